"""The middle of the screen: the titles of a kit, its parts, and how complete it is."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.press_kit import KitOutline
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.language_lines import LanguageLines
from mediadesk.ui.language_marks import SIGNS
from mediadesk.ui.press_kits import sayings
from mediadesk.ui.press_kits.completeness_pane import CompletenessPane
from mediadesk.ui.press_kits.outlines import Material, Parts, addable
from mediadesk.ui.press_kits.parts_view import ROW, PartsView

WIDTH, NARROW = 348, 320


class ContentsPane(QWidget):
    """`title_changed` carries the titles, `addition_wanted` a part."""

    title_changed = Signal(object)
    addition_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self.titles = LanguageLines(self.tr("Cover title"))
        self.titles.finished.connect(self._tell_title)
        self.parts = PartsView()
        self.parts.setMinimumHeight(2 * ROW)
        self.completeness = CompletenessPane()
        self._add = text_button(self.tr("Add part"), style="link", name=self.tr("Add a part"))
        self._add.setMenu(QMenu(self._add))
        self._shown = ByLanguage()
        self._lay_out()

    def show_kit(self, outline: KitOutline, material: Material) -> None:
        """Show a kit and what its release has for it."""
        self._shown = outline.title
        self.titles.show_text(outline.title)
        row = max(self.parts.currentIndex().row(), 0)
        self.parts.parts.show(outline.parts, material)
        self.parts.setMaximumHeight(len(outline.parts) * ROW + 2)
        if not self.parts.currentIndex().isValid() and outline.parts:
            self.parts.setCurrentIndex(self.parts.parts.index(min(row, len(outline.parts) - 1)))
        self._offer(outline.parts, material)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.completeness.set_room(self.height() // 4)

    def settle(self) -> None:
        """Tell what was typed and not told yet."""
        self._tell_title()

    def _offer(self, parts: Parts, material: Material) -> None:
        menu = self._add.menu()
        menu.clear()
        for part in addable(parts, material):
            words = f"{sayings.part_word(part.kind)}  {SIGNS[part.language]}"
            menu.addAction(words).triggered.connect(lambda _on=False, each=part: self.addition_wanted.emit(each))
        self._add.setEnabled(not menu.isEmpty())

    def _tell_title(self) -> None:
        text = ByLanguage(*(self.titles.text.get(language).strip() for language in Language))
        if text != self._shown:
            self._shown = text
            self.title_changed.emit(text)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Contents"), "section"))
        head.addStretch(1)
        head.addWidget(self._add)
        head.setContentsMargins(20, 0, 14, 0)
        hint = label(
            self.tr("Drag to order, or Alt with ↑ ↓. Space ticks, 1 2 3 choose the language."), "meta", wraps=True
        )
        hint.setContentsMargins(20, 6, 20, 8)
        title = QVBoxLayout()
        title.setContentsMargins(20, 16, 20, 16)
        title.setSpacing(6)
        title.addWidget(label(self.tr("Cover title"), "section"))
        title.addWidget(self.titles)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(title)
        column.addLayout(head)
        column.addSpacing(4)
        column.addWidget(self.parts, 100)
        column.addWidget(hint)
        column.addStretch(1)
        column.addWidget(self.completeness)
