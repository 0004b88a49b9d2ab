"""PHO: the original picture files: there, and large enough."""

from collections.abc import Iterator

from mediadesk.records.finding import Finding, Severity
from mediadesk.records.framing import size_of
from mediadesk.records.press_kit import KitPhoto, PressKit

_LEAST, _ASKED = 1_200, 3_000  # pixels of the long side; "high resolution" of newsrooms is 3,000 × 2,000


def files_are_there(kit: PressKit) -> Iterator[Finding]:
    """PHO-01: the file of every picture that was taken in is there, whole."""
    for shown in kit.photos:
        if shown.photo.has_picture and (case := _trouble(shown)):
            yield _finding("PHO-01", Severity.ERROR, shown, case)


def large_enough(kit: PressKit) -> Iterator[Finding]:
    """PHO-09: a picture is large enough to be printed, and as large as newsrooms ask for."""
    for shown in kit.photos:
        longest = max(size_of(shown.photo))
        if shown.photo.has_picture and 0 < longest < _ASKED:
            is_small = longest < _LEAST
            severity, case = (Severity.ERROR, "small") if is_small else (Severity.WARNING, "smaller")
            yield _finding("PHO-09", severity, shown, case, f"{longest:,}", _LEAST if is_small else _ASKED)


def _trouble(shown: KitPhoto) -> str:
    """What is wrong with the file, as the case of a finding; the copy kept is never written to, so its size tells."""
    try:
        size = shown.path.stat().st_size if shown.path is not None else -1
    except OSError:
        size = -1
    if size < 0:
        return "missing"
    return "damaged" if shown.photo.byte_count and size != shown.photo.byte_count else ""


def _finding(
    rule: str, severity: Severity, shown: KitPhoto, case: str = "", about: str = "", limit: int = 0
) -> Finding:
    place, name = f"photo-{shown.number}", shown.photo.file_name
    return Finding(rule, severity, None, place, found=name, case=case, about=about, limit=f"{limit:,}" if limit else "")
