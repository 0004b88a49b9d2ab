"""What only the formats for desks and wires say (resources/wording/newsroom.toml)."""

from mediadesk.records.languages import Language
from mediadesk.wording.texts import load


def newsroom_label(key: str, language: Language, **values: str) -> str:
    """The label `key` in `language`, its `{placeholders}` filled; raises `KeyError` for one that does not exist."""
    text: str = load("newsroom")[key][language.value]
    return text.format(**values) if values else text
