"""What is final goes out without errors, or for a reason that stays in the log with what was found."""

from collections.abc import Collection, Iterable, Iterator, Sequence
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


class Clearance:
    """What is known of what goes out, and whether there is a reason for the errors in it.

    A draft goes out as it is: its errors are none.
    """

    def __init__(self, reason: str, *, is_draft: bool) -> None:
        self._reason, self._is_draft = reason, is_draft
        self.findings: tuple[Finding, ...] = ()

    @property
    def errors(self) -> tuple[Finding, ...]:
        """What goes out for a reason only."""
        return tuple(each for each in self.findings if each.severity is Severity.ERROR)

    def take(self, findings: Iterable[Finding]) -> None:
        """Take in what was found. Raises `ErrorsStand` where there are errors and no reason."""
        is_none = Severity.ERROR if self._is_draft else None
        self.findings += tuple(each for each in findings if each.severity is not is_none)
        if self.errors and not self._reason:
            raise ErrorsStand(_names(self.errors))


@contextmanager
def cleared(
    library: Library, release_id: int, kit: PressKit, about: str, override: Override, without: Collection[int] = ()
) -> Iterator[Clearance]:
    """Write `kit`, made of this release, in the block, which may find more in the file. `about` names the form.

    Photos that stay out (the numbers in `without`) are not looked at. What went out with errors goes into the log once
    the block is through. Raises `ErrorsStand`.
    """
    reason = override.reason.strip()
    clearance = Clearance(reason, is_draft=kit.is_draft)
    if not kit.is_draft:
        found = checking.without_photos(checking.check_collected(kit, override.at).findings, without)
        clearance.take(each for each in found if each.severity is Severity.ERROR)
    yield clearance
    if clearance.errors:
        said = f"{about}: {'; '.join(_names(clearance.errors))}"
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
