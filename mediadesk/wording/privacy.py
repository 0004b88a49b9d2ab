"""What is said to people who ask what is held on them."""

from datetime import date, datetime

from mediadesk.records.privacy import Ground, Withheld
from mediadesk.wording.texts import load

HIDDEN = "███"
"""Stands for what belongs to others."""


def table_title(table: str) -> str:
    """What a table of the library is about, to the person: "Calls, mails and meetings"."""
    return str(load("privacy")["tables"].get(table, _plain(table)))


def held_title(table: str) -> str:
    """What a table holds of somebody, as the desk says it: "Follow-ups"."""
    return str(load("privacy")["held"].get(table, _plain(table)))


def column_title(column: str) -> str:
    """What a column says: "Last contact"."""
    return str(load("privacy")["columns"].get(column, _plain(column)))


def package(key: str, **filled: str) -> str:
    """A sentence of the package, filled in."""
    return str(load("privacy")["package"][key]).format(**filled)


def ground(ground: Ground) -> str:
    """A ground of withholding an entry, in a few words with the law it stands in."""
    return str(load("privacy")["grounds"][ground.value])


def withheld(entry: Withheld) -> str:
    """One entry that is withheld: "Calls, mails and meetings, 2027-03-18: legal professional privilege (…)"."""
    return f"{', '.join(filter(None, (table_title(entry.table), entry.day)))}: {ground(entry.ground)}"


def shown(value: object) -> str:
    """A value of a row as people read it: times to the minute in UTC, yes for what is so."""
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M} UTC"
    if isinstance(value, date):
        return value.isoformat()
    return "yes" if value is True else str(value)


def _plain(name: str) -> str:
    words = name.removesuffix("_id").replace("_", " ")
    return words[:1].upper() + words[1:]
