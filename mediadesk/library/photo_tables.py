"""The table of photos, with the indexes that long lists of them are read by."""

from peewee import SQL, BigIntegerField, BooleanField, IntegerField

from mediadesk.library.fields import DayField, JSONText, UTCDateTimeField, Words
from mediadesk.library.table import Kept

BANDS = 6
"""Pictures whose `likeness` differs in fewer places than there are bands agree in a whole band, and are found by it."""
BAND = "((likeness >> {shift}) & 1023)"


class PhotoTable(Kept):
    """A picture, or a caption that waits for its picture.

    `languages` (those with a caption) and `event` follow from the captions, so that lists read one table; `alike_to` is
    the key of the first of the pictures that look like this one.
    """

    sha256 = Words(default="", index=True)
    file_name = Words(default="")
    width = IntegerField(default=0)
    height = IntegerField(default=0)
    byte_count = BigIntegerField(default=0)
    taken_at = UTCDateTimeField(null=True)
    creator = Words(default="")
    copyright = Words(default="")
    usage_terms = Words(default="")
    pattern = Words(default="")
    nobody_identifiable = BooleanField(default=False)
    is_starred = BooleanField(default=False)
    expires_on = DayField(null=True)
    embargo_until = UTCDateTimeField(null=True)
    embargo_zone = Words(default="")
    framing = JSONText(null=True)
    likeness = BigIntegerField(null=True)
    embedded_caption = Words(default="")
    carries = Words(default="")
    colour = Words(default="")
    languages = Words(default="")
    event = Words(default="")
    alike_to = BigIntegerField(null=True)

    class Meta:
        table_name = "photo"


PhotoTable.add_index(
    PhotoTable.index(
        PhotoTable.deleted_at,
        PhotoTable.updated_at.desc(),
        PhotoTable.id,
        PhotoTable.is_starred,
        PhotoTable.languages,
        PhotoTable.expires_on,
        PhotoTable.embargo_until,
        PhotoTable.alike_to,
        name="photo_list",
    )
)
PhotoTable.add_index(PhotoTable.index(PhotoTable.deleted_at, PhotoTable.event, name="photo_of_event"))
PhotoTable.add_index(
    PhotoTable.index(
        PhotoTable.alike_to, PhotoTable.deleted_at, name="photo_alike_to", where=PhotoTable.alike_to.is_null(False)
    )
)
for _band in range(BANDS):
    PhotoTable.add_index(
        PhotoTable.index(
            SQL(BAND.format(shift=10 * _band)), name=f"photo_band_{_band}", where=PhotoTable.likeness.is_null(False)
        )
    )
