"""One approval as a row: a sign, who must give it, how it stands, and a button to write the answer down."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from mediadesk.records.sign_off import KeptMail, Standing
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.empty_state import Picture
from mediadesk.ui.releases.sign_off_sayings import SIGNS


@dataclass(frozen=True, slots=True)
class Approval:
    """`title` is who approves, `words` how it stands; `quoted` are the words of a quote, cut to two lines or so.

    `then` asks for the decision; there is no button without it.
    """

    title: str
    words: str
    standing: Standing
    then: Callable[[], None] | None = None
    quoted: str = ""
    is_late: bool = False

    def looks_like(self, other: object) -> bool:
        """Whether `other` is an approval that a row would show in the same way."""
        return isinstance(other, Approval) and _look(self) == _look(other)


@dataclass(frozen=True, slots=True)
class Told:
    """An entry of the log that came in a mail; `show` opens it."""

    words: str
    mail: KeptMail
    show: Callable[[KeptMail], None]


class ApprovalRow(QWidget):
    """Shows an approval; its button asks what `approval` asks at the moment it is pressed."""

    def __init__(self, approval: Approval) -> None:
        super().__init__()
        self.approval = approval
        self.setAccessibleName(f"{approval.title}: {approval.words}")
        self.button: QPushButton | None = None
        icon, colour = SIGNS[approval.standing]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(Picture(icon, 16, "err" if approval.is_late else colour), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(_wrapped(approval.title, "words"))
        if approval.quoted:
            column.addWidget(_wrapped(approval.quoted, "meta"))
        is_bad = approval.standing is Standing.VOID or approval.is_late
        column.addWidget(_wrapped(approval.words, "error" if is_bad else "detail"))
        row.addLayout(column, 1)
        if approval.then is not None:
            name = self.tr("Record a decision: {who}").format(who=approval.title)
            self.button = text_button(self.tr("Record…"), self._ask, style="link", name=name)
            row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)

    def _ask(self) -> None:
        if self.approval.then is not None:
            self.approval.then()


def _look(approval: Approval) -> tuple[object, ...]:
    about = (approval.title, approval.words, approval.quoted)
    return (*about, approval.standing, approval.is_late, approval.then is None)


def _wrapped(words: str, style: str) -> QWidget:
    made = label(words, style, wraps=True)
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return made
