from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mediadesk.records.keys import new_key
from mediadesk.records.languages import Language
from mediadesk.records.problems import LibraryGone
from mediadesk.records.release import Release, ReleaseText
from mediadesk.ui.releases.editor_saving import SaveState
from mediadesk.ui.releases.editor_status import EditorStatus


@pytest.fixture
def status(dressed: None, qtbot: QtBot) -> EditorStatus:
    made = EditorStatus()
    qtbot.addWidget(made)
    made.resize(560, 31)
    made.show()
    release = Release(new_key())
    made.show_embargo(release)
    made.show_counts(ReleaseText(new_key(), release.id, Language.EN), 2, 4)
    return made


def test_a_long_reason_ends_in_dots_and_pushes_nothing_out(status: EditorStatus, qtbot: QtBot) -> None:
    status.show_saving(SaveState.FAILED, None, LibraryGone(Path("a-library-with-a-long-name.db")))
    assert status.saved.text().startswith("Not saved: The library")
    assert status.saved.text().endswith("…")
    assert "put the file back" in status.saved.toolTip()
    shown = (status.saved, status.counts, status.embargo)
    assert [label.text() for label in shown[1:]] == ["0 words", "No embargo"]
    qtbot.waitUntil(lambda: all(label.width() >= label.sizeHint().width() for label in shown))


def test_words_are_whole_again_once_the_text_is_saved(status: EditorStatus) -> None:
    status.show_saving(SaveState.FAILED, None, LibraryGone(Path("desk.db")))
    status.show_saving(SaveState.SAVED, datetime(2026, 11, 22, 6, 0, tzinfo=UTC), None)
    assert status.saved.text().startswith("Saved ")
    assert status.counts.text().endswith("4 photos")
