"""What the sign-off pane says of approvals, decisions and the log."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from mediadesk.records.activity import Act, Activity
from mediadesk.records.languages import Language
from mediadesk.records.release import Status
from mediadesk.records.sign_off import ApprovalStep, Decision, KeptMail, SignOff, Standing, Verdict, Way
from mediadesk.ui import chips, language_marks
from mediadesk.wording.dates import clock_time, long_date

SIGNS = {
    Standing.WAITING: ("clock", "text3"),
    Standing.APPROVED: ("circle-check", "ok"),
    Standing.CHANGES_ASKED: ("pen-line", "warn"),
    Standing.VOID: ("triangle-alert", "err"),
}


def when(moment: datetime) -> str:
    """A moment as this computer's clock shows it: "18 March 2027, 11:02"; without the year where it is this year."""
    local = moment.astimezone()
    day = long_date(local.date(), Language.EN)
    is_now = local.year == datetime.now().year
    return f"{day.removesuffix(f' {local.year}') if is_now else day}, {clock_time(local, Language.EN)}"


def way_words(way: Way) -> str:
    """How a decision came: "By e-mail"."""
    words = {
        Way.IN_PERSON: QCoreApplication.translate("SignOff", "In person"),
        Way.EMAIL: QCoreApplication.translate("SignOff", "By e-mail"),
        Way.PHONE: QCoreApplication.translate("SignOff", "By telephone"),
    }
    return words[way]


def verdict_words(verdict: Verdict) -> str:
    """What was decided: "Approved"."""
    words = {
        Verdict.APPROVED: QCoreApplication.translate("SignOff", "Approved"),
        Verdict.CHANGES_ASKED: QCoreApplication.translate("SignOff", "Changes asked for"),
        Verdict.WITHDRAWN: QCoreApplication.translate("SignOff", "Approval withdrawn"),
    }
    return words[verdict]


def standing_words(stands: Standing, last: Decision | None, due_at: datetime | None, now: datetime) -> str:
    """How an approval stands, and since when or until when: "Approved 18 March 2027, 11:02, by e-mail"."""
    if stands is Standing.WAITING or last is None:
        return _due_words(due_at, now)
    words = {
        Standing.APPROVED: QCoreApplication.translate("SignOff", "Approved {when}, {way}"),
        Standing.CHANGES_ASKED: QCoreApplication.translate("SignOff", "Changes asked for {when}, {way}"),
        Standing.VOID: QCoreApplication.translate("SignOff", "Void: changed since it was approved {when}, {way}"),
    }
    said = words[stands].format(when=when(last.at), way=way_words(last.way).lower())
    return f"{said}\n{last.note}" if last.note else said


def _due_words(due_at: datetime | None, now: datetime) -> str:
    if due_at is None:
        return QCoreApplication.translate("SignOff", "Not decided yet")
    late = QCoreApplication.translate("SignOff", "Overdue since {when}")
    due = QCoreApplication.translate("SignOff", "Due {when}")
    return (late if due_at < now else due).format(when=when(due_at))


def decisions_told(sign_off: SignOff, speakers: Mapping[str, str]) -> Iterator[tuple[datetime, str, KeptMail]]:
    """When and what was decided, and its mail, as the history tells it; one decision on several languages is told once.

    `speakers` names who says the quote in a block.
    """
    together: dict[object, list[Decision]] = {}
    for each in sign_off.decisions:
        subject = (each.step_id, speakers.get(each.block_id, each.block_id))
        together.setdefault((each.at, each.who, subject, each.verdict, each.way, each.note, each.mail), []).append(each)
    for decisions in together.values():
        yield decisions[0].at, _decision_words(decisions, sign_off.steps, speakers), decisions[0].mail


def _decision_words(decisions: list[Decision], steps: tuple[ApprovalStep, ...], speakers: Mapping[str, str]) -> str:
    """One decision: "Approved, by e-mail: Ms Au (Legal), EN 繁. Fine with us"."""
    first = decisions[0]
    role = next((step.role for step in steps if step.id == first.step_id), "")
    about = role if first.step_id is not None else QCoreApplication.translate("SignOff", "quote")
    who = f"{first.who} ({about})" if about and about != first.who else first.who
    signs = dict.fromkeys(language_marks.SIGNS[each.language] for each in decisions)
    said = f"{verdict_words(first.verdict)}, {way_words(first.way).lower()}: {who}, {' '.join(signs)}"
    return f"{said}. {first.note}" if first.note else said


def activity_words(entry: Activity) -> str:
    """One entry of the log: "Moved to “Issued” by klau. Why: …"."""
    words = {
        Act.MOVED: QCoreApplication.translate("SignOff", "Moved to “{about}”"),
        Act.EMBARGO_SET: QCoreApplication.translate("SignOff", "Embargo set until {about}"),
        Act.EMBARGO_LIFTED: QCoreApplication.translate("SignOff", "Embargo until {about} lifted"),
        Act.OVERRIDDEN: QCoreApplication.translate("SignOff", "Let out in spite of findings ({about})"),
        Act.WAIVED: QCoreApplication.translate("SignOff", "Finding {about} waived"),
        Act.SOURCE_LOOKED_AT: QCoreApplication.translate("SignOff", "Changes of the document accepted"),
        Act.WAIVER_TAKEN_BACK: QCoreApplication.translate("SignOff", "Finding {about} no longer waived"),
        Act.CONFIDENTIAL: QCoreApplication.translate("SignOff", "Confidential: {about}"),
        Act.EXPORTED: QCoreApplication.translate("SignOff", "Exported ({about})"),
    }
    said = words[entry.act].format(about=_about(entry))
    if entry.who:
        said = QCoreApplication.translate("SignOff", "{what}, by {who}").format(what=said, who=entry.who)
    return f"{said}. {entry.reason}" if entry.reason else said


def _about(entry: Activity) -> str:
    if entry.act is Act.MOVED and entry.about in set(Status):
        return chips.status_word(Status(entry.about))
    if entry.act in (Act.EMBARGO_SET, Act.EMBARGO_LIFTED):
        return when(datetime.fromisoformat(entry.about.split(" ")[0]))
    return entry.about
