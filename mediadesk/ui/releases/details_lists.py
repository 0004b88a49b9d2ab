"""Lists in the details: what a release carries, in order, chosen from what the library has."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from mediadesk.ui import icons, look
from mediadesk.ui.buttons import icon_button, label, text_button
from mediadesk.ui.chips import Chip, ChipLabel
from mediadesk.ui.elided_label import ElidedLabel
from mediadesk.ui.form import Section
from mediadesk.ui.layouts import clear


@dataclass(frozen=True, slots=True)
class Item:
    """One line: key of the record, what it is called, a second quiet line, and a picture where it has one.

    `chip` tells what stands in the way of using it, `trouble` the whole of that.
    """

    key: int
    title: str
    detail: str = ""
    picture: QPixmap | None = None
    chip: Chip | None = None
    trouble: str = ""


class ChosenList(Section):
    """Items that can be put in order, taken off, and added from `offer()`, which gives those not chosen yet."""

    def __init__(
        self,
        title: str,
        nothing: str,
        offer: Callable[[], Sequence[Item]],
        then: Callable[[list[int]], None],
        *,
        with_pictures: bool = False,
    ) -> None:
        super().__init__(title)
        self._title, self._offer, self._then, self._with_pictures = title, offer, then, with_pictures
        self.items: list[Item] = []
        self._is_writable = True
        self._add = text_button(
            self.tr("Add"), self._open_menu, style="link", name=self.tr("Add to: {list}").format(list=title)
        )
        self.head.addWidget(self._add)
        self._nothing = label(nothing, "meta", wraps=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self.column.addLayout(self._rows)
        self.column.addWidget(self._nothing)

    def show_items(self, items: Sequence[Item], *, is_writable: bool = True) -> None:
        """Show what is chosen."""
        self.items, self._is_writable = list(items), is_writable
        self._add.setVisible(is_writable)
        self._nothing.setVisible(not items)
        clear(self._rows)
        for number, item in enumerate(self.items):
            self._rows.addWidget(self._row(number, item))

    def shift(self, number: int, by: int) -> None:
        """Put the item at `number` (from 0) further up (-1) or down (1)."""
        to = number + by
        if 0 <= to < len(self.items):
            keys = [item.key for item in self.items]
            keys[number], keys[to] = keys[to], keys[number]
            self._then(keys)

    def remove(self, number: int) -> None:
        """Take the item at `number` (from 0) off the release; the record itself stays in the library."""
        self._then([item.key for n, item in enumerate(self.items) if n != number])

    def add(self, key: int) -> None:
        """Put the record `key` at the end."""
        self._then([*(item.key for item in self.items), key])

    def _open_menu(self) -> None:
        menu = QMenu(self)
        self._fill_menu(menu)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._add.mapToGlobal(QPoint(0, self._add.height())))

    def _fill_menu(self, menu: QMenu) -> None:
        """Offer what may be added."""
        for item in self._offer():
            words = " — ".join(filter(None, (item.title, item.detail)))[:90].replace("&", "&&")
            action = menu.addAction(words)
            if item.picture is not None:
                action.setIcon(item.picture)
            action.triggered.connect(lambda _checked=False, key=item.key: self.add(key))
        if menu.isEmpty():
            menu.addAction(self.tr("The library has no others")).setEnabled(False)

    def _row(self, number: int, item: Item) -> QWidget:
        card = QFrame()
        card.setObjectName("card")
        row = QHBoxLayout(card)
        row.setContentsMargins(10, 6, 4, 6)
        row.setSpacing(8)
        if self._with_pictures:
            row.addWidget(_Thumbnail(item.picture))
        words = QVBoxLayout()
        words.setSpacing(0)
        for text, style in ((item.title, "words"), (item.detail, "meta")):
            if text:
                shown = ElidedLabel(style)
                shown.say(text)
                words.addWidget(shown)
        if item.chip is not None:
            chip = ChipLabel(item.chip)
            chip.setToolTip(item.trouble)
            words.addSpacing(3)
            words.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(words, 1)
        if self._is_writable:
            row.addWidget(self._button("chevron-up", self.tr("Up"), item, lambda: self.shift(number, -1), number > 0))
            row.addWidget(
                self._button(
                    "chevron-down", self.tr("Down"), item, lambda: self.shift(number, 1), number + 1 < len(self.items)
                )
            )
            row.addWidget(self._button("x", self.tr("Remove"), item, lambda: self.remove(number), True))
        return card

    def _button(self, icon: str, name: str, item: Item, then: Callable[[], None], is_on: bool) -> QWidget:
        button = icon_button(icon, f"{name}: {item.title}", then)
        button.setEnabled(is_on)
        button.setToolTip(name)
        return button


class _Thumbnail(QWidget):
    """The picture of an item, or the dashed frame that stands in every list for a picture still to come."""

    def __init__(self, picture: QPixmap | None) -> None:
        super().__init__()
        self._picture = picture
        self.setFixedSize(56, 42)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._picture is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(self.rect(), self._picture)
        else:
            painter.setPen(QPen(look.colour("line_control"), 1.2, Qt.PenStyle.DashLine))
            painter.setBrush(look.colour("surface"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
            middle = self.rect().center()
            icons.paint(painter, QRect(middle.x() - 7, middle.y() - 7, 16, 16), "image", "text3")
        painter.end()
