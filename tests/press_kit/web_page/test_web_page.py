"""A kit as a web page: valid, whole, safe, and saying what the records say."""

import itertools
import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import html5lib
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mediadesk.press_kit import content, web_page
from mediadesk.records.block import Role, Run, plain
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.organisation import Fact
from mediadesk.records.press_kit import KitPhoto, PartKind, PressKit
from mediadesk.records.release import Embargo, ReleaseKind
from mediadesk.wording.house_styles import SHIPPED, shipped
from tests.press_kit.paragraphs import full_kit, normal, paragraphs, single

MakeKit = Callable[..., PressKit]
MakePhoto = Callable[..., KitPhoto]
HOSTILE = (
    "</style></script><script>alert(1)</script><img src=x onerror=alert(2)> \"'&amp; <!-- ]]>"
    " \x00\x07\x1b \u202etxet\u202c \ud800 \U0001f3d7\ufe0f 𨋢 \u0e44\u0e17\u0e22 \ufffe \x85"
)
ADDRESS = "https://www.lanternbay.example/press/garden.html"


@pytest.fixture
def kit(make_kit: MakeKit, make_photo: MakePhoto, facts: tuple[Fact, ...]) -> PressKit:
    return full_kit(make_kit, make_photo, facts)


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., bytes]:
    return lambda kit, **options: web_page.write(kit, renditions=tmp_path / "renditions", **options)


def parsed(page: bytes) -> Any:
    """The page as a tree; a strict parser raises for any error of syntax."""
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page, transport_encoding="utf-8")


def elements(tree: Any, name: str = "*", **attributes: str) -> list[Any]:
    found = [each for each in tree.iter() if isinstance(each.tag, str) and name in ("*", each.tag)]
    return [each for each in found if all(each.get(key.rstrip("_")) == value for key, value in attributes.items())]


def words_of(element: Any) -> str:
    return normal("".join(element.itertext()))


def blocks(tree: Any) -> list[str]:
    return [words_of(each) for each in tree.iter() if each.tag in ("p", "li", "h1", "h2", "h3", "dt", "dd")]


def check(tree: Any) -> None:
    """What a validator and a reader with a screen reader ask for beyond syntax."""
    html = tree if tree.tag == "html" else tree.find("html")
    assert html.get("lang")
    assert len(elements(tree, "title")) == len(elements(tree, "main")) == 1
    assert words_of(elements(tree, "title")[0])
    ids = [each.get("id") for each in elements(tree) if each.get("id")]
    assert len(ids) == len(set(ids))
    assert all(each.get("alt") is not None and each.get("src") for each in elements(tree, "img"))
    targets = [each.get("href")[1:] for each in elements(tree, "a") if each.get("href").startswith("#")]
    assert set(targets) <= set(ids)
    levels = [int(each.tag[1]) for each in elements(tree) if re.fullmatch("h[1-6]", each.tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))
    assert not [each for each in elements(tree) if any(key.startswith("on") for key in each.attrib)]
    assert not [name for name in ("iframe", "object", "form", "base", "embed") if elements(tree, name)]


@pytest.mark.parametrize("style", SHIPPED)
@pytest.mark.parametrize("for_website", [False, True])
def test_page_is_valid_and_accessible(
    kit: PressKit, write: Callable[..., bytes], style: str, for_website: bool
) -> None:
    styled = replace(kit, house_style=shipped(style))
    for each in (styled, *(content.only_in(styled, language) for language in Language)):
        check(parsed(write(each, for_website=for_website)))


@pytest.mark.parametrize("kind", list(PartKind))
def test_page_of_one_part_begins_with_the_first_heading(
    kit: PressKit, write: Callable[..., bytes], kind: PartKind
) -> None:
    check(parsed(write(single(kit, kind, Language.EN))))


def test_every_paragraph_of_the_kit_is_on_the_page_once(kit: PressKit, write: Callable[..., bytes]) -> None:
    found = blocks(parsed(write(kit)))
    for words in paragraphs(kit):
        assert len([each for each in found if words in each]) == 1 or found.count(words) == 1, words


def test_each_section_is_in_its_language(kit: PressKit, write: Callable[..., bytes]) -> None:
    tree = parsed(write(kit))
    assert [each.get("lang") for each in elements(tree, "article")] == ["en-GB", "zh-Hant-HK", "zh-Hans-CN"]
    assert "燈灣圖書館閱讀花園啟用 老碼頭換新顏" in words_of(elements(tree, "article", lang="zh-Hant-HK")[0])


