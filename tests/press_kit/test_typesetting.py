"""A kit as PDF: what is on its pages, what can be copied from it, and that nothing else gets out."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from mediadesk.press_kit.pdf import TypesetKit, typeset
from mediadesk.records.block import Block, Role, Run, plain
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.organisation import Boilerplate, Fact
from mediadesk.records.photo import Photo
from mediadesk.records.press_kit import KitPhoto, PressKit
from mediadesk.records.problems import Cancelled, NotAPhoto
from mediadesk.records.release import Embargo

MakeKit = Callable[..., PressKit]
SetKit = Callable[[PressKit], TypesetKit]
Read = Callable[[bytes], list[str]]
MakePhoto = Callable[..., KitPhoto]

EN, TC, SC = Language.EN, Language.ZH_HANT, Language.ZH_HANS


def flat(text: str) -> str:
    """Where lines were broken does not matter."""
    return "".join(text.split())


def spaced(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("language", list(Language))
def test_every_paragraph_is_copied_whole_and_in_order(
    make_kit: MakeKit, set_kit: SetKit, read: Read, language: Language
) -> None:
    kit = make_kit(language)
    copied = flat("".join(read(set_kit(kit).pdf)))
    text, boilerplate = kit.texts[0].text, kit.texts[0].boilerplates[0]
    officer = kit.press_officers[0]
    expected = [
        text.headline,
        *text.subheadlines,
        *(block.text for block in text.blocks),
        boilerplate.heading,
        *boilerplate.paragraphs,
        officer.name.get(language),
        officer.phone,
        officer.email,
    ]
    position = 0
    for paragraph in expected:
        found = copied.find(flat(paragraph), position)
        assert found >= 0, paragraph
        position = found + len(flat(paragraph))


def test_english_words_are_copied_with_their_spaces(make_kit: MakeKit, set_kit: SetKit, read: Read) -> None:
    kit = make_kit()
    copied = spaced(" ".join(read(set_kit(kit).pdf)))
    for block in kit.texts[0].text.blocks:
        assert spaced(block.text) in copied


def test_hong_kong_characters_beyond_the_bmp_are_copied(make_kit: MakeKit, set_kit: SetKit, read: Read) -> None:
    text = "乘𨋢上樓，𠝹開包裝，𥄫一眼，𡃁仔嘅𠵱家，𨶙字亦然。"
    finished = set_kit(make_kit(TC, text={"blocks": (plain(text),)}))
    assert text in flat("".join(read(finished.pdf)))
    assert finished.missing == ()


def test_same_kit_gives_the_same_bytes(make_kit: MakeKit, set_kit: SetKit, make_photo: MakePhoto) -> None:
    kit = make_kit(EN, TC, cover=True, photos=(make_photo(1), make_photo(2, (400, 600))))
    assert set_kit(kit).pdf == set_kit(kit).pdf


def test_time_and_environment_leave_no_trace(
    make_kit: MakeKit, set_kit: SetKit, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = set_kit(make_kit()).pdf
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    assert set_kit(make_kit()).pdf == before
    assert b"/CreationDate (D:20270318000000+00'00')" in before


@pytest.mark.parametrize("language", list(Language))
def test_embargo_stands_on_every_page(
    make_kit: MakeKit, set_kit: SetKit, read: Read, make_photo: MakePhoto, embargo: Embargo, language: Language
) -> None:
    kit = make_kit(language, cover=True, photos=(make_photo(),), embargo=embargo, text={"blocks": _long_body()})
    line = {
        EN: "EMBARGOED UNTIL 11:00 HKT, THURSDAY 18 MARCH 2027",
        TC: "禁止於2027年3月18日（星期四）香港時間上午11時前發佈",
        SC: "禁止于2027年3月18日（星期四）香港时间上午11时前发布",
    }[language]
    pages = read(set_kit(kit).pdf)
    assert len(pages) > 4
    for page in pages:
        assert flat(page).count(flat(line)) == 1
        assert language.is_chinese or line in spaced(page)  # spaced-out capitals are still copied as words


def test_draft_is_marked_on_every_page_and_copied_text_stays_clean(
    make_kit: MakeKit, set_kit: SetKit, read: Read, make_photo: MakePhoto
) -> None:
    kit = make_kit(cover=True, photos=(make_photo(),), is_draft=True, text={"blocks": _long_body()})
    finished = set_kit(kit)
    for page in read(finished.pdf):
        assert page.count("DRAFT – not for release") == 1
        assert page.count("DRAFT") == 1  # the watermark is an outline, not text
    assert set_kit(replace(kit, is_draft=False)).pages == finished.pages
    assert "DRAFT" not in "".join(read(set_kit(replace(kit, is_draft=False)).pdf))


def test_contents_of_the_cover_name_the_true_pages(
    make_kit: MakeKit, set_kit: SetKit, read: Read, make_photo: MakePhoto, facts: tuple[Fact, ...]
) -> None:
    kit = make_kit(EN, TC, SC, cover=True, photos=(make_photo(),), facts=facts)
    pages = read(set_kit(kit).pdf)
    first = {
        name: next(number for number, page in enumerate(pages[1:], start=2) if flat(words) in flat(page))
        for name, words in (
            ("English", "Lantern Bay Library Opens"),
            ("繁體中文", "燈灣圖書館閱讀花園"),
            ("简体中文", "灯湾图书馆阅读花园"),
            ("Photographs", "Photographs"),
            ("Fact Sheet", "Fact Sheet"),
        )
    }
    cover = flat(pages[0])
    shown = [int(number) for number in re.findall(r"(?:p\.|第)(\d+)", cover)]
    assert shown == list(first.values())
    assert all(flat(name) in cover for name in first)


def test_bookmarks_open_the_parts(make_kit: MakeKit, set_kit: SetKit) -> None:
    import pypdfium2

    finished = set_kit(make_kit(EN, TC, cover=True))
    document = pypdfium2.PdfDocument(finished.pdf)
    bookmarks = [(item.get_title(), item.get_dest().get_index() + 1) for item in document.get_toc()]
    assert bookmarks == list(finished.outline)
    assert [title for title, _ in bookmarks] == ["Press Kit", "Press Release – English", "新聞稿 – 繁體中文"]


def test_pages_are_counted_in_the_language_of_their_section(make_kit: MakeKit, set_kit: SetKit, read: Read) -> None:
    pages = [flat(page) for page in read(set_kit(make_kit(EN, TC, SC)).pdf)]
    assert "Page1of3" in pages[0]
    assert "第2頁，共3頁" in pages[1]
    assert "第3页，共3页" in pages[2]


def test_metadata_names_title_issuer_and_language(make_kit: MakeKit, set_kit: SetKit) -> None:
    import pypdfium2

    pdf = set_kit(make_kit(TC, cover=True)).pdf
    document = pypdfium2.PdfDocument(pdf)
    assert document.get_metadata_value("Title") == "閱讀花園"
    assert document.get_metadata_value("Author") == "燈灣圖書館"
    assert document.get_metadata_value("Subject") == "新聞資料"
    assert b"/Lang (zh-Hant)" in pdf
    assert '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">閱讀花園</rdf:li>'.encode() in pdf


def test_text_is_tagged_with_headings_and_languages(make_kit: MakeKit, set_kit: SetKit) -> None:
    pdf = set_kit(make_kit(EN, TC, cover=True)).pdf
    for entry in (b"/StructTreeRoot", b"/Marked true", b"/S /H1", b"/S /H2", b"/S /Link", b"/S /TOCI", b"pdfuaid:part"):
        assert entry in pdf
    assert pdf.count(b"/Lang (zh-Hant)") == 1


def test_kit_without_anything_is_a_cover(make_kit: MakeKit, set_kit: SetKit, read: Read) -> None:
    kit = replace(make_kit(), parts=(), texts=(), press_officers=(), title=ByLanguage(), issue_date=None)
    finished = set_kit(kit)
    assert finished.pages == 1
    assert "Press Release" in read(finished.pdf)[0]


def test_release_without_text_still_prints(make_kit: MakeKit, set_kit: SetKit, read: Read) -> None:
    kit = make_kit(text={"headline": "", "subheadlines": (), "blocks": (), "place": ""}, press_officers=())
    assert "Press Release" in read(set_kit(kit).pdf)[0]


def test_release_of_sixty_pages_keeps_every_paragraph(make_kit: MakeKit, set_kit: SetKit, read: Read) -> None:
    sentence = "Paragraph {} of the long minutes says a little about benches, hedges, lamps and the tide. "
    blocks = tuple(plain(sentence.format(number) * 6) for number in range(560))
    finished = set_kit(make_kit(text={"blocks": blocks}))
    assert finished.pages >= 60
    copied = spaced(" ".join(read(finished.pdf)))
    assert all(f"Paragraph {number} of the long" in copied for number in range(560))


def test_no_line_of_a_paragraph_is_left_alone_at_a_page_break(make_kit: MakeKit, set_kit: SetKit, read: Read) -> None:
    for lines in range(3, 9):
        words = " ".join(["bench hedge lamp tide chair"] * lines * 3)
        finished = set_kit(make_kit(text={"blocks": tuple(plain(f"{words} end{number}.") for number in range(12))}))
        for page in read(finished.pdf)[1:]:
            body = [line for line in page.splitlines() if "bench" in line or "end" in line]
            assert not body or not re.match(r"^end\d+\.$", body[0].strip())


HOSTILE = (
    '<b>bold?</b> & <img src="file:///etc/passwd"> <para> &amp; &#65; <!-- gone? --> <?xml ?>',
    "Contact <jane@lanternbay.example> about <project name>",
    "(unbalanced ((( brackets \\ and \\) slashes",
    "100 % of {n} $HOME `tick` %(a)s",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_markup_is_printed_as_it_was_typed(make_kit: MakeKit, set_kit: SetKit, read: Read, text: str) -> None:
    kit = make_kit(
        title=ByLanguage(text),
        cover=True,
        text={
            "headline": text,
            "subheadlines": (text,),
            "blocks": (plain(text), plain(text, Role.QUOTE)),
            "notes": (text,),
        },
    )
    copied = flat("".join(read(set_kit(kit).pdf)))
    assert copied.count(flat(text)) >= 5


def test_characters_that_cannot_be_printed_are_left_out(make_kit: MakeKit, set_kit: SetKit, read: Read) -> None:
    text = "a\x00b\x07c\x1bd\u202ee\u200bf\ud800g\ufeffh"
    kit = make_kit(TC, EN, title=ByLanguage(text), cover=True, text={"headline": text, "blocks": (plain(text),)})
    finished = set_kit(kit)
    assert finished.missing == ()
    assert "abcdefgh" in "".join(read(finished.pdf))


def test_characters_no_font_has_are_replaced_and_told(make_kit: MakeKit, set_kit: SetKit, read: Read) -> None:
    kit = make_kit(text={"headline": "Garden 🌿 day", "blocks": (plain("ไทย reads 鎔 and 镕 and é"),)})
    finished = set_kit(kit)
    assert finished.missing == tuple(sorted({"🌿", *"ไทย"}))
    copied = "".join(read(finished.pdf))
    assert "Garden 〓 day" in copied
    assert "〓〓〓 reads 鎔 and 镕 and é" in copied


def test_right_to_left_and_mixed_scripts_do_not_break_a_page(make_kit: MakeKit, set_kit: SetKit, read: Read) -> None:
    text = "שלום \u202eevil\u202c مرحبا 花園 garden"
    assert "花園 garden" in "".join(read(set_kit(make_kit(text={"blocks": (plain(text),)})).pdf))


def test_only_addresses_that_may_be_opened_become_links(make_kit: MakeKit, set_kit: SetKit, read: Read) -> None:
    addresses = (
        "javascript:alert(1)",
        "file:///etc/passwd",
        "\\\\host\\share",
        "HTTPS://ok.example/a b",
        "data:text/html,x",
    )
    runs = tuple(Run(f"link{number} ", href=address) for number, address in enumerate(addresses))
    pdf = set_kit(make_kit(text={"blocks": (Block(runs),)})).pdf
    uris = re.findall(rb"/URI \((.*?)\)", pdf)
    assert b"HTTPS://ok.example/a%20b" in uris
    assert [uri for uri in uris if not re.match(rb"(?i)(https?|mailto|tel):", uri)] == []
    assert all(f"link{number}" in "".join(read(pdf)) for number in range(len(addresses)))


def test_word_longer_than_the_page_is_wide_is_broken_not_lost(make_kit: MakeKit, set_kit: SetKit, read: Read) -> None:
    word = "x" * 700
    kit = make_kit(TC, EN, text={"headline": word, "blocks": (plain(word), plain("漢" * 700), plain("，" * 300))})
    copied = flat("".join(read(set_kit(kit).pdf)))
    assert word in copied
    assert "漢" * 700 in copied
    assert "，" * 300 in copied


def test_caption_of_two_thousand_characters_is_printed_whole(
    make_kit: MakeKit, set_kit: SetKit, read: Read, make_photo: MakePhoto
) -> None:
    caption = " ".join(f"Guest{number} of the garden (row {number})," for number in range(64))
    photos = (make_photo(1, caption=caption), make_photo(2, (300, 600), caption=caption), make_photo(3))
    finished = set_kit(make_kit(photos=photos))
    assert len(caption) >= 2_000
    assert spaced(" ".join(read(finished.pdf))).count(caption) == 2


def test_caption_longer_than_a_page_runs_on(
    make_kit: MakeKit, set_kit: SetKit, read: Read, make_photo: MakePhoto
) -> None:
    caption = " ".join(f"Guest{number}" for number in range(2_500))
    finished = set_kit(make_kit(photos=(make_photo(1, (300, 500), caption=caption),)))
    copied = "".join(read(finished.pdf))
    assert all(f"Guest{number}" in copied for number in range(2_500))


def test_caption_without_its_picture_has_a_frame_that_says_so(make_kit: MakeKit, set_kit: SetKit, read: Read) -> None:
    waiting = KitPhoto(1, Photo(1, caption=ByLanguage("The gate at dusk")), None)
    gone = KitPhoto(2, Photo(2, sha256="b", caption=ByLanguage("The gate at dawn")), Path("no such picture.jpg"))
    copied = "".join(read(set_kit(make_kit(photos=(waiting, gone))).pdf))
    assert "Picture to follow" in copied
    assert "Picture file missing" in copied
    assert "The gate at dusk" in copied
    assert "The gate at dawn" in copied


def test_credit_stands_with_its_photo(make_kit: MakeKit, set_kit: SetKit, read: Read, make_photo: MakePhoto) -> None:
    photos = (make_photo(1, credit=ByLanguage("Wong Ka-yan")), make_photo(2, creator="Tse Man"))
    copied = "".join(read(set_kit(make_kit(photos=photos)).pdf))
    assert "Photo: Wong Ka-yan" in copied
    assert "Photo: Tse Man" in copied


def test_photos_carry_no_metadata_out(make_kit: MakeKit, set_kit: SetKit, tmp_path: Path) -> None:
    from PIL import Image

    path, exif = tmp_path / "camera.jpg", Image.Exif()
    exif[0x010F], exif[0xA431], exif[0x927C] = "SecretCam", "SERIAL-4711", b"SecretNote"
    exif.get_ifd(0x8825)[1] = "N"
    Image.new("RGB", (300, 200), "teal").save(path, exif=exif, comment="SecretComment", dpi=(300, 300))
    photo = KitPhoto(1, Photo(1, sha256="a", size=(300, 200)), path)
    pdf = set_kit(make_kit(cover=True, photos=(photo,))).pdf
    for word in (b"Secret", b"SERIAL", b"Exif", b"camera.jpg", bytes(str(tmp_path), "utf-8")):
        assert word not in pdf


def test_unusable_picture_is_named(make_kit: MakeKit, set_kit: SetKit, tmp_path: Path) -> None:
    path = tmp_path / "not.jpg"
    path.write_bytes(b"no picture")
    with pytest.raises(NotAPhoto) as raised:
        set_kit(make_kit(photos=(KitPhoto(1, Photo(1, sha256="a"), path),)))
    assert (raised.value.path, raised.value.reason) == (path, "kind")


def test_progress_reaches_the_end_and_cancelling_stops(
    make_kit: MakeKit, make_photo: MakePhoto, tmp_path: Path
) -> None:
    kit = make_kit(cover=True, photos=(make_photo(1), make_photo(2)))
    seen: list[tuple[int, int]] = []
    typeset(kit, renditions=tmp_path, progress=lambda done, total: seen.append((done, total)))
    assert seen[-1][0] == seen[-1][1]
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)
    with pytest.raises(Cancelled):
        typeset(kit, renditions=tmp_path, cancelled=lambda: True)


def test_lists_notes_and_links_of_the_body_are_printed(make_kit: MakeKit, set_kit: SetKit, read: Read) -> None:
    blocks = (
        plain("Programme", Role.HEADING),
        plain("Walk", Role.LIST_ITEM),
        plain("Talk", Role.LIST_ITEM),
        plain("First", Role.ORDERED_ITEM),
        plain("Second", Role.ORDERED_ITEM),
        Block((Run("Read "), Run("more", bold=True, href="https://www.lanternbay.example"), Run(" soon", italic=True))),
    )
    kit = make_kit(text={"blocks": blocks, "notes": ("Note one.", "Note two.")}, assets_url="https://p.example/x")
    pdf = set_kit(kit).pdf
    copied = spaced(" ".join(read(pdf)))
    for words in ("• Walk", "• Talk", "1. First", "2. Second", "Read more soon", "1. Note one.", "2. Note two."):
        assert words in copied
    assert "High-resolution photos https://p.example/x" in copied
    assert b"/URI (https://p.example/x)" in pdf


def test_about_text_longer_than_a_page_and_forty_officers_are_all_printed(
    make_kit: MakeKit, set_kit: SetKit, read: Read
) -> None:
    kit = make_kit()
    long_about = Boilerplate(1, EN, "About", tuple(f"Sentence {number} about us. " * 30 for number in range(20)))
    officers = tuple(replace(kit.press_officers[0], name=ByLanguage(f"Officer{number}")) for number in range(40))
    texts = (replace(kit.texts[0], boilerplates=(long_about,)),)
    copied = "".join(read(set_kit(replace(kit, texts=texts, press_officers=officers)).pdf))
    assert all(f"Sentence {number} about" in copied for number in range(20))
    assert all(f"Officer{number}" in copied for number in range(40))


def test_fact_sheet_prints_figures_and_their_day(
    make_kit: MakeKit, set_kit: SetKit, read: Read, facts: tuple[Fact, ...]
) -> None:
    page = read(set_kit(make_kit(facts=facts)).pdf)[-1]
    for words in ("640 m²", "Garden", "1,200+", "Volumes", "As of 1 March 2027"):
        assert words in page


def _long_body() -> tuple[Block, ...]:
    return tuple(plain(f"{number} 花園 garden words that fill a page slowly. " * 14) for number in range(30))


def test_release_that_just_overflows_is_set_a_little_tighter(make_kit: MakeKit, set_kit: SetKit, read: Read) -> None:
    def pages(paragraphs: int) -> list[str]:
        blocks = tuple(plain(f"Paragraph {number} tells of the tide. " * 5) for number in range(paragraphs))
        return read(set_kit(make_kit(text={"blocks": blocks})).pdf)

    counts = [len(pages(number)) for number in range(6, 20)]
    first_overflow = 6 + counts.index(2)
    last = spaced(pages(first_overflow)[-1])
    assert "About the Lantern Bay Library" in last  # the contact never stands alone on a page
    assert counts == sorted(counts)
    assert all(
        f"Paragraph {number} tells" in " ".join(pages(first_overflow - 1)) for number in range(first_overflow - 1)
    )


def test_last_lines_of_the_body_do_not_begin_a_page_alone(make_kit: MakeKit, set_kit: SetKit, read: Read) -> None:
    about = tuple(f"Standing text {number} on the library and its readers. " * 6 for number in range(9))
    for count in range(12, 22):
        blocks = tuple(plain(f"Paragraph {number} tells of the tide. " * 5) for number in range(count))
        kit = make_kit(text={"blocks": blocks})
        kit = replace(kit, texts=(replace(kit.texts[0], boilerplates=(Boilerplate(1, EN, "About", about),)),))
        for page in read(set_kit(kit).pdf)[1:]:
            tail = page.split("###")[0] if "###" in page else ""
            assert not tail or tail.count("\n") > 3, page


def test_long_name_without_a_short_one_stays_on_one_line_of_the_masthead(
    make_kit: MakeKit, set_kit: SetKit, read: Read
) -> None:
    name = "The Lantern Bay Public Library, Archive and Instrument Collection Authority"
    kit = make_kit()
    kit = replace(kit, organisation=replace(kit.organisation, name=ByLanguage(name), short_name=ByLanguage()))
    assert read(set_kit(kit).pdf)[0].splitlines()[0].startswith(name)


def test_picture_of_the_cover_is_in_the_file_once(make_kit: MakeKit, set_kit: SetKit, make_photo: MakePhoto) -> None:
    pdf = set_kit(make_kit(cover=True, photos=(make_photo(1, (2400, 1600)), make_photo(2)))).pdf
    assert pdf.count(b"/Subtype /Image") == 2
