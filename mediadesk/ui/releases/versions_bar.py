"""The bar above a difference: which two versions, how much changed, the way through it, and going back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediadesk.comparison.texts import TextDifference
from mediadesk.ui.buttons import icon_button, label, text_button
from mediadesk.ui.elided_label import ElidedLabel
from mediadesk.ui.pane_head import PaneHead
from mediadesk.ui.segmented import Segments

_HEIGHT = 70


class VersionsBar(QWidget):
    """`stepped` carries 1 or -1, `beside_chosen` whether the two texts stand side by side."""

    stepped = Signal(int)
    beside_chosen = Signal(object)
    passage_wanted = Signal()
    all_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.count = ElidedLabel("detail"), label("", "strong")
        self._nothing = ""
        self.before = icon_button("chevron-up", self.tr("Change before"), lambda: self.stepped.emit(-1), shortcut="K")
        self.next = icon_button("chevron-down", self.tr("Next change"), lambda: self.stepped.emit(1), shortcut="J")
        choices = [(False, self.tr("Inline")), (True, self.tr("Side by side"))]
        self.views = Segments(choices, self.tr("How changes are shown"))
        self.passage = text_button(self.tr("Restore paragraph"), self.passage_wanted.emit)
        self.all = text_button(self.tr("Restore all"), self.all_wanted.emit)
        self.views.chosen.connect(self.beside_chosen)
        self._arrange()

    def show_words(self, title: str, difference: TextDifference) -> None:
        """Say what is compared, and how many words came and went."""
        words = self.tr("+{added} −{removed} words")
        counts = words.format(added=f"{difference.words_added:,}", removed=f"{difference.words_removed:,}")
        self._nothing = self.tr("Nothing changed") if title else ""
        self.title.say(f"{title}  ·  {counts}" if title and not difference.is_empty else title)

    def show_place(self, at: int, count: int, *, may_restore: bool) -> None:
        """Say which change is the present one, and whether it can be taken back."""
        place = self.tr("Change {at} of {count}").format(at=at + 1, count=count)
        self.count.setText(place if count else self._nothing)
        self.before.setEnabled(at > 0)
        self.next.setEnabled(at + 1 < count)
        self.passage.setEnabled(may_restore and at >= 0)
        self.all.setEnabled(may_restore and count > 0)

    def _arrange(self) -> None:
        away = icon_button("x", self.tr("Back to the text"), self.closed.emit, shortcut="Esc")
        left = (self.count, self.before, self.next)
        right = (self.views, self.passage, self.all, away)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(PaneHead(left, right, below=self.title, high=_HEIGHT))
