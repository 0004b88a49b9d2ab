"""Releases as NewsML-G2: read back with the IPTC's own reader, in the order its definitions give.

The order and the names of elements and attributes are checked against the definitions in newsmlg2, which follow the
IPTC's XML Schema; the schema itself is not here, so types of values are checked only as far as the tests below say.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import NewsMLG2
import pytest
from lxml import etree
from NewsMLG2.core import import_string

from mediadesk.press_kit.newsroom import newsml
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PressKit
from mediadesk.records.release import Embargo, ReleaseKind

NAR = "{http://iptc.org/std/nar/2006-10-01/}"
XML = "{http://www.w3.org/XML/1998/namespace}"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d")
CODES = ("qcode", "type", "role", "rendition", "rel")


def message_of(kit: PressKit, language: Language = Language.EN) -> Any:
    return etree.fromstring(newsml.write(kit, language), etree.XMLParser(resolve_entities=False, no_network=True))


def items_of(message: Any) -> list[Any]:
    return list(message.find(f"{NAR}itemSet"))


def read(item: Any) -> Any:
    """The item as the IPTC's reader sees it."""
    return NewsMLG2.NewsMLG2Document(etree.tostring(item)).get_item()


def defined(kind: Any) -> tuple[dict[str, tuple[int, Any]], set[str]]:
    """Children by name with their place, and names of attributes, of a class of the reader."""
    known = kind()
    children = {
        name["xml_name"].lower(): (place, name["element_class"])
        for place, (_, name) in enumerate(known.get_element_definitions())
    }
    return children, {each["xml_name"] for each in known.get_attribute_definitions().values()}


def faults(element: Any, kind: Any) -> Iterator[str]:
    """What the definitions of the reader do not allow in `element`."""
    name = etree.QName(element).localname
    children, attributes = defined(kind)
    yield from (
        f"{name}@{each}" for each in element.attrib if each.replace(XML, "xml:") not in attributes | {"xml:lang"}
    )
    last = 0
    for child in element:
        local = etree.QName(child).localname
        if name in ("itemRef", "inlineXML"):  # any element may stand there
            continue
        place, inner = children.get(local.lower(), (-1, None))
        if inner is None:
            yield f"{name}/{local}"
            continue
        if place < last:
            yield f"{name}/{local} too late"
        last = place
        yield from faults(child, import_string(inner) if isinstance(inner, str) else inner)


KINDS = {"newsItem": NewsMLG2.NewsItem, "packageItem": NewsMLG2.PackageItem}


def assert_keeps_the_rules(message: Any) -> None:
    assert [etree.QName(each).localname for each in message] == ["header", "itemSet"]
    assert MOMENT.fullmatch(message.find(f"{NAR}header")[0].text)
    for item in items_of(message):
        assert list(faults(item, KINDS[etree.QName(item).localname])) == []
        assert [item.get(key) for key in ("standard", "standardversion", "conformance")] == [
            "NewsML-G2",
            "2.35",
            "power",
        ]
        assert int(item.get("version")) >= 1
        for moment in ("versionCreated", "embargoed"):
            assert all(MOMENT.fullmatch(each.text) for each in item.iter(f"{NAR}{moment}"))
        read(item)
        for element in item.iter(f"{NAR}*"):
            for code in (element.get(each) for each in CODES if element.get(each)):
                assert NewsMLG2.qcode_to_uri(code).startswith("http://cv.iptc.org/newscodes/"), code


@pytest.mark.parametrize("language", [Language.EN, Language.ZH_HANT])
def test_message_holds_text_photos_and_what_belongs_together(whole_kit: PressKit, language: Language) -> None:
    message = message_of(whole_kit, language)
    assert_keeps_the_rules(message)
    text, first, waiting, package = items_of(message)
    natures = [each.find(f"{NAR}itemMeta/{NAR}itemClass").get("qcode") for each in (text, first, waiting, package)]
    assert natures == ["ninat:text", "ninat:picture", "ninat:picture", "ninat:composite"]
    references = [each.get("residref") for each in package.iter(f"{NAR}itemRef")]
    assert references == [each.get("guid") for each in (text, first, waiting)]
    assert first.find(f".//{NAR}remoteContent").get("href") == "photos/reading-garden_photo01.jpg"
    assert waiting.find(f".//{NAR}contentSet") is None


