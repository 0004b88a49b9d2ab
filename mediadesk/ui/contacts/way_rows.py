"""The rows of a journalist's form for further ways to reach them: kind, number or address, note, whether private."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from mediadesk.records.contact import ChannelKind
from mediadesk.ui import icons
from mediadesk.ui.contacts.draft_lines import WayDraft
from mediadesk.ui.contacts.line_rows import LineRow, LineRows
from mediadesk.ui.contacts.way_words import kind_word
from mediadesk.ui.fields import Choice

_KIND = 108  # pixels


class WayRow(LineRow):
    """One way."""

    def __init__(self, draft: WayDraft) -> None:
        super().__init__("", "")
        for button, words in ((self.remove, self.tr("Remove this")), (self.first, self.tr("Use first"))):
            button.setAccessibleName(words)
            button.setToolTip(words)
        self.kind = Choice([(kind, kind_word(kind)) for kind in ChannelKind], self.tr("Kind"))
        self.kind.choose(draft.kind)
        self.kind.setFixedWidth(_KIND)
        self.value, self.label = QLineEdit(draft.value), QLineEdit(draft.label)
        self.value.setPlaceholderText(self.tr("Number or address"))
        self.label.setPlaceholderText(self.tr("Note"))
        self.value.setAccessibleName(self.tr("Number, address or account"))
        self.label.setAccessibleName(self.tr("Note on it"))
        self.private = QPushButton(self.tr("Private"))
        self.private.setObjectName("toggle")
        self.private.setCheckable(True)
        self.private.setAutoDefault(False)
        self.private.setIcon(icons.icon("lock", "text2"))
        self.private.setToolTip(self.tr("Stays on this desk: never in lists for others"))
        self.private.setAccessibleName(self.tr("Private"))
        self.private.setChecked(draft.is_private)
        self.line(self.kind, self.value)
        self.line(self.label, self.private, self.first, self.remove)

    @property
    def draft(self) -> WayDraft:
        return WayDraft(self.kind.value, self.value.text(), self.label.text(), self.private.isChecked())

    def begin(self) -> None:
        self.value.setFocus(Qt.FocusReason.OtherFocusReason)


class WayRows(LineRows):
    """All of them. `main_wanted` carries the row that shall be the first address or number."""

    main_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.setAccessibleName(self.tr("Further ways"))
        self.add.setText(f" {self.tr('Add a number, address or account')}")
        self.add.setAccessibleName(self.tr("Add a number, address or account"))
        self.add.setToolTip(self.tr("Another way to reach them"))

    def _make(self, draft: WayDraft | None) -> WayRow:
        return WayRow(draft or WayDraft())

    def _make_first(self, row: LineRow) -> None:
        super()._make_first(row)
        self.main_wanted.emit(row)
