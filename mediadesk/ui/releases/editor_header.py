"""The head of the editor: language tabs, status, and what can be done with the release as a whole."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from mediadesk.records.languages import Language
from mediadesk.records.release import Release, TextState
from mediadesk.records.status import following
from mediadesk.ui import chips, fonts, language_marks, look
from mediadesk.ui.buttons import icon_button, text_button
from mediadesk.ui.releases import format_menu
from mediadesk.ui.releases.status_words import step_words
from mediadesk.ui.segmented import Segments

_BETWEEN = 6  # pixels between two marks


class _LanguageTab(QPushButton):
    """One language, underlined by how far its text has come: full green is ready, half amber in progress."""

    def __init__(self, language: Language) -> None:
        super().__init__(language_marks.SIGNS[language])
        self._language, self._state = language, TextState.NOT_STARTED
        self.setObjectName("segment")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setMinimumWidth(40)
        if language.is_chinese:
            self.setFont(fonts.font(language, 13, QFont.Weight.Medium))

    def show_state(self, state: TextState, shortcut: str) -> None:
        """Underline it by `state`."""
        self._state = state
        words = f"{language_marks.name(self._language)}: {language_marks.state_word(state)}"
        self.setAccessibleName(words)
        self.setToolTip(f"{words}  {shortcut}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._state is TextState.NOT_STARTED:
            return
        painter = QPainter(self)
        wide = self.fontMetrics().horizontalAdvance(self.text())
        is_ready = self._state is TextState.READY
        x, y = (self.width() - wide) / 2, self.height() - 4
        painter.fillRect(QRectF(x, y, wide if is_ready else wide / 2, 2), look.colour("ok" if is_ready else "warn"))
        painter.end()


class LanguageTabs(Segments):
    """EN 繁 简."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__([(each, language_marks.SIGNS[each]) for each in Language], self.tr("Language"), parent)

    def _button(self, text: str, name: str) -> QPushButton:
        language = next(each for each in Language if language_marks.SIGNS[each] == text)
        return _LanguageTab(language)

    def show_states(self, states: Mapping[Language, TextState]) -> None:
        """Underline the tabs."""
        for number, language in enumerate(Language, 1):
            button = self.button(language)
            if isinstance(button, _LanguageTab):
                button.show_state(states.get(language, TextState.NOT_STARTED), f"Ctrl+{number}")


class StatusButton(QPushButton):
    """The status chip of the release; pressed, it offers where the release may go from here."""

    moved = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ghost")
        self.setAutoDefault(False)
        self.setMenu(QMenu(self))
        self._chip = chips.Chip("", "neutral")

    def show_release(self, release: Release) -> None:
        """Show the status of `release` and what may follow it."""
        self._chip = chips.of_status(release.status, release.embargo, datetime.now(UTC))
        self.setAccessibleName(self.tr("Status: {status}").format(status=self._chip.text))
        self.setFixedSize(round(chips.width(self._chip)) + 12, 30)
        menu, ways = self.menu(), following(release.status)
        menu.clear()
        for status in ways:
            action = menu.addAction(step_words(status))
            action.triggered.connect(lambda _checked=False, status=status: self.moved.emit(status))
        self.setEnabled(bool(ways))
        self.setToolTip(self.tr("Change the status") if ways else self._chip.text)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        chips.paint(painter, 6, (self.height() - chips.HEIGHT) / 2, self._chip)
        if self.property("keyboardFocus"):
            painter.setPen(look.colour("focus"))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 7, 7)
        painter.end()


