"""DST: who it goes to. For releases whose recipients the desk knows: those that are out, and those that follow them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime

from mediadesk.records.contact import TURNED_AWAY
from mediadesk.records.finding import Finding, Severity
from mediadesk.records.mailing import Addressee
from mediadesk.records.press_kit import PressKit
from mediadesk.wording.labels import label

_FRESH = 90  # days
_LARGE = 10_000_000  # bytes: what many mail servers of newsrooms take


def nobody_twice(kit: PressKit) -> Iterator[Finding]:
    """DST-01: one address is written to once, and one person at one address."""
    told = set[frozenset[int]]()
    for case, groups in (("address", _by_address(kit)), ("person", _by_person(kit))):
        for group in groups:
            keys = frozenset(each.recipient.id for each in group)
            if len(keys) > 1 and not any(keys <= others for others in told):
                told.add(keys)
                first = group[0].recipient
                about = first.address if case == "address" else first.called
                yield Finding("DST-01", Severity.WARNING, case=case, about=about, limit=str(len(keys)))


def welcome(kit: PressKit) -> Iterator[Finding]:
    """DST-02: nobody is written to who asked not to be, whom mail does not reach, or who left the trade.

    Of what was sent already that is only worth knowing: it cannot be held back.
    """
    severity = Severity.WARNING if kit.mailing is not None and kit.mailing.is_sent else Severity.ERROR
    for each in _addressees(kit):
        if each.status in TURNED_AWAY:
            yield Finding("DST-02", severity, case=each.status.value, about=each.recipient.called)


def verified(kit: PressKit, now: datetime) -> Iterator[Finding]:
    """DST-03: somebody made sure of each contact within the last 90 days. One finding for all of them."""
    today = now.date()
    known = [each for each in _addressees(kit) if each.status is not None]
    stale = [each for each in known if each.verified_on is None or (today - each.verified_on).days > _FRESH]
    if stale:
        case, first = "several" if len(stale) > 1 else "one", stale[0].recipient.called
        yield Finding("DST-03", Severity.WARNING, found=first, case=case, about=str(len(stale)), limit=str(_FRESH))


def keeping_embargoes(kit: PressKit, now: datetime) -> Iterator[Finding]:
    """DST-04: what is under embargo goes to nobody who has not agreed to keep it. One finding for all of them.

    Of what was sent already that is a warning: they can only be asked now.
    """
    if kit.embargo is None or kit.mailing is None or not kit.embargo.holds(now):
        return
    severity = Severity.WARNING if kit.mailing.is_sent else Severity.ERROR
    left = [each for each in kit.mailing.addressees if not each.keeps_embargoes]
    if left:
        case, first = "several" if len(left) > 1 else "one", left[0].recipient.called
        yield Finding("DST-04", severity, found=first, case=case, about=str(len(left)))


def in_their_language(kit: PressKit) -> Iterator[Finding]:
    """DST-05: there is a version in a language each recipient writes in. One finding for each language."""
    left = defaultdict[str, list[Addressee]](list)
    for each in _addressees(kit):
        if each.languages and kit.mailing is not None and not set(each.languages) & set(kit.mailing.languages):
            left[label("language", each.languages[0])].append(each)
    for language, group in left.items():
        case, first = "several" if len(group) > 1 else "one", group[0].recipient.called
        yield Finding("DST-05", Severity.WARNING, found=first, case=case, about=language, limit=str(len(group)))


def check_sent(files: Sequence[tuple[str, int]]) -> tuple[Finding, ...]:
    """DST-06: what is sent (name, bytes) can be attached to a mail. A PDF is looked at by PDF-08."""
    large = [(name, size) for name, size in files if size > _LARGE and not name.lower().endswith(".pdf")]
    limit = str(_LARGE // 1_000_000)
    return tuple(
        Finding("DST-06", Severity.WARNING, found=name, about=f"{size / 1_000_000:.1f}", limit=limit)
        for name, size in large
    )


def _addressees(kit: PressKit) -> tuple[Addressee, ...]:
    return kit.mailing.addressees if kit.mailing is not None else ()


def _by_address(kit: PressKit) -> list[list[Addressee]]:
    groups = defaultdict[str, list[Addressee]](list)
    for each in _addressees(kit):
        if "@" in each.recipient.address:
            groups[each.recipient.address.strip().casefold()].append(each)
    return list(groups.values())


def _by_person(kit: PressKit) -> list[list[Addressee]]:
    groups = defaultdict[tuple[str, ...], list[Addressee]](list)
    for each in _addressees(kit):
        if each.recipient.name and "@" in each.recipient.address:
            who = (each.recipient.name, each.recipient.outlet)
            groups[tuple(" ".join(words.casefold().split()) for words in who)].append(each)
    return list(groups.values())
