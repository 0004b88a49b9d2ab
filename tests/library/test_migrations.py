"""The stairs of db/migrations, the models and db/schema.sql say the same."""

import re
import shutil
from pathlib import Path

import pytest
from peewee import Database
from playhouse.schema_diff import diff_models
from pysqlite3 import dbapi2 as sqlite

from mediadesk.jobs import moving
from mediadesk.library import Library, migrating
from mediadesk.library.schema import schema_sql
from mediadesk.library.tables import TABLES
from mediadesk.records import approvals
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.release import Status
from mediadesk.records.sign_off import Verdict

pytestmark = pytest.mark.usefixtures("made_anew")
_OLD = Path(__file__).parent.parent / "old_libraries"


def test_models_are_what_the_migrations_make(library: Library) -> None:
    database: Database = library._database
    assert str(diff_models(database, TABLES)) == ""


def test_schema_for_reading_is_true(tmp_path: Path, checkout: Path) -> None:
    Library.open(tmp_path / "desk.db", create=True).close()
    assert (checkout / "db" / "schema.sql").read_text(encoding="utf-8") == schema_sql(tmp_path / "desk.db")


def test_schema_never_deletes_behind_the_back_of_history(checkout: Path) -> None:
    schema = (checkout / "db" / "schema.sql").read_text(encoding="utf-8")
    references = re.findall(r"REFERENCES \w+ \(id\)[^\n]*", schema)
    assert len(references) > 20
    assert all("ON DELETE RESTRICT" in reference for reference in references)
    assert not re.search("CASCADE|SET NULL", schema)


def test_triggers_only_refuse(checkout: Path) -> None:
    """One that wrote would write behind the back of history."""
    schema = (checkout / "db" / "schema.sql").read_text(encoding="utf-8")
    bodies = re.findall(r"CREATE TRIGGER .*?BEGIN\n(.*?)END;", schema, re.DOTALL)
    assert len(bodies) == schema.count("CREATE TRIGGER") > 0
    assert {" ".join(body.split()) for body in bodies} == {"SELECT RAISE(ABORT, 'issued_stays');"}


def test_every_table_is_strict(checkout: Path) -> None:
    schema = (checkout / "db" / "schema.sql").read_text(encoding="utf-8")
    tables = re.findall(r"CREATE TABLE .*?\n\).*?;", schema, re.DOTALL)
    assert len(tables) >= len(TABLES)
    assert [table.split("(")[0] for table in tables if not table.endswith("STRICT;")] == []


def test_migrations_know_nothing_of_the_program(checkout: Path) -> None:
    for migration in (checkout / "db" / "migrations").glob("*.py"):
        assert "mediadesk" not in migration.read_text(encoding="utf-8")


def test_migrations_are_numbered_without_a_gap(checkout: Path) -> None:
    numbers = sorted(int(path.name[:4]) for path in (checkout / "db" / "migrations").glob("[0-9]*.py"))
    assert numbers == list(range(1, migrating.head() + 1))


@pytest.mark.parametrize("name", sorted(path.name for path in _OLD.glob("*.db")))
def test_old_library_opens_with_everything_in_it(name: str, tmp_path: Path) -> None:
    desk = tmp_path / name
    shutil.copyfile(_OLD / name, desk)
    library = Library.open(desk)
    release = library.releases.find("tidal-garden-opens")
    text = library.releases.text(release.id, Language.EN)
    assert text is not None
    assert text.headline == "Tidal garden opens at Lantern Quay"
    assert [row.id for row in library.releases.rows("lantern")] == [release.id]
    assert [row.name for row in library.contacts.rows()] == ["Yip Man-ching"]
    outlet = library.outlets.named("the LANTERN post")
    assert outlet is not None
    assert outlet.id == library.outlets.rows()[0].id
    (key,) = library.contacts.finder.find("叶敏")
    kept = library._rows.execute("SELECT email_key, zh_key, stroke_key <> '', pinyin_key <> '' FROM media_contact")
    assert kept == [("yip@lantern.example", "叶敏晴", 1, 1)]
    assert library.contacts.get(key).name.en == "Yip Man-ching"
    assert library.check() == ()
    library.close()
    library = Library.open(desk)
    assert len(library._rows.execute("SELECT 1 FROM outlet_name")) == 1
    library.close()


