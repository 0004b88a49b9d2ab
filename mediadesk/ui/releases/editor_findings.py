"""From a finding of preflight to its place in the text, and to the text with the finding put right."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from mediadesk.records.finding import Finding
from mediadesk.ui.releases.document import block_with, position_in
from mediadesk.ui.releases.editor_page import TextPage
from mediadesk.ui.releases.editor_text import TextField
from mediadesk.ui.releases.preflight_pane import PreflightPane
from mediadesk.ui.releases.preview import LivePages


class EditorFindings(QObject):
    """Brings what preflight found to the pane, and what is asked for there to the text; `place_wanted` goes there."""

    place_wanted = Signal(object)

    def __init__(
        self, pane: PreflightPane, live: LivePages, page: Callable[[], TextPage | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._pane, self._live, self._page = pane, live, page
        live.found.connect(self._show)
        pane.chosen.connect(self.place_wanted)
        pane.fix_wanted.connect(self._mend)
        pane.check_wanted.connect(live.check)

    def _show(self, findings: Sequence[Finding]) -> None:
        page = self._page()
        if page is not None:
            self._pane.show_findings(findings, page.field.language)

    def _mend(self, finding: Finding) -> None:
        page = self._page()
        if page is not None and mend(page.field, finding):
            self._live.check()
        else:
            self.place_wanted.emit(finding)


def place_of(document: QTextDocument, finding: Finding) -> QTextBlock | None:
    """The block a finding is about, `None` where it is about something outside the text."""
    return block_with(document, finding.block_id) if finding.block_id else None


def mend(field: TextField, finding: Finding) -> bool:
    """Put what is right in the place of what was found, as an edit that can be undone.

    Returns whether the offending words still stood there.
    """
    block = place_of(field.document(), finding)
    if block is None or field.isReadOnly() or not finding.fix:
        return False
    if block.text()[finding.start : finding.start + len(finding.found)] != finding.found:
        return False
    cursor = QTextCursor(block)
    cursor.setPosition(position_in(block, finding.start))
    cursor.setPosition(position_in(block, finding.start + len(finding.found)), QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(finding.fix)
    field.setTextCursor(cursor)
    field.setFocus()
    return True
