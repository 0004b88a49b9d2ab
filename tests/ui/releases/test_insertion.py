from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mediadesk.jobs import facts
from mediadesk.library import Library
from mediadesk.preflight import check
from mediadesk.records.fact import DeskFact
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.release import Release
from mediadesk.records.term import Avoided, Term, TermKind
from mediadesk.ui.releases.document import role_of
from mediadesk.ui.releases.document_text import TextRole
from mediadesk.ui.releases.editor import ReleaseEditor
from mediadesk.ui.releases.editor_findings import mend
from mediadesk.ui.releases.editor_text import TextField
from mediadesk.ui.releases.insertion import Insertion
from mediadesk.ui.releases.insertion_signs import Sign

_LAI = Newsmaker(
    new_key(),
    ByLanguage("Lai Sum-yi", "黎心怡", "黎心怡"),
    ByLanguage("Dr", "博士", "博士"),
    (ByLanguage("Chairman of the Kite Trust", "風箏基金會主席", "风筝基金会主席"),),
)


@pytest.fixture
def draft(sample_library: Library, editor: ReleaseEditor, qtbot: QtBot) -> Release:
    """An empty release on screen, in a desk that knows Dr Lai and a term; its names are read."""
    library = sample_library
    library.newsmakers.add(_LAI)
    term = Term(new_key(), TermKind.HOUSE, ByLanguage("kite-flying", "放風箏", "放风筝"), Avoided(en=("kiting",)))
    library.terms.add(term)
    release = library.releases.add(Release(new_key()))
    editor.show_release(release.id, Language.EN)
    _write_below(editor)
    _ready(editor, qtbot)
    return release


def _ready(editor: ReleaseEditor, qtbot: QtBot) -> None:
    insertion = editor.writing.insertion
    insertion.ask(Sign.PERSON)
    qtbot.waitUntil(lambda: insertion.is_open and insertion.worker.is_idle)
    qtbot.keyClick(_field(editor), Qt.Key.Key_Backspace)
    assert not insertion.is_open


def _field(editor: ReleaseEditor) -> TextField:
    assert editor.page is not None
    return editor.page.field


def _write_below(editor: ReleaseEditor) -> None:
    field = _field(editor)
    field.setFocus()
    field.moveCursor(QTextCursor.MoveOperation.End)


def _type(editor: ReleaseEditor, words: str) -> None:
    for letter in words:
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(_field(editor), event)


def _press(editor: ReleaseEditor, qtbot: QtBot, key: Qt.Key, *, shift: bool = False) -> None:
    qtbot.keyClick(_field(editor), key, Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier)


def _said(editor: ReleaseEditor) -> list[str]:
    return [each.text for each in _field(editor).passages()[1:]]


def _titles(editor: ReleaseEditor) -> list[str]:
    return [offer.title for offer in editor.writing.insertion.offered.offers]


def test_at_names_somebody_in_full_and_by_the_surname_afterwards(
    editor: ReleaseEditor, draft: Release, qtbot: QtBot
) -> None:
    _type(editor, "@lai")
    _press(editor, qtbot, Qt.Key.Key_Return)
    _type(editor, " spoke. Then @sum")
    assert editor.writing.insertion.offered.offers[0].tail == "Dr Lai"
    _press(editor, qtbot, Qt.Key.Key_Tab)
    assert _said(editor) == ["Dr Lai Sum-yi, Chairman of the Kite Trust spoke. Then Dr Lai"]


def test_the_other_form_is_there_with_shift(editor: ReleaseEditor, draft: Release, qtbot: QtBot) -> None:
    _type(editor, "@lai")
    _press(editor, qtbot, Qt.Key.Key_Return, shift=True)
    assert _said(editor) == ["Dr Lai"]


def test_what_was_put_in_is_undone_as_one(editor: ReleaseEditor, draft: Release, qtbot: QtBot) -> None:
    _type(editor, "@lai")
    _press(editor, qtbot, Qt.Key.Key_Return)
    _field(editor).undo()
    assert _said(editor) == ["@lai"]
    assert not editor.writing.insertion.is_open


def test_people_are_found_by_their_chinese_name_and_by_their_post(editor: ReleaseEditor, draft: Release) -> None:
    _type(editor, "@黎心")
    assert _titles(editor)[0] == "Dr Lai Sum-yi"
    for _ in "黎心":
        _field(editor).textCursor().deletePreviousChar()
    _type(editor, "kite trust")
    assert _titles(editor)[0] == "Dr Lai Sum-yi"


