from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from mediadesk.ui.contacts.card_pause import CardPause


def test_pause_ends_once_the_hand_rests(qtbot: QtBot) -> None:
    field, ended = QLineEdit(), []
    qtbot.addWidget(field)
    pause = CardPause(field, lambda: ended.append(field.text()))
    pause.start()
    field.setText("a")
    assert pause.isActive()
    qtbot.waitUntil(lambda: ended == ["a"])
    assert not pause.isActive()


def test_typing_begins_no_pause_that_nobody_asked_for(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    pause = CardPause(field, lambda: None)
    field.setText("a")
    assert not pause.isActive()


def test_each_key_begins_the_pause_anew(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    pause = CardPause(field, lambda: None)
    pause.setTimerType(Qt.TimerType.PreciseTimer)
    pause.setInterval(600_000)
    pause.start()
    qtbot.waitUntil(lambda: pause.remainingTime() < pause.interval() - 50)
    left = pause.remainingTime()
    field.setText("a")
    assert pause.remainingTime() > left
