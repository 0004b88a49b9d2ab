"""What preflight found, below the preview: a click leads to the place; what can be put right for sure has a button."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mediadesk.records.finding import Finding, Severity
from mediadesk.records.languages import Language
from mediadesk.ui import language_marks
from mediadesk.ui.buttons import icon_button, label, text_button
from mediadesk.ui.chips import Chip, ChipLabel
from mediadesk.ui.empty_state import Picture
from mediadesk.wording import findings as wording
from mediadesk.wording.texts import load

HEAD = 44
MOST = 25  # findings shown at once: nobody puts hundreds right in one go, and as many rows hold up the window
_SIGNS = {
    Severity.ERROR: ("circle-x", "err"),
    Severity.WARNING: ("triangle-alert", "warn"),
    Severity.INFORMATION: ("info", "text3"),
}


class PreflightPane(QWidget):
    """The findings of the release on screen."""

    chosen = Signal(object)
    fix_wanted = Signal(object)
    check_wanted = Signal()
    folded = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._findings: tuple[Finding, ...] | None = None
        self._language: Language | None = None
        self._chosen: Finding | None = None
        self.rows: list[FindingRow] = []
        self.to_fix, self.to_check = ChipLabel(Chip("", "err")), ChipLabel(Chip("", "warn"))
        self._fold = icon_button("chevron-down", self.tr("Fold preflight"), self.toggle_fold)
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(4, 0, 8, 12)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self._area = QScrollArea()
        self._area.setObjectName("plain")
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self._area, 1)
        self.setMinimumHeight(HEAD)
        self.to_fix.hide()
        self.to_check.hide()

    def show_findings(self, findings: Sequence[Finding], language: Language) -> None:
        """Show what was found; findings of another language than the one on screen say which."""
        findings = tuple(findings)
        if (findings, language) == (self._findings, self._language):
            return
        self.forget()
        self._findings, self._language = findings, language
        self.rows = [self._row(finding) for finding in findings[:MOST]]
        for row in reversed(self.rows):
            self._column.insertWidget(0, row)
        passed = self.tr("{count} checks passed").format(count=_rules_without(findings))
        self._column.insertWidget(len(self.rows), _line("circle-check", "ok", passed))
        if len(findings) > MOST:
            more = self.tr("{count} more are shown as these are put right").format(count=f"{len(findings) - MOST:,}")
            self._column.insertWidget(len(self.rows), _line("ellipsis", "text3", more))
        self._count(findings)

    def forget(self) -> None:
        """Show nothing: what is on screen was not checked yet."""
        self._findings, self.rows = None, []
        while self._column.count() > 1:
            item = self._column.takeAt(0)
            gone = item.widget() if item is not None else None
            if gone is not None:
                gone.setParent(None)
                gone.deleteLater()
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
        """F8: go to the next finding, or the one before."""
        if not self.rows:
            return
        here = next((n for n, row in enumerate(self.rows) if row.is_current), None)
        to = (-1 if back else 0) if here is None else here + (-1 if back else 1)
        self._choose(self.rows[to % len(self.rows)])

    def _row(self, finding: Finding) -> "FindingRow":
        row = FindingRow(finding, elsewhere=finding.language is not None and finding.language is not self._language)
        row.is_current = finding == self._chosen
        row.pressed.connect(lambda: self._choose(row))
        row.fix_pressed.connect(lambda: self.fix_wanted.emit(finding))
        return row

    def _choose(self, row: "FindingRow") -> None:
        self._chosen = row.finding  # kept while other rows come: going to another language makes them anew
        for each in self.rows:
            each.is_current = each is row
        self._area.ensureWidgetVisible(row, 0, 8)
        self.chosen.emit(row.finding)

    def _count(self, findings: Sequence[Finding]) -> None:
        errors = sum(each.severity is Severity.ERROR for each in findings)
        others = sum(each.severity is Severity.WARNING for each in findings)
        self.to_fix.setVisible(errors > 0)
        self.to_fix.show_chip(Chip(self.tr("{count} to fix").format(count=errors), "err"))
        self.to_check.setVisible(others > 0)
        self.to_check.show_chip(Chip(self.tr("{count} to check").format(count=others), "warn"))

    def _head(self) -> QWidget:
        head = QWidget()
        head.setObjectName("topLine")
        head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        head.setFixedHeight(HEAD)
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 0, 10, 0)
        row.setSpacing(8)
        row.addWidget(label(self.tr("Preflight"), "strong"))
        row.addWidget(self.to_fix)
        row.addWidget(self.to_check)
        row.addStretch(1)
        row.addWidget(icon_button("refresh-cw", self.tr("Check again"), self.check_wanted.emit))
        row.addWidget(self._fold)
        return head


class FindingRow(QFrame):
    """One finding: sign, title, sentence, and Fix where the program knows what should stand there."""

    pressed = Signal()
    fix_pressed = Signal()

    def __init__(self, finding: Finding, *, elsewhere: bool = False) -> None:
        super().__init__()
        self.finding, self.is_current = finding, False
        title, detail = wording.title(finding), wording.detail(finding)
        if elsewhere and finding.language is not None:
            title = f"{title} · {language_marks.SIGNS[finding.language]}"
        self.setObjectName("finding")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{title}. {detail}")
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(label(title, "strong", wraps=True))
        words.addWidget(label(detail, "detail", wraps=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 7, 4, 7)
        row.setSpacing(10)
        row.addWidget(
            Picture(_SIGNS[finding.severity][0], 16, _SIGNS[finding.severity][1]), 0, Qt.AlignmentFlag.AlignTop
        )
        row.addLayout(words, 1)
        if finding.fix and finding.found and not elsewhere:
            fix = text_button(
                self.tr("Fix"), self.fix_pressed.emit, style="link", name=self.tr("Fix: {what}").format(what=title)
            )
            row.addWidget(fix, 0, Qt.AlignmentFlag.AlignTop)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit()
        else:
            super().keyPressEvent(event)


def _rules_without(findings: Sequence[Finding]) -> int:
    return len(load("findings")) - len({each.rule for each in findings})


def _line(icon: str, token: str, words: str) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(12, 8, 4, 8)
    row.setSpacing(10)
    row.addWidget(Picture(icon, 16, token))
    row.addWidget(label(words, wraps=True), 1)
    return line
