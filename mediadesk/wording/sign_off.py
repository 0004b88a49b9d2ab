"""What is said of statuses and approvals outside the window: on the command line, in problems, in print."""

from mediadesk.records.languages import Language
from mediadesk.records.release import Status
from mediadesk.records.sign_off import ApprovalStep, Standing
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
