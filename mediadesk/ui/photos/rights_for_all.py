"""The same rights for all photos chosen: terms of use, a last day of use, an embargo, what everybody in them said."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mediadesk.jobs.photo_rights import EVERYBODY, Noted
from mediadesk.records.photo import Consent, Photo
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.form import Choice, under
from mediadesk.ui.photos.consent_list import states
from mediadesk.ui.photos.rights_days import RightsDays

_WIDTH = 380
_NOBODY = Photo(0)


class RightsForAll(QFrame):
    """A popup over the window. What is left empty stays as it is in each photo."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("floating")
        self.setFixedWidth(_WIDTH)
        self._then: Callable[[Noted], None] = lambda _noted: None
        self._dates = _NOBODY
        self._title = label("", "strong")
        self._hint = label(self.tr("What is left empty stays as it is in each photo."), "quiet", wraps=True)
        self.terms = QLineEdit()
        self.terms.setAccessibleName(self.tr("Usage terms"))
        self.days = RightsDays()
        choices = ((None, self.tr("As it is in each photo")), *states())
        self.consent = Choice(choices, self.tr("Consent of everybody in them"), lambda _state: None)
        self.apply = text_button(self.tr("Apply"), self._apply, style="primary", shortcut="Return")
        self._arrange()
        self.days.last_day_chosen.connect(lambda day: self._show(replace(self._dates, expires_on=day)))
        self.days.embargo_chosen.connect(lambda until: self._show(self._dates.with_embargo(until)))

    def ask(self, title: str, above: QWidget, then: Callable[[Noted], None]) -> None:
        """Show the popup above a button, and call `then` with what is to be noted of all."""
        self._then = then
        self._title.setText(title)
        self.setAccessibleName(title)
        self.terms.clear()
        self.consent.pick(None)
        self._show(_NOBODY)
        self._corner = above.mapToGlobal(QPoint(0, -6))
        self._place()
        self.show()
        self.terms.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._apply()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.apply)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        for part in (self._title, self._hint, under(self.tr("Usage terms"), self.terms), self.days):
            column.addWidget(part)
        column.addWidget(under(self.tr("Consent of everybody in them"), self.consent))
        column.addLayout(foot)

    def _show(self, dates: Photo) -> None:
        """Show a last day and an embargo; the popup is as high as they need."""
        self._dates = dates
        self.days.show_photo(dates)
        if self.isVisible():
            self._place()

    def _place(self) -> None:
        """The foot of the popup stays where it is."""
        self.adjustSize()
        corner = self._corner - QPoint(0, self.height())
        screen = self.screen().availableGeometry()
        corner.setX(max(screen.left() + 8, min(corner.x(), screen.right() - _WIDTH - 8)))
        corner.setY(max(screen.top() + 8, corner.y()))
        self.move(corner)

    def _apply(self) -> None:
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
