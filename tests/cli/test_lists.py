"""Lists of journalists on the command line."""

import csv

import pytest

from mediadesk.library import Library
from mediadesk.paths import default_library
from mediadesk.records.contact import Affiliation, Channel, ChannelKind, MediaContact, Outlet
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.list_problems import BadRule
from mediadesk.records.media_list import Ask, Rule, RuleField
from mediadesk.wording.list_rules import read_rule


@pytest.fixture
def people():
    """Ada of Tern Weekly, who writes about science in Chinese, and Ben, who is on his own; in their own library."""
    library = Library.open(default_library(), create=True)
    outlet = library.outlets.add(Outlet(new_key(), ByLanguage("Tern Weekly")))
    private = Channel(ChannelKind.MOBILE, "+85255559999", is_private=True)
    ada = MediaContact(
        new_key(),
        ByLanguage("Ada Mok", "莫雅達"),
        "ada@tern.example",
        "+85255550101",
        (Language.ZH_HANT,),
        ("science",),
        (Affiliation(outlet.id, "=Reporter"),),
        channels=(private,),
    )
    keys = [library.contacts.add(ada).id, library.contacts.add(MediaContact(new_key(), ByLanguage("Ben Lo"))).id]
    library.close()
    return keys


def test_a_rule_says_who_is_on_a_list(mediadesk, people):
    made = mediadesk("lists", "add", "Science", "--rule", "beat is science|health and outlet is tern weekly", "--json")
    assert (made.data["name"], made.data["members"]) == ("Science", 1)
    assert made.data["rule"]["all"][0] == {"field": "beat", "in": ["science", "health"]}
    shown = mediadesk("lists", "show", "science", "--json")
    assert shown.code == 1  # nobody covers health
    assert [each["name"] for each in shown.data["members"]] == ["Ada Mok"]
    assert shown.data["coverage"]["members"] == 1
    assert "health" in shown.err


def test_people_are_put_on_a_list_and_off_again(mediadesk, people):
    mediadesk("lists", "add", "Pier")
    mediadesk("lists", "add", "All", "--rule", "")
    assert mediadesk("lists", "put", "Pier", *map(str, people), "--json").data["members"] == 2
    assert mediadesk("lists", "put", "Pier", str(people[1]), "--off", "--json").data["members"] == 1
    assert mediadesk("lists", "put", "All", str(people[1]), "--off", "--json").data["members"] == 1
    assert mediadesk("lists", "overlap", "pier", "all").out.strip() == "1"
    assert [each["members"] for each in mediadesk("lists", "list", "--json").data] == [1, 1]


def test_a_list_leaves_as_csv_without_what_is_private(mediadesk, people, tmp_path):
    mediadesk("lists", "add", "All", "--rule", "")
    assert mediadesk("lists", "export", "All", "--output", str(tmp_path / "all.csv")).code == 0
    text = (tmp_path / "all.csv").read_text(encoding="utf-8-sig")
    headings, ada, ben = csv.reader(text.splitlines())
    said = dict(zip(headings, ada, strict=True))
    assert {"Ada Mok", "莫雅達", "Tern Weekly", "'=Reporter", "ada@tern.example", "science"} <= set(said.values())
    assert "Ben Lo" in ben
    assert "9999" not in text


def test_uses_of_a_list_are_told_with_who_was_on_it(mediadesk, people, tmp_path):
    mediadesk("contacts", "edit", str(people[1]), "--status", "opted_out")
    mediadesk("lists", "add", "All", "--rule", "")
    assert mediadesk("lists", "uses", "All").out.strip() == "Never used."
    done = mediadesk("lists", "export", "All", "--output", str(tmp_path / "all.csv"), "--json")
    assert (done.data["members"], done.data["left_out"]) == (1, 1)
    assert "1 left out" in done.err
    (use,) = mediadesk("lists", "uses", "All", "--json").data
    (member,) = mediadesk("lists", "uses", "All", "--use", str(use["id"]), "--json").data
    assert (use["members"], member["name"], member["address"]) == (1, "Ada Mok", "ada@tern.example")
    assert mediadesk("lists", "uses", "All", "--use", "7").code == 2


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("", Rule()),
        ("starred", Rule((Ask(RuleField.STARRED),))),
        ("not has email", Rule((Ask(RuleField.HAS_EMAIL, is_not=True),))),
        ("beat is not science", Rule((Ask(RuleField.BEAT, ("science",), True),))),
        (
            "Beat is  science|health   or contacted within 90 days",
            Rule((Ask(RuleField.BEAT, ("science", "health")), Ask(RuleField.CONTACTED, ("90",))), is_any=True),
        ),
        ("city is Hong Kong", Rule((Ask(RuleField.CITY, ("Hong Kong",)),))),
    ],
)
def test_rules_are_read_as_somebody_types_them(words, rule):
    assert read_rule(words) == rule


@pytest.mark.parametrize(
    "words", ["science", "beat", "beat is", "shoe size is 9", "beat within 3 days", "starred is yes", "a and b or c"]
)
def test_what_is_no_rule_is_refused(words):
    with pytest.raises(BadRule):
        read_rule(words)


@pytest.mark.parametrize(
    "words",
    [
        ("show", "nobody"),
        ("put", "Pier", "7"),
        ("add", "x", "--rule", "shoe size is 9"),
        ("add", "x", "--rule", "outlet is Nowhere"),
        ("export", "nobody", "--output", "x.csv"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(mediadesk, people, words):
    mediadesk("lists", "add", "Pier")
    said = mediadesk("lists", *words)
    assert (said.code, said.err.count("\n")) == (2, 1)
    assert "Traceback" not in said.err
