"""The screen that goes through the entries nobody has made sure of for longest: one contact at a time, one key each."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from mediadesk.jobs import contact_moving, looking_over, officer
from mediadesk.jobs.contact_moving import Leaving, Move
from mediadesk.library import Library
from mediadesk.records.contact import MediaContact
from mediadesk.records.languages import Language
from mediadesk.records.problems import Problem
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.contacts.entry_form import EntryForm
from mediadesk.ui.contacts.move_sheet import MoveSheet
from mediadesk.ui.contacts.moving import move_sheet
from mediadesk.ui.contacts.verify_page import VerifyPage
from mediadesk.ui.desk import Desk
from mediadesk.ui.empty_state import EmptyState
from mediadesk.ui.panel import Panel
from mediadesk.ui.screen_header import ScreenHeader
from mediadesk.ui.side_card import scrolling
from mediadesk.wording import problems

_MANY, _WIDE = 20, 640
_KEYS = {
    Qt.Key.Key_Return: "Return",
    Qt.Key.Key_Enter: "Return",
    Qt.Key.Key_E: "E",
    Qt.Key.Key_M: "M",
    Qt.Key.Key_X: "X",
    Qt.Key.Key_N: "N",
    Qt.Key.Key_S: "S",
}


def _now() -> datetime:
    return datetime.now(UTC)


class VerifyPanel(Panel):
    """Twenty at a time. `clock` says what day it is."""

    def __init__(self, library: Library, desk: Desk, *, clock: Callable[[], datetime] = _now) -> None:
        super().__init__(library, desk)
        self._clock = clock
        self.keys: list[int] = []
        self.at = 0
        self._contact: MediaContact | None = None
        self.move_sheet: MoveSheet | None = None
        self.page, self.form = VerifyPage(), EntryForm()
        self.page.answered.connect(self.answer)
        self._progress, self._count = QProgressBar(), label("", "quiet")
        self._pages = QStackedWidget()
        self._lay_out()
        self.begin()

    def begin(self) -> None:
        """Take the next twenty, those never verified first."""
        self.keys, self.at = self.library.verify_queue.oldest(_MANY, self._today()), 0
        self._show()

    def refresh(self, kinds: frozenset[str]) -> None:
        if "contact" in kinds and self._pages.currentWidget() is not self._edited:
            if self._contact is None and not self.keys:
                self.begin()
            else:
                self._show(stays=True)

    def focus_panes(self) -> Sequence[QWidget]:
        return (self.page if self._contact is not None else self._pages,)

    def undo(self) -> bool:
        """Ctrl+Z also goes back to whom it is about."""
        if self.at == 0 or self._pages.currentWidget() is self._edited:
            return False
        self.desk.undo()
        self.at -= 1
        self._show()
        return True

    def answer(self, key: str) -> None:
        """Do what a key asks for the contact shown."""
        contact = self._contact
        if contact is None:
            return
        acts: dict[str, Callable[[], object]] = {
            "Return": lambda: looking_over.still_right(self.library, contact, self._today()),
            "X": lambda: looking_over.no_longer_there(self.library, contact, self._today()),
            "N": lambda: self._nobody_answered(contact),
        }
        if key == "E":
            self._edit(contact)
        elif key == "M":
            self._open_move(contact)
        elif key == "S":
            self._next()
        elif self._does(acts[key]):
            self._tell(key)
            self._next()

    def save(self) -> None:
        """Keep what the form says and go on."""
        contact = self._contact
        if contact is None:
            return
        if sentence := self._put_right(contact):
            self.form.complain(sentence)
            return
        self.desk.say_undoable(self.tr("{name} is right now").format(name=_title(contact)))
        self._next()

    def leave(self) -> None:
        """Close the form without keeping what it says."""
        self._show(stays=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = _KEYS.get(Qt.Key(event.key()), "")
        is_editing = self._pages.currentWidget() is self._edited
        if is_editing and key == "Return":
            self.save()
        elif is_editing and event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif key and not is_editing and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.answer(key)
        else:
            super().keyPressEvent(event)

    def _put_right(self, contact: MediaContact) -> str:
        """Keep the form; returns what is wrong with it in a sentence, empty where nothing is."""
        words = self.form.words
        if not any(words.name.get(language).strip() for language in Language):
            return self.tr("Give at least one name.")
        try:
            looking_over.put_right(self.library, contact, words, self._today())
        except Problem as problem:
            return problems.sentence(problem)
        return ""

    def _open_move(self, contact: MediaContact) -> None:
        self.move_sheet = move_sheet(self.library, self, contact, self._today())
        self.move_sheet.moved.connect(partial(self._moved, contact))
        self.move_sheet.open()

    def _moved(self, contact: MediaContact, wanted: Move | Leaving) -> None:
        """Who was just asked is made sure of, too."""
        words = self.tr("Move “{name}”") if isinstance(wanted, Move) else self.tr("“{name}” left the trade")

        def keep() -> None:
            with self.library.history.step(words.format(name=_title(contact))):
                kept = contact_moving.write_down(self.library, contact.id, wanted)
                looking_over.still_right(self.library, kept, self._today())

        if self._does(keep):
            said = self.tr("{name} moved") if isinstance(wanted, Move) else self.tr("{name} left the trade")
            self.desk.say_undoable(said.format(name=_title(contact)))
            self._next()

    def _does(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except Problem as problem:
            self.desk.say_problem(problem)
            return False
        return True

    def _nobody_answered(self, contact: MediaContact) -> None:
        words = self.tr("No answer when the entry was to be verified")
        looking_over.nobody_answered(self.library, contact, words, self._clock(), officer.signed_in())

    def _tell(self, key: str) -> None:
        assert self._contact is not None
        words = {
            "Return": self.tr("{name} is still right"),
            "X": self.tr("{name} is no longer there"),
            "N": self.tr("{name}: no answer"),
        }
        self.desk.say_undoable(words[key].format(name=_title(self._contact)))

    def _next(self) -> None:
        self.at += 1
        self._show()

    def _show(self, *, stays: bool = False) -> None:
        """Show whose turn it is; those who went to the trash meanwhile are passed over."""
        found: list[MediaContact] = []
        while self.at < len(self.keys) and not (found := self.library.contacts.some([self.keys[self.at]])):
            del self.keys[self.at]
        self._contact = found[0] if found else None
        self._progress.setMaximum(max(len(self.keys), 1))
        self._progress.setValue(self.at)
        self._progress.setVisible(bool(self.keys))
        count = self.tr("{number} of {count}").format(number=self.at + 1, count=len(self.keys))
        self._count.setText(count if self._contact else "")
        if self._contact is None:
            self._say_end()
            return
        was_editing = self._pages.currentWidget() is self._edited
        words = looking_over.entry_words(self.library, self._contact)
        self.page.show_contact(self._contact, words, self._today())
        self._pages.setCurrentWidget(self._shown)
        if not stays or was_editing:
            self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_end(self) -> None:
        is_more = bool(self.keys) and bool(self.library.verify_queue.oldest(1, self._today()))
        self._end.say(
            self.tr("All {count} looked over").format(count=len(self.keys))
            if self.keys
            else self.tr("All is verified"),
            self.tr("There are more that nobody has made sure of today.")
            if is_more
            else self.tr("Whoever was verified longest ago stands here again tomorrow."),
        )
        self._again.setVisible(is_more)
        self._pages.setCurrentWidget(self._end)

    def _edit(self, contact: MediaContact) -> None:
        words = looking_over.entry_words(self.library, contact)
        title = self.tr("Put {name} right").format(name=_title(contact))
        self._pages.setCurrentWidget(self._edited)
        self.form.show_words(words, title, self.library.outlets.all_names())

    def _today(self) -> date:
        return self._clock().astimezone().date()

    def _lay_out(self) -> None:
        self._again = text_button(self.tr("Next twenty"), self.begin, style="primary")
        self._end = EmptyState("circle-check", "", "", (self._again,))
        self._shown = scrolling(_middle(self.page))
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(text_button(self.tr("Cancel"), self.leave, shortcut="Esc"))
        buttons.addWidget(text_button(self.tr("Save and go on"), self.save, style="primary", shortcut="Return"))
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        column.addLayout(buttons)
        column.addStretch(1)
        self._edited = scrolling(_middle(whole))
        for page in (self._shown, self._edited, self._end):
            self._pages.addWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._head())
        outer.addWidget(self._pages, 1)

    def _head(self) -> QWidget:
        self._progress.setTextVisible(False)
        self._progress.setFixedSize(180, 6)
        self._progress.setAccessibleName(self.tr("How far"))
        back = text_button(self.tr("All contacts"), lambda: self.desk.go_to("contacts"), style="link")
        return ScreenHeader(self.tr("Verify contacts"), self._count, left=(self._progress,), right=(back,))


def _middle(inside: QWidget) -> QWidget:
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(24, 36, 24, 24)
    inside.setMaximumWidth(_WIDE)
    row.addStretch(1)
    row.addWidget(inside, 20)
    row.addStretch(1)
    return whole


def _title(contact: MediaContact) -> str:
    return contact.name.best(Language.EN) or contact.email