def test_press_officers_are_offered_too(editor: ReleaseEditor, draft: Release, sample_library: Library) -> None:
    officer = sample_library.press_officers.all()[0]
    _type(editor, f"@{officer.name.en.split()[0]}")
    assert officer.name.en in _titles(editor)


def test_those_the_text_names_come_first(editor: ReleaseEditor, draft: Release) -> None:
    assert _LAI.called(Language.EN) != _titles(editor)[0]
    _type(editor, "Lai Sum-yi met @")
    assert _titles(editor)[0] == "Dr Lai Sum-yi"


def test_a_chinese_text_gets_the_order_of_chinese(editor: ReleaseEditor, draft: Release, qtbot: QtBot) -> None:
    editor.show_release(draft.id, Language.ZH_HANT)
    _write_below(editor)
    _type(editor, "由@黎")
    _press(editor, qtbot, Qt.Key.Key_Return)
    _type(editor, "主持，＠黎")
    _press(editor, qtbot, Qt.Key.Key_Return)
    assert _said(editor) == ["由風箏基金會主席黎心怡博士主持，黎博士"]


def test_a_headline_names_nobody_with_a_post(editor: ReleaseEditor, draft: Release, qtbot: QtBot) -> None:
    _field(editor).moveCursor(QTextCursor.MoveOperation.Start)
    _type(editor, "@lai")
    _press(editor, qtbot, Qt.Key.Key_Return)
    assert _field(editor).passages()[0].text == "Dr Lai Sum-yi"


def test_escape_leaves_what_was_typed_and_asks_no_more(editor: ReleaseEditor, draft: Release, qtbot: QtBot) -> None:
    _type(editor, "@la")
    _press(editor, qtbot, Qt.Key.Key_Escape)
    _type(editor, "i")
    assert not editor.writing.insertion.is_open
    assert _said(editor) == ["@lai"]


def test_an_address_asks_for_nobody(editor: ReleaseEditor, draft: Release) -> None:
    _type(editor, "news@lai")
    assert not editor.writing.insertion.is_open
    assert _said(editor) == ["news@lai"]


def test_the_end_mark_can_be_typed(editor: ReleaseEditor, draft: Release, qtbot: QtBot) -> None:
    _type(editor, "###")
    assert not editor.writing.insertion.is_open
    _press(editor, qtbot, Qt.Key.Key_Return)
    assert "###" in _said(editor)


def test_going_elsewhere_ends_it(editor: ReleaseEditor, draft: Release, qtbot: QtBot) -> None:
    _type(editor, "@lai")
    _press(editor, qtbot, Qt.Key.Key_Home)
    assert not editor.writing.insertion.is_open
    _press(editor, qtbot, Qt.Key.Key_End)
    assert not editor.writing.insertion.is_open


def test_the_arrows_choose_and_do_not_move_the_cursor(editor: ReleaseEditor, draft: Release, qtbot: QtBot) -> None:
    _type(editor, "@")
    first, second = editor.writing.insertion.offered.offers[:2]
    _press(editor, qtbot, Qt.Key.Key_Down)
    assert editor.writing.insertion.offered.current == second
    _press(editor, qtbot, Qt.Key.Key_Up)
    assert editor.writing.insertion.offered.current == first
    _press(editor, qtbot, Qt.Key.Key_Up)
    assert editor.writing.insertion.offered.current == editor.writing.insertion.offered.offers[-1]


def test_nothing_opens_while_an_input_method_composes(editor: ReleaseEditor, draft: Release, qtbot: QtBot) -> None:
    field, insertion = _field(editor), editor.writing.insertion
    _type(editor, "@")
    assert insertion.is_open
    QApplication.sendEvent(field, QInputMethodEvent("li", []))
    qtbot.waitUntil(lambda: not insertion.is_open)
    committed = QInputMethodEvent("", [])
    committed.setCommitString("黎")
    QApplication.sendEvent(field, committed)
    qtbot.waitUntil(lambda: insertion.is_open)
    assert _titles(editor)[0] == "Dr Lai Sum-yi"


def test_a_sign_from_an_input_method_asks_too(editor: ReleaseEditor, draft: Release, qtbot: QtBot) -> None:
    committed = QInputMethodEvent("", [])
    committed.setCommitString("＃")
    QApplication.sendEvent(_field(editor), committed)
    qtbot.waitUntil(lambda: editor.writing.insertion.is_open)


def test_a_hash_puts_in_the_form_the_house_approves(editor: ReleaseEditor, draft: Release, qtbot: QtBot) -> None:
    _type(editor, "No #kiting")
    _press(editor, qtbot, Qt.Key.Key_Return)
    assert _said(editor) == ["No kite-flying"]


