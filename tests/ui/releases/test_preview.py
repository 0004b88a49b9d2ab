"""The live preview: true to the words on screen, never showing something late, keeping the last good page."""

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mediadesk.library import Library
from mediadesk.records.house_style import HouseStyle
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.press_kit import PartKind
from mediadesk.records.problems import FileUnreadable
from mediadesk.records.release import Release, ReleaseKind
from mediadesk.ui.page_view import PageView
from mediadesk.ui.releases.editor import ReleaseEditor
from mediadesk.ui.releases.preflight_rows import FindingRow
from mediadesk.ui.releases.preview import with_words


def shown_words(view: PageView) -> str:
    document = pypdfium2.PdfDocument(view.pdf)
    return " ".join(page.get_textpage().get_text_range() for page in document)


def wait_for_words(view: PageView, words: str, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(view.pdf) and words in shown_words(view), timeout=40_000)


def test_the_pages_follow_the_words_before_they_are_saved(editor: ReleaseEditor, qtbot: QtBot) -> None:
    assert editor.page is not None
    editor.page.field.setFocus()
    qtbot.waitUntil(lambda: editor.side.pages.page_count > 0, timeout=15_000)

    QTest.keyClicks(editor.page.field, "Quokka ")

    wait_for_words(editor.side.pages, "Quokka", qtbot)


def test_the_pages_follow_the_language(
    editor: ReleaseEditor, sample_library: Library, release: Release, qtbot: QtBot
) -> None:
    text = sample_library.releases.text(release.id, Language.ZH_HANT)
    assert text is not None

    editor.show_release(release.id, Language.ZH_HANT)

    wait_for_words(editor.side.pages, text.blocks[0].text[:6], qtbot)


def test_late_pages_are_dropped(editor: ReleaseEditor, qtbot: QtBot) -> None:
    view = editor.side.pages
    qtbot.waitUntil(lambda: view.page_count > 0, timeout=15_000)
    before = view.pdf
    editor.live.typeset()
    stale = editor.live.generation
    editor.live.typeset()

    editor.live.take_pdf(stale, b"late")

    assert view.pdf != b"late"
    editor.live.take_pdf(editor.live.generation, before)
    assert view.pdf == before


def test_trouble_keeps_the_last_good_page_and_says_one_sentence(editor: ReleaseEditor, qtbot: QtBot) -> None:
    view = editor.side.pages
    qtbot.waitUntil(lambda: view.page_count > 0, timeout=15_000)
    before = view.pdf

    editor.live.explain(FileUnreadable(Path("photo.jpg")))

    assert view.pdf == before
    assert view.page_count > 0
    assert "photo.jpg" in view.trouble_text


def test_a_kit_for_the_preview_has_only_the_version_on_screen(sample_library: Library, release: Release) -> None:
    kit = sample_library.press_kits.collect_release(release.id, list(Language))
    text = sample_library.releases.text(release.id, Language.ZH_HANS)
    assert text is not None

    made = with_words(kit, replace(text, headline="新标题"), alone=True)

    assert [(part.kind, part.language) for part in made.parts] == [
        (PartKind.RELEASE, Language.ZH_HANS),
        (PartKind.PHOTOS, Language.ZH_HANS),
    ]
    assert [each.text.headline for each in made.texts] == ["新标题"]
    assert made.texts[0].boilerplates == kit.texts[2].boilerplates


def test_zoom_keeps_the_place(editor: ReleaseEditor, qtbot: QtBot) -> None:
    view = editor.side.pages
    qtbot.waitUntil(lambda: view.page_count > 1, timeout=15_000)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    page = view.visible_pages()

    view.zoom_in()
    assert editor.side.zoom_button.text().endswith("%")
    assert set(view.visible_pages()) <= set(page) | {page[-1] + 1}
    view.fit()

    assert editor.side.zoom_button.text() == "Fit"


def test_new_pages_keep_the_scroll_position(editor: ReleaseEditor, qtbot: QtBot) -> None:
    view = editor.side.pages
    qtbot.waitUntil(lambda: view.page_count > 1, timeout=15_000)
    view.verticalScrollBar().setValue(200)

    with qtbot.waitSignal(view.drawn, timeout=15_000):
        view.show_pdf(view.pdf)

    assert view.verticalScrollBar().value() == 200


def test_emoji_is_found_while_typing_and_selected_where_it_stands(editor: ReleaseEditor, qtbot: QtBot) -> None:
    page = editor.page
    assert page is not None
    cursor = QTextCursor(page.field.document().findBlockByNumber(2))
    cursor.insertText("👍 Kites 🎉 fly. ")
    pane = editor.side.preflight

    def row() -> FindingRow | None:
        return next((each for each in pane.rows if each.finding.rule == "TXT-13"), None)

    qtbot.waitUntil(lambda: row() is not None, timeout=15_000)
    shown = row()
    assert shown is not None
    assert "party popper" in shown.accessibleName()
    shown.pressed.emit()
    assert page.field.textCursor().selectedText() == "👍"


