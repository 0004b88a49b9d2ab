"""Who in the picture may be shown: what each said, and who is a minor."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from mediadesk.records.languages import Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import Consent, PersonInPicture
from mediadesk.ui import fonts
from mediadesk.ui.buttons import MenuButton
from mediadesk.ui.elided_label import ElidedLabel
from mediadesk.ui.form import Choice
from mediadesk.ui.layouts import clear


class ConsentList(QWidget):
    """Two lines for each person, in the order of naming. Signals carry the place in that order."""

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
        self.for_all = MenuButton(self.tr("All who were not asked…"), self.tr("Consent of all who were not asked"))
        self.for_all.offer(
            [
                (words, partial(self.all_chosen.emit, state))
                for state, words in self._states()
                if state is not Consent.UNKNOWN
            ]
        )
        self._column.addWidget(self.for_all)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(10)
        self._column.addLayout(self._lines)

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

    def _name(self, person: PersonInPicture, newsmakers: Mapping[int, Newsmaker], language: Language) -> str:
        known = newsmakers.get(person.newsmaker_id)
        return known.called(language) if known is not None else self.tr("Unnamed")

    def _build(self, names: Sequence[str], language: Language) -> None:
        clear(self._lines)
        self.consents, self.minors = [], []
        for number, name in enumerate(names):
            self._lines.addWidget(self._line(number, name, language))

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
