"""The addresses, numbers and accounts of rows: the first for work is the one to use, all others are further ways."""

from collections.abc import Sequence
from typing import Any

from mediadesk.intake.contacts import emails, phones, values
from mediadesk.intake.contacts.cells import tidied
from mediadesk.records.contact_import import ContactField
from mediadesk.records.contact_rows import unpacked

F = ContactField
Way = list[Any]
NO_WAYS = "none"
"""Our own files say so where there are no further ways."""
_NUMBERS = {F.PHONE: "phone", F.MOBILE: "mobile", F.PRIVATE_PHONE: "phone", F.WHATSAPP: "whatsapp", F.FAX: "fax"}
_ADDRESSES = {F.EMAIL: False, F.PRIVATE_EMAIL: True}
_ACCOUNTS = (F.WECHAT, F.SIGNAL, F.TELEGRAM, F.LINE, F.X, F.LINKEDIN, F.FACEBOOK, F.INSTAGRAM, F.WEBSITE)
_KINDS = {F.PHONE: F.PHONE_KIND, F.EMAIL: F.EMAIL_KIND}
_REACHING = frozenset(("email", "phone", "mobile", "whatsapp"))
_EXACT_KINDS = frozenset(("mobile", "whatsapp", "fax"))


class Ways:
    """How the people of some rows are reached: `email`, `phone`, `channels` and what is no address, row by row.

    `is_told_whole` are rows of our own files, which say all ways there are: nothing is made of them beyond that.
    """

    def __init__(self, rows: int) -> None:
        self.email, self.phone = [""] * rows, [""] * rows
        self.channels: list[list[Way]] = [[] for _ in range(rows)]
        self.bad_email, self.bad_phone = {}, {}  # type: dict[int, str], dict[int, str]
        self.said_name: dict[int, str] = {}
        self.has_homes = False
        self.is_told_whole: set[int] = set()

    def reaches(self, at: int) -> bool:
        """Whether a row has an address or a number of any kind."""
        return bool(self.email[at] or self.phone[at] or any(way[0] in _REACHING for way in self.channels[at]))

    def add(self, at: int, way: Way) -> None:
        """Another way to reach somebody, once."""
        kind, value, _, is_private = way
        self.has_homes = self.has_homes or is_private is _HOME
        first = self.email if kind == "email" else self.phone
        if value == first[at]:
            return
        if not first[at] and not is_private and kind in ("email", "phone"):
            first[at] = value
        elif not any(value == other[1] and kind == other[0] for other in self.channels[at]):
            self.channels[at].append(way)