def test_somebody_new_is_asked_for_and_named(
    editor: ReleaseEditor, draft: Release, sample_library: Library, qtbot: QtBot
) -> None:
    _type(editor, "@Dr Tam Wai-ka")
    _press(editor, qtbot, Qt.Key.Key_Return)
    form = editor.writing.insertion.new_person.form
    assert form is not None
    assert form.isVisible()
    form.fields["post", Language.EN].setText("Keeper of the Lamp")
    form.save_button.click()
    assert _said(editor) == ["Dr Tam Wai-ka, Keeper of the Lamp"]
    made = sample_library.newsmakers.named("Tam Wai-ka")
    assert made is not None
    assert made.honorific.en == "Dr"


def test_what_was_typed_comes_back_when_nobody_is_made(editor: ReleaseEditor, draft: Release, qtbot: QtBot) -> None:
    _type(editor, "@Tam Wai-ka")
    _press(editor, qtbot, Qt.Key.Key_Return)
    form = editor.writing.insertion.new_person.form
    assert form is not None
    form.cancel_button.click()
    assert _said(editor) == ["@Tam Wai-ka"]


def _take(editor: ReleaseEditor, qtbot: QtBot, typed: str) -> None:
    _type(editor, typed)
    assert editor.writing.insertion.is_open
    _press(editor, qtbot, Qt.Key.Key_Return)


def test_a_slash_turns_an_empty_passage_into_a_block(editor: ReleaseEditor, draft: Release, qtbot: QtBot) -> None:
    _take(editor, qtbot, "/heading")
    assert role_of(_field(editor).textCursor().block()) is TextRole.HEADING
    _type(editor, "Kites")
    assert _said(editor) == ["Kites"]


def test_a_slash_in_a_sentence_is_a_slash(editor: ReleaseEditor, draft: Release) -> None:
    _type(editor, "and/or")
    assert not editor.writing.insertion.is_open


def test_the_date_is_put_in_as_the_house_writes_it(editor: ReleaseEditor, draft: Release, qtbot: QtBot) -> None:
    _type(editor, "/today")
    offer = editor.writing.insertion.offered.current
    assert offer is not None
    _press(editor, qtbot, Qt.Key.Key_Return)
    assert _said(editor) == [offer.tail]


def test_a_contact_goes_onto_the_release_and_not_into_the_words(
    editor: ReleaseEditor, draft: Release, sample_library: Library, qtbot: QtBot
) -> None:
    _take(editor, qtbot, "/contact")
    name = _titles(editor)[0]
    with qtbot.waitSignal(editor.writing.insertion.said):
        _press(editor, qtbot, Qt.Key.Key_Return)
    assert [each.name.en for each in sample_library.releases.press_officers(draft.id)] == [name]
    assert _said(editor) == [""]
    sample_library.history.undo()
    assert sample_library.releases.press_officers(draft.id) == ()


def test_a_boilerplate_of_the_language_goes_onto_the_release(
    editor: ReleaseEditor, draft: Release, sample_library: Library, qtbot: QtBot
) -> None:
    _take(editor, qtbot, "/boiler")
    _press(editor, qtbot, Qt.Key.Key_Return)
    (kept,) = sample_library.releases.boilerplates(draft.id)
    assert kept.language is Language.EN


def test_the_end_mark_is_set_in_the_details(
    editor: ReleaseEditor, draft: Release, sample_library: Library, qtbot: QtBot
) -> None:
    _type(editor, "Kites fly.")
    _press(editor, qtbot, Qt.Key.Key_Return)
    _take(editor, qtbot, "/end")
    text = sample_library.releases.text(draft.id, Language.EN)
    assert text is not None
    assert text.end_mark == "###"


def test_a_photo_is_pointed_at_by_its_label(editor: ReleaseEditor, release: Release, qtbot: QtBot) -> None:
    _write_below(editor)
    _press(editor, qtbot, Qt.Key.Key_Return)
    _take(editor, qtbot, "/photo")
    _type(editor, "photo 2")
    _press(editor, qtbot, Qt.Key.Key_Return)
    assert _said(editor)[-1] == "(Photo 2)"


def test_without_photos_a_note_says_so(editor: ReleaseEditor, draft: Release, qtbot: QtBot) -> None:
    _type(editor, "/photo")
    with qtbot.waitSignal(editor.writing.insertion.said):
        _press(editor, qtbot, Qt.Key.Key_Return)
    assert not editor.writing.insertion.is_open


