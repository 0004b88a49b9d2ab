"""The certificate on paper: release and versions, every finding, what was let stand by whom, and the rules passed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, tzinfo

from mediadesk.press_kit.pdf.flow import Flow
from mediadesk.press_kit.review_pack.columns import Table
from mediadesk.press_kit.review_pack.paper import Paper, set_paper
from mediadesk.press_kit.spans import Span, clean
from mediadesk.records import content
from mediadesk.records.activity import Act, Activity
from mediadesk.records.finding import Finding, Severity
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PressKit
from mediadesk.records.review import ReviewCopy
from mediadesk.records.waiver import TickedOff
from mediadesk.wording import findings as wording
from mediadesk.wording.house_styles import HouseWording
from mediadesk.wording.labels import label
from mediadesk.wording.review import moment_words, said

_GROUP = 16  # characters of a hash without a space
_LONGEST_REASON = 1_200  # characters


@dataclass(frozen=True, slots=True)
class Certified:
    """A kit as it was looked through at the moment of `copy.sent_at`, in whose zone moments are printed.

    `findings` are open, `ticked_off` were let stand, `log` is that of the release. `off` are the rules (ids) the house
    style asks nobody to keep; `has_file` tells that the finished PDF was looked at too.
    """

    kit: PressKit
    copy: ReviewCopy
    findings: tuple[Finding, ...]
    ticked_off: tuple[TickedOff, ...] = ()
    log: tuple[Activity, ...] = ()
    off: tuple[str, ...] = ()
    has_file: bool = False

    @property
    def passed(self) -> tuple[str, ...]:
        """The ids of the rules that found nothing, those switched off left out."""
        found = {each.rule for each in (*self.findings, *(ticked.finding for ticked in self.ticked_off))}
        rules = (*wording.rules(), *(wording.file_rules() if self.has_file else ()))
        return tuple(rule for rule in rules if rule not in found and rule not in self.off)

    @property
    def errors(self) -> int:
        """How many findings stop a final release."""
        return sum(each.severity is Severity.ERROR for each in self.findings)

    @property
    def zone(self) -> tzinfo | None:
        """The zone moments are printed in."""
        return self.copy.sent_at.tzinfo


def write_certificate(certified: Certified) -> bytes:
    """The certificate as PDF, in the language of the kit. The same findings and moment give the same bytes."""
    kit = certified.kit
    title = f"{said('certificate', kit.language)}: {clean(kit.title.best(kit.language))}"
    paper = Paper(kit, certified.copy, title, (kit.language,), is_record=True)
    return set_paper(paper, lambda flow: _Certificate(flow, certified).add())


class _Certificate:
    """Sets the sections of one certificate."""

    def __init__(self, flow: Flow, certified: Certified) -> None:
        self._flow, self._found, self._language = flow, certified, certified.kit.language

    def add(self) -> None:
        """Everything, section by section."""
        flow, language, title = self._flow, self._language, said("certificate", self._language)
        flow.begin_section(language, title)
        flow.run(flow.set((Span(title),), "section"), "H1", keep=80)
        flow.run(flow.set((Span(clean(self._found.kit.title.best(language))),), "small"))
        self._says("certificate_errors" if self._found.errors else "certificate_clear", count=f"{self._found.errors:,}")
        self._add_about()
        self._add_versions()
        self._add_findings()
        self._add_let_stand()
        self._add_overrides()
        self._add_rules("certificate_passed", self._found.passed)
        self._add_rules("certificate_off", self._found.off)

    def _add_about(self) -> None:
        kit = self._found.kit
        style = kit.house_style.name.best(self._language)
        state = said("certificate_draft" if kit.is_draft else "certificate_final", self._language)
        kind = HouseWording(kit.house_style, self._language).kind(kit.kind)
        self._head("certificate_release")
        table = self._table(("what", "particulars"), (3, 9))
        for key, words in (
            ("checked", self._moment(self._found.copy.sent_at)),
            ("kind", f"{kind} · {state}"),
            ("style", style),
            ("slug", kit.slug),
        ):
            table.add([[("note", said(f"certificate_{key}", self._language))], [("note", words)]])

    def _add_versions(self) -> None:
        self._head("certificate_versions")
        table = self._table(("language", "headline", "hash"), (2, 5, 5))
        for each in self._found.kit.texts:
            sha256 = content.text_hash(self._found.kit, each.text.language)
            groups = " ".join(sha256[at : at + _GROUP] for at in range(0, len(sha256), _GROUP))
            name = label("language", each.text.language)
            table.add([[("note", name)], [("note", each.text.headline)], [("credit", groups)]])

    def _add_findings(self) -> None:
        self._head("certificate_findings", count=f"{len(self._found.findings):,}")
        if not self._found.findings:
            self._says("certificate_none")
            return
        table = self._table(("rule", "found"), (3, 9))
        for each in self._found.findings:
            severity = said(f"severity_{each.severity.value}", self._language)
            table.add([[("note", each.rule), ("small", f"{severity} · {self._place(each)}")], self._finding(each)])

    def _add_let_stand(self) -> None:
        if not self._found.ticked_off:
            return
        self._head("certificate_let_stand", count=f"{len(self._found.ticked_off):,}")
        table = self._table(("rule", "found", "reason"), (2, 5, 5))
        for ticked in self._found.ticked_off:
            finding, waiver = ticked.finding, ticked.waiver
            by = " · ".join(filter(None, (waiver.who, self._moment(waiver.at))))
            why = [("note", _shortened(waiver.reason)), ("small", by)]
            table.add([[("note", finding.rule), ("small", self._place(finding))], self._finding(finding), why])

    def _add_overrides(self) -> None:
        overrides = [entry for entry in self._found.log if entry.act is Act.OVERRIDDEN]
        if not overrides:
            return
        self._head("certificate_overrides")
        table = self._table(("when", "who", "what"), (3, 3, 6))
        for entry in overrides:
            what = [("note", _shortened(entry.reason)), ("small", entry.about)]
            table.add([[("note", self._moment(entry.at))], [("note", entry.who)], what])

    def _add_rules(self, key: str, rules: tuple[str, ...]) -> None:
        """Rules by subject: what was asked of the release, and found in order."""
        if not rules:
            return
        self._head(key, count=f"{len(rules):,}")
        table = self._table(("subject", "rules"), (3, 9))
        subjects = dict.fromkeys(rule.partition("-")[0] for rule in rules)
        for subject in subjects:
            ids = sorted(rule for rule in rules if rule.startswith(f"{subject}-"))
            named = "\u00a0· ".join(f"{rule}\u00a0{wording.title_of(rule)}" for rule in ids)
            table.add([[("note", said(f"subject_{subject}", self._language))], [("small", named)]])

    def _head(self, key: str, **values: str) -> None:
        flow = self._flow
        flow.y -= 12
        words = flow.in_capitals(said(key, self._language, **values))
        flow.run(flow.set((Span(words),), "label"), "H2", keep=60)

    def _says(self, key: str, **values: str) -> None:
        self._flow.run(self._flow.set((Span(said(key, self._language, **values)),), "note"))

    def _table(self, heads: Iterable[str], shares: tuple[float, ...]) -> Table:
        return Table(self._flow, [said(f"col_{key}", self._language) for key in heads], shares)

    def _finding(self, finding: Finding) -> list[tuple[str, str]]:
        return [("note", wording.title(finding)), ("small", wording.detail(finding))]

    def _place(self, finding: Finding) -> str:
        language: Language | None = finding.language
        return label("language", language) if language is not None else said("whole_release", self._language)

    def _moment(self, moment: datetime) -> str:
        there = moment.astimezone(self._found.zone)
        offset = f"{there:%z}"
        words = moment_words(there, self._language)
        return said("certificate_moment", self._language, moment=words, zone=f"UTC{offset[:3]}:{offset[3:5]}")


def _shortened(words: str) -> str:
    return words if len(words) <= _LONGEST_REASON else f"{words[: _LONGEST_REASON - 1]}…"
