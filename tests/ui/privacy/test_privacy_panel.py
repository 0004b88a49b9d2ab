"""The privacy desk in the window: what people asked, who is kept out, who goes, and what was done."""

import zipfile
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from mediadesk.records.contact import LawfulBasis, MediaContact
from mediadesk.records.interaction import Interaction, InteractionKind, OnRecord
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage
from mediadesk.records.privacy import Ground, RequestKind, RetentionRule, Scope
from mediadesk.ui.privacy.erase_sheet import EraseSheet
from mediadesk.ui.privacy.pages import Page
from mediadesk.ui.privacy.panel import PrivacyPanel
from tests.ui.stage import Stage

_NOW = datetime(2027, 5, 4, 9, 30, tzinfo=UTC)


@pytest.fixture
def ada(stage: Stage) -> MediaContact:
    known = MediaContact(
        new_key(),
        ByLanguage("Ada Zwemmer"),
        "ada@tern.example",
        lawful_basis=LawfulBasis.CONSENT,
        source="Pier opening",
        verified_on=date(2020, 1, 1),
    )
    return stage.library.contacts.add(known)


@pytest.fixture
def panel(stage: Stage, ada: MediaContact) -> PrivacyPanel:
    made = PrivacyPanel(stage.library, stage.desk, clock=lambda: _NOW)
    stage.show_panel(made)
    made.show_record(ada.id)
    return made


def _cells(page: Page) -> list[tuple[str, ...]]:
    return [line.cells for line in page.table.records.shown]


def _wait(qtbot: QtBot, is_so: Callable[[], bool]) -> None:
    qtbot.waitUntil(is_so)


def test_the_card_says_why_and_what_is_held(panel: PrivacyPanel) -> None:
    said = {each.accessibleName() for each in panel.card.findChildren(type(panel.requests.said))}
    assert {"Lawful basis: Consent", "Came from: Pier opening", "Verified: 2020-01-01", "Entry: 1"} <= said


def test_what_somebody_asked_stands_until_it_is_answered(panel: PrivacyPanel, qtbot: QtBot) -> None:
    panel.card.ask[RequestKind.ACCESS].click()
    _wait(qtbot, lambda: [each[1] for each in _cells(panel.requests)] == ["A copy of their data"])
    assert _cells(panel.requests)[0][3] == "40 days left"
    answered = next(each for each in panel.card.requests.findChildren(QPushButton) if each.text() == "Answered")
    answered.click()
    _wait(qtbot, lambda: _cells(panel.requests)[0][3] == "Answered 2027-05-04")
    panel.library.history.undo()
    _wait(qtbot, lambda: _cells(panel.requests)[0][3] == "40 days left")


def test_a_package_is_made_and_noted(
    panel: PrivacyPanel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, stage: Stage
) -> None:
    target = tmp_path / "ada.zip"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    panel.card.package.click()
    _wait(qtbot, lambda: any("Package made" in each for each in stage.said))
    with zipfile.ZipFile(target) as package:
        assert "data.html" in package.namelist()
    panel.views.button(panel.log).click()
    _wait(qtbot, lambda: [each[2] for each in _cells(panel.log)] == ["Package made"])


def test_who_is_barred_stands_in_the_list_until_lifted(panel: PrivacyPanel, ada: MediaContact, qtbot: QtBot) -> None:
    panel.card.bar.click()
    panel.barred.scope.choose(Scope.DOMAIN)
    panel.barred.whom.setText("tern.example")
    panel.barred.reason.setText("asked by letter")
    panel.barred.whom.returnPressed.emit()
    _wait(qtbot, lambda: [each[0] for each in _cells(panel.barred)] == ["tern.example", "Ada Zwemmer"])
    assert _cells(panel.barred)[0][1:] == ("Domain", "2027-05-04", "asked by letter")
    assert panel.library.do_not_contact.among([ada.id]) == {ada.id}
    panel.views.button(panel.barred).click()
    panel.barred.table.step(0)
    panel.barred.lift.click()
    _wait(qtbot, lambda: len(_cells(panel.barred)) == 1)


def test_nobody_is_erased_before_somebody_means_it(
    panel: PrivacyPanel, ada: MediaContact, qtbot: QtBot, stage: Stage
) -> None:
    panel.card.erase.click()
    sheet = stage.findChild(EraseSheet)
    assert isinstance(sheet, EraseSheet)
    sheet.keep.click()
    assert panel.library.contacts.get(ada.id).name == ada.name
    panel.ask_erase([ada.id])
    sheet = next(each for each in stage.findChildren(EraseSheet) if each.isVisible())
    sheet.erase.click()
    _wait(qtbot, lambda: any("erased" in each for each in stage.said))
    assert panel.library.contacts.with_trash([ada.id]) == []
    assert panel.card.currentIndex() == 0
    panel.views.button(panel.log).click()
    _wait(qtbot, lambda: "Erased" in [each[2] for each in _cells(panel.log)])


def test_whom_a_rule_concerns_is_listed(panel: PrivacyPanel, qtbot: QtBot) -> None:
    panel.views.button(panel.retention).click()
    assert panel.retention.months.value() == 0
    panel.retention.months.setValue(24)
    panel.retention.months.editingFinished.emit()
    _wait(qtbot, lambda: "Ada Zwemmer" in [each[0] for each in _cells(panel.retention)])
    assert panel.library.privacy.retention.rules == (RetentionRule(24),)
    assert panel.retention.erase.isEnabled()
    panel.retention.months.setValue(0)
    panel.retention.months.editingFinished.emit()
    _wait(qtbot, lambda: _cells(panel.retention) == [])
    assert not panel.retention.erase.isEnabled()


def test_an_entry_is_withheld_on_a_ground_that_the_package_says(
    panel: PrivacyPanel,
    ada: MediaContact,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    stage: Stage,
) -> None:
    told = Interaction(new_key(), InteractionKind.CALL, _NOW, "Our lawyers said", ada.id, on_record=OnRecord.OFF)
    panel.library.interactions.add(told)
    panel.card.entries.click()
    sheet = panel.entries_sheet
    assert sheet is not None
    sheet.choices[told.id].choose(Ground.PRIVILEGE)
    sheet.accept()
    assert panel.card.entries.text() == "1 entry withheld…"
    target = tmp_path / "ada.zip"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    panel.card.package.click()
    _wait(qtbot, lambda: any("Package made" in each for each in stage.said))
    with zipfile.ZipFile(target) as package:
        page = package.read("data.html").decode()
    assert "lawyers" not in page
    assert "legal professional privilege" in page
