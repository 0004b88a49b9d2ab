"""The pages of every house style look as they did when somebody looked at them; the picture is that of the README."""

import os
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops

from mediadesk import paths
from mediadesk.jobs import sample_desk
from mediadesk.library import Library
from mediadesk.press_kit.pdf import typeset
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PartChoice, PartKind, PressKit
from mediadesk.wording.house_styles import SHIPPED, shipped

PICTURE = paths.shipped("resources") / "readme" / "house_styles.png"
_SCALE = 0.34  # pixels a point
_GAP = 10
_GROUND = "#D5DAE1"
_MOST_DIFFERENCE = 12  # of 255, averaged over a field
_FIELD = 16  # pixels
_PARTS = (
    *(PartChoice(PartKind.RELEASE, language) for language in Language),
    PartChoice(PartKind.PHOTOS, Language.EN),
    PartChoice(PartKind.FACT_SHEET, Language.ZH_HANT),
)


def _pages(kit: PressKit, renditions: Path) -> list[Image.Image]:
    """The first page of each part of `kit`."""
    done = typeset(kit, renditions=renditions)
    with closing(pypdfium2.PdfDocument(done.pdf)) as document:
        return [document[page - 1].render(scale=_SCALE).to_pil() for _, page in done.outline]


def _picture(kit: PressKit, renditions: Path) -> Image.Image:
    """A row for each style, a column for each part."""
    rows = [_pages(replace(kit, house_style=shipped(key), parts=_PARTS), renditions) for key in SHIPPED]
    width, height = rows[0][0].size
    size = (_GAP + (width + _GAP) * len(_PARTS), _GAP + (height + _GAP) * len(rows))
    picture = Image.new("RGB", size, _GROUND)
    for down, row in enumerate(rows):
        for across, page in enumerate(row):
            picture.paste(page, (_GAP + across * (width + _GAP), _GAP + down * (height + _GAP)))
    return picture


def test_pages_of_every_style_look_as_they_were_found_right(tmp_path: Path) -> None:
    """Field by field, so that a moved line shows and a smoothed edge does not. Look, then set MEDIADESK_EXPECT=1."""
    library = Library.open(tmp_path / "desk.db", create=True)
    sample_desk.load(library)
    kit = library.press_kits.collect(library.press_kits.rows()[0].id)
    made = _picture(kit, tmp_path / "renditions")
    library.close()
    if os.environ.get("MEDIADESK_EXPECT"):
        made.save(PICTURE, optimize=True)
    with Image.open(PICTURE) as kept:
        assert kept.size == made.size
        difference = ImageChops.difference(kept.convert("RGB"), made).convert("L")
    fields = difference.resize((made.width // _FIELD, made.height // _FIELD), Image.Resampling.BOX)
    assert max(fields.tobytes()) <= _MOST_DIFFERENCE
