"""The history of approvals on paper: the chain, every decision with who, when and how, and which of them hold."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo

from mediadesk.press_kit.pdf.flow import Flow
from mediadesk.press_kit.review_pack.columns import Table
from mediadesk.press_kit.review_pack.paper import Paper, set_paper
from mediadesk.press_kit.spans import Span, clean
from mediadesk.records import approvals
from mediadesk.records.activity import Act, Activity
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PressKit
from mediadesk.records.release import Status
from mediadesk.records.review import ReviewCopy
from mediadesk.records.sign_off import Decision, SignOff, Standing, Verdict
from mediadesk.wording import sign_off as sign_off_words
from mediadesk.wording.labels import label
from mediadesk.wording.review import fingerprint, is_said, moment_words, said

_LONGEST_NOTE = 1_200  # characters
_LONGEST_QUOTE, _LONGEST_HAN_QUOTE = 90, 44


@dataclass(frozen=True, slots=True)
class Approvals:
    """What the history is made of: the kit with its sign-off, the log, and the hashes of the texts as they are now.

    Moments are printed in the zone of `copy.sent_at`, the moment of printing.
    """

    kit: PressKit
    copy: ReviewCopy
    log: tuple[Activity, ...] = ()

    @property
    def sign_off(self) -> SignOff:
        """The chain and what was decided."""
        return self.kit.sign_off or SignOff()

    @property
    def zone(self) -> tzinfo | None:
        """The zone moments are printed in."""
        return self.copy.sent_at.tzinfo


def write_approval_history(found: Approvals) -> bytes:
    """The history of a release as PDF, in the language of the kit."""
    language = found.kit.language
    title = f"{said('history', language)}: {clean(found.kit.title.best(language))}"
    return set_paper(
        Paper(found.kit, found.copy, title, (language,), is_record=True), lambda flow: _History(flow, found).add()
    )


class _History:
    """Sets the sections of one history."""

    def __init__(self, flow: Flow, found: Approvals) -> None:
        self._flow, self._found, self._language = flow, found, found.kit.language
        self._hashes = approvals.hashes(found.kit)
        self._quotes = {(each.language, each.block_id): each for each in approvals.quotes(found.kit)}

    def add(self) -> None:
        """Everything, section by section."""
        flow, language = self._flow, self._language
        title = said("history", language)
        flow.begin_section(language, title)
        flow.run(flow.set((Span(title),), "section"), "H1", keep=80)
        flow.run(flow.set((Span(clean(self._found.kit.title.best(language))),), "small"))
        self._add_chain()
        self._add_standing()
        self._add_decisions()
        self._add_log()

    def _head(self, key: str) -> None:
        flow = self._flow
        flow.y -= 12
        flow.run(flow.set((Span(flow.in_capitals(said(key, self._language))),), "label"), "H2", keep=60)

    def _says(self, key: str) -> None:
        self._flow.run(self._flow.set((Span(said(key, self._language)),), "note"))

    def _heads(self, *keys: str) -> list[str]:
        return [said(f"col_{key}", self._language) for key in keys]

    def _add_chain(self) -> None:
        self._head("chain")
        steps = self._found.sign_off.steps
        if not steps:
            self._says("chain_none")
            return
        table = Table(self._flow, self._heads("step", "person", "due"), (3, 3, 4))
        for step in steps:
            due = self._moment(step.due_at) if step.due_at else ""
            table.add([[("note", step.role)], [("note", step.person)], [("note", due)]])

    def _add_standing(self) -> None:
        """How each approval stands beside the words of this moment."""
        sign_off = self._found.sign_off
        if not (sign_off.steps or self._quotes):
            return
        self._head("now")
        table = Table(self._flow, self._heads("what", "who", "decision", "words"), (4, 3, 3, 3))
        for language, sha256 in self._hashes.items():
            for step in sign_off.steps:
                stands = self._standing(sign_off.stands(step, language, sha256))
                table.add([self._text(language), [("note", step.called)], stands, self._hash(sha256)])
        for quote in self._quotes.values():
            what = [("note", self._quote_words(quote.language, quote.words))]
            table.add(
                [what, [("note", quote.speaker)], self._standing(quote.standing), self._hash(quote.content_sha256)]
            )

    def _add_decisions(self) -> None:
        self._head("decisions")
        decisions = self._found.sign_off.decisions
        if not decisions:
            self._says("decisions_none")
            return
        table = Table(self._flow, self._heads("when", "who", "decision", "words"), (3, 3, 4, 4))
        for decision in decisions:
            way = said(f"way_{decision.way.value}", self._language)
            role = next((step.role for step in self._found.sign_off.steps if step.id == decision.step_id), "")
            table.add(
                [
                    [("note", self._moment(decision.at)), ("small", way), *_mail(decision)],
                    [("note", decision.who), ("small", role)],
                    self._verdict(decision, decisions),
                    [("note", self._about(decision)), ("credit", fingerprint(decision.content_sha256))],
                ]
            )

    def _verdict(self, decision: Decision, decisions: Sequence[Decision]) -> list[tuple[str, str]]:
        verdict = said(f"verdict_{decision.verdict.value}", self._language)
        note = decision.note if len(decision.note) <= _LONGEST_NOTE else f"{decision.note[:_LONGEST_NOTE]}…"
        return [("note", verdict), ("small", note), ("small", self._holds(decision, decisions))]

    def _holds(self, decision: Decision, decisions: Sequence[Decision]) -> str:
        """Whether an approval still holds, and if not, why; a release that left the house is judged no more."""
        if decision.verdict is not Verdict.APPROVED or self._found.sign_off.is_settled:
            return ""
        later = decisions[list(decisions).index(decision) + 1 :]
        same = (decision.step_id, decision.language, decision.block_id)
        if any(
            each.verdict is Verdict.WITHDRAWN and (each.step_id, each.language, each.block_id) == same for each in later
        ):
            return said("taken_back", self._language)
        if decision.step_id is None:
            quote = self._quotes.get((decision.language, decision.block_id))
            now = quote.content_sha256 if quote else ""
        else:
            now = self._hashes.get(decision.language, "")
        return said("holds" if now == decision.content_sha256 else "voided", self._language)

    def _about(self, decision: Decision) -> str:
        if decision.step_id is not None:
            return said("of_text", self._language, language=label("language", decision.language))
        quote = self._quotes.get((decision.language, decision.block_id))
        return self._quote_words(decision.language, quote.words if quote else "…")

    def _add_log(self) -> None:
        if not self._found.log:
            return
        self._head("log")
        table = Table(self._flow, self._heads("when", "who", "what"), (3, 3, 6))
        for entry in self._found.log:
            what = [("note", self._done(entry)), ("small", entry.reason)]
            table.add([[("note", self._moment(entry.at))], [("note", entry.who)], what])

    def _done(self, entry: Activity) -> str:
        about = sign_off_words.status(Status(entry.about)) if entry.act is Act.MOVED else entry.about
        key = f"act_{entry.act.value}"
        if is_said(key):
            return said(key, self._language, about=about).strip().rstrip("：:").strip()
        return said("act_other", self._language, act=entry.act.value, about=about)

    def _text(self, language: Language) -> list[tuple[str, str]]:
        return [("note", said("of_text", self._language, language=label("language", language)))]

    def _quote_words(self, language: Language, words: str) -> str:
        longest = _LONGEST_HAN_QUOTE if language.is_chinese else _LONGEST_QUOTE
        shown = words if len(words) <= longest else f"{words[: longest - 1]}…"
        return said("of_quote", self._language, language=label("language", language), words=clean(shown))

    def _standing(self, which: Standing) -> list[tuple[str, str]]:
        return [("note", said(f"standing_{which.value}", self._language))]

    def _hash(self, sha256: str) -> list[tuple[str, str]]:
        return [("credit", fingerprint(sha256))]

    def _moment(self, moment: datetime) -> str:
        return moment_words(moment.astimezone(self._found.zone), self._language)


def _mail(decision: Decision) -> list[tuple[str, str]]:
    """The mail it came in: what its file was called, and what it is told by among others."""
    mail = decision.mail
    return [("small", clean(mail.name)), ("credit", fingerprint(mail.sha256))] if mail.sha256 else []
