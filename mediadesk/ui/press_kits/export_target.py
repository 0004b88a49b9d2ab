"""Where a kit is exported to: the name of the file, the folder it goes into, and what is there already."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.elided_label import ElidedLabel
from mediadesk.ui.press_kits import format_sayings
from mediadesk.ui.press_kits.export_choice import ExportChoice
from mediadesk.ui.press_kits.format_sayings import FOLDER
from mediadesk.wording import file_names

LABELS = 64  # pixels: the column of names in front of the fields


class ExportTarget(QWidget):
    """`changed` says that name or folder did; `choice_wanted` asks for another folder."""

    changed = Signal()
    choice_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice, self._suggested, self._languages = ExportChoice(), "", 1
        self.name, self._ending = QLineEdit(), label("", "quiet")
        self.name.setAccessibleName(self.tr("Name"))
        self.name.textEdited.connect(self._tell)
        self.folder = ElidedLabel("words", Qt.TextElideMode.ElideMiddle)
        self.choose = text_button(
            self.tr("Choose…"), self.choice_wanted.emit, name=self.tr("Choose the folder to export to")
        )
        self.hint = label("", "meta", wraps=True)
        self._lay_out()

    def show_choice(self, choice: ExportChoice) -> None:
        """Show where this goes; a name that was typed stays."""
        self._choice = choice
        self.folder.say(_from_home(choice.folder))
        self._refresh()

    def suggest(self, name: str, languages: int) -> None:
        """The name without an ending that the kit goes by, and in how many languages its texts are."""
        if self.name.text() in ("", self._suggested):
            self.name.setText(name)
            self.name.setCursorPosition(0)
        self._suggested, self._languages = name, max(languages, 1)
        self._refresh()

    @property
    def is_ready(self) -> bool:
        """Whether there is a name."""
        return bool(self.name.text().strip())

    @property
    def path(self) -> Path:
        """The file to write, or the folder where there will be several files or one folder."""
        if not self._is_one_file:
            return self._choice.folder
        return self._choice.folder / f"{file_names.stem(self.name.text(), 'press-kit')}{self._file_ending}"

    @property
    def _is_one_file(self) -> bool:
        form = self._choice.form
        return form != FOLDER and not (format_sayings.is_per_language(form) and self._languages > 1)

    @property
    def _file_ending(self) -> str:
        return format_sayings.file_ending(self._choice.form)

    def _tell(self) -> None:
        self._refresh()
        self.changed.emit()

    def _refresh(self) -> None:
        self.name.setReadOnly(not self._is_one_file)
        if not self._is_one_file:
            self.name.setText(self._suggested)
        self._ending.setText(self._file_ending)
        words, is_warning = self._hint()
        self.hint.setText(words)
        self.hint.setVisible(bool(words))
        self.hint.setObjectName("caution" if is_warning else "meta")
        self.hint.style().polish(self.hint)

    def _hint(self) -> tuple[str, bool]:
        if self._choice.form == FOLDER:
            there = (self._choice.folder / self._suggested).exists()
            words = self.tr("A folder of this name is there: it will be replaced, with everything in it.")
            return (words, True) if there and self._suggested else ("", False)
        if not self._is_one_file:
            words = self.tr("{count} files, one for each language.").format(count=self._languages)
            return words, False
        there = self.is_ready and self.path.exists()
        return (self.tr("A file of this name is there: it will be replaced."), True) if there else ("", False)

    def _lay_out(self) -> None:
        named = QHBoxLayout()
        named.setSpacing(8)
        named.addWidget(self.name, 1)
        named.addWidget(self._ending)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnMinimumWidth(0, LABELS)
        grid.setColumnStretch(1, 1)
        grid.addWidget(label(self.tr("Name"), "quiet"), 0, 0)
        grid.addLayout(named, 0, 1, 1, 2)
        grid.addWidget(label(self.tr("Folder"), "quiet"), 1, 0)
        grid.addWidget(self.folder, 1, 1)
        grid.addWidget(self.choose, 1, 2)
        grid.addWidget(self.hint, 2, 1, 1, 2)


def _from_home(folder: Path) -> str:
    """The folder as people say it: "~" for their own."""
    home = Path.home()
    is_inside = folder != home and folder.is_relative_to(home)
    return str(Path("~") / folder.relative_to(home)) if is_inside else str(folder)
