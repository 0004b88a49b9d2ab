"""The screen of the facts: kept in one place, changed in every text."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from mediadesk.jobs.facts import sayings
from mediadesk.records.block import Block, Run
from mediadesk.records.fact import DeskFact
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.release import Release, Status
from mediadesk.ui.segmented import Segments
from mediadesk.ui.terms.facts_panel import FactsPanel
from tests.ui.stage import Stage


@pytest.fixture
def fact(stage: Stage) -> DeskFact:
    """More than 250 guests, said in a draft and in a release that left the house."""
    library = stage.library
    name, unit = ByLanguage("Opening guests"), ByLanguage("guests", "名嘉賓", "名嘉宾")
    kept = library.facts.add(DeskFact(new_key(), name, "250", ByLanguage("more than", "超過"), unit, source="The list"))
    for headline, status in (("Kites rise", Status.DRAFT), ("Kites fly", Status.ISSUED)):
        release = library.releases.add(Release(new_key()))
        text = library.releases.start_text(release.id, Language.EN)
        block = Block((Run("Seen by "), Run("more than 250 guests", fact_id=kept.id)))
        library.releases.save_text(replace(text, headline=headline, blocks=(block,)))
        library.releases.save(replace(library.releases.get(release.id), status=status))
    return kept


@pytest.fixture
def panel(stage: Stage, fact: DeskFact, qtbot: QtBot) -> FactsPanel:
    made = FactsPanel(stage.library, stage.desk)
    stage.show_panel(made)
    qtbot.waitUntil(lambda: not made.card.present.isHidden())
    return made


def _words(panel: FactsPanel) -> str:
    return " ".join(button.accessibleName() for button in panel.card.findChildren(type(panel.card.change)))


def test_a_fact_stands_in_the_table_as_texts_say_it(panel: FactsPanel) -> None:
    row = [panel.table.records.index(0, column).data() for column in range(4)]
    assert row == ["Opening guests, The list", "more than 250 guests", "超過250名嘉賓", ""]
    assert "Kites rise" in _words(panel)


def test_a_new_fact_is_kept_and_undo_takes_it_back(panel: FactsPanel) -> None:
    panel.new()
    panel.form.name.lines[Language.EN].setText("Kites")
    panel.form.value.setText("1,200")
    panel.form.unit.lines[Language.EN].setText("kites")
    assert panel.form.said.text() == "1,200 kites · 1,200"
    assert panel.save()
    assert [each.name.en for each in panel.library.facts.all()] == ["Kites", "Opening guests"]
    panel.library.history.undo()
    assert [each.name.en for each in panel.library.facts.all()] == ["Opening guests"]


def test_a_fact_needs_a_name_and_a_figure(panel: FactsPanel) -> None:
    panel.new()
    panel.form.source.setText("The list")
    assert not panel.save()
    panel.form.name.lines[Language.ZH_HANT].setText("風箏")
    assert not panel.save()
    panel.form.value.setText("7")
    assert panel.save()


def test_a_changed_figure_offers_the_texts_and_changes_them_at_once(
    panel: FactsPanel, stage: Stage, fact: DeskFact, qtbot: QtBot
) -> None:
    panel.edit()
    panel.form.value.setText("260")
    panel.form.is_dated.setChecked(True)
    assert panel.save()
    qtbot.waitUntil(lambda: panel.card.change.isVisible())
    assert panel.card.change.text() == "Change in one place"
    action = stage.last_toast.action
    assert action is not None
    assert "one place" in action.text()
    panel.card.change.click()
    assert stage.said[-1] == "Changed in one place"
    said = {each.words: each.is_out for each in sayings(stage.library, fact.id)}
    assert said == {"more than 260 guests": False, "more than 250 guests": True}
    qtbot.waitUntil(lambda: not panel.card.change.isVisible())
    stage.library.history.undo()
    qtbot.waitUntil(lambda: panel.card.change.isVisible())


def test_what_left_the_house_is_listed_and_leads_there(panel: FactsPanel, stage: Stage, qtbot: QtBot) -> None:
    panel.edit()
    panel.form.value.setText("260")
    panel.save()
    qtbot.waitUntil(lambda: not panel.card.out.isHidden())
    button = next(
        each for each in panel.card.out.findChildren(type(panel.card.change)) if "Kites fly" in each.accessibleName()
    )
    button.click()
    section, key = stage.went_to[-1]
    assert section == "releases"
    assert stage.library.releases.get(key).status is Status.ISSUED


def test_the_correction_of_what_left_the_house_begins_with_the_right_figure(
    panel: FactsPanel, stage: Stage, fact: DeskFact, qtbot: QtBot
) -> None:
    panel.edit()
    panel.form.value.setText("260")
    panel.save()
    qtbot.waitUntil(lambda: not panel.card.out.isHidden())
    buttons = panel.card.out.findChildren(type(panel.card.change))
    next(each for each in buttons if each.text() == "Correct").click()
    section, key = stage.went_to[-1]
    text = stage.library.releases.text(key, Language.EN)
    assert section == "releases"
    assert text is not None
    assert text.blocks[0].text == "Seen by more than 260 guests"
    assert stage.library.amendments.of(key) is not None


def test_nothing_is_offered_while_texts_say_it_right(panel: FactsPanel, stage: Stage, qtbot: QtBot) -> None:
    panel.edit()
    panel.form.source.setText("Another list")
    panel.save()
    qtbot.waitUntil(lambda: not panel.card.present.isHidden())
    assert panel.card.change.isHidden()
    assert stage.said == []


def test_the_terms_are_one_click_away(panel: FactsPanel, stage: Stage) -> None:
    (views,) = panel.header.findChildren(Segments)
    views.button("terms").click()
    assert stage.went_to == [("terms", 0)]
    assert views.value == "facts"


def test_a_fact_goes_to_the_trash_and_comes_back(panel: FactsPanel, stage: Stage, fact: DeskFact) -> None:
    panel.trash()
    assert stage.library.facts.all() == []
    (row,) = stage.library.trash.rows("opening")
    stage.library.trash.restore([row])
    assert stage.library.facts.get(fact.id).name.en == "Opening guests"
    assert [each.id for each in stage.library.facts.all()] == [fact.id]
