"""What can be done once a list is in: taking it back, saving the rows that were left out."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from mediadesk.jobs import contact_skipped
from mediadesk.library import Library
from mediadesk.records.import_choices import Undone
from mediadesk.ui.contact_import import work
from mediadesk.ui.contact_import.draft import Taken
from mediadesk.ui.contact_import.field_words import fault_words
from mediadesk.ui.desk import Desk


class AfterImport(QObject):
    """`undone` carries the key of an import that was taken back, and a sentence on what came of it."""

    undone = Signal(object, str)

    def __init__(self, library: Library, desk: Desk, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._library, self._desk, self._clock = library, desk, clock

    def undo(self, import_id: int) -> None:
        """Take an import back, in a worker."""
        job = partial(work.undone, self._library, import_id, self._clock())
        self._desk.run_shown(self.tr("Undoing the import"), job, partial(self._tell, import_id))

    def save_skipped(self, taken: Taken, window: QWidget) -> None:
        """Ask for a file and write the rows that were left out, in a worker."""
        stem = Path(taken.done.file_name).stem
        name = self.tr("Skipped rows of {name}").format(name=stem) if stem else self.tr("Skipped rows")
        suggested = self._desk.remembered.export_folder / f"{name}.csv"
        chosen, _kind = QFileDialog.getSaveFileName(window, self.tr("Save skipped rows"), str(suggested), "CSV (*.csv)")
        if chosen:
            titles = (self.tr("Row"), self.tr("Not taken in because"))
            job = partial(contact_skipped.save, Path(chosen), taken.columns, taken.rejected, fault_words, titles)
            self._desk.run(job, then=lambda path: self._desk.say(self.tr("Saved as {name}").format(name=path.name)))

    def _tell(self, import_id: int, undone: Undone) -> None:
        words = self.tr("{removed} removed, {restored} as before.")
        if undone.stayed:
            words = self.tr("{removed} removed, {restored} as before; {stayed} stay, more was done with them since.")
        numbers = {"removed": undone.removed, "restored": undone.restored, "stayed": len(undone.stayed)}
        said = words.format(**{name: f"{number:,}" for name, number in numbers.items()})
        self._desk.say(self.tr("Import undone: {what}").format(what=said), icon="undo-2")
        self.undone.emit(import_id, said)
