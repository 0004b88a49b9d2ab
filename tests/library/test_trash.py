"""What was moved to the trash is listed, found and brought back."""

from collections.abc import Callable
from typing import Any

import pytest

from mediadesk.library import Library
from mediadesk.library.table import Kept
from mediadesk.library.tables import TABLES
from mediadesk.records.contact import Affiliation, MediaContact, Outlet
from mediadesk.records.fact import DeskFact
from mediadesk.records.house_style import HouseStyle
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.media_list import MediaList
from mediadesk.records.organisation import Boilerplate, Organisation
from mediadesk.records.people import Newsmaker, PressOfficer
from mediadesk.records.photo import Photo
from mediadesk.records.press_kit import KitOutline
from mediadesk.records.problems import NoSuchRecord
from mediadesk.records.release import Release, ReleaseKind, ReleaseText
from mediadesk.records.template import Template
from mediadesk.records.term import Term, TermKind
from mediadesk.records.trash import TrashKind, TrashRow

Add = Callable[[Library], int]


def release(library: Library, headline: str = "Ferry pier reopens", language: Language = Language.EN) -> int:
    made = Release(new_key(), ReleaseKind.PRESS_RELEASE, slug="slug")
    library.releases.add(made, [ReleaseText(new_key(), made.id, language, headline=headline)])
    return made.id


def kit(library: Library) -> int:
    return library.press_kits.add(KitOutline(new_key(), ByLanguage("Pier kit"), release(library), ())).id


ADDED: dict[TrashKind, tuple[str, Add]] = {
    TrashKind.RELEASE: ("Ferry pier reopens", release),
    TrashKind.PHOTO: ("pier.jpg", lambda of: of.photos.add(Photo(new_key(), file_name="pier.jpg")).id),
    TrashKind.PRESS_KIT: ("Pier kit", kit),
    TrashKind.CONTACT: ("Ng Wai", lambda of: of.contacts.add(MediaContact(new_key(), ByLanguage("Ng Wai"))).id),
    TrashKind.OUTLET: ("Harbour Post", lambda of: of.outlets.add(Outlet(new_key(), ByLanguage("Harbour Post"))).id),
    TrashKind.NEWSMAKER: (
        "Lai Sum-yi",
        lambda of: of.newsmakers.add(Newsmaker(new_key(), ByLanguage("Lai Sum-yi"))).id,
    ),
    TrashKind.PRESS_OFFICER: (
        "Mo Yan",
        lambda of: of.press_officers.add(PressOfficer(new_key(), ByLanguage("Mo Yan"))).id,
    ),
    TrashKind.BOILERPLATE: (
        "About us",
        lambda of: of.boilerplates.add(Boilerplate(new_key(), Language.EN, "About us", ("Words.",))).id,
    ),
    TrashKind.ORGANISATION: (
        "Pier Trust",
        lambda of: of.organisations.add(Organisation(new_key(), ByLanguage("Pier Trust"))).id,
    ),
    TrashKind.HOUSE_STYLE: (
        "Pier blue",
        lambda of: of.house_styles.add(HouseStyle(id=new_key(), name=ByLanguage("Pier blue"))).id,
    ),
    TrashKind.TERM: (
        "Lantern Quay",
        lambda of: of.terms.add(Term(new_key(), TermKind.PLACE, ByLanguage("Lantern Quay"))).id,
    ),
    TrashKind.FACT: (
        "Opening guests",
        lambda of: of.facts.add(DeskFact(new_key(), ByLanguage("Opening guests"), "250")).id,
    ),
    TrashKind.TEMPLATE: (
        "Pier opening",
        lambda of: (
            of.templates.add(Template("", ByLanguage("Pier opening"), ReleaseKind.STATEMENT, (), id=new_key())).id
        ),
    ),
    TrashKind.MEDIA_LIST: ("Pier reporters", lambda of: of.media_lists.add(MediaList(new_key(), "Pier reporters")).id),
}
NOUNS = {kind: kind.value.replace("_", " ") for kind in TrashKind}


def collection(library: Library, kind: TrashKind) -> Any:
    return getattr(library, f"{kind.value}s")


def trash(library: Library, kind: TrashKind) -> int:
    key = ADDED[kind][1](library)
    collection(library, kind).move_to_trash(key)
    return key


def titles(rows: list[TrashRow]) -> list[str]:
    return [row.title for row in rows]


@pytest.mark.parametrize("kind", TrashKind)
def test_each_kind_of_record_is_listed_with_its_title(library: Library, kind: TrashKind) -> None:
    key = trash(library, kind)
    (row,) = library.trash.rows()
    assert (row.id, row.kind, row.title) == (key, kind, ADDED[kind][0])


@pytest.mark.parametrize("kind", TrashKind)
def test_step_to_the_trash_is_said_as_the_menu_says_it_and_names_the_record(library: Library, kind: TrashKind) -> None:
    trash(library, kind)
    assert library.history.undo_label == f"Move {NOUNS[kind]} “{ADDED[kind][0]}” to Trash"


