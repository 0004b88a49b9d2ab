"""Passages ⇄ blocks of a QTextDocument. Role, id and speaker travel in the block's format, so undo brings them back."""

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtGui import QFont, QTextBlock, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from mediadesk.records.block import Run, merged
from mediadesk.records.keys import new_block_id
from mediadesk.records.languages import Language
from mediadesk.records.translation import Origin
from mediadesk.ui.releases.document_look import BLOCK_ID, FACT, MADE_FROM, ROLE, SPEAKER, Dress, dress, empty_line
from mediadesk.ui.releases.document_text import MadeFrom, Passage, TextRole

_LINE_BREAK = "\u2028"
_BETWEEN = "\x1f"  # between the parts of what a block was made from; nobody types it
# Qt takes these for the borders of blocks and of its own objects: inside a passage they are line breaks or nothing.
_INTO = str.maketrans(
    {"\r": None, "\n": _LINE_BREAK, "\u2029": _LINE_BREAK, "\ufdd0": None, "\ufdd1": None, "\ufffc": None, "\0": None}
)
_OUT = str.maketrans({_LINE_BREAK: "\n", "\ufffc": None})


def blocks_of(document: QTextDocument) -> Iterator[QTextBlock]:
    """All blocks, from the first."""
    block = document.firstBlock()
    while block.isValid():
        yield block
        block = block.next()


def role_of(block: QTextBlock) -> TextRole:
    """What the block is; a block that nobody gave a role is a paragraph."""
    stored = block.blockFormat().property(ROLE)
    return TextRole(stored) if stored else TextRole.PARAGRAPH


def id_of(block: QTextBlock) -> str:
    """The stable id of the block; empty where it has none yet."""
    return str(block.blockFormat().property(BLOCK_ID) or "")


def speaker_of(block: QTextBlock) -> int | None:
    """Who says what the block quotes."""
    stored = block.blockFormat().property(SPEAKER)
    return int(stored) if stored else None


def made_from_of(block: QTextBlock) -> MadeFrom | None:
    """What the block is a translation of."""
    stored = block.blockFormat().property(MADE_FROM)
    if not stored:
        return None
    language, passage, words = str(stored).split(_BETWEEN, 2)
    return MadeFrom(Language(language), Origin(passage, words))


def with_made_from(held: QTextBlockFormat, made: MadeFrom | None) -> QTextBlockFormat:
    """A block format that says what the block is a translation of."""
    changed = QTextBlockFormat(held)
    if made is None:
        changed.clearProperty(MADE_FROM)
    else:
        words = (made.language.value, made.origin.passage, made.origin.words)
        changed.setProperty(MADE_FROM, _BETWEEN.join(words))
    return changed


def format_of(
    role: TextRole, block_id: str = "", speaker_id: int | None = None, made_from: MadeFrom | None = None
) -> QTextBlockFormat:
    """The format of a fresh block."""
    made = QTextBlockFormat()
    made.setProperty(ROLE, role.value)
    made.setProperty(BLOCK_ID, block_id or new_block_id())
    if speaker_id is not None:
        # A key has 63 bits; text carries it through Qt's variants unharmed.
        made.setProperty(SPEAKER, str(speaker_id))
    dress(made, Dress(role))
    return with_made_from(made, made_from) if made_from is not None else made


def char_format(run: Run) -> QTextCharFormat:
    """Bold, italic, link and fact of a run; nothing else is ever kept in the document."""
    made = QTextCharFormat()
    if run.bold:
        made.setFontWeight(QFont.Weight.DemiBold)
    if run.italic:
        made.setFontItalic(True)
    if run.href:
        made.setAnchor(True)
        made.setAnchorHref(run.href)
    if run.fact_id is not None:
        made.setProperty(FACT, str(run.fact_id))
    return made


def fact_of(look: QTextCharFormat) -> int | None:
    """Which fact words of this format say."""
    stored = look.property(FACT)
    return int(stored) if stored else None


