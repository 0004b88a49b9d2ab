"""Rows of a list of contacts as plain values, for lists too long to make a record of every row."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from mediadesk.records.contact import Channel, ChannelKind, LawfulBasis, OutletKind
from mediadesk.records.contact_import import ReadContact, RejectedRow
from mediadesk.records.languages import ByLanguage, Language

PLAIN_FIELDS = (
    *("row", "name_en", "name_zh_hant", "name_zh_hans"),
    *("salutation_en", "salutation_zh_hant", "salutation_zh_hans", "aliases"),
    *("outlet", "outlet_kind", "city", "role", "desk", "email", "phone", "prefers", "hours", "time_zone"),
    *("languages", "beats", "tags", "status", "owner", "notes", "source", "lawful_basis"),
    *("source_on", "verified_on", "embargo_agreed_on", "last_contact", "posts"),
    *("do_not_phone", "is_starred", "channels", "unread"),
)
"""What stands where in a `PlainRow`. All are texts as the columns of `media_contact` hold them: days as ISO 8601,
`languages` with blanks between, `aliases`, `beats`, `tags` and `unread` one a line; empty where the row says nothing.
Other than texts are `row` (a number), `do_not_phone` and `is_starred` (a truth, or `None` for nothing said), and
`channels`: a list of `[kind, value, label, is_private]`."""

PlainRow = list[Any]
AT = {name: at for at, name in enumerate(PLAIN_FIELDS)}
"""Where in a `PlainRow` each field stands."""
_SEPARATOR = re.compile(r"(?<!\\)((?:\\\\)*)\|")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class RowBatch:
    """Some rows of a list, one behind the other: those that can be taken in and those that cannot, each in order.

    `done` is the number of rows read so far, this batch included.
    """

    rows: list[PlainRow]
    rejected: list[RejectedRow]
    done: int

    def cut(self, count: int) -> tuple["RowBatch", "RowBatch"]:
        """The batch in two, the first with `count` of the rows that can be taken in; there must be more."""
        after: int = self.rows[count][0]
        first = [each for each in self.rejected if each.row < after]
        rest = [each for each in self.rejected if each.row > after]
        left = len(self.rows) - count + len(rest)
        return RowBatch(self.rows[:count], first, self.done - left), RowBatch(self.rows[count:], rest, self.done)

    def in_order(self) -> list[ReadContact | RejectedRow]:
        """All rows of the batch as records, in the order of the list."""
        return sorted((*map(as_contact, self.rows), *self.rejected), key=lambda each: each.row)


@dataclass(frozen=True, slots=True)
class Post:
    """What somebody did at an outlet, as a list says it: the outlet by name, days as ISO 8601, empty where not said."""

    outlet: str = ""
    role: str = ""
    desk: str = ""
    since: str = ""
    until: str = ""


def plain_rows(columns: Mapping[str, Sequence[Any]]) -> list[PlainRow]:
    """The rows of which the fields that say anything are given column by column; "row" is always one of them."""
    count = len(columns["row"])
    whole = (columns.get(name) or [_NOTHING.get(name, "")] * count for name in PLAIN_FIELDS)
    return list(map(list, zip(*whole, strict=True)))


def as_contact(plain: PlainRow) -> ReadContact:
    """The row as a record."""
    said = dict(zip(PLAIN_FIELDS, plain, strict=True))
    return ReadContact(
        row=said["row"],
        name=_by_language("name", said),
        salutation=_by_language("salutation", said),
        outlet_kind=OutletKind(said["outlet_kind"]) if said["outlet_kind"] else None,
        channels=tuple(Channel(ChannelKind(kind), *more) for kind, *more in said["channels"]),
        prefers=ChannelKind(said["prefers"]) if said["prefers"] else None,
        languages=tuple(Language(code) for code in said["languages"].split()),
        lawful_basis=LawfulBasis(said["lawful_basis"]),
        **_others(said),
    )


def as_plain(contact: ReadContact) -> PlainRow:
    """The opposite of `as_contact`."""
    spread = {
        f"{name}_{language}": getattr(getattr(contact, name), language)
        for name in ("name", "salutation")
        for language in ("en", "zh_hant", "zh_hans")
    }
    said: dict[str, Any] = {
        **spread,
        **{name: "\n".join(getattr(contact, name)) for name in _LINES},
        **{name: day.isoformat() if (day := getattr(contact, name)) else "" for name in _DAYS},
        **{name: getattr(contact, name) for name in _AS_THEY_ARE},
        "row": contact.row,
        "outlet_kind": contact.outlet_kind.value if contact.outlet_kind else "",
        "channels": [[way.kind.value, way.value, way.label, way.is_private] for way in contact.channels],
        "prefers": contact.prefers.value if contact.prefers else "",
        "languages": " ".join(language.value for language in contact.languages),
        "lawful_basis": contact.lawful_basis.value,
    }
    return [said[name] for name in PLAIN_FIELDS]


def posts_of(text: str) -> tuple[Post, ...]:
    """The posts a cell of the field POSTS tells of, one a line: "outlet | role | desk | since | until"."""
    return tuple(Post(*(*unpacked(line), "", "", "", "", "")[:5]) for line in text.split("\n") if line.strip())


def posts_said(posts: Iterable[Post]) -> str:
    """What `posts_of` reads."""
    return "\n".join(packed((each.outlet, each.role, each.desk, each.since, each.until)) for each in posts)


def packed(parts: Sequence[str]) -> str:
    """Texts on one line with " | " between, which `unpacked` takes apart again whatever they hold."""
    last = max((number for number, each in enumerate(parts, 1) if each), default=0)
    return " | ".join(each.replace("\\", r"\\").replace("|", r"\|").replace("\n", r"\n") for each in parts[:last])


def unpacked(line: str) -> list[str]:
    """The texts of a line that `packed` wrote, or somebody who saw how it is done."""
    parts = _SEPARATOR.sub("\\1\x00", line).split("\x00")
    return [_ESCAPED.sub(lambda found: "\n" if found[1] == "n" else found[1], part.strip()) for part in parts]


def _others(said: dict[str, Any]) -> dict[str, Any]:
    return {
        **{name: tuple(said[name].split("\n")) if said[name] else () for name in _LINES},
        **{name: date.fromisoformat(said[name]) if said[name] else None for name in _DAYS},
        **{name: said[name] for name in _AS_THEY_ARE},
    }


def _by_language(name: str, said: dict[str, Any]) -> ByLanguage:
    return ByLanguage(*(said[f"{name}_{language}"] for language in ("en", "zh_hant", "zh_hans")))


_NOTHING: dict[str, Any] = {"do_not_phone": None, "is_starred": None, "channels": ()}
_LINES = ("aliases", "beats", "tags", "unread")
_DAYS = ("source_on", "verified_on", "embargo_agreed_on")
_AS_THEY_ARE = (
    *("outlet", "city", "role", "desk", "email", "phone", "hours", "do_not_phone", "time_zone", "status", "is_starred"),
    *("owner", "notes", "source", "last_contact", "posts"),
)
