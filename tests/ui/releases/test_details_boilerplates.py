"""Boilerplates in the details: written, approved, exchanged for the newest."""

from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from mediadesk.library import Library
from mediadesk.records.languages import Language
from mediadesk.records.organisation import Boilerplate, Length
from mediadesk.records.release import Release
from mediadesk.ui.releases.details_boilerplates import BoilerplatesSection
from mediadesk.ui.releases.editor import ReleaseEditor


@pytest.fixture
def section(editor: ReleaseEditor) -> BoilerplatesSection:
    editor.side.show_details()
    return editor.details.carried.boilerplates


def carried(library: Library, release: Release) -> Boilerplate:
    return library.releases.boilerplates(release.id, Language.EN)[0]


def words_on(section: BoilerplatesSection) -> str:
    return "\n".join(each.text() for each in section.findChildren(QLabel) if each.isVisibleTo(section))


def button(section: BoilerplatesSection, words: str) -> QPushButton:
    return next(each for each in section.findChildren(QPushButton) if each.accessibleName().startswith(words))


def test_one_nobody_approved_is_edited_in_place(
    section: BoilerplatesSection, sample_library: Library, release: Release
) -> None:
    before = carried(sample_library, release)
    section.edit(0)
    section.form.words.setPlainText("Two\nparagraphs.\n\n")
    section.form.length.pick(Length.SHORT)
    section.form.done.click()
    after = carried(sample_library, release)
    assert (after.id, after.edition, after.paragraphs) == (before.id, 1, ("Two", "paragraphs."))
    assert (after.length, section.form.isHidden()) == (Length.SHORT, True)


def test_editing_an_approved_one_says_so_and_makes_the_next_edition(
    section: BoilerplatesSection, sample_library: Library, release: Release, qtbot: QtBot
) -> None:
    before = sample_library.boilerplates.approve(carried(sample_library, release).id, "Karen Lau")
    qtbot.waitUntil(lambda: "approved by Karen Lau" in words_on(section))
    section.edit(0)
    QTest.keyClicks(section.form.words, "New. ")
    assert "becomes the next edition" in section.form.stands.text()
    section.form.done.click()
    after = carried(sample_library, release)
    assert (after.edition, after.first_id) == (2, before.id)
    qtbot.waitUntil(lambda: "not approved since it was changed" in words_on(section))


def test_approving_keeps_what_is_written_and_for_how_long(
    section: BoilerplatesSection, sample_library: Library, release: Release
) -> None:
    section.edit(0)
    section.form.who.setText("")
    assert not section.form.approve_button.isEnabled()
    QTest.keyClicks(section.form.who, "Karen Lau")
    QTest.keyClicks(section.form.words, "New. ")
    section.form.until.is_set.click()
    section.form.approve_button.click()
    after = carried(sample_library, release)
    assert (after.approved_by, after.is_approved, after.valid_until is not None) == ("Karen Lau", True, True)
    assert after.paragraphs[0].startswith("New. ")
    sample_library.history.undo()
    assert not carried(sample_library, release).paragraphs[0].startswith("New. ")


def test_a_newer_edition_is_offered_and_taken(
    section: BoilerplatesSection, sample_library: Library, release: Release, qtbot: QtBot
) -> None:
    first = sample_library.boilerplates.approve(carried(sample_library, release).id, "Karen Lau")
    second = sample_library.boilerplates.save(replace(first, paragraphs=("Newer.",)))
    sample_library.boilerplates.approve(second.id, "Karen Lau")
    qtbot.waitUntil(lambda: "Edition 1; edition 2 is approved" in words_on(section))
    button(section, "Use the newest").click()
    assert carried(sample_library, release).paragraphs == ("Newer.",)
    qtbot.waitUntil(lambda: "edition 2 is approved" not in words_on(section))


def test_a_new_one_is_written_about_the_organisation(
    section: BoilerplatesSection, sample_library: Library, release: Release
) -> None:
    name = sample_library.organisations.own().name.en
    section.write_new()
    assert section.form.heading.text() == f"About {name}"
    assert not section.form.done.isEnabled()
    section.form.words.setPlainText("A short one.")
    section.form.length.pick(Length.SHORT)
    section.form.done.click()
    assert sample_library.releases.boilerplates(release.id, Language.EN)[-1].paragraphs == ("A short one.",)


def test_the_form_closes_without_keeping_anything(
    section: BoilerplatesSection, sample_library: Library, release: Release, editor: ReleaseEditor
) -> None:
    before = carried(sample_library, release)
    section.edit(0)
    section.form.words.setPlainText("Gone.")
    editor.show_release(release.id, Language.ZH_HANT)
    assert section.form.isHidden()
    assert carried(sample_library, release) == before


def test_only_current_editions_of_others_are_offered(
    section: BoilerplatesSection, sample_library: Library, release: Release
) -> None:
    first = sample_library.boilerplates.approve(carried(sample_library, release).id, "Karen Lau")
    section.remove(0)
    second = sample_library.boilerplates.save(replace(first, paragraphs=("Newer.",)))
    second = sample_library.boilerplates.approve(second.id, "Karen Lau")
    assert [item.key for item in section._others() if item.title == first.heading] == [second.id]
