"""The formats a release leaves in, as a menu: what readers open first, what desks and wires take in below."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from mediadesk.jobs.formats import SHEET_KINDS, Format, SheetKind

READERS: tuple[Format, ...] = ("pdf", "docx", "html", "txt", "zip")
DESKS: tuple[Format, ...] = ("eml", "ninjs", "newsml", "govhk", "wire", "json")


def name(form: Format | SheetKind) -> str:
    """What people call a format, or a sheet of the photos."""
    words: dict[Format | SheetKind, str] = {
        "contact": QCoreApplication.translate("FormatMenu", "Contact sheet…"),
        "caption": QCoreApplication.translate("FormatMenu", "Caption sheet…"),
        "pdf": QCoreApplication.translate("FormatMenu", "PDF"),
        "docx": QCoreApplication.translate("FormatMenu", "Word"),
        "html": QCoreApplication.translate("FormatMenu", "Web page"),
        "txt": QCoreApplication.translate("FormatMenu", "Plain text"),
        "zip": QCoreApplication.translate("FormatMenu", "Everything (ZIP)"),
        "eml": QCoreApplication.translate("FormatMenu", "E-mail draft"),
        "ninjs": QCoreApplication.translate("FormatMenu", "ninjs for newsrooms"),
        "newsml": QCoreApplication.translate("FormatMenu", "NewsML-G2 for newsrooms"),
        "govhk": QCoreApplication.translate("FormatMenu", "Government text (info.gov.hk)"),
        "wire": QCoreApplication.translate("FormatMenu", "Wire submission sheet"),
        "json": QCoreApplication.translate("FormatMenu", "JSON"),
    }
    return words[form]


def fill(menu: QMenu, chosen: Callable[[Format | SheetKind], object]) -> None:
    """Put every format into `menu`, and the sheets of the photos; `chosen` is told which one was taken."""
    for number, forms in enumerate((READERS, SHEET_KINDS, DESKS)):
        if number:
            menu.addSeparator()
        for form in forms:
            menu.addAction(name(form)).triggered.connect(lambda _checked=False, form=form: chosen(form))
