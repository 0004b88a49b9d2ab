"""A kit as a Word file: what python-docx reads back is what the records say, in the styles of the house."""

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mediadesk.press_kit import content, word
from mediadesk.records.block import Role, Run, plain
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.organisation import Fact
from mediadesk.records.press_kit import KitPhoto, PartKind, PressKit
from mediadesk.records.problems import Cancelled, NotAPhoto
from mediadesk.records.release import Embargo, ReleaseKind
from mediadesk.wording.house_styles import shipped
from tests.press_kit.paragraphs import full_kit, normal, paragraphs, single

MakeKit = Callable[..., PressKit]
MakePhoto = Callable[..., KitPhoto]
HOSTILE = "<w:p>&amp;]]> \x00\x07\x1b \u202etxet\u202c \ud800 \U0001f3d7\ufe0f 𨋢 \u0e44\u0e17\u0e22 \ufffe \x85"


@pytest.fixture
def written(tmp_path: Path) -> Callable[[PressKit], Any]:
    """Writes a kit and opens it again."""
    return lambda kit: docx.Document(io.BytesIO(word.write(kit, renditions=tmp_path / "renditions")))


@pytest.fixture
def kit(make_kit: MakeKit, make_photo: MakePhoto, facts: tuple[Fact, ...]) -> PressKit:
    return full_kit(make_kit, make_photo, facts)


def body_texts(document: Any) -> list[str]:
    """Every paragraph of the text in order, those in tables too."""
    found = document.element.body.iter(qn("w:p"))
    words = ("".join(each.text or "" for each in paragraph.iter(qn("w:t"))) for paragraph in found)
    return [normal(each) for each in words if each.strip()]


def style_of(document: Any, words: str) -> str:
    names = [p.style.name for p in document.paragraphs if normal(p.text) == words]
    return str(next(name for name in names if not name.startswith("Contents")))


def test_every_paragraph_of_the_kit_is_in_the_file_once(kit: PressKit, written: Callable[[PressKit], Any]) -> None:
    found = body_texts(written(kit))
    for words in paragraphs(kit):
        assert len([each for each in found if words in each]) == 1 or found.count(words) == 1, words


def test_parts_stand_in_the_order_of_the_kit(kit: PressKit, written: Callable[[PressKit], Any]) -> None:
    whole = "\n".join(body_texts(written(kit)))
    marks = [
        "Press Kit",
        "For Immediate Release",
        "即時發佈",
        "即时发布",
        "Photographs\nHigh",
        "Fact Sheet\nLantern Bay",
    ]
    places = [whole.index(mark) for mark in marks]
    assert places == sorted(places)


def test_release_reads_from_masthead_to_contact(kit: PressKit, written: Callable[[PressKit], Any]) -> None:
    document = written(single(kit, PartKind.RELEASE, Language.EN))
    whole = "\n".join(body_texts(document))
    marks = ["LBL", "For Immediate Release", "Lantern Bay Library Opens", "Books, benches", "High-resolution photos"]
    marks += [
        "(Lantern Bay, 18 March 2027) – The Lantern Bay Library today",
        "Opening hours",
        "###",
        "Notes to Editors",
    ]
    marks += ["About the Lantern Bay Library", "Media Contact", "Ivy Ho", "+852 5555 0177"]
    places = [whole.index(mark) for mark in marks]
    assert places == sorted(places)


def test_paragraphs_wear_the_styles_of_their_role(kit: PressKit, written: Callable[[PressKit], Any]) -> None:
    document = written(kit)
    assert style_of(document, "Lantern Bay Library Opens Its Reading Garden") == "Title"
    assert style_of(document, "Books, benches and a quiet hour before the ferries") == "Subtitle"
    assert style_of(document, "Opening hours") == "Heading 2"
    assert style_of(document, "Folding chairs A") == "List Bullet"
    assert style_of(document, "Register at the desk 1") == "List Number"
    assert style_of(document, "Photographs") == "Heading 1"
    assert style_of(document, "Notes to Editors") == "Heading Label"
    assert style_of(document, "Photo: Tse Man") == "Photo Credit"
    assert style_of(document, "燈灣圖書館閱讀花園啟用 老碼頭換新顏") == "Title zh-Hant"
    assert style_of(document, "开放时间") == "Heading 2 zh-Hans"
    quotes = [p for p in document.paragraphs if p.style.name.startswith("Quote")]
    assert [p.style.name for p in quotes] == ["Quote", "Quote zh-Hant", "Quote zh-Hans"]
    assert {p.style.base_style.name for p in quotes[1:]} == {"Quote"}