def fill(document: QTextDocument, passages: Sequence[Passage]) -> None:
    """Make `document` say `passages`, with nothing to undo."""
    document.setUndoRedoEnabled(False)
    document.clear()
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for number, passage in enumerate(passages):
        made = format_of(passage.role, passage.id, passage.speaker_id, passage.made_from)
        if number:
            cursor.insertBlock(made, empty_line(passage.role))
        else:
            cursor.setBlockFormat(made)
            cursor.setBlockCharFormat(empty_line(passage.role))
        insert_runs(cursor, passage.runs)
    cursor.endEditBlock()
    document.setUndoRedoEnabled(True)


def insert_runs(cursor: QTextCursor, runs: Iterable[Run]) -> None:
    """Put words at the cursor, inside its block."""
    for run in runs:
        cursor.insertText(run.text.translate(_INTO), char_format(run))


def read(document: QTextDocument) -> list[Passage]:
    """What the document says."""
    return [passage_of(block) for block in blocks_of(document)]


def passage_of(block: QTextBlock) -> Passage:
    """What one block says."""
    role = role_of(block)
    return Passage(role, runs_of(block, plain=role.is_plain), id_of(block), speaker_of(block), made_from_of(block))


def runs_of(block: QTextBlock, start: int = 0, end: int | None = None, *, plain: bool = False) -> tuple[Run, ...]:
    """The runs of a block between two of Qt's positions inside it."""
    text = block.text()
    end = block.length() - 1 if end is None else end
    if plain:
        words = _cut(text, start, end)
        return (Run(words.translate(_OUT)),) if words else ()
    found = []
    for stretch in block.textFormats():
        words = _cut(text, max(start, stretch.start), min(end, stretch.start + stretch.length))
        if words:
            look = stretch.format
            bold = look.fontWeight() > QFont.Weight.Medium
            found.append(Run(words.translate(_OUT), bold, look.fontItalic(), look.anchorHref(), fact_of(look)))
    return merged(found)


def position_in(block: QTextBlock, characters: int) -> int:
    """The document's position after so many characters of a block: Qt counts two for those beyond the first 65,536."""
    return block.position() + min(utf16_length(block.text()[:characters]), block.length() - 1)


def utf16_length(text: str) -> int:
    """How long a text is to Qt."""
    return len(text.encode("utf-16-le")) // 2


def spans_in(block: QTextBlock, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same for many stretches of one block, each given by its first character and the one behind it."""
    at = block.position()
    if _is_even(block.text()):
        return [(at + start, at + end) for start, end in spans]
    return [(position_in(block, start), position_in(block, end)) for start, end in spans]


def characters_in(block: QTextBlock, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The other way round: characters of a block for positions of the document."""
    at, text = block.position(), block.text()
    if _is_even(text):
        return [(start - at, end - at) for start, end in spans]
    return [(len(_cut(text, 0, start - at)), len(_cut(text, 0, end - at))) for start, end in spans]


def _is_even(text: str) -> bool:
    """Whether Qt counts every character of it as one."""
    return text.isascii() or max(text) < "\U00010000"


def _cut(text: str, start: int, end: int) -> str:
    """The part of `text` between two of Qt's positions."""
    if start >= end:
        return ""
    if _is_even(text):
        return text[start:end]
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le", "replace")


def selected(cursor: QTextCursor) -> list[Passage]:
    """What is selected, block by block, each with its role and id."""
    document, start, end = cursor.document(), cursor.selectionStart(), cursor.selectionEnd()
    block, found = document.findBlock(start), []
    while block.isValid() and block.position() <= end:
        first, last = max(start - block.position(), 0), min(end - block.position(), block.length() - 1)
        role = role_of(block)
        words = runs_of(block, first, last, plain=role.is_plain)
        found.append(Passage(role, words, id_of(block), speaker_of(block), made_from_of(block)))
        block = block.next()
    return found


def block_with(document: QTextDocument, name: str) -> QTextBlock | None:
    """The block a finding names: "headline", "subheadline-1", "note-2" (counted from 1), or a block's id."""
    kind, _dash, number = name.partition("-")
    if kind in (TextRole.HEADLINE, TextRole.SUBHEADLINE, TextRole.NOTE):
        written = [each for each in blocks_of(document) if role_of(each) == kind and each.text().strip()]
        at = int(number) - 1 if number.isdigit() else 0
        return written[at] if at < len(written) else None
    return next((each for each in blocks_of(document) if id_of(each) == name), None)
