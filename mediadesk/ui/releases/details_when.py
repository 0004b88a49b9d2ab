"""When a release is dated, and from when it may be used."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QDateEdit, QHBoxLayout, QTimeEdit, QVBoxLayout, QWidget

from mediadesk.records.languages import Language
from mediadesk.records.release import Embargo, Release, ReleaseLine
from mediadesk.ui.buttons import label
from mediadesk.ui.form import Choice, Section, under
from mediadesk.ui.releases.editor_status import embargo_words
from mediadesk.wording.dates import zone_name
from mediadesk.wording.texts import load

_ZONE = "Asia/Hong_Kong"


class _Day(QDateEdit):
    """A day with a calendar; turning the wheel over it scrolls the pane."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setCalendarPopup(True)
        self.setDisplayFormat("d MMMM yyyy")
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setKeyboardTracking(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class _Time(QTimeEdit):
    """A time of day; turning the wheel over it scrolls the pane."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setDisplayFormat("HH:mm")
        self.lineEdit().setTextMargins(8, 0, 0, 0)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setKeyboardTracking(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class WhenSection(Section):
    """Issue date, release line and embargo. `then` gets the changed release and the name of the step."""

    def __init__(self, then: Callable[[Release, str], None]) -> None:
        super().__init__("")
        self._then = then
        self._release: Release | None = None
        self._is_showing = False
        self._has_day = QCheckBox(self.tr("Dated"))
        self._has_day.setAccessibleName(self.tr("The release has an issue date"))
        self._day = _Day(self.tr("Issue date"))
        self.line = Choice(
            [
                (ReleaseLine.IMMEDIATE, self.tr("For immediate release")),
                (ReleaseLine.EMBARGOED, self.tr("Embargoed")),
                (ReleaseLine.NONE, self.tr("No release line")),
            ],
            self.tr("Release line"),
            self.take_line,
        )
        self.until_day, self.until_time = _Day(self.tr("Embargo: day")), _Time(self.tr("Embargo: time"))
        now = datetime.now(UTC)
        zones = [(zone, f"{zone_name(now, zone, Language.EN)} · {zone}") for zone in load("dates")["zones"]]
        self.zone = Choice(zones, self.tr("Embargo: time zone"), lambda _zone: self._take_embargo())
        self.words = label("", "detail", wraps=True)
        self._until = QWidget()
        self._arrange()
        self._has_day.toggled.connect(lambda: self._take_day())
        self._day.dateChanged.connect(lambda: self._take_day())
        self.until_day.dateChanged.connect(lambda: self._take_embargo())
        self.until_time.timeChanged.connect(lambda: self._take_embargo())

    def show_release(self, release: Release) -> None:
        """Show what is kept."""
        self._release, self._is_showing = release, True
        day = release.issue_date or date.today()
        self._has_day.setChecked(release.issue_date is not None)
        self._day.setEnabled(release.issue_date is not None)
        self._day.setDate(QDate(day.year, day.month, day.day))
        self.line.pick(release.release_line)
        embargo = release.embargo or _tomorrow_morning()
        local = embargo.until.astimezone(ZoneInfo(embargo.zone))
        self.until_day.setDate(QDate(local.year, local.month, local.day))
        self.until_time.setTime(QTime(local.hour, local.minute))
        self.zone.pick(embargo.zone)
        self._until.setVisible(release.release_line is ReleaseLine.EMBARGOED)
        self.words.setText(embargo_words(release))
        self._is_showing = False

    def _take_day(self) -> None:
        if self._release is None or self._is_showing:
            return
        day = self._day.date()
        chosen = date(day.year(), day.month(), day.day()) if self._has_day.isChecked() else None
        self._then(replace(self._release, issue_date=chosen), self.tr("Set issue date"))

    def take_line(self, line: ReleaseLine) -> None:
        """Set the release line; an embargo begins as tomorrow at eleven, and goes with its line."""
        if self._release is None:
            return
        if line is ReleaseLine.EMBARGOED:
            embargo = self._release.embargo or _tomorrow_morning()
            self._then(replace(self._release, release_line=line, embargo=embargo), self.tr("Set embargo"))
        else:
            self._then(replace(self._release, release_line=line, embargo=None), self.tr("Set release line"))

    def _take_embargo(self) -> None:
        if self._release is None or self._is_showing or self._release.release_line is not ReleaseLine.EMBARGOED:
            return
        day, clock = self.until_day.date(), self.until_time.time()
        local = datetime.combine(
            date(day.year(), day.month(), day.day()), time(clock.hour(), clock.minute()), ZoneInfo(self.zone.value)
        )
        embargo = Embargo(local.astimezone(UTC), self.zone.value)
        self._then(replace(self._release, embargo=embargo), self.tr("Set embargo"))

    def _arrange(self) -> None:
        dated = QHBoxLayout()
        dated.setSpacing(10)
        dated.addWidget(self._day, 1)
        dated.addWidget(self._has_day)
        together = QWidget()
        together.setLayout(dated)
        dated.setContentsMargins(0, 0, 0, 0)
        places = QVBoxLayout(self._until)
        places.setContentsMargins(0, 0, 0, 0)
        places.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.until_day, 3)
        row.addWidget(self.until_time, 2)
        places.addLayout(row)
        places.addWidget(self.zone)
        self.column.addWidget(under(self.tr("Issue date"), together))
        self.column.addWidget(under(self.tr("Release line"), self.line))
        self.column.addWidget(self._until)
        self.column.addWidget(self.words)


def _tomorrow_morning() -> Embargo:
    """What an embargo is set to before anybody says otherwise."""
    zone = ZoneInfo(_ZONE)
    day = datetime.now(zone).date() + timedelta(days=1)
    return Embargo(datetime.combine(day, time(11), zone).astimezone(UTC), _ZONE)
