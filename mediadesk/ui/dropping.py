"""Files and text that come in from outside the window: dropped, chosen in a dialog, or pasted."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtWidgets import QApplication, QFileDialog

from mediadesk.records.contact_import import LIST_ENDINGS
from mediadesk.records.photo import PICTURE_ENDINGS, STRANGE_ENDINGS
from mediadesk.records.source_document import DOCUMENT_ENDINGS

if TYPE_CHECKING:
    from mediadesk.ui.main_window import MainWindow

_PICTURES = PICTURE_ENDINGS | STRANGE_ENDINGS
_ALSO_LISTS = frozenset((".txt", ".text", ".xls", ".ods", ".numbers", ".html", ".htm"))
_OF_CONTACTS = ("contacts", "contact_import")


def files_in(data: QMimeData) -> list[Path]:
    """The files that are being dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def take(window: "MainWindow", files: list[Path]) -> None:
    """Photos go to the release that is open, else to Photos; a list of contacts comes in as one, in the section of
    contacts whatever it is called; a press text opens the import review.
    """
    if (listed := _lists_among(window, files)) is not None:
        window.go_to("contact_import")
        window.panel.add_files([listed])
        return
    pictures = [path for path in files if path.suffix.lower() in _PICTURES or path.is_dir()]
    texts = [path for path in files if path not in pictures]
    if pictures and not window.panel.add_files(pictures):
        window.go_to("photos")
        window.panel.add_files(pictures)
    for path in texts[:1]:
        _review_file(window, path)


def _lists_among(window: "MainWindow", files: list[Path]) -> Path | None:
    """The first file that is taken for a list of contacts: by its name, or by where it was dropped."""
    endings = LIST_ENDINGS | _ALSO_LISTS if window.section in _OF_CONTACTS else LIST_ENDINGS
    return next((path for path in files if path.suffix.lower() in endings), None)


def choose_text(window: "MainWindow") -> None:
    """Ask for a file with a press text and review it."""
    title = QCoreApplication.translate("Import", "Import a press text")
    press_texts, everything = (
        QCoreApplication.translate("Import", "Press texts and documents"),
        QCoreApplication.translate("Import", "All files"),
    )
    endings = " ".join(f"*{ending}" for ending in (".txt", ".text", *DOCUMENT_ENDINGS))
    kinds = f"{press_texts} ({endings});;{everything} (*)"
    name, _kind = QFileDialog.getOpenFileName(window, title, str(window.remembered.export_folder), kinds)
    if name:
        _review_file(window, Path(name))


def paste_text(window: "MainWindow") -> None:
    """Review the text on the clipboard."""
    clipboard = QApplication.clipboard()
    text, data = clipboard.text(), clipboard.mimeData()
    if not text.strip():
        window.desk.say(QCoreApplication.translate("Import", "There is no text on the clipboard."), icon="info")
        return
    window.go_to("releases")
    window.releases().review_text(text, data.html() if data.hasHtml() else "")


def _review_file(window: "MainWindow", path: Path) -> None:
    window.go_to("releases")
    window.releases().review_file(path)
