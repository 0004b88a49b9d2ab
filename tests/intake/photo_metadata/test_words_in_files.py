"""What pictures from photographers, agencies and phones say, whatever it was written with."""

import hashlib
import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mediadesk.intake.photo_metadata import reading
from mediadesk.records.languages import ByLanguage
from mediadesk.records.photo import PhotoFile

from . import pictures

_CAPTION = {"x_default": "The first ferry leaves the pier.", "zh_hant_hk": "首班渡輪離開碼頭。"}


@pytest.fixture(autouse=True, scope="module")
def _able() -> None:
    reading.prepare()


def read(data: bytes) -> PhotoFile:
    return reading.read(data, Path("a"))


def test_every_kind_of_file_says_what_its_packet_says():
    inside = pictures.per_language("dc:description", **_CAPTION) + pictures.listed("dc:creator", "Ivan Chu", kind="Seq")
    files = pictures.every_kind_with_xmp(pictures.packet(inside, 'photoshop:Credit="Ferry House"'))
    found = {kind: read(data) for kind, data in files.items()}
    expected = ("The first ferry leaves the pier.", "Ivan Chu", "Ferry House")
    assert {kind: (each.caption, each.creator, each.credit) for kind, each in found.items()} == dict.fromkeys(
        files, expected
    )
    assert {each.captions for each in found.values()} == {
        ByLanguage("The first ferry leaves the pier.", "首班渡輪離開碼頭。")
    }


@pytest.mark.parametrize(
    ("tag", "field"),
    [
        *(("en", "en"), ("en-GB", "en"), ("EN-us", "en")),
        *(("zh-Hant", "zh_hant"), ("zh-hant-hk", "zh_hant"), ("zh-TW", "zh_hant"), ("zh_HK", "zh_hant")),
        *(("zh-Hans-CN", "zh_hans"), ("zh-cn", "zh_hans"), ("zh-SG", "zh_hans")),
    ],
)
def test_language_tags_are_understood_however_they_are_spelt(tag, field):
    inside = f'<dc:description><rdf:Alt><rdf:li xml:lang="{tag}">渡</rdf:li></rdf:Alt></dc:description>'
    assert read(pictures.with_xmp(inside)).captions == replace(ByLanguage(), **{field: "渡"})


def test_chinese_for_everybody_is_not_taken_for_english():
    found = read(pictures.with_xmp(pictures.per_language("dc:description", x_default="首班渡輪離開碼頭。")))
    assert (found.caption, found.captions) == ("首班渡輪離開碼頭。", ByLanguage())


def test_words_of_accessibility_rights_and_event_are_read():
    inside = "".join(
        (
            pictures.per_language("Iptc4xmpCore:AltTextAccessibility", en="A ferry", zh_Hans_CN="一艘渡轮"),
            pictures.per_language("Iptc4xmpExt:Event", x_default="Opening of the pier", zh_Hant_HK="碼頭啟用禮"),
            pictures.per_language("xmpRights:UsageTerms", x_default="For news only."),
            pictures.per_language("dc:rights", x_default="© Ferry House"),
        )
    )
    found = read(pictures.with_xmp(inside))
    assert found.alt_text == ByLanguage("A ferry", "", "一艘渡轮")
    assert found.event == ByLanguage("Opening of the pier", "碼頭啟用禮")
    assert (found.usage_terms, found.copyright) == ("For news only.", "© Ferry House")


def test_place_is_read_from_where_it_is_shown_in_the_order_of_its_language():
    place = "".join(
        (
            pictures.per_language("Iptc4xmpExt:Sublocation", x_default="Pier 9", zh_Hant_HK="九號碼頭"),
            pictures.per_language("Iptc4xmpExt:City", x_default="Hong Kong", zh_Hant_HK="香港"),
        )
    )
    found = read(pictures.with_xmp(pictures.structures("Iptc4xmpExt:LocationShown", place)))
    assert found.location == ByLanguage("Pier 9, Hong Kong", "香港九號碼頭")


def test_place_in_the_older_fields_is_read():
    said = 'Iptc4xmpCore:Location="Pier 9" photoshop:City="Hong Kong" photoshop:Country="China"'
    assert read(pictures.with_xmp("", said)).location.en == "Pier 9, Hong Kong, China"
    older = pictures.iptc_segment(pictures.datasets({92: b"Pier 9", 90: b"Hong Kong"}))
    assert read(pictures.jpeg(older)).location.en == "Pier 9, Hong Kong"


def test_moments_are_read_with_their_zones():
    moment = datetime(2025, 4, 24, 3, 30, tzinfo=UTC)
    assert read(pictures.with_xmp("", 'photoshop:DateCreated="2025-04-24T11:30:00+08:00"')).taken_at == moment
    older = pictures.iptc_segment(pictures.datasets({55: b"20250424", 60: b"113000+0800"}))
    assert read(pictures.jpeg(older)).taken_at == moment
    assert read(pictures.with_xmp("", 'photoshop:DateCreated="2025"')).taken_at is None


def test_xmp_wins_over_iim_unless_iim_was_written_later():
    xmp = (0xE1, b"http://ns.adobe.com/xap/1.0/\0" + pictures.packet(pictures.per_language("dc:description", en="New")))
    texts = pictures.datasets({120: b"Old"})
    digest = hashlib.md5(texts, usedforsecurity=False).digest()
    same = pictures.iptc_segment(texts, pictures.resource(0x0425, digest))
    later = pictures.iptc_segment(texts, pictures.resource(0x0425, b"x" * 16))
    assert read(pictures.jpeg(xmp, pictures.iptc_segment(texts))).caption == "New"
    assert read(pictures.jpeg(xmp, same)).caption == "New"
    changed = read(pictures.jpeg(xmp, later))
    assert (changed.caption, changed.captions) == ("Old", ByLanguage())


