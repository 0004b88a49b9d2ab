"""Keeps versions of the text on screen, shows them in place of it, and goes back to one."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QStackedWidget

from mediadesk.library import Library
from mediadesk.records.problems import Problem
from mediadesk.records.revision import Occasion, Revision
from mediadesk.ui.releases.editor_page import TextPage
from mediadesk.ui.releases.editor_saving import SaveState
from mediadesk.ui.releases.laid_over import LaidOver

if TYPE_CHECKING:
    from mediadesk.comparison.texts import PassageDifference
    from mediadesk.records.release import ReleaseText
    from mediadesk.ui.releases.versions import VersionsView


class EditorVersions(LaidOver):
    """Lays the versions over the text; `saved` writes down what is on screen."""

    def __init__(
        self,
        library: Library,
        room: QStackedWidget,
        page: Callable[[], TextPage | None],
        saved: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(room, page, parent)
        self._library, self._saved = library, saved

    @cached_property
    def view(self) -> "VersionsView":
        """The versions, made when they are looked at first."""
        from mediadesk.ui.releases.versions import VersionsView

        made = VersionsView(self._library)
        made.closed.connect(self.close)
        made.problem.connect(self.problem)
        made.save_wanted.connect(self._save_and_name)
        made.named.connect(self._name)
        made.restore_wanted.connect(self._restore)
        self._room.addWidget(made)
        return made

    def toggle(self) -> None:
        """Show the versions, or the text again."""
        if self.is_open:
            self.close()
        elif self._page() is not None and (self._is_in_conflict() or self._saved()):
            self.lay(self.view)
            self.show()
            self.view.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.turned.emit()

    def show(self) -> None:
        """Another text is on screen, or it changed: show its versions where they are open."""
        page = self._page()
        if self.is_open and page is not None:
            # In a conflict the newest version is what the others wrote.
            others_wrote = self._is_in_conflict()
            may_restore = not page.field.isReadOnly() and not others_wrote
            self.view.show_text(page.saver.text(), may_restore=may_restore, from_newest=others_wrote)

    def save(self) -> bool:
        """Write the text down and keep it as a version; returns whether it was."""
        page = self._page()
        if page is None or not self._saved() or not page.saver.kept.id:
            return False
        try:
            self._library.revisions.keep(page.saver.kept, Occasion.SAVED)
        except Problem as problem:
            self.problem.emit(problem)
            return False
        self.show()
        self.said.emit(self.tr("Version saved"))
        return True

    def drain(self) -> None:
        """Let the worker come to an end before the library closes."""
        if "view" in self.__dict__:
            self.view.drain()

    def _is_in_conflict(self) -> bool:
        page = self._page()
        return page is not None and page.saver.state is SaveState.CONFLICT

    def _save_and_name(self) -> None:
        self.view.name_newest()
        self.save()

    def _name(self, revision_id: int, name: str) -> None:
        try:
            self._library.revisions.name(revision_id, name)
        except Problem as problem:
            self.problem.emit(problem)
        self.show()

    def _restore(self, revision: Revision, passage: "PassageDifference | None") -> None:
        from mediadesk.ui.releases.versions_sayings import title

        page = self._page()
        if page is None or not self._saved():
            return
        try:
            old = self._library.revisions.text(revision.id)
            new = _restored(page.saver.kept, old, passage)
            words = self.tr("Restore paragraph") if passage is not None else self.tr("Restore “{version}”")
            with self._library.history.step(words.format(version=title(revision))):
                kept = self._library.releases.save_text(new)
                self._library.revisions.keep(kept, Occasion.RESTORED)
        except Problem as problem:
            self.problem.emit(problem)


def _restored(now: "ReleaseText", old: "ReleaseText", passage: "PassageDifference | None") -> "ReleaseText":
    """`now` with one passage as it was, or with all; a passage that changed meanwhile stays as it is."""
    from mediadesk.comparison.restoring import all_restored, restored
    from mediadesk.comparison.texts import compare_texts

    if passage is None:
        return all_restored(now, old)
    difference = compare_texts(old, now)
    return restored(now, difference, passage) if passage in difference.passages else now