def test_speakers_are_listed_one_after_the_other(editor: ReleaseEditor, draft: Release, qtbot: QtBot) -> None:
    _take(editor, qtbot, "/speaker list")
    _type(editor, "lai")
    _press(editor, qtbot, Qt.Key.Key_Return)
    assert editor.writing.insertion.is_open
    _press(editor, qtbot, Qt.Key.Key_Escape)
    passages = _field(editor).passages()[1:]
    assert [(each.role, each.text) for each in passages] == [
        (TextRole.LIST_ITEM, "Dr Lai Sum-yi, Chairman of the Kite Trust"),
        (TextRole.PARAGRAPH, ""),
    ]


def test_the_insert_menu_has_everything_and_works_in_a_sentence(
    editor: ReleaseEditor, draft: Release, qtbot: QtBot
) -> None:
    _type(editor, "As of ")
    menu = editor.toolbar.insert.menu()
    menu.aboutToShow.emit()
    words = [action.text().split("\t")[0] for action in menu.actions()]
    assert words[:2] == ["Person", "Fact or term"]
    assert {"Quote with speaker", "Photo reference…", "Today’s date", "End mark"} <= {*words}
    menu.actions()[words.index("Today’s date")].trigger()
    assert _said(editor)[0][6:7].isdigit()
    menu.actions()[0].trigger()
    assert editor.writing.insertion.is_open


def test_the_shortcut_asks_for_a_person(editor: ReleaseEditor, draft: Release, qtbot: QtBot) -> None:
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(_field(editor), Qt.Key.Key_K, keys)
    assert editor.writing.insertion.is_open
    assert _said(editor) == ["@"]


def test_the_palette_offers_what_can_be_put_in(editor: ReleaseEditor, draft: Release) -> None:
    titles = [each.title for each in editor.writing.insertion.commands("This release")]
    assert "Insert a person" in titles
    assert "Insert: Boilerplate" in titles


def test_nobody_is_put_into_an_issued_text(editor: ReleaseEditor, draft: Release) -> None:
    _field(editor).setReadOnly(True)
    insertion: Insertion = editor.writing.insertion
    insertion.ask(Sign.PERSON)
    assert not insertion.is_open
    assert insertion.commands("This release") == []


def _guests(library: Library) -> DeskFact:
    name, unit = ByLanguage("Opening guests"), ByLanguage("guests", "名嘉賓")
    return library.facts.add(DeskFact(new_key(), name, "250", ByLanguage("more than", "超過"), unit))


def test_a_hash_puts_in_a_fact_that_stays_linked(
    editor: ReleaseEditor, sample_library: Library, draft: Release, qtbot: QtBot
) -> None:
    fact = _guests(sample_library)
    _type(editor, "#opening")
    qtbot.waitUntil(lambda: editor.writing.insertion.is_open)
    _press(editor, qtbot, Qt.Key.Key_Return)
    _type(editor, " came, seen by #250")
    _press(editor, qtbot, Qt.Key.Key_Return)
    _type(editor, ".")
    runs = _field(editor).passages()[1].runs
    assert [(run.text, run.fact_id) for run in runs] == [
        ("More than 250 guests", fact.id),
        (" came, seen by ", None),
        ("more than 250 guests", fact.id),
        (".", None),
    ]
    assert editor.flush()
    assert sample_library.facts.said_in(fact.id) == [(draft.id, Language.EN)]


def test_a_fact_changed_elsewhere_changes_on_screen(
    editor: ReleaseEditor, sample_library: Library, draft: Release, qtbot: QtBot
) -> None:
    fact = _guests(sample_library)
    _type(editor, "#opening")
    qtbot.waitUntil(lambda: editor.writing.insertion.is_open)
    _press(editor, qtbot, Qt.Key.Key_Return)
    assert editor.flush()
    facts.keep(sample_library, replace(fact, value="260"), everywhere=True)
    assert _said(editor) == ["More than 260 guests"]


def test_a_fact_that_is_put_right_from_preflight_stays_linked(
    editor: ReleaseEditor, sample_library: Library, draft: Release, qtbot: QtBot
) -> None:
    fact = _guests(sample_library)
    _type(editor, "By #opening")
    qtbot.waitUntil(lambda: editor.writing.insertion.is_open)
    _press(editor, qtbot, Qt.Key.Key_Return)
    assert editor.flush()
    facts.keep(sample_library, replace(fact, value="260"), everywhere=False)
    kit = sample_library.press_kits.collect_release(draft.id, [Language.EN])
    (finding,) = (each for each in check(kit, [Language.EN], datetime.now(UTC)) if each.case == "desk")
    assert mend(_field(editor), finding)
    runs = _field(editor).passages()[1].runs
    assert [(run.text, run.fact_id) for run in runs] == [("By ", None), ("more than 260 guests", fact.id)]
