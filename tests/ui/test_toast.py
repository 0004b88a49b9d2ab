import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mediadesk.ui.toast import Toasts


@pytest.fixture
def toasts(dressed: None, qtbot: QtBot) -> Toasts:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    return Toasts(window)


def said(toasts: Toasts) -> list[str]:
    return [toast.words.text() for toast in toasts.shown]


def test_a_fourth_note_takes_the_oldest_away(toasts: Toasts) -> None:
    for number in range(4):
        toasts.say(f"note {number}")
    assert said(toasts) == ["note 1", "note 2", "note 3"]


def test_progress_stays_while_notes_come_and_go(toasts: Toasts) -> None:
    progress = toasts.progress("Exporting")
    for number in range(4):
        toasts.say(f"note {number}")
    progress.step(2, 5)
    assert "Exporting: 2 of 5" in said(toasts)
    progress.finish()
    assert "Exporting: 2 of 5" not in said(toasts)


def test_taking_the_action_closes_the_note_and_does_it_once(toasts: Toasts) -> None:
    done: list[int] = []
    toast = toasts.say("Moved to Trash", action="Undo", then=lambda: done.append(1))
    assert toast.action is not None
    toast.action.click()
    assert (done, said(toasts)) == ([1], [])


def test_notes_stand_above_each_other_inside_the_window(toasts: Toasts) -> None:
    first, second = toasts.say("first"), toasts.say("second")
    assert first.geometry().bottom() < second.geometry().top()
    assert second.parentWidget().rect().contains(second.geometry())
