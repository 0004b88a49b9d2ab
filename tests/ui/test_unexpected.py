import logging
import sys
from pathlib import Path

import pytest

from mediadesk.app import _told
from mediadesk.records.problems import FileMissing
from mediadesk.ui.main_window import MainWindow


def told(window: MainWindow, error: BaseException) -> list[str]:
    _told(window, sys.__excepthook__)(type(error), error, error.__traceback__)
    return [toast.words.text() for toast in window.toasts.shown]


def test_fault_of_the_program_is_logged_whole_and_told_in_one_sentence(
    window: MainWindow, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        said = told(window, ZeroDivisionError("by seven"))
    assert len(said) == 1
    assert "ZeroDivisionError" not in said[0]
    assert "by seven" in caplog.text


def test_problem_nobody_took_is_explained_and_not_logged_as_a_fault(
    window: MainWindow, caplog: pytest.LogCaptureFixture
) -> None:
    said = told(window, FileMissing(Path("lost.txt")))
    assert "lost.txt" in said[0]
    assert caplog.text == ""
