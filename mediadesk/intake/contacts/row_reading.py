"""One row of a list after the other: cells put right and checked, as a plain row or as the reason against it."""

from collections.abc import Callable, Sequence
from typing import Any

from mediadesk.intake.contacts import emails, names, phones, values, words
from mediadesk.intake.contacts.delimited import unguarded
from mediadesk.records.contact_import import ContactField, RowFault
from mediadesk.records.contact_rows import AT, PLAIN_FIELDS, PlainRow, unpacked
from mediadesk.records.languages import Language

F = ContactField
Fault = tuple[RowFault, str]
_TEXTS = (
    *(F.SALUTATION_EN, F.SALUTATION_ZH_HANT, F.SALUTATION_ZH_HANS, F.OUTLET, F.CITY, F.ROLE, F.DESK, F.HOURS),
    *(F.OWNER, F.SOURCE, F.POSTS),
)
_EXACT_NAMES = {F.NAME_EN: AT["name_en"], F.NAME_ZH_HANT: AT["name_zh_hant"], F.NAME_ZH_HANS: AT["name_zh_hans"]}
_PARTS = (F.GIVEN_NAME, F.MIDDLE_NAME, F.FAMILY_NAME)
_NUMBERS = {F.PHONE: "phone", F.MOBILE: "mobile", F.PRIVATE_PHONE: "phone", F.FAX: "fax", F.WHATSAPP: "whatsapp"}
_ACCOUNTS = (F.WECHAT, F.SIGNAL, F.TELEGRAM, F.LINE, F.X, F.LINKEDIN, F.FACEBOOK, F.INSTAGRAM, F.WEBSITE)
_ADDRESSES = {F.EMAIL: False, F.PRIVATE_EMAIL: True}
_LINES = {F.ALIASES: AT["aliases"], F.BEATS: AT["beats"], F.TAGS: AT["tags"]}
_WORDS = {F.OUTLET_KIND: "outlet_kind", F.PREFERS: "channel", F.STATUS: "status", F.LAWFUL_BASIS: "lawful_basis"}
_DAYS = (F.SOURCE_ON, F.VERIFIED_ON, F.EMBARGO_AGREED_ON)
_TRUTHS = {F.DO_NOT_PHONE: AT["do_not_phone"], F.STARRED: AT["is_starred"]}
_NAME_EN, _HANT, _HANS, _UNREAD = AT["name_en"], AT["name_zh_hant"], AT["name_zh_hans"], AT["unread"]
_POSTS = AT["posts"]
_EMAIL, _PHONE, _CHANNELS = AT["email"], AT["phone"], AT["channels"]
_REACHING = frozenset(("email", "phone", "mobile", "whatsapp"))
_CONTROLS = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 0x7F, 0xA0, 0x2028, 0x2029), " ") | {
    0xFEFF: "",
    0x200B: "",
}
_LONGEST = 100_000  # characters of a cell; whatever is longer is no contact


def tidied(cell: str) -> str:
    """A cell without control characters, blanks around it and, but for line ends, more than one blank in a row.

    The apostrophe that keeps it from being a formula is taken away.
    """
    if cell[:1] == "'":
        cell = unguarded(cell)
    if cell.isprintable() and "  " not in cell and "\xa0" not in cell:
        return cell.strip()
    text = cell.replace("\r\n", "\n").replace("\r", "\n").translate(_CONTROLS)
    text = text.encode("utf-8", "ignore").decode()
    return "\n".join(
        " ".join(line.split(" ")) if "  " not in line else " ".join(line.split()) for line in text.split("\n")
    ).strip()


def _line(cell: str) -> str:
    """A cell on one line."""
    text = tidied(cell)
    return text if text.isprintable() else " ".join(text.split())


