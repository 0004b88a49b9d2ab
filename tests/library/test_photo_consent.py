"""Lists of photos know in which of them somebody may not be shown."""

import pytest

from mediadesk.library import Library
from mediadesk.records.keys import new_key
from mediadesk.records.photo import UNNAMED, Consent, PersonInPicture, Photo


@pytest.mark.parametrize(
    ("person", "nobody_identifiable", "lacks"),
    [
        (PersonInPicture(UNNAMED), False, False),
        (PersonInPicture(UNNAMED, consent=Consent.GIVEN, is_minor=True), False, False),
        (PersonInPicture(UNNAMED, consent=Consent.REFUSED), False, True),
        (PersonInPicture(UNNAMED, consent=Consent.REFUSED), True, True),
        (PersonInPicture(UNNAMED, is_minor=True), False, True),
        (PersonInPicture(UNNAMED, is_minor=True), True, False),
    ],
)
def test_list_tells_where_consent_is_lacking(
    library: Library, person: PersonInPicture, nobody_identifiable: bool, lacks: bool
) -> None:
    library.photos.add(Photo(new_key(), people=(person,), nobody_identifiable=nobody_identifiable))
    (row,) = library.photos.rows()
    assert row.lacks_consent is lacks
