"""The head of the import review: what came in, how its bytes are read, where it goes, and the decision."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mediadesk.intake.text_files import ENCODINGS
from mediadesk.ui.buttons import MenuButton, label, text_button
from mediadesk.ui.elided_label import ElidedLabel

_LONGEST_TARGET = 34  # characters of a button
_INDENT = "   "  # a button with a menu takes no padding from a style sheet


class ImportHeader(QWidget):
    """`accepted` and `cancelled` are the decision, `reset` asks for the elements as they were recognised."""

    accepted = Signal()
    cancelled = Signal()
    reset = Signal()
    encoding_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.into: int | None = None
        self.name = ElidedLabel("meta", Qt.TextElideMode.ElideMiddle)
        self.encoding = MenuButton("", self.tr("Encoding of the file"))
        self.reset_button = text_button(self.tr("As recognised"), self.reset.emit, style="ghost", icon="undo-2")
        self.reset_button.setToolTip(self.tr("Take every line for what it was recognised as"))
        self.target = MenuButton(self.tr("As a new release"), self.tr("Where it goes"))
        self.accept_button = text_button(
            self.tr("Import"), self.accepted.emit, style="primary", icon="check", shortcut="Ctrl+Return"
        )
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(56)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(label(self.tr("Import review"), "title"))
        row.addWidget(self.name, 1)
        for widget in (self.encoding, self.reset_button, self.target):
            row.addWidget(widget)
        row.addWidget(text_button(self.tr("Cancel"), self.cancelled.emit, shortcut="Esc"))
        row.addWidget(self.accept_button)

    def show_encoding(self, encoding: str) -> None:
        """Tick the encoding the file is read in, a key of `ENCODINGS`; none for a text that has no bytes."""
        self.encoding.setVisible(bool(encoding))
        self.encoding.setEnabled(True)
        self.encoding.setText(_INDENT + ENCODINGS.get(encoding, encoding))
        self._offer(
            self.encoding,
            [(words, key == encoding, partial(self._ask_encoding, key, encoding)) for key, words in ENCODINGS.items()],
        )

    def show_targets(self, targets: Sequence[tuple[int | None, str]]) -> None:
        """Offer where the text may go: release ids with words, `None` for a new one. A choice still offered stays."""
        if self.into not in {key for key, _words in targets}:
            self.into = None
        words = next(words for key, words in targets if key == self.into)
        shown = words if len(words) <= _LONGEST_TARGET else f"{words[: _LONGEST_TARGET - 1]}…"
        self.target.setText(_INDENT + shown.replace("&", "&&"))
        self.target.setToolTip(words)
        self.target.setVisible(len(targets) > 1)
        self._offer(
            self.target, [(words, key == self.into, partial(self._choose, key, targets)) for key, words in targets]
        )

    def _offer(self, button: MenuButton, choices: Sequence[tuple[str, bool, Callable[[], object]]]) -> None:
        button.offer([(words.replace("&", "&&"), then) for words, _is_on, then in choices])
        for action, (_words, is_on, _then) in zip(button.menu().actions(), choices, strict=True):
            action.setCheckable(True)
            action.setChecked(is_on)

    def _choose(self, key: int | None, targets: Sequence[tuple[int | None, str]]) -> None:
        self.into = key
        self.show_targets(targets)

    def _ask_encoding(self, encoding: str, present: str) -> None:
        self.show_encoding(present)  # the tick moves only when the file could be read so
        if encoding != present:
            self.encoding.setEnabled(False)
            self.encoding_wanted.emit(encoding)
