"""Reviews in the editor: what goes out and comes back from the sign-off pane, and the review laid over the text."""

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from mediadesk.library import Library
from mediadesk.records.problems import Problem
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.commands import Command
from mediadesk.ui.dropping import files_in
from mediadesk.ui.form import Section
from mediadesk.ui.releases.editor_page import TextPage
from mediadesk.ui.releases.editor_versions import EditorVersions
from mediadesk.ui.releases.laid_over import LaidOver

if TYPE_CHECKING:
    from mediadesk.jobs.bringing_back import BroughtBack
    from mediadesk.ui.releases.review_back import ReviewBackView
    from mediadesk.ui.releases.sign_off_pane import SignOffPane

_PLACE = 2  # below the chain of approvals


class EditorReview(LaidOver):
    """`wanted` asks for "pack", "back" or "history"; `dropped` carries a Word file that was dropped on the editor.

    What it `said` can be undone.
    """

    wanted = Signal(str)
    dropped = Signal(object)

    def __init__(
        self,
        library: Library,
        room: QStackedWidget,
        page: Callable[[], TextPage | None],
        versions: EditorVersions,
        editor: QWidget,
    ) -> None:
        super().__init__(room, page, editor)
        self._library, self._versions = library, versions
        versions.turned.connect(self._give_way)
        editor.setAcceptDrops(True)
        editor.installEventFilter(self)

    @cached_property
    def view(self) -> "ReviewBackView":
        """The review, made when one comes back first."""
        from mediadesk.ui.releases.review_back import ReviewBackView

        made = ReviewBackView()
        made.closed.connect(self.close)
        made.taken.connect(self._take_over)
        self._room.addWidget(made)
        return made

    def show_review(self, back: "BroughtBack") -> None:
        """Lay a review over the text, or over its versions."""
        self._versions.close()
        self.lay(self.view)
        self.view.show_review(back)
        self.turned.emit()

    def dressed(self, pane: "SignOffPane") -> QWidget:
        """The sign-off pane with what belongs to reviews below its chain, and the printed history beside the other."""
        inner = pane.findChild(QWidget, "qt_scrollarea_viewport")
        column = inner.findChild(QVBoxLayout) if inner is not None else None
        if column is not None:
            column.insertWidget(_PLACE, self._section())
        pane.past.head.addWidget(self._button("history", "link"))
        return pane

    def commands(self, group: str) -> list[Command]:
        """What the palette offers."""
        icons = {"pack": "package", "back": "file-check", "history": "file-text"}
        return [
            Command(words, partial(self.wanted.emit, what), group, icons[what], is_action=True)
            for what, words in self._words().items()
        ]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent | QDropEvent) and self._page() is not None:
            files = files_in(event.mimeData())
            if len(files) == 1 and files[0].suffix.lower() == ".docx":
                event.acceptProposedAction()
                if event.type() is QEvent.Type.Drop:
                    self.dropped.emit(Path(files[0]))
                return True
        return False

    def _give_way(self) -> None:
        """The versions were laid over the text, and over the review."""
        self.is_open = self.is_open and not self._versions.is_open

    def _words(self) -> dict[str, str]:
        return {
            "pack": self.tr("Save review pack…"),
            "back": self.tr("Bring back review…"),
            "history": self.tr("Save approval history…"),
        }

    def _section(self) -> Section:
        made = Section(self.tr("Review"))
        hint = self.tr("Copies to read and to write in, what changed, and a sheet for each person quoted.")
        made.column.addWidget(label(hint, "detail", wraps=True))
        for what in ("pack", "back"):
            made.column.addWidget(self._button(what), 0, Qt.AlignmentFlag.AlignLeft)
        return made

    def _button(self, what: str, style: str = "") -> QPushButton:
        return text_button(self._words()[what], partial(self.wanted.emit, what), style=style)

    def _take_over(self, back: "BroughtBack", accepted: frozenset[int]) -> None:
        from mediadesk.jobs.bringing_back import take_over

        try:
            take_over(self._library, back, accepted)
        except Problem as problem:
            self.problem.emit(problem)
            return
        self.close()
        self.said.emit(self.tr("{count} changes of the review taken over").format(count=len(accepted)))
