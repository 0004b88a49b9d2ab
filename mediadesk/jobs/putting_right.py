"""Puts the same slip right wherever a release says it: in its languages, captions, boilerplates, facts and posts."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from mediadesk.comparison import putting_right
from mediadesk.comparison.amended import FACT
from mediadesk.comparison.passages import Section
from mediadesk.comparison.said import ALT_TEXT
from mediadesk.comparison.same_slips import POST, SameSlip, replaced
from mediadesk.comparison.source_changes import followed
from mediadesk.jobs import boilerplates
from mediadesk.library import Library
from mediadesk.records.languages import Language
from mediadesk.records.release import ReleaseText


def fix(library: Library, release_id: int, hits: Sequence[SameSlip]) -> int:
    """Put `hits` right in one step that can be undone; returns how many places that were.

    Those without right words are left as they are. What left the house stays as it was. Raises `Conflict`.
    """
    known = [hit for hit in hits if hit.can_be_fixed]
    if known:
        with library.history.step(_label(known)):
            for hit in known:
                _fix(library, release_id, hit)
            _follow(library, release_id, known)
    return len(known)


def with_words(text: ReleaseText, words: Sequence[tuple[str, str]]) -> ReleaseText:
    """`text` with right words for wrong ones, given as (wrong, right), in headline, subheadlines, body and notes."""
    for wrong, right in words:
        text = replace(
            text,
            headline=replaced(text.headline, wrong, right),
            subheadlines=tuple(replaced(line, wrong, right) for line in text.subheadlines),
            blocks=tuple(putting_right.in_block(block, wrong, right) for block in text.blocks),
            notes=tuple(replaced(line, wrong, right) for line in text.notes),
        )
    return text


def _label(hits: Sequence[SameSlip]) -> str:
    words = hits[0].slip.wrong
    return f"Fix “{words}” in {len(hits)} places" if len(hits) > 1 else f"Fix “{words}”"


def _fix(library: Library, release_id: int, hit: SameSlip) -> None:
    section, key = hit.place.section, hit.place.key
    if section == Section.CAPTION:
        photo = library.photos.get(int(key))
        library.photos.save(replace(photo, caption=putting_right.in_words(photo.caption, hit)))
    elif section == ALT_TEXT:
        photo = library.photos.get(int(key))
        library.photos.save(replace(photo, alt_text=putting_right.in_words(photo.alt_text, hit)))
    elif section == Section.BOILERPLATE:
        boilerplates.amend(library, release_id, putting_right.in_boilerplate(library.boilerplates.get(int(key)), hit))
    elif section == POST:
        library.newsmakers.save(putting_right.in_posts(library.newsmakers.get(int(key)), hit))
    elif section == FACT:
        _fix_fact(library, release_id, hit)
    else:
        text = library.releases.text(release_id, hit.slip.language)
        if text is not None:
            library.releases.save_text(putting_right.in_text(text, [hit]))


def _follow(library: Library, release_id: int, hits: Sequence[SameSlip]) -> None:
    """A translation that was put right together with its source needs nobody to look at it for that."""
    fixes: dict[Language, Counter[str]] = {}
    for hit in hits:
        fixes.setdefault(hit.slip.language, Counter())[hit.place.key] += hit.count
    keep_up_to_date(library, release_id, fixes)


def keep_up_to_date(library: Library, release_id: int, fixes: Mapping[Language, Mapping[str, int]]) -> None:
    """Let translations count as up to date that were put right together with their source.

    By language and passage, `fixes` says in how many places. Inside a step. Raises `Conflict`.
    """
    texts = library.releases.texts(release_id)
    for text in texts:
        up_to_date = followed(text, texts, fixes.get(text.language, {}))
        if up_to_date is not text:
            library.releases.save_text(up_to_date)


def _fix_fact(library: Library, release_id: int, hit: SameSlip) -> None:
    facts = library.releases.facts(release_id)
    fixed = [putting_right.in_fact(each, hit) if str(each.id) == hit.place.key else each for each in facts]
    library.releases.set_facts(release_id, fixed)
