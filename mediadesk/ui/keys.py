"""The keyboard of the window: every shortcut once, with the words of the shortcut sheet."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence


def shown(sequence: str) -> str:
    """A shortcut as this platform writes it."""
    return QKeySequence(sequence).toString(QKeySequence.SequenceFormat.NativeText)


Group = tuple[str, list[tuple[str, str]]]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Keys", text)


def sheet() -> list[Group]:
    """The shortcut sheet: groups of keys and what they do."""
    return [_everywhere(), _going(), _lists(), _photos(), _release(), _text()]


def _everywhere() -> Group:
    return _tr("Everywhere"), [
        ("Ctrl+K", _tr("Search, or run a command")),
        ("Ctrl+N", _tr("New in this section")),
        ("Ctrl+O", _tr("Import a press text")),
        ("Ctrl+F", _tr("Find in the text; in a list, filter")),
        ("Ctrl+Z", _tr("Undo")),
        ("Ctrl+Shift+Z", _tr("Redo")),
        ("F6", _tr("Next pane")),
        ("?", _tr("This sheet")),
    ]


def _going() -> Group:
    from mediadesk.ui.sections import sections  # here, because screens ask for keys while sections are read

    return _tr("Go to"), [(section.keys.replace(", ", " then "), section.title) for section in sections()]


def _lists() -> Group:
    return _tr("Lists"), [
        ("/", _tr("Filter")),
        ("Return", _tr("Open; in Trash, restore")),
        ("Del", _tr("Move to Trash")),
    ]


def _photos() -> Group:
    return _tr("Photos"), [
        ("Space", _tr("Quick look; the arrows go on, Esc closes")),
        ("S", _tr("Star, or take the star away")),
        ("L", _tr("Spread out or stack photos that look alike")),
    ]


def _release() -> Group:
    return _tr("Release on screen"), [
        ("Ctrl+1", _tr("English")),
        ("Ctrl+2", _tr("Traditional Chinese")),
        ("Ctrl+3", _tr("Simplified Chinese")),
        ("Ctrl+H", _tr("Replace in its text")),
        ("F3", _tr("Next hit")),
        ("Shift+F3", _tr("Hit before")),
        ("F7", _tr("Next misspelt word")),
        ("Shift+F7", _tr("Misspelt word before")),
        ("F8", _tr("Next finding of preflight")),
        ("Shift+F8", _tr("Finding before")),
        ("F9", _tr("Next placeholder; then Tab goes on, until Esc")),
        ("Shift+F9", _tr("Placeholder before")),
        ("Ctrl+Shift+P", _tr("Show or hide the preview")),
        ("Ctrl+E", _tr("Export as PDF")),
        ("Ctrl+S", _tr("Save a version")),
        ("Ctrl+Alt+H", _tr("Versions")),
        ("Ctrl+Alt+B", _tr("Two language versions side by side")),
        ("Ctrl+Alt+J", _tr("This paragraph in the other one")),
    ]


def _text() -> Group:
    return _tr("In its text"), [
        ("Ctrl+B", _tr("Bold")),
        ("Ctrl+I", _tr("Italic")),
        ("Ctrl+L", _tr("Link")),
        ("Ctrl+Alt+1 … 6", _tr("Headline, subheadline, body, quote, list, note")),
        ("Ctrl+Shift+V", _tr("Paste as plain text")),
        ("Ctrl+Shift+K", _tr("Insert a person, as @ does; # a fact or term, / a block")),
    ]
