"""The releases: the list on the left, the editor of the one picked beside it, the import review in place of both."""

from collections.abc import Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QWidget

from mediadesk.library import Library
from mediadesk.records.languages import Language
from mediadesk.records.problems import Problem
from mediadesk.records.release import Release
from mediadesk.ui import chips, keyboard
from mediadesk.ui.buttons import text_button
from mediadesk.ui.commands import Command
from mediadesk.ui.desk import Desk
from mediadesk.ui.empty_state import EmptyState
from mediadesk.ui.panel import Panel
from mediadesk.ui.releases import list_pane
from mediadesk.ui.releases.blank_editor import BlankEditor
from mediadesk.ui.releases.list_pane import ListPane
from mediadesk.ui.releases.new_releases import NewReleases
from mediadesk.ui.releases.row_actions import RowActions, moves_of, ways_of
from mediadesk.wording.titles import quoted

if TYPE_CHECKING:
    from mediadesk.records.recognised import RecognisedRelease
    from mediadesk.ui.release_photos import ReleasePhotos
    from mediadesk.ui.releases.editor import ReleaseEditor
    from mediadesk.ui.releases.import_arrival import Arrival
    from mediadesk.ui.releases.import_reading import ImportReading
    from mediadesk.ui.releases.import_review import ImportReview

_DRAWER, _ROOMY = 1080, 1400  # px; below the first there is room for the list or the right pane, not for both


