"""The form a list is added or changed in: its name, and the rule with who it finds at this moment."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from mediadesk.records.media_list import Ask, MediaList, Rule, RuleField
from mediadesk.ui.buttons import label
from mediadesk.ui.fields import Field
from mediadesk.ui.lists import sayings
from mediadesk.ui.lists.rule_editor import Known, RuleGroup
from mediadesk.ui.segmented import Segments
from mediadesk.ui.side_card import Form

_PAUSE_MS = 150
_FIRST = Rule((Ask(RuleField.BEAT),))


class ListForm(Form):
    """Holds a `MediaList` while it is changed. `tried` carries it whenever its rule was changed for a moment."""

    tried = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = MediaList(0, "")
        self._known: Known = {}
        self.name, self.owner, self.notes = QLineEdit(), QLineEdit(), QPlainTextEdit()
        self.notes.setTabChangesFocus(True)
        self.notes.setFixedHeight(72)
        by = [(False, self.tr("By hand")), (True, self.tr("By rule"))]
        self.kind = Segments(by, self.tr("Who is on it"))
        self.kind.chosen.connect(self._show_kind)
        self.group = RuleGroup({}, Rule())
        self.count, self.examples = label("", "strong"), label("", "meta", wraps=True)
        self._rule = QWidget()
        self._rule_column = QVBoxLayout(self._rule)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(lambda: self.tried.emit(self.media_list))
        self._lay_out()

    def show_list(self, title: str, kept: MediaList, typed: MediaList, known: Known) -> None:
        """Fill the form with `typed`; `kept` is what the library has, `known` what rules may name."""
        self._shown, self._known = kept, known
        self.say_title(title)
        self.name.setText(typed.name)
        self.owner.setText(typed.owner)
        self.notes.setPlainText(typed.notes)
        self.kind.pick(typed.is_smart)
        self._show_group(typed.rule if typed.rule is not None else _FIRST)
        self._rule.setVisible(typed.is_smart)
        self._name_field.complain("")
        self.show_found(None, ())
        self._pause.start()

    def show_found(self, count: int | None, names: Sequence[str]) -> None:
        """Say how many the rule finds now, and the first of them; `None` while that is not known."""
        self.count.setText("" if count is None else sayings.people(count))
        more = (
            self.tr(" and {count} more").format(count=f"{count - len(names):,}")
            if count and names and count > len(names)
            else ""
        )
        self.examples.setText(", ".join(names) + more)

    @property
    def media_list(self) -> MediaList:
        """The list as the form has it."""
        return replace(
            self._shown,
            name=self.name.text().strip(),
            owner=self.owner.text().strip(),
            notes=self.notes.toPlainText().strip(),
            rule=self.group.rule if self.kind.value else None,
        )

    @property
    def is_changed(self) -> bool:
        return self.media_list != self._shown

    def begin(self) -> None:
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def check(self) -> bool:
        self._name_field.complain("" if self.name.text().strip() else self.tr("Give the list a name."))
        if self._name_field.is_wrong:
            self._name_field.focus_inside()
        return not self._name_field.is_wrong

    def _show_kind(self, is_smart: bool) -> None:
        self._rule.setVisible(is_smart)
        self._pause.start()

    def _show_group(self, rule: Rule) -> None:
        fresh = RuleGroup(self._known, rule)
        fresh.changed.connect(self._pause.start)
        self._rule_column.replaceWidget(self.group, fresh)
        self.group.deleteLater()
        self.group = fresh

    def _lay_out(self) -> None:
        self._name_field = Field(self.tr("Name"), self.name)
        self._rule_column.setContentsMargins(0, 0, 0, 0)
        self._rule_column.setSpacing(8)
        for widget in (self.group, self.count, self.examples):
            self._rule_column.addWidget(widget)
        self.fields.addWidget(self._name_field)
        self.fields.addWidget(Field(self.tr("Who is on it"), self.kind))
        self.fields.addWidget(self._rule)
        self.fields.addWidget(Field(self.tr("Notes"), self.notes))
        self.fields.addWidget(Field(self.tr("Kept up by"), self.owner))
        self.fields.addStretch(1)
