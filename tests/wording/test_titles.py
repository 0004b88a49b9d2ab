from hypothesis import given
from hypothesis import strategies as st

from mediadesk.wording.titles import quoted


def test_short_title_stands_whole_between_quotation_marks() -> None:
    assert quoted("Ferry pier\n reopens") == "“Ferry pier reopens”"


def test_nothing_is_quoted_of_a_title_of_blanks() -> None:
    assert quoted(" \n ") == ""


@given(st.text(max_size=200))
def test_title_never_takes_more_than_sixty_characters_of_one_line(title: str) -> None:
    found = quoted(title)
    assert len(found) <= 62
    assert "\n" not in found
    assert not found or " ".join(title.split()).startswith(found[1:-1].rstrip("…"))
