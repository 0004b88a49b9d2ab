"""Where everybody stands, for one to twelve people and one to three rows, written out."""

import pytest

from mediadesk.records.languages import Language
from mediadesk.wording import positions

_FROM_LEFT = ("first", "second", "third", "fourth", "fifth", "sixth")
_NUMERALS = "一二三四五六"
# For each number of people: how many are counted from the left, whether one is in the middle, how many from the right.
_ENDS = {3: (1, 1, 1), 4: (2, 0, 2), 5: (2, 1, 2), 6: (3, 0, 3), 7: (3, 1, 3), 8: (4, 0, 4), 9: (4, 1, 4)} | {
    10: (5, 0, 5),
    11: (5, 1, 5),
    12: (6, 0, 6),
}
_FEW = {Language.EN: {1: [""], 2: ["left", "right"]}}
_FEW |= {key: {1: [""], 2: ["左", "右"]} for key in (Language.ZH_HANT, Language.ZH_HANS)}
_ROWS = {
    Language.EN: {2: ["front row", "back row"], 3: ["front row", "second row", "back row"]},
    Language.ZH_HANT: {2: ["前排", "後排"], 3: ["前排", "第二排", "後排"]},
    Language.ZH_HANS: {2: ["前排", "后排"], 3: ["前排", "第二排", "后排"]},
}


def one_row(count: int, language: Language) -> list[str]:
    """What is said of everybody in a row of `count`, from the left."""
    if count < 3:
        return _FEW[language][count]
    left, middle, right = _ENDS[count]
    if language is Language.EN:
        said = [f"{each} from left" for each in _FROM_LEFT[:left]] + ["centre"] * middle
        return said + [f"{each} from right" for each in reversed(_FROM_LEFT[:right])]
    return (
        [f"左{each}" for each in _NUMERALS[:left]] + ["中"] * middle + [f"右{each}" for each in _NUMERALS[:right][::-1]]
    )


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("count", range(1, 13))
def test_one_row_is_counted_from_the_nearer_end(count, language):
    said = [positions.words(1, place, [count], language) for place in range(1, count + 1)]
    assert said == one_row(count, language)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("rows", [2, 3])
@pytest.mark.parametrize("count", range(1, 13))
def test_in_rows_the_row_is_said_before_the_place(count, rows, language):
    lengths = [3] * (rows - 1) + [count]
    joiner = ", " if language is Language.EN else ""
    for row, called in enumerate(_ROWS[language][rows], 1):
        said = [positions.words(row, place, lengths, language) for place in range(1, lengths[row - 1] + 1)]
        expected = [f"{called}{joiner}{where}" if where else called for where in one_row(lengths[row - 1], language)]
        assert said == expected


def test_the_table_is_the_one_that_was_agreed():
    assert one_row(7, Language.EN)[2:5] == ["third from left", "centre", "third from right"]
    assert one_row(4, Language.ZH_HANT) == ["左一", "左二", "右二", "右一"]


@pytest.mark.parametrize("style", ["", "government", "plain_wire"])
@pytest.mark.parametrize("count", range(1, 13))
def test_every_manner_leads_back_to_the_seats(count, style):
    said = [positions.words(1, place, [count], Language.EN, style) for place in range(1, count + 1)]
    assert positions.seats(said, Language.EN) == tuple((1, place) for place in range(1, count + 1))
