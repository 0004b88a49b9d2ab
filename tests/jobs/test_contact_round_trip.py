"""What leaves as a list comes in again as it was: every field, in every format."""

import io
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediadesk.intake.contacts import sheet_job
from mediadesk.jobs.contact_cells import listed
from mediadesk.jobs.contact_exporting import ContactFormat, Leaving, write
from mediadesk.records.contact import (
    Affiliation,
    Channel,
    ChannelKind,
    ContactStatus,
    LawfulBasis,
    MediaContact,
    Outlet,
    OutletKind,
)
from mediadesk.records.contact_import import ReadContact
from mediadesk.records.contact_rows import as_contact, plain_rows, posts_of
from mediadesk.records.languages import ByLanguage, Language

_SIGNS = "abcXYZ 019é陳莫陈,;:|\\'\"=+-@/()<>&%．＝\t#"
_OUTLETS = (
    Outlet(1, ByLanguage(en="Harbour Post; late | edition"), OutletKind.ONLINE, city="Hong Kong"),
    Outlet(2, ByLanguage(zh_hant="山頂日報"), OutletKind.NEWSPAPER, city=""),
)
_lines = st.text(_SIGNS, max_size=12).map(lambda text: " ".join(text.split()))
_words = _lines.filter(lambda text: any(map(str.isalnum, text)))
_texts = st.lists(_lines, max_size=3).map(lambda lines: "\n".join(lines).strip())
_names = st.builds(ByLanguage, _words.filter(lambda text: any(map(str.isalpha, text))), _lines, _lines)
_days = st.none() | st.dates(date(1990, 1, 1), date(2090, 1, 1))
_kinds = st.sampled_from(ChannelKind)
_addresses = st.integers(1, 10**6).map(lambda number: f"a{number}@post.example")
_numbers = st.integers(2000_0000, 9999_9999).map(lambda number: f"+852{number}")
_channels = st.builds(Channel, _kinds, _addresses | _numbers | _words, _lines, st.booleans())
_posts = st.builds(Affiliation, st.sampled_from([1, 2]), _lines, _days, _days, _lines)


@st.composite
def _contacts(draw: st.DrawFn) -> MediaContact:
    several = st.lists(_words, max_size=3, unique_by=str.casefold).map(tuple)
    tags = several.filter(lambda words: not any(word.startswith("* ") for word in words))
    return MediaContact(
        id=1,
        name=draw(_names),
        email=draw(st.just("") | _addresses),
        phone=draw(st.just("") | _numbers),
        languages=tuple(draw(st.lists(st.sampled_from(Language), max_size=3, unique=True))),
        beats=draw(tags),
        affiliations=tuple(draw(st.lists(_posts, max_size=2))),
        status=draw(st.sampled_from(ContactStatus)),
        notes=draw(_texts),
        last_contact_at=draw(
            st.none() | st.datetimes(datetime(2000, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC))
        ),
        verified_on=draw(_days),
        embargo_agreed_on=draw(_days),
        salutation=ByLanguage(*draw(st.tuples(_lines, _lines, _lines))),
        aliases=draw(tags),
        channels=tuple(draw(st.lists(_channels, max_size=3, unique_by=lambda way: way.value))),
        prefers=draw(st.none() | _kinds),
        hours=draw(_lines),
        do_not_phone=draw(st.booleans()),
        time_zone=draw(st.sampled_from(["", "Asia/Hong_Kong", "America/Argentina/Buenos_Aires"])),
        tags=draw(tags),
        is_starred=draw(st.booleans()),
        owner=draw(_lines),
        source=draw(_lines),
        lawful_basis=draw(st.sampled_from(LawfulBasis)),
        source_on=draw(_days),
    )


@pytest.mark.parametrize("format", ContactFormat)
@settings(max_examples=30)
@given(contacts=st.lists(_contacts(), min_size=1, max_size=4))
def test_list_comes_in_as_it_went_out(format: ContactFormat, contacts: list[MediaContact]) -> None:
    outlets = {each.id: each for each in _OUTLETS}
    file = io.BytesIO()
    write(file, format, [listed(contact, outlets, with_private=True) for contact in contacts], Leaving())
    assert [_said(each) for each in _read(file)] == [_kept(contact) for contact in contacts]


def _read(source: io.BytesIO) -> list[Any]:
    """The rows of a list, read here: a process for each example would take longer than all of them."""
    asked = {"what": "read", "is_text": False, "columns": [], "region": "HK"}
    parts = list(sheet_job.stream(source, {**asked, "encoding": "", "delimiter": "", "sheet": ""}))
    assert [part.get("rejected") for part in parts] == [[]], parts
    return [as_contact(row) for part in parts for row in plain_rows(part["columns"])]


def _said(read: Any) -> dict[str, Any]:
    """A row that was read, field by field."""
    assert isinstance(read, ReadContact), read
    said = {name: getattr(read, name) for name in _FIELDS}
    said |= {"do_not_phone": bool(read.do_not_phone), "is_starred": bool(read.is_starred), "unread": read.unread}
    posts = [(each.outlet, each.role, each.desk, each.since, each.until) for each in posts_of(read.posts)]
    said["posts"] = posts or ([(read.outlet, read.role, read.desk, "", "")] if read.outlet else [])
    moment = datetime.fromisoformat(read.last_contact) if read.last_contact else None
    return said | {"last_contact": moment, "status": read.status, "outlet": (read.outlet, read.outlet_kind, read.city)}


def _kept(contact: MediaContact) -> dict[str, Any]:
    outlets = {each.id: each for each in _OUTLETS}
    said = {name: getattr(contact, name) for name in _FIELDS}
    said |= {"do_not_phone": contact.do_not_phone, "is_starred": contact.is_starred, "unread": ()}
    said["posts"] = [
        (
            outlets[each.outlet_id].name.best(Language.EN),
            *(each.role, each.desk),
            *(day.isoformat() if day else "" for day in (each.since, each.until)),
        )
        for each in contact.affiliations
    ]
    at = outlets[contact.present.outlet_id] if contact.present else None
    outlet = (at.name.best(Language.EN), at.kind, at.city) if at else ("", None, "")
    return said | {"last_contact": contact.last_contact_at, "status": contact.status.value, "outlet": outlet}


_FIELDS = (
    *("name", "salutation", "aliases", "email", "phone", "channels", "prefers", "hours", "time_zone", "languages"),
    *("beats", "tags", "owner", "notes", "source", "lawful_basis", "source_on", "verified_on", "embargo_agreed_on"),
)
