"""NAM: people are named as the desk knows them, in full and with their post first."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from mediadesk.preflight import people
from mediadesk.preflight.close_names import misnamed
from mediadesk.preflight.rules_data import data
from mediadesk.preflight.versions import Passage, Section, Version
from mediadesk.records.finding import Finding, Severity
from mediadesk.records.people import Newsmaker
from mediadesk.wording.mentions import first_mention
from mediadesk.wording.sentences import sentences

_WRITTEN = (Section.BODY, Section.NOTE, Section.CAPTION, Section.BOILERPLATE)
_TOLD_AFTER = re.compile(r",[ \u00a0](?!(?:said|says|and)\b)|[ \u00a0](?:of|from|at)[ \u00a0]|[ \u00a0]?[(（]")
_SMALL = {"of", "the", "and", "for", "at", "in", "to", "a", "an", "&"}


def as_registered(version: Version) -> Iterator[Finding]:
    """NAM-01: nobody's name is one letter, hyphen or space away from that of somebody the desk knows."""
    names = people.names(version)
    if names:
        for passage in version.passages:
            for span, right in misnamed(passage.text, names, version.language.is_chinese):
                yield version.finding("NAM-01", Severity.ERROR, passage, span, fix=right)


def introduced(version: Version) -> Iterator[Finding]:
    """NAM-02: the body names somebody in full, with their post in the same sentence, before it says "Mr Ko"."""
    body = [*version.in_sections(Section.BODY)]
    everybody = people.named(version)
    for person in everybody:
        if not any(post.get(version.language) for post in person.posts):
            continue
        first = next(people.mentions(version, person, body), None)
        early = None if version.language.is_chinese else _early_surname(everybody, person, body, first)
        if early is not None:
            passage, span = early
            fix = first_mention(person, version.language)
            yield version.finding("NAM-02", Severity.WARNING, passage, span, fix=fix, case="surname")
        elif first is not None and not _is_introduced(version, first):
            about = next(post.get(version.language) for post in person.posts if post.get(version.language))
            span = (first.start, first.end)
            yield version.finding("NAM-02", Severity.WARNING, first.passage, span, case="post", about=about)


def only_in_captions(version: Version) -> Iterator[Finding]:
    """NAM-04: who is named in a caption is usually somebody the text speaks of; one finding for each caption."""
    elsewhere = "\n".join(each.text for each in version.passages if each.section is not Section.CAPTION)
    if not any(version.in_sections(Section.BODY)):
        return
    told: set[int] = set()
    everybody = people.named(version)
    for caption in version.in_sections(Section.CAPTION):
        strangers = [
            mention
            for person in everybody
            if person.name.get(version.language).strip() not in elsewhere and person.id not in told
            for mention in islice(people.mentions(version, person, [caption]), 1)
        ]
        told |= {mention.person.id for mention in strangers}
        if strangers:
            first = min(strangers, key=lambda mention: mention.start)
            names = [mention.person.called(version.language) for mention in strangers]
            span = (first.start, first.end)
            yield version.finding("NAM-04", Severity.INFORMATION, caption, span, about=", ".join(names))


def same_honorific(version: Version) -> Iterator[Finding]:
    """NAM-06: somebody is Mr or Dr throughout, as the desk knows them, with the full name always or never.

    After a post ("Chairman Ko Sze") and in headlines no honorific is needed.
    """
    everybody = people.named(version)
    for person in everybody:
        yield from _wrong_honorifics(version, person)
        if not version.language.is_chinese and _is_alone(everybody, person):
            yield from _wrong_with_surname(version, person)
        if not version.language.is_chinese:
            yield from _missing_honorifics(version, person)


def _wrong_honorifics(version: Version, person: Newsmaker) -> Iterator[Finding]:
    right = person.honorific.get(version.language)
    if not right:
        return
    for each in people.mentions(version, person, version.passages):
        said = each.honorific.strip()
        if said and not _agree(said, right):
            fix = person.called(version.language)
            span = (each.start, each.end)
            yield version.finding("NAM-06", Severity.WARNING, each.passage, span, fix=fix, about=fix)


