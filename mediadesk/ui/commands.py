"""What the palette offers: a command has words, a place it belongs to, a shortcut and something it does."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Command:
    """One line of the palette. `group` is the heading it stands under; `more` are grey words behind the title.

    `is_found` says that the library found it for what was typed: it answers that whatever its title says.
    """

    title: str
    run: Callable[[], Any]
    group: str
    icon: str = "command"
    more: str = ""
    keys: str = ""
    is_person: bool = False
    is_action: bool = False
    is_found: bool = False


def match_span(title: str, wanted: str) -> tuple[int, int] | None:
    """Where `wanted` begins in `title` and how long it is: at a word's start if possible; `None` where it is not."""
    low, needle = title.casefold(), wanted.casefold()
    if not needle:
        return 0, 0
    if low.startswith(needle):
        return 0, len(needle)
    at = low.find(" " + needle)
    at = at + 1 if at >= 0 else low.find(needle)
    return (at, len(needle)) if at >= 0 else None


def find(commands: list[Command], text: str, limit: int = 12) -> list[Command]:
    """The commands that answer `text`, grouped, best group first.

    ">" asks for actions only, "@" for people, "#" for lists.
    """
    wanted = text.strip()
    if wanted.startswith(">"):
        commands, wanted = [each for each in commands if each.is_action], wanted[1:].strip()
    elif wanted.startswith("@"):
        commands, wanted = [each for each in commands if each.is_person], wanted[1:].strip()
    elif wanted.startswith("#"):
        commands, wanted = [each for each in commands if each.is_found], wanted[1:].strip()
    scored = [(score, number, each) for number, each in enumerate(commands) if (score := _score(each, wanted)) < 9]
    scored.sort(key=lambda entry: entry[:2])
    return _grouped([each for _score_, _number, each in scored[:limit]])


def _score(command: Command, wanted: str) -> int:
    words = wanted.split()
    span = match_span(command.title, wanted)
    if span is not None:
        return 0 if span[0] == 0 else 1 if command.title[span[0] - 1 : span[0]] == " " else 2
    everywhere = f"{command.title} {command.more}".casefold()
    if words and all(word.casefold() in everywhere for word in words):
        return 4
    return 5 if command.is_found else 9


def _grouped(found: list[Command]) -> list[Command]:
    order = list(dict.fromkeys(each.group for each in found))
    return sorted(found, key=lambda each: order.index(each.group))
