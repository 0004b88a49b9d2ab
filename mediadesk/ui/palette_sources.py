"""Where the palette's commands come from: actions, the screen in front, releases, people and places."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mediadesk.records.languages import Language
from mediadesk.ui import chips, dropping
from mediadesk.ui.commands import Command
from mediadesk.ui.look import Theme, look

if TYPE_CHECKING:
    from mediadesk.ui.main_window import MainWindow

_MOST = 6


def _tr(text: str) -> str:
    return QCoreApplication.translate("Palette", text)


class PaletteSources:
    """Asks the library for what is being typed, everything else is known."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window

    def commands(self, text: str) -> list[Command]:
        """Everything that could answer `text`, in the order in which equals are shown."""
        wanted = text.strip().lstrip(">@").strip()
        actions = [*self._window.panel.commands(), *self._actions()]
        if text.startswith(">"):
            return actions
        found = [*self._releases(wanted), *actions]
        if wanted:
            found += [*self._people(wanted), *self._outlets(wanted), *self._terms(wanted)]
        return [*found, *self._places()]

    def _actions(self) -> list[Command]:
        window, group = self._window, _tr("Actions")
        actions = [
            Command(_tr("Import a press text…"), partial(dropping.choose_text, window), group, "upload", keys="Ctrl+O"),
            Command(_tr("Paste a press text"), partial(dropping.paste_text, window), group, "file-text"),
            Command(_tr("Keyboard shortcuts"), window.show_shortcuts, group, "keyboard", keys="?"),
            *(Command(words, partial(self._wear, theme), group, icon) for words, theme, icon in _themes()),
        ]
        history = window.library.history
        if history.undo_label:
            actions.append(Command(_tr("Undo"), window.desk.undo, group, "undo-2", history.undo_label, "Ctrl+Z"))
        if history.redo_label:
            actions.append(Command(_tr("Redo"), window.desk.redo, group, "redo-2", history.redo_label, "Ctrl+Shift+Z"))
        return [_as_action(action) for action in actions]

    def _wear(self, theme: Theme) -> None:
        self._window.remembered.theme = theme
        look.wear(theme)

    def _releases(self, wanted: str) -> list[Command]:
        rows = self._window.library.releases.rows(wanted)[:_MOST]
        go = self._window.go_to
        return [
            Command(
                row.headline or _tr("Untitled release"),
                partial(go, "releases", row.id),
                _tr("Releases"),
                "newspaper",
                chips.status_word(row.status),
                is_found=bool(wanted),
            )
            for row in rows
        ]

    def _people(self, wanted: str) -> list[Command]:
        rows = self._window.library.contacts.rows(wanted)[:_MOST]
        go = self._window.go_to
        return [
            Command(
                row.name,
                partial(go, "contacts", row.id),
                _tr("People"),
                "user-round",
                " · ".join(part for part in (row.role, row.outlet) if part),
                is_person=True,
                is_found=bool(wanted),
            )
            for row in rows
        ]

    def _outlets(self, wanted: str) -> list[Command]:
        rows = self._window.library.outlets.rows(wanted)[:_MOST]
        go = self._window.go_to
        return [
            Command(row.name, partial(go, "outlets", row.id), _tr("Outlets"), "building-2", row.city, is_found=True)
            for row in rows
        ]

    def _terms(self, wanted: str) -> list[Command]:
        go, terms = self._window.go_to, self._window.library.terms.all(wanted)[:_MOST]
        return [
            Command(
                term.texts.best(Language.EN),
                partial(go, "terms", term.id),
                _tr("Terms"),
                "languages",
                " · ".join(filter(None, (term.texts.zh_hant, term.texts.zh_hans))),
                is_found=True,
            )
            for term in terms
            if term.texts
        ]

    def _places(self) -> list[Command]:
        go = self._window.go_to
        return [
            Command(
                section.title,
                partial(go, section.key),
                _tr("Go to"),
                section.icon,
                keys=section.keys.replace(", ", "+"),
            )
            for section in self._window.sections()
        ]


def _as_action(command: Command) -> Command:
    return replace(command, is_action=True)


def _themes() -> tuple[tuple[str, Theme, str], ...]:
    return (
        (_tr("Use the light theme"), Theme.LIGHT, "sun"),
        (_tr("Use the dark theme"), Theme.DARK, "moon"),
        (_tr("Use the theme of the desktop"), Theme.SYSTEM, "settings"),
    )
