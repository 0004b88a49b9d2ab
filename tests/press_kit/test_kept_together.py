"""What a page break may not part is told with the pages it stands on, and our own pages part none of it."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from mediadesk.preflight import check_file
from mediadesk.press_kit.pdf.display import Kept, Node, Page, Sheets
from mediadesk.press_kit.pdf.flow import Flow
from mediadesk.press_kit.pdf.looking_back import together
from mediadesk.press_kit.spans import Span
from mediadesk.press_kit.theme import theme_for
from mediadesk.records.block import Role, plain
from mediadesk.records.finished_file import Together, Whole
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import KitPhoto, PartChoice, PartKind
from mediadesk.records.release import ReleaseKind
from mediadesk.wording.house_styles import SHIPPED, shipped
from tests.press_kit.conftest import OFFICER, MakeKit, Set

EN = Language.EN


@pytest.fixture
def flow() -> Flow:
    """A section with room for one line on its first page."""
    style = shipped("corporate")
    sheets = Sheets(EN, [Page(EN)])
    made = Flow(sheets, theme_for("#7A3B69", style))
    made.section = Node("Sect", sheets.root)
    made.y = made.shape.bottom + 1.5 * made.style("heading").leading
    return made


def said(flow: Flow, words: str, style: str, role: str = "P", keep: float = 0.0) -> Node:
    return flow.run(flow.set((Span(words),), style), role, keep=keep)


def test_a_heading_whose_text_begins_the_next_page_is_told(flow: Flow) -> None:
    said(flow, "Kites for all", "heading", "H2")
    said(flow, "The hill opens at nine.", "body")

    assert list(together(flow.sheets)) == [Together(Whole.HEADING, "Kites for all", (1, 2))]


def test_a_heading_that_asks_for_its_text_is_on_one_page(flow: Flow) -> None:
    said(flow, "Kites for all", "heading", "H2", keep=30.0)
    said(flow, "The hill opens at nine.", "body")

    assert list(together(flow.sheets)) == [Together(Whole.HEADING, "Kites for all", (2,))]


def test_the_last_heading_of_a_part_is_not_held_against_the_next_part(flow: Flow) -> None:
    said(flow, "Kites for all", "heading", "H2")
    flow.begin_section(EN, "Photographs")
    said(flow, "The hill opens at nine.", "body")

    assert list(together(flow.sheets)) == []


def test_a_contact_is_told_with_every_page_it_stands_on(flow: Flow) -> None:
    nodes = [said(flow, "Karen Lau", "body"), said(flow, "Press Officer", "body")]
    flow.sheets.kept.append(Kept(Whole.CONTACT, "Karen Lau", tuple(nodes)))

    assert list(together(flow.sheets)) == [Together(Whole.CONTACT, "Karen Lau", (1, 2))]


def test_a_caption_that_runs_on_is_held_by_its_first_line(flow: Flow) -> None:
    frame = said(flow, "Photo to follow", "body")
    flow.y += flow.style("body").after + 2 * flow.style("body").leading
    words = said(flow, "A kite over the hill. " * 40, "body")
    flow.sheets.kept.append(Kept(Whole.CAPTION, "1", (frame, words)))

    assert {page for page, node in _standing(flow) if node is words} == {1, 2}
    assert list(together(flow.sheets)) == [Together(Whole.CAPTION, "1", (1,))]


def _standing(flow: Flow) -> list[tuple[int, object]]:
    return [(number, mark.owner) for number, page in enumerate(flow.sheets.pages, 1) for mark in page.marks]


def test_what_was_taken_back_is_not_told(flow: Flow) -> None:
    gone = said(flow, "Karen Lau", "body")
    flow.sheets.kept.append(Kept(Whole.CONTACT, "Karen Lau", (gone,)))
    flow.page.marks.clear()

    assert list(together(flow.sheets)) == []


@pytest.mark.parametrize("key", SHIPPED)
@pytest.mark.parametrize("language", Language)
def test_headings_and_contacts_stay_whole_wherever_the_page_ends(
    make_kit: MakeKit, set_kit: Set, language: Language, key: str
) -> None:
    officers = tuple(replace(OFFICER, id=number) for number in range(1, 4))
    broken = []
    for lines in range(1, 60, 4):
        blocks = (
            *(plain("A kite.") for _ in range(lines)),
            plain("Kites for all", Role.HEADING),
            plain("The hill opens at nine. " * 12),
        )
        kit = make_kit(language, text={"blocks": blocks}, house_style=shipped(key), press_officers=officers)
        file = set_kit(kit).looked_back
        assert {each.what for each in file.together} == {Whole.HEADING, Whole.CONTACT}
        broken += [each for each in check_file(kit, file) if each.rule == "PDF-07"]
    assert broken == []


@pytest.mark.parametrize("kind", [ReleaseKind.PRESS_RELEASE, ReleaseKind.Q_AND_A])
def test_headings_in_a_row_stay_with_what_they_stand_over(make_kit: MakeKit, set_kit: Set, kind: ReleaseKind) -> None:
    broken = []
    for lines in range(20, 44):
        heads = tuple(plain(words, Role.HEADING) for words in ("Kites", "Kites for all", "When"))
        turns = (
            *(plain("A: A kite.") for _ in range(lines)),
            *heads,
            plain("Q: " + "When does it open? " * 9),
            heads[0],
        )
        kit = make_kit(kind=kind, text={"blocks": turns})
        broken += [each for each in check_file(kit, set_kit(kit).looked_back) if each.rule == "PDF-07"]
    assert broken == []


def test_captions_stand_with_their_pictures(
    make_kit: MakeKit, set_kit: Set, make_photo: Callable[..., KitPhoto]
) -> None:
    shapes = ((600, 400), (400, 600), (900, 200), (600, 400), (200, 900)) * 3
    made = [make_photo(n, shape, caption="A kite over the hill. " * n) for n, shape in enumerate(shapes, 1)]
    photos = tuple(replace(photo, path=None) if photo.number % 5 == 3 else photo for photo in made)
    kit = make_kit(photos=photos)
    kit = replace(kit, parts=(*kit.parts, PartChoice(PartKind.CONTACT_SHEET, EN)))

    file = set_kit(kit).looked_back

    told = [each.name for each in file.together if each.what is Whole.CAPTION]
    assert sorted(told, key=int) == [str(number) for number in range(1, 16) for _part in range(2)]
    assert not [each for each in check_file(kit, file) if each.rule == "PDF-07"]


def test_a_caption_longer_than_its_page_begins_beside_its_picture(
    make_kit: MakeKit, set_kit: Set, make_photo: Callable[..., KitPhoto]
) -> None:
    kit = make_kit(photos=(make_photo(1, caption="A kite over the hill. " * 300),))

    assert not [each for each in check_file(kit, set_kit(kit).looked_back) if each.rule == "PDF-07"]
