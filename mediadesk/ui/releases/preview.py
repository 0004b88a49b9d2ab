"""The release as it will print, and what preflight says of it, following the words while they are written.

One worker sets the pages, draws them and checks them, so nothing overtakes anything; what is late is dropped.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from mediadesk import paths
from mediadesk.jobs.checking import ReleaseCheck, check_collected
from mediadesk.library import Library
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import KitText, PartChoice, PartKind, PressKit
from mediadesk.records.problems import Cancelled, Problem
from mediadesk.records.release import ReleaseText
from mediadesk.ui.background import Background
from mediadesk.ui.page_view import PageView
from mediadesk.wording import problems

_AFTER_LAST_KEY, _BEFORE_CHECK = 80, 500  # milliseconds


class LivePages(QObject):
    """Keeps `view` and the findings true to the release on screen; `words` gives the text as the editor has it.

    `found` carries a `ReleaseCheck`.
    """

    found = Signal(object)
    typeset_done = Signal(int)

    def __init__(self, library: Library, view: PageView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library, self._view = library, view
        self._release_id = 0
        self._kit: PressKit | None = None
        self._words: Callable[[], ReleaseText] | None = None
        self.generation = 0
        self._soon = QTimer(self, singleShot=True, interval=_AFTER_LAST_KEY)
        self._check_soon = QTimer(self, singleShot=True, interval=_BEFORE_CHECK)
        self._soon.timeout.connect(self.typeset)
        self._check_soon.timeout.connect(self.check)
        self._is_put_off = False
        view.appeared.connect(self._set_what_was_put_off)

    @property
    def kit(self) -> PressKit | None:
        """The release as it stands now, in all its languages; `None` until it was collected."""
        return with_words(self._kit, self._words(), alone=False) if self._kit is not None and self._words else None

    @property
    def worker(self) -> Background:
        """What sets the pages, draws and checks, one thing after the other."""
        return self._view.worker

    def show_release(self, release_id: int, words: Callable[[], ReleaseText]) -> None:
        """Follow another release, or another language of it."""
        self._words = words
        if release_id != self._release_id:
            self._kit = None
            self._view.show_pdf(b"")
        self._release_id = release_id
        self.records_changed()

    def close(self) -> None:
        """Follow nothing any more."""
        self.generation += 1
        self._release_id, self._kit, self._words = 0, None, None
        for timer in (self._soon, self._check_soon):
            timer.stop()
        self._view.show_pdf(b"")

    def words_changed(self) -> None:
        """Something was written: set it after the last key, check it a little later."""
        self._soon.start()
        self._check_soon.start()

    def records_changed(self) -> None:
        """Something else of the release changed: collect it anew, then set and check."""
        if not self._release_id:
            return
        release_id = self._release_id
        self._view.worker.run(
            partial(_collect, self._library, release_id), then=partial(self._take_kit, release_id), failed=self.explain
        )

    def typeset(self) -> None:
        """Set the release as it stands now, and show it."""
        self._soon.stop()
        self._is_put_off = not self._view.isVisible()
        if self._kit is None or self._words is None or self._is_put_off:
            return
        self.generation += 1
        generation, text = self.generation, self._words()
        if _names_strangers(self._kit, text):
            self.records_changed()
            return
        kit = with_words(self._kit, text, alone=True)
        self._view.worker.run(
            partial(_typeset, kit, lambda: generation != self.generation),
            then=partial(self.take_pdf, generation),
            failed=self.explain,
        )

    def _set_what_was_put_off(self) -> None:
        """Nothing is set while nobody looks; now somebody does."""
        if self._is_put_off:
            self._soon.start()

    def check(self) -> None:
        """Let preflight look at the release as it stands now, in all its languages."""
        self._check_soon.stop()
        if self._kit is None or self._words is None:
            return
        release_id = self._release_id
        kit = with_words(self._kit, self._words(), alone=False)
        self._view.worker.run(partial(check_collected, kit, datetime.now(UTC)), then=partial(self._tell, release_id))

    def _take_kit(self, release_id: int, kit: PressKit) -> None:
        if release_id == self._release_id:
            self._kit = kit
            self.typeset()
            self.check()

    def take_pdf(self, generation: int, pdf: bytes) -> None:
        """Pages are ready: shown when nothing newer was asked for since, else dropped."""
        if generation == self.generation:
            self._view.show_pdf(pdf)
            self.typeset_done.emit(generation)

    def _tell(self, release_id: int, check: ReleaseCheck) -> None:
        if release_id == self._release_id:
            self.found.emit(check)

    def explain(self, problem: Problem) -> None:
        """Say why there are no newer pages; those shown stay."""
        if not isinstance(problem, Cancelled):
            self._view.say_trouble(problems.sentence(problem))


def with_words(kit: PressKit, text: ReleaseText, *, alone: bool) -> PressKit:
    """`kit` saying `text` in the text's language; with `alone`, only that version of the release with its photos."""
    held = kit.in_language(text.language)
    mine = replace(held, text=text) if held is not None else KitText(text)
    part = PartChoice(PartKind.RELEASE, text.language)
    photos = (PartChoice(PartKind.PHOTOS, text.language),) if kit.photos else ()
    if alone:
        slips = tuple(
            each for each in kit.parts if each.kind is PartKind.RETURN_SLIP and each.language is text.language
        )
        return replace(kit, language=text.language, texts=(mine,), parts=(part, *slips, *photos))
    if not text.id:
        return kit
    others = tuple(each for each in kit.texts if each.text.language is not text.language)
    return replace(kit, texts=tuple(sorted((*others, mine), key=lambda each: list(Language).index(each.text.language))))


def _names_strangers(kit: PressKit, text: ReleaseText) -> bool:
    """Whether the text quotes somebody the kit does not know yet, though it knows the text."""
    held = kit.in_language(text.language)
    known = {each.id for each in held.speakers} if held else set()
    named = {block.speaker_id for block in text.blocks if block.speaker_id is not None}
    stored = {block.speaker_id for block in held.text.blocks if block.speaker_id is not None} if held else set()
    return held is not None and bool(named - known - stored) and text.version != held.text.version


def _collect(library: Library, release_id: int) -> PressKit:
    with library.reading():
        started: Sequence[Language] = [text.language for text in library.releases.texts(release_id)]
        return library.press_kits.collect_release(release_id, started)


def _typeset(kit: PressKit, cancelled: Callable[[], bool]) -> bytes:
    from mediadesk.press_kit.pdf import Resolution, typeset

    if cancelled():
        raise Cancelled
    folder = paths.user_data() / "renditions"
    return typeset(kit, renditions=folder, resolution=Resolution.PREVIEW, cancelled=cancelled).pdf
