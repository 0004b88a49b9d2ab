"""People named in English text: where a name stands, and which fuller form a short one means."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice, pairwise

from mediadesk.intake.press_text.conventions import any_of, conventions
from mediadesk.intake.press_text.people_names import (
    begins_name,
    given_names,
    honorific_words,
    not_names,
    organisation_words,
    place_words,
    post_nominals,
    title_words,
    without_honorific,
)

_PARTICLE = r"(?:(?:van|von|de|der|den|da|di|del|bin|binti|ibn|al|el|la|le|ter|ten|du|dos)\s+){0,2}"
_WORD = (
    r"(?:(?:Mc|Mac|O[’']|D[’']|Al-|El-)?[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ’']*(?:-[A-Za-zÀ-ÿ][\w’]*)*"
    r"|[A-Z]{2,}(?:-[A-Z]+)*)(?![A-Za-zÀ-ÿ0-9_])"
)
_CREDENTIALS = re.compile(r",? (?:Ph\.?D\.?|M\.?D\.?|Jr\.?|Sr\.?|Esq\.?|Ed\.?D\.?|D\.?Phil\.?)(?![A-Za-z])")


_EVERYDAY = frozenset(("Mr", "Ms", "Mrs", "Miss", "Dr", "Prof", "Ir"))


@dataclass(frozen=True, slots=True)
class Mention:
    """A person at `start`:`end` of a text: the name as printed, with its honorific if it has one."""

    start: int
    end: int
    name: str
    has_honorific: bool

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the name without honorifics."""
        bare = _CREDENTIALS.sub("", self.name)
        return tuple(without_honorific(bare).split()) if self.has_honorific else tuple(bare.split())

    @property
    def honorific(self) -> str:
        """The first honorific, without full stop, or an empty string."""
        return self.name.split()[0].rstrip(".") if self.has_honorific else ""


@cache
def _honoured() -> re.Pattern[str]:
    honorifics = any_of(list(honorific_words()))
    return re.compile(
        rf"(?<![A-Za-zÀ-ÿ0-9_’'-])(?:(?:{honorifics})\.?\s+)+(?:[A-Z]\.?\s+)*{_PARTICLE}{_WORD}(?:\s+(?:[A-Z]\.\s+)?{_PARTICLE}{_WORD}){{0,4}}"
    )


@cache
def _bare() -> re.Pattern[str]:
    return re.compile(rf"(?<![A-Za-zÀ-ÿ0-9_’'-]){_WORD}(?:\s+(?:[A-Z]\.?\s+)?{_PARTICLE}{_WORD})+")


@lru_cache(maxsize=512)
def mentions(text: str) -> tuple[Mention, ...]:
    """Everybody named in `text`, in order: names with an honorific, and bare ones of two to four words."""
    found = [mention for match in _honoured().finditer(text) if (mention := _honoured_mention(match))]
    taken = {offset for mention in found for offset in range(mention.start, mention.end)}
    for match in _bare().finditer(text):
        mention = _bare_mention(text, match)
        if mention and mention.start not in taken and mention.end - 1 not in taken:
            found.append(mention)
    return tuple(sorted(found, key=lambda mention: mention.start))


def _clean(name: str) -> str:
    return re.sub(r"(?:[’']s|[.,’'])+$", "", name)


def _honoured_mention(match: re.Match[str]) -> Mention | None:
    words = _clean(match.group()).split()
    start = match.start()
    while len(words) > 2 and words[0] in title_words() - {"Professor"} and words[1].rstrip(".") in _EVERYDAY:
        start += len(words[0]) + 1
        words = words[1:]
    kept = [words[0]]
    for previous, word in pairwise(words):
        if _is_possessive(previous) or (word in not_names() and len(word) > 1) or word in post_nominals():
            break
        kept.append(word)
    if all(word.rstrip(".") in honorific_words() for word in kept):
        return None
    name = _clean(" ".join(kept)) + _credentials(match.string, start + len(" ".join(kept)))
    return Mention(start, start + len(name), name, True)


def _credentials(text: str, end: int) -> str:
    """ ", Ph.D." or " Jr." right behind a name."""
    match = _CREDENTIALS.match(text, end)
    return match.group() if match else ""


def _is_possessive(word: str) -> bool:
    return word.endswith(("’s", "'s"))


def _bare_mention(text: str, match: re.Match[str]) -> Mention | None:
    """The part of a run of capitalised words that can be a name: posts, roles and sentence openings cut off."""
    name = _clean(match.group())
    words = name.split()
    cut = max(
        (i for i, word in enumerate(words) if _is_no_name(word, i, words, match.string[: match.start()])),
        default=-1,
    )
    cut = max(cut, _end_of_house(words))
    if cut < 0 and len(words) == 3 and _opens_sentence(match) and not begins_name(words) and begins_name(words[1:]):
        cut = 0
    words = words[cut + 1 :]
    while words and words[-1] in post_nominals():
        name = name[: -len(words[-1])].rstrip()
        words = words[:-1]
    if len(words) > 2 and is_trade(words[0]):
        words = words[1:]
    if (
        len(words) > 2
        and cut < 0
        and re.search(r"(?:&|\bof|\bfor|\band)\s+$", text[max(0, match.start() - 5) : match.start()])
    ):
        words = words[-2:]
    if not 2 <= len(words) <= 5 or any(word in organisation_words() for word in words) or not _has_lower(words):
        return None
    if words[-1] in place_words() or " ".join(words).casefold() in conventions().shared["datelines"]["places"]:
        return None
    joined = " ".join(words)
    end = match.start() + len(name)
    behind = _credentials(text, end)
    return Mention(end - len(joined), end + len(behind), joined + behind, False)


