"""Photos: pictures with captions, who is in them, and the file in the media store."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from mediadesk.library.collection import Collection
from mediadesk.library.columns import children, replace_children
from mediadesk.library.folding import is_han, is_traditional, pieces
from mediadesk.library.rows import Row
from mediadesk.library.tables import CaptionTable, PersonInPictureTable, PhotoTable
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.photo import PersonInPicture, Photo, PhotoFile, PhotoRow

_LIST = """
SELECT id, sha256, file_name FROM photo WHERE deleted_at IS NULL {condition} ORDER BY updated_at DESC, id
"""
_USED = """
SELECT photo_id, COUNT(*) FROM release_photo JOIN release ON release.id = release_id
WHERE release.deleted_at IS NULL GROUP BY photo_id
"""


class Photos(Collection[Photo]):
    """Pictures, and captions that wait for theirs."""

    table = PhotoTable
    noun = "photo"

    def rows(self, match: str = "") -> list[PhotoRow]:
        """The photo grid, newest edited first: those whose caption, file name, credit or people match.

        Photos of one step (the captions of an import) stand in the order they were added in.
        """
        condition, parameters = self._means.index.condition("photo", match)
        captions: dict[int, dict[str, str]] = {}
        credits: dict[int, dict[str, str]] = {}
        for key, language, text, credit in self._rows.execute("SELECT photo_id, language, text, credit FROM caption"):
            captions.setdefault(key, {})[language] = text
            credits.setdefault(key, {})[language] = credit
        used = dict(self._rows.execute(_USED))
        found = self._rows.execute(_LIST.format(condition=f"AND {condition}" if condition else ""), parameters)
        return [
            PhotoRow(
                key,
                sha256,
                name,
                _in_languages(captions.get(key, {})),
                _in_languages(credits.get(key, {})),
                used.get(key, 0),
            )
            for key, sha256, name in found
        ]

    def add(self, record: Photo | PhotoFile) -> Photo:
        """Add a picture file with the words it carries (or a caption that waits for its picture).

        A picture that is there already is not added again: the photo that has it is returned.
        Raises `FileMissing`, `FileUnreadable`, `DiskFull`, `NotWritable`.
        """
        if isinstance(record, Photo):
            return super().add(record)
        sha256 = self._means.media.put(record.path)
        there = self._rows.all(PhotoTable, PhotoTable.sha256 == sha256, PhotoTable.deleted_at.is_null())
        if there:
            return self._records(there)[0]
        return super().add(_with_file(Photo(new_key()), record, sha256))

    def give_picture(self, photo_id: int, file: PhotoFile) -> Photo:
        """Put a picture to a caption that waits for it, or another one in its place; words already written stay.

        Raises `NoSuchRecord` and what `add` raises.
        """
        photo = self.get(photo_id)
        sha256 = self._means.media.put(file.path)
        with self._history.step(f"Choose picture “{file.path.name}”"):
            return self.save(_with_file(photo, file, sha256))

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
        same = ("sha256", "file_name", "byte_count", "taken_at", "creator", "copyright", "usage_terms")
        columns = {name: getattr(record, name) for name in same}
        return {**columns, "width": record.size[0], "height": record.size[1]}

    def _keep_children(self, record: Photo) -> None:
        owner = ("photo_id", record.id)
        captions = [
            {
                "language": language.value,
                "text": record.caption.get(language),
                "alt_text": record.alt_text.get(language),
                "credit": record.credit.get(language),
            }
            for language in Language
            if record.caption.get(language) or record.alt_text.get(language) or record.credit.get(language)
        ]
        replace_children(self._history, self._rows, CaptionTable, owner, captions, match="language")
        people = [_person_row(number, person) for number, person in enumerate(record.people, 1)]
        replace_children(self._history, self._rows, PersonInPictureTable, owner, people)

    def _title(self, record: Photo) -> str:
        return record.file_name or record.caption.best(Language.EN)[:60]


def _photo(row: Row, captions: Sequence[Row], people: Sequence[Row]) -> Photo:
    return Photo(
        id=row["id"],
        sha256=row["sha256"],
        file_name=row["file_name"],
        size=(row["width"], row["height"]),
        byte_count=row["byte_count"],
        taken_at=row["taken_at"],
        caption=_in_languages({caption["language"]: caption["text"] for caption in captions}),
        alt_text=_in_languages({caption["language"]: caption["alt_text"] for caption in captions}),
        creator=row["creator"],
        credit=_in_languages({caption["language"]: caption["credit"] for caption in captions}),
        copyright=row["copyright"],
        usage_terms=row["usage_terms"],
        people=tuple(
            PersonInPicture(each["newsmaker_id"], each["row_number"], each["place"], each["x"], each["y"])
            for each in people
        ),
        version=row["version"],
    )


def _person_row(number: int, person: PersonInPicture) -> Row:
    where = {"row_number": person.row, "place": person.place, "x": person.x, "y": person.y}
    return {"number": number, "newsmaker_id": person.newsmaker_id, **where}


def _in_languages(texts: dict[str, str]) -> ByLanguage:
    return ByLanguage(*(texts.get(language.value, "") for language in Language))


def _with_file(photo: Photo, file: PhotoFile, sha256: str) -> Photo:
    caption = photo.caption if photo.caption or not file.caption else _guessed(file.caption)
    return replace(
        photo,
        sha256=sha256,
        file_name=file.path.name,
        size=file.size,
        byte_count=file.path.stat().st_size,
        taken_at=file.taken_at,
        caption=caption,
        creator=photo.creator or file.creator,
        credit=photo.credit if photo.credit or not file.credit else _guessed(file.credit),
        copyright=photo.copyright or file.copyright,
    )


def _guessed(words: str) -> ByLanguage:
    """A file does not say in which language its words are; the script tells enough to put them in the right place."""
    if not any(is_han(piece) for piece in pieces(words)):
        return ByLanguage(en=words)
    return ByLanguage(zh_hant=words) if is_traditional(words) else ByLanguage(zh_hans=words)
