"""Who is right where a list and the desk say different things of somebody: for everything, or field by field."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mediadesk.records.contact_import import Column, ContactField
from mediadesk.records.import_choices import Choices, Prefer
from mediadesk.ui import layouts
from mediadesk.ui.buttons import label
from mediadesk.ui.contact_import.field_words import field_words
from mediadesk.ui.segmented import Segments

F = ContactField
_ALSO = {
    F.NAME_EN: (F.NAME,),
    F.GIVEN_NAME: (F.NAME,),
    F.FAMILY_NAME: (F.NAME,),
    F.NAME: (F.NAME, F.NAME_ZH_HANT, F.NAME_ZH_HANS),
    F.NAME_ZH: (F.NAME_ZH_HANT, F.NAME_ZH_HANS),
}
_SINGLE = (
    *(F.NAME, F.NAME_EN, F.FAMILY_NAME, F.NAME_ZH, F.NAME_ZH_HANT, F.NAME_ZH_HANS, F.OUTLET, F.ROLE, F.DESK, F.EMAIL),
    *(F.PHONE, F.PREFERS, F.HOURS, F.TIME_ZONE, F.STATUS, F.OWNER, F.NOTES, F.SOURCE, F.LAWFUL_BASIS, F.SALUTATION_EN),
)
"""Fields of which one value is kept; of the others the desk keeps what either says."""


class Winners(QWidget):
    """`chosen` carries other `Choices`."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = Choices()
        self.fields: dict[ContactField, QPushButton] = {}
        whom = (
            (Prefer.EMPTY, self.tr("Only fill gaps")),
            (Prefer.FILE, self.tr("The list wins")),
            (Prefer.OURS, self.tr("The desk wins")),
        )
        self.prefer = Segments(whom, self.tr("About people known"))
        self.prefer.chosen.connect(self._prefer)
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(label(self.tr("About people known"), "detail"))
        top.addWidget(self.prefer)
        top.addStretch(1)
        self._row = QHBoxLayout()
        self._row.setSpacing(4)
        self.fields_row = QWidget()
        below = QHBoxLayout(self.fields_row)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(10)
        below.addWidget(label(self.tr("The list wins in"), "detail"))
        below.addLayout(self._row)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self.fields_row)

    def show_choices(self, choices: Choices, columns: Sequence[Column]) -> None:
        """Show what is chosen, for the fields the list has columns of."""
        self._choices = choices
        self.prefer.pick(choices.prefer)
        taken = [each for each in _SINGLE if any(column.field is each for column in columns)]
        if list(self.fields) != taken:
            self._fill(taken)
        for field, button in self.fields.items():
            button.setChecked(choices.of_field(_also(field)[0]) is Prefer.FILE)

    def _fill(self, taken: Sequence[ContactField]) -> None:
        layouts.clear(self._row)
        self.fields = {}
        words = field_words()
        for field in taken:
            button = QPushButton(words[field])
            button.setObjectName("toggle")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setAccessibleName(self.tr("The list wins in {field}").format(field=words[field]))
            button.setToolTip(button.accessibleName())
            button.clicked.connect(partial(self._turn, field))
            self._row.addWidget(button)
            self.fields[field] = button

    def _prefer(self, prefer: Prefer) -> None:
        self.chosen.emit(replace(self._choices, prefer=prefer, fields={}))

    def _turn(self, field: ContactField) -> None:
        is_on = self.fields[field].isChecked()
        fields = dict(self._choices.fields)
        for each in _also(field):
            fields.pop(each, None)
            if is_on is not (self._choices.prefer is Prefer.FILE):
                fields[each] = Prefer.FILE if is_on else Prefer.EMPTY
        self.chosen.emit(replace(self._choices, fields=fields))


def _also(field: ContactField) -> tuple[ContactField, ...]:
    return _ALSO.get(field, (field,))
