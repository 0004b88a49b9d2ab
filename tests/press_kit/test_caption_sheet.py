"""The caption sheet says everything of each photo; the contact sheet shows many of them by name."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from mediadesk.press_kit import content
from mediadesk.press_kit.pdf import TypesetKit
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import PersonInPicture
from mediadesk.records.press_kit import KitPhoto, PartKind, PressKit
from mediadesk.records.release import Embargo

MakeKit = Callable[..., PressKit]
SetKit = Callable[[PressKit], TypesetKit]
Read = Callable[[bytes], list[str]]
MakePhoto = Callable[..., KitPhoto]

ADA = Newsmaker(1, ByLanguage("Ada Sze", "施雅文", "施雅文"), ByLanguage("Ms", "女士", "女士"))
BEN = Newsmaker(2, ByLanguage("Ben Ho", "何本", "何本"), ByLanguage("Dr", "博士", "博士"))
CAPTION = ByLanguage("Two people plant a hedge.", "兩人種植樹籬。", "两人种植树篱。")


def sheet(kit: PressKit, kind: PartKind = PartKind.CAPTION_SHEET, language: Language = Language.EN) -> PressKit:
    return content.sheet_alone(kit, kind, language)


def flat(pages: list[str]) -> str:
    return " ".join(" ".join(pages).split())


@pytest.fixture
def planted(make_kit: MakeKit, make_photo: MakePhoto) -> PressKit:
    """A kit in three languages with one photo of which everything is known, and one that waits for its picture."""
    photo = make_photo(
        1,
        caption=CAPTION,
        credit=ByLanguage("Library Photo Desk", "圖書館", "图书馆"),
        creator="C. Wong",
        copyright="© Lantern Bay Library",
        usage_terms="News use only",
        alt_text=ByLanguage("A man and a woman kneel on a roof", "一男一女跪在天台上", "一男一女跪在天台上"),
        people=(PersonInPicture(2, 1, 2), PersonInPicture(1, 1, 1)),
        expires_on=date(2028, 3, 31),
        embargo_until=datetime(2027, 3, 18, 3, tzinfo=UTC),
        location=ByLanguage("Ferry shed roof"),
    )
    waiting = KitPhoto(2, replace(photo.photo, id=2, caption=ByLanguage("Not here yet")), None)
    return make_kit(*Language, photos=(photo, waiting), pictured=(ADA, BEN), slug="reading-garden")


def test_caption_sheet_says_everything_in_every_language(planted: PressKit, set_kit: SetKit, read: Read) -> None:
    said = flat(read(set_kit(sheet(planted)).pdf))
    for words in (
        *(
            "Caption Sheet",
            "Photo 1",
            "Photo 2",
            "reading-garden_photo01.jpg",
            *(CAPTION.get(each) for each in Language),
        ),
        *("Dr Ben Ho (right) Ms Ada Sze (left)", "Library Photo Desk", "C. Wong", "© Lantern Bay Library"),
        *("News use only", "31 March 2028", "Thursday 18 March 2027", "Ferry shed roof", "600 × 400 pixels"),
        *("A man and a woman kneel on a roof", "一男一女跪在天台上", "Not here yet"),
    ):
        assert words in said, words


def test_caption_sheet_is_headed_in_its_language(planted: PressKit, set_kit: SetKit, read: Read) -> None:
    said = flat(read(set_kit(sheet(planted, language=Language.ZH_HANT)).pdf))
    assert "圖片說明表" in said
    assert said.index("兩人種植樹籬") < said.index("Two people plant")


def test_sheet_under_embargo_says_so_on_every_page(
    planted: PressKit, set_kit: SetKit, read: Read, embargo: Embargo, make_photo: MakePhoto
) -> None:
    photos = tuple(make_photo(number, caption="Hedges. " * 60) for number in range(1, 31))
    held = replace(planted, embargo=embargo, photos=photos)
    for kind in (PartKind.CONTACT_SHEET, PartKind.CAPTION_SHEET):
        pages = read(set_kit(sheet(held, kind)).pdf)
        assert len(pages) > 1
        assert all("EMBARGOED UNTIL" in page for page in pages)


def test_photo_and_its_words_stay_on_one_page(make_kit: MakeKit, make_photo: MakePhoto, set_kit: SetKit) -> None:
    photos = tuple(make_photo(number, caption="Hedge and lamp. " * (3 + 7 * number % 40)) for number in range(1, 25))
    done = set_kit(sheet(make_kit(photos=photos)))
    assert len(done.looked_back.together) >= len(photos)
    assert all(len(whole.pages) == 1 for whole in done.looked_back.together)


def test_caption_longer_than_a_page_runs_on(
    make_kit: MakeKit, make_photo: MakePhoto, set_kit: SetKit, read: Read
) -> None:
    kit = make_kit(photos=(make_photo(1, caption="Hedge and lamp. " * 500 + "The end."), make_photo(2)))
    pages = read(set_kit(sheet(kit)).pdf)
    assert len(pages) > 2
    assert "The end." in flat(pages)


@pytest.mark.parametrize(("columns", "pages"), [(2, 15), (3, 8), (4, 5), (5, 3)])
def test_contact_sheet_has_as_many_on_a_page_as_asked(
    make_kit: MakeKit, make_photo: MakePhoto, set_kit: SetKit, columns: int, pages: int
) -> None:
    photo = make_photo(1, caption="Hedge and lamp. " * 20, credit=ByLanguage("LBL"))
    kit = make_kit(photos=tuple(replace(photo, number=number) for number in range(1, 91)), sheet_columns=columns)
    assert set_kit(sheet(kit, PartKind.CONTACT_SHEET)).pages == pages


def test_contact_sheet_names_files_and_credit(
    make_kit: MakeKit, make_photo: MakePhoto, set_kit: SetKit, read: Read
) -> None:
    kit = make_kit(photos=(make_photo(1, credit=ByLanguage("Photo Desk")),), slug="the-opening-of-the-garden" * 3)
    said = flat(read(set_kit(sheet(kit, PartKind.CONTACT_SHEET)).pdf))
    assert "Photo: Photo Desk" in said
    assert "_photo01.jpg" in said


def test_photos_of_no_release_go_by_their_own_names(make_kit: MakeKit, make_photo: MakePhoto) -> None:
    kit = replace(make_kit(photos=(make_photo(1, file_name="DSC_0042.JPG"),)), texts=())
    (photo,) = content.photo_sheet(kit, PartKind.CONTACT_SHEET, Language.EN).photos
    assert photo.file_name == "DSC_0042.jpg"
    assert photo.captions == ((Language.EN, "The garden"),)


def test_sheets_are_called_by_what_they_are(planted: PressKit) -> None:
    assert content.subject(sheet(planted), Language.EN) == "Caption Sheet"
    assert content.subject(sheet(planted, PartKind.CONTACT_SHEET), Language.ZH_HANS) == "图片总览"
