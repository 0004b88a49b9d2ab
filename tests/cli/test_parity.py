"""The language versions of a release beside each other on the command line."""

from dataclasses import replace

import pytest

from mediadesk import paths
from mediadesk.library import Library
from mediadesk.records.block import plain
from mediadesk.records.keys import new_key
from mediadesk.records.languages import Language
from mediadesk.records.release import Release, ReleaseText


@pytest.fixture
def pair(release_id: int) -> int:
    """A release in English and Chinese that says the same in both."""
    release = Release(new_key(), slug="kites-fly")
    english = ReleaseText(
        new_key(), release.id, Language.EN, headline="Kites fly", blocks=(plain("There are 250 kites."), plain("Come."))
    )
    chinese = ReleaseText(
        new_key(), release.id, Language.ZH_HANT, headline="風箏高飛", blocks=(plain("共250隻風箏。"), plain("歡迎。"))
    )
    library = Library.open(paths.default_library())
    library.releases.add(release, [english, chinese])
    library.close()
    return release.id


def _say(release_id: int, language: Language, *paragraphs: str) -> None:
    library = Library.open(paths.default_library())
    text = library.releases.text(release_id, language)
    assert text is not None
    blocks = tuple(replace(block, runs=plain(said).runs) for block, said in zip(text.blocks, paragraphs, strict=True))
    library.releases.save_text(replace(text, blocks=blocks))
    library.close()


def test_versions_that_agree_are_said_to(mediadesk, pair):
    said = mediadesk("parity", pair)
    assert (said.code, said.out) == (0, "All 1 agree\n")
    assert "250" in mediadesk("parity", pair, "--all").out


def test_what_differs_is_listed_with_its_places(mediadesk, pair):
    _say(pair, Language.EN, "There are 260 kites.", "Come.")
    said = mediadesk("parity", pair, "--json")
    assert said.code == 1
    assert said.data["languages"] == ["en", "zh-Hant"]
    assert [row["said"] for row in said.data["rows"]] == ["260", "250"]
    (place,) = said.data["rows"][0]["versions"]["en"]["places"]
    assert (place["start"], place["length"]) == (10, 3)
    assert said.data["rows"][0]["versions"]["zh-Hant"]["presence"] == "missing"


def test_linked_versions_tell_when_the_source_changes(mediadesk, pair):
    said = mediadesk("link", pair, "zh-Hant", "--from", "en")
    assert (said.code, said.out) == (0, "Linked 3 of 3 paragraphs of zh-Hant with en\n")
    assert "LNG-02" not in mediadesk("check", pair).out
    _say(pair, Language.EN, "There are 250 kites.", "Come and see.")
    assert "LNG-02" in mediadesk("check", pair).out
    mediadesk("link", pair, "zh-Hant", "--from", "en")
    assert "LNG-02" not in mediadesk("check", pair).out


@pytest.mark.parametrize(
    "arguments", [("zh-Hant", "--from", "zh-Hant"), ("klingon", "--from", "en"), ("zh-Hans", "--from", "en")]
)
def test_what_cannot_be_linked_is_said(mediadesk, pair, arguments):
    said = mediadesk("link", pair, *arguments)
    assert said.code == 2
    assert said.err.strip()


def test_one_version_alone_has_nothing_to_compare(mediadesk, release_id):
    assert mediadesk("parity", release_id).out == "There are no two versions to compare\n"
