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
@click.option("--reason", default="", metavar="TEXT", help="Why it may stand, for the log.")
@click.option("--take-back", "is_taken_back", is_flag=True, help="Make warnings that were ticked off warnings again.")
@click.option("--language", "languages", default="", metavar="en,zh-Hant,zh-Hans", help="Only these versions.")
@click.option("--by", default="", metavar="NAME", help="Who does this, for the log; else who is signed in here.")
def waive(asked: Asked, release: str, rule: str, reason: str, is_taken_back: bool, languages: str, by: str) -> int:
    """Tick off the warnings of one rule, as TXT-04, in a release; they come back when the words change."""
    with asked.library() as library:
        key, who = library.releases.find(release).id, by or officer.signed_in()
        check = checking.look_through(library, key, datetime.now(UTC), languages_named(languages))
        if is_taken_back:
            name, changed = "taken_back", waiving.take_back_all(library, check.ticked_off, rule, who=who)
        else:
            name, changed = "waived", waiving.waive(library, key, check.findings, rule, reason=reason, who=who)
    asked.answer({name: [finding_as_data(each) for each in changed]}, finding_lines(changed))
    return DONE
