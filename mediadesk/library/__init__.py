"""WHERE THINGS ARE KEPT: the only place that knows Peewee."""
