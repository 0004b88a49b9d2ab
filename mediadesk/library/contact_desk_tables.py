"""The tables of what is done with media contacts: interactions, lists, imports, and what the law asks for.

What was written down for good or about somebody who may be erased names contacts without a foreign key.
"""

from peewee import BigIntegerField, BooleanField, IntegerField

from mediadesk.library.contact_tables import (
    ContactChannelTable,
    ContactTagTable,
    MediaContactTable,
    OutletNameTable,
    OutletTable,
    TagTable,
)
from mediadesk.library.fields import DayField, JSONText, UTCDateTimeField, Words
from mediadesk.library.table import Kept, Table, of


class InteractionTable(Table):
    """A call, a mail, a meeting with a journalist or an outlet."""

    contact = of(MediaContactTable, null=True, index=False)
    outlet = of(OutletTable, null=True, index=False)
    kind = Words()
    direction = Words()
    happened_at = UTCDateTimeField()
    subject = Words()
    body = Words(default="")
    on_record = Words(default="")
    release_id = BigIntegerField(null=True)
    who = Words(default="")

    class Meta:
        table_name = "interaction"


_TOLD = InteractionTable
for _index in (
    _TOLD.index(_TOLD.contact, _TOLD.happened_at, name="interaction_contact"),
    _TOLD.index(_TOLD.outlet, _TOLD.happened_at, name="interaction_outlet", where=_TOLD.outlet.is_null(False)),
    _TOLD.index(_TOLD.release_id, name="interaction_release", where=_TOLD.release_id.is_null(False)),
):
    InteractionTable.add_index(_index)


class FollowUpTable(Table):
    """What is to be done about a journalist or an outlet, by when."""

    contact = of(MediaContactTable, null=True)
    outlet = of(OutletTable, null=True)
    release_id = BigIntegerField(null=True)
    what = Words()
    due_on = DayField()
    done_at = UTCDateTimeField(null=True)
    who = Words(default="")

    class Meta:
        table_name = "follow_up"


FollowUpTable.add_index(
    FollowUpTable.index(
        FollowUpTable.due_on, FollowUpTable.id, name="follow_up_due", where=FollowUpTable.done_at.is_null()
    )
)


class MediaListTable(Kept):
    """A list of journalists: chosen by hand, or by a rule."""

    name = Words()
    rule = JSONText(null=True)
    notes = Words(default="")
    owner = Words(default="")

    class Meta:
        table_name = "media_list"


class MediaListMemberTable(Table):
    """Who is on a list by hand, or is kept off one with a rule."""

    list = of(MediaListTable, index=False)
    contact = of(MediaContactTable)
    is_excluded = BooleanField(default=False)
    added_on = DayField()

    class Meta:
        table_name = "media_list_member"
        indexes = ((("list", "contact"), True),)


class MediaListUseTable(Table):
    """That a list was used, and for which release."""

    list_id = BigIntegerField(index=True)
    name = Words()
    release_id = BigIntegerField(null=True)
    used_at = UTCDateTimeField()
    who = Words(default="")

    class Meta:
        table_name = "media_list_use"


class MediaListUseMemberTable(Table):
    """Who was on the list when it was used, as they were then."""

    use = of(MediaListUseTable)
    contact_id = BigIntegerField(null=True, index=True)
    name = Words()
    outlet = Words(default="")
    address = Words(default="")

    class Meta:
        table_name = "media_list_use_member"


class ContactChangeTable(Table):
    """What the entry of a journalist said before it was put right."""

    contact_id = BigIntegerField(index=True)
    changed_at = UTCDateTimeField()
    who = Words(default="")
    field = Words()
    before = Words(default="")
    after = Words(default="")

    class Meta:
        table_name = "contact_change"


class ContactImportTable(Table):
    """A file of contacts that was taken in, how far, and what came of it."""

    file_name = Words()
    sha256 = Words()
    choices = JSONText()
    state = Words()
    began_at = UTCDateTimeField()
    ended_at = UTCDateTimeField(null=True)
    undone_at = UTCDateTimeField(null=True)
    done_rows = IntegerField(default=0)
    row_count = IntegerField(default=0)
    added = IntegerField(default=0)
    updated = IntegerField(default=0)
    merged = IntegerField(default=0)
    rejected = IntegerField(default=0)
    who = Words(default="")

    class Meta:
        table_name = "contact_import"


class ContactImportRowTable(Table):
    """A record that an import changed, as it was before, or one beside the contacts that it made."""

    origin = of(ContactImportTable)
    kind = Words()
    record_id = BigIntegerField(index=True)
    before = JSONText(null=True)

    class Meta:
        table_name = "contact_import_row"


class NotDuplicateTable(Table):
    """Two records that somebody looked at and found to be two; the smaller key first."""

    kind = Words()
    one_id = BigIntegerField()
    other_id = BigIntegerField()

    class Meta:
        table_name = "not_duplicate"


NotDuplicateTable.add_index(
    NotDuplicateTable.index(
        NotDuplicateTable.kind,
        NotDuplicateTable.one_id,
        NotDuplicateTable.other_id,
        name="not_duplicate_once",
        unique=True,
    )
)


class DoNotContactTable(Table):
    """Who is not to be written to. `said` is empty once the person is erased; the digest stays."""

    scope = Words()
    contact_id = BigIntegerField(null=True, index=True)
    outlet_id = BigIntegerField(null=True)
    said = Words(default="")
    digest = Words(default="", index=True)
    reason = Words(default="")
    since = DayField()
    who = Words(default="")
    is_erased = BooleanField(default=False)

    class Meta:
        table_name = "do_not_contact"


class PrivacyRequestTable(Table):
    """What somebody asked the desk to do with what it holds on them."""

    contact_id = BigIntegerField(null=True, index=True)
    kind = Words()
    name = Words(default="")
    received_on = DayField()
    due_on = DayField()
    closed_on = DayField(null=True)
    outcome = Words(default="")
    notes = Words(default="")
    who = Words(default="")

    class Meta:
        table_name = "privacy_request"


class DeskLogTable(Table):
    """One entry of the log of what was done with contacts; names nobody but by key."""

    happened_at = UTCDateTimeField()
    who = Words(default="")
    act = Words()
    about = Words(default="")
    contact_id = BigIntegerField(null=True, index=True)
    digest = Words(default="")

    class Meta:
        table_name = "desk_log"


CONTACT_DESK_TABLES: tuple[type[Table], ...] = (
    OutletNameTable,
    ContactChannelTable,
    TagTable,
    ContactTagTable,
    InteractionTable,
    FollowUpTable,
    MediaListTable,
    MediaListMemberTable,
    MediaListUseTable,
    MediaListUseMemberTable,
    ContactChangeTable,
    ContactImportTable,
    ContactImportRowTable,
    NotDuplicateTable,
    DoNotContactTable,
    PrivacyRequestTable,
    DeskLogTable,
)
