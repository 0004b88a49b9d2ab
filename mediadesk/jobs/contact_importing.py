"""Takes lists of contacts in: what would become of them, then the doing, which can be broken off and taken back."""

import gc
import hashlib
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path

from mediadesk.jobs import contact_pictures, contact_reading
from mediadesk.jobs.contact_planning import Outcome, Planner
from mediadesk.library import Library
from mediadesk.records.contact_import import Column, Fate, ImportCounts, ReadContact, RejectedRow
from mediadesk.records.contact_rows import PlainRow, RowBatch, as_plain
from mediadesk.records.import_choices import (
    Choices,
    ContactImport,
    ImportState,
    Preview,
    ProbableDuplicate,
    RowExample,
    Sides,
    Undone,
)
from mediadesk.records.privacy import DeskAct
from mediadesk.records.problems import Cancelled

_MOST_PREVIEWED = 200_000  # rows
_MOST_TOLD = 500  # problems, and probable duplicates; examples of each fate
_LONG = 20_000  # rows; what is longer is written in larger batches, and can be searched when all of it is written
_AT_ONE_GO = 100_000  # rows; above, making the indexes anew is faster than keeping them
_BATCH = 20_000  # rows of a long list written at once
_SHARED_BATCHES = (200, 2_000)  # the same, where others want to write too, who wait for one to end
_HELD, _PAUSE = 0.12, 0.12  # seconds such a batch may take, and at most in between; SQLite lets who waits look as often


class Stage(StrEnum):
    """What an import is at: writing rows, or making entries for the search."""

    ROWS = "rows"
    SEARCH = "search"


Progress = Callable[[Stage, int, int], None]
IsCancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class ContactList:
    """A list that is to be taken in: a file, or pasted text, and how it is read (`contact_reading.read_rows`).

    `row_count` is what `look_at` counted; `edited` are cells put right by hand, by row.
    """

    source: Path | str
    columns: tuple[Column, ...]
    row_count: int
    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""
    region: str = contact_reading.REGION
    edited: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    heading_row: int | None = None

    @property
    def file_name(self) -> str:
        """What the list is called; empty for pasted text."""
        return self.source.name if isinstance(self.source, Path) else ""

    def batches(self, cancelled: IsCancelled | None = None) -> Iterator[RowBatch]:
        """Its rows, those put right in their places. Raises as `contact_reading.read_rows`."""
        told = {"encoding": self.encoding, "delimiter": self.delimiter, "sheet": self.sheet, "region": self.region}
        row = self.heading_row
        for batch in contact_reading.read_rows(self.source, self.columns, heading_row=row, cancelled=cancelled, **told):
            yield self._put_right(batch) if self.edited else batch

    def digest(self, choices: Choices) -> str:
        """What tells this list, read and chosen in this way, from others."""
        read = hashlib.sha256(self.source.encode() if isinstance(self.source, str) else b"")
        if isinstance(self.source, Path):
            with self.source.open("rb") as file:
                while part := file.read(1 << 20):
                    read.update(part)
        told = (self.columns, self.encoding, self.delimiter, self.sheet, self.region, sorted(self.edited.items()))
        if self.heading_row is not None:
            read.update(f"headings in row {self.heading_row}".encode())
        read.update(repr((told, sorted(_chosen(choices).items()), sorted(choices.rows.items()))).encode())
        return read.hexdigest()

    def _put_right(self, batch: RowBatch) -> RowBatch:
        edited = [
            contact_reading.read_again(number, self.edited[number], self.columns, self.region)
            for number in (*(row[0] for row in batch.rows), *(row.row for row in batch.rejected))
            if number in self.edited
        ]
        rows = [row for row in batch.rows if row[0] not in self.edited]
        rejected = [row for row in batch.rejected if row.row not in self.edited]
        rows += [as_plain(each) for each in edited if isinstance(each, ReadContact)]
        rejected += [each for each in edited if isinstance(each, RejectedRow)]
        in_order = sorted(rows, key=lambda row: int(row[0]))
        return RowBatch(in_order, sorted(rejected, key=lambda row: row.row), batch.done)


