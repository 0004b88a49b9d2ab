"""Brings a review back: what the reviewer's file says, held against what was sent and against the text as it is now."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path

from mediadesk.comparison.three_way import ThreeWay, compare_three, resolved
from mediadesk.intake.documents.reviews import read_review
from mediadesk.jobs.moving import whole_kit
from mediadesk.library import Library
from mediadesk.press_kit.review_pack.returned_text import their_text
from mediadesk.records.languages import Language
from mediadesk.records.problems import NoSuchRecord
from mediadesk.records.release import ReleaseText
from mediadesk.records.review import ByHand, Remark, ReturnedReview
from mediadesk.records.review_problems import NotAReview, ReviewBaseGone, ReviewOfOther
from mediadesk.records.revision import Occasion


@dataclass(frozen=True, slots=True)
class BroughtBack:
    """A review beside the text. `is_guessed`: the file does not say what it was made from; it is held against what was
    sent last. `who` changed something in it, `remarks` are their comments, `by_hand` what they changed around the text.
    """

    path: Path
    base: ReleaseText
    theirs: ReleaseText
    mine: ReleaseText
    found: ThreeWay
    who: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()
    by_hand: tuple[ByHand, ...] = ()
    is_guessed: bool = False


def bring_back(
    library: Library,
    path: Path,
    release_id: int,
    language: Language | None = None,
    cancelled: Callable[[], bool] | None = None,
    *,
    may_guess: bool = True,
) -> BroughtBack:
    """What the review in the Word file `path` changed in a release. Any thread; nothing is written.

    `language` is the version meant where the file does not say. Unless it `may_guess`, a file without any of our marks
    is no review. Raises what `read_review` raises, `NoSuchRecord`,
    `NotAReview`, `ReviewOfOther` or `ReviewBaseGone`.
    """
    review = read_review(path, cancelled)
    if not (may_guess or review.revision_id or review.digests):
        raise NotAReview(path)
    with library.reading():
        base, is_guessed = _base(library, path, review, release_id, language)
        if base.release_id != release_id:
            raise ReviewOfOther(path, _title(library, base))
        mine = library.releases.text(release_id, base.language)
        kit = whole_kit(library, release_id)
    found = kit.in_language(base.language)
    if mine is None or found is None:
        raise ReviewBaseGone(path)
    theirs, by_hand = their_text(base, found, kit, review)
    merged = compare_three(base, theirs, mine)
    return BroughtBack(path, base, theirs, mine, merged, review.who, review.remarks, by_hand, is_guessed)


def take_over(library: Library, back: BroughtBack, accepted: Collection[int]) -> ReleaseText:
    """Save the text with the accepted changes of a review, in one step; it is kept as a version named after it.

    Raises `Conflict` where the text changed since it was brought back, and `IssuedStays`.
    """
    text = resolved(back.found, back.mine, accepted)
    with library.history.step("Take over a review"):
        kept = library.releases.save_text(text)
        library.revisions.keep(kept, Occasion.SAVED, _label(back))
    return kept


def accepted_of(found: ThreeWay, wanted: str) -> frozenset[int]:
    """The numbers of the changes that "none", "plain" (all but the contradictions) or "all" means."""
    chosen = {"none": (), "plain": [each for each in found.open if each not in found.conflicts], "all": found.open}
    return frozenset(each.number for each in chosen[wanted])


def _label(back: BroughtBack) -> str:
    return f"Review: {', '.join(back.who[:2])}" if back.who else "Review"


def _base(
    library: Library, path: Path, review: ReturnedReview, release_id: int, language: Language | None
) -> tuple[ReleaseText, bool]:
    """What was sent, and whether that is a guess."""
    if review.revision_id:
        try:
            return library.revisions.text(review.revision_id), False
        except NoSuchRecord as gone:
            raise ReviewBaseGone(path) from gone
    texts = [text for text in library.releases.texts(release_id) if language in (None, text.language)]
    for text in texts:
        sent = [each for each in library.revisions.of(text.id) if each.occasion is Occasion.IN_REVIEW]
        if sent:
            return library.revisions.text(sent[0].id), True
    raise NotAReview(path)


def _title(library: Library, text: ReleaseText) -> str:
    now = library.releases.text(text.release_id, text.language)
    return (now or text).headline
