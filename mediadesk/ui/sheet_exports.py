"""Writes contact sheets and caption sheets from the window: asks where to, works beside it, says what came of it."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from mediadesk.jobs.formats import SheetKind
from mediadesk.library import Library
from mediadesk.records.problems import ErrorsStand, Problem
from mediadesk.ui.desk import Desk

if TYPE_CHECKING:
    from mediadesk.jobs.photo_sheets import Chosen, Sheet

Refused = Callable[[ErrorsStand, Callable[[str], object]], object]


class SheetExports(QObject):
    """`refused` is told of errors in a final release, and how to go on with a reason; without it they are only said."""

    def __init__(self, desk: Desk, window: QWidget, refused: Refused | None = None) -> None:
        super().__init__(window)
        self._desk, self._window, self._refused = desk, window, refused

    def ask(self, chosen: "Chosen", kind: SheetKind) -> None:
        """Ask for the file of a sheet, whose ending says in which form it is wanted, and write it."""
        self._desk.run(partial(_named, self._desk.library, chosen, kind), then=partial(self._choose, chosen, kind))

    def _choose(self, chosen: "Chosen", kind: SheetKind, name: str) -> None:
        from mediadesk.jobs.photo_sheets import Sheet, format_of

        title = {"contact": self.tr("Write a contact sheet"), "caption": self.tr("Write a caption sheet")}[kind]
        dialog = QFileDialog(self._window, title, str(self._desk.remembered.export_folder / f"{name}.pdf"))
        forms = {"pdf": self.tr("PDF"), "docx": self.tr("Word"), "xlsx": self.tr("Workbook")}
        dialog.setNameFilters([f"{words} (*.{ending})" for ending, words in forms.items()])
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.filterSelected.connect(lambda words: dialog.setDefaultSuffix(words.rpartition(".")[2].rstrip(")")))
        if dialog.exec():
            target = Path(dialog.selectedFiles()[0])
            self._desk.remembered.export_folder = target.parent
            self._start(chosen, Sheet(kind, format_of(target)), target)

    def _start(self, chosen: "Chosen", sheet: "Sheet", target: Path, reason: str = "") -> None:
        missing = list[str]()
        job = partial(_written, self._desk.library, chosen, sheet, target, reason, missing)
        again = partial(self._start, chosen, sheet, target)
        words = self.tr("Writing {name}").format(name=target.name)
        self._desk.run_shown(words, job, partial(self._tell, missing), failed=partial(self._explain, again))

    def _explain(self, again: Callable[[str], object], problem: Problem) -> None:
        if isinstance(problem, ErrorsStand) and self._refused is not None:
            self._refused(problem, again)
        else:
            self._desk.say_problem(problem)

    def _tell(self, missing: Sequence[str], file: Path) -> None:
        folder = QUrl.fromLocalFile(str(file.parent))
        self._desk.say(
            self.tr("Exported {name}").format(name=file.name),
            icon="file-check",
            action=self.tr("Show in folder"),
            then=lambda: QDesktopServices.openUrl(folder),
        )
        if missing:
            from mediadesk.wording import findings

            self._desk.say(findings.substituted(missing), icon="triangle-alert")


def _named(library: Library, chosen: "Chosen", kind: SheetKind) -> str:
    """What the file is offered as; in a worker."""
    from mediadesk.jobs import clearing, officer, photo_sheets

    override = clearing.Override(officer.signed_in(), datetime.now(UTC))
    return photo_sheets.suggested_name(library, chosen, kind, override)


def _written(
    library: Library,
    chosen: "Chosen",
    sheet: "Sheet",
    target: Path,
    reason: str,
    missing: list[str],
    *,
    progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> Path:
    """Write the sheet; in a worker. Raises what `export_sheet` raises."""
    from mediadesk.jobs import clearing, officer, photo_sheets

    override = clearing.Override(officer.signed_in(), datetime.now(UTC), reason)
    return photo_sheets.export_sheet(library, chosen, sheet, target, override, progress, cancelled, missing.extend)
