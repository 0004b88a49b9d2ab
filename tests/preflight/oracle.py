"""What preflight should find in the two real press texts beside the checkout, rule by rule, and what it does find.

`python -m tests.preflight.oracle` prints the table. Each text is looked at three times: as its lines pasted one by one,
nothing recognised; as it is kept after its import, which takes web residue, dead lines and labels out; and as `check`
looks at the file, which names what is left out beside what it finds in the rest.
"""

import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from mediadesk import preflight
from mediadesk.jobs import checking, importing
from mediadesk.jobs.named_release import named_text
from mediadesk.library import Library
from mediadesk.records.block import plain
from mediadesk.records.finding import Finding
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.organisation import Organisation
from mediadesk.records.press_kit import KitText, PressKit
from mediadesk.records.release import ReleaseKind, ReleaseLine, ReleaseText
from mediadesk.wording.findings import title_of
from tests.real_texts import REAL_TEXTS

NOW = datetime(2025, 4, 24, tzinfo=UTC)
NAMES = ("news story", "corporate")


@dataclass(frozen=True)
class Expected:
    """How often a rule should fire; `None` says that it does not matter. `because` explains what is unlike the plan.

    `left_out` are those about lines the import takes out: `check` names them too.
    """

    rule: str
    pasted: int | None
    imported: int | None
    because: str = ""
    left_out: int = 0

    @property
    def checked(self) -> int | None:
        """How often `check` should name it in the file."""
        return None if self.imported is None else self.imported + self.left_out

    @property
    def counts(self) -> tuple[int | None, int | None, int | None]:
        """Pasted, imported, and as `check` has it."""
        return self.pasted, self.imported, self.checked


_DROPPED = "the import takes it out and lists it"
_NEVER = tuple(
    Expected(rule, None, 0) for rule in ("DAT-01", "DAT-02", "DAT-03", "DAT-06", "NAM-01", "NAM-03", "PHO-05", "NUM-01")
)
NEWS_STORY = (
    Expected("STR-10", 1, 0, _DROPPED, 1),
    Expected("TXT-03", 10, 0, _DROPPED, 10),
    Expected("QUO-02", 1, 1),
    Expected("ACR-01", None, 3),
    Expected("TXT-05", None, 4),
    Expected("NUM-02", 1, 1),
    *_NEVER,
)
CORPORATE = (
    Expected("LNK-01", 1, 0, _DROPPED, 1),
    Expected("LNK-02", 1, 0, _DROPPED, 1),
    Expected("LNK-03", 1, 1),
    Expected("STR-02", 1, 0, "the import reads the line and prints it in the usual words"),
    Expected("STR-03", None, 1),
    Expected("STR-05", None, 1, "50 words, not 57: the dateline is generated and is none of them"),
    Expected("STR-07", None, 1),
    Expected("STR-08", None, 1),
    Expected("STR-09", None, 1, "908 words, not 918: without the dateline"),
    Expected("ACR-01", None, 6),
    Expected("NAM-04", None, 1),
    Expected("NAM-05", 1, 1),
    Expected("QUO-02", 1, 1),
    Expected("QUO-04", None, 2),
    Expected("QUO-05", None, 2, "until the quotes are approved"),
    Expected("PHO-04", None, 1),
    Expected("PHO-07", None, 5),
    Expected("PHO-08", None, 5),
    Expected("PHO-12", None, 5),
    Expected("PHO-18", 1, 0, "the import reads the heading, and says so; it is printed in the right number", 1),
    Expected("TXT-05", None, 7, "“many” in the plan; captions list people and are left out"),
    Expected("TXT-06", None, 1),
    Expected("TXT-09", 2, 2),
    Expected("TXT-11", None, 0, "3 with the government’s term list; a new desk has none"),
    Expected("TXT-12", 1, 1),
    *_NEVER,
)
EXPECTED = (NEWS_STORY, CORPORATE)


def pasted(path: Path) -> tuple[Finding, ...]:
    """The findings of a file's lines pasted as they are, one paragraph each."""
    blocks = tuple(plain(line) for line in path.read_text(encoding="utf-8").split("\n") if line)
    text = KitText(ReleaseText(2, 1, Language.EN, headline="Pasted", blocks=blocks))
    kit = PressKit(
        *(ByLanguage(), Language.EN, Organisation(1, ByLanguage()), ReleaseKind.NEWS_STORY, ReleaseLine.NONE, None),
        *(True, None, "", (), (text,)),
    )
    return preflight.check(kit, [Language.EN], NOW)


def imported(path: Path) -> tuple[Finding, ...]:
    """The findings of a file as it is kept after its import into an empty library."""
    with tempfile.TemporaryDirectory() as folder:
        library = Library.open(Path(folder) / "desk.db", create=True)
        try:
            release = importing.import_file(library, path)
            kit = library.press_kits.collect_release(release.id, [Language.EN])
        finally:
            library.close()
    return preflight.check(kit, [Language.EN], NOW)


def checked(path: Path) -> tuple[Finding, ...]:
    """The findings `check` names for a file."""
    with named_text(str(path), _no_desk) as (library, release_id, recognised):
        return (*checking.left_out(recognised), *checking.check_release(library, release_id, NOW))


def _no_desk() -> AbstractContextManager[Library]:
    raise AssertionError("a file needs no desk")


def table() -> tuple[list[str], bool]:
    """The lines of the table, and whether everything was found as expected."""
    head = ["text", "rule", "what", "severity", "expected: pasted / kept / check", "found", ""]
    lines, is_right = ["| " + " | ".join(head) + " |", "|---" * len(head) + "|"], True
    for name, path, expected in zip(NAMES, REAL_TEXTS, EXPECTED, strict=True):
        findings = [find(path) for find in (pasted, imported, checked)]
        found = [Counter(each.rule for each in each_way) for each_way in findings]
        severities = {each.rule: each.severity.value for each_way in findings for each in each_way}
        known = {each.rule: each for each in expected}
        for rule in sorted({*known, *found[1], *found[2]}):
            each = known.get(rule, Expected(rule, None, 0, "not expected"))
            counts = tuple(each_way[rule] for each_way in found)
            is_as_said = all(wanted in (None, count) for wanted, count in zip(each.counts, counts, strict=True))
            is_right &= is_as_said
            wanted, have = _joined(each.counts), _joined(counts)
            remark = "; ".join(filter(None, (each.because, "" if is_as_said else "WRONG")))
            cells = [name, rule, title_of(rule), severities.get(rule, "–"), wanted, have, remark]
            lines.append("| " + " | ".join(cells) + " |")
    return lines, is_right


def _joined(counts: Iterable[int | None]) -> str:
    return " / ".join("–" if count is None else str(count) for count in counts)


def main() -> int:
    """Prints the table; returns 1 where something else was found than expected."""
    lines, is_right = table()
    sys.stdout.write("\n".join([*lines, ""]))
    return int(not is_right)


if __name__ == "__main__":
    sys.exit(main())
