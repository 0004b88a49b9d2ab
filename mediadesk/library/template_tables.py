"""The table of the templates the desk made itself."""

from mediadesk.library.fields import JSONText, Words
from mediadesk.library.table import Named


class TemplateTable(Named):
    """A template; `content` is all of it but its name and kind."""

    kind = Words()
    content = JSONText()

    class Meta:
        table_name = "template"