def test_elements_say_what_they_are(kit: PressKit, write: Callable[..., bytes]) -> None:
    tree = parsed(write(single(kit, PartKind.RELEASE, Language.EN)))
    assert words_of(elements(tree, "h1")[0]) == "Lantern Bay Library Opens Its Reading Garden"
    assert "We measured the noise" in words_of(elements(tree, "blockquote")[0])
    assert elements(tree, "time")[0].get("datetime") == "2027-03-18"
    assert [len(elements(each, "li")) for each in elements(tree, "ol")] == [2, 1, 2]
    assert [len(elements(each, "li")) for each in elements(tree, "ul")] == [2]
    assert words_of(elements(tree, "em")[0]) == "Register at the desk"
    address = elements(tree, "address")[0]
    assert [each.get("href") for each in elements(address, "a")] == [
        "tel:+85255550177",
        "mailto:ivy.ho@lanternbay.example",
    ]
    photos = parsed(write(single(kit, PartKind.PHOTOS, Language.EN)))
    captions = [words_of(each) for each in elements(photos, "figcaption")]
    assert captions == [
        "Photo 1 The garden at noon.Photo: Tse Man",
        "Photo 2 Readers under the hedge.Photo: Tse Man",
        "Photo 3 To come.Photo: Tse Man",
    ]
    assert "Picture to follow" in words_of(elements(photos, "figure")[2])


def test_page_fetches_nothing(kit: PressKit, write: Callable[..., bytes]) -> None:
    page = write(kit)
    tree = parsed(page)
    assert not elements(tree, "script")
    assert not elements(tree, "link")
    assert all(each.get("src").startswith("data:image/jpeg;base64,") for each in elements(tree, "img"))
    assert b"url(" not in page
    assert b"@import" not in page
    policy = elements(tree, "meta", **{"http-equiv": "Content-Security-Policy"})[0].get("content")
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'; img-src data:;")


def test_photos_beside_the_page_are_named_and_not_inside(kit: PressKit, write: Callable[..., bytes]) -> None:
    page = write(kit, photo_names={1: "garden 01.jpg", 2: "garden_02.jpg", 3: "garden_03.jpg"})
    assert [each.get("src") for each in elements(parsed(page), "img")] == [
        "photos/garden%2001.jpg",
        "photos/garden_02.jpg",
    ]
    assert b"base64" not in page


def test_links_are_only_of_safe_kinds(make_kit: MakeKit, write: Callable[..., bytes]) -> None:
    hrefs = (
        "https://lbl.example/?a=1&b=<2>",
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///x",
        "//host/x",
        "vbscript:x",
    )
    lines = tuple(replace(plain("x"), runs=(Run("here", href=href),)) for href in hrefs)
    kit = make_kit(text={"blocks": lines}, assets_url="javascript:alert(2)")
    page = write(kit, for_website=True, address="javascript:alert(3)")
    tree = parsed(page)
    found = sorted(each.get("href") for each in elements(tree, "a"))
    assert found == [
        "https://lbl.example/?a=1&b=%3C2%3E",
        "https://www.lanternbay.example/visit",
        "mailto:ivy.ho@lanternbay.example",
        "tel:+85255550177",
    ]
    assert not elements(tree, "link")
    assert blocks(tree).count("here") == len(hrefs) - 1


@pytest.mark.parametrize("is_draft", [False, True])
def test_conditions_stand_above_everything(
    make_kit: MakeKit, embargo: Embargo, write: Callable[..., bytes], is_draft: bool
) -> None:
    page = write(make_kit(embargo=embargo, is_draft=is_draft))
    body = elements(parsed(page), "body")[0]
    banner = words_of(next(iter(body)))
    assert banner.startswith("EMBARGOED UNTIL 11:00 HKT, Thursday 18 March 2027")
    assert banner.endswith("DRAFT – not for release") is is_draft
    assert b'<meta name="robots" content="noindex">' in page


def test_page_without_conditions_has_no_banner(make_kit: MakeKit, write: Callable[..., bytes]) -> None:
    page = write(make_kit())
    assert b'class="conditions"' not in page
    assert b"noindex" not in page


@pytest.mark.parametrize("kind", [ReleaseKind.CORRECTION, ReleaseKind.KILL])
def test_notice_comes_before_the_headline(make_kit: MakeKit, write: Callable[..., bytes], kind: ReleaseKind) -> None:
    kit = make_kit(kind=kind, text={"editors_note": "The area is 640 <b>square</b> metres."})
    tree = parsed(write(kit))
    notice = elements(tree, "div", role="note")[0]
    assert "The area is 640 <b>square</b> metres." in words_of(notice)
    order = [each for each in elements(tree) if each is notice or each.tag == "h1"]
    assert order[0] is notice


@pytest.mark.parametrize(
    ("style", "first", "second"),
    [
        ("corporate", "Lantern Bay Library Opens", "Media Contact"),
        ("plain_wire", "Media Contact", "Lantern Bay Library Opens"),
    ],
)
def test_house_chooses_the_order(
    make_kit: MakeKit, write: Callable[..., bytes], style: str, first: str, second: str
) -> None:
    words = words_of(elements(parsed(write(replace(make_kit(), house_style=shipped(style)))), "article")[0])
    assert words.index(first) < words.index(second)


