"""The mail a decision came in: chosen or dropped where the decision is written down, and opened from the log."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSizePolicy, QWidget

from mediadesk.library import Library
from mediadesk.records.sign_off import KeptMail
from mediadesk.ui.buttons import icon_button, label, text_button
from mediadesk.ui.dropping import files_in
from mediadesk.ui.elided_label import ElidedLabel
from mediadesk.ui.releases.sign_off_rows import Told


class MailField(QWidget):
    """Takes one mail file (.eml); `path` is `None` while there is none."""

    def __init__(self) -> None:
        super().__init__()
        self.path: Path | None = None
        self.choose = text_button(self.tr("Attach the mail…"), self._ask, style="link")
        self.choose.setToolTip(self.tr("Choose the mail, or drop it here. It is kept with the decision."))
        self.name = ElidedLabel("meta")
        self.remove = icon_button("x", self.tr("Leave the mail out"), self.clear)
        self.setAcceptDrops(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.choose)
        row.addWidget(self.name, 1)
        row.addWidget(self.remove)
        row.addStretch(0)
        self.clear()

    def clear(self) -> None:
        """Take no mail."""
        self._show(None)

    def take(self, path: Path) -> None:
        """Take the mail in this file."""
        self._show(path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _mails_in(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.take(_mails_in(event)[0])
        event.acceptProposedAction()

    def _ask(self) -> None:
        title, kinds = self.tr("Attach the mail"), self.tr("Mails (*.eml)")
        chosen, _kind = QFileDialog.getOpenFileName(self, title, "", kinds)
        if chosen:
            self.take(Path(chosen))

    def _show(self, path: Path | None) -> None:
        self.path = path
        self.choose.setVisible(path is None)
        self.name.say(path.name if path is not None else "")
        for widget in (self.name, self.remove):
            widget.setVisible(path is not None)


class ToldRow(QWidget):
    """An entry of the log, with a link to the mail it came in."""

    def __init__(self, told: Told) -> None:
        super().__init__()
        self.told = told
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        words = label(told.words, "detail", wraps=True)
        words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        name = self.tr("Show the mail “{name}”").format(name=told.mail.name)
        self.button = text_button(self.tr("Show mail"), partial(told.show, told.mail), style="link", name=name)
        self.button.setToolTip(told.mail.name)
        row.addWidget(words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)


def show_mail(library: Library, mail: KeptMail) -> None:
    """Open a kept mail in the mail program. Raises what `mails.to_read` raises."""
    from mediadesk.jobs import mails

    QDesktopServices.openUrl(QUrl.fromLocalFile(str(mails.to_read(library, mail))))


def _mails_in(event: QDropEvent) -> list[Path]:
    return [path for path in files_in(event.mimeData()) if path.suffix.lower() == ".eml"]
