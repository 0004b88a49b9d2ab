"""What preflight found, beside the text."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from mediadesk.library import Library
from mediadesk.records.activity import Act
from mediadesk.records.finding import Finding, Severity
from mediadesk.records.languages import Language
from mediadesk.records.recognised import RecognisedBlock, RecognisedRelease
from mediadesk.records.release import Release
from mediadesk.records.source_document import Notice, NoticeKind
from mediadesk.records.waiver import TickedOff, Waiver
from mediadesk.ui.releases.editor import ReleaseEditor
from mediadesk.ui.releases.preflight_pane import MOST, PreflightPane
from mediadesk.ui.releases.preflight_rows import FindingRow, FoldRow
from mediadesk.wording.findings import rules
from mediadesk.wording.texts import load

EN, TC = Language.EN, Language.ZH_HANT
AT = datetime(2027, 3, 18, 3, tzinfo=UTC)
_LONG = 15_000


def some(count: int, severity: Severity = Severity.WARNING) -> list[Finding]:
    rule = next(rule for rule, said in load("findings").items() if "detail" in said)
    return [Finding(rule, severity, EN, block_id=f"b{number}") for number in range(count)]


def ticked(finding: Finding, reason: str = "House rule") -> TickedOff:
    mark = (finding.rule, finding.language, finding.block_id, finding.found)
    return TickedOff(finding, Waiver(7, 1, *mark, reason, "Karen Lau", AT))


@pytest.fixture
def pane(dressed: None, qtbot: QtBot) -> PreflightPane:
    made = PreflightPane()
    qtbot.addWidget(made)
    made.resize(360, 500)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def words(pane: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(each.text() for each in pane.findChildren(QLabel) if each.isVisibleTo(pane))


def fold(pane: PreflightPane, named: str) -> FoldRow:
    return next(each for each in pane.findChildren(FoldRow) if named in each.accessibleName())


def focused() -> QWidget | None:
    """What has the keyboard, once rows made anew are on screen."""
    QApplication.processEvents()
    return QApplication.focusWidget()


def write(row: FindingRow, reason: str) -> None:
    """Give a reason why a warning may stand, without keeping it yet."""
    row.ask()
    QTest.keyClicks(line_of(row), reason)


def line_of(row: FindingRow) -> QWidget:
    assert row.field is not None
    return row.field.line


def test_hundreds_of_findings_are_counted_and_only_the_first_are_shown(pane: PreflightPane, qtbot: QtBot) -> None:
    pane.show_findings(some(700), EN)
    qtbot.waitUntil(lambda: len(pane.rows) == MOST)
    assert f"{700 - MOST} more are shown as these are put right" in words(pane)


def test_few_findings_are_all_shown(pane: PreflightPane, qtbot: QtBot) -> None:
    pane.show_findings(some(MOST), EN)
    qtbot.waitUntil(lambda: len(pane.rows) == MOST)
    assert "more are shown" not in words(pane)


def test_findings_stand_in_groups_with_their_counts(pane: PreflightPane) -> None:
    severities = (Severity.ERROR, Severity.WARNING, Severity.INFORMATION)
    pane.show_findings([each for count, kind in enumerate(severities, 1) for each in some(count, kind)], EN)
    said = words(pane).splitlines()
    groups = [each for each in said if each in ("To fix  1", "To check  2", "Notes  3")]
    assert groups == ["To fix  1", "To check  2", "Notes  3"]


def test_what_passed_and_what_was_ticked_off_is_folded_until_asked_for(pane: PreflightPane, qtbot: QtBot) -> None:
    still, let = some(2)
    pane.show_findings([still], EN, [ticked(let, "The agency wants none")])
    assert "The agency wants none" not in words(pane)
    for named in ("Ticked off (1)", "checks passed"):
        qtbot.keyClick(fold(pane, named), Qt.Key.Key_Space)
        assert fold(pane, named).accessibleName().endswith("shown")
    said = words(pane)
    assert "The agency wants none" in said
    assert "Karen Lau, 18 Mar 2027" in said
    assert said.count("\n") > 40
    pane.show_findings([], EN, [ticked(let, "The agency wants none")])
    assert "The agency wants none" in words(pane), "it stays open while one works"


def test_rule_that_is_off_is_said_to_be_and_counts_as_none_that_passed(pane: PreflightPane) -> None:
    pane.show_findings([], EN)
    all_of_them = len(rules())
    assert fold(pane, f"{all_of_them} checks passed").isVisible()
    pane.show_findings([], EN, switched_off=["TXT-04", "gone"])
    fold(pane, f"{all_of_them - 1} checks passed, 1 off").turn(True)
    assert f"{load('findings')['TXT-04']['title']} · switched off by house style" in words(pane)


def test_reason_is_asked_for_below_the_warning_and_return_keeps_it(pane: PreflightPane, qtbot: QtBot) -> None:
    first, second = some(2)
    pane.show_findings([first, second], EN)
    row = pane.rows[1]
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_T)
    line = line_of(row)
    assert focused() is line
    QTest.keyClicks(line, " The agency  wants none ")
    with qtbot.waitSignal(pane.waive_wanted) as asked:
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert asked.args == [(second,), "The agency wants none"]


def test_escape_drops_the_reason_and_gives_the_keyboard_back(pane: PreflightPane) -> None:
    pane.show_findings(some(1), EN)
    row = pane.rows[0]
    row.tick.click()
    QTest.keyClicks(line_of(row), "A reas")
    QTest.keyClick(line_of(row), Qt.Key.Key_Escape)
    assert not line_of(row).isVisible()
    assert focused() is row


def test_nothing_is_ticked_off_without_a_reason(pane: PreflightPane) -> None:
    asked: list[object] = []
    pane.waive_wanted.connect(lambda *args: asked.append(args))
    pane.show_findings(some(1), EN)
    pane.rows[0].ask()
    line = line_of(pane.rows[0])
    QTest.keyClicks(line, "  ")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert asked == []
    assert line.property("wrong")


def test_all_of_a_kind_are_ticked_off_for_one_reason(pane: PreflightPane, qtbot: QtBot) -> None:
    alike, other = some(3), Finding("TXT-10", Severity.WARNING, EN, found="the the")
    pane.show_findings([*alike, other], EN)
    write(pane.rows[1], "House rule")
    field = pane.rows[1].field
    assert field is not None
    with qtbot.waitSignal(pane.waive_wanted) as asked:
        field.keep_all.click()
    assert asked.args == [tuple(alike), "House rule"]
    pane.rows[3].ask()
    single = pane.rows[3].field
    assert single is not None
    assert single.keep_all.isHidden()


def test_error_cannot_be_ticked_off(pane: PreflightPane) -> None:
    pane.show_findings(some(1, Severity.ERROR), EN)
    row = pane.rows[0]
    assert not row.tick.isVisible()
    QTest.keyClick(row, Qt.Key.Key_T)
    assert row.field is None
    pane.step()
    assert pane.present is None


def test_reason_being_typed_outlives_another_check(pane: PreflightPane) -> None:
    first, second, third = some(3)
    pane.show_findings([first, second], EN)
    pane.rows[1].ask()
    QTest.keyClicks(line_of(pane.rows[1]), "The agency")
    pane.show_findings([first, third, second], EN)
    line = line_of(pane.rows[2])
    assert focused() is line
    QTest.keyClicks(line, " wants none")
    assert line.property("text") == "The agency wants none"


def test_keyboard_goes_on_with_the_next_warning_once_one_is_ticked_off(pane: PreflightPane) -> None:
    first, second, third = some(3)
    pane.show_findings([first, second, third], EN)
    write(pane.rows[1], "House rule")
    QTest.keyClick(line_of(pane.rows[1]), Qt.Key.Key_Return)
    pane.show_findings([first, third], EN, [ticked(second)])
    assert focused() is pane.rows[1]


def test_f8_passes_by_what_was_ticked_off(pane: PreflightPane) -> None:
    first, second, third = some(3)
    seen: list[Finding] = []
    pane.chosen.connect(seen.append)
    pane.show_findings([first, third], EN, [ticked(second)])
    for _ in range(3):
        pane.step()
    assert seen == [first, third, first]


def test_warning_of_another_language_says_which(pane: PreflightPane) -> None:
    (finding,) = some(1)
    pane.show_findings([finding], TC, [ticked(replace(finding, block_id="other"))])
    fold(pane, "Ticked off (1)").turn(True)
    assert "· EN" in pane.rows[0].accessibleName()
    assert "· EN" in pane.ticked[0].accessibleName()


def open_row(editor: ReleaseEditor, rule: str, qtbot: QtBot) -> FindingRow:
    pane = editor.side.preflight

    def found() -> list[FindingRow]:
        return [row for row in pane.rows if row.finding.rule == rule]

    qtbot.waitUntil(lambda: bool(found()), timeout=_LONG)
    return found()[0]


def test_warning_is_ticked_off_taken_back_and_all_of_it_undone(
    editor: ReleaseEditor, sample_library: Library, release: Release, qtbot: QtBot
) -> None:
    pane = editor.side.preflight
    finding = open_row(editor, "NAM-04", qtbot).finding
    write(open_row(editor, "NAM-04", qtbot), "They only watched")
    with qtbot.waitSignal(editor.findings.said) as told:
        QTest.keyClick(line_of(open_row(editor, "NAM-04", qtbot)), Qt.Key.Key_Return)
    assert told.args == ["Ticked off: Only in a caption"]
    fold(pane, "Ticked off (1)").turn(True)
    assert [each.ticked.finding for each in pane.ticked] == [finding]
    assert finding not in [row.finding for row in pane.rows]
    (waiver,) = sample_library.waivers.of(release.id)
    assert waiver.reason == "They only watched"
    pane.ticked[0].back.click()
    assert pane.ticked == []
    assert sample_library.waivers.of(release.id) == ()
    acts = [entry.act for entry in sample_library.activity.of(release.id)]
    assert {Act.WAIVED, Act.WAIVER_TAKEN_BACK} <= set(acts)
    sample_library.history.undo()
    qtbot.waitUntil(lambda: [each.ticked.finding for each in pane.ticked] == [finding], timeout=_LONG)
    sample_library.history.undo()
    qtbot.waitUntil(lambda: pane.ticked == [] and bool(pane.rows), timeout=_LONG)
    assert finding in [row.finding for row in pane.rows]


def test_unfinished_document_is_accepted_in_the_pane_and_undone(
    editor: ReleaseEditor, sample_library: Library, release: Release, qtbot: QtBot
) -> None:
    pane = editor.side.preflight
    notice = Notice(NoticeKind.COMMENTS, 2, ("Are we sure?",))
    text = RecognisedRelease(release.kind, EN, blocks=(RecognisedBlock("paragraph", "A ferry."),), notices=(notice,))
    sample_library.releases.accept(text, raw="A ferry.", into=release.id)
    editor.live.check()
    row = open_row(editor, "TXT-02", qtbot)
    assert (row.fix.text(), row.fix.isVisibleTo(pane), row.tick.isVisibleTo(pane)) == ("Accept", True, False)
    row.fix.click()
    qtbot.waitUntil(lambda: "TXT-02" not in [each.finding.rule for each in pane.rows], timeout=_LONG)
    assert Act.SOURCE_LOOKED_AT in [entry.act for entry in sample_library.activity.of(release.id)]
    sample_library.history.undo()
    assert open_row(editor, "TXT-02", qtbot).fix.isVisibleTo(pane)


def test_alternative_text_that_is_missing_is_written_with_a_click(
    editor: ReleaseEditor, sample_library: Library, release: Release, qtbot: QtBot
) -> None:
    photo = sample_library.releases.photos(release.id)[0]
    without = sample_library.photos.save(replace(photo, alt_text=photo.alt_text.with_text(EN, "")))
    editor.live.check()
    row = open_row(editor, "PHO-08", qtbot)
    assert row.fix.isVisibleTo(editor.side.preflight)
    row.fix.click()
    qtbot.waitUntil(lambda: bool(sample_library.photos.get(without.id).alt_text.get(EN)), timeout=_LONG)
    assert sample_library.history.undo() == "Put right in photo"


def test_certificate_is_asked_for_in_the_head_and_in_the_palette(editor: ReleaseEditor, qtbot: QtBot) -> None:
    button = next(
        each for each in editor.side.preflight.findChildren(QToolButton) if "certificate" in each.accessibleName()
    )
    with qtbot.waitSignal(editor.findings.certificate_wanted):
        button.click()
    (command,) = [each for each in editor.findings.commands("Release") if "certificate" in each.title]
    with qtbot.waitSignal(editor.findings.certificate_wanted):
        command.run()


def test_palette_offers_to_tick_off_the_warning_one_went_to(editor: ReleaseEditor, qtbot: QtBot) -> None:
    open_row(editor, "NAM-04", qtbot)
    tick = "Tick off the present warning"
    assert tick not in [each.title for each in editor.findings.commands("Release")]
    while editor.side.preflight.present is None:
        editor.side.preflight.step()
    (command,) = [each for each in editor.findings.commands("Release") if each.title == tick]
    command.run()
    row = editor.side.preflight.present
    assert row is not None
    assert focused() is line_of(row)
