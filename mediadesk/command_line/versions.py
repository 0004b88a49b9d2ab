"""`versions` and `diff`: how a text stood by and by, and what changed."""

from collections.abc import Iterator
from typing import Any

import click

from mediadesk.command_line.asked import DONE, Asked, command, languages_named
from mediadesk.comparison.texts import PassageDifference, TextDifference, compare_texts
from mediadesk.comparison.words import Kind
from mediadesk.jobs.as_data import as_data
from mediadesk.jobs.named_release import named_release
from mediadesk.jobs.versions import ListedVersion, list_versions, named_version, text_in
from mediadesk.records.languages import Language

_MARKS = {Kind.SAME: "{}", Kind.DELETED: "[-{}-]", Kind.INSERTED: "{{+{}+}}"}  # as wdiff prints them
_LANGUAGE = click.option("--language", default="", metavar="TAG", help="Of this text; else of the one started first.")


@command("versions")
@click.argument("release")
@_LANGUAGE
def versions(asked: Asked, release: str, language: str) -> int:
    """List the versions that were kept of a text, the newest first."""
    with named_release(release, asked.library) as (library, release_id):
        text = text_in(library, release_id, _one(language))
        found = list_versions(library, text.id)
    document = {"language": text.language.value, "versions": [_as_data(each) for each in found]}
    asked.answer(document, "\n".join(map(_line, found)))
    return DONE


@command("diff")
@click.argument("release")
@click.argument("before", metavar="A")
@click.argument("after", metavar="B", default="now")
@_LANGUAGE
def diff(asked: Asked, release: str, before: str, after: str, language: str) -> int:
    """Say what changed in a text from version A to version B: the number, id or name of each, or “now”."""
    with named_release(release, asked.library) as (library, release_id):
        text = text_in(library, release_id, _one(language))
        old, new = named_version(library, text, before), named_version(library, text, after)
        asked.keep_on_screen(library.releases.get(release_id), text.headline)
    difference = compare_texts(old, new)
    about = {"language": text.language.value, "before": before, "after": after}
    asked.answer({**about, **_difference_as_data(difference)}, "\n\n".join(_paragraphs(difference)))
    return DONE


def _one(tag: str) -> Language | None:
    found = languages_named(tag)
    if len(found) > 1:
        raise click.BadParameter("name one language: en, zh-Hant or zh-Hans.")
    return found[0] if found else None


def _as_data(listed: ListedVersion) -> dict[str, Any]:
    counts = {"words_added": listed.words_added, "words_removed": listed.words_removed}
    return {"number": listed.number, **as_data(listed.revision), **counts}


def _line(listed: ListedVersion) -> str:
    revision = listed.revision
    when = revision.saved_at.astimezone().strftime("%Y-%m-%d %H:%M")
    name = f"“{revision.label}”" if revision.label else ""
    counts = f"+{listed.words_added} -{listed.words_removed}"
    what = revision.occasion.value.replace("_", " ")
    return "  ".join(part for part in (str(listed.number), when, what, counts, revision.who, name) if part)


def _difference_as_data(difference: TextDifference) -> dict[str, Any]:
    counts = {"words_added": difference.words_added, "words_removed": difference.words_removed}
    return {**counts, "passages": [_passage_as_data(each) for each in difference.changed]}


def _passage_as_data(passage: PassageDifference) -> dict[str, Any]:
    return {
        "part": passage.part.value,
        "before": passage.at_before if passage.at_before is None else passage.at_before + 1,
        "after": passage.at_after if passage.at_after is None else passage.at_after + 1,
        "moved": passage.is_moved,
        "look": passage.has_other_look,
        "pieces": [{"kind": piece.kind.value, "text": piece.text} for piece in passage.pieces],
    }


def _paragraphs(difference: TextDifference) -> Iterator[str]:
    for passage in difference.changed:
        at = passage.at_after if passage.at_after is not None else passage.at_before
        number = f" {at + 1}" if at is not None and len(difference.of(passage.part)) > 1 else ""
        words = "".join(_MARKS[piece.kind].format(piece.text) for piece in passage.pieces)
        yield f"{passage.part.value.replace('_', ' ')}{number} ({', '.join(_happened(passage))})\n{words}"
    yield f"{difference.words_added} added, {difference.words_removed} removed (words)"


def _happened(passage: PassageDifference) -> Iterator[str]:
    if passage.is_new or passage.is_gone:
        yield "new" if passage.is_new else "gone"
        return
    happened = {"moved": passage.is_moved, "edited": passage.has_other_words, "look changed": passage.has_other_look}
    yield from (word for word, did in happened.items() if did)
