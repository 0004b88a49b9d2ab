"""The review pack: everything that goes to reviewers, file by file."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from mediadesk.press_kit import particulars
from mediadesk.press_kit.review_pack.changes import write_changes
from mediadesk.press_kit.review_pack.quote_sheet import people_by_name, write_quote_sheet
from mediadesk.press_kit.review_pack.review_copy import write_review_copy
from mediadesk.press_kit.review_pack.word_copy import write_word_copy
from mediadesk.records.press_kit import PressKit
from mediadesk.records.problems import Cancelled
from mediadesk.records.review import Earlier, ReviewCopy
from mediadesk.wording import file_names


@dataclass(frozen=True, slots=True)
class PackFile:
    """A file of a pack: its name and its bytes."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Version:
    """A language version that goes out, and the version its readers know already, if there is one."""

    copy: ReviewCopy
    earlier: Earlier | None = None


def pack_name(kit: PressKit) -> str:
    """What the folder or ZIP of a pack is called."""
    return particulars.file_stem(kit, "review_")


def pack_files(
    kit: PressKit,
    versions: Sequence[Version],
    *,
    renditions: Path,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Iterator[PackFile]:
    """For each version the copy as PDF and DOCX and what changed, then a sheet for each person quoted.

    `kit` has the texts of `versions` and no others. The same kit and versions give the same bytes. Raises `Cancelled`
    between two files, and `NotAPhoto` as a kit does.
    """
    people = tuple(people_by_name(kit))
    makers: list[tuple[str, Callable[[], bytes]]] = []
    for version in versions:
        makers += _of_version(kit, version, renditions, cancelled)
    for name, person in people if versions else ():
        sheet = file_names.stem(f"quotes_{name}", "quotes")
        makers.append((f"{sheet}.pdf", partial(write_quote_sheet, kit, versions[0].copy, person)))
    for done, (name, make) in enumerate(makers, 1):
        if cancelled is not None and cancelled():
            raise Cancelled
        yield PackFile(name, make())
        if progress is not None:
            progress(done, len(makers))


def _of_version(
    kit: PressKit, version: Version, renditions: Path, cancelled: Callable[[], bool] | None
) -> Iterator[tuple[str, Callable[[], bytes]]]:
    copy, earlier = version.copy, version.earlier
    found = kit.in_language(copy.language)
    assert found is not None, "the kit has the texts of its versions"
    now, tag = found.text, copy.language.value
    yield f"review_{tag}.pdf", lambda: write_review_copy(kit, copy, renditions=renditions, cancelled=cancelled)
    yield f"review_{tag}.docx", lambda: write_word_copy(kit, copy)
    if earlier is not None:
        yield f"changes_{tag}.pdf", lambda: write_changes(kit, copy, now, earlier)
