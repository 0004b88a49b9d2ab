"""`rights`: what photos may be used for, until when, and who in them said yes."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from typing import Any

import click

from mediadesk.command_line.asked import DONE, WITH_FINDINGS, Asked, command, moment_named
from mediadesk.command_line.photos import photo_called
from mediadesk.jobs import photo_rights as jobs
from mediadesk.jobs.photo_rights import EVERYBODY, Noted, Standing
from mediadesk.library import Library
from mediadesk.records.languages import Language
from mediadesk.records.photo import Consent
from mediadesk.records.photo_rights import UsualRights
from mediadesk.records.release import Embargo
from mediadesk.wording.dates import embargo_time, long_date

_CONSENT = {"given": Consent.GIVEN, "not-needed": Consent.NOT_NEEDED, "refused": Consent.REFUSED}
_CONSENT |= {"unknown": Consent.UNKNOWN}
_SAID = {each: name for name, each in _CONSENT.items()} | {Consent.UNKNOWN: "not asked"}
_GRAVE = {"refused", "minor", "unasked", "expired", "expiring"}
_HINDRANCES = {
    "refused": "somebody refused",
    "minor": "a minor without consent",
    "unasked": "not everybody was asked",
    "expired": "rights expired",
    "expiring": "rights expire soon",
    "embargo": "under embargo",
    "no_credit": "no credit line",
    "no_terms": "no usage terms",
}


@command("rights")
@click.argument("photos", nargs=-1, metavar="[PHOTO]...")
@click.option("--event", metavar="NAME", help="All photos of this event.")
@click.option("--release", metavar="RELEASE", help="All photos of this release.")
@click.option("--credit", metavar="TEXT", help="The credit line, in --language.")
@click.option("--language", type=click.Choice([each.value for each in Language]), default="en", help="Of the credit.")
@click.option("--creator", metavar="NAME", help="Who took it.")
@click.option("--copyright", metavar="TEXT", help="The copyright notice.")
@click.option("--terms", metavar="TEXT", help="What it may be used for.")
@click.option("--expires", metavar="YYYY-MM-DD|never", help="The last day of use.")
@click.option("--embargo", metavar="'YYYY-MM-DD HH:MM'|none", help="Not for use before.")
@click.option("--zone", default="Asia/Hong_Kong", metavar="ZONE", help="The IANA zone the embargo is meant in.")
@click.option("--consent", multiple=True, metavar="[PERSON=]STATE", help=f"{', '.join(_CONSENT)}; once for each.")
@click.option("--minor", multiple=True, metavar="PERSON", help="Somebody who is not of age; once for each.")
@click.option("--adult", multiple=True, metavar="PERSON", help="Somebody who is; once for each.")
@click.option("--recognisable/--nobody-recognisable", default=None, help="Whether anybody can be recognised.")
@click.option("--usual", is_flag=True, help="Credit and terms are those of the desk’s own new photos.")
def rights(
    asked: Asked, photos: tuple[str, ...], event: str | None, release: str | None, usual: bool, **given: Any
) -> int:
    """Say how the rights of photos stand, or note the same of all of them.

    Exit code 1: consent is refused or missing, or rights run out.
    """
    noted = _noted(given)
    with asked.library() as library:
        if usual:
            return _tell_usual(asked, library, given)
        now = datetime.now().astimezone()
        keys = _keys(library, photos, event, release, now)
        if noted != Noted():
            jobs.note(library, keys, noted)
        found = [jobs.standing(library, library.photos.get(key), now) for key in keys]
    asked.answer([_as_data(each) for each in found], "\n".join(line for each in found for line in _lines(each)))
    return WITH_FINDINGS if any(_GRAVE & set(each.hindrances) for each in found) else DONE


def _keys(
    library: Library, photos: tuple[str, ...], event: str | None, release: str | None, now: datetime
) -> list[int]:
    if not photos and event is None and release is None:
        raise click.UsageError("name photos by ids or file names, or with --event or --release.")
    keys = [photo_called(library, wanted).id for wanted in photos]
    if event is not None:
        keys += jobs.of_event(library, event, now)
    if release is not None:
        keys += [photo.id for photo in library.releases.photos(library.releases.find(release).id)]
    return list(dict.fromkeys(keys))


def _noted(given: Mapping[str, Any]) -> Noted:
    embargo = given["embargo"]
    is_lifted = embargo == "none"
    named = {name: given[option] for name, option in (("creator", "creator"), ("copyright", "copyright"))}
    named["usage_terms"] = given["terms"]
    recognisable = given["recognisable"]
    return Noted(
        credit={} if given["credit"] is None else {Language(given["language"]): given["credit"].strip()},
        words={name: words.strip() for name, words in named.items() if words is not None},
        last_day=_day(given["expires"]),
        is_for_ever=given["expires"] == "never",
        embargo=Embargo(moment_named(embargo, given["zone"]), given["zone"]) if embargo and not is_lifted else None,
        is_lifted=is_lifted,
        consent=dict(map(_consent, given["consent"])),
        minors=dict.fromkeys(given["minor"], True) | dict.fromkeys(given["adult"], False),
        nobody_identifiable=None if recognisable is None else not recognisable,
    )


def _consent(words: str) -> tuple[str, Consent]:
    name, _equals, state = words.rpartition("=")
    if state not in _CONSENT:
        raise click.BadParameter(f"“{state}” is no consent; say {', '.join(_CONSENT)}.")
    return name.strip() or EVERYBODY, _CONSENT[state]


def _day(words: str | None) -> date | None:
    if words is None or words == "never":
        return None
    try:
        return date.fromisoformat(words)
    except ValueError as wrong:
        raise click.BadParameter(f"“{words}” is no day; write it as 2027-06-30, or never.") from wrong


def _tell_usual(asked: Asked, library: Library, given: Mapping[str, Any]) -> int:
    """Keep what was given as what new photos say, and say what that is."""
    before = library.settings.photo_rights
    credit, terms = given["credit"], given["terms"]
    kept = UsualRights(
        before.credit if credit is None else before.credit.with_text(Language(given["language"]), credit.strip()),
        before.usage_terms if terms is None else terms.strip(),
    )
    if kept != before:
        library.settings.put_photo_rights(kept)
    document = {"credit": {each.value: kept.credit.get(each) for each in Language}, "usage_terms": kept.usage_terms}
    lines = (f"Credit of new photos: {kept.credit.best(Language.EN) or 'none'}", f"Terms: {kept.usage_terms or 'none'}")
    asked.answer(document, "\n".join(lines))
    return DONE


def _as_data(found: Standing) -> dict[str, Any]:
    photo = found.photo
    return {
        "id": photo.id,
        "file_name": photo.file_name,
        "credit": {each.value: photo.credit.get(each) for each in Language},
        "creator": photo.creator,
        "copyright": photo.copyright,
        "usage_terms": photo.usage_terms,
        "expires_on": photo.expires_on.isoformat() if photo.expires_on else None,
        "embargo_at": photo.embargo.until.astimezone(UTC).isoformat() if photo.embargo else None,
        "zone": photo.embargo.zone if photo.embargo else None,
        "nobody_identifiable": photo.nobody_identifiable,
        "people": [
            {"name": name or None, "consent": person.consent.value or "unknown", "is_minor": person.is_minor}
            for name, person in found.people
        ],
        "hindrances": list(found.hindrances),
    }


def _lines(found: Standing) -> Iterator[str]:
    photo = found.photo
    name = photo.file_name or photo.caption.best(Language.EN)[:60] or "waiting for its picture"
    told = ", ".join(_HINDRANCES[each] for each in found.hindrances)
    yield f"{photo.id}  {name}: {told or 'nothing in the way'}"
    said = (photo.credit.best(Language.EN), photo.creator, photo.copyright, photo.usage_terms)
    if any(said):
        yield f"  {' · '.join(filter(None, said))}"
    if photo.expires_on:
        yield f"  until {long_date(photo.expires_on, Language.EN)}"
    if photo.embargo:
        yield f"  embargo until {embargo_time(photo.embargo, Language.EN)}"
    for called, person in found.people:
        yield f"  {called or 'Unnamed'}: {_SAID[person.consent]}{', minor' if person.is_minor else ''}"
