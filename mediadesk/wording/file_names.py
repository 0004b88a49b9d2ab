"""Names for files that every system takes, made of what somebody wrote."""

import re
import unicodedata

from mediadesk.records.release import Release
from mediadesk.wording.embargo import in_file_names

_UNFIT = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]+')
_HAN = "\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_PIECE = rf"[{_HAN}]|[^\s{_HAN}-]+-*|\s+|-+"  # compiled when first needed: that takes longer than the rest
# Devices of Windows, whatever ending they have (learn.microsoft.com/windows/win32/fileio/naming-a-file).
_DEVICE = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?= *(?:\.|$))", re.I)
_LOOSE = " .,;:-–—_、，；：·([{（「『《【“‘"  # left standing at the end where the words behind it were cut off
_MOST_BYTES = 120  # in UTF-8, without the ending; the strictest file systems in use take 143 for a whole name


def stem(title: str, otherwise: str) -> str:
    """A file name without its ending made of `title`, cut behind a word or a Han character; `otherwise` for nothing.

    The same title gives the same name. No character that a system refuses, no mark of writing direction, nothing a
    shell hides or Windows keeps for its devices.
    """
    whole = " ".join(_UNFIT.sub(" ", _without_marks(title)).split())
    name = _cut(whole).lstrip(" .-~").rstrip(" .") or otherwise
    return f"_{name}" if _DEVICE.match(name) else name


def joined_stem(title: str, otherwise: str) -> str:
    """`stem` without a space in it, for names that are sent about: "Harbour opens" becomes "Harbour-opens"."""
    return re.sub("-+", "-", stem(title, otherwise).replace(" ", "-"))


def of_release(release: Release, otherwise: str) -> str:
    """A file name without its ending for a file made of a release: its short name, marked while it is under embargo."""
    name = stem(release.slug, otherwise)
    return f"{in_file_names(release.embargo)}{name}" if release.embargo is not None else name


def _without_marks(title: str) -> str:
    normal = unicodedata.normalize("NFC", title)
    return "".join(each for each in normal if each.isspace() or unicodedata.category(each)[0] != "C")


def _cut(name: str) -> str:
    if len(name.encode()) <= _MOST_BYTES:
        return name
    kept = ""
    for piece in re.findall(_PIECE, name):
        if len(f"{kept}{piece}".encode()) > _MOST_BYTES:
            break
        kept += piece
    return kept.rstrip(_LOOSE) or name.encode()[:_MOST_BYTES].decode(errors="ignore")
