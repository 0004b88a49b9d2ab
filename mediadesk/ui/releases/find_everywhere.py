"""Find and replace in all languages of a release, its captions and boilerplates: a list beside the text."""

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from mediadesk.library import Library
from mediadesk.records.finding import Finding, Severity
from mediadesk.records.problems import Problem
from mediadesk.ui.background import Background, Task
from mediadesk.ui.releases.editor_page import TextPage
from mediadesk.ui.releases.editor_side import SidePane
from mediadesk.ui.releases.find_in_text import FindInText
from mediadesk.wording import problems

if TYPE_CHECKING:
    from mediadesk.jobs.replacing import FoundPlace
    from mediadesk.ui.releases.find_places import FoundPlaces

_LATER = 250  # milliseconds after the last change of what is looked for
_AMONG_DETAILS = {"caption": "photo-{}", "alt_text": "photo-{}", "boilerplate": "boilerplate-{}", "fact": "FAC"}


class FindEverywhere(QObject):
    """Looks for what the bar of `finding` says, in what `saved` has written down.

    `place_wanted` carries a finding whose place is to be shown, `said` what was done in a step of the library;
    `side_wanted` asks for the right pane.
    """

    problem = Signal(object)
    place_wanted = Signal(object)
    said = Signal(str)
    side_wanted = Signal()

    def __init__(
        self,
        library: Library,
        side: SidePane,
        finding: FindInText,
        page: Callable[[], TextPage | None],
        saved: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._library, self._side, self._finding, self._page, self._saved = library, side, finding, page, saved
        self._looking: Task | None = None
        self._soon = QTimer(self, singleShot=True, interval=_LATER)
        self._soon.timeout.connect(self._look)
        finding.everywhere_turned.connect(self._turn)
        finding.looked.connect(self._look_soon)
        finding.all_wanted.connect(self._replace)
        finding.left.connect(self._leave)
        side.views.chosen.connect(lambda _view: finding.turn_everywhere_off())

    @cached_property
    def pane(self) -> "FoundPlaces":
        """The list, made when it is looked at first."""
        from mediadesk.ui.releases.find_places import FoundPlaces

        made = FoundPlaces()
        made.chosen.connect(self._go)
        return made

    @cached_property
    def worker(self) -> Background:
        """Made when something is looked for first."""
        return Background(threads=1)

    def drain(self) -> None:
        """Let the worker come to an end before the library closes."""
        self._stop()
        if "worker" in self.__dict__:
            self.worker.drain()

    def _turn(self, is_on: bool) -> None:
        if not is_on:
            self._leave()
            return
        self.pane.show_places("", ())
        self._side.show_beside(self.pane)
        if self._side.isHidden():
            self.side_wanted.emit()
        self._look()

    def _leave(self) -> None:
        self._stop()
        if "pane" in self.__dict__ and self.pane.isVisible():
            self._side.show_preview()

    def _look_soon(self) -> None:
        if self._finding.is_everywhere:
            self._soon.start()

    def _look(self) -> None:
        self._start(self._show)

    def _replace(self) -> None:
        """Look once more, with what comes in the place of the words, and put it there."""
        self._start(self._put)

    def _start(self, then: "Callable[[str, tuple[FoundPlace, ...]], None]") -> None:
        page = self._page()
        self._stop()
        if page is None or not self._saved():
            return
        wanted, new = self._finding.bar.wanted, self._finding.bar.new.text()
        release_id = page.saver.kept.release_id

        def job(**run: Any) -> "tuple[FoundPlace, ...]":
            from mediadesk.jobs import replacing

            return replacing.look(self._library, release_id, wanted, new, (), run["cancelled"])

        self._looking = self.worker.run(
            job, then=partial(then, wanted.words), failed=self._explain, progress=lambda _done, _of: None
        )

    def _show(self, words: str, found: "tuple[FoundPlace, ...]") -> None:
        self._looking = None
        self.pane.show_places(words, found)

    def _put(self, words: str, found: "tuple[FoundPlace, ...]") -> None:
        from mediadesk.jobs import replacing

        self._looking = None
        page, new = self._page(), self._finding.bar.new.text()
        if page is None or not self._saved():
            return
        label = self.tr("Replace “{old}” with “{new}”").format(old=words, new=new)
        try:
            count = replacing.put(self._library, page.saver.kept.release_id, label, found)
        except Problem as problem:
            self.problem.emit(problem)
            return
        if count:
            told = self.tr("Replaced once") if count == 1 else self.tr("Replaced {count} times")
            self.said.emit(told.format(count=f"{count:,}"))
        self._look_soon()

    def _explain(self, problem: Problem) -> None:
        self._looking = None
        self.pane.complain(problems.sentence(problem))

    def _go(self, found: "FoundPlace", number: int) -> None:
        """Show a hit; what is no passage of the text is among the details, which take the room of the list."""
        hit, place = found.hits[number], found.place
        among = _AMONG_DETAILS.get(place.section)
        name = among.format(place.number) if among else place.key
        words = found.text[hit.start : hit.end]
        where = Finding("", Severity.INFORMATION, found.language, name, hit.start, hit.end - hit.start, words)
        self.place_wanted.emit(where)
        if among:
            self._finding.turn_everywhere_off()

    def _stop(self) -> None:
        self._soon.stop()
        if self._looking is not None:
            self._looking.cancel()
            self._looking = None
