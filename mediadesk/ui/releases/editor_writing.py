"""What helps at the writing: the tools for the passage under the cursor, and how long the text has become."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mediadesk.library import Library
from mediadesk.records.release import Release
from mediadesk.ui.releases.editor_counts import EditorCounts
from mediadesk.ui.releases.editor_notices import Notices
from mediadesk.ui.releases.editor_page import TextPage
from mediadesk.ui.releases.editor_side import SidePane
from mediadesk.ui.releases.editor_status import EditorStatus
from mediadesk.ui.releases.editor_toolbar import EditorToolbar
from mediadesk.ui.releases.find_everywhere import FindEverywhere
from mediadesk.ui.releases.find_in_text import FindInText
from mediadesk.ui.releases.insertion import Insertion
from mediadesk.ui.releases.placeholders import Placeholders
from mediadesk.ui.releases.spelling import EditorSpelling
from mediadesk.ui.releases.tidying import EditorTidying


class EditorWriting(QObject):
    """Works on the language version on screen; the editor tells it which that is and when its words change."""

    def __init__(
        self,
        library: Library,
        toolbar: EditorToolbar,
        status: EditorStatus,
        notices: Notices,
        side: SidePane,
        page: Callable[[], TextPage | None],
        saved: Callable[[], bool],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._library, self._toolbar = library, toolbar
        self.counts = EditorCounts(library, status, page, self)
        self.spelling = EditorSpelling(library, toolbar.variety, page, parent)
        self.tidying = EditorTidying(status, lambda: self.spelling.worker, page, self)
        self.insertion = Insertion(library, toolbar, page, parent)
        self.finding = FindInText(notices, page, parent)
        self.everywhere = FindEverywhere(library, side, self.finding, page, saved, self)
        self.placeholders = Placeholders(page, parent)

    def watch(self, page: TextPage) -> None:
        """Serve a page that was just made."""
        self._toolbar.add_shortcuts(page.field)
        page.field.speaker_wanted.connect(self._toolbar.ask_speaker)
        self.counts.watch(page)
        self.spelling.watch(page)
        self.placeholders.watch(page)
        self.insertion.watch(page)
        self.finding.watch(page)

    def show_page(self, page: TextPage) -> None:
        """Work on `page` from now on."""
        self._toolbar.work_on(page.field)
        self.tidying.forget()
        self.insertion.leave()
        self.finding.show_page(page)

    def show_release(self, release: Release) -> None:
        """Take in what the library says of the release on screen."""
        style = self._library.press_kits.usual_style(release.id)
        self.spelling.show_release(release)
        self.tidying.show_style(style)
        self.counts.show_release(release, style)

    def words_changed(self) -> None:
        """Somebody is writing: look again in a moment."""
        self.counts.words_changed()
        self.tidying.words_changed()
        self.finding.words_changed()

    def forget(self) -> None:
        """The release is closed."""
        self.counts.forget()
        self.spelling.forget()
        self.tidying.forget()
        self.insertion.leave()
        self.finding.forget()

    def drain(self) -> None:
        """Let the workers come to an end before the library closes."""
        self.spelling.drain()
        self.insertion.drain()
        self.finding.drain()
        self.everywhere.drain()
