"""The words of a photo in an XMP file of its own, to lie beside an original that stays as it is."""

from dataclasses import replace
from pathlib import PurePath

from mediadesk.press_kit.photo_copies import xmp
from mediadesk.press_kit.photo_copies.image_regions import Stored
from mediadesk.press_kit.photo_copies.photo_words import words_of
from mediadesk.press_kit.pixels import lying
from mediadesk.records.press_kit import KitPhoto, PressKit


def sidecar(kit: PressKit, photo: KitPhoto) -> bytes:
    """The XMP file of one photo of `kit`: what a copy says, of the whole picture as its original has it.

    Raises `NotAPhoto`, and `OSError` where the original cannot be read.
    """
    whole = replace(photo, photo=replace(photo.photo, framing=None))
    width, height = whole.photo.size
    way = 1 if photo.path is None else lying(photo.path, photo.path.read_bytes(), is_known_whole=True)[0]
    stored = Stored(height, width, way) if way >= 5 else Stored(width, height, way)
    return xmp.whole(words_of(kit, whole, PurePath(whole.photo.file_name).stem), stored)
