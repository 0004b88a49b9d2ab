"""A floating sheet that shows what changed in the source of a passage since it was translated."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QWidget

from mediadesk.comparison.source_changes import SourceChange
from mediadesk.comparison.words import Kind, Pieces
from mediadesk.ui import fonts, look
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.releases.editor_popups import Sheet

_WIDE, _HIGHEST = 460, 300  # pixels


class SourceChangeSheet(Sheet):
    """The word diff, and what may be done: go there, or say that the translation is up to date."""

    def __init__(
        self,
        owner: QWidget,
        title: str,
        change: SourceChange,
        *,
        settle: Callable[[], None] | None,
        go: Callable[[], None] | None,
    ) -> None:
        super().__init__(owner, _WIDE)
        self.setAccessibleName(title)
        self.column.addWidget(label(title, "strong"))
        if change.now is None:
            self.column.addWidget(label(self.tr("The paragraph is not there any more. It said:"), "detail", wraps=True))
        if change.is_indirect:
            first = self.tr("What this was made from is to be brought up to date first.")
            self.column.addWidget(label(first, "detail", wraps=True))
        words = self.words = QLabel(marked_up(change.pieces))
        words.setTextFormat(Qt.TextFormat.RichText)
        words.setWordWrap(True)
        words.setFont(fonts.published(change.language))
        words.setAlignment(Qt.AlignmentFlag.AlignTop)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.setContentsMargins(0, 2, 6, 2)
        area = QScrollArea()
        area.setObjectName("plain")
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(words)
        area.setFixedHeight(min(words.heightForWidth(_WIDE - 44) + 8, _HIGHEST))
        self.column.addWidget(area)
        self.column.addLayout(self._actions(settle, go))

    def _actions(self, settle: Callable[[], None] | None, go: Callable[[], None] | None) -> QHBoxLayout:
        row = QHBoxLayout()
        if go is not None:
            row.addWidget(text_button(self.tr("Go to the source"), lambda: self._finish(go)))
        row.addStretch(1)
        if settle is not None:
            self.settle_button = text_button(
                self.tr("Mark as up to date"), lambda: self._finish(settle), style="primary"
            )
            row.addWidget(self.settle_button)
            self.settle_button.setFocus()
        return row

    def _finish(self, then: Callable[[], None]) -> None:
        self.close()
        then()


def marked_up(pieces: Pieces) -> str:
    """A difference as rich text: what came underlined, what went struck through, both in colour as well."""
    came, went = look.colour("ok").name(), look.colour("err").name()
    styles = {
        Kind.SAME: "",
        Kind.INSERTED: f"color: {came}; text-decoration: underline",
        Kind.DELETED: f"color: {went}; text-decoration: line-through",
    }
    parts = [f'<span style="{styles[each.kind]}">{escape(each.text)}</span>' for each in pieces]
    return "".join(parts).replace("\n", "<br>")
