"""Media contacts as rows, and back: which column says what, and by which keys contacts are found and put in order."""

from collections.abc import Sequence
from functools import lru_cache

from mediadesk.library.columns import gathered, spread
from mediadesk.library.folding import fold
from mediadesk.library.rows import Row
from mediadesk.library.sort_keys import sort_keys
from mediadesk.records.contact import (
    Affiliation,
    Channel,
    ChannelKind,
    ContactStatus,
    LawfulBasis,
    MediaContact,
)
from mediadesk.records.languages import Language


def columns_of(record: MediaContact, beats: Sequence[str], tags: Sequence[str]) -> Row:
    """The columns of a contact, with what lists repeat of its affiliation, beats and tags as they are spelt."""
    present = record.present
    return {
        "present_role": present.role if present else "",
        "present_outlet_id": present.outlet_id if present else None,
        "beats": "\n".join(beats),
        "tags": "\n".join(tags),
        **spread("name", record.name),
        **spread("salutation", record.salutation),
        **_keys(record),
        "email": record.email,
        "phone": record.phone,
        "languages": " ".join(language.value for language in record.languages),
        "aliases": "\n".join(record.aliases),
        "prefers": record.prefers.value if record.prefers else "",
        "lawful_basis": record.lawful_basis.value,
        "status": record.status.value,
        **{name: getattr(record, name) for name in _AS_THEY_ARE},
    }


def contact_of(row: Row, affiliations: Sequence[Row], channels: Sequence[Row]) -> MediaContact:
    """The contact of a row, with the rows that belong to it in order."""
    return MediaContact(
        id=row["id"],
        name=gathered("name", row),
        salutation=gathered("salutation", row),
        email=row["email"],
        phone=row["phone"],
        languages=languages_of(row["languages"]),
        beats=lines_of(row["beats"]),
        tags=lines_of(row["tags"]),
        aliases=lines_of(row["aliases"]),
        affiliations=tuple(
            Affiliation(held["outlet_id"], held["role"], held["since"], held["until"], held["desk"])
            for held in affiliations
        ),
        channels=tuple(
            Channel(ChannelKind(each["kind"]), each["value"], each["label"], each["is_private"]) for each in channels
        ),
        prefers=ChannelKind(row["prefers"]) if row["prefers"] else None,
        lawful_basis=LawfulBasis(row["lawful_basis"]),
        status=ContactStatus(row["status"]),
        version=row["version"],
        **{name: row[name] for name in _AS_THEY_ARE},
    )


def affiliation_row(number: int, held: Affiliation) -> Row:
    """The columns of an affiliation."""
    what = {"outlet_id": held.outlet_id, "role": held.role, "desk": held.desk}
    return {"number": number, **what, "since": held.since, "until": held.until}


def channel_row(number: int, channel: Channel) -> Row:
    """The columns of a further way to reach somebody."""
    said = {"kind": channel.kind.value, "value": channel.value, "label": channel.label}
    return {"number": number, **said, "folded": address_key(channel.value), "is_private": channel.is_private}


def address_key(value: str) -> str:
    """What an address or a number is compared by: no case in "Ada@Post.example", nothing but digits in "+852 5555"."""
    if not value or "@" in value:
        return value.strip().lower()
    # Nearly every number is one in E.164.
    digits = value[1:] if value[1:].isdecimal() and value[0] == "+" else "".join(filter(str.isdigit, value))
    return value.strip().lower() if len(digits) < _FEWEST_DIGITS else digits


@lru_cache(maxsize=1024)
def lines_of(text: str) -> tuple[str, ...]:
    """Texts that stand one a line in a column."""
    return tuple(text.splitlines())


@lru_cache(maxsize=64)
def languages_of(codes: str) -> tuple[Language, ...]:
    """Languages whose codes stand in a column with blanks between."""
    return tuple(Language(code) for code in codes.split())


_FEWEST_DIGITS = 5
_AS_THEY_ARE = (
    *("notes", "last_contact_at", "verified_on", "embargo_agreed_on", "hours", "do_not_phone", "time_zone"),
    *("is_starred", "owner", "source", "source_on", "picture_sha256", "merged_into_id", "import_id"),
)


def _keys(record: MediaContact) -> Row:
    keys, chinese = sort_keys(record.name), record.name.zh_hant or record.name.zh_hans
    return {
        "sort_key": keys.latin,
        "stroke_key": keys.stroke,
        "pinyin_key": keys.pinyin,
        "zh_key": fold(chinese) if chinese else "",
        "email_key": address_key(record.email),
        "phone_key": address_key(record.phone),
    }
