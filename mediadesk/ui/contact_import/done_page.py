"""The fourth step: how far the import is, and what came of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from mediadesk.jobs.contact_planning import MOST_COMPARED
from mediadesk.records.import_choices import ImportState
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.contact_import.draft import Taken
from mediadesk.ui.contact_import.earlier import counted
from mediadesk.ui.empty_state import Picture


class DonePage(QWidget):
    """What its buttons ask for is done by the screen."""

    undo_wanted = Signal()
    save_wanted = Signal()
    contacts_wanted = Signal()
    another_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = Picture("upload")
        self.title, self.said = label("", "title", wraps=True), label("", "quiet", wraps=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(360)
        self.bar.setAccessibleName(self.tr("Progress of the import"))
        self.contacts = text_button(self.tr("Show contacts"), self.contacts_wanted.emit, style="primary")
        self.undo = text_button(self.tr("Undo import"), self.undo_wanted.emit, icon="undo-2")
        self.save = text_button(self.tr("Save skipped rows…"), self.save_wanted.emit, icon="download")
        self.another = text_button(self.tr("Import another list"), self.another_wanted.emit, style="ghost")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        for button in (self.contacts, self.undo, self.save, self.another):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(10)
        column.addStretch(2)
        for widget in (self._picture, self.title, self.said, self.bar):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        for words in (self.title, self.said):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            words.setMinimumWidth(520)
        column.addSpacing(8)
        column.addLayout(buttons)
        column.addStretch(3)

    def show_running(self, name: str, total: int) -> None:
        """Say that a list is coming in."""
        self._picture.show_icon("upload", "text2")
        self.title.setText(self.tr("Importing {name}").format(name=name) if name else self.tr("Importing"))
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(0)
        self.said.setText(self.tr("You may go on working meanwhile."))
        self._show(is_running=True)

    def step(self, done: int, of: int) -> None:
        """Say how far it is; without `of` the entries for the search are made, which has no end to tell of."""
        self.bar.setRange(0, of)
        self.bar.setValue(done if of else 0)
        words = self.tr("{done} of {of} rows. You may go on working meanwhile.")
        search = self.tr("All rows are in. {done} can be found already.")
        self.said.setText((words if of else search).format(done=f"{done:,}", of=f"{of:,}"))

    def show_stopping(self) -> None:
        """Say that it stops soon."""
        self.said.setText(self.tr("Stopping; what is in by now stays, and can be undone."))

    def show_taken(self, taken: Taken) -> None:
        """Say what came of it."""
        is_whole = taken.done.state is ImportState.DONE
        self._picture.show_icon("circle-check" if is_whole else "info", "ok" if is_whole else "text2")
        self.title.setText(counted(taken.done.counts))
        words = self.tr("Stopped after {done} of {of} rows. What came in stays until you undo it.")
        numbers = {"done": f"{taken.done.done_rows:,}", "of": f"{taken.done.row_count:,}"}
        kept = self.tr("The import can be undone for 30 days.")
        if taken.done.counts.added and taken.done.row_count > MOST_COMPARED:
            also = self.tr("Names nearly alike are not looked for in so long a list: Duplicates finds them.")
            kept = f"{kept} {also}"
        self.said.setText(kept if is_whole else words.format(**numbers))
        self._show(is_running=False, has_skipped=bool(taken.rejected))

    def show_undone(self, sentence: str) -> None:
        """Say what came of taking it back."""
        self._picture.show_icon("undo-2", "text2")
        self.title.setText(self.tr("Import undone"))
        self.said.setText(sentence)
        self._show(is_running=False)
        self.undo.hide()

    @property
    def in_front(self) -> QWidget:
        """What takes the keys."""
        return self.contacts

    def _show(self, *, is_running: bool, has_skipped: bool = False) -> None:
        self.bar.setVisible(is_running)
        for button in (self.contacts, self.undo, self.another):
            button.setVisible(not is_running)
        self.save.setVisible(has_skipped)
