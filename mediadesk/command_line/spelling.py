"""`spell`: the words of a release that no dictionary knows, and which of them are right on this desk."""

from typing import Any

import click

from mediadesk.command_line.asked import DONE, WITH_FINDINGS, Asked, command
from mediadesk.jobs import spelling
from mediadesk.jobs.spelling import Misspelt
from mediadesk.records.languages import Variety

_OF_THE_TEXT = "text"


@command("spell")
@click.argument("release")
@click.option(
    "--in",
    "variety",
    type=click.Choice([*(each.value for each in Variety), _OF_THE_TEXT]),
    help="Read it in this English from now on; “text” is the one most of its words are in.",
)
@click.option(
    "--add", "words", multiple=True, metavar="WORD", help="Let a word be right on this desk, as a house term."
)
def spell(asked: Asked, release: str, variety: str | None, words: tuple[str, ...]) -> int:
    """List what is misspelt in the English text of a release, with what may be meant; RELEASE is an id or a slug."""
    with asked.library() as library:
        record = library.releases.find(release)
        if variety is not None:
            record = spelling.read_in(library, record.id, None if variety == _OF_THE_TEXT else Variety(variety))
        for word in words:
            spelling.learn(library, word)
        read, found = spelling.misspelt(library, record)
    document = {"variety": read.value, "misspelt": [_as_data(each) for each in found]}
    asked.answer(document, "\n".join(map(_line, found)) or "No misspelt words.")
    return WITH_FINDINGS if found else DONE


def _as_data(found: Misspelt) -> dict[str, Any]:
    return {
        "where": found.passage,
        "start": found.start,
        "word": found.word,
        "suggestions": list(found.suggestions),
    }


def _line(found: Misspelt) -> str:
    meant = ", ".join(found.suggestions)
    return f"{found.passage}  {found.word}" + (f": {meant}?" if meant else "")
