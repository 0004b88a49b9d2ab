"""The cities an embargo is also shown in: three of the zones the program knows."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from mediadesk.library import Library
from mediadesk.records.languages import Language
from mediadesk.ui.form import Choice
from mediadesk.wording.embargo import city
from mediadesk.wording.texts import load


class CityChoice(QWidget):
    """Three drop-down lists in a row; `then` is called when one was changed."""

    def __init__(self, library: Library, then: Callable[[], object] = lambda: None) -> None:
        super().__init__()
        self._library, self._then = library, then
        zones = [(zone, city(zone, Language.EN)) for zone in load("embargo")["cities"]]
        words = (self.tr("First city"), self.tr("Second city"), self.tr("Third city"))
        self.fields = [Choice(zones, name, lambda _zone: self._keep()) for name in words]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for field, zone in zip(self.fields, library.settings.embargo_cities, strict=True):
            field.pick(zone)
            row.addWidget(field, 1)

    def _keep(self) -> None:
        self._library.settings.put_embargo_cities([field.value for field in self.fields])
        self._then()
