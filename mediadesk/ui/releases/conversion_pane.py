"""The list of what a conversion chose, beside the text: accept, choose another word, go there."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mediadesk.records.languages import Language
from mediadesk.ui import fonts, language_marks
from mediadesk.ui.buttons import icon_button, label, text_button
from mediadesk.ui.layouts import clear
from mediadesk.ui.releases.conversion_groups import Group
from mediadesk.ui.side_card import headed_lines
from mediadesk.wording.chinese import Reason

_SHORT = 9  # characters of the word and all others that stand in one line
MOST = 40  # lines shown at once; the rest comes as these are looked through


class ConversionPane(QWidget):
    """`accepted` and `jumped` carry a group, `chosen` a group and the other word, `checked` ends the check."""

    accepted = Signal(object)
    chosen = Signal(object, str)
    jumped = Signal(object)
    checked = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.rows: list[ChoiceRow] = []
        self._title, self._said = label("", "strong"), label("", "detail", wraps=True)
        self.done = text_button(self.tr("Mark as checked"), self.checked.emit, icon="check")
        self._lines = headed_lines(self, self._head())

    def show_groups(self, groups: Sequence[Group], source: Language, language: Language) -> None:
        """Show what is to be looked at in a text of `language` that was converted from one in `source`."""
        marks = language_marks.SIGNS
        self._title.setText(self.tr("Converted from {sign}").format(sign=marks[source]))
        count = sum(len(group.places) for group in groups)
        places = self.tr("One place to check") if count == 1 else self.tr("{count} places to check")
        nothing = self.tr("Everything that was chosen has been looked at.")
        self._said.setText(places.format(count=f"{count:,}") if count else nothing)
        clear(self._lines)
        self.rows = []
        reason = None
        for group in groups[:MOST]:
            if group.reason is not reason:
                reason = group.reason
                heading = label(self._reason_words(reason), "section")
                heading.setContentsMargins(12, 14, 0, 4)
                self._lines.addWidget(heading)
            self._lines.addWidget(self._row(group, language))

    def _row(self, group: Group, language: Language) -> "ChoiceRow":
        row = ChoiceRow(group, language)
        row.pressed.connect(lambda: self.jumped.emit(group))
        row.accepted.connect(lambda: self.accepted.emit(group))
        row.chosen.connect(lambda other: self.chosen.emit(group, other))
        self.rows.append(row)
        return row

    def _head(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._title)
        words.addWidget(self._said)
        row = QHBoxLayout()
        row.setContentsMargins(16, 10, 10, 10)
        row.setSpacing(8)
        row.addLayout(words, 1)
        row.addWidget(self.done)
        row.addWidget(icon_button("x", self.tr("Close"), self.closed.emit))
        return row

    def _reason_words(self, reason: Reason) -> str:
        words = {
            Reason.READING: self.tr("Several characters are possible"),
            Reason.WORD: self.tr("Another word is used there"),
            Reason.PHRASE: self.tr("Chosen by the words around"),
            Reason.NAME: self.tr("Written as the desk writes it"),
        }
        return words[reason]


class ChoiceRow(QFrame):
    """One choice: the word that was chosen, what it came from, in how many places, and what else it could be."""

    pressed = Signal()
    accepted = Signal()
    chosen = Signal(str)

    def __init__(self, group: Group, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.group = group
        self.setObjectName("finding")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        count = len(group.places)
        times = self.tr("{count} places").format(count=count) if count > 1 else ""
        self.setAccessibleName(self.tr("{new} for {old}").format(new=group.chosen, old=group.source) + f" {times}")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 5, 4, 5)
        column.setSpacing(1)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(_word(group.chosen, language, 15, QFont.Weight.DemiBold), 1)
        column.addLayout(top)
        column.addWidget(_word(self._told(times), language, 12, style="detail"))
        below = QHBoxLayout()
        is_short = len(group.chosen) + sum(map(len, group.others)) <= _SHORT
        for other in group.others:
            (top if is_short else below).addWidget(self._other(other, language))
        below.addStretch(1)
        top.addWidget(icon_button("check", self.tr("Right: {word}").format(word=group.chosen), self.accepted.emit))
        if not is_short:
            column.addLayout(below)

    def _told(self, times: str) -> str:
        """What it was, in how many places, and the words around the first of them."""
        before, after = self.group.places[0].around
        around = f"…{before}{self.group.chosen}{after}…" if before or after else ""
        was = self.tr("for {old}").format(old=self.group.source)
        return "  ·  ".join(filter(None, (was, times, around)))

    def _other(self, word: str, language: Language) -> QWidget:
        name = self.tr("Write {word}").format(word=word)
        button = text_button(word, lambda: self.chosen.emit(word), style="link", name=name)
        button.setFont(fonts.font(language, 13))
        return button

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.pressed.emit()
        elif event.key() == Qt.Key.Key_Space:
            self.accepted.emit()
        else:
            super().keyPressEvent(event)


def _word(
    text: str, language: Language, size: int, weight: QFont.Weight = QFont.Weight.Normal, style: str = ""
) -> QLabel:
    made = label(text, style, wraps=True)
    made.setFont(fonts.font(language, size, weight))
    return made
