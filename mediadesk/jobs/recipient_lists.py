"""Who got a release, written down: from contacts, from pasted lines, from a CSV file, and out again as CSV."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from mediadesk.intake.text_files import read_text
from mediadesk.jobs import spreadsheets
from mediadesk.jobs.writing import write
from mediadesk.library import Library
from mediadesk.records.contact import MediaContact, Outlet, OutletKind
from mediadesk.records.keys import new_key
from mediadesk.records.languages import Language
from mediadesk.records.problems import NotARecipientList, NotOutYet
from mediadesk.records.recipient import Recipient, SentBy

_PART = r"[^\s<>,;|，；、。：\"“”（）()]+"
_EMAIL = re.compile(rf"{_PART}@{_PART}\.{_PART}")
_PHONE = re.compile(r"\+?\d[\d ()-]{5,}\d")
_AT_ONCE = 400  # records read with one statement
_BETWEEN = re.compile(r"[,;|\t，；、]|\s[–—-]\s")
_HEADINGS = {"name": "Name", "outlet": "Outlet", "address": "Address", "way": "Way", "kind": "Kind", "sent_at": "Sent"}
_OTHER_HEADINGS = {
    "name": ("contact", "journalist", "recipient", "full name", "姓名", "記者", "记者"),
    "outlet": ("media", "publication", "organisation", "organization", "company", "媒體", "媒体", "機構", "机构"),
    "address": ("e-mail", "email", "mail", "e-mail address", "phone", "電郵", "电邮", "邮箱", "電話", "电话"),
    "kind": ("type", "類別", "类别"),
    "way": ("sent by", "by", "channel", "方式"),
    "sent_at": ("sent at", "date", "時間", "时间"),
}


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody as a list names them; empty where the list does not say."""

    name: str = ""
    outlet: str = ""
    address: str = ""
    way: SentBy | None = None
    kind: OutletKind | None = None
    sent_at: datetime | None = None


def read_lines(text: str) -> tuple[Named, ...]:
    """The people in pasted lines, one a line: name, outlet and address in any usual way of writing them.

    "Ada Mok <ada@post.example>", "Ada Mok, Harbour Post, +852 5555 0100", a row out of a spreadsheet. Addresses that
    follow each other in one line, as mail programs write them, are as many people.
    """
    lines = (line for whole in text.splitlines() for line in _several(whole))
    return tuple(named for line in lines if (named := _named(line)) != Named())


def read_file(path: Path) -> tuple[Named, ...]:
    """The people in a CSV file, by its headings. Raises `NotARecipientList`, and what `read_text` raises."""
    rows = spreadsheets.read(read_text(path).text)
    names = {heading.casefold(): name for name, heading in _HEADINGS.items()}
    names |= {heading: name for name, others in _OTHER_HEADINGS.items() for heading in others}
    columns = spreadsheets.columns(rows[0], names) if rows else {}
    if not {"name", "outlet", "address"} & columns.keys():
        raise NotARecipientList(path)
    cells = ({name: spreadsheets.plain(row[at]) for name, at in columns.items() if at < len(row)} for row in rows[1:])
    return tuple(named for row in cells if (named := _of_row(row)) != Named())


def record(
    library: Library, release_id: int, people: Sequence[Named], *, now: datetime, way: SentBy = SentBy.EMAIL
) -> int:
    """Write down that `people` got the newest issued version of a release; returns how many were not there yet.

    Known contacts are found by their address, else by their name. Raises `NoSuchRecord` and `NotOutYet`.
    """
    number = _number(library, release_id)
    known = _Known(library)
    return library.recipients.add([known.recipient(each, release_id, number, way, now) for each in people])


def record_contacts(
    library: Library, release_id: int, contact_ids: Sequence[int], *, now: datetime, way: SentBy = SentBy.EMAIL
) -> int:
    """Write down that these media contacts got the newest issued version of a release; as `record`."""
    number = _number(library, release_id)
    contacts = library.contacts.some(contact_ids)
    present = sorted({each.present.outlet_id for each in contacts if each.present})
    outlets = {each.id: each for each in library.outlets.some(present)}
    sent = [_of_contact(each, outlets, release_id, number, way, now) for each in contacts]
    return library.recipients.add(sent)


def as_csv(recipients: Iterable[Recipient]) -> str:
    """Recipients as CSV with headings, in their order; times as ISO 8601."""
    return spreadsheets.written(_HEADINGS.values(), (_cells(each) for each in recipients))


