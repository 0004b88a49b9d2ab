"""Who was given a release already: asked before anybody is given it twice."""

from collections.abc import Sequence

from mediadesk.library import Library
from mediadesk.records.timeline import PitchedBefore


def already_pitched(library: Library, contact_ids: Sequence[int], release_id: int) -> tuple[PitchedBefore, ...]:
    """Which of these contacts got the release or were offered it, each as it was last; the latest first."""
    last: dict[int, PitchedBefore] = {}
    sent = library.recipients.to_contacts(release_id, contact_ids)
    for each in (*sent, *library.interactions.pitches(release_id, contact_ids)):
        known = last.get(each.contact_id)
        if known is None or known.at < each.at:
            last[each.contact_id] = each
    return tuple(sorted(last.values(), key=lambda each: (each.at, each.contact_id), reverse=True))
