"""`parity` and `link`: the language versions of a release beside each other."""

from typing import Any

import click

from mediadesk.command_line.asked import DONE, WITH_FINDINGS, Asked, command, languages_named
from mediadesk.comparison.parity_rows import Parity, Presence, Row
from mediadesk.jobs import linking
from mediadesk.jobs.named_release import named_release
from mediadesk.records.languages import Language

_SIGNS = {Presence.THERE: "yes", Presence.MISSING: "no", Presence.OPEN: "-"}


@command("parity")
@click.argument("release")
@click.option("--language", "languages", default="", metavar="en,zh-Hant,zh-Hans", help="Only these versions.")
@click.option("--all", "every", is_flag=True, help="Also list what all versions have.")
def parity(asked: Asked, release: str, languages: str, every: bool) -> int:
    """Compare figures, dates, times, people, quotes, captions and addresses of the language versions."""
    with named_release(release, asked.library) as (library, release_id):
        found = linking.compare(library, release_id, languages_named(languages))
    rows = [row for row in found.rows if every or not row.is_even]
    count = {"compared": len(found.rows), "different": len(found.gaps)}
    asked.answer(
        {"languages": [each.value for each in found.languages], **count, "rows": [_as_data(row) for row in rows]},
        "\n".join([*(_line(row) for row in rows), _summary(found)]),
    )
    return WITH_FINDINGS if found.gaps else DONE


@command("link")
@click.argument("release")
@click.argument("language", metavar="LANGUAGE")
@click.option("--from", "source", required=True, metavar="TAG", help="The version it was translated from.")
def link(asked: Asked, release: str, language: str, source: str) -> int:
    """Link the paragraphs of a version that came in by itself with those it is a translation of."""
    own, other = _one(language), _one(source)
    if own is other:
        raise click.BadParameter("name two different languages.")
    with named_release(release, asked.library) as (library, release_id):
        linked, all_there = linking.link_versions(library, release_id, own, other)
    words = f"Linked {linked} of {all_there} paragraphs of {own.value} with {other.value}"
    asked.answer({"linked": linked, "paragraphs": all_there}, words)
    return DONE if linked == all_there else WITH_FINDINGS


def _one(tag: str) -> Language:
    found = languages_named(tag)
    if len(found) != 1:
        raise click.BadParameter("name one language: en, zh-Hant or zh-Hans.")
    return found[0]


def _as_data(row: Row) -> dict[str, Any]:
    versions = {
        cell.language.value: {
            "presence": cell.presence.value,
            "places": [
                {"block_id": place.passage, "start": place.start, "length": place.length} for place in cell.places
            ],
        }
        for cell in row.cells
    }
    return {"kind": row.kind.value, "said": row.said, "versions": versions}


def _line(row: Row) -> str:
    cells = "  ".join(f"{cell.language.value}: {_SIGNS[cell.presence]}" for cell in row.cells)
    return f"{row.kind.value:8} {row.said}  ({cells})"


def _summary(found: Parity) -> str:
    if len(found.languages) < 2:
        return "There are no two versions to compare"
    return f"{len(found.gaps)} of {len(found.rows)} differ" if found.gaps else f"All {len(found.rows)} agree"