def export(library: Library, release_id: int, path: Path) -> Path:
    """Write who got a release to the CSV file `path`, those to call first at the top; returns it."""
    return write(path, as_csv(library.recipients.of(release_id)).encode("utf-8-sig"))


class _Known:
    """The contacts and outlets of a library, by what lists call them."""

    def __init__(self, library: Library) -> None:
        self._outlets = {each.id: each for each in library.outlets.some([row.id for row in library.outlets.rows()])}
        keys = [row.id for row in library.contacts.rows()]
        parts = (keys[at : at + _AT_ONCE] for at in range(0, len(keys), _AT_ONCE))
        contacts = [each for part in parts for each in library.contacts.some(part)]
        self._by_address = {each.email.casefold(): each for each in contacts if each.email}
        names = [(name.casefold(), each) for each in contacts for name in _names(each)]
        counts = Counter(name for name, _ in names)
        self._by_name = {name: each for name, each in names if counts[name] == 1}
        self._kinds = {
            name.casefold(): outlet.kind
            for outlet in self._outlets.values()
            for language in Language
            if (name := outlet.name.get(language))
        }

    def recipient(self, named: Named, release_id: int, number: int, way: SentBy, now: datetime) -> Recipient:
        contact = self._by_address.get(named.address.casefold()) or self._by_name.get(named.name.casefold())
        sent_at, by = named.sent_at or now, named.way or way
        if contact is not None and self._is_at(contact, named.outlet):
            found = _of_contact(contact, self._outlets, release_id, number, by, sent_at)
            return replace(found, address=named.address or found.address)
        kind = named.kind or self._kinds.get(named.outlet.casefold())
        who = (named.name, named.outlet, named.address)
        return Recipient(new_key(), release_id, number, sent_at, by, None, *who, kind)

    def _is_at(self, contact: MediaContact, outlet: str) -> bool:
        """Whether a contact of that name may be the one meant: no outlet is said, or the same."""
        if not outlet or contact.present is None:
            return True
        known = self._outlets.get(contact.present.outlet_id)
        names = [known.name.get(language).casefold() for language in Language] if known else []
        return outlet.casefold() in names


def _of_contact(
    contact: MediaContact, outlets: Mapping[int, Outlet], release_id: int, number: int, way: SentBy, now: datetime
) -> Recipient:
    outlet = outlets.get(contact.present.outlet_id) if contact.present else None
    name, at = contact.name.best(Language.EN), outlet.name.best(Language.EN) if outlet else ""
    address = contact.phone if way in (SentBy.PHONE, SentBy.MESSAGE) else contact.email
    kind = outlet.kind if outlet else None
    return Recipient(new_key(), release_id, number, now, way, contact.id, name, at, address, kind)


def _number(library: Library, release_id: int) -> int:
    release = library.releases.get(release_id)
    if not release.is_out:
        headlines = (text.headline for text in library.releases.texts(release_id) if text.headline)
        raise NotOutYet(next(headlines, release.slug))
    last = library.issued_versions.last(release_id)
    return last[0] if last is not None else 1


def _several(line: str) -> Iterator[str]:
    """A line of several addresses is as many lines: "Ada <a@x.example>; Ben <b@x.example>"."""
    if len(_EMAIL.findall(line)) < 2:
        yield line
    else:
        yield from re.split(r"[;,](?=[^;,]*@)", line)


def _named(line: str) -> Named:
    address = _EMAIL.search(line) or _PHONE.search(line)
    rest = line.replace(address[0], " ") if address else line
    parts = [part for each in _BETWEEN.split(rest) if (part := each.strip(" \t<>()[]\"“”'•*·"))]
    name, outlet = (*parts[:2], "", "")[:2]
    return Named(name, outlet, address[0].strip() if address else "")


def _of_row(row: dict[str, str]) -> Named:
    kind, way, sent_at = row.get("kind", "").casefold(), row.get("way", "").casefold(), row.get("sent_at", "")
    return Named(
        row.get("name", ""),
        row.get("outlet", ""),
        row.get("address", ""),
        SentBy(way) if way in set(SentBy) else None,
        OutletKind(kind) if kind in set(OutletKind) else None,
        _moment(sent_at),
    )


def _moment(written: str) -> datetime | None:
    try:
        return datetime.fromisoformat(written).astimezone() if written else None
    except ValueError:
        return None


def _cells(each: Recipient) -> list[str]:
    kind = each.outlet_kind.value if each.outlet_kind else ""
    return [each.name, each.outlet, each.address, each.way.value, kind, each.sent_at.isoformat()]


def _names(contact: MediaContact) -> Iterator[str]:
    yield from (name for language in Language if (name := contact.name.get(language)))