def test_word_knows_its_own_styles_by_their_names(kit: PressKit, written: Callable[[PressKit], Any]) -> None:
    found = {style.element.name_val: style.element for style in written(kit).styles}
    words_own = {"Title", "Subtitle", "heading 1", "heading 2", "Body Text", "Quote", "caption", "List Bullet"}
    assert words_own <= set(found)
    assert {found[name].get(qn("w:customStyle")) for name in words_own} == {None}
    assert found["Photo Credit"].get(qn("w:customStyle")) == "1"
    levels = {name: found[name].pPr.find(qn("w:outlineLvl")).get(qn("w:val")) for name in ("Title", "heading 2")}
    assert levels == {"Title": "0", "heading 2": "1"}


@pytest.mark.parametrize(
    ("language", "latin", "han", "font"),
    [
        (Language.EN, "en-GB", "zh-HK", "Microsoft JhengHei"),
        (Language.ZH_HANT, "en-GB", "zh-HK", "Microsoft JhengHei"),
        (Language.ZH_HANS, "en-GB", "zh-CN", "Microsoft YaHei"),
    ],
)
def test_every_style_names_language_and_chinese_font(
    make_kit: MakeKit, written: Callable[[PressKit], Any], language: Language, latin: str, han: str, font: str
) -> None:
    document = written(make_kit(language))
    looks = [s for s in document.styles if s.type == docx.enum.style.WD_STYLE_TYPE.PARAGRAPH and s.name != "Normal"]
    assert len(looks) > 20
    for look in looks:
        properties = look.element.rPr
        assert properties.rFonts.get(qn("w:eastAsia")) == font
        lang = properties.find(qn("w:lang"))
        assert (lang.get(qn("w:val")), lang.get(qn("w:eastAsia"))) == (latin, han)


def test_chinese_quotes_and_dashes_are_drawn_from_the_chinese_font(
    make_kit: MakeKit, written: Callable[[PressKit], Any]
) -> None:
    document = written(make_kit(Language.ZH_HANS))
    quote = next(p for p in document.paragraphs if p.style.name == "Quote")
    hints = {run._r.rPr.rFonts.get(qn("w:hint")) for run in quote.runs}
    assert hints == {"eastAsia"}


def test_no_italics_in_chinese_but_weight(kit: PressKit, written: Callable[[PressKit], Any]) -> None:
    document = written(kit)
    english = next(r for p in document.paragraphs for r in p.runs if r.text == "Register at the desk")
    chinese = next(r for p in document.paragraphs for r in p.runs if r.text == "到櫃位登記")
    assert (english.italic, english.bold) == (True, None)
    assert (chinese.italic, chinese.bold) == (None, True)


def test_each_numbered_list_begins_with_one(kit: PressKit, written: Callable[[PressKit], Any]) -> None:
    document = written(single(kit, PartKind.RELEASE, Language.EN))
    counted = {normal(p.text): p._p.pPr.numPr.numId.val for p in document.paragraphs if p._p.pPr.numPr is not None}
    assert counted["Register at the desk 1"] == counted["Register at the desk 2"]
    lists = {counted["Register at the desk 1"], counted["Register at the desk 3"], counted["Interviews by telephone"]}
    assert len(lists) == 3
    numbering = document.part.numbering_part.element
    for ident in lists:
        assert numbering.num_having_numId(ident).lvlOverride_lst[0].startOverride.val == 1


def test_links_are_real_and_only_of_safe_kinds(make_kit: MakeKit, written: Callable[[PressKit], Any]) -> None:
    hrefs = ("https://lbl.example/?a=1&b=<2>", "javascript:alert(1)", "file:///etc/passwd", "//host/share")
    blocks = tuple(replace(plain("x"), runs=(Run("here", href=href),)) for href in hrefs)
    document = written(make_kit(text={"blocks": blocks}))
    targets = sorted(rel.target_ref for rel in document.part.rels.values() if rel.is_external)
    assert targets == [
        "https://lbl.example/?a=1&b=%3C2%3E",
        "https://www.lanternbay.example/visit",
        "mailto:ivy.ho@lanternbay.example",
        "tel:+85255550177",
    ]
    assert body_texts(document).count("here") == 3


def test_pictures_have_words_and_captions_below(kit: PressKit, written: Callable[[PressKit], Any]) -> None:
    photos = tuple(
        replace(
            each, photo=replace(each.photo, alt_text=ByLanguage("A bench <behind> a hedge" if each.number == 1 else ""))
        )
        for each in kit.photos
    )
    document = written(replace(kit, photos=photos))
    shown = [shape._inline.docPr for shape in document.inline_shapes]
    assert [each.get("descr") for each in shown] == ["A bench <behind> a hedge", "Readers under the hedge."]
    assert len({each.get("id") for each in shown}) == 2
    texts = body_texts(document)
    assert texts[texts.index("Photo 1 The garden at noon.") + 1] == "Photo: Tse Man"
    assert texts[texts.index("Photo 3 To come.") - 1] == "Picture to follow"


