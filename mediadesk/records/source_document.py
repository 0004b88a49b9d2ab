"""A document as it came in from a word processor, a mail program or a browser, before anything is recognised in it."""

from dataclasses import dataclass
from enum import StrEnum

from mediadesk.records.block import Run

DOCUMENT_ENDINGS = (
    *(".docx", ".odt", ".ott", ".rtf", ".html", ".htm", ".xhtml", ".eml", ".pdf", ".md", ".markdown"),
    *(".docm", ".dotm", ".dotx", ".doc", ".msg"),
)
"""The endings of documents; of the second row only some are read, the others refused with a sentence of their own."""


class SourceRole(StrEnum):
    """What the program that made the document took a paragraph for."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list_item"
    ORDERED_ITEM = "ordered_item"
    QUOTE = "quote"
    ROW = "row"
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True)
class SourceParagraph:
    """One paragraph. A `ROW` is a row of a table, tabs between its cells. `level` is that of a heading, 1 the highest.

    `marker` is the number or bullet the program printed before it ("2.", "•"), empty where there is none.
    """

    runs: tuple[Run, ...]
    role: SourceRole = SourceRole.PARAGRAPH
    level: int = 0
    marker: str = ""

    @property
    def text(self) -> str:
        """The words without their appearance."""
        return "".join(run.text for run in self.runs)


class NoticeKind(StrEnum):
    """What a document held that did not come in as it was."""

    INSERTIONS = "insertions"
    DELETIONS = "deletions"
    MOVES = "moves"
    COMMENTS = "comments"
    HIDDEN_TEXT = "hidden_text"
    HEADERS = "headers"
    TABLES = "tables"
    FOOTNOTES = "footnotes"
    PICTURES = "pictures"
    AUTHORS = "authors"
    ATTACHMENTS = "attachments"


_UNRESOLVED = (
    *(NoticeKind.INSERTIONS, NoticeKind.DELETIONS, NoticeKind.MOVES),
    *(NoticeKind.COMMENTS, NoticeKind.HIDDEN_TEXT),
)


@dataclass(frozen=True, slots=True)
class Notice:
    """How many of a kind there were, and the words of some of them."""

    kind: NoticeKind
    count: int
    details: tuple[str, ...] = ()

    @property
    def is_unresolved(self) -> bool:
        """Whether somebody's work on the document was not finished: changes nobody accepted, comments, hidden words."""
        return self.kind in _UNRESOLVED


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """The paragraphs in reading order and what is to be known of them. `title` is a headline where the text has none.

    `attachments` are the names of documents that came with it, in order. `encoding` is the Python codec its bytes were
    read with, where its kind leaves that open.
    """

    paragraphs: tuple[SourceParagraph, ...]
    notices: tuple[Notice, ...] = ()
    title: str = ""
    attachments: tuple[str, ...] = ()
    encoding: str = "utf-8"

    @property
    def unresolved(self) -> tuple[Notice, ...]:
        """The notices of unfinished work."""
        return tuple(notice for notice in self.notices if notice.is_unresolved)
