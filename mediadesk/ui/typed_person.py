"""Makes a person out of what somebody typed into one field: "Dr Lai Sum-yi, Chairman of …", 黎心怡博士. No Qt."""

import re
from collections.abc import Sequence

from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import Newsmaker

HONORIFICS = {
    Language.EN: ("Mr", "Ms", "Mrs", "Miss", "Dr", "Prof", "Ir", "Sir", "Dame"),
    Language.ZH_HANT: ("先生", "女士", "小姐", "太太", "博士", "教授", "工程師", "爵士"),
    Language.ZH_HANS: ("先生", "女士", "小姐", "太太", "博士", "教授", "工程师", "爵士"),
}
_BEFORE = re.compile(rf"({'|'.join(HONORIFICS[Language.EN])})\.?\s+(?=\S)")
_COMMA = re.compile(r"\s*[,，]\s*")


def typed_person(text: str, language: Language) -> Newsmaker:
    """A new person with the name, honorific and post found in `text`, in `language`."""
    name, post = _at_comma(text)
    name, honorific = _without_honorific(name, language)
    return Newsmaker(
        id=new_key(),
        name=ByLanguage().with_text(language, name),
        honorific=ByLanguage().with_text(language, honorific),
        posts=(ByLanguage().with_text(language, post),) if post else (),
    )


def found(newsmakers: Sequence[Newsmaker], text: str, limit: int = 7) -> list[Newsmaker]:
    """Those whose name begins with what is typed, then those with it at the start of a word or post, then anywhere."""
    wanted, _ = _without_honorific(_at_comma(text)[0], Language.EN)
    needle = wanted.casefold()
    ranked = [(rank, number, each) for number, each in enumerate(newsmakers) if (rank := _rank(each, needle)) < _NOT]
    return [each for _, _, each in sorted(ranked, key=lambda entry: entry[:2])[:limit]]


def has_name(newsmaker: Newsmaker, text: str) -> bool:
    """Whether the person is called exactly what is typed, in any language, with or without honorific."""
    name = _at_comma(text)[0].casefold()
    return any(
        name in (newsmaker.name.get(language).casefold(), newsmaker.called(language).casefold())
        for language in Language
        if newsmaker.name.get(language)
    )


_NOT = 9


def _rank(newsmaker: Newsmaker, needle: str) -> int:
    names = [newsmaker.name.get(language).casefold() for language in Language if newsmaker.name.get(language)]
    posts = [post.get(language).casefold() for post in newsmaker.posts for language in Language]
    if any(name.startswith(needle) for name in names):
        return 0
    if any(f" {needle}" in f" {name.replace('-', ' ')}" for name in names):
        return 1
    if any(needle in name for name in names):
        return 2
    return 3 if any(needle in post for post in posts) else _NOT


def _at_comma(text: str) -> tuple[str, str]:
    parts = _COMMA.split(" ".join(text.split()), maxsplit=1)
    return parts[0], parts[1] if len(parts) > 1 else ""


def _without_honorific(name: str, language: Language) -> tuple[str, str]:
    if (match := _BEFORE.match(name)) and not language.is_chinese:
        return name[match.end() :], match[1]
    for honorific in HONORIFICS[language] if language.is_chinese else ():
        if name.endswith(honorific) and len(name) > len(honorific):
            return name[: -len(honorific)], honorific
    return name, ""
