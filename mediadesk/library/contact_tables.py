"""The tables of media contacts and the outlets they work for."""

from peewee import SQL, BigIntegerField, BooleanField, IntegerField

from mediadesk.library.fields import DayField, UTCDateTimeField, Words
from mediadesk.library.table import Named, Table, of


class OutletTable(Named):
    """A newspaper, station, wire or site."""

    sort_key = Words(default="")
    kind = Words()
    website = Words(default="")
    city = Words(default="")
    aliases = Words(default="")
    email = Words(default="")
    phone = Words(default="")
    languages = Words(default="")
    notes = Words(default="")
    merged_into_id = BigIntegerField(null=True)

    class Meta:
        table_name = "outlet"


OutletTable.add_index(
    OutletTable.index(OutletTable.sort_key, OutletTable.id, name="outlet_list", where=OutletTable.deleted_at.is_null())
)


class OutletNameTable(Table):
    """One of the names an outlet is known by, folded; derived from its names and aliases."""

    outlet = of(OutletTable)
    folded = Words(index=True)

    class Meta:
        table_name = "outlet_name"


class MediaContactTable(Named):
    """A journalist; `languages` are their codes with blanks between, `aliases` stand one a line.

    `present_…`, `beats` and `tags` (one a line) repeat for the list what the affiliations, beats and tags of the
    journalist say. What ends in `_key` is derived: by it rows are found and put in order.
    """

    sort_key = Words(default="")
    email = Words(default="")
    phone = Words(default="")
    languages = Words(default="")
    present_role = Words(default="")
    present_outlet = of(OutletTable, null=True, index=False)
    beats = Words(default="")
    status = Words()
    notes = Words(default="")
    last_contact_at = UTCDateTimeField(null=True)
    verified_on = DayField(null=True)
    embargo_agreed_on = DayField(null=True)
    salutation_en = Words(default="")
    salutation_zh_hant = Words(default="")
    salutation_zh_hans = Words(default="")
    aliases = Words(default="")
    prefers = Words(default="")
    hours = Words(default="")
    time_zone = Words(default="")
    tags = Words(default="")
    owner = Words(default="")
    source = Words(default="")
    lawful_basis = Words(default="")
    picture_sha256 = Words(default="")
    email_key = Words(default="")
    phone_key = Words(default="")
    zh_key = Words(default="")
    stroke_key = Words(default="")
    pinyin_key = Words(default="")
    do_not_phone = BooleanField(default=False)
    is_starred = BooleanField(default=False)
    source_on = DayField(null=True)
    merged_into_id = BigIntegerField(null=True)
    import_id = BigIntegerField(null=True)

    class Meta:
        table_name = "media_contact"


for _column, _name in (
    (MediaContactTable.email_key, "media_contact_email"),
    (MediaContactTable.phone_key, "media_contact_phone"),
    (MediaContactTable.zh_key, "media_contact_zh"),
):
    MediaContactTable.add_index(
        MediaContactTable.index(
            _column, name=_name, where=MediaContactTable.deleted_at.is_null() & (_column != SQL("''"))
        )
    )
