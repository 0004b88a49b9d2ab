"""From when and until when a photo may be used."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from mediadesk.records.languages import Language
from mediadesk.records.photo import Photo
from mediadesk.records.release import Embargo
from mediadesk.ui.buttons import label
from mediadesk.ui.day_and_time import DayField
from mediadesk.ui.moment_field import MomentField, tomorrow_morning
from mediadesk.wording import dates
from mediadesk.wording.embargo import in_plain_words

_USUAL_LICENCE = timedelta(days=365)


class RightsDays(QWidget):
    """A last day of use and an embargo, each only where it is ticked."""

    last_day_chosen = Signal(object)  # a date, or None
    embargo_chosen = Signal(object)  # an Embargo, or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_showing = False
        self.ends = QCheckBox(self.tr("May be used until a day"))
        self.last_day = DayField(self.tr("Last day of use"))
        self.last_words = label("", "meta")
        self.is_held = QCheckBox(self.tr("Has an embargo of its own"))
        for box in (self.ends, self.is_held):
            box.setAccessibleName(box.text())
        self.until = MomentField(self.tr("Embargo of the photo"))
        self.words = label("", "detail", wraps=True)
        self._arrange()
        self.ends.toggled.connect(lambda _is_on: self._take_day())
        self.last_day.dateChanged.connect(lambda _day: self._take_day())
        self.is_held.toggled.connect(self._hold)
        self.until.changed.connect(lambda moment, zone: self.embargo_chosen.emit(Embargo(moment, zone)))

    def show_photo(self, photo: Photo) -> None:
        """Show what is kept."""
        self._is_showing = True
        last = photo.expires_on or date.today() + _USUAL_LICENCE
        self.ends.setChecked(photo.expires_on is not None)
        self.last_day.setDate(QDate(last.year, last.month, last.day))
        self.last_day.setVisible(photo.expires_on is not None)
        self.last_words.setVisible(photo.expires_on is not None)
        self.last_words.setText(dates.weekday(last, Language.EN))
        embargo = photo.embargo
        self.is_held.setChecked(embargo is not None)
        self.until.setVisible(embargo is not None)
        self.words.setVisible(embargo is not None)
        if embargo is not None:
            self.until.show_moment(embargo.until, embargo.zone)
            self.words.setText(in_plain_words(embargo, Language.EN))
        self._is_showing = False

    def _take_day(self) -> None:
        if not self._is_showing:
            day = self.last_day.date()
            is_on = self.ends.isChecked()
            self.last_day_chosen.emit(date(day.year(), day.month(), day.day()) if is_on else None)

    def _hold(self, is_on: bool) -> None:
        if not self._is_showing:
            self.embargo_chosen.emit(tomorrow_morning() if is_on else None)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.ends)
        day = QHBoxLayout()
        day.setSpacing(10)
        day.addWidget(self.last_day, 1)
        day.addWidget(self.last_words)
        column.addLayout(day)
        for widget in (self.is_held, self.until, self.words):
            column.addWidget(widget)
