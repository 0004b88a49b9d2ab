"""Spelling in the editor: which words are right on this desk, in which English, and what to do about the others."""

from collections.abc import Callable, Sequence
from functools import cached_property, partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from mediadesk.jobs import spelling as desk_spelling
from mediadesk.library import Library
from mediadesk.records.finding import Finding, Severity
from mediadesk.records.languages import Language, Variety
from mediadesk.records.problems import Problem
from mediadesk.records.release import Release
from mediadesk.ui import keyboard
from mediadesk.ui.background import Background
from mediadesk.ui.commands import Command
from mediadesk.ui.releases.editor_page import TextPage
from mediadesk.ui.releases.spelling_choice import VarietyChoice
from mediadesk.ui.releases.spelling_marks import Slips, SpellingMarks
from mediadesk.ui.releases.spelling_menu import SpellingMenu
from mediadesk.wording import spelling

_AFTER_OPENING = 300  # milliseconds: the text is to be seen first, then the dictionary is loaded


class EditorSpelling(QObject):
    """Marks what is misspelt on the English page of the release on screen.

    `said` is a note; one on a step of the library that can be undone is `said_undoable`.
    """

    problem = Signal(object)
    said = Signal(str)
    said_undoable = Signal(str)

    def __init__(
        self, library: Library, choice: VarietyChoice, page: Callable[[], TextPage | None], editor: QWidget
    ) -> None:
        super().__init__(editor)
        self._library, self._choice, self._page = library, choice, page
        self._release: Release | None = None
        self._marks: dict[TextPage, SpellingMarks] = {}
        self._known: frozenset[str] | None = None
        self._read = Variety.BRITISH
        self._soon = QTimer(self, singleShot=True, interval=_AFTER_OPENING)
        self._soon.timeout.connect(self._read_names)
        choice.chosen.connect(self.choose)
        keyboard.shortcut(editor, "F7", self.step)
        keyboard.shortcut(editor, "Shift+F7", partial(self.step, back=True))

    @cached_property
    def worker(self) -> Background:
        """Made when there is English to read: loading a dictionary and looking for suggestions take their time."""
        return Background(threads=1)

    def watch(self, page: TextPage) -> None:
        """Serve a page that was just made; only English ones are spelt."""
        if page.field.language is Language.EN:
            marks = self._marks[page] = SpellingMarks(page.field, partial(self._look_up, page))
            page.destroyed.connect(partial(self._marks.pop, page, None))
            SpellingMenu(page.field, marks, self)

    def show_release(self, release: Release) -> None:
        """Take in what the library says of the release on screen, and of the words the desk knows."""
        self._release = release
        stands = desk_spelling.ignored(self._library, release.id)
        for marks in self._marks.values():
            marks.ignored = stands
        self._choice.show_variety(release.variety, self._read)
        self._choice.setEnabled(not release.is_out)
        if release.is_out:
            self._check()
        elif self._marks:
            self._soon.start()

    def forget(self) -> None:
        """The release is closed."""
        self._release = None
        self._soon.stop()
        self._marks.clear()

    def drain(self) -> None:
        """Let the worker come to an end before the library closes; nothing is looked up any more."""
        self.forget()
        if "worker" in self.__dict__:
            self.worker.drain()

    def commands(self, group: str) -> list[Command]:
        """What the palette offers while an English text is written."""
        if self._here is None:
            return []
        return [
            Command(self.tr("Next misspelt word"), self.step, group, "text-cursor-input", keys="F7"),
            Command(
                self.tr("Previous misspelt word"),
                partial(self.step, back=True),
                group,
                "text-cursor-input",
                keys="Shift+F7",
            ),
            Command(self.tr("Spell in British English"), partial(self.choose, Variety.BRITISH), group, "languages"),
            Command(self.tr("Spell in American English"), partial(self.choose, Variety.AMERICAN), group, "languages"),
        ]

    def step(self, back: bool = False) -> None:
        """F7: go to the next misspelt word, or the one before."""
        marks = self._here
        if marks is not None and not marks.step(back):
            self.said.emit(self.tr("No misspelt words"))

    def choose(self, variety: Variety | None) -> None:
        """Spell the release in this English from now on; `None` is the one most of its words are in."""
        if self._release is None or self._release.variety is variety:
            return
        key = self._release.id
        label = self.tr("Spell in {variety}").format(variety=self._choice.name(variety))
        self._do(label, lambda: desk_spelling.read_in(self._library, key, variety))

    def suggest(self, word: str, then: Callable[[tuple[str, ...]], None]) -> None:
        """Call `then` with what may be meant by `word`, in a moment."""
        self.worker.run(partial(_suggestions, self._read, self._known or frozenset(), word), then=then)

    def learn(self, word: str) -> None:
        """Let `word` be right on this desk: it becomes a term of the house."""
        words = self.tr("Add “{word}” to the desk's words").format(word=word)
        if self._do(words, lambda: desk_spelling.learn(self._library, word)):
            self.said_undoable.emit(self.tr("“{word}” is a word of this desk now").format(word=word))

    def ignore(self, word: str, place: str) -> None:
        """Let `word` stand in the passage called `place`: preflight does not warn of it there either."""
        from mediadesk.jobs import officer, waiving

        release = self._release
        if release is None:
            return
        rule = desk_spelling.RULE
        finding = Finding(rule, Severity.WARNING, Language.EN, place, found=word)
        reason, who = self.tr("Right here, said in the editor"), officer.signed_in()
        words = self.tr("Ignore “{word}” here").format(word=word)
        self._do(words, lambda: waiving.waive(self._library, release.id, [finding], rule, reason=reason, who=who))

    @property
    def _here(self) -> SpellingMarks | None:
        page = self._page()
        return self._marks.get(page) if page is not None and not page.field.isReadOnly() else None

    def _do(self, label: str, write: Callable[[], object]) -> bool:
        try:
            with self._library.history.step(label):
                write()
        except Problem as problem:
            self.problem.emit(problem)
            return False
        return True

    def _read_names(self) -> None:
        """Ask for the words the desk knows, then look at the text with them."""
        self.worker.run(partial(desk_spelling.known_words, self._library), then=self._take_known)

    def _take_known(self, known: frozenset[str]) -> None:
        if known != self._known:  # kept while it is the same: what was read is remembered with it
            self._known = known
        self._check()

    def _check(self) -> None:
        for marks in self._marks.values():
            marks.check()

    def _look_up(self, page: TextPage, texts: Sequence[str], then: Callable[[Slips], None]) -> None:
        if self._release is not None and self._known is not None:  # else it is asked again in a moment
            job = partial(spelling.slips, texts, self._release.variety, self._known)
            self.worker.run(job, then=partial(self._take_slips, page, then))

    def _take_slips(self, page: TextPage, then: Callable[[Slips], None], found: tuple[Variety, Slips]) -> None:
        if self._release is not None and page in self._marks:  # else it was closed meanwhile
            self._read, slips = found
            self._choice.show_variety(self._release.variety, self._read)
            then(slips)


def _suggestions(variety: Variety, known: frozenset[str], word: str) -> tuple[str, ...]:
    return spelling.speller(variety, known).suggestions(word)
