"""One approval as a row: a sign, who must give it, how it stands, and a button to write the answer down."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from mediadesk.records.sign_off import Standing
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.empty_state import Picture
from mediadesk.ui.releases.sign_off_sayings import SIGNS


class ApprovalRow(QWidget):
    """`title` is who approves, `words` how it stands; `quoted` are the words of a quote, cut to two lines or so."""

    def __init__(
        self,
        title: str,
        words: str,
        standing: Standing,
        then: Callable[[], None] | None,
        *,
        quoted: str = "",
        is_late: bool = False,
    ) -> None:
        super().__init__()
        self.setAccessibleName(f"{title}: {words}")
        self.button: QPushButton | None = None
        icon, colour = SIGNS[standing]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(Picture(icon, 16, "err" if is_late else colour), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(_wrapped(title, "words"))
        if quoted:
            column.addWidget(_wrapped(quoted, "meta"))
        is_bad = standing is Standing.VOID or is_late
        column.addWidget(_wrapped(words, "error" if is_bad else "detail"))
        row.addLayout(column, 1)
        if then is not None:
            self.button = text_button(
                "", then, style="link", name=self.tr("Record a decision: {who}").format(who=title)
            )
            self.button.setText(self.tr("Record…"))
            row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)


def _wrapped(words: str, style: str) -> QWidget:
    made = label(words, style, wraps=True)
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return made
