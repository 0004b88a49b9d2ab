"""What belongs to the desk and is no record: named values."""

from typing import Any

from mediadesk.library.collection import Means
from mediadesk.library.tables import SettingTable
from mediadesk.records.keys import new_key


class Settings:
    """Small values by name, such as where the officer last exported to."""

    def __init__(self, means: Means) -> None:
        self._rows = means.rows

    def get(self, name: str, default: Any = None) -> Any:
        """The value (as JSON knows values) kept under `name`, else `default`."""
        found = self._rows.all(SettingTable, SettingTable.name == name)
        return found[0]["value"] if found else default

    def put(self, name: str, value: Any) -> None:
        """Keep `value` under `name`. Not a step: undo is for what officers write, not for where a window stood."""
        found = self._rows.all(SettingTable, SettingTable.name == name)
        row = {"id": found[0]["id"] if found else new_key(), "name": name, "value": value, "version": 1}
        if found:
            self._rows.update(SettingTable, row, 1)
        else:
            self._rows.insert(SettingTable, row)
