"""The tables of media contacts and the outlets they work for."""

from peewee import IntegerField

from mediadesk.library.fields import DayField, UTCDateTimeField, Words
from mediadesk.library.table import Named, Table, of


class OutletTable(Named):
    """A newspaper, station, wire or site."""

    sort_key = Words(default="")
    kind = Words()
    website = Words(default="")
    city = Words(default="")

    class Meta:
        table_name = "outlet"


OutletTable.add_index(
    OutletTable.index(OutletTable.sort_key, OutletTable.id, name="outlet_list", where=OutletTable.deleted_at.is_null())
)


class MediaContactTable(Named):
    """A journalist; `languages` are their codes with blanks between.

    `present_…` and `beats` (one a line) repeat for the list what the affiliations and beats of the journalist say.
    """

    sort_key = Words(default="")
    email = Words(default="")
    phone = Words(default="")
    languages = Words(default="")
    present_role = Words(default="")
    present_outlet = of(OutletTable, null=True)
    beats = Words(default="")
    status = Words()
    notes = Words(default="")
    last_contact_at = UTCDateTimeField(null=True)
    verified_on = DayField(null=True)
    embargo_agreed_on = DayField(null=True)

    class Meta:
        table_name = "media_contact"


MediaContactTable.add_index(
    MediaContactTable.index(
        MediaContactTable.sort_key,
        MediaContactTable.id,
        name="media_contact_list",
        where=MediaContactTable.deleted_at.is_null(),
    )
)


class AffiliationTable(Table):
    """What a journalist does, or did, at an outlet."""

    contact = of(MediaContactTable)
    number = IntegerField()
    outlet = of(OutletTable)
    role = Words(default="")
    since = DayField(null=True)
    until = DayField(null=True)

    class Meta:
        table_name = "affiliation"


class BeatTable(Table):
    """A field a journalist covers; `folded` tells spellings of the same beat."""

    name = Words()
    folded = Words(unique=True)

    class Meta:
        table_name = "beat"


class ContactBeatTable(Table):
    """Which beats a journalist covers, in order."""

    contact = of(MediaContactTable, index=False)
    beat = of(BeatTable)
    number = IntegerField()

    class Meta:
        table_name = "contact_beat"
        indexes = ((("contact", "beat"), True),)
