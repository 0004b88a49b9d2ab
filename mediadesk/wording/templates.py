"""The shipped templates (resources/templates/*.toml), and what of a template is filled in without anybody asking."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any

from mediadesk import paths
from mediadesk.records.block import Block, Role, plain
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.organisation import Length
from mediadesk.records.release import ReleaseKind, ReleaseLine
from mediadesk.records.template import Template, TemplateRow, TemplateText
from mediadesk.wording.texts import load

SHIPPED = (
    *(
        "press_release",
        "event_hosted",
        "news_story",
        "statement",
        "media_advisory",
        "media_invitation",
        "photo_release",
    ),
    *("fact_sheet", "biography", "speech", "q_and_a", "transcript", "correction", "kill"),
)
PLACEHOLDER = re.compile(r"\{[^{}\s][^{}\n]{0,80}\}")
_SIGNS = {"## ": Role.HEADING, "- ": Role.LIST_ITEM, "1. ": Role.ORDERED_ITEM, "> ": Role.QUOTE}


def shipped_row(key: str) -> TemplateRow:
    """What the shipped template `key` is called, and of which kind it is: cheaper than all it says."""
    head = load("templates")["shipped"][key]
    return TemplateRow(key, ByLanguage(*(head[language.value] for language in Language)), ReleaseKind(head["kind"]))


@cache
def shipped(key: str) -> Template:
    """The shipped template `key` (one of `SHIPPED`)."""
    path = paths.shipped("resources") / "templates" / f"{key}.toml"
    found: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    row = shipped_row(key)
    return Template(
        key=key,
        name=row.name,
        kind=row.kind,
        texts=tuple(_text(found[language.value], language) for language in Language),
        release_line=ReleaseLine(found.get("line", ReleaseLine.IMMEDIATE)),
        length=Length(found.get("length", Length.STANDARD)),
    )


def filled(text: str, known: Mapping[str, str], language: Language) -> str:
    """`text` with those placeholders filled that are `known`, by their names in resources/wording/templates.toml.

    What is not known, or empty, stays as it is, for the officer to write and for preflight to find.
    """
    names = load("templates")["placeholders"]
    for name, value in known.items():
        if value:
            text = text.replace(f"{{{names[name][language.value]}}}", value)
    return text


def is_one_thing(placeholder: str, language: Language) -> bool:
    """Whether a placeholder, given with its braces, stands for the same words wherever it is in a text."""
    return placeholder[1:-1] in load("templates")["one_thing"][language.value]


def quoted_words(language: Language) -> str:
    """What stands for direct speech that is still to come, with its quotation marks."""
    words: str = load("templates")["quote"][language.value]
    return words


def _text(said: Mapping[str, Any], language: Language) -> TemplateText:
    return TemplateText(
        language=language,
        headline=said["headline"],
        subheadlines=tuple(said.get("subheadlines", ())),
        blocks=tuple(_block(line.strip()) for line in said.get("body", "").splitlines() if line.strip()),
        notes=tuple(said.get("notes", ())),
        editors_note=said.get("editors_note", ""),
    )


def _block(line: str) -> Block:
    sign = next((sign for sign in _SIGNS if line.startswith(sign)), "")
    return plain(line.removeprefix(sign), _SIGNS.get(sign, Role.PARAGRAPH))
