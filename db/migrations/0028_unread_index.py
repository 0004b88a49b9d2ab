"""Takes an index away that nothing is read along: what was talked about is asked for by person, outlet or release."""


def up(migrator, db):
    """One statement a call: a script of several would commit behind the back of the transaction."""
    db.execute_sql("DROP INDEX interaction_timeline")
    if db.param != "%s":
        db.execute_sql("PRAGMA user_version = 28")
