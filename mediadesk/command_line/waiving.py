"""`waive`: warnings of preflight that may stand."""

from datetime import UTC, datetime

import click

from mediadesk.command_line.asked import DONE, Asked, command, languages_named
from mediadesk.jobs import checking, officer, waiving
from mediadesk.jobs.as_data import finding_as_data
from mediadesk.jobs.as_text import finding_lines


@command("waive")
@click.argument("release")
@click.argument("rule")
@click.option("--reason", required=True, metavar="TEXT", help="Why it may stand, for the log.")
@click.option("--language", "languages", default="", metavar="en,zh-Hant,zh-Hans", help="Only these versions.")
@click.option("--by", default="", metavar="NAME", help="Who does this, for the log; else who is signed in here.")
def waive(asked: Asked, release: str, rule: str, reason: str, languages: str, by: str) -> int:
    """Tick off the warnings of one rule, as TXT-04, in a release; they come back when the words change."""
    with asked.library() as library:
        key = library.releases.find(release).id
        found = checking.check_release(library, key, datetime.now(UTC), languages_named(languages))
        waived = waiving.waive(library, key, found, rule, reason=reason, who=by or officer.signed_in())
    asked.answer({"waived": [finding_as_data(each) for each in waived]}, finding_lines(waived))
    return DONE
