"""`contacts …`: journalists one by one: added in a line, shown, edited, verified."""

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import available_timezones

import click

from mediadesk.command_line import verify_queue
from mediadesk.command_line.asked import DONE, Asked, command, commands, languages_named
from mediadesk.jobs import contact_ways, quick_contacts
from mediadesk.jobs.as_data import as_data
from mediadesk.jobs.as_text import record_lines
from mediadesk.library import Library
from mediadesk.records.contact import ChannelKind, ContactChange, ContactStatus, LawfulBasis, MediaContact
from mediadesk.records.contact_problems import NoNameSaid, NoSuchZone, NotAnAddress, NotAPhoneNumber
from mediadesk.records.keys import as_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.problems import NoSuchRecord

_DAY = click.DateTime(["%Y-%m-%d"])
_WORDS = ("hours", "owner", "notes", "source")
_LISTS = ("beats", "tags", "aliases")
_LANGUAGES = {"en": Language.EN, "zh_hant": Language.ZH_HANT, "zh_hans": Language.ZH_HANS}


@commands.group("contacts")
def contacts() -> None:
    """The journalists the desk writes to."""


@command("add", contacts)
@click.argument("line")
@click.option("--dry-run", is_flag=True, help="Say how the line is read, and keep nothing.")
def add(asked: Asked, line: str, dry_run: bool) -> int:
    """Add a journalist in one line: "Ada Mok, The Post, Editor, ada@post.example, 5555 0101, tech".

    After the name, the order does not matter. An outlet that is not on record is added too.
    """
    with asked.library(create=not dry_run) as library:
        read = quick_contacts.read(library, line, contact_ways.REGION)
        if dry_run:
            asked.answer(as_data(read), record_lines(read))
            return DONE
        for part in read.unread:
            raise NotAnAddress(part) if "@" in part else NotAPhoneNumber(part)
        if not read.name:
            raise NoNameSaid
        contact = quick_contacts.add(library, read, _today())
    asked.answer(as_data(contact), record_lines(contact))
    return DONE


@command("show", contacts)
@click.argument("wanted", metavar="ID")
def show(asked: Asked, wanted: str) -> int:
    """Show a journalist, whole, and what was changed in the entry."""
    with asked.library() as library:
        contact = contact_named(library, wanted)
        changes = library.contacts.changes(contact.id)
    lines = [record_lines(contact), *map(_change_line, changes)]
    asked.answer({**as_data(contact), "changes": as_data(changes)}, "\n".join(lines))
    return DONE


@command("edit", contacts)
@click.argument("wanted", metavar="ID")
@click.option("--name-en", help="The name in English.")
@click.option("--name-zh-hant", help="The name in Traditional Chinese.")
@click.option("--name-zh-hans", help="The name in Simplified Chinese.")
@click.option("--salutation-en", help="How a letter in English begins.")
@click.option("--salutation-zh-hant", help="How one in Traditional Chinese begins.")
@click.option("--salutation-zh-hans", help="How one in Simplified Chinese begins.")
@click.option("--aliases", metavar="A,B", help="Other spellings of the name.")
@click.option("--email", help="The address to use first.")
@click.option("--phone", help="The number to use first.")
@click.option("--languages", metavar="en,zh-Hant,zh-Hans", help="What they write in.")
@click.option("--beats", metavar="A,B", help="What they write about.")
@click.option("--tags", metavar="A,B")
@click.option("--prefers", type=click.Choice(["", *(each.value for each in ChannelKind)]), help="The way they like.")
@click.option("--hours", help="When they like to be reached.")
@click.option("--do-not-phone/--may-phone", default=None, help="Whether they want no calls.")
@click.option("--time-zone", metavar="ZONE", help="Where their clock is, as Europe/London; empty for the desk's.")
@click.option("--star/--no-star", default=None)
@click.option("--owner", help="The officer who looks after them.")
@click.option("--notes")
@click.option("--source", help="Where the desk has the entry from.")
@click.option("--basis", type=click.Choice([each.value for each in LawfulBasis]), help="Why the desk may keep it.")
@click.option("--source-on", type=_DAY, metavar="YYYY-MM-DD", help="Since when.")
@click.option("--status", type=click.Choice([each.value for each in ContactStatus]))
def edit(asked: Asked, wanted: str, **given: object) -> int:
    """Change what the options name, and nothing else; an empty text takes a field away."""
    with asked.library() as library:
        contact = contact_named(library, wanted)
        kept = library.contacts.save(edited(contact, {name: said for name, said in given.items() if said is not None}))
        contact = library.contacts.get(kept.id)
    asked.answer(as_data(contact), record_lines(contact))
    return DONE


