"""The sheet for somebody who goes to another outlet or leaves the trade: where to, from when; address, lists."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mediadesk.jobs import contact_ways
from mediadesk.jobs.contact_moving import Leaving, Move, OldEmail
from mediadesk.jobs.list_review import ReviewedList
from mediadesk.records.contact import MediaContact
from mediadesk.records.languages import Language
from mediadesk.records.problems import Problem
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.contacts.draft_lines import day
from mediadesk.ui.contacts.list_boxes import ListBoxes
from mediadesk.ui.fields import Choice, Completing, Field
from mediadesk.ui.segmented import Segments
from mediadesk.ui.sheet import Sheet
from mediadesk.wording.problems import sentence

_WIDE, _EDGE = 520, 20
Review = Callable[[Move | Leaving | None], Sequence[ReviewedList]]


class MoveSheet(Sheet):
    """`moved` carries the `Move` or the `Leaving`. `posts` are the present ones: outlets with what stands there.

    `review` gives the lists to be looked at if that were written down; for `None`, those somebody is on by hand.
    """

    moved = Signal(object)

    def __init__(
        self, window: QWidget, contact: MediaContact, posts: Sequence[tuple[int, str]], review: Review, today: date
    ) -> None:
        super().__init__(window, _WIDE)
        self._contact, self._review, self._today = contact, review, today
        self.outlet, self.role, self.desk = Completing(), Completing(), QLineEdit()
        self.since, self.email = QLineEdit(today.isoformat()), QLineEdit()
        self.leaves = Choice(posts or [(None, "")], self.tr("Leaves"))
        ways = (
            (OldEmail.FORMER, self.tr("Keep as a former address")),
            (OldEmail.DROPPED, self.tr("Drop")),
            (OldEmail.STAYS, self.tr("Still right")),
        )
        self.old_email = Segments(ways, self.tr("The old address"))
        self.old_email.pick(OldEmail.FORMER)
        where = [(False, self.tr("To another outlet")), (True, self.tr("Left the trade"))]
        self.kind = Segments(where, self.tr("Where to"))
        self.boxes = ListBoxes()
        self._title = label("", "title", wraps=True)
        self._lay_out(len(posts) > 1)
        self._say_title()
        self.boxes.show_lists(review(None))
        self.kind.chosen.connect(self._show_kind)
        for line in (self.outlet, self.role, self.email):
            line.editingFinished.connect(self._look_once_left)

    @property
    def lists(self) -> dict[int, QCheckBox]:
        """The boxes of the lists, by their keys: ticked where the journalist is on it afterwards."""
        return self.boxes.boxes

    def offer(self, outlets: Sequence[str], roles: Sequence[str]) -> None:
        """What is completed."""
        self.outlet.offer(outlets)
        self.role.offer(roles)

    def open(self) -> None:
        """Show it; one begins with the outlet."""
        self.open_with(self.outlet)

    def begin_leaving(self) -> None:
        """Show it for somebody who left the trade."""
        self.kind.pick(True)
        self._show_kind(True)
        self.open_with(self.since)

    def accept(self) -> None:
        """Write it down, unless something is missing or wrong, or a list is to be looked at that was not shown yet."""
        wanted = self._wanted(complains=True)
        if wanted is None:
            self.place()
        elif self._look(wanted):
            self.boxes.focus_first_change()
        else:
            self.close_now()
            self.moved.emit(self._wanted(complains=False))

    def _wanted(self, *, complains: bool) -> Move | Leaving | None:
        since, wrong, email = day(self.since.text()), "", ""
        if self.kind.value:
            self._complain(complains, "", bool(since), "")
            return Leaving(since, self.boxes.wishes) if since else None
        try:
            email = contact_ways.email_address(self.email.text())
        except Problem as problem:
            wrong = sentence(problem)
        outlet = " ".join(self.outlet.text().split())
        self._complain(complains, "" if outlet else self.tr("Name the outlet they go to."), bool(since), wrong)
        if since is None or not outlet or wrong:
            return None
        return Move(
            outlet,
            since,
            self.role.text(),
            self.desk.text(),
            leaves=self.leaves.value,
            email=email,
            old_email=self.old_email.value if self._contact.email else OldEmail.STAYS,
            lists=self.boxes.wishes,
        )

    def _complain(self, is_asked: bool, outlet: str, has_day: bool, email: str) -> None:
        if is_asked:
            self._outlet_field.complain(outlet)
            words = self.tr("Write the date as 2024-03-15, or the month as 2024-03.")
            self._since_field.complain("" if has_day else words)
            self._email_field.complain(email)

    def _look_once_left(self) -> None:
        """Look at the lists when the hand goes on; Return, which ends editing too, looks at them itself."""
        line = self.sender()
        if isinstance(line, QLineEdit) and not line.hasFocus() and (wanted := self._wanted(complains=False)):
            self._look(wanted)

    def _look(self, wanted: Move | Leaving) -> bool:
        """Show the lists to be looked at; whether one stands there that was not there before."""
        is_new = self.boxes.show_lists(self._review(wanted))
        if is_new:
            self.watch()
        self.place()
        return is_new

    def _show_kind(self, leaves_trade: bool) -> None:
        for widget in self._of_moves:
            widget.setVisible(not leaves_trade)
        self._say_title()
        if (wanted := self._wanted(complains=False)) is not None:
            self._look(wanted)
        self.place()

    def _say_title(self) -> None:
        words = self.tr("{name} left the trade") if self.kind.value else self.tr("{name} moved to…")
        said = words.format(name=self._contact.name.best(Language.EN) or self._contact.email)
        self._title.setText(said)
        self.setAccessibleName(said)
        self._done.setText(self.tr("Write down") if self.kind.value else self.tr("Move"))

    def _lay_out(self, is_of_several: bool) -> None:
        column = QVBoxLayout(self.card)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addWidget(self.kind)
        self._outlet_field = Field(self.tr("Outlet"), self.outlet)
        self._since_field = Field(self.tr("From"), self.since)
        self._email_field = Field(self.tr("Address there (if known)"), self.email)
        post = _beside(Field(self.tr("Role"), self.role), Field(self.tr("Desk"), self.desk))
        self._of_moves: list[QWidget] = [self._outlet_field, post, self._email_field]
        if is_of_several:
            self._of_moves.append(Field(self.tr("Leaves"), self.leaves))
            column.addWidget(self._of_moves[-1])
        column.addWidget(self._outlet_field)
        column.addWidget(post)
        column.addWidget(_beside(self._since_field, self._email_field))
        if self._contact.email:
            words = self.tr("What of {address}?").format(address=self._contact.email)
            self._of_moves.append(Field(words, self.old_email))
            column.addWidget(self._of_moves[-1])
        column.addWidget(self.boxes)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(text_button(self.tr("Cancel"), self.close_now, shortcut="Esc"))
        self._done = text_button(self.tr("Move"), self.accept, style="primary", shortcut="Return")
        row.addWidget(self._done)
        column.addLayout(row)


def _beside(one: Field, other: Field) -> QWidget:
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    for each in (one, other):
        row.addWidget(each, 1, Qt.AlignmentFlag.AlignTop)
    return whole
