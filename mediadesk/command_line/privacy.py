"""`privacy …`: who is not to be written to, what people asked for, what is held on them, and taking them out of it."""

import sys
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import click

from mediadesk.command_line.asked import DONE, WITH_FINDINGS, Asked, Target, command, commands
from mediadesk.command_line.contacts import contact_named
from mediadesk.jobs import privacy as jobs
from mediadesk.jobs import subject_access
from mediadesk.jobs.as_data import as_data
from mediadesk.library import Library, writer
from mediadesk.records.contact import ContactStatus
from mediadesk.records.keys import as_key
from mediadesk.records.languages import Language
from mediadesk.records.privacy import (
    DeskAct,
    DoNotContact,
    Ground,
    LogEntry,
    PrivacyRequest,
    RequestKind,
    RetentionRule,
    Scope,
)
from mediadesk.records.problems import NoSuchRecord

_GROUNDS = "|".join(Ground)


@commands.group("privacy")
def privacy() -> None:
    """Who is not to be written to, what people asked for, and what is held on them."""


@command("do-not-contact", privacy)
@click.argument("scope", type=click.Choice([each.value for each in Scope]), required=False)
@click.argument("whom", required=False)
@click.option("--reason", default="", help="Why; stands beside it.")
@click.option("--lift", metavar="ID", help="Take one back: they may be written to again.")
def do_not_contact(asked: Asked, scope: str | None, whom: str | None, reason: str, lift: str | None) -> int:
    """List who is not to be written to, or add a person (by id), an address, a domain or an outlet (by name)."""
    with asked.library() as library:
        if lift is not None:
            library.do_not_contact.lift(_key(lift, "wish"))
            library.desk_log.add(DeskAct.RELEASED, who=writer.name())
        elif scope is not None:
            if not whom:
                raise click.UsageError("say whom, as in “mediadesk privacy do-not-contact domain post.example”.")
            _bar(library, Scope(scope), whom, reason)
            library.desk_log.add(DeskAct.SUPPRESSED, who=writer.name())
        wishes = library.do_not_contact.all()
    asked.answer(as_data(wishes), "\n".join(map(_wish_line, wishes)))
    return DONE


@command("request", privacy)
@click.argument("kind", type=click.Choice([each.value for each in RequestKind]))
@click.argument("contact", metavar="ID")
@click.option("--received", type=click.DateTime(["%Y-%m-%d"]), help="The day it came; today where it is left out.")
@click.option("--notes", default="", help="What exactly they asked.")
def request(asked: Asked, kind: str, contact: str, received: datetime | None, notes: str) -> int:
    """Write down what somebody asked, and by when it must be answered."""
    day = received.date() if received else _today()
    with asked.library() as library:
        made = jobs.record_request(
            library, RequestKind(kind), contact_named(library, contact).id, received=day, notes=notes
        )
    asked.answer(as_data(made), _request_line(made))
    return DONE


@command("requests", privacy)
@click.option("--close", "closed", metavar="ID", help="One that was answered.")
@click.option("--outcome", default="", help="What was done about it.")
def requests(asked: Asked, closed: str | None, outcome: str) -> int:
    """List what people asked, the first due first."""
    with asked.library() as library:
        if closed is not None:
            library.privacy.requests.close(_key(closed, "privacy request"), outcome, on=_today())
        found = library.privacy.requests.all()
    asked.answer(as_data(found), "\n".join(map(_request_line, found)))
    overdue = [each for each in found if each.closed_on is None and each.due_on < _today()]
    return WITH_FINDINGS if overdue else DONE


@command("access", privacy)
@click.argument("contact", metavar="ID")
@click.option("--output", type=Target(), required=True, help="The ZIP file to write.")
@click.option("--show", multiple=True, metavar="NAME", help="Do not hide this name.")
@click.option("--hide", multiple=True, metavar="WORDS", help="Hide these words too.")
@click.option("--withhold", multiple=True, metavar="ENTRY=GROUND", help=f"Leave an entry out: {_GROUNDS}.")
def access(
    asked: Asked, contact: str, output: Path, show: tuple[str, ...], hide: tuple[str, ...], withhold: tuple[str, ...]
) -> int:
    """Write everything held on somebody into a package for them; names of others in it are hidden.

    What was said off the record is given too. `privacy held` names the entries.
    """
    grounds = dict(map(_ground, withhold))
    with asked.library() as library:
        key = contact_named(library, contact).id
        package = subject_access.collect(library, key, show=show, hide=hide, withhold=grounds)
        subject_access.save(library, key, package, output, datetime.now(UTC), writer.name())
    counted = {each.table: len(each.rows) for each in package.data}
    said = {"package": str(output), "rows": counted, "hidden": list(package.hidden)}
    asked.answer({**said, "withheld": as_data(package.withheld)}, str(output))
    if package.hidden:
        click.echo(
            f"mediadesk: hidden in it: {'; '.join(package.hidden)}. Look it through before you send it.", err=True
        )
    return DONE


@command("held", privacy)
@click.argument("contact", metavar="ID")
def held(asked: Asked, contact: str) -> int:
    """List the calls, mails and tasks held on somebody, for deciding what there is a ground to withhold.

    The words of what was said off the record are shown on a screen only.
    """
    withholds = not sys.stdout.isatty()
    with asked.library() as library:
        found = subject_access.entries(library, contact_named(library, contact).id)
    found = tuple(replace(each, words="") if each.is_off_record and withholds else each for each in found)
    lines = [
        "  ".join(filter(None, (str(each.key), each.day, "[off record]" if each.is_off_record else "", each.words)))
        for each in found
    ]
    asked.answer(as_data(found), "\n".join(lines) or "Nothing.")
    return DONE


