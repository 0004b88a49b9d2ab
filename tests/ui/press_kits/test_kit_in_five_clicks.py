"""From opening the program to a whole kit under embargo on disk: every press of the mouse is counted."""

import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget
from pytestqt.qtbot import QtBot

from mediadesk.jobs import approving
from mediadesk.jobs.approving import Said
from mediadesk.library import Library
from mediadesk.records.release import Embargo, ReleaseLine
from mediadesk.records.sign_off import Verdict
from mediadesk.ui.main_window import MainWindow
from mediadesk.ui.press_kits.panel import PressKitsPanel
from mediadesk.ui.remembered import Remembered

_THURSDAY = Embargo(datetime(2027, 3, 18, 3, tzinfo=UTC))


@pytest.fixture
def held(sample_library: Library, sample_folder: Path, tmp_path: Path) -> Library:
    """The sample desk with its pictures; its first release is under embargo, approved with that, and has no kit yet."""
    shutil.copytree(sample_folder / "media", tmp_path / "desk" / "media", dirs_exist_ok=True)
    kit = sample_library.press_kits.outline(sample_library.press_kits.rows()[0].id)
    sample_library.press_kits.move_to_trash(kit.id)
    release = sample_library.releases.get(kit.release_id)
    sample_library.releases.save(replace(release, release_line=ReleaseLine.EMBARGOED, embargo=_THURSDAY))
    languages = [text.language for text in sample_library.releases.texts(release.id)]
    for step in sample_library.sign_offs.steps(release.id):
        yes = Said(Verdict.APPROVED, step.person or step.role, datetime.now(UTC))
        approving.decide_text(sample_library, release.id, step.id, languages, yes)
    return sample_library


@pytest.fixture
def opened(dressed: None, held: Library, tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    """The program, just opened."""
    (tmp_path / "out").mkdir()
    remembered = Remembered()
    remembered.export_folder = tmp_path / "out"
    made = MainWindow(held, remembered)
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    panel = made.panel_of("press_kits")
    assert isinstance(panel, PressKitsPanel)
    panel.pages.view.worker.drain()
    made.close()


class Mouse:
    """Clicks, and counts."""

    def __init__(self, qtbot: QtBot) -> None:
        self.clicks = 0
        self._qtbot = qtbot

    def click(self, widget: QWidget, place: QPoint | None = None) -> None:
        """Press and let go on `widget`, in its middle or at `place`."""
        assert widget.isVisible()
        assert widget.isEnabled()
        self.clicks += 1
        self._qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place or widget.rect().center())


def _make_and_export(window: MainWindow, qtbot: QtBot) -> int:
    """Make a kit of the release under embargo and export it; returns how many clicks that took."""
    mouse = Mouse(qtbot)
    mouse.click(_button(window.sidebar, "Press kits"))
    panel = window.panel
    assert isinstance(panel, PressKitsPanel)
    mouse.click(_button(panel, "New press kit"))
    (menu,) = [menu for menu in panel.findChildren(QMenu) if menu.isVisible()]
    (release,) = [action for action in menu.actions() if "Quarry Bay Research Pier to" in action.text()]
    assert panel.rect().contains(panel.mapFromGlobal(menu.pos()))
    mouse.click(menu, menu.actionGeometry(release).center())
    mouse.click(_button(panel, "Export…"))
    mouse.click(_button(panel.exports.sheet, "Export"))
    return mouse.clicks


def _button(inside: QWidget, name: str) -> QAbstractButton:
    """The one button on screen that a screen reader calls `name`, or `name` and a number."""
    found = [each for each in inside.findChildren(QAbstractButton) if each.isVisible()]
    (button,) = [each for each in found if each.accessibleName().rstrip("0123456789, ") == name]
    return button


@pytest.mark.qt_log_ignore("This plugin does not support")  # menus without a screen
def test_whole_kit_under_embargo_takes_five_clicks(opened: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    assert _make_and_export(opened, qtbot) <= 5
    out = tmp_path / "out"
    qtbot.waitUntil(lambda: any(path.suffix == ".zip" for path in out.iterdir()), timeout=60_000)
    (made,) = out.iterdir()
    with zipfile.ZipFile(made) as archive:
        files = {Path(name).name: archive.read(name) for name in archive.namelist()}
    marked = [name for name in files if not name.startswith(("README", "manifest"))]
    assert made.name.startswith("EMBARGOED-until-2027-03-18-1100-")
    assert all(name.startswith("EMBARGOED-until-2027-03-18-1100-") for name in marked)
    assert {Path(name).suffix for name in marked} >= {".pdf", ".docx", ".html", ".txt", ".jpg"}
    assert all(b"18 March 2027" in data for name, data in files.items() if name.endswith(".jpg"))
    (pdf,) = [data for name, data in files.items() if name.endswith(".pdf")]
    document = pypdfium2.PdfDocument(pdf)
    pages = [page.get_textpage().get_text_range() for page in document]
    document.close()
    assert len(pages) > 6
    assert all("2027" in page and "11" in page for page in pages)
