"""Writes words into a JPEG without touching its picture, and everything else out of it."""

from dataclasses import replace

from mediadesk.press_kit.photo_copies import exif, iim, xmp
from mediadesk.press_kit.photo_copies.colour_profile import cleaned as clean_profile
from mediadesk.press_kit.photo_copies.image_regions import Stored
from mediadesk.press_kit.photo_copies.jpeg_segments import put_together, take_apart, with_words
from mediadesk.press_kit.photo_copies.photo_words import PhotoWords, cleaned


def embed(data: bytes, words: PhotoWords, *, profile: bytes = b"", orientation: int = 1) -> bytes:
    """The JPEG `data` with `words` as IPTC-IIM, XMP and EXIF and nothing else that its picture does not need.

    `profile` is written where the file has no colour profile of its own; `orientation` (EXIF, 1 to 8) says how it is to
    be turned. The picture decodes to the same pixels. The same words give the same bytes. Raises `ValueError` for what
    is no whole JPEG.
    """
    jpeg = take_apart(data)
    fit = cleaned(words)
    plain = replace(jpeg, profile=clean_profile(jpeg.profile) or profile)
    packets = xmp.segments(fit, Stored(*jpeg.size, orientation))
    return put_together(with_words(plain, exif.segment(fit, orientation, jpeg.density), iim.resources(fit), packets))
