"""Moves releases on their way out of the house: the one place where a status changes, with everything it asks for."""

from dataclasses import replace
from datetime import datetime, timedelta

from mediadesk.jobs import superseding
from mediadesk.library import Library
from mediadesk.records import approvals
from mediadesk.records.activity import Act
from mediadesk.records.press_kit import PressKit
from mediadesk.records.problems import Problem
from mediadesk.records.release import OUT_OF_THE_HOUSE, Release, ReleaseLine, Status
from mediadesk.records.status import Circumstances, check_step
from mediadesk.wording import sign_off as said

_LEAVING = (Status.EMBARGOED, Status.ISSUED)


def move(
    library: Library, release_id: int, to: Status, *, now: datetime, who: str, reason: str = "", label: str = ""
) -> Release:
    """Move a release to another status at the aware instant `now`, as one step called `label` (the user's words).

    Every move is written into the log with `who` and `reason`. What leaves the house is kept whole as an issued
    version, and that step cannot be undone. Coming out of an embargo, or issued at once, a release is for immediate
    use. What it follows is marked as corrected or withdrawn with it. Raises `NoSuchRecord`, `NoSuchStep`, what the
    step asks for (`records.status.check_step`), and `NoteMissing` where it does not say what is new.
    """
    with library.history.step(label or f"Move to “{said.status(to)}”"):
        # Judged inside the step: nobody else writes between the look and the leap.
        release = library.releases.get(release_id)
        check_step(_circumstances(library, release, now, reason), to)
        if to in _LEAVING:
            superseding.check_note(library, release_id)
        if to is Status.IN_REVIEW:
            library.sign_offs.begin(release_id, now)
        if to is Status.ISSUED and release.status is Status.EMBARGOED:
            _log_lift(library, release, now, who, reason)
        moved = library.releases.save(_moved(release, to))
        library.activity.add(release_id, Act.MOVED, who=who, at=now, about=to.value, reason=reason)
        if to in _LEAVING:
            superseding.take_over(library, moved, now=now, who=who)
            library.issued_versions.keep(library.press_kits.content(moved), now)
        elif to in OUT_OF_THE_HOUSE:
            library.history.seal()
        return moved


def obstacle(library: Library, release_id: int, to: Status, now: datetime) -> Problem | None:
    """What stands in the way of a move before anybody is asked for a reason or a moment; `None` where nothing does."""
    release = library.releases.get(release_id)
    if to is Status.SCHEDULED:
        release = replace(release, scheduled_at=now + timedelta(minutes=1))
    try:
        check_step(_circumstances(library, release, now, "asked for later"), to)
    except Problem as problem:
        return problem
    return None


def schedule(library: Library, release_id: int, moment: datetime, *, now: datetime, who: str) -> Release:
    """Let an approved release wait for the aware instant `moment`. Raises as `move`."""
    with library.history.step("Schedule"):
        library.releases.save(replace(library.releases.get(release_id), scheduled_at=moment))
        return move(library, release_id, Status.SCHEDULED, now=now, who=who)


def whole_kit(library: Library, release_id: int) -> PressKit:
    """The release with all its languages as a kit, for its words: without the register. Raises `NoSuchRecord`."""
    with library.reading():
        languages = [text.language for text in library.releases.texts(release_id)]
        return library.press_kits.collect_release(release_id, languages, with_register=False)


def _circumstances(library: Library, release: Release, now: datetime, reason: str) -> Circumstances:
    kit = whole_kit(library, release.id)
    lacking = said.lacking(approvals.missing(kit))
    return Circumstances(release, now, _says_something(kit), lacking, reason)


def _says_something(kit: PressKit) -> bool:
    texts = [each.text for each in kit.texts]
    return any(text.headline.strip() or any(block.text.strip() for block in text.blocks) for text in texts)


def _log_lift(library: Library, release: Release, now: datetime, who: str, reason: str) -> None:
    if release.embargo is not None:
        about = release.embargo.until.isoformat()
        library.activity.add(release.id, Act.EMBARGO_LIFTED, who=who, at=now, about=about, reason=reason)


def _moved(release: Release, to: Status) -> Release:
    moved = replace(release, status=to, scheduled_at=release.scheduled_at if to is Status.SCHEDULED else None)
    if to is Status.ISSUED and release.embargo is not None:
        return replace(moved, embargo=None, release_line=ReleaseLine.IMMEDIATE)
    return moved
