"""The main job once through, on the sample desk: import, check, export. Shows that an installation works."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from mediadesk.jobs import checking, clearing, exporting, officer, sample_desk, writing
from mediadesk.jobs.passing_desk import passing_desk
from mediadesk.library import Library
from mediadesk.records.finding import Finding
from mediadesk.wording import findings as said


@dataclass(frozen=True, slots=True)
class Shown:
    """What the demonstration made, and what preflight said about the sample release."""

    files: tuple[Path, ...]
    findings: tuple[Finding, ...]


def run(
    output: Path,
    now: datetime,
    say: Callable[[str], None],
    photograph: Callable[[Library, Path], Path | None] | None = None,
) -> Shown:
    """Do the main job on a desk of its own and put what comes of it into the folder `output`.

    `say` is told each step. `photograph` takes a picture of the window with that desk, where a window can be drawn.
    Raises `NotWritable`, `DiskFull`.
    """
    writing.make_folder(output)
    with passing_desk() as library:
        say("Importing three releases in three languages, twelve photos and forty contacts")
        sample_desk.load(library)
        kit = library.press_kits.rows()[0]
        release_id = library.press_kits.outline(kit.id).release_id
        say("Checking the release")
        found = checking.check_release(library, release_id, now)
        say(f"Setting the press kit “{kit.title}”")
        override = clearing.Override(officer.signed_in(), now)
        files = exporting.export_kit(library, kit.id, output / "press-kit.pdf", override)
        files += exporting.export_kit(library, kit.id, output / "press-kit.zip", override, format="zip")
        files += exporting.export_release(library, release_id, "txt", output, override)
        files += exporting.export_release(library, release_id, "json", output, override)
        files.append(writing.write(output / "preflight.txt", _report(found).encode()))
        if photograph is not None:
            say("Taking a picture of the window")
            picture = photograph(library, output / "window.png")
            files += [picture] if picture else []
    return Shown(tuple(files), found)


def _report(found: tuple[Finding, ...]) -> str:
    lines = [f"{each.rule}  {each.severity.value:<12} {said.title(each)}: {said.detail(each)}" for each in found]
    return "\n".join(lines or ["Nothing to put right."]) + "\n"
