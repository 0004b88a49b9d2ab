"""Rows of a list put right and checked, some thousand at a time: column by column, which is five times as fast."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress
from typing import Any

from mediadesk.intake.contacts import cells as cells_
from mediadesk.intake.contacts import names, values
from mediadesk.intake.contacts.cells import UNREAD, Known, Lines
from mediadesk.intake.contacts.delimited import unguarded
from mediadesk.intake.contacts.ways import WayReader, Ways
from mediadesk.records.contact_import import ContactField, RowFault
from mediadesk.records.contact_rows import PlainRow, plain_rows
from mediadesk.records.languages import Language

F = ContactField
Fault = tuple[RowFault, str]
_TEXTS = (
    *(F.SALUTATION_EN, F.SALUTATION_ZH_HANT, F.SALUTATION_ZH_HANS, F.OUTLET, F.CITY, F.ROLE, F.DESK, F.HOURS),
    *(F.OWNER, F.SOURCE),
)
_MANY_LINES = (F.NOTES, F.POSTS)
_EXACT_NAMES = {F.NAME_EN: "name_en", F.NAME_ZH_HANT: "name_zh_hant", F.NAME_ZH_HANS: "name_zh_hans"}
_PARTS = (F.GIVEN_NAME, F.MIDDLE_NAME, F.FAMILY_NAME)
_PLACES = {F.STARRED: "is_starred"}
_LISTS = ("aliases", "beats", "tags")
_EMPTY: dict[str, Any] = {"do_not_phone": None, "is_starred": None}


@dataclass(slots=True)
class ReadRows:
    """Rows that were read: the plain fields that hold anything, column by column, and what is wrong by place.

    `columns` has the rows with faults as well.
    """

    columns: dict[str, list[Any]]
    faults: dict[int, Fault]

    def without_faults(self) -> dict[str, list[Any]]:
        """The columns of the rows that can be taken in."""
        if not self.faults:
            return self.columns
        is_good = [at not in self.faults for at in range(len(self.columns["row"]))]
        return {name: list(compress(column, is_good)) for name, column in self.columns.items()}


class RowReader:
    """Reads rows whose columns hold `fields` (`None`: left out); numbers without a country code are of `region`.

    In a list that `is_guarded` an apostrophe may stand before what would be taken for a formula.
    """

    def __init__(self, fields: Sequence[ContactField | None], region: str, *, is_guarded: bool = False) -> None:
        self._is_guarded = is_guarded
        self._region, self._width = region, len(fields)
        at = [(number, field) for number, field in enumerate(fields) if field is not None]
        self._texts: list[tuple[int, str, Known]]
        self._texts = [(number, field.value, Lines(cells_.line)) for number, field in at if field in _TEXTS]
        self._texts += [(number, field.value, Lines(cells_.tidied)) for number, field in at if field in _MANY_LINES]
        self._others = [
            (number, _PLACES.get(field, field.value), Known(read))
            for number, field in at
            if (read := cells_.reader(field, region)) is not None
        ]
        self._exact = [(number, _EXACT_NAMES[field]) for number, field in at if field in _EXACT_NAMES]
        self._names = [number for number, field in at if field in (F.NAME, F.NAME_ZH)]
        self._parts = [[number for number, field in at if field is part] for part in _PARTS]
        self._lines = Lines(cells_.line)
        self._ways = WayReader(fields)
        self._country = next((number for number, field in at if field is F.COUNTRY), None)
        self._regions = Known(lambda cell: values.meant("countries", cell.strip().lstrip("+")) or region)

    def read(self, number: int, cells: Sequence[str]) -> PlainRow | Fault:
        """The row numbered `number`, or why it cannot be taken in and the cell at fault."""
        made = self.read_all([number], [cells])
        return made.faults[0] if made.faults else plain_rows(made.columns)[0]

    def read_all(self, numbers: Sequence[int], rows: Sequence[Sequence[str]]) -> ReadRows:
        """The rows with these numbers."""
        width, faults = self._width, dict[int, Fault]()
        if min(map(len, rows), default=width) < width:
            rows = [row if len(row) >= width else [*row, *[""] * (width - len(row))] for row in rows]
        columns: list[Sequence[str]] = list(zip(*rows, strict=False)) or [()] * width
        if self._is_guarded:
            columns = [_unguarded(column) for column in columns]
        made: dict[str, list[Any]] = {"row": list(numbers)}
        unread: dict[int, list[str]] = {}
        for number, place, known in self._texts:
            _put(made, place, known.all(columns[number]))
        for number, place, known in self._others:
            _put(made, place, _understood(known.all(columns[number]), columns[number], place, unread))
        ways = self._ways.read(columns, self._regions_of(columns, len(rows)))
        self._read_names(made, columns, ways)
        made |= {"email": ways.email, "phone": ways.phone, "channels": ways.channels}
        self._find_faults(made, ways, faults)
        _note_unread(made, ways, unread)
        return ReadRows(made, faults)

    def _regions_of(self, columns: Sequence[Sequence[str]], count: int) -> list[str]:
        if self._country is None:
            return [self._region] * count
        return [region or self._region for region in self._regions.all(columns[self._country])]

    def _find_faults(self, made: dict[str, list[Any]], ways: Ways, faults: dict[int, Fault]) -> None:
        nothing = [""] * len(ways.email)
        places = [made.get(name, nothing) for name in ("name_en", "name_zh_hant", "name_zh_hans")]
        for at, (email, phone, *names_) in enumerate(zip(ways.email, ways.phone, *places, strict=True)):
            if (email or phone or at in ways.is_told_whole) and (names_[0] or names_[1] or names_[2]):
                continue
            if at in faults:
                continue
            if not any(names_):
                faults[at] = (RowFault.NO_NAME, "")
            elif not ways.reaches(at):
                faults[at] = _no_address(ways, at)

    def _read_names(self, made: dict[str, list[Any]], columns: Sequence[Sequence[str]], ways: Ways) -> None:
        for number, place in self._exact:
            _put(made, place, self._lines.all(columns[number]))
        for number in self._names:
            self._put_names(made, self._lines.all(columns[number]))
        if any(self._parts):
            self._join_parts(made, columns)
        if ways.said_name:
            nothing = [""] * len(ways.email)
            known = zip(*(made.get(name, nothing) for name in _EXACT_NAMES.values()), strict=True)
            missing = [at for at, names_ in enumerate(known) if at in ways.said_name and not any(names_)]
            said = [""] * len(nothing)
            for at in missing:
                said[at] = cells_.line(ways.said_name[at])
            self._put_names(made, said)

    def _put_names(self, made: dict[str, list[Any]], said: list[str]) -> None:
        """Names of any script: each part goes to the language its characters belong to."""
        characters = set().union(*said)
        if not names.has_chinese(characters):
            _put(made, "name_en", [name if name.lower() != name.upper() or _has_letter(name) else "" for name in said])
            return
        if names.are_chinese(characters):
            latin, chinese = [], said
        else:
            both = [names.parted(name) if _has_letter(name) else ("", "") for name in said]
            latin, chinese = [one for one, _ in both], [other for _, other in both]
        hant, hans = self._by_script(chinese, characters)
        for place, column in (("name_en", latin), ("name_zh_hant", hant), ("name_zh_hans", hans)):
            if any(column):
                _put(made, place, column)

    def _by_script(self, chinese: list[str], characters: set[str]) -> tuple[list[str], list[str]]:
        """Names in Traditional and in Simplified characters; one alike in both is as most of the list are."""
        is_hant, is_hans = names.scripts(characters)
        if not is_hans and (is_hant or self._usual_script is Language.ZH_HANT):
            return chinese, []
        if is_hans and not is_hant:
            return [], chinese
        written = [names.script(name) for name in chinese]
        hans = written.count(Language.ZH_HANS)
        usual = Language.ZH_HANS if hans > written.count(Language.ZH_HANT) else Language.ZH_HANT
        usual = usual if hans or any(written) else self._usual_script
        scripts = [(each or usual) is Language.ZH_HANS for each in written]
        return (
            ["" if is_simplified else name for name, is_simplified in zip(chinese, scripts, strict=True)],
            [name if is_simplified else "" for name, is_simplified in zip(chinese, scripts, strict=True)],
        )

    @property
    def _usual_script(self) -> Language:
        return Language.ZH_HANS if self._region in ("CN", "SG", "MY") else Language.ZH_HANT

    def _join_parts(self, made: dict[str, list[Any]], columns: Sequence[Sequence[str]]) -> None:
        """Given and family names to one, where no whole name is said: the family's first in Chinese, else last."""
        parts = [[self._lines.all(columns[number]) for number in numbers] for numbers in self._parts]
        count = len(columns[0]) if columns else 0
        known = made.get("name_en", [""] * count)
        joined, chinese = [""] * count, [""] * count
        for at in range(count):
            given, middle, family = (" ".join(filter(None, (each[at] for each in part))) for part in parts)
            if names.is_chinese(f"{given}{family}"):
                (last, family), (first, given) = names.parted(family), names.parted(f"{given} {middle}".strip())
                joined[at], chinese[at] = f"{first} {last}".strip(), f"{family}{given}"
            elif not known[at]:
                joined[at] = " ".join(filter(None, (given, middle, family)))
        _put(made, "name_en", [name if _has_letter(name) else "" for name in joined])
        if any(chinese):
            self._put_names(made, chinese)


