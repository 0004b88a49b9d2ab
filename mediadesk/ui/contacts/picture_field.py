"""The picture of a journalist in the form: a disc a file is dropped on, or chosen for."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.photo import PICTURE_ENDINGS
from mediadesk.ui.buttons import text_button
from mediadesk.ui.contacts import sayings
from mediadesk.ui.contacts.initials import Disc
from mediadesk.ui.dropping import files_in

_SIZE = 52


class PictureField(QWidget):
    """`file_given` carries the file of a new picture; whoever hears it puts it into the store and shows it."""

    file_given = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sha256 = ""
        self.setAcceptDrops(True)
        self._disc = Disc(_SIZE)
        self.choose = text_button(self.tr("Choose picture…"), self._choose, style="link")
        self.remove = text_button(self.tr("Remove"), lambda: self.show_picture("", None), style="link")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._disc)
        row.addWidget(self.choose)
        row.addWidget(self.remove)
        row.addStretch(1)
        self.setToolTip(self.tr("Drop a picture here"))

    def show_name(self, name: ByLanguage) -> None:
        """Show whose initials stand in the disc while there is no picture."""
        language = sayings.language_written(name)
        self._disc.show_name(name.get(language) or name.best(Language.EN) or "?", language)

    def show_picture(self, sha256: str, path: Path | None) -> None:
        """Show the picture of the store with this hash; an empty hash for none."""
        self.sha256 = sha256
        self._disc.show_picture(path if sha256 else None)
        self.remove.setVisible(bool(sha256))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _picture_in(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _picture_in(event)
        if path is not None:
            event.acceptProposedAction()
            self.file_given.emit(path)

    def _choose(self) -> None:
        endings = " ".join(f"*{ending}" for ending in sorted(PICTURE_ENDINGS))
        kinds = f"{self.tr('Pictures')} ({endings})"
        name, _kind = QFileDialog.getOpenFileName(self, self.tr("Choose a picture"), "", kinds)
        if name:
            self.file_given.emit(Path(name))


def _picture_in(event: QDropEvent) -> Path | None:
    return next((path for path in files_in(event.mimeData()) if path.suffix.lower() in PICTURE_ENDINGS), None)
