"""Journalists one by one on the command line."""

import pytest


@pytest.fixture
def ada(mediadesk):
    said = mediadesk(
        "contacts", "add", "Ada Mok 莫雅, The Post, Reporter, ada@post.example, 5555 0101, ocean", "--json"
    )
    return str(said.data["id"])


def test_a_line_is_added_and_shown(mediadesk, ada):
    shown = mediadesk("contacts", "show", ada, "--json").data
    assert shown["name"] == {"en": "Ada Mok", "zh_hant": "莫雅", "zh_hans": ""}
    assert (shown["email"], shown["phone"], shown["beats"]) == ("ada@post.example", "+85255550101", ["ocean"])
    assert shown["changes"] == []


def test_a_dry_run_says_how_a_line_is_read_and_keeps_nothing(mediadesk, ada):
    said = mediadesk("contacts", "add", "Eve Lau, the post, tech", "--dry-run", "--json").data
    assert (said["name"]["en"], said["outlet"], said["beats"]) == ("Eve Lau", "The Post", ["tech"])
    assert len(mediadesk("list", "contacts", "--json").data) == 1


@pytest.mark.parametrize(
    ("line", "word"), [("Ada, ada@", "e-mail"), ("Ada, 12 34", "telephone"), ("a@b.example", "named")]
)
def test_half_a_line_is_refused_with_what_to_do(mediadesk, line, word):
    said = mediadesk("contacts", "add", line)
    assert said.code == 2
    assert word in said.err


def test_edit_changes_what_is_named_and_nothing_else(mediadesk, ada):
    before = mediadesk("contacts", "show", ada, "--json").data
    options = ["--phone", "+44 20 7946 0018", "--prefers", "whatsapp", "--do-not-phone", "--time-zone", "Europe/London"]
    after = mediadesk("contacts", "edit", ada, *options, "--json").data
    assert after["phone"] == "+442079460018"
    assert (after["prefers"], after["do_not_phone"], after["time_zone"]) == ("whatsapp", True, "Europe/London")
    same = before.keys() - {"phone", "prefers", "do_not_phone", "time_zone", "version", "changes"}
    assert {name: after[name] for name in same} == {name: before[name] for name in same}
    assert "+85255550101" in mediadesk("contacts", "show", ada).out


def test_edit_refuses_what_is_no_zone(mediadesk, ada):
    said = mediadesk("contacts", "edit", ada, "--time-zone", "Mars/Olympus")
    assert said.code == 2
    assert "Europe/London" in said.err


def test_move_closes_the_old_post_and_opens_the_new_one(mediadesk, ada):
    options = ["--to", "The Star", "--role", "Editor", "--from", "2026-06-01", "--email", "ada@star.example"]
    moved = mediadesk("contacts", "move", ada, *options, "--json").data
    assert [(post["role"], post["since"], post["until"]) for post in moved["affiliations"]] == [
        ("Editor", "2026-06-01", None),
        ("Reporter", None, "2026-06-01"),
    ]
    assert moved["email"] == "ada@star.example"
    assert [way["value"] for way in moved["channels"]] == ["ada@post.example"]


def test_move_says_which_lists_are_to_be_looked_at_and_does_what_is_wished(mediadesk, ada):
    for name, rule in (("By hand", None), ("At the Post", "outlet is The Post")):
        mediadesk("lists", "add", name, *(["--rule", rule] if rule else []))
    mediadesk("lists", "put", "By hand", ada)
    tried = mediadesk("contacts", "move", ada, "--to", "The Star", "--dry-run", "--json")
    assert [(each["name"], each["fit"]) for each in tried.data["lists"]] == [
        ("At the Post", "dropped"),
        ("By hand", "by_hand"),
    ]
    assert "--stay-on" in tried.err
    assert mediadesk("contacts", "show", ada, "--json").data["changes"] == []
    options = ["--off-list", "By hand", "--stay-on", "at the post"]
    assert mediadesk("contacts", "move", ada, "--to", "The Star", *options, "--json").data["lists"] == []
    assert [len(mediadesk("lists", "show", name, "--json").data["members"]) for name in ("By hand", "At the Post")] == [
        0,
        1,
    ]
    assert mediadesk("contacts", "move", ada, "--to", "The Star", "--off-list", "Nobody").code == 2


def test_who_left_the_trade_is_found_by_that_and_comes_back(mediadesk, ada):
    mediadesk("lists", "add", "Gone", "--rule", "status is left")
    left = mediadesk("contacts", "left", ada, "--on", "2026-06-01", "--json").data
    assert (left["status"], left["affiliations"][0]["until"]) == ("left", "2026-06-01")
    assert [each["id"] for each in mediadesk("lists", "show", "Gone", "--json").data["members"]] == [int(ada)]
    back = mediadesk("contacts", "back", ada, "--json").data
    assert (back["status"], back["affiliations"][0]["until"]) == ("active", "2026-06-01")


def test_several_are_tagged_in_one_step(mediadesk, ada):
    ben = str(mediadesk("contacts", "add", "Ben Ho, tech", "--json").data["id"])
    mediadesk("contacts", "edit", ben, "--tags", "Harbour,pool")
    options = ["--add", "harbour", "--add", "2026", "--remove", "POOL", "--beat", "law", "--owner", "Karen"]
    assert mediadesk("contacts", "tag", ada, ben, *options, "--json").data == {"changed": 2}
    shown = [mediadesk("contacts", "show", each, "--json").data for each in (ada, ben)]
    assert [each["tags"] for each in shown] == [["Harbour", "2026"], ["Harbour", "2026"]]
    assert [(each["beats"], each["owner"]) for each in shown] == [
        (["ocean", "law"], "Karen"),
        (["tech", "law"], "Karen"),
    ]
    assert mediadesk("contacts", "tag", ada, ben, *options, "--json").data == {"changed": 0}
    mediadesk("lists", "add", "Law", "--rule", "beat is law")
    assert mediadesk("contacts", "tag", "--list", "Law", "--no-beat", "law", "--json").data == {"changed": 2}


def test_tagging_asks_for_whom_and_what(mediadesk, ada):
    assert mediadesk("contacts", "tag", ada).code == 2
    assert mediadesk("contacts", "tag", "--add", "pool").code == 2


def test_verify_writes_down_the_day(mediadesk, ada):
    said = mediadesk("contacts", "verify", ada, "--json").data
    assert mediadesk("contacts", "show", ada, "--json").data["verified_on"] == said["on"]


def test_somebody_who_is_not_there_is_said(mediadesk):
    assert mediadesk("contacts", "show", "12").code == 2
