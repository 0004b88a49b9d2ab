"""What stands round the four steps: where one is above them, the way back and on below."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.contact_import.draft import Step
from mediadesk.ui.screen_header import HEADER_HEIGHT, ScreenHeader
from mediadesk.ui.segmented import Segments


class StepFrame(QWidget):
    """Shows one of four pages. What its buttons ask for is done by the screen."""

    back_wanted = Signal()
    forward_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, pages: Sequence[QWidget]) -> None:
        super().__init__()
        names = (self.tr("File"), self.tr("Columns"), self.tr("Check"), self.tr("Import"))
        self.steps = Segments([(step, f"{step + 1}  {names[step]}") for step in Step], self.tr("Step"))
        words = self.tr("Continue")
        self.back = text_button(self.tr("Back"), self.back_wanted.emit, icon="chevron-left", shortcut="Esc")
        self.forward = text_button(words, self.forward_wanted.emit, style="primary", shortcut="Ctrl+Return")
        self.leave = text_button(self.tr("Contacts"), self.leave_wanted.emit, style="ghost", icon="chevron-left")
        self.said = label("", "quiet")
        self._stack = QStackedWidget()
        for page in pages:
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self._stack, 1)
        self._below = self._foot()
        column.addWidget(self._below)

    def show_step(self, step: Step, *, has_draft: bool, is_busy: bool, forward: str) -> None:
        """Show the page of a step, and which others one may go to; `forward` is what the way on is called."""
        self._stack.setCurrentIndex(step)
        self.steps.pick(step)
        is_last = step is Step.IMPORT
        for each in Step:
            is_open = has_draft if each in (Step.COLUMNS, Step.CHECK) else each is Step.FILE
            self.steps.button(each).setEnabled(each is step or (is_open and not is_last))
        self._below.setVisible(not is_last)
        self.forward.setVisible(has_draft and not is_last)
        self.forward.setEnabled(not is_busy)
        self.forward.setText(forward)
        self.forward.setAccessibleName(forward)

    def _head(self) -> QWidget:
        return ScreenHeader(self.tr("Import contacts"), left=(self.steps,), right=(self.leave,))

    def _foot(self) -> QWidget:
        foot = QWidget()
        foot.setObjectName("topLine")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        foot.setFixedHeight(HEADER_HEIGHT)
        row = QHBoxLayout(foot)
        row.setContentsMargins(20, 0, 16, 0)
        row.setSpacing(12)
        row.addWidget(self.back)
        row.addWidget(self.said)
        row.addStretch(1)
        row.addWidget(self.forward)
        return foot
