"""Exports a kit: the sheet asks once, the work is done beside the window, and a note says what came of it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from mediadesk.records.photo import PICTURE_ENDINGS, RAW_ENDINGS
from mediadesk.records.press_kit import KitOutline
from mediadesk.records.problems import ErrorsStand, NotAPhoto, PictureMissing, Problem
from mediadesk.ui.desk import Desk
from mediadesk.ui.press_kits import export_choice
from mediadesk.wording import findings, problems

if TYPE_CHECKING:
    from mediadesk.jobs.checking import KitCheck
    from mediadesk.ui.photo_intake import PhotoIntake
    from mediadesk.ui.press_kits.export_order import Exported, ExportOrder
    from mediadesk.ui.press_kits.export_sheet import ExportSheet

_MEGABYTE = 1_000_000
Chooser = Callable[[QWidget, Path], Path | None]


def _tr(text: str) -> str:
    return QCoreApplication.translate("PressKits", text)


def choose_folder(parent: QWidget, present: Path) -> Path | None:
    """Ask for the folder an export goes into; `None` when the officer thinks better of it."""
    chosen = QFileDialog.getExistingDirectory(parent, _tr("Folder to export to"), str(present))
    return Path(chosen) if chosen else None


def choose_picture(parent: QWidget, folder: Path) -> Path | None:
    """Ask for the file of a picture, beginning in `folder`; `None` for none."""
    pictures = " ".join(f"*{ending}" for ending in sorted(PICTURE_ENDINGS | RAW_ENDINGS))
    chosen, _filter = QFileDialog.getOpenFileName(
        parent, _tr("Locate the picture"), str(folder), f"{_tr('Pictures')} ({pictures})"
    )
    return Path(chosen) if chosen else None


class KitExports(QObject):
    """`over` is what the sheet covers the window of; the two choosers ask for a folder and for a picture."""

    def __init__(
        self,
        desk: Desk,
        over: QWidget,
        *,
        choose_folder: Chooser = choose_folder,
        choose_picture: Chooser = choose_picture,
    ) -> None:
        super().__init__(over)
        self._desk, self._over = desk, over
        self._choose_folder, self._choose_picture = choose_folder, choose_picture
        self._pictures: PhotoIntake | None = None
        self._outline: KitOutline | None = None
        self._check: KitCheck | None = None
        self._sheet: ExportSheet | None = None

    @property
    def sheet(self) -> "ExportSheet":
        """The sheet, made when it is first asked for."""
        if self._sheet is None:
            from mediadesk.ui.press_kits.export_sheet import ExportSheet

            self._sheet = ExportSheet(self._over.window())
            self._sheet.wanted.connect(self._start)
            self._sheet.target.choice_wanted.connect(self._choose_target)
            self._sheet.notices.locate_wanted.connect(self.locate)
            self._sheet.notices.show_wanted.connect(self._show_findings)
        return self._sheet

    def ask(self, outline: KitOutline, title: str, pages: str) -> None:
        """Open the sheet for a kit as it was exported last; it waits for `show_check`."""
        self._outline = outline
        self.sheet.ask(outline.id, title, export_choice.recalled(self._desk.remembered, outline.id), pages)

    def show_check(self, check: "KitCheck") -> None:
        """The kit on screen was looked through."""
        self._check = check
        if self._sheet is not None and self._sheet.isVisible():
            self._sheet.show_check(check)

    def show_pages(self, pages: str) -> None:
        """The pages of the kit on screen are set: so long it is."""
        if self._sheet is not None and self._sheet.isVisible():
            self._sheet.show_pages(pages)

    def locate(self, number: int) -> None:
        """Ask for the picture of photo `number` of the kit that was looked through last, and give it that."""
        photos = self._check.kit.photos if self._check is not None else ()
        photo = next((each.photo for each in photos if each.number == number), None)
        chosen = self._choose_picture(self._over, self._desk.remembered.export_folder) if photo is not None else None
        if photo is not None and chosen is not None:
            self._intake.give_picture(photo.id, chosen)

    @property
    def _intake(self) -> "PhotoIntake":
        if self._pictures is None:
            from mediadesk.ui.photo_intake import PhotoIntake

            self._pictures = PhotoIntake(self._desk.library, self._desk, self)
        return self._pictures

    def _choose_target(self) -> None:
        chosen = self._choose_folder(self._over, self.sheet.choice.folder)
        if chosen is not None:
            self.sheet.go_into(chosen)

    def _show_findings(self) -> None:
        self.sheet.close_now()
        if self._outline is not None:
            self._desk.go_to("releases", self._outline.release_id)

    def _start(self, order: "ExportOrder") -> None:
        from mediadesk.ui.press_kits import export_order

        export_choice.remember(self._desk.remembered, order.kit_id, order.choice)
        words = _tr("Exporting {name}").format(name=order.target.name)
        job = partial(export_order.export, self._desk.library, order)
        self._desk.run_shown(words, job, partial(self._tell, order), failed=partial(self._explain, order))

    def _explain(self, order: "ExportOrder", problem: Problem) -> None:
        """What stops the export is put right, or a reason is given, where it was asked for; the rest is said."""
        is_here = self._outline is not None and self._outline.id == order.kit_id and self._over.isVisible()
        if isinstance(problem, NotAPhoto | PictureMissing) and problem.number and is_here:
            self.sheet.show_trouble(problem.number, problems.sentence(problem))
        elif isinstance(problem, ErrorsStand) and is_here:
            self.sheet.show_refusal(problem.missing)
        else:
            self._desk.say_problem(problem)

    def _tell(self, order: "ExportOrder", exported: "Exported") -> None:
        self._desk.say(
            said_of(exported, len(order.without)),
            icon="file-check",
            action=_tr("Show in folder"),
            then=partial(_show_folder, exported.path),
        )
        if exported.missing:
            self._desk.say(findings.substituted(exported.missing), icon="triangle-alert")
        for note in exported.notes[:1]:
            self._desk.say(findings.detail(note), icon="triangle-alert")


def said_of(exported: "Exported", left_out: int = 0) -> str:
    """What came of it: "Kit exported, 24 pages, 8.1 MB", and how many photos were left out."""
    parts = [_tr("Kit exported")]
    if exported.pages:
        words = _tr("1 page") if exported.pages == 1 else _tr("{count} pages")
        parts.append(words.format(count=exported.pages))
    elif exported.files > 1:
        parts.append(_tr("{count} files").format(count=exported.files))
    parts.append(size_words(exported.size))
    if left_out:
        words = _tr("1 photo left out") if left_out == 1 else _tr("{count} photos left out")
        parts.append(words.format(count=left_out))
    return ", ".join(parts)


def size_words(size: float) -> str:
    """A size in bytes as people say it: "8.1 MB", "12 KB"."""
    if size >= _MEGABYTE / 10:
        return f"{size / _MEGABYTE:.1f} MB"
    return f"{max(round(size / 1000), 1)} KB"


def _show_folder(path: Path) -> None:
    """Open the folder of a file, or a folder, in the file manager; nothing happens where it has gone meanwhile."""
    folder = path if path.is_dir() else path.parent
    if folder.is_absolute() and folder.is_dir():
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
