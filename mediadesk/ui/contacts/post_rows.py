"""The rows of a journalist's form for posts besides the first: where, as what, at which desk, from when to when."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from mediadesk.ui.contacts.draft_lines import PostDraft
from mediadesk.ui.contacts.line_rows import LineRow, LineRows
from mediadesk.ui.fields import Completing


class PostRow(LineRow):
    """One post."""

    def __init__(self, draft: PostDraft, outlets: Sequence[str], roles: Sequence[str]) -> None:
        super().__init__("", "")
        for button, words in ((self.remove, self.tr("Remove this post")), (self.first, self.tr("Put first"))):
            button.setAccessibleName(words)
            button.setToolTip(words)
        self.outlet, self.role, self.desk = Completing(), Completing(), QLineEdit()
        self.since, self.until = QLineEdit(), QLineEdit()
        self.outlet.offer(outlets)
        self.role.offer(roles)
        for field, text, words in (
            (self.outlet, draft.outlet, self.tr("Outlet")),
            (self.role, draft.role, self.tr("Role")),
            (self.desk, draft.desk, self.tr("Desk")),
            (self.since, draft.since, self.tr("Since 2024-03")),
            (self.until, draft.until, self.tr("Until")),
        ):
            field.setText(text)
            field.setCursorPosition(0)
            field.setPlaceholderText(words)
            field.setAccessibleName(words)
        self.line(self.outlet, self.first, self.remove)
        self.line(self.role, self.desk)
        self.line(self.since, self.until)

    @property
    def draft(self) -> PostDraft:
        texts = (each.text() for each in (self.outlet, self.role, self.desk, self.since, self.until))
        return PostDraft(*texts)

    def begin(self) -> None:
        self.outlet.setFocus(Qt.FocusReason.OtherFocusReason)


class PostRows(LineRows):
    """All of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self._outlets: Sequence[str] = ()
        self._roles: Sequence[str] = ()
        self.setAccessibleName(self.tr("Other posts"))
        self.add.setText(f" {self.tr('Add a post')}")
        self.add.setAccessibleName(self.tr("Add a post"))
        self.add.setToolTip(self.tr("Another post, past or present"))

    def offer(self, outlets: Sequence[str], roles: Sequence[str]) -> None:
        """What is completed."""
        self._outlets, self._roles = outlets, roles

    def _make(self, draft: PostDraft | None) -> PostRow:
        return PostRow(draft or PostDraft(), self._outlets, self._roles)
