"""Column types that SQLite and PostgreSQL read back alike, whatever was typed or pasted."""

import json
from datetime import UTC, date, datetime, time
from typing import Any

from peewee import DateField, DateTimeField, TextField


def cleaned(text: str) -> str:
    """`text` without NUL (PostgreSQL refuses it) and lone surrogates (neither engine can encode them)."""
    if "\x00" in text:
        text = text.replace("\x00", "")
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "ignore").decode()
    return text


def moment(stored: Any) -> datetime:
    """The aware UTC `datetime` of a stored instant: text from SQLite (which ends in Z), `datetime` from PostgreSQL."""
    return datetime.fromisoformat(stored) if type(stored) is str else stored.astimezone(UTC)


def day(stored: Any) -> date:
    """A stored day: text from SQLite, `date` from PostgreSQL."""
    return date.fromisoformat(stored) if isinstance(stored, str) else stored


def first_moment(on: date) -> datetime:
    """The instant that stands for a day of which nothing else is known: its first one, in UTC."""
    return datetime.combine(on, time(), UTC)


def to_milliseconds(moment: datetime) -> datetime:
    """The aware `moment` in UTC, cut to the milliseconds that are kept."""
    in_utc = moment.astimezone(UTC)
    return in_utc.replace(microsecond=in_utc.microsecond // 1000 * 1000)


class Words(TextField):
    """Text people typed, cleaned on the way in; never NULL."""

    def db_value(self, value: Any) -> Any:
        """The text as it is stored."""
        return cleaned(value) if isinstance(value, str) else value

    def python_value(self, value: Any) -> Any:
        """The text as it was stored."""
        return value


class JSONText(TextField):
    """JSON kept as text on both engines: read and written whole, never queried inside."""

    def db_value(self, value: Any) -> Any:
        """The value as compact JSON."""
        if value is None:
            return None
        written = _json(value)
        # Nearly every text is clean, and a whole one is looked through faster than its thousand pieces.
        return written if "\\u0000" not in written and cleaned(written) == written else _json(_all_cleaned(value))

    def python_value(self, value: Any) -> Any:
        """The value read back: lists and dicts."""
        return None if value is None else json.loads(value)


class UTCDateTimeField(DateTimeField):
    """An aware instant. SQLite: text of fixed width, so it sorts; PostgreSQL: TIMESTAMPTZ."""

    def db_value(self, value: Any) -> Any:
        """`YYYY-MM-DDTHH:MM:SS.mmmZ`, which PostgreSQL reads too; refuses a naive time with `ValueError`."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without a zone cannot be kept")
        return to_milliseconds(value).strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"

    def python_value(self, value: Any) -> Any:
        """An aware `datetime` in UTC."""
        return None if value is None else moment(value)


class DayField(DateField):
    """A calendar day: ISO text on SQLite, DATE on PostgreSQL."""

    def db_value(self, value: Any) -> Any:
        """The day as ISO text."""
        return None if value is None else value.isoformat()

    def python_value(self, value: Any) -> Any:
        """The day as a `date`."""
        return None if value is None else day(value)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _all_cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return cleaned(value)
    if isinstance(value, dict):
        return {key: _all_cleaned(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_all_cleaned(each) for each in value]
    return value
