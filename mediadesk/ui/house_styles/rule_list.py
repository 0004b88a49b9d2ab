"""The rules of preflight a house takes otherwise than usual: noted only, warned of, or switched off."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from mediadesk.records.house_style import HouseStyle
from mediadesk.records.rule_settings import ONLY_ERRORS, STEADFAST, RuleSetting, RuleSettings
from mediadesk.ui.buttons import icon_button, label
from mediadesk.ui.form import Choice
from mediadesk.ui.house_styles import sayings
from mediadesk.ui.layouts import clear
from mediadesk.wording import findings

_WIDE = 116  # pixels


class RuleList(QWidget):
    """`changed` carries the settings as they are now."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Checks taken otherwise"))
        self._settings: RuleSettings = ()
        self._shown: list[str] | None = None
        self.choices: dict[str, Choice] = {}
        self.add = _Adding(self.tr("Add a check…"))
        self.add.activated.connect(self._add)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._rows)
        column.addWidget(self.add)

    def show_style(self, style: HouseStyle) -> None:
        """Show what `style` takes otherwise."""
        self._settings = style.rules
        known = {rule: setting for rule, setting in style.rules if rule in _all()}
        if list(known) != self._shown:
            self._shown = list(known)
            self._make_rows(known)
        for rule, setting in known.items():
            self.choices[rule].pick(setting)

    def _make_rows(self, known: dict[str, RuleSetting]) -> None:
        """The keyboard goes to the check that was added, or stays where checks are added."""
        added, had_focus = [rule for rule in known if rule not in self.choices], self._has_focus()
        clear(self._rows)
        self.choices = {}
        for rule, setting in known.items():
            self._rows.addWidget(self._row(rule, setting))
        if had_focus:
            (self.choices[added[0]] if len(added) == 1 else self.add).setFocus(Qt.FocusReason.OtherFocusReason)
        self.add.offer([rule for rule in _all() if rule not in STEADFAST | dict(self._settings).keys()])

    def _row(self, rule: str, setting: RuleSetting) -> QWidget:
        title, line = findings.title_of(rule), QWidget()
        settings = [RuleSetting.OFF] if rule in ONLY_ERRORS else list(RuleSetting)
        choice = Choice([(each, sayings.setting_word(each)) for each in settings], title, partial(self._change, rule))
        choice.pick(setting)
        choice.setFixedWidth(_WIDE)
        self.choices[rule] = choice
        said = label(title, "detail", wraps=True)
        said.setToolTip(rule)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(said, 1)
        row.addWidget(choice)
        row.addWidget(icon_button("x", self.tr("As usual: {check}").format(check=title), partial(self.take_out, rule)))
        return line

    def _has_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def take_out(self, rule: str) -> None:
        """Take a rule as usual again."""
        self._tell({each: setting for each, setting in self._settings if each != rule})

    def _change(self, rule: str, setting: RuleSetting) -> None:
        self._tell({**dict(self._settings), rule: setting})

    def _add(self, number: int) -> None:
        if number > 0:
            self._change(self.add.itemData(number), RuleSetting.OFF)

    def _tell(self, settings: dict[str, RuleSetting]) -> None:
        self.changed.emit(tuple(settings.items()))


def _all() -> tuple[str, ...]:
    return (*findings.rules(), *findings.file_rules())


class _Adding(QComboBox):
    """Offers the rules that are taken as usual; the first line only says what it is for."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words
        self.setAccessibleName(words)
        self.setMinimumContentsLength(12)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def offer(self, rules: list[str]) -> None:
        """Offer these rules, by their titles."""
        self.clear()
        self.addItem(self._words)
        for rule in sorted(rules, key=findings.title_of):
            self.addItem(f"{findings.title_of(rule)} ({rule})", rule)
