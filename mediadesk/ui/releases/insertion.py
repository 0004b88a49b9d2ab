"""Puts people, terms and blocks into a text while it is typed: @, # or / opens a list, Enter takes, Esc leaves."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from mediadesk.library import Library
from mediadesk.library.folding import matches
from mediadesk.records.block import Run
from mediadesk.records.problems import Problem
from mediadesk.ui.background import Background
from mediadesk.ui.commands import Command
from mediadesk.ui.keys import shown
from mediadesk.ui.releases import insertion_offers, insertion_place
from mediadesk.ui.releases.document import role_of
from mediadesk.ui.releases.document_text import TextRole
from mediadesk.ui.releases.editor_page import TextPage
from mediadesk.ui.releases.editor_text import TextField
from mediadesk.ui.releases.editor_toolbar import EditorToolbar
from mediadesk.ui.releases.insertion_blocks import Acts, Blocks
from mediadesk.ui.releases.insertion_list import Offer, OfferList
from mediadesk.ui.releases.insertion_names import Names, read
from mediadesk.ui.releases.insertion_people import NewPerson
from mediadesk.ui.releases.insertion_signs import Sign, asked, is_key, wanted

KINDS = frozenset(("newsmaker", "press_officer", "term", "organisation", "fact"))
_LAID_OUT = 40  # milliseconds after which the window has found its place for everything
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}
_TAKE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_OURS = (*_STEPS, *_TAKE, Qt.Key.Key_Escape)
_Source = Callable[[str], Sequence[Offer]]


class Insertion(QObject):
    """Serves the fields it was told to `watch`. `said` are notes on what can be undone in the library."""

    said = Signal(str)
    problem = Signal(object)

    def __init__(
        self, library: Library, toolbar: EditorToolbar, page: Callable[[], TextPage | None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._library, self._toolbar, self._page, self._window = library, toolbar, page, parent
        self._list: OfferList | None = None
        self._names: Names | None = None
        self._is_stale, self._is_reading = True, False
        self._field: TextField | None = None
        self._source: _Source = _nothing
        self._start, self._has_sign, self._repeats = 0, False, False
        self._typed, self._asked = "", ("", 0, 0)
        self.worker = Background(threads=1)
        self._is_sign_typed = False
        self._moved = QTimer(self, singleShot=True, interval=_LAID_OUT)
        self._moved.timeout.connect(self._stay_in_sight)
        self._unsubscribe = library.subscribe(self._note)
        self.new_person = NewPerson(library, parent, self.put)
        self.new_person.problem.connect(self.problem)
        toolbar.offer_insertions(self._menu)

    @property
    def offered(self) -> OfferList:
        """The list, made when it is needed first."""
        if self._list is None:
            self._list = OfferList(self._window.window())
            self._list.taken.connect(self._take)
        return self._list

    @property
    def is_open(self) -> bool:
        """Whether the list is on screen."""
        return self._list is not None and self._list.isVisible()

    def watch(self, page: TextPage) -> None:
        """Serve the field of a page that was just made."""
        field = page.field
        field.installEventFilter(self)
        field.cursorPositionChanged.connect(self._follow)
        field.edited.connect(self._note_edit)
        field.verticalScrollBar().valueChanged.connect(self._follow)
        field.entered.connect(self._read_names)
        keys = QShortcut(QKeySequence("Ctrl+Shift+K"), field)
        keys.setContext(Qt.ShortcutContext.WidgetShortcut)
        keys.activated.connect(partial(self.ask, Sign.PERSON))

    def close(self) -> None:
        """Offer nothing more; what was typed stays."""
        self._field, self._source, self._repeats = None, _nothing, False
        if self._list is not None:
            self._list.hide()

    def leave(self) -> None:
        """Another text is on screen now, or none."""
        self.close()
        self.new_person.dismiss()

    def drain(self) -> None:
        """Let the worker come to an end before the library closes."""
        self._unsubscribe()
        self.worker.drain()

    def ask(self, sign: Sign) -> None:
        """Type the sign for somebody and offer what it asks for, wherever the cursor stands."""
        field = self._writable()
        if field is not None:
            field.setFocus()
            start = field.textCursor().selectionStart()
            field.textCursor().insertText(sign.value)
            self._begin(field, start, self._source_of(sign), has_sign=True)

    def put(self, runs: Sequence[Run], start: int | None = None) -> None:
        """Put words in place of what was typed since `start`, or at the cursor, in one edit."""
        field = self._writable()
        if field is not None:
            insertion_place.put_words(field, runs, start)
            field.settle()
            field.ensureCursorVisible()
            field.setFocus()

    def commands(self, group: str) -> list[Command]:
        """What the palette offers for the text on screen."""
        if self._writable() is None:
            return []
        made = [
            Command(self.tr("Insert a person"), partial(self.ask, Sign.PERSON), group, "at-sign", keys="Ctrl+Shift+K"),
            Command(self.tr("Insert a fact or term"), partial(self.ask, Sign.TERM), group, "languages"),
        ]
        wanted_here = (each for each in self._blocks().offers() if each.icon not in ("heading", "list", "quote"))
        words = self.tr("Insert: {what}")
        return made + [
            Command(words.format(what=each.title), partial(self._do, each), group, each.icon) for each in wanted_here
        ]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self.is_open:
            if Qt.Key(event.key()) in _OURS:
                event.accept()
                return True
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if self.is_open and self._answer(event):
                return True
            self._is_sign_typed = is_key(event.text())
        elif kind == QEvent.Type.InputMethod and isinstance(event, QInputMethodEvent):
            self._is_sign_typed = is_key(event.commitString())
            QTimer.singleShot(0, self, self._follow)
        elif kind in (QEvent.Type.Resize, QEvent.Type.Move) and self._field is not None:
            self._moved.start()
        elif kind == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            self.close()
        return False

    def _answer(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.offered.step(_STEPS[key])
        elif key in _TAKE:
            is_other = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._take(self.offered.current, is_other)
        elif key == Qt.Key.Key_Escape:
            self._give_up()
        else:
            return False
        return True

    def _note_edit(self) -> None:
        if self._is_sign_typed:
            self._look_at_sign()
        else:
            self._follow()

    def _look_at_sign(self) -> None:
        """A sign was typed: offer what it asks for, unless it belongs to something else."""
        field = self._writable()
        if field is None or field.is_composing or field.textCursor().hasSelection():
            return
        self._is_sign_typed = False
        cursor = field.textCursor()
        sign = asked(*insertion_place.around(cursor))
        if sign is not None and not (sign is Sign.BLOCK and role_of(cursor.block()).is_head):
            self._begin(field, cursor.position() - 1, self._source_of(sign), has_sign=True)

    def _begin(self, field: TextField, start: int, source: _Source, *, has_sign: bool, repeats: bool = False) -> None:
        self._field, self._start, self._source = field, start, source
        self._has_sign, self._repeats = has_sign, repeats
        self._read_names()
        self._follow()

    def _follow(self) -> None:
        """Offer what fits what is typed now; end it where the cursor went elsewhere."""
        field = self._field
        if field is None or not isValid(field):
            return
        if field.is_composing:
            self.offered.hide()
            return
        typed = insertion_place.typed(field.textCursor(), self._start)
        sought = wanted(typed[1:] if self._has_sign else typed) if typed is not None else None
        if sought is None or (self._has_sign and not is_key((typed or "")[:1])):
            self.close()
            return
        asked_now = (sought, self._start, id(self._names))
        if asked_now == self._asked and self.is_open:
            self.offered.put_below(self._below(field))
            return
        self._asked, offers = asked_now, self._source(sought)
        if not offers:
            self.offered.hide()
            return
        self.offered.show_offers(offers, self._below(field), field.language, self._other(offers))

    def _stay_in_sight(self) -> None:
        """A bar above the text came or went: the cursor with its list stays before the eyes."""
        if self._field is not None and isValid(self._field):
            self._field.ensureCursorVisible()
            self._follow()

    def _other(self, offers: Sequence[Offer]) -> str:
        is_person = any(each.icon in ("user-round", "mail") and each.words for each in offers)
        return self.tr("other form") if is_person and not self._repeats else ""

    def _below(self, field: TextField) -> QRect:
        cursor = QTextCursor(field.document())
        cursor.setPosition(self._start)
        place = field.cursorRect(cursor)
        corner = field.viewport().mapTo(self._window.window(), QPoint(place.left(), place.top()))
        return QRect(corner, place.size())

    def _source_of(self, sign: Sign) -> _Source:
        if sign is Sign.PERSON:
            return partial(self._people, make=True)
        return self._terms if sign is Sign.TERM else _among(self._blocks().offers())

    def _people(self, sought: str, *, make: bool) -> Sequence[Offer]:
        if self._names is None or self._field is None:
            return ()
        place = insertion_place.place(self._field, self._start)
        if self._repeats:
            place = replace(place, before="")
        return insertion_offers.people(self._names, sought, place, self._make_person if make else None)

    def _make_person(self, name: str) -> None:
        field = self._writable()
        if field is not None:
            self.new_person.ask(name, self._typed, field.language)

    def _terms(self, sought: str) -> Sequence[Offer]:
        if self._names is None or self._field is None:
            return ()
        return insertion_offers.terms(self._names, sought, insertion_place.place(self._field, self._start))

    def _blocks(self) -> Blocks:
        page = self._page()
        assert page is not None
        return Blocks(
            self._library,
            page,
            self._toolbar,
            Acts(self._choose, partial(self.ask, Sign.TERM), self._list_speakers, self.said.emit),
        )

    def _menu(self) -> list[Offer]:
        """What the Insert menu of the toolbar has."""
        if self._writable() is None:
            return []
        person, term = partial(self.ask, Sign.PERSON), partial(self.ask, Sign.TERM)
        made = [
            Offer(self.tr("Person"), icon="at-sign", tail=shown("Ctrl+Shift+K"), act=person),
            Offer(self.tr("Fact or term"), icon="languages", tail="#", act=term),
        ]
        others = (each for each in self._blocks().offers() if each.tail != "#")
        return made + [replace(each, words=None, act=partial(self._do, each)) for each in others]

    def _choose(self, offers: Sequence[Offer]) -> None:
        """Offer these at the cursor, with no sign before what is typed to find one."""
        field = self._writable()
        if field is not None:
            field.setFocus()
            self._begin(field, field.textCursor().position(), _among(offers), has_sign=False)

    def _list_speakers(self) -> None:
        """One person after the other, each an item of a list, until Esc."""
        field = self._writable()
        if field is None:
            return
        if field.textCursor().block().text():
            insertion_place.open_passage(field)
        self._toolbar.turn_into(TextRole.LIST_ITEM)
        source = partial(self._people, make=False)
        self._begin(field, field.textCursor().position(), source, has_sign=False, repeats=True)

    def _take(self, offer: Offer | None, is_other: bool = False) -> None:
        field, start, repeats, source = self._field, self._start, self._repeats, self._source
        if offer is None or field is None:
            return
        runs = offer.words(is_other) if offer.words is not None else ()
        self._typed = insertion_place.typed(field.textCursor(), start) or ""
        self.close()
        self.put(runs, start)
        if offer.words is None:
            self._do(offer)
        elif repeats:
            insertion_place.open_passage(field)
            self._begin(field, field.textCursor().position(), source, has_sign=False, repeats=True)

    def _do(self, offer: Offer) -> None:
        """What an offer does, or the words it puts in at the cursor."""
        if offer.words is not None:
            self.put(offer.words(False))
            return
        try:
            if offer.act is not None:
                offer.act()
        except Problem as problem:
            self.problem.emit(problem)

    def _give_up(self) -> None:
        is_empty_item = self._repeats and self._field is not None and not self._field.textCursor().block().text()
        self.close()
        if is_empty_item:
            self._toolbar.turn_into(TextRole.PARAGRAPH)

    def _writable(self) -> TextField | None:
        page = self._page()
        return None if page is None or page.field.isReadOnly() else page.field

    def _note(self, kinds: frozenset[str]) -> None:
        self._is_stale = self._is_stale or bool(kinds & KINDS)

    def _read_names(self) -> None:
        if self._is_stale and not self._is_reading:
            self._is_stale, self._is_reading = False, True
            self.worker.run(partial(read, self._library), then=self._take_names, failed=self._go_without)

    def _take_names(self, names: Names) -> None:
        self._names, self._is_reading = names, False
        self.offered.hide()  # made now, while nobody waits for it
        self._follow()

    def _go_without(self, _problem: Problem) -> None:
        """The library could not be read just now: the next sign asks again."""
        self._is_stale, self._is_reading = True, False


def _nothing(_sought: str) -> Sequence[Offer]:
    return ()


def _among(offers: Sequence[Offer]) -> _Source:
    def found(sought: str) -> Sequence[Offer]:
        fitting = [each for each in offers if matches(sought, each.title, each.detail)]
        return sorted(fitting, key=lambda each: not matches(sought, each.title))

    return found
