"""The library: one open desk, on a file or a team's server."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from peewee import Database

from mediadesk import paths
from mediadesk.library import backups, checking, engine, opening
from mediadesk.library.collection import Collection, Means
from mediadesk.library.history import History
from mediadesk.library.media import MediaStore
from mediadesk.library.releases import Releases
from mediadesk.library.rows import Rows
from mediadesk.library.search import SearchIndex
from mediadesk.library.settings import Settings
from mediadesk.library.tables import OrganisationTable
from mediadesk.library.trouble import explained
from mediadesk.records.keys import new_key
from mediadesk.records.problems import BackUpOnServer, Problem

if TYPE_CHECKING:
    from mediadesk.library.activities import Activities
    from mediadesk.library.amendments import Amendments
    from mediadesk.library.contact_import_undo import ImportUndo
    from mediadesk.library.contact_imports import ContactImports
    from mediadesk.library.contacts import Contacts
    from mediadesk.library.desk_log import DeskLog
    from mediadesk.library.do_not_contact import DoNotContacts
    from mediadesk.library.duplicates import Duplicates
    from mediadesk.library.facts import Facts
    from mediadesk.library.house_styles import HouseStyles
    from mediadesk.library.issued_versions import IssuedVersions
    from mediadesk.library.organisations import Boilerplates, Organisations
    from mediadesk.library.outlets import Outlets
    from mediadesk.library.people import Newsmakers, PressOfficers
    from mediadesk.library.photos import Photos
    from mediadesk.library.press_kits import PressKits
    from mediadesk.library.privacy import Privacy
    from mediadesk.library.question import Question
    from mediadesk.library.recipients import Recipients
    from mediadesk.library.revisions import Revisions
    from mediadesk.library.sign_offs import SignOffs
    from mediadesk.library.source_notices import SourceNotices
    from mediadesk.library.templates import Templates
    from mediadesk.library.terms import Terms
    from mediadesk.library.trash import Trash
    from mediadesk.library.waivers import Waivers

Listener = Callable[[frozenset[str]], None]


class Library:
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

    # The list of releases is shown first; the other collections are read when one asks for them.

    @cached_property
    def revisions(self) -> "Revisions":
        """How the language versions stood, by and by."""
        from mediadesk.library import writer
        from mediadesk.library.revisions import Revisions

        return Revisions(self._means, writer.name())

    @cached_property
    def photos(self) -> "Photos":
        """Pictures, and captions that wait for theirs."""
        from mediadesk.library.photos import Photos

        return Photos(self._means)

    @cached_property
    def press_kits(self) -> "PressKits":
        """Outlines of press kits."""
        from mediadesk.library.press_kits import PressKits

        return PressKits(
            self._means, self.releases, self.photos, self.newsmakers, self.organisations, self.house_styles, self.terms
        )

    @cached_property
    def sign_offs(self) -> "SignOffs":
        """Who must approve what, and who did."""
        from mediadesk.library.sign_offs import SignOffs

        return SignOffs(self._means, self.settings)

    @cached_property
    def activity(self) -> "Activities":
        """The log of what was done with releases."""
        from mediadesk.library.activities import Activities

        return Activities(self._means)

    @cached_property
    def issued_versions(self) -> "IssuedVersions":
        """Releases as they left the house."""
        from mediadesk.library.issued_versions import IssuedVersions

        return IssuedVersions(self._means)

    @cached_property
    def amendments(self) -> "Amendments":
        """Which release follows which."""
        from mediadesk.library.amendments import Amendments

        return Amendments(self._means)

    @cached_property
    def recipients(self) -> "Recipients":
        """Who got which release."""
        from mediadesk.library.recipients import Recipients

        return Recipients(self._means, self.amendments)

    @cached_property
    def waivers(self) -> "Waivers":
        """Which warnings of preflight were let stand."""
        from mediadesk.library.waivers import Waivers

        return Waivers(self._means)

    @cached_property
    def source_notices(self) -> "SourceNotices":
        """What was unfinished in the documents texts came in."""
        from mediadesk.library.source_notices import SourceNotices

        return SourceNotices(self._means)

    @cached_property
    def house_styles(self) -> "HouseStyles":
        """How the releases and kits of the desk may look."""
        from mediadesk.library.house_styles import HouseStyles

        return HouseStyles(self._means, self.organisations)

    @cached_property
    def terms(self) -> "Terms":
        """How the house writes names and words, and how it does not."""
        from mediadesk.library.terms import Terms

        return Terms(self._means)

    @cached_property
    def templates(self) -> "Templates":
        """What new releases begin with."""
        from mediadesk.library.templates import Templates

        return Templates(self._means)

    @cached_property
    def duplicates(self) -> "Duplicates":
        """Who may be kept twice, and who is not."""
        from mediadesk.library.duplicates import Duplicates

        return Duplicates(self._means)

    @cached_property
    def facts(self) -> "Facts":
        """Figures that stand in many texts."""
        from mediadesk.library.facts import Facts

        return Facts(self._means)

    @cached_property
    def contacts(self) -> "Contacts":
        """Journalists."""
        from mediadesk.library.contacts import Contacts

        return Contacts(self._means)

    @cached_property
    def contact_imports(self) -> "ContactImports":
        """Lists of contacts that were taken in."""
        from mediadesk.library.contact_imports import ContactImports

        return ContactImports(self._means, self.desk_log, is_server=isinstance(self._desk, str))

    @cached_property
    def import_undo(self) -> "ImportUndo":
        """What takes them back."""
        from mediadesk.library.contact_import_undo import ImportUndo

        return ImportUndo(self._means, self.contact_imports)

    @cached_property
    def outlets(self) -> "Outlets":
        """Where journalists work."""
        from mediadesk.library.outlets import Outlets

        return Outlets(self._means)

    @cached_property
    def desk_log(self) -> "DeskLog":
        """What was done with contacts."""
        from mediadesk.library.desk_log import DeskLog

        return DeskLog(self._means)

    @cached_property
    def privacy(self) -> "Privacy":
        """What the law asks of whoever holds people."""
        from mediadesk.library.privacy import Privacy

        return Privacy(self._means, self, self._database, self._desk)

    @cached_property
    def do_not_contact(self) -> "DoNotContacts":
        """Who is not to be written to."""
        from mediadesk.library.do_not_contact import DoNotContacts

        return DoNotContacts(self._means, self.settings)

    @cached_property
    def newsmakers(self) -> "Newsmakers":
        """Who is quoted and pictured."""
        from mediadesk.library.people import Newsmakers

        return Newsmakers(self._means)

    @cached_property
    def press_officers(self) -> "PressOfficers":
        """Our own people, printed on releases."""
        from mediadesk.library.people import PressOfficers

        return PressOfficers(self._means)

    @cached_property
    def organisations(self) -> "Organisations":
        """Who issues releases."""
        from mediadesk.library.organisations import Organisations

        return Organisations(self._means)

    @cached_property
    def boilerplates(self) -> "Boilerplates":
        """What releases end with."""
        from mediadesk.library.organisations import Boilerplates

        return Boilerplates(self._means)

    @cached_property
    def trash(self) -> "Trash":
        """What was moved to the trash, of all kinds; read when it is asked for first."""
        from mediadesk.library.trash import Trash
        from mediadesk.records.trash import TrashKind

        kept: dict[TrashKind, Collection[Any]] = {
            TrashKind.RELEASE: self.releases,
            TrashKind.PHOTO: self.photos,
            TrashKind.PRESS_KIT: self.press_kits,
            TrashKind.CONTACT: self.contacts,
            TrashKind.OUTLET: self.outlets,
            TrashKind.NEWSMAKER: self.newsmakers,
            TrashKind.PRESS_OFFICER: self.press_officers,
            TrashKind.BOILERPLATE: self.boilerplates,
            TrashKind.ORGANISATION: self.organisations,
            TrashKind.HOUSE_STYLE: self.house_styles,
            TrashKind.TERM: self.terms,
            TrashKind.FACT: self.facts,
            TrashKind.TEMPLATE: self.templates,
        }
        return Trash(self._rows, self.history, kept)

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

    def catch_up(self) -> None:
        """Make the search entries that were put off while somebody was writing. When nobody is: takes 30 ms or so.

        Waits for nobody: raises `LibraryBusy` when somebody else is writing.
        """
        if self._index.is_behind():
            with self.history.hurried(), self.history.aside():
                self._index.catch_up()

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

    def _found_desk(self) -> None:
        """A new library gets the organisation it belongs to; that is no step anybody could take back."""
        if not self._rows.execute("SELECT 1 FROM organisation WHERE is_own"):
            from mediadesk.records.organisation import Brand

            row = {"id": new_key(), "is_own": True, "accent": Brand().accent, "updated_at": datetime.now(UTC)}
            with self._database.atomic():
                self._rows.insert(OrganisationTable, self._rows.normal(OrganisationTable, row))
