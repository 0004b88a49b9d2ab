"""The table of the house's term base."""

from peewee import BooleanField

from mediadesk.library.fields import JSONText, Words
from mediadesk.library.table import Named


class TermTable(Named):
    """A term; its name is the approved form, `avoid` the forms it replaces: a list for each language that has any."""

    kind = Words()
    avoid = JSONText()
    is_protected = BooleanField(default=False)
    note = Words(default="")

    class Meta:
        table_name = "term"
