"""The sheet that asks before a release leaves the house, or goes on for a reason: why, from when, and once more."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from mediadesk.records.languages import Language
from mediadesk.records.release import Release, Status
from mediadesk.records.status import asks_reason
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.form import under
from mediadesk.ui.moment_field import MomentField
from mediadesk.ui.releases.editor_popups import Sheet
from mediadesk.wording.embargo import in_plain_words

_WIDE = 380


def asks(release: Release, to: Status, now: datetime) -> bool:
    """Whether anything is asked before `release` moves to `to`."""
    return to in (Status.SCHEDULED, Status.EMBARGOED, Status.ISSUED) or asks_reason(release, to, now)


class StatusSheet(Sheet):
    """Asks what a move needs. `then` gets the reason and the moment; it is called with the button only, never Enter."""

    def __init__(
        self,
        owner: QWidget,
        release: Release,
        to: Status,
        now: datetime,
        then: Callable[[str, datetime | None], None],
    ) -> None:
        super().__init__(owner, _WIDE)
        self._then = then
        self.setAccessibleName(self._title(release, to, now))
        self.column.addWidget(label(self._title(release, to, now), "strong"))
        self.words = label(self._words(release, to, now), "detail", wraps=True)
        self.words.setFixedWidth(_WIDE - 26)
        self.column.addWidget(self.words)
        self.reason, self.moment = QPlainTextEdit(), MomentField(self.tr("Issue"))
        self._needs_reason = asks_reason(release, to, now)
        self._needs_moment = to is Status.SCHEDULED
        self.done = text_button(self._verb(release, to, now), self._finish, style="primary")
        self._ask(release, now)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(text_button(self.tr("Cancel"), self.close))
        row.addWidget(self.done)
        self.column.addLayout(row)
        self._look()

    def _ask(self, release: Release, now: datetime) -> None:
        if self._needs_reason:
            self.reason.setAccessibleName(self.tr("Why"))
            self.reason.setTabChangesFocus(True)
            self.reason.setFixedHeight(72)
            self.reason.textChanged.connect(self._look)
            self.column.addWidget(under(self.tr("Why? This is kept in the log."), self.reason))
            self.reason.setFocus()
        if self._needs_moment:
            embargo = release.embargo
            self.moment.show_moment(
                release.scheduled_at or now.replace(minute=0) + timedelta(hours=2),
                embargo.zone if embargo else "Asia/Hong_Kong",
            )
            self.moment.changed.connect(lambda _moment, _zone: self._look())
            self.moment.day.dateChanged.connect(lambda: self._look())
            self.moment.clock.timeChanged.connect(lambda: self._look())
            self.column.addWidget(self.moment)

    def _look(self) -> None:
        is_said = not self._needs_reason or bool(self.reason.toPlainText().strip())
        is_known = not self._needs_moment or self.moment.moment is not None
        self.done.setEnabled(is_said and is_known)

    def _finish(self) -> None:
        reason = self.reason.toPlainText().strip() if self._needs_reason else ""
        moment = self.moment.moment if self._needs_moment else None
        self.close()
        self._then(reason, moment)

    def _title(self, release: Release, to: Status, now: datetime) -> str:
        if _is_lift(release, to, now):
            return self.tr("Lift the embargo early")
        titles = {
            Status.SCHEDULED: self.tr("Schedule the release"),
            Status.EMBARGOED: self.tr("Hand out under embargo"),
            Status.ISSUED: self.tr("Mark as issued"),
            Status.CORRECTED: self.tr("Mark as corrected"),
        }
        return titles.get(to, self.tr("Withdraw the release"))

    def _words(self, release: Release, to: Status, now: datetime) -> str:
        stays = self.tr(
            "It is kept as it is now and changes by a correction only. This cannot be taken back with Undo."
        )
        if to is Status.SCHEDULED:
            return self.tr("It waits for this moment, and you are reminded then. Nothing is sent by itself.")
        until = release.embargo
        if until is not None and (to is Status.EMBARGOED or _is_lift(release, to, now)):
            return f"{in_plain_words(until, Language.EN)}. {stays}"
        if to in (Status.CORRECTED, Status.WITHDRAWN):
            return self.tr("The text stays as it went out. This cannot be taken back with Undo.")
        return stays

    def _verb(self, release: Release, to: Status, now: datetime) -> str:
        if _is_lift(release, to, now):
            return self.tr("Lift and issue")
        verbs = {
            Status.SCHEDULED: self.tr("Schedule"),
            Status.EMBARGOED: self.tr("Hand out"),
            Status.ISSUED: self.tr("Mark as issued"),
            Status.CORRECTED: self.tr("Mark as corrected"),
        }
        return verbs.get(to, self.tr("Withdraw"))


def _is_lift(release: Release, to: Status, now: datetime) -> bool:
    return to is Status.ISSUED and release.status is Status.EMBARGOED and asks_reason(release, to, now)
