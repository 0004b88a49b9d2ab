"""`replace`: words of a release put in the place of others."""

from typing import Any

import click

from mediadesk.command_line.asked import DONE, WITH_FINDINGS, Asked, command
from mediadesk.jobs import replacing
from mediadesk.jobs.replacing import FoundPlace
from mediadesk.jobs.versions import text_in
from mediadesk.records.languages import Language
from mediadesk.records.problems import IssuedStays
from mediadesk.wording import amendments
from mediadesk.wording.finding_words import Hit, Wanted

_AROUND = 20  # characters


@command("replace")
@click.argument("release")
@click.argument("old")
@click.argument("new")
@click.option(
    "--all-languages", is_flag=True, help="In every language and its captions; else in the one started first."
)
@click.option("--match-case", is_flag=True, help="Capitals make a difference.")
@click.option("--whole-words", is_flag=True, help="Not as a part of longer words.")
@click.option("--pattern", is_flag=True, help=r"OLD is a regular expression; \1 in NEW is its first group.")
@click.option("--any-width", is_flag=True, help="Full and half width are the same.")
@click.option("--any-script", is_flag=True, help="繁 and 简 are the same; NEW is written in the script of each text.")
@click.option("--dry-run", is_flag=True, help="Only list the places; the exit code is 1 where there are any.")
def put_words(
    asked: Asked, release: str, old: str, new: str, all_languages: bool, dry_run: bool, pattern: bool, **ways: bool
) -> int:
    """Put the words NEW in the place of OLD, in its boilerplates and facts too.

    An approved boilerplate gets an edition of its own; one that nobody approved stays where other releases end with it.
    RELEASE is an id or a slug. What is changed is one step that the window can undo while it is open.
    """
    case, whole = ways["match_case"], ways["whole_words"]
    wanted = Wanted(old, case, whole, pattern, ways["any_width"], ways["any_script"])
    with asked.library() as library:
        found_release = library.releases.find(release)
        if found_release.is_out:
            raise IssuedStays
        languages = list(Language) if all_languages else [text_in(library, found_release.id, None).language]
        found = replacing.look(library, found_release.id, wanted, new, languages)
        if not dry_run:
            replacing.put(library, found_release.id, f"Replace “{old}” with “{new}”", found)
    asked.answer([_as_data(each) for each in found], "\n".join(line for each in found for line in _lines(each)))
    if not found:
        click.echo(f"“{old}” stands nowhere there.", err=True)
    return WITH_FINDINGS if dry_run and found else DONE


def _as_data(found: FoundPlace) -> dict[str, Any]:
    hits = [{"start": hit.start, "found": found.text[hit.start : hit.end], "new": hit.new} for hit in found.hits]
    return {"language": found.language.value, "where": _where(found), "replaced": found.is_own, "hits": hits}


def _where(found: FoundPlace) -> str:
    return amendments.place(found.place.section, found.place.number, Language.EN)


def _lines(found: FoundPlace) -> list[str]:
    kept = "" if found.is_own else " (stays: other releases end with it too)"
    return [f"{found.language}  {_where(found)}{kept}: {_around(found, hit)}" for hit in found.hits]


def _around(found: FoundPlace, hit: Hit) -> str:
    text = found.text.replace("\n", " ")
    first, last = max(hit.start - _AROUND, 0), hit.end + _AROUND
    before = ("…" if first else "") + text[first : hit.start]
    after = text[hit.end : last] + ("…" if last < len(text) else "")
    words = text[hit.start : hit.end]
    return f"{before}[{words}→{hit.new}]{after}" if found.is_own else f"{before}[{words}]{after}"