def preview(
    library: Library,
    wanted: ContactList,
    choices: Choices | None = None,
    *,
    today: date | None = None,
    progress: Progress | None = None,
    cancelled: IsCancelled | None = None,
) -> Preview:
    """What would become of a list; nothing is written. Of a very long one its first 200,000 rows are looked at.

    Raises as `contact_reading.read_rows`. Any thread, inside `library.reading()`.
    """
    planner = Planner(library, choices or Choices(), today or date.today(), row_count=wanted.row_count)
    seen = _Seen()
    with _without_collecting():
        for batch in wanted.batches(cancelled):
            seen.take(batch, planner.plan(batch.rows))
            if progress is not None:
                progress(Stage.ROWS, batch.done, wanted.row_count)
            if batch.done >= _MOST_PREVIEWED:
                break
    new = [outlet.name for outlet in planner.outlets.made]
    outlets = tuple(name.en or name.zh_hant or name.zh_hans for name in new)
    return seen.preview(outlets, wanted.row_count)


def run(
    library: Library,
    wanted: ContactList,
    choices: Choices | None = None,
    *,
    who: str,
    now: datetime | None = None,
    progress: Progress | None = None,
    cancelled: IsCancelled | None = None,
    rejected: Callable[[Sequence[RejectedRow]], None] | None = None,
) -> ContactImport:
    """Take a list in; one that was broken off goes on where it stopped. What was cancelled can be taken back like any.

    `rejected` is told of rows that were not taken in. Raises as `contact_reading.read_rows`, and `ImportRunsElsewhere`,
    `LibraryBusy`, `DiskFull`; the batches written before stay. Any thread, inside `library.reading()`.
    """
    chosen, now = choices or Choices(), now or datetime.now(UTC)
    of = library.contact_imports.begin(wanted.file_name, wanted.digest(chosen), _chosen(chosen), wanted.row_count, who)
    job = _Job(library, wanted, chosen, of, now, progress, cancelled, rejected)
    try:
        of = job.run()
    except Cancelled:
        of = job.end(library.contact_imports.get(of.id), ImportState.CANCELLED)
    library.contact_imports.catch_up(_entering(progress), pause=job.pause)
    if of.state is ImportState.DONE:
        told = {"encoding": wanted.encoding, "region": wanted.region}
        with suppress(Cancelled):  # everybody is there; who wants no pictures has none
            contact_pictures.take_in(library, wanted.source, of.id, cancelled=cancelled, **told)
    return library.contact_imports.get(of.id)