@command("erase", privacy)
@click.argument("contacts", metavar="ID…", nargs=-1, required=True)
@click.option("--yes", is_flag=True, help="Erase them; without it, only what would go is said.")
def erase(asked: Asked, contacts: tuple[str, ...], yes: bool) -> int:
    """Erase people for good, from backups too, and keep them out. Nothing done before can be undone afterwards."""
    with asked.library() as library:
        keys = [contact_named(library, each).id for each in contacts]
        if not yes:
            going = library.privacy.erasing.preview(keys)
            asked.answer(_going(going.people, going.rows), _going_lines(going.people, going.rows))
            click.echo("Nothing was erased; add --yes to do it.", err=True)
            return DONE
        certificate = jobs.erase(library, keys)
    erasure = certificate.erasure
    remains = [{"file": str(path), "word": word} for path, word in certificate.remains]
    document = {**_going(erasure.people, erasure.rows), "files_searched": certificate.files, "remains": remains}
    asked.answer(document, f"{_going_lines(erasure.people, erasure.rows)}\n{certificate.files} files looked through")
    for path, word in certificate.remains:
        click.echo(f"mediadesk: “{word}” still stands in {path}; it may be somebody else's.", err=True)
    return WITH_FINDINGS if remains else DONE


@command("retention", privacy)
@click.option("--months", type=click.IntRange(min=1), help="Not in touch for so many months; else the desk's rules.")
@click.option("--status", "statuses", multiple=True, type=click.Choice([each.value for each in ContactStatus]))
@click.option("--keep-rule", is_flag=True, help="Make this the rule of the desk.")
@click.option("--yes", is_flag=True, help="Erase them; without it, they are only listed.")
def retention(asked: Asked, months: int | None, statuses: tuple[str, ...], keep_rule: bool, yes: bool) -> int:
    """List whom the desk has had nothing to do with for longer than it keeps people, or erase them."""
    rules = (RetentionRule(months, statuses),) if months else ()
    with asked.library() as library:
        if keep_rule and rules:
            library.privacy.retention.put_rules(rules)
        found = jobs.past_retention(library, rules, datetime.now().astimezone())
        if yes:
            jobs.apply_retention(library, found, today=_today())
    lines = [f"{each.contact_id}  {each.name}  last in touch {each.last_on}" for each in found]
    asked.answer(as_data(found), "\n".join(lines))
    said = f"{len(found)} erased" if yes else f"{len(found)} past their time; nothing was erased"
    click.echo(said, err=True)
    return DONE


@command("log", privacy)
@click.option("--limit", type=click.IntRange(min=1), default=100, help="At most so many, the newest first.")
def log(asked: Asked, limit: int) -> int:
    """Say what was done with contacts, and whether the log is as it was written."""
    with asked.library() as library:
        entries, broken = library.desk_log.entries(most=limit), library.desk_log.first_broken()
    document = {"entries": as_data(entries), "is_whole": broken is None}
    asked.answer(document, "\n".join(map(_log_line, entries)))
    if broken is not None:
        click.echo(f"mediadesk: the log was changed at or before {broken.at:%Y-%m-%d %H:%M} UTC.", err=True)
        return WITH_FINDINGS
    return DONE


def _bar(library: Library, scope: Scope, whom: str, reason: str) -> None:
    contact_id = outlet_id = None
    if scope is Scope.PERSON:
        contact = contact_named(library, whom)
        contact_id, whom = contact.id, contact.name.best(Language.EN)
    elif scope is Scope.OUTLET and (outlet := library.outlets.named(whom)) is not None:
        outlet_id = outlet.id
    whose = {"contact_id": contact_id, "outlet_id": outlet_id}
    library.do_not_contact.add(scope, whom, reason=reason, who=writer.name(), since=_today(), **whose)


def _key(wanted: str, kind: str) -> int:
    key = as_key(wanted)
    if key is None:
        raise NoSuchRecord(kind, wanted)
    return key


def _ground(said: str) -> tuple[int, Ground]:
    entry, is_said, name = said.partition("=")
    if not is_said or name not in set(Ground):
        raise click.BadParameter(f"“{said}” names no ground; write ENTRY={_GROUNDS}.", param_hint="--withhold")
    return _key(entry, "entry"), Ground(name)


def _today() -> date:
    return datetime.now().astimezone().date()


def _going(people: int, rows: tuple[tuple[str, int], ...]) -> dict[str, object]:
    return {"people": people, "rows": dict(rows)}


def _going_lines(people: int, rows: tuple[tuple[str, int], ...]) -> str:
    return "\n".join([f"people {people}", *(f"{table} {count}" for table, count in rows)])


def _wish_line(wish: DoNotContact) -> str:
    return "  ".join(filter(None, (str(wish.id), wish.scope.value, wish.said, wish.since.isoformat(), wish.reason)))


def _request_line(request: PrivacyRequest) -> str:
    state = f"answered {request.closed_on}" if request.closed_on else f"due {request.due_on}"
    return "  ".join(filter(None, (str(request.id), request.kind.value, request.name, state, request.outcome)))


def _log_line(entry: LogEntry) -> str:
    whom = str(entry.contact_id) if entry.contact_id else ""
    return "  ".join(filter(None, (f"{entry.at:%Y-%m-%d %H:%M}", entry.who, entry.act.value, entry.about, whom)))
