"""The desk of contacts is kept alive: a list comes in, two entries become one, somebody moves, somebody asks.

What an officer reads, and how often one stops to think, is told to the clock; the telephone is not.
"""

import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from mediadesk.jobs import contact_exporting, privacy
from mediadesk.jobs.contact_exporting import ContactFormat, Leaving
from mediadesk.library import Library
from mediadesk.records.contact import Affiliation, Channel, ChannelKind, LawfulBasis, MediaContact
from mediadesk.records.contact_import import ContactField
from mediadesk.records.interaction import Interaction, InteractionKind
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.media_list import MediaList
from mediadesk.records.privacy import DeskAct
from mediadesk.ui.contact_import.draft import Step
from mediadesk.ui.contact_import.panel import ContactImportPanel
from mediadesk.ui.contact_import.seen_rows import View, counts
from mediadesk.ui.contacts.duplicates_panel import DuplicatesPanel
from mediadesk.ui.contacts.move_sheet import MoveSheet
from mediadesk.ui.contacts.panel import ContactsPanel
from mediadesk.ui.contacts.verify_panel import VerifyPanel
from mediadesk.ui.privacy.erase_sheet import EraseSheet
from mediadesk.ui.privacy.panel import PrivacyPanel
from tests.ui.scenarios import colleagues_list
from tests.ui.scenarios.clock import Clock
from tests.ui.scenarios.hand import Hand

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # menus without a screen
_A_LIST, _A_MERGE, _A_MOVE, _AN_ENTRY, _A_REQUEST = 300, 10, 20, 15, 180  # seconds
_QUEUE = 20


def _at(library: Library, outlet: str, role: str) -> tuple[Affiliation, ...]:
    found = library.outlets.named(outlet)
    assert found is not None
    return (Affiliation(found.id, role),)


@pytest.fixture
def twice(sample_library: Library) -> list[MediaContact]:
    """Three people who are on the desk twice, as somebody with another list of addresses wrote them down."""
    courier = _at(sample_library, "The Harbour Courier", "Reporter")
    tide = _at(sample_library, "Morning Tide Daily", "專題記者")
    said = (
        (ByLanguage("Lam Ka-yan", "林嘉欣"), "kayan.lam@harbourcourier.example", "+85255550601", courier),
        (ByLanguage("Lam Ka Yan, Karen"), "karen.lam@mail.example", "+85255550601", courier),
        (ByLanguage("Lau Chi-ming", "劉志明"), "cm.lau@morningtide.example", "+85255550602", tide),
        (ByLanguage("Lau, Chi Ming", "", "刘志明"), "cmlau@mail.example", "+85255550602", tide),
        (ByLanguage("Yip Mei-ling", "葉美玲"), "ml.yip@morningtide.example", "+85255550603", tide),
        (ByLanguage("Meiling YIP", "葉美玲"), "meiling@mail.example", "+85255550603", tide),
    )
    return [sample_library.contacts.add(MediaContact(new_key(), *each[:3], affiliations=each[3])) for each in said]


@pytest.fixture
def ms_chan(sample_library: Library) -> MediaContact:
    """A reporter on two lists: one of technology, one of the paper she is at."""
    posts = _at(sample_library, "The Harbour Courier", "Reporter")
    known = MediaContact(
        *(new_key(), ByLanguage("Chan Wing-sum", "陳詠心"), "ws.chan@harbourcourier.example", "+85255550611"),
        affiliations=posts,
        languages=(Language.EN, Language.ZH_HANT),
        notes="Asked 許文樂 of the pier office for figures.",
        lawful_basis=LawfulBasis.LEGITIMATE_INTEREST,
        source="Pier opening",
        source_on=date(2025, 3, 1),
        channels=(Channel(ChannelKind.WHATSAPP, "+85255550612"),),
    )
    made = sample_library.contacts.add(replace(known, tags=("harbour",)))
    for name in ("Technology", "Courier desk"):
        on = sample_library.media_lists.add(MediaList(new_key(), name))
        sample_library.media_lists.put_on(on.id, [made.id], on=date(2025, 3, 1))
    told = Interaction(new_key(), InteractionKind.CALL, datetime(2025, 4, 2, tzinfo=UTC), "The new pier", made.id)
    sample_library.interactions.add(told)
    return made


