"""History: a step is one transaction, one entry of undo and one announcement. Every write goes through it."""

import threading
from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from peewee import Database, IntegrityError

from mediadesk.library import engine
from mediadesk.library.fields import to_milliseconds
from mediadesk.library.kinds import KINDS
from mediadesk.library.place import Place
from mediadesk.library.rows import Kind, Row, Rows
from mediadesk.library.trouble import explained
from mediadesk.records.problems import CannotUndoIssue, Conflict, LibraryBusy

_HURRIED_MS = 30  # a key typed meanwhile is still on screen at once
_KEPT = 200  # steps; older ones can no longer be undone


@dataclass(frozen=True, slots=True)
class Change:
    """One row of `table` before and after a write; `None` where it did not exist."""

    table: Kind
    key: int
    before: Row | None
    after: Row | None


@dataclass(slots=True)
class _Step:
    label: str
    sitting: Hashable | None
    moment: datetime
    changes: list[Change] = field(default_factory=list)
    kept: set[Kind] = field(default_factory=set)
    is_sealed: bool = False
    echoes: list[Callable[[bool], object]] = field(default_factory=list)


class Index(Protocol):
    """What keeps the search index; `later` where the same records will change again in a moment."""

    def __call__(self, changes: Sequence[Change], *, later: bool) -> None:
        """Take the changes in."""


