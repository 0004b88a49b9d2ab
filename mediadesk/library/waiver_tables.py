"""The table of warnings that were let stand. Like the log it outlives the release: `release_id` is no foreign key."""

from peewee import BigIntegerField

from mediadesk.library.fields import UTCDateTimeField, Words
from mediadesk.library.table import Table


class WaiverTable(Table):
    """A warning somebody let stand; `language` is empty for one of the whole release."""

    release_id = BigIntegerField(index=True)
    rule = Words()
    language = Words(default="")
    block_id = Words(default="")
    found = Words(default="")
    reason = Words()
    who = Words(default="")
    waived_at = UTCDateTimeField()

    class Meta:
        table_name = "waiver"
