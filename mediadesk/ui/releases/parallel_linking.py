"""What can be done with the links of a translation: make them, shift them, and say that a passage is up to date."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal

from mediadesk.comparison.source_changes import SourceChange
from mediadesk.library import Library
from mediadesk.records.languages import Language
from mediadesk.records.release import ReleaseText
from mediadesk.records.translation import Origin, Translation
from mediadesk.ui import language_marks
from mediadesk.ui.releases.document import read
from mediadesk.ui.releases.editor_page import TextPage
from mediadesk.ui.releases.editor_text import TextField
from mediadesk.ui.releases.parallel_change import SourceChangeSheet
from mediadesk.ui.releases.parallel_editing import named_blocks, relink, set_origins
from mediadesk.ui.releases.parallel_links import Side, partners, third_language
from mediadesk.ui.releases.preview import LivePages

Fields = tuple[TextField, ...]


class ParallelLinking(QObject):
    """Links of the version on screen, which `page` gives; `sources_of` gives what a page was made from."""

    said = Signal(str)

    def __init__(
        self,
        library: Library,
        live: LivePages,
        page: Callable[[], TextPage | None],
        sources_of: Callable[[TextPage], list[ReleaseText]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._library, self._live, self._page, self._sources_of = library, live, page, sources_of

    def pairs(self, fields: Fields) -> list[tuple[int, int]]:
        """The numbers of the blocks that belong together in two fields."""
        left, right = (Side(field.language, read(field.document())) for field in fields)
        return partners(left, right) or partners(left, right, self._third(left.language, right.language))

    def _third(self, one: Language, other: Language) -> Translation | None:
        """What the version in the third language was made from, as the library has it."""
        page = self._page()
        if page is None:
            return None
        text = self._library.releases.text(page.saver.kept.release_id, third_language(one, other))
        return text.source if text is not None else None

    def partner(self, fields: Fields, side: int, block: int) -> int | None:
        """The number of the block in the other field that belongs to a block of the field on `side`."""
        return next((pair[1 - side] for pair in self.pairs(fields) if pair[side] == block), None)

    def changed_blocks(self, field: TextField, changes: Sequence[SourceChange]) -> list[int]:
        """The numbers of the blocks these changes are about."""
        blocks = named_blocks(field) if changes else {}
        return [blocks[each.passage].blockNumber() for each in changes if each.passage in blocks]

    def choices(self, page: TextPage, other: Language) -> list[tuple[str, Callable[[], object]]]:
        """What is offered for the links of `page` to the version in `other` beside it."""
        if page.field.isReadOnly():
            return []
        sign = language_marks.SIGNS[other]
        linking = (self.tr("Link as translation of {language}").format(language=sign), partial(self.link, page, other))
        source = page.saver.text().source
        if source is None or source.language is not other or not source.links:
            return [linking]
        return [
            (self.tr("Mark all as up to date"), partial(self.settle_all, page)),
            (self.tr("Link from here one paragraph up"), partial(self.shift, page, -1)),
            (self.tr("Link from here one paragraph down"), partial(self.shift, page, 1)),
            (self.tr("Link all anew"), partial(self.link, page, other)),
        ]

    def link(self, page: TextPage, language: Language) -> None:
        """Find in a worker which passages are translations of which, and link them as they are now."""
        text, release_id = page.saver.text(), page.saver.kept.release_id
        source = self._library.releases.text(release_id, language)
        if source is not None and not page.field.isReadOnly():
            job = partial(_aligned, self._library, text, source)
            self._live.worker.run(job, then=partial(self._take_links, page, text))

    def shift(self, page: TextPage, step: int) -> None:
        """Link the passage the cursor is in, and all below it, to the next passage of the source up or down."""
        from mediadesk.comparison.alignment import shifted

        text, sources = page.saver.text(), self._sources_of(page)
        here = page.field.textCursor().block().blockNumber()
        name = next((name for name, each in named_blocks(page.field).items() if each.blockNumber() == here), "")
        if text.source is not None and sources and name:
            relink(page.field, shifted(text.source, text, sources[0], name, step))

    def settle(self, page: TextPage, changes: Sequence[SourceChange]) -> None:
        """Say that these passages are up to date with what their source says now."""
        source = page.saver.text().source
        if source is not None and not page.field.isReadOnly():
            origins = {
                each.passage: Origin(each.origin.passage, each.now) if each.now is not None else None
                for each in changes
                if not each.is_indirect
            }
            set_origins(page.field, source, origins)

    def settle_all(self, page: TextPage) -> None:
        """Say so of all passages of a page."""
        from mediadesk.comparison.source_changes import source_changes

        self.settle(page, list(source_changes(page.saver.text(), self._sources_of(page))))

    def show_change(
        self, page: TextPage, change: SourceChange, title: str, place: QPoint, go: Callable[[], None]
    ) -> None:
        """Lay the word diff, below `title`, over the window at a place of the screen."""
        may_settle = not page.field.isReadOnly() and not change.is_indirect
        settle = partial(self.settle, page, [change]) if may_settle else None
        leads = go if change.now is not None else None
        SourceChangeSheet(page.field, title, change, settle=settle, go=leads).open_at(place)

    def _take_links(self, page: TextPage, text: ReleaseText, found: Translation) -> None:
        now = page.saver.text()
        if now.blocks != text.blocks:  # written on meanwhile
            self.link(page, found.language)
            return
        relink(page.field, found)
        words = self.tr("Linked {count} paragraphs with {language}")
        self.said.emit(words.format(count=len(found.links), language=language_marks.name(found.language)))


def _aligned(library: Library, text: ReleaseText, source: ReleaseText) -> Translation:
    from mediadesk.comparison.alignment import link

    with library.reading():
        return link(text, source, library.press_kits.register())
