"""The same rights for all photos chosen: terms of use, a last day of use, an embargo, what everybody in them said."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from mediadesk.jobs.photo_rights import EVERYBODY, Noted
from mediadesk.records.photo import Consent, Photo
from mediadesk.ui.form import Choice, under
from mediadesk.ui.photos.consent_list import states
from mediadesk.ui.photos.for_all import ForAll
from mediadesk.ui.photos.rights_days import RightsDays

_NO_DATES = Photo(0)


class RightsForAll(ForAll):
    """What is left empty stays as it is in each photo."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("What is left empty stays as it is in each photo."), parent)
        self._then: Callable[[Noted], None] = lambda _noted: None
        self._dates = _NO_DATES
        self.terms = QLineEdit()
        self.terms.setAccessibleName(self.tr("Usage terms"))
        self.days = RightsDays()
        choices = ((None, self.tr("As it is in each photo")), *states())
        self.consent = Choice(choices, self.tr("Consent of everybody in them"), lambda _state: None)
        self.fields.addWidget(under(self.tr("Usage terms"), self.terms))
        self.fields.addWidget(self.days)
        self.fields.addWidget(under(self.tr("Consent of everybody in them"), self.consent))
        self.applied.connect(self._take)
        self.days.last_day_chosen.connect(lambda day: self._show(replace(self._dates, expires_on=day)))
        self.days.embargo_chosen.connect(lambda until: self._show(self._dates.with_embargo(until)))

    def ask(self, title: str, above: QWidget, then: Callable[[Noted], None]) -> None:
        """Show the popup above a button, and call `then` with what is to be noted of all."""
        self._then = then
        self.terms.clear()
        self.consent.pick(None)
        self._show(_NO_DATES)
        self.stand_above(above, title)
        self.terms.setFocus(Qt.FocusReason.PopupFocusReason)

    def _take(self) -> None:
        terms, state = self.terms.text().strip(), self.consent.value
        noted = Noted(
            words={"usage_terms": terms} if terms else {},
            last_day=self._dates.expires_on,
            embargo=self._dates.embargo,
            consent={EVERYBODY: state} if isinstance(state, Consent) else {},
        )
        self.close()
        if noted != Noted():
            self._then(noted)

    def _show(self, dates: Photo) -> None:
        self._dates = dates
        self.days.show_photo(dates)
        if self.isVisible():
            self.place()
