"""A release as NewsML-G2 2.35, the XML of the IPTC for news (iptc.org/std/NewsML-G2), at power conformance.

One news message holds the text as XHTML, each photo as an item of its own that points to its file beside the message,
and a package that says that they belong together. Names of files are relative to the message.
"""

from collections.abc import Iterator
from datetime import datetime
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from mediadesk.press_kit import plain_text
from mediadesk.press_kit.newsroom import xhtml
from mediadesk.press_kit.newsroom.story import MAIN_GROUP, Mentioned, Story, StoryPhoto, line, story_of, ways_of
from mediadesk.press_kit.spans import safe_address
from mediadesk.press_kit.web_page.languages import tag_of
from mediadesk.records.amendment import Way
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PressKit
from mediadesk.wording.counting import word_count
from mediadesk.wording.house_styles import HouseWording
from mediadesk.wording.labels import label

NAMESPACE = "http://iptc.org/std/nar/2006-10-01/"
_CATALOGUE = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"
_STANDARD = {"standard": "NewsML-G2", "standardversion": "2.35", "conformance": "power"}
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
# The field of the IPTC Photo Metadata Standard that holds words for those who do not see a picture.
_ALT_TEXT = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/AltTextAccessibility"


def write(kit: PressKit, language: Language, prefix: str = "") -> bytes:
    """The release of `kit` in `language` as one news message in UTF-8; empty when the kit has no such text.

    `prefix` stands before the names of photo copies, as in `photo_copies.copies`. The same kit gives the same bytes.
    """
    story = story_of(kit, language, prefix)
    if story is None:
        return b""
    message = Element("newsMessage", {"xmlns": NAMESPACE})
    header = SubElement(message, "header")
    _add(header, "sent", _moment(story.made_at))
    _add(header, "sender", story.issuer)
    items = SubElement(message, "itemSet")
    text = _text(kit, story)
    items.append(text)
    items.extend(_picture(story, photo) for photo in story.photos)
    if story.photos:
        items.append(_package(story))
    ElementTree.indent(message, " ")  # before the text itself goes in, whose spaces count
    for inline in text.iter("inlineXML"):
        inline.append(xhtml.document(story.part, story.headline, tag_of(language)))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(message, encoding="unicode")}\n'.encode()


def _item(story: Story, name: str, uri: str) -> Element:
    version = str(story.version)
    item = Element(name, {**_STANDARD, "guid": uri, "version": version, _LANGUAGE: tag_of(story.part.language)})
    SubElement(item, "catalogRef", {"href": _CATALOGUE})
    return item


def _add_item_meta(item: Element, story: Story, nature: str, title: str, note: str) -> Element:
    """What desks sort and hold an item by, in the order of the standard. Returns the element, for signals."""
    meta = SubElement(item, "itemMeta")
    SubElement(meta, "itemClass", {"qcode": f"ninat:{nature}"})
    _add_named(meta, "provider", story.issuer or "unnamed")  # the standard does without one nowhere
    _add(meta, "versionCreated", _moment(story.made_at))
    if story.embargoed_until is not None:
        _add(meta, "embargoed", _moment(story.embargoed_until))
    SubElement(meta, "pubStatus", {"qcode": f"stat:{story.status}"})
    _add(meta, "title", title)
    _add(meta, "edNote", note)
    return meta


def _text(kit: PressKit, story: Story) -> Element:
    part = story.part
    item = _item(story, "newsItem", story.uri)
    _add_rights(item, story.issuer, "", line(part.condition))
    meta = _add_item_meta(item, story, "text", story.headline, story.editors_note)
    if kit.way in (Way.CORRECTION, Way.UPDATE):
        SubElement(meta, "signal", {"qcode": f"sig:{kit.way}"})
    _add_translations(meta, story)
    content = SubElement(item, "contentMeta")
    if kit.issue_date is not None:
        _add(content, "contentCreated", kit.issue_date.isoformat())
    _add_named(content, "located", story.place)
    _add_source(content, kit, story)
    _add(content, "altId", story.release_uri)
    SubElement(content, "language", {"tag": tag_of(part.language)})
    _add_named(content, "genre", line(part.kind), {"literal": kit.kind.value})
    _add_people(content, story.people)
    _add(content, "slugline", story.slug)
    _add(content, "headline", story.headline)
    for subheadline in story.subheadlines:
        _add(content, "headline", subheadline, {"rank": "2"})
    _add(content, "dateline", HouseWording(kit.house_style, part.language).dateline(story.place, kit.issue_date))
    words = "\n".join(plain_text.passage(passage) for passage in part.body)
    counts = {"wordcount": str(word_count(words)), "charcount": str(len(words))}
    SubElement(SubElement(item, "contentSet"), "inlineXML", {"contenttype": "application/xhtml+xml", **counts})
    return item