class WayReader:
    """Reads the columns of `fields` that are about reaching somebody.

    Where a column says all ways in one cell, as our own files do, it is taken at its word.
    """

    def __init__(self, fields: Sequence[ContactField | None]) -> None:
        at = [(number, field) for number, field in enumerate(fields) if field is not None]
        self._emails = [(number, _ADDRESSES[field]) for number, field in at if field in _ADDRESSES]
        # The work number comes first wherever it stands: it is the one to use.
        numbers = [(number, field) for number, field in at if field in _NUMBERS]
        self._phones = sorted(numbers, key=lambda each: list(_NUMBERS).index(each[1]))
        self._accounts = [(number, field.value) for number, field in at if field in _ACCOUNTS]
        self._own = [number for number, field in at if field is F.CHANNELS]
        self._kinds = {
            number: number - 1
            for number, field in at
            if field in _KINDS and number and fields[number - 1] is _KINDS[field]
        }

    def read(self, columns: Sequence[Sequence[str]], regions: Sequence[str]) -> Ways:
        """The ways in `columns`; numbers of a row without a country code are of its region."""
        ways = Ways(len(regions))
        for number, is_private in self._emails:
            self._read_emails(ways, columns, number, is_private)
        for number, field in self._phones:
            self._read_phones(ways, columns, regions, number, field)
        for number, kind in self._accounts:
            _read_accounts(ways, columns[number], kind)
        for number in self._own:
            for at, cell in enumerate(columns[number]):
                if cell:
                    _read_own(ways, at, tidied(cell))
        _use_mobiles(ways)
        if ways.has_homes:
            _settle_homes(ways)
        return ways

    def _read_emails(self, ways: Ways, columns: Sequence[Sequence[str]], number: int, is_private: bool) -> None:
        usual, email = emails.USUAL.fullmatch, ways.email
        kinds = self._kinds.get(number)
        is_plain = not is_private and kinds is None
        for at, cell in enumerate(columns[number]):
            if not cell:
                continue
            if is_plain and not email[at] and usual(cell):
                email[at] = cell
            else:
                self._read_email(ways, at, cell, "home" if is_private else _kind(columns, kinds, at))

    def _read_email(self, ways: Ways, at: int, cell: str, kind: str) -> None:
        found, name, unread = emails.addresses(cell.strip())
        if name:
            ways.said_name.setdefault(at, name)
        if unread:
            ways.bad_email.setdefault(at, tidied(unread))
        for address in found:
            ways.add(at, ["email", address, "", _privacy(kind, is_said=kind == "home")])

    def _read_phones(
        self, ways: Ways, columns: Sequence[Sequence[str]], regions: Sequence[str], number: int, field: ContactField
    ) -> None:
        kinds, phone, channels = self._kinds.get(number), ways.phone, ways.channels
        kind = _NUMBERS[field]
        is_plain = kinds is None and kind in ("phone", "mobile") and field is not F.PRIVATE_PHONE
        usual = phones.usual(regions[0]) if is_plain and len(set(regions)) == 1 else None
        for at, cell in enumerate(columns[number]):
            if not cell:
                continue
            if usual is not None and not channels[at] and (matched := usual[0](cell)):
                one = f"{usual[1]}{matched[1]}{matched[2]}"
                if kind == "phone" and not phone[at]:
                    phone[at] = one
                elif one != phone[at]:
                    channels[at].append([kind, one, "", False])
                continue
            found, is_all = phones.numbers(cell, regions[at])
            said = _kind(columns, kinds, at)
            is_private = True if field is F.PRIVATE_PHONE else _privacy(said, is_said=False)
            for written in found:
                ways.add(at, [said if said in _EXACT_KINDS else kind, written, "", is_private])
            if not is_all and cell.strip():
                ways.bad_phone.setdefault(at, tidied(cell))


_HOME = "home"
"""Stands in the place of `is_private` until it is known whether there is any other address."""


def _privacy(kind: str, *, is_said: bool) -> bool | str:
    return is_said or (_HOME if kind == "home" else False)


def _kind(columns: Sequence[Sequence[str]], kinds: int | None, at: int) -> str:
    """What the column beside says a number or an address is."""
    return values.meant("kind_of_number", columns[kinds][at].lstrip("* ")) if kinds is not None else ""


def _read_accounts(ways: Ways, cells: Sequence[str], kind: str) -> None:
    for at, cell in enumerate(cells):
        if cell:
            for value in filter(None, map(str.strip, tidied(cell).split("\n"))):
                if not any(way[:2] == [kind, value] for way in ways.channels[at]):
                    ways.channels[at].append([kind, value, "", False])


def _use_mobiles(ways: Ways) -> None:
    """Where no other number is known, the first mobile one that is for work is the one to use."""
    for at, phone in enumerate(ways.phone):
        if not phone and ways.channels[at] and at not in ways.is_told_whole:
            for number, (kind, value, _, is_private) in enumerate(ways.channels[at]):
                if kind == "mobile" and not is_private:
                    ways.phone[at] = value
                    del ways.channels[at][number]
                    break


def _settle_homes(ways: Ways) -> None:
    """Telephones call every address "home" until told otherwise: the only one there is, is the one to use."""
    for at, channels in enumerate(ways.channels):
        for way in [way for way in channels if way[3] is _HOME]:
            first = ways.email if way[0] == "email" else ways.phone
            way[3] = True
            if not first[at]:
                first[at] = way[1]
                channels.remove(way)


def _read_own(ways: Ways, at: int, cell: str) -> None:
    """All further ways as our own files say them, one a line: kind, value, label and "private"; others come behind."""
    said = []
    ways.is_told_whole.add(at)
    for text in filter(str.strip, cell.split("\n") if cell != NO_WAYS else ()):
        kind, value, label, private = (*unpacked(text), "", "", "", "")[:4]
        if value and values.meant("channel", kind) == kind:
            said.append([kind, value, label, private == "private"])
        else:
            ways.bad_phone.setdefault(at, text)
    known = {(kind, value) for kind, value, _, _ in said}
    if ways.bad_phone.get(at) in {value for _, value, _, _ in said}:
        del ways.bad_phone[at]
    ways.channels[at] = [*said, *(each for each in ways.channels[at] if (each[0], each[1]) not in known)]
