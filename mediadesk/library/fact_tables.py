"""The table of the desk's facts."""

from mediadesk.library.fields import DayField, JSONText, Words
from mediadesk.library.table import Named


class DeskFactTable(Named):
    """A figure; `earlier` are the forms it had, a list of texts by language."""

    value = Words()
    qualifier_en = Words(default="")
    qualifier_zh_hant = Words(default="")
    qualifier_zh_hans = Words(default="")
    unit_en = Words(default="")
    unit_zh_hant = Words(default="")
    unit_zh_hans = Words(default="")
    as_of = DayField(null=True)
    source = Words(default="")
    owner = Words(default="")
    earlier = JSONText()

    class Meta:
        table_name = "desk_fact"
