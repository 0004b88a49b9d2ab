"""What follows a release that left the house: a correction, an update, a withdrawal, from its start to its issue."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from mediadesk.comparison.amended import Amended, amended
from mediadesk.comparison.same_slips import SameSlip, same_slips
from mediadesk.comparison.slips import Slip, slips
from mediadesk.jobs import moving
from mediadesk.library import Library
from mediadesk.records.amendment import Amendment, Way
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.press_kit import PressKit
from mediadesk.records.problems import AlreadyWithdrawn, NotOutYet
from mediadesk.records.register import Register
from mediadesk.records.release import Release, ReleaseKind, ReleaseLine, ReleaseText, Status, TextState
from mediadesk.records.sign_off import Verdict
from mediadesk.wording import amendments as said
from mediadesk.wording.labels import kind_label

_STEP = {Way.CORRECTION: "Begin a correction", Way.UPDATE: "Begin an update", Way.WITHDRAWAL: "Begin a withdrawal"}
_TO_APPROVED = (Status.IN_REVIEW, Status.APPROVED)


@dataclass(frozen=True, slots=True)
class Amending:
    """How far a release that follows another one has come.

    `before` is what left the house, `after` what it says now; `slips` are the words put right in it, and `elsewhere`
    where the wrong ones still stand.
    """

    way: Way
    before: PressKit
    after: PressKit
    changes: tuple[Amended, ...] = ()
    slips: tuple[Slip, ...] = ()
    elsewhere: tuple[SameSlip, ...] = ()


def start(library: Library, release_id: int, way: Way, *, now: datetime, reason: str = "") -> Release:
    """Begin what follows a release, in one step that can be undone, or go on with one that is begun already.

    The new release is a draft of everything the old one has, and of its press kits. What follows a release that was
    corrected already follows the correction: the newest that is out. A withdrawal says no more than why, `reason`, and
    what is withdrawn. Raises `NoSuchRecord`, `NotOutYet`, `AlreadyWithdrawn`.
    """
    old = newest_out(library, release_id)
    if not old.is_out:
        raise NotOutYet(_title(library, old))
    amendment = library.amendments.of(old.id)
    if old.status is Status.WITHDRAWN or (amendment is not None and amendment.way is Way.WITHDRAWAL):
        raise AlreadyWithdrawn(_title(library, old))
    begun = _begun(library, old, way)
    if begun is not None:
        return begun
    if library.issued_versions.last(old.id) is None:
        _keep_as_issued(library, old, now)
    with library.history.step(_STEP[way]):
        kept = _copy(library, old, way, now)
        if way is Way.WITHDRAWAL and reason:
            keep_notes(library, kept.id, withdrawal_notes(library, kept.id, reason))
        return kept


def newest_out(library: Library, release_id: int) -> Release:
    """The newest release that left the house and follows this one, by whatever number of steps; else this one."""
    release = library.releases.get(release_id)
    following = library.amendments.following(release_id)
    if following is None:
        return release
    after = newest_out(library, following.release_id)
    return after if after.is_out else release


def look(library: Library, release_id: int) -> tuple[PressKit, PressKit] | None:
    """What left the house, and what follows it as it is now; `None` for a release that follows nothing. Any thread."""
    with library.reading():
        amendment = library.amendments.of(release_id)
        if amendment is None:
            return None
        languages = [text.language for text in library.releases.texts(release_id)]
        before = library.press_kits.collect_release(amendment.supersedes_id, languages)
        return before, library.press_kits.collect_release(release_id, languages)


def compare(before: PressKit, after: PressKit, told: Mapping[tuple[Language, str], str]) -> Amending:
    """What was put right so far, and where else it should be. Needs no library, so any thread will do.

    `told` says what is right where the register does not know, by language and wrong words.
    """
    way = after.way or Way.CORRECTION
    if way is Way.WITHDRAWAL:
        return Amending(way, before, after)
    changes = tuple(each for text in after.texts for each in amended(before, after, text.text.language))
    known = replace(after, register=_register(before, after))
    found = slips(changes, known.register)
    return Amending(way, before, after, changes, found, same_slips(known, found, told))


def draft_notes(amending: Amending) -> dict[Language, str]:
    """The notes to editors in each language, from what was changed; empty where nothing was."""
    return {each.text.language: _note(amending, each.text.language) for each in amending.after.texts}


def withdrawal_notes(library: Library, release_id: int, reason: str) -> dict[Language, str]:
    """The notice of a withdrawal in each language its `reason` is written in: English, or both Chinese scripts."""
    pair = look(library, release_id)
    if pair is None:
        return {}
    before, after = pair
    reasons = _reasons(reason.strip(), [each.text.language for each in after.texts])
    issued_at = after.amends.issued_at if after.amends else None
    return {
        text.language: said.withdrawn(
            kind_label(before.kind, text.language), text.headline, issued_at, reasons.get(text.language), text.language
        )
        for text in (each.text for each in after.texts)
        if reasons.get(text.language)
    }


def keep_notes(library: Library, release_id: int, notes: Mapping[Language, str]) -> None:
    """Keep the notes to editors, in one step. Raises `Conflict` where a text was changed by somebody else."""
    with library.history.step("Write the note to editors"):
        for text in library.releases.texts(release_id):
            note = notes.get(text.language)
            if note is not None and note != text.editors_note:
                library.releases.save_text(replace(text, editors_note=note))


def issue(library: Library, release_id: int, *, now: datetime, who: str) -> Release:
    """Let what follows a release leave the house, by every step that still lies before it, all of them or none.

    One with an embargo that still holds is handed out under it. Raises what `moving.move` raises.
    """
    with library.history.step("Issue"):
        release = library.releases.get(release_id)
        for to in _TO_APPROVED:
            if release.status in (Status.DRAFT, Status.IN_REVIEW) and release.status is not to:
                release = moving.move(library, release_id, to, now=now, who=who)
        holds = release.embargo is not None and release.embargo.holds(now)
        return moving.move(library, release_id, Status.EMBARGOED if holds else Status.ISSUED, now=now, who=who)


def _title(library: Library, release: Release) -> str:
    headlines = (text.headline for text in library.releases.texts(release.id) if text.headline)
    return next(headlines, release.slug)


def ask_for_approval(library: Library, release_id: int, *, now: datetime, who: str) -> None:
    """Put what follows a release before those who must approve it, where that was not done yet."""
    if library.releases.get(release_id).status is Status.DRAFT:
        moving.move(library, release_id, Status.IN_REVIEW, now=now, who=who)


def _register(before: PressKit, after: PressKit) -> Register:
    """What the desk knows, and what it knew of the people when it was issued: a wrong post may be right there now."""
    people = (*(each for text in before.texts for each in text.speakers), *before.pictured)
    return replace(after.register, newsmakers=tuple(dict.fromkeys((*after.register.newsmakers, *people))))


def _begun(library: Library, old: Release, way: Way) -> Release | None:
    following = library.amendments.following(old.id)
    if following is None or following.way is not way:
        return None
    found = library.releases.get(following.release_id)
    return None if found.is_out else found


def _keep_as_issued(library: Library, old: Release, now: datetime) -> None:
    """A release that left before the library kept such releases whole is kept now: captions may change from here on."""
    with library.history.step("Keep what was issued"):
        library.issued_versions.keep(library.press_kits.content(old), old.updated_at or now)


def _copy(library: Library, old: Release, way: Way, now: datetime) -> Release:
    releases, is_kill = library.releases, way is Way.WITHDRAWAL
    new = replace(
        old,
        id=new_key(),
        kind=ReleaseKind.KILL if is_kill else old.kind,
        status=Status.DRAFT,
        embargo=old.embargo if old.embargo and old.embargo.holds(now) and not is_kill else None,
        slug=f"{old.slug}-{way.value}" if old.slug else "",
        issue_date=now.astimezone().date() if is_kill else old.issue_date,
        scheduled_at=None,
    )
    if is_kill:
        new = replace(new, release_line=ReleaseLine.NONE)
    elif new.embargo is None and new.release_line is ReleaseLine.EMBARGOED:
        new = replace(new, release_line=ReleaseLine.IMMEDIATE)
    kept = releases.add(new, [_text(text, new.id, is_kill=is_kill) for text in releases.texts(old.id)])
    releases.set_press_officers(new.id, [each.id for each in releases.press_officers(old.id)])
    if not is_kill:
        releases.set_boilerplates(new.id, [each.id for each in releases.boilerplates(old.id)])
        releases.set_photos(new.id, [each.id for each in releases.photos(old.id)])
        releases.set_facts(new.id, [replace(each, id=new_key(), release_id=new.id) for each in releases.facts(old.id)])
        for outline in library.press_kits.of_release(old.id):
            library.press_kits.add(replace(outline, id=new_key(), release_id=new.id))
        _keep_quotes_approved(library, old.id, new.id)
    library.amendments.add(Amendment(new.id, old.id, way))
    return kept


def _keep_quotes_approved(library: Library, old_id: int, new_id: int) -> None:
    """Who approved a quote for the version before has approved its very words for this one; changed words void it."""
    newest = {(each.language, each.block_id): each for each in library.sign_offs.of(old_id).decisions if each.block_id}
    for decision in newest.values():
        if decision.verdict is Verdict.APPROVED:
            library.sign_offs.decide(new_id, replace(decision, id=new_key()))


def _text(old: ReleaseText, release_id: int, *, is_kill: bool) -> ReleaseText:
    """A withdrawal has the headline by which desks know the release, and says nothing of it again."""
    text = replace(old, id=new_key(), release_id=release_id, editors_note="", state=TextState.IN_PROGRESS, version=1)
    return replace(text, subheadlines=(), blocks=(), notes=(), end_mark="", source=None) if is_kill else text


def _reasons(reason: str, languages: list[Language]) -> ByLanguage:
    is_chinese = any("\u4e00" <= character <= "\u9fff" for character in reason)
    if not is_chinese:
        return ByLanguage(en=reason)
    from mediadesk.wording.chinese import convert

    texts = ByLanguage()
    for language in languages:
        if language.is_chinese:
            texts = texts.with_text(language, convert(reason, language).text)
    return texts


def _note(amending: Amending, language: Language) -> str:
    way, changes = amending.way, [each for each in amending.changes if each.language is language]
    if amending.changes and not changes:
        return said.changed(way, "unchanged", (), language)
    own = [slip for slip in amending.slips if slip.language is language]
    sentences = [
        said.put_right(
            way,
            slip.sort.value,
            slip.who.called(language) if slip.who is not None else "",
            [said.place(place.section, place.number, language) for place in slip.places],
            (slip.wrong, slip.right),
            language,
        )
        for slip in own
    ]
    told = {place for slip in own for place in slip.places}
    for what, found in (
        ("rewritten", [each for each in changes if each.before and each.after and each.place not in told]),
        ("added", [each for each in changes if not each.before]),
        ("removed", [each for each in changes if not each.after]),
    ):
        if found:
            places = [said.place(each.place.section, each.place.number, language) for each in found]
            sentences.append(said.changed(way, what, places, language))
    return ("" if language.is_chinese else " ").join(sentences)
