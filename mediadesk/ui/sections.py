"""The sections of the window: what the sidebar lists, and which screen each of them is."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module

from PySide6.QtCore import QCoreApplication

from mediadesk.library import Library
from mediadesk.ui.desk import Desk
from mediadesk.ui.panel import Panel


@dataclass(frozen=True, slots=True)
class Section:
    """One entry of the sidebar, at its foot when it has no `group`.

    `keys` go there: "G, R" is one key after the other. `screen` is "module:class", imported when first shown. What is
    `within` another section has no entry of its own: it is reached from there, from the palette and by its keys.
    """

    key: str
    title: str
    icon: str
    group: str
    keys: str
    screen: str
    count: Callable[[Library], int] | None = None
    kinds: frozenset[str] = frozenset()
    within: str = ""

    def make(self, library: Library, desk: Desk) -> Panel:
        """The screen itself."""
        module, name = self.screen.split(":")
        panel: Panel = getattr(import_module(f"mediadesk.ui.{module}"), name)(library, desk)
        return panel


def _due_today(library: Library) -> int:
    return library.follow_ups.count_due(datetime.now().astimezone().date())


def _tr(text: str) -> str:
    return QCoreApplication.translate("Sections", text)


def sections() -> tuple[Section, ...]:
    """All sections, in the order of the sidebar."""
    return (*_written(), *_people(), *_foot())


def _written() -> tuple[Section, ...]:
    group = _tr("Write")
    return (
        Section(
            *("releases", _tr("Releases"), "newspaper", group, "G, R", "releases.panel:ReleasesPanel"),
            count=lambda library: library.releases.count(),
            kinds=frozenset({"release"}),
        ),
        Section(
            *("photos", _tr("Photos"), "image", group, "G, P", "photos.panel:PhotosPanel"),
            count=lambda library: library.photos.count(),
            kinds=frozenset({"photo"}),
        ),
        Section(
            *("press_kits", _tr("Press kits"), "package", group, "G, K", "press_kits.panel:PressKitsPanel"),
            count=lambda library: library.press_kits.count(),
            kinds=frozenset({"press_kit"}),
        ),
        Section(
            *("terms", _tr("Terms"), "languages", group, "G, M", "terms.panel:TermsPanel"),
            count=lambda library: library.terms.count(),
            kinds=frozenset({"term"}),
        ),
        Section(
            *("facts", _tr("Facts"), "chart-no-axes-column", group, "G, F", "terms.facts_panel:FactsPanel"),
            within="terms",
        ),
    )


def _people() -> tuple[Section, ...]:
    group = _tr("People")
    return (
        Section(
            *("today", _tr("Today"), "calendar-check", group, "G, A", "today.panel:TodayPanel"),
            count=_due_today,
            kinds=frozenset({"interaction", "contact", "outlet"}),
        ),
        Section(
            *("contacts", _tr("Contacts"), "users-round", group, "G, C", "contacts.panel:ContactsPanel"),
            count=lambda library: library.contacts.count(),
            kinds=frozenset({"contact"}),
        ),
        Section(
            *("duplicates", _tr("Duplicates"), "copy", group, "G, D", "contacts.duplicates_panel:DuplicatesPanel"),
            within="contacts",
        ),
        Section(
            *("contact_import", _tr("Import contacts"), "upload", group, "G, I"),
            screen="contact_import.panel:ContactImportPanel",
            within="contacts",
        ),
        Section(
            *("verify", _tr("Verify contacts"), "check", group, "G, E", "contacts.verify_panel:VerifyPanel"),
            within="contacts",
        ),
        Section(
            *("outlets", _tr("Outlets"), "building-2", group, "G, O", "contacts.outlets_panel:OutletsPanel"),
            count=lambda library: library.outlets.count(),
            kinds=frozenset({"outlet"}),
        ),
        Section(
            *("lists", _tr("Lists"), "list", group, "G, L", "lists.panel:ListsPanel"),
            count=lambda library: library.media_lists.count(),
            kinds=frozenset({"media_list"}),
        ),
    )


def _foot() -> tuple[Section, ...]:
    return (
        Section("trash", _tr("Trash"), "trash-2", "", "G, T", "trash.panel:TrashPanel"),
        Section(
            *("house_styles", _tr("House styles"), "palette", "", "G, H", "house_styles.panel:HouseStylesPanel"),
            within="settings",
        ),
        Section("privacy", _tr("Privacy"), "shield-check", "", "G, V", "privacy.panel:PrivacyPanel"),
        Section("settings", _tr("Settings"), "settings", "", "Ctrl+,", "settings_panel:SettingsPanel"),
    )
