"""Waves under the words of a field that are misspelt, found in a worker and never under a word still being written."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextBlock

from mediadesk.ui.releases.document import blocks_of, id_of, position_in, role_of
from mediadesk.ui.releases.document_text import Passage, names_of
from mediadesk.ui.releases.editor_text import TextField
from mediadesk.ui.releases.text_marks import Layer, Span

_AFTER_LAST_KEY = 250  # milliseconds
Slips = Mapping[str, Sequence[Span]]
"""Of each passage's words, where the misspelt ones begin and end, in characters."""


class SpellingMarks(QObject):
    """Keeps the waves of one field true to its words.

    `look_up(texts, then)` calls `then` with the slips of `texts` in a moment; `ignored` are words to pass over, each
    with the name of the passage it stands in.
    """

    def __init__(self, field: TextField, look_up: Callable[[Sequence[str], Callable[[Slips], None]], None]) -> None:
        super().__init__(field)
        self._field, self._look_up = field, look_up
        self.ignored: frozenset[tuple[str, str]] = frozenset()
        self._state, self._found = 0, dict[str, Sequence[Span]]()
        self._is_writing, self._held_back = False, (0, 0)
        self._soon = QTimer(self, singleShot=True, interval=_AFTER_LAST_KEY)
        self._soon.timeout.connect(self.check)
        field.edited.connect(self._note_edit)
        field.cursorPositionChanged.connect(self._let_go)
        self._soon.start()

    def check(self) -> None:
        """Look at all words: first at those in sight."""
        self._soon.stop()
        if self._field.isReadOnly():
            self._field.marks.clear(Layer.SPELLING)
            return
        if self._field.is_composing:
            self._soon.start()
            return
        self._state += 1
        texts = [text for block in blocks_of(self._field.document()) if (text := block.text()).strip()]
        first, last = self._field.marks.in_sight()
        begins, ends = (self._field.document().findBlock(at).blockNumber() for at in (first, last))
        numbered = ((block.blockNumber(), block.text()) for block in blocks_of(self._field.document()))
        seen = [text for number, text in numbered if begins <= number <= ends and text.strip()]
        self._ask(seen)
        if len(seen) < len(texts):
            self._ask(texts)

    def span_at(self, position: int) -> Span | None:
        """The misspelt word at a position of the document."""
        return self._field.marks.at(Layer.SPELLING, position)

    def step(self, back: bool = False) -> bool:
        """Select the next misspelt word, or the one before, round the ends of the text; whether there is any."""
        self._is_writing = False
        self._show()
        cursor, spans = self._field.textCursor(), self._field.marks.spans(Layer.SPELLING)
        here, is_on = cursor.selectionStart(), cursor.hasSelection()
        behind = [span for span in spans if (span[0] > here if is_on else span[0] >= here)]
        before = [span for span in spans if (span[0] < here if is_on else span[1] <= here)]
        way = [*reversed(before), *reversed(spans)] if back else [*behind, *spans]
        for start, end in way[:1]:
            cursor.setPosition(start)
            cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
            self._field.setTextCursor(cursor)
            self._field.ensureCursorVisible()
            self._field.setFocus()
        return bool(way)

    def _ask(self, texts: Sequence[str]) -> None:
        self._look_up(texts, partial(self._take, self._state))

    def _take(self, state: int, found: Slips) -> None:
        if state == self._state:
            self._found = dict(found)
            self._show()

    def _note_edit(self) -> None:
        self._state += 1
        self._is_writing = True
        self._soon.start()
        if self._field.is_composing:
            self._show()  # composing lays the whole passage out anew, which takes its marks along

    def _let_go(self) -> None:
        """The cursor left the word that was being written: it is done."""
        start, end = self._held_back
        if self._is_writing and end and not start <= self._field.textCursor().position() <= end:
            self._is_writing = False
            if not self._soon.isActive():
                self._show()

    def _show(self) -> None:
        cursor, spans, self._held_back = self._field.textCursor().position(), [], (0, 0)
        for block, start, end in self._slips():
            span = (position_in(block, start), position_in(block, end))
            if self._is_writing and span[0] <= cursor <= span[1]:
                self._held_back = span
            else:
                spans.append(span)
        self._field.marks.show(Layer.SPELLING, spans)

    def _slips(self) -> Sequence[tuple[QTextBlock, int, int]]:
        blocks = [block for block in blocks_of(self._field.document()) if self._found.get(block.text())]
        names = self._names() if self.ignored else {}
        return [
            (block, start, end)
            for block in blocks
            for start, end in self._found[block.text()]
            if (names.get(block.blockNumber(), ""), block.text()[start:end]) not in self.ignored
        ]

    def _names(self) -> dict[int, str]:
        """The names findings have for the passages, by the number of the block."""
        written = [block for block in blocks_of(self._field.document()) if block.text().strip()]
        names = names_of(Passage(role_of(block), (), id_of(block)) for block in written)
        return {block.blockNumber(): name for block, name in zip(written, names, strict=True)}

    def name_at(self, position: int) -> str:
        """The name findings have for the passage at a position of the document."""
        return self._names().get(self._field.document().findBlock(position).blockNumber(), "")