@pytest.mark.parametrize(
    ("charset", "marker", "caption"),
    [
        ("utf-8", b"\x1b%G", "首班渡輪離開碼頭。"),
        ("utf-8", b"", "首班渡輪離開碼頭。"),
        ("big5hkscs", b"", "香港海港的第一班渡輪今日啟航"),
        ("gb18030", b"", "香港海港的第一班渡轮今天上午启航"),
        ("cp1252", b"", "Café at the pier – “open”"),
        ("latin-1", b"\x1b.A", "Café à l’île".replace("’", "'")),
    ],
)
def test_older_captions_are_read_in_the_charset_they_were_written_in(charset, marker, caption):
    texts = pictures.datasets({120: caption.encode(charset)}, marker)
    assert read(pictures.jpeg(pictures.iptc_segment(texts))).caption == caption


def test_one_word_in_another_charset_does_not_lose_the_others():
    texts = pictures.datasets({80: "陳大文".encode("big5"), 110: b"Ferry House", 120: "渡輪啟航".encode()})
    found = read(pictures.jpeg(pictures.iptc_segment(texts)))
    assert (found.creator, found.credit, found.caption) == ("陳大文", "Ferry House", "渡輪啟航")


def test_older_words_in_a_tiff_and_a_png_are_read():
    texts = pictures.datasets({120: b"The pier"})
    digits = pictures.resource(0x0404, texts).hex()
    from PIL import PngImagePlugin

    words = PngImagePlugin.PngInfo()
    words.add_text("Raw profile type 8bim", f"\n8bim\n      {len(digits) // 2}\n{digits}\n", zip=True)
    assert read(pictures.saved_as("TIFF", tiffinfo={33723: texts})).caption == "The pier"
    assert read(pictures.saved_as("TIFF", tiffinfo={34377: pictures.resource(0x0404, texts)})).caption == "The pier"
    assert read(pictures.saved_as("PNG", pnginfo=words)).caption == "The pier"


def test_persons_are_read_in_their_order():
    listed = pictures.listed("Iptc4xmpExt:PersonInImage", "Ada Sze", "Bo Ng", "Ada Sze")
    assert read(pictures.with_xmp(listed)).people == ("Ada Sze", "Bo Ng")


def test_words_that_did_not_fit_one_segment_are_put_together():
    long = "e" * 70_000
    more = pictures.packet(pictures.per_language("dc:description", en=long))
    name = hashlib.md5(more, usedforsecurity=False).hexdigest().upper().encode()
    main = pictures.packet("", f'xmpNote:HasExtendedXMP="{name.decode()}" photoshop:Credit="Ferry House"')
    parts = [
        (
            0xE1,
            b"http://ns.adobe.com/xmp/extension/\0"
            + name
            + len(more).to_bytes(4)
            + at.to_bytes(4)
            + more[at:][:40_000],
        )
        for at in (40_000, 0)
    ]
    found = read(pictures.jpeg((0xE1, b"http://ns.adobe.com/xap/1.0/\0" + main), *parts))
    assert (found.caption, found.credit) == (long, "Ferry House")


def test_what_exiftool_writes_is_read(tmp_path):
    if shutil.which("exiftool") is None:
        pytest.skip("NOT CHECKED: reading what others write needs exiftool (libimage-exiftool-perl)")
    path = pictures.kept(tmp_path, pictures.jpeg(size=(600, 400)))
    said = {
        "XMP-dc:Description": "The first ferry",
        "XMP-dc:Description-zh-Hant-HK": "首班渡輪",
        "XMP-iptcCore:AltTextAccessibility-zh-Hans-CN": "一艘渡轮",
        "XMP-iptcExt:Event": "Opening",
        "XMP-iptcExt:LocationShown": "{City=Hong Kong,Sublocation=Pier 9}",
        "XMP-iptcExt:PersonInImage": "Ada Sze",
        "XMP-mwg-rs:RegionInfo": "{AppliedToDimensions={W=600,H=400,Unit=pixel},RegionList=[{Area={X=0.25,Y=0.5,W=0.1,"
        "H=0.2,Unit=normalized},Name=Ada Sze,Type=Face}]}",
        "EXIF:DateTimeOriginal": "2025:04:24 11:30:00",
        "EXIF:OffsetTimeOriginal": "+08:00",
        "IPTC:Credit": "Ferry House",
        "EXIF:SerialNumber": "77",
        "EXIF:GPSLatitude": "22.3",
    }
    words = [f"-{name}={value}" for name, value in said.items()]
    subprocess.run(["exiftool", "-q", "-overwrite_original", *words, str(path)], check=True, timeout=60)
    found = read(path.read_bytes())
    assert found.captions == ByLanguage("The first ferry", "首班渡輪")
    assert (found.alt_text.zh_hans, found.event.en, found.location.en) == ("一艘渡轮", "Opening", "Pier 9, Hong Kong")
    assert (found.people, found.credit) == (("Ada Sze",), "Ferry House")
    assert [(face.name, face.x, face.y, face.width, face.height) for face in found.faces] == [
        ("Ada Sze", 0.25, 0.5, 0.1, 0.2)
    ]
    assert found.taken_at == datetime(2025, 4, 24, 3, 30, tzinfo=UTC)
    assert {each.value for each in found.carries} == {"gps", "serial"}
