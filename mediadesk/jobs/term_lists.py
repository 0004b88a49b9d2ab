"""The term base as a CSV file, there and back, for spreadsheets and other tools."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from mediadesk.intake.text_files import read_text
from mediadesk.jobs import spreadsheets
from mediadesk.jobs.writing import write
from mediadesk.library import Library
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.problems import NotATermList
from mediadesk.records.term import Avoided, Term, TermKind

_KINDS = {
    TermKind.PERSON: "Person",
    TermKind.POST: "Post",
    TermKind.BODY: "Body",
    TermKind.EVENT: "Event",
    TermKind.PLACE: "Place",
    TermKind.HOUSE: "House word",
}
_HEADINGS = {
    "kind": "Kind",
    "en": "English",
    "zh-Hant": "Traditional Chinese",
    "zh-Hans": "Simplified Chinese",
    "avoid en": "Avoid (English)",
    "avoid zh-Hant": "Avoid (Traditional)",
    "avoid zh-Hans": "Avoid (Simplified)",
    "protected": "Protected",
    "note": "Note",
}
_OTHER_HEADINGS = {
    "en": ("en", "英文", "英語", "英语"),
    "zh-Hant": ("zh-hant", "zh_hant", "tc", "traditional", "繁體", "繁體中文", "繁中", "中文"),
    "zh-Hans": ("zh-hans", "zh_hans", "sc", "simplified", "简体", "简体中文", "簡體", "簡體中文", "简中"),
    "kind": ("type", "category", "類別", "类别"),
    "note": ("notes", "remarks", "comment", "備註", "备注"),
}
_YES = ("yes", "y", "true", "1", "x", "是")
_BETWEEN = re.compile(r"\s*[;；]\s*")


@dataclass(frozen=True, slots=True)
class Merged:
    """How many terms of a list are new, changed and as they were."""

    added: int
    changed: int
    same: int


def as_csv(terms: Iterable[Term]) -> str:
    """The terms as CSV with headings, quoted as RFC 4180 says, for spreadsheets.

    A cell that a spreadsheet would take for a formula begins with an apostrophe.
    """
    return spreadsheets.written(_HEADINGS.values(), map(_cells, terms))


def export_terms(library: Library, path: Path) -> Path:
    """Write all terms outside the trash to the CSV file `path`; returns it. Raises what `write` raises."""
    return write(path, as_csv(library.terms.all()).encode("utf-8-sig"))


def read_terms(path: Path) -> tuple[Term, ...]:
    """The terms in the CSV file `path`, with new keys; rows without a form in any language are left out.

    Columns are found by their headings, in any order. Raises what `text_files.read_text` raises, and `NotATermList`.
    """
    text = read_text(path).text
    rows = spreadsheets.read(text)
    columns = spreadsheets.columns(rows[0], _names_of_columns()) if rows else {}
    if not {language.value for language in Language} & columns.keys():
        raise NotATermList(path)
    found = (_term({name: row[at] for name, at in columns.items() if at < len(row)}) for row in rows[1:])
    return tuple(term for term in found if term.texts or term.avoid)


def merge(library: Library, terms: Sequence[Term]) -> Merged:
    """Keep `terms` in one step that can be undone; one that names the same as a term there is replaces that.

    Two terms name the same when they agree in the first form both have: English, traditional, simplified.
    """
    known = {key: term for term in library.terms.all() for key in _names(term)}
    added = changed = same = 0
    with library.history.step(f"Import {len(terms)} terms"):
        for term in terms:
            there = next((known[key] for key in _names(term) if key in known), None)
            if there is None:
                kept, added = library.terms.add(term), added + 1
            elif there == (wanted := replace(term, id=there.id, version=there.version)):
                kept, same = there, same + 1
            else:
                kept, changed = library.terms.save(wanted), changed + 1
            known |= dict.fromkeys(_names(kept), kept)
    return Merged(added, changed, same)


def _names(term: Term) -> list[tuple[str, str]]:
    return [(language.value, form.casefold()) for language in Language if (form := term.texts.get(language))]


def _cells(term: Term) -> list[str]:
    forms = [term.texts.get(language) for language in Language]
    avoided = ["; ".join(term.avoid.get(language)) for language in Language]
    return [_KINDS[term.kind], *forms, *avoided, "yes" if term.is_protected else "", term.note]


def _names_of_columns() -> dict[str, str]:
    names = {heading.casefold(): name for name, heading in _HEADINGS.items()}
    return names | {heading: name for name, others in _OTHER_HEADINGS.items() for heading in others}


def _term(row: dict[str, str]) -> Term:
    cells = {name: spreadsheets.plain(cell) for name, cell in row.items()}
    kinds = {word.casefold(): kind for kind, word in _KINDS.items()} | {kind.value: kind for kind in TermKind}
    avoided = (tuple(filter(None, _BETWEEN.split(cells.get(f"avoid {language.value}", "")))) for language in Language)
    return Term(
        new_key(),
        kinds.get(cells.get("kind", "").casefold(), TermKind.HOUSE),
        ByLanguage(*(cells.get(language.value, "") for language in Language)),
        Avoided(*avoided),
        cells.get("protected", "").casefold() in _YES,
        cells.get("note", ""),
    )
