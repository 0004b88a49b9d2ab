from datetime import date

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from mediadesk.jobs import templates
from mediadesk.records.languages import Language
from mediadesk.ui.main_window import MainWindow
from mediadesk.ui.settings_panel import SettingsPanel
from mediadesk.wording.templates import shipped


def panel(window: MainWindow) -> SettingsPanel:
    window.go_to("settings")
    shown = window.panel
    assert isinstance(shown, SettingsPanel)
    return shown


def test_name_of_the_organisation_is_kept_and_can_be_undone(window: MainWindow) -> None:
    before = window.library.organisations.own().short_name
    line = panel(window)._names["short_name"].lines[Language.EN]
    line.setText("Harbour Desk")
    line.editingFinished.emit()
    assert window.library.organisations.own().short_name.en == "Harbour Desk"
    window.desk.undo()
    assert window.library.organisations.own().short_name == before


def test_releases_begin_in_the_city_of_the_organisation(window: MainWindow) -> None:
    line = panel(window)._names["city"].lines[Language.ZH_HANT]
    line.setText("香港")
    line.editingFinished.emit()
    assert window.library.organisations.own().city.zh_hant == "香港"
    begun = templates.begin(window.library, shipped("statement"), (Language.ZH_HANT,), date(2027, 3, 18))
    assert window.library.releases.texts(begun.id)[0].place == "香港"


def test_leaving_the_page_writes_down_what_was_typed(window: MainWindow) -> None:
    panel(window)._website.setText("https://desk.example")
    window.go_to("releases")
    assert window.library.organisations.own().website == "https://desk.example"


def test_looking_at_the_page_changes_nothing(window: MainWindow) -> None:
    before = window.library.organisations.own()
    panel(window)
    window.go_to("releases")
    assert window.library.organisations.own() == before


def test_no_field_is_squeezed_in_the_smallest_window(window: MainWindow, qtbot: QtBot) -> None:
    shown = panel(window)
    window.resize(window.minimumSize())
    for line in shown.findChildren(QLineEdit):
        qtbot.waitUntil(lambda line=line: line.height() >= line.sizeHint().height())
        column = line.parentWidget()
        assert column is not None
        assert line.geometry().bottom() <= column.rect().bottom()


def test_credit_and_terms_of_new_photos_are_kept(window: MainWindow) -> None:
    shown = panel(window)
    shown.credit.lines[Language.ZH_HANT].setText(" 海港基金 ")
    shown.credit.lines[Language.ZH_HANT].editingFinished.emit()
    shown.terms.setText("For news about the harbour")
    window.go_to("releases")
    kept = window.library.settings.photo_rights
    assert (kept.credit.zh_hant, kept.usage_terms) == ("海港基金", "For news about the harbour")
