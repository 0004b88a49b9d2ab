"""What preflight found, below the preview: a click leads to the place, Fix puts it right, a tick lets it stand."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from mediadesk.records.finding import Finding, Severity
from mediadesk.records.languages import Language
from mediadesk.records.waiver import TickedOff, may_stand
from mediadesk.ui.buttons import icon_button, label
from mediadesk.ui.chips import Chip, ChipLabel
from mediadesk.ui.pane_head import HEIGHT, PaneHead
from mediadesk.ui.releases.preflight_groups import RowGroup
from mediadesk.ui.releases.preflight_rows import FindingRow, FoldRow, TickedRow, mark
from mediadesk.ui.side_card import scrolling
from mediadesk.wording import findings as wording

MOST = 25  # findings shown at once: nobody puts hundreds right in one go, and as many rows hold up the window


class PreflightPane(QWidget):
    """The findings of the release on screen: what is open by how much it matters, what was ticked off, what passed.

    `waive_wanted` carries findings of one kind and the reason, `take_back_wanted` a `Waiver`.
    """

    chosen = Signal(object)
    fix_wanted = Signal(object)
    waive_wanted = Signal(object, str)
    take_back_wanted = Signal(object)
    check_wanted = Signal()
    certificate_wanted = Signal()
    folded = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._shown: tuple[object, ...] | None = None
        self._findings: tuple[Finding, ...] = ()
        self._ticked_off: tuple[TickedOff, ...] = ()
        self._language: Language | None = None
        self._chosen: Finding | None = None
        self._focus_at: int | None = None
        self.to_fix, self.to_check = ChipLabel(Chip("", "err")), ChipLabel(Chip("", "warn"))
        again = icon_button("refresh-cw", self.tr("Check again"), self.check_wanted.emit)
        certify = icon_button("file-check", self.tr("Save a preflight certificate"), self.certificate_wanted.emit)
        fold = icon_button("chevron-down", self.tr("Fold preflight"), self.toggle_fold)
        title = label(self.tr("Preflight"), "strong")
        head = PaneHead([title, self.to_fix, self.to_check], [certify, again, fold], line_above=True)
        self._groups = {severity: RowGroup(partial(self._make_row, severity)) for severity in Severity}
        self._ticked = RowGroup(self._make_ticked, left=26)
        self._more, self._passed = label("", "detail", wraps=True), label("", "detail", wraps=True)
        for said in (self._more, self._passed):
            said.setContentsMargins(38, 2, 8, 8)
        self._ticked_fold = FoldRow("check", "text3", self._ticked)
        self._passed_fold = FoldRow("circle-check", "ok", self._passed)
        self._ticked_fold.turned.connect(self._show_ticked)
        self._area = scrolling(self._lines())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._area, 1)
        self.setMinimumHeight(HEIGHT)
        self.forget()

    @property
    def rows(self) -> list[FindingRow]:
        """The open findings shown, in order."""
        return [row for group in self._groups.values() for row in group.rows]

    @property
    def ticked(self) -> list[TickedRow]:
        """Those shown of what was ticked off."""
        return list(self._ticked.rows)

    def show_findings(
        self,
        findings: Sequence[Finding],
        language: Language,
        ticked_off: Sequence[TickedOff] = (),
        switched_off: Sequence[str] = (),
    ) -> None:
        """Show what was found and what of it was ticked off; `language` is that on screen.

        `switched_off` are the ids of rules the house style asks nobody to keep.
        """
        shown = (tuple(findings), language, tuple(ticked_off), tuple(switched_off))
        if shown == self._shown:
            return
        self._shown, self._language, self._findings = shown, language, tuple(findings)
        self._focus_at = self._focused_row()
        for severity, group in self._groups.items():
            own = [each for each in findings[:MOST] if each.severity is severity]
            group.show_items(own, language, self._heading(severity), self._alike)
        self._ticked_off, count = tuple(ticked_off), len(ticked_off)
        self._ticked_fold.say(self.tr("Ticked off ({count})").format(count=f"{count:,}") if count else "")
        self._say_more(len(findings) - MOST)
        self._say_passed({each.rule for each in (*findings, *(each.finding for each in ticked_off))}, switched_off)
        self._count(findings)
        self._go_on()

    def forget(self) -> None:
        """Show nothing: what is on screen was not checked yet."""
        self._shown, self._findings = None, ()
        self._ticked_off = ()
        for group in self._groups.values():
            group.show_items((), self._language, "")
        for fold in (self._ticked_fold, self._passed_fold):
            fold.say("")
        self._more.hide()
        self._count(())

    @property
    def is_folded(self) -> bool:
        """Whether only the head is shown."""
        return self._area.isHidden()

    def toggle_fold(self) -> None:
        """Show only the head, or all of it again."""
        self._area.setHidden(not self.is_folded)
        self.folded.emit(self.is_folded)

    def step(self, back: bool = False) -> None:
        """F8: go to the next open finding, or the one before."""
        if not self.rows:
            return
        here = next((n for n, row in enumerate(self.rows) if self._is_current(row)), None)
        to = (-1 if back else 0) if here is None else here + (-1 if back else 1)
        self._choose(self.rows[to % len(self.rows)])

    @property
    def present(self) -> FindingRow | None:
        """The finding one has gone to, where it may stand."""
        return next((row for row in self.rows if self._is_current(row) and may_stand(row.finding)), None)

    def ask(self) -> None:
        """Ask why the finding one has gone to may stand."""
        row = self.present
        if row is None:
            return
        if self.is_folded:
            self.toggle_fold()
        row.ask()

    def _make_row(self, severity: Severity) -> FindingRow:
        row = FindingRow(severity)
        row.pressed.connect(lambda: self._choose(row))
        row.fix_pressed.connect(lambda: self.fix_wanted.emit(row.finding))
        row.asked.connect(lambda: self._show_field(row))
        row.waived.connect(partial(self._waive, row))
        return row

    def _make_ticked(self) -> TickedRow:
        row = TickedRow()
        row.pressed.connect(lambda: self.chosen.emit(row.ticked.finding))
        row.taken_back.connect(lambda: self.take_back_wanted.emit(row.ticked.waiver))
        return row

    def _show_ticked(self, is_open: bool) -> None:
        """They are made when they are looked at."""
        self._ticked.show_items(self._ticked_off if is_open else (), self._language, "")

    def _lines(self) -> QWidget:
        lines = QWidget()
        column = QVBoxLayout(lines)
        column.setContentsMargins(4, 0, 8, 12)
        column.setSpacing(0)
        for each in (*self._groups.values(), self._more, self._ticked_fold, self._ticked):
            column.addWidget(each)
        column.addWidget(self._passed_fold)
        column.addWidget(self._passed)
        column.addStretch(1)
        return lines

    def _say_more(self, count: int) -> None:
        self._more.setText(self.tr("{count} more are shown as these are put right").format(count=f"{count:,}"))
        self._more.setVisible(count > 0)

    def _say_passed(self, found: set[str], switched_off: Sequence[str]) -> None:
        """A rule that is off may have found errors all the same: those are shown above."""
        passed = [rule for rule in wording.rules() if rule not in found and rule not in switched_off]
        off = [rule for rule in wording.rules() if rule in switched_off]
        said = self.tr("{rule} · switched off by house style")
        lines = sorted(said.format(rule=wording.title_of(rule)) for rule in off)
        lines += [self.tr("Looked for and not found:"), *sorted({wording.title_of(rule) for rule in passed})]
        self._passed.setText("\n".join(lines))
        words = self.tr("{count} checks passed").format(count=len(passed))
        self._passed_fold.say(self.tr("{passed}, {count} off").format(passed=words, count=len(off)) if off else words)

    def _alike(self, finding: Finding) -> int:
        return len(self._of_kind(finding))

    def _of_kind(self, finding: Finding) -> tuple[Finding, ...]:
        return tuple(each for each in self._findings if each.rule == finding.rule and may_stand(each))

    def _choose(self, row: FindingRow) -> None:
        self._chosen = row.finding  # kept while other rows come: another language is checked anew
        self._area.ensureWidgetVisible(row, 0, 8)
        self.chosen.emit(row.finding)

    def _is_current(self, row: FindingRow) -> bool:
        return self._chosen is not None and mark(row.finding) == mark(self._chosen)

    def _show_field(self, row: FindingRow) -> None:
        """Once it has its place."""
        QTimer.singleShot(0, row, lambda: self._area.ensureWidgetVisible(row, 0, 8))

    def _waive(self, row: FindingRow, reason: str, for_all: bool) -> None:
        wanted = self._of_kind(row.finding) if for_all else (row.finding,)
        self.waive_wanted.emit(wanted, reason)

    def _focused_row(self) -> int | None:
        focus = QApplication.focusWidget()
        if focus is None:
            return None
        return next((n for n, row in enumerate(self.rows) if row is focus or row.isAncestorOf(focus)), None)

    def _go_on(self) -> None:
        """Where the line with the keyboard has gone, the keyboard goes to what came in its place."""
        if self._focus_at is not None and self._focused_row() is None and self.rows:
            self.rows[min(self._focus_at, len(self.rows) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _count(self, findings: Sequence[Finding]) -> None:
        errors, warnings = _of(Severity.ERROR, findings), _of(Severity.WARNING, findings)
        self.to_fix.setVisible(errors > 0)
        self.to_fix.show_chip(Chip(self.tr("{count} to fix").format(count=errors), "err"))
        self.to_check.setVisible(warnings > 0)
        self.to_check.show_chip(Chip(self.tr("{count} to check").format(count=warnings), "warn"))

    def _heading(self, severity: Severity) -> str:
        words = {
            Severity.ERROR: self.tr("To fix"),
            Severity.WARNING: self.tr("To check"),
            Severity.INFORMATION: self.tr("Notes"),
        }
        count = _of(severity, self._findings)
        return f"{words[severity]}  {count:,}" if count else ""


def _of(severity: Severity, findings: Sequence[Finding]) -> int:
    return sum(each.severity is severity for each in findings)
