"""`accept-changes`: what was unfinished in the document a text came in."""

import click

from mediadesk.command_line.asked import DONE, Asked, command, languages_named
from mediadesk.jobs import officer
from mediadesk.jobs.as_data import as_data
from mediadesk.records.languages import Language
from mediadesk.wording import notices as wording


@command("accept-changes")
@click.argument("release")
@click.option("--language", "languages", default="", metavar="en,zh-Hant,zh-Hans", help="Only these versions.")
@click.option("--by", default="", metavar="NAME", help="Who read the text through, for the log.")
def accept_changes(asked: Asked, release: str, languages: str, by: str) -> int:
    """Say that somebody looked at the tracked changes, comments and hidden words of the documents of a release."""
    with asked.library() as library:
        key = library.releases.find(release).id
        accepted = {
            language: library.source_notices.look_at(key, language, who=by or officer.signed_in())
            for language in languages_named(languages) or Language
        }
    found = {language.value: each for language, each in accepted.items() if each}
    lines = [f"{language}: {wording.line(each)}" for language, each in found.items()]
    asked.answer({"accepted": as_data(found)}, "\n".join(lines))
    if not found:
        click.echo("Nothing was left to accept.", err=True)
    return DONE
