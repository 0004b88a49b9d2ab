"""NAM: one person has one post, wherever it is printed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from mediadesk.preflight import people
from mediadesk.preflight.rules_data import data
from mediadesk.preflight.versions import Passage, Section, Version
from mediadesk.records.finding import Finding, Severity
from mediadesk.records.people import Newsmaker

_AFTER_NAME = re.compile(r",[ \u00a0](?:the )?(?P<post>[A-Z][^,;:.()（）“”\"\n]{3,120})")
_PARTS = re.compile(r"^(?P<title>.+?) (?:of|at|for) (?:the )?(?P<body>.+)$")
_NEAR = 120  # characters between a name and a post that belongs to it, at most
_ENDS_POST = re.compile(
    r" (?:who|said|says|told|and (?:Mr|Ms|Mrs|Dr|Prof|Ir)|attended|delivered|gave|will|has|was|is)\b"
)
_BEFORE_NAME = re.compile("[\u3400-\u9fff]{4,30}$")
_SHORTEST_BODY = 4  # Han characters two posts must share to be of one organisation


@dataclass(frozen=True, slots=True)
class _Held:
    """A post as printed with somebody's name, and where. In Chinese the title is found by comparing two of them."""

    passage: Passage
    start: int
    end: int

    @property
    def words(self) -> str:
        return self.passage.text[self.start : self.end]


def same_post(version: Version) -> Iterator[Finding]:
    """NAM-03: a caption does not make a director of the organisation out of its chairman in the text.

    Fires only where one person has two titles at one organisation that the desk does not know them to hold both.
    """
    find, contradict = (_before, _contradict_in_chinese) if version.language.is_chinese else (_after, _contradict)
    passages = list(version.in_sections(Section.BODY, Section.NOTE, Section.CAPTION, Section.BOILERPLATE))
    for person in people.named(version):
        held = [each for mention in people.mentions(version, person, passages) for each in find(mention)]
        known = {post.get(version.language) for post in person.posts}
        for each in held[1:]:
            if contradict(held[0].words, each.words) and not {held[0].words, each.words} <= known:
                span = (each.start, each.end)
                yield version.finding("NAM-03", Severity.ERROR, each.passage, span, about=held[0].words)


def same_post_in_all(versions: Sequence[Version]) -> Iterator[Finding]:
    """NAM-03: the post printed in one language is the one printed in the others, as far as the desk knows both."""
    for other in versions[1:]:
        for person in people.named(other):
            here, there = _known_posts(other, person), _known_posts(versions[0], person)
            if here and there and not here.keys() & there.keys():
                (number, (passage, start)), wanted = next(iter(here.items())), next(iter(there))
                post = person.posts[number].get(other.language)
                about = person.posts[wanted].get(versions[0].language)
                span = (start, start + len(post))
                yield other.finding("NAM-03", Severity.ERROR, passage, span, case="language", about=about)


def _known_posts(version: Version, person: Newsmaker) -> dict[int, tuple[Passage, int]]:
    """Which of the posts the desk knows of somebody stand close to the name, and where: the passage and the start."""
    found: dict[int, tuple[Passage, int]] = {}
    for mention in people.mentions(version, person, version.in_sections(Section.BODY, Section.CAPTION)):
        for number, post in enumerate(person.posts):
            words = post.get(version.language)
            at = mention.passage.text.find(words, max(0, mention.start - _NEAR), mention.end + _NEAR) if words else -1
            if at >= 0:
                found.setdefault(number, (mention.passage, at))
    return found


def _after(mention: people.Mention) -> Iterator[_Held]:
    match = _AFTER_NAME.match(mention.passage.text, mention.end)
    if match:
        post = _ENDS_POST.split(match["post"])[0].rstrip()
        yield _Held(mention.passage, match.start("post"), match.start("post") + len(post))


def _before(mention: people.Mention) -> Iterator[_Held]:
    match = _BEFORE_NAME.search(mention.passage.text, 0, mention.start)
    if match:
        yield _Held(mention.passage, *match.span())


@lru_cache(maxsize=1_000)
def _contradict(one: str, other: str) -> bool:
    """Whether two English posts are different titles at one organisation."""
    parts, others = _PARTS.match(one), _PARTS.match(other)
    if not parts or not others or _plain(parts["body"]) != _plain(others["body"]):
        return False
    return not _titles(parts["title"]) & _titles(others["title"])


@lru_cache(maxsize=1_000)
def _contradict_in_chinese(one: str, other: str) -> bool:
    """Whether two runs of Han characters end in different titles after the same organisation."""
    titles = [[title for title in data("titles")["chinese"] if words.endswith(title)] for words in (one, other)]
    is_same = len(_common_end(one, other)) >= _SHORTEST_BODY
    if is_same or not all(titles):
        return False
    bodies = [words.removesuffix(max(found, key=len)) for words, found in zip((one, other), titles, strict=True)]
    return len(_common_end(*bodies)) >= _SHORTEST_BODY


def _titles(title: str) -> set[str]:
    """The titles in "President and Vice-Chancellor"."""
    return {_plain(each) for each in re.split(r" and | & |, ", title)}


def _plain(words: str) -> str:
    return " ".join(re.findall(r"[\w&]+", words.casefold().replace(" the ", " ").replace("&", " and ")))


def _common_end(one: str, other: str) -> str:
    length = 0
    while length < min(len(one), len(other)) and one[-length - 1] == other[-length - 1]:
        length += 1
    return one[len(one) - length :]
