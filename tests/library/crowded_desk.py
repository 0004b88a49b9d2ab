"""A small desk on which everything hangs together: journalists with all that can name them, made by chance."""

import random
from datetime import UTC, date, datetime, timedelta
from typing import Any

from mediadesk.library import Library
from mediadesk.library import contact_desk_tables as desk
from mediadesk.library.after_issue_tables import RecipientTable
from mediadesk.records.contact import (
    Affiliation,
    Channel,
    ChannelKind,
    ContactStatus,
    LawfulBasis,
    MediaContact,
    Outlet,
)
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language

_NOW = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)
_NAMES = (
    ByLanguage("Chan Tai Man", "陳大文"),
    ByLanguage("CHAN Tai-man, Peter"),
    ByLanguage("", "陳大文", "陈大文"),
    ByLanguage("Ada Sze", "", "施雅"),
    ByLanguage("Priya Raman"),
)


def crowded(library: Library, seed: int, people: int = 14) -> tuple[list[int], list[int]]:
    """Fill the desk; returns the keys of its journalists and of its outlets."""
    chance = random.Random(seed)
    outlets = [
        library.outlets.add(Outlet(new_key(), ByLanguage(f"Outlet {number}", "報"), aliases=(f"O{number}",))).id
        for number in range(5)
    ]
    contacts = [library.contacts.add(_person(chance, outlets)).id for _ in range(people)]
    lists = [new_key() for _ in range(4)]
    with library.history.step("Fill the desk"):
        for key in lists:
            _put(library, desk.MediaListTable, id=key, name="List", updated_at=_NOW)
        for _ in range(people * 3):
            _something_about(library, chance, contacts, outlets, lists)
    return contacts, outlets


def _person(chance: random.Random, outlets: list[int]) -> MediaContact:
    day = date(2026, 1, 1) + timedelta(days=chance.randrange(300))
    posts = tuple(
        Affiliation(
            chance.choice(outlets),
            chance.choice(("", "Editor", "editor")),
            chance.choice((None, day)),
            chance.choice((None, day + timedelta(days=30))),
        )
        for _ in range(chance.randrange(4))
    )
    ways = (Channel(ChannelKind.MOBILE, "+85255550101"), Channel(ChannelKind.EMAIL, "b@x.example", "", True))
    return MediaContact(
        new_key(),
        chance.choice(_NAMES),
        chance.choice(("", "a@x.example", "B@x.example")),
        chance.choice(("", "+85255550101", "+85255550102")),
        tuple(chance.sample(list(Language), chance.randrange(3))),
        tuple(chance.sample(("Science", "science", "財經", "Ferries"), chance.randrange(4))),
        posts,
        chance.choice(list(ContactStatus)),
        chance.choice(("", "Likes tea.", "Call before noon.")),
        chance.choice((None, _NOW)),
        verified_on=chance.choice((None, day)),
        embargo_agreed_on=chance.choice((None, day)),
        salutation=chance.choice((ByLanguage(), ByLanguage("Dear Peter"))),
        aliases=chance.choice(((), ("Pete Chan",))),
        channels=tuple(chance.sample(ways, chance.randrange(3))),
        do_not_phone=chance.random() < 0.3,
        is_starred=chance.random() < 0.3,
        tags=chance.choice(((), ("vip",), ("VIP", "harbour"))),
        owner=chance.choice(("", "Karen")),
        source=chance.choice(("", "card", "web")),
        lawful_basis=chance.choice(list(LawfulBasis)),
        source_on=chance.choice((None, day)),
    )


def _something_about(
    library: Library, chance: random.Random, contacts: list[int], outlets: list[int], lists: list[int]
) -> None:
    who, where = chance.choice(contacts), chance.choice([None, *outlets])
    match chance.randrange(9):
        case 0:
            told = {"kind": "call", "direction": "in", "happened_at": _NOW, "subject": "Ferries"}
            _put(library, desk.InteractionTable, contact_id=who, outlet_id=where, **told)
        case 1:
            _put(library, desk.FollowUpTable, contact_id=who, outlet_id=where, what="Call", due_on=date(2026, 12, 1))
        case 2:
            there = "SELECT 1 FROM media_list_member WHERE list_id = ? AND contact_id = ?"
            listed = chance.choice(lists)
            if not library._rows.execute(there, (listed, who)):
                said = {"is_excluded": chance.random() < 0.3, "added_on": date(2026, 1, 1 + chance.randrange(28))}
                _put(library, desk.MediaListMemberTable, list_id=listed, contact_id=who, **said)
        case 3:
            use = new_key()
            _put(library, desk.MediaListUseTable, id=use, list_id=lists[0], name="List", used_at=_NOW)
            _put(library, desk.MediaListUseMemberTable, use_id=use, contact_id=who, name="As then")
        case 4:
            _put(library, RecipientTable, release_id=1, number=1, contact_id=who, way="email", sent_at=_NOW)
        case 5:
            scope = {"scope": "person", "since": date(2026, 3, 1), "outlet_id": where}
            _put(library, desk.DoNotContactTable, contact_id=who, digest=str(new_key()), **scope)
        case 6:
            _put(library, desk.ContactChangeTable, contact_id=who, changed_at=_NOW, field="email")
        case 7:
            days = {"received_on": date(2026, 3, 1), "due_on": date(2026, 4, 1)}
            _put(library, desk.PrivacyRequestTable, contact_id=who, kind="access", **days)
        case 8:
            one, other = chance.sample(contacts, 2)
            library.duplicates.not_same("contact", one, other)


def _put(library: Library, table: Any, **row: Any) -> None:
    library.history.insert(table, {"id": new_key(), **row})
