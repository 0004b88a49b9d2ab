"""Where the palette's commands come from: actions, the screen in front, releases, people and places."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mediadesk.library.question import Question
from mediadesk.records.contact_choice import ContactChoice
from mediadesk.records.found import Found, FoundKind
from mediadesk.records.languages import Language
from mediadesk.ui import chips, dropping
from mediadesk.ui.commands import Command
from mediadesk.ui.look import Theme, look

if TYPE_CHECKING:
    from mediadesk.ui.main_window import MainWindow

_MOST, _MOST_OF_ONE = 4, 14
_MANY = 2_000  # contacts
_KINDS = {"@": (FoundKind.CONTACT,), "#": (FoundKind.LIST,)}


def _tr(text: str) -> str:
    return QCoreApplication.translate("Palette", text)


class PaletteSources:
    """Asks the library for what is being typed, everything else is known."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window

    def commands(self, text: str) -> list[Command]:
        """Everything that could answer `text`, in the order in which equals are shown."""
        return self.known(text, self.found(text))

    def known(self, text: str, found: Sequence[Found]) -> list[Command]:
        """Actions, releases, places; and what was found for `text`."""
        actions = [*self._window.panel.commands(), *self._actions()]
        if text.startswith(">"):
            return actions
        made = [self._command(each) for each in found]
        if text.startswith(("@", "#")):
            return made
        wanted = text.strip()
        if not wanted:
            return [*self._releases(), *actions, *self._places()]
        return [*made, *actions, *self._terms(wanted), *self._places()]

    def found(self, text: str, question: Question | None = None) -> list[Found]:
        """What the library has that answers `text`. Any thread."""
        kinds = _KINDS.get(text[:1], tuple(FoundKind))
        wanted = text.lstrip("@#").strip()
        if text.startswith(">") or not wanted:
            return []
        library = self._window.library
        with library.reading(question):
            return library.everything.find(wanted, kinds, _MOST if len(kinds) > 1 else _MOST_OF_ONE)

    @property
    def is_long(self) -> bool:
        """Whether the desk is so large that it is asked from a worker."""
        return self._window.library.contacts.pages.count(ContactChoice(), _MANY) == _MANY

    def _command(self, found: Found) -> Command:
        section, group, icon = _place_of(found.kind)
        go, key = self._window.go_to, found.about_id or found.id
        title = found.title or _tr("Untitled release")
        return Command(
            title,
            partial(go, section, key),
            group,
            icon,
            found.more,
            is_person=found.kind is FoundKind.CONTACT,
            is_found=True,
        )

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

    def _releases(self) -> list[Command]:
        """The releases edited last."""
        go = self._window.go_to
        return [
            Command(
                row.headline or _tr("Untitled release"),
                partial(go, "releases", row.id),
                _tr("Releases"),
                "newspaper",
                chips.status_word(row.status),
            )
            for row in self._window.library.releases.rows()[:_MOST]
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


def _place_of(kind: FoundKind) -> tuple[str, str, str]:
    """The section where something found is shown, the heading it stands under, and its icon."""
    return {
        FoundKind.CONTACT: ("contacts", _tr("People"), "user-round"),
        FoundKind.OUTLET: ("outlets", _tr("Outlets"), "building-2"),
        FoundKind.LIST: ("lists", _tr("Lists"), "list"),
        FoundKind.RELEASE: ("releases", _tr("Releases"), "newspaper"),
        FoundKind.PHOTO: ("photos", _tr("Photos"), "image"),
        FoundKind.INTERACTION: ("contacts", _tr("Notes and calls"), "phone"),
    }[kind]


def _as_action(command: Command) -> Command:
    return replace(command, is_action=True)


def _themes() -> tuple[tuple[str, Theme, str], ...]:
    return (
        (_tr("Use the light theme"), Theme.LIGHT, "sun"),
        (_tr("Use the dark theme"), Theme.DARK, "moon"),
        (_tr("Use the theme of the desktop"), Theme.SYSTEM, "settings"),
    )
