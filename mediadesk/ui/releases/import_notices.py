"""The quiet bar over the import review: what of a document was resolved or left out, and what came with it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mediadesk.records.source_document import Notice, NoticeKind
from mediadesk.ui.buttons import MenuButton, label, text_button
from mediadesk.ui.elided_label import ElidedLabel
from mediadesk.ui.empty_state import Picture
from mediadesk.wording import notices as wording

_TALLEST = 260  # pixels of the list


class NoticeBar(QFrame):
    """`attachment_wanted` carries the number, from 1, of a document attached to a mail."""

    attachment_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("bar")
        self.words = ElidedLabel()
        self.more = text_button(self.tr("Show"), self._turn, style="link")
        self.attached = MenuButton("", self.tr("Documents attached to this mail"))
        self.details = QScrollArea()
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(20, 5, 12, 5)
        row.setSpacing(10)
        self._icons = {True: Picture("triangle-alert", 16, "warn"), False: Picture("info", 16, "accent_text")}
        for picture in self._icons.values():
            row.addWidget(picture)
        row.addWidget(self.words, 1)
        row.addWidget(self.attached)
        row.addWidget(self.more)
        self.details.setObjectName("plain")
        self.details.setWidgetResizable(True)
        self.details.setFrameShape(QFrame.Shape.NoFrame)
        self.details.setAccessibleName(self.tr("What was left out"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.details)

    def show_notices(self, notices: Sequence[Notice], attachments: Sequence[str] = ()) -> None:
        """Say these; hidden where there is nothing to say."""
        unresolved = any(notice.is_unresolved for notice in notices)
        for is_warning, picture in self._icons.items():
            picture.setVisible(is_warning is unresolved)
        self.words.say(wording.line(notices))
        self.details.hide()
        self.details.setWidget(_listed(notices))
        self.more.setText(self.tr("Show"))
        self.more.setVisible(any(each.details for each in notices if each.kind is not NoticeKind.ATTACHMENTS))
        self._offer(attachments)
        self.setVisible(bool(notices))

    def _offer(self, attachments: Sequence[str]) -> None:
        self.attached.setVisible(bool(attachments))
        self.attached.setText("   " + self.tr("Read the attached document"))
        words = [name.replace("&", "&&") for name in attachments]
        self.attached.offer([(name, partial(self.attachment_wanted.emit, at)) for at, name in enumerate(words, 1)])

    def _turn(self) -> None:
        """Open or close the list of what it was, word by word."""
        self.details.setVisible(self.details.isHidden())
        page = self.details.widget()
        self.details.setFixedHeight(min(_TALLEST, page.sizeHint().height() if page else _TALLEST))
        self.more.setText(self.tr("Show") if self.details.isHidden() else self.tr("Hide"))


def _listed(notices: Sequence[Notice]) -> QWidget:
    page = QWidget()
    grid = QGridLayout(page)
    grid.setContentsMargins(46, 2, 20, 12)
    grid.setHorizontalSpacing(20)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    told = [each for each in notices if each.details and each.kind is not NoticeKind.ATTACHMENTS]
    for row, notice in enumerate(told):
        grid.addWidget(label(wording.counted(notice), "strong"), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label("\n".join(notice.details), "detail", wraps=True), row, 1)
    grid.setRowStretch(len(told), 1)
    return page
