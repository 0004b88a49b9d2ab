"""Photos: pictures with captions, who is in them, and the file in the media store."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path

from mediadesk.library.collection import Collection
from mediadesk.library.columns import children, replace_children
from mediadesk.library.folding import is_han, is_traditional, pieces
from mediadesk.library.photo_facets import PhotoFacets
from mediadesk.library.photo_pages import PhotoPages, in_languages
from mediadesk.library.photo_tables import BAND, BANDS, PhotoTable
from mediadesk.library.rows import Row
from mediadesk.library.settings import Settings
from mediadesk.library.tables import CaptionTable, PersonInPictureTable
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.likeness import ALIKE, distance
from mediadesk.records.photo import (
    UNNAMED,
    Consent,
    Framing,
    PersonInPicture,
    Photo,
    PhotoFile,
    PhotoRow,
    Private,
)
from mediadesk.records.photo_choice import PhotoChoice
from mediadesk.records.photo_rights import UsualRights, with_usual

_NEAR = " UNION ".join(
    "SELECT id, likeness, alike_to FROM photo "
    f"WHERE likeness IS NOT NULL AND deleted_at IS NULL AND {BAND.format(shift=10 * band)} = ?"
    for band in range(BANDS)
)
_SAME = (
    *("sha256", "file_name", "byte_count", "taken_at", "creator", "copyright", "usage_terms", "pattern"),
    *("nobody_identifiable", "is_starred", "expires_on", "embargo_until", "embargo_zone"),
    *("likeness", "embedded_caption", "colour"),
)
"""Fields of a photo that are columns of the same name."""
_SAID = {
    "caption": "text",
    **{name: name for name in ("alt_text", "credit", "event", "location", "action", "generated")},
}
"""Fields of a photo that exist once per language, and their columns."""
_PERSON = ("place", "x", "y", "width", "height", "is_minor")


class Photos(Collection[Photo]):
    """Pictures, and captions that wait for theirs."""

    table = PhotoTable
    noun = "photo"

    def rows(self, match: str = "") -> list[PhotoRow]:
        """The photo grid, newest edited first: those whose caption, file name, credit or people match.

        Photos of one step (the captions of an import) stand in the order they were added in.
        """
        return self.pages.rows(self.pages.keys(PhotoChoice(match), datetime.now(UTC)).keys)

    @cached_property
    def pages(self) -> PhotoPages:
        """Long lists of photos."""
        return PhotoPages(self._rows, self._means.index)

    @cached_property
    def facets(self) -> PhotoFacets:
        """How many photos there are of each sort."""
        return PhotoFacets(self._rows, self._means.index)

    def add(self, record: Photo | PhotoFile) -> Photo:
        """Add a picture file with the words it carries (or a caption that waits for its picture).

        A picture that is there already is not added again: the photo that has it is returned.
        Raises `FileMissing`, `FileUnreadable`, `DiskFull`, `NotWritable`.
        """
        if isinstance(record, Photo):
            return super().add(with_usual(record, self._usual))
        sha256 = self._means.media.put(record.path, record.developed)
        there = self._rows.all(PhotoTable, PhotoTable.sha256 == sha256, PhotoTable.deleted_at.is_null())
        if there:
            return self._records(there)[0]
        return super().add(with_usual(_with_file(Photo(new_key()), record, sha256), self._usual))

    def give_picture(self, photo_id: int, file: PhotoFile) -> Photo:
        """Put a picture to a caption that waits for it, or another one in its place; words already written stay.

        Raises `NoSuchRecord` and what `add` raises.
        """
        photo = self.get(photo_id)
        sha256 = self._means.media.put(file.path, file.developed)
        with self._history.step(f"Choose picture “{file.path.name}”"):
            return self.save(with_usual(_with_file(photo, file, sha256), self._usual))

    @property
    def _usual(self) -> UsualRights:
        return Settings(self._means).photo_rights

    def star(self, keys: Sequence[int], is_starred: bool) -> int:
        """Star these photos, or take their stars away, as one step; returns how many were changed.

        They are not edited by that: they stay where they are in lists. Raises `NoSuchRecord`; then nothing is changed.
        """
        with self._history.step("Star photos" if is_starred else "Take stars away"):
            found = [key for key in dict.fromkeys(keys) if self._row_of(key)["is_starred"] != is_starred]
            for key in found:
                self._history.update(PhotoTable, key, {"is_starred": is_starred})
        return len(found)

    def waiting(self) -> set[int]:
        """The keys of captions that wait for their pictures."""
        sql = "SELECT id FROM photo WHERE sha256 = '' AND deleted_at IS NULL"
        return {key for (key,) in self._rows.execute(sql)}

    def are_more_than(self, many: int) -> bool:
        """Whether there are more than so many outside the trash; counting all of them takes longer."""
        sql = "SELECT COUNT(*) FROM (SELECT id FROM photo WHERE deleted_at IS NULL LIMIT ?) AS some_of_them"
        return bool(self._rows.execute(sql, (many + 1,))[0][0] > many)

    def path(self, photo: Photo) -> Path | None:
        """The original file, `None` while the caption waits for its picture or when the file has gone."""
        if not photo.sha256:
            return None
        path = self._means.media.path(photo.sha256)
        return path if path.exists() else None

    def release_ids(self, photo_id: int) -> tuple[int, ...]:
        """The releases outside the trash that carry the photo, newest first."""
        sql = (
            "SELECT release.id FROM release_photo JOIN release ON release.id = release_id "
            "WHERE photo_id = ? AND deleted_at IS NULL ORDER BY release.updated_at DESC"
        )
        return tuple(key for (key,) in self._rows.execute(sql, (photo_id,)))

    def _records(self, rows: Sequence[Row]) -> list[Photo]:
        keys = [row["id"] for row in rows]
        captions = children(self._rows, CaptionTable, "photo_id", keys)
        people = children(self._rows, PersonInPictureTable, "photo_id", keys)
        return [_photo(row, captions[row["id"]], people[row["id"]]) for row in rows]

    def _columns(self, record: Photo) -> Row:
        framing = asdict(record.framing) if record.framing else None
        size = {"width": record.size[0], "height": record.size[1]}
        return {
            **{name: getattr(record, name) for name in _SAME},
            **size,
            "framing": framing,
            "carries": " ".join(record.carries),
            "languages": " ".join(language for language in Language if record.caption.get(language)),
            "event": record.event.best(Language.EN),
            "alike_to": self._alike_to(record),
        }

    def _alike_to(self, record: Photo) -> int | None:
        """The first of the photos that look like this one, `None` where there is none before it."""
        there = self._rows.get(PhotoTable, record.id)
        if there is not None and there["likeness"] == record.likeness:
            key: int | None = there["alike_to"]
            return key
        if record.likeness is None:
            return None
        bands = [record.likeness >> 10 * band & 1023 for band in range(BANDS)]
        near = min(
            (
                (distance(record.likeness, likeness), key, alike_to)
                for key, likeness, alike_to in self._rows.execute(_NEAR, bands)
                if key != record.id
            ),
            default=None,
        )
        return None if near is None or near[0] > ALIKE else near[2] or near[1]

    def _keep_children(self, record: Photo) -> None:
        owner = ("photo_id", record.id)
        said = {language: _said_in(record, language) for language in Language}
        captions = [
            {"language": language.value, **said[language]} for language in Language if any(said[language].values())
        ]
        replace_children(self._history, self._rows, CaptionTable, owner, captions, match="language")
        people = [_person_row(number, person) for number, person in enumerate(record.people, 1)]
        replace_children(self._history, self._rows, PersonInPictureTable, owner, people)

    def _title(self, record: Photo) -> str:
        return record.file_name or record.caption.best(Language.EN)[:60]


def _photo(row: Row, captions: Sequence[Row], people: Sequence[Row]) -> Photo:
    said: Row = {
        name: in_languages({caption["language"]: caption[column] for caption in captions})
        for name, column in _SAID.items()
    }
    return Photo(
        id=row["id"],
        size=(row["width"], row["height"]),
        people=tuple(map(_person, people)),
        framing=Framing(**row["framing"]) if row["framing"] else None,
        carries=tuple(map(Private, row["carries"].split())),
        version=row["version"],
        **{name: row[name] for name in _SAME},
        **said,
    )


def _person(row: Row) -> PersonInPicture:
    same = {name: row[name] for name in _PERSON}
    key, consent = row["newsmaker_id"] or UNNAMED, Consent(row["consent"])
    return PersonInPicture(newsmaker_id=key, row=row["row_number"], consent=consent, **same)


def _said_in(photo: Photo, language: Language) -> Row:
    """What the photo says in one language, by the columns that keep it."""
    return {column: getattr(photo, name).get(language) for name, column in _SAID.items()}


def _person_row(number: int, person: PersonInPicture) -> Row:
    same = {name: getattr(person, name) for name in _PERSON}
    return {
        **same,
        "number": number,
        "newsmaker_id": person.newsmaker_id or None,
        "row_number": person.row,
        "consent": person.consent.value,
    }


def _with_file(photo: Photo, file: PhotoFile, sha256: str) -> Photo:
    caption = photo.caption or file.captions or _guessed(file.caption)
    return replace(
        photo,
        sha256=sha256,
        file_name=f"{file.path.stem}.jpg" if file.developed else file.path.name,
        size=file.size,
        byte_count=len(file.developed) or file.path.stat().st_size,
        taken_at=file.taken_at,
        caption=caption,
        creator=photo.creator or file.creator,
        credit=photo.credit or _guessed(file.credit),
        copyright=photo.copyright or file.copyright,
        usage_terms=photo.usage_terms or file.usage_terms,
        alt_text=photo.alt_text or file.alt_text,
        event=photo.event or file.event,
        location=photo.location or file.location,
        embedded_caption=file.caption or file.captions.best(Language.EN),
        likeness=file.likeness,
        carries=file.carries,
        colour=file.colour,
        framing=None,
    )


def _guessed(words: str) -> ByLanguage:
    """A file does not say in which language its words are; the script tells enough to put them in the right place."""
    if not any(is_han(piece) for piece in pieces(words)):
        return ByLanguage(en=words)
    return ByLanguage(zh_hant=words) if is_traditional(words) else ByLanguage(zh_hans=words)
