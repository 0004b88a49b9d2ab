"""Since when the source of a translation says what it says now."""

from collections.abc import Sequence
from datetime import datetime

from mediadesk.comparison.passages import passages_of
from mediadesk.comparison.source_changes import SourceChange
from mediadesk.library import Library
from mediadesk.records.release import ReleaseText

_LOOKED_BACK = 12  # revisions; what changed before is dated with the oldest of them


def changed_at(library: Library, source: ReleaseText, changes: Sequence[SourceChange]) -> dict[str, datetime]:
    """For each passage of the source that changed, when its present words were first kept, as far as revisions tell."""
    now = {change.origin.passage: change.now for change in changes if change.language is source.language}
    if not now or source.updated_at is None:
        return {}
    found = dict.fromkeys(now, source.updated_at)
    for revision in library.revisions.of(source.id)[:_LOOKED_BACK]:
        then = {each.block_id: each.text for each in passages_of(library.revisions.text(revision.id))}
        same = [passage for passage, said in now.items() if then.get(passage) == said]
        found |= dict.fromkeys(same, revision.saved_at)
        now = {passage: now[passage] for passage in same}
        if not now:
            break
    return found
