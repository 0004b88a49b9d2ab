"""How complete the kit is: a score, and a sentence for each thing missing with what can be done about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from mediadesk.records.completeness import Completeness, Gap, Lack
from mediadesk.ui import layouts
from mediadesk.ui.buttons import hairline, label, text_button
from mediadesk.ui.empty_state import Picture
from mediadesk.wording.completeness import sentence

_BAR = 10  # pixels: the width of a scroll bar
_TO_ADD = (Lack.PHOTO_PART, Lack.FACT_PART)
_TO_LOCATE = (Lack.PICTURE, Lack.FILE)
_TO_WRITE = (Lack.TITLE, Lack.TEXT, Lack.HEADLINE, Lack.BODY, Lack.NOTES, Lack.CAPTION, Lack.ALT_TEXT)


class CompletenessPane(QWidget):
    """`action_wanted` carries the `Gap` an officer wants to close."""

    action_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.gaps: tuple[Gap, ...] = ()
        self._room = 200
        self._score = label("", "meta")
        self._sign = Picture("circle-check", 14, "ok")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Completeness"))
        self._rows = QWidget()
        self._column = QVBoxLayout(self._rows)
        self._column.setContentsMargins(20, 6, 8, 10)
        self._column.setSpacing(2)
        self._area = QScrollArea()
        self._area.setObjectName("plain")
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._rows)
        self._lay_out()
        self.hide()

    def show_completeness(self, looked: Completeness) -> None:
        """Show the score, and what is missing."""
        self._score.setText(self.tr("{met} of {total}").format(met=looked.met, total=looked.total))
        self._score.setAccessibleName(
            self.tr("{met} of {total} things a kit should have").format(met=looked.met, total=looked.total)
        )
        self._bar.setRange(0, max(looked.total, 1))
        self._bar.setValue(looked.met)
        self._sign.setVisible(looked.is_whole)
        if looked.gaps != self.gaps or self.isHidden():
            self.gaps = looked.gaps
            self._fill()
        self.show()

    def set_room(self, high: int) -> None:
        """How high the list may be, in pixels, before it scrolls."""
        self._room = high
        self._measure()

    @property
    def score(self) -> str:
        """The score in words: "27 of 29"."""
        return self._score.text()

    @property
    def sentences(self) -> list[str]:
        """What is said to be missing."""
        return [sentence(gap) for gap in self.gaps]

    def _fill(self) -> None:
        layouts.clear(self._column)
        for gap in self.gaps:
            self._column.addWidget(self._row(gap))
        self._area.setVisible(bool(self.gaps))
        self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        """As high as what it says, up to where it scrolls."""
        wanted = self._column.totalHeightForWidth(self.width() - _BAR) if self.gaps else 0
        self._area.setFixedHeight(min(max(wanted, 0), self._room))

    def _row(self, gap: Gap) -> QWidget:
        said = sentence(gap)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(label(said, "detail", wraps=True), 1)
        words = self._action_words(gap.lack)
        act = text_button(words, style="link", name=f"{words.removesuffix('…')}: {said}")
        act.clicked.connect(lambda: self.action_wanted.emit(gap))
        row.addWidget(act, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _action_words(self, lack: Lack) -> str:
        if lack in _TO_ADD:
            return self.tr("Add")
        if lack in _TO_LOCATE:
            return self.tr("Locate…")
        return self.tr("Write") if lack in _TO_WRITE else self.tr("Open")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(20, 12, 20, 6)
        head.setSpacing(6)
        head.addWidget(label(self.tr("Completeness"), "section"))
        head.addStretch(1)
        head.addWidget(self._sign)
        head.addWidget(self._score)
        bar = QHBoxLayout()
        bar.setContentsMargins(20, 0, 20, 8)
        bar.addWidget(self._bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(hairline())
        column.addLayout(head)
        column.addLayout(bar)
        column.addWidget(self._area)
