"""Who is erased is gone from everything the desk keeps, stays out, and is known again by nothing but digests."""

import base64
import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from mediadesk.library import Library, erased_people, personal_rows
from mediadesk.library.contact_desk_tables import InteractionTable, MediaListMemberTable, MediaListTable
from mediadesk.records.contact import Affiliation, Channel, ChannelKind, MediaContact, Outlet
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage
from mediadesk.records.privacy import DeskAct, Scope
from mediadesk.records.recipient import Recipient

_NOW = datetime(2026, 5, 4, 9, 30, tzinfo=UTC)
_TODAY = _NOW.date()


@pytest.fixture
def desk_file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "desk.db"


@pytest.fixture
def opened(desk_file: Path) -> Iterator[Library]:
    library = Library.open(desk_file, create=True)
    yield library
    library.close()


def _outlet(library: Library) -> Outlet:
    return library.outlets.named("Harbour Post") or library.outlets.add(
        Outlet(new_key(), ByLanguage("Harbour Post", "海港郵報"))
    )


def _person(library: Library, number: int) -> MediaContact:
    """Somebody with a name, addresses and numbers nobody else has, who has left traces all over the desk."""
    outlet = _outlet(library)
    contact = library.contacts.add(
        MediaContact(
            new_key(),
            ByLanguage(f"Ada Zyler{number:03}", f"甄曜{chr(0x4E10 + number)}", ""),
            f"zyler{number:03}q@post.example",
            f"+852 5599 {number:04}",
            affiliations=(Affiliation(outlet.id, "Reporter"),),
            channels=(Channel(ChannelKind.EMAIL, f"zyler{number:03}@home.example", is_private=True),),
            beats=("harbour",),
            tags=("tide",),
            aliases=(f"Zyler{number:03} Q.",),
            notes=f"Ada Zyler{number:03} likes tea.",
        )
    )
    library.contacts.save(replace(contact, notes="Likes coffee now.", phone=f"+852 5588 {number:04}"))
    _leave_traces(library, contact)
    return contact


def _leave_traces(library: Library, contact: MediaContact) -> None:
    name = contact.name.en
    with library.history.step("Traces"):
        told = {"contact_id": contact.id, "kind": "call", "direction": "in", "happened_at": _NOW, "on_record": ""}
        library.history.insert(InteractionTable, {"id": new_key(), "subject": f"{name} rang", **told})
        key = new_key()
        library.history.insert(MediaListTable, {"id": key, "name": "Harbour", "updated_at": _NOW})
        member = {"id": new_key(), "list_id": key, "contact_id": contact.id, "added_on": _TODAY}
        library.history.insert(MediaListMemberTable, member)
        library.recipients.add(
            [Recipient(new_key(), 7, 1, _NOW, contact_id=contact.id, name=name, address=contact.email)]
        )


_STEMS = ("Zyler", "甄曜", "+852 5599 ", "+852 5588 ", "8525599", "8525588")


def _found(folder: Path) -> set[str]:
    """What is left of such people in the files: their words as UTF-8 or UTF-16, or the beginning of one in base64."""
    found = set()
    for content in (path.read_bytes() for path in folder.rglob("*") if path.is_file()):
        for stem in _STEMS:
            for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
                ends = re.finditer(re.escape(stem.encode(encoding)), content, re.IGNORECASE)
                found |= {stem + content[each.end() : each.end() + 24].decode(encoding, "ignore")[:10] for each in ends}
            found |= {f"{stem} in base64" for each in _in_base64(stem) if each in content}
    return found


