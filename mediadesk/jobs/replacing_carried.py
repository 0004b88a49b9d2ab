"""Puts words in the place of others in what a release carries: its boilerplates and the figures of its fact sheet."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from mediadesk.jobs import boilerplates
from mediadesk.library import Library
from mediadesk.records.organisation import Fact
from mediadesk.records.problems import Conflict
from mediadesk.wording.finding_words import Hit, replaced

if TYPE_CHECKING:
    from mediadesk.jobs.replacing import FoundPlace


def put_in_boilerplate(library: Library, release_id: int, found: "FoundPlace") -> int:
    """Write a boilerplate anew: an approved one gets an edition of its own, which this release takes on.

    Inside a step. Returns how many words were replaced; those that go over the end of a paragraph stay. Raises
    `Conflict`.
    """
    kept = library.boilerplates.get(int(found.place.key))
    parts = (kept.heading, *kept.paragraphs)
    still(found, "\n".join(parts), "boilerplate", kept.id)
    heading, *paragraphs = _in_parts(parts, found.hits)
    boilerplates.amend(library, release_id, replace(kept, heading=heading, paragraphs=tuple(paragraphs)))
    return _fitting(parts, found.hits)


def put_in_facts(library: Library, release_id: int, found: Iterable["FoundPlace"]) -> int:
    """Write figures of the fact sheet anew: a value once for all languages, what it counts in each.

    Inside a step. Returns how many words were replaced; those that belong to both stay. Raises `Conflict`.
    """
    kept = {str(fact.id): fact for fact in library.releases.facts(release_id)}
    fixed, count = dict(kept), 0
    for each in found:
        fact = kept.get(each.place.key)
        if fact is None:
            raise Conflict("fact", int(each.place.key))
        parts = [part for part in (fact.value, fact.label.get(each.language)) if part]
        still(each, " ".join(parts), "fact", fact.id)
        fixed[each.place.key] = _fixed(fixed[each.place.key], fact, each)
        count += _fitting(parts, each.hits)
    library.releases.set_facts(release_id, list(fixed.values()))
    return count


def still(found: "FoundPlace", text: str, kind: str, key: int) -> None:
    """Raise `Conflict` where a place does not say what it said any more."""
    if text != found.text:
        raise Conflict(kind, key)


def _fixed(fixed: Fact, fact: Fact, found: "FoundPlace") -> Fact:
    """What is put right so far of a fact, with what was found in one language."""
    label = fact.label.get(found.language)
    if not fact.value or not label:
        value, said = (fact.value, replaced(label, found.hits)) if label else (replaced(fact.value, found.hits), label)
    else:
        value, said = _in_parts((fact.value, label), found.hits)
    changed = replace(fixed, label=fixed.label.with_text(found.language, said))
    return changed if value == fact.value else replace(changed, value=value)


def _in_parts(parts: Sequence[str], hits: Sequence[Hit]) -> list[str]:
    return [replaced(part, [_moved(hit, -at) for hit in within]) for part, at, within in _shared_out(parts, hits)]


def _fitting(parts: Sequence[str], hits: Sequence[Hit]) -> int:
    return sum(len(within) for _part, _at, within in _shared_out(parts, hits))


def _shared_out(parts: Sequence[str], hits: Sequence[Hit]) -> Iterator[tuple[str, int, list[Hit]]]:
    """Each of `parts`, which stand one behind the other with one character between, where it begins, and its hits."""
    at = 0
    for part in parts:
        end = at + len(part)
        yield part, at, [hit for hit in hits if at <= hit.start and hit.end <= end]
        at = end + 1


def _moved(hit: Hit, by: int) -> Hit:
    return hit._replace(start=hit.start + by, end=hit.end + by)
