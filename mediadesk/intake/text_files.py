"""A text file in whatever encoding it comes, as text."""

import codecs
import errno
from dataclasses import dataclass
from pathlib import Path

from mediadesk.records.problems import FileEmpty, FileMissing, FileTooLarge, FileUnreadable, NotInEncoding, NotText
from mediadesk.records.source_document import SourceDocument

LARGEST = 5 * 1024 * 1024  # bytes
_PROBE = 64 * 1024  # bytes looked at when guessing; a guess does not get better with more
_SIGNATURES = {
    b"%PDF": "PDF",
    b"\xff\xd8\xff": "JPEG",
    b"\x89PNG": "PNG",
    b"GIF8": "GIF",
    b"PK\x03\x04": "ZIP",
    b"\xd0\xcf\x11\xe0": "Word 97",
    b"{\\rtf": "RTF",
    b"\x1f\x8b": "gzip",
    b"II*\x00": "TIFF",
    b"MM\x00*": "TIFF",
    b"\x7fELF": "binary",
    b"MZ": "binary",
    b"SQLite format 3": "binary",
    b"8BPS": "Photoshop",
    b"RIFF": "binary",
}
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CANDIDATES = ["big5hkscs", "gb18030", "cp1252"]
_WIDE = {"utf-16": ("utf-16-le", "utf-16-be"), "utf-32": ("utf-32-le", "utf-32-be")}
ENCODINGS = {
    "utf-8": "UTF-8",
    "utf-16": "UTF-16",
    "utf-32": "UTF-32",
    "big5hkscs": "Big5-HKSCS",
    "gb18030": "GB18030",
    "cp932": "Shift-JIS",
    "cp1252": "Windows-1252",
}
"""What a text can be read as, by its codec, and what each is called."""


@dataclass(frozen=True, slots=True)
class SourceText:
    """A text and the Python codec it was read with; `document` is what it was taken from, where that was no text."""

    text: str
    encoding: str
    document: SourceDocument | None = None


def read_text(path: Path, encoding: str = "") -> SourceText:
    """The text of the file `path`, at most 5 MB, in `encoding` (a key of `ENCODINGS`) or else in the one found.

    Raises what `read_bytes` and `decode` raise.
    """
    return decode(read_bytes(path), path, encoding)


def read_bytes(path: Path, largest: int = LARGEST) -> bytes:
    """What is in the file `path`, at most `largest` bytes.

    Raises `FileMissing`, `FileUnreadable` (a folder, no permission), `FileTooLarge`.
    """
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise FileUnreadable(path)
        if size > largest:
            raise FileTooLarge(path, size, largest)
        return path.read_bytes()
    except FileNotFoundError:
        raise FileMissing(path) from None
    except OSError as trouble:
        raise (FileMissing(path) if trouble.errno == errno.ENOTDIR else FileUnreadable(path)) from trouble


def decode(data: bytes, path: Path, encoding: str = "") -> SourceText:
    """The text in `data` in `encoding` (a key of `ENCODINGS`), or else in the one found; `path` only names it.

    Found in this order: byte order mark, UTF-16 without one, strict UTF-8, a guess between the Chinese encodings,
    Shift-JIS and cp1252.
    Raises `FileEmpty`, `FileTooLarge`, `NotText` and, where an encoding was asked for, `NotInEncoding`.
    """
    if len(data) > LARGEST:
        raise FileTooLarge(path, len(data), LARGEST)
    if not data.strip(b" \t\r\n\x00"):
        raise FileEmpty(path)
    for signature, name in _SIGNATURES.items():
        if data.startswith(signature) and (len(signature) > 2 or b"\x00" in data[:512]):
            raise NotText(path, name)
    codec = encoding_of(data)
    if encoding and encoding != family(codec or ""):
        codec = _as_asked(data, encoding)
        if codec is None:
            raise NotInEncoding(path, ENCODINGS[encoding])
    if codec is None:
        raise NotText(path, "binary")
    text = data.decode(codec, "replace")
    if not text.replace("\ufeff", "").strip():
        raise FileEmpty(path)
    return SourceText(text, codec)


def family(codec: str) -> str:
    """The key of `ENCODINGS` a codec belongs to: byte order and byte order mark make no encoding of their own."""
    return next((known for known in ENCODINGS if codec.startswith(known)), codec)


def _as_asked(data: bytes, encoding: str) -> str | None:
    """The codec that reads `data` as `encoding` without loss, `None` where none does."""
    if encoding not in _WIDE:
        return encoding if _few_controls(data) and _decodes(data, encoding) else None
    # Whatever has an even number of bytes decodes as UTF-16; only a line end or a blank, with its zeros, proves it.
    orders = [codec for codec in _WIDE[encoding] if b"\x00" in data and _decodes(data, codec)]
    return max(
        orders, key=lambda codec: _plausibility(data[: _PROBE - _PROBE % 4].decode(codec, "ignore")), default=None
    )


