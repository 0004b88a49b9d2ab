"""Two language versions beside each other, each in its field, with the band between them and parity below."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from mediadesk.records.languages import Language
from mediadesk.ui import language_marks
from mediadesk.ui.buttons import MenuButton, icon_button
from mediadesk.ui.elided_label import ElidedLabel
from mediadesk.ui.pane_head import HEIGHT
from mediadesk.ui.releases.editor_text import TextField
from mediadesk.ui.releases.parallel_gutter import ParallelGutter
from mediadesk.ui.releases.parallel_parity import ParityPane
from mediadesk.ui.releases.parallel_scrolling import LinkedScrolling

_BAR = 38  # pixels
_PARITY, _ROOM_FOR_PARITY = 210, 460
_INDENT = "   "  # a button with a menu takes no padding from a style sheet


class ParallelView(QWidget):
    """Holds the fields of two versions while they are shown side by side; `lay_in` puts them in.

    `closed` asks for one text again, `language_wanted` for another version in the pane 0 or 1; `joined` carries the
    numbers of two blocks that belong together, clicked between them.
    """

    closed = Signal()
    language_wanted = Signal(int, object)
    joined = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self.fields: tuple[TextField, ...] = ()
        self.gutter: ParallelGutter | None = None
        self.scrolling: LinkedScrolling | None = None
        self.parity = ParityPane()
        self.bars = (PaneBar(has_close=False), PaneBar(has_close=True))
        self.bars[1].close_button.clicked.connect(lambda: self.closed.emit())
        for side, bar in enumerate(self.bars):
            bar.language_wanted.connect(partial(self.language_wanted.emit, side))
        self._panes = [QVBoxLayout(), QVBoxLayout()]
        self._texts = QWidget()
        self._row = QHBoxLayout(self._texts)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        for pane, bar in zip(self._panes, self.bars, strict=True):
            pane.setSpacing(0)
            pane.addWidget(bar)
            self._row.addLayout(pane, 1)
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self._texts)
        self._split.addWidget(self.parity)
        self._split.setStretchFactor(0, 1)
        self._split.setSizes([600, _PARITY])
        self.parity.folded.connect(self._fold)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._split)

    def lay_in(self, left: TextField, right: TextField) -> list[TextField]:
        """Show these two; returns those that were shown and are not any more."""
        before, self.fields = self.fields, (left, right)
        gone = [field for field in before if field not in self.fields]
        self._let_go()
        self.gutter = ParallelGutter(left, right, self.joined.emit)
        self.scrolling = LinkedScrolling(left, right, self)
        self._row.insertWidget(1, self.gutter)
        left.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        right.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        for field, pane, bar in zip(self.fields, self._panes, self.bars, strict=True):
            bar.show_language(field.language)
            pane.addWidget(field, 1)
            field.show()
        return gone

    def give_back(self) -> tuple[TextField, ...]:
        """Let go of the fields, as they were before."""
        self._let_go()
        given, self.fields = self.fields, ()
        for field in given:
            field.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        return given

    def _let_go(self) -> None:
        if self.scrolling is not None and self.gutter is not None:
            self.scrolling.stop()
            self.scrolling.deleteLater()
            self.gutter.stop()
            self._row.removeWidget(self.gutter)
            self.gutter.hide()
            self.gutter.deleteLater()
        self.scrolling, self.gutter = None, None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_first = event.oldSize().height() < 0
        if is_first and self.height() < _ROOM_FOR_PARITY:
            QTimer.singleShot(0, self, self.parity.toggle_fold)  # once the splitter has laid its parts out

    def _fold(self, is_folded: bool) -> None:
        self.parity.setMaximumHeight(HEIGHT if is_folded else 16_777_215)
        high = HEIGHT if is_folded else _PARITY
        self._split.setSizes([max(self.height() - high, 0), high])


class PaneBar(QWidget):
    """Above each version: which language it is, how it stands to the other, and what can be done with its links."""

    language_wanted = Signal(object)

    def __init__(self, *, has_close: bool) -> None:
        super().__init__()
        self.setObjectName("topLine")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(_BAR)
        self.languages = MenuButton("", self.tr("Version in this pane"))
        self.state = ElidedLabel("detail")
        self.links = MenuButton(_INDENT + self.tr("Links"), self.tr("Links between the paragraphs"))
        self.languages.setMinimumWidth(72)
        self.links.setMinimumWidth(92)
        self.close_button = icon_button("x", self.tr("One version only"), shortcut="Ctrl+Alt+B")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(self.languages)
        row.addWidget(self.state, 1)
        row.addWidget(self.links)
        row.addWidget(self.close_button)
        self.links.hide()
        self.close_button.setVisible(has_close)

    def show_language(self, language: Language) -> None:
        """Say which version is below."""
        self.languages.setText(_INDENT + language_marks.SIGNS[language])

    def offer_languages(self, languages: Sequence[Language]) -> None:
        """Let these be chosen for this pane."""
        self.languages.setEnabled(bool(languages))
        self.languages.offer([(language_marks.name(each), partial(self._want, each)) for each in languages])

    def _want(self, language: Language) -> None:
        self.language_wanted.emit(language)

    def offer_links(self, choices: Sequence[tuple[str, Callable[[], object]]]) -> None:
        """Offer what can be done with the links of a translation; nothing for a source."""
        self.links.setVisible(bool(choices))
        self.links.offer(choices)
