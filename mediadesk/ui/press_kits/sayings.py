"""How the parts of a kit are said on screen."""

from PySide6.QtCore import QCoreApplication

from mediadesk.records.press_kit import SHEETS, PartChoice, PartKind
from mediadesk.ui.language_marks import name as language_name
from mediadesk.ui.press_kits.outlines import Material

ICONS = {
    PartKind.COVER: "package",
    PartKind.RELEASE: "newspaper",
    PartKind.PHOTOS: "image",
    PartKind.FACT_SHEET: "chart-no-axes-column",
    PartKind.CONTACT_SHEET: "layout-dashboard",
    PartKind.CAPTION_SHEET: "list",
    PartKind.RETURN_SLIP: "text-cursor-input",
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("PressKits", text)


def part_word(kind: PartKind) -> str:
    """The part as said on screen."""
    words = {
        PartKind.COVER: QCoreApplication.translate("PressKits", "Cover"),
        PartKind.RELEASE: QCoreApplication.translate("PressKits", "Release"),
        PartKind.PHOTOS: QCoreApplication.translate("PressKits", "Photos"),
        PartKind.FACT_SHEET: QCoreApplication.translate("PressKits", "Fact sheet"),
        PartKind.CONTACT_SHEET: QCoreApplication.translate("PressKits", "Contact sheet"),
        PartKind.CAPTION_SHEET: QCoreApplication.translate("PressKits", "Caption sheet"),
        PartKind.RETURN_SLIP: QCoreApplication.translate("PressKits", "Return slip"),
    }
    return words[kind]


def part_detail(part: PartChoice, material: Material) -> str:
    """What is in a part: a headline, how many photos or figures."""
    if part.kind is PartKind.RELEASE:
        if part.language not in material.languages:
            return _tr("Not written yet: left out")
        return material.headlines.get(part.language) or _tr("No headline yet")
    if part.kind in (PartKind.PHOTOS, *SHEETS):
        return _photos_detail(material)
    if part.kind is PartKind.RETURN_SLIP:
        return _tr("Fields for who comes, and where to send it")
    if part.kind is PartKind.FACT_SHEET:
        count = material.fact_count
        one, many = _tr("1 figure"), _tr("{count} figures")
        return one if count == 1 else many.format(count=count) if count else _tr("No figures yet: left out")
    return _tr("Title, date and contents")


def _photos_detail(material: Material) -> str:
    if not material.photo_count:
        return _tr("No photos yet: left out")
    count, waiting = material.photo_count - len(material.waiting), len(material.waiting)
    photos = _tr("1 photo") if count == 1 else _tr("{count} photos").format(count=count)
    if not waiting:
        return photos
    return _tr("{photos}, {waiting} without a picture").format(photos=photos, waiting=waiting)


def part_in_words(part: PartChoice, material: Material) -> str:
    """The whole part for screen readers."""
    said = ", ".join((part_word(part.kind), language_name(part.language), part_detail(part, material)))
    return said if part.included else _tr("{part}, not included").format(part=said)


def parts_word(count: int) -> str:
    """How many parts a kit has."""
    return _tr("1 part") if count == 1 else _tr("{count} parts").format(count=count)
