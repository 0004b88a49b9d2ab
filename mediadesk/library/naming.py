"""Who is who in a text that is accepted: printed names to newsmakers, known ones found again, new ones added."""

import re
from dataclasses import replace

from mediadesk.library.folding import fold
from mediadesk.library.people import Newsmakers
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import Newsmaker
from mediadesk.wording.texts import load


def parted(printed: str, language: Language) -> tuple[str, str]:
    """Honorific and name of a printed name: ("Ir Dr", "Lai Sum-yi"), (博士, 黎心怡); the honorific may be empty.

    The honorifics are those of resources/wording/honorifics.toml; a name is never taken for one altogether.
    """
    printed = " ".join(printed.split())
    if not language.is_chinese or printed.isascii():
        return _parted_before(printed)
    return _parted_after(printed, language)


class Cast:
    """The people of one text as it is accepted. Use inside a step."""

    def __init__(self, newsmakers: Newsmakers, language: Language) -> None:
        self._newsmakers, self._language = newsmakers, language
        self._seen: dict[str, Newsmaker] = {}

    def newsmaker(self, printed: str, post: str | None = None, known: int | None = None) -> Newsmaker:
        """The newsmaker called `printed`; `known` is who it should be by seat or order in another language, if any.

        A name, honorific or post that is not there yet in this language is filled in; nothing written is changed.
        """
        honorific, name = parted(printed, self._language)
        found = self._met(name) or self._newsmakers.named(name) or self._nameless(known)
        if found is None:
            texts = ByLanguage().with_text(self._language, name), ByLanguage().with_text(self._language, honorific)
            posts = (ByLanguage().with_text(self._language, post),) if post else ()
            found = self._newsmakers.add(Newsmaker(new_key(), *texts, posts))
        else:
            found = self._completed(found, name, honorific, post)
        self._seen[fold(found.name.get(self._language))] = found
        return found

    def _met(self, name: str) -> Newsmaker | None:
        """Somebody of this text by the full name, or by a surname that only one of them has."""
        folded = fold(name)
        if folded in self._seen:
            return self._seen[folded]
        called_so = [person for full, person in self._seen.items() if _is_surname_of(folded, full)]
        return called_so[0] if len(called_so) == 1 else None

    def _nameless(self, known: int | None) -> Newsmaker | None:
        if known is None:
            return None
        person = self._newsmakers.get(known)
        return None if person.name.get(self._language) else person

    def _completed(self, person: Newsmaker, name: str, honorific: str, post: str | None) -> Newsmaker:
        full = replace(
            person,
            name=_filled(person.name, self._language, name),
            honorific=_filled(person.honorific, self._language, honorific),
            posts=self._with_post(person.posts, post),
        )
        return person if full == person else self._newsmakers.save(full)

    def _with_post(self, posts: tuple[ByLanguage, ...], post: str | None) -> tuple[ByLanguage, ...]:
        if not post:
            return posts
        if not posts:
            return (ByLanguage().with_text(self._language, post),)
        return (_filled(posts[0], self._language, post), *posts[1:])


def _filled(text: ByLanguage, language: Language, words: str) -> ByLanguage:
    return text if text.get(language) else text.with_text(language, words)


def _is_surname_of(folded: str, full: str) -> bool:
    if folded.isascii():
        return " " not in folded and folded in full.split()
    return len(folded) <= 2 < len(full) and full.startswith(folded)


def _parted_before(printed: str) -> tuple[str, str]:
    words = "|".join(re.escape(word) for word in load("honorifics")["en"]["before"])
    found = re.match(rf"((?:(?:{words})\.?\s+)+)(?=\S)", printed)
    return (found.group().strip(), printed[found.end() :]) if found else ("", printed)


def _parted_after(printed: str, language: Language) -> tuple[str, str]:
    words = "|".join(sorted(load("honorifics")[language.value]["after"], key=len, reverse=True))
    found = re.search(rf"(?<=.)(?:{words})+$", printed)
    return (found.group(), printed[: found.start()].strip()) if found else ("", printed)
