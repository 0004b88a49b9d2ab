"""Who in the picture may be shown: what each said, and who is a minor."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QMenu, QVBoxLayout, QWidget

from mediadesk.records.languages import Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import Consent, PersonInPicture
from mediadesk.ui import fonts
from mediadesk.ui.buttons import text_button
from mediadesk.ui.elided_label import ElidedLabel
from mediadesk.ui.form import Choice

_AT_ONCE = 5  # lines made in one go: a picture of forty people must not hold the window up


def states() -> tuple[tuple[Consent, str], ...]:
    """What somebody may have said, in words."""
    return (
        (Consent.UNKNOWN, QCoreApplication.translate("Consent", "Not asked")),
        (Consent.GIVEN, QCoreApplication.translate("Consent", "Consent given")),
        (Consent.NOT_NEEDED, QCoreApplication.translate("Consent", "Consent not needed")),
        (Consent.REFUSED, QCoreApplication.translate("Consent", "Consent refused")),
    )


class ConsentLine(QWidget):
    """One person: the name, below it what they said, and whether they are a minor."""

    consent_chosen = Signal(object)
    minor_ticked = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ElidedLabel("words", Qt.TextElideMode.ElideRight)
        self.consent = Choice(states(), "", self.consent_chosen.emit)
        self.minor = QCheckBox(self.tr("Minor"))
        self.minor.toggled.connect(self.minor_ticked)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        grid.addWidget(self._name, 0, 0, 1, 2)
        grid.addWidget(self.consent, 1, 0)
        grid.addWidget(self.minor, 1, 1)
        grid.setColumnStretch(0, 1)

    def show_person(self, person: PersonInPicture, name: str, language: Language) -> None:
        """Show somebody, called `name` in this language."""
        if name != self._name.words:
            self._name.setFont(fonts.font(language, 13))
            self._name.say(name)
            self.consent.setAccessibleName(self.tr("Consent of {name}").format(name=name))
            self.minor.setAccessibleName(self.tr("{name} is a minor").format(name=name))
        self.consent.pick(person.consent)
        self.minor.blockSignals(True)
        self.minor.setChecked(person.is_minor)
        self.minor.blockSignals(False)


class ConsentList(QWidget):
    """A `ConsentLine` for each person, in the order of naming. Signals carry the place in that order.

    `for_all` is the button for all at once, for whoever shows the list to put beside its heading.
    """

    consent_chosen = Signal(int, object)
    minor_ticked = Signal(int, bool)
    all_chosen = Signal(object)  # what all say of whom nothing is noted yet

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: list[ConsentLine] = []
        self._people: list[tuple[PersonInPicture, str]] = []
        self._language = Language.EN
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show)
        words = self.tr("Consent of all who were not asked")
        self.for_all = text_button(self.tr("All not asked…"), self._ask_for_all, style="link", name=words)

    def show_people(
        self, people: Sequence[PersonInPicture], newsmakers: Mapping[int, Newsmaker], language: Language
    ) -> None:
        """Show these people, named in `language`; of many the last follow in a moment."""
        known = [newsmakers.get(person.newsmaker_id) for person in people]
        names = [each.called(language) if each is not None else self.tr("Unnamed") for each in known]
        self._people, self._language = list(zip(people, names, strict=True)), language
        self.for_all.setVisible(sum(person.consent is Consent.UNKNOWN for person in people) > 1)
        self._show()

    def all_menu(self) -> QMenu:
        """What can be noted of all who were not asked."""
        menu = QMenu(self)
        for state, words in states():
            if state is not Consent.UNKNOWN:
                menu.addAction(words).triggered.connect(lambda _checked=False, state=state: self.all_chosen.emit(state))
        return menu

    def _show(self) -> None:
        """Lines there are already are used again; a few are made, the rest soon."""
        for number in range(len(self.lines), min(len(self._people), len(self.lines) + _AT_ONCE)):
            self._add_line(number)
        for line, (person, name) in zip(self.lines, self._people, strict=False):
            line.show_person(person, name, self._language)
        for number, line in enumerate(self.lines):
            line.setVisible(number < len(self._people))
        if len(self.lines) < len(self._people):
            self._soon.start()

    def _add_line(self, number: int) -> None:
        line = ConsentLine(self)
        line.consent_chosen.connect(partial(self.consent_chosen.emit, number))
        line.minor_ticked.connect(partial(self.minor_ticked.emit, number))
        self._column.addWidget(line)
        self.lines.append(line)

    def _ask_for_all(self) -> None:
        menu = self.all_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.for_all.mapToGlobal(QPoint(0, self.for_all.height())))
