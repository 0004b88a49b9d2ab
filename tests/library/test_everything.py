"""One search through everything, and journalists found as somebody types."""

from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from mediadesk.library import Library, folding
from mediadesk.library.contact_desk_tables import InteractionTable
from mediadesk.records.contact import Affiliation, Channel, ChannelKind, MediaContact, Outlet
from mediadesk.records.found import FoundKind
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.photo import Photo
from mediadesk.records.release import Release, ReleaseText

NOW = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)


def add(library: Library, en: str, hant: str = "", **more: object) -> int:
    return library.contacts.add(MediaContact(new_key(), ByLanguage(en, hant), **more)).id  # type: ignore[arg-type]


def names(library: Library, wanted: str) -> list[str]:
    keys = library.contacts.finder.find(wanted)
    return [row.name for row in library.contacts.pages.rows(keys)]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("z", "Zoë Strömberg"),
        ("zoe str", "Zoë Strömberg"),
        ("STROM", "Zoë Strömberg"),
        ("陈", "Chan Mei-ling"),
        ("陳美", "Chan Mei-ling"),
        ("美玲", "Chan Mei-ling"),
        ("mei-ling chan", "Chan Mei-ling"),
        ("harbour zoe", "Zoë Strömberg"),
        ("5555 0201", "Zoë Strömberg"),
        ("zoe@post", "Zoë Strömberg"),
        ("6666 0001", "Chan Mei-ling"),
    ],
)
def test_journalist_is_found_by_a_part_of_what_is_known(library: Library, typed: str, found: str) -> None:
    post = library.outlets.add(Outlet(new_key(), ByLanguage("Harbour Post")))
    here = (Affiliation(post.id, "Editor"),)
    add(library, "Zoë Strömberg", email="zoe@post.example", phone="+85255550201", affiliations=here)
    mobile = (Channel(ChannelKind.MOBILE, "+85266660001"),)
    add(library, "Chan Mei-ling", "陳美玲", channels=mobile)
    add(library, "Otto Brandt")
    assert names(library, typed) == [found]


def test_names_come_before_what_is_only_known_of_somebody(library: Library) -> None:
    add(library, "Otto Brandt", notes="knows Ada Wong")
    add(library, "Wong Ada-mei")
    add(library, "Bea Wong", aliases=("Ada Wong",))
    add(library, "Ada Wong")
    add(library, "Ada Wongsuwan")
    found = names(library, "ada wong")
    assert found[:2] == ["Ada Wong", "Ada Wongsuwan"]
    assert found[-1] == "Otto Brandt"
    assert set(found) == {"Ada Wong", "Ada Wongsuwan", "Wong Ada-mei", "Bea Wong", "Otto Brandt"}


@pytest.mark.parametrize("typed", ["hollowya", "holoway", "margret hollaway", "hollowwy"])
def test_mistyped_name_finds_the_one_meant(typed: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    library = Library.open(tmp_path_factory.mktemp("desk") / "desk.db", create=True)
    add(library, "Margaret Holloway")
    add(library, "Otto Brandt")
    assert names(library, typed) == ["Margaret Holloway"]
    assert names(library, "xylophon") == []
    library.close()


def test_whoever_is_in_the_trash_or_not_of_the_choice_is_not_found(library: Library) -> None:
    gone, there = add(library, "Ada Wong"), add(library, "Ada Chan")
    library.contacts.move_to_trash(gone)
    assert library.contacts.finder.find("ada") == [there]
    assert library.contacts.finder.find("ada", is_meant=lambda key: key != there) == []


def test_everything_is_searched_at_once_and_says_where_the_words_stand(library: Library) -> None:
    contact = add(library, "Ada Wong", notes="asks about the tidal garden")
    outlet = library.outlets.add(Outlet(new_key(), ByLanguage("Tidal Post")))
    headed, other = Release(new_key()), Release(new_key())
    title = ReleaseText(new_key(), headed.id, Language.EN, headline="Tidal garden opens")
    library.releases.add(headed, [title])
    library.releases.add(
        other, [ReleaseText(new_key(), other.id, Language.EN, headline="New ferry", notes=("A tidal wave",))]
    )
    photo = library.photos.add(Photo(new_key(), caption=ByLanguage("A tidal pool")))
    told = library._rows.normal(
        InteractionTable,
        {
            "id": new_key(),
            "contact_id": contact,
            "kind": "call",
            "direction": "out",
            "happened_at": NOW,
            "subject": "Tidal tour",
            "version": 1,
        },
    )
    with library.history.step("Call"):
        library.history.insert(InteractionTable, told)
    found = library.everything.find("tid")
    assert [(each.kind, each.id) for each in found] == [
        (FoundKind.CONTACT, contact),
        (FoundKind.OUTLET, outlet.id),
        (FoundKind.RELEASE, headed.id),
        (FoundKind.RELEASE, other.id),
        (FoundKind.PHOTO, photo.id),
        (FoundKind.INTERACTION, told["id"]),
    ]
    assert (found[-1].title, found[-1].about_id) == ("Tidal tour", contact)
    assert library.everything.find("tidal", [FoundKind.PHOTO])[0].title == "A tidal pool"
    assert library.everything.find("  ") == []


@settings(max_examples=200)
@given(some.text(alphabet="ab É陳陈-ß１ ", max_size=12), some.text(alphabet="abe陈1 ", max_size=4))
def test_marked_words_are_those_that_answer(text: str, wanted: str) -> None:
    spans = folding.spans(wanted, text)
    assert spans == sorted(spans)
    assert all(end < start for (_, end), (start, _) in pairwise(spans))
    for start, end in spans:
        assert any(piece in folding.fold(text[start:end]) for piece in folding.pieces(wanted))
