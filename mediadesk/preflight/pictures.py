"""PHO: the picture files themselves: named for people, each once."""

import re
from collections.abc import Iterator

from mediadesk.records.finding import Finding, Severity
from mediadesk.records.press_kit import PressKit

_BY_A_CAMERA = re.compile(
    r"(?:(?:IMG|DSCF|DSCN|DSC|PXL|GOPR|MVIMG|WhatsApp Image|P)[-_ ]?\d{3,}.*|_[A-Z]{2,3}\d{4,}"
    r"|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{32,})",
    re.IGNORECASE,
)


def named_for_people(kit: PressKit) -> Iterator[Finding]:
    """PHO-11: the name of the file says more than what a camera or a program counted."""
    for shown in kit.photos:
        name = shown.photo.file_name
        if shown.photo.has_picture and _BY_A_CAMERA.fullmatch(name.rpartition(".")[0] or name):
            yield Finding("PHO-11", Severity.WARNING, None, f"photo-{shown.number}", about=name)


def each_once(kit: PressKit) -> Iterator[Finding]:
    """PHO-17: no two photos are the same file."""
    first: dict[str, int] = {}
    for shown in kit.photos:
        if not shown.photo.has_picture:
            continue
        before = first.setdefault(shown.photo.sha256, shown.number)
        if before != shown.number:
            place, name = f"photo-{shown.number}", shown.photo.file_name
            yield Finding("PHO-17", Severity.WARNING, None, place, found=name, about=str(before))
