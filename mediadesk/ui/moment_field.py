"""A moment as an officer gives it: day, time and zone. Where the clocks jump there it is refused, or asked about."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QTime, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediadesk.records.languages import Language
from mediadesk.records.local_time import instant, instants
from mediadesk.records.problems import TimeSkipped, TimeTwice
from mediadesk.records.release import Embargo
from mediadesk.ui.buttons import label
from mediadesk.ui.day_and_time import DayField, TimeField
from mediadesk.ui.form import Choice
from mediadesk.wording import problems
from mediadesk.wording.dates import zone_name
from mediadesk.wording.texts import load

_ZONE = "Asia/Hong_Kong"


class MomentField(QWidget):
    """`changed` carries the instant (aware, UTC) and the IANA zone once they are certain, and only when edited."""

    changed = Signal(object, str)

    def __init__(self, name: str) -> None:
        """`name` is what the moment is, for screen readers ("Embargo")."""
        super().__init__()
        self.day = DayField(self.tr("{what}: day").format(what=name))
        self.clock = TimeField(self.tr("{what}: time").format(what=name))
        now = datetime.now(UTC)
        zones = [(zone, f"{zone_name(now, zone, Language.EN)} · {zone}") for zone in load("dates")["zones"]]
        self.zone = Choice(zones, self.tr("{what}: time zone").format(what=name), lambda _zone: self._take())
        self.wrong = label("", "error", wraps=True)
        self.which = Choice([(False, ""), (True, "")], self.tr("{what}: first or second").format(what=name), self._take)
        self.which.setPlaceholderText(self.tr("Choose one of the two"))
        self._is_showing = False
        self._arrange()
        self.day.dateChanged.connect(lambda: self._take())
        self.clock.timeChanged.connect(lambda: self._take())

    def show_moment(self, moment: datetime, zone: str) -> None:
        """Show an aware instant on the clocks of a zone."""
        local = moment.astimezone(ZoneInfo(zone))
        self._is_showing = True
        self.day.setDate(QDate(local.year, local.month, local.day))
        self.clock.setTime(QTime(local.hour, local.minute))
        self.zone.pick(zone)
        self._is_showing = False
        self._offer(local.replace(tzinfo=None, fold=0, second=0, microsecond=0))
        self.which.pick(bool(local.fold))
        self.wrong.hide()

    @property
    def moment(self) -> datetime | None:
        """The instant (aware, UTC) shown; `None` for a time that is not there, or there twice and not chosen."""
        try:
            return instant(self._clock, self.zone.value)
        except TimeSkipped:
            return None
        except TimeTwice:
            is_chosen = self.which.currentIndex() >= 0
            return instant(self._clock, self.zone.value, second=self.which.value) if is_chosen else None

    @property
    def _clock(self) -> datetime:
        day, clock = self.day.date(), self.clock.time()
        return datetime.combine(date(day.year(), day.month(), day.day()), time(clock.hour(), clock.minute()))

    def _take(self, second: bool | None = None) -> None:
        if self._is_showing:
            return
        zone = self.zone.value
        try:
            moment = instant(self._clock, zone, second=second)
        except (TimeSkipped, TimeTwice) as problem:
            self.wrong.setText(problems.sentence(problem))
            self.wrong.show()
            self._offer(self._clock)
            self.which.setCurrentIndex(-1)  # nobody said which yet
            return
        self.wrong.hide()
        self._offer(self._clock)
        self.changed.emit(moment, zone)

    def _offer(self, clock: datetime) -> None:
        """The two times the clocks show alike that day, by the name of their zone; hidden where there is one."""
        zone = self.zone.value
        both = instants(clock, zone)
        self.which.setVisible(len(both) == 2)
        if len(both) == 2:
            words = (self.tr("The first, {time} {zone}"), self.tr("The second, {time} {zone}"))
            for number, (moment, said) in enumerate(zip(both, words, strict=True)):
                name = moment.astimezone(ZoneInfo(zone)).tzname() or ""
                self.which.setItemText(number, said.format(time=f"{clock:%H:%M}", zone=name))

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.day, 3)
        row.addWidget(self.clock, 2)
        column.addLayout(row)
        for widget in (self.zone, self.wrong, self.which):
            column.addWidget(widget)
        self.wrong.hide()
        self.which.hide()


def tomorrow_morning() -> Embargo:
    """What an embargo is set to before anybody says otherwise."""
    zone = ZoneInfo(_ZONE)
    day = datetime.now(zone).date() + timedelta(days=1)
    return Embargo(datetime.combine(day, time(11), zone).astimezone(UTC), _ZONE)
