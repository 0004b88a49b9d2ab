"""The card of a person on the privacy desk: why they are held, what is held, and what they may ask for."""

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from mediadesk.library.erasing import Erasure
from mediadesk.records.contact import MediaContact
from mediadesk.records.languages import Language
from mediadesk.records.privacy import PrivacyRequest, RequestKind
from mediadesk.ui.buttons import at_the_edge, label, text_button
from mediadesk.ui.contact_words import basis_word
from mediadesk.ui.facts import CARD_WIDTH, EDGE, FactLine, Facts, Section
from mediadesk.ui.privacy.rows import request_state, request_word
from mediadesk.ui.side_card import scrolling
from mediadesk.wording.privacy import held_title


class PersonCard(QStackedWidget):
    """Shows one person, or how to come to one. Everything it wants is about the person shown."""

    package_wanted = Signal()
    entries_wanted = Signal()
    erase_wanted = Signal()
    bar_wanted = Signal()
    contact_wanted = Signal()
    request_wanted = Signal(object)
    close_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidePane")
        self.setFixedWidth(CARD_WIDTH)
        hint = label(self.tr("Pick somebody, or choose “Privacy” on the card of a contact."), "quiet", wraps=True)
        hint.setContentsMargins(EDGE, EDGE * 2, EDGE, EDGE)
        self.addWidget(hint)
        self._name, self._why, self._held = label("", "title", wraps=True), Facts(), Facts()
        self.requests = Section(self.tr("Open requests"))
        self.package = text_button(self.tr("Make a package…"), self.package_wanted.emit, icon="package")
        self.entries = text_button(self.tr("Look through what was written…"), self.entries_wanted.emit, style="link")
        self.bar = text_button(self.tr("Do not contact"), self.bar_wanted.emit)
        self.open = text_button(self.tr("Open contact"), self.contact_wanted.emit, style="link")
        self.erase = text_button(self.tr("Erase…"), self.erase_wanted.emit, style="danger", icon="trash-2")
        self.ask = {
            kind: text_button(request_word(kind), partial(self.request_wanted.emit, kind), style="link")
            for kind in RequestKind
        }
        self.addWidget(scrolling(self._page()))

    def show_person(self, contact: MediaContact, going: Erasure, requests: list[PrivacyRequest], today: date) -> None:
        """Show why and what is held on `contact`, and what they asked that is not answered yet."""
        name = contact.name.best(Language.EN) or contact.email
        self._name.setText(name)
        self._why.show_lines(
            [
                FactLine(self.tr("Lawful basis"), basis_word(contact.lawful_basis)),
                FactLine(self.tr("Came from"), contact.source or self.tr("Not known"), wraps=True),
                FactLine(self.tr("Held since"), contact.source_on.isoformat() if contact.source_on else ""),
                FactLine(self.tr("Verified"), contact.verified_on.isoformat() if contact.verified_on else ""),
            ]
        )
        self._held.show_lines([FactLine(held_title(table), f"{count:,}") for table, count in going.rows])
        self.requests.show_widgets([self._request(each, today) for each in requests])
        self.setCurrentIndex(1)

    def show_withheld(self, count: int) -> None:
        """Say how many entries the package leaves out."""
        words = self.tr("Look through what was written…")
        held = self.tr("1 entry withheld…") if count == 1 else self.tr("{count} entries withheld…")
        self.entries.setText(held.format(count=count) if count else words)

    def show_nothing(self) -> None:
        """Nobody is picked."""
        self.setCurrentIndex(0)

    def _request(self, request: PrivacyRequest, today: date) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label(f"{request_word(request.kind)} · {request_state(request, today)}", "detail", wraps=True), 1)
        name = self.tr("Answered: {what}").format(what=request_word(request.kind))
        close = text_button(self.tr("Answered"), lambda: self.close_wanted.emit(request.id), style="link", name=name)
        row.addWidget(close)
        return whole

    def _page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        column.setSpacing(8)
        column.addWidget(self._name)
        for widget in (self.open, self.package, self.entries, self.bar, self.erase):
            column.addLayout(_alone(widget))
        column.addSpacing(8)
        column.addWidget(self._why)
        column.addWidget(self.requests)
        column.addSpacing(8)
        column.addWidget(label(self.tr("Record that they asked for"), "section"))
        for button in self.ask.values():
            column.addLayout(_alone(button))
        column.addSpacing(8)
        column.addWidget(label(self.tr("What is held"), "section"))
        column.addWidget(self._held)
        column.addStretch(1)
        return page


def _alone(button: QPushButton) -> QHBoxLayout:
    """A button in a row of its own."""
    row = QHBoxLayout()
    row.addWidget(at_the_edge(button) if button.objectName() == "link" else button)
    row.addStretch(1)
    return row
