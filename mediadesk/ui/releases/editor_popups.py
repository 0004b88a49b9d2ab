"""Small floating sheets of the editor: where a link leads, and who says a quote."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from mediadesk.intake.documents.links import safe_link
from mediadesk.library import Library
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import Newsmaker
from mediadesk.ui import look
from mediadesk.ui.buttons import label, text_button


class Sheet(QFrame):
    """A floating sheet that goes away with Esc or a click elsewhere, and then gives the focus back."""

    def __init__(self, owner: QWidget, wide: int) -> None:
        super().__init__(owner, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._before = QApplication.focusWidget()
        self.setObjectName("floating")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(wide)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(12, 12, 12, 12)
        self.column.setSpacing(8)

    def open_at(self, place: QPoint) -> None:
        """Show it below a place of the screen, and no further right or down than the screen is."""
        self.adjustSize()
        screen = self.screen().availableGeometry()
        x = max(screen.left() + 8, min(place.x(), screen.right() - self.width() - 8))
        y = max(screen.top() + 8, min(place.y() + 6, screen.bottom() - self.height() - 8))
        self.move(x, y)
        self.show()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        # Not every platform gives the focus back by itself, and a key pressed meanwhile would go to nobody.
        is_ours = QApplication.applicationState() is Qt.ApplicationState.ApplicationActive
        if is_ours and self._before is not None and isValid(self._before):
            self._before.activateWindow()
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)


class LinkSheet(Sheet):
    """Asks where the selected words lead."""

    def __init__(self, owner: QWidget, href: str, then: Callable[[str], None]) -> None:
        super().__init__(owner, 380)
        self._then = then
        self.field = QLineEdit(href)
        self.field.setPlaceholderText("https://…")
        self.field.setAccessibleName(self.tr("Link address"))
        self.wrong = label(self.tr("A web, e-mail or telephone address, please."), "error")
        self.wrong.hide()
        row = QHBoxLayout()
        row.addWidget(self.wrong, 1)
        row.addStretch(1)
        if href:
            row.addWidget(text_button(self.tr("Remove link"), lambda: self._finish("")))
        row.addWidget(text_button(self.tr("Link"), self._apply, style="primary"))
        self.column.addWidget(self.field)
        self.column.addLayout(row)
        self.field.returnPressed.connect(self._apply)
        self.field.setFocus()

    def _apply(self) -> None:
        href = completed_link(self.field.text())
        if href:
            self._finish(href)
            return
        self.wrong.show()
        self.field.setProperty("wrong", True)
        self.field.style().unpolish(self.field)
        self.field.style().polish(self.field)

    def _finish(self, href: str) -> None:
        self._then(href)
        self.close()


def completed_link(typed: str) -> str:
    """What an officer means: "news@x.hk" is an e-mail address, "www.x.hk" a web address; empty for no address."""
    typed = typed.strip()
    if not typed or any(character.isspace() for character in typed):
        return ""
    if ":" not in typed.split("/")[0]:
        typed = f"mailto:{typed}" if "@" in typed else f"https://{typed}"
    return safe_link(typed) if "." in typed or typed.lower().startswith("tel:") else ""


class SpeakerSheet(Sheet):
    """Finds the newsmaker who says something, by a few letters of name or post, or takes a new name."""

    def __init__(
        self, owner: QWidget, library: Library, language: Language, then: Callable[[int | None], None]
    ) -> None:
        super().__init__(owner, 340)
        self._library, self._language, self._then = library, language, then
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Who says this?"))
        self.field.setAccessibleName(self.tr("Speaker"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Newsmakers"))
        self.list.setFixedHeight(220)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        chosen = look.colour("accent_soft").name()
        self.list.setStyleSheet(
            "QListWidget::item { padding: 5px 8px; border-radius: 6px; }"
            f"QListWidget::item:selected {{ background: {chosen}; }}"
        )
        self.column.addWidget(self.field)
        self.column.addWidget(self.list)
        self.field.textChanged.connect(self._find)
        self.field.installEventFilter(self)
        self.field.returnPressed.connect(lambda: self._take(self.list.currentItem()))
        self.list.itemClicked.connect(self._take)
        self._find("")
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None:
                self.list.setCurrentRow(max(0, min(self.list.currentRow() + step, self.list.count() - 1)))
                return True
        return super().eventFilter(watched, event)

    def _find(self, typed: str) -> None:
        self.list.clear()
        for newsmaker in self._library.newsmakers.all(typed):
            post = newsmaker.posts[0].best(self._language) if newsmaker.posts else ""
            self._add(" — ".join(filter(None, (newsmaker.called(self._language), post))), newsmaker.id)
        if typed.strip() and self._library.newsmakers.named(typed) is None:
            self._add(self.tr("Add “{name}”").format(name=typed.strip()), typed.strip())
        if not typed:
            self._add(self.tr("Nobody named"), None)
        self.list.setCurrentRow(0)

    def _add(self, words: str, value: int | str | None) -> None:
        item = QListWidgetItem(words)
        # A list keeps Qt's own numbers, too short for a key: the value goes as text.
        item.setData(Qt.ItemDataRole.UserRole, value if isinstance(value, str) else f"#{value or ''}")
        self.list.addItem(item)

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        value = str(item.data(Qt.ItemDataRole.UserRole))
        if not value.startswith("#"):
            name = ByLanguage().with_text(self._language, value)
            self._then(self._library.newsmakers.add(Newsmaker(new_key(), name)).id)
        else:
            self._then(int(value[1:]) if value[1:] else None)
        self.close()
