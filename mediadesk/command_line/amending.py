"""`correct`, `withdraw`, `recipients`: what follows a release that left the house, and who got it."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from mediadesk.command_line.asked import DONE, WITH_FINDINGS, Asked, command
from mediadesk.comparison.same_slips import SameSlip
from mediadesk.jobs import correcting, officer, putting_right, recipient_lists
from mediadesk.jobs.as_data import as_data
from mediadesk.library import Library
from mediadesk.records.amendment import Way
from mediadesk.records.languages import Language
from mediadesk.records.recipient import Recipient, SentBy
from mediadesk.records.release import Release
from mediadesk.wording import amendments as said


@command("correct")
@click.argument("release")
@click.option("--update", is_flag=True, help="New facts, and no error: an update.")
@click.option("--replace", nargs=2, multiple=True, metavar="WRONG RIGHT", help="Put these words right everywhere.")
@click.option("--issue", is_flag=True, help="Let it leave the house at once.")
def correct(asked: Asked, release: str, update: bool, replace: tuple[tuple[str, str], ...], issue: bool) -> int:
    """Begin the correction of a release that is out, put words right in it, and draft what it says of that."""
    with asked.library() as library:
        now, who = datetime.now(UTC), officer.signed_in()
        way = Way.UPDATE if update else Way.CORRECTION
        begun = correcting.start(library, library.releases.find(release).id, way, now=now)
        if replace:
            _put_right(library, begun, replace)
        is_left = bool(_compared(library, begun).elsewhere)
        if issue and not is_left:
            begun = correcting.issue(library, begun.id, now=now, who=who)
        found = _found(library, begun)
    asked.answer(found, _lines(found))
    if issue and is_left:
        click.echo(
            "Not issued: the same words stand elsewhere; put them right with --replace, or in the window.", err=True
        )
    return WITH_FINDINGS if is_left else DONE


@command("withdraw")
@click.argument("release")
@click.option("--reason", "reasons", multiple=True, required=True, help="Why, in English; once more in Chinese.")
@click.option("--draft", is_flag=True, help="Only begin it, and issue nothing.")
def withdraw(asked: Asked, release: str, reasons: tuple[str, ...], draft: bool) -> int:
    """Withdraw a release that is out: the notice names it and says why; whoever got it is listed."""
    with asked.library() as library:
        now, who = datetime.now(UTC), officer.signed_in()
        with library.history.step("Withdraw"):
            begun = correcting.start(library, library.releases.find(release).id, Way.WITHDRAWAL, now=now)
            for reason in reasons:
                notes = correcting.withdrawal_notes(library, begun.id, reason)
                correcting.keep_notes(library, begun.id, notes)
            if not draft:
                begun = correcting.issue(library, begun.id, now=now, who=who)
        found = _found(library, begun)
    asked.answer(found, _lines(found))
    return DONE


@command("recipients")
@click.argument("action", type=click.Choice(["list", "add", "export"]))
@click.argument("release")
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--way", type=click.Choice([way.value for way in SentBy]), default=SentBy.EMAIL.value)
@click.option("--before", is_flag=True, help="List who got what this release follows, and was not told yet.")
def recipients(asked: Asked, action: str, release: str, file: Path | None, way: str, before: bool) -> int:
    """List who got a release, those to call first at the top; add them from a CSV file, or export them to one."""
    if action != "list" and file is None:
        raise click.UsageError(f"name the CSV file, as in “mediadesk recipients {action} RELEASE sent.csv”.")
    people = recipient_lists.read_file(file) if action == "add" and file is not None else ()
    with asked.library() as library:
        release_id = library.releases.find(release).id
        if action == "add":
            added = recipient_lists.record(library, release_id, people, now=datetime.now(UTC), way=SentBy(way))
            asked.answer({"added": added, "there": len(people) - added}, f"{added} added of {len(people)}")
            return DONE
        if file is not None:
            written = recipient_lists.export(library, release_id, file)
            asked.answer({"written": str(written)}, str(written))
            return DONE
        got = library.recipients.to_tell(release_id) if before else library.recipients.of(release_id)
    asked.answer(as_data(got), "\n".join(map(_line, got)))
    if not got:
        click.echo("Nobody is left to tell." if before else "Nobody is recorded as having got it.", err=True)
    return DONE


def _put_right(library: Library, release: Release, words: tuple[tuple[str, str], ...]) -> None:
    """The words in the texts themselves, then wherever else the same are, then the note on both."""
    for text in library.releases.texts(release.id):
        changed = putting_right.with_words(text, words)
        if changed != text:
            library.releases.save_text(changed)
    putting_right.fix(library, release.id, [hit for hit in _compared(library, release).elsewhere if hit.is_sure])
    correcting.keep_notes(library, release.id, correcting.draft_notes(_compared(library, release)))


def _compared(library: Library, release: Release) -> correcting.Amending:
    pair = correcting.look(library, release.id)
    assert pair is not None  # the release was begun as one that follows another
    return correcting.compare(*pair, {})


def _found(library: Library, release: Release) -> dict[str, Any]:
    found = _compared(library, release)
    return {
        "id": release.id,
        "slug": release.slug,
        "status": release.status.value,
        "slips": [{"language": each.language, "wrong": each.wrong, "right": each.right} for each in found.slips],
        "elsewhere": [_hit(hit) for hit in found.elsewhere],
        "notes": {text.language.value: text.editors_note for text in library.releases.texts(release.id)},
        "to_tell": as_data(library.recipients.to_tell(release.id)),
    }


def _hit(hit: SameSlip) -> dict[str, Any]:
    place = said.place(hit.place.section, hit.place.number, Language.EN)
    words = {"wrong": hit.slip.wrong, "right": hit.slip.right or None}
    return {"language": hit.slip.language, "place": place, **words, "sure": hit.is_sure}


def _lines(found: dict[str, Any]) -> str:
    lines = [f"{found['id']}  {found['status']}  {found['slug']}"]
    lines += [f"  {each['language']}: “{each['wrong']}” → “{each['right']}”" for each in found["slips"]]
    lines += [f"  also in {each['place']} ({each['language']}): “{each['wrong']}”" for each in found["elsewhere"]]
    lines += [f"  {language}: {note}" for language, note in found["notes"].items() if note]
    return "\n".join([*lines, f"  {len(found['to_tell'])} to tell"])


def _line(each: Recipient) -> str:
    kind = each.outlet_kind.value if each.outlet_kind else ""
    return "  ".join(filter(None, (each.called, kind, each.address, each.way.value, f"{each.sent_at:%Y-%m-%d %H:%M}")))
