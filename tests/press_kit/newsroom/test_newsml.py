"""Releases as NewsML-G2: read back with the IPTC's own reader, and by the rules of the standard."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import NewsMLG2
import pytest
from lxml import etree

from mediadesk.press_kit.newsroom import newsml
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PressKit
from mediadesk.records.release import Embargo, ReleaseKind

from .newsml_rules import NAR, faults


def message_of(kit: PressKit, language: Language = Language.EN) -> Any:
    return etree.fromstring(newsml.write(kit, language), etree.XMLParser(resolve_entities=False, no_network=True))


def items_of(message: Any) -> list[Any]:
    return list(message.find(f"{NAR}itemSet"))


def read(item: Any) -> Any:
    """The item as the IPTC's reader sees it."""
    return NewsMLG2.NewsMLG2Document(etree.tostring(item)).get_item()


def assert_keeps_the_rules(message: Any) -> None:
    assert faults(message) == []
    for item in items_of(message):
        read(item)


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


def test_every_way_a_release_goes_out_keeps_the_rules(kits: dict[str, PressKit]) -> None:
    for name, kit in kits.items():
        assert faults(message_of(kit)) == [], name


def _set(path: str, **attributes: str) -> Callable[[Any], None]:
    return lambda message: message.find(f".//{path}").attrib.update(attributes)


def _say(path: str, words: str) -> Callable[[Any], None]:
    return lambda message: setattr(message.find(f".//{path}"), "text", words)


def _drop(path: str) -> Callable[[Any], None]:
    return lambda message: message.find(f".//{path}").getparent().remove(message.find(f".//{path}"))


def _forget(path: str, attribute: str) -> Callable[[Any], None]:
    return lambda message: message.find(f".//{path}").attrib.pop(attribute)


def _add(path: str, name: str) -> Callable[[Any], None]:
    return lambda message: message.find(f".//{path}").append(etree.Element(f"{NAR}{name}"))


@pytest.mark.parametrize(
    ("spoil", "fault"),
    [
        (_set("{*}contentMeta", colour="red"), "contentMeta@colour"),
        (_add("{*}newsItem", "invented"), "newsItem/invented"),
        (_add("{*}newsItem", "rightsInfo"), "newsItem/rightsInfo too late"),
        (_add("{*}itemMeta", "embargoed"), "itemMeta/embargoed too late"),
        (_drop("{*}itemMeta"), "newsItem without itemMeta"),
        (_drop("{*}catalogRef"), "newsItem without catalogRef"),
        (_drop("{*}provider"), "itemMeta without provider"),
        (_drop("{*}versionCreated"), "itemMeta without versionCreated"),
        (_add("{*}contentMeta", "contentCreated"), "contentMeta/contentCreated twice"),
        (_add("{*}inlineXML", "p"), "inlineXML"),
        (_forget("{*}newsItem", "guid"), "newsItem@ without guid"),
        (_forget("{*}language", "tag"), "language@ without tag"),
        (_forget("{*}group", "roleuri"), "group@ without role"),
        (_forget("{*}contentMetaExtProperty", "reluri"), "contentMetaExtProperty@ without rel"),
        (_forget("{*}remoteContent", "href"), "remoteContent@ without href"),
        (_set("{*}newsItem", version="0"), "newsItem@version: '0'"),
        (_set("{*}newsItem", standardversion="2"), "newsItem@standardversion: '2'"),
        (_set("{*}inlineXML", wordcount="many"), "inlineXML@wordcount: 'many'"),
        (_set("{*}language", tag="zh_Hant"), "language@tag: 'zh_Hant'"),
        (_set("{*}provider", literal="a\tb"), "provider@literal: 'a\\tb'"),
        (_set("{*}pubStatus", qcode="usable"), "pubStatus@qcode: 'usable'"),
        (_set("{*}pubStatus", qcode="status:usable"), "code status:usable"),
        (_set("{*}groupSet", root="none"), "root none"),
        (_set("{*}newsItem", id="all"), "id all twice"),
        (_set("{*}remoteContent", href="photos/a b.jpg"), "remoteContent@href: 'photos/a b.jpg'"),
        (_say("{*}versionCreated", "2027-03-18"), "versionCreated: '2027-03-18'"),
        (_say("{*}sent", "now"), "sent: 'now'"),
        (_say("{*}contentCreated", "18 March 2027"), "contentCreated: '18 March 2027'"),
        (_say("{*}slugline", "two\nlines"), "slugline: 'two\\nlines'"),
    ],
)
def test_rules_refuse_what_the_standard_does_not_allow(
    whole_kit: PressKit, spoil: Callable[[Any], None], fault: str
) -> None:
    message = message_of(whole_kit)
    spoil(message)
    assert fault in faults(message)


def test_languages_of_a_release_name_each_other(whole_kit: PressKit) -> None:
    english, chinese = message_of(whole_kit), message_of(whole_kit, Language.ZH_HANT)
    link = items_of(english)[0].find(f"{NAR}itemMeta/{NAR}link")
    assert link.get("rel") == "irel:seeAlso"
    assert link.get("residref") == items_of(chinese)[0].get("guid")
    assert link.find(f"{NAR}language").get("tag") == "zh-Hant-HK"
    assert link.findtext(f"{NAR}title") == "繁體中文"
    (back,) = chinese.iter(f"{NAR}link")
    assert back.get("residref") == items_of(english)[0].get("guid")


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
