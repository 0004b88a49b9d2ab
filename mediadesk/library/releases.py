"""Releases, and what each carries: texts, photos, boilerplates, press officers, facts."""

from collections.abc import Hashable, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from mediadesk.library import release_rows
from mediadesk.library.collection import Collection, Means
from mediadesk.library.columns import children, gathered, replace_children, spread
from mediadesk.library.rows import Kind, Row
from mediadesk.library.tables import (
    FactTable,
    ReleaseBoilerplateTable,
    ReleasePhotoTable,
    ReleasePressOfficerTable,
    ReleaseTable,
)
from mediadesk.records.keys import as_key, new_key
from mediadesk.records.languages import Language, Variety
from mediadesk.records.problems import IssuedStays, NoSuchRecord
from mediadesk.records.release import (
    OUT_OF_THE_HOUSE,
    Embargo,
    Release,
    ReleaseKind,
    ReleaseLine,
    ReleaseRow,
    ReleaseText,
    Status,
)
from mediadesk.records.revision import Occasion, of_status

# What the list of releases does without is read when it is asked for: the window shows the list first.
if TYPE_CHECKING:
    from mediadesk.library.accepting import Accepting, Companions
    from mediadesk.library.release_texts import ReleaseTexts
    from mediadesk.records.organisation import Boilerplate, Fact
    from mediadesk.records.people import PressOfficer
    from mediadesk.records.photo import Photo
    from mediadesk.records.quote import Quote
    from mediadesk.records.recognised import RecognisedRelease


