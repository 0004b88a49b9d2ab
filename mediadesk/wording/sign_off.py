"""What is said of statuses and approvals outside the window: on the command line, in problems, in print."""

from collections.abc import Iterable

from mediadesk.records.languages import Language
from mediadesk.records.release import Status
from mediadesk.records.sign_off import ApprovalStep, Standing
from mediadesk.wording.amendments import listed
from mediadesk.wording.labels import label
from mediadesk.wording.texts import load


def status(which: Status) -> str:
    """What a status is called: "In review"."""
    return str(load("sign_off")["status"][which.value])


def standing(which: Standing) -> str:
    """How an approval stands: "void, the text changed since"."""
    return str(load("sign_off")["standing"][which.value])


def approval(step: ApprovalStep, language: Language, stands: Standing) -> str:
    """One approval and how it stands: "Legal (Ms Au), English: waiting"."""
    return f"{step.called}, {label('language', language)}: {standing(stands)}"


def lacking(missing: Iterable[tuple[ApprovalStep, Language, Standing]]) -> tuple[str, ...]:
    """What is missing, approver by approver: "Legal (Ms Au), English and 繁體中文: not given yet"."""
    languages: dict[tuple[str, Standing], list[str]] = {}
    for step, language, stands in missing:
        languages.setdefault((step.called, stands), []).append(label("language", language))
    return tuple(
        f"{called}, {listed(names, Language.EN)}: {standing(stands)}" for (called, stands), names in languages.items()
    )
