"""What the desk holds on one person, as a package for them: to read, for programs, for spreadsheets.

Names of other people in it, and titles of releases nobody may know of yet, are hidden; who sends it looks it through
first and may hide more, or show what was hidden without need (PDPO, section 20; GDPR, article 15(4)).
"""

import html
import io
import json
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from mediadesk.jobs import spreadsheets, writing
from mediadesk.library import Library
from mediadesk.library.folding import fold
from mediadesk.records.languages import Language
from mediadesk.records.privacy import DeskAct, HeldData, HeldRow
from mediadesk.wording import privacy as words

_LATIN_NAME = re.compile(r"[^\W\d_][\w'’-]*(?:[ -][^\W\d_][\w'’-]*){1,3}")
_HAN_RUN = re.compile(r"[\u3400-\u9fff]{2,}")
_LONGEST_HAN_NAME = 4
_STAMP = (1980, 1, 1, 0, 0, 0)  # the same data gives the same bytes
_FREE_TEXT = frozenset({"notes", "body", "subject", "what", "before", "after", "reason", "about", "label", "outcome"})


@dataclass(frozen=True, slots=True)
class Package:
    """Everything held on somebody, with what belongs to others hidden; `hidden` says what that was, each once."""

    name: str
    data: tuple[HeldData, ...]
    hidden: tuple[str, ...]


def collect(library: Library, contact_id: int, *, show: Iterable[str] = (), hide: Iterable[str] = ()) -> Package:
    """What would be given to the person: names in `show` are not hidden, words in `hide` are too.

    Raises `NoSuchRecord`.
    """
    contact = library.contacts.get(contact_id)
    own = {fold(each) for each in (contact.name.en, contact.name.zh_hant, contact.name.zh_hans, *contact.aliases)}
    held = library.privacy.subject_data.held(contact_id)
    others = _Others(library, own | {fold(each) for each in show}, tuple(hide))
    data = tuple(HeldData(each.table, tuple(others.without(row) for row in each.rows)) for each in held)
    return Package(contact.name.best(Language.EN), data, tuple(others.hidden))


def save(library: Library, contact_id: int, package: Package, path: Path, now: datetime, who: str) -> Path:
    """Write the package as a ZIP file, whole or not at all, and note in the log that it was made.

    Raises `DiskFull`, `NotWritable`, `NameTooLong`.
    """
    organisation = library.organisations.own().name.best(Language.EN)
    writing.write(path, as_zip(package, organisation, now))
    library.desk_log.add(DeskAct.ANSWERED, who=who, contact_id=contact_id)
    return path


def as_zip(package: Package, organisation: str, now: datetime) -> bytes:
    """The package as bytes: the same data on the same day gives the same."""
    target = io.BytesIO()
    said = {
        "title": words.package("title", organisation=organisation or "this office"),
        "prepared": words.package("prepared", day=f"{now:%Y-%m-%d}"),
        "masked": words.package("masked") if package.hidden else "",
    }
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as whole:
        for name, text in (
            ("README.txt", words.package("readme", **said).strip() + "\n"),
            ("data.html", "".join(_page(package, said))),
            ("data.json", _json(package)),
            *((f"tables/{each.table}.csv", "\ufeff" + _csv(each)) for each in package.data),
        ):
            whole.writestr(zipfile.ZipInfo(name, _STAMP), text.encode(), zipfile.ZIP_DEFLATED)
    return target.getvalue()


class _Others:
    """Finds names of other people in free text, and hides them."""

    def __init__(self, library: Library, shown: set[str], hide: Sequence[str]) -> None:
        self._library, self._shown, self._hide = library, shown, [each for each in hide if each.strip()]
        self._newsmakers = {
            fold(name) for each in library.newsmakers.all() for name in (each.name.en, each.name.zh_hant) if name
        }
        self.hidden: dict[str, None] = {}

    def without(self, row: HeldRow) -> HeldRow:
        """The row with names of others hidden, and releases by their headlines once they are out."""
        return tuple((column, self._value(column, value)) for column, value in row)

    def _value(self, column: str, value: object) -> object:
        if column == "release_id" and isinstance(value, int):
            return self._release(value)
        return self._text(value) if column in _FREE_TEXT and isinstance(value, str) else value

    def _release(self, key: int) -> str:
        found = self._library.releases.some([key])
        if not found or not found[0].is_out or found[0].is_confidential:
            self.hidden["a release that is not out"] = None
            return words.HIDDEN
        texts = self._library.releases.texts(key)
        return next((text.headline for text in texts if text.headline), found[0].slug)

    def _text(self, text: str) -> str:
        names = sorted({name for name in self._candidates(text) if self._is_other(name)}, key=len, reverse=True)
        for name in (*self._hide, *names):
            if name in text:
                self.hidden[name] = None
                text = text.replace(name, words.HIDDEN)
        return text

    def _candidates(self, text: str) -> Iterator[str]:
        for found in _LATIN_NAME.finditer(text):
            parts = re.split(r"(?<=[ -])", found[0])
            for begin in range(len(parts)):
                for end in range(begin + 2, len(parts) + 1):
                    yield "".join(parts[begin:end]).rstrip(" -")
        for found in _HAN_RUN.finditer(text):
            run = found[0]
            for size in range(2, _LONGEST_HAN_NAME + 1):
                yield from (run[at : at + size] for at in range(len(run) - size + 1))

    def _is_other(self, name: str) -> bool:
        folded = fold(name)
        if folded in self._shown:
            return False
        return folded in self._newsmakers or self._library.privacy.subject_data.is_somebody(name)


def _page(package: Package, said: dict[str, str]) -> Iterator[str]:
    yield (
        '<!DOCTYPE html>\n<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>{html.escape(said['title'])}</title><style>"
        "body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#1c1c1a}"
        "h1{font-size:1.6rem}h2{font-size:1.1rem;margin-top:2rem;border-bottom:1px solid #d2d1c9}"
        "dl{display:grid;grid-template-columns:12rem 1fr;gap:.15rem 1rem;margin:.6rem 0 1.2rem}"
        "dt{color:#54534d}dd{margin:0;overflow-wrap:anywhere;white-space:pre-line}</style>"
        f"<h1>{html.escape(said['title'])}</h1><p>{html.escape(package.name)}. {html.escape(said['prepared'])} "
        f"{html.escape(said['masked'])}</p>\n"
    )
    if not package.data:
        yield f"<p>{html.escape(words.package('nothing'))}</p>\n"
    for each in package.data:
        yield f"<h2>{html.escape(words.table_title(each.table))}</h2>\n"
        for row in each.rows:
            facts = "".join(
                f"<dt>{html.escape(words.column_title(column))}</dt><dd>{html.escape(words.shown(value))}</dd>"
                for column, value in row
            )
            yield f"<dl>{facts}</dl>\n"
    yield "</html>\n"


def _json(package: Package) -> str:
    tables = {
        each.table: [{column: words.shown(value) for column, value in row} for row in each.rows]
        for each in package.data
    }
    return json.dumps({"name": package.name, **tables}, ensure_ascii=False, indent=1) + "\n"


def _csv(data: HeldData) -> str:
    columns = list(dict.fromkeys(column for row in data.rows for column, _ in row))
    rows = ([words.shown(dict(row).get(column, "")) for column in columns] for row in data.rows)
    return spreadsheets.written(map(words.column_title, columns), rows)
