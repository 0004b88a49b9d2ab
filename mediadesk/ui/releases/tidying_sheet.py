"""The sheet that lists what could be tidied, each change with the words around it."""

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from mediadesk.records.languages import Language
from mediadesk.ui import fonts, look
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.releases.editor_popups import Sheet
from mediadesk.ui.releases.editor_status import untidy_words
from mediadesk.wording.tidying import Untidy

if TYPE_CHECKING:
    from mediadesk.ui.releases.tidying import Place

_WIDE, _HIGHEST, _ROW = 440, 320, 44  # pixels
_MOST = 40  # shown at once; more come as these are tidied
_AROUND = 22  # characters shown on each side
_SEEN = str.maketrans({" ": "·", "\u00a0": "°", "\u3000": "□", "\t": "→"})


class TidyingSheet(Sheet):
    """`wanted` carries a place to tidy, `chosen` one to go to."""

    wanted = Signal(object)
    chosen = Signal(object)
    all_wanted = Signal()

    def __init__(self, owner: QWidget, language: Language) -> None:
        super().__init__(owner, _WIDE)
        self._language = language
        self.setAccessibleName(self.tr("Typography"))
        self._title, self.rows = label("", "strong"), list[TidyingRow]()
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 6, 0)
        self._column.setSpacing(0)
        self._area = QScrollArea()
        self._area.setObjectName("plain")
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._list)
        self.all_button = text_button(self.tr("Tidy all"), self.all_wanted.emit, style="primary")
        self._more = label("", "meta")
        foot = QHBoxLayout()
        foot.addWidget(self._more, 1)
        foot.addWidget(self.all_button)
        self.column.addWidget(self._title)
        self.column.addWidget(self._area)
        self.column.addLayout(foot)
        self.all_button.setFocus()

    def show_places(self, places: Sequence["Place"]) -> None:
        """List these; nothing left closes the sheet."""
        if not places:
            self.close()
            return
        for row in self.rows:
            self._column.removeWidget(row)
            row.deleteLater()
        self.rows = [TidyingRow(place, self._language) for place in places[:_MOST]]
        for row in self.rows:
            row.pressed.connect(self.chosen)
            row.tidied.connect(self.wanted)
            self._column.addWidget(row)
        self._title.setText(untidy_words(len(places)))
        more = len(places) - len(self.rows)
        self._more.setText(self.tr("{count} more").format(count=more) if more > 0 else "")
        self._area.setFixedHeight(min(len(self.rows) * _ROW + 2, _HIGHEST))


class TidyingRow(QFrame):
    """One change; pressed, it tells where it would be made."""

    pressed = Signal(object)
    tidied = Signal(object)

    def __init__(self, place: "Place", language: Language) -> None:
        super().__init__()
        self.place = place
        why = why_words(place.change.why)
        self.setObjectName("finding")
        self.setFixedHeight(_ROW)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{why}: {_said(place)}")
        words = QLabel(_preview(place))
        words.setTextFormat(Qt.TextFormat.RichText)
        words.setFont(fonts.font(language, 13))
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(words)
        column.addWidget(label(why, "meta"))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 3, 2, 3)
        row.addLayout(column, 1)
        name = self.tr("Tidy: {what}").format(what=_said(place))
        row.addWidget(text_button(self.tr("Tidy"), lambda: self.tidied.emit(place), style="link", name=name))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit(self.place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit(self.place)
        else:
            super().keyPressEvent(event)


def why_words(why: Untidy) -> str:
    """What a change is about, in words."""
    words = {
        Untidy.QUOTES: QCoreApplication.translate("Tidying", "Quotation mark"),
        Untidy.APOSTROPHE: QCoreApplication.translate("Tidying", "Apostrophe"),
        Untidy.DASH: QCoreApplication.translate("Tidying", "Dash"),
        Untidy.SPACES: QCoreApplication.translate("Tidying", "Space"),
        Untidy.INVISIBLE: QCoreApplication.translate("Tidying", "Invisible character"),
        Untidy.ELLIPSIS: QCoreApplication.translate("Tidying", "Ellipsis"),
        Untidy.WIDTH: QCoreApplication.translate("Tidying", "Full-width punctuation"),
    }
    return words[why]


def _preview(place: "Place") -> str:
    """The change with some words on each side of it, as rich text; what cannot be seen is shown by a sign.

    Marks are too small to be struck through or underlined: what goes and what comes stand on grounds of their own.
    """
    text, change = place.text, place.change
    before, after = text[max(change.start - _AROUND, 0) : change.start], text[change.end : change.end + _AROUND]
    before = f"…{before}" if change.start > _AROUND else before
    after = f"{after}…" if change.end + _AROUND < len(text) else after
    old, new = _seen(text[change.start : change.end], change.why), _seen(change.new, change.why)
    return escape(before) + _on_ground(old, "err") + _on_ground(new, "ok") + escape(after)


def _on_ground(words: str, token: str) -> str:
    style = f"color: {look.colour(token).name()}; background-color: {look.colour(f'{token}_soft').name()}"
    return (
        f'<span style="{style}; font-weight: 600; font-size: 15px">&nbsp;{escape(words)}&nbsp;</span>' if words else ""
    )


def _seen(words: str, why: Untidy) -> str:
    if why is Untidy.INVISIBLE:
        return "▯" * len(words)
    return words.translate(_SEEN) if why is Untidy.SPACES else words


def _said(place: "Place") -> str:
    old = _seen(place.text[place.change.start : place.change.end], place.change.why)
    return f"{old} → {_seen(place.change.new, place.change.why)}".rstrip()
