"""Commands for reviews: the pack that goes out, the file that comes back, the history of approvals."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from mediadesk.command_line.asked import DONE, WITH_FINDINGS, Asked, command, languages_named
from mediadesk.comparison.three_way import Change, What
from mediadesk.jobs import bringing_back, reviewing
from mediadesk.jobs.bringing_back import BroughtBack
from mediadesk.jobs.named_release import named_release
from mediadesk.jobs.officer import signed_in
from mediadesk.records.block import Run

_LANGUAGE = click.option(
    "--language", "languages", default="", metavar="en,zh-Hant,zh-Hans", help="Only these versions."
)


@command("review")
@click.argument("release")
@click.option("--output", type=click.Path(path_type=Path), required=True, help="A folder, or the name of a ZIP.")
@_LANGUAGE
def review(asked: Asked, release: str, output: Path, languages: str) -> int:
    """Write what goes to reviewers: copies as PDF and Word, what changed, a sheet for each person quoted."""
    now = datetime.now().astimezone()
    with named_release(release, asked.library) as (library, release_id):
        files = reviewing.save_pack(
            library, release_id, output, now=now, who=signed_in(), languages=languages_named(languages)
        )
    asked.answer({"files": [str(path) for path in files]}, "\n".join(map(str, files)))
    return DONE


@command("review-back")
@click.argument("release")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--accept",
    type=click.Choice(["none", "plain", "all"]),
    default="none",
    help="Take over nothing, all that contradicts nothing of yours, or all.",
)
@_LANGUAGE
def review_back(asked: Asked, release: str, file: Path, accept: str, languages: str) -> int:
    """Say what a reviewer changed in a Word file of the pack, and take it over if you say so."""
    wanted = languages_named(languages)
    with named_release(release, asked.library) as (library, release_id):
        back = bringing_back.bring_back(library, file, release_id, wanted[0] if wanted else None)
        chosen = bringing_back.accepted_of(back.found, accept)
        if chosen:
            bringing_back.take_over(library, back, chosen)
    left = [change for change in back.found.open if change.number not in chosen]
    asked.answer(_as_data(back, chosen), "\n".join(_lines(back, chosen)))
    return WITH_FINDINGS if left or back.by_hand else DONE


@command("approvals")
@click.argument("release")
@click.option("--output", type=click.Path(path_type=Path), required=True, metavar="FILE")
def approvals(asked: Asked, release: str, output: Path) -> int:
    """Write the history of the approvals of a release as a PDF."""
    with named_release(release, asked.library) as (library, release_id):
        path = reviewing.save_history(library, release_id, output, datetime.now().astimezone())
    asked.answer({"file": str(path)}, str(path))
    return DONE


def _as_data(back: BroughtBack, chosen: frozenset[int]) -> dict[str, Any]:
    return {
        "language": back.base.language.value,
        "sent_version_guessed": back.is_guessed,
        "reviewers": list(back.who),
        "changes": [_change_as_data(back, change, chosen) for change in back.found.changes],
        "remarks": [{"where": each.passage, "who": each.who, "words": each.words} for each in back.remarks],
        "by_hand": [{"where": each.name, "now": each.now, "theirs": each.theirs} for each in back.by_hand],
    }


def _change_as_data(back: BroughtBack, change: Change, chosen: frozenset[int]) -> dict[str, Any]:
    return {
        "number": change.number,
        "part": change.part.value,
        "where": back.found.passages[change.passage].name,
        "what": change.what.value,
        "side": change.side.value,
        "sent": _text(change.base),
        "theirs": _text(change.theirs),
        "mine": _text(change.mine),
        "accepted": change.number in chosen,
    }


def _lines(back: BroughtBack, chosen: frozenset[int]) -> Iterator[str]:
    for change in back.found.open:
        taken = "taken over" if change.number in chosen else "open"
        yield f"{change.number}  {change.part.value}  {change.side.value}  {taken}: {_said(change)}"
    for remark in back.remarks:
        yield f"comment  {remark.who}: {remark.words}"
    for each in back.by_hand:
        yield f"by hand  {each.name or 'new paragraph'}: {each.theirs or 'taken out'}"
    if not (back.found.open or back.by_hand):
        yield "Nothing to take over."


def _said(change: Change) -> str:
    if change.what is What.PLACE:
        return f"moved: {_text(change.theirs)}"
    if change.what is What.ROLE:
        return f"another style or speaker: {_text(change.theirs)}"
    return f"“{_text(change.mine)}” → “{_text(change.theirs)}”"


def _text(runs: tuple[Run, ...]) -> str:
    return "".join(run.text for run in runs)
