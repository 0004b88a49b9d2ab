"""Writes a whole kit into one Word file, a section for each part in the language of the part."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from mediadesk.press_kit import content
from mediadesk.press_kit.content import PhotosPart, ReleasePart, SheetPart
from mediadesk.press_kit.pixels import Order
from mediadesk.press_kit.renditions import Rendition, make_all
from mediadesk.press_kit.theme import theme_for
from mediadesk.press_kit.word import package
from mediadesk.press_kit.word.other_parts import add_cover, add_fact_sheet, add_photos
from mediadesk.press_kit.word.package import Properties
from mediadesk.press_kit.word.page_marks import add_page_marks, set_page
from mediadesk.press_kit.word.photo_sheets import add_photo_sheet
from mediadesk.press_kit.word.release_part import add_release
from mediadesk.press_kit.word.sheet import Sheet
from mediadesk.records.press_kit import PressKit

if TYPE_CHECKING:
    from docx.section import Section

_LONGEST_EDGE = 1500  # pixels: the width of the text at 229 to the inch
_SHEET_EDGE = 600  # pixels: what the sheets of the PDF have too
_LOGO_EDGE = 620  # pixels: 150 points at 300 to the inch


def write(
    kit: PressKit,
    *,
    renditions: Path,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> bytes:
    """The kit as DOCX (ECMA-376): real styles in the look of the PDF, photos as pictures of ours, links, properties.

    The same kit and photos give the same bytes. `renditions` is the folder where photos made ready are kept between
    runs; `progress(done, total)` counts photos. Raises `Cancelled`, and `NotAPhoto` for a file that is no usable
    picture. For a file in one language write `content.only_in(kit, language)`.
    """
    import docx

    theme, parts = theme_for(kit.organisation.brand.accent, kit.house_style), content.paper_parts_of(kit)
    pictures, logo = _pictures(kit, parts, renditions, progress, cancelled)
    properties = _properties(kit, parts)
    document = docx.Document(package.blank(properties, theme))
    sheet = Sheet(document, kit.language, theme)
    names = [f"part-{number}" for number in range(1, len(parts) + 1)]
    section = document.sections[0]
    if content.has_cover(kit) or not parts:
        _begin(sheet, section, kit, "")
        add_cover(sheet, kit, parts, names)
        section = sheet.begin_section() if parts else section
    for index, (part, name) in enumerate(zip(parts, names, strict=True)):
        section = sheet.begin_section() if index else section
        sheet.language = part.language
        _begin(sheet, section, kit, part.headline if isinstance(part, ReleasePart) else part.title)
        _add_part(sheet, kit, part, pictures, logo, name)
    return package.finished(document, properties.moment)


def orders(kit: PressKit) -> list[Order]:
    """The photos `write` will ask for: who needs them for more than this can have all made together."""
    return list(_asked_for(kit, content.paper_parts_of(kit))[0].values())


def _begin(sheet: Sheet, section: "Section", kit: PressKit, running_head: str) -> None:
    set_page(section, sheet.theme.page)
    add_page_marks(sheet, section, kit, running_head)


def _add_part(
    sheet: Sheet,
    kit: PressKit,
    part: content.PaperPart,
    pictures: dict[int, Rendition],
    logo: Rendition | None,
    name: str,
) -> None:
    if isinstance(part, ReleasePart):
        add_release(sheet, kit, part, logo, name)
    elif isinstance(part, PhotosPart):
        add_photos(sheet, part, pictures, name)
    elif isinstance(part, SheetPart):
        add_photo_sheet(sheet, kit, part, pictures, name)
    else:
        add_fact_sheet(sheet, part, name)


def _pictures(
    kit: PressKit,
    parts: tuple[content.PaperPart, ...],
    folder: Path,
    progress: Callable[[int, int], None] | None,
    cancelled: Callable[[], bool] | None,
) -> tuple[dict[int, Rendition], Rendition | None]:
    by_photo, logo = _asked_for(kit, parts)
    wanted = [*by_photo.values(), *([logo] if logo else [])]
    made = make_all(wanted, folder, progress, cancelled) if wanted else {}
    by_number = {number: made[order] for number, order in by_photo.items() if order in made}
    return by_number, made.get(logo) if logo else None


def _asked_for(kit: PressKit, parts: tuple[content.PaperPart, ...]) -> tuple[dict[int, Order], Order | None]:
    """The photos by number, and the logo."""
    kinds = {type(part) for part in parts}
    edge = _LONGEST_EDGE if PhotosPart in kinds else _SHEET_EDGE
    wanted = kit.photos if kinds & {PhotosPart, SheetPart} else ()
    by_number = {
        each.number: Order(each.path, edge, framing=each.photo.framing)
        for each in wanted
        if each.path is not None and each.path.is_file()
    }
    return by_number, Order(kit.logo, _LOGO_EDGE) if kit.logo is not None else None


def _properties(kit: PressKit, parts: tuple[content.PaperPart, ...]) -> Properties:
    language, kind = kit.language, content.subject(kit, kit.language)
    issuer = content.issuer(kit, language)
    said = (each for part in parts for each in (part.languages if isinstance(part, SheetPart) else (part.language,)))
    languages = tuple(dict.fromkeys((language, *said)))
    keywords = ", ".join(filter(None, (kind, issuer)))
    return Properties(content.title(kit), issuer, kind, keywords, language, languages, content.moment(kit))
