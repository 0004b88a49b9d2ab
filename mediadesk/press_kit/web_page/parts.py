"""The parts of a kit as HTML: the release as an article, photos as figures, the fact sheet as a list of figures."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from mediadesk.press_kit import content
from mediadesk.press_kit.content import (
    About,
    Contacts,
    FactsPart,
    Notice,
    Passage,
    Person,
    PhotoEntry,
    PhotosPart,
    ReleasePart,
    Spans,
)
from mediadesk.press_kit.web_page.key_line import key_to
from mediadesk.press_kit.web_page.languages import tag_of
from mediadesk.press_kit.web_page.markup import Markup, joined, phrases, tag
from mediadesk.records.block import Role
from mediadesk.records.house_style import Section
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PressKit
from mediadesk.wording.house_styles import HouseWording

HOLDER = "\0"  # around the number of a photo; no text has this character, it is cleaned away everywhere
_LISTS = {Role.LIST_ITEM: "ul", Role.ORDERED_ITEM: "ol"}


class Source(NamedTuple):
    """Where the page finds a photo, and its size in pixels; (0, 0) where it is not known.

    A photo inside the page has a place-holder for an address until the page is written: see `placed`.
    """

    address: str
    size: tuple[int, int]

    @property
    def is_inside(self) -> bool:
        """Whether the photo is part of the page."""
        return self.address.startswith(HOLDER)


def release(kit: PressKit, part: ReleasePart, level: int, name: str, logo: Source | None) -> Markup:
    """The release as an article in the order of the house; its headline is a heading of `level`."""
    said, below = [_masthead(kit, part, logo), _notice(part.notice)], 0
    for section in part.sections:
        said.append(_section(part, section, level, below))
        below = level + 1 if section is Section.HEADLINE else below
    attributes = {"id": name, "class": "release", "lang": tag_of(part.language)}
    return tag("article", attributes, joined(["", *said, _issued(kit, part), ""]))


def _section(part: ReleasePart, section: Section, level: int, below: int) -> str:
    """A section of a release; `below` is the level of its headings, 0 where it stands above the headline."""
    adders: dict[Section, Callable[[], str]] = {
        Section.HEADLINE: lambda: _headline(part, level),
        Section.BODY: lambda: _body(part, below),
        Section.ASSETS: lambda: _download(part.download),
        Section.NOTES: lambda: _notes(part, below),
        Section.BOILERPLATES: lambda: joined([_about(each, below) for each in part.about]),
        Section.CONTACTS: lambda: _contacts(part.contacts, below),
    }
    return adders[section]()


def _heading(level: int, words: str, look: str = "") -> Markup:
    """A heading; at level 0, before the first of the page, a line that only looks like one."""
    return tag(f"h{level}" if level else "p", {"class": look if level else f"{look} heading".strip()}, words)


def _headline(part: ReleasePart, level: int) -> Markup:
    return tag(
        "header",
        None,
        tag("p", {"class": "embargo" if part.is_embargoed else "condition"}, part.condition) if part.condition else "",
        tag("p", {"class": "embargo-told"}, part.embargo_told) if part.embargo_told else "",
        tag(f"h{level}", None, part.headline),
        *(tag("p", {"class": "subheadline"}, each) for each in part.subheadlines),
    )


def _notice(notice: Notice | None) -> Markup | str:
    """That the release corrects or withdraws another, before everything else."""
    if notice is None:
        return ""
    words = [tag("p", {"class": "notice-title"}, notice.title), tag("p", {"class": "order"}, notice.order)]
    words += [tag("p", None, notice.note)] if notice.note else []
    return tag("div", {"class": "withdrawal" if notice.is_kill else "correction", "role": "note"}, *words)


def _download(spans: Spans) -> Markup | str:
    return tag("p", {"class": "download"}, phrases(spans)) if spans else ""


def photos(part: PhotosPart, level: int, name: str, sources: Mapping[int, Source]) -> Markup:
    """Each photo with caption and credit; `sources` by the number of the photo."""
    figures = [_figure(entry, sources.get(entry.number), part.language) for entry in part.entries]
    heading = tag(f"h{level}", None, part.title)
    attributes = {"id": name, "class": "photos", "lang": tag_of(part.language)}
    return tag("section", attributes, joined(["", heading, _download(part.download), *figures, ""]))


def fact_sheet(part: FactsPart, level: int, name: str) -> Markup:
    """What is counted and the figure, in pairs; then what else the part brings."""
    figures = [
        tag(
            "div",
            None,
            tag("dt", None, figure.counts),
            tag("dd", {"class": "figure"}, figure.value),
            tag("dd", {"class": "as-of"}, figure.as_of) if figure.as_of else "",
        )
        for figure in part.figures
    ]
    rest = (
        tag("p", {"class": "as-of"}, part.as_of) if part.as_of else "",
        *(_about(each, level + 1) for each in part.about),
        _contacts(part.contacts, level + 1),
    )
    heading, issuer = tag(f"h{level}", None, part.title), tag("p", {"class": "issuer"}, part.issuer)
    attributes = {"id": name, "class": "facts", "lang": tag_of(part.language)}
    return tag("section", attributes, joined(["", heading, issuer, tag("dl", None, *figures), *rest, ""]))


def _masthead(kit: PressKit, part: ReleasePart, logo: Source | None) -> Markup:
    if logo is not None:
        issuer: str = _image(logo, content.issuer(kit, part.language), "logo")
    else:
        issuer = part.issuer
    kind = tag("span", {"class": "kind"}, part.kind)
    return tag("p", {"class": "masthead"}, tag("span", {"class": "short-name"}, issuer), " ", kind)


def _body(part: ReleasePart, level: int) -> Markup:
    body = tag("div", {"class": "body"}, joined(["", *_passages(part.body, level), ""]))
    return joined([body, tag("p", {"class": "end"}, part.end_mark)])


def _passages(passages: Sequence[Passage], level: int) -> Iterator[Markup]:
    for kind, group in groupby(passages, lambda passage: (_LISTS.get(passage.role), passage.number > 0)):
        if kind[0] is not None:
            yield tag(kind[0], None, *(tag("li", None, phrases(each.spans)) for each in group))
            continue
        for passage in group:
            yield _passage(passage, level)


def _passage(passage: Passage, level: int) -> Markup:
    words = phrases(passage.spans)
    if passage.role is Role.HEADING:
        return _heading(level, words)
    paragraph = tag("p", None, words)
    return tag("blockquote", None, paragraph) if passage.role is Role.QUOTE else paragraph


def _notes(part: ReleasePart, level: int) -> Markup | str:
    if not part.notes:
        return ""
    heading = _heading(level, part.notes_heading, "label")
    if len(part.notes) == 1:
        said = tag("p", None, phrases(part.notes[0]))
    else:
        said = tag("ol", None, *(tag("li", None, phrases(note)) for note in part.notes))
    return tag("section", {"class": "notes"}, heading, said)


def _about(about: About, level: int) -> Markup:
    heading = _heading(level, about.heading) if about.heading else ""
    return tag("section", {"class": "about"}, heading, *(tag("p", None, phrases(each)) for each in about.paragraphs))


def _contacts(contacts: Contacts, level: int) -> Markup | str:
    if not contacts.people:
        return ""
    heading = _heading(level, contacts.heading, "label")
    return tag("section", {"class": "contacts"}, heading, *map(_person, contacts.people))


def _person(person: Person) -> Markup:
    who = [tag("p", {"class": "name"}, person.name) if person.name else ""]
    who += [tag("p", None, line) for line in (person.title, person.organisation) if line]
    reach = [
        tag("p", None, tag("span", {"class": "way"}, words), " ", phrases((address,)))
        for words, address in person.reach
    ]
    return tag("address", None, tag("div", None, *who), tag("div", None, *reach))


def _issued(kit: PressKit, part: ReleasePart) -> Markup:
    """Who issued it and on which day."""
    if kit.issue_date is None:
        return tag("footer", None, tag("p", None, content.issuer(kit, part.language)))
    shown = HouseWording(kit.house_style, part.language).day(kit.issue_date)
    day = tag("time", {"datetime": kit.issue_date.isoformat()}, shown)
    return tag("footer", None, tag("p", None, content.issuer(kit, part.language), " · ", day))


def _figure(entry: PhotoEntry, source: Source | None, language: Language) -> Markup:
    picture = _image(source, entry.alternative) if source else tag("p", {"class": "absence"}, entry.absence)
    number = tag("strong", {"class": "number"}, entry.name)
    caption = tag("p", None, number, " ", phrases(entry.caption))
    credit = tag("p", {"class": "credit"}, entry.credit) if entry.credit else ""
    key = key_to(entry.key, entry.name, language) if entry.key is not None and source else ""
    return tag("figure", {"id": f"photo-{entry.number}"}, picture, tag("figcaption", None, caption, credit, key))


def _image(source: Source, words: str, look: str = "") -> Markup:
    width, height = (str(edge) if edge else "" for edge in source.size)
    return tag("img", {"src": source.address, "alt": words, "width": width, "height": height, "class": look})
