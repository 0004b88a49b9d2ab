"""Erasing people and answering what they ask, as the window and the command line do it."""

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from mediadesk import paths
from mediadesk.library import Library, writer
from mediadesk.library.erasing import Erasure
from mediadesk.library.retention import months_before
from mediadesk.records.languages import Language
from mediadesk.records.privacy import DeskAct, Outdated, PrivacyRequest, RequestKind, RetentionRule

ANSWER_WITHIN_DAYS = 40
"""PDPO, section 19: a data access request is complied with within 40 days; the GDPR gives one month."""

_CHUNK = 8 * 1024 * 1024
_ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")
_SHORTEST = 4  # bytes of a word that is looked for in files; a shorter one stands everywhere by chance


@dataclass(frozen=True, slots=True)
class Certificate:
    """That people were erased: what went, how many files were looked through, and where a word of theirs still stands.

    `remains` are (file, word): a name may well be somebody else's too.
    """

    erasure: Erasure
    files: int
    remains: tuple[tuple[Path, str], ...]


def copies_of(library: Library) -> list[Path]:
    """The copies of the library that mediadesk made: backups, and what it kept before a new schema or a restore."""
    place = library.place
    if place is None:
        return []
    folders = dict.fromkeys((place.parent / "backups", paths.user_data() / "backups"))
    return sorted(each for folder in folders for each in folder.glob("*.db"))


def erase(library: Library, keys: Sequence[int], *, who: str = "", today: date | None = None) -> Certificate:
    """Erase people for good, from copies too, and look through every file of the desk for what is left.

    Raises `NoSuchRecord`, `DiskFull`, `NotWritable`, `LibraryBusy`.
    """
    day = today or datetime.now().astimezone().date()
    gone = library.privacy.erasing.erase(keys, who=who or writer.name(), today=day, copies=copies_of(library))
    place = library.place
    folders = [] if place is None else [place.parent]
    files = [path for folder in folders for path in _files(folder)]
    return Certificate(gone, len(files), tuple(_remains(files, gone.words)))


def due_by(received: date) -> date:
    """The day by which a request that came on `received` must be answered."""
    return received + timedelta(days=ANSWER_WITHIN_DAYS)


def record_request(
    library: Library, kind: RequestKind, contact_id: int, *, received: date, who: str = "", notes: str = ""
) -> PrivacyRequest:
    """Write down what a contact asked. Raises `NoSuchRecord`."""
    contact = library.contacts.get(contact_id)
    name = contact.name.best(Language.EN)
    return library.privacy.requests.add(
        kind,
        contact_id=contact_id,
        name=name,
        received_on=received,
        due_on=due_by(received),
        who=who or writer.name(),
        notes=notes,
    )


def past_retention(library: Library, rules: Iterable[RetentionRule], now: datetime) -> tuple[Outdated, ...]:
    """Whom `rules`, or else those of the desk, concern at the aware instant `now`."""
    return library.privacy.retention.due(tuple(rules) or library.privacy.retention.rules, now)


def apply_retention(library: Library, found: Sequence[Outdated], *, who: str = "", today: date) -> Certificate | None:
    """Erase whom a rule concerns; `None` where it concerns nobody. Raises what `erase` raises."""
    if not found:
        return None
    certificate = erase(library, [each.contact_id for each in found], who=who, today=today)
    months = min(each.rule.months for each in found)
    about = f"{len(found)} contacts not in touch since {months_before(today, months)}"
    library.desk_log.add(DeskAct.RETENTION, who=who or writer.name(), about=about)
    return certificate


def _files(folder: Path) -> Iterator[Path]:
    for parent, _folders, names in os.walk(folder):
        yield from (Path(parent) / name for name in names)


def _remains(files: Iterable[Path], words: Iterable[str]) -> Iterator[tuple[Path, str]]:
    known = {
        written.lower(): word
        for word in words
        for encoding in _ENCODINGS
        if len(written := word.encode(encoding)) >= _SHORTEST
    }
    if not known:
        return
    longest = max(map(len, known))
    pattern = re.compile(b"|".join(map(re.escape, sorted(known, key=len, reverse=True))), re.IGNORECASE)
    for path in files:
        found = {known.get(each.lower()) for each in _matches(path, pattern, longest)}
        yield from ((path, word) for word in sorted(filter(None, found)))


def _matches(path: Path, pattern: re.Pattern[bytes], longest: int) -> Iterator[bytes]:
    """Matches in a file of any size; pieces overlap by the longest word."""
    try:
        with path.open("rb") as file:
            before = b""
            while chunk := file.read(_CHUNK):
                yield from pattern.findall(before + chunk)
                before = chunk[-longest:]
    except OSError:
        return  # gone meanwhile, or not ours to read
