"""Lists of contacts read, before anything is kept: what a file holds, and its rows put right or turned down."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from mediadesk.intake.contacts import reading
from mediadesk.intake.contacts.reading import Asked
from mediadesk.intake.contacts.row_reading import RowReader
from mediadesk.library import Library
from mediadesk.records.contact_import import Column, ContactField, ContactSheet, ReadContact, RejectedRow
from mediadesk.records.contact_rows import RowBatch, as_contact
from mediadesk.records.import_problems import NoSuchPreset

REGION = "HK"
"""Whose telephone numbers those without a country code are (ISO 3166)."""
_PRESETS = "contact_columns"
_NAMED = "contact_presets"
_MOST_PRESETS = 100


def look_at(
    source: Path | str,
    *,
    encoding: str = "",
    delimiter: str = "",
    sheet: str = "",
    heading_row: int | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ContactSheet:
    """What kind of list the file, or pasted text, `source` is, what its columns seem to hold, its first rows, how many.

    `encoding` is a key of `text_files.ENCODINGS`, `heading_row` the row the headings are, 0 for none; what is not given
    is found out.
    Raises `FileMissing`, `FileUnreadable`, `FileEmpty`, `FileTooLarge`, `DocumentRefused`, `ReaderStopped` and
    `Cancelled`.
    """
    return reading.look_at(source, Asked(encoding, delimiter, sheet, cancelled=cancelled, heading_row=heading_row))


def read_rows(
    source: Path | str,
    columns: Sequence[Column] = (),
    *,
    encoding: str = "",
    delimiter: str = "",
    sheet: str = "",
    heading_row: int | None = None,
    region: str = REGION,
    cancelled: Callable[[], bool] | None = None,
) -> Iterator[RowBatch]:
    """All rows of `source` in batches of plain values, each row once and in order; the last batch may be empty.

    `columns` are those of the list, in order, with what they are to be taken for; without them what `look_at` finds.
    Wholly empty rows are not counted. Raises as `look_at`.
    """
    asked = Asked(encoding, delimiter, sheet, region, cancelled, heading_row=heading_row)
    return reading.batches(source, columns, asked)


def read(
    source: Path | str,
    columns: Sequence[Column] = (),
    *,
    encoding: str = "",
    delimiter: str = "",
    sheet: str = "",
    heading_row: int | None = None,
    region: str = REGION,
    cancelled: Callable[[], bool] | None = None,
) -> Iterator[list[ReadContact | RejectedRow]]:
    """The same as records, for the eye. Told and raising what `read_rows` is."""
    asked = Asked(encoding, delimiter, sheet, region, cancelled, heading_row=heading_row)
    return (batch.in_order() for batch in reading.batches(source, columns, asked))


def read_again(
    row: int, cells: Sequence[str], columns: Sequence[Column], region: str = REGION
) -> ReadContact | RejectedRow:
    """A row whose cells were put right by hand, read as it would be in its list."""
    made = RowReader([column.field for column in columns], region, is_guarded=True).read(row, cells)
    return RejectedRow(row, made[0], tuple(cells), made[1]) if isinstance(made, tuple) else as_contact(made)


def remembered(library: Library, headings: Sequence[str]) -> tuple[Column, ...] | None:
    """What columns with these headings were taken for the last time; `None` where there was none."""
    kept = library.settings.get(_PRESETS, {}).get(_key(headings))
    if kept is None:
        return None
    return tuple(Column(heading, _field(kept.get(heading, ""))) for heading in headings)


def remember(library: Library, columns: Sequence[Column]) -> None:
    """Keep what the columns were taken for, for the next list with these headings.

    Columns that are not told apart by their headings are not remembered.
    """
    headings = [column.heading for column in columns]
    if not all(headings) or len(set(headings)) < len(headings):
        return
    kept = library.settings.get(_PRESETS, {})
    kept.pop(_key(headings), None)
    kept[_key(headings)] = {column.heading: column.field.value if column.field else "" for column in columns}
    library.settings.put(_PRESETS, dict(list(kept.items())[-_MOST_PRESETS:]))


def presets(library: Library) -> list[str]:
    """The names under which somebody keeps what columns are taken for."""
    return sorted(library.settings.get(_NAMED, {}), key=str.casefold)


def save_preset(library: Library, name: str, columns: Sequence[Column]) -> None:
    """Keep what the columns are taken for under a name; another of that name goes."""
    kept = {**library.settings.get(_NAMED, {}), name: _said(columns)}
    library.settings.put(_NAMED, dict(list(kept.items())[-_MOST_PRESETS:]))


def drop_preset(library: Library, name: str) -> None:
    """Keep the preset with this name no longer."""
    library.settings.put(_NAMED, {key: said for key, said in library.settings.get(_NAMED, {}).items() if key != name})


def with_preset(library: Library, name: str, columns: Sequence[Column]) -> tuple[Column, ...]:
    """The columns taken for what a preset says of their headings; others stay. Raises `NoSuchPreset`."""
    kept = library.settings.get(_NAMED, {}).get(name)
    if kept is None:
        raise NoSuchPreset(name, ", ".join(presets(library)) or "–")
    return tuple(
        Column(column.heading, _field(kept[column.heading])) if column.heading in kept else column for column in columns
    )


def _said(columns: Sequence[Column]) -> dict[str, str]:
    return {column.heading: column.field.value if column.field else "" for column in columns if column.heading}


def _key(headings: Sequence[str]) -> str:
    return "\n".join(sorted(headings))


def _field(name: str) -> ContactField | None:
    return ContactField(name) if name in set(ContactField) else None
