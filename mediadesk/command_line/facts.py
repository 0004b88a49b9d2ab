"""`facts`: the desk's figures listed, changed in one place and in every text, and where releases say them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

import click

from mediadesk.command_line.asked import DONE, WITH_FINDINGS, Asked, command
from mediadesk.jobs import facts as jobs
from mediadesk.jobs.as_data import as_data
from mediadesk.jobs.facts import Saying
from mediadesk.library import Library
from mediadesk.records.fact import DeskFact
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.problems import NoSuchFact
from mediadesk.wording.facts import Standing, form

_DAY = click.DateTime(["%Y-%m-%d"])
_MARKS = {Standing.PRESENT: "as it is", Standing.EARLIER: "as it was", Standing.OTHERWISE: "otherwise"}


@command("facts")
@click.argument("action", type=click.Choice(["list", "set", "where"]), default="list")
@click.argument("name", required=False)
@click.option("--match", default="", metavar="TEXT", help="List only those that hold these words.")
@click.option("--value", help="The figure: 250, 15,000, 4.5%.")
@click.option("--before", metavar="WORDS", help="What stands before it: “more than”.")
@click.option("--behind", metavar="WORDS", help="What stands behind it: “guests”.")
@click.option(
    "--language",
    type=click.Choice([each.value for each in Language]),
    default="en",
    help="Of the name and of these words.",
)
@click.option("--as-of", type=_DAY, metavar="YYYY-MM-DD", help="The day it was so.")
@click.option("--source", help="Who says so.")
@click.option("--owner", help="Who keeps it up.")
@click.option("--everywhere", is_flag=True, help="Say it so in every text that is still in the house.")
def facts(
    asked: Asked, action: str, name: str | None, match: str, language: str, everywhere: bool, **given: object
) -> int:
    """List the facts of the desk, set one, or say where releases have it.

    “set” makes a fact that is not there yet. Exit code 1: texts say it as it was, or otherwise.
    """
    if action == "list":
        with asked.library() as library:
            rows = library.facts.all(match)
        asked.answer(as_data(rows), "\n".join(map(_line, rows)))
        if not rows:
            click.echo("No facts found." if match else "No facts yet.", err=True)
        return DONE
    if not name:
        raise click.UsageError(f'name the fact, as in “mediadesk facts {action} "Opening guests"”.')
    with asked.library(create=action == "set") as library:
        changed = 0
        if action == "set":
            wanted = _wanted(library, name, Language(language), given)
            fact, changed = jobs.keep(library, wanted, everywhere=everywhere)
        else:
            fact = library.facts.named(name)
        places = jobs.sayings(library, fact.id)
    document = {"fact": as_data(fact), "changed": changed, "places": as_data(places)}
    asked.answer(document, "\n".join([_line(fact), *_lines(changed, places)]))
    return WITH_FINDINGS if any(each.standing is not Standing.PRESENT for each in places) else DONE


def _wanted(library: Library, name: str, language: Language, given: dict[str, object]) -> DeskFact:
    """The fact with what was given changed; a new one needs its figure. Raises `NoSuchFact`."""
    try:
        fact = library.facts.named(name)
    except NoSuchFact:
        if not given["value"]:
            raise
        fact = DeskFact(new_key(), ByLanguage().with_text(language, name), "", version=0)
    as_of = given["as_of"]
    return replace(
        fact,
        value=_said(given["value"], fact.value),
        qualifier=fact.qualifier.with_text(language, _said(given["before"], fact.qualifier.get(language))),
        unit=fact.unit.with_text(language, _said(given["behind"], fact.unit.get(language))),
        as_of=as_of.date() if isinstance(as_of, datetime) else fact.as_of,
        source=_said(given["source"], fact.source),
        owner=_said(given["owner"], fact.owner),
    )


def _said(given: object, kept: str) -> str:
    return kept if given is None else str(given).strip()


def _line(fact: DeskFact) -> str:
    said, forms = form(fact), dict.fromkeys(fact.name.get(language) for language in Language)
    texts = dict.fromkeys(said.get(language) for language in Language)
    dated = f"as of {fact.as_of}" if fact.as_of else ""
    names = " / ".join(filter(None, forms))
    return "  ".join(filter(None, (names, " / ".join(filter(None, texts)), dated, fact.source, fact.owner)))


def _lines(changed: int, places: Sequence[Saying]) -> list[str]:
    told = [f"Changed in {changed} place{'s' if changed != 1 else ''}."] if changed else []
    for each in places:
        note = "; it left the house: correct it" if each.wants_correction else ""
        told.append(f"  {each.release_id} {each.language.value}: “{each.words}”, {_MARKS[each.standing]}{note}")
    return told
