from PySide6.QtWidgets import QMenu

from mediadesk.jobs.formats import FORMATS, SHEET_KINDS
from mediadesk.ui.releases import format_menu


def test_every_format_and_sheet_is_offered_once_by_a_name_of_its_own(qtbot):
    menu, chosen = QMenu(), []
    qtbot.addWidget(menu)
    format_menu.fill(menu, chosen.append)
    offered = [action for action in menu.actions() if not action.isSeparator()]
    for action in offered:
        action.trigger()
    assert sorted(chosen) == sorted([*FORMATS, *SHEET_KINDS])
    assert len({action.text() for action in offered}) == len(chosen)