def _in_base64(word: str) -> list[bytes]:
    """What of the word stands in base64 whatever stands before it, without what depends on its neighbours."""
    said = word.encode()
    whole = [base64.b64encode(b"\0" * before + said) for before in range(3)]
    return [each[(0, 2, 3)[before] : (before + len(said)) * 8 // 6] for before, each in enumerate(whole)]


def test_two_hundred_people_leave_no_byte(opened: Library, desk_file: Path) -> None:
    people = [_person(opened, number) for number in range(200)]
    stays = _person(opened, 900)
    copy = opened.back_up(desk_file.parent / "backups" / "before.db")
    theirs = _found(desk_file.parent)
    assert len(theirs) > len(people)
    going = opened.privacy.erasing.erase([each.id for each in people], who="Ms Yip", today=_TODAY, copies=[copy])
    assert going.people == 200
    assert dict(going.rows)["interaction"] == 200
    left = _found(desk_file.parent)
    assert 0 < len(left) < len(theirs)
    assert [each for each in left if "900" not in each and chr(0x4E10 + 900) not in each] == []
    assert opened.contacts.get(stays.id).name == stays.name
    assert [row.id for row in opened.contacts.rows("Zyler900")] == [stays.id]
    assert opened.contacts.rows("Zyler007") == []
    assert opened.check() == ()
    assert opened.history.undo() is None


def test_the_copy_that_was_washed_is_still_a_sound_library(opened: Library, desk_file: Path, tmp_path: Path) -> None:
    gone, stays = _person(opened, 1), _person(opened, 2)
    copy = opened.back_up(desk_file.parent / "backups" / "before.db")
    opened.privacy.erasing.erase([gone.id], who="Ms Yip", today=_TODAY, copies=[copy])
    shutil.copyfile(copy, tmp_path / "copy.db")
    library = Library.open(tmp_path / "copy.db")
    assert [row.id for row in library.contacts.rows()] == [stays.id]
    assert library.check() == ()
    library.close()


def test_an_older_state_put_back_is_erased_again(opened: Library, desk_file: Path, tmp_path: Path) -> None:
    gone, stays = _person(opened, 1), _person(opened, 2)
    kept = opened.back_up(tmp_path / "elsewhere" / "kept.db")
    opened.privacy.erasing.erase([gone.id], who="Ms Yip", today=_TODAY)
    opened.close()
    for ending in ("-wal", "-shm", ""):
        Path(f"{desk_file}{ending}").unlink(missing_ok=True)
    shutil.copyfile(kept, desk_file)
    again = Library.open(desk_file)
    assert [row.id for row in again.contacts.rows()] == [stays.id]
    assert [each for each in _found(desk_file.parent) if "001" in each or chr(0x4E11) in each] == []
    assert again.do_not_contact.suppression().blocks([gone.email]) is not None
    assert DeskAct.REPLAYED in [entry.act for entry in again.desk_log.entries()]
    again.close()
    Library.open(desk_file).close()


def test_who_was_merged_into_somebody_goes_too(library: Library) -> None:
    stays, gone, part = (_person(library, number) for number in range(3))
    library.contacts.save(replace(library.contacts.get(part.id), merged_into_id=gone.id))
    library.contacts.move_to_trash(part.id)
    assert library.privacy.erasing.erase([gone.id], who="Ms Yip", today=_TODAY).people == 2
    assert [each.id for each in library.contacts.with_trash([stays.id, gone.id, part.id])] == [stays.id]


def test_what_barred_their_address_says_it_no_more_and_still_bars_it(library: Library) -> None:
    gone = _person(library, 1)
    library.do_not_contact.add(Scope.ADDRESS, gone.email, reason="asked", who="Ms Yip", since=_TODAY)
    library.do_not_contact.add(
        Scope.PERSON, gone.name.en, reason="asked", who="Ms Yip", since=_TODAY, contact_id=gone.id
    )
    library.privacy.erasing.erase([gone.id], who="Ms Yip", today=_TODAY)
    assert library.do_not_contact.all() == ()
    assert library.do_not_contact.suppression().blocks([gone.email.upper()]) is not None


def test_whom_a_release_went_to_stays_a_count(library: Library) -> None:
    gone, stays = _person(library, 1), _person(library, 2)
    library.privacy.erasing.erase([gone.id], who="Ms Yip", today=_TODAY)
    found = library.recipients.of(7)
    assert len(found) == 2
    assert [each.contact_id for each in found if each.contact_id] == [stays.id]
    assert not any(gone.name.en in each.called or gone.email == each.address for each in found)


def test_a_log_that_was_touched_shows(library: Library) -> None:
    for number in range(3):
        library.desk_log.add(DeskAct.EXPORTED, who="Ms Yip", about=str(number))
    assert library.desk_log.first_broken() is None
    middle = library.desk_log.entries()[1]
    library._rows.execute("UPDATE desk_log SET about = '9' WHERE id = ?", (middle.id,))
    broken = library.desk_log.first_broken()
    assert broken is not None
    assert broken.id == middle.id


def test_every_table_that_names_a_contact_is_known_to_erasing(library: Library) -> None:
    tables = personal_rows.tables_of(library._rows, is_server=not isinstance(library._desk, Path))
    named = {table for table in tables if _has_column(library, table, "contact_id")}
    assert named - {table for table, _ in personal_rows.DELETED} == {*personal_rows.EMPTIED, *personal_rows.KEPT}


def _has_column(library: Library, table: str, column: str) -> bool:
    return column in {each.name for each in library._database.get_columns(table)}


def test_a_file_that_is_not_ours_any_more_stops_nothing(opened: Library, desk_file: Path) -> None:
    erased_people.place_of(desk_file).write_text('{"keys": 3}', encoding="utf-8")
    opened.close()
    Library.open(desk_file).close()
    assert erased_people.read(desk_file).since == ()
    assert erased_people.read(desk_file).joined([b"k"], [("d", date(2026, 1, 1))]).keys == (b"k",)