class RowReader:
    """Reads rows whose columns hold `fields` (`None`: left out); numbers without a country code are of `region`.

    Where the list says all ways to reach somebody in one cell, as our own files do, it is taken at its word.
    """

    def __init__(self, fields: Sequence[ContactField | None], region: str) -> None:
        self._fields, self._region, self._width = tuple(fields), region, len(fields)
        self._is_own = F.CHANNELS in fields
        at = [(number, field) for number, field in enumerate(fields) if field is not None]
        self._texts = [(number, AT[field.value]) for number, field in at if field in _TEXTS]
        self._notes = [number for number, field in at if field is F.NOTES]
        self._exact = [(number, _EXACT_NAMES[field]) for number, field in at if field in _EXACT_NAMES]
        self._names = [number for number, field in at if field in (F.NAME, F.NAME_ZH)]
        self._parts = [[number for number, field in at if field is part] for part in _PARTS]
        self._has_parts = any(self._parts)
        self._emails = [(number, _ADDRESSES[field]) for number, field in at if field in _ADDRESSES]
        # The work number comes first wherever it stands: it is the one to use.
        numbers = [(number, field) for number, field in at if field in _NUMBERS]
        self._phones = sorted(numbers, key=lambda each: list(_NUMBERS).index(each[1]))
        self._rest = [(number, *_reader(field, self)) for number, field in at if _reader(field, self)]
        self._country = next((number for number, field in at if field is F.COUNTRY), None)
        self._kinds = _kind_columns(self._fields)
        self._used = [number for number, _ in at]

    def read(self, number: int, cells: Sequence[str]) -> PlainRow | Fault:
        """The row numbered `number`, or why it cannot be taken in and the cell at fault."""
        if len(cells) < self._width:
            cells = [*cells, *[""] * (self._width - len(cells))]
        if max(map(len, cells), default=0) > _LONGEST:
            return RowFault.BROKEN, ""
        row: PlainRow = _BLANK.copy()
        row[0], row[_CHANNELS] = number, []
        for at, place in self._texts:
            if (cell := cells[at]) and not row[place]:
                row[place] = tidied(cell) if place == _POSTS else _line(cell)
        region = self._region if self._country is None else self._region_of(cells[self._country])
        bad_email, said_name = self._read_emails(row, cells)
        bad_phone = self._read_phones(row, cells, region)
        self._read_names(row, cells, said_name)
        for at, read, place in self._rest:
            if cell := cells[at]:
                read(row, tidied(cell), place)
        if self._notes:
            row[AT["notes"]] = "\n".join(note for at in self._notes if (note := tidied(cells[at])))
        return self._fault(row, bad_email, bad_phone) or row

    def _fault(self, row: PlainRow, bad_email: str, bad_phone: str) -> Fault | None:
        if not (row[_NAME_EN] or row[_HANT] or row[_HANS]):
            return RowFault.NO_NAME, ""
        if not self._is_own and not _can_be_reached(row):
            if bad_email or bad_phone:
                return (RowFault.BAD_EMAIL, bad_email) if bad_email else (RowFault.BAD_PHONE, bad_phone)
            return RowFault.NO_ADDRESS, ""
        for unread in (bad_email, bad_phone):
            if unread:
                _leave(row, unread)
        return None

    def _region_of(self, cell: str) -> str:
        return values.meant("countries", cell.lstrip("+")) or self._region if cell else self._region

    def _read_emails(self, row: PlainRow, cells: Sequence[str]) -> tuple[str, str]:
        """Put the addresses into the row; returns what is no address, and a name that stands before one."""
        bad = name = ""
        for at, is_private in self._emails:
            if cell := cells[at].strip():
                found, before, unread = emails.addresses(cell)
                name, bad = name or before, bad or tidied(unread)
                is_home = is_private or self._kind(cells, at) == "home"
                for address in found:
                    self._put(row, _EMAIL, ["email", address, "", is_home])
        return bad, name

    def _read_phones(self, row: PlainRow, cells: Sequence[str], region: str) -> str:
        """Put the numbers into the row; returns what is no number."""
        bad = ""
        for at, field in self._phones:
            if cell := cells[at].strip():
                found, is_all = phones.numbers(cell, region)
                kind, is_private = _NUMBERS[field], field is F.PRIVATE_PHONE
                said = self._kind(cells, at)
                kind, is_private = (
                    (said, False) if said in _REACHING or said == "fax" else (kind, is_private or said == "home")
                )
                for written in found:
                    self._put(row, _PHONE, [kind, written, "", is_private])
                if not is_all:
                    bad = bad or tidied(cell)
        if not row[_PHONE] and not self._is_own:
            _promote(row)
        return bad

    def _put(self, row: PlainRow, place: int, channel: list[Any]) -> None:
        """The first of a kind that is for work is the one to use, the others are further ways, each once."""
        kind, value, _, is_private = channel
        if value == row[place]:
            return
        if not row[place] and not is_private and kind in ("email", "phone"):
            row[place] = value
        elif not any(value == other[1] and (kind == other[0]) for other in row[_CHANNELS]):
            row[_CHANNELS].append(channel)

    def _kind(self, cells: Sequence[str], at: int) -> str:
        """What a column beside says the number or address at `at` is."""
        beside = self._kinds.get(at)
        return (
            values.meant("kind_of_number", cells[beside].lstrip("* ")) if beside is not None and cells[beside] else ""
        )

    def _read_names(self, row: PlainRow, cells: Sequence[str], said_name: str) -> None:
        for at, place in self._exact:
            row[place] = row[place] or _line(cells[at])
        for at in self._names:
            if cell := cells[at]:
                _put_name(row, _line(cell), self._region)
        if self._has_parts and not row[_NAME_EN]:
            self._join_parts(row, cells)
        if said_name and not (row[_NAME_EN] or row[_HANT] or row[_HANS]):
            _put_name(row, tidied(said_name), self._region)

    def _join_parts(self, row: PlainRow, cells: Sequence[str]) -> None:
        """Given and family names to one: the family's first in Chinese, last in other scripts."""
        given, middle, family = (
            " ".join(part for at in places if (part := tidied(cells[at]))) for places in self._parts
        )
        if names.is_chinese(f"{given}{family}"):
            latin, chinese = zip(
                names.parted(family), names.parted(" ".join(filter(None, (given, middle)))), strict=True
            )
            _put_name(row, "".join(chinese), self._region)
            row[_NAME_EN] = row[_NAME_EN] or " ".join(filter(None, reversed(latin)))
        else:
            row[_NAME_EN] = " ".join(filter(None, (given, middle, family)))


