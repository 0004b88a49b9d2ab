"""The words of a photo as other programs read them in its copy."""

import re
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta, timezone
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from PIL.IptcImagePlugin import getiptcinfo

from mediadesk.press_kit.photo_copies import CopySize, PhotoWords, embed
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.organisation import Organisation
from mediadesk.records.press_kit import PressKit
from tests.pictures import jpeg

from .conftest import ALT_TEXT, CAPTION, FULL, Copy, Read

AddPhoto = Callable[..., PressKit]
HONG_KONG = timezone(timedelta(hours=8))
_TAGS = {Language.EN: "en", Language.ZH_HANT: "zh-hant-hk", Language.ZH_HANS: "zh-hans-cn"}


@pytest.mark.parametrize("language", Language)
def test_exiftool_reads_all_fields_in_every_language(exiftool: Read, language: Language) -> None:
    words = replace(FULL, language=language, taken_at=FULL.taken_at and FULL.taken_at.astimezone(HONG_KONG))
    (read,) = exiftool([embed(jpeg(), words)])
    for name, texts in (("XMP-dc:Description", CAPTION), ("XMP-iptcCore:AltTextAccessibility", ALT_TEXT)):
        assert read[name] == texts.get(language)
        assert {tag: read[f"{name}-{tag}"] for tag in _TAGS.values()} == {
            tag: texts.get(each) for each, tag in _TAGS.items()
        }
    assert read["XMP-iptcExt:PersonInImage"] == [name.best(language) for name in FULL.people]
    assert read["XMP-iptcExt:PersonInImageWDetails"][0]["PersonName-zh-hant-hk"] == "施雅文"
    xmp = {
        "XMP-dc:Title": FULL.title,
        "XMP-photoshop:Headline": FULL.headline,
        "XMP-dc:Subject": list(FULL.keywords),
        "XMP-dc:Creator": [FULL.creator],
        "XMP-photoshop:Credit": FULL.credit,
        "XMP-photoshop:Source": FULL.source,
        "XMP-dc:Rights": FULL.copyright,
        "XMP-xmpRights:UsageTerms": FULL.usage_terms,
        "XMP-photoshop:Instructions": FULL.instructions,
        "XMP-photoshop:TransmissionReference": FULL.job,
        "XMP-photoshop:DateCreated": "2027:03:18 00:30:00+08:00",
        "XMP-iptcCore:Location": FULL.location.best(language),
        "XMP-photoshop:City": FULL.city,
        "XMP-photoshop:Country": FULL.country,
    }
    assert {name: read[name] for name in xmp} == xmp
    assert read["XMP-iptcExt:Event"] == FULL.event.best(language)
    assert read["XMP-iptcExt:Event-zh-hant-hk"] == "花園啟用禮"
    for name in ("XMP-iptcExt:LocationShown", "XMP-iptcExt:LocationCreated"):
        assert read[name][0]["LocationName"] == FULL.location.best(language)
        assert read[name][0]["LocationName-zh-hant-hk"] == "渡輪車間"
    assert len(read["XMP-mwg-rs:RegionInfo"]["RegionList"]) == len(FULL.faces)
    assert len(xmp) + 5 == len(fields(PhotoWords)) - 1  # all of them but the language itself


@pytest.mark.parametrize("language", Language)
def test_both_sets_of_words_say_the_same(exiftool: Read, language: Language) -> None:
    (read,) = exiftool([embed(jpeg(), replace(FULL, language=language))])
    twins = {
        "ObjectName": "dc:Title",
        "Keywords": "dc:Subject",
        "SpecialInstructions": "photoshop:Instructions",
        "City": "photoshop:City",
        "Sub-location": "iptcCore:Location",
        "Country-PrimaryLocationName": "photoshop:Country",
        "OriginalTransmissionReference": "photoshop:TransmissionReference",
        "Headline": "photoshop:Headline",
        "Credit": "photoshop:Credit",
        "Source": "photoshop:Source",
        "CopyrightNotice": "dc:Rights",
        "Caption-Abstract": "dc:Description",
    }
    assert {old: read[f"IPTC:{old}"] for old in twins} == {old: read[f"XMP-{new}"] for old, new in twins.items()}
    assert [read["IPTC:By-line"]] == read["XMP-dc:Creator"]
    assert f"{read['IPTC:DateCreated']} {read['IPTC:TimeCreated']}" == read["XMP-photoshop:DateCreated"]
    assert read["IPTC:CodedCharacterSet"] == "UTF8"
    assert read["Photoshop:IPTCDigest"] == read["File:CurrentIPTCDigest"]
    assert read["ExifTool:Validate"] == "OK"


