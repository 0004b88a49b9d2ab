"""Libraries kept before something was worked out from names and addresses get it when they are opened, once."""

from pathlib import Path
from typing import Any

import pytest
from pysqlite3 import dbapi2 as sqlite

from mediadesk.library import Library, derived_columns
from mediadesk.records.contact import MediaContact, Outlet
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage

_KEYS = "SELECT id, sort_key, stroke_key, pinyin_key, zh_key, email_key, phone_key FROM media_contact ORDER BY id"


@pytest.fixture
def old_desk(tmp_path: Path) -> Path:
    """Seven contacts and an outlet as an earlier program left them: without keys, but for the last one's."""
    path = tmp_path / "desk.db"
    library = Library.open(path, create=True)
    library.outlets.add(Outlet(new_key(), ByLanguage("Harbour Post", "海港郵報")))
    for at in range(7):
        name = ByLanguage(f"Zoë {at}", "陳大文")
        library.contacts.add(MediaContact(new_key(), name, email=f"Z{at}@Post.example", phone=f"+8525555020{at}"))
    library.close()
    with sqlite.connect(str(path)) as connection:
        keys = "sort_key = '', stroke_key = '', pinyin_key = '', zh_key = '', email_key = '', phone_key = ''"
        connection.execute(f"UPDATE media_contact SET {keys} WHERE id < (SELECT MAX(id) FROM media_contact)")
        connection.execute("DELETE FROM outlet_name")
        connection.execute("DELETE FROM setting WHERE name = 'derived_columns'")
    connection.close()
    return path


def _kept(path: Path, sql: str = _KEYS) -> list[Any]:
    connection = sqlite.connect(str(path))
    found: list[Any] = connection.execute(sql).fetchall()
    connection.close()
    return found


def test_an_old_library_gets_its_keys_when_it_is_opened(old_desk: Path) -> None:
    Library.open(old_desk).close()
    rows = _kept(old_desk)
    assert [row[1] for row in rows] == [f"zoe {at}" for at in range(7)]
    assert {row[4] for row in rows} == {"陈大文"}
    assert [row[5:] for row in rows] == [(f"z{at}@post.example", f"8525555020{at}") for at in range(7)]
    assert len({row[2:4] for row in rows}) == 1
    assert len(_kept(old_desk, "SELECT folded FROM outlet_name")) == 2


def test_what_was_begun_goes_on_where_it_ended(old_desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(derived_columns, "_PART", 2)
    monkeypatch.setattr(derived_columns, "_BATCH", 1)
    make_part, asked = derived_columns._make_part, list[int]()

    def stopped_at_the_third(rows: Any, after: int) -> int | None:
        asked.append(after)
        if len(asked) == 3:
            raise KeyboardInterrupt
        return make_part(rows, after)

    monkeypatch.setattr(derived_columns, "_make_part", stopped_at_the_third)
    with pytest.raises(KeyboardInterrupt):
        Library.open(old_desk)
    assert [bool(row[1]) for row in _kept(old_desk)] == [True] * 4 + [False, False, True]
    Library.open(old_desk).close()
    assert asked[3] == asked[2] == _kept(old_desk)[3][0]
    assert all(row[1] for row in _kept(old_desk))


def test_what_is_right_already_is_not_written_again(old_desk: Path) -> None:
    forbidden = (
        "CREATE TRIGGER untouched BEFORE UPDATE ON media_contact WHEN OLD.email_key <> '' "
        "BEGIN SELECT RAISE(ABORT, 'written again'); END"
    )
    connection = sqlite.connect(str(old_desk))
    connection.execute(forbidden)
    connection.close()
    Library.open(old_desk).close()
    assert all(row[1] for row in _kept(old_desk))
