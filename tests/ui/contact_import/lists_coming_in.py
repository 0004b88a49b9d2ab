"""A list that comes in through the window, and the hands that take it there."""

import csv
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mediadesk.library import Library
from mediadesk.records.contact import Affiliation, MediaContact, Outlet
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage
from mediadesk.ui.contact_import.draft import Step
from mediadesk.ui.contact_import.panel import ContactImportPanel
from mediadesk.ui.contact_import.seen_rows import View, counts

LIST = (
    ("Full name", "媒體", "職位", "E-mail", "電話", "Code"),
    ("Ada Mok", "Harbour Post", "Editor", "ada@post.example", "5555 0101", "A"),
    ("Ben Ho", "Harbour Post", "Reporter", "ben@post.example", "", "B"),
    ("周子晴", "東岸新聞", "記者", "ching@east.example", "5555 0103", "A"),
    ("Cara Lee", "Harbour Post", "Producer", "no-address.example", "", ""),
    ("Priya Raman", "Harbour Post", "Editor", "priya@new.example", "5555 0105", ""),
    ("", "Harbour Post", "", "nobody@post.example", "", ""),
)
"""Ada is known and says more, Priya is perhaps known, two rows are wrong, two are new."""


def write_list(path: Path, rows: Sequence[Sequence[str]] = LIST) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


def fill(library: Library) -> None:
    with library.history.step("Fill"):
        paper = library.outlets.add(Outlet(new_key(), ByLanguage("Harbour Post"))).id
        post = (Affiliation(paper, "Reporter"),)
        ada = MediaContact(new_key(), ByLanguage("Ada Mok"), "ada@post.example", affiliations=post)
        priya = MediaContact(new_key(), ByLanguage("Priya Raman"), "priya@old.example", affiliations=post)
        library.contacts.add(ada)
        library.contacts.add(priya)


def named(library: Library, name: str) -> MediaContact:
    found = [
        each for each in library.contacts.some(library.contacts.keys()) if name in (each.name.en, each.name.zh_hant)
    ]
    assert len(found) == 1
    return found[0]


def check(panel: ContactImportPanel, qtbot: QtBot) -> None:
    """To the third step, until its rows are in sight."""
    while panel.step is not Step.CHECK:
        panel.go_forward()
    qtbot.waitUntil(panel.forward.isEnabled)


def take_in(panel: ContactImportPanel, qtbot: QtBot) -> None:
    qtbot.mouseClick(panel.forward, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.taken is not None)


def seen(panel: ContactImportPanel) -> dict[View, int]:
    checked = panel.check.checked
    assert checked is not None
    return counts(checked.preview)