def _opens_sentence(match: re.Match[str]) -> bool:
    """Whether a run of capitalised words opens a sentence: its first word may be a trade then."""
    return not match.string[: match.start()].strip() or bool(
        re.search(r"[.!?]\s+$", match.string[: match.start()][-4:])
    )


def _end_of_house(words: list[str]) -> int:
    """The index of the last word before a person's name in "Lantern Trust Volunteer Joan Petty"; -1 when none is."""
    for position in range(len(words) - 2, 0, -1):
        before = words[position - 1]
        ends = before in organisation_words() or is_trade(before)
        if ends and begins_name(words[position:]) and not organisation_words() & set(words[position:]):
            return position - 1
    return -1


_NAMED_MONTHS = frozenset(("April", "May", "June", "August"))


def _is_no_name(word: str, index: int, words: list[str], before: str) -> bool:
    """Whether a capitalised word is no part of a name; "June" before another one is, unless a date word precedes."""
    if word in _NAMED_MONTHS and index + 1 < len(words):
        return bool(
            re.search(r"\b(?:in|since|until|by|of|last|next|this|from|to|late|early|\d)\s*$", before[-8:], re.I)
        )
    return word in title_words() or word in not_names() or _is_possessive(word)


def _has_lower(words: list[str]) -> bool:
    return any(character.islower() for word in words for character in word)


def follows_role(before: str) -> bool:
    """Whether the text ends with a trade or a post in small letters: "engineer " or "museum directors "."""
    match = re.search(r"([A-Za-z-]{4,})\s+$", before[-30:])
    if match is None or match[1] in given_names():
        return False
    posts = {word.casefold() for word in title_words()}
    names = conventions()
    suffixes = tuple(suffix for suffix in names.words("names", "role_suffixes")[:4])
    word = match[1].casefold()
    return any(
        one in posts or one in names.words("names", "kin") or one.endswith(suffixes)
        for one in (word, word.removesuffix("s"))
    )


def is_trade(word: str) -> bool:
    """Whether a capitalised word is a trade ("Clockmaker", "Volunteers") rather than a given name."""
    suffixes = conventions().words("names", "role_suffixes")
    return word not in given_names() and (word.endswith(suffixes) or word.removesuffix("s") in title_words())


class People:
    """The people of a body, to find the fullest form of a name and who "he" or "the Chairman" is."""

    def __init__(self, paragraphs: list[str]) -> None:
        self._by_word: dict[str, dict[str, Mention]] = {}
        self._posts: list[tuple[str, Mention]] = []
        for paragraph in paragraphs:
            for mention in mentions(paragraph[:20_000]):
                for word in set(mention.words):
                    self._by_word.setdefault(word, {}).setdefault(mention.name, mention)
                self._posts.append((_post_beside(paragraph, mention), mention))

    def fullest(self, name: str) -> str:
        """The longest form in which the person called `name` is printed, the one with an honorific preferred."""
        words = tuple(without_honorific(name).split())
        honorific = name.split()[0].rstrip(".") if name.split()[0].rstrip(".") in honorific_words() else ""
        fitting = [
            one
            for one in islice(self._by_word.get(words[-1], {}).values(), 100)
            if _fits(words, one.words) and _same_person(honorific, one)
        ]
        best = max(fitting, key=lambda one: (len(one.words), one.has_honorific), default=None)
        return best.name if best and (len(best.words) >= len(words)) else name

    def knows(self, word: str) -> bool:
        """Whether a single capitalised word is part of somebody's name."""
        return word in self._by_word

    def in_post(self, role: str) -> str | None:
        """Who is said to hold the post `role` ("chairman"), the last one named first."""
        wanted = role.casefold()
        for post, mention in reversed(self._posts):
            if wanted and re.search(rf"\b{re.escape(wanted)}\b", post):
                return self.fullest(mention.name)
        return None


def _fits(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether `short` is the end or the beginning of `full` (Leung of Leung Chun-ying), or its words in order."""
    if len(short) > len(full):
        return False
    if short in (full[-len(short) :], full[: len(short)]):
        return True
    rest = iter(full)
    return all(word in rest for word in short)


def _same_person(honorific: str, mention: Mention) -> bool:
    """Whether the honorific does not speak against it (Ms is not Mr)."""
    male, female = set(conventions().words("names", "male")), set(conventions().words("names", "female"))
    both = {honorific, mention.honorific}
    return not (both & male and both & female)


def _post_beside(text: str, mention: Mention) -> str:
    """The words of a post right before or after a name, casefolded."""
    after = re.match(r",\s*([^.;“\"]{2,80}?)(?:,|$|\.|;)", text[mention.end : mention.end + 90])
    before = re.search(r"([A-Za-z][\w’&' -]{2,60}?)[, ]*$", text[max(0, mention.start - 60) : mention.start])
    return f"{before[1] if before else ''} | {after[1] if after else ''}".casefold()


def subjects(text: str) -> Iterator[Mention]:
    """Mentions that may be the subject of their clause: not after a preposition."""
    for mention in mentions(text):
        if not re.search(
            r"\b(?:of|with|to|by|for|from|alongside|between|against|joined|at|in|on|and|near|after|than)\s+(?:the\s+)?$",
            text[max(0, mention.start - 16) : mention.start],
            re.I,
        ):
            yield mention
