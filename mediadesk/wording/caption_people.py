"""The people of a picture as a caption names them: by rank with positions, from the left, or row by row."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from mediadesk.records.languages import Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import PersonInPicture
from mediadesk.wording import positions
from mediadesk.wording.caption_text import Piece, Source
from mediadesk.wording.labels import label
from mediadesk.wording.mentions import first_mention
from mediadesk.wording.texts import load

_Phrase = tuple[Piece, ...]
_HERE = "\0"


@dataclass(frozen=True, slots=True)
class Naming:
    """Who is who, in which language, and in the manner of which house style (`positions.words`)."""

    newsmakers: Mapping[int, Newsmaker]
    language: Language
    manner: str = ""

    @property
    def joins(self) -> dict[str, Any]:
        """What stands between names in this language."""
        found: dict[str, Any] = load("captions")["joins"][self.language.value]
        return found


def named(people: Sequence[PersonInPicture], naming: Naming, layout: str) -> tuple[Piece, ...]:
    """The people in the order of naming; in a list or in rows (`caption_patterns.layout`) as they stand."""
    if layout == "list":
        return (*_lead(naming.joins["list_lead"]), *_listed(_as_they_stand(people), naming))
    if layout == "rows":
        return _in_rows(people, naming)
    return _with_positions(people, naming)


def has_posts(people: Sequence[PersonInPicture], naming: Naming) -> bool:
    """Whether somebody is named with a post, so that commas stand inside the names."""
    return any(newsmaker.posts for newsmaker in _known(people, naming))


def _with_positions(people: Sequence[PersonInPicture], naming: Naming) -> tuple[Piece, ...]:
    lengths = positions.people_in_rows(people)

    def phrase(person: PersonInPicture, newsmaker: Newsmaker) -> _Phrase:
        is_placed = 0 < person.row <= len(lengths) and person.place > 0
        where = positions.words(person.row, person.place, lengths, naming.language, naming.manner) if is_placed else ""
        return _phrase(newsmaker, where, naming)

    shown = [(person, naming.newsmakers[person.newsmaker_id]) for person in people if _is_known(person, naming)]
    companies = list(_companies([newsmaker for _, newsmaker in shown], naming.language))
    phrases, at = [], 0
    for company in companies:
        members = shown[at : at + company.size]
        own = [phrase(person, company.without_shared(newsmaker)) for person, newsmaker in members]
        together = (Piece(company.lead), *_joined(own, naming, True, naming.joins["posts"]))
        phrases.append(together if company.lead else own[0])
        at += company.size
    around = naming.joins["around_group"] if any(company.lead for company in companies) else None
    return _joined(phrases, naming, has_posts(people, naming), around)


def _in_rows(people: Sequence[PersonInPicture], naming: Naming) -> tuple[Piece, ...]:
    rows = max(person.row for person in people)
    pieces: list[Piece] = []
    for row in range(1, rows + 1):
        members = [person for person in _as_they_stand(people) if person.row == row]
        if not members:
            continue
        called = positions.row_words(row, rows, naming.language)
        lead = naming.joins["row_lead" if len(members) > 1 else "row_alone"].format(
            row=called if pieces else called[:1].upper() + called[1:]
        )
        between = [Piece(naming.joins["rows"])] if pieces else []
        pieces += [*between, *_lead(lead), *_listed(members, naming)]
    return tuple(pieces)


def _listed(people: Sequence[PersonInPicture], naming: Naming) -> tuple[Piece, ...]:
    phrases = [_phrase(newsmaker, "", naming) for newsmaker in _known(people, naming)]
    return _joined(phrases, naming, has_posts(people, naming), naming.joins["posts"])


def _phrase(newsmaker: Newsmaker, where: str, naming: Naming) -> _Phrase:
    who = Piece(first_mention(newsmaker, naming.language), Source.PERSON, newsmaker.id)
    if not where:
        return (who,)
    opening, _, closing = label("person_in_caption", naming.language, person="", position=_HERE).partition(_HERE)
    return (who, Piece(opening), Piece(where, Source.POSITION, newsmaker.id), Piece(closing))


def _joined(
    phrases: Sequence[_Phrase], naming: Naming, with_posts: bool, joins: Sequence[str] | None = None
) -> tuple[Piece, ...]:
    """Phrases as a list in words; `joins` (between two, before the last) are said where they are not the usual ones."""
    between, last = joins if joins and with_posts else naming.joins["posts" if with_posts else "plain"]
    if with_posts and not joins and len(phrases) == 2:
        last = naming.joins["two_posts"]
    pieces: list[Piece] = []
    for at, phrase in enumerate(phrases):
        if at:
            pieces.append(Piece(last if at == len(phrases) - 1 else between))
        pieces += phrase
    return tuple(pieces)


def _lead(words: str) -> list[Piece]:
    """Words before a list: what they hold in brackets says where people stand."""
    inside = words.strip().strip("()（）")
    at = words.find(inside)
    return [Piece(words[:at]), Piece(inside, Source.POSITION), Piece(words[at + len(inside) :])] if inside else []


def _as_they_stand(people: Sequence[PersonInPicture]) -> list[PersonInPicture]:
    return sorted(people, key=lambda person: (person.row, person.place))


def _is_known(person: PersonInPicture, naming: Naming) -> bool:
    return person.newsmaker_id in naming.newsmakers


def _known(people: Sequence[PersonInPicture], naming: Naming) -> list[Newsmaker]:
    return [naming.newsmakers[person.newsmaker_id] for person in people if _is_known(person, naming)]


@dataclass(frozen=True, slots=True)
class _Company:
    """Neighbours who are named together for a post they `share`; one person alone has no lead."""

    size: int
    lead: str = ""
    shared: str = ""
    language: Language = Language.EN

    def without_shared(self, newsmaker: Newsmaker) -> Newsmaker:
        """The newsmaker with the post that is left to say."""
        rest = tuple(post for post in newsmaker.posts if post.get(self.language) != self.shared)
        return replace(newsmaker, posts=rest) if self.lead else newsmaker


def _companies(people: Sequence[Newsmaker], language: Language) -> Iterator[_Company]:
    at = 0
    while at < len(people):
        found = _Company(1)
        for post in people[at].posts:
            shared = post.get(language)
            size = _size_of_company(people[at:], shared, language)
            if size > max(1, found.size) and (lead := _lead_of_company(shared, size, language)):
                found = _Company(size, lead, shared, language)
        yield found
        at += found.size


def _size_of_company(people: Sequence[Newsmaker], post: str, language: Language) -> int:
    """How many of the first hold `post`, each with another one besides."""
    for number, newsmaker in enumerate(people):
        said = {each.get(language) for each in newsmaker.posts} - {""}
        if post not in said or len(said) == 1:
            return number
    return len(people)


def _lead_of_company(post: str, size: int, language: Language) -> str:
    """ "three members of X: ", 三位X委員：; empty for a post of which nobody knows the plural."""
    data = load("captions")["groups"][language.value]
    if size >= len(data["numbers"]):
        return ""
    count = data["numbers"][size]
    if language.is_chinese:
        return str(data["lead"]).format(count=count, post=post) if post.endswith(tuple(data["endings"])) else ""
    title, of, body = post.partition(" of ")
    many = data["titles"].get(title)
    return str(data["lead"]).format(count=count, title=many, body=body) if of and many else ""
