"""The first step: a list that is dropped, chosen or pasted, and how it is read."""

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mediadesk.records.contact_import import LIST_ENDINGS, SheetKind
from mediadesk.ui import fonts
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.contact_import.draft import Draft
from mediadesk.ui.contact_import.earlier import EarlierImports
from mediadesk.ui.contact_import.reading_row import ReadingRow
from mediadesk.ui.contact_import.sample_table import SampleTable
from mediadesk.ui.empty_state import EmptyState
from mediadesk.ui.side_card import upright

_SIDE = 320  # pixels


class FilePage(QWidget):
    """`given` carries the file, or the text, somebody wants read; `asked` another way to read it."""

    given = Signal(object)
    asked = Signal(object)
    nothing_pasted = Signal()
    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choose = text_button(self.tr("Choose file…"), self.ask, style="primary", icon="folder", shortcut="Ctrl+O")
        self.paste_in = text_button(self.tr("Paste"), self.paste, icon="copy", shortcut="Ctrl+V")
        self.other = text_button(self.tr("Another file…"), self.ask, style="ghost", icon="folder")
        self.paste_other = text_button(self.tr("Paste another"), self.paste, style="ghost", icon="copy")
        self.name, self.about = label("", "title"), label("", "quiet")
        self.name.setFont(fonts.mixed(17))
        self.trouble = label("", "error", wraps=True)
        self.hint = label("", "caution", wraps=True)
        self.reading, self.sample = ReadingRow(), SampleTable(self.tr("First rows"))
        self.reading.asked.connect(self.asked)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._nothing_yet())
        self._stack.addWidget(self._what_is_read())
        self.stop = text_button(self.tr("Stop reading"), self.stop_wanted.emit)
        self._reads = EmptyState("file-text", self.tr("Reading…"), "", (self.stop,))
        self._stack.addWidget(self._reads)
        self.earlier = EarlierImports()
        self.earlier.setFixedWidth(_SIDE)
        column = QVBoxLayout()
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        column.addWidget(self.trouble)
        column.addWidget(self._stack, 1)
        self.trouble.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(column, 1)
        row.addWidget(upright())
        row.addWidget(self.earlier)

    def ask(self) -> None:
        """Ask for a file."""
        kinds = (
            self.tr("Lists of contacts") + f" ({' '.join(f'*{ending}' for ending in (*sorted(LIST_ENDINGS), '.txt'))})"
        )
        name, _kind = QFileDialog.getOpenFileName(self, self.tr("Import contacts"), "", f"{kinds};;(*)")
        if name:
            self.given.emit(Path(name))

    def paste(self) -> None:
        """Take what is on the clipboard: a file, or text."""
        clipboard = QGuiApplication.clipboard()
        held: QMimeData | None = clipboard.mimeData()  # nothing at all where the clipboard was never filled
        urls = held.urls() if held is not None else []
        files = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        if files:
            self.given.emit(files[0])
        elif clipboard.text().strip():
            self.given.emit(clipboard.text())
        else:
            self.nothing_pasted.emit()

    def show_reading(self, name: str) -> None:
        """Say that a list is being read."""
        self.complain("")
        self._reads.say(self.tr("Reading {name}…").format(name=name or self.tr("what was pasted")), "")
        self._stack.setCurrentIndex(2)

    def show_draft(self, draft: Draft | None) -> None:
        """Show the list that was read; without one, ask for one."""
        self._stack.setCurrentIndex(0 if draft is None else 1)
        if draft is None:
            return
        sheet = draft.sheet
        self.name.setText(draft.name or self.tr("Pasted text"))
        words = self.tr("{kind} · {rows} rows · {columns} columns")
        kind = {SheetKind.XLSX: self.tr("Workbook"), SheetKind.VCARD: "vCard", SheetKind.TEXT: self.tr("Text")}
        counts = {"rows": f"{sheet.row_count:,}", "columns": len(sheet.columns)}
        self.about.setText(words.format(kind=kind.get(sheet.kind, sheet.kind.value.upper()), **counts))
        hidden = sheet.hidden_rows or sheet.hidden_columns
        words = self.tr("{rows} rows and {columns} columns are hidden in the workbook; they come in as all others.")
        self.hint.setText(words.format(rows=sheet.hidden_rows, columns=sheet.hidden_columns) if hidden else "")
        self.hint.setVisible(bool(hidden))
        self.reading.show_sheet(sheet, draft.reading)
        self.sample.show_sheet(sheet)

    def complain(self, sentence: str) -> None:
        """Say why a list cannot be read; an empty sentence takes it away."""
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))

    @property
    def in_front(self) -> QWidget:
        """What takes the keys."""
        return (self.choose, self.sample, self.stop)[self._stack.currentIndex()]

    def _nothing_yet(self) -> QWidget:
        return EmptyState(
            "users-round",
            self.tr("Drop a list of contacts here"),
            self.tr(
                "A CSV file, a workbook (.xlsx), vCards, JSON or pasted lines. Nothing is kept before the last step."
            ),
            (self.choose, self.paste_in),
        )

    def _what_is_read(self) -> QWidget:
        whole = QFrame()
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.name)
        head.addWidget(self.about)
        head.addStretch(1)
        head.addWidget(self.other)
        head.addWidget(self.paste_other)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.reading)
        column.addWidget(self.hint)
        column.addWidget(label(self.tr("First rows, as they are read"), "section"), 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.sample)
        column.addStretch(1)
        return whole