class Releases(Collection[Release]):
    """Announcements."""

    table = ReleaseTable
    noun = "release"

    def __init__(self, means: Means, companions: "Companions") -> None:
        super().__init__(means)
        self._companions = companions

    @cached_property
    def _texts(self) -> "ReleaseTexts":
        from mediadesk.library.release_texts import ReleaseTexts

        return ReleaseTexts(self._means, lambda: self._companions.revisions)

    def rows(self, match: str = "", *statuses: Status) -> list[ReleaseRow]:
        """The list of releases, newest edited first: those that match and are in `statuses`, where any is given."""
        return release_rows.read(self._rows, *self._means.index.condition("release", match), statuses)

    def find(self, wanted: str) -> Release:
        """The release outside the trash with this key or slug, the newest of several; raises `NoSuchRecord`."""
        key = as_key(wanted)
        this = ReleaseTable.slug == wanted if key is None else ReleaseTable.id == key
        found = self._rows.all(ReleaseTable, this, ReleaseTable.deleted_at.is_null(), order=(ReleaseTable.id.desc(),))
        if not found:
            raise NoSuchRecord(self.noun, wanted)
        return self._records(found)[0]

    def add(self, record: Release, texts: Sequence[ReleaseText] = ()) -> Release:
        """Keep a new release with its texts; returns it as it is kept."""
        name = next((text.headline for text in texts if text.headline), record.slug)
        with self._history.step(f"Add release “{name}”" if name else "Add release"):
            kept = super().add(record)
            for text in texts:
                self._texts.add(text)
            return kept

    def save(self, record: Release) -> Release:
        """Keep a changed release; its texts are kept as they were when its status changed. Raises `Conflict`."""
        before = self._row_of(record.id)
        with self._history.step(self._label("Edit", record)):
            kept = super().save(replace(record, moved_from=self._moved_from(before, record)))
            if before["status"] != record.status.value:
                for text in self.texts(record.id):
                    self._companions.revisions.keep(text, of_status(record.status))
            return kept

    def text(self, release_id: int, language: Language) -> ReleaseText | None:
        """What the release says in `language`, `None` when that was not started."""
        return next((text for text in self.texts(release_id) if text.language is language), None)

    def texts(self, release_id: int) -> tuple[ReleaseText, ...]:
        """What the release says, one text per language started, the first started first."""
        return self._texts.of(release_id)

    def start_text(self, release_id: int, language: Language) -> ReleaseText:
        """A new empty text, or the one there is; raises `NoSuchRecord` when there is no such release."""
        self._row_of(release_id)
        return self.text(release_id, language) or self._texts.start(release_id, language)

    def save_text(self, text: ReleaseText, *, sitting: Hashable | None = None) -> ReleaseText:
        """Keep a changed text with its quotes; returns it with its new version.

        Autosaves of one `sitting` undo as one. Raises `Conflict` when it was changed by somebody else.
        """
        return self._texts.save(text, sitting)

    def quotes(self, release_id: int, language: Language) -> "tuple[Quote, ...]":
        """The direct speech of the release in `language`, in order."""
        text = self.text(release_id, language)
        return self._texts.quotes(text.id) if text else ()

    def photos(self, release_id: int) -> "tuple[Photo, ...]":
        """The photos of the release outside the trash, in order."""
        return tuple(self._companions.photos.some(self._linked(ReleasePhotoTable, "photo_id", release_id)))

    def set_photos(self, release_id: int, photo_ids: Sequence[int]) -> None:
        """Let the release carry these photos, in this order."""
        self._link("photos", ReleasePhotoTable, "photo_id", release_id, photo_ids)

    def boilerplates(self, release_id: int, language: Language | None = None) -> "tuple[Boilerplate, ...]":
        """The boilerplates the release ends with, in order; only those in `language` where it is given."""
        found = self._companions.boilerplates.some(self._linked(ReleaseBoilerplateTable, "boilerplate_id", release_id))
        return tuple(each for each in found if language in (None, each.language))

    def set_boilerplates(self, release_id: int, boilerplate_ids: Sequence[int]) -> None:
        """Let the release end with these boilerplates, in this order."""
        self._link("boilerplates", ReleaseBoilerplateTable, "boilerplate_id", release_id, boilerplate_ids)

    def press_officers(self, release_id: int) -> "tuple[PressOfficer, ...]":
        """The press officers printed on the release, in order."""
        keys = self._linked(ReleasePressOfficerTable, "press_officer_id", release_id)
        return tuple(self._companions.press_officers.some(keys))

    def set_press_officers(self, release_id: int, press_officer_ids: Sequence[int]) -> None:
        """Print these press officers on the release, in this order."""
        self._link("press officers", ReleasePressOfficerTable, "press_officer_id", release_id, press_officer_ids)

    def facts(self, release_id: int) -> "tuple[Fact, ...]":
        """The figures of the fact sheet, in order."""
        from mediadesk.records.organisation import Fact

        rows = children(self._rows, FactTable, "release_id", [release_id])[release_id]
        return tuple(
            Fact(
                row["id"], release_id, row["value"], gathered("label", row), row["as_of"], row["number"], row["version"]
            )
            for row in rows
        )

    def set_facts(self, release_id: int, facts: "Sequence[Fact]") -> None:
        """Make these the figures of the fact sheet, in this order; `Fact.number` is counted anew."""
        rows = [
            {"id": fact.id, "number": number, "value": fact.value, **spread("label", fact.label), "as_of": fact.as_of}
            for number, fact in enumerate(facts, 1)
        ]
        with self._history.step("Edit fact sheet"):
            self._still_here(release_id)
            replace_children(self._history, self._rows, FactTable, ("release_id", release_id), rows, match="id")

    def accept(self, recognised: "RecognisedRelease", *, raw: str, into: int | None = None) -> Release:
        """Keep a recognised text in one step: release, text, quotes, newsmakers, captions, boilerplates, contacts.

        `raw` is the source as it came in. With `into`, it becomes another language version of that release: photos are
        met by number, people by seat and order. Returns the release; raises `NoSuchRecord`.
        """
        from mediadesk.library.accepting import Accepting

        with self._history.step(f"Import “{recognised.headline or recognised.kind.value}”"):
            accepting = Accepting(self._means, self._companions, self._texts, recognised)
            release = self._release_for(recognised, accepting, into)
            self.set_photos(release.id, accepting.photo_ids(self.photos(release.id)))
            accepting.keep_text(release.id)
            boilerplates = [each.id for each in self.boilerplates(release.id)]
            self.set_boilerplates(release.id, boilerplates + accepting.boilerplate_ids(release.organisation_id))
            self.set_press_officers(release.id, accepting.press_officer_ids(self.press_officers(release.id)))
            accepting.keep_source(release.id, raw)
            text = self.text(release.id, recognised.language)
            if text is not None:
                self._companions.revisions.keep(text, Occasion.IMPORTED)
            return release

    def _release_for(self, found: "RecognisedRelease", accepting: "Accepting", into: int | None) -> Release:
        from mediadesk.library.issuing import slug

        there = None if into is None else self.get(into)
        if there is not None and there.is_out:
            raise IssuedStays
        organisation_id = accepting.organisation_id(there)
        if there is not None:
            return there
        release = Release(
            id=new_key(),
            kind=found.kind,
            release_line=found.release_line,
            embargo=Embargo.at(found.embargo_at) if found.embargo_at else None,
            slug=self._free_slug(slug(found.headline or found.kind.value)),
            issue_date=found.issue_date,
            assets_url=found.assets_url or "",
            organisation_id=organisation_id,
        )
        return self.add(release)

    def _free_slug(self, wanted: str) -> str:
        taken = {row[0] for row in self._rows.execute("SELECT slug FROM release WHERE slug LIKE ?", (f"{wanted}%",))}
        return next(name for number in range(1, len(taken) + 2) if (name := _numbered(wanted, number)) not in taken)

    def _still_here(self, release_id: int) -> None:
        """Raise `IssuedStays` when the release has left the house: what it carries stays too."""
        if Status(self._row_of(release_id)["status"]) in OUT_OF_THE_HOUSE:
            raise IssuedStays

    def _linked(self, table: Kind, column: str, release_id: int) -> list[int]:
        return [row[column] for row in children(self._rows, table, "release_id", [release_id])[release_id]]

    def _link(self, what: str, table: Kind, column: str, release_id: int, keys: Sequence[int]) -> None:
        rows = [{column: key, "number": number} for number, key in enumerate(dict.fromkeys(keys), 1)]
        with self._history.step(f"Choose {what}"):
            self._still_here(release_id)
            replace_children(self._history, self._rows, table, ("release_id", release_id), rows, match=column)

    def _records(self, rows: Sequence[Row]) -> list[Release]:
        return [_release(row) for row in rows]

    def _columns(self, record: Release) -> Row:
        embargo = record.embargo
        return {
            "kind": record.kind.value,
            "status": record.status.value,
            "release_line": record.release_line.value,
            "embargo_until": embargo.until if embargo else None,
            "embargo_zone": embargo.zone if embargo else "",
            "slug": record.slug,
            "issue_date": record.issue_date,
            "assets_url": record.assets_url,
            "organisation_id": record.organisation_id,
            "is_confidential": record.is_confidential,
            "scheduled_at": record.scheduled_at,
            "variety": record.variety.value if record.variety else "",
            "moved_from": record.moved_from,
        }

    def _moved_from(self, before: Row, record: Release) -> date | None:
        """The day of issue that what is written was written for, where `record` has another one."""
        written_for: date | None = before["moved_from"] or before["issue_date"]
        if written_for == record.issue_date or before["moved_from"] is not None:
            return None if written_for == record.issue_date else written_for
        is_written = any(block.text.strip() for text in self.texts(record.id) for block in text.blocks)
        return written_for if is_written else None

    def _kept(self, record: Release, version: int) -> Release:
        return replace(record, version=version, updated_at=self._history.moment)

    def _title(self, record: Release) -> str:
        return next((text.headline for text in self.texts(record.id) if text.headline), record.slug)


def _numbered(slug: str, number: int) -> str:
    return slug if number == 1 else f"{slug}-{number}"


def _release(row: Row) -> Release:
    until = row["embargo_until"]
    return Release(
        id=row["id"],
        kind=ReleaseKind(row["kind"]),
        status=Status(row["status"]),
        release_line=ReleaseLine(row["release_line"]),
        embargo=Embargo(until, row["embargo_zone"]) if until else None,
        slug=row["slug"],
        issue_date=row["issue_date"],
        assets_url=row["assets_url"],
        organisation_id=row["organisation_id"],
        is_confidential=row["is_confidential"],
        scheduled_at=row["scheduled_at"],
        variety=Variety(row["variety"]) if row["variety"] else None,
        moved_from=row["moved_from"],
        updated_at=row["updated_at"],
        version=row["version"],
    )