@command("verify", contacts)
@click.argument("wanted", metavar="ID…", nargs=-1)
@click.option("--oldest", type=click.IntRange(1, 10_000), help="List so many who should be looked over first.")
def verify(asked: Asked, wanted: tuple[str, ...], oldest: int | None) -> int:
    """Write down that somebody made sure today that these entries are right, or list whose turn it is."""
    if oldest is not None:
        return verify_queue.list_oldest(asked, oldest)
    if not wanted:
        raise click.UsageError("Name contacts by their id, or ask for --oldest 20.")
    today = _today()
    with asked.library() as library, library.history.step("Verify contacts"):
        found = [contact_named(library, each) for each in wanted]
        for each in found:
            library.contacts.save(replace(each, verified_on=today))
    asked.answer({"verified": [each.id for each in found], "on": today.isoformat()}, f"{len(found)} verified.")
    return DONE


def contact_named(library: Library, wanted: str) -> MediaContact:
    """The journalist with this id, or whom the entry with it went into; raises `NoSuchRecord`."""
    key = as_key(wanted)
    if key is None:
        raise NoSuchRecord("contact", wanted)
    return library.contacts.get(library.merging.whole(key))


def edited(contact: MediaContact, given: dict[str, object]) -> MediaContact:
    """The journalist with what was given changed. Raises `NotAPhoneNumber`, `NotAnAddress`, `NoSuchZone`."""
    changes: dict[str, object] = {name: str(given[name]).strip() for name in _WORDS if name in given}
    changes |= {name: _listed(str(given[name])) for name in _LISTS if name in given}
    for subject in ("name", "salutation"):
        changes[subject] = _texts(getattr(contact, subject), subject, given)
    if "email" in given:
        changes["email"] = contact_ways.email_address(str(given["email"]))
    if "phone" in given:
        changes["phone"] = contact_ways.phone_number(str(given["phone"]))
    if "languages" in given:
        changes["languages"] = tuple(languages_named(str(given["languages"])))
    if "prefers" in given:
        changes["prefers"] = ChannelKind(str(given["prefers"])) if given["prefers"] else None
    if "time_zone" in given:
        changes["time_zone"] = _zone(str(given["time_zone"]).strip())
    if isinstance(day := given.get("source_on"), datetime):
        changes["source_on"] = day.date()
    changes |= {field: given[name] for name, field in _FLAGS.items() if name in given}
    changes |= {field: kind(str(given[name])) for name, (field, kind) in _KINDS.items() if name in given}
    return replace(contact, **changes)  # type: ignore[arg-type]


_FLAGS = {"do_not_phone": "do_not_phone", "star": "is_starred"}
_KINDS = {"basis": ("lawful_basis", LawfulBasis), "status": ("status", ContactStatus)}


def _texts(kept: ByLanguage, subject: str, given: dict[str, object]) -> ByLanguage:
    for name, language in _LANGUAGES.items():
        if (said := given.get(f"{subject}_{name}")) is not None:
            kept = kept.with_text(language, str(said).strip())
    return kept


def _zone(said: str) -> str:
    if said and said not in available_timezones():
        raise NoSuchZone(said)
    return said


def _listed(said: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.strip() for part in said.replace("，", ",").split(",") if part.strip()))


def _change_line(change: ContactChange) -> str:
    when = f"{change.changed_at.astimezone():%Y-%m-%d %H:%M}"
    return f"changed {when}  {change.field}: “{change.before}” to “{change.after}”  {change.who}".rstrip()


def _today() -> date:
    return datetime.now().astimezone().date()
