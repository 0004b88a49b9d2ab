"""Finds words wherever a release says them, and puts others in their place: in all its languages and captions."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from mediadesk.comparison.amended import FACT, Place
from mediadesk.comparison.passages import Section
from mediadesk.comparison.said import ALT_TEXT, said
from mediadesk.jobs.finding import find
from mediadesk.library import Library
from mediadesk.records.block import with_words
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PressKit
from mediadesk.records.problems import Conflict, IssuedStays
from mediadesk.records.release import ReleaseText
from mediadesk.wording.finding_words import Hit, Wanted, replaced

_PHOTO = {Section.CAPTION.value: "caption", ALT_TEXT: "alt_text"}


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A piece of what a release says in `language`: what it says, and where in it the words stand."""

    language: Language
    place: Place
    text: str
    hits: tuple[Hit, ...]

    @property
    def is_own(self) -> bool:
        """Whether it is the release's to change: boilerplates and facts are kept for others as well."""
        return self.place.section not in (Section.BOILERPLATE, FACT)


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
    found: list[FoundPlace] = []
    for language in languages or Language:
        pieces = [(place, text) for place, text in said(kit, language) if text]
        hits = find(wanted, [text for _place, text in pieces], _in_script(kit, wanted, new, language), cancelled)
        places = zip(pieces, hits, strict=True)
        found += [FoundPlace(language, place, text, tuple(there)) for (place, text), there in places if there]
    return tuple(found)


def put(library: Library, release_id: int, label: str, found: Sequence[FoundPlace]) -> int:
    """Put what comes in the place of all hits there, in one step called `label`; returns how many those were.

    Boilerplates and facts stay as they are. Raises `IssuedStays` for what left the house, and `Conflict` where
    something reads otherwise than when it was looked for.
    """
    own = [each for each in found if each.is_own]
    if library.releases.get(release_id).is_out:
        raise IssuedStays
    if own:
        with library.history.step(label):
            for language, places in groupby(own, lambda each: each.language):
                _put_in(library, release_id, language, list(places))
    return sum(len(each.hits) for each in own)


def _in_script(kit: PressKit, wanted: Wanted, new: str, language: Language) -> str:
    if not (wanted.any_script and language.is_chinese and not new.isascii()):
        return new
    from mediadesk.wording.chinese import convert
    from mediadesk.wording.chinese_names import protected

    return convert(new, language, protected(kit.register, language)).text


def _put_in(library: Library, release_id: int, language: Language, places: list[FoundPlace]) -> None:
    text = library.releases.text(release_id, language)
    in_text = [each for each in places if each.place.section not in _PHOTO]
    if text is not None and in_text:
        library.releases.save_text(_text_with(text, in_text))
    for each in places:
        if each.place.section in _PHOTO:
            _put_in_photo(library, each)


def _put_in_photo(library: Library, found: FoundPlace) -> None:
    key, name = int(found.place.key), _PHOTO[found.place.section]
    photo = library.photos.get(key)
    words = getattr(photo, name)
    _still(found, words.get(found.language), "photo", key)
    changed = words.with_text(found.language, replaced(found.text, found.hits))
    library.photos.save(replace(photo, **{name: changed}))


def _text_with(text: ReleaseText, found: Iterable[FoundPlace]) -> ReleaseText:
    lines = {Section.SUBHEADLINE.value: list(text.subheadlines), Section.NOTE.value: list(text.notes)}
    blocks = {block.id: block for block in text.blocks}
    headline = text.headline
    for each in found:
        section, number, key = each.place.section, each.place.number - 1, each.place.key
        if section == Section.HEADLINE:
            _still(each, headline, "release_text", text.id)
            headline = replaced(headline, each.hits)
        elif section in lines:
            _still(each, lines[section][number] if number < len(lines[section]) else "", "release_text", text.id)
            lines[section][number] = replaced(each.text, each.hits)
        else:
            _still(each, blocks[key].text if key in blocks else "", "release_text", text.id)
            blocks[key] = replace(blocks[key], runs=with_words(blocks[key].runs, each.hits))
    subheadlines, notes = lines.values()
    body = tuple(blocks[block.id] for block in text.blocks)
    return replace(text, headline=headline, subheadlines=tuple(subheadlines), notes=tuple(notes), blocks=body)


def _still(found: FoundPlace, text: str, kind: str, key: int) -> None:
    """Raise `Conflict` where a place does not say what it said any more."""
    if text != found.text:
        raise Conflict(kind, key)
