"""Corrections, withdrawals and recipients on the command line."""

from datetime import UTC, datetime

import pytest

from mediadesk import paths
from mediadesk.jobs import correcting
from mediadesk.library import Library
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage
from mediadesk.records.term import Term, TermKind


@pytest.fixture
def issued(release_id):
    """The release, issued."""
    library = Library.open(paths.default_library())
    correcting.issue(library, release_id, now=datetime.now(UTC), who="ada")
    library.close()
    return release_id


@pytest.fixture
def sent_list(tmp_path):
    path = tmp_path / "sent.csv"
    path.write_text(
        "Name,Outlet,E-mail,Kind\nBen Yu,Wave Radio,ben@wave.example,radio\n"
        "Ada Mok,Harbour Post,ada@post.example,newspaper\n",
        encoding="utf-8",
    )
    return path


def test_a_wrong_word_is_put_right_and_whoever_got_it_is_listed(mediadesk, issued, sent_list):
    assert mediadesk("recipients", "add", issued, sent_list).out == "2 added of 2\n"
    done = mediadesk("correct", issued, "--replace", "paper kites", "silk kites", "--issue", "--json")
    assert done.code == 0
    found = done.data
    assert found["status"] == "issued"
    assert "“silk kites”, not “paper kites”" in found["notes"]["en"]
    assert [each["name"] for each in found["to_tell"]] == ["Ada Mok", "Ben Yu"]
    shown = mediadesk("show", "release", found["id"]).out
    assert "CORRECTED" in shown.upper()
    assert "silk kites since 1998" in shown
    assert mediadesk("show", "release", issued, "--json").data["status"] == "corrected"
    assert "paper kites" in mediadesk("show", "release", issued).out
    assert len(mediadesk("recipients", "list", found["id"], "--before").out.splitlines()) == 2


def test_nothing_is_issued_while_the_same_words_stand_elsewhere(mediadesk, release_id, chinese_file):
    mediadesk("import", chinese_file, "--into", release_id)
    library = Library.open(paths.default_library())
    library.terms.add(Term(new_key(), TermKind.PLACE, ByLanguage("museum of paper kites", "紙鳶博物館", "")))
    correcting.issue(library, release_id, now=datetime.now(UTC), who="ada")
    library.close()
    done = mediadesk("correct", release_id, "--replace", "museum of paper", "museum of silk", "--issue", "--json")
    assert done.code == 1
    assert done.data["status"] == "draft"
    assert [(each["language"], each["wrong"], each["right"]) for each in done.data["elsewhere"]] == [
        ("zh-Hant", "紙鳶博物館", None)
    ]
    assert "Not issued" in done.err


def test_a_correction_is_only_begun_where_nothing_more_is_asked(mediadesk, issued):
    found = mediadesk("correct", issued, "--json").data
    assert found["status"] == "draft"
    assert mediadesk("correct", issued, "--json").data["id"] == found["id"]


def test_a_release_is_withdrawn_for_a_reason(mediadesk, issued):
    done = mediadesk("withdraw", issued, "--reason", "The museum did not open.", "--json")
    assert (done.code, done.data["status"]) == (0, "issued")
    assert done.data["notes"]["en"].endswith("is withdrawn: The museum did not open.")
    assert mediadesk("show", "release", issued, "--json").data["status"] == "withdrawn"
    again = mediadesk("withdraw", issued, "--reason", "Once more.")
    assert (again.code, again.out) == (2, "")


def test_a_withdrawal_without_a_reason_in_its_language_changes_nothing(mediadesk, issued, tmp_path):
    done = mediadesk("withdraw", issued, "--reason", "並未開幕。")
    assert done.code == 2
    assert "English" in done.err
    assert mediadesk("show", "release", issued, "--json").data["status"] == "issued"
    assert len(mediadesk("list", "releases", "--json").data) == 1


def test_a_draft_has_no_recipients_and_no_correction(mediadesk, release_id, sent_list):
    for done in (mediadesk("recipients", "add", release_id, sent_list), mediadesk("correct", release_id)):
        assert (done.code, done.out) == (2, "")
        assert "has not left the house" in done.err


def test_recipients_go_to_a_file(mediadesk, issued, sent_list, tmp_path):
    mediadesk("recipients", "add", issued, sent_list, "--way", "phone")
    assert mediadesk("recipients", "export", issued, tmp_path / "out.csv").code == 0
    assert "Ada Mok,Harbour Post,ada@post.example,phone,newspaper" in (tmp_path / "out.csv").read_text("utf-8-sig")
    assert mediadesk("recipients", "add", issued).code == 2
