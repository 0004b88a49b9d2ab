"""Kits, photos and what is read back from a PDF, for all tests of the press kit."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from mediadesk.press_kit.pdf import TypesetKit, typeset
from mediadesk.records.block import Role, plain
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.organisation import Boilerplate, Brand, Fact, Organisation
from mediadesk.records.people import PressOfficer
from mediadesk.records.photo import Photo
from mediadesk.records.press_kit import KitPhoto, KitText, PartChoice, PartKind, PressKit
from mediadesk.records.release import Embargo, ReleaseKind, ReleaseLine, ReleaseText

_TEXTS = {
    Language.EN: (
        "Lantern Bay Library Opens Its Reading Garden",
        ("Books, benches and a quiet hour before the ferries",),
        "Lantern Bay",
        (
            "The Lantern Bay Library today opened a reading garden of 640 square metres on the roof of the ferry shed.",
            "“We measured the noise of the quay for a year before a single bench was built, and put the hedges where"
            " the year had shown us,” said Ms Ada Sze, Head Librarian.",
            "Readers may borrow a folding chair, a blanket and a lamp; nothing is charged for any of them.",
        ),
        (
            "About the Lantern Bay Library",
            ("The library lends books and instruments. See www.lanternbay.example/visit.",),
        ),
    ),
    Language.ZH_HANT: (
        "燈灣圖書館閱讀花園啟用　老碼頭換新顏",
        ("在渡輪響號之前，先讀一小時書",),
        "燈灣",
        (
            "燈灣圖書館今日啟用天台閱讀花園。花園佔地640平方米，由舊渡輪棚改建而成，乘𨋢即可直達。",
            "圖書館館長施雅文表示：「我們先量度了碼頭一整年的噪音，才動手造第一張長椅；樹籬種在哪裏，是那一年告訴我們的。」",
            "讀者可借用摺椅、毛毯和枱燈，費用全免；館方亦保存了『𠝹房』街坊的口述歷史……歡迎預約（星期一休館）。",
        ),
        ("關於燈灣圖書館", ("圖書館借閱書籍及樂器。詳情請瀏覽 https://www.lanternbay.example/visit。",)),
    ),
    Language.ZH_HANS: (
        "灯湾图书馆阅读花园启用　老码头换新颜",
        ("在渡轮鸣笛之前，先读一小时书",),
        "灯湾",
        (
            "灯湾图书馆今日启用天台阅读花园。花园占地640平方米，由旧渡轮棚改建而成，乘电梯即可直达。",
            "图书馆馆长施雅文表示：“我们先测量了码头一整年的噪声，才动手造第一张长椅；树篱种在哪里，是那一年告诉我们的。”",
            "读者可借用折椅、毛毯和台灯，费用全免；馆方亦保存了“老街坊”的口述历史……欢迎预约（星期一休馆）。",
        ),
        ("关于灯湾图书馆", ("图书馆借阅书籍及乐器。详情请浏览 https://www.lanternbay.example/visit。",)),
    ),
}

OFFICER = PressOfficer(
    1,
    ByLanguage("Ivy Ho", "何綺文", "何绮文"),
    ByLanguage("Press Officer", "新聞主任", "新闻主任"),
    ByLanguage("Lantern Bay Library", "燈灣圖書館", "灯湾图书馆"),
    "+852 5555 0177",
    "ivy.ho@lanternbay.example",
)

MakeKit = Callable[..., PressKit]
Set = Callable[[PressKit], TypesetKit]


def kit_text(language: Language, **changes: Any) -> KitText:
    headline, subheadlines, place, paragraphs, (about, about_texts) = _TEXTS[language]
    blocks = tuple(plain(text, Role.QUOTE if index == 1 else Role.PARAGRAPH) for index, text in enumerate(paragraphs))
    text = ReleaseText(1, 1, language, headline, subheadlines, place, blocks)
    return KitText(replace(text, **changes), (Boilerplate(1, language, about, about_texts),))


@pytest.fixture
def make_kit() -> MakeKit:
    """Builds a kit: `make_kit(Language.EN, …, cover=True, photos=[…], text={…})` and any field of `PressKit`."""

    def make(
        *languages: Language,
        cover: bool = False,
        photos: tuple[KitPhoto, ...] = (),
        text: dict[str, Any] | None = None,
        **fields: Any,
    ) -> PressKit:
        chosen = languages or (Language.EN,)
        main = chosen[0]
        parts = [PartChoice(PartKind.COVER, main)] if cover else []
        parts += [PartChoice(PartKind.RELEASE, language) for language in chosen]
        parts += [PartChoice(PartKind.PHOTOS, main)] if photos else []
        parts += [PartChoice(PartKind.FACT_SHEET, main)] if fields.get("facts") else []
        kit = PressKit(
            title=ByLanguage("Reading Garden", "閱讀花園", "阅读花园"),
            language=main,
            organisation=Organisation(1, OFFICER.organisation, ByLanguage("LBL"), brand=Brand("#7A3B69")),
            kind=ReleaseKind.PRESS_RELEASE,
            release_line=ReleaseLine.IMMEDIATE,
            embargo=None,
            is_draft=False,
            issue_date=date(2027, 3, 18),
            assets_url="",
            parts=tuple(parts),
            texts=tuple(kit_text(language, **(text or {})) for language in chosen),
            photos=photos,
            press_officers=(OFFICER,),
        )
        return replace(kit, **fields)

    return make


@pytest.fixture
def set_kit(tmp_path: Path) -> Set:
    """Typesets a kit with its renditions in a folder of the test."""
    return lambda kit: typeset(kit, renditions=tmp_path / "renditions")


@pytest.fixture
def make_photo(tmp_path: Path) -> Callable[..., KitPhoto]:
    """Builds a numbered photo with a file of its own: `make_photo(3, (600, 400), caption="…")`."""
    from PIL import Image

    def make(
        number: int = 1, size: tuple[int, int] = (600, 400), caption: str | ByLanguage = "The garden", **fields: Any
    ) -> KitPhoto:
        path = tmp_path / f"photo-{number}.jpg"
        Image.linear_gradient("L").resize(size).convert("RGB").save(path, "JPEG")
        words = ByLanguage(caption, caption, caption) if isinstance(caption, str) else caption
        return KitPhoto(number, Photo(number, sha256="a", size=size, caption=words, **fields), path)

    return make


@pytest.fixture
def facts() -> tuple[Fact, ...]:
    """Three figures of a fact sheet."""
    figures = (
        ("640 m²", "Garden", "花園"),
        ("1,200+", "Volumes", "藏書"),
        ("365", "Days", "日"),
        ("0", "Fees", "收費"),
    )
    return tuple(
        Fact(number, 1, value, ByLanguage(en, zh, zh), date(2027, 3, 1), number)
        for number, (value, en, zh) in enumerate(figures, start=1)
    )


def page_texts(pdf: bytes) -> list[str]:
    """The text of each page as pdfium copies it."""
    import pypdfium2

    with closing(pypdfium2.PdfDocument(pdf)) as document:
        return [document[index].get_textpage().get_text_range() for index in range(len(document))]


@pytest.fixture
def read() -> Callable[[bytes], list[str]]:
    """Reads the text of each page back."""
    return page_texts


@pytest.fixture
def embargo() -> Embargo:
    """An embargo until 11:00 in Hong Kong on 18 March 2027."""
    return Embargo(datetime(2027, 3, 18, 3, 0, tzinfo=UTC))
