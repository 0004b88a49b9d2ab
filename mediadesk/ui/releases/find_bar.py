"""The bar below the tools in which one says what to look for, and what to put in its place."""

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QToolButton, QWidget

from mediadesk.records.languages import Language
from mediadesk.ui import fonts
from mediadesk.ui.buttons import icon_button, label, text_button
from mediadesk.wording.finding_words import LONGEST, Wanted

_NARROWEST, _COUNT = 110, 66  # pixels


class FindBar(QWidget):
    """`changed` when something else is looked for, `new_changed` when something else comes in its place.

    `stepped` goes to the next hit, or back; `replaced` asks for the hit one is at, or for all; `everywhere_turned` for
    all languages, or for the one on screen; `left` leaves.
    """

    changed = Signal()
    new_changed = Signal()
    stepped = Signal(bool)
    replaced = Signal(bool)
    everywhere_turned = Signal(bool)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("toolbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Find and replace"))
        self.words, self.new = self._field(self.tr("Find")), self._field(self.tr("Replace with"))
        self.count, self.trouble = label("", "meta"), label("", "error", wraps=True)
        self.before = icon_button("chevron-up", self.tr("Hit before"), lambda: self.stepped.emit(True))
        self.next = icon_button("chevron-down", self.tr("Next hit"), lambda: self.stepped.emit(False), shortcut="F3")
        self.match_case = self._way("Aa", self.tr("Match case"))
        self.whole_word = self._way("ab", self.tr("Whole words"))
        self.is_pattern = self._way(".*", self.tr("Pattern (regular expression)"))
        self.any_width = self._way("全半", self.tr("Full and half width are the same"))
        self.any_script = self._way("繁简", self.tr("Traditional and Simplified are the same"))
        self.everywhere = self._everywhere()
        self.one = text_button(self.tr("Replace"), lambda: self.replaced.emit(False), style="link")
        self.all = text_button(self.tr("Replace all"), lambda: self.replaced.emit(True), style="link")
        self.ways = (self.match_case, self.whole_word, self.is_pattern, self.any_width, self.any_script)
        self._arrange()
        self.words.textChanged.connect(self.changed)
        for way in self.ways:
            way.toggled.connect(self.changed)
        self.new.textChanged.connect(self.new_changed)

    @property
    def wanted(self) -> Wanted:
        """What is looked for, as it is said in the bar."""
        return Wanted(self.words.text(), *(way.isChecked() for way in self.ways))

    def open_for(self, words: str, *, replaces: bool) -> None:
        """Come into sight with `words`, or those there were, picked out to be typed over; replacing or not."""
        with QSignalBlocker(self.words):
            self.words.setText(words or self.words.text())
        for part in (self.new, self._changes):
            part.setVisible(replaces)
        self.show()
        field = self.new if replaces and words else self.words
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()
        self.changed.emit()

    def follow(self, language: Language, *, is_read_only: bool) -> None:
        """Show the words as texts of `language` do, and offer to replace only what may be changed."""
        for field in (self.words, self.new):
            field.setFont(fonts.font(language, 13))
        self.new.setEnabled(not is_read_only)
        self._is_read_only = is_read_only

    def show_count(self, at: int, count: int) -> None:
        """Say at which hit of how many one is; 0 where one is at none of them."""
        here, several = self.tr("{at} of {count}"), self.tr("{count} found")
        words = (here if at else several).format(at=f"{at:,}", count=f"{count:,}")
        is_asked = bool(self.words.text())
        self.count.setText(words if count else self.tr("Not found") if is_asked else "")
        for button in (self.before, self.next):
            button.setEnabled(count > 0)
        self.one.setEnabled(count > 0 and not self._is_read_only)
        self.all.setEnabled((count > 0 or self.everywhere.isChecked()) and not self._is_read_only)
        self.complain("")

    def complain(self, sentence: str) -> None:
        """Say what is wrong with what is looked for; an empty sentence takes it away."""
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))
        if sentence:
            self.count.clear()
        self.words.setAccessibleDescription(sentence or self.count.text())
        self.words.setProperty("wrong", bool(sentence))
        self.words.style().unpolish(self.words)
        self.words.style().polish(self.words)

    def event(self, event: QEvent) -> bool:
        """Esc is the bar's own, before a shortcut of the window takes it."""
        is_key = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_key and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.new.hasFocus() and not is_back:
                self.replaced.emit(bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
            else:
                self.stepped.emit(is_back)
        else:
            super().keyPressEvent(event)

    def _field(self, name: str) -> QLineEdit:
        made = QLineEdit()
        made.setPlaceholderText(name)
        made.setAccessibleName(name)
        made.setMaxLength(LONGEST)
        made.setMinimumWidth(_NARROWEST)
        return made

    def _way(self, sign: str, name: str) -> QToolButton:
        """A way to look that is on or off; the bar is told by its `toggled`, which screen readers make it emit too."""
        made = icon_button("search", name)
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        made.setText(sign)
        face = fonts.font(Language.ZH_HANS if sign == "简" else Language.ZH_HANT, 12, QFont.Weight.Medium)
        face.setUnderline(sign == "ab")
        made.setFont(face)
        made.setCheckable(True)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return made

    def _everywhere(self) -> QToolButton:
        made = icon_button("languages", self.tr("In all languages, captions and boilerplates"))
        made.setCheckable(True)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.toggled.connect(self.everywhere_turned)
        return made

    def _arrange(self) -> None:
        self._is_read_only = False
        self.count.setMinimumWidth(_COUNT)
        self.trouble.hide()
        leave = icon_button("x", self.tr("Close"), self.left.emit, shortcut="Esc")
        self._changes = QWidget()
        self._changes.setLayout(_row(self.one, self.all))
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 6, 14, 6)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.words, 0, 0)
        grid.addLayout(_row(self.count, self.before, self.next, *self.ways, self.everywhere, leave), 0, 1)
        grid.addWidget(self.new, 1, 0)
        grid.addWidget(self._changes, 1, 1, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self.trouble, 2, 0, 1, 2)


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(2)
    for each in widgets:
        row.addWidget(each)
    return row
