"""What corrections say, in three languages alike."""

import string
from datetime import UTC, datetime

import pytest

from mediadesk.comparison.amended import FACT
from mediadesk.comparison.passages import Section
from mediadesk.comparison.said import ALT_TEXT
from mediadesk.comparison.same_slips import POST
from mediadesk.comparison.slips import Sort
from mediadesk.records.amendment import Way
from mediadesk.records.languages import Language
from mediadesk.wording import amendments
from mediadesk.wording.texts import load


def _sentences(table, path=()):
    if set(table) == {language.value for language in Language}:
        yield path, table
    else:
        for key, below in table.items():
            yield from _sentences(below, (*path, key))


@pytest.mark.parametrize(("path", "texts"), list(_sentences(load("amendments"))), ids=".".join)
def test_every_sentence_is_there_in_three_languages_with_the_same_holes(path, texts):
    if path == ("list",):
        assert all(len(texts[language.value]) == 2 for language in Language)
        return
    holes = [{name for _, name, _, _ in string.Formatter().parse(text) if name} for text in texts.values()]
    if path[0] == "moment":
        holes = [each - {"zone"} for each in holes]
    if path[0] != "sort":
        assert holes[0] == holes[1] == holes[2]


@pytest.mark.parametrize("language", Language)
def test_every_sort_and_place_can_be_said(language):
    for sort in Sort:
        for way in (Way.CORRECTION, Way.UPDATE):
            assert amendments.put_right(way, sort.value, "Ms Sze", ["here"], ("a", "b"), language)
    for section in (*Section, FACT, ALT_TEXT, POST):
        assert amendments.place(section, 2, language)
    assert amendments.place(Section.BODY, 0, language) != amendments.place(Section.BODY, 1, language)


def test_places_are_listed_as_one_speaks():
    assert amendments.listed(["paragraph 4"], Language.EN) == "paragraph 4"
    assert amendments.listed(["a", "b", "a", "c"], Language.EN) == "a, b and c"
    assert amendments.listed(["第4段", "圖1"], Language.ZH_HANT) == "第4段及圖1"


def test_a_moment_is_said_on_the_clocks_of_its_city():
    moment = datetime(2027, 7, 1, 16, 30, tzinfo=UTC)
    assert amendments.moment(moment, Language.EN) == "00:30 HKT, 2 July 2027"
    assert amendments.moment(moment, Language.EN, "Europe/London") == "17:30 BST, 1 July 2027"
