"""The four lists of the privacy desk, each with what is done with it above."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from mediadesk.records.contact import ContactStatus
from mediadesk.records.privacy import RetentionRule, Scope
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.contact_words import status_word
from mediadesk.ui.empty_state import EmptyState
from mediadesk.ui.fields import Choice, Number
from mediadesk.ui.privacy import rows
from mediadesk.ui.privacy.rows import Line
from mediadesk.ui.record_table import Column, RecordTable

_MOST_MONTHS = 240


class Page(QWidget):
    """A table, or what is said while there is nothing in it; `above` holds what is done with it."""

    picked = Signal(object)

    def __init__(self, columns: Sequence[Column[Line]], name: str, empty: EmptyState) -> None:
        super().__init__()
        self.table: RecordTable[Line] = RecordTable(columns, name)
        self.table.picked.connect(lambda _key: self.picked.emit(self.line))
        self.above = QHBoxLayout()
        self.above.setContentsMargins(20, 10, 16, 8)
        self.above.setSpacing(8)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.above)
        column.addWidget(self._stack, 1)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these rows."""
        self.table.show_rows(lines)
        self._stack.setCurrentIndex(0 if lines else 1)

    @property
    def line(self) -> Line | None:
        """The row picked."""
        return self.table.records.record(self.table.currentIndex())


class RequestsPage(Page):
    """What people asked of the desk."""

    def __init__(self) -> None:
        words = self.tr(
            "When somebody asks what you hold on them, or to be erased, record it from their card: it stands here with "
            "the day by which it must be answered."
        )
        empty = EmptyState("shield-check", self.tr("Nobody asked anything"), words, ())
        super().__init__(rows.request_columns(), self.tr("Requests"), empty)
        self.said = label("", "detail")
        self.above.addWidget(self.said)
        self.above.addStretch(1)


class BarredPage(Page):
    """Who is not to be written to. `added` carries scope, words and reason, `lifted` the key of a wish."""

    added = Signal(object, str, str)
    lifted = Signal(object)

    def __init__(self) -> None:
        words = self.tr("An address, a domain or an outlet you write here is left out of every list and every import.")
        empty = EmptyState("shield-check", self.tr("You may write to everybody"), words, ())
        super().__init__(rows.barred_columns(), self.tr("Not to be contacted"), empty)
        scopes = [(each, rows.scope_word(each)) for each in (Scope.ADDRESS, Scope.DOMAIN, Scope.OUTLET)]
        self.scope = Choice(scopes, self.tr("What is barred"))
        self.whom, self.reason = QLineEdit(), QLineEdit()
        self.whom.setPlaceholderText(self.tr("Address, number, domain or outlet"))
        self.reason.setPlaceholderText(self.tr("Reason"))
        for field in (self.whom, self.reason):
            field.setAccessibleName(field.placeholderText())
            field.returnPressed.connect(self._add)
        self.lift = text_button(self.tr("May be contacted again"), self._lift)
        self.above.addWidget(self.scope)
        self.above.addWidget(self.whom, 2)
        self.above.addWidget(self.reason, 1)
        self.above.addWidget(text_button(self.tr("Add"), self._add))
        self.above.addWidget(self.lift)
        self.picked.connect(lambda line: self.lift.setEnabled(line is not None))
        self.lift.setEnabled(False)

    def _add(self) -> None:
        if self.whom.text().strip():
            self.added.emit(self.scope.value, self.whom.text().strip(), self.reason.text().strip())
            self.whom.clear()
            self.reason.clear()

    def _lift(self) -> None:
        if self.line is not None:
            self.lifted.emit(self.line.id)


class RetentionPage(Page):
    """How long people are kept, and who is past it. `ruled` carries the rule, `erase_wanted` asks to erase them all."""

    ruled = Signal(object)
    erase_wanted = Signal()

    def __init__(self) -> None:
        words = self.tr("Nobody is past the time you keep people for.")
        super().__init__(
            rows.outdated_columns(),
            self.tr("Past their time"),
            EmptyState("shield-check", self.tr("Nobody"), words, ()),
        )
        self.months = Number(0, _MOST_MONTHS, self.tr(" months"))
        self.months.setSpecialValueText(self.tr("for ever"))
        self.months.setAccessibleName(self.tr("Months without contact"))
        everybody = [("", self.tr("everybody"))]
        statuses = [(each.value, status_word(each)) for each in ContactStatus]
        self.status = Choice([*everybody, *statuses], self.tr("Whom the rule concerns"))
        self.erase = text_button(self.tr("Erase all listed…"), self.erase_wanted.emit, style="danger", icon="trash-2")
        for widget in (
            label(self.tr("Keep"), "detail"),
            self.status,
            label(self.tr("after the last contact"), "detail"),
        ):
            self.above.addWidget(widget)
        self.above.addWidget(self.months)
        self.above.addStretch(1)
        self.above.addWidget(self.erase)
        self.months.editingFinished.connect(self._rule)
        self.status.activated.connect(lambda _index: self._rule())

    def show_rule(self, rule: RetentionRule | None) -> None:
        """Show the rule of the desk."""
        self.months.setValue(rule.months if rule else 0)
        self.status.choose(rule.statuses[0] if rule and rule.statuses else "")

    def show_lines(self, lines: Sequence[Line]) -> None:
        super().show_lines(lines)
        self.erase.setEnabled(bool(lines))

    def _rule(self) -> None:
        statuses = (self.status.value,) if self.status.value else ()
        self.ruled.emit(RetentionRule(self.months.value(), statuses) if self.months.value() else None)


class LogPage(Page):
    """What was done with contacts, and whether the log is as it was written."""

    def __init__(self) -> None:
        words = self.tr("Imports, exports, merges and erasures are written down here, and stay.")
        empty = EmptyState("shield-check", self.tr("Nothing was done yet"), words, ())
        super().__init__(rows.log_columns(), self.tr("Log"), empty)
        self.state = label("", "detail")
        self.above.addWidget(self.state)
        self.above.addStretch(1)

    def show_state(self, broken_on: date | None) -> None:
        """Say whether the log is whole."""
        whole = self.tr("The log is as it was written.")
        broken = self.tr("The log was changed on or before {day}.")
        self.state.setText(broken.format(day=broken_on.isoformat()) if broken_on else whole)
        self.state.setObjectName("error" if broken_on else "detail")
