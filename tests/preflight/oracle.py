"""What preflight should find in the two real press texts beside the checkout, rule by rule, and what it does find.

`python -m tests.preflight.oracle` prints the table. Each text is looked at twice: as its lines pasted one by one,
nothing recognised, and as it is kept after its import, which takes web residue, dead lines and labels out and says so.
"""

import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from mediadesk import preflight
from mediadesk.jobs import importing
from mediadesk.library import Library
from mediadesk.records.block import plain
from mediadesk.records.finding import Finding
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.organisation import Organisation
from mediadesk.records.press_kit import KitText, PressKit
from mediadesk.records.release import ReleaseKind, ReleaseLine, ReleaseText
from mediadesk.wording.texts import load
from tests.real_texts import REAL_TEXTS

NOW = datetime(2025, 4, 24, tzinfo=UTC)
NAMES = ("news story", "corporate")


@dataclass(frozen=True)
class Expected:
    """How often a rule should fire; `None` says that it does not matter. `because` explains what is unlike the plan."""

    rule: str
    pasted: int | None
    imported: int | None
    because: str = ""

    @property
    def counts(self) -> tuple[int | None, int | None]:
        """Pasted, and imported."""
        return self.pasted, self.imported


_DROPPED = "the import takes it out and lists it"
_NEVER = tuple(
    Expected(rule, None, 0) for rule in ("DAT-01", "DAT-02", "DAT-03", "DAT-06", "NAM-01", "NAM-03", "PHO-05", "NUM-01")
)
NEWS_STORY = (
    Expected("STR-10", 1, 0, _DROPPED),
    Expected("TXT-03", 10, 0, _DROPPED),
    Expected("QUO-02", 1, 1),
    Expected("ACR-01", None, 3),
    Expected("TXT-05", None, 4),
    Expected("NUM-02", 1, 1),
    *_NEVER,
)
CORPORATE = (
    Expected("LNK-01", 1, 0, _DROPPED),
    Expected("LNK-02", 1, 0, _DROPPED),
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
    Expected("PHO-18", 1, 0, "the import reads the heading, and says so; it is printed in the right number"),
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


def table() -> tuple[list[str], bool]:
    """The lines of the table, and whether everything was found as expected."""
    lines, is_right = (
        ["| text | rule | expected pasted / kept | found pasted / kept | |", "|---|---|---|---|---|"],
        True,
    )
    for name, path, expected in zip(NAMES, REAL_TEXTS, EXPECTED, strict=True):
        found = [Counter(each.rule for each in find(path)) for find in (pasted, imported)]
        rules = {each.rule: each for each in expected}
        for rule in sorted({*rules, *found[1]}):
            each = rules.get(rule, Expected(rule, None, 0, "not expected"))
            counts = (found[0][rule], found[1][rule])
            is_as_said = all(wanted in (None, count) for wanted, count in zip(each.counts, counts, strict=True))
            is_there = rule in load("findings")
            is_right &= is_as_said or not is_there
            remarks = (each.because, "" if is_there else "no such rule yet", "" if is_as_said else "WRONG" * is_there)
            wanted = " / ".join("–" if count is None else str(count) for count in each.counts)
            lines.append(
                f"| {name} | {rule} | {wanted} | {counts[0]} / {counts[1]} | {'; '.join(filter(None, remarks))} |"
            )
    return lines, is_right


def main() -> int:
    """Prints the table; returns 1 where something else was found than expected."""
    lines, is_right = table()
    sys.stdout.write("\n".join([*lines, ""]))
    return int(not is_right)


if __name__ == "__main__":
    sys.exit(main())
