"""Draws the pictures of the sample desk into the folder `photos` beside this file.

Run it as `python make_photos.py`, or with the beginnings of the names that are wanted. It needs Pillow.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import photo_events as events
import photo_harbour as harbour
import photo_science as science
from photo_canvas import Canvas

PHOTOS = Path(__file__).resolve().parent / "photos"
QUALITY = 80
SCALE = 5 / 3  # newsrooms ask for 3,000 pixels
LANDSCAPE = (1800, 1200)
PORTRAIT = (1200, 1800)

SCENES: dict[str, tuple[tuple[int, int], Callable[[Canvas], None]]] = {
    "harbour-research-pier-opens_photo01": (LANDSCAPE, events.stage_of_seven),
    "harbour-research-pier-opens_photo02": (LANDSCAPE, events.speaker_at_lectern),
    "harbour-research-pier-opens_photo03": (LANDSCAPE, events.signing),
    "harbour-research-pier-opens_photo04": (LANDSCAPE, harbour.pier_from_the_air),
    "victoria-harbour-water-atlas_photo01": (LANDSCAPE, harbour.vessel_at_dusk),
    "victoria-harbour-water-atlas_photo02": (LANDSCAPE, science.laboratory),
    "victoria-harbour-water-atlas_photo03": (PORTRAIT, science.portrait_at_sea),
    "victoria-harbour-water-atlas_photo04": (PORTRAIT, science.portrait_at_window),
    "open-harbour-day-invitation_photo01": (LANDSCAPE, events.two_rows),
    "open-harbour-day-invitation_photo02": (LANDSCAPE, events.panel_of_five),
    "open-harbour-day-invitation_photo03": (LANDSCAPE, events.children_at_tank),
    "open-harbour-day-invitation_photo04": (LANDSCAPE, events.audience),
}


def main(wanted: list[str]) -> None:
    """Draws the pictures whose names begin with one of `wanted`, all of them when it is empty."""
    PHOTOS.mkdir(exist_ok=True)
    for name, (size, scene) in SCENES.items():
        if wanted and not name.startswith(tuple(wanted)):
            continue
        canvas = Canvas(*size)
        scene(canvas)
        canvas.finished(SCALE).save(PHOTOS / f"{name}.jpg", quality=QUALITY, optimize=True)


if __name__ == "__main__":
    main(sys.argv[1:])
