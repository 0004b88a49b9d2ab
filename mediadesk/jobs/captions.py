"""Captions that follow their picture: made anew whenever something they are made of changes, in every language."""

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from mediadesk.comparison.captions import merged
from mediadesk.library import Library
from mediadesk.records.house_style import HouseStyle
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import UNNAMED, Photo
from mediadesk.records.problems import NoSuchRecord
from mediadesk.wording import alt_texts, captions
from mediadesk.wording.caption_actions import action_in
from mediadesk.wording.caption_text import CaptionText

_OTHER_SCRIPT = {Language.ZH_HANT: Language.ZH_HANS, Language.ZH_HANS: Language.ZH_HANT}


def remade(library: Library, photo: Photo) -> Photo:
    """`photo` with its captions as they are made of it now; hand-written words stay. Not yet saved.

    A photo without a pattern is left as it is, and so is a caption somebody wrote from the beginning.
    """
    if not photo.pattern:
        return photo
    return _remade(photo, people_of(library, photo), style_of(library))


def made_by(library: Library, photo: Photo, pattern: str, language: Language | None = None) -> Photo:
    """`photo` with its captions made by `pattern` (`str(Recipe)`), those written by hand in `language` replaced.

    What such a caption says that people do is said again, unless that is known already. In other languages a caption
    somebody wrote from the beginning stays. Not yet saved.
    """
    people, style = people_of(library, photo), style_of(library)
    chosen = replace(photo, pattern=pattern)
    if language is not None and not (photo.generated.get(language) and photo.caption.get(language).strip()):
        caption, generated = (texts.with_text(language, "") for texts in (photo.caption, photo.generated))
        chosen = replace(chosen, caption=caption, generated=generated, action=_action(photo, people, language, style))
    return _remade(chosen, people, style, hand_wins=False)


def made(library: Library, photo: Photo, language: Language) -> CaptionText:
    """What the caption of `photo` in `language` is when it is made of the picture now; empty without a pattern."""
    if not photo.pattern:
        return CaptionText("")
    return _made(photo, people_of(library, photo), style_of(library), language)


def with_alt_text(library: Library, photo: Photo, language: Language) -> Photo:
    """`photo` with the alternative text its picture suggests in `language`, and in languages that have none."""
    people, alt_text = people_of(library, photo), photo.alt_text
    for each in Language:
        if each is not language and alt_text.get(each).strip():
            continue
        seen, names = _in_language(photo, people, each)
        if _is_known(seen, names, each) and (words := alt_texts.suggested(seen, names, each)):
            alt_text = alt_text.with_text(each, words)
    return replace(photo, alt_text=alt_text)


def people_of(library: Library, photo: Photo) -> dict[int, Newsmaker]:
    """Everybody in `photo` who has a name, those in the trash too."""
    keys = {person.newsmaker_id for person in photo.people} - {UNNAMED}
    found = {each.id: each for each in library.newsmakers.some(sorted(keys))}
    for key in keys - set(found):
        try:
            found[key] = library.newsmakers.get(key)
        except NoSuchRecord:  # gone for good: the seat is counted, and nobody named
            continue
    return found


def style_of(library: Library) -> HouseStyle:
    """The house style captions are made in: that of the desk."""
    return library.house_styles.named("")


def _action(photo: Photo, people: Mapping[int, Newsmaker], language: Language, style: HouseStyle) -> ByLanguage:
    """What people do, in `language` read from the caption where it is not known."""
    if photo.action.get(language).strip():
        return photo.action
    said = action_in(photo.caption.get(language), photo, people, language, style)
    return photo.action.with_text(language, said)


def _remade(photo: Photo, people: Mapping[int, Newsmaker], style: HouseStyle, *, hand_wins: bool = True) -> Photo:
    caption, generated = photo.caption, photo.generated
    for language in Language:
        before, stands = generated.get(language), caption.get(language)
        if stands and not before:
            continue
        now = _made(photo, people, style, language).text
        caption = caption.with_text(language, merged(before, now, stands, hand_wins=hand_wins))
        generated = generated.with_text(language, now)
    return replace(photo, caption=caption, generated=generated)


def _made(photo: Photo, people: Mapping[int, Newsmaker], style: HouseStyle, language: Language) -> CaptionText:
    """The caption, where anything at all is known in `language`: no Chinese sentence round English names."""
    seen, names = _in_language(photo, people, language)
    return captions.generate(seen, names, language, style) if _is_known(seen, names, language) else CaptionText("")


def _is_known(photo: Photo, people: Mapping[int, Newsmaker], language: Language) -> bool:
    said = (photo.event, photo.location, photo.action, *(each.name for each in people.values()))
    return any(each.get(language) for each in said)


def _in_language(
    photo: Photo, people: Mapping[int, Newsmaker], language: Language
) -> tuple[Photo, Mapping[int, Newsmaker]]:
    """The photo and its people, with what is only known in the other Chinese script converted."""
    if not language.is_chinese:
        return photo, people
    return _in_script(photo, language), {key: _named_in(each, language) for key, each in people.items()}


def _in_script(photo: Photo, language: Language) -> Photo:
    return replace(
        photo,
        event=_filled(photo.event, language),
        location=_filled(photo.location, language),
        action=_filled(photo.action, language),
        credit=_filled(photo.credit, language),
    )


def _named_in(newsmaker: Newsmaker, language: Language) -> Newsmaker:
    return replace(
        newsmaker,
        name=_filled(newsmaker.name, language, is_name=True),
        honorific=_filled(newsmaker.honorific, language),
        posts=tuple(_filled(post, language) for post in newsmaker.posts),
    )


def _filled(texts: ByLanguage, language: Language, *, is_name: bool = False) -> ByLanguage:
    """The texts with this Chinese one converted from the other where it is missing."""
    source = texts.get(_OTHER_SCRIPT[language])
    if texts.get(language) or not source:
        return texts
    return texts.with_text(language, _converted(source, language, is_name))


@lru_cache(1024)
def _converted(text: str, language: Language, is_name: bool) -> str:
    from mediadesk.wording import chinese, chinese_engine  # reads the dictionaries, and few photos need it

    return chinese_engine.by_character(text, language) if is_name else chinese.convert(text, language).text
