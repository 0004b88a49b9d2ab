"""WHERE THINGS ARE KEPT: the only place that knows Peewee."""

from mediadesk.library.library import Library

__all__ = ["Library"]
