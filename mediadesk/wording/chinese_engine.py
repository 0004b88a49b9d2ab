"""Runs of Han characters from one Chinese script to the other: OpenCC, with the words of the house before its own.

OpenCC gives back text and does not say what it did. So the words and characters that somebody should look at are
converted to private characters, one for each entry of the house's lists, and read back one by one: everything else
is as long as it was, which tells what came from where.
"""

import json
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mediadesk.records.languages import Language
from mediadesk.wording import chinese_lists
from mediadesk.wording.chinese_lists import Choices

if TYPE_CHECKING:
    from opencc import OpenCC

FIRST_PRIVATE = 0x100000
"""Characters from here on stand for entries of the lists: they are no Han characters, so no text brings them here."""

_FIRST_READING = 0x10F000
_STOCK = {Language.ZH_HANT: "s2hk", Language.ZH_HANS: "hk2s"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a converted run. `choices` is `None` where nothing had to be chosen, or was as it usually is.

    `by_phrase` is a character for which the words around it chose another form than the usual one.
    """

    source: str
    text: str
    choices: Choices | None = None
    by_phrase: bool = False


def pieces(run: str, to: Language) -> Iterator[Piece]:
    """`run` of Han characters in the script of `to`, piece by piece, each with what it was."""
    entries = _entries(to)
    usual = _usual_readings(to)
    at = 0
    for character in _converter(to).convert(run):
        choices = entries.get(character)
        source = run[at : at + len(choices.source)] if choices else run[at]
        at += len(source)
        if choices is not None:
            yield Piece(source, choices.taken, choices)
            continue
        text = character.translate(chinese_lists.house_forms()) if to is Language.ZH_HANT else character
        reading = usual.get(source)
        by_phrase = reading is not None and text != reading.taken
        yield Piece(source, text, reading if by_phrase else None, by_phrase)


@cache
def by_character(run: str, to: Language) -> str:
    """`run` as the phrases and characters of the stock dictionary convert it, without the words of the house."""
    from opencc import OpenCC

    converted = str(_stock(to, OpenCC).convert(run))
    return converted.translate(chinese_lists.house_forms()) if to is Language.ZH_HANT else converted


@cache
def _stock(to: Language, make: "type[OpenCC]") -> "OpenCC":
    return make(_STOCK[to])


@cache
def _usual_readings(to: Language) -> dict[str, Choices]:
    return {each.source: each for each in chinese_lists.readings(to)}


@cache
def _entries(to: Language) -> dict[str, Choices]:
    words = {chr(FIRST_PRIVATE + at): each for at, each in enumerate(chinese_lists.words(to))}
    return words | {chr(_FIRST_READING + at): each for at, each in enumerate(chinese_lists.readings(to))}


@cache
def _converter(to: Language) -> "OpenCC":
    """The stock configuration with the house's words first in cutting and converting, and its readings at the end."""
    import opencc

    shared = Path(opencc.__file__).parent / "clib" / "share" / "opencc"
    stock = json.loads((shared / f"{_STOCK[to]}.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        words = _dictionary(folder / "words.txt", chinese_lists.words(to), FIRST_PRIVATE)
        readings = _dictionary(folder / "readings.txt", chinese_lists.readings(to), _FIRST_READING)
        path = folder / "house.json"
        path.write_text(json.dumps(_configuration(stock, shared, words, readings)), encoding="utf-8")
        return opencc.OpenCC(str(path))


def _configuration(stock: dict[str, Any], shared: Path, words: Any, readings: Any) -> dict[str, Any]:
    cutting = _whole_paths(stock["segmentation"]["dict"], shared)
    stages = [_whole_paths(stage["dict"], shared) for stage in stock["conversion_chain"]]
    at = next(at for at, stage in enumerate(stages) if "Characters" in str(stage))
    *phrases, characters = stages[at]["dicts"]
    stages[at] = _group("short_circuit", [*phrases, readings, characters])
    return {
        "name": "house",
        "segmentation": {"type": "mmseg", "dict": _group("union", [words, cutting])},
        "conversion_chain": [{"dict": stage} for stage in [words, *stages]],
    }


def _whole_paths(dictionary: dict[str, Any], shared: Path) -> dict[str, Any]:
    """The dictionary with whole paths; without characters that only the rarest fonts have."""
    if "dicts" in dictionary:
        kept = [each for each in dictionary["dicts"] if not each.get("may_output_tofu")]
        return _group(dictionary["match_policy"], [_whole_paths(each, shared) for each in kept])
    return {"type": dictionary["type"], "file": str(shared / dictionary["file"])}


def _group(policy: str, dictionaries: Sequence[dict[str, Any]]) -> dict[str, Any]:
    return {"type": "group", "match_policy": policy, "dicts": list(dictionaries)}


def _dictionary(path: Path, entries: Sequence[Choices], first: int) -> dict[str, Any]:
    lines = (f"{each.source}\t{chr(first + at)}\n" for at, each in enumerate(entries))
    path.write_text("".join(lines), encoding="utf-8", newline="\n")
    return {"type": "text", "file": str(path)}