class ReleasesPanel(Panel):
    """Wires list, editor and review together."""

    def __init__(self, library: Library, desk: Desk) -> None:
        super().__init__(library, desk)
        self.list = ListPane(library)
        self.row_actions = RowActions(library, desk, self)
        self.newly = NewReleases(self)
        self._beside = QStackedWidget()
        writing = QWidget()
        row = QHBoxLayout(writing)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(self._beside, 1)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(writing)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)
        self._review: ImportReview | None = None
        self._photos: ReleasePhotos | None = None
        self.list.fill()
        self.list.pick_first()
        self._connect()
        self._beside.setCurrentWidget(self._blank if self.list.current else self._nothing)

    def _connect(self) -> None:
        self.list.chosen.connect(self._open)
        self.list.new_menu.import_wanted.connect(self._choose_text)
        self.list.opened.connect(self._write)
        self.list.trashed.connect(self.row_actions.move_to_trash)
        self.list.menu_wanted.connect(self.row_actions.fill)
        self.row_actions.as_template = self.newly.save_as_template
        self.row_actions.amend = lambda release_id, way: self.editor.sign_off.amending.begin(release_id, way)
        keyboard.shortcut(self, "Ctrl+E", self._export)

    @cached_property
    def _blank(self) -> BlankEditor:
        made = BlankEditor()
        made.seen.connect(self._show_editor)
        self._beside.addWidget(made)
        return made

    @cached_property
    def editor(self) -> "ReleaseEditor":
        """The editor with the release picked: made when the window has been seen, or is asked for before."""
        from mediadesk.ui.releases.editor import ReleaseEditor
        from mediadesk.ui.releases.review_files import ReviewFiles

        made = ReleaseEditor(self.library, self)
        made.export_wanted.connect(self.row_actions.export)
        made.problem.connect(self.desk.say_problem)
        made.said.connect(self._say_edit)
        made.sign_off.moved.connect(self.row_actions.say_moved)
        made.sign_off.amending.opened.connect(self._open_other)
        made.sign_off.amending.done.connect(self.desk.say_undoable)
        made.noted.connect(self.desk.say)
        made.conversion.said.connect(self.desk.say_undoable)
        made.findings.said.connect(self.desk.say_undoable)
        made.writing.insertion.problem.connect(self.desk.say_problem)
        made.writing.insertion.said.connect(self.desk.say_undoable)
        made.writing.spelling.problem.connect(self.desk.say_problem)
        made.writing.spelling.said.connect(self.desk.say)
        made.writing.tidying.said.connect(self._say_edit)
        made.writing.spelling.said_undoable.connect(self.desk.say_undoable)
        made.writing.finding.said.connect(self._say_edit)
        made.writing.everywhere.said.connect(self.desk.say_undoable)
        self.reviews = ReviewFiles(self.desk, made, self.review_file)
        made.side_turned.connect(lambda: self.fit(self.window().width()))
        self._beside.addWidget(made)
        if self.list.current:
            self._show_in(made, self.list.current)
        return made

    @property
    def _has_editor(self) -> bool:
        return "editor" in self.__dict__

    @cached_property
    def _nothing(self) -> EmptyState:
        make = text_button(self.tr("New press release"), self.new, style="primary", icon="plus")
        bring = text_button(self.tr("Import a press text…"), self._choose_text, icon="upload")
        sentence = self.tr("Write a release, or drop a press text on this window: it is taken apart for you to check.")
        made = EmptyState("newspaper", self.tr("Nothing to edit"), sentence, [make, bring], keys="Ctrl+N")
        self._beside.addWidget(made)
        return made

    def refresh(self, kinds: frozenset[str]) -> None:
        if kinds & {"release", "photo"}:
            self.list.fill()
        if not self._has_editor:  # made with what the library says then
            return
        self.editor.refresh(kinds)
        if self.editor.release_id is None:
            self.list.pick_near()
        self._show_editor()

    def show_record(self, key: int) -> None:
        self.close_review()
        if not self.list.pick(key):
            self.list.show_all()
            self.list.pick(key)

    def new(self) -> None:
        self.newly.begin_named("")

    def add_files(self, files: Sequence[Path]) -> bool:
        from mediadesk.ui.releases.editor_page import READ_ONLY

        release_id = self.editor.release_id
        if not release_id or self._review is not None or self.library.releases.get(release_id).status in READ_ONLY:
            return False
        if self._photos is None:
            from mediadesk.ui.release_photos import ReleasePhotos

            self._photos = ReleasePhotos(self.library, self.desk, self)
        self.editor.flush()
        self._photos.add(release_id, files)
        return True

    def focus_filter(self) -> None:
        self.list.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.list.filter.selectAll()

    def find_words(self) -> None:
        focus = QApplication.focusWidget()
        is_in_list = focus is not None and self.list.isAncestorOf(focus)
        if self._has_editor and self._review is None and not is_in_list:
            self.editor.writing.finding.open()
        else:
            self.focus_filter()

    def focus_panes(self) -> Sequence[QWidget]:
        if self._review is not None:
            return (self._review.source, self._review.found)
        if not self._has_editor:
            return (self.list.view,)
        field = [self.editor.page.field] if self.editor.page is not None else []
        return (self.list.view, *field, self.editor.side)

    def commands(self) -> list[Command]:
        release_id = self.editor.release_id
        if not release_id or self._review is not None:
            return self.newly.commands("", None)
        release, act = self.library.releases.get(release_id), self.row_actions
        group = self.tr("This release")
        return [
            Command(self.tr("Export as PDF"), self._export, group, "download", keys="Ctrl+E", is_action=True),
            *self.editor.conversion.commands(group),
            *self.editor.parallel.commands(group),
            *self.editor.review.commands(group),
            *self.editor.findings.commands(group),
            *self.editor.writing.insertion.commands(group),
            *self.editor.writing.spelling.commands(group),
            *self.editor.writing.tidying.commands(group),
            *self.editor.writing.counts.commands(group),
            *self.editor.writing.placeholders.commands(group),
            *self.editor.writing.finding.commands(group),
            Command(self.tr("Versions"), self.editor.versions.toggle, group, "history", keys="Ctrl+Alt+H"),
            Command(
                self.tr("Save version"), self.editor.versions.save, group, "history", keys="Ctrl+S", is_action=True
            ),
            *self._moves(release, group),
            Command(self.tr("Show sign-off"), self._show_sign_off, group, "circle-check"),
            Command(
                self.tr("Move to Trash"),
                partial(act.move_to_trash, release_id),
                group,
                "trash-2",
                keys="Del",
                is_action=True,
            ),
            *self.newly.commands(group, release_id),
        ]

    def _moves(self, release: Release, group: str) -> list[Command]:
        """Where the release may go from here, and what may follow it once it is out."""
        from mediadesk.ui.releases.amending_sayings import begin

        act, said = self.row_actions, self.tr("Move to “{status}”")
        moves = [
            Command(
                said.format(status=chips.status_word(status)),
                partial(act.set_status, release.id, status),
                group,
                "circle-check",
                is_action=True,
            )
            for status in moves_of(release.status)
        ]
        ways = ways_of(release.status)
        begun = [
            Command(begin(way), partial(act.begin, release.id, way), group, "pen-line", is_action=True) for way in ways
        ]
        return [*moves, *begun]

    def undo(self) -> bool:
        if self._review is not None:
            self._review.undo()
        return self._review is not None

    def settle(self) -> None:
        if self._has_editor:
            self.editor.flush()

    def drain(self) -> None:
        if self._has_editor:
            self.editor.drain()

    def fit(self, width: int) -> None:
        has_room = not self._has_editor or (self.editor.side.isHidden() and not self.editor.is_wide)
        self.list.setVisible(width >= _DRAWER or has_room)
        self.list.setFixedWidth(list_pane.WIDTH if width >= _ROOMY else list_pane.NARROW)

    def review_file(self, path: Path) -> None:
        """Read and recognise a file in a worker, then show the review."""
        self._reading.read_file(path)

    def review_text(self, text: str, html: str = "") -> None:
        """Recognise a pasted text in a worker, then show the review; `html` is the same text with its looks."""
        self._reading.read_words(text, html)

    @cached_property
    def _reading(self) -> "ImportReading":
        from mediadesk.ui.releases.import_reading import ImportReading

        made = ImportReading(self.desk, self)
        made.arrived.connect(self._show_review)
        return made

    @property
    def review(self) -> "ImportReview | None":
        """The import review while it is open."""
        return self._review

    def _show_review(self, arrival: "Arrival") -> None:
        from mediadesk.ui.releases.import_review import ImportReview

        self.settle()
        self.close_review()
        review = ImportReview(self.library)
        review.accepted.connect(self._accept)
        review.cancelled.connect(self.close_review)
        review.encoding_wanted.connect(self._reading.read_again)
        review.attachment_wanted.connect(self._reading.read_attachment)
        self._reading.reread.connect(review.show_arrival)
        self._reading.reread_failed.connect(review.keep_arrival)
        self._review = review
        self._pages.addWidget(review)
        self._pages.setCurrentWidget(review)
        review.show_arrival(arrival)

    def close_review(self) -> None:
        """Leave the review without keeping anything."""
        if self._review is not None:
            self._reading.stop()
            self._pages.removeWidget(self._review)
            self._review.deleteLater()
            self._review = None
        self._pages.setCurrentIndex(0)
        self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _accept(self, found: "RecognisedRelease", raw: str, into: int | None) -> None:
        from mediadesk.jobs import importing

        try:
            release = importing.accept(self.library, found, raw, into)
        except Problem as problem:
            self.desk.say_problem(problem)
            return
        if self._review is not None:
            self._review.setEnabled(False)  # it was accepted once
        # Writing a long text down and showing it are each a moment's work: the window breathes between them.
        QTimer.singleShot(0, self, partial(self._show_accepted, release.id, found))

    def _show_accepted(self, release_id: int, found: "RecognisedRelease") -> None:
        self.close_review()
        self._open(release_id, found.language)
        self.list.show_all()
        self.list.pick(release_id)
        self._write()
        name = quoted(found.headline or self.tr("press text"))
        self.desk.say_undoable(self.tr("Imported {name}").format(name=name), icon="file-check")

    def _open(self, release_id: int, language: Language | None = None) -> None:
        if release_id:
            self._show_in(self.editor, release_id, language)
        self._show_editor()

    def _open_other(self, release_id: int) -> None:
        """Show a release that goes with the one on screen, in the same language."""
        language = self.editor.page.field.language if self.editor.page is not None else None
        self.show_record(release_id)
        self._open(release_id, language)

    def _show_in(self, editor: "ReleaseEditor", release_id: int, language: Language | None = None) -> None:
        try:
            editor.show_release(release_id, language)
        except Problem as problem:
            self.desk.say_problem(problem)

    def _show_editor(self) -> None:
        self._beside.setCurrentWidget(self.editor if self.editor.release_id is not None else self._nothing)

    def _write(self) -> None:
        if self.editor.page is not None:
            self.editor.page.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _say_edit(self, words: str) -> None:
        self.desk.say(words, action=self.tr("Undo"), then=self.editor.undo_text)

    def _export(self) -> None:
        if self.editor.release_id is not None and self.editor.saved():
            self.row_actions.export(self.editor.release_id, "pdf")

    def _show_sign_off(self) -> None:
        if self.editor.side.isHidden():
            self.editor.toggle_side()
        self.editor.side.show_view("sign_off")

    def _choose_text(self) -> None:
        self.desk.go_to("import")
