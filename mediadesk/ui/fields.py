"""The parts of the forms in the side card: a labelled field with room for what is wrong, completion, toggles."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from mediadesk.records.languages import Language
from mediadesk.ui import fonts
from mediadesk.ui.buttons import label
from mediadesk.ui.language_marks import SIGNS
from mediadesk.ui.language_marks import name as language_name


class Field(QWidget):
    """A label, the widget it is about, and a line for what is wrong with what is written there."""

    def __init__(self, title: str, widget: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widget = widget
        self._trouble = label("", "error", wraps=True)
        self._trouble.hide()
        title_label: QLabel = label(title, "section")
        title_label.setBuddy(widget)
        if not widget.accessibleName():
            widget.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(title_label)
        column.addWidget(widget)
        column.addWidget(self._trouble)
        title_label.setVisible(bool(title))  # in its place: before, it would be a window of its own

    def complain(self, sentence: str) -> None:
        """Say what is wrong; an empty sentence takes it away."""
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))
        self._widget.setAccessibleDescription(sentence)
        self._widget.setProperty("wrong", bool(sentence))
        self._widget.style().unpolish(self._widget)
        self._widget.style().polish(self._widget)

    @property
    def is_wrong(self) -> bool:
        """Whether something is said to be wrong."""
        return bool(self._trouble.text())

    def focus_inside(self) -> None:
        """Put the cursor into the field."""
        self._widget.setFocus(Qt.FocusReason.OtherFocusReason)


class LanguageToggles(QWidget):
    """EN 繁 简, each on or off. The order they were shown in stays: the first is the one somebody writes in most."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._shown: tuple[Language, ...] = ()
        self.buttons: dict[Language, QPushButton] = {}
        for language in Language:
            button = QPushButton(SIGNS[language])
            button.setObjectName("toggle")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setFont(fonts.font(language, 12))
            button.setAccessibleName(f"{title}: {language_name(language)}")
            button.setToolTip(language_name(language))
            row.addWidget(button)
            self.buttons[language] = button
        row.addStretch(1)

    def show_languages(self, languages: Sequence[Language]) -> None:
        """Switch these on and the others off."""
        self._shown = tuple(languages)
        for language, button in self.buttons.items():
            button.setChecked(language in languages)

    @property
    def languages(self) -> tuple[Language, ...]:
        """Those that are on."""
        order = dict.fromkeys((*self._shown, *Language))
        return tuple(language for language in order if self.buttons[language].isChecked())


class Choice(QComboBox):
    """One of a few values, by their words."""

    def __init__(self, choices: Sequence[tuple[Any, str]], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._values = [value for value, _words in choices]
        self.addItems([words for _value, words in choices])

    @property
    def values(self) -> Sequence[Any]:
        """What there is to choose from."""
        return tuple(self._values)

    def offer(self, choices: Sequence[tuple[Any, str]]) -> None:
        """Other values to choose from."""
        self.clear()
        self._values = [value for value, _words in choices]
        self.addItems([words for _value, words in choices])

    def choose(self, value: Any) -> None:
        """Show `value`."""
        self.setCurrentIndex(self._values.index(value))

    @property
    def value(self) -> Any:
        """The value chosen."""
        return self._values[self.currentIndex()]


class Number(QSpinBox):
    """A whole number from `least` to `most`, with its words behind it. Turning the wheel over it changes nothing."""

    def __init__(self, least: int, most: int, behind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(least, most)
        self.setSuffix(behind)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setTextMargins(7, 0, 0, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Completing(QLineEdit):
    """A line that offers what is on record already, wherever in the word one starts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = QStringListModel(self)
        completer = self._make_completer()
        completer.setModel(self._known)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(8)
        popup = QListView()
        popup.setObjectName("completions")
        completer.setPopup(popup)
        self.setCompleter(completer)

    def offer(self, known: Sequence[str]) -> None:
        """What to offer from now on."""
        self._known.setStringList(list(known))

    def _make_completer(self) -> QCompleter:
        return QCompleter(self)


class CompletingList(Completing):
    """The same for a list with commas: the word being written is completed."""

    def _make_completer(self) -> QCompleter:
        return _LastWord(self)


class _LastWord(QCompleter):
    def splitPath(self, path: str) -> list[str]:  # noqa: N802 - Qt's name
        return [path.rpartition(",")[2].strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:  # noqa: N802 - Qt's name
        line = self.widget()
        before = line.text().rpartition(",")[0] if isinstance(line, QLineEdit) else ""
        chosen = str(index.data(Qt.ItemDataRole.EditRole))
        return f"{before}, {chosen}" if before else chosen
