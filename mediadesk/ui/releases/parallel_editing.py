"""Edits of what the passages on screen were made from; they are undone with the text's own undo."""

from collections.abc import Mapping

from PySide6.QtGui import QTextBlock, QTextCursor

from mediadesk.records.translation import Origin, Translation
from mediadesk.ui.releases.document import blocks_of, made_from_of, passage_of, with_made_from
from mediadesk.ui.releases.document_editing import one_edit
from mediadesk.ui.releases.document_text import MadeFrom
from mediadesk.ui.releases.editor_text import TextField
from mediadesk.ui.releases.parallel_links import Side


def named_blocks(field: TextField) -> dict[str, QTextBlock]:
    """The blocks of a field that have words, by the names findings and links have for them."""
    blocks = list(blocks_of(field.document()))
    names = Side(field.language, [passage_of(block) for block in blocks]).names()
    return {name: block for name, block in zip(names, blocks, strict=True) if name}


def relink(field: TextField, translation: Translation) -> None:
    """Let every passage be made from what `translation` says, and from nothing where it says nothing."""
    origins = translation.origins()
    wanted = {name: origins.get(name) for name in named_blocks(field)}
    set_origins(field, translation, wanted)


def set_origins(field: TextField, translation: Translation, origins: Mapping[str, Origin | None]) -> None:
    """Let these passages be made from these, as one edit."""
    blocks = named_blocks(field)
    with one_edit(QTextCursor(field.document())):
        for name, origin in origins.items():
            made = MadeFrom(translation.language, origin) if origin is not None else None
            block = blocks.get(name)
            if block is not None and made_from_of(block) != made:
                QTextCursor(block).setBlockFormat(with_made_from(block.blockFormat(), made))
