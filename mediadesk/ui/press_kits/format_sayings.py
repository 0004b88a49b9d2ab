"""How the formats a kit leaves in are called on screen, what each of them is, and which icon it has."""

from typing import Literal

from PySide6.QtCore import QCoreApplication

from mediadesk.jobs.formats import FORMATS, PER_LANGUAGE, SHEET_KINDS, Format, SheetKind, ending

Form = Format | Literal["folder"] | SheetKind
FOLDER: Literal["folder"] = "folder"
_FIRST: tuple[Form, ...] = ("zip", FOLDER, "pdf", "docx", "html", "txt")
_THEN = (format for format in FORMATS if format not in (*_FIRST, "json"))
FORMS: tuple[Form, ...] = (*_FIRST, *SHEET_KINDS, *_THEN, "json")
"""Everything a kit can leave as: what journalists open first, then what their systems take in."""

ICONS: dict[Form, str] = {
    "zip": "archive",
    "folder": "folder",
    "pdf": "file-text",
    "docx": "pen-line",
    "html": "globe",
    "txt": "list",
    "json": "braces",
    "eml": "mail",
    "ninjs": "rss",
    "newsml": "rss",
    "govhk": "landmark",
    "wire": "radio",
    "contact": "layout-dashboard",
    "caption": "list",
}


def title(form: Form) -> str:
    """The format as people call it."""
    words: dict[Form, str] = {
        "zip": QCoreApplication.translate("PressKits", "Everything (ZIP)"),
        "folder": QCoreApplication.translate("PressKits", "As a folder"),
        "pdf": QCoreApplication.translate("PressKits", "PDF"),
        "docx": QCoreApplication.translate("PressKits", "Word"),
        "html": QCoreApplication.translate("PressKits", "Web page"),
        "txt": QCoreApplication.translate("PressKits", "Plain text"),
        "json": QCoreApplication.translate("PressKits", "JSON"),
        "eml": QCoreApplication.translate("PressKits", "E-mail draft"),
        "ninjs": QCoreApplication.translate("PressKits", "ninjs"),
        "newsml": QCoreApplication.translate("PressKits", "NewsML-G2"),
        "govhk": QCoreApplication.translate("PressKits", "Government text"),
        "wire": QCoreApplication.translate("PressKits", "Wire submission"),
        "contact": QCoreApplication.translate("PressKits", "Contact sheet"),
        "caption": QCoreApplication.translate("PressKits", "Caption sheet"),
    }
    return words[form]


def detail(form: Form) -> str:
    """What it is, in one sentence."""
    words: dict[Form, str] = {
        "zip": QCoreApplication.translate(
            "PressKits", "PDF, Word, web page and text, the photos with their captions inside, and a list of it all."
        ),
        "folder": QCoreApplication.translate("PressKits", "What the ZIP holds, as files in a folder."),
        "pdf": QCoreApplication.translate(
            "PressKits", "All parts in their order; accessible, and made to be archived."
        ),
        "docx": QCoreApplication.translate("PressKits", "For those who edit: real styles, photos in the text."),
        "html": QCoreApplication.translate(
            "PressKits", "One file that needs nothing else, for a website or a browser."
        ),
        "txt": QCoreApplication.translate("PressKits", "The words alone, for the body of an e-mail."),
        "json": QCoreApplication.translate("PressKits", "The records as data, for programs of your own."),
        "eml": QCoreApplication.translate("PressKits", "An e-mail to open, address and send in your own mail program."),
        "ninjs": QCoreApplication.translate("PressKits", "IPTC ninjs, which newsroom systems and websites read."),
        "newsml": QCoreApplication.translate("PressKits", "IPTC NewsML-G2, which news agencies take in."),
        "govhk": QCoreApplication.translate("PressKits", "The block of text that info.gov.hk takes."),
        "wire": QCoreApplication.translate(
            "PressKits", "The sheet to hand in to a wire service, all languages in one."
        ),
        "contact": QCoreApplication.translate("PressKits", "All photos small, with number, file name, credit; a PDF."),
        "caption": QCoreApplication.translate(
            "PressKits", "Each photo with everything said of it, in all languages; a PDF."
        ),
    }
    return words[form]


def has_photo_size(form: Form, *, carries_photos: bool) -> bool:
    """Whether photos go out as copies whose size can be chosen."""
    return form in ("zip", FOLDER) or (form == "pdf" and carries_photos)


def file_ending(form: Form) -> str:
    """The ending of the one file it makes, with its point; empty for a folder."""
    if form == "contact" or form == "caption":
        return f"-{form}-sheet.pdf"
    return "" if form == FOLDER else f".{ending(form)}"


def is_per_language(form: Form) -> bool:
    """Whether it makes a file for each language."""
    return form in PER_LANGUAGE
