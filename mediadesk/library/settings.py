"""What belongs to the desk and is no record: named values."""

from collections.abc import Sequence
from typing import Any

from mediadesk.library.collection import Means
from mediadesk.library.tables import SettingTable
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.photo_rights import UsualRights
from mediadesk.wording.embargo import USUAL_CITIES

_CITIES = "embargo_cities"
_PHOTO_RIGHTS = "photo_rights"


class Settings:
    """Small values by name, such as where the officer last exported to."""

    def __init__(self, means: Means) -> None:
        self._rows = means.rows

    def get(self, name: str, default: Any = None) -> Any:
        """The value (as JSON knows values) kept under `name`, else `default`."""
        found = self._rows.all(SettingTable, SettingTable.name == name)
        return found[0]["value"] if found else default

    @property
    def embargo_cities(self) -> tuple[str, ...]:
        """The IANA zones on whose clocks an embargo is told beside its own."""
        return tuple(self.get(_CITIES, USUAL_CITIES))

    def put_embargo_cities(self, zones: Sequence[str]) -> None:
        """Tell embargoes on the clocks of these zones."""
        self.put(_CITIES, list(zones))

    @property
    def photo_rights(self) -> UsualRights:
        """What new photos say of their credit and their use where their files say nothing."""
        kept = self.get(_PHOTO_RIGHTS, {})
        credit = ByLanguage(*(kept.get(language.value, "") for language in Language))
        return UsualRights(credit, kept.get("usage_terms", ""))

    def put_photo_rights(self, usual: UsualRights) -> None:
        """Say this of new photos."""
        credit = {language.value: usual.credit.get(language) for language in Language}
        self.put(_PHOTO_RIGHTS, {**credit, "usage_terms": usual.usage_terms})

    def put(self, name: str, value: Any) -> None:
        """Keep `value` under `name`. Not a step: undo is for what officers write, not for where a window stood."""
        found = self._rows.all(SettingTable, SettingTable.name == name)
        row = {"id": found[0]["id"] if found else new_key(), "name": name, "value": value, "version": 1}
        if found:
            self._rows.update(SettingTable, row, 1)
        else:
            self._rows.insert(SettingTable, row)
