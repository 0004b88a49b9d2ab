"""Takes a review file that came back: read in the sandbox like any foreign file, believed only as far as it goes."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from mediadesk.intake import sandbox
from mediadesk.intake.documents import reading
from mediadesk.intake.documents.kinds import DocumentKind
from mediadesk.intake.documents.links import safe_link
from mediadesk.intake.documents.noticing import fit, shortened
from mediadesk.intake.documents.refusal import REASONS
from mediadesk.records.block import Block, Role, Run, merged
from mediadesk.records.document_problems import DocumentRefused, ReaderStopped
from mediadesk.records.keys import new_block_id
from mediadesk.records.review import Remark, ReturnedPassage, ReturnedReview
from mediadesk.records.review_problems import NotAReview

_LARGEST_KEY = 2**63 - 1


def read_review(path: Path, cancelled: Callable[[], bool] | None = None) -> ReturnedReview:
    """The review in the Word file `path`. Blocks of new paragraphs have new ids, the others those they were sent with.

    Raises `NotAReview` for another kind of file, `FileMissing`, `FileUnreadable`, `FileEmpty`, `FileTooLarge`,
    `DocumentRefused`, `ReaderStopped` or `Cancelled`.
    """
    data = reading.read_bytes(path)
    if reading.document_kind(data, path) is not DocumentKind.WORD:
        raise NotAReview(path)
    try:
        made = sandbox.run("review", {}, data, cancelled)
        return believed(made, path)
    except sandbox.Stopped as stopped:
        raise ReaderStopped(path, stopped.reason) from stopped


def believed(made: Any, path: Path) -> ReturnedReview:
    """What the sandbox says, as far as it is a review; a reason only if it is one of ours. Raises `DocumentRefused`."""
    try:
        if made.get("refused") in REASONS:
            raise DocumentRefused(path, made["refused"])
        found = made["review"]
        revision = int(found["revision"])
        rows = [each for each in found["passages"] if each[0] or any(run[0].strip() for run in each[3])]
        return ReturnedReview(
            passages=tuple(_passage(*each) for each in rows),
            remarks=tuple(Remark(*(fit(str(words)) for words in each)) for each in found["remarks"]),
            who=tuple(shortened(str(each)) for each in found["who"]),
            revision_id=revision if 0 < revision <= _LARGEST_KEY else 0,
            digests=tuple((str(name), str(digest)) for name, digest, *_ in rows if name),
        )
    except (ValueError, TypeError, LookupError, AttributeError) as strange:
        raise sandbox.Stopped("crash") from strange


def _passage(name: Any, _digest: Any, role: Any, runs: Any) -> ReturnedPassage:
    said = merged(
        Run(fit(str(text)), bool(bold), bool(italic), safe_link(str(href))) for text, bold, italic, href in runs
    )
    return ReturnedPassage(str(name), Block(said, Role(role or "paragraph"), str(name) or new_block_id()), bool(role))
