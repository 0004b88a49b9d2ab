"""Moves releases on from the window: asks what a move needs in a sheet, then lets the job do it."""

from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from mediadesk.library import Library
from mediadesk.records.problems import Problem
from mediadesk.records.release import Status
from mediadesk.ui import chips

# What moves a release is read when one is moved: most of the time the text is only written.
if TYPE_CHECKING:
    from mediadesk.ui.releases.status_sheet import StatusSheet


class StatusMoves(QObject):
    """`moved` carries the release as it is now; `problem` what stands in the way."""

    moved = Signal(object)
    problem = Signal(object)

    def __init__(self, library: Library, over: QWidget) -> None:
        """Sheets open over the widget `over`, below `place` where one is given."""
        super().__init__(over)
        self._library, self._over = library, over
        self.sheet: StatusSheet | None = None

    def move(self, release_id: int, to: Status, place: QPoint | None = None) -> None:
        """Move a release to another status, or ask first what that needs."""
        from mediadesk.jobs import moving
        from mediadesk.ui.releases import status_sheet

        now = datetime.now(UTC)
        try:
            release = self._library.releases.get(release_id)
            obstacle = moving.obstacle(self._library, release_id, to, now)
        except Problem as problem:
            self.problem.emit(problem)
            return
        if obstacle is not None:
            self.problem.emit(obstacle)
        elif status_sheet.asks(release, to, now):
            self.sheet = status_sheet.StatusSheet(self._over, release, to, now, partial(self._do, release_id, to))
            self.sheet.open_at(place or self._over.mapToGlobal(QPoint(self._over.width() // 2 - 190, 96)))
        else:
            self._do(release_id, to, "", None)

    def _do(self, release_id: int, to: Status, reason: str, moment: datetime | None) -> None:
        from mediadesk.jobs import moving, officer

        now, who = datetime.now(UTC), officer.signed_in()
        label = self.tr("Move to “{status}”").format(status=chips.status_word(to))
        try:
            if moment is not None:
                moved = moving.schedule(self._library, release_id, moment, now=now, who=who)
            else:
                moved = moving.move(self._library, release_id, to, now=now, who=who, reason=reason, label=label)
        except Problem as problem:
            self.problem.emit(problem)
            return
        self.moved.emit(moved)
