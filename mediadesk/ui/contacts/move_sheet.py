"""The sheet for somebody who goes to another outlet: where to, as what, from when; the old address, the lists."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mediadesk.jobs import contact_ways
from mediadesk.jobs.contact_moving import Move, OldEmail
from mediadesk.records.contact import MediaContact
from mediadesk.records.languages import Language
from mediadesk.records.media_list import Membership
from mediadesk.records.problems import Problem
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.contacts.draft_lines import day
from mediadesk.ui.fields import Choice, Completing, Field
from mediadesk.ui.segmented import Segments
from mediadesk.ui.sheet import Sheet
from mediadesk.wording.problems import sentence

_WIDE, _EDGE = 520, 20


class MoveSheet(Sheet):
    """`moved` carries the `Move`. `posts` are the present ones: keys of outlets with what stands there."""

    moved = Signal(object)

    def __init__(
        self,
        window: QWidget,
        contact: MediaContact,
        posts: Sequence[tuple[int, str]],
        lists: Sequence[Membership],
        today: date,
    ) -> None:
        super().__init__(window, _WIDE)
        self._contact = contact
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
        self.lists = {each.list_id: QCheckBox(each.name) for each in lists if each.is_by_hand}
        for box in self.lists.values():
            box.setChecked(True)
        self._lay_out(len(posts) > 1)

    def offer(self, outlets: Sequence[str], roles: Sequence[str]) -> None:
        """What is completed."""
        self.outlet.offer(outlets)
        self.role.offer(roles)

    def open(self) -> None:
        """Show it; one begins with the outlet."""
        self.open_with(self.outlet)

    def accept(self) -> None:
        """Write the move down, unless the outlet, the day or the address is missing or wrong."""
        since, email, wrong = day(self.since.text()), "", ""
        try:
            email = contact_ways.email_address(self.email.text())
        except Problem as problem:
            wrong = sentence(problem)
        outlet = " ".join(self.outlet.text().split())
        self._outlet_field.complain("" if outlet else self.tr("Name the outlet they go to."))
        self._since_field.complain("" if since else self.tr("Write the date as 2024-03-15, or the month as 2024-03."))
        self._email_field.complain(wrong)
        if since is None or not outlet or wrong:
            self.place()
            return
        self.close_now()
        self.moved.emit(
            Move(
                outlet,
                since,
                self.role.text(),
                self.desk.text(),
                leaves=self.leaves.value,
                email=email,
                old_email=self.old_email.value if self._contact.email else OldEmail.STAYS,
                off_lists=tuple(key for key, box in self.lists.items() if not box.isChecked()),
            )
        )

    def _lay_out(self, is_of_several: bool) -> None:
        name = self._contact.name.best(Language.EN) or self._contact.email
        self.setAccessibleName(self.tr("{name} moved to…").format(name=name))
        column = QVBoxLayout(self.card)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        column.setSpacing(12)
        column.addWidget(label(self.tr("{name} moved to…").format(name=name), "title", wraps=True))
        self._outlet_field = Field(self.tr("Outlet"), self.outlet)
        self._since_field = Field(self.tr("From"), self.since)
        self._email_field = Field(self.tr("Address there (if known)"), self.email)
        if is_of_several:
            column.addWidget(Field(self.tr("Leaves"), self.leaves))
        column.addWidget(self._outlet_field)
        column.addLayout(_beside(Field(self.tr("Role"), self.role), Field(self.tr("Desk"), self.desk)))
        column.addLayout(_beside(self._since_field, self._email_field))
        if self._contact.email:
            words = self.tr("What of {address}?").format(address=self._contact.email)
            column.addWidget(Field(words, self.old_email))
        if self.lists:
            column.addWidget(label(self.tr("Stays on these lists"), "section"))
            for box in self.lists.values():
                column.addWidget(box)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(text_button(self.tr("Cancel"), self.close_now, shortcut="Esc"))
        row.addWidget(text_button(self.tr("Move"), self.accept, style="primary", shortcut="Return"))
        column.addLayout(row)


def _beside(one: Field, other: Field) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for each in (one, other):
        row.addWidget(each, 1, Qt.AlignmentFlag.AlignTop)
    return row
