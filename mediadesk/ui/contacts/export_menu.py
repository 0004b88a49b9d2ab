"""Lets contacts leave as a file: those chosen, or all that are shown."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QCursor, QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton, QToolButton, QWidget

from mediadesk.library import Library
from mediadesk.ui.buttons import icon_button, text_button
from mediadesk.ui.desk import Desk

if TYPE_CHECKING:
    from mediadesk.jobs.contact_exporting import ContactFormat, ExportedContacts


class ExportMenu(QMenu):
    """The forms contacts may leave in; `wanted()` gives the keys of those meant, `None` while they are being read."""

    def __init__(
        self, library: Library, desk: Desk, wanted: Callable[[], Sequence[int] | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._library, self._desk, self._wanted = library, desk, wanted
        self._has_private = False
        self.aboutToShow.connect(self.fill)

    def button(self) -> QPushButton:
        """A button that opens the menu."""
        made = text_button(self.tr("Export"), style="ghost", icon="download")
        made.setMenu(self)
        return made

    def small_button(self) -> QToolButton:
        """A button with nothing but an icon that opens the menu."""
        made = icon_button("download", self.tr("Export contacts"))
        made.setMenu(self)
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return made

    def open_here(self) -> None:
        """Open the menu where the pointer is."""
        self.popup(QCursor.pos())

    def fill(self) -> None:
        """Offer the forms, for as many contacts as are meant now."""
        from mediadesk.jobs.contact_exporting import ContactFormat

        self.clear()
        keys = self._wanted()
        words = self.tr("Still being read…") if keys is None else self.tr("{count} contacts as")
        self.addAction(words.format(count=f"{len(keys or ()):,}")).setEnabled(False)
        for form, name in (
            (ContactFormat.XLSX, self.tr("Workbook (.xlsx)…")),
            (ContactFormat.CSV, self.tr("CSV…")),
            (ContactFormat.VCARD, self.tr("vCards 3.0…")),
            (ContactFormat.VCARD_4, self.tr("vCards 4.0…")),
            (ContactFormat.JSON, self.tr("JSON…")),
        ):
            action = self.addAction(name)
            action.triggered.connect(partial(self.ask, form))
            action.setEnabled(bool(keys))
        self.addSeparator()
        private = self.addAction(self.tr("With what is private"))
        private.setCheckable(True)
        private.setChecked(self._has_private)
        private.toggled.connect(self._turn)

    def ask(self, form: "ContactFormat", _checked: bool = False) -> None:
        """Ask for a file and write it, in a worker."""
        keys = self._wanted()
        if not keys:
            return
        ending = form.value.removesuffix("4")
        suggested = self._desk.remembered.export_folder / f"{self.tr('Contacts')}.{ending}"
        chosen, _kind = QFileDialog.getSaveFileName(
            self.parentWidget(), self.tr("Export contacts"), str(suggested), f"*.{ending}"
        )
        if not chosen:
            return
        path = Path(chosen) if Path(chosen).suffix else Path(f"{chosen}.{ending}")
        self._desk.remembered.export_folder = path.parent
        job = partial(_exported, self._library, path, form, keys, self._has_private)
        self._desk.run_shown(self.tr("Writing {name}").format(name=path.name), job, self._tell)

    def _turn(self, is_on: bool) -> None:
        self._has_private = is_on

    def _tell(self, written: "ExportedContacts") -> None:
        folder = QUrl.fromLocalFile(str(written.path.parent))
        words = self.tr("{count} contacts exported to {name}")
        if written.cut:
            words = self.tr("{count} contacts exported to {name}; {cut} texts too long for a workbook were cut")
        self._desk.say(
            words.format(count=f"{written.count:,}", name=written.path.name, cut=written.cut),
            icon="file-check",
            action=self.tr("Show in folder"),
            then=lambda: QDesktopServices.openUrl(folder),
        )


def _exported(
    library: Library,
    path: Path,
    form: "ContactFormat",
    keys: Sequence[int],
    has_private: bool,
    *,
    progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> "ExportedContacts":
    from mediadesk.jobs.contact_exporting import Leaving, export

    return export(library, path, form, keys, Leaving(has_private), progress, cancelled)
