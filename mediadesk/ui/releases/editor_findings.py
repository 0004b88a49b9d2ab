"""From a finding of preflight to its place in the text, and to the text with the finding put right."""

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from mediadesk.records.finding import Finding
from mediadesk.ui.releases.document import block_with, position_in
from mediadesk.ui.releases.editor_text import TextField


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
