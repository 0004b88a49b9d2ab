"""The library: one open desk, on a file or a team's server."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from peewee import Database

from mediadesk import paths
from mediadesk.library import backups, checking, engine, opening
from mediadesk.library.collection import Means
from mediadesk.library.collections import Collections
from mediadesk.library.history import History
from mediadesk.library.media import MediaStore
from mediadesk.library.question import SMALL_CACHE
from mediadesk.library.releases import Releases
from mediadesk.library.rows import Rows
from mediadesk.library.search import SearchIndex
from mediadesk.library.settings import Settings
from mediadesk.library.tables import OrganisationTable
from mediadesk.library.trouble import explained
from mediadesk.records.keys import new_key
from mediadesk.records.problems import BackUpOnServer, Problem

if TYPE_CHECKING:
    from mediadesk.library.question import Question

Listener = Callable[[frozenset[str]], None]


class Library(Collections):
    """Everything that is kept. Open one with `Library.open`, and `close` it on the thread that opened it.

    The opening thread has its connection until then; any other thread reads (and writes steps) inside `reading()`.
    """

    def __init__(self, database: Database, desk: Path | str, media: MediaStore) -> None:
        self._database, self._desk = database, desk
        self._listeners: list[Listener] = []
        self._rows = Rows(database)
        self._index = SearchIndex(database, self._rows)
        self.media = media
        self.history = History(database, self._rows, self._index.take_in, self._announce, desk)
        self._means = Means(self._rows, self.history, self._index, media)
        self.settings = Settings(self._means)
        self.releases = Releases(self._means, self)
        self._found_desk()
        self._keep_erased_out()
        self._forget_old_imports()

    @classmethod
    def open(cls, desk: Path | str, *, create: bool = False) -> "Library":
        """Open the library in a SQLite file, or on a server ("postgresql://…"; tables are made there when missing).

        Raises `LibraryMissing` (unless `create`), `LibraryEmpty`, `LibraryDamaged`, `LibraryTooNew`, `LibraryBusy`,
        `FileUnreadable`, `NotWritable`, `DeskUnreachable`; then nothing was written.
        """
        if isinstance(desk, str) and engine.is_server(desk):
            return cls(opening.open_server(desk), engine.address(desk), MediaStore(paths.user_data() / "media"))
        path = Path(desk).absolute()
        return cls(opening.open_file(path, create=create), path, MediaStore(path.parent / "media"))

    @property
    def place(self) -> Path | None:
        """The file of the library; `None` for a team's desk."""
        return self._desk if isinstance(self._desk, Path) else None

    def close(self) -> None:
        """Let go of the database. On the thread that opened it, when no other reads any more."""
        if not self._database.is_closed():
            # What cannot be written now stays put off: a search reads it in the texts themselves.
            with suppress(Problem):
                self.catch_up()
            if isinstance(self._desk, Path):
                self._database.execute_sql("PRAGMA optimize")
            self._database.close()

    def remember_little(self) -> None:
        """Keep few pages of the file in memory on this thread's connection: a window reads little at a time.

        Whoever reads or writes much does so in a worker, whose connection is another one.
        """
        if isinstance(self._desk, Path):
            self._database.execute_sql(SMALL_CACHE)

    def catch_up(self) -> None:
        """Make the search entries that were put off while somebody was writing. When nobody is: takes 30 ms or so.

        Waits for nobody: raises `LibraryBusy` when somebody else is writing.
        """
        if self._index.is_behind():
            with self.history.hurried(), self.history.aside():
                self._index.catch_up()
        if self._rows.execute("SELECT 1 FROM contact_import LIMIT 1"):
            with self.history.hurried():
                self.contact_imports.catch_up(most=1)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` with the kinds of records changed, once after each step, undo and redo.

        It is called on the thread that wrote. Returns what ends the subscription.
        """
        self._listeners.append(listener)

        def unsubscribe() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return unsubscribe

    @contextmanager
    def reading(self, question: "Question | None" = None) -> Iterator[None]:
        """This thread's own connection, for as long as the block lasts; on the opening thread, the one it has.

        In a worker, `question.stop()` ends what is being read; raises `Cancelled` then.
        """
        with explained(self._desk):
            if not self._database.is_closed():
                yield
                return
            self._database.connect()
            try:
                with question.asked(self._database.connection()) if question else nullcontext():
                    yield
            finally:
                self._database.close()

    def back_up(self, target: Path) -> Path:
        """Copy the library, whole and verified, to the file `target`, its pictures and mails to `media` beside that.

        Any thread. Raises `DiskFull`, `NotWritable`, `LibraryDamaged`, and `BackUpOnServer` for a team's desk.
        """
        if not isinstance(self._desk, Path):
            raise BackUpOnServer(self._desk)
        from mediadesk.library.sign_offs import mails

        with self.reading():
            names = {name for (name,) in self._rows.execute("SELECT DISTINCT sha256 FROM photo WHERE sha256 <> ''")}
            names |= self.issued_versions.pictures() | set(mails(self._rows))
            faces = "SELECT DISTINCT picture_sha256 FROM media_contact WHERE picture_sha256 <> ''"
            names |= {name for (name,) in self._rows.execute(faces)}
        backups.copy_media(self.media, sorted(names), target.parent / "media")
        return backups.copy_library(self._desk, target)

    def check(self) -> tuple[str, ...]:
        """What is wrong with the library, one sentence each; nothing when it is healthy. Reads every page."""
        with self.reading():
            return checking.findings(self._database, self._rows, self.media)

    def is_empty(self) -> bool:
        """Whether there is no release, contact, photo or kit yet, not even in the trash."""
        tables = ("release", "media_contact", "photo", "press_kit")
        return not any(self._rows.execute(f"SELECT 1 FROM {table} LIMIT 1") for table in tables)

    def _announce(self, kinds: frozenset[str]) -> None:
        for listener in tuple(self._listeners):
            listener(kinds)

    def _keep_erased_out(self) -> None:
        """An older state of this library, put back in its place, still has people who were erased since."""
        from mediadesk.library import erased_people

        if isinstance(self._desk, Path) and erased_people.unknown(self._rows, self._desk).since:
            from mediadesk.library import writer

            self.privacy.erasing.replay(who=writer.name(), today=datetime.now().astimezone().date())

    def _forget_old_imports(self) -> None:
        """How people were before an import is kept as long as it can be taken back."""
        if self._rows.execute("SELECT 1 FROM contact_import_row LIMIT 1"):
            self.contact_imports.forget_old(datetime.now(UTC))

    def _found_desk(self) -> None:
        """A new library gets the organisation it belongs to; that is no step anybody could take back."""
        if not self._rows.execute("SELECT 1 FROM organisation WHERE is_own"):
            from mediadesk.records.organisation import Brand

            row = {"id": new_key(), "is_own": True, "accent": Brand().accent, "updated_at": datetime.now(UTC)}
            with self._database.atomic():
                self._rows.insert(OrganisationTable, self._rows.normal(OrganisationTable, row))
