"""Who in the picture may be shown: what each said, and who is a minor."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QMenu, QVBoxLayout, QWidget

from mediadesk.records.languages import Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import Consent, PersonInPicture
from mediadesk.ui import fonts
from mediadesk.ui.buttons import text_button
from mediadesk.ui.elided_label import ElidedLabel
from mediadesk.ui.form import Choice
from mediadesk.ui.layouts import clear


class ConsentList(QWidget):
    """Two lines for each person, in the order of naming. Signals carry the place in that order.

    `for_all` is the button for all at once, for whoever shows the list to put beside its heading.
    """

    consent_chosen = Signal(int, object)
    minor_ticked = Signal(int, bool)
    all_chosen = Signal(object)  # what all say of whom nothing is noted yet

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.consents: list[Choice] = []
        self.minors: list[QCheckBox] = []
        self._shown: tuple[object, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self.for_all = text_button(
            self.tr("All not asked…"),
            self._ask_for_all,
            style="link",
            name=self.tr("Consent of all who were not asked"),
        )

    def show_people(
        self, people: Sequence[PersonInPicture], newsmakers: Mapping[int, Newsmaker], language: Language
    ) -> None:
        """Show these people, named in `language`. The lines stay as long as the people do."""
        names = tuple(self._name(person, newsmakers, language) for person in people)
        if (names, language) != self._shown:
            self._shown = (names, language)
            self._build(names, language)
        self.for_all.setVisible(sum(person.consent is Consent.UNKNOWN for person in people) > 1)
        for person, consent, minor in zip(people, self.consents, self.minors, strict=True):
            consent.pick(person.consent)
            minor.blockSignals(True)
            minor.setChecked(person.is_minor)
            minor.blockSignals(False)

    def all_menu(self) -> QMenu:
        """What can be noted of all who were not asked."""
        menu = QMenu(self)
        for state, words in self._states():
            if state is not Consent.UNKNOWN:
                menu.addAction(words).triggered.connect(lambda _checked=False, state=state: self.all_chosen.emit(state))
        return menu

    def _ask_for_all(self) -> None:
        menu = self.all_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.for_all.mapToGlobal(QPoint(0, self.for_all.height())))

    def _name(self, person: PersonInPicture, newsmakers: Mapping[int, Newsmaker], language: Language) -> str:
        known = newsmakers.get(person.newsmaker_id)
        return known.called(language) if known is not None else self.tr("Unnamed")

    def _build(self, names: Sequence[str], language: Language) -> None:
        clear(self._column)
        self.consents, self.minors = [], []
        for number, name in enumerate(names):
            self._column.addWidget(self._line(number, name, language))

    def _states(self) -> tuple[tuple[Consent, str], ...]:
        return (
            (Consent.UNKNOWN, self.tr("Not asked")),
            (Consent.GIVEN, self.tr("Consent given")),
            (Consent.NOT_NEEDED, self.tr("Consent not needed")),
            (Consent.REFUSED, self.tr("Consent refused")),
        )

    def _line(self, number: int, name: str, language: Language) -> QWidget:
        consent = Choice(
            self._states(),
            self.tr("Consent of {name}").format(name=name),
            lambda state: self.consent_chosen.emit(number, state),
        )
        minor = QCheckBox(self.tr("Minor"))
        minor.setAccessibleName(self.tr("{name} is a minor").format(name=name))
        minor.toggled.connect(lambda is_on: self.minor_ticked.emit(number, is_on))
        words = ElidedLabel("words", Qt.TextElideMode.ElideRight)
        words.setFont(fonts.font(language, 13))
        words.say(name)
        line = QWidget()
        grid = QGridLayout(line)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        grid.addWidget(words, 0, 0, 1, 2)
        grid.addWidget(consent, 1, 0)
        grid.addWidget(minor, 1, 1)
        grid.setColumnStretch(0, 1)
        self.consents.append(consent)
        self.minors.append(minor)
        return line
