"""Sign-off: the chain of approvals of each release, and what was decided."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from mediadesk.library.collection import Means
from mediadesk.library.columns import children, replace_children
from mediadesk.library.rows import Row, Rows
from mediadesk.library.settings import Settings
from mediadesk.library.sign_off_tables import ApprovalDecisionTable
from mediadesk.library.tables import ApprovalStepTable, ReleaseTable
from mediadesk.records.keys import new_key
from mediadesk.records.languages import Language
from mediadesk.records.problems import NoSuchRecord
from mediadesk.records.release import OUT_OF_THE_HOUSE
from mediadesk.records.sign_off import ApprovalStep, Decision, KeptMail, SignOff, UsualStep, Verdict, Way

_SETTING = "approval_chain"
_MAILS = "SELECT mail_sha256, mail_name FROM approval_decision WHERE mail_sha256 <> '' ORDER BY id"


class SignOffs:
    """Who must approve what, and who did."""

    def __init__(self, means: Means, settings: Settings) -> None:
        self._rows, self._history, self._settings = means.rows, means.history, settings

    def of(self, release_id: int) -> SignOff:
        """The chain of a release and all that was decided on it. Raises `NoSuchRecord`."""
        release = self._rows.get(ReleaseTable, release_id)
        if release is None:
            raise NoSuchRecord("release", str(release_id))
        is_settled = release["status"] in {status.value for status in OUT_OF_THE_HOUSE}
        return SignOff(self.steps(release_id), self._decisions(release_id), is_settled)

    def steps(self, release_id: int) -> tuple[ApprovalStep, ...]:
        """The chain of a release, in order; empty where nobody need approve it."""
        found = children(self._rows, ApprovalStepTable, "release_id", [release_id])[release_id]
        return tuple(ApprovalStep(row["id"], row["role"], row["person"], row["due_at"]) for row in found)

    def set_steps(self, release_id: int, steps: Sequence[ApprovalStep]) -> None:
        """Let these approve the release, in this order."""
        rows = [
            {"id": step.id, "number": number, "role": step.role, "person": step.person, "due_at": step.due_at}
            for number, step in enumerate(steps, 1)
        ]
        with self._history.step("Choose who approves"):
            replace_children(self._history, self._rows, ApprovalStepTable, ("release_id", release_id), rows, match="id")

    def decide(self, release_id: int, decision: Decision) -> None:
        """Write down what somebody decided. It stays; what was decided wrongly is taken back by another decision."""
        with self._history.step("Record a decision"):
            self._history.keep(
                ApprovalDecisionTable,
                {
                    "id": decision.id,
                    "release_id": release_id,
                    "step_id": decision.step_id,
                    "language": decision.language.value,
                    "block_id": decision.block_id,
                    "verdict": decision.verdict.value,
                    "who": decision.who,
                    "decided_at": decision.at,
                    "way": decision.way.value,
                    "note": decision.note,
                    "content_sha256": decision.content_sha256,
                    "mail_sha256": decision.mail.sha256,
                    "mail_name": decision.mail.name,
                },
            )

    def usual_chain(self) -> tuple[UsualStep, ...]:
        """Who approves a release of this desk unless somebody says otherwise."""
        kept = self._settings.get(_SETTING)
        return tuple(UsualStep(*each) for each in kept) if kept is not None else ()

    def set_usual_chain(self, chain: Sequence[UsualStep]) -> None:
        """Keep who usually approves, in order."""
        self._settings.put(_SETTING, [[step.role, step.person, step.hours] for step in chain])

    def usual_steps(self, now: datetime) -> tuple[ApprovalStep, ...]:
        """The usual chain for a release handed in at the aware instant `now`, each due its hours after the last."""
        due, steps = now, []
        for usual in self.usual_chain():
            due += timedelta(hours=usual.hours)
            steps.append(ApprovalStep(new_key(), usual.role, usual.person, due))
        return tuple(steps)

    def begin(self, release_id: int, now: datetime) -> None:
        """Give a release that has no chain the usual one, from the aware instant `now`."""
        steps = () if self.steps(release_id) else self.usual_steps(now)
        if steps:
            self.set_steps(release_id, steps)

    def _decisions(self, release_id: int) -> tuple[Decision, ...]:
        table = ApprovalDecisionTable
        found = self._rows.all(table, table.release_id == release_id, order=(table.id,))
        return tuple(_decision(row) for row in found)


def mails(rows: Rows) -> dict[str, str]:
    """The mails that brought a decision: what each file was called, by its hash in the media store."""
    return dict(rows.execute(_MAILS))


def _decision(row: Row) -> Decision:
    return Decision(
        id=row["id"],
        language=Language(row["language"]),
        verdict=Verdict(row["verdict"]),
        who=row["who"],
        at=row["decided_at"],
        way=Way(row["way"]),
        content_sha256=row["content_sha256"],
        step_id=row["step_id"],
        block_id=row["block_id"],
        note=row["note"],
        mail=KeptMail(row["mail_sha256"], row["mail_name"]),
    )
