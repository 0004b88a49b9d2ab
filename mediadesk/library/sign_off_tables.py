"""The tables of what is kept for good: what was decided, what left the house, and the log.

They outlive the release, and undo: `release_id` is no foreign key here. The database itself refuses to change or
delete their rows.
"""

from peewee import BigIntegerField, IntegerField

from mediadesk.library.fields import UTCDateTimeField, Words
from mediadesk.library.table import Table


class ApprovalDecisionTable(Table):
    """What somebody decided on a text, or on a quote in one of its blocks. The media store has the mail it came by."""

    release_id = BigIntegerField(index=True)
    step_id = BigIntegerField(null=True)
    language = Words()
    block_id = Words(default="")
    verdict = Words()
    who = Words()
    decided_at = UTCDateTimeField()
    way = Words()
    note = Words(default="")
    content_sha256 = Words()
    mail_sha256 = Words(default="")
    mail_name = Words(default="")

    class Meta:
        table_name = "approval_decision"


class ActivityTable(Table):
    """One entry of the log of a release."""

    release_id = BigIntegerField(index=True)
    act = Words()
    who = Words()
    happened_at = UTCDateTimeField()
    about = Words(default="")
    reason = Words(default="")

    class Meta:
        table_name = "activity"


class IssuedVersionTable(Table):
    """A release as it left the house: all its records in one piece."""

    release_id = BigIntegerField()
    number = IntegerField()
    issued_at = UTCDateTimeField()
    sha256 = Words()
    content = Words()

    class Meta:
        table_name = "issued_version"
        indexes = ((("release_id", "number"), True),)