class History:
    """Writes rows inside named steps, remembers them for this session, and takes steps back.

    Steps of several threads wait for each other; each thread needs its own open connection. `index` is called with
    the changes of a step inside its transaction, and whether they are part of a sitting that goes on; `announce` with
    the kinds of records changed after it. `desk` is named in the problems of the engine (a full disk, a busy library).
    """

    def __init__(
        self,
        database: Database,
        rows: Rows,
        index: Index,
        announce: Callable[[frozenset[str]], None],
        desk: Path | str,
    ) -> None:
        self._database, self._rows, self._desk = database, rows, desk
        self._index, self._announce = index, announce
        self._place = Place(desk)
        self._lock = threading.RLock()
        self._waits = threading.local()
        self._open: _Step | None = None
        self._done: list[_Step] = []
        self._undone: list[_Step] = []
        self._newest: dict[int, int] = {}

    @contextmanager
    def step(self, label: str, *, sitting: Hashable | None = None) -> Iterator[None]:
        """What is written inside happens whole or not at all and is undone as one, called `label` (the user's words).

        Inside another step it becomes part of that. Steps of the same `sitting` that follow each other fold into one.
        """
        with self._held():
            if self._open is not None:
                with self._joined(self._open):
                    yield
                return
            with self._whole(_Step(label, sitting, to_milliseconds(datetime.now(UTC)))) as step:
                yield
            self._keep(step)
        self._tell(step)

    @contextmanager
    def hurried(self) -> Iterator[None]:
        """Steps of this thread inside wait for others who write no longer than a window may stand still.

        They raise `LibraryBusy` then, and can be tried again.
        """
        self._waits.most_ms = _HURRIED_MS
        try:
            yield
        finally:
            self._waits.most_ms = None

    @contextmanager
    def aside(self) -> Iterator[datetime]:
        """A transaction that is no step and cannot be undone: for what is derived. Inside a step, a part of that.

        Gives the time that its rows are dated with.
        """
        with self._held(), explained(self._desk), engine.transaction(self._database, self._most_ms):
            self._place.check()
            yield self._open.moment if self._open is not None else to_milliseconds(datetime.now(UTC))

    @contextmanager
    def for_good(self, kinds: frozenset[str]) -> Iterator[datetime]:
        """A transaction that nobody takes back, nor anything before it: what was remembered is forgotten.

        For people who are erased. Gives the time that its rows are dated with, and announces `kinds` afterwards.
        """
        with self.aside() as moment:
            yield moment
        self._done.clear()
        self._undone.clear()
        self._announce(kinds)

    @contextmanager
    def batch(self, kinds: frozenset[str]) -> Iterator[datetime]:
        """A transaction with a great many rows that is no step: whoever writes them knows how to take them back.

        Steps before it stay, and are taken back unless one of their rows was changed by it: then `undo` raises
        `Conflict`, as after a change by somebody else. Gives the time that the rows are dated with, and announces
        `kinds` afterwards.
        """
        with self.aside() as moment:
            yield moment
        self._undone.clear()
        self._announce(kinds)

    def is_alone(self) -> bool:
        """Whether nobody else can be waiting to write: no other thread or program has the library open."""
        with self._held():
            return self._open is None and engine.is_alone(self._database)

    @property
    def moment(self) -> datetime:
        """When the open step began: the time all its rows are dated with."""
        return self._in_step().moment

    def insert(self, table: Kind, row: Row) -> None:
        """Add a row."""
        step, after = self._in_step(), self._rows.normal(table, row)
        self._rows.insert(table, after)
        step.changes.append(Change(table, after["id"], None, after))

    def update(self, table: Kind, key: int, changes: Row, version: int | None = None) -> int:
        """Change columns of a row; returns its new version.

        Raises `Conflict` when the row is gone or `version`, the one the caller saw, is not the present one.
        """
        step, before = self._in_step(), self._rows.get(table, key)
        if before is None or (version is not None and before["version"] != version):
            raise Conflict(table._meta.table_name, key)
        after = self._rows.normal(table, {**before, **changes, "version": before["version"] + 1})
        self._write(Change(table, key, before, after))
        step.changes.append(Change(table, key, before, after))
        return int(after["version"])

    def delete(self, table: Kind, key: int) -> None:
        """Delete a row; raises `Conflict` when it is gone."""
        step, before = self._in_step(), self._rows.get(table, key)
        if before is None:
            raise Conflict(table._meta.table_name, key)
        self._write(Change(table, key, before, None))
        step.changes.append(Change(table, key, before, None))

    def keep(self, table: Kind, row: Row) -> None:
        """Add a row for good: it comes and fails with the step, but no undo takes it back."""
        step = self._in_step()
        self._rows.insert(table, self._rows.normal(table, row))
        step.kept.add(table)

    def echo(self, tell: Callable[[bool], object]) -> None:
        """Call `tell` when the open step is taken back (true) or done again (false), as a part of that.

        For what is only ever added to, and has to say so too.
        """
        self._in_step().echoes.append(tell)

    def seal(self) -> None:
        """Let the open step be one that nobody takes back, nor anything before it: something left the house."""
        self._in_step().is_sealed = True

    @property
    def undo_label(self) -> str | None:
        """What `undo` would take back."""
        return self._done[-1].label if self._done else None

    @property
    def redo_label(self) -> str | None:
        """What `redo` would do again."""
        return self._undone[-1].label if self._undone else None

    def undo(self) -> str | None:
        """Take the last step back; returns its label, `None` when there is none.

        Raises `Conflict` when somebody changed one of its rows since: then nothing is taken back, and the step is
        forgotten, because it can never be taken back any more. Raises `CannotUndoIssue` for a sealed step.
        """
        return self._travel(self._done, self._undone, _reversed, is_undo=True)

    def redo(self) -> str | None:
        """Do the step undone last again; returns its label, `None` when there is none. Raises `Conflict` as `undo`."""
        return self._travel(self._undone, self._done, list, is_undo=False)

    def _travel(
        self,
        source: list[_Step],
        target: list[_Step],
        direction: Callable[[list[Change]], list[Change]],
        *,
        is_undo: bool,
    ) -> str | None:
        with self._held():
            if self._open is not None:
                raise RuntimeError("undo inside a step")
            if not source:
                return None
            if source[-1].is_sealed:
                raise CannotUndoIssue(source[-1].label)
            step = source.pop()
            with self._whole(replace(step, changes=[])) as again:
                for change in direction(step.changes):
                    self._put_back(change)
                    again.changes.append(change)
                for tell in step.echoes:
                    tell(is_undo)
            target.append(step)
        self._tell(step)
        return step.label

    @property
    def _most_ms(self) -> int | None:
        return getattr(self._waits, "most_ms", None)

    @contextmanager
    def _held(self) -> Iterator[None]:
        if not self._lock.acquire(timeout=-1 if self._most_ms is None else self._most_ms / 1000):
            raise LibraryBusy(Path(self._desk))
        try:
            yield
        finally:
            self._lock.release()

    @contextmanager
    def _whole(self, step: _Step) -> Iterator[_Step]:
        self._open = step
        try:
            with explained(self._desk), engine.transaction(self._database, self._most_ms):
                self._place.check()
                yield step
                if step.changes:
                    self._index(step.changes, later=step.sitting is not None)
        finally:
            self._open = None

    @contextmanager
    def _joined(self, step: _Step) -> Iterator[None]:
        """A part of a step that fails is rolled back by itself, should the step around it carry on."""
        mark = len(step.changes)
        try:
            with self._database.atomic():
                yield
        except BaseException:
            del step.changes[mark:]
            raise

    def _put_back(self, change: Change) -> None:
        """Make the row what `change.after` says if it still is what `change.before` says, whatever its version."""
        now = self._rows.get(change.table, change.key)
        if not _same(now, change.before):
            raise Conflict(change.table._meta.table_name, change.key)
        wanted = change.after
        if wanted is not None:
            seen = max(self._newest.get(change.key, 0), now["version"] if now else wanted["version"])
            wanted = {**wanted, "version": seen + 1}
        try:
            self._write(Change(change.table, change.key, now, wanted))
        except IntegrityError as in_use:  # a row came that names this one, and no step of ours brought it
            raise Conflict(change.table._meta.table_name, change.key) from in_use

    def _write(self, change: Change) -> None:
        before, after = change.before, change.after
        if before is None and after is not None:
            self._rows.insert(change.table, after)
            return
        assert before is not None
        self._newest[change.key] = before["version"] + 1
        if after is None:
            written = self._rows.delete(change.table, change.key, before["version"])
        else:
            written = self._rows.update(change.table, after, before["version"])
        if not written:
            raise Conflict(change.table._meta.table_name, change.key)

    def _keep(self, step: _Step) -> None:
        if not step.changes and not step.is_sealed:
            return
        last = self._done[-1] if self._done and not self._undone else None
        is_sealed = step.is_sealed or (last is not None and last.is_sealed)
        if last is not None and not is_sealed and step.sitting is not None and last.sitting == step.sitting:
            last.changes = _folded(last.changes + step.changes)
        else:
            self._done.append(step)
            del self._done[:-_KEPT]
        self._undone.clear()

    def _tell(self, step: _Step) -> None:
        tables = {change.table for change in step.changes} | step.kept
        kinds = frozenset(kind for table in tables for kind in KINDS[table])
        if kinds:
            self._announce(kinds)

    def _in_step(self) -> _Step:
        if self._open is None:
            raise RuntimeError("a write outside a step")
        return self._open


def _reversed(changes: list[Change]) -> list[Change]:
    return [Change(each.table, each.key, each.after, each.before) for each in reversed(changes)]


def _same(one: Row | None, other: Row | None) -> bool:
    if one is None or other is None:
        return one is other
    return {**one, "version": 0} == {**other, "version": 0}


def _folded(changes: list[Change]) -> list[Change]:
    """Updates of the same row become one, as long as no row came or went in between that they might name."""
    folded: list[Change] = []
    seen: dict[tuple[Kind, int], int] = {}
    for change in changes:
        if change.before is None or change.after is None:
            seen.clear()
            folded.append(change)
        elif (place := seen.get((change.table, change.key))) is not None:
            folded[place] = replace(folded[place], after=change.after)
        else:
            seen[change.table, change.key] = len(folded)
            folded.append(change)
    return folded