def test_house_says_dates_and_marks_in_its_way(make_kit: MakeKit, write: Callable[..., bytes]) -> None:
    found = blocks(parsed(write(replace(make_kit(), house_style=shipped("government")))))
    assert "Ends/Thursday, March 18, 2027" in found
    assert any(each.startswith("(Lantern Bay, March 18, 2027) – The Lantern Bay Library today") for each in found)


def data_of(page: bytes) -> list[dict[str, Any]]:
    script = elements(parsed(page), "script", type="application/ld+json")[0]
    found = json.loads(script.text)
    assert found["@context"] == "https://schema.org"
    graph: list[dict[str, Any]] = found["@graph"]
    return graph


def test_website_page_describes_the_article(kit: PressKit, write: Callable[..., bytes]) -> None:
    rights = replace(kit.photos[0], photo=replace(kit.photos[0].photo, copyright="© 2027 LBL"))
    english = content.only_in(replace(kit, photos=(rights,)), Language.EN)
    page = write(english, for_website=True, address=ADDRESS, photo_names={1: "garden_01.jpg"})
    article = data_of(page)[0]
    assert article["@type"] == "NewsArticle"
    assert article["headline"] == "Lantern Bay Library Opens Its Reading Garden"
    assert article["datePublished"] == "2027-03-18"
    assert article["dateline"] == "Lantern Bay"
    assert article["inLanguage"] == "en-GB"
    assert article["author"] == article["publisher"] == {"@type": "Organization", "name": "Lantern Bay Library"}
    assert article["mainEntityOfPage"] == ADDRESS
    assert article["image"] == [
        {
            "@type": "ImageObject",
            "contentUrl": "https://www.lanternbay.example/press/photos/garden_01.jpg",
            "caption": "The garden at noon.",
            "creditText": "Tse Man",
            "copyrightNotice": "© 2027 LBL",
            "width": 600,
            "height": 400,
        }
    ]
    assert f'<link rel="canonical" href="{ADDRESS}">'.encode() in page


def test_website_page_of_several_languages_describes_each(kit: PressKit, write: Callable[..., bytes]) -> None:
    assert [each["inLanguage"] for each in data_of(write(kit, for_website=True))] == [
        "en-GB",
        "zh-Hant-HK",
        "zh-Hans-CN",
    ]


def test_embargoed_article_is_published_when_the_embargo_ends(
    make_kit: MakeKit, embargo: Embargo, write: Callable[..., bytes]
) -> None:
    article = data_of(write(make_kit(embargo=embargo, is_draft=True), for_website=True))[0]
    assert article["datePublished"] == "2027-03-18T11:00:00+08:00"
    assert article["creativeWorkStatus"] == "Draft"


def test_hostile_text_is_text(make_kit: MakeKit, make_photo: MakePhoto, write: Callable[..., bytes]) -> None:
    words = ByLanguage(HOSTILE)
    kit = make_kit(
        photos=(make_photo(caption=words, credit=words, alt_text=words, copyright=HOSTILE),),
        text={"headline": HOSTILE, "blocks": (plain(HOSTILE), plain(HOSTILE, Role.LIST_ITEM)), "notes": (HOSTILE,)},
        title=words,
        assets_url=HOSTILE,
    )
    kit = replace(kit, organisation=replace(kit.organisation, name=words, short_name=words, website=HOSTILE))
    page = write(kit, for_website=True, address=ADDRESS, photo_names={1: HOSTILE.encode("utf-8", "replace").decode()})
    tree = parsed(page)
    check(tree)
    assert [each.get("type") for each in elements(tree, "script")] == ["application/ld+json"]
    expected = "</script><script>alert(1)</script><img src=x onerror=alert(2)> \"'&amp; <!-- ]]> txet 🏗 𨋢 ไทย"
    assert sum(expected in each for each in blocks(tree)) == 10
    assert expected in data_of(page)[0]["headline"]
    assert not re.search("[\x00-\x08\x0b-\x1f\u202a-\u202e]", page.decode())


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.text(min_size=1, max_size=80))
def test_any_text_makes_a_valid_page(make_kit: MakeKit, tmp_path: Path, words: str) -> None:
    name = ByLanguage(words)
    kit = make_kit(text={"headline": words, "blocks": (plain(words), plain("then")), "place": words}, title=name)
    check(parsed(web_page.write(replace(kit, organisation=replace(kit.organisation, name=name)), renditions=tmp_path)))


def test_same_kit_gives_the_same_bytes(kit: PressKit, tmp_path: Path) -> None:
    first = web_page.write(kit, renditions=tmp_path / "one", for_website=True)
    assert web_page.write(kit, renditions=tmp_path / "two", for_website=True) == first


def test_kit_without_parts_is_still_a_page(make_kit: MakeKit, write: Callable[..., bytes]) -> None:
    check(parsed(write(replace(make_kit(), parts=(), texts=()))))
