"""Pictures on vCards: looked at in the sandbox, put to whoever the card is about, gone with the import, out again."""

import base64
from dataclasses import replace

import pytest

from mediadesk.jobs import contact_exporting, contact_importing, contact_pictures, contact_reading
from mediadesk.jobs.contact_exporting import ContactFormat
from mediadesk.jobs.contact_importing import ContactList
from mediadesk.library import Library
from mediadesk.records.contact import MediaContact
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage
from tests.pictures import jpeg

ADA, BEN, CAI, DAN = (jpeg((40 + step, 30)) for step in range(4))


def _said(picture: bytes, *, fold: int = 60, indent: str = " ") -> str:
    text = base64.b64encode(picture).decode()
    return f"\r\n{indent}".join(text[at : at + fold] for at in range(0, len(text), fold))


CARDS = "\r\n".join(
    [
        *("BEGIN:VCARD", "VERSION:2.1", "N:Mok;Ada", "FN:Ada Mok", "EMAIL;INTERNET:ada@post.example"),
        *(f"PHOTO;ENCODING=BASE64;JPEG:\r\n {_said(ADA)}", "", "END:VCARD"),
        *("BEGIN:VCARD", "VERSION:3.0", "N:Ho;Ben", "FN:Ben Ho", "EMAIL:desk@post.example"),
        *(f"PHOTO;ENCODING=b;TYPE=JPEG:{_said(BEN)}", "END:VCARD"),
        *("BEGIN:VCARD", "VERSION:4.0", "FN:蔡雅", "EMAIL:desk@post.example"),
        *(f"PHOTO:data:image/jpeg;base64,{_said(CAI)}", "END:VCARD"),
        *("BEGIN:VCARD", "VERSION:2.1", "N:Siu;Dan", "FN:Dan Siu", "EMAIL;INTERNET:dan@post.example"),
        *(f"PHOTO;ENCODING=BASE64:{_said(DAN, indent='')}", "", "END:VCARD"),
        *("BEGIN:VCARD", "VERSION:3.0", "N:Lau;Eve", "FN:Eve Lau", "EMAIL:eve@post.example"),
        *("PHOTO;VALUE=uri:https://post.example/eve.jpg", "END:VCARD"),
        *("BEGIN:VCARD", "VERSION:3.0", "N:Yu;Fay", "FN:Fay Yu", "EMAIL:fay@post.example"),
        *(f"PHOTO;ENCODING=b:{base64.b64encode(b'no picture at all').decode()}", "END:VCARD", ""),
    ]
)
PICTURED = {"Ada Mok": ADA, "Ben Ho": BEN, "蔡雅": CAI, "Dan Siu": DAN}


@pytest.fixture
def cards(tmp_path):
    path = tmp_path / "cards.vcf"
    path.write_bytes(CARDS.encode())
    return path


def taken(library: Library, path):
    sheet = contact_reading.look_at(path)
    return contact_importing.run(library, ContactList(path, sheet.columns, sheet.row_count), who="Karen")


def pictures(library: Library) -> dict[str, bytes]:
    held = library.contacts.some([row.id for row in library.contacts.rows()])
    return {
        each.name.en or each.name.zh_hant or each.name.zh_hans: library.media.path(each.picture_sha256).read_bytes()
        for each in held
        if each.picture_sha256
    }


def test_pictures_of_every_version_come_in_and_go_with_the_import(library, cards):
    done = taken(library, cards)
    assert done.counts.added == 6
    assert pictures(library) == PICTURED
    again = taken(library, cards)
    assert (again.counts.added, again.counts.updated) == (0, 0)
    undone = contact_importing.undo(library, done.id)
    assert (undone.removed, undone.stayed) == (6, ())
    assert library.contacts.count() == 0


def test_somebody_known_gets_a_picture_only_where_there_is_none_and_undo_takes_it_back(library, cards):
    ada = library.contacts.add(MediaContact(new_key(), ByLanguage("Mok Ada"), email="ada@post.example"))
    own = library.contacts.add(
        MediaContact(new_key(), ByLanguage("Dan Siu"), email="dan@post.example", picture_sha256="ab" * 32)
    )
    done = taken(library, cards)
    assert library.media.path(library.contacts.get(ada.id).picture_sha256).read_bytes() == ADA
    assert library.contacts.get(own.id).picture_sha256 == own.picture_sha256
    contact_importing.undo(library, done.id)
    library.history.undo()
    assert library.contacts.get(ada.id).picture_sha256 == ""


def test_a_shared_mailbox_gives_nobody_the_face_of_another(library, cards):
    desk = library.contacts.add(MediaContact(new_key(), ByLanguage("Gil Ng"), email="desk@post.example"))
    done = contact_pictures.take_in(library, cards, 0)
    assert (done.kept, done.unplaced) == (0, 5)
    assert library.contacts.get(desk.id).picture_sha256 == ""


def test_one_small_card_is_enough(library, tmp_path):
    path = tmp_path / "ada.vcf"
    path.write_bytes(CARDS.encode()[: CARDS.index("END:VCARD") + 11])
    taken(library, path)
    assert pictures(library) == {"Ada Mok": ADA}


def test_what_is_no_picture_is_left_out(library, cards):
    library.contacts.add(MediaContact(new_key(), ByLanguage("Fay Yu"), email="fay@post.example"))
    done = contact_pictures.take_in(library, cards, 0)
    assert (done.kept, done.unreadable) == (0, 1)
    assert pictures(library) == {}


@pytest.mark.parametrize("format", [ContactFormat.VCARD, ContactFormat.VCARD_4])
def test_pictures_leave_and_come_in_again_as_they_were(library, cards, tmp_path, format):
    taken(library, cards)
    path = tmp_path / "out.vcf"
    contact_exporting.export(library, path, format)
    assert max(map(len, path.read_bytes().split(b"\r\n"))) <= 75
    (tmp_path / "other").mkdir()
    other = Library.open(tmp_path / "other" / "desk.db", create=True)
    try:
        taken(other, path)
        assert pictures(other) == PICTURED
    finally:
        other.close()


def test_a_card_whose_picture_was_lost_leaves_without_it(library, tmp_path):
    ada = MediaContact(new_key(), ByLanguage("Ada Mok"), email="ada@post.example")
    library.contacts.add(replace(ada, picture_sha256="ab" * 32))
    path = tmp_path / "out.vcf"
    assert contact_exporting.export(library, path, ContactFormat.VCARD).count == 1
    assert b"PHOTO" not in path.read_bytes()
