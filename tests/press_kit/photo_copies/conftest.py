"""Kits with photos that carry everything, and what other programs read in their copies."""

import json
import shutil
import subprocess
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from mediadesk.press_kit.photo_copies import CopySize, PhotoCopy, PhotoWords, copies
from mediadesk.press_kit.photo_copies.photo_words import Face
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import PersonInPicture, Photo
from mediadesk.records.press_kit import KitPhoto, PressKit
from mediadesk.records.release import Embargo

Read = Callable[[Iterable[bytes]], list[dict[str, Any]]]
Copy = Callable[..., list[PhotoCopy]]

CAPTION = ByLanguage(
    "Ms Ada Sze (left) & Dr Bo Ng <unveil> the plaque.\nThe garden opens in May.",
    "施雅文女士（左）與吳博博士為牌匾揭幕，旁為𨋢口。\n花園於五月開放。",
    "施雅文女士（左）与吴博博士为牌匾揭幕。\n花园于五月开放。",
)
ALT_TEXT = ByLanguage("Two people beside a brass plaque", "兩人站在銅牌旁", "两人站在铜牌旁")
PEOPLE = (Newsmaker(11, ByLanguage("Ada Sze", "施雅文", "施雅文")), Newsmaker(12, ByLanguage("Bo Ng", "", "吴博")))
FULL = PhotoWords(
    language=Language.EN,
    title="garden_photo01",
    headline="Reading garden opens",
    description=CAPTION,
    alt_text=ALT_TEXT,
    people=tuple(newsmaker.name for newsmaker in PEOPLE),
    keywords=("library", "花園"),
    creator="Ivan Chu",
    credit="燈灣圖書館",
    source="Lantern Bay Library",
    copyright="© 2027 Lantern Bay Library",
    usage_terms="For news about the garden.\nNo sale.",
    instructions="EMBARGOED UNTIL 11:00 HKT",
    job="garden",
    taken_at=datetime(2027, 3, 17, 16, 30, tzinfo=UTC),
    event=ByLanguage("Opening of the garden", "花園啟用禮"),
    location=ByLanguage("Ferry shed", "渡輪車間"),
    city="Lantern Bay",
    country="Hong Kong",
    faces=(Face(PEOPLE[0].name, 0.25, 0.5, 0.1, 0.3), Face(ByLanguage(), 0.98, 0.5, 0.1, 0.3)),
)


def pixels(data: bytes) -> bytes:
    """The picture as Pillow decodes it, in its own colours."""
    with Image.open(BytesIO(data)) as image:
        return image.mode.encode() + image.tobytes()


@pytest.fixture
def exiftool(tmp_path: Path) -> Read:
    """Reads every word in pictures with ExifTool: one mapping of "Group:Field" per picture."""
    if shutil.which("exiftool") is None:
        pytest.skip("NOT CHECKED: reading photo copies back needs exiftool (libimage-exiftool-perl)")

    def read(pictures: Iterable[bytes]) -> list[dict[str, Any]]:
        folder = tmp_path / "read"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        for number, data in enumerate(pictures):
            (folder / f"{number:03}.jpg").write_bytes(data)
        asked = ["exiftool", "-j", "-a", "-G1", "-struct", "-validate", "-warning", "-error", "-all:all", str(folder)]
        said = subprocess.run(asked, check=True, capture_output=True, timeout=60)
        return sorted(json.loads(said.stdout), key=lambda each: str(each["SourceFile"]))

    return read


@pytest.fixture
def kit(make_kit: Callable[..., PressKit]) -> PressKit:
    """A kit in three languages under embargo whose photos are still to come."""
    return replace(
        make_kit(*Language),
        slug="reading-garden",
        embargo=Embargo(datetime(2027, 3, 18, 3, tzinfo=UTC)),
        pictured=PEOPLE,
    )


@pytest.fixture
def add_photo(tmp_path: Path) -> Callable[..., PressKit]:
    """A copy of a kit with one more photo, whose file holds `data`: `add_photo(kit, data, credit=…)`."""

    def added(kit: PressKit, data: bytes | None, **fields: Any) -> PressKit:
        number = len(kit.photos) + 1
        path = tmp_path / f"original-{number}" if data is not None else None
        if path is not None and data is not None:
            path.write_bytes(data)
        photo = replace(_photo(number), **fields)
        return replace(kit, photos=(*kit.photos, KitPhoto(number, photo, path)))

    return added


def _photo(number: int) -> Photo:
    return Photo(
        number,
        sha256="kept",
        taken_at=datetime(2027, 3, 17, 16, 30, tzinfo=UTC),
        caption=CAPTION,
        alt_text=ALT_TEXT,
        creator="Ivan Chu",
        credit=ByLanguage("Lantern Bay Library", "燈灣圖書館", "灯湾图书馆"),
        copyright="© 2027 Lantern Bay Library",
        usage_terms="For news about the garden.",
        people=(PersonInPicture(12, 1, 2), PersonInPicture(11, 1, 1), PersonInPicture(99, 1, 3)),
    )


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    """All copies of a kit: `copy(kit, CopySize.WEB, …)`."""

    def copied(kit: PressKit, size: CopySize = CopySize.ORIGINAL, **options: Any) -> list[PhotoCopy]:
        return list(copies(kit, size, renditions=tmp_path / "renditions", **options))

    return copied
