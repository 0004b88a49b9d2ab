"""Editions of boilerplates: what was approved is not written over, and releases keep the edition they carry."""

from dataclasses import replace
from datetime import date

import pytest

from mediadesk.library import Library
from mediadesk.records.keys import new_key
from mediadesk.records.languages import Language
from mediadesk.records.organisation import Boilerplate, Length
from mediadesk.records.problems import Conflict
from mediadesk.records.release import Release, Status

EN = Language.EN


def about(library: Library, words: str = "We keep a pier.") -> Boilerplate:
    return library.boilerplates.add(Boilerplate(new_key(), EN, "About the Pier Trust", (words,)))


def approved(library: Library, words: str = "We keep a pier.") -> Boilerplate:
    return library.boilerplates.approve(about(library, words).id, "Mo Yan")


def test_what_nobody_approved_is_edited_in_place(library: Library) -> None:
    kept = about(library)
    edited = library.boilerplates.save(replace(kept, paragraphs=("We keep two piers.",)))
    assert (edited.id, edited.edition, edited.awaits_approval) == (kept.id, 1, False)
    assert library.boilerplates.all() == [edited]


def test_editing_an_approved_one_makes_the_next_edition_and_leaves_the_approved_one(library: Library) -> None:
    kept = approved(library)
    edited = library.boilerplates.save(replace(kept, paragraphs=("We keep two piers.",)))
    assert (edited.edition, edited.family, edited.is_approved, edited.awaits_approval) == (2, kept.id, False, True)
    assert library.boilerplates.get(kept.id) == kept
    assert library.boilerplates.editions(kept) == [edited, kept]


def test_other_particulars_of_an_approved_one_are_edited_in_place(library: Library) -> None:
    kept = approved(library)
    edited = library.boilerplates.save(replace(kept, length=Length.SHORT, valid_until=date(2027, 3, 1)))
    assert (edited.id, edited.length, edited.is_approved) == (kept.id, Length.SHORT, True)


def test_an_approved_one_somebody_else_changed_is_a_conflict(library: Library) -> None:
    kept = approved(library)
    library.boilerplates.save(replace(kept, length=Length.LONG))
    with pytest.raises(Conflict):
        library.boilerplates.save(replace(kept, paragraphs=("We keep two piers.",)))
    assert library.boilerplates.editions(kept) == [library.boilerplates.get(kept.id)]


def test_approving_keeps_who_when_and_for_which_days(library: Library) -> None:
    kept = about(library)
    done = library.boilerplates.approve(kept.id, "Mo Yan", valid_from=date(2027, 1, 1), valid_until=date(2027, 12, 31))
    assert (done.approved_by, done.is_approved) == ("Mo Yan", True)
    assert [done.holds_on(date(*day)) for day in ((2026, 12, 31), (2027, 1, 1), (2027, 12, 31), (2028, 1, 1))] == [
        False,
        True,
        True,
        False,
    ]
    library.history.undo()
    assert not library.boilerplates.get(kept.id).is_approved


def test_an_edition_is_current_once_it_is_approved(library: Library) -> None:
    first = approved(library)
    second = library.boilerplates.save(replace(first, paragraphs=("We keep two piers.",)))
    assert library.boilerplates.current() == [first]
    assert library.boilerplates.newer([first]) == {}
    second = library.boilerplates.approve(second.id, "Mo Yan")
    assert library.boilerplates.current() == [second]
    assert library.boilerplates.newer([first, second]) == {first.id: second}


def test_a_release_keeps_the_edition_it_carries_and_its_kit_says_that_it_is_outdated(library: Library) -> None:
    first = approved(library)
    release = library.releases.add(Release(new_key()), [])
    library.releases.start_text(release.id, EN)
    library.releases.set_boilerplates(release.id, [first.id])
    second = library.boilerplates.save(replace(first, paragraphs=("We keep two piers.",)))
    library.boilerplates.approve(second.id, "Mo Yan")
    (text,) = library.press_kits.collect_release(release.id, [EN]).texts
    assert (text.boilerplates, text.outdated) == ((first,), (first.id,))


def test_undo_takes_the_new_edition_back(library: Library) -> None:
    kept = approved(library)
    library.boilerplates.save(replace(kept, paragraphs=("We keep two piers.",)))
    library.history.undo()
    assert library.boilerplates.all() == [kept]
    library.history.redo()
    assert [each.edition for each in library.boilerplates.all()] == [2, 1]


def test_an_edition_in_the_trash_keeps_its_number(library: Library) -> None:
    kept = approved(library)
    second = library.boilerplates.save(replace(kept, paragraphs=("We keep two piers.",)))
    library.boilerplates.move_to_trash(second.id)
    assert library.boilerplates.save(replace(kept, paragraphs=("We keep three piers.",))).edition == 3


def test_two_changes_of_one_approved_text_are_two_editions(library: Library) -> None:
    kept = approved(library)
    library.boilerplates.save(replace(kept, paragraphs=("We keep two piers.",)))
    other = library.boilerplates.save(replace(kept, paragraphs=("We keep three piers.",)))
    assert (other.edition, other.family) == (3, kept.id)


def test_shared_is_what_nobody_approved_and_another_release_in_the_house_ends_with_too(library: Library) -> None:
    mine, alone, signed, gone, issued = (
        about(library),
        about(library),
        approved(library),
        about(library),
        about(library),
    )
    release = library.releases.add(Release(new_key()))
    library.releases.set_boilerplates(release.id, [each.id for each in (mine, alone, signed, gone, issued)])
    for carried, status in ((mine, Status.IN_REVIEW), (signed, Status.DRAFT), (gone, Status.DRAFT)):
        other = library.releases.add(Release(new_key(), status=status))
        library.releases.set_boilerplates(other.id, [carried.id])
        if carried is gone:
            library.releases.move_to_trash(other.id)
    out = library.releases.add(Release(new_key()))
    library.releases.set_boilerplates(out.id, [issued.id])
    library.releases.save(replace(out, status=Status.ISSUED))

    assert library.boilerplates.shared(release.id) == {mine.id}