def test_preflight_follows_the_words(editor: ReleaseEditor, qtbot: QtBot) -> None:
    assert editor.page is not None
    field = editor.page.field
    field.setFocus()
    cursor = field.textCursor()
    cursor.setPosition(field.document().findBlockByNumber(3).position())
    field.setTextCursor(cursor)

    field.insertPlainText("[insert quote here] ")

    pane = editor.side.preflight
    qtbot.waitUntil(lambda: any("[insert quote here]" in row.finding.found for row in pane.rows), timeout=15_000)
    assert not pane.to_fix.isHidden() or not pane.to_check.isHidden()


@pytest.mark.parametrize("keys", ["Return", "Space"])
def test_a_finding_is_reached_by_keyboard(editor: ReleaseEditor, qtbot: QtBot, keys: str) -> None:
    from PySide6.QtCore import Qt

    assert editor.page is not None
    editor.page.field.setFocus()
    editor.page.field.insertPlainText("[tbc] ")
    pane = editor.side.preflight
    qtbot.waitUntil(lambda: bool(pane.rows), timeout=15_000)

    with qtbot.waitSignal(pane.chosen):
        QTest.keyClick(pane.rows[0], Qt.Key[f"Key_{keys}"])


def test_photos_are_put_in_order_and_taken_off(
    editor: ReleaseEditor, sample_library: Library, release: Release
) -> None:
    photos = editor.details.carried.photos
    before = [photo.id for photo in sample_library.releases.photos(release.id)]

    photos.shift(0, 1)
    assert [photo.id for photo in sample_library.releases.photos(release.id)] == [before[1], before[0], *before[2:]]
    photos.remove(0)
    assert [photo.id for photo in sample_library.releases.photos(release.id)] == [before[0], *before[2:]]
    photos.add(before[1])

    assert [item.key for item in photos.items] == [before[0], *before[2:], before[1]]
    assert sample_library.history.undo() == "Choose photos"
    assert [item.key for item in photos.items] == [before[0], *before[2:]]


def test_boilerplates_of_other_languages_stay_when_one_is_taken_off(
    editor: ReleaseEditor, sample_library: Library, release: Release
) -> None:
    others = [each.id for each in sample_library.releases.boilerplates(release.id) if each.language is not Language.EN]
    assert others

    editor.details.carried.boilerplates.remove(0)

    assert [each.id for each in sample_library.releases.boilerplates(release.id)] == others


def test_a_fact_is_added_and_said_in_the_language_on_screen(
    editor: ReleaseEditor, sample_library: Library, release: Release
) -> None:
    facts = editor.details.carried.facts
    count = len(sample_library.releases.facts(release.id))

    facts.add()
    added = sample_library.releases.facts(release.id)[-1]
    facts.change(added.id, value="180 m")
    facts.say(added.id, "length of the pier")

    kept = sample_library.releases.facts(release.id)
    assert len(kept) == count + 1
    assert (kept[-1].value, kept[-1].label.en) == ("180 m", "length of the pier")


def test_the_embargo_is_set_in_its_own_zone(editor: ReleaseEditor, sample_library: Library, release: Release) -> None:
    from PySide6.QtCore import QDate, QTime

    from mediadesk.records.release import ReleaseLine

    when = editor.details.when
    when.take_line(ReleaseLine.EMBARGOED)
    when.until.day.setDate(QDate(2027, 3, 18))
    when.until.clock.setTime(QTime(11, 0))

    embargo = sample_library.releases.get(release.id).embargo
    assert embargo is not None
    assert (embargo.until.isoformat(), embargo.zone) == ("2027-03-18T03:00:00+00:00", "Asia/Hong_Kong")
    assert when.words.text() == "Journalists may publish from Thursday 18 March 2027, 11:00 Hong Kong time"
    when.take_line(ReleaseLine.IMMEDIATE)
    assert sample_library.releases.get(release.id).embargo is None


def test_invitation_is_shown_with_its_return_slip(
    editor: ReleaseEditor, sample_library: Library, release: Release, qtbot: QtBot
) -> None:
    sample_library.releases.save(replace(release, kind=ReleaseKind.MEDIA_INVITATION))

    wait_for_words(editor.side.pages, "Return Slip", qtbot)


def test_house_style_of_the_organisation_is_seen_at_once(
    editor: ReleaseEditor, sample_library: Library, qtbot: QtBot
) -> None:
    own = sample_library.organisations.own()
    style = sample_library.house_styles.add(
        HouseStyle(id=new_key(), labels=(("press_release", ByLanguage("From the pier")),))
    )
    sample_library.organisations.save(replace(own, brand=replace(own.brand, house_style=style.key)))

    wait_for_words(editor.side.pages, "FROM THE PIER", qtbot)

    sample_library.house_styles.save(replace(style, labels=(("press_release", ByLanguage("Bay wire")),)))

    wait_for_words(editor.side.pages, "BAY WIRE", qtbot)


def test_what_changed_while_nobody_looked_is_set_when_somebody_does(
    editor: ReleaseEditor, sample_library: Library, qtbot: QtBot
) -> None:
    view = editor.side.pages
    qtbot.waitUntil(lambda: bool(view.pdf), timeout=15_000)
    editor.hide()
    own = sample_library.organisations.own()
    sample_library.organisations.save(replace(own, brand=replace(own.brand, house_style="plain_wire")))
    before = view.pdf
    qtbot.wait(600)
    assert view.pdf == before
    editor.show()
    qtbot.waitUntil(lambda: view.pdf != before, timeout=15_000)
