"""A review that came back, in place of the text: its changes, to be accepted or rejected one by one or all at once."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediadesk.jobs.bringing_back import BroughtBack
from mediadesk.ui.buttons import icon_button, label, text_button
from mediadesk.ui.elided_label import ElidedLabel
from mediadesk.ui.pane_head import PaneHead
from mediadesk.ui.releases import review_sayings as sayings
from mediadesk.ui.releases.review_document import changes_in_order
from mediadesk.ui.releases.review_list import WIDTH, ReviewList
from mediadesk.ui.releases.review_page import ReviewPage

_HEIGHT = 52


class ReviewBackView(QWidget):
    """`taken` carries the review and the numbers of the changes that were accepted."""

    taken = Signal(object, object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._back: BroughtBack | None = None
        self.decisions: dict[int, bool] = {}
        self._order: list[int] = []
        self._at = -1
        self.list, self.page = ReviewList(), ReviewPage()
        self.title, self.summary = ElidedLabel("strong"), ElidedLabel("meta")
        self.count = label("", "meta")
        self.before = icon_button("chevron-up", self.tr("Change before"), partial(self.step, -1), shortcut="K")
        self.next = icon_button("chevron-down", self.tr("Next change"), partial(self.step, 1), shortcut="J")
        self.reject = text_button(self.tr("Reject"), partial(self.decide, False), shortcut="R")
        self.accept = text_button(self.tr("Accept"), partial(self.decide, True), shortcut="A")
        self.accept_all = text_button(self.tr("Accept all"), self.accept_everything)
        self.take = text_button(self.tr("Take over"), self._take, style="primary", shortcut="Ctrl+Return")
        self._arrange()
        self._wire()

    def show_review(self, back: BroughtBack) -> None:
        """Show a review; nothing is decided yet."""
        self._back, self.decisions = back, {}
        self._order = changes_in_order(back.found)
        self._at = 0 if self._order else -1
        self.list.records.show(back, self.decisions)
        who = ", ".join(back.who)
        self.title.say(self.tr("Review by {who}").format(who=who) if who else self.tr("Review"))
        self._show()
        (self.list if self._order else self.page).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def accepted(self) -> frozenset[int]:
        """The numbers of the changes that were accepted."""
        return frozenset(number for number, is_taken in self.decisions.items() if is_taken)

    @property
    def present(self) -> int | None:
        """The number of the present change."""
        return self._order[self._at] if 0 <= self._at < len(self._order) else None

    def step(self, by: int) -> None:
        """Go to a change further on (1) or back (-1); stays at the last and the first."""
        if self._order:
            self._at = min(max(self._at + by, 0), len(self._order) - 1)
            self._show()

    def decide(self, is_taken: bool) -> None:
        """Accept or reject the present change, and go on to the next one that is open."""
        if self.present is None:
            return
        self.decisions[self.present] = is_taken
        later = [*range(self._at + 1, len(self._order)), *range(self._at)]
        self._at = next((at for at in later if self._order[at] not in self.decisions), self._at)
        self._show()

    def accept_everything(self) -> None:
        """Accept what is not decided yet, but no conflict: somebody must look at those."""
        if self._back is not None:
            conflicts = {change.number for change in self._back.found.conflicts}
            self.decisions |= {n: True for n in self._order if n not in self.decisions and n not in conflicts}
            left = [at for at, number in enumerate(self._order) if number not in self.decisions]
            self._at = left[0] if left else self._at
            self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers():
            self._take()
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        back, present = self._back, self.present
        if back is None:
            return
        self.page.show_review(back, dict(self.decisions), present)
        self.list.records.decided(dict(self.decisions))
        if present is not None:
            self.list.pick(present)
        self.summary.say(self._summary(back))
        count = len(self._order)
        self.count.setText(self.tr("{at} of {count}").format(at=self._at + 1, count=count) if count else "")
        self.before.setEnabled(self._at > 0)
        self.next.setEnabled(self._at + 1 < count)
        for button in (self.accept, self.reject):
            button.setEnabled(present is not None)
        open_ones = [number for number in self._order if number not in self.decisions]
        conflicts = {change.number for change in back.found.conflicts}
        self.accept_all.setEnabled(any(number not in conflicts for number in open_ones))
        self.take.setEnabled(bool(self.accepted))
        words = self.tr("Take over {count}").format(count=len(self.accepted))
        self.take.setText(words if self.accepted else self.tr("Take over"))

    def _summary(self, back: BroughtBack) -> str:
        conflicts = len(back.found.conflicts)
        said = sayings.counts(len(self._order) - conflicts, conflicts, len(back.remarks))
        nothing = "" if self._order or back.by_hand else self.tr("Nothing was changed in the text")
        guess = self.tr("held against what was sent last") if back.is_guessed else ""
        return " · ".join(filter(None, (nothing, said, guess)))

    def _pick(self, number: int) -> None:
        at = self._order.index(number) if number in self._order else self._at
        if at != self._at:
            self._at = at
            self._show()

    def _take(self) -> None:
        if self._back is not None and self.accepted:
            self.taken.emit(self._back, self.accepted)

    def _wire(self) -> None:
        for part in (self.list, self.page):
            part.picked.connect(self._pick)
            part.stepped.connect(self.step)
            part.decided.connect(self.decide)

    def _arrange(self) -> None:
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._left())
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._bar())
        right.addWidget(self.page, 1)
        whole.addLayout(right, 1)

    def _left(self) -> QWidget:
        left = QWidget()
        left.setObjectName("listPane")
        left.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        left.setFixedWidth(WIDTH)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addWidget(PaneHead([self.accept_all], [self.take], high=_HEIGHT))
        column.addWidget(self.list, 1)
        return left

    def _bar(self) -> QWidget:
        said = QWidget()
        column = QVBoxLayout(said)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addWidget(self.summary)
        away = icon_button("x", self.tr("Back to the text"), self.closed.emit, shortcut="Esc")
        right = (self.count, self.before, self.next, self.reject, self.accept, away)
        return PaneHead([], right, wide=said, high=_HEIGHT)
