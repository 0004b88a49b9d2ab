"""Where the releases of the desk say a fact, and how it is changed in all of them at once."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from mediadesk.jobs import correcting
from mediadesk.jobs.putting_right import keep_up_to_date
from mediadesk.library import Library
from mediadesk.records.amendment import Way
from mediadesk.records.fact import DeskFact
from mediadesk.records.languages import Language
from mediadesk.records.release import Release, ReleaseText, Status
from mediadesk.wording.facts import Standing, restated, said, standing
from mediadesk.wording.titles import quoted

_OVER = (Status.CORRECTED, Status.WITHDRAWN)  # what followed it is in the desk too


@dataclass(frozen=True, slots=True)
class Saying:
    """A place where a release says a fact. One that `is_out` stays as it is: it takes a correction."""

    release_id: int
    headline: str
    language: Language
    block_id: str
    words: str
    standing: Standing
    is_out: bool

    @property
    def can_be_changed(self) -> bool:
        """Whether it says the fact as it was, in a release that is still in the house."""
        return self.standing is Standing.EARLIER and not self.is_out

    @property
    def wants_correction(self) -> bool:
        """Whether it says the fact as it was, in a release that left the house."""
        return self.standing is Standing.EARLIER and self.is_out


def sayings(library: Library, fact_id: int) -> tuple[Saying, ...]:
    """Every place where a release outside the trash says the fact. Raises `NoSuchRecord`."""
    fact = library.facts.get(fact_id)
    return tuple(
        Saying(
            *(release.id, text.headline, text.language, block.id, each.words),
            standing(fact, text.language, each.words),
            release.is_out,
        )
        for release, text in _texts(library, fact)
        if release.status not in _OVER
        for block in text.blocks
        for each in said(block.runs)
        if each.fact_id == fact.id
    )


def correct(library: Library, fact_id: int, release_id: int, *, now: datetime) -> Release:
    """Begin the correction of a release that left the house, or go on with it, with the fact as it is now in it.

    Raises what `correcting.start` and `change` raise.
    """
    begun = correcting.start(library, release_id, Way.CORRECTION, now=now)
    change(library, fact_id, only=begun.id)
    return begun


def change(library: Library, fact_id: int, *, only: int | None = None) -> int:
    """Say the fact as it is now in every release that is still in the house, in one step; returns in how many places.

    With `only`, in the release with that key and no other.
    What somebody wrote otherwise stays. Versions made from one another stay up to date where both say the fact. Raises
    `NoSuchRecord`, and `Conflict` where a text is changed by somebody else.
    """
    fact, fixes = library.facts.get(fact_id), dict[int, dict[Language, Counter[str]]]()
    with library.history.step(f"Change {quoted(_name(fact))} in texts"):
        for release, text in _texts(library, fact):
            if not release.is_out and only in (None, release.id):
                fixes.setdefault(release.id, {})[text.language] = _change_text(library, fact, text)
        for release_id, languages in fixes.items():
            keep_up_to_date(library, release_id, languages)
    return sum(places.total() for languages in fixes.values() for places in languages.values())


def keep(library: Library, fact: DeskFact, *, everywhere: bool) -> tuple[DeskFact, int]:
    """Keep a new or changed fact and, `everywhere`, say it so in all texts of the house, in one step.

    Returns it as it is kept, and in how many places it was changed. Raises `Conflict`.
    """
    with library.history.step(f"{'Edit' if fact.version else 'Add'} fact {quoted(_name(fact))}"):
        kept = library.facts.save(fact) if fact.version else library.facts.add(fact)
        return library.facts.get(kept.id), change(library, kept.id) if everywhere else 0


def _change_text(library: Library, fact: DeskFact, text: ReleaseText) -> Counter[str]:
    """By block, in how many places the text was changed."""
    wrong = Counter(
        block.id
        for block in text.blocks
        for each in said(block.runs)
        if each.fact_id == fact.id and standing(fact, text.language, each.words) is Standing.EARLIER
    )
    if wrong:
        blocks = tuple(replace(block, runs=restated(block.runs, fact, text.language)) for block in text.blocks)
        library.releases.save_text(replace(text, blocks=blocks))
    return wrong


def _texts(library: Library, fact: DeskFact) -> Iterator[tuple[Release, ReleaseText]]:
    for release_id, language in library.facts.said_in(fact.id):
        text = library.releases.text(release_id, language)
        if text is not None:
            yield library.releases.get(release_id), text


def _name(fact: DeskFact) -> str:
    return fact.name.best(Language.EN) or fact.value
