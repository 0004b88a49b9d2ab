"""RTF, as Word, WordPad, Pages and LibreOffice write it: paragraphs with their looks; what is not seen is told."""

import re
from dataclasses import dataclass, field, replace

from mediadesk.intake.documents.links import safe_link
from mediadesk.intake.documents.noticing import Noticed, listed, paragraph, row
from mediadesk.intake.documents.refusal import Refused
from mediadesk.intake.documents.rich_text_signs import (
    CHARACTERS,
    SYMBOLS,
    Token,
    codec_of_charset,
    codec_of_page,
    tokens,
)
from mediadesk.records.block import Run
from mediadesk.records.source_document import NoticeKind, SourceDocument, SourceParagraph, SourceRole

_DEEPEST = 500
_SKIPPED = frozenset(
    (
        *("colortbl", "pict", "object", "listtable", "listoverridetable", "revtbl", "rsidtbl", "generator", "filetbl"),
        *(
            "themedata",
            "colorschememapping",
            "latentstyles",
            "datastore",
            "xmlnstbl",
            "bkmkstart",
            "bkmkend",
            "xe",
            "tc",
        ),
        *("mmathPr", "nonshppict", "sp", "atnid", "atnref", "atndate", "atnparent", "private", "title", "operator"),
        *(
            "creatim",
            "revtim",
            "printim",
            "company",
            "doccomm",
            "keywords",
            "subject",
            "comment",
            "hlinkbase",
            "ftnsep",
        ),
        *("ftnsepc", "aftnsep", "aftnsepc", "background", "listpicture", "upr"),
    )
)
_SINKS = {
    **{"header": "head", "headerl": "head", "headerr": "head", "headerf": "head"},
    **{"footer": "head", "footerl": "head", "footerr": "head", "footerf": "head"},
    **{"fonttbl": "fonts", "stylesheet": "styles", "author": "author", "footnote": "note", "annotation": "comment"},
    **{"atnauthor": "commenter", "listtext": "marker", "pntext": "marker", "fldinst": "code", "shptxt": "body"},
}
_KNOWN_STARRED = ("fldinst", "annotation", "shppict", "shpinst", "atnauthor", "shptxt")
_HEADING = re.compile(r"heading\s*([1-9])|^(title);?$", re.I)
_LINK = re.compile(r'HYPERLINK\s+"([^"]{1,2000})"', re.I)


@dataclass(slots=True)
class _State:
    """What holds in a group; a group inside begins with a copy of it."""

    sink: str = "body"
    bold: bool = False
    italic: bool = False
    hidden: bool = False
    deleted: bool = False
    inserted: bool = False
    replaced: int = 1  # how many characters stand in for one given by its number
    codec: str = ""
    link: list[str] = field(default_factory=list)  # the address of the field the group is in
    is_new: bool = True  # nothing but a brace was read yet


def read(data: bytes) -> SourceDocument:
    """The document `data`. Raises `Refused` and `ValueError`."""
    reader = _Reader()
    reader.read(data)
    found = [*reader.paragraphs, *reader.footnotes]
    return SourceDocument(tuple(found), reader.noticed.notices())


