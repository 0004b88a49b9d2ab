"""Photos with captions, the fact sheet and the cover in a Word file."""

from collections.abc import Mapping, Sequence

from mediadesk.press_kit import content
from mediadesk.press_kit.content import FactsPart, PhotoEntry, PhotosPart, ReleasePart
from mediadesk.press_kit.renditions import Rendition
from mediadesk.press_kit.spans import Span
from mediadesk.press_kit.word.key_line import add_key
from mediadesk.press_kit.word.release_part import add_about, add_contacts
from mediadesk.press_kit.word.sheet import Sheet, pad, rule_above
from mediadesk.records.press_kit import PressKit
from mediadesk.wording.house_styles import HouseWording

_PORTRAIT = 0.66  # of the measure
_TALLEST_WIDE, _TALLEST_PORTRAIT = 262.0, 420.0  # points: two wide ones with captions fit on a page
_LEAST_PICTURE = 60.0  # points, for pictures of a few pixels
_COLUMNS = 3


def add_photos(sheet: Sheet, part: PhotosPart, pictures: Mapping[int, Rendition], name: str) -> None:
    """Each photo whole, its caption and credit below; `pictures` by the number of the photo."""
    sheet.bookmark(sheet.add("Heading 1", part.title), name)
    if part.download:
        sheet.add("Small", part.download)
    for entry in part.entries:
        _add_photo(sheet, entry, pictures.get(entry.number), sheet.theme.page.measure)


def _add_photo(sheet: Sheet, entry: PhotoEntry, picture: Rendition | None, measure: float) -> None:
    if picture is not None:
        sheet.picture(sheet.add("Photo"), picture, _size(picture.size, measure), entry.alternative)
    else:
        sheet.add("Photo Absent", entry.absence)
    caption = sheet.add("Caption")
    gap = "　" if sheet.language.is_chinese else "  "
    sheet.write(caption, (Span(entry.name + gap),), "PhotoNumber")
    sheet.write(caption, entry.caption)
    last = caption
    if entry.credit:
        caption.paragraph_format.keep_with_next = True
        last = sheet.add("Photo Credit", entry.credit)
    if entry.key is not None and picture is not None:
        last.paragraph_format.keep_with_next = True
        sheet.leave(last, 4)
        add_key(sheet, entry.key, entry.name)


def _size(pixels: tuple[int, int], measure: float) -> tuple[float, float]:
    """Width and height in points: as wide as the text, portraits less; never more than a point for a pixel."""
    across, down = pixels
    widest, tallest = (measure, _TALLEST_WIDE) if across >= down else (measure * _PORTRAIT, _TALLEST_PORTRAIT)
    most = max(1.0, _LEAST_PICTURE / max(across, down))
    scale = min(widest / across, tallest / down, most)
    return max(1.0, across * scale), max(1.0, down * scale)


def add_fact_sheet(sheet: Sheet, part: FactsPart, name: str) -> None:
    """The figures in columns of a table, then what else the part brings."""
    sheet.bookmark(sheet.add("Heading 1", part.title), name)
    sheet.add("Small", part.issuer)
    rows = -(-len(part.figures) // _COLUMNS)
    table = sheet.table(rows, _COLUMNS)
    for index, figure in enumerate(part.figures):
        cell = table.rows[index // _COLUMNS].cells[index % _COLUMNS]
        rule_above(cell, sheet.theme.accent)
        pad(cell, 6, 14, right=12)
        sheet.restyled(cell.paragraphs[0], "Figure", figure.value)
        sheet.add("Figure Label", figure.counts, cell)
        if figure.as_of:
            sheet.add("Photo Credit", figure.as_of, cell)
    sheet.close_table()
    if part.as_of:
        sheet.add("Small", part.as_of)
    add_about(sheet, part.about, keep=bool(part.contacts.people))
    add_contacts(sheet, part.contacts)


def add_cover(sheet: Sheet, kit: PressKit, parts: Sequence[content.PaperPart], names: Sequence[str]) -> None:
    """What the kit is, its title, who issued it and when, and links to its parts."""
    language = kit.language
    sheet.add("Cover Label", HouseWording(kit.house_style, language).label("press_kit"))
    sheet.add("Cover Title", content.title(kit))
    sheet.add("Small", content.issuer_and_date(kit, language))
    several = sum(isinstance(part, ReleasePart) for part in parts) > 1
    for part, name in zip(parts, names, strict=True):
        entry = sheet.add("Contents")
        sheet.link_inside(entry, content.entry_title(part, several), name)
