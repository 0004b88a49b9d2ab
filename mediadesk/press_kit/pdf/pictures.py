"""The renditions a kit needs, and at which size."""

from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from mediadesk.press_kit.pixels import Order
from mediadesk.press_kit.renditions import Rendition, make_all
from mediadesk.records.framing import size_of
from mediadesk.records.press_kit import SHEETS, KitPhoto, PartKind, PressKit

SHEET_EDGE = 600  # pixels
_LOGO_EDGE = 620  # pixels: 150 pt at 300 ppi


class Resolution(Enum):
    """How fine photos are: (longest edge on a photo page, on the cover) in pixels."""

    PRINT = (1500, 2000)
    PREVIEW = (750, 1000)


class Pictures(NamedTuple):
    """Renditions of one kit. A photo without a file, or one whose file is gone, has none."""

    by_number: dict[int, Rendition]
    cover: Rendition | None = None
    cover_photo: KitPhoto | None = None
    logo: Rendition | None = None


def collect(
    kit: PressKit,
    resolution: Resolution,
    folder: Path,
    progress: Callable[[int, int], None] | None,
    cancelled: Callable[[], bool] | None,
) -> Pictures:
    """Make or find every rendition the parts of `kit` need. Raises `NotAPhoto` and `Cancelled` (see `make_all`)."""
    asked = _asked_for(kit, resolution)
    wanted = asked.all()
    made = make_all(wanted, folder, progress, cancelled) if wanted else {}
    return Pictures(
        {number: made[order] for number, order in asked.by_number.items() if order in made},
        made.get(asked.cover) if asked.cover else None,
        asked.cover_photo,
        made.get(asked.logo) if asked.logo else None,
    )


def orders(kit: PressKit, resolution: Resolution = Resolution.PRINT) -> list[Order]:
    """What `collect` will ask for: who needs the photos for more than the PDF can have all made together."""
    return _asked_for(kit, resolution).all()


class _Asked(NamedTuple):
    by_number: dict[int, Order]
    cover: Order | None
    cover_photo: KitPhoto | None
    logo: Order | None

    def all(self) -> list[Order]:
        return [order for order in (*self.by_number.values(), self.cover, self.logo) if order is not None]


def _asked_for(kit: PressKit, resolution: Resolution) -> _Asked:
    kinds = {part.kind for part in kit.parts}
    edge, cover_edge = resolution.value
    by_number = {}
    if kinds & {PartKind.PHOTOS, *SHEETS}:
        enough = edge if PartKind.PHOTOS in kinds else min(edge, SHEET_EDGE)
        by_number = {each.number: _order(each, enough) for each in kit.photos if each.path is not None}
    cover_photo = _cover_photo(kit) if PartKind.COVER in kinds else None
    cover = _order(cover_photo, cover_edge) if cover_photo is not None else None
    if cover is not None and cover_photo is not None and cover_photo.number in by_number:
        by_number[cover_photo.number] = cover  # the finer one serves both pages
    return _Asked(by_number, cover, cover_photo, Order(kit.logo, _LOGO_EDGE) if kit.logo is not None else None)


def _order(photo: KitPhoto, edge: int) -> Order:
    assert photo.path is not None
    return Order(photo.path, edge, framing=photo.photo.framing)


def _cover_photo(kit: PressKit) -> KitPhoto | None:
    """The first landscape with a file, else the first with a file at all."""
    there = [photo for photo in kit.photos if photo.path is not None and photo.path.is_file()]
    wide = [photo for photo in there if _is_wide(photo)]
    return next(iter(wide or there), None)


def _is_wide(photo: KitPhoto) -> bool:
    width, height = size_of(photo.photo)
    return width >= height
