"""The lines of a side card."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mediadesk.ui.facts import FactLine, Facts

_ADDRESS = FactLine("E-mail", "ada@post.example")


@pytest.fixture
def facts(dressed: None, qtbot: QtBot) -> Facts:
    made = Facts()
    qtbot.addWidget(made)
    return made


def _said(facts: Facts) -> list[str]:
    return [each.text() for each in facts.findChildren(QLabel)]


def test_one_long_title_does_not_take_the_room_of_all_values(facts: Facts) -> None:
    facts.show_lines([_ADDRESS, FactLine("E-mail (former, The South Harbour Morning Post)", "ada@old.example")])
    assert "ada@post.example" in _said(facts)
    assert any(each.startswith("E-mail (former") and each.endswith("…") for each in _said(facts))


def test_titles_are_whole_where_values_are_short(facts: Facts) -> None:
    title = "Other addresses and numbers"
    facts.show_lines([FactLine(title, "12")])
    assert _said(facts) == [title, "12"]
