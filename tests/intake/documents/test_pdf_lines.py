"""Lines at places on pages become paragraphs again."""

import pytest

from mediadesk.intake.documents.pdf_lines import Line, paragraphs_of, without_running_heads
from mediadesk.records.block import Run

LEADING, SIZE, LEFT, RIGHT, HEIGHT = 15.0, 10.0, 60.0, 500.0, 800.0
FULL = "The boats cross the harbour every day and carry passengers, bicycles and letters to"


def line(text: str, baseline: float, *, right: float = RIGHT, size: float = SIZE, bold: bool = False) -> Line:
    first = 5.0 * len(text.split(" ")[0])
    return Line((Run(text, bold),), LEFT, right, baseline, size, first, 1 - baseline / HEIGHT)


def page(*texts: str, top: float = 650, last: float = 200.0) -> list[Line]:
    """Lines one under the other; the last of them ends early."""
    rights = [RIGHT] * (len(texts) - 1) + [last]
    return [
        line(text, top - at * LEADING, right=right) for at, (text, right) in enumerate(zip(texts, rights, strict=True))
    ]


def texts(*pages: list[Line]) -> list[str]:
    return [each.text for each in paragraphs_of(pages)]


def test_lines_of_a_paragraph_are_joined() -> None:
    assert texts(page(FULL, "the other side.")) == [f"{FULL} the other side."]


def test_line_with_room_left_ends_its_paragraph() -> None:
    assert texts(page(FULL, "the other side.") + page(FULL, "the pier.", top=620)) == [
        f"{FULL} the other side.",
        f"{FULL} the pier.",
    ]


def test_gap_ends_a_paragraph_even_where_the_line_is_full() -> None:
    above = [line(FULL, 650), line(f"{FULL}.", 635)]
    below = [line(FULL, 605), line(f"{FULL}.", 590)]
    assert texts(above + below) == [f"{FULL} {FULL}."] * 2


@pytest.mark.parametrize(
    ("ends", "begins", "joined"),
    [
        ("an electri-", "cal boat", "an electrical boat"),
        ("state-of-the-", "art boat", "state-of-the-art boat"),
        ("the Hong-", "Kong line", "the Hong- Kong line"),
        ("乘客登船", "時充電", "乘客登船時充電"),
        ("於2026年6", "月啟航", "於2026年6月啟航"),
    ],
)
def test_words_broken_at_a_line_end_are_whole_again(ends: str, begins: str, joined: str) -> None:
    assert texts([line(ends, 650), line(begins, 635, right=200)]) == [joined]


def test_sentence_that_runs_over_a_page_is_one_paragraph() -> None:
    assert texts([line(FULL, 80)], page("the other side.", top=720)) == [f"{FULL} the other side."]
    assert texts([line(f"{FULL}.", 80)], page("A new one.", top=720)) == [f"{FULL}.", "A new one."]


def test_headline_in_large_letters_stands_by_itself() -> None:
    large = line("Boats sail", 700, size=20, right=300)
    found = list(paragraphs_of([[large, *page(FULL, "the other side.")]]))
    assert [(each.role.value, each.text) for each in found] == [
        ("heading", "Boats sail"),
        ("paragraph", f"{FULL} the other side."),
    ]


def test_items_of_a_list_stay_apart() -> None:
    assert texts([line(f"• {FULL}", 650), line(f"• {FULL}", 635)]) == [f"• {FULL}"] * 2


def test_running_heads_and_page_numbers_are_left_out_and_told() -> None:
    pages = [
        [line("Silver Strand Ferry Company", 760), *page(FULL, "the other side."), line(f"Page {number} of 3", 40)]
        for number in (1, 2, 3)
    ]
    kept, heads = without_running_heads(pages)
    assert [[each.text for each in page] for page in kept] == [[FULL, "the other side."]] * 3
    assert heads[:2] == ["Silver Strand Ferry Company", "Page 1 of 3"]


def test_headline_at_the_top_of_the_first_page_is_no_running_head() -> None:
    kept, heads = without_running_heads([[line("Boats sail", 760), *page(FULL, "the other side.")], page(FULL, "x")])
    assert kept[0][0].text == "Boats sail"
    assert heads == []