MediaContactTable.add_index(
    MediaContactTable.index(
        MediaContactTable.sort_key,
        MediaContactTable.id,
        name="media_contact_list",
        where=MediaContactTable.deleted_at.is_null(),
    )
)
# In SQLite this one and the list hold more columns: whatever rules and filters ask of a contact.
MediaContactTable.add_index(
    MediaContactTable.index(
        MediaContactTable.status,
        MediaContactTable.id,
        name="media_contact_asked",
        where=MediaContactTable.deleted_at.is_null(),
    )
)
MediaContactTable.add_index(
    MediaContactTable.index(
        MediaContactTable.is_starred,
        MediaContactTable.do_not_phone,
        MediaContactTable.id,
        name="media_contact_marked",
        where=MediaContactTable.deleted_at.is_null() & (MediaContactTable.is_starred | MediaContactTable.do_not_phone),
    )
)
MediaContactTable.add_index(
    MediaContactTable.index(
        MediaContactTable.present_outlet,
        MediaContactTable.sort_key,
        MediaContactTable.id,
        name="media_contact_outlet",
    )
)
MediaContactTable.add_index(
    MediaContactTable.index(
        MediaContactTable.deleted_at,
        MediaContactTable.id,
        name="media_contact_trash",
        where=MediaContactTable.deleted_at.is_null(False),
    )
)
for _by, _name, _is_there in (
    (MediaContactTable.updated_at, "media_contact_edited", None),
    (MediaContactTable.last_contact_at, "media_contact_told", MediaContactTable.last_contact_at.is_null(False)),
    (MediaContactTable.verified_on, "media_contact_verified", MediaContactTable.verified_on.is_null(False)),
    (MediaContactTable.stroke_key, "media_contact_stroke", MediaContactTable.stroke_key != SQL("''")),
    (MediaContactTable.pinyin_key, "media_contact_pinyin", MediaContactTable.pinyin_key != SQL("''")),
):
    _live = MediaContactTable.deleted_at.is_null()
    MediaContactTable.add_index(
        MediaContactTable.index(
            _by, MediaContactTable.id, name=_name, where=_live if _is_there is None else _live & _is_there
        )
    )
MediaContactTable.add_index(
    MediaContactTable.index(
        MediaContactTable.id,
        name="media_contact_unverified",
        where=MediaContactTable.deleted_at.is_null() & MediaContactTable.verified_on.is_null(),
    )
)
MediaContactTable.add_index(
    MediaContactTable.index(
        MediaContactTable.merged_into_id,
        name="media_contact_merged",
        where=MediaContactTable.merged_into_id.is_null(False),
    )
)


class AffiliationTable(Table):
    """What a journalist does, or did, at an outlet."""

    contact = of(MediaContactTable)
    number = IntegerField()
    outlet = of(OutletTable, index=False)
    role = Words(default="")
    desk = Words(default="")
    since = DayField(null=True)
    until = DayField(null=True)

    class Meta:
        table_name = "affiliation"
        indexes = ((("outlet", "until", "contact"), False),)


AffiliationTable.add_index(
    AffiliationTable.index(
        AffiliationTable.outlet,
        AffiliationTable.contact,
        name="affiliation_further",
        where=AffiliationTable.until.is_null() & (AffiliationTable.number > 1),
    )
)


class BeatTable(Table):
    """A field a journalist covers; `folded` tells spellings of the same beat."""

    name = Words()
    folded = Words(unique=True)

    class Meta:
        table_name = "beat"


class ContactBeatTable(Table):
    """Which beats a journalist covers, in order."""

    contact = of(MediaContactTable, index=False)
    beat = of(BeatTable, index=False)
    number = IntegerField()

    class Meta:
        table_name = "contact_beat"
        indexes = ((("contact", "beat"), True), (("beat", "contact"), False))


class ContactChannelTable(Table):
    """A further way to reach a journalist; `folded` is what it is compared by."""

    contact = of(MediaContactTable)
    number = IntegerField()
    kind = Words()
    value = Words()
    folded = Words(index=True)
    label = Words(default="")
    is_private = BooleanField(default=False)

    class Meta:
        table_name = "contact_channel"


class TagTable(Table):
    """A word of the desk's own for some of its contacts; `folded` tells spellings of the same tag."""

    name = Words()
    folded = Words(unique=True)

    class Meta:
        table_name = "tag"


class ContactTagTable(Table):
    """Which tags a journalist has, in order."""

    contact = of(MediaContactTable, index=False)
    tag = of(TagTable, index=False)
    number = IntegerField()

    class Meta:
        table_name = "contact_tag"
        indexes = ((("contact", "tag"), True), (("tag", "contact"), False))