def encoding_of(data: bytes) -> str | None:
    """The codec to read `data` with, `None` for what is no text."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return encoding if _decodes(data, encoding) else None
    if b"\x00" in data:
        return _utf_16_without_mark(data)
    if _decodes(data, "utf-8"):
        return "utf-8" if _few_controls(data) else None
    return _guess(data) if _few_controls(data) else None


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _utf_16_without_mark(data: bytes) -> str | None:
    """UTF-16 of either byte order, when one of them reads as everyday characters."""
    head = data[: _PROBE - _PROBE % 2]
    plausible = {encoding: _plausibility(head.decode(encoding, "ignore")) for encoding in ("utf-16-le", "utf-16-be")}
    best = max(plausible, key=lambda encoding: plausible[encoding])
    return best if plausible[best] > 0.8 and len(data) % 2 == 0 and _decodes(data, best) else None


def _plausibility(text: str) -> float:
    """The share of characters a press text is likely to hold."""
    likely = sum(
        1 for one in text if " " <= one <= "\u00ff" or one in "\r\n\t\ufeff" or (one > "\u00ff" and _is_everyday(one))
    )
    return likely / len(text) if text else 0.0


def _few_controls(data: bytes) -> bool:
    """Whether control bytes are rare enough for a text (a stray form feed or escape is no binary)."""
    head = data[:_PROBE]
    strange = sum(head.count(byte) for byte in range(32) if byte not in b"\t\n\r\f\x0b\x1b\x1a")
    return strange * 50 <= len(head)


def _guess(data: bytes) -> str | None:
    """The most likely codec of a text that is not UTF-8, from its lines with other than ASCII bytes.

    Such lines repeated are enough for the detector; a list of codecs keeps it from inventing Central European ones.
    """
    telling = b"\n".join(line for line in data.splitlines() if not line.isascii())[:_PROBE]
    possible = [encoding for encoding in _CANDIDATES if _decodes(data, encoding)]
    if _looks_japanese(telling):
        return "cp932"
    if _looks_western(telling):
        return "cp1252"
    if len(possible) < 2:
        return possible[0] if possible else _least_damage(data)
    plausible = {
        encoding: _commonness(telling.decode(encoding, "ignore")) for encoding in possible if encoding != "cp1252"
    }
    best = max(plausible.values(), default=0.0)
    clear = [encoding for encoding, share in plausible.items() if share >= best - 0.05]
    if len(clear) == 1 and best > 0.5:
        return clear[0]
    return _detected(telling, possible)


def _looks_japanese(telling: bytes) -> bool:
    """Whether it holds kana in Shift-JIS; Chinese read so is full of the narrow ones, which hardly anybody writes."""
    wide = [character for character in telling.decode("cp932", "replace") if character > "\x7f"]
    kana = sum(1 for character in wide if "\u3041" <= character <= "\u30fe")
    strange = sum(1 for character in wide if "\uff61" <= character <= "\uff9f" or character == "\ufffd")
    return kana > 1 and kana * 12 >= len(wide) and strange * 10 <= len(wide)


def _looks_western(telling: bytes) -> bool:
    """Whether the high bytes stand alone between ASCII letters and blanks, as accents and typographic quotes do."""
    high = [position for position in range(len(telling)) if telling[position] >= 0x80]
    alone = sum(
        1
        for position in high
        if not (position + 1 < len(telling) and telling[position + 1] >= 0x80)
        and not (position and telling[position - 1] >= 0x80)
    )
    punctuation = sum(
        1
        for position in high
        if telling[position] in b"\x85\x91\x92\x93\x94\x96\x97\xa0\xa3\xa9\xb0\xe9\xe8\xe0\xfc\xf6"
    )
    return bool(high) and alone >= 0.75 * len(high) and punctuation * 2 >= len(high)


def _commonness(text: str) -> float:
    """The share of the wide characters that belong to the everyday level of the two Chinese standards."""
    wide = [character for character in text if character > "\u00ff"]
    return sum(1 for character in wide if _is_everyday(character)) / len(wide) if wide else 0.0


def _is_everyday(character: str) -> bool:
    """GB 2312 level one, Big5 level one, or CJK punctuation."""
    if "\u3000" <= character <= "\u301f" or "\uff01" <= character <= "\uff5e" or "\u2010" <= character <= "\u2026":
        return True
    gb, big5 = character.encode("gb2312", "ignore"), character.encode("big5", "ignore")
    return b"\xb0\xa1" <= gb <= b"\xd7\xf9" or b"\xa4\x40" <= big5 <= b"\xc6\x7e"


def _detected(telling: bytes, possible: list[str]) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(telling[:4096] * 8, cp_isolation=possible).best()
    return best.encoding if best else possible[0]


def _least_damage(data: bytes) -> str | None:
    """The codec that leaves the fewest unreadable characters, `None` where all leave many."""
    damage = {encoding: data.decode(encoding, "replace").count("\ufffd") for encoding in ["utf-8", *_CANDIDATES]}
    best = min(damage, key=lambda encoding: damage[encoding])
    return best if damage[best] * 50 <= len(data) else None
