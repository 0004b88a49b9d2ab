"""The words of a photo as IPTC-IIM, which older picture desks read, in the resources a JPEG carries them in.

IPTC Information Interchange Model 4.2, chapters 3, 5 and 6; Adobe Photoshop file formats, image resource blocks.
"""

import struct
from hashlib import md5

from mediadesk.press_kit.photo_copies.photo_words import PhotoWords

_UTF_8 = b"\x1b%G"  # ISO 2022: what follows is UTF-8
_MOST_KEYWORDS = 100
_TEXTS, _DIGEST = 0x0404, 0x0425  # image resources: the datasets, and their MD5 that tells whether XMP was left behind


def resources(words: PhotoWords) -> bytes:
    """The content of a segment APP13 that says `words`; they are cut where IIM has no room for more.

    Expects them `cleaned`.
    """
    datasets = _datasets(words)
    digest = md5(datasets, usedforsecurity=False).digest()
    return b"Photoshop 3.0\0" + _resource(_TEXTS, datasets) + _resource(_DIGEST, digest)


def _datasets(words: PhotoWords) -> bytes:
    """Marker of the character set, version of the model, then every field in the order of its number."""
    taken = words.taken_at
    texts = (
        (5, 64, words.title),
        *((25, 64, keyword) for keyword in words.keywords[:_MOST_KEYWORDS]),
        (40, 256, words.instructions),
        (55, 8, f"{taken.year:04}{taken:%m%d}" if taken else ""),
        (60, 11, f"{taken:%H%M%S%z}" if taken else ""),
        (80, 32, words.creator),
        (90, 32, words.city),
        (92, 32, words.location.best(words.language)),
        (101, 64, words.country),
        (103, 32, words.job),
        (105, 256, words.headline),
        (110, 32, words.credit),
        (115, 32, words.source),
        (116, 128, words.copyright),
        (120, 2000, words.description.best(words.language)),
    )
    said = (_dataset(2, number, _cut(text, most)) for number, most, text in texts if text)
    return b"".join((_dataset(1, 90, _UTF_8), _dataset(2, 0, b"\0\4"), *said))


def _dataset(record: int, number: int, content: bytes) -> bytes:
    return struct.pack(">BBBH", 0x1C, record, number, len(content)) + content


def _cut(text: str, most: int) -> bytes:
    """The text in UTF-8, no longer than `most` bytes, cut between characters."""
    return text.encode()[:most].decode(errors="ignore").rstrip().encode()


def _resource(number: int, content: bytes) -> bytes:
    """One image resource without a name, padded to an even length."""
    return b"8BIM" + struct.pack(">HHI", number, 0, len(content)) + content + bytes(len(content) % 2)