def _add_translations(meta: Element, story: Story) -> None:
    """Where the other languages are, each told by its tag: which was written first, and is translated, nobody says."""
    for language, uri in story.others:
        link = SubElement(meta, "link", {"rel": "irel:seeAlso", "residref": uri})
        SubElement(link, "itemClass", {"qcode": "ninat:text"})
        _add(link, "title", label("language", language))
        SubElement(link, "language", {"tag": tag_of(language)})


def _picture(story: Story, photo: StoryPhoto) -> Element:
    entry = photo.entry
    item = _item(story, "newsItem", photo.uri)
    _add_rights(item, "", photo.copyright, photo.usage_terms)
    notes = (story.editors_note, line(entry.absence))
    _add_item_meta(item, story, "picture", line(entry.name), "\n".join(filter(None, notes)))
    content = SubElement(item, "contentMeta")
    _add_named(content, "creator", photo.creator)
    _add_people(content, photo.people)
    _add(content, "headline", story.headline)
    _add(content, "creditline", line(entry.bare_credit))
    _add(content, "description", photo.caption, {"role": "drol:caption"})
    SubElement(content, "contentMetaExtProperty", {"reluri": _ALT_TEXT, "value": line(entry.alternative)})
    if photo.href:
        file = {"href": photo.href, "contenttype": "image/jpeg", "rendition": "rnd:highRes"}
        SubElement(SubElement(item, "contentSet"), "remoteContent", file)
    return item


def _package(story: Story) -> Element:
    """That text and photos belong together, the text first."""
    item = _item(story, "packageItem", f"{story.uri}:package")
    _add_item_meta(item, story, "composite", story.headline, story.editors_note)
    groups = SubElement(item, "groupSet", {"root": "all"})
    group = SubElement(groups, "group", {"id": "all", "roleuri": MAIN_GROUP})
    for uri, nature, title in _members(story):
        reference = SubElement(group, "itemRef", {"residref": uri})
        SubElement(reference, "itemClass", {"qcode": f"ninat:{nature}"})
        SubElement(reference, "pubStatus", {"qcode": f"stat:{story.status}"})
        _add(reference, "title", title)
    return item


def _members(story: Story) -> Iterator[tuple[str, str, str]]:
    yield story.uri, "text", story.headline
    for photo in story.photos:
        yield photo.uri, "picture", line(photo.entry.name)


def _add_rights(item: Element, holder: str, notice: str, terms: str) -> None:
    if not any((holder, notice, terms)):
        return
    rights = SubElement(item, "rightsInfo")
    _add_named(rights, "copyrightHolder", holder)
    _add(rights, "copyrightNotice", notice)
    _add(rights, "usageTerms", terms)


def _add_source(content: Element, kit: PressKit, story: Story) -> None:
    """The issuer with its website, and the press officers for the desk to call."""
    website = safe_address(kit.organisation.website)
    if story.issuer:
        source = _add_named(content, "infoSource", story.issuer)
        if website and source is not None:
            reach = SubElement(SubElement(source, "organisationDetails"), "contactInfo")
            _add(reach, "web", website)
    for person in story.part.contacts.people:
        found = _add_named(content, "contributor", line(person.name or person.organisation))
        if found is None or not person.reach:
            continue
        _add(found, "definition", line(" – ".join(filter(None, (person.title, person.organisation)))))
        reach = SubElement(SubElement(found, "personDetails"), "contactInfo")
        for way, words in sorted(ways_of(person)):
            _add(reach, way, words)


def _add_people(content: Element, people: tuple[Mentioned, ...]) -> None:
    for person in people:
        _add_named(content, "subject", person.name, {"type": "cpnat:person"})


def _add_named(parent: Element, name: str, words: str, attributes: dict[str, str] | None = None) -> Element | None:
    """A property whose value is a name nobody keeps a code for; nothing without a name."""
    if not words:
        return None
    given = attributes or {}
    found = SubElement(parent, name, given if "literal" in given else {**given, "literal": words})
    _add(found, "name", words)
    return found


def _add(parent: Element, name: str, words: str, attributes: dict[str, str] | None = None) -> None:
    if words:
        SubElement(parent, name, attributes or {}).text = words


def _moment(moment: datetime) -> str:
    return moment.isoformat()
