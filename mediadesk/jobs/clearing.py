"""What is final goes out without errors, or for a reason that stays in the log with what was found."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from mediadesk.jobs import checking
from mediadesk.library import Library
from mediadesk.records.activity import Act
from mediadesk.records.finding import Finding, Severity
from mediadesk.records.press_kit import PressKit
from mediadesk.records.problems import ErrorsStand
from mediadesk.wording import findings as wording


@dataclass(frozen=True, slots=True)
class Override:
    """Who lets something out at the aware instant `at`, and the `reason` for which errors may stay in it, or none."""

    who: str
    at: datetime
    reason: str = ""


@contextmanager
def cleared(
    library: Library, release_id: int, kit: PressKit, about: str, override: Override, without: Collection[int] = ()
) -> Iterator[tuple[Finding, ...]]:
    """Write `kit`, made of this release, in the block; yields the errors that are in it. `about` names the form.

    A draft goes out as it is; photos that stay out (the numbers in `without`) are not looked at. What went out with
    errors goes into the log once the block is through. Raises `ErrorsStand` where there are errors and no reason.
    """
    errors = () if kit.is_draft else _errors(checking.check_collected(kit, override.at).findings, without)
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


def named(finding: Finding) -> str:
    """A finding as it is named in the log and where an export is refused: "STR-03 Headline (en)"."""
    language = f" ({finding.language.value})" if finding.language is not None else ""
    return f"{finding.rule} {wording.title(finding)}{language}"


def _names(errors: Sequence[Finding]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(named(each) for each in errors))


def _errors(found: Sequence[Finding], without: Collection[int]) -> tuple[Finding, ...]:
    out = {f"photo-{number}" for number in without}
    return tuple(each for each in found if each.severity is Severity.ERROR and each.block_id not in out)
