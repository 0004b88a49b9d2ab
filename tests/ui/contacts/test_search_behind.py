"""People of a large import that a search does not find yet."""

from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from mediadesk.jobs import contact_importing
from mediadesk.jobs.contact_importing import ContactList
from mediadesk.library import Library
from mediadesk.records.contact_import import Column, ContactField
from mediadesk.ui.contacts.search_behind import SearchBehind
from tests.ui.stage import Stage


def leave_behind(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """An import that was killed before the entries for the search were made."""
    lines = "\n".join(f"Person {at},person{at}@post.example" for at in range(30))
    columns = (Column("Name", ContactField.NAME), Column("E-mail", ContactField.EMAIL))
    monkeypatch.setattr(contact_importing, "_LONG", 10)
    with monkeypatch.context() as killed:
        killed.setattr(library.contact_imports, "catch_up", lambda *_args, **_more: 0)
        wanted = ContactList(f"Name,E-mail\n{lines}", columns, 30)
        contact_importing.run(library, wanted, who="", now=datetime(2026, 11, 22, tzinfo=UTC))
    assert library.contact_imports.is_search_behind()


def test_search_catches_up_beside_the_window(bare_stage: Stage, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    library = bare_stage.library
    leave_behind(library, monkeypatch)
    says = SearchBehind(library, bare_stage.desk)
    layout = bare_stage.layout()
    assert layout is not None
    layout.addWidget(says)
    bare_stage.show()
    assert says.words.isVisible()
    qtbot.waitUntil(says.words.isHidden)
    assert not library.contact_imports.is_search_behind()
    assert len(library.contacts.keys("person17")) == 1


def test_nothing_is_said_where_everybody_can_be_found(bare_stage: Stage) -> None:
    says = SearchBehind(bare_stage.library, bare_stage.desk)
    layout = bare_stage.layout()
    assert layout is not None
    layout.addWidget(says)
    bare_stage.show()
    assert says.words.isHidden()
