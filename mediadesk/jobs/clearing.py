"""What is final goes out without errors, or for a reason that stays in the log with what was found."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from mediadesk.jobs import checking
from mediadesk.library import Library
from mediadesk.records.activity import Act
from mediadesk.records.finding import Finding, Severity
from mediadesk.records.languages import Language
from mediadesk.records.problems import ErrorsStand
from mediadesk.wording import findings as wording


@dataclass(frozen=True, slots=True)
class Override:
    """Who lets something out at the aware instant `at`, and the `reason` for which errors may stay in it, or none."""

    who: str
    at: datetime
    reason: str = ""


@contextmanager
def release_cleared(
    library: Library, release_id: int, languages: Sequence[Language], about: str, override: Override
) -> Iterator[tuple[Finding, ...]]:
    """Export a release in the block; yields the errors that are in it. `about` names the form, for the log.

    A draft goes out as it is. Raises `NoSuchRecord`, and `ErrorsStand` where there are errors and no reason.
    """
    with library.reading():
        release = library.releases.get(release_id)
    found = () if release.is_draft else checking.check_release(library, release_id, override.at, languages)
    with _cleared(library, release_id, _errors(found), about, override) as errors:
        yield errors


@contextmanager
def kit_cleared(library: Library, kit_id: int, about: str, override: Override) -> Iterator[tuple[Finding, ...]]:
    """Export a press kit in the block, as `release_cleared` a release."""
    with library.reading():
        release_id = library.press_kits.outline(kit_id).release_id
        is_draft = library.releases.get(release_id).is_draft
    errors = () if is_draft else checking.check_kit(library, kit_id, override.at).errors
    with _cleared(library, release_id, errors, about, override):
        yield errors


def named(finding: Finding) -> str:
    """A finding as it is named in the log and where an export is refused: "STR-03 Headline (en)"."""
    language = f" ({finding.language.value})" if finding.language is not None else ""
    return f"{finding.rule} {wording.title(finding)}{language}"


@contextmanager
def _cleared(
    library: Library, release_id: int, errors: tuple[Finding, ...], about: str, override: Override
) -> Iterator[tuple[Finding, ...]]:
    reason = override.reason.strip()
    if errors and not reason:
        raise ErrorsStand(_names(errors))
    yield errors
    if errors:
        said = f"{about}: {'; '.join(_names(errors))}"
        with library.reading():
            library.activity.add(
                release_id, Act.OVERRIDDEN, who=override.who, at=override.at, about=said, reason=reason
            )


def _names(errors: Sequence[Finding]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(named(each) for each in errors))


def _errors(found: Sequence[Finding]) -> tuple[Finding, ...]:
    return tuple(each for each in found if each.severity is Severity.ERROR)
