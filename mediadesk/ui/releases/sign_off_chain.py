"""Who approves a release: the chain, link by link, with who and until when."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QDateTime, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QDateTimeEdit, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mediadesk.records.keys import new_key
from mediadesk.records.sign_off import ApprovalStep
from mediadesk.ui.buttons import icon_button, label, text_button

_HOURS = timedelta(hours=24)  # what a new link is given


class _Due(QDateTimeEdit):
    """Until when; turning the wheel over it scrolls the pane."""

    def __init__(self, moment: datetime) -> None:
        super().__init__(QDateTime.fromSecsSinceEpoch(int(moment.timestamp())))
        self.setDisplayFormat("d MMM yyyy HH:mm")
        self.lineEdit().setTextMargins(8, 0, 0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def moment(self) -> datetime:
        """The aware instant shown."""
        return datetime.fromtimestamp(self.dateTime().toSecsSinceEpoch(), UTC)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class _Link(QWidget):
    """One link: role and person above, the time below."""

    def __init__(self, step: ApprovalStep, remove: Callable[["_Link"], None], now: datetime) -> None:
        super().__init__()
        self._step = step
        self.role, self.person = QLineEdit(step.role), QLineEdit(step.person)
        for field, name in ((self.role, self.tr("Role")), (self.person, self.tr("Person"))):
            field.setAccessibleName(name)
            field.setPlaceholderText(name)
            field.setMinimumWidth(0)
        self.has_time = QCheckBox(self.tr("Until"))
        self.has_time.setChecked(step.due_at is not None)
        self.due = _Due(step.due_at or now + _HOURS)
        self.due.setAccessibleName(self.tr("Due"))
        self.due.setEnabled(step.due_at is not None)
        self.has_time.toggled.connect(self.due.setEnabled)
        above, below = QHBoxLayout(), QHBoxLayout()
        above.addWidget(self.role, 1)
        above.addWidget(self.person, 1)
        above.addWidget(icon_button("x", self.tr("Take out of the chain"), lambda: remove(self)))
        below.addWidget(self.has_time)
        below.addWidget(self.due, 1)
        below.addSpacing(36)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(6)
        column.addLayout(above)
        column.addLayout(below)

    @property
    def step(self) -> ApprovalStep:
        """The link as it is written now."""
        due_at = self.due.moment if self.has_time.isChecked() else None
        return replace(self._step, role=self.role.text().strip(), person=self.person.text().strip(), due_at=due_at)


class ChainEditor(QFrame):
    """Changes the chain. `keep` gets it as it should be; `keep_usual` too, as what the desk usually has."""

    def __init__(
        self,
        keep: Callable[[Sequence[ApprovalStep]], None],
        keep_usual: Callable[[Sequence[ApprovalStep]], None],
    ) -> None:
        super().__init__()
        self.setObjectName("card")
        self._keep, self._keep_usual = keep, keep_usual
        self.links: list[_Link] = []
        self.usual = QCheckBox(self.tr("Usual chain of this desk"))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Who approves, in order"), "strong"))
        self._rows = QVBoxLayout()
        column.addLayout(self._rows)
        self.add_button = text_button(self.tr("Add"), self._add, icon="plus", name=self.tr("Add to the chain"))
        column.addWidget(self.usual)
        buttons = QHBoxLayout()
        buttons.addWidget(self.add_button)
        buttons.addStretch(1)
        buttons.addWidget(text_button(self.tr("Cancel"), self.hide))
        buttons.addWidget(text_button(self.tr("Keep"), self._finish, style="primary", name=self.tr("Keep the chain")))
        column.addLayout(buttons)
        self.hide()

    def ask(self, steps: Sequence[ApprovalStep]) -> None:
        """Show the chain to be changed."""
        for link in tuple(self.links):
            self._remove(link)
        self.usual.setChecked(False)
        for step in steps or (ApprovalStep(new_key(), ""),):
            self._put(step)
        self.show()
        self.links[0].role.setFocus()

    def _add(self) -> None:
        self._put(ApprovalStep(new_key(), "", due_at=datetime.now(UTC) + _HOURS))
        self.links[-1].role.setFocus()

    def _put(self, step: ApprovalStep) -> None:
        link = _Link(step, self._remove, datetime.now(UTC))
        self.links.append(link)
        self._rows.addWidget(link)

    def _remove(self, link: _Link) -> None:
        self.links.remove(link)
        self._rows.removeWidget(link)
        link.hide()
        link.deleteLater()

    def _finish(self) -> None:
        steps = [link.step for link in self.links if link.step.role]
        self.hide()
        self._keep(steps)
        if self.usual.isChecked():
            self._keep_usual(steps)
