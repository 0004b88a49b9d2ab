"""Finds words wherever a release says them, and puts others there: in all languages, captions, boilerplates, facts."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from mediadesk.comparison.amended import FACT, Place
from mediadesk.comparison.passages import Section
from mediadesk.comparison.said import ALT_TEXT, said
from mediadesk.jobs.finding import find
from mediadesk.jobs.replacing_carried import put_in_boilerplate, put_in_facts, still
from mediadesk.library import Library
from mediadesk.records.block import with_words
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PressKit
from mediadesk.records.problems import IssuedStays
from mediadesk.records.release import ReleaseText
from mediadesk.wording.finding_words import Hit, Wanted, replaced

_PHOTO = {Section.CAPTION.value: "caption", ALT_TEXT: "alt_text"}
_ELSEWHERE = (*_PHOTO, Section.BOILERPLATE.value)


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A piece of what a release says in `language`: what it says, and where in it the words stand.

    `is_own` is false for what is not the release's to change: a boilerplate that nobody approved and other releases end
    with too.
    """

    language: Language
    place: Place
    text: str
    hits: tuple[Hit, ...]
    is_own: bool = True


def look(
    library: Library,
    release_id: int,
    wanted: Wanted,
    new: str = "",
    languages: Sequence[Language] = (),
    cancelled: Callable[[], bool] | None = None,
) -> tuple[FoundPlace, ...]:
    """Where a release says what is wanted, in `languages` (none named: all), text by text. Any thread.

    Where both Chinese scripts count as the same, `new` is written in the script of each text. Raises `NoSuchRecord`,
    `BadPattern`, `PatternTooSlow`, `Cancelled`.
    """
    with library.reading():
        kit = library.press_kits.collect_release(release_id, list(Language), with_register=wanted.any_script)
        shared = library.boilerplates.shared(release_id)
    found: list[FoundPlace] = []
    for language in languages or Language:
        pieces = [(place, text) for place, text in said(kit, language) if text]
        hits = find(wanted, [text for _place, text in pieces], _in_script(kit, wanted, new, language), cancelled)
        places = zip(pieces, hits, strict=True)
        found += [
            FoundPlace(language, place, text, tuple(there), is_own=not _is_shared(place, shared))
            for (place, text), there in places
            if there
        ]
    return tuple(found)


def put(library: Library, release_id: int, label: str, found: Sequence[FoundPlace]) -> int:
    """Put what comes in the place of all hits there, in one step called `label`; returns how many those were.

    An approved boilerplate gets an edition of its own for this release. Raises `IssuedStays` for what left the house,
    and `Conflict` where something reads otherwise than when it was looked for.
    """
    own = [each for each in found if each.is_own]
    if library.releases.get(release_id).is_out:
        raise IssuedStays
    if not own:
        return 0
    facts = [each for each in own if each.place.section == FACT]
    rest = [each for each in own if each not in facts]
    with library.history.step(label):
        count = put_in_facts(library, release_id, facts) if facts else 0
        for language, places in groupby(rest, lambda each: each.language):
            count += _put_in(library, release_id, language, list(places))
    return count


def _is_shared(place: Place, shared: Collection[int]) -> bool:
    return place.section == Section.BOILERPLATE and int(place.key) in shared


def _in_script(kit: PressKit, wanted: Wanted, new: str, language: Language) -> str:
    if not (wanted.any_script and language.is_chinese and not new.isascii()):
        return new
    from mediadesk.wording.chinese import convert
    from mediadesk.wording.chinese_names import protected

    return convert(new, language, protected(kit.register, language)).text


def _put_in(library: Library, release_id: int, language: Language, places: list[FoundPlace]) -> int:
    text = library.releases.text(release_id, language)
    in_text = [each for each in places if each.place.section not in _ELSEWHERE]
    if text is not None and in_text:
        library.releases.save_text(_text_with(text, in_text))
    count = sum(len(each.hits) for each in in_text)
    for each in places:
        if each.place.section in _PHOTO:
            _put_in_photo(library, each)
            count += len(each.hits)
        elif each.place.section == Section.BOILERPLATE:
            count += put_in_boilerplate(library, release_id, each)
    return count


def _put_in_photo(library: Library, found: FoundPlace) -> None:
    key, name = int(found.place.key), _PHOTO[found.place.section]
    photo = library.photos.get(key)
    words = getattr(photo, name)
    still(found, words.get(found.language), "photo", key)
    changed = words.with_text(found.language, replaced(found.text, found.hits))
    library.photos.save(replace(photo, **{name: changed}))


def _text_with(text: ReleaseText, found: Iterable[FoundPlace]) -> ReleaseText:
    lines = {Section.SUBHEADLINE.value: list(text.subheadlines), Section.NOTE.value: list(text.notes)}
    blocks = {block.id: block for block in text.blocks}
    headline = text.headline
    for each in found:
        section, number, key = each.place.section, each.place.number - 1, each.place.key
        if section == Section.HEADLINE:
            still(each, headline, "release_text", text.id)
            headline = replaced(headline, each.hits)
        elif section in lines:
            still(each, lines[section][number] if number < len(lines[section]) else "", "release_text", text.id)
            lines[section][number] = replaced(each.text, each.hits)
        else:
            still(each, blocks[key].text if key in blocks else "", "release_text", text.id)
            blocks[key] = replace(blocks[key], runs=with_words(blocks[key].runs, each.hits))
    subheadlines, notes = lines.values()
    body = tuple(blocks[block.id] for block in text.blocks)
    return replace(text, headline=headline, subheadlines=tuple(subheadlines), notes=tuple(notes), blocks=body)