def _find(hand: Hand, words: str, key: int) -> ContactsPanel:
    """Go to the contacts, and type as much of a name as brings somebody to the top."""
    hand.go(Qt.Key.Key_C)
    panel = hand.window.panel
    assert isinstance(panel, ContactsPanel)
    hand.key(Qt.Key.Key_Slash)
    hand.type(words)
    hand.until(lambda: panel.table.picked_key == key and panel.shown_key == key)
    return panel


def _read(hand: Hand, path: Path, monkeypatch: pytest.MonkeyPatch) -> ContactImportPanel:
    """Go to the imports and choose a file."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))
    hand.go(Qt.Key.Key_I)
    panel = hand.window.panel
    assert isinstance(panel, ContactImportPanel)
    if panel.step is Step.IMPORT:
        hand.press("Import another list", panel)
    hand.press("Choose file", panel)
    hand.answered()
    hand.until(lambda: panel.draft is not None and panel.draft.source == path and panel.forward.isEnabled())
    return panel


def _go_forward(hand: Hand, panel: ContactImportPanel) -> None:
    step = panel.step
    hand.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    hand.until(lambda: panel.step is not step and panel.forward.isEnabled())


def _take_column(hand: Hand, panel: ContactImportPanel, heading: str, field: str) -> None:
    """Tab to the column, and type what the field is called."""
    assert panel.draft is not None
    at = [column.heading for column in panel.draft.columns].index(heading)
    while QApplication.focusWidget() is not panel.columns.choices[at]:
        hand.key(Qt.Key.Key_Tab)
    hand.type(field)


def _seen(panel: ContactImportPanel) -> dict[View, int]:
    assert panel.check.checked is not None
    return counts(panel.check.checked.preview)


def test_four_hundred_contacts_come_in_within_five_minutes(
    hand: Hand, sample_library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    colleagues_list.fill(sample_library)
    path = colleagues_list.write_workbook(tmp_path / "傳媒通訊錄.xlsx")
    before = sample_library.contacts.count()
    clock = Clock(hand, thoughts=2, words=30)  # where the file is, and how its first rows look
    panel = _read(hand, path, monkeypatch)
    hand.picture("the file")
    _go_forward(hand, panel)
    clock.thoughts, clock.words = clock.thoughts + 1, clock.words + 40  # ten columns with examples
    _take_column(hand, panel, "邊線", "Beats")
    hand.picture("its columns")
    _go_forward(hand, panel)
    hand.picture("what would become of it")
    assert _seen(panel) == {View.NEW: 310, View.UPDATES: 62, View.KNOWN: 0, View.DUPLICATES: 21, View.ERRORS: 7}
    for number in range(21):
        clock.thoughts, clock.words = clock.thoughts + 1, clock.words + 12  # names, outlets and addresses of both
        hand.until(lambda number=number: panel.check.undecided == 21 - number)
        if number == 20:
            hand.press("Keep both", panel.check.sides)
        else:
            hand.key(Qt.Key.Key_M)
    hand.until(lambda: panel.check.undecided == 0)
    hand.picture("all decided")
    clock.thoughts, clock.words, clock.homings = clock.thoughts + 2, clock.words + 42, 2
    hand.click(panel.check.views.button(View.ERRORS))
    hand.until(lambda: panel.check.problem.fields)
    hand.picture("what is wrong")
    panel.check.table.setFocus()
    hand.key(Qt.Key.Key_Return)
    field = QApplication.focusWidget()
    assert field is next(iter(panel.check.problem.fields.values()))
    hand.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    hand.type("ivy.fung@mail1.example")
    hand.key(Qt.Key.Key_Return)
    hand.until(lambda: _seen(panel)[View.ERRORS] == 6 and panel.forward.isEnabled())
    hand.picture("one put right")
    hand.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    hand.until(lambda: panel.taken)
    clock.words += 12
    hand.picture("what came of it")
    assert panel.done.title.text() == "312 added, 82 updated, 6 skipped"
    assert sample_library.contacts.count() == before + 312
    assert clock.seconds <= _A_LIST

    later = colleagues_list.write_workbook(tmp_path / "later.xlsx", extra=9)
    panel = _read(hand, later, monkeypatch)
    assert panel.draft is not None
    assert panel.draft.columns[8].field is ContactField.BEATS
    _go_forward(hand, panel)
    hand.picture("columns are remembered")
    assert [each.act for each in sample_library.desk_log.entries()].count(DeskAct.IMPORTED) == 1


def test_whoever_was_erased_does_not_come_back_with_a_list(
    hand: Hand, sample_library: Library, ms_chan: MediaContact, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "old list.csv"
    rows = (
        "Name,Chinese name,E-mail",
        "Chan Wing-sum,陳詠心,WS.Chan@harbourcourier.example",
        "Ada Pang,,ada@x.example",
    )
    path.write_text("\n".join(rows), encoding="utf-8")
    privacy.erase(sample_library, [ms_chan.id])
    panel = _read(hand, path, monkeypatch)
    _go_forward(hand, panel)
    _go_forward(hand, panel)
    assert (_seen(panel)[View.NEW], _seen(panel)[View.ERRORS]) == (1, 1)
    hand.until(lambda: panel.check.problem.row)
    hand.picture("stays out")
    assert "was erased, and stays out" in panel.check.problem.said.text()
    hand.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    hand.until(lambda: panel.taken)
    hand.picture("stayed out")
    assert panel.done.title.text() == "1 added, 0 updated, 1 skipped"
    assert "Chan Wing-sum" not in [row.name for row in sample_library.contacts.rows()]


def test_what_leaves_as_a_workbook_changes_nothing_when_it_comes_back(
    hand: Hand, sample_library: Library, ms_chan: MediaContact, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "out" / "contacts.xlsx"
    contact_exporting.export(
        sample_library, path, ContactFormat.XLSX, sample_library.contacts.keys(), Leaving(with_private=True)
    )
    panel = _read(hand, path, monkeypatch)
    _go_forward(hand, panel)
    _go_forward(hand, panel)
    hand.picture("nothing changes")
    known = sample_library.contacts.count()
    assert _seen(panel) == {View.NEW: 0, View.UPDATES: 0, View.KNOWN: known, View.DUPLICATES: 0, View.ERRORS: 0}


def test_a_duplicate_is_merged_in_ten_seconds_and_one_is_two_again(
    hand: Hand, sample_library: Library, twice: list[MediaContact]
) -> None:
    hand.go(Qt.Key.Key_D)
    panel = hand.window.panel
    assert isinstance(panel, DuplicatesPanel)
    count = sample_library.contacts.count()
    hand.until(lambda: len(panel.table.records.shown) == len(twice) // 2)
    hand.picture("pairs")
    took = []
    for number in range(len(twice) // 2):
        clock = Clock(hand, thoughts=1, words=20)  # names, addresses and numbers of both
        choice = next(each for each in panel.view.choices if each.field == "email")
        if number == 1:  # the other address is the better one
            clock.thoughts, clock.homings = 2, 1
            hand.click(choice.other)
            hand.picture("another address wins")
            panel.table.setFocus()
        before = panel.view.pair
        hand.key(Qt.Key.Key_Return)
        hand.until(lambda before=before: panel.view.pair != before or not panel.found.rows)
        took.append(clock.seconds)
    hand.until(lambda: not panel.found.rows)
    hand.picture("none left")
    assert sample_library.contacts.count() == count - 3
    kept = [each for each in sample_library.contacts.some([each.id for each in twice]) if each.merged_into_id is None]
    assert "cmlau@mail.example" in [each.email for each in kept]
    assert {way.value for each in kept for way in each.channels} >= {
        "cm.lau@morningtide.example",
        "meiling@mail.example",
    }
    assert max(took) <= _A_MERGE

    hand.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    hand.until(lambda: len(panel.table.records.shown) == 1)
    hand.picture("one is two again")
    assert sample_library.contacts.count() == count - 2
    acts = [each.act for each in sample_library.desk_log.entries()]
    assert (acts.count(DeskAct.MERGED), acts.count(DeskAct.UNDONE)) == (3, 1)


def test_a_move_is_written_down_in_twenty_seconds(hand: Hand, sample_library: Library, ms_chan: MediaContact) -> None:
    clock = Clock(hand, thoughts=4, homings=2, words=10)  # whom, where to, as what, which lists
    panel = _find(hand, "wing", ms_chan.id)
    hand.picture("Ms Chan")
    hand.click(panel.card.moved)
    sheet = panel.deeds.move_sheet
    assert isinstance(sheet, MoveSheet)
    hand.type("BTV")
    hand.picture("where to")
    hand.key(Qt.Key.Key_Tab)
    hand.type("Producer")
    box = next(each for each in sheet.lists.values() if each.text() == "Courier desk")
    hand.click(box, QPoint(8, box.height() // 2))
    hand.picture("which lists")
    hand.key(Qt.Key.Key_Return)
    hand.until(lambda: sample_library.contacts.get(ms_chan.id).version > ms_chan.version)
    hand.picture("moved")
    moved, today = sample_library.contacts.get(ms_chan.id), date.today()
    new, old = moved.affiliations
    station = sample_library.outlets.get(new.outlet_id)
    assert (station.name.en, new.role, new.since, new.until) == ("Bay Television", "Producer", today, None)
    assert (old.outlet_id, old.until) == (ms_chan.affiliations[0].outlet_id, today)
    lists = sample_library.media_lists.memberships(ms_chan.id, datetime.now(UTC))
    assert [each.name for each in lists] == ["Technology"]
    assert clock.seconds <= _A_MOVE
    assert {"affiliations", "email"} <= {each.field for each in sample_library.contacts.changes(ms_chan.id)}


def test_twenty_old_entries_are_verified_in_fifteen_seconds_each(hand: Hand, sample_library: Library) -> None:
    hand.go(Qt.Key.Key_E)
    panel = hand.window.panel
    assert isinstance(panel, VerifyPanel)
    keys, took = list(panel.keys), []
    assert len(keys) == _QUEUE
    for number, key in enumerate(keys):
        if number in (0, 5):
            hand.picture(f"entry {number + 1}")
        clock = Clock(hand, thoughts=1, words=16)  # read out: name, post, outlet, address, number
        if number == 3:  # a new address, told on the telephone
            hand.key(Qt.Key.Key_E)
            hand.key(Qt.Key.Key_Tab)
            hand.key(Qt.Key.Key_Tab)
            assert QApplication.focusWidget() is panel.form.email
            hand.type("new@mail.example")
            hand.picture("put right")
        hand.key(Qt.Key.Key_Return)
        hand.until(lambda number=number: panel.at == number + 1)
        assert sample_library.contacts.get(key).verified_on == datetime.now().astimezone().date()
        took.append(clock.seconds)
    hand.until(lambda: "All 20 looked over" in [each.text() for each in panel.findChildren(QLabel) if each.isVisible()])
    hand.picture("all looked over")
    assert sample_library.contacts.get(keys[3]).email == "new@mail.example"
    assert max(took) <= _AN_ENTRY
    assert all("verified_on" in [each.field for each in sample_library.contacts.changes(key)] for key in keys)


def test_whoever_asks_gets_a_package_and_is_erased_in_three_minutes(
    hand: Hand, sample_library: Library, ms_chan: MediaContact, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out" / "Chan Wing-sum.zip"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    clock = Clock(hand, thoughts=6, homings=2, words=300)  # the package is looked through before it is sent
    contacts = _find(hand, "wing", ms_chan.id)
    hand.click(contacts.card.privacy)
    panel = hand.window.panel
    assert isinstance(panel, PrivacyPanel)
    hand.until(lambda: panel.card.package.isVisible())
    hand.press("A copy of their data", panel.card)
    hand.until(lambda: len(panel.requests.table.records.shown) == 1)
    hand.picture("a copy was asked for")
    hand.click(panel.card.package)
    hand.answered()
    hand.until(target.exists)
    hand.until(lambda: DeskAct.ANSWERED in [each.act for each in sample_library.desk_log.entries()])
    hand.picture("the package")
    with zipfile.ZipFile(target) as package:
        page = package.read("data.html").decode()
    assert all(each in page for each in ("陳詠心", "ws.chan@harbourcourier.example", "The new pier", "Courier desk"))
    hand.press("Answered: A copy of their data", panel.card)
    hand.click(panel.card.erase)
    sheet = hand.window.findChild(EraseSheet)
    assert isinstance(sheet, EraseSheet)
    hand.picture("what goes")
    hand.click(sheet.erase)
    hand.until(lambda: sample_library.contacts.with_trash([ms_chan.id]) == [])
    hand.until(lambda: DeskAct.ERASED in [each.act for each in sample_library.desk_log.entries()])
    hand.picture("erased")
    assert clock.seconds <= _A_REQUEST
    assert sample_library.desk_log.first_broken() is None
