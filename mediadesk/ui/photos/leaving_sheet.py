"""The sheet that shows what leaves with a photo before it does: the copy, the words in it, and what stays behind."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPixmap
from PySide6.QtWidgets import QApplication, QFileDialog, QFrame, QHBoxLayout, QLabel, QTextBrowser, QVBoxLayout, QWidget

from mediadesk.records.leaving import Leaving
from mediadesk.records.problems import Problem
from mediadesk.ui import look
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.desk import Desk
from mediadesk.ui.photos import leaving_sayings
from mediadesk.ui.segmented import Segments
from mediadesk.ui.sheet import Sheet

if TYPE_CHECKING:
    from mediadesk.jobs.formats import AnySize

_WIDE, _PICTURE, _LIST, _NAMES = 880, (300, 240), 360, 170  # pixels
_LEAVES, _STAYS = "leaves", "stays"


class LeavingSheet(Sheet):
    """Opened with `ask`. What it shows is what is saved and copied, byte for byte."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window, _WIDE)
        self._desk = desk
        self._photo_id, self._asked = 0, 0
        self.leaving: Leaving | None = None
        self.setAccessibleName(self.tr("What leaves"))
        sizes = (
            ("print", self.tr("Print")),
            ("web", self.tr("Web")),
            ("thumbnail", self.tr("Small")),
            ("original", self.tr("Original")),
        )
        self.size_choice = Segments(sizes, self.tr("Size of the copy"))
        self.size_choice.chosen.connect(lambda _size: self._look())
        sides = ((_LEAVES, self.tr("Leaves with it")), (_STAYS, self.tr("Stays behind")))
        self.side = Segments(sides, self.tr("What is listed"))
        self.side.chosen.connect(lambda _side: self._show_list())
        self._picture, self.name, self.facts = QLabel(), label("", "strong", wraps=True), label("", "meta")
        self._picture.setFixedSize(*_PICTURE)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.list = QTextBrowser()
        self.list.setOpenLinks(False)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.viewport().setAutoFillBackground(False)
        self.list.setFixedHeight(_LIST)
        self.list.setAccessibleName(self.tr("What leaves with the photo, and what stays behind"))
        self.save_button = text_button(
            self.tr("Save a copy…"), self.ask_where, style="primary", icon="download", shortcut="Return"
        )
        self.copy_button = text_button(self.tr("Copy to clipboard"), self.copy, icon="copy")
        self._lay_out()

    @classmethod
    def over(cls, owner: QWidget, desk: Desk) -> "LeavingSheet":
        """The sheet of the window `owner` is in."""
        window = owner.window()
        return window.findChild(cls) or cls(desk, window)

    def ask(self, photo_id: int) -> None:
        """Show what would leave with this photo."""
        self._photo_id = photo_id
        self._look()
        self.open_with(self.save_button)

    def accept(self) -> None:
        """Return saves a copy."""
        self.ask_where()

    def ask_where(self) -> None:
        """Ask for a file, and write the copy to it."""
        if self.leaving is None:
            return
        start = str(self._desk.remembered.export_folder / self.leaving.file_name)
        kinds = self.tr("JPEG picture (*.jpg)")
        chosen, _kind = QFileDialog.getSaveFileName(self, self.tr("Save a copy"), start, kinds)
        if chosen:
            self.save(Path(chosen))

    def save(self, path: Path) -> None:
        """Write the copy that is shown to `path`."""
        from mediadesk.jobs import leaving

        if self.leaving is not None:
            self._desk.run(partial(leaving.save, self.leaving, path), then=self._say_saved)

    def copy(self) -> None:
        """Put the copy that is shown on the clipboard, as a picture and as the file with its words."""
        if self.leaving is None:
            return
        data = QMimeData()
        data.setImageData(QImage.fromData(self.leaving.jpeg))
        data.setData("image/jpeg", self.leaving.jpeg)
        QGuiApplication.clipboard().setMimeData(data)
        self._desk.say(self.tr("Photo copied"))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self.card)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addWidget(label(self.tr("What leaves"), "title"))
        row, left = QHBoxLayout(), QVBoxLayout()
        row.setSpacing(24)
        left.setSpacing(8)
        left.addWidget(self._picture)
        left.addWidget(self.size_choice, 0, Qt.AlignmentFlag.AlignLeft)
        left.addWidget(self.name)
        left.addWidget(self.facts)
        left.addStretch(1)
        row.addLayout(left)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.side, 0, Qt.AlignmentFlag.AlignLeft)
        right.addWidget(self.list)
        row.addLayout(right, 1)
        column.addLayout(row)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(text_button(self.tr("Close"), self.close_now, shortcut="Esc"))
        foot.addWidget(self.copy_button)
        foot.addWidget(self.save_button)
        column.addLayout(foot)

    def _look(self) -> None:
        from mediadesk.jobs import leaving

        self._asked += 1
        size: AnySize = self.size_choice.value
        self._show(None)
        now = datetime.now().astimezone()
        self._desk.run(
            partial(leaving.look, self._desk.library, self._photo_id, size, now),
            then=partial(self._take, self._asked),
            failed=partial(self._fail, self._asked),
        )

    def _take(self, asked: int, found: Leaving) -> None:
        if asked == self._asked:
            self._show(found)

    def _fail(self, asked: int, problem: Problem) -> None:
        if asked == self._asked:
            self.close_now()
            self._desk.say_problem(problem)

    def _show(self, found: Leaving | None) -> None:
        self.leaving = found
        for button in (self.save_button, self.copy_button):
            button.setEnabled(found is not None)
        if found is None:
            self._picture.clear()
            self.facts.setText(self.tr("Making the copy…"))
            return
        words = self.tr("{width} × {height} pixels · {size}")
        size = leaving_sayings.file_size(found.byte_count)
        self.name.setText(found.file_name.replace("_", "_\u200b").replace("-", "-\u200b"))
        self.facts.setText(words.format(width=found.size[0], height=found.size[1], size=size))
        self._show_picture(found.jpeg)
        if QApplication.focusWidget() in (None, self._over):  # nothing in the sheet could take it until now
            self.save_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_list()

    def _show_list(self) -> None:
        if self.leaving is not None:
            count = len(self.leaving.stays)
            self.side.button(_STAYS).setText(self.tr("Stays behind ({count})").format(count=count))
            said = leaving_sayings.leaves if self.side.value == _LEAVES else leaving_sayings.stays
            self.list.setHtml(_page(said(self.leaving)))

    def _show_picture(self, jpeg: bytes) -> None:
        ratio = self.devicePixelRatioF()
        size = self._picture.size() * ratio
        image = QImage.fromData(jpeg).scaled(
            size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        image.setDevicePixelRatio(ratio)
        self._picture.setPixmap(QPixmap.fromImage(image))

    def _say_saved(self, path: Path) -> None:
        self._desk.say(self.tr("Saved {name}").format(name=path.name))
        self.close_now()


def _page(sections: Sequence[leaving_sayings.Section]) -> str:
    """The sections as a page; everything in them is text, never markup."""
    from html import escape

    quiet, strong, warn = (look.colour(token).name() for token in ("text2", "text", "warn"))
    page = ""
    for section in sections:
        if section.title:
            page += f'<p style="font-weight:600; color:{strong}; margin:10px 0 4px 0">{escape(section.title)}</p>'
        page += '<table width="100%" cellspacing="0">'
        for line in section.lines:
            colour = warn if line.is_private else quiet
            page += f'<tr><td width="{_NAMES}" style="color:{colour}; padding:2px 14px 2px 0">{escape(line.name)}</td>'
            page += f'<td style="color:{strong}; padding:2px 0">{escape(line.value)}</td></tr>'
        page += "</table>"
    return page
