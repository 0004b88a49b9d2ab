"""Sets an embargo and lifts it, with who, when and why in the log."""

from dataclasses import replace
from datetime import datetime

from mediadesk.jobs.moving import move
from mediadesk.library import Library
from mediadesk.records.activity import Act
from mediadesk.records.problems import ReasonMissing
from mediadesk.records.release import Embargo, Release, ReleaseLine, Status


def set_embargo(library: Library, release_id: int, embargo: Embargo, *, now: datetime, who: str) -> Release:
    """Put a release under an embargo, or move the one it has. Raises `NoSuchRecord`, and `IssuedStays` once out."""
    with library.history.step("Set embargo"):
        release = library.releases.get(release_id)
        kept = library.releases.save(replace(release, release_line=ReleaseLine.EMBARGOED, embargo=embargo))
        _log_set(library, release_id, embargo, now, who)
        return kept


def save(library: Library, release: Release, *, now: datetime, who: str) -> Release:
    """Keep a changed release as the library does; where that changes its embargo, the log says so.

    Raises `NoSuchRecord`, `Conflict`, and `IssuedStays` once out.
    """
    with library.history.step("Edit release"):
        before, after = _holding(library.releases.get(release.id)), _holding(release)
        kept = library.releases.save(release)
        if after is not None and after != before:
            _log_set(library, release.id, after, now, who)
        elif after is None and before is not None:
            about = before.until.isoformat()
            library.activity.add(release.id, Act.EMBARGO_LIFTED, who=who, at=now, about=about)
        return kept


def lift(library: Library, release_id: int, *, now: datetime, who: str, reason: str = "") -> Release:
    """Lift the embargo of a release: one that was handed out is issued by that, any other is for immediate use.

    A release without an embargo stays as it is. Raises `NoSuchRecord`, and `ReasonMissing` where the embargo still
    holds at the aware instant `now` and nobody said why it goes.
    """
    release = library.releases.get(release_id)
    if release.embargo is None:
        return release
    if release.embargo.holds(now) and not reason.strip():
        raise ReasonMissing
    if release.status is Status.EMBARGOED:
        return move(library, release_id, Status.ISSUED, now=now, who=who, reason=reason, label="Lift embargo")
    with library.history.step("Lift embargo"):
        about = release.embargo.until.isoformat()
        library.activity.add(release_id, Act.EMBARGO_LIFTED, who=who, at=now, about=about, reason=reason)
        return library.releases.save(replace(release, release_line=ReleaseLine.IMMEDIATE, embargo=None))


def _holding(release: Release) -> Embargo | None:
    return release.embargo if release.release_line is ReleaseLine.EMBARGOED else None


def _log_set(library: Library, release_id: int, embargo: Embargo, now: datetime, who: str) -> None:
    about = f"{embargo.until.isoformat()} {embargo.zone}"
    library.activity.add(release_id, Act.EMBARGO_SET, who=who, at=now, about=about)