_BLANK: PlainRow = [None if name in ("do_not_phone", "is_starred") else "" for name in PLAIN_FIELDS]


def _can_be_reached(row: PlainRow) -> bool:
    return bool(row[_EMAIL] or row[_PHONE] or any(channel[0] in _REACHING for channel in row[_CHANNELS]))


def _leave(row: PlainRow, cell: str) -> None:
    line = " ".join(cell.split())
    row[_UNREAD] = f"{row[_UNREAD]}\n{line}" if row[_UNREAD] else line


def _promote(row: PlainRow) -> None:
    """Where no other number is known, the first mobile one that is for work is the one to use."""
    for at, (kind, value, label, is_private) in enumerate(row[_CHANNELS]):
        if kind == "mobile" and not is_private and not label:
            row[_PHONE] = value
            del row[_CHANNELS][at]
            return


def _put_name(row: PlainRow, name: str, region: str) -> None:
    latin, chinese = names.parted(name)
    if not any(each.isalpha() for each in name):
        return
    row[_NAME_EN] = row[_NAME_EN] or latin
    if chinese:
        written = names.script(chinese) or (Language.ZH_HANS if region == "CN" else Language.ZH_HANT)
        place = _HANS if written is Language.ZH_HANS else _HANT
        row[place] = row[place] or chinese


