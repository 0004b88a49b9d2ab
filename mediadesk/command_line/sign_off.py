"""`sign-off`, `approve`, `move`, `embargo`, `confidential`: the way of a release out of the house."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from mediadesk.command_line.asked import DONE, WITH_FINDINGS, Asked, command, languages_named, moment_named
from mediadesk.jobs import approving, embargoing, moving, officer
from mediadesk.jobs.approving import Said
from mediadesk.jobs.as_data import as_data
from mediadesk.library import Library
from mediadesk.records import approvals
from mediadesk.records.activity import Act
from mediadesk.records.keys import new_key
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PressKit
from mediadesk.records.problems import NothingToApprove
from mediadesk.records.release import Embargo, Release, Status
from mediadesk.records.sign_off import ApprovalStep, SignOff, Verdict, Way
from mediadesk.wording import sign_off as said
from mediadesk.wording.embargo import in_cities, in_plain_words

_BY = click.option("--by", default="", metavar="NAME", help="Who does this, for the log; else who is signed in here.")
_ZONE = click.option("--zone", default="Asia/Hong_Kong", metavar="ZONE", help="The IANA zone the time is meant in.")
_WHICH = click.option("--which", type=click.Choice(["first", "second"]), help="Of a time the clocks show twice.")
_VERDICTS = {"approved": Verdict.APPROVED, "changes": Verdict.CHANGES_ASKED, "withdrawn": Verdict.WITHDRAWN}


@command("sign-off")
@click.argument("release")
@click.option("--chain", multiple=True, metavar="ROLE[:PERSON]", help="Who approves, in order; once for each.")
def sign_off(asked: Asked, release: str, chain: tuple[str, ...]) -> int:
    """Say how the approvals of a release stand, and what was done with it; or name who approves."""
    with _release(asked, release) as (library, found):
        if chain:
            library.sign_offs.set_steps(found.id, [_step(each) for each in chain])
        kit = moving.whole_kit(library, found.id)
        document = _as_data(found, kit)
        document["log"] = as_data(library.activity.of(found.id))
    asked.answer(document, "\n".join(_lines(found, kit)))
    return WITH_FINDINGS if approvals.missing(kit) else DONE


@command("approve")
@click.argument("release")
@click.option("--as", "role", metavar="ROLE", help="The link of the chain that decided.")
@click.option(
    "--quote", type=click.IntRange(min=1), metavar="N", help="The quote it is about, counted in its language."
)
@click.option("--who", required=True, metavar="NAME", help="Who decided.")
@click.option("--way", type=click.Choice([way.value for way in Way]), default=Way.EMAIL.value, help="How it came.")
@click.option("--verdict", type=click.Choice(list(_VERDICTS)), default="approved", help="What was decided.")
@click.option("--note", default="", metavar="TEXT", help="What was said.")
@click.option(
    "--mail",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The mail it came in (.eml), which is kept with the decision.",
)
@click.option("--language", "languages", default="", metavar="en,zh-Hant,zh-Hans", help="Only these versions.")
def approve(
    asked: Asked,
    release: str,
    role: str | None,
    quote: int | None,
    who: str,
    way: str,
    verdict: str,
    note: str,
    mail: Path | None,
    languages: str,
) -> int:
    """Write down what somebody decided on the texts of a release, or on one of its quotes."""
    if (role is None) == (quote is None):
        raise click.UsageError("say either --as ROLE or --quote N.")
    decided = Said(_VERDICTS[verdict], who, datetime.now(UTC), Way(way), note, mail)
    with _release(asked, release) as (library, found):
        wanted = languages_named(languages) or [text.language for text in library.releases.texts(found.id)]
        if role is not None:
            approving.decide_text(library, found.id, _link(library, found.id, role).id, wanted, decided)
        else:
            _decide_quote(library, found.id, wanted, quote or 0, decided)
        kit = moving.whole_kit(library, found.id)
    asked.answer(_as_data(found, kit), "\n".join(_lines(found, kit)))
    return DONE


@command("move")
@click.argument("release")
@click.argument("status", type=click.Choice([status.value for status in Status]))
@click.option("--reason", default="", metavar="TEXT", help="Why, where that is asked for.")
@click.option("--at", "clock", metavar="'YYYY-MM-DD HH:MM'", help="The moment a scheduled release waits for.")
@_ZONE
@_WHICH
@_BY
def move(
    asked: Asked, release: str, status: str, reason: str, clock: str | None, zone: str, which: str | None, by: str
) -> int:
    """Move a release on: to review, approved, scheduled, under embargo, issued, corrected, withdrawn; or back."""
    now, who = datetime.now(UTC), by or officer.signed_in()
    with _release(asked, release) as (library, found):
        if clock is not None:
            moved = moving.schedule(library, found.id, moment_named(clock, zone, which), now=now, who=who)
        else:
            moved = moving.move(library, found.id, Status(status), now=now, who=who, reason=reason)
    asked.answer({"id": moved.id, "status": moved.status.value}, f"{moved.id}  {said.status(moved.status)}")
    return DONE


@command("embargo")
@click.argument("release")
@click.argument("until", required=False, metavar="['YYYY-MM-DD HH:MM']")
@_ZONE
@_WHICH
@click.option("--lift", is_flag=True, help="Lift it; early, with --reason.")
@click.option("--reason", default="", metavar="TEXT", help="Why it is lifted early.")
@_BY
def embargo(
    asked: Asked, release: str, until: str | None, zone: str, which: str | None, lift: bool, reason: str, by: str
) -> int:
    """Say from when a release may be used, on the clocks of three cities; set its embargo, or lift it."""
    now, who = datetime.now(UTC), by or officer.signed_in()
    with _release(asked, release) as (library, found):
        if lift:
            found = embargoing.lift(library, found.id, now=now, who=who, reason=reason)
        elif until is not None:
            new = Embargo(moment_named(until, zone, which), zone)
            found = embargoing.set_embargo(library, found.id, new, now=now, who=who)
        cities = library.settings.embargo_cities
    held = found.embargo
    shown = in_cities(held.until, cities, Language.EN) if held else ()
    words = [in_plain_words(held, Language.EN), *(f"  {city}: {moment}" for city, moment in shown)] if held else []
    document = {"embargo_at": held.until.isoformat() if held else None, "zone": held.zone if held else None}
    asked.answer({**document, "cities": dict(shown)}, "\n".join(words or ["No embargo"]))
    return DONE


@command("confidential")
@click.argument("release")
@click.argument("mark", type=click.Choice(["on", "off"]))
@_BY
def confidential(asked: Asked, release: str, mark: str, by: str) -> int:
    """Mark a release as confidential, so that it leaves the house in no form; or take the mark away."""
    with _release(asked, release) as (library, found), library.history.step("Mark as confidential"):
        library.releases.save(replace(found, is_confidential=mark == "on"))
        library.activity.add(found.id, Act.CONFIDENTIAL, who=by or officer.signed_in(), about=mark)
    asked.answer({"id": found.id, "confidential": mark == "on"}, f"{found.id}  confidential {mark}")
    return DONE


@contextmanager
def _release(asked: Asked, wanted: str) -> Iterator[tuple[Library, Release]]:
    """The desk and the release in it: what is signed off is kept, so a text file will not do."""
    with asked.library() as library:
        yield library, library.releases.find(wanted)


def _step(words: str) -> ApprovalStep:
    role, _, person = words.partition(":")
    return ApprovalStep(new_key(), role.strip(), person.strip())


def _link(library: Library, release_id: int, role: str) -> ApprovalStep:
    for step in library.sign_offs.steps(release_id):
        if step.role.casefold() == role.casefold():
            return step
    raise NothingToApprove("approval_step", role)


def _decide_quote(library: Library, release_id: int, wanted: list[Language], number: int, decided: Said) -> None:
    every = approvals.quotes(moving.whole_kit(library, release_id))
    for language in wanted:
        quotes = [quote for quote in every if quote.language is language]
        if number > len(quotes):
            raise NothingToApprove("quote", str(number))
        approving.decide_quote(library, release_id, language, quotes[number - 1].block_id, decided)


def _as_data(release: Release, kit: PressKit) -> dict[str, Any]:
    chain, hashes = kit.sign_off or SignOff(), approvals.hashes(kit)
    return {
        "id": release.id,
        "status": release.status.value,
        "confidential": release.is_confidential,
        "approvals": [
            {
                "role": step.role,
                "person": step.person,
                "due_at": step.due_at.isoformat() if step.due_at else None,
                "language": language.value,
                "standing": chain.stands(step, language, sha256).value,
            }
            for language, sha256 in hashes.items()
            for step in chain.steps
        ],
        "quotes": as_data(approvals.quotes(kit)),
        "mails": [
            {"who": each.who, "at": each.at.isoformat(), "language": each.language.value, **as_data(each.mail)}
            for each in chain.decisions
            if each.mail.sha256
        ],
        "content_sha256": {language.value: sha256 for language, sha256 in hashes.items()},
    }


def _lines(release: Release, kit: PressKit) -> Iterator[str]:
    chain, hashes = kit.sign_off or SignOff(), approvals.hashes(kit)
    yield said.status(release.status) + (", confidential" if release.is_confidential else "")
    for language, sha256 in hashes.items():
        for step in chain.steps:
            yield f"  {said.approval(step, language, chain.stands(step, language, sha256))}"
    for quote in approvals.quotes(kit):
        speaker = quote.speaker or "nobody named"
        yield f"  quote of {speaker}, {quote.language.value}: {said.standing(quote.standing)}"