@pytest.mark.parametrize("kind", TrashKind)
def test_restoring_is_one_step_that_undo_takes_back(library: Library, kind: TrashKind) -> None:
    key = trash(library, kind)
    library.trash.restore(library.trash.rows())
    assert library.trash.rows() == []
    assert [each.id for each in collection(library, kind).some([key])] == [key]
    assert library.history.undo() == f"Restore {NOUNS[kind]} “{ADDED[kind][0]}”"
    assert [row.id for row in library.trash.rows()] == [key]


def test_every_table_with_a_trash_is_in_the_list(library: Library) -> None:
    with_trash = {table for table in TABLES if issubclass(table, Kept)}
    assert with_trash == {collection(library, kind).table for kind in TrashKind}


def test_several_come_back_in_one_step(library: Library) -> None:
    keys = {trash(library, kind) for kind in TrashKind}
    library.trash.restore(library.trash.rows())
    assert library.trash.rows() == []
    assert library.history.undo() == f"Restore {len(keys)} records from Trash"
    assert {row.id for row in library.trash.rows()} == keys


def test_what_was_moved_last_stands_first(library: Library) -> None:
    first, second = (release(library, headline) for headline in ("One", "Two"))
    library.releases.move_to_trash(second)
    library.releases.move_to_trash(first)
    found = library.trash.rows()
    assert [row.moved_at for row in found] == sorted((row.moved_at for row in found), reverse=True)
    assert {row.title for row in found} == {"One", "Two"}


def test_what_is_not_in_the_trash_is_not_listed(library: Library) -> None:
    for _title, add in ADDED.values():
        add(library)
    assert library.trash.rows() == []


def test_words_find_in_any_script(library: Library) -> None:
    library.releases.move_to_trash(release(library, "渡輪碼頭重開", Language.ZH_HANT))
    trash(library, TrashKind.OUTLET)
    (found,) = library.trash.rows("渡轮")
    assert (found.title, found.language) == ("渡輪碼頭重開", Language.ZH_HANT)
    assert titles(library.trash.rows("harb")) == ["Harbour Post"]
    assert library.trash.rows("nothing of it") == []


def test_release_without_headline_is_called_by_its_slug(library: Library) -> None:
    library.releases.move_to_trash(release(library, ""))
    assert titles(library.trash.rows()) == ["slug"]


def test_photo_without_file_is_called_by_its_caption(library: Library) -> None:
    kept = library.photos.add(Photo(new_key(), caption=ByLanguage(zh_hans="码头")))
    library.photos.move_to_trash(kept.id)
    (row,) = library.trash.rows()
    assert (row.title, row.about, row.language) == ("码头", "码头", Language.ZH_HANS)


def test_kit_comes_back_with_its_release(library: Library) -> None:
    key = kit(library)
    release_id = library.press_kits.get(key).release_id
    library.press_kits.move_to_trash(key)
    library.releases.move_to_trash(release_id)
    (row,) = [row for row in library.trash.rows() if row.kind is TrashKind.PRESS_KIT]
    assert row.about == "Ferry pier reopens"
    library.trash.restore([row])
    assert library.trash.rows() == []
    assert [each.id for each in library.press_kits.rows()] == [key]
    library.history.undo()
    assert {row.id for row in library.trash.rows()} == {key, release_id}


def test_links_to_a_photo_are_there_again_when_it_comes_back(library: Library) -> None:
    photo = library.photos.add(Photo(new_key(), file_name="pier.jpg"))
    carrying, also_gone = release(library), release(library)
    for each in (carrying, also_gone):
        library.releases.set_photos(each, [photo.id])
    library.releases.move_to_trash(also_gone)
    library.photos.move_to_trash(photo.id)
    (row,) = [row for row in library.trash.rows() if row.kind is TrashKind.PHOTO]
    assert row.used == 1
    library.trash.restore([row])
    assert [each.id for each in library.releases.photos(carrying)] == [photo.id]


def test_journalist_is_listed_with_the_outlet(library: Library) -> None:
    outlet = library.outlets.add(Outlet(new_key(), ByLanguage(zh_hant="海港報")))
    held = (Affiliation(outlet.id, "Reporter"),)
    contact = library.contacts.add(MediaContact(new_key(), ByLanguage("Ng Wai"), affiliations=held))
    library.contacts.move_to_trash(contact.id)
    assert [row.about for row in library.trash.rows()] == ["海港報"]


def test_nothing_comes_back_when_one_of_several_is_gone(library: Library) -> None:
    trash(library, TrashKind.OUTLET)
    (row,) = library.trash.rows()
    gone = TrashRow(1, TrashKind.PHOTO, "gone.jpg", Language.EN, row.moved_at)
    with pytest.raises(NoSuchRecord):
        library.trash.restore([row, gone])
    assert library.trash.rows() == [row]
