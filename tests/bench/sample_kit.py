"""The kit that is measured: a harbour office that is not there, its release in three languages, photos by the dozen."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from mediadesk import paths
from mediadesk.records.block import Role, plain
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.organisation import Boilerplate, Fact, Organisation
from mediadesk.records.people import PressOfficer
from mediadesk.records.photo import Photo
from mediadesk.records.press_kit import KitPhoto, KitText, PartChoice, PartKind, PressKit
from mediadesk.records.release import ReleaseKind, ReleaseLine, ReleaseText

SIZE = (6000, 4000)  # 24 megapixels
PHOTOS = 10
GIVEN = "kit.json"
_SENTENCE = {
    Language.EN: "The harbour office measured tide {n} at the northern quay and found the water clearer than a year "
    "ago, while the readings of the southern basin stayed as they were, as Dr Ko Wing-yan of the office had expected. ",
    Language.ZH_HANT: "海港辦事處於北面碼頭量度第{n}次潮汐，發現水質較去年清澈；南面船塢的讀數則維持不變，"
    "與辦事處高詠欣博士（水文組）的預期相符。",
    Language.ZH_HANS: "海港办事处于北面码头量度第{n}次潮汐，发现水质较去年清澈；南面船坞的读数则维持不变，"
    "与办事处高咏欣博士（水文组）的预期相符。",
}
_CAPTION = "Surveyor {n} of the harbour office (third from left) reads the gauge with Ms Ip, Mr Pun and Prof Tsui. " * 2
_PARAGRAPHS = {Language.EN: 15, Language.ZH_HANT: 11, Language.ZH_HANS: 11}


def release_kit(*languages: Language) -> PressKit:
    """A release of three pages in English and two in each Chinese, with a standing text and a press officer."""
    name = ByLanguage("Harbour Office", "海港辦事處", "海港办事处")
    officer = ByLanguage("Kay Ip", "葉嘉", "叶嘉")
    return PressKit(
        title=ByLanguage("Tides", "潮汐", "潮汐"),
        language=languages[0],
        organisation=Organisation(1, name),
        kind=ReleaseKind.PRESS_RELEASE,
        release_line=ReleaseLine.IMMEDIATE,
        embargo=None,
        is_draft=False,
        issue_date=date(2027, 3, 18),
        assets_url="",
        parts=tuple(PartChoice(PartKind.RELEASE, language) for language in languages),
        texts=tuple(release_text(language) for language in languages),
        press_officers=(PressOfficer(1, officer, phone="+852 5555 0133", email="kay@office.example"),),
    )


def release_text(language: Language) -> KitText:
    """Paragraphs of two sentences, all different, each fifth one a quote."""
    sentence = _SENTENCE[language]
    blocks = tuple(
        plain(
            "".join(sentence.format(n=number * 3 + part) for part in range(2)).strip(),
            Role.QUOTE if number % 5 == 4 else Role.PARAGRAPH,
        )
        for number in range(_PARAGRAPHS[language])
    )
    about = Boilerplate(
        1, language, sentence[:24], tuple(sentence.format(n=number).strip() for number in range(90, 94))
    )
    return KitText(ReleaseText(1, 1, language, sentence[:70], (), "Northern Quay", blocks), (about,))


def edited(kit: PressKit, number: int, *, all_of_it: bool = False) -> PressKit:
    """`kit` with `number` put behind the first paragraph of its first text, or behind every one."""
    first, *others = kit.texts
    blocks = tuple(
        plain(f"{block.text} {number}", block.role) if all_of_it or index == 0 else block
        for index, block in enumerate(first.text.blocks)
    )
    return replace(kit, texts=(replace(first, text=replace(first.text, blocks=blocks)), *others))


def photo_kit(photos: list[Path], *languages: Language) -> PressKit:
    """Cover, the release in `languages` (else in all three), photo pages, fact sheet with contacts."""
    kit = release_kit(*(languages or Language))
    around = [PartChoice(kind, Language.EN) for kind in (PartKind.COVER, PartKind.PHOTOS, PartKind.FACT_SHEET)]
    credit = ByLanguage("Harbour Office")
    numbered = tuple(
        KitPhoto(n, Photo(n, "a", size=SIZE, caption=ByLanguage(_CAPTION.format(n=n)), credit=credit), path)
        for n, path in enumerate(photos, start=1)
    )
    facts = tuple(Fact(n, 1, f"{n * 111}", ByLanguage(f"Tides in basin {n}"), None, n) for n in range(1, 7))
    return replace(kit, parts=(around[0], *kit.parts, *around[1:]), photos=numbered, facts=facts, slug="tides")


def hand_over(kit: PressKit, folder: Path) -> None:
    """Write the same words for programs that do not know our records, to `kit.json` in `folder`."""
    (officer,) = kit.press_officers
    given: dict[str, Any] = {
        "title": kit.title.en,
        "organisation": kit.organisation.name.en,
        "fonts": str(paths.shipped("resources") / "fonts"),
        "releases": [_as_given(each) for each in kit.texts],
        "photos": [
            {
                "path": str(photo.path),
                "caption": f"Photo {photo.number}  {photo.photo.caption.en}",
                "credit": "Harbour Office",
            }
            for photo in kit.photos
        ],
        "facts": [[fact.value, fact.label.en] for fact in kit.facts],
        "contact": f"{officer.name.en}  {officer.phone}  {officer.email}",
    }
    (folder / GIVEN).write_text(json.dumps(given, ensure_ascii=False), encoding="utf-8")


def _as_given(text: KitText) -> dict[str, Any]:
    (about,) = text.boilerplates
    return {
        "language": text.text.language.value,
        "headline": text.text.headline,
        "paragraphs": [f"{text.text.place}: {text.text.blocks[0].text}", *(b.text for b in text.text.blocks[1:])],
        "about": [about.heading, *about.paragraphs],
    }


def make_photos(folder: Path) -> list[Path]:
    """Ten files as a camera writes them: grain at every scale over a gradient, 24 megapixels, some 4.5 MB each."""
    from PIL import Image, ImageChops

    paths = []
    fine = Image.effect_noise(SIZE, 9)
    for number in range(PHOTOS):
        picture = Image.linear_gradient("L").rotate(36 * number).resize(SIZE).convert("RGB")
        for shrink in (400, 60, 12, 4):
            grain = Image.effect_noise((SIZE[0] // shrink, SIZE[1] // shrink), 14).resize(
                SIZE, Image.Resampling.BICUBIC
            )
            picture = ImageChops.overlay(
                picture, Image.merge("RGB", (grain, grain.point(lambda v: 240 - v // 2), grain))
            )
        picture = ImageChops.overlay(picture, Image.merge("RGB", [ImageChops.offset(fine, 31 * number)] * 3))
        paths.append(folder / f"photo-{number:02}.jpg")
        picture.save(paths[-1], quality=90)
    return paths


def make_crowd(photos: list[Path], folder: Path, count: int) -> list[Path]:
    """`count` photos in `folder`, each with bytes of its own: a comment makes one of ten pictures another file."""
    crowd = []
    for number in range(count):
        data = photos[number % len(photos)].read_bytes()
        comment = f"{number:08}".encode()
        crowd.append(folder / f"crowd-{number:03}.jpg")
        crowd[-1].write_bytes(data[:2] + b"\xff\xfe" + (len(comment) + 2).to_bytes(2) + comment + data[2:])
    return crowd
