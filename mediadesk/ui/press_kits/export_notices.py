"""What stands in the way of an export, with what can be done about it: lost pictures, and errors of a final kit."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mediadesk.records.finding import Finding
from mediadesk.ui import layouts
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.empty_state import Picture
from mediadesk.ui.language_marks import SIGNS
from mediadesk.wording import findings as wording

_MOST = 3  # of each: the sheet must fit on a small screen


class ExportNotices(QWidget):
    """`locate_wanted` and `omission_wanted` carry the number of a photo; `show_wanted` asks for the preflight."""

    locate_wanted = Signal(int)
    omission_wanted = Signal(int)
    show_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentences: list[str] = []
        self.buttons: list[QPushButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.hide()

    def show_photos(self, troubles: Mapping[int, str]) -> None:
        """Photos that cannot go out as they are: number and sentence."""
        self._clear()
        for number, sentence in list(troubles.items())[:_MOST]:
            name = self.tr("photo {number}").format(number=number)
            locate = text_button(self.tr("Locate…"), style="link", name=self.tr("Locate {photo}").format(photo=name))
            locate.clicked.connect(lambda _on=False, each=number: self.locate_wanted.emit(each))
            omit = text_button(self.tr("Leave out"), style="link", name=self.tr("Leave out {photo}").format(photo=name))
            omit.clicked.connect(lambda _on=False, each=number: self.omission_wanted.emit(each))
            self._put("triangle-alert", "warn", sentence, locate, omit)
        if len(troubles) > _MOST:
            more = self.tr("{count} more photos after these").format(count=len(troubles) - _MOST)
            self._put("ellipsis", "text3", more)

    def show_errors(self, errors: Sequence[Finding]) -> None:
        """What preflight found in a kit that is final."""
        self._clear()
        one = self.tr("This release is final, and 1 thing in it must be put right:")
        many = self.tr("This release is final, and {count} things in it must be put right:")
        show = text_button(
            self.tr("Show"), self.show_wanted.emit, style="link", name=self.tr("Show what preflight found")
        )
        head = one if len(errors) == 1 else many.format(count=len(errors))
        self._put("circle-x", "err", head, show)
        for error in errors[:_MOST]:
            language = f" · {SIGNS[error.language]}" if error.language is not None else ""
            self._put("", "err", f"{wording.title(error)}{language}: {wording.detail(error)}")
        if len(errors) > _MOST:
            self._put("", "err", self.tr("and {count} more").format(count=len(errors) - _MOST))

    def show_refusal(self, names: Sequence[str]) -> None:
        """What was found in the finished file of a kit that is final, by name."""
        self._clear()
        self._put("circle-x", "err", self.tr("This release is final, and the file that was made must be put right:"))
        for name in names[:_MOST]:
            self._put("", "err", name)

    @property
    def first(self) -> QPushButton | None:
        """The first thing that can be done about it."""
        return next(iter(self.buttons), None)

    def clear(self) -> None:
        """Nothing stands in the way."""
        self._clear()
        self.hide()

    def _clear(self) -> None:
        layouts.clear(self._column)
        self.sentences, self.buttons = [], []

    def _put(self, icon: str, token: str, words: str, *actions: QPushButton) -> None:
        self.sentences.append(words)
        line = QFrame()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        if icon:
            row.addWidget(Picture(icon, 16, token), 0, Qt.AlignmentFlag.AlignVCenter)
        else:
            row.addSpacing(26)
        row.addWidget(label(words, "detail" if not icon else "words", wraps=True), 1)
        self.buttons += actions
        for action in actions:
            row.addWidget(action, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addWidget(line)
        self.show()
