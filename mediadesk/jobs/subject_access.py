"""What the desk holds on one person, as a package for them: to read, for programs, for spreadsheets.

Names of other people in it, and titles of releases nobody may know of yet, are hidden; who sends it looks it through
first and may hide more, or show what was hidden without need (PDPO, section 20; GDPR, article 15(4)).
"""

import html
import io
import json
import re
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from types import MappingProxyType

from mediadesk.jobs import spreadsheets, writing
from mediadesk.library import Library
from mediadesk.library.folding import fold
from mediadesk.records.interaction import OnRecord
from mediadesk.records.languages import Language
from mediadesk.records.privacy import DeskAct, Ground, HeldData, HeldRow, Withheld
from mediadesk.records.problems import NoSuchRecord
from mediadesk.wording import privacy as words

_LATIN_NAME = re.compile(r"[^\W\d_][\w'’-]*(?:[ -][^\W\d_][\w'’-]*){1,3}")
_HAN_RUN = re.compile(r"[\u3400-\u9fff]{2,}")
_LONGEST_HAN_NAME = 4
_STAMP = (1980, 1, 1, 0, 0, 0)  # the same data gives the same bytes
_FREE_TEXT = frozenset({"notes", "body", "subject", "what", "before", "after", "reason", "about", "label", "outcome"})


_SPOKEN = ("interaction", "follow_up")
_DAYS = ("happened_at", "changed_at", "sent_at", "due_on", "received_on", "since", "added_on")
_NOTHING: Mapping[int, Ground] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Entry:
    """Something written about a person: its key, the day, its first words, whether it was said off the record."""

    table: str
    key: int
    day: str
    words: str
    is_off_record: bool


@dataclass(frozen=True, slots=True)
class Package:
    """Everything held on somebody, with what belongs to others hidden; `hidden` says what that was, each once.

    `withheld` are entries that are not given, each with its ground; they stand in the package by it alone.
    """

    name: str
    data: tuple[HeldData, ...]
    hidden: tuple[str, ...]
    withheld: tuple[Withheld, ...] = ()


def collect(
    library: Library,
    contact_id: int,
    *,
    show: Iterable[str] = (),
    hide: Iterable[str] = (),
    withhold: Mapping[int, Ground] = _NOTHING,
) -> Package:
    """What would be given to the person: names in `show` are not hidden, words in `hide` are too.

    What was said off the record is theirs as all else is (PDPO, section 18). `withhold` names entries by their keys,
    each with the ground it may be withheld on. Raises `NoSuchRecord`.
    """
    contact = library.contacts.get(contact_id)
    own = {fold(each) for each in (contact.name.en, contact.name.zh_hant, contact.name.zh_hans, *contact.aliases)}
    held = library.privacy.subject_data.held(contact_id)
    for key in withhold.keys() - {key for each in held for key in each.keys}:
        raise NoSuchRecord("entry", str(key))
    others = _Others(library, own | {fold(each) for each in show}, tuple(hide))
    given = (_without(each, withhold) for each in held)
    data = tuple(replace(each, rows=tuple(others.without(row) for row in each.rows)) for each in given if each.rows)
    withheld = tuple(entry for each in held for entry in _withheld(each, withhold))
    return Package(contact.name.best(Language.EN), data, tuple(others.hidden), withheld)


def entries(library: Library, contact_id: int) -> tuple[Entry, ...]:
    """The calls, mails and tasks held on somebody, the newest last: what there may be a ground to withhold."""
    return tuple(
        Entry(each.table, key, _day(row), _words(row), dict(row).get("on_record") == OnRecord.OFF.value)
        for each in library.privacy.subject_data.held(contact_id)
        if each.table in _SPOKEN
        for key, row in zip(each.keys, each.rows, strict=True)
    )


def save(library: Library, contact_id: int, package: Package, path: Path, now: datetime, who: str) -> Path:
    """Write the package as a ZIP file, whole or not at all, and note in the log that it was made.

    Raises `DiskFull`, `NotWritable`, `NameTooLong`.
    """
    organisation = library.organisations.own().name.best(Language.EN)
    writing.write(path, as_zip(package, organisation, now))
    grounds = Counter(each.ground.value for each in package.withheld)
    about = ", ".join(f"{count} withheld: {ground}" for ground, count in sorted(grounds.items()))
    library.desk_log.add(DeskAct.ANSWERED, who=who, contact_id=contact_id, about=about)
    return path


def as_zip(package: Package, organisation: str, now: datetime) -> bytes:
    """The package as bytes: the same data on the same day gives the same."""
    target = io.BytesIO()
    said = {
        "title": words.package("title", organisation=organisation or "this office"),
        "prepared": words.package("prepared", day=f"{now:%Y-%m-%d}"),
        "masked": words.package("masked") if package.hidden else "",
        "withheld": "\n".join(["", words.package("withheld"), *map(words.withheld, package.withheld), ""])
        if package.withheld
        else "",
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


def _without(held: HeldData, withhold: Mapping[int, Ground]) -> HeldData:
    kept = [(key, row) for key, row in zip(held.keys, held.rows, strict=True) if key not in withhold]
    return replace(held, rows=tuple(row for _, row in kept), keys=tuple(key for key, _ in kept))


def _withheld(held: HeldData, withhold: Mapping[int, Ground]) -> Iterator[Withheld]:
    for key, row in zip(held.keys, held.rows, strict=True):
        if key in withhold:
            yield Withheld(held.table, _day(row), withhold[key])


def _day(row: HeldRow) -> str:
    said = dict(row)
    when = next((said[each] for each in _DAYS if each in said), "")
    return f"{when:%Y-%m-%d}" if isinstance(when, date) else ""


def _words(row: HeldRow) -> str:
    said = dict(row)
    return " · ".join(str(said[each]) for each in ("subject", "what", "body") if each in said)


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
    if package.withheld:
        yield f"<h2>{html.escape(words.package('withheld'))}</h2>\n<ul>"
        yield from (f"<li>{html.escape(words.withheld(each))}</li>" for each in package.withheld)
        yield "</ul>\n"
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
    withheld = [{"table": each.table, "day": each.day, "ground": each.ground.value} for each in package.withheld]
    said = {"name": package.name, **tables, **({"withheld": withheld} if withheld else {})}
    return json.dumps(said, ensure_ascii=False, indent=1) + "\n"


def _csv(data: HeldData) -> str:
    columns = list(dict.fromkeys(column for row in data.rows for column, _ in row))
    rows = ([words.shown(dict(row).get(column, "")) for column in columns] for row in data.rows)
    return spreadsheets.written(map(words.column_title, columns), rows)
