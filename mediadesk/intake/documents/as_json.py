"""A document on its way out of the sandbox: as JSON values, and back, believing nothing that was not looked at."""

import codecs
from typing import Any

from mediadesk.intake.documents.links import safe_link
from mediadesk.intake.documents.noticing import fit, shortened
from mediadesk.records.block import Run
from mediadesk.records.source_document import Notice, NoticeKind, SourceDocument, SourceParagraph, SourceRole

_DEEPEST_HEADING = 9


def as_json(document: SourceDocument) -> dict[str, Any]:
    """The document as plain values; `from_json` reads them."""
    return {
        "paragraphs": [
            [
                each.role.value,
                each.level,
                each.marker,
                [[run.text, run.bold, run.italic, run.href] for run in each.runs],
            ]
            for each in document.paragraphs
        ],
        "notices": [[each.kind.value, each.count, list(each.details)] for each in document.notices],
        "title": document.title,
        "attachments": list(document.attachments),
        "encoding": document.encoding,
    }


def from_json(stored: Any) -> SourceDocument:
    """The document `as_json` wrote, every word and link of it looked at anew.

    Raises `ValueError`, `TypeError` or `LookupError` for anything else.
    """
    return SourceDocument(
        tuple(_paragraph(*each) for each in stored["paragraphs"]),
        tuple(_notice(*each) for each in stored["notices"]),
        shortened(_words(stored["title"])),
        tuple(shortened(_words(each)) for each in stored["attachments"]),
        codecs.lookup(_words(stored["encoding"])).name,
    )


def _paragraph(role: Any, level: Any, marker: Any, runs: Any) -> SourceParagraph:
    deep = min(max(int(level), 0), _DEEPEST_HEADING)
    return SourceParagraph(tuple(_run(*each) for each in runs), SourceRole(role), deep, shortened(_words(marker)))


def _run(text: Any, bold: Any, italic: Any, href: Any) -> Run:
    return Run(fit(_words(text)), bool(bold), bool(italic), safe_link(_words(href)))


def _notice(kind: Any, count: Any, details: Any) -> Notice:
    return Notice(NoticeKind(kind), int(count), tuple(shortened(_words(each)) for each in details))


def _words(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(type(value).__name__)
    return value