def undo(
    library: Library,
    import_id: int,
    *,
    now: datetime | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Undone:
    """Take an import back. Raises `NoSuchImport`, `ImportUndone`, `ImportTooOld`. Any thread, inside `reading()`."""
    return library.import_undo.undo(import_id, now or datetime.now(UTC), progress)


class _Job:
    def __init__(
        self,
        library: Library,
        wanted: ContactList,
        choices: Choices,
        of: ContactImport,
        now: datetime,
        progress: Progress | None,
        cancelled: IsCancelled | None,
        rejected: Callable[[Sequence[RejectedRow]], None] | None,
    ) -> None:
        self._library, self._imports, self._wanted, self._of, self._now = (
            library,
            library.contact_imports,
            wanted,
            of,
            now,
        )
        self._progress, self._cancelled, self._rejected = progress, cancelled, rejected
        self._has_nothing_new = (
            not of.done_rows
            and self._imports.left_as_it_is(of.digest)
            and library.do_not_contact.suppression().is_empty
        )
        self._is_long = wanted.row_count > _LONG
        self._is_alone = wanted.row_count > min(_LONG, _AT_ONE_GO) and self._imports.is_alone()
        is_worth_it = wanted.row_count > max(_AT_ONE_GO, library.contacts.count()) and not of.done_rows
        self._at_one_go = self._is_alone and is_worth_it
        self._planner = Planner(
            *(library, choices, now.astimezone().date()),
            row_count=wanted.row_count,
            import_id=of.id,
            holds_all=self._at_one_go or self._imports.can_hold_all(wanted.row_count),
        )
        self._writer = self._imports.writer(of, self._planner.beats, self._planner.tags)

    def run(self) -> ContactImport:
        if self._has_nothing_new:
            return self._counted_only()
        one_go = self._imports.at_one_go(without_indexes=True) if self._at_one_go else nullcontext()
        with one_go, _without_collecting():
            for batch in self._batches():
                self._take(batch)
                if self._progress is not None:
                    self._progress(Stage.ROWS, batch.done, self._wanted.row_count)
                if self._cancelled is not None and self._cancelled():
                    raise Cancelled
        if self._progress is not None:  # what was written is kept now
            self._progress(Stage.ROWS, self._of.done_rows, self._wanted.row_count)
        return self.end(self._of, ImportState.DONE)

    @property
    def pause(self) -> float:
        """Seconds that others have at most to write between two batches of a long list."""
        return _PAUSE if self._is_long and not self._is_alone else 0.0

    def _batches(self) -> Iterator[RowBatch]:
        """The rows as they are to be written at once: as many as the time allows that others can be kept waiting."""
        if not self.pause:
            yield from _grouped(self._unread(), _BATCH if self._is_long else 1)
            return
        fewest, most = _SHARED_BATCHES
        size = fewest
        for batch in self._unread():
            parts = deque([batch])
            while parts:
                batch = parts.popleft()
                if len(batch.rows) > size:
                    parts.extendleft(reversed(batch.cut(size)))
                    continue
                self._planner.look_again()
                began = time.monotonic()
                yield batch
                took = time.monotonic() - began
                if took > _HELD:
                    size = max(fewest, size // 2)
                elif took < _HELD / 2:
                    size = min(most, size * 2)
                time.sleep(min(self.pause, took))

    def _counted_only(self) -> ContactImport:
        """The same list again, and nobody was changed since: every row is known."""
        for batch in self._wanted.batches(self._cancelled):
            outcome = Outcome()
            outcome.fates[Fate.MERGED] = len(batch.rows)
            counts = _added_up(self._of.counts, batch, outcome)
            self._of = replace(self._of, done_rows=batch.done, counts=counts)
            if self._rejected is not None and batch.rejected:
                self._rejected(batch.rejected)
        return self.end(self._of, ImportState.DONE)

    def end(self, of: ContactImport, state: ImportState) -> ContactImport:
        """Note that the import is over."""
        with self._imports.batch() as moment:
            ended = replace(of, state=state, ended_at=self._now, row_count=max(of.row_count, of.done_rows))
            of = self._imports.advance(replace(ended, row_count=of.done_rows) if state is ImportState.DONE else ended)
            self._imports.log(DeskAct.IMPORTED, of, moment)
        return of

    def _unread(self) -> Iterator[RowBatch]:
        """The rows that were not taken in before."""
        for batch in self._wanted.batches(self._cancelled):
            known = len(batch.rows) + len(batch.rejected) - (batch.done - self._of.done_rows)
            if known <= 0:
                yield batch
            elif batch.done > self._of.done_rows:
                last = sorted([*(row[0] for row in batch.rows), *(row.row for row in batch.rejected)])[known - 1]
                rows = [row for row in batch.rows if row[0] > last]
                yield RowBatch(rows, [row for row in batch.rejected if row.row > last], batch.done)

    def _take(self, batch: RowBatch) -> None:
        with self._imports.batch() as moment:
            outcome = self._planner.plan(batch.rows)
            outlets = self._planner.outlets.taken()
            stale = self._writer.write(outcome.batch, outlets, moment)
            if self._is_long:
                changed = [after.id for _, after in outcome.batch.changed]
                self._imports.put_off_entries(self._of, list(set(stale).difference(changed)))
                stale = changed
            self._imports.enter(stale, [outlet.id for outlet in outlets])
            counts = _added_up(self._of.counts, batch, outcome)
            self._of = self._imports.advance(replace(self._of, done_rows=batch.done, counts=counts))
        self._planner.wrote(outcome.batch)
        if self._rejected is not None and (batch.rejected or outcome.suppressed):
            self._rejected([*batch.rejected, *outcome.suppressed])


class _Seen:
    """What a preview saw so far."""

    def __init__(self) -> None:
        self._counts = ImportCounts()
        self._problems: list[RejectedRow] = []
        self._probable: list[ProbableDuplicate] = []
        self._examples: dict[Fate, list[RowExample]] = {fate: [] for fate in Fate}
        self._probable_count = 0
        self._sides: dict[int, Sides] = {}
        self._fates: dict[Fate, int] = dict.fromkeys(Fate, 0)

    def take(self, batch: RowBatch, outcome: Outcome) -> None:
        self._counts = _added_up(self._counts, batch, outcome)
        self._problems += [*batch.rejected, *outcome.suppressed][: _MOST_TOLD - len(self._problems)]
        self._probable_count += len(outcome.probable)
        self._count_probable(outcome)
        for example in outcome.told:
            if len(self._examples[example.fate]) < _MOST_TOLD:
                self._examples[example.fate].append(example)

    def _count_probable(self, outcome: Outcome) -> None:
        fates = {each.row: each.fate for each in outcome.told} if outcome.probable else {}
        for each in outcome.probable:
            self._fates[fates.get(each.row, Fate.REJECTED)] += 1
            if len(self._probable) < _MOST_TOLD:
                self._probable.append(each)
                self._sides[each.row] = outcome.sides[each.row]

    def preview(self, outlets: tuple[str, ...], row_count: int) -> Preview:
        examples = sorted((each for told in self._examples.values() for each in told), key=lambda each: each.row)
        problems = sorted(self._problems, key=lambda each: each.row)
        probable = sorted(self._probable, key=lambda each: each.row)
        return Preview(
            *(self._counts, tuple(problems), tuple(examples), tuple(probable), self._probable_count, outlets),
            is_whole=self._counts.rows >= row_count,
            probable_counts=ImportCounts(self._probable_count, *(self._fates[fate] for fate in Fate)),
            sides=self._sides,
        )


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Nothing here is held in circles: looking for them among a hundred thousand rows costs a tenth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _added_up(before: ImportCounts, batch: RowBatch, outcome: Outcome) -> ImportCounts:
    fates = outcome.fates
    return ImportCounts(
        before.rows + len(batch.rows) + len(batch.rejected),
        before.added + fates[Fate.ADDED],
        before.updated + fates[Fate.UPDATED],
        before.merged + fates[Fate.MERGED],
        before.rejected + fates[Fate.REJECTED] + len(batch.rejected),
    )


def _grouped(batches: Iterable[RowBatch], at_least: int) -> Iterator[RowBatch]:
    """The same rows in batches of so many."""
    rows: list[PlainRow] = []
    rejected: list[RejectedRow] = []
    done = 0
    for batch in batches:
        rows, rejected, done = [*rows, *batch.rows], [*rejected, *batch.rejected], batch.done
        if len(rows) + len(rejected) >= at_least:
            yield RowBatch(rows, rejected, done)
            rows, rejected = [], []
    if rows or rejected:
        yield RowBatch(rows, rejected, done)


def _chosen(choices: Choices) -> dict[str, object]:
    """The choices as they are kept: without what would name anybody."""
    return {
        "prefer": choices.prefer.value,
        "fields": {which.value: prefer.value for which, prefer in choices.fields.items()},
        "on_duplicate": choices.on_duplicate.value,
        "likenesses": {likeness.value: what.value for likeness, what in choices.likenesses.items()},
        "rows": len(choices.rows),
    }


def _entering(progress: Progress | None) -> Callable[[int, int], None] | None:
    if progress is None:
        return None
    return lambda done, total: progress(Stage.SEARCH, done, total)
