"""placeholder"""

from PySide6.QtWidgets import QHBoxLayout

from mediadesk.library import Library
from mediadesk.ui.desk import Desk
from mediadesk.ui.panel import Panel
from mediadesk.ui.releases.list_pane import ListPane


class ReleasesPanel(Panel):
    def __init__(self, library: Library, desk: Desk) -> None:
        super().__init__(library, desk)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.list = ListPane(library)
        row.addWidget(self.list)
        row.addStretch(1)
        self.list.fill()
        self.list.pick_first()