def test_photos_keep_their_shape_inside_the_measure(kit: PressKit, written: Callable[[PressKit], Any]) -> None:
    wide, tall = written(kit).inline_shapes
    assert wide.width / wide.height == pytest.approx(1.5, abs=0.01)
    assert tall.width / tall.height == pytest.approx(2 / 3, abs=0.01)
    assert wide.width.pt <= 471.3
    assert tall.width.pt <= 471.3 * 0.67


@pytest.mark.parametrize("is_draft", [False, True])
def test_embargo_and_draft_stand_in_the_head_of_every_page(
    make_kit: MakeKit,
    make_photo: MakePhoto,
    facts: tuple[Fact, ...],
    embargo: Embargo,
    written: Callable[[PressKit], Any],
    is_draft: bool,
) -> None:
    document = written(full_kit(make_kit, make_photo, facts, embargo, is_draft=is_draft))
    says = ["Embargoed until", "Embargoed until", "禁止於", "禁止于", "Embargoed until", "Embargoed until"]
    drafts = ["DRAFT", "DRAFT", "草稿", "草稿", "DRAFT", "DRAFT"]
    assert len(document.sections) == len(says)
    for section, said, draft in zip(document.sections, says, drafts, strict=True):
        assert section.different_first_page_header_footer
        for header in (section.first_page_header, section.header):
            words = "\n".join(p.text for p in header.paragraphs)
            assert said.lower() in words.lower()
            assert (draft in words) is is_draft


def test_foot_counts_pages_in_the_language_of_the_section(kit: PressKit, written: Callable[[PressKit], Any]) -> None:
    document = written(kit)
    feet = [section.footer.paragraphs[0] for section in document.sections]
    assert "Lantern Bay Library · 18 March 2027 Page 1 of 1" in normal(feet[1].text)
    assert "第1頁，共1頁" in feet[2].text
    assert "第1页，共1页" in feet[3].text
    for foot in feet:
        instructions = [each.text.strip() for each in foot._p.iter(qn("w:instrText"))]
        assert instructions == ["PAGE", "NUMPAGES"]


def test_headline_runs_on_at_the_head_from_the_second_page(
    make_kit: MakeKit, written: Callable[[PressKit], Any]
) -> None:
    section = written(make_kit()).sections[0]
    assert "Reading Garden" not in "".join(p.text for p in section.first_page_header.paragraphs)
    assert "Lantern Bay Library Opens Its Reading Garden" in [p.text for p in section.header.paragraphs]


def test_cover_links_to_each_part(kit: PressKit, written: Callable[[PressKit], Any]) -> None:
    document = written(kit)
    body = document.element.body
    anchors = [each.get(qn("w:anchor")) for each in body.iter(qn("w:hyperlink")) if each.get(qn("w:anchor"))]
    marks = [each.get(qn("w:name")) for each in body.iter(qn("w:bookmarkStart"))]
    assert anchors == marks
    assert len(marks) == 5


def test_kit_for_one_language_has_everything_in_it(kit: PressKit, written: Callable[[PressKit], Any]) -> None:
    whole = "\n".join(body_texts(written(content.only_in(kit, Language.ZH_HANT))))
    assert "圖1 中午的花園。" in whole
    assert "資料便覽" in whole
    assert "Lantern Bay" not in whole
    assert "灯湾" not in whole


def test_hostile_text_is_text(make_kit: MakeKit, make_photo: MakePhoto, written: Callable[[PressKit], Any]) -> None:
    words = ByLanguage(HOSTILE)
    kit = make_kit(
        photos=(make_photo(caption=words, credit=words, alt_text=words),),
        text={"headline": HOSTILE, "blocks": (plain(HOSTILE), plain(HOSTILE, Role.LIST_ITEM)), "notes": (HOSTILE,)},
        title=words,
        assets_url=HOSTILE,
    )
    kit = replace(kit, organisation=replace(kit.organisation, name=words, short_name=words), is_draft=True)
    document = written(kit)
    found = body_texts(document)
    expected = "<w:p>&amp;]]> txet 🏗 𨋢 ไทย"
    assert sum(expected in each for each in found) == 9
    assert document.core_properties.author == document.core_properties.last_modified_by
    assert expected in normal(document.core_properties.title)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.text(min_size=1, max_size=80))