class Marks(QWidget):
    """What must not be missed beside the status: the release is confidential, an approval is void.

    In a narrow head there is room for the first only; what is void is said by a bar as well.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_confidential = self._is_void = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._show()

    @property
    def words(self) -> list[str]:
        """What is marked."""
        marked = ((self._is_confidential, self.tr("Confidential")), (self._is_void, self.tr("Approval void")))
        return [words for is_so, words in marked if is_so]

    def show_confidential(self, is_confidential: bool) -> None:
        """Show whether nothing of the release may leave the house."""
        self._is_confidential = is_confidential
        self._show()

    def show_void(self, is_void: bool) -> None:
        """Show whether the words changed since somebody approved them."""
        self._is_void = is_void
        self._show()

    def sizeHint(self) -> QSize:
        return self._size(len(self.words))

    def minimumSizeHint(self) -> QSize:
        return self._size(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, x = QPainter(self), 0.0
        for chip in self._chips():
            if x == 0 or x + chips.width(chip) <= self.width():
                chips.paint(painter, x, 0, chip)
            x += chips.width(chip) + _BETWEEN
        painter.end()

    def _chips(self) -> list[chips.Chip]:
        return [chips.Chip(words, "err") for words in self.words]

    def _size(self, count: int) -> QSize:
        shown = self._chips()[:count]
        wide = sum(chips.width(chip) for chip in shown) + _BETWEEN * max(len(shown) - 1, 0)
        return QSize(round(wide + 0.5), chips.HEIGHT)

    def _show(self) -> None:
        self.setVisible(bool(self.words))
        self.setAccessibleName(", ".join(self.words))
        self.setToolTip(", ".join(self.words))
        self.updateGeometry()
        self.update()


class EditorHeader(QWidget):
    """Language tabs and status on the left; preview toggle and export on the right."""

    language_chosen = Signal(object)
    status_chosen = Signal(object)
    pane_toggled = Signal()
    export_wanted = Signal(str)
    versions_wanted = Signal()
    parallel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(56)
        self.tabs, self.status, self.marks = LanguageTabs(), StatusButton(), Marks()
        self.pane_button = icon_button(
            "panel-right", self.tr("Preview"), self.pane_toggled.emit, shortcut="Ctrl+Shift+P"
        )
        self.versions_button = icon_button(
            "history", self.tr("Versions"), self.versions_wanted.emit, shortcut="Ctrl+Alt+H"
        )
        self.versions_button.setCheckable(True)
        self.parallel_button = icon_button(
            "languages", self.tr("Side by side"), self.parallel_wanted.emit, shortcut="Ctrl+Alt+B"
        )
        self.parallel_button.setCheckable(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 14, 0)
        row.setSpacing(4)
        row.addWidget(self.tabs)
        row.addSpacing(4)
        row.addWidget(self.status)
        row.addWidget(self.marks)
        row.addStretch(1)
        row.addWidget(self.parallel_button)
        row.addWidget(self.versions_button)
        row.addWidget(self.pane_button)
        row.addSpacing(8)
        row.addWidget(self._export_button())
        self.tabs.chosen.connect(self.language_chosen)
        self.status.moved.connect(self.status_chosen)

    def show_release(self, release: Release, states: Mapping[Language, TextState]) -> None:
        """Show the status and which languages there are."""
        self.status.show_release(release)
        self.tabs.show_states(states)

    def offer_menus(self, fill: Callable[[QMenu, Language], None]) -> None:
        """Let each language tab have a menu of its own, filled when it is to be opened."""

        def opens(language: Language, button: QPushButton, place: QPoint) -> None:
            menu = QMenu(button)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            fill(menu, language)
            if not menu.isEmpty():
                menu.popup(button.mapToGlobal(place))

        for language in Language:
            button = self.tabs.button(language)
            button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            button.customContextMenuRequested.connect(partial(opens, language, button))

    def show_pane(self, is_shown: bool) -> None:
        """Say what the button beside Export does now."""
        words = self.tr("Hide the preview") if is_shown else self.tr("Show the preview")
        self.pane_button.setAccessibleName(words)
        self.pane_button.setToolTip(f"{words}  Ctrl+Shift+P")

    def _export_button(self) -> QPushButton:
        button = text_button(self.tr("Export…"), style="primary", icon="download", shortcut="Ctrl+E")
        menu = QMenu(button)
        format_menu.fill(menu, self.export_wanted.emit)
        button.setMenu(menu)
        return button
