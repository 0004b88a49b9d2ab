"""The lines of the preflight pane: findings, what was ticked off, and what folds open. Lines are used again."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from mediadesk.records.finding import Finding, Severity
from mediadesk.records.languages import Language
from mediadesk.records.waiver import TickedOff, may_stand
from mediadesk.ui import language_marks
from mediadesk.ui.buttons import icon_button, label, text_button
from mediadesk.ui.elided_label import ElidedLabel
from mediadesk.ui.empty_state import Picture
from mediadesk.ui.releases.preflight_reason import ReasonField
from mediadesk.wording import findings as wording

_SIGNS = {
    Severity.ERROR: ("circle-x", "err"),
    Severity.WARNING: ("triangle-alert", "warn"),
    Severity.INFORMATION: ("info", "text3"),
}
UNFINISHED = "TXT-02"  # put right by somebody who has read the text through, not by other words
_PRESSES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class PressRow(QFrame):
    """A sign and words; `pressed` by a click, Return or Space."""

    pressed = Signal()

    def __init__(self, icon: str, token: str, words: Sequence[QWidget]) -> None:
        super().__init__()
        self.setObjectName("finding")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        said = QVBoxLayout()
        said.setSpacing(1)
        for each in words:
            said.addWidget(each)
        self.line = QHBoxLayout()
        self.line.setSpacing(4)
        self.line.addWidget(Picture(icon, 16, token), 0, Qt.AlignmentFlag.AlignTop)
        self.line.addSpacing(6)
        self.line.addLayout(said, 1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(12, 7, 4, 7)
        self.column.setSpacing(6)
        self.column.addLayout(self.line)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _PRESSES:
            self.pressed.emit()
        else:
            super().keyPressEvent(event)

    def _add(self, button: QWidget) -> None:
        self.line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)


class FindingRow(PressRow):
    """One finding, with Fix where the program knows what should stand there, and a tick where it may stand.

    `waived` carries the reason, and whether all of its kind may stand for it; `asked` tells that there is a field now.
    """

    fix_pressed = Signal()
    asked = Signal()
    waived = Signal(str, bool)

    def __init__(self, severity: Severity) -> None:
        self._title, self._detail = label("", "strong", wraps=True), label("", "detail", wraps=True)
        super().__init__(*_SIGNS[severity], [self._title, self._detail])
        self.finding = Finding("", severity)
        self._shown: tuple[Finding, Language | None, int] | None = None
        self._alike = 1
        self.field: ReasonField | None = None
        self.fix = text_button(self.tr("Fix"), self.fix_pressed.emit, style="link")
        self.tick = icon_button("check", self.tr("Tick off"), self.ask, shortcut="T")
        self._add(self.fix)
        self._add(self.tick)

    def show_item(self, finding: Finding, language: Language | None, alike: int) -> None:
        """Show a finding; `language` is that on screen, `alike` how many may stand for the same reason."""
        if (finding, language, alike) == self._shown:
            return
        if mark(finding) != mark(self.finding) and self.field is not None:
            self.field.hide()
        self._shown, self.finding, self._alike = (finding, language, alike), finding, alike
        title, detail = _title(finding, language), wording.detail(finding)
        self._title.setText(title)
        self._detail.setText(detail)
        self.setAccessibleName(f"{title}. {detail}")
        is_act, is_mended = finding.rule == UNFINISHED, bool(finding.fix and finding.found)
        self.fix.setVisible(is_act or (is_mended and finding.language in (None, language)))
        self.fix.setText(self.tr("Accept") if is_act else self.tr("Fix"))
        self.fix.setAccessibleName(f"{self.fix.text()}: {title}")
        self.tick.setVisible(may_stand(finding))
        self.tick.setAccessibleName(self.tr("Tick off: {what}").format(what=title))
        if self.field is not None:
            self.field.show_about(title, alike)

    def ask(self) -> None:
        """Ask why this may stand, below it; an error may not."""
        if not may_stand(self.finding):
            return
        if self.field is None:
            self.field = ReasonField()
            self.field.kept.connect(self.waived)
            self.field.dropped.connect(self._drop)
            self.column.addWidget(self.field)
        if not self.field.isVisible():
            self.field.line.clear()
        self.field.show_about(self._title.text(), self._alike)
        self.field.show()
        self.field.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.asked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_T and not event.modifiers():
            self.ask()
        else:
            super().keyPressEvent(event)

    def _drop(self) -> None:
        if self.field is not None:
            self.field.hide()
        self.setFocus(Qt.FocusReason.OtherFocusReason)


class TickedRow(PressRow):
    """A warning that was let stand, with who and why; `taken_back` makes it one again."""

    taken_back = Signal()

    def __init__(self) -> None:
        self._title, self._about = label("", "strong", wraps=True), ElidedLabel("meta")
        self._reason, self._by = label("", "detail", wraps=True), label("", "meta")
        super().__init__("check", "text3", [self._title, self._about, self._reason, self._by])
        self.ticked: TickedOff
        self.back = text_button(self.tr("Take back"), self.taken_back.emit, style="link")
        self._add(self.back)

    def show_item(self, ticked: TickedOff, language: Language | None, _alike: int) -> None:
        """Show a warning that stands; `language` is that on screen."""
        self.ticked = ticked
        title, waiver = _title(ticked.finding, language), ticked.waiver
        at = waiver.at.astimezone()
        when = f"{at.day} {at:%b %Y, %H:%M}"
        self._title.setText(title)
        self._about.say(wording.detail(ticked.finding))
        self._reason.setText(waiver.reason)
        self._by.setText(f"{waiver.who}, {when}" if waiver.who else when)
        self.setAccessibleName(self.tr("{what}, ticked off: {reason}").format(what=title, reason=waiver.reason))
        self.back.setAccessibleName(self.tr("Take back: {what}").format(what=title))


class FoldRow(PressRow):
    """A line that shows and hides `content`, which stands below it; `turned` carries whether that is shown."""

    turned = Signal(bool)

    def __init__(self, icon: str, token: str, content: QWidget) -> None:
        self._words, self._content = label("", wraps=True), content
        super().__init__(icon, token, [self._words])
        self.is_open = False
        self._sign = Picture("chevron-down", 14, "text3")
        self.line.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        self.line.addSpacing(8)
        self.pressed.connect(lambda: self.turn(not self.is_open))

    def say(self, words: str) -> None:
        """Show with which words; nothing at all for none."""
        self._words.setText(words)
        self.setVisible(bool(words))
        self.turn(self.is_open)

    def turn(self, is_open: bool) -> None:
        """Show or hide the content, which has its place by now."""
        self.is_open = is_open
        self._content.setVisible(is_open and bool(self._words.text()))
        self._sign.show_icon("chevron-up" if is_open else "chevron-down", "text3")
        said = self.tr("{words}, shown") if is_open else self.tr("{words}, folded")
        self.setAccessibleName(said.format(words=self._words.text()))
        self.turned.emit(is_open)


def mark(item: Any) -> tuple[object, ...]:
    """What makes two findings, or two that were ticked off, the same one: not where in its passage it stands now."""
    if isinstance(item, TickedOff):
        return (item.waiver.id, *mark(item.finding))
    return (item.rule, item.language, item.block_id, item.found, item.case, item.about)


def _title(finding: Finding, language: Language | None) -> str:
    """What was found, with the language where it is another than the one on screen."""
    title = wording.title(finding)
    is_elsewhere = finding.language is not None and finding.language is not language
    return f"{title} · {language_marks.SIGNS[finding.language]}" if is_elsewhere and finding.language else title
