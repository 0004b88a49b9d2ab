"""The sheet that asks why a final release goes out although preflight finds errors in it."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.form import under
from mediadesk.ui.releases.editor_popups import Sheet

_WIDE = 420
_MOST = 5  # errors named: the sheet must fit on a small screen


class OverrideSheet(Sheet):
    """`then` gets the reason; it is called with the button only, never Enter."""

    def __init__(self, owner: QWidget, errors: Sequence[str], then: Callable[[str], object]) -> None:
        super().__init__(owner, _WIDE)
        self._then = then
        title = self.tr("This release is final, and there are errors in it")
        self.setAccessibleName(title)
        self.column.addWidget(label(title, "strong", wraps=True))
        self.words = label("\n".join(self._lines(errors)), "detail", wraps=True)
        self.words.setFixedWidth(_WIDE - 26)
        self.column.addWidget(self.words)
        self.reason = QPlainTextEdit()
        self.reason.setAccessibleName(self.tr("Why"))
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(72)
        self.column.addWidget(under(self.tr("Why does it go out as it is? This is kept in the log."), self.reason))
        self.done = text_button(self.tr("Export anyway"), self._finish, style="primary")
        self.done.setEnabled(False)
        self.reason.textChanged.connect(lambda: self.done.setEnabled(bool(self._said)))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(text_button(self.tr("Cancel"), self.close))
        row.addWidget(self.done)
        self.column.addLayout(row)
        self.reason.setFocus()

    def _lines(self, errors: Sequence[str]) -> list[str]:
        more = [self.tr("and {count} more").format(count=len(errors) - _MOST)] if len(errors) > _MOST else []
        return [*errors[:_MOST], *more]

    @property
    def _said(self) -> str:
        return self.reason.toPlainText().strip()

    def _finish(self) -> None:
        reason = self._said
        self.close()
        self._then(reason)
