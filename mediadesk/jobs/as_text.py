"""Records as lines of text, for the command line."""

from collections.abc import Iterator, Sequence
from typing import Any

from mediadesk.jobs.as_data import as_data
from mediadesk.records.contact import ContactRow, OutletRow
from mediadesk.records.finding import Finding
from mediadesk.records.languages import Language
from mediadesk.records.photo import PhotoRow
from mediadesk.records.press_kit import KitRow
from mediadesk.records.recognised import RecognisedRelease
from mediadesk.records.release import ReleaseRow
from mediadesk.wording import findings
from mediadesk.wording.labels import kind_label

Row = ReleaseRow | PhotoRow | ContactRow | OutletRow | KitRow


def row_line(row: Row) -> str:
    """One line of a list: the id, then what the list of the window shows."""
    return "  ".join(str(part) for part in (row.id, *_shown(row)) if part)


def record_lines(record: Any) -> str:
    """One record, whole: a line for every field that says something."""
    return "\n".join(_lines("", as_data(record)))


def finding_lines(found: Sequence[Finding]) -> str:
    """One line for each finding: severity, rule, language and place, and what to do."""
    return "\n".join(_finding_line(each) for each in found) or "Nothing to put right."


def recognised_line(recognised: RecognisedRelease) -> str:
    """What was recognised in a press text, in one line."""
    kind = kind_label(recognised.kind, Language.EN)
    return (
        f"{kind} ({recognised.language.value}) “{recognised.headline or '(no headline)'}”: "
        f"{len(recognised.blocks)} paragraphs, {len(recognised.quotes)} quotes, {len(recognised.photos)} captions, "
        f"{len(recognised.boilerplates)} boilerplates, {len(recognised.press_contacts)} contacts, "
        f"{len(recognised.dropped)} lines dropped{_hollow(len(recognised.hollow_lines))}"
    )


def _hollow(count: int) -> str:
    """What is said of lines that look blank but hold characters."""
    return f", {count} blank {'line' if count == 1 else 'lines'} of no-break spaces dropped" if count else ""


def _shown(row: Row) -> Iterator[Any]:
    if isinstance(row, ReleaseRow):
        yield row.status.value
        yield ",".join(language.value for language, _ in row.languages)
        yield row.headline or "(no headline)"
    elif isinstance(row, PhotoRow):
        yield row.file_name or "(no picture yet)"
        yield row.caption.best(Language.EN)
    elif isinstance(row, OutletRow):
        yield from (row.name, row.kind.value, row.city, f"{row.contact_count} contacts")
    elif isinstance(row, KitRow):
        yield from (row.title, f"{row.part_count} parts", row.release_headline)
    else:
        yield from (row.name, row.role, row.outlet, ", ".join(row.beats))


def _lines(name: str, value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, each in value.items():
            yield from _lines(f"{name}.{key}".strip("."), each)
    elif isinstance(value, list):
        for number, each in enumerate(value, 1):
            yield from _lines(f"{name} {number}", each)
    elif value not in (None, ""):
        yield f"{name}: {value}"


def _finding_line(finding: Finding) -> str:
    place = " ".join(part for part in (finding.language and finding.language.value, finding.block_id) if part)
    where = f" [{place}]" if place else ""
    return f"{finding.severity.value}  {finding.rule}{where}  {findings.title(finding)}: {findings.detail(finding)}"
