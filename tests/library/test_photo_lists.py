"""Long lists of photos: which are in them, in which order, stacked, and how many there are of each sort."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from mediadesk.library import Library
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.likeness import ALIKE, distance
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import UNNAMED, Framing, PersonInPicture, Photo
from mediadesk.records.photo_choice import PhotoChoice, PhotoOrder, Trait
from mediadesk.records.release import Release

NOW = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)
TODAY = NOW.date()


def shown(library: Library, choice: PhotoChoice) -> list[int]:
    return list(library.photos.pages.keys(choice, NOW).keys)


def with_traits(*traits: Trait) -> PhotoChoice:
    return PhotoChoice(traits=frozenset(traits))


@contextmanager
def desk() -> Iterator[Library]:
    with TemporaryDirectory() as folder:
        library = Library.open(Path(folder) / "desk.db", create=True)
        try:
            yield library
        finally:
            library.close()


words = some.sampled_from(["", "pier", "海港"])
days = some.none() | some.integers(-40, 40).map(lambda by: TODAY + timedelta(days=by))
photos = some.builds(
    Photo,
    id=some.builds(new_key),
    sha256=some.sampled_from(["", "ab" * 32]),
    caption=some.builds(ByLanguage, words, words, words),
    event=some.builds(ByLanguage, words, words, words),
    is_starred=some.booleans(),
    expires_on=days,
    embargo_until=some.none() | some.integers(-3, 3).map(lambda hours: NOW + timedelta(hours=hours)),
    likeness=some.none() | some.sampled_from([0, 1, 7, 255, -1]),
)


def has(photo: Photo, trait: Trait, used: set[int], alike: set[int]) -> bool:
    """What a trait means, said once more in plain words."""
    expires, embargo = photo.expires_on, photo.embargo_until
    return {
        Trait.STARRED: photo.is_starred,
        Trait.NO_CAPTION: not photo.caption,
        Trait.UNUSED: photo.id not in used,
        Trait.USED: photo.id in used,
        Trait.WAITING: not photo.has_picture,
        Trait.EXPIRING: expires is not None and TODAY <= expires <= TODAY + timedelta(days=30),
        Trait.EXPIRED: expires is not None and expires < TODAY,
        Trait.EMBARGOED: embargo is not None and embargo > NOW,
        Trait.LACKS_EN: not photo.caption.en,
        Trait.LACKS_ZH_HANT: not photo.caption.zh_hant,
        Trait.LACKS_ZH_HANS: not photo.caption.zh_hans,
        Trait.ALIKE: photo.id in alike,
    }[trait]


def stacks_of(made: list[Photo]) -> dict[int, int]:
    """By plain looking: each photo beside the nearest one there before it, or beginning a stack of its own."""
    stack: dict[int, int] = {}
    for number, photo in enumerate(made):
        near = [
            (distance(photo.likeness, other.likeness), other.id)
            for other in made[:number]
            if photo.likeness is not None and other.likeness is not None
        ]
        nearest = min(near, default=(ALIKE + 1, 0))
        stack[photo.id] = stack[nearest[1]] if nearest[0] <= ALIKE else photo.id
    return stack


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(some.lists(photos, max_size=9), some.data())
def test_counts_of_facets_are_those_of_plain_counting(made: list[Photo], data: some.DataObject) -> None:
    with desk() as library:
        with library.history.step("Add"):
            for photo in made:
                library.photos.add(photo)
        release = library.releases.add(Release(new_key()))
        used = data.draw(some.sets(some.sampled_from([each.id for each in made]))) if made else set()
        library.releases.set_photos(release.id, sorted(used))
        gone = data.draw(some.sets(some.sampled_from([each.id for each in made]), max_size=2)) if made else set()
        for key in gone:
            library.photos.move_to_trash(key)
        match = data.draw(some.sampled_from(["", "pier", "海", "港口"]))
        there = [each for each in made if each.id not in gone and _matches(each, match)]
        stack = stacks_of(made)
        alike = {
            each.id
            for each in made
            if any(
                stack[each.id] == stack[o.id]
                for o in made
                if o is not each and (each.id != stack[each.id] or o.id not in gone)
            )
        }
        counts = library.photos.pages.shelf(PhotoOrder.EDITED, NOW).counts(match)
        assert counts.total == len(there)
        assert counts.of == {trait: sum(has(photo, trait, used, alike) for photo in there) for trait in Trait}
        for trait in Trait:
            found = shown(library, PhotoChoice(match, frozenset({trait})))
            assert set(found) == {photo.id for photo in there if has(photo, trait, used, alike)}
        events = {facet.name: facet.count for facet in library.photos.facets.events(match, 99)}
        names = [photo.event.best(Language.EN) for photo in there]
        assert events == {name: names.count(name) for name in names if name}


def _matches(photo: Photo, match: str) -> bool:
    texts = [text.get(language) for text in (photo.caption, photo.event) for language in Language]
    return {"": True, "pier": "pier" in texts, "海": "海港" in texts, "港口": False}[match]


def test_traits_event_and_person_narrow_together(library: Library) -> None:
    ho = library.newsmakers.add(Newsmaker(new_key(), ByLanguage("Ho Mei", "何美")))
    event = ByLanguage("Harbour Day")
    plain = library.photos.add(Photo(new_key(), event=event))
    star = library.photos.add(Photo(new_key(), event=event, is_starred=True))
    both = library.photos.add(Photo(new_key(), event=event, is_starred=True, people=(PersonInPicture(ho.id),)))
    library.photos.add(Photo(new_key(), is_starred=True, people=(PersonInPicture(UNNAMED),)))
    assert set(shown(library, PhotoChoice(event="Harbour Day"))) == {plain.id, star.id, both.id}
    starred = replace(with_traits(Trait.STARRED), event="Harbour Day")
    assert set(shown(library, starred)) == {star.id, both.id}
    assert shown(library, replace(starred, person_id=ho.id)) == [both.id]
    (person,) = library.photos.facets.people("", 9)
    assert (person.key, person.name, person.count) == (ho.id, "Ho Mei", 1)
    assert [facet.count for facet in library.photos.facets.people("何", 9)] == [1]
    for named, found in (("ho m", 1), ("美", 1), ("h_", 0), ("chan", 0)):
        assert len(library.photos.facets.people("", 9, named)) == found
    assert [facet.count for facet in library.photos.facets.events("", 9, "harb")] == [3]
    assert library.photos.facets.events("", 9, "100%") == []
    library.photos.move_to_trash(both.id)
    assert library.photos.facets.people("", 9) == []


@pytest.mark.parametrize("letters", ["harbour day", "碼頭", "码头", "碼", "Quarry", "鰂魚", "DSC", "Ho M", "何"])
def test_search_finds_captions_names_events_and_places_in_three_languages(library: Library, letters: str) -> None:
    ho = library.newsmakers.add(Newsmaker(new_key(), ByLanguage("Ho Mei", "何美")))
    photo = library.photos.add(
        Photo(
            new_key(),
            file_name="DSC_0412.jpg",
            event=ByLanguage("Harbour Day"),
            location=ByLanguage("Quarry Bay", "鰂魚涌"),
            caption=ByLanguage(zh_hant="碼頭啟用"),
            people=(PersonInPicture(ho.id),),
        )
    )
    library.photos.add(Photo(new_key(), file_name="other.jpg"))
    assert shown(library, PhotoChoice(letters)) == [photo.id]


def test_a_list_is_ordered_by_what_is_asked_and_what_lacks_it_stands_last(library: Library) -> None:
    ann, bob = (library.newsmakers.add(Newsmaker(new_key(), ByLanguage(name))) for name in ("Ann", "Bob"))
    full = Photo(
        new_key(),
        caption=ByLanguage("b pier"),
        credit=ByLanguage("A desk"),
        event=ByLanguage("Z"),
        taken_at=NOW,
        expires_on=date(2027, 1, 1),
        people=(PersonInPicture(bob.id),),
    )
    other = replace(
        full,
        id=new_key(),
        caption=ByLanguage("A quay"),
        credit=ByLanguage("b"),
        event=ByLanguage("Y"),
        taken_at=NOW - timedelta(days=1),
        expires_on=date(2026, 1, 1),
        people=(PersonInPicture(ann.id), PersonInPicture(bob.id)),
    )
    bare = Photo(new_key())
    for each in (full, other, bare):
        library.photos.add(each)
    library.releases.set_photos(library.releases.add(Release(new_key())).id, [full.id])

    def listed(order: PhotoOrder, *, is_descending: bool) -> list[int]:
        return shown(library, PhotoChoice(order=order, is_descending=is_descending))

    for order in (PhotoOrder.EVENT, PhotoOrder.TAKEN, PhotoOrder.RIGHTS, PhotoOrder.CAPTION, PhotoOrder.PEOPLE):
        assert listed(order, is_descending=False) == [other.id, full.id, bare.id]
        assert listed(order, is_descending=True) == [full.id, other.id, bare.id]
    assert listed(PhotoOrder.CREDIT, is_descending=False) == [full.id, other.id, bare.id]
    assert listed(PhotoOrder.USED, is_descending=True)[0] == full.id


def test_pictures_that_look_alike_stand_as_one_and_are_opened_in_place(library: Library) -> None:
    first = library.photos.add(Photo(new_key(), sha256="a" * 64, likeness=0b1011))
    second = library.photos.add(Photo(new_key(), sha256="b" * 64, likeness=0b1000))
    third = library.photos.add(Photo(new_key(), sha256="c" * 64, likeness=0b1000 | 0b110000))
    other = library.photos.add(Photo(new_key(), sha256="d" * 64, likeness=-1))
    bare = library.photos.add(Photo(new_key()))
    choice = PhotoChoice(is_stacked=True, order=PhotoOrder.EDITED)
    found = library.photos.pages.keys(choice, NOW)
    (head,) = found.stacks
    assert set(found.stacks[head]) == {first.id, second.id, third.id}
    assert set(found.keys) == {head, other.id, bare.id}
    opened = list(found.opened(frozenset({head})))
    at = opened.index(head)
    assert tuple(opened[at : at + 3]) == found.stacks[head]
    assert len(opened) == 5
    library.photos.move_to_trash(first.id)
    assert [len(each) for each in library.photos.pages.keys(choice, NOW).stacks.values()] == [2]


def test_another_picture_for_a_photo_is_compared_anew(library: Library) -> None:
    first = library.photos.add(Photo(new_key(), likeness=0))
    photo = library.photos.add(Photo(new_key(), likeness=-1))
    assert library.photos.pages.keys(PhotoChoice(is_stacked=True), NOW).stacks == {}
    library.photos.save(replace(photo, likeness=1))
    (stack,) = library.photos.pages.keys(PhotoChoice(is_stacked=True), NOW).stacks.values()
    assert set(stack) == {first.id, photo.id}


def test_rows_of_a_page_come_in_its_order_with_all_that_lists_show(library: Library) -> None:
    ho = library.newsmakers.add(Newsmaker(new_key(), ByLanguage("Ho Mei", "何美")))
    framing = Framing(0.1, 0.1, 0.9, 0.9, 1)
    photo = library.photos.add(
        Photo(
            new_key(),
            sha256="a" * 64,
            taken_at=NOW,
            event=ByLanguage(zh_hant="海港日"),
            is_starred=True,
            expires_on=TODAY,
            embargo_until=NOW,
            usage_terms="Editorial use",
            framing=framing,
            people=(PersonInPicture(UNNAMED), PersonInPicture(ho.id)),
        )
    )
    bare = library.photos.add(Photo(new_key()))
    row, second = library.photos.pages.rows([photo.id, 5, bare.id])
    assert second.id == bare.id
    assert (row.taken_at, row.event, row.is_starred, row.expires_on) == (NOW, "海港日", True, TODAY)
    assert (row.embargo_until, row.usage_terms, row.framing) == (NOW, "Editorial use", framing)
    assert row.people == (ByLanguage("Ho Mei", "何美"),)


def test_a_shelf_stays_as_it_was_read(library: Library) -> None:
    photo = library.photos.add(Photo(new_key()))
    shelf = library.photos.pages.shelf(PhotoOrder.EDITED, NOW)
    library.photos.add(Photo(new_key(), is_starred=True))
    assert list(shelf.narrowed(PhotoChoice()).keys) == [photo.id]
    assert shelf.counts("").of[Trait.STARRED] == 0
