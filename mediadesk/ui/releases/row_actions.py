"""What can be done with a release from the list: move its status on, export it, move it to the trash."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from mediadesk.jobs.formats import PER_LANGUAGE, Format, SheetKind, ending
from mediadesk.library import Library
from mediadesk.records.amendment import Way
from mediadesk.records.finding import Finding, Severity
from mediadesk.records.languages import Language
from mediadesk.records.problems import ErrorsStand, Problem
from mediadesk.records.release import OUT_OF_THE_HOUSE, Release, ReleaseRow, Status
from mediadesk.records.status import following
from mediadesk.ui import chips
from mediadesk.ui.desk import Desk
from mediadesk.ui.releases import format_menu
from mediadesk.wording.titles import quoted

if TYPE_CHECKING:
    from mediadesk.ui.releases.override_sheet import OverrideSheet
    from mediadesk.ui.releases.status_moves import StatusMoves
    from mediadesk.ui.sheet_exports import SheetExports


def moves_of(status: Status) -> tuple[Status, ...]:
    """Where a release may move by itself; to be superseded it takes another release."""
    return tuple(to for to in following(status) if to not in (Status.CORRECTED, Status.WITHDRAWN))


def ways_of(status: Status) -> tuple[Way, ...]:
    """What may follow a release: nothing as long as it is in the house, nothing more once it is withdrawn."""
    return tuple(Way) if status in OUT_OF_THE_HOUSE and status is not Status.WITHDRAWN else ()


@dataclass(frozen=True, slots=True)
class _Order:
    """A release to be exported: in which form, where to, in which languages; none for all there are."""

    release_id: int
    form: Format
    target: Path
    languages: tuple[Language, ...]


class RowActions(QObject):
    """Acts on releases of `library` and says on the desk what was done."""

    def __init__(self, library: Library, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._library, self._desk, self._window = library, desk, window
        self.amend: Callable[[int, Way], object] | None = None
        self.as_template: Callable[[int], object] = lambda _release_id: None
        self.override: OverrideSheet | None = None

    @cached_property
    def moves(self) -> "StatusMoves":
        """What moves releases on, made when one is moved first."""
        from mediadesk.ui.releases.status_moves import StatusMoves

        made = StatusMoves(self._library, self._window)
        made.problem.connect(self._desk.say_problem)
        made.moved.connect(self.say_moved)
        return made

    def fill(self, row: ReleaseRow, menu: QMenu) -> None:
        """Put everything that can be done with `row` into `menu`."""
        from mediadesk.ui.releases.amending_sayings import begin
        from mediadesk.ui.releases.status_words import step_words

        for status in moves_of(row.status):
            menu.addAction(step_words(status)).triggered.connect(
                lambda _c=False, to=status: self.set_status(row.id, to)
            )
        for way in ways_of(row.status):
            menu.addAction(begin(way)).triggered.connect(lambda _c=False, way=way: self.begin(row.id, way))
        if following(row.status):
            menu.addSeparator()
        format_menu.fill(menu.addMenu(self.tr("Export as")), lambda form: self.export(row.id, form))
        menu.addAction(self.tr("Save as template…")).triggered.connect(lambda: self.as_template(row.id))
        menu.addSeparator()
        menu.addAction(self.tr("Move to Trash\tDel")).triggered.connect(lambda: self.move_to_trash(row.id))

    def set_status(self, release_id: int, status: Status) -> None:
        """Move a release to another status; what that needs is asked for first."""
        self.moves.move(release_id, status)

    def begin(self, release_id: int, way: Way) -> None:
        """Begin what follows a release that left the house."""
        if self.amend is not None:
            self.amend(release_id, way)

    def say_moved(self, release: Release) -> None:
        """Say where a release stands now, with Undo as long as it is in the house."""
        words = self.tr("Now: {status}").format(status=chips.status_word(release.status))
        if release.is_out:
            self._desk.say(words)
        else:
            self._desk.say_undoable(words)

    def move_to_trash(self, release_id: int) -> None:
        """Move a release to the trash, with Undo."""
        if not release_id:
            return
        headlines = (text.headline for text in self._library.releases.texts(release_id) if text.headline)
        name = quoted(next(headlines, "")) or self.tr("Release")
        try:
            self._library.releases.move_to_trash(release_id)
        except Problem as problem:
            self._desk.say_problem(problem)
            return
        self._desk.say_undoable(self.tr("{name} moved to Trash").format(name=name), icon="trash-2")

    def export(self, release_id: int, form: Format | SheetKind, language: Language | None = None) -> None:
        """Ask where to and export, with a progress toast. Without `language`, every language there is."""
        if form == "contact" or form == "caption":
            from mediadesk.jobs.photo_sheets import Chosen

            self.sheets.ask(Chosen(release_id=release_id), form)
            return
        release = self._library.releases.get(release_id)
        target = self._ask(release, form, len(self._library.releases.texts(release_id)), language)
        if target is None:
            return
        folder = target if target.is_dir() else target.parent
        self._desk.remembered.export_folder = folder
        self._start(_Order(release_id, form, target, (language,) if language else ()))

    @cached_property
    def sheets(self) -> "SheetExports":
        """What writes sheets of photos; errors of a final release are let out for a reason, as in a press kit."""
        from mediadesk.ui.sheet_exports import SheetExports

        return SheetExports(self._desk, self._window, refused=self._ask_reason)

    def _start(self, order: "_Order", reason: str = "") -> None:
        missing, found = list[str](), list[Finding]()
        job = partial(_written, self._library, order, reason, missing, found)
        self._desk.run_shown(
            self.tr("Exporting"), job, partial(self._exported, missing, found), failed=partial(self._refused, order)
        )

    def _refused(self, order: "_Order", problem: Problem) -> None:
        """Errors of a final release may go out for a reason, which is asked for; everything else is said."""
        if not isinstance(problem, ErrorsStand):
            self._desk.say_problem(problem)
            return
        self._ask_reason(problem, partial(self._start, order))

    def _ask_reason(self, problem: ErrorsStand, again: Callable[[str], object]) -> None:
        from mediadesk.ui.releases.override_sheet import OverrideSheet

        self.override = OverrideSheet(self._window, problem.missing, again)
        self.override.open_at(self._window.mapToGlobal(QPoint(self._window.width() // 2 - 210, 96)))

    def _ask(self, release: Release, form: Format, count: int, language: Language | None) -> Path | None:
        folder = self._desk.remembered.export_folder
        if form in PER_LANGUAGE and count > 1 and language is None:
            chosen = QFileDialog.getExistingDirectory(self._window, self.tr("Folder for the files"), str(folder))
            return Path(chosen) if chosen else None
        from mediadesk.wording import file_names

        stem = file_names.of_release(release, "release")
        name = ".".join(part for part in (stem, language and language.value, ending(form)) if part)
        title = self.tr("Export as {form}").format(form=format_menu.name(form))
        pattern = f"{format_menu.name(form)} (*.{ending(form)})"
        dialog = QFileDialog(self._window, title, str(folder / name), pattern)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ending(form))
        return Path(dialog.selectedFiles()[0]) if dialog.exec() else None

    def _exported(self, missing: list[str], found: list[Finding], files: list[Path]) -> None:
        words = self.tr("Exported {name}") if len(files) == 1 else self.tr("Exported {count} files")
        folder = QUrl.fromLocalFile(str(files[0].parent))
        self._desk.say(
            words.format(name=files[0].name, count=len(files)),
            icon="file-check",
            action=self.tr("Show in folder"),
            then=lambda: QDesktopServices.openUrl(folder),
        )
        notes = [each for each in found if each.severity is not Severity.ERROR]
        if missing or notes:
            from mediadesk.wording import findings

            words = findings.substituted(missing) if missing else findings.detail(notes[0])
            self._desk.say(words, icon="triangle-alert")


def _written(
    library: Library,
    order: _Order,
    reason: str,
    missing: list[str],
    found: list[Finding],
    *,
    progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> list[Path]:
    """Write the files; in a worker. Raises `ErrorsStand`, and what exporting raises."""
    from mediadesk.jobs import clearing, exporting, officer

    override = clearing.Override(officer.signed_in(), datetime.now(UTC), reason)
    asked = (order.form, order.target, override, order.languages, progress, cancelled, missing.extend, found.extend)
    return exporting.export_release(library, order.release_id, *asked)