def _wrong_with_surname(version: Version, person: Newsmaker) -> Iterator[Finding]:
    right = person.honorific.en
    for passage in version.in_sections(*_WRITTEN) if right else ():
        for start, end, honorific, name in people.surnames(passage.text, person.name.en):
            if not _agree(honorific, right):
                fix = f"{right} {name}"
                yield version.finding("NAM-06", Severity.WARNING, passage, (start, end), fix=fix, about=fix)


def _missing_honorifics(version: Version, person: Newsmaker) -> Iterator[Finding]:
    found = list(people.mentions(version, person, version.in_sections(*_WRITTEN)))
    with_it = [each for each in found if each.honorific]
    for each in found if with_it else ():
        before = each.passage.text[: each.start].rstrip().rpartition(" ")[2]
        if not each.honorific and before.casefold() not in data("titles")["english"]:
            fix = f"{with_it[0].honorific}{person.name.get(version.language)}"
            span = (each.start, each.end)
            yield version.finding("NAM-06", Severity.WARNING, each.passage, span, fix=fix, case="missing", about=fix)


def _agree(said: str, right: str) -> bool:
    """Whether one honorific does not contradict another: "Ir Dr" and "Dr", 教授 and 教授太平紳士."""
    one, other = said.replace(".", "").casefold(), right.replace(".", "").casefold()
    longer = {"professor": "prof", "doctor": "dr"}
    one, other = longer.get(one, one), longer.get(other, other)
    return one in other or other in one


def _is_alone(everybody: Sequence[Newsmaker], person: Newsmaker) -> bool:
    """Whether nobody else the text names shares a name with somebody: "Mr Ko" could be either."""
    words = set(person.name.en.split())
    return not any(words & set(each.name.en.split()) for each in everybody if each.id != person.id)


def _early_surname(
    everybody: Sequence[Newsmaker], person: Newsmaker, body: list[Passage], first: people.Mention | None
) -> tuple[Passage, tuple[int, int]] | None:
    """Where the body says "Mr Ko" before the full name, if it can be nobody else."""
    if not _is_alone(everybody, person):
        return None
    for passage in body:
        early = next(((start, end) for start, end, *_ in people.surnames(passage.text, person.name.en)), None)
        if first is not None and passage is first.passage:
            return (passage, early) if early and early[0] < first.start else None
        if early:
            return passage, early
    return None


def _is_introduced(version: Version, first: people.Mention) -> bool:
    """Whether the sentence of a mention says who that is: a word of a post the desk knows, a title before the name, or
    something after it (", who chairs …", " of the School of Nursing").
    """
    text = first.passage.text
    sentence = next((text[a:b] for a, b in sentences(text) if a <= first.start < b), text).casefold()
    language = version.language
    posts = [post.get(language) for post in first.person.posts]
    if any(_is_told(sentence, post, language.is_chinese) for post in posts if post):
        return True
    if language.is_chinese:
        return text[: first.start].endswith(tuple(data("titles")["chinese"]))
    before = text[: first.start].rstrip().rpartition(" ")[2].casefold()
    return before in data("titles")["english"] or _TOLD_AFTER.match(text, first.end) is not None


@lru_cache(maxsize=2_000)
def _is_told(sentence: str, post: str, is_chinese: bool) -> bool:
    """Whether a sentence (in lower case) has a title or the organisation of a post; in Chinese its start or its end."""
    if is_chinese:
        return post[:4] in sentence or post[-2:] in sentence
    words = set(re.findall(r"[\w&-]+", sentence))
    title, _, body = post.casefold().partition(" of ")
    titles, bodies = ({*re.findall(r"[\w&-]+", part)} - _SMALL for part in (title, body))
    return bool(titles & words) or (bool(bodies) and bodies <= words)