def test_approvals_ticks_and_terms_of_an_old_library_stay(tmp_path: Path) -> None:
    desk = tmp_path / "desk.db"
    shutil.copyfile(_OLD / "0011_waivers.db", desk)
    library = Library.open(desk)
    release = library.releases.find("tidal-garden-opens")
    (decision,) = library.sign_offs.of(release.id).decisions
    assert (decision.who, decision.verdict, decision.language) == ("Ms Yip", Verdict.APPROVED, Language.EN)
    (waiver,) = library.waivers.of(release.id)
    assert (waiver.found, waiver.reason) == ("world-class", "As the mayor said it.")
    assert [term.texts.zh_hant for term in library.terms.all()] == ["首席園丁"]
    assert (release.status, release.variety, release.moved_from) == (Status.IN_REVIEW, None, None)
    standing = approvals.hashes(moving.whole_kit(library, release.id))[Language.EN]
    assert standing == decision.content_sha256  # what was approved is still what is there
    library.close()


def test_a_library_is_kept_as_it_was_before_it_is_migrated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = tmp_path / "desk.db"
    Library.open(desk, create=True).close()
    stairs = tmp_path / "db"
    shutil.copytree(Path(__file__).parents[2] / "db", stairs)
    new = stairs / "migrations" / f"{migrating.head() + 1:04}_next.py"
    statements = (
        f'db.execute_sql("CREATE TABLE next (id INTEGER)"); db.execute_sql("PRAGMA user_version = {new.name[:4]}")'
    )
    new.write_text(f"def up(migrator, db):\n    {statements}\n", encoding="utf-8")
    before = migrating.head()
    monkeypatch.setattr(migrating.paths, "shipped", lambda folder: stairs)
    Library.open(desk).close()
    copies = list((tmp_path / "backups").glob("*.db"))
    assert len(copies) == 1
    assert _pragma(copies[0], "user_version") == before
    assert _pragma(desk, "user_version") == before + 1


def test_a_migration_that_fails_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = tmp_path / "desk.db"
    Library.open(desk, create=True).close()
    before = _tables(desk)
    stairs = tmp_path / "db"
    shutil.copytree(Path(__file__).parents[2] / "db", stairs)
    new = stairs / "migrations" / f"{migrating.head() + 1:04}_next.py"
    new.write_text(
        'def up(migrator, db):\n    db.execute_sql("CREATE TABLE next (id INTEGER)")\n    raise OSError("cut off")\n',
        encoding="utf-8",
    )
    monkeypatch.setattr(migrating.paths, "shipped", lambda folder: stairs)
    with pytest.raises(OSError, match="cut off"):
        Library.open(desk)
    assert _tables(desk) == before


def _pragma(path: Path, name: str) -> int:
    connection = sqlite.connect(str(path))
    try:
        return int(connection.execute(f"PRAGMA {name}").fetchone()[0])
    finally:
        connection.close()


def _tables(path: Path) -> list[str]:
    connection = sqlite.connect(str(path))
    try:
        return [name for (name,) in connection.execute("SELECT name FROM sqlite_master ORDER BY name")]
    finally:
        connection.close()


def test_credit_of_an_old_photo_stands_in_its_captions_languages_or_in_english(tmp_path: Path) -> None:
    desk = tmp_path / "desk.db"
    shutil.copyfile(_OLD / "0002_search.db", desk)
    connection = sqlite.connect(desk)
    for key in (71, 72):
        connection.execute(
            "INSERT INTO photo (id, sha256, file_name, width, height, byte_count, creator, credit, copyright,"
            " usage_terms, updated_at, version)"
            " VALUES (?, '', '', 0, 0, 0, '', 'Handout', '', '', '2026-01-01T00:00:00.000Z', 1)",
            (key,),
        )
    connection.execute("INSERT INTO caption VALUES (90, 71, 'zh-Hant', '海港', '', 1)")
    connection.commit()
    connection.close()
    library = Library.open(desk)
    captioned, bare = library.photos.get(71), library.photos.get(72)
    library.close()
    assert (captioned.caption, captioned.credit) == (ByLanguage(zh_hant="海港"), ByLanguage(zh_hant="Handout"))
    assert bare.credit == ByLanguage(en="Handout")
