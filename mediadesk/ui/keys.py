"""The keyboard of the window: every shortcut once, with the words of the shortcut sheet."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence


def shown(sequence: str) -> str:
    """A shortcut as this platform writes it."""
    return QKeySequence(sequence).toString(QKeySequence.SequenceFormat.NativeText)


def sheet() -> list[tuple[str, list[tuple[str, str]]]]:
    """The shortcut sheet: groups of keys and what they do."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("Keys", text)

    return [
        (
            tr("Everywhere"),
            [
                ("Ctrl+K", tr("Search, or run a command")),
                ("Ctrl+N", tr("New in this section")),
                ("Ctrl+O", tr("Import a press text")),
                ("Ctrl+Z", tr("Undo")),
                ("Ctrl+Shift+Z", tr("Redo")),
                ("F6", tr("Next pane")),
                ("?", tr("This sheet")),
            ],
        ),
        (
            tr("Go to"),
            [
                ("G then R", tr("Releases")),
                ("G then P", tr("Photos")),
                ("G then K", tr("Press kits")),
                ("G then C", tr("Contacts")),
                ("G then O", tr("Outlets")),
            ],
        ),
        (
            tr("Lists"),
            [
                ("/", tr("Filter")),
                ("Del", tr("Move to Trash")),
            ],
        ),
        (
            tr("Writing"),
            [
                ("Ctrl+1", tr("English")),
                ("Ctrl+2", tr("Traditional Chinese")),
                ("Ctrl+3", tr("Simplified Chinese")),
                ("Ctrl+B", tr("Bold")),
                ("Ctrl+I", tr("Italic")),
                ("Ctrl+L", tr("Link")),
                ("Ctrl+Alt+1 … 7", tr("Headline, subheadline, body, heading, quote, list, note")),
                ("Ctrl+Shift+V", tr("Paste as plain text")),
                ("Ctrl+E", tr("Export as PDF")),
                ("Ctrl+Shift+P", tr("Show or hide the preview")),
            ],
        ),
    ]
