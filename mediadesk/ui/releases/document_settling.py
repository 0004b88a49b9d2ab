"""Keeps a document in order after an edit: one headline on top, notes last, every block its own id and its margins.

What it changes belongs to the edit before it: undo takes both back together, and finds everything in order again.
"""

from collections.abc import Sequence

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from mediadesk.records.keys import new_block_id
from mediadesk.ui.releases.document import blocks_of, format_of, id_of, role_of
from mediadesk.ui.releases.document_look import BLOCK_ID, DRESS, ROLE, SPEAKER, Dress, dress, empty_line
from mediadesk.ui.releases.document_text import TextRole


def settle(document: QTextDocument, run_in: int = 0, *, joined: bool = True) -> bool:
    """Put `document` in order; returns whether anything had to be changed. Does nothing to one that is in order.

    `run_in` is the width in pixels the first paragraph keeps free for the dateline. With `joined` the changes belong to
    the last edit; without, they are an edit of their own or part of the one under way.
    """
    roles = ordered_roles([role_of(block) for block in blocks_of(document)])
    lacks_body = all(role.is_plain for role in roles)
    if not lacks_body and not _wrong(document, run_in):
        return False
    cursor = QTextCursor(document)
    cursor.joinPreviousEditBlock() if joined and document.isUndoAvailable() else cursor.beginEditBlock()
    if lacks_body:
        _add_paragraph(cursor, max(number for number, role in enumerate(roles) if role.is_head))
    for block, role, block_id, wanted in _wrong(document, run_in):
        _put_right(cursor, block, role, block_id, wanted)
    cursor.endEditBlock()
    return True


def _wrong(document: QTextDocument, run_in: int) -> list[tuple[QTextBlock, TextRole, str, Dress]]:
    """The blocks that are not as they should be, each with its role, id and dress."""
    blocks = list(blocks_of(document))
    roles = ordered_roles([role_of(block) for block in blocks])
    ids = unique_ids([(id_of(block), bool(block.text().strip())) for block in blocks])
    found = zip(blocks, roles, ids, _dresses(roles, run_in), strict=True)
    return [each for each in found if _is_wrong(*each)]


def ordered_roles(roles: Sequence[TextRole]) -> list[TextRole]:
    """The roles as they may stand: a headline first, subheadlines right below it, notes only at the end."""
    found: list[TextRole] = []
    in_head = True
    last_of_body = max((n for n, role in enumerate(roles) if not role.is_plain), default=-1)
    for number, role in enumerate(roles):
        if number == 0:
            found.append(TextRole.HEADLINE)
            continue
        in_head = in_head and role.is_head
        if in_head:
            found.append(TextRole.SUBHEADLINE)
        elif role.is_head:
            found.append(TextRole.HEADING)
        elif role is TextRole.NOTE and number < last_of_body:
            found.append(TextRole.PARAGRAPH)
        else:
            found.append(role)
    return found


def unique_ids(held: Sequence[tuple[str, bool]]) -> list[str]:
    """An id for each block, given its present one and whether it has words; the first with words keeps a shared one."""
    keeper: dict[str, int] = {}
    for number, (block_id, has_words) in enumerate(held):
        known = keeper.get(block_id)
        if known is None or (has_words and not held[known][1]):
            keeper[block_id] = number
    return [
        block_id if block_id and keeper[block_id] == number else new_block_id()
        for number, (block_id, _has_words) in enumerate(held)
    ]


def _dresses(roles: Sequence[TextRole], run_in: int) -> list[Dress]:
    found = []
    for number, role in enumerate(roles):
        before = roles[number - 1] if number else None
        after = roles[number + 1] if number + 1 < len(roles) else None
        opens_body = before is not None and before.is_head and not role.is_head
        found.append(
            Dress(
                role,
                opens_body=opens_body,
                opens_notes=role is TextRole.NOTE and before is not TextRole.NOTE,
                ends_list=role.is_item and after is not role,
                run_in=run_in if opens_body and role is TextRole.PARAGRAPH else 0,
            )
        )
    return found


def _is_wrong(block: QTextBlock, role: TextRole, block_id: str, wanted: Dress) -> bool:
    held = block.blockFormat()
    return (
        held.property(DRESS) != wanted.key
        or held.property(ROLE) != role.value
        or held.property(BLOCK_ID) != block_id
        or (role is not TextRole.QUOTE and held.property(SPEAKER) is not None)
    )


def _put_right(cursor: QTextCursor, block: QTextBlock, role: TextRole, block_id: str, wanted: Dress) -> None:
    made = block.blockFormat()
    made.setProperty(ROLE, role.value)
    made.setProperty(BLOCK_ID, block_id)
    if role is not TextRole.QUOTE:
        made.clearProperty(SPEAKER)
    dress(made, wanted)
    cursor.setPosition(block.position())
    cursor.setBlockFormat(made)
    cursor.setBlockCharFormat(empty_line(role))


def _add_paragraph(cursor: QTextCursor, last_of_head: int) -> None:
    """Somewhere to write below the headline."""
    block = cursor.document().findBlockByNumber(last_of_head)
    cursor.setPosition(block.position() + block.length() - 1)
    cursor.insertBlock(format_of(TextRole.PARAGRAPH), empty_line(TextRole.PARAGRAPH))
