"""The versions of a text on the command line: listed, and compared word by word."""

from dataclasses import replace

import pytest

from mediadesk import paths
from mediadesk.library import Library
from mediadesk.records.block import plain
from mediadesk.records.languages import Language
from mediadesk.records.revision import Occasion

FIRST, LATER = "The museum shows 250 kites.", "The museum shows 260 kites."


@pytest.fixture
def edited(release_id: int) -> int:
    """A release that was named before legal looked at it, and edited afterwards."""
    library = Library.open(paths.default_library())
    text = library.releases.text(release_id, Language.EN)
    assert text is not None
    block = plain(FIRST)
    text = library.releases.save_text(replace(text, blocks=(block,)))
    library.revisions.keep(text, Occasion.SAVED, "Before legal")
    library.releases.save_text(
        replace(text, headline="Kite museum opens", blocks=(replace(plain(LATER), id=block.id),))
    )
    library.close()
    return release_id


def test_versions_are_listed_the_newest_first_with_their_names_and_words(mediadesk, edited):
    found = mediadesk("versions", edited, "--json").data
    assert found["language"] == "en"
    newest, named, first = found["versions"]
    assert (newest["number"], newest["words_added"], newest["words_removed"]) == (3, 1, 4)
    assert (named["label"], named["occasion"]) == ("Before legal", "saved")
    assert (first["number"], first["words_removed"]) == (1, 0)
    lines = mediadesk("versions", edited).out.splitlines()
    assert [line.split()[0] for line in lines] == ["3", "2", "1"]
    assert "“Before legal”" in lines[1]


@pytest.mark.parametrize("before", ["before LEGAL", "2"])
def test_what_changed_since_a_named_version_is_printed_word_by_word(mediadesk, edited, before):
    said = mediadesk("diff", edited, before)
    assert said.code == 0
    assert said.out.splitlines() == [
        "headline (edited)",
        "Kite museum opens[- on the hill-]",
        "",
        "body (edited)",
        "The museum shows [-250-]{+260+} kites.",
        "",
        "1 added, 4 removed (words)",
    ]


def test_a_difference_as_json_has_every_piece(mediadesk, edited):
    named = mediadesk("versions", edited, "--json").data["versions"][1]["id"]
    found = mediadesk("diff", edited, named, "now", "--json").data
    assert (found["words_added"], found["words_removed"]) == (1, 4)
    headline, body = found["passages"]
    assert headline["pieces"][-1] == {"kind": "deleted", "text": " on the hill"}
    assert (body["part"], body["before"], body["after"], body["moved"]) == ("body", 1, 1, False)


def test_versions_that_say_the_same_have_no_difference(mediadesk, edited):
    assert mediadesk("diff", edited, "3", "now", "--json").data["passages"] == []


def test_an_unknown_version_is_refused_in_one_sentence(mediadesk, edited):
    said = mediadesk("diff", edited, "after legal")
    assert said.code == 2
    assert "after legal" in said.err
    assert said.out == ""


@pytest.mark.parametrize("language", ["zh-Hant", "en,zh-Hant", "fr"])
def test_a_language_that_is_not_there_or_is_not_one_is_refused(mediadesk, edited, language):
    assert mediadesk("versions", edited, "--language", language).code == 2