def test_any_text_makes_a_file_that_opens(make_kit: MakeKit, tmp_path: Path, words: str) -> None:
    kit = make_kit(text={"headline": words, "blocks": (plain(words), plain("then"))})
    document = docx.Document(io.BytesIO(word.write(kit, renditions=tmp_path)))
    assert "then" in body_texts(document)[-10:] or any(each.endswith("then") for each in body_texts(document))


def test_properties_name_the_organisation_and_nobody_else(kit: PressKit, written: Callable[[PressKit], Any]) -> None:
    properties = written(kit).core_properties
    assert properties.title == "Reading Garden"
    assert properties.author == properties.last_modified_by == "Lantern Bay Library"
    assert properties.subject == "Press Kit"
    assert properties.language == "en-GB, zh-HK, zh-CN"
    assert properties.keywords == "Press Kit, Lantern Bay Library"
    assert properties.created.isoformat() == properties.modified.isoformat() == "2027-03-18T00:00:00+00:00"
    assert properties.comments == ""


def test_same_kit_gives_the_same_bytes(kit: PressKit, tmp_path: Path) -> None:
    first = word.write(kit, renditions=tmp_path / "one")
    assert word.write(kit, renditions=tmp_path / "two") == first


def test_pictures_are_not_packed_a_second_time(kit: PressKit, tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(word.write(kit, renditions=tmp_path))) as archive:
        packing = {(entry.filename[-4:], entry.compress_type) for entry in archive.infolist()}
        assert b'<Default Extension="jpg" ContentType="image/jpeg"/>' in archive.read("[Content_Types].xml")
    stored, packed = zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED
    assert packing == {(".jpg", stored), (".xml", packed), ("rels", packed)}


def test_parts_are_dated_like_the_kit_and_nothing_else_is_inside(kit: PressKit, tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(word.write(kit, renditions=tmp_path))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(2027, 3, 18, 0, 0, 0)}
        names = [name for name in archive.namelist() if not name.startswith(("word/header", "word/footer"))]
    assert names == [
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/app.xml",
        "docProps/core.xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/fontTable.xml",
        "word/media/image1.jpg",
        "word/media/image2.jpg",
        "word/numbering.xml",
        "word/settings.xml",
        "word/styles.xml",
    ]


def test_every_part_but_pictures_is_xml_that_names_only_parts_that_are_there(kit: PressKit, tmp_path: Path) -> None:
    from lxml import etree

    with zipfile.ZipFile(io.BytesIO(word.write(kit, renditions=tmp_path))) as archive:
        names = set(archive.namelist())
        for name in names:
            if name.endswith((".xml", ".rels")):
                etree.fromstring(archive.read(name))
        links = etree.fromstring(archive.read("word/_rels/document.xml.rels"))
    inside = {each.get("Target") for each in links if each.get("TargetMode") != "External"}
    assert {f"word/{target}" for target in inside} <= names


def test_cancelling_stops_and_a_damaged_photo_is_named(
    make_kit: MakeKit, make_photo: MakePhoto, tmp_path: Path
) -> None:
    kit = make_kit(photos=(make_photo(),))
    with pytest.raises(Cancelled):
        word.write(kit, renditions=tmp_path / "renditions", cancelled=lambda: True)
    path = kit.photos[0].path
    assert path is not None
    path.write_bytes(b"not a picture")
    with pytest.raises(NotAPhoto):
        word.write(kit, renditions=tmp_path / "renditions")


def test_kit_without_parts_still_opens(make_kit: MakeKit, written: Callable[[PressKit], Any]) -> None:
    assert "Reading Garden" in body_texts(written(replace(make_kit(), parts=(), texts=())))


@pytest.mark.parametrize("kind", [ReleaseKind.CORRECTION, ReleaseKind.KILL])
def test_notice_comes_before_the_headline(
    make_kit: MakeKit, written: Callable[[PressKit], Any], kind: ReleaseKind
) -> None:
    found = body_texts(written(make_kit(kind=kind, text={"editors_note": "The area is 640 square metres."})))
    notice = found.index("The area is 640 square metres.")
    assert notice < found.index("Lantern Bay Library Opens Its Reading Garden")
    orders = {ReleaseKind.CORRECTION: "This corrected version replaces", ReleaseKind.KILL: "Do not publish."}
    assert found[notice - 1].startswith(orders[kind])


def test_house_chooses_order_dates_and_marks(make_kit: MakeKit, written: Callable[[PressKit], Any]) -> None:
    wire = body_texts(written(replace(make_kit(), house_style=shipped("plain_wire"))))
    assert wire.index("Media Contact") < wire.index("Lantern Bay Library Opens Its Reading Garden")
    government = body_texts(written(replace(make_kit(), house_style=shipped("government"))))
    assert government[:2] == ["Lantern Bay Library", "Press Release"]
    assert "Ends/Thursday, March 18, 2027" in government
