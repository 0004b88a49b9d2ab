"""Brings what long lists of photos are read from: languages and event on the photo's own row, what looks alike."""

_LONG = {"sqlite": "INTEGER", "postgresql": "BIGINT"}

_SAYS = (
    "CASE WHEN EXISTS (SELECT 1 FROM caption WHERE photo_id = photo.id AND language = '{language}' AND text <> '')"
    " THEN '{language} ' ELSE '' END"
)
_LANGUAGES = " || ".join(_SAYS.format(language=language) for language in ("en", "zh-Hant", "zh-Hans"))
_EVENT_IN = "(SELECT event FROM caption WHERE photo_id = photo.id AND language = '{language}' AND event <> '')"
_EVENT = ", ".join(_EVENT_IN.format(language=language) for language in ("en", "zh-Hant", "zh-Hans"))

_STATEMENTS = (
    "ALTER TABLE photo ADD COLUMN languages TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE photo ADD COLUMN event TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE photo ADD COLUMN alike_to {long}",
    f"UPDATE photo SET languages = TRIM({_LANGUAGES}), event = COALESCE({_EVENT}, '')",
    # All that lists are filtered by stands in the index itself: the rows are long, and reading them all takes its time.
    "CREATE INDEX photo_list ON photo"
    " (deleted_at, updated_at DESC, id, is_starred, languages, expires_on, embargo_until, alike_to)",
    "CREATE INDEX photo_of_event ON photo (deleted_at, event)",
    "CREATE INDEX photo_alike_to ON photo (alike_to, deleted_at) WHERE alike_to IS NOT NULL",
    "CREATE INDEX person_in_picture_who ON person_in_picture (newsmaker_id, photo_id)",
)

# Pictures that differ in at most as many places of `likeness` as there are bands, less one, agree in a whole band.
_BANDS = 6
_BAND = "CREATE INDEX photo_band_{band} ON photo (((likeness >> {shift}) & 1023)) WHERE likeness IS NOT NULL"


def up(migrator, db):
    """One statement a call: a script of several would commit behind the back of the transaction."""
    engine = "postgresql" if db.param == "%s" else "sqlite"
    for statement in _STATEMENTS:
        db.execute_sql(statement.format(long=_LONG[engine]))
    for band in range(_BANDS):
        db.execute_sql(_BAND.format(band=band, shift=10 * band))
    if engine == "sqlite":
        db.execute_sql("PRAGMA user_version = 18")
