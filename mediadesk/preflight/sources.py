"""TXT-02: what was unfinished in the document a text came in."""

from collections.abc import Iterator

from mediadesk.preflight.versions import Version
from mediadesk.records.finding import Finding, Severity
from mediadesk.wording import notices


def nothing_unresolved(version: Version) -> Iterator[Finding]:
    """TXT-02: changes nobody accepted, comments and hidden words of the document were looked at by somebody."""
    unresolved = [notice for notice in version.kit_text.notices if notice.is_unresolved]
    if unresolved:
        yield version.finding("TXT-02", Severity.ERROR, about=notices.line(unresolved))