def test_kit_says_what_its_records_hold_and_nothing_else(
    exiftool: Read, kit: PressKit, add_photo: AddPhoto, copy: Copy
) -> None:
    (made,) = copy(add_photo(kit, jpeg()), CopySize.WEB)
    (read,) = exiftool([made.jpeg])
    instructions = "EMBARGOED UNTIL 11:00 HKT, Thursday 18 March 2027 / "
    assert read["XMP-photoshop:Instructions"].startswith(instructions)
    assert read["IPTC:SpecialInstructions"] == read["XMP-photoshop:Instructions"]
    assert "禁止於" in read["XMP-photoshop:Instructions"]
    assert "禁止于" in read["XMP-photoshop:Instructions"]
    assert read["XMP-dc:Title"] == "reading-garden_photo01"
    assert read["XMP-photoshop:Headline"] == "Lantern Bay Library Opens Its Reading Garden"
    assert read["XMP-photoshop:TransmissionReference"] == "reading-garden"
    assert read["XMP-photoshop:Source"] == "Lantern Bay Library"
    assert read["XMP-iptcExt:PersonInImage"] == ["Bo Ng", "Ada Sze"]
    assert read["XMP-photoshop:DateCreated"] == "2027:03:18 00:30:00+08:00"
    assert not [name for name in read if name.endswith((":City", ":Country", ":Location", ":Subject", ":Keywords"))]


@pytest.mark.parametrize("language", Language)
def test_kit_is_written_in_its_language(
    exiftool: Read, make_kit: Callable[..., PressKit], add_photo: AddPhoto, copy: Copy, language: Language
) -> None:
    kit = add_photo(make_kit(language, slug="garden"), jpeg())
    (read,) = exiftool([copy(kit)[0].jpeg])
    assert read["IPTC:Caption-Abstract"] == CAPTION.get(language)
    assert read["IPTC:Headline"] == kit.texts[0].text.headline
    assert read["IPTC:Credit"] == kit.photos[0].photo.credit.get(language)
    assert "XMP-photoshop:Instructions" not in read


def test_photo_without_a_release_is_headed_by_what_was_held(
    exiftool: Read, kit: PressKit, add_photo: AddPhoto, copy: Copy
) -> None:
    alone = replace(add_photo(kit, jpeg()), texts=(), title=ByLanguage("Photographs"))
    (shown,) = alone.photos
    held = replace(shown, photo=replace(shown.photo, event=ByLanguage("Reading Garden Day")))
    said = exiftool([copy(replace(alone, photos=(held,)))[0].jpeg, copy(alone)[0].jpeg])
    assert [read["XMP-photoshop:Headline"] for read in said] == ["Reading Garden Day", "Photographs"]


def test_photo_without_words_carries_only_what_the_kit_says(
    exiftool: Read, make_kit: Callable[..., PressKit], add_photo: AddPhoto, copy: Copy
) -> None:
    nothing: dict[str, Any] = {"caption": ByLanguage(), "alt_text": ByLanguage(), "credit": ByLanguage(), "people": ()}
    nothing |= {"taken_at": None, "creator": "", "copyright": "", "usage_terms": ""}
    bare = replace(make_kit(), title=ByLanguage(), texts=(), organisation=Organisation(1, ByLanguage()))
    (read,) = exiftool([copy(add_photo(bare, jpeg(), **nothing))[0].jpeg])
    assert {name for name in read if name.startswith(("XMP", "IPTC"))} == {
        "XMP-dc:Title",
        "IPTC:ObjectName",
        "IPTC:CodedCharacterSet",
        "IPTC:ApplicationRecordVersion",
    }


def test_pillow_reads_the_older_words_as_utf_8() -> None:
    with Image.open(BytesIO(embed(jpeg(), replace(FULL, language=Language.ZH_HANT)))) as image:
        read = getiptcinfo(image) or {}
        assert b"Iptc4xmpExt:PersonInImage" in image.info["xmp"]
    assert read[(1, 90)] == b"\x1b%G"
    caption, keywords = read[(2, 120)], read[(2, 25)]
    assert isinstance(caption, bytes)
    assert caption.decode() == CAPTION.zh_hant
    assert isinstance(keywords, list)
    assert [keyword.decode() for keyword in keywords] == ["library", "花園"]


def test_older_words_are_cut_between_characters_where_they_are_too_long(exiftool: Read) -> None:
    words = PhotoWords(
        Language.ZH_HANT, creator="陳" * 20, headline="a" + "花" * 200, description=ByLanguage("", "𨋢" * 700)
    )
    (read,) = exiftool([embed(jpeg(), words)])
    assert read["IPTC:By-line"] == "陳" * 10
    assert read["IPTC:Headline"] == "a" + "花" * 85
    assert read["IPTC:Caption-Abstract"] == "𨋢" * 500
    assert read["XMP-dc:Creator"] == ["陳" * 20]
    assert read["XMP-dc:Description"] == "𨋢" * 700
    assert read["ExifTool:Validate"] == "OK"