class _Reader:
    def __init__(self) -> None:
        self.paragraphs: list[SourceParagraph] = []
        self.footnotes: list[SourceParagraph] = []
        self.noticed = Noticed()
        self._states: list[_State] = []
        self._now = _State(sink="skip")
        self._raw = bytearray()
        self._halves = ""
        self._skip = 0
        self._page = "cp1252"
        self._fonts: dict[int, str] = {}
        self._font = 0
        self._levels: dict[int, int] = {}
        self._style = self._level = 0
        self._marker = ""
        self._runs: dict[str, list[Run]] = {}
        self._cells: list[list[SourceParagraph]] = []
        self._cell: list[SourceParagraph] = []
        self._in_table = self._had_table = False
        self._kept = ""  # the words being inserted, deleted or hidden just now, and of which kind they are
        self._kind: NoticeKind | None = None

    def read(self, data: bytes) -> None:
        """Take the whole document in."""
        for token in tokens(data[data.index(b"{\\rtf") :]):
            if token.text or token.byte:
                self._add_bytes(token)
                continue
            self._flush()
            if token.brace:
                self._turn(token.brace)
                if not self._states:
                    break
            elif token.symbol:
                self._symbol(token.symbol)
            else:
                self._word(token.word, token.number)
        self._flush()
        self._note_change(None, "")
        self._end_paragraph()
        self._end_row()

    def _turn(self, brace: str) -> None:
        self._skip = 0
        if brace == "{":
            if len(self._states) >= _DEEPEST:
                raise Refused("too_deep")
            self._states.append(self._now)
            self._now = replace(self._now, is_new=True)
        elif self._states:
            inner, self._now = self._now, self._states.pop()
            if inner.sink != self._now.sink:
                self._leave(inner.sink)

    def _leave(self, sink: str) -> None:
        """A destination is at its end: what was read in it goes where it belongs."""
        runs = self._runs.pop(sink, [])
        words = "".join(run.text for run in runs)
        if sink == "note":
            made = paragraph(runs, SourceRole.FOOTNOTE)
            if made.text:
                self.footnotes.append(made)
                self.noticed.add(NoticeKind.FOOTNOTES)
        elif sink == "marker":
            self._marker = "•" if words.strip()[:1] in ("·", "•", "o", "§", "\uf0b7") else words.strip()
        elif sink == "head" and words.strip():
            self.noticed.add(NoticeKind.HEADERS, words)
        elif sink == "author" and words.strip():
            self.noticed.add(NoticeKind.AUTHORS, words)
        elif sink == "comment":
            self.noticed.add(NoticeKind.COMMENTS, f"{self._take_commenter()}: {words}".lstrip(": "))
        elif sink == "commenter":
            self._runs["commenter kept"] = runs
        elif sink == "code" and (found := _LINK.search(words)):
            self._now.link[:] = [safe_link(found[1])]

    def _take_commenter(self) -> str:
        return "".join(run.text for run in self._runs.pop("commenter kept", []))

    def _symbol(self, symbol: str) -> None:
        if symbol == "*" and self._now.is_new:
            self._now.sink = f"starred {self._now.sink}"
        elif symbol in "\r\n":
            self._word("par", None)
        else:
            self._add(SYMBOLS.get(symbol, "").replace("\xa0", " "))

    def _word(self, word: str, number: int | None) -> None:
        now = self._now
        starred = now.sink.startswith("starred ")
        if starred:
            now.sink = now.sink.removeprefix("starred ") if word in _KNOWN_STARRED else "skip"
        was_new, now.is_new = now.is_new, False
        if word in ("pict", "object") and now.sink == "body":
            self.noticed.add(NoticeKind.PICTURES)
        if was_new and word in _SKIPPED and not starred:
            now.sink = "skip"
        elif was_new and word in _SINKS and (now.sink != "skip" or word in ("shptxt", "fonttbl", "stylesheet")):
            now.sink = _SINKS[word]
        elif word == "field":
            now.link = []
        elif word in CHARACTERS and self._skip:
            self._skip -= 1
        elif word in CHARACTERS:
            self._add(CHARACTERS[word])
        elif word in _LOOKS:
            setattr(now, _LOOKS[word], number != 0)
        elif word in _ACTS:
            getattr(self, _ACTS[word])(number)

    def _start(self, _number: int | None) -> None:
        self._now.sink = "body"

    def _plain(self, _number: int | None) -> None:
        self._now = replace(self._now, bold=False, italic=False, hidden=False, deleted=False, inserted=False)

    def _set_page(self, number: int | None) -> None:
        self._page = codec_of_page(number or 1252)

    def _set_font(self, number: int | None) -> None:
        self._font = number or 0
        if self._now.sink != "fonts":
            self._now.codec = self._fonts.get(self._font, "")

    def _set_charset(self, number: int | None) -> None:
        self._fonts[self._font] = codec_of_charset(number or 0, self._page)

    def _set_style(self, number: int | None) -> None:
        self._style = number or 0
        self._level = self._levels.get(self._style, 0) if self._now.sink == "body" else self._level

    def _set_level(self, number: int | None) -> None:
        if self._now.sink == "body" and number is not None and 0 <= number < 9:
            self._level = number + 1

    def _set_replaced(self, number: int | None) -> None:
        self._now.replaced = max(number or 0, 0)

    def _add_character(self, number: int | None) -> None:
        """A character by its number, which may be half of one; what stands in for it is passed over."""
        self._halves += chr((number or 0) % 65_536)
        if not "\ud800" <= self._halves[-1] <= "\udbff":
            whole = self._halves.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
            self._halves = ""
            self._add(whole)
        self._skip = self._now.replaced

    def _reset_paragraph(self, _number: int | None) -> None:
        if self._now.sink == "body":
            self._in_table, self._level = False, 0

    def _set_table(self, _number: int | None) -> None:
        self._in_table = True

    def _end_paragraph(self, _number: int | None = None) -> None:
        if self._now.sink != "body":
            self._add(" ")
            return
        if not self._in_table:
            self._end_row()
        runs, marker = self._runs.pop("body", []), self._marker
        self._marker = ""
        made = listed(runs, marker, self._level)
        (self._cell if self._in_table else self.paragraphs).append(made)

    def _end_cell(self, _number: int | None) -> None:
        if self._now.sink == "body":
            self._in_table = True
            self._end_paragraph()
            self._cells.append(self._cell)
            self._cell = []

    def _end_row(self, _number: int | None = None) -> None:
        cells, self._cells, self._cell = [*self._cells, self._cell], [], []
        made = row(cells)
        if made and not self._had_table:
            self.noticed.add(NoticeKind.TABLES)
            self._had_table = True
        self.paragraphs += made

    def _add_bytes(self, token: Token) -> None:
        """Bytes of text; the second half of a Chinese character may be written as a plain letter, so all are kept."""
        data = token.text or token.byte
        if self._skip:
            passed = min(self._skip, len(data))
            self._skip -= passed
            data = data[passed:]
        self._now.is_new = False
        self._raw += data

    def _flush(self) -> None:
        if self._raw:
            words = bytes(self._raw).decode(self._now.codec or self._page, "replace")
            self._raw.clear()
            self._add(words)

    def _add(self, words: str) -> None:
        now = self._now
        if now.sink == "styles":
            named = _HEADING.search(words.strip().rstrip(";"))
            if named:
                self._levels[self._style] = int(named[1] or 1)
        elif now.sink != "skip" and words:
            kind = self._change_kind()
            self._note_change(kind, words)
            if kind in (None, NoticeKind.INSERTIONS):
                href = now.link[0] if now.link else ""
                self._runs.setdefault(now.sink, []).append(Run(words, now.bold, now.italic, href))

    def _change_kind(self) -> NoticeKind | None:
        if self._now.sink != "body":
            return None
        if self._now.deleted:
            return NoticeKind.DELETIONS
        if self._now.hidden:
            return NoticeKind.HIDDEN_TEXT
        return NoticeKind.INSERTIONS if self._now.inserted else None

    def _note_change(self, kind: NoticeKind | None, words: str) -> None:
        """One change may be in many pieces: it is told when it is over."""
        if kind is not self._kind:
            if self._kind is not None and self._kept.strip():
                self.noticed.add(self._kind, self._kept)
            self._kept, self._kind = "", kind
        if kind is not None:
            self._kept += words


_LOOKS = {"b": "bold", "i": "italic", "v": "hidden", "deleted": "deleted", "revised": "inserted"}
_ACTS = {
    **{"rtf": "_start", "plain": "_plain", "ansicpg": "_set_page", "f": "_set_font", "fcharset": "_set_charset"},
    **{"s": "_set_style", "outlinelevel": "_set_level", "uc": "_set_replaced", "u": "_add_character"},
    **{"pard": "_reset_paragraph", "intbl": "_set_table", "par": "_end_paragraph", "sect": "_end_paragraph"},
    **{"cell": "_end_cell", "nestcell": "_end_paragraph", "row": "_end_row"},
}
