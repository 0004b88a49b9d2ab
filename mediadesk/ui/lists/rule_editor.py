"""Where the rule of a list is put together: rows of what is asked, all of them or any, and groups inside."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from mediadesk.records.media_list import DAYS, YES_NO, Ask, Rule, RuleField
from mediadesk.ui.buttons import at_the_edge, icon_button, text_button
from mediadesk.ui.fields import Choice, CompletingList, Number
from mediadesk.ui.lists import sayings
from mediadesk.ui.segmented import Segments

Known = Mapping[RuleField, Sequence[tuple[str, str]]]
"""What may be named of a field: (value, words), as for beats, tags, outlets and lists."""

_MOST_DAYS, _USUAL_DAYS = 3650, 180


class AskRow(QWidget):
    """One thing that is asked: field, way, value."""

    changed = Signal()
    removed = Signal(object)

    def __init__(self, known: Known, ask: Ask) -> None:
        super().__init__()
        self._known = known
        self.field = Choice([(each, sayings.field_word(each)) for each in RuleField], self.tr("What is asked"))
        self.field.choose(ask.field)
        self.way = Choice([(False, "is"), (True, "is not")], self.tr("How it is asked"))
        self._value_place = QHBoxLayout()
        self._value: QWidget | None = None
        self._values: Callable[[], tuple[str, ...]] = tuple
        self.remove = icon_button("x", self.tr("Remove this condition"), lambda: self.removed.emit(self))
        upper, lower = QHBoxLayout(), QHBoxLayout()
        for row in (upper, lower):
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(6)
        upper.addWidget(self.field, 1)
        upper.addWidget(self.remove)
        lower.addWidget(self.way)
        lower.addLayout(self._value_place, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addLayout(upper)
        column.addLayout(lower)
        self._show_value(ask)
        self.field.activated.connect(lambda _index: self._change_field())
        self.way.activated.connect(lambda _index: self.changed.emit())

    @property
    def ask(self) -> Ask:
        """What is asked as the row has it."""
        return Ask(self.field.value, self._values(), self.way.value)

    def _change_field(self) -> None:
        self._show_value(Ask(self.field.value))
        self.changed.emit()

    def _show_value(self, ask: Ask) -> None:
        for number, words in enumerate(sayings.way_words(ask.field)):
            self.way.setItemText(number, words)
        self.way.choose(ask.is_not)
        if self._value is not None:
            self._value.deleteLater()
        self._value = self._make_value(ask)
        if self._value is not None:
            self._value.setAccessibleName(self.tr("Value of {field}").format(field=sayings.field_word(ask.field)))
            self._value_place.addWidget(self._value)

    def _make_value(self, ask: Ask) -> QWidget | None:
        if ask.field in YES_NO:
            self._values = tuple
            return None
        if ask.field in DAYS:
            return self._days(ask)
        fixed = sayings.choices(ask.field)
        return self._fixed(ask, fixed) if fixed else self._words(ask)

    def _days(self, ask: Ask) -> QWidget:
        days = Number(1, _MOST_DAYS, self.tr(" days"))
        days.setValue(next((int(each) for each in ask.values if each.isdigit()), _USUAL_DAYS))
        days.valueChanged.connect(lambda _days: self.changed.emit())
        self._values = lambda: (str(days.value()),)
        return days

    def _fixed(self, ask: Ask, fixed: Sequence[tuple[str, str]]) -> QWidget:
        choice = Choice(fixed, "")
        if ask.values and ask.values[0] in dict(fixed):
            choice.choose(ask.values[0])
        choice.activated.connect(lambda _index: self.changed.emit())
        self._values = lambda: (choice.value,)
        return choice

    def _words(self, ask: Ask) -> QWidget:
        offered = dict(self._known.get(ask.field, ()))
        values = {words.casefold(): value for value, words in offered.items()}
        line = CompletingList()
        line.offer(list(offered.values()))
        line.setText(", ".join(offered.get(each, each) for each in ask.values))
        line.setPlaceholderText(self.tr("one or more, with commas"))
        line.textChanged.connect(lambda _text: self.changed.emit())
        self._values = lambda: tuple(
            values.get(each.strip().casefold(), each.strip()) for each in line.text().split(",") if each.strip()
        )
        return line


class RuleGroup(QFrame):
    """Conditions of which all must hold, or any; at the top it may hold groups."""

    changed = Signal()
    removed = Signal(object)

    def __init__(self, known: Known, rule: Rule, *, is_top: bool = True) -> None:
        super().__init__()
        self._known, self._is_top = known, is_top
        self.setObjectName("" if is_top else "card")
        self.parts: list[AskRow | RuleGroup] = []
        self.join = Segments([(False, self.tr("All of these")), (True, self.tr("Any of these"))], self.tr("Together"))
        self.join.pick(rule.is_any)
        self.join.chosen.connect(lambda _value: self.changed.emit())
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        column = QVBoxLayout(self)
        edge = 0 if is_top else 10
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(10)
        column.addLayout(self._head())
        column.addLayout(self._rows)
        column.addLayout(self._foot())
        for part in rule.parts:
            self._put(part)

    @property
    def rule(self) -> Rule:
        """The rule as it stands."""
        parts = tuple(each.ask if isinstance(each, AskRow) else each.rule for each in self.parts)
        return Rule(parts, self.join.value)

    def add(self, part: Ask | Rule) -> None:
        """Add a condition or a group."""
        self._put(part)
        self.changed.emit()

    def _put(self, part: Ask | Rule) -> None:
        made: Any
        made = AskRow(self._known, part) if isinstance(part, Ask) else RuleGroup(self._known, part, is_top=False)
        made.changed.connect(self.changed)
        made.removed.connect(self._drop)
        self.parts.append(made)
        self._rows.addWidget(made)

    def _drop(self, part: Any) -> None:
        self.parts.remove(part)
        self._rows.removeWidget(part)
        part.deleteLater()
        self.changed.emit()

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.join)
        row.addStretch(1)
        if not self._is_top:
            row.addWidget(icon_button("x", self.tr("Remove this group"), lambda: self.removed.emit(self)))
        return row

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        more = text_button(self.tr("Add condition"), lambda: self.add(Ask(RuleField.BEAT)), style="link")
        row.addWidget(at_the_edge(more))
        if self._is_top:
            group = Rule((Ask(RuleField.BEAT),), is_any=True)
            row.addWidget(text_button(self.tr("Add group"), lambda: self.add(group), style="link"))
        row.addStretch(1)
        row.setAlignment(Qt.AlignmentFlag.AlignLeft)
        return row
