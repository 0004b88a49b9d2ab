"""Who got a release: pasted, from a file, from contacts; and out again."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.jobs import recipient_lists
from mediadesk.jobs.recipient_lists import Named, as_csv, read_file, read_lines
from mediadesk.library import Library
from mediadesk.records.contact import Affiliation, MediaContact, Outlet, OutletKind
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage
from mediadesk.records.problems import NotARecipientList, NotOutYet
from mediadesk.records.recipient import Recipient, SentBy
from mediadesk.records.release import Release, Status

NOW = datetime(2027, 3, 18, 8, 2, tzinfo=UTC)


@pytest.fixture
def out(library: Library) -> Release:
    """A release that has left the house."""
    return library.releases.add(Release(new_key(), status=Status.ISSUED))


@pytest.fixture
def ada(library: Library) -> MediaContact:
    """A journalist of a newspaper."""
    post = library.outlets.add(Outlet(new_key(), ByLanguage("Harbour Post", "海港郵報"), OutletKind.NEWSPAPER))
    held = (Affiliation(post.id, "Reporter"),)
    return library.contacts.add(
        MediaContact(
            new_key(), ByLanguage("Ada Mok", "莫雅達"), "ada@post.example", "+852 5555 0100", affiliations=held
        )
    )


@pytest.mark.parametrize(
    ("line", "name", "outlet", "address"),
    [
        ("Ada Mok <ada@post.example>", "Ada Mok", "", "ada@post.example"),
        ("Ada Mok, Harbour Post, ada@post.example", "Ada Mok", "Harbour Post", "ada@post.example"),
        ("Ada Mok\tHarbour Post\t+852 5555 0100", "Ada Mok", "Harbour Post", "+852 5555 0100"),
        ("莫雅達，海港郵報，ada@post.example", "莫雅達", "海港郵報", "ada@post.example"),
        ("• Ada Mok – Harbour Post", "Ada Mok", "Harbour Post", ""),
        ("ada@post.example", "", "", "ada@post.example"),
    ],
)
def test_a_line_is_somebody_however_it_is_written(line: str, name: str, outlet: str, address: str) -> None:
    assert read_lines(line) == (Named(name, outlet, address),)


def test_addresses_in_one_line_are_as_many_people() -> None:
    found = read_lines("Ada Mok <ada@post.example>; Ben Yu <ben@wave.example>\n\n  \nCai")
    assert [(each.name, each.address) for each in found] == [
        ("Ada Mok", "ada@post.example"),
        ("Ben Yu", "ben@wave.example"),
        ("Cai", ""),
    ]


@given(st.text())
def test_any_paste_is_read_without_failing(text: str) -> None:
    assert all(each != Named() for each in read_lines(text))


def test_known_contacts_are_found_and_bring_their_outlet(library: Library, out: Release, ada: MediaContact) -> None:
    people = (Named("", "", "ADA@post.example"), Named("Ben Yu", "harbour post", ""))
    assert recipient_lists.record(library, out.id, people, now=NOW) == 2
    found = {each.name: each for each in library.recipients.of(out.id)}
    assert found["Ada Mok"].contact_id == ada.id
    assert {each.outlet_kind for each in found.values()} == {OutletKind.NEWSPAPER}
    assert found["Ben Yu"].contact_id is None


def test_a_namesake_at_another_outlet_is_somebody_else(library: Library, out: Release, ada: MediaContact) -> None:
    recipient_lists.record(library, out.id, [Named("Ada Mok", "Wave Radio", "")], now=NOW)
    (found,) = library.recipients.of(out.id)
    assert (found.contact_id, found.outlet) == (None, "Wave Radio")


def test_contacts_stay_recorded_when_they_are_gone(library: Library, out: Release, ada: MediaContact) -> None:
    recipient_lists.record_contacts(library, out.id, [ada.id], now=NOW, way=SentBy.PHONE)
    library.contacts.move_to_trash(ada.id)
    (found,) = library.recipients.of(out.id)
    assert (found.called, found.address, found.way) == ("Ada Mok, Harbour Post", "+852 5555 0100", SentBy.PHONE)


def test_nobody_got_what_has_not_left_the_house(library: Library) -> None:
    draft = library.releases.add(Release(new_key()))
    with pytest.raises(NotOutYet):
        recipient_lists.record(library, draft.id, [Named("Ada")], now=NOW)


def test_a_list_goes_out_and_comes_back_the_same(library: Library, out: Release, tmp_path) -> None:
    ways = zip(SentBy, OutletKind, strict=False)
    sent = [
        Recipient(new_key(), out.id, 1, NOW, way, None, f"Name {at}", "=Outlet", f"+852 5555 01{at:02}", kind)
        for at, (way, kind) in enumerate(ways)
    ]
    library.recipients.add(sent)
    path = recipient_lists.export(library, out.id, tmp_path / "sent.csv")
    other = library.releases.add(Release(new_key(), status=Status.ISSUED))
    assert recipient_lists.record(library, other.id, read_file(path), now=NOW) == len(sent)
    back = [replace(each, id=0, release_id=0) for each in library.recipients.of(other.id)]
    assert back == [replace(each, id=0, release_id=0) for each in library.recipients.of(out.id)]
    assert "'=Outlet" in as_csv(sent)


def test_a_file_that_names_nobody_is_refused(tmp_path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Colour,Size\nred,3\n", encoding="utf-8")
    with pytest.raises(NotARecipientList):
        read_file(path)
