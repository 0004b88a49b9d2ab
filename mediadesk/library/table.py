"""What every table has. The models are bound to no database: each query is executed against the database of one
`Library` (`query.execute(database)`, or the statements of `rows.py`). Binding is a property of a model class, so a
bound class could serve only one open library, and `bind_ctx` changes it for all threads at once.
"""

from typing import Any

from peewee import BigIntegerField, ForeignKeyField, IntegerField, Model

from mediadesk.library.fields import UTCDateTimeField, Words


class Table(Model):
    """A kept row: a key made by the application, and a version that grows with every change."""

    id = BigIntegerField(primary_key=True)
    version = IntegerField(default=1)


class Kept(Table):
    """A row people see on its own: dated, and moved to the trash instead of deleted."""

    updated_at = UTCDateTimeField()
    deleted_at = UTCDateTimeField(null=True)


class Named(Kept):
    """A row with a name in up to three languages."""

    name_en = Words(default="")
    name_zh_hant = Words(default="")
    name_zh_hans = Words(default="")


def of(table: type[Model] | str, *, null: bool = False, index: bool = True) -> Any:
    """A column that names a row of `table` ("self" for its own); never deletes or empties anything by itself."""
    referred: Any = table
    options: dict[str, Any] = {"null": null, "index": index, "on_delete": "RESTRICT", "backref": "+"}
    return ForeignKeyField(referred, **options)
