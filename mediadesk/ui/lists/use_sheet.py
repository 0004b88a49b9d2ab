"""The sheet that says who was on a list when it was used."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediadesk.records.media_list import ListUse, UsedMember
from mediadesk.ui import fonts
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.lists import sayings
from mediadesk.ui.sheet import Sheet
from mediadesk.ui.side_card import scrolling

_WIDE, _EDGE, _TALL = 520, 20, 380
_MOST = 300  # lines; the command line has them all


class UseSheet(Sheet):
    """Names, outlets and addresses as they were that day. `headline` is that of the release it was for."""

    def __init__(self, window: QWidget, use: ListUse, members: Sequence[UsedMember], headline: str) -> None:
        super().__init__(window, _WIDE)
        local = use.used_at.astimezone()
        title = f"{use.name}, {local.day} {local:%b %Y %H:%M}"
        self.setAccessibleName(title)
        column = QVBoxLayout(self.card)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        column.setSpacing(12)
        column.addWidget(label(title, "title", wraps=True))
        said = " · ".join(filter(None, (sayings.people(use.members), use.who, headline and f"“{headline}”")))
        column.addWidget(label(said, "meta", wraps=True))
        lines = [" · ".join(filter(None, (each.name, each.outlet, each.address))) for each in members[:_MOST]]
        more = len(members) - len(lines)
        self.names = label("\n".join([*lines, *([f"… +{more:,}"] if more else [])]), "words", wraps=True)
        self.names.setFont(fonts.mixed(13))
        inside = scrolling(self.names)
        inside.setFixedHeight(min(_TALL, self.names.heightForWidth(_WIDE - 2 * _EDGE - 16) + 8))
        column.addWidget(inside)
        row = QHBoxLayout()
        row.addStretch(1)
        self.close_button = text_button(self.tr("Close"), self.close_now, shortcut="Esc")
        row.addWidget(self.close_button)
        column.addLayout(row)

    def open(self) -> None:
        """Show it."""
        self.open_with(self.close_button)

    def accept(self) -> None:
        """There is nothing to do but to close it."""
        self.close_now()
