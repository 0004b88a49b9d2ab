"""Markdown (CommonMark with tables): its signs become structure, its line ends stay for the recogniser to judge."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from mediadesk.intake.documents.links import safe_link
from mediadesk.intake.documents.noticing import Noticed, listed, paragraph, row
from mediadesk.intake.documents.text_bytes import decoded
from mediadesk.records.block import Run
from mediadesk.records.source_document import NoticeKind, SourceDocument, SourceParagraph, SourceRole

if TYPE_CHECKING:
    from markdown_it.token import Token

_LONGEST_LINE = 100_000  # characters; the parser looks at emphasis in one line again and again


def read(data: bytes, encoding: str = "") -> SourceDocument:
    """The text in `data`. Raises what `text_bytes.decoded` raises."""
    from markdown_it import MarkdownIt

    found = decoded(data, encoding)
    text = found.text
    if max(map(len, re.split("\n\\s*\n", text)), default=0) > _LONGEST_LINE:
        return SourceDocument(tuple(paragraph([Run(line)]) for line in text.splitlines()), encoding=found.encoding)
    parser = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    noticed = Noticed()
    paragraphs = tuple(_paragraphs(parser.parse(text), noticed))
    return SourceDocument(paragraphs, noticed.notices(), encoding=found.encoding)


def _paragraphs(tokens: Sequence["Token"], noticed: Noticed) -> Iterator[SourceParagraph]:
    walk = _Walk(noticed)
    for token in tokens:
        yield from walk.step(token)


class _Walk:
    """Where in lists, quotes and tables the next words stand."""

    def __init__(self, noticed: Noticed) -> None:
        self._noticed = noticed
        self._lists: list[int] = []  # of the lists open: the next number, 0 for bullets
        self._marker = ""
        self._level = 0
        self._quotes = 0
        self._cells: list[list[SourceParagraph]] | None = None

    def step(self, token: "Token") -> Iterator[SourceParagraph]:
        """Take one token in; yields the paragraphs it completes."""
        kind = token.type
        if kind == "inline":
            made = self._made(list(self._runs(token.children or ())))
            if self._cells is not None:
                self._cells.append([made])
            elif made.text:
                yield made
        elif kind in ("code_block", "fence"):
            yield from (paragraph([Run(line)]) for line in token.content.splitlines())
        elif kind == "tr_close":
            yield from row(self._cells or [])
            self._cells = None
        else:
            self._enter(token)

    def _enter(self, token: "Token") -> None:
        kind = token.type
        if kind in ("bullet_list_open", "ordered_list_open"):
            first = 0 if kind[0] == "b" else int(token.attrs.get("start", 1))
            self._lists.append(first)
        elif kind in ("bullet_list_close", "ordered_list_close"):
            self._lists.pop()
        elif kind == "list_item_open":
            self._marker = f"{self._lists[-1]}." if self._lists[-1] else "•"
            self._lists[-1] += bool(self._lists[-1])
        elif kind in ("blockquote_open", "blockquote_close"):
            self._quotes += 1 if kind.endswith("open") else -1
        elif kind == "heading_open":
            self._level = int(token.tag[1:])
        elif kind == "tr_open":
            self._cells = []
        elif kind == "table_open":
            self._noticed.add(NoticeKind.TABLES)

    def _made(self, runs: list[Run]) -> SourceParagraph:
        marker, self._marker = self._marker, ""
        level, self._level = self._level, 0
        if self._quotes and not level and not marker:
            return paragraph(runs, SourceRole.QUOTE)
        return listed(runs, marker, level)

    def _runs(self, tokens: Sequence["Token"]) -> Iterator[Run]:
        bold = italic = 0
        href = ""
        for token in tokens:
            opens = token.nesting
            if token.type.startswith("strong"):
                bold += opens
            elif token.type.startswith("em_"):
                italic += opens
            elif token.type.startswith("link_"):
                href = safe_link(str(token.attrs.get("href", ""))) if opens > 0 else ""
            elif token.type == "image":
                self._noticed.add(NoticeKind.PICTURES, token.content)
            elif token.type in ("softbreak", "hardbreak"):
                yield Run("\n", bold > 0, italic > 0, href)
            else:
                yield Run(token.content, bold > 0, italic > 0, href)
