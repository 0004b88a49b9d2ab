"""Sign-off: who must approve a release, and what was decided on which words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from mediadesk.records.languages import Language


class Verdict(StrEnum):
    """What somebody decided; `WITHDRAWN` takes back what was decided before."""

    APPROVED = "approved"
    CHANGES_ASKED = "changes_asked"
    WITHDRAWN = "withdrawn"


class Way(StrEnum):
    """How the decision reached the press officer who wrote it down."""

    IN_PERSON = "in_person"
    EMAIL = "email"
    PHONE = "phone"


class Standing(StrEnum):
    """How an approval stands beside the words as they are now; `VOID`: they changed since."""

    WAITING = "waiting"
    APPROVED = "approved"
    CHANGES_ASKED = "changes_asked"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class ApprovalStep:
    """One link of the chain: a `role` ("Legal"), who holds it, and when they should have decided (aware, UTC)."""

    id: int
    role: str
    person: str = ""
    due_at: datetime | None = None

    @property
    def called(self) -> str:
        """Role and person in one: "Legal (Ms Au)"."""
        return f"{self.role} ({self.person})" if self.person else self.role


@dataclass(frozen=True, slots=True)
class UsualStep:
    """One link of the chain the desk usually has: who, and how many hours they have after the link before them."""

    role: str
    person: str = ""
    hours: int = 24


@dataclass(frozen=True, slots=True)
class KeptMail:
    """A mail in the media store: its hash there, and what its file was called. Empty: there is none."""

    sha256: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """What `who` decided `at` an aware instant, on the text in `language` or on the quote in its block `block_id`.

    `step_id` names the link of the chain for a text, and is `None` for a quote. `content_sha256` is the hash of the
    very words decided on (`records.content`); `mail` brought the decision.
    """

    id: int
    language: Language
    verdict: Verdict
    who: str
    at: datetime
    way: Way
    content_sha256: str
    step_id: int | None = None
    block_id: str = ""
    note: str = ""
    mail: KeptMail = KeptMail()


@dataclass(frozen=True, slots=True)
class SignOff:
    """The chain of a release, in order, and all decisions, the oldest first.

    `is_settled` says that the release has left the house: what was approved then is history, and judged no more.
    """

    steps: tuple[ApprovalStep, ...] = ()
    decisions: tuple[Decision, ...] = ()
    is_settled: bool = False

    def of_step(self, step: ApprovalStep, language: Language) -> tuple[Decision, ...]:
        """What was decided by one link of the chain on the text in `language`, the oldest first."""
        return tuple(each for each in self.decisions if (each.step_id, each.language) == (step.id, language))

    def of_quote(self, block_id: str, language: Language) -> tuple[Decision, ...]:
        """What was decided on the quotes in one block of the text in `language`, the oldest first."""
        return tuple(
            each
            for each in self.decisions
            if each.step_id is None and (each.block_id, each.language) == (block_id, language)
        )

    def stands(self, step: ApprovalStep, language: Language, content_sha256: str) -> Standing:
        """How one link of the chain stands on the text in `language` whose words now have this hash."""
        return standing(self.of_step(step, language), content_sha256)

    def stands_quote(self, block_id: str, language: Language, content_sha256: str) -> Standing:
        """How a quote stands whose words now have this hash."""
        return standing(self.of_quote(block_id, language), content_sha256)

    def missing(self, hashes: Mapping[Language, str]) -> Iterator[tuple[ApprovalStep, Language, Standing]]:
        """The approvals of the chain that are not given, or void; `hashes` are those of the texts as they are now."""
        for language, content_sha256 in hashes.items():
            for step in self.steps:
                found = self.stands(step, language, content_sha256)
                if found is not Standing.APPROVED:
                    yield step, language, found


def standing(decisions: tuple[Decision, ...], content_sha256: str) -> Standing:
    """How `decisions` (the oldest first) stand on words of this hash.

    The last decision on these very words counts; without one, an approval of other words is void. Whatever was decided
    before a withdrawal is gone.
    """
    since = _since_withdrawal(decisions)
    if not since:
        return Standing.WAITING
    here = [each for each in since if each.content_sha256 == content_sha256]
    if here:
        return Standing(here[-1].verdict.value)
    return Standing.VOID if since[-1].verdict is Verdict.APPROVED else Standing.WAITING


def _since_withdrawal(decisions: tuple[Decision, ...]) -> tuple[Decision, ...]:
    taken_back = [number for number, each in enumerate(decisions, 1) if each.verdict is Verdict.WITHDRAWN]
    return decisions[taken_back[-1] if taken_back else 0 :]