def _kind_columns(fields: Sequence[ContactField | None]) -> dict[int, int]:
    """Beside each column of numbers or addresses that which says what they are, where there is one right before it."""
    kinds = {F.PHONE: F.PHONE_KIND, F.EMAIL: F.EMAIL_KIND}
    found = {}
    for at, field in enumerate(fields):
        if field in kinds and at and fields[at - 1] is kinds[field]:
            found[at] = at - 1
    return found


_Reader = Callable[[PlainRow, str, Any], None]


def _reader(field: ContactField, reader: RowReader) -> tuple[_Reader, Any] | tuple[()]:
    """What reads a cell of a field that is no name, text, number or address, and where that goes."""
    if field in _LINES:
        return _read_lines, _LINES[field]
    if field in _WORDS:
        return _read_word, (_WORDS[field], AT[field.value])
    if field in _DAYS:
        return _read_day, AT[field.value]
    if field in _TRUTHS:
        return _read_truth, _TRUTHS[field]
    if field in _ACCOUNTS:
        return _read_account, field.value
    if field is F.LANGUAGES:
        return _read_languages, reader._region
    others = {
        F.TIME_ZONE: (_read_zone, None),
        F.LAST_CONTACT: (_read_instant, None),
        F.CHANNELS: (_read_channels, None),
    }
    return others.get(field, ())


def _read_lines(row: PlainRow, cell: str, place: int) -> None:
    ignored = words.marks("not_a_tag")
    found = [each.removeprefix("* ") for each in values.listed(cell) if words.plain(each) not in ignored]
    before = row[place].split("\n") if row[place] else []
    row[place] = "\n".join(dict.fromkeys((*before, *(each.replace("\n", " ") for each in found))))


def _read_word(row: PlainRow, cell: str, told: tuple[str, int]) -> None:
    subject, place = told
    if meant := values.meant(subject, cell):
        row[place] = row[place] or meant
    else:
        _leave(row, cell)


def _read_day(row: PlainRow, cell: str, place: int) -> None:
    row[place] = row[place] or values.day(cell)
    if not row[place]:
        _leave(row, cell)


def _read_truth(row: PlainRow, cell: str, place: int) -> None:
    if meant := values.meant("truth", cell):
        row[place] = meant == "yes"
    else:
        _leave(row, cell)


def _read_account(row: PlainRow, cell: str, kind: str) -> None:
    for value in cell.split("\n"):
        if value.strip() and [kind, value.strip()] not in [each[:2] for each in row[_CHANNELS]]:
            row[_CHANNELS].append([kind, value.strip(), "", False])


def _read_languages(row: PlainRow, cell: str, region: str) -> None:
    codes, is_understood = values.languages(cell, region)
    row[AT["languages"]] = row[AT["languages"]] or codes
    if not is_understood:
        _leave(row, cell)


def _read_zone(row: PlainRow, cell: str, _place: None) -> None:
    row[AT["time_zone"]] = values.time_zone(cell)
    if not row[AT["time_zone"]]:
        _leave(row, cell)


def _read_instant(row: PlainRow, cell: str, _place: None) -> None:
    row[AT["last_contact"]] = values.instant(cell)
    if not row[AT["last_contact"]]:
        _leave(row, cell)


def _read_channels(row: PlainRow, cell: str, _place: None) -> None:
    """All further ways as our own files say them, one a line: kind, value, label and "private"; others come behind."""
    said = []
    for line in filter(str.strip, cell.split("\n")):
        kind, value, label, private = (*unpacked(line), "", "", "", "")[:4]
        if value and values.meant("channel", kind) == kind:
            said.append([kind, value, label, private == "private"])
        else:
            _leave(row, line)
    known = {(kind, value) for kind, value, _, _ in said}
    row[_CHANNELS] = [*said, *(each for each in row[_CHANNELS] if (each[0], each[1]) not in known)]
