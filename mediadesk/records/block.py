"""The body of a release text: a list of blocks, each with a role and runs of text. Never HTML."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from mediadesk.records.keys import new_block_id


class Role(StrEnum):
    """What a block is; the look follows from it."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    QUOTE = "quote"
    LIST_ITEM = "list_item"
    ORDERED_ITEM = "ordered_item"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text with one appearance; `href` is an http, https, mailto or tel address or empty.

    `fact_id` names the desk's fact these words say. It is not seen, and texts that differ in it only say the same.
    """

    text: str
    bold: bool = False
    italic: bool = False
    href: str = ""
    fact_id: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph. `id` stays the same for its whole life: translations and quotes point at it.

    `speaker_id` names the newsmaker of a QUOTE block, `None` where nobody is named yet.
    """

    runs: tuple[Run, ...]
    role: Role = Role.PARAGRAPH
    id: str = field(default_factory=new_block_id)
    speaker_id: int | None = None

    @property
    def text(self) -> str:
        """The words without their appearance."""
        return "".join(run.text for run in self.runs)


def plain(text: str, role: Role = Role.PARAGRAPH, speaker_id: int | None = None) -> Block:
    """A new block of unformatted text."""
    return Block((Run(text),), role, speaker_id=speaker_id)


def merged(runs: Iterable[Run]) -> tuple[Run, ...]:
    """The same words with neighbours of one appearance joined and empty runs gone."""
    looks: list[tuple[bool, bool, str, int | None]] = []
    words: list[list[str]] = []
    for run in runs:
        look = (run.bold, run.italic, run.href, run.fact_id)
        if run.text and looks and looks[-1] == look:
            words[-1].append(run.text)
        elif run.text:
            looks.append(look)
            words.append([run.text])
    return tuple(Run("".join(said), *look) for look, said in zip(looks, words, strict=True))


def unlinked(runs: Iterable[Run]) -> tuple[Run, ...]:
    """The runs as they are seen: which facts they say plays no part."""
    return merged(replace(run, fact_id=None) for run in runs)


def with_words(runs: Iterable[Run], places: Iterable[tuple[int, int, str]]) -> tuple[Run, ...]:
    """The runs with other words in some places, each looking as the first of those there did.

    `places` are given in order: the first character, the one behind the last, the words.
    """
    rest = [run for run in runs if run.text][::-1]  # an empty run has a look, but nothing that has it
    made: list[Run] = []
    at = 0
    for start, end, words in places:
        made += _taken(rest, start - at)
        old = _taken(rest, end - start)
        made.append(replace(old[0], text=words) if old else Run(words))
        at = end
    return merged([*made, *reversed(rest)])


def _taken(rest: list[Run], count: int) -> list[Run]:
    """The next so many characters, which are gone from `rest` then; that has its first run at the end."""
    taken = []
    while rest and count > 0:
        run = rest.pop()
        if len(run.text) > count:
            rest.append(replace(run, text=run.text[count:]))
            run = replace(run, text=run.text[:count])
        taken.append(run)
        count -= len(run.text)
    return taken


def to_json(blocks: Iterable[Block]) -> dict[str, Any]:
    """The stored form: `{"v": 1, "blocks": [{"id", "r", "t": [[text, bold, italic, href, fact?], …], "speaker"?}]}`."""
    return {"v": 1, "blocks": [_block_to_json(block) for block in blocks]}


def from_json(stored: Mapping[str, Any]) -> tuple[Block, ...]:
    """The blocks of a stored form made by `to_json`; raises `ValueError` for a form this program does not know."""
    if stored.get("v") != 1:
        raise ValueError(f"unknown form of a body: {stored.get('v')!r}")
    return tuple(_block_from_json(block) for block in stored["blocks"])


def _block_to_json(block: Block) -> dict[str, Any]:
    stored: dict[str, Any] = {"id": block.id, "r": block.role.value}
    stored["t"] = [
        [run.text, int(run.bold), int(run.italic), run.href, *([run.fact_id] if run.fact_id is not None else [])]
        for run in block.runs
    ]
    if block.speaker_id is not None:
        stored["speaker"] = block.speaker_id
    return stored


def _block_from_json(stored: Mapping[str, Any]) -> Block:
    runs = tuple(Run(text, bool(bold), bool(italic), href, *fact) for text, bold, italic, href, *fact in stored["t"])
    return Block(runs, Role(stored["r"]), stored["id"], stored.get("speaker"))
