"""What preflight found, beside the text."""

import pytest
from pytestqt.qtbot import QtBot

from mediadesk.records.finding import Finding, Severity
from mediadesk.records.languages import Language
from mediadesk.ui.releases.preflight_pane import MOST, PreflightPane
from mediadesk.wording.texts import load


def some(count: int) -> list[Finding]:
    rule = next(rule for rule, said in load("findings").items() if "detail" in said)
    return [Finding(rule, Severity.WARNING, Language.EN, block_id=f"b{number}") for number in range(count)]


@pytest.fixture
def pane(dressed: None, qtbot: QtBot) -> PreflightPane:
    made = PreflightPane()
    qtbot.addWidget(made)
    made.show()
    return made


def words(pane: PreflightPane) -> str:
    from PySide6.QtWidgets import QLabel

    return "\n".join(each.text() for each in pane.findChildren(QLabel))


def test_hundreds_of_findings_are_counted_and_only_the_first_are_shown(pane: PreflightPane) -> None:
    pane.show_findings(some(700), Language.EN)
    assert len(pane.rows) == MOST
    assert f"{700 - MOST} more are shown as these are put right" in words(pane)


def test_few_findings_are_all_shown(pane: PreflightPane) -> None:
    pane.show_findings(some(MOST), Language.EN)
    assert len(pane.rows) == MOST
    assert "more are shown" not in words(pane)
