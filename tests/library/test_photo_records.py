"""Everything a photo says of itself comes back from the library, and can be taken back."""

from dataclasses import replace
from datetime import UTC, date, datetime

from mediadesk.library import Library
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import UNNAMED, Consent, Framing, PersonInPicture, Photo, Private


def whole_photo(newsmaker_id: int) -> Photo:
    """A photo with something in every field that is not about its file."""
    return Photo(
        new_key(),
        caption=ByLanguage("Dr Ho waves.", "何博士揮手。"),
        event=ByLanguage("Harbour Day", "海港日", "海港日"),
        location=ByLanguage("Quarry Bay"),
        action=ByLanguage("waved", zh_hans="挥手"),
        generated=ByLanguage("Dr Ho waved."),
        pattern="by_rank",
        nobody_identifiable=True,
        is_starred=True,
        expires_on=date(2027, 1, 31),
        embargo_until=datetime(2026, 12, 1, 3, 0, tzinfo=UTC),
        embargo_zone="Europe/London",
        framing=Framing(0.1, 0.2, 0.9, 0.8, 1, -2.5, True),
        likeness=-0x7FFF_0000_FFFF_0000,
        embedded_caption="A wave",
        carries=(Private.GPS, Private.THUMBNAIL),
        colour="Adobe RGB (1998)",
        people=(
            PersonInPicture(newsmaker_id, 1, 1, 0.3, 0.4, 0.1, 0.2, Consent.GIVEN, is_minor=True),
            PersonInPicture(UNNAMED, 1, 2, 0.6, 0.4),
        ),
    )


def test_photo_comes_back_whole(library: Library) -> None:
    person = library.newsmakers.add(Newsmaker(new_key(), ByLanguage("Ho Mei")))
    photo = library.photos.add(whole_photo(person.id))
    assert library.photos.get(photo.id) == photo


def test_changes_of_a_photo_are_taken_back_together(library: Library) -> None:
    person = library.newsmakers.add(Newsmaker(new_key(), ByLanguage("Ho Mei")))
    before = library.photos.add(Photo(new_key(), people=(PersonInPicture(person.id),)))
    whole = replace(whole_photo(person.id), id=before.id, version=before.version)
    library.photos.save(whole)
    library.history.undo()
    assert replace(library.photos.get(before.id), version=1) == before
    library.history.redo()
    assert replace(library.photos.get(before.id), version=1) == replace(whole, version=1)
