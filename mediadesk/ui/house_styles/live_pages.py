"""A release as a house style prints it, set anew while the style is changed.

The release is the newest of the desk in the language looked at, else the sample. One worker sets and draws; what is
late is dropped, and the pages shown stay until newer ones are there.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from mediadesk import paths
from mediadesk.library import Library
from mediadesk.records.house_style import HouseStyle
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PartKind, PressKit
from mediadesk.records.problems import Cancelled, Problem
from mediadesk.ui.page_view import PageView
from mediadesk.wording import problems

_PAUSE = 80  # milliseconds after the last change


class StylePages(QObject):
    """Keeps `view` true to a style. `shown` carries the kit that is set."""

    shown = Signal(object)

    def __init__(self, library: Library, view: PageView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library, self._view = library, view
        self._style: HouseStyle | None = None
        self.language = Language.EN
        self._kits: dict[Language, PressKit] = {}
        self.generation = 0
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._soon.timeout.connect(self.typeset)
        view.appeared.connect(self._soon.start)

    def show_style(self, style: HouseStyle, language: Language) -> None:
        """Show another style or language at once."""
        self._style, self.language = style, language
        self.typeset()

    def change(self, style: HouseStyle) -> None:
        """The style shown was changed: set it when there is a pause."""
        self._style = style
        self._soon.start()

    def forget_releases(self) -> None:
        """Something of the releases or their organisation changed: read them anew."""
        self._kits.clear()
        self._soon.start()

    def typeset(self) -> None:
        """Set the page now; nothing is set while nobody looks."""
        self._soon.stop()
        if self._style is None or not self._view.isVisible():
            return
        self.generation += 1
        generation, language = self.generation, self.language
        job = partial(
            _typeset,
            self._library,
            self._kits.get(language),
            self._style,
            language,
            lambda: generation != self.generation,
        )
        self._view.worker.run(job, then=partial(self._take, generation, language), failed=self._explain)

    def _take(self, generation: int, language: Language, found: tuple[PressKit, bytes]) -> None:
        if generation == self.generation:
            self._kits[language] = found[0]
            self._view.show_pdf(found[1])
            self.shown.emit(found[0])

    def _explain(self, problem: Problem) -> None:
        if not isinstance(problem, Cancelled):
            self._view.say_trouble(problems.sentence(problem))


def _typeset(
    library: Library,
    known: PressKit | None,
    style: HouseStyle,
    language: Language,
    cancelled: Callable[[], bool],
) -> tuple[PressKit, bytes]:
    from mediadesk.press_kit.pdf import Resolution, typeset

    if cancelled():
        raise Cancelled
    kit = known or _collect(library, language)
    shown = replace(kit, house_style=style)
    folder = paths.user_data() / "renditions"
    return kit, typeset(shown, renditions=folder, resolution=Resolution.PREVIEW, cancelled=cancelled).pdf


def _collect(library: Library, language: Language) -> PressKit:
    """The newest release in `language` by itself: no photos, and not marked as a draft, which is not of the style."""
    from mediadesk.wording.sample_release import sample_kit

    with library.reading():
        rows = library.releases.rows()
        newest = next((row for row in rows if any(each is language for each, _state in row.languages)), None)
        if newest is None:
            sample, own = sample_kit(language), library.organisations.own()
            return replace(sample, organisation=replace(sample.organisation, brand=own.brand))
        kit = library.press_kits.collect_release(newest.id, [language])
    parts = tuple(part for part in kit.parts if part.kind is PartKind.RELEASE)
    return replace(kit, parts=parts, is_draft=False)