@pytest.mark.parametrize("length", [14_000, 60_000])
def test_words_longer_than_a_segment_go_on_in_further_ones(exiftool: Read, length: int) -> None:
    long = ByLanguage("&e" * length, "花" * length, "园" * length)
    (read,) = exiftool([embed(jpeg(), replace(FULL, description=long))])
    assert read["XMP-dc:Description-zh-hans-cn"] == long.zh_hans
    assert read["XMP-dc:Description"] == long.en
    assert read["XMP-photoshop:Instructions"] == FULL.instructions
    assert not [name for name in read if "Warning" in name]


def test_words_of_any_length_leave_a_picture_that_opens(exiftool: Read) -> None:
    crowd = tuple(
        ByLanguage(f"Person {number} of the choir of the harbour school and its friends") for number in range(900)
    )
    words = replace(
        FULL, people=crowd, keywords=tuple(f"word {number}" for number in range(500)), headline="h" * 80_000
    )
    data = embed(jpeg(), words)
    (read,) = exiftool([data])
    assert len(read["XMP-iptcExt:PersonInImage"]) == 900
    assert read["XMP-photoshop:Headline"] == words.headline
    assert len(read["IPTC:Keywords"]) == 100
    with Image.open(BytesIO(data)) as image:
        image.load()


@pytest.mark.parametrize(
    "moment",
    [
        datetime(1, 1, 1, tzinfo=UTC),
        datetime(9999, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC),
        datetime(1900, 5, 6, 7, 8, 9, tzinfo=timezone(timedelta(hours=7, minutes=36, seconds=42))),
        datetime(2027, 3, 18, 9, tzinfo=timezone(-timedelta(hours=3, minutes=30))),
    ],
)
def test_any_moment_can_be_written(
    exiftool: Read, make_kit: Callable[..., PressKit], add_photo: AddPhoto, copy: Copy, moment: datetime
) -> None:
    direct = embed(jpeg(), replace(FULL, taken_at=moment))
    (through_kit,) = copy(add_photo(make_kit(), jpeg(), taken_at=moment.astimezone(UTC)))
    for read in exiftool([direct, through_kit.jpeg]):
        assert f"{read['IPTC:DateCreated']} {read['IPTC:TimeCreated']}" == read["XMP-photoshop:DateCreated"]
        assert read["ExifTool:Validate"] == "OK"


any_text = st.text(st.characters(codec=None), max_size=60)


@given(texts=st.lists(any_text, min_size=3, max_size=3), single=any_text, people=st.lists(any_text, max_size=3))
def test_any_text_is_written_as_xml_and_utf_8_can_hold_it(texts: list[str], single: str, people: list[str]) -> None:
    from xml.etree import ElementTree

    words = PhotoWords(
        Language.EN,
        headline=single,
        description=ByLanguage(*texts),
        usage_terms=texts[0],
        people=tuple(ByLanguage(each) for each in people),
    )
    with Image.open(BytesIO(embed(jpeg((8, 8)), words))) as image:
        root = ElementTree.fromstring(image.info["xmp"])
        older = getiptcinfo(image) or {}
    items = [item.text or "" for item in root.iter("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}li")]
    headline = next((each.text or "" for each in root.iter("{http://ns.adobe.com/photoshop/1.0/}Headline")), "")
    assert headline == re.sub("[\t\n]+", " ", _in_lines(single))
    for text in texts:
        assert not _in_lines(text) or _in_lines(text) in items
    written = older.get((2, 105), b"")
    assert isinstance(written, bytes)
    assert headline.startswith(written.decode("utf-8"))


def _in_lines(text: str) -> str:
    for end in ("\r\n", "\r", "\x85", "\u2028", "\u2029"):
        text = text.replace(end, "\n")
    return _kept(text).strip()


def _kept(text: str) -> str:
    """What is left of a text when the characters that XML forbids or that stand for nothing are taken away."""

    def stays(each: str) -> bool:
        code = ord(each)
        is_control = (code < 32 and each not in "\t\n\r") or (0x7F <= code < 0xA0 and code != 0x85)
        is_none = 0xD800 <= code < 0xE000 or 0xFDD0 <= code < 0xFDF0 or code in (0xFEFF, 0xFFFE, 0xFFFF)
        return not (is_control or is_none)

    return "".join(filter(stays, text))


def test_own_embargo_and_last_day_of_a_photo_travel_with_it(
    exiftool: Read, kit: PressKit, add_photo: AddPhoto, copy: Copy
) -> None:
    whole = add_photo(kit, jpeg())
    (shown,) = whole.photos
    until = datetime(2027, 3, 19, 3, tzinfo=UTC)  # the release is free a day earlier
    held = replace(shown.photo, embargo_until=until, expires_on=date(2027, 6, 30))
    (made,) = copy(replace(whole, photos=(replace(shown, photo=held),)), CopySize.WEB)
    (read,) = exiftool([made.jpeg])
    said = read["XMP-photoshop:Instructions"].split(" / ")
    assert said[:2] == ["EMBARGOED UNTIL 11:00 HKT, Friday 19 March 2027", "Not for use after 30 June 2027"]
    assert said[3::2] == ["2027年6月30日後不得使用", "2027年6月30日后不得使用"]
