"""The tables of revisions. Undo does not touch them: they are the net below it."""

from peewee import BigIntegerField, IntegerField

from mediadesk.library.fields import JSONText, UTCDateTimeField, Words
from mediadesk.library.table import Table


class RevisionTable(Table):
    """How a release text stood at a certain moment.

    It outlives the text, so `text_id` is no foreign key. The newest one of a text is kept whole (`form` 1), because it
    is written over and over; of the older ones only the fields and the digests of their paragraphs are (`form` 2).
    """

    text_id = BigIntegerField(index=True)
    content = JSONText()
    saved_at = UTCDateTimeField()
    occasion = Words(default="edit")
    label = Words(default="")
    who = Words(default="")
    form = IntegerField(default=1)

    class Meta:
        table_name = "revision"


class RevisionPassageTable(Table):
    """A paragraph as it stands in one or more revisions of a text, found by the digest of its stored form."""

    text_id = BigIntegerField()
    digest = Words()
    content = JSONText()

    class Meta:
        table_name = "revision_passage"
        indexes = ((("text_id", "digest"), True),)
