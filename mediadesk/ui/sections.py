"""The sections of the window: what the sidebar lists, and which screen each of them is."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from PySide6.QtCore import QCoreApplication

from mediadesk.library import Library
from mediadesk.ui.desk import Desk
from mediadesk.ui.panel import Panel


@dataclass(frozen=True, slots=True)
class Section:
    """One entry of the sidebar. `letter` is its key after G; `screen` is "module:class", imported when first shown."""

    key: str
    title: str
    icon: str
    group: str
    letter: str
    screen: str
    count: Callable[[Library], int] | None = None
    kinds: frozenset[str] = frozenset()

    def make(self, library: Library, desk: Desk) -> Panel:
        """The screen itself."""
        module, name = self.screen.split(":")
        panel: Panel = getattr(import_module(module), name)(library, desk)
        return panel


def sections() -> tuple[Section, ...]:
    """All sections, in the order of the sidebar."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("Sections", text)

    write, people, screens = tr("Write"), tr("People"), "mediadesk.ui."
    return (
        Section(
            "releases",
            tr("Releases"),
            "newspaper",
            write,
            "R",
            screens + "releases.panel:ReleasesPanel",
            lambda library: library.releases.count(),
            frozenset({"release"}),
        ),
        Section(
            "photos",
            tr("Photos"),
            "image",
            write,
            "P",
            screens + "photos.panel:PhotosPanel",
            lambda library: len(library.photos.rows()),
            frozenset({"photo"}),
        ),
        Section(
            "press_kits",
            tr("Press kits"),
            "package",
            write,
            "K",
            screens + "press_kits.panel:PressKitsPanel",
            lambda library: len(library.press_kits.rows()),
            frozenset({"press_kit"}),
        ),
        Section(
            "contacts",
            tr("Contacts"),
            "users-round",
            people,
            "C",
            screens + "contacts.panel:ContactsPanel",
            lambda library: library.contacts.count(),
            frozenset({"contact"}),
        ),
        Section(
            "outlets",
            tr("Outlets"),
            "building-2",
            people,
            "O",
            screens + "contacts.outlets_panel:OutletsPanel",
            lambda library: len(library.outlets.rows()),
            frozenset({"outlet"}),
        ),
    )


def settings_section() -> Section:
    """The page behind the gear."""
    title = QCoreApplication.translate("Sections", "Settings")
    return Section("settings", title, "settings", "", ",", "mediadesk.ui.settings_panel:SettingsPanel")