def _unguarded(column: Sequence[str]) -> Sequence[str]:
    is_there = column[:1] and (column[0][:1] == "'" or "\n'" in "\n".join(column))
    return [unguarded(cell) for cell in column] if is_there else column


def _has_letter(name: str) -> bool:
    return any(map(str.isalpha, name))


def _put(made: dict[str, list[Any]], place: str, column: list[Any]) -> None:
    """The first that is said counts; of lists and notes, everything."""
    before = made.get(place)
    if before is None:
        made[place] = column
    elif place in (*_LISTS, "notes"):
        made[place] = [
            "\n".join(dict.fromkeys(filter(None, (*one.split("\n"), *other.split("\n")))))
            if one and other
            else one or other
            for one, other in zip(before, column, strict=True)
        ]
    else:
        made[place] = [one or other for one, other in zip(before, column, strict=True)]


def _understood(column: list[Any], cells: Sequence[str], place: str, unread: dict[int, list[str]]) -> list[Any]:
    """The column with nothing in the place of cells that were not understood, which are noted."""
    empty = _EMPTY.get(place, "")
    if UNREAD in column:
        for at, value in enumerate(column):
            if value is UNREAD:
                unread.setdefault(at, []).append(cells_.line(cells[at]))
                column[at] = empty
    return [empty if value == "" else value for value in column] if empty is None else column


def _no_address(ways: Ways, at: int) -> Fault:
    if at in ways.bad_email:
        return RowFault.BAD_EMAIL, ways.bad_email[at]
    return (RowFault.BAD_PHONE, ways.bad_phone[at]) if at in ways.bad_phone else (RowFault.NO_ADDRESS, "")


def _note_unread(made: dict[str, list[Any]], ways: Ways, unread: dict[int, list[str]]) -> None:
    for bad in (ways.bad_email, ways.bad_phone):
        for at, cell in bad.items():
            unread.setdefault(at, []).append(" ".join(cell.split()))
    if unread:
        made["unread"] = ["\n".join(filter(None, unread.get(at, ()))) for at in range(len(made["row"]))]
