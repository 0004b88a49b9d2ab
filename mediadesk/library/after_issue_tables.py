"""The tables of what happens to releases after they left the house: who got them, and what followed them.

Like the log they outlive the release: `release_id` is no foreign key here.
"""

from peewee import BigIntegerField, IntegerField

from mediadesk.library.fields import UTCDateTimeField, Words
from mediadesk.library.table import Table


class RecipientTable(Table):
    """Somebody who got a release; name, outlet and address as they were then."""

    release_id = BigIntegerField(index=True)
    number = IntegerField()
    contact_id = BigIntegerField(null=True)
    name = Words(default="")
    outlet = Words(default="")
    outlet_kind = Words(default="")
    address = Words(default="")
    way = Words()
    sent_at = UTCDateTimeField()

    class Meta:
        table_name = "recipient"


RecipientTable.add_index(
    RecipientTable.index(
        RecipientTable.contact_id,
        RecipientTable.sent_at,
        name="recipient_contact",
        where=RecipientTable.contact_id.is_null(False),
    )
)


class AmendmentTable(Table):
    """A release that follows another one, which had left the house."""

    release_id = BigIntegerField(unique=True)
    supersedes_id = BigIntegerField(index=True)
    way = Words()

    class Meta:
        table_name = "amendment"
