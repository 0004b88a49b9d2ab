"""How long the text on screen has become, in the status bar; and the sheet that says more about it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer

from mediadesk.library import Library
from mediadesk.records.limits import USUAL, Limits
from mediadesk.records.release import Release, ReleaseText
from mediadesk.ui.commands import Command
from mediadesk.ui.releases.document import block_with, id_of, role_of
from mediadesk.ui.releases.document_text import TextRole
from mediadesk.ui.releases.editor_page import TextPage
from mediadesk.ui.releases.editor_status import EditorStatus
from mediadesk.wording import house_styles
from mediadesk.wording.statistics import Counter, Part, Sentence, counters, part_of, statistics

if TYPE_CHECKING:
    from mediadesk.records.house_style import HouseStyle
    from mediadesk.records.organisation import Boilerplate

_LATER, _FOLLOW = 250, 60  # milliseconds


class EditorCounts(QObject):
    """Counts the page on screen against the lengths its house wants."""

    def __init__(
        self, library: Library, status: EditorStatus, page: Callable[[], TextPage | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._library, self._status, self._page = library, status, page
        self._photo_count = 0
        self._limits: Limits = USUAL
        self._boilerplates: tuple[Boilerplate, ...] = ()
        self._counters: tuple[Counter, ...] = ()
        self._soon = QTimer(self, singleShot=True, interval=_LATER)
        self._soon.timeout.connect(self.count)
        self._follow = QTimer(self, singleShot=True, interval=_FOLLOW)
        self._follow.timeout.connect(self._show_lengths)
        self._text: ReleaseText | None = None
        status.counts.clicked.connect(self.open)

    def watch(self, page: TextPage) -> None:
        """Follow the cursor of a page that was just made: the part it stands in is the one whose length is shown."""
        page.field.cursorPositionChanged.connect(self._follow.start)

    def show_release(self, release: Release, style: "HouseStyle") -> None:
        """Take in what the library says of the release on screen, which is printed in `style`."""
        self._photo_count = len(self._library.releases.photos(release.id))
        self._boilerplates = self._library.releases.boilerplates(release.id)
        self._limits = house_styles.limits(style, release.kind)
        self.count()

    def words_changed(self) -> None:
        """Somebody is writing: count again in a moment."""
        self._soon.start()

    def forget(self) -> None:
        """The release is closed."""
        self._soon.stop()
        self._follow.stop()
        self._text = None

    def commands(self, group: str) -> list[Command]:
        """What the palette offers while a text is on screen."""
        return [Command(self.tr("Statistics of the text"), self.open, group, "chart-no-axes-column")]

    def count(self) -> None:
        """Count, and show it."""
        self._soon.stop()
        page = self._page()
        if page is not None:
            text = self._text = page.saver.text()
            self._counters = counters(text, self._boilerplates, self._limits)
            self._status.show_counts(text, page.quote_count(text), self._photo_count)
            self._show_lengths()

    def _show_lengths(self) -> None:
        page, text = self._page(), self._text
        if page is not None and text is not None and text.language is page.field.language:
            self._status.show_lengths(self._counters, part_of(text, _passage_here(page)), text.language)

    def open(self) -> None:
        """Show the statistics above the counts in the status bar."""
        from mediadesk.ui.releases.statistics_sheet import StatisticsSheet

        page = self._page()
        if page is None:
            return
        self.count()
        text = page.saver.text()
        sheet = StatisticsSheet(self._status, text.language, statistics(text), self._counters)
        sheet.sentence_wanted.connect(self._show_sentence)
        sheet.part_wanted.connect(self._show_part)
        sheet.open_at(self._status.counts.mapToGlobal(QPoint(0, -sheet.sizeHint().height() - 12)))

    def _show_sentence(self, sentence: Sentence) -> None:
        page = self._page()
        block = block_with(page.field.document(), sentence.block_id) if page is not None else None
        if page is not None and block is not None:
            page.field.show_place(block, sentence.start, sentence.end - sentence.start)

    def _show_part(self, part: Part) -> None:
        page = self._page()
        if page is None or part is Part.BOILERPLATE:
            return
        blocks = [each.id for each in page.saver.text().blocks if part_of(page.saver.text(), each.id) is part]
        name = "headline" if part is Part.HEADLINE else next(iter(blocks), "")
        block = block_with(page.field.document(), name)
        if block is not None:
            page.field.show_place(block, 0, 0)


def _passage_here(page: TextPage) -> str:
    block = page.field.textCursor().block()
    return "headline" if role_of(block) is TextRole.HEADLINE else id_of(block)
