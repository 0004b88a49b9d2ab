"""PHO: what the picture files say themselves: the same as the captions, nothing private, colours everybody sees."""

from collections.abc import Iterator

from mediadesk.records.finding import Finding, Severity
from mediadesk.records.languages import Language
from mediadesk.records.photo import Photo, Private
from mediadesk.records.press_kit import KitPhoto, PressKit
from mediadesk.wording.photo_files import private_words

_INKS, _NO_PROFILE = "CMYK", ", no profile"


def says_the_same(kit: PressKit) -> Iterator[Finding]:
    """PHO-10: what a file says of its picture is what the caption says, in one of its languages."""
    for shown in kit.photos:
        said = _tidy(shown.photo.embedded_caption)
        captions = {_tidy(shown.photo.caption.get(language)) for language in Language} - {""}
        if said and captions and said not in captions:
            yield _finding("PHO-10", shown, found=" ".join(shown.photo.embedded_caption.split()))


def nothing_private(kit: PressKit) -> Iterator[Finding]:
    """PHO-14: an original does not tell where it was taken, with which camera, or whose that is.

    The small picture most cameras put into their files is passed over: copies never carry it.
    """
    for shown in kit.photos:
        if shown.photo.has_picture and set(shown.photo.carries) - {Private.THUMBNAIL}:
            yield _finding("PHO-14", shown, about=private_words(shown.photo.carries))


def colours_for_everybody(kit: PressKit) -> Iterator[Finding]:
    """PHO-15: a picture is in colours of light, and says which where they are wide ones."""
    for shown in kit.photos:
        if shown.photo.has_picture and (case := _case(shown.photo)):
            yield _finding("PHO-15", shown, found=shown.photo.colour, case=case)


def _case(photo: Photo) -> str:
    if photo.colour.startswith(_INKS):
        return "cmyk"
    return "no_profile" if photo.colour.endswith(_NO_PROFILE) else ""


def _tidy(text: str) -> str:
    """A caption as it is compared: how it is spaced and whether it ends in a full stop makes no other caption."""
    return " ".join(text.split()).rstrip(".。").casefold()


def _finding(rule: str, shown: KitPhoto, found: str = "", about: str = "", case: str = "") -> Finding:
    return Finding(rule, Severity.WARNING, None, f"photo-{shown.number}", found=found, about=about, case=case)
