"""Find and replace in the text on screen: what is found is marked, and F3 goes from one hit to the next."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from mediadesk.records.problems import Problem
from mediadesk.ui import keyboard
from mediadesk.ui.background import Background, Task
from mediadesk.ui.commands import Command
from mediadesk.ui.releases.document import blocks_of, spans_in, utf16_length
from mediadesk.ui.releases.document_editing import put_words
from mediadesk.ui.releases.editor_notices import Notices
from mediadesk.ui.releases.editor_page import TextPage
from mediadesk.ui.releases.text_marks import Layer, Span
from mediadesk.wording import problems

if TYPE_CHECKING:
    from mediadesk.ui.releases.find_bar import FindBar
    from mediadesk.wording.finding_words import Hit, Wanted

_AFTER_EDIT, _BEFORE_PATTERN = 150, 120  # milliseconds
_LINE_ENDS = frozenset("\u2028\u2029")  # of Qt; nobody looks for words on two lines
_LONGEST_PICKED = 100  # characters selected in a text that are taken for what is looked for


class FindInText(QObject):
    """Works on the page that `page` gives, with a bar among `notices` that is made when it is asked for first.

    `said` tells how often words were replaced, in an edit that the text can undo. For who looks in all languages:
    `everywhere_turned` on or off, `looked` after every change, `all_wanted` to replace all there, `left` with the bar.
    """

    said = Signal(str)
    everywhere_turned = Signal(bool)
    looked = Signal()
    all_wanted = Signal()
    left = Signal()

    def __init__(self, notices: Notices, page: Callable[[], TextPage | None], window: QWidget) -> None:
        super().__init__(window)
        self._notices, self._page = notices, page
        self._places: list[Span] = []
        self._news: Sequence[str] = ()
        self._marked: TextPage | None = None
        self._from, self._picked = 0, (0, 0)
        self._moves = False
        self._then: Callable[[], None] | None = None
        self._looking: Task | None = None
        self._after_edit = QTimer(self, singleShot=True, interval=_AFTER_EDIT)
        self._after_edit.timeout.connect(partial(self._look, moves=False))
        self._before_pattern = QTimer(self, singleShot=True, interval=_BEFORE_PATTERN)
        self._before_pattern.timeout.connect(self._look_for_pattern)
        for keys, then in (
            ("Ctrl+H", partial(self.open, replaces=True)),
            ("F3", self.step),
            ("Shift+F3", partial(self.step, back=True)),
        ):
            keyboard.shortcut(window, keys, then)

    @cached_property
    def bar(self) -> "FindBar":
        """The bar, made when it is first asked for."""
        from mediadesk.ui.releases.find_bar import FindBar

        made = FindBar()
        self._notices.hold(made)
        made.changed.connect(self._look)
        made.new_changed.connect(partial(self._look, moves=False))
        made.stepped.connect(lambda back: self.step(back=back))
        made.replaced.connect(self._replace)
        made.left.connect(self.close)
        made.everywhere_turned.connect(self._turn_everywhere)
        return made

    @property
    def is_open(self) -> bool:
        """Whether the bar is on screen."""
        return "bar" in self.__dict__ and not self.bar.isHidden()

    @property
    def is_everywhere(self) -> bool:
        """Whether the bar is about all languages."""
        return self.is_open and self.bar.everywhere.isChecked()

    def turn_everywhere_off(self) -> None:
        """Something else took the place of the list."""
        if self.is_everywhere:
            with QSignalBlocker(self.bar.everywhere):
                self.bar.everywhere.setChecked(False)
            self._show_count()

    def commands(self, group: str) -> list[Command]:
        """What the palette offers while a text is on screen."""
        if self._page() is None:
            return []
        replace = partial(self.open, replaces=True)
        return [
            Command(self.tr("Find in the text"), self.open, group, "search", keys="Ctrl+F"),
            Command(self.tr("Replace in the text"), replace, group, "search", keys="Ctrl+H"),
        ]

    def watch(self, page: TextPage) -> None:
        """Serve a page that was just made."""
        page.field.marks.lost.connect(self.words_changed)

    def show_page(self, page: TextPage) -> None:
        """Look in this page from now on."""
        if self._marked is not page:
            self._unmark()
        if self.is_open:
            self.bar.follow(page.field.language, is_read_only=page.field.isReadOnly())
            self._look(moves=False)

    def words_changed(self) -> None:
        """The text reads otherwise: look again in a moment."""
        if self.is_open:
            self._after_edit.start()

    def open(self, *, replaces: bool = False) -> None:
        """Ctrl+F, Ctrl+H: show the bar, with what is selected in the text as what is looked for."""
        page = self._page()
        if page is None:
            return
        picked = page.field.textCursor().selectedText()
        is_new = bool(picked) and len(picked) <= _LONGEST_PICKED and not _LINE_ENDS.intersection(picked)
        self.bar.follow(page.field.language, is_read_only=page.field.isReadOnly())
        self.bar.open_for(picked if is_new else "", replaces=replaces)

    def close(self) -> None:
        """Esc: take bar and marks away, and go on writing at the hit."""
        if not self.is_open:
            return
        self.forget()
        page = self._page()
        if page is not None:
            page.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """The release is closed."""
        self._stop()
        self._unmark()
        if self.is_open:
            self.left.emit()
            self.turn_everywhere_off()
            self.bar.hide()

    def drain(self) -> None:
        """Let the worker come to an end before the library closes."""
        self._stop()
        if "_worker" in self.__dict__:
            self._worker.drain()

    def step(self, *, back: bool = False) -> None:
        """F3: go to the next hit, or to the one before; after the last comes the first."""
        page = self._page()
        if page is None or not self.is_open:
            self.open()
            return
        if self._places:
            cursor = page.field.textCursor()
            at = cursor.selectionStart()
            self._go(page, self._first_from(at) - 1 if back else self._first_from(at + cursor.hasSelection()))

    @cached_property
    def _worker(self) -> Background:
        """Looks for patterns."""
        return Background(threads=1)

    def _look(self, *, moves: bool = True) -> None:
        """Look for what the bar says; if it `moves`, go to the first hit from where one was."""
        page = self._page()
        if page is None or not self.is_open:
            return
        self._stop()
        self._moves = self._moves or moves
        self.looked.emit()
        wanted = self.bar.wanted
        if wanted.is_pattern and wanted.words:
            self._before_pattern.start()
        else:
            self._take(page, _spans(wanted, _texts(page)), ())

    def _look_for_pattern(self) -> None:
        page = self._page()
        if page is None:
            return
        job = partial(_find, self.bar.wanted, _texts(page), self.bar.new.text())
        then = partial(self._take_late, page, page.field.document().revision())
        self._looking = self._worker.run(job, then=then, failed=self._explain, progress=_untold)

    def _take_late(self, page: TextPage, revision: int, found: "list[list[Hit]]") -> None:
        self._looking = None
        if page is self._page() and revision == page.field.document().revision():
            news = [hit.new for hits in found for hit in hits]
            self._take(page, [[(hit.start, hit.end) for hit in hits] for hits in found], news)
        else:
            self._look(moves=False)

    def _take(self, page: TextPage, found: Sequence[Sequence[Span]], news: Sequence[str]) -> None:
        """Mark what was found, block by block, and do what waited for it; without `news` all become the same."""
        blocks = zip(blocks_of(page.field.document()), found, strict=True)
        self._places = [span for block, spans in blocks if spans for span in spans_in(block, spans)]
        self._marked, self._news = page, news
        page.field.marks.show(Layer.FIND, self._places)
        moves, self._moves = self._moves, False
        if moves and self._places:
            self._go(page, self._first_from(self._anchor(page)))
        self._show_count()
        then, self._then = self._then, None
        if then is not None:
            then()

    def _anchor(self, page: TextPage) -> int:
        """Where somebody began to look: typing on does not carry one away from there."""
        cursor = page.field.textCursor()
        if (cursor.selectionStart(), cursor.selectionEnd()) != self._picked:
            self._from = cursor.selectionStart()
        return self._from

    def _go(self, page: TextPage, number: int) -> None:
        """Select a hit and bring it before the eyes; after the last comes the first. The bar keeps the focus."""
        self._picked = start, end = self._places[number % len(self._places)]
        cursor = page.field.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        page.field.setTextCursor(cursor)
        page.field.ensureCursorVisible()
        self._show_count()

    def _show_count(self) -> None:
        page = self._page()
        cursor = page.field.textCursor() if page is not None else QTextCursor()
        here = (cursor.selectionStart(), cursor.selectionEnd())
        number = bisect_left(self._places, here)
        is_there = self._places[number : number + 1] == [here]
        self.bar.show_count(number + 1 if is_there else 0, len(self._places))

    def _turn_everywhere(self, is_on: bool) -> None:
        self._show_count()
        self.everywhere_turned.emit(is_on)

    def _explain(self, problem: Problem) -> None:
        self._looking, self._then = None, None
        self._unmark()
        self.bar.show_count(0, 0)
        self.bar.complain(problems.sentence(problem))

    def _replace(self, all_of_them: bool) -> None:
        page = self._page()
        if page is None or page.field.isReadOnly():
            return
        if all_of_them and self.is_everywhere:
            self.all_wanted.emit()
        elif self._before_pattern.isActive() or self._looking is not None:
            self._then = partial(self._replace, all_of_them)
        elif all_of_them:
            self._replace_all(page)
        else:
            self._replace_one(page)

    def _replace_one(self, page: TextPage) -> None:
        cursor = page.field.textCursor()
        here = (cursor.selectionStart(), cursor.selectionEnd())
        number = bisect_left(self._places, here)
        if self._places[number : number + 1] != [here]:
            self.step()
            return
        new = self._new_words(number)
        put_words(page.field.document(), [(here, new)])
        cursor.setPosition(here[0] + utf16_length(new))
        page.field.setTextCursor(cursor)
        self._look()

    def _replace_all(self, page: TextPage) -> None:
        count = len(self._places)
        if count:
            news = [self._new_words(number) for number in range(count)]
            put_words(page.field.document(), list(zip(self._places, news, strict=True)))
            page.field.settle()
            self._look(moves=False)
            words = self.tr("Replaced once") if count == 1 else self.tr("Replaced {count} times")
            self.said.emit(words.format(count=f"{count:,}"))

    def _new_words(self, number: int) -> str:
        return self._news[number] if self._news else self.bar.new.text()

    def _first_from(self, position: int) -> int:
        """The number of the first hit that begins at a position or behind it."""
        return bisect_left(self._places, (position, 0))

    def _stop(self) -> None:
        self._after_edit.stop()
        self._before_pattern.stop()
        if self._looking is not None:
            self._looking.cancel()
            self._looking = None

    def _unmark(self) -> None:
        self._places = []
        if self._marked is not None and isValid(self._marked.field):
            self._marked.field.marks.clear(Layer.FIND)
        self._marked = None


def _texts(page: TextPage) -> list[str]:
    return [block.text() for block in blocks_of(page.field.document())]


def _spans(wanted: "Wanted", texts: Sequence[str]) -> list[list[Span]]:
    from mediadesk.wording.finding_words import Finder

    finder = Finder(wanted)
    return [finder.spans(text) for text in texts]


def _find(
    wanted: "Wanted",
    texts: Sequence[str],
    new: str,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> "list[list[Hit]]":
    """A job of the worker too, which can ask it to stop; it is over too soon to tell of progress."""
    from mediadesk.jobs.finding import find

    return find(wanted, texts, new, cancelled)


def _untold(_done: int, _of: int) -> None:
    """Nobody watches how far it is."""
