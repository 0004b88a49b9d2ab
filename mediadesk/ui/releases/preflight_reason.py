"""The line below a warning in which one says why it may stand."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mediadesk.ui.buttons import text_button

_LONGEST = 300  # characters: a reason, not a letter
_BESIDE_THE_SIGN = 26  # pixels


class ReasonField(QWidget):
    """`kept` carries the reason, and whether all findings of the kind stand for it. Return keeps, Esc drops."""

    kept = Signal(str, bool)
    dropped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setMaxLength(_LONGEST)
        self.line.setPlaceholderText(self.tr("Why this may stand"))
        self.keep = text_button(self.tr("Tick off"), self._keep, style="link", shortcut="Return")
        self.keep_all = text_button("", self._keep_all, style="link")
        self.drop = text_button(self.tr("Cancel"), self.dropped.emit, style="link", shortcut="Esc")
        buttons = QHBoxLayout()
        buttons.setSpacing(2)
        for button in (self.keep, self.keep_all, self.drop):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_BESIDE_THE_SIGN, 0, 8, 0)
        column.setSpacing(2)
        column.addWidget(self.line)
        column.addLayout(buttons)
        self.line.returnPressed.connect(self._keep)
        self.line.textChanged.connect(lambda: self._mark(False))

    def show_about(self, what: str, alike: int) -> None:
        """Ask about a finding of the title `what`, of which kind there are `alike`."""
        self.line.setAccessibleName(self.tr("Why this may stand: {what}").format(what=what))
        self.keep_all.setText(self.tr("All {count}").format(count=alike))
        self.keep_all.setToolTip(self.tr("Tick off all {count} of this kind").format(count=alike))
        self.keep_all.setAccessibleName(self.keep_all.toolTip())
        self.keep_all.setVisible(alike > 1)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(event.key() == Qt.Key.Key_Escape)  # before a shortcut of the window takes it
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def _keep(self) -> None:
        self._tell(False)

    def _keep_all(self) -> None:
        self._tell(True)

    def _tell(self, for_all: bool) -> None:
        reason = " ".join(self.line.text().split())
        if reason:
            self.kept.emit(reason, for_all)
        else:
            self._mark(True)
            self.line.setFocus()

    def _mark(self, is_wrong: bool) -> None:
        """A reason is needed: its line says so."""
        self.line.setProperty("wrong", is_wrong)
        self.line.style().unpolish(self.line)
        self.line.style().polish(self.line)
