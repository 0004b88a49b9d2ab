"""The sheet of all shortcuts, opened with ?."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from mediadesk.ui import keys
from mediadesk.ui.buttons import KeyCaps, label, text_button

_LEFT = 4  # groups in the left column


class ShortcutSheet(QDialog):
    """Two columns of groups; Esc closes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setModal(True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(28, 24, 28, 20)
        whole.setSpacing(16)
        whole.addWidget(label(self.tr("Keyboard shortcuts"), "title"))
        columns = QHBoxLayout()
        columns.setSpacing(48)
        whole.addLayout(columns)
        left, right = QVBoxLayout(), QVBoxLayout()
        groups = keys.sheet()
        for number, (title, entries) in enumerate(groups):
            (left if number < _LEFT else right).addLayout(_group(title, entries))
        for column in (left, right):
            column.setSpacing(14)
            column.addStretch(1)
            columns.addLayout(column)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(text_button(self.tr("Close"), self.accept, shortcut="Esc"))
        whole.addLayout(foot)


def _group(title: str, entries: list[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(6)
    grid.addWidget(label(title, "section"), 0, 0, 1, 2)
    for row, (sequence, words) in enumerate(entries, 1):
        caps = QHBoxLayout()
        caps.setSpacing(6)
        for number, part in enumerate(sequence.split(" then ")):
            if number:
                caps.addWidget(label("→", "meta"))
            caps.addWidget(KeyCaps(part))
        caps.addStretch(1)
        grid.addLayout(caps, row, 0)
        grid.addWidget(label(words, "quiet"), row, 1, Qt.AlignmentFlag.AlignLeft)
    grid.setColumnMinimumWidth(0, 140)
    grid.setColumnStretch(1, 1)
    return grid
