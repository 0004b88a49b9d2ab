"""The words a picture file carries, from XMP, else IPTC-IIM, else EXIF: one answer where they say different things."""

import re
from dataclasses import dataclass
from datetime import datetime

from mediadesk.intake.photo_metadata import exif, iim, xmp
from mediadesk.intake.photo_metadata.iim import Datasets
from mediadesk.intake.photo_metadata.xmp import PerLanguage, Properties, Value, plain, structures
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.photo import Private

_TRADITIONAL = re.compile(r"zh-(?:.*-)?(?:hant|tw|hk|mo)\b|yue\b")
_SIMPLIFIED = re.compile(r"zh-(?:.*-)?(?:hans|cn|sg|my)\b")
_HAN = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]")
_MOMENTS = ("photoshop:DateCreated", "exif:DateTimeOriginal", "xmp:CreateDate")
_SERIALS = ("aux:SerialNumber", "aux:LensSerialNumber", "exifEX:BodySerialNumber", "exifEX:LensSerialNumber")


@dataclass(frozen=True, slots=True)
class Carried:
    """All a file says in words: `iim` wins over `properties` where `iim_is_newer`."""

    properties: Properties
    iim: Datasets
    exif: exif.Said
    iim_is_newer: bool = False

    def _either(self, name: str, key: tuple[int, int]) -> str:
        newer, older = xmp.text(self.properties, name), iim.text(self.iim, key)
        return (older or newer) if self.iim_is_newer else (newer or older)

    @property
    def caption(self) -> str:
        """The description. Not EXIF's: cameras put their own name there."""
        return self._either("dc:description", iim.CAPTION)

    @property
    def captions(self) -> ByLanguage:
        """The description in every language it is written in; none where IIM was written later and says another."""
        said = xmp.per_language(self.properties, "dc:description")
        is_same = _tidy(self.caption) == _tidy(said.default())
        return by_language(said) if is_same else ByLanguage()

    @property
    def alt_text(self) -> ByLanguage:
        """What the picture shows, for people who cannot see it."""
        return by_language(xmp.per_language(self.properties, "core:AltTextAccessibility"))

    @property
    def creator(self) -> str:
        """Who took it."""
        return self._either("dc:creator", iim.BYLINE) or self.exif.creator

    @property
    def credit(self) -> str:
        """Whom to name beside it."""
        return self._either("photoshop:Credit", iim.CREDIT)

    @property
    def copyright(self) -> str:
        """Whose it is."""
        return self._either("dc:rights", iim.COPYRIGHT) or self.exif.copyright

    @property
    def usage_terms(self) -> str:
        """What it may be used for."""
        return xmp.text(self.properties, "rights:UsageTerms")

    @property
    def event(self) -> ByLanguage:
        """What was held."""
        return by_language(xmp.per_language(self.properties, "ext:Event"))

    @property
    def location(self) -> ByLanguage:
        """Where it was taken: the place shown, else where the camera was, else the older fields; the smallest first."""
        for name in ("ext:LocationShown", "ext:LocationCreated"):
            for place in structures(self.properties.get(name, "")):
                if found := _place(place):
                    return found
        older = {"core:Location": iim.PLACE, "photoshop:City": iim.CITY, "photoshop:Country": iim.COUNTRY}
        said = dict.fromkeys(filter(None, (self._either(name, key) for name, key in older.items())))
        return by_language(PerLanguage({"x-default": _joined(list(said))} if said else {}))

    @property
    def taken(self) -> datetime | None:
        """The moment of exposure, aware where a zone is noted; the camera's own clock before what programs wrote."""
        written = (_moment(xmp.text(self.properties, name)) for name in _MOMENTS)
        return self.exif.taken or next(filter(None, written), None) or iim.taken(self.iim)

    def private(self) -> set[Private]:
        """What XMP or EXIF say that must not leave the house."""
        said = set(self.exif.private())
        if xmp.text(self.properties, "exif:GPSLatitude") or xmp.text(self.properties, "exif:GPSLongitude"):
            said.add(Private.GPS)
        if any(xmp.text(self.properties, name) for name in _SERIALS):
            said.add(Private.SERIAL)
        if xmp.text(self.properties, "aux:OwnerName") or xmp.text(self.properties, "exifEX:CameraOwnerName"):
            said.add(Private.OWNER)
        return said


def by_language(said: PerLanguage) -> ByLanguage:
    """The texts by the desk's languages, whatever the tags are spelt like; what is for everybody counts as English
    where no English is there and it is not Chinese.
    """
    found = ByLanguage()
    for tag, text in said.items():
        language = _language(tag)
        if language is not None and text and not found.get(language):
            found = found.with_text(language, text)
    default = said.get("x-default", "")
    if default and not found.en and not _HAN.search(default):
        found = found.with_text(Language.EN, default)
    return found


def _language(tag: str) -> Language | None:
    small = tag.lower().replace("_", "-")
    if small == "en" or small.startswith("en-"):
        return Language.EN
    if _TRADITIONAL.match(small):
        return Language.ZH_HANT
    return Language.ZH_HANS if _SIMPLIFIED.match(small) else None


def _place(said: Properties) -> ByLanguage:
    """A place in every language its smallest part is named in: place within a city, city, country."""
    parts = [_named(said.get(f"ext:{name}", "")) for name in ("Sublocation", "City", "CountryName")]
    name = _named(said.get("ext:LocationName", ""))
    if not parts[0]:
        parts[0] = name
    tags = dict.fromkeys(tag for part in parts for tag in part)
    joined = {tag: _joined(list(dict.fromkeys(filter(None, (part.get(tag, "") for part in parts))))) for tag in tags}
    return by_language(PerLanguage(joined))


def _named(value: Value) -> PerLanguage:
    if isinstance(value, PerLanguage):
        return value
    return PerLanguage({"x-default": plain(value)} if plain(value) else {})


def _joined(parts: list[str]) -> str:
    """Parts of an address: in English from small to large, in Chinese from large to small."""
    is_chinese = bool(parts) and all(map(_HAN.search, parts))
    return "".join(reversed(parts)) if is_chinese else ", ".join(parts)


def _moment(text: str) -> datetime | None:
    """A moment as XMP writes it; a year or a day alone says no moment."""
    try:
        return datetime.fromisoformat(text) if len(text) >= 16 else None
    except ValueError:
        return None


def _tidy(text: str) -> str:
    return " ".join(text.split())
