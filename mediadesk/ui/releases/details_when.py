"""When a release is dated, and from when it may be used."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from mediadesk.records.languages import Language
from mediadesk.records.release import Embargo, Release, ReleaseLine
from mediadesk.ui.buttons import label
from mediadesk.ui.day_and_time import DayField
from mediadesk.ui.form import Choice, Section, under
from mediadesk.ui.moment_field import MomentField, tomorrow_morning
from mediadesk.ui.releases.editor_status import embargo_words
from mediadesk.wording.embargo import USUAL_CITIES, in_cities, in_plain_words


class WhenSection(Section):
    """Issue date, release line and embargo. `then` gets the changed release and the name of the step.

    `cities` gives the IANA zones an embargo is also shown in.
    """

    def __init__(
        self, then: Callable[[Release, str], None], cities: Callable[[], Sequence[str]] = lambda: USUAL_CITIES
    ) -> None:
        super().__init__("")
        self._then, self._cities = then, cities
        self._release: Release | None = None
        self._is_showing = False
        self._has_day = QCheckBox(self.tr("Dated"))
        self._has_day.setAccessibleName(self.tr("The release has an issue date"))
        self._day = DayField(self.tr("Issue date"))
        self.line = Choice(
            [
                (ReleaseLine.IMMEDIATE, self.tr("For immediate release")),
                (ReleaseLine.EMBARGOED, self.tr("Embargoed")),
                (ReleaseLine.NONE, self.tr("No release line")),
            ],
            self.tr("Release line"),
            self.take_line,
        )
        self.until = MomentField(self.tr("Embargo"))
        self.words, self.elsewhere = label("", "detail", wraps=True), label("", "meta", wraps=True)
        self._arrange()
        self._has_day.toggled.connect(lambda: self._take_day())
        self._day.dateChanged.connect(lambda: self._take_day())
        self.until.changed.connect(self._take_embargo)

    def show_release(self, release: Release) -> None:
        """Show what is kept."""
        self._release, self._is_showing = release, True
        day = release.issue_date or date.today()
        self._has_day.setChecked(release.issue_date is not None)
        self._day.setEnabled(release.issue_date is not None)
        self._day.setDate(QDate(day.year, day.month, day.day))
        self.line.pick(release.release_line)
        is_embargoed = release.release_line is ReleaseLine.EMBARGOED
        embargo = release.embargo or tomorrow_morning()
        self.until.show_moment(embargo.until, embargo.zone)
        self.until.setVisible(is_embargoed)
        self._show_words(release.embargo if is_embargoed else None, release)
        self._is_showing = False

    def _show_words(self, embargo: Embargo | None, release: Release) -> None:
        """The embargo in plain words, and below it what the clocks of the other cities show then."""
        self.words.setText(in_plain_words(embargo, Language.EN) if embargo else embargo_words(release))
        zones = [zone for zone in self._cities() if embargo is not None and zone != embargo.zone]
        shown = in_cities(embargo.until, zones, Language.EN) if embargo else ()
        self.elsewhere.setText("\n".join(f"{city}: {moment}" for city, moment in shown))
        self.elsewhere.setVisible(bool(shown))

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
            embargo = self._release.embargo or tomorrow_morning()
            self._then(replace(self._release, release_line=line, embargo=embargo), self.tr("Set embargo"))
        else:
            self._then(replace(self._release, release_line=line, embargo=None), self.tr("Set release line"))

    def _take_embargo(self, until: datetime, zone: str) -> None:
        if self._release is None or self._release.release_line is not ReleaseLine.EMBARGOED:
            return
        self._then(replace(self._release, embargo=Embargo(until, zone)), self.tr("Set embargo"))

    def _arrange(self) -> None:
        dated = QHBoxLayout()
        dated.setSpacing(10)
        dated.addWidget(self._day, 1)
        dated.addWidget(self._has_day)
        together = QWidget()
        together.setLayout(dated)
        dated.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(under(self.tr("Issue date"), together))
        self.column.addWidget(under(self.tr("Release line"), self.line))
        self.column.addWidget(self.until)
        self.column.addWidget(self.words)
        self.column.addWidget(self.elsewhere)
