"""Writes, approves and exchanges the boilerplates of a release. Each is one step that can be undone."""

from collections.abc import Sequence

from mediadesk.library import Library
from mediadesk.records.organisation import Boilerplate
from mediadesk.records.problems import IssuedStays


def add(library: Library, release_id: int, boilerplate: Boilerplate) -> Boilerplate:
    """Keep a new boilerplate and let the release end with it. Raises `IssuedStays`."""
    with library.history.step(f"Add boilerplate “{boilerplate.heading}”"):
        kept = library.boilerplates.add(boilerplate)
        carried = [each.id for each in library.releases.boilerplates(release_id)]
        library.releases.set_boilerplates(release_id, [*carried, kept.id])
        return kept


def amend(library: Library, release_id: int, boilerplate: Boilerplate) -> Boilerplate:
    """Keep a changed boilerplate; returns it as it is kept.

    Other words for an approved one are its next edition, which this release takes on while all others keep theirs. What
    left the house stays as it is. Raises `Conflict`, `IssuedStays`.
    """
    if library.releases.get(release_id).is_out:
        raise IssuedStays
    with library.history.step(f"Edit boilerplate “{boilerplate.heading}”"):
        kept = library.boilerplates.save(boilerplate)
        if kept.id != boilerplate.id:
            _exchange(library, release_id, {boilerplate.id: kept.id})
        return kept


def use_newest(library: Library, release_id: int, keys: Sequence[int] = ()) -> tuple[Boilerplate, ...]:
    """Let the release end with the newest approved editions of its boilerplates, or of those with `keys` only.

    Returns those that came in. Raises `IssuedStays`.
    """
    carried = [each for each in library.releases.boilerplates(release_id) if not keys or each.id in keys]
    newer = library.boilerplates.newer(carried)
    if newer:
        with library.history.step("Use the newest boilerplates"):
            _exchange(library, release_id, {old: new.id for old, new in newer.items()})
    return tuple(newer.values())


def _exchange(library: Library, release_id: int, keys: dict[int, int]) -> None:
    carried = [each.id for each in library.releases.boilerplates(release_id)]
    library.releases.set_boilerplates(release_id, [keys.get(key, key) for key in carried])
