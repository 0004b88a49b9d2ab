"""Exports a kit: asks where to, works beside the window with a progress note, and says what came of it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from mediadesk.library import Library
from mediadesk.ui import pdf_pages
from mediadesk.ui.background import Task
from mediadesk.ui.desk import Desk
from mediadesk.wording import findings

_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Exported:
    """A file that was written, its pages, its size in bytes, and the characters no font has."""

    path: Path
    pages: int
    size: int
    missing: tuple[str, ...] = ()


def choose_target(parent: QWidget, suggested: Path) -> Path | None:
    """Ask where the PDF goes; `None` when the officer thinks better of it. Asks before a file is replaced."""
    title = QCoreApplication.translate("PressKits", "Export the press kit")
    dialog = QFileDialog(parent, title, str(suggested.parent), "PDF (*.pdf)")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(suggested.name)
    return Path(dialog.selectedFiles()[0]) if dialog.exec() else None


def start(desk: Desk, kit_id: int, target: Path) -> Task:
    """Write the kit to `target` in the background. Cancel leaves no file, and an older one stays as it is."""
    desk.remembered.export_folder = target.parent
    words = QCoreApplication.translate("PressKits", "Exporting {name}").format(name=target.name)
    return desk.run_shown(words, partial(_export, desk.library, kit_id, target), partial(_tell, desk))


def _export(
    library: Library,
    kit_id: int,
    target: Path,
    *,
    progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> Exported:
    from mediadesk.jobs import exporting

    missing: list[str] = []
    (path,) = exporting.export_kit(library, kit_id, target, progress, cancelled, missing.extend)
    pages = pdf_pages.look_at(path.read_bytes(), lambda _widest: 1.0, ())
    return Exported(path, len(pages.sizes), path.stat().st_size, tuple(missing))


def _tell(desk: Desk, exported: Exported) -> None:
    one = QCoreApplication.translate("PressKits", "Kit exported, 1 page, {size} MB")
    many = QCoreApplication.translate("PressKits", "Kit exported, {pages} pages, {size} MB")
    size = f"{max(exported.size / _MEGABYTE, 0.1):.1f}"
    desk.say(
        (one if exported.pages == 1 else many).format(pages=exported.pages, size=size),
        icon="file-check",
        action=QCoreApplication.translate("PressKits", "Show in folder"),
        then=partial(_show_folder, exported.path.parent),
    )
    if exported.missing:
        desk.say(findings.substituted(exported.missing), icon="triangle-alert")


def _show_folder(folder: Path) -> None:
    """Open a folder of this computer in the file manager; nothing happens where it has gone meanwhile."""
    if folder.is_absolute() and folder.is_dir():
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
