"""Starts a language version from another one, and leads through what a conversion chose."""

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property, partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMenu

from mediadesk.comparison.conversion import ToCheck, to_check
from mediadesk.jobs import starting
from mediadesk.jobs.starting import Started
from mediadesk.library import Library
from mediadesk.records.finding import Finding, Severity
from mediadesk.records.languages import Language
from mediadesk.records.problems import Problem
from mediadesk.records.release import Release, ReleaseText
from mediadesk.ui.background import Background, Task
from mediadesk.ui.commands import Command
from mediadesk.ui.language_marks import SIGNS
from mediadesk.ui.releases.conversion_groups import Group, Key, groups
from mediadesk.ui.releases.conversion_pane import ConversionPane
from mediadesk.ui.releases.editor_findings import mend
from mediadesk.ui.releases.editor_notices import Notices
from mediadesk.ui.releases.editor_page import TextPage
from mediadesk.ui.releases.editor_side import SidePane

_LATER = 500  # milliseconds after the last change until it is looked again what is still to be checked


class EditorConversion(QObject):
    """Works on the text that `page` gives, once `saved` has written it down.

    `place_wanted` carries a finding whose place is to be shown, `started` the language of a version that was started;
    `said` tells so. `side_wanted` asks for the right pane.
    """

    problem = Signal(object)
    started = Signal(object)
    said = Signal(str)
    side_wanted = Signal()
    place_wanted = Signal(object)

    def __init__(
        self,
        library: Library,
        side: SidePane,
        notices: Notices,
        page: Callable[[], TextPage | None],
        saved: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._library, self._side, self._notices, self._page, self._saved = library, side, notices, page, saved
        self._release: Release | None = None
        self._accepted: dict[int, set[Key]] = {}
        self._jumps: dict[Key, int] = {}
        self._looking: Task | None = None
        self._places: tuple[ToCheck, ...] = ()
        self._is_open = False
        self._soon = QTimer(self, singleShot=True, interval=_LATER)
        self._soon.timeout.connect(self._look)

    @cached_property
    def worker(self) -> Background:
        """Made when something is converted first."""
        return Background(threads=1)

    @cached_property
    def pane(self) -> ConversionPane:
        """The list, made when it is looked at first."""
        made = ConversionPane()
        made.accepted.connect(self._accept)
        made.chosen.connect(self._choose)
        made.jumped.connect(self._jump)
        made.checked.connect(self.mark_checked)
        made.closed.connect(self.close)
        return made

    @property
    def groups(self) -> tuple[Group, ...]:
        """What is still to be looked at in the text on screen."""
        page = self._page()
        accepted = self._accepted.get(page.saver.kept.id, set()) if page is not None else set()
        return groups(self._places, accepted)

    def show_release(self, release: Release | None) -> None:
        """Another text is on screen, or what is kept of it changed."""
        self._release = release
        self._show_start()
        if self._unchecked() is None:
            self._places = ()
            self._show_check()
        else:
            self._look()

    def words_changed(self) -> None:
        """Something was written. Called at every key, so the whole text is only read while there is next to none."""
        page = self._page()
        source = page.saver.kept.source if page is not None else None
        if source is not None and source.is_unchecked:
            self._soon.start()
        if "start" in self._notices.kinds():
            self._show_start()

    def sources(self, language: Language) -> list[Language]:
        """The versions that one in `language` may be started from; none where nothing may be written."""
        if self._release is None or self._release.is_out:
            return []
        written = {text.language for text in self._library.releases.texts(self._release.id) if text.is_written}
        return [each for each in Language if each in written and each is not language]

    def fill(self, menu: QMenu, language: Language) -> None:
        """Fill the menu of a language tab: what its version may be started from."""
        there = self._library.releases.text(self._release.id, language) if self._release is not None else None
        is_written = there is not None and there.is_written
        again, anew = self.tr("Start {language} again from {source}"), self.tr("Start {language} from {source}")
        for source in self.sources(language):
            words = (again if is_written else anew).format(language=SIGNS[language], source=SIGNS[source])
            menu.addAction(words).triggered.connect(lambda _checked=False, source=source: self.start(source, language))

    def commands(self, group: str) -> list[Command]:
        """What the palette offers for the language on screen."""
        page = self._page()
        if page is None:
            return []
        language = page.field.language
        words = self.tr("Start {language} from {source}")
        made = [
            Command(
                words.format(language=SIGNS[language], source=SIGNS[source]),
                partial(self.start, source, language),
                group,
                "languages",
                is_action=True,
            )
            for source in self.sources(language)
        ]
        if self._unchecked() is not None:
            made.append(
                Command(self.tr("Look through the conversion"), self.toggle, group, "languages", is_action=True)
            )
        return made

    def start(self, source: Language, language: Language) -> None:
        """Start the version in `language` from that in `source`; undo brings back what stood there."""
        if self._release is None or not self._saved():
            return
        try:
            material = starting.gather(self._library, self._release.id, source, language, again=True)
        except Problem as problem:
            self.problem.emit(problem)
            return
        keep = partial(self._keep, source=source)
        self.worker.run(partial(starting.write, material), then=keep, failed=self.problem.emit)

    def toggle(self) -> None:
        """Show or hide the list beside the text."""
        if self._is_open:
            self.close()
        elif self._unchecked() is not None:
            self._is_open = True
            if self._side.isHidden():
                self.side_wanted.emit()
            self._show_check()

    def close(self) -> None:
        """Show the preview again."""
        if self._is_open:
            self._is_open = False
            self._side.show_preview()

    def mark_checked(self) -> None:
        """The text has been looked through."""
        page = self._page()
        source = page.saver.text().source if page is not None else None
        if page is not None and source is not None:
            page.amend(source=replace(source, is_unchecked=False))
            self._places = ()
            self._show_check()

    def drain(self) -> None:
        """Let the worker come to an end before the library closes."""
        if "worker" in self.__dict__:
            self.worker.drain()

    def _keep(self, started: Started, source: Language) -> None:
        try:
            kept = starting.keep(self._library, started)
        except Problem as problem:
            self.problem.emit(problem)
            return
        self.started.emit(kept.language)
        words = self.tr("{language} started from {source}")
        self.said.emit(words.format(language=SIGNS[kept.language], source=SIGNS[source]))

    def _unchecked(self) -> ReleaseText | None:
        """The text on screen, where it was converted and not looked through."""
        page = self._page()
        text = page.saver.text() if page is not None else None
        return text if text is not None and text.source is not None and text.source.is_unchecked else None

    def _look(self) -> None:
        text = self._unchecked()
        if self._looking is not None:
            self._looking.cancel()
        if text is None:
            return
        photos, register = self._library.releases.photos(text.release_id), self._library.press_kits.register()
        self._looking = self.worker.run(partial(to_check, text, photos, register), then=self._take)

    def _take(self, places: tuple[ToCheck, ...]) -> None:
        self._places = places
        self._show_check()

    def _show_start(self) -> None:
        page = self._page()
        is_bare = page is not None and not page.saver.text().is_written
        language = page.field.language if page is not None else Language.EN
        sources = self.sources(language) if is_bare else []
        offers = [(SIGNS[each], partial(self.start, each, language)) for each in sources]
        self._notices.offer_start(offers)

    def _show_check(self) -> None:
        text = self._unchecked()
        if text is None or text.source is None:
            self._notices.say_converted("", 0, self.toggle, self.mark_checked)
            self.close()
            return
        count = sum(len(group.places) for group in self.groups)
        self._notices.say_converted(SIGNS[text.source.language], count, self.toggle, self.mark_checked)
        if self._is_open:
            self.pane.show_groups(self.groups, text.source.language, text.language)
            self._side.show_beside(self.pane)

    def _accept(self, group: Group) -> None:
        page = self._page()
        if page is not None:
            self._accepted.setdefault(page.saver.kept.id, set()).add(group.key)
            self._show_check()

    def _choose(self, group: Group, other: str) -> None:
        """Write `other` in all places of the group; the last first, so that the others stay where they are."""
        page = self._page()
        if page is None:
            return
        for place in reversed(group.places):
            if not mend(page.field, self._finding(place, other)):
                self._choose_in_caption(place, other)
        self._look()

    def _choose_in_caption(self, place: ToCheck, other: str) -> None:
        page, number = self._page(), place.passage.removeprefix("photo-")
        if page is None or self._release is None or not number.isdigit():
            return
        photo = self._library.releases.photos(self._release.id)[int(number) - 1]
        caption, language = photo.caption, page.field.language
        words, start = caption.get(language), place.start
        new = words[:start] + other + words[start + len(place.difference.chosen) :]
        try:
            self._library.photos.save(replace(photo, caption=caption.with_text(language, new)))
        except Problem as problem:
            self.problem.emit(problem)

    def _jump(self, group: Group) -> None:
        """Go to the first place of a group, then to the next one each time."""
        at = self._jumps.get(group.key, -1) + 1
        self._jumps[group.key] = at
        self.place_wanted.emit(self._finding(group.places[at % len(group.places)]))

    def _finding(self, place: ToCheck, fix: str = "") -> Finding:
        page, chosen = self._page(), place.difference.chosen
        language = page.field.language if page is not None else None
        return Finding("", Severity.INFORMATION, language, place.passage, place.start, len(chosen), chosen, fix)
