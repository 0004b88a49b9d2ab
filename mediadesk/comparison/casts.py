"""Who is named where in each version: by full name, or by honorific and surname where the full name was said before."""

from collections.abc import Iterator, Sequence

from mediadesk.comparison.parity_rows import Cell, Contents, Place, Presence, Row, region_of
from mediadesk.comparison.statement_kinds import Kind
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.press_kit import PressKit


def people(kit: PressKit, versions: Sequence[Contents]) -> Iterator[Row]:
    """A row for everybody the kit knows who is named in any version, text and captions each for themselves.

    Their posts follow, where the register has them in the languages of two versions at least.
    """
    for person in _everybody(kit, versions):
        named = {each.language: _places(_full_name(person, each.language), each) for each in versions}
        if not any(named.values()):
            continue
        said = next(person.name.best(language) for language, places in named.items() if places)
        regions = {region_of(place.passage) for places in named.values() for place in places}
        yield Row(
            Kind.PERSON,
            str(person.id),
            said,
            tuple(_cell(person, each, named[each.language], regions) for each in versions),
        )
        for number, post in enumerate(person.posts):
            yield from _post_rows(f"{person.id}-{number}", post, versions)


def _cell(person: Newsmaker, version: Contents, places: tuple[Place, ...], regions: set[str]) -> Cell:
    language = version.language
    there = {region_of(place.passage) for place in places}
    lacking = [region for region in regions - there if not version.lacks({region or "headline"})]
    short = [form for form in _short_names(person, language) if form]
    unnamed = [region for region in lacking if not _is_called(short, version, region)]
    if not unnamed:
        return Cell(language, Presence.THERE if places or lacking else Presence.OPEN, places)
    if not person.name.get(language) and not places:
        return Cell(language, Presence.OPEN)
    return Cell(language, Presence.MISSING, tuple(Place(region or "headline") for region in sorted(unnamed)))


def _is_called(forms: Sequence[str], version: Contents, region: str) -> bool:
    texts = [each.text for each in version.passages if region_of(each.block_id) == region]
    return any(form in text for form in forms for text in texts)


def _post_rows(key: str, post: ByLanguage, versions: Sequence[Contents]) -> Iterator[Row]:
    known = [each for each in versions if post.get(each.language)]
    found = {each.language: _places(post.get(each.language), each) for each in known}
    if len(known) < 2 or not any(found.values()):
        return
    said = next(post.get(language) for language, places in found.items() if places)
    cells = []
    for each in versions:
        places = found.get(each.language)
        is_there = Presence.OPEN if places is None else Presence.THERE if places else Presence.MISSING
        cells.append(Cell(each.language, is_there, places or ()))
    yield Row(Kind.POST, key, said, tuple(cells))


def _everybody(kit: PressKit, versions: Sequence[Contents]) -> list[Newsmaker]:
    known = [speaker for each in versions for speaker in each.kit_text.speakers]
    everybody = {each.id: each for each in (*kit.register.newsmakers, *kit.pictured, *known)}
    return list(everybody.values())


def _full_name(person: Newsmaker, language: Language) -> str:
    return person.name.best(language).strip()


def _short_names(person: Newsmaker, language: Language) -> Iterator[str]:
    """How somebody is called after the first time: "Dr Lai", 黎博士."""
    name, honorific = person.name.get(language), person.honorific.get(language)
    if not name or not honorific:
        return
    if language.is_chinese:
        yield from (f"{name[:length]}{honorific}" for length in (1, 2))
    else:
        yield from (f"{honorific} {part}" for part in name.split())


def _places(form: str, version: Contents) -> tuple[Place, ...]:
    """Where a form stands in a version; a longer word that begins or ends with it is another one."""
    if not form:
        return ()
    found = []
    for passage in version.passages:
        at = passage.text.find(form)
        while at >= 0:
            if _stands_alone(passage.text, at, at + len(form)):
                found.append(Place(passage.block_id, at, len(form)))
            at = passage.text.find(form, at + 1)
    return tuple(found)


def _stands_alone(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 2]
    is_inside = _is_latin(before) and _is_latin(text[start])
    goes_on = _is_latin(text[end - 1]) and (_is_latin(after[:1]) or (after[:1] == "-" and _is_latin(after[1:])))
    return not is_inside and not goes_on


def _is_latin(character: str) -> bool:
    return character.isalnum() and character < "\u2e80"