def test_rules_refuse_what_the_standard_does_not_know(whole_kit: PressKit) -> None:
    item = items_of(message_of(whole_kit))[0]
    item.append(item.find(f"{NAR}itemMeta"))
    item.find(f"{NAR}contentMeta").set("colour", "red")
    etree.SubElement(item, f"{NAR}invented")
    assert set(faults(item, NewsMLG2.NewsItem)) == {
        "contentMeta@colour",
        "newsItem/itemMeta too late",
        "newsItem/invented",
    }


def test_reader_of_the_iptc_finds_what_was_written(whole_kit: PressKit) -> None:
    text, photo, *_ = (read(each) for each in items_of(message_of(whole_kit)))
    meta = text.contentmeta
    assert str(meta.headline[0]) == "Lantern Bay Library Opens Its Reading Garden"
    assert str(meta.slugline[0]) == "reading-garden"
    assert meta.located[0].literal == "Lantern Bay"
    assert meta.language[0].tag == "en-GB"
    assert [each.literal for each in meta.subject] == ["Ada Sze", "Tse Man"]
    assert str(meta.contentcreated) == "2027-03-18"
    assert text.itemmeta.provider.literal == "Lantern Bay Library"
    assert str(photo.contentmeta.description[0]) == "The garden."
    assert str(photo.contentmeta.creditline[0]) == "LBL"
    assert photo.contentmeta.creator[0].literal == "Wong Ka-yan"
    assert str(photo.rightsinfo[0].copyrightnotice[0]) == "© LBL"
    assert str(photo.rightsinfo[0].usageterms[0]) == "Editorial use only"


def test_text_is_whole_xhtml_with_its_spaces(whole_kit: PressKit) -> None:
    html = message_of(whole_kit).find(f".//{NAR}inlineXML")[0]
    assert html.tag == "{http://www.w3.org/1999/xhtml}html"
    paragraphs = ["".join(each.itertext()) for each in html.iter("{http://www.w3.org/1999/xhtml}p")]
    assert paragraphs[0] == "(Lantern Bay, 18 March 2027) – Opening paragraph."
    assert "See the site." in paragraphs
    assert "###" in paragraphs
    assert "A note." in paragraphs
    assert html.find(".//{*}a").get("href") == "https://lbl.example/a?b=1&c=2"


def test_embargo_and_draft_withhold_every_item(whole_kit: PressKit, embargo: Embargo) -> None:
    message = message_of(replace(whole_kit, embargo=embargo, is_draft=True))
    assert_keeps_the_rules(message)
    for item in items_of(message):
        meta = item.find(f"{NAR}itemMeta")
        assert meta.find(f"{NAR}pubStatus").get("qcode") == "stat:withheld"
        assert meta.find(f"{NAR}embargoed").text == "2027-03-18T11:00:00+08:00"
        assert "DRAFT" in meta.find(f"{NAR}edNote").text
        assert "EMBARGOED UNTIL" in meta.find(f"{NAR}edNote").text


def test_kill_cancels_and_correction_signals(whole_kit: PressKit) -> None:
    killed = message_of(replace(whole_kit, kind=ReleaseKind.KILL))
    corrected = message_of(replace(whole_kit, kind=ReleaseKind.CORRECTION))
    for message in (killed, corrected):
        assert_keeps_the_rules(message)
    assert {each.get("qcode") for each in killed.iter(f"{NAR}pubStatus")} == {"stat:canceled"}
    assert [each.get("qcode") for each in corrected.iter(f"{NAR}signal")] == ["sig:correction"]


def test_release_without_photos_needs_no_package(whole_kit: PressKit) -> None:
    parts = tuple(part for part in whole_kit.parts if part.kind.value == "release")
    (item,) = items_of(message_of(replace(whole_kit, photos=(), parts=parts)))
    assert etree.QName(item).localname == "newsItem"


def test_missing_language_writes_nothing(whole_kit: PressKit) -> None:
    assert newsml.write(whole_kit, Language.ZH_HANS) == b""


@pytest.mark.parametrize("language", list(Language))
def test_hostile_words_stay_words(hostile_kit: PressKit, language: Language) -> None:
    message = message_of(hostile_kit, language)
    assert_keeps_the_rules(message)
    assert "a<b>&\"'" in message.findtext(f".//{NAR}headline")
    assert "🙂 ไทย 𨋢" in message.findtext(f".//{NAR}headline")
    assert not [each for each in message.iter("{http://www.w3.org/1999/xhtml}a") if "script" in each.get("href")]


def test_same_kit_gives_the_same_bytes(whole_kit: PressKit) -> None:
    assert newsml.write(whole_kit, Language.EN) == newsml.write(replace(whole_kit), Language.EN)
