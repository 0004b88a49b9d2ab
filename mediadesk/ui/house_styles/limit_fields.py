"""How long the parts of a text may be in a house style: words in English, characters in Chinese."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from mediadesk.records.house_style import HouseStyle
from mediadesk.records.limits import USUAL, Limit, Limits
from mediadesk.ui.buttons import label

_MOST = 9999
_WIDE = 68  # pixels
_SIDES = ("words", "characters")


class LimitFields(QWidget):
    """`changed` carries the `Limits` as they are now. An empty field asks for nothing."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Lengths"))
        self._limits = USUAL
        self.fields: dict[tuple[str, str], QLineEdit] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        words = (self.tr("words"), self.tr("characters"))
        for column, said in enumerate((self.tr("EN words"), self.tr("中文 字")), 1):
            self._grid.addWidget(label(said, "meta"), 0, column, Qt.AlignmentFlag.AlignRight)
        parts = (
            ("opening", self.tr("First paragraph")),
            ("least", self.tr("Whole text, at least")),
            ("most", self.tr("Whole text")),
            ("boilerplate", self.tr("About the organisation")),
            ("caption", self.tr("Caption")),
        )
        for row, (part, said) in enumerate(parts, 1):
            self._grid.addWidget(label(said, "detail", wraps=True), row, 0)
            for column, side in enumerate(_SIDES, 1):
                self._add(part, side, f"{said}, {words[column - 1]}", row, column)
        said = self.tr("Headline, characters")
        self._grid.addWidget(label(said, "detail", wraps=True), len(parts) + 1, 0)
        self._add("headline", "", said, len(parts) + 1, 1)

    def show_style(self, style: HouseStyle) -> None:
        """Show the lengths of `style`."""
        self._limits = style.limits
        for (part, side), field in self.fields.items():
            held = getattr(style.limits, part)
            number = getattr(held, side) if isinstance(held, Limit) else held
            if number != _number(field.text()):
                field.setText(str(number) if number else "")

    def _add(self, part: str, side: str, name: str, row: int, column: int) -> None:
        field = QLineEdit()
        field.setValidator(QIntValidator(0, _MOST, field))
        field.setAlignment(Qt.AlignmentFlag.AlignRight)
        field.setPlaceholderText("–")
        field.setFixedWidth(_WIDE)
        field.setAccessibleName(name)
        field.textEdited.connect(lambda text: self._take(part, side, _number(text)))
        self._grid.addWidget(field, row, column)
        self.fields[part, side] = field

    def _take(self, part: str, side: str, number: int) -> None:
        held = getattr(self._limits, part)
        changed = replace(held, **{side: number}) if isinstance(held, Limit) else number
        self._limits = _with(self._limits, part, changed)
        self.changed.emit(self._limits)


def _with(limits: Limits, part: str, value: object) -> Limits:
    changes: dict[str, object] = {part: value}
    return replace(limits, **changes)  # type: ignore[arg-type]


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else 0
