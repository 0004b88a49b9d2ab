"""What EXIF says of a picture: when it was taken, by whom, in which colours, and what of it is private."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from mediadesk.intake.photo_metadata.iim import readable
from mediadesk.records.photo import Private
from mediadesk.records.readable_picture import DAMAGE, ORIENTATION

if TYPE_CHECKING:
    from PIL.Image import Exif

_CAMERA, _GPS, _INTEROPERABILITY, _THUMBNAIL = 0x8769, 0x8825, 0xA005, 1
_ARTIST, _COPYRIGHT = 0x013B, 0x8298
_TAKEN, _TAKEN_OFFSET = 0x9003, 0x9011
_COLOUR_SPACE, _SRGB, _UNCALIBRATED = 0xA001, 1, (2, 0xFFFF)
_SERIALS, _OWNER, _MAKER_NOTES = (0xA431, 0xA435, 0xC62F), 0xA430, (0x927C, 0xC634)
_LONGEST = 20_000


class Said:
    """The EXIF data of one picture; whatever is broken in it counts as not said."""

    def __init__(self, exif: "Exif") -> None:
        self._main = _readable(lambda: exif)
        self._camera = _readable(lambda: exif.get_ifd(_CAMERA))
        self._gps = _readable(lambda: exif.get_ifd(_GPS))
        self._interoperability = _readable(lambda: exif.get_ifd(_INTEROPERABILITY))
        self._thumbnail = _readable(lambda: exif.get_ifd(_THUMBNAIL))

    @property
    def orientation(self) -> int:
        """How the picture is to be turned, 1 to 8."""
        value = self._main.get(ORIENTATION)
        return value if isinstance(value, int) and 1 <= value <= 8 else 1

    @property
    def creator(self) -> str:
        """Who took it."""
        return _text(self._main.get(_ARTIST))

    @property
    def copyright(self) -> str:
        """Whose it is; EXIF keeps two names with a zero between them."""
        return _text(self._main.get(_COPYRIGHT))

    @property
    def taken(self) -> datetime | None:
        """The moment of exposure, aware where the camera says its zone."""
        try:
            moment = datetime.strptime(_text(self._camera.get(_TAKEN)), "%Y:%m:%d %H:%M:%S")
        except ValueError:
            return None
        try:
            return moment.replace(tzinfo=datetime.strptime(_text(self._camera.get(_TAKEN_OFFSET)), "%z").tzinfo)
        except ValueError:
            return moment

    @property
    def colour_space(self) -> str:
        """ "sRGB", "Adobe RGB" or nothing: cameras say the second by what it is not, and a letter."""
        value = self._camera.get(_COLOUR_SPACE)
        if value == _SRGB:
            return "sRGB"
        letter = _text(self._interoperability.get(1))
        return "Adobe RGB" if value == _UNCALIBRATED[0] or (value in _UNCALIBRATED and letter == "R03") else ""

    def private(self) -> Iterator[Private]:
        """What of it must not leave the house."""
        if any(tag in self._gps for tag in (2, 4, 0x1B, 0x1C)):
            yield Private.GPS
        if any(_text(part.get(tag)) for tag in _SERIALS for part in (self._main, self._camera)):
            yield Private.SERIAL
        if _text(self._camera.get(_OWNER)):
            yield Private.OWNER
        if any(part.get(tag) for tag in _MAKER_NOTES for part in (self._main, self._camera)):
            yield Private.MAKER_NOTE
        if 0x0201 in self._thumbnail or 0x0111 in self._thumbnail:
            yield Private.THUMBNAIL


def _readable(part: Any) -> Mapping[int, Any]:
    """One directory of tags, every value looked at: Pillow reads them late, and breaks late."""
    found: dict[int, Any] = {}
    try:
        tags = part()
        for tag in list(tags)[:5_000]:
            found[tag] = tags.get(tag)
    except DAMAGE:
        pass
    return found


def _text(value: object) -> str:
    if isinstance(value, tuple | list):
        value = value[0] if value else ""
    if isinstance(value, str):
        # Pillow reads the text of EXIF as Latin-1, whatever it was written in.
        value = value.encode("latin-1", errors="replace")
    return readable(value[:_LONGEST]) if isinstance(value, bytes) else ""
