"""Writes a whole kit as one HTML file: its own small style sheet, no scripts, nothing fetched from anywhere."""

from base64 import b64encode
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from urllib.parse import quote

from mediadesk import paths
from mediadesk.press_kit import content
from mediadesk.press_kit.content import PhotoEntry, PhotosPart, ReleasePart
from mediadesk.press_kit.pixels import Order
from mediadesk.press_kit.renditions import Rendition, make_all
from mediadesk.press_kit.spans import safe_address
from mediadesk.press_kit.theme import Theme, theme_for
from mediadesk.press_kit.web_page import parts as as_html
from mediadesk.press_kit.web_page import structured_data
from mediadesk.press_kit.web_page.languages import tag_of
from mediadesk.press_kit.web_page.markup import Markup, joined, shipped, tag
from mediadesk.press_kit.web_page.parts import HOLDER, Source
from mediadesk.records.framing import size_of
from mediadesk.records.press_kit import PressKit
from mediadesk.wording.house_styles import HouseWording

PHOTOS_FOLDER = "photos"
_LONGEST_EDGE, _LOGO_EDGE = 1500, 620  # pixels: twice the width of the page, and the very pictures of PDF and Word
_LOGO = 0  # photos are numbered from 1
_COLOURS = ("ink", "muted", "hairline", "tint", "accent", "alert")
_INSIDE, _BESIDE = "data:", "data: 'self' file:"


def write(
    kit: PressKit,
    *,
    renditions: Path,
    photo_names: Mapping[int, str] | None = None,
    for_website: bool = False,
    address: str = "",
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> bytes:
    """The kit as HTML in UTF-8; the same kit and photos give the same bytes.

    Photos are part of the file, or with `photo_names` (by the number of the photo) named as `photos/<name>` beside it,
    where the caller puts them. `for_website` adds JSON-LD, `address` says where the page will stand. `renditions` is
    the folder where photos made ready are kept; `progress(done, total)` counts photos. Raises `Cancelled` and
    `NotAPhoto`. For a page in one language write `content.only_in(kit, language)`.
    """
    parts, theme = content.parts_of(kit), theme_for(kit.organisation.brand.accent, kit.house_style)
    inside = _renditions(kit, _entries(parts) if photo_names is None else [], renditions, progress, cancelled)
    sources = _sources(parts, photo_names, inside)
    head = [
        *_meta(kit, beside=photo_names is not None),
        tag("link", {"rel": "canonical", "href": safe_address(address)}) if safe_address(address) else "",
        tag("style", None, shipped(_style_sheet(theme))),
        structured_data.script(kit, parts, sources, address) if for_website else "",
    ]
    body = [_conditions(kit), tag("main", None, joined(["", *_main(kit, parts, sources), ""]))]
    page = tag(
        "html",
        {"lang": tag_of(kit.language)},
        joined(
            [
                "",
                tag("head", None, joined(["", *head, ""])),
                tag("body", {"class": _looks(kit, theme)}, joined(["", *body, ""])),
                "",
            ]
        ),
    )
    return _placed(f"<!doctype html>\n{page}\n", inside)


def _meta(kit: PressKit, beside: bool) -> list[Markup]:
    """What the file says of itself; nothing may be fetched but its photos, and what is not out yet not be listed."""
    issuer, title = content.issuer(kit, kit.language), content.title(kit)
    policy = f"default-src 'none'; style-src 'unsafe-inline'; img-src {_BESIDE if beside else _INSIDE}; base-uri 'none'"
    held = kit.is_draft or kit.embargo is not None
    return [
        tag("meta", {"charset": "utf-8"}),
        tag("meta", {"http-equiv": "Content-Security-Policy", "content": policy}),
        tag("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
        tag("title", None, " – ".join(filter(None, (title, issuer)))),
        *([tag("meta", {"name": "author", "content": issuer})] if issuer else []),
        *([tag("meta", {"name": "robots", "content": "noindex"})] if held else []),
        tag("meta", {"name": "color-scheme", "content": "light dark"}),
        tag("meta", {"name": "referrer", "content": "no-referrer"}),
    ]


def _looks(kit: PressKit, theme: Theme) -> str:
    """What of the house style the style sheet chooses by."""
    house = kit.house_style
    looks = [
        f"masthead-{house.masthead.value}",
        f"headline-{house.headline_font.value}",
        f"text-{house.text_font.value}",
    ]
    looks += ["centred"] if house.is_centred else []
    looks += ["end-centred"] if theme.style("end_mark", kit.language).align == "centre" else []
    return " ".join([*looks, "panels"] if house.has_panels else looks)


def _conditions(kit: PressKit) -> Markup | str:
    """Embargo and draft mark above everything, staying in sight."""
    said = [content.embargo(kit, kit.language), content.draft(kit, kit.language)]
    words = [tag("p", None, each) for each in said if each]
    return tag("header", {"class": "conditions", "lang": tag_of(kit.language)}, *words) if words else ""


def _main(kit: PressKit, parts: tuple[content.Part, ...], sources: Mapping[int, Source]) -> list[Markup]:
    has_cover = content.has_cover(kit) or not parts
    has_release = any(isinstance(part, ReleasePart) for part in parts)
    names = [f"part-{number}" for number in range(1, len(parts) + 1)]
    found = [_cover(kit, parts, names)] if has_cover else []
    for part, name in zip(parts, names, strict=True):
        if isinstance(part, ReleasePart):
            found.append(as_html.release(kit, part, 2 if has_cover else 1, name, sources.get(_LOGO)))
            continue
        level = 2 if has_cover or has_release else 1
        if isinstance(part, PhotosPart):
            found.append(as_html.photos(part, level, name, sources))
        else:
            found.append(as_html.fact_sheet(part, level, name))
    return found


def _cover(kit: PressKit, parts: tuple[content.Part, ...], names: list[str]) -> Markup:
    """Title, issuer, date, and links to the parts."""
    says = HouseWording(kit.house_style, kit.language)
    several = sum(isinstance(part, ReleasePart) for part in parts) > 1
    entries = [
        tag("li", {"lang": tag_of(part.language)}, tag("a", {"href": f"#{name}"}, content.entry_title(part, several)))
        for part, name in zip(parts, names, strict=True)
    ]
    contents = tag("nav", {"aria-label": says.label("contents")}, tag("ul", None, *entries))
    return tag(
        "header",
        {"class": "cover"},
        tag("p", {"class": "condition"}, says.label("press_kit")),
        tag("h1", None, content.title(kit)),
        tag("p", {"class": "issuer"}, content.issuer_and_date(kit, kit.language)),
        contents if entries else "",
    )


def _sources(
    parts: tuple[content.Part, ...],
    names: Mapping[int, str] | None,
    inside: Mapping[int, Rendition],
) -> dict[int, Source]:
    """Where each photo is found by its number, and under 0 the logo, which is always inside the page."""
    sources = {number: Source(f"{HOLDER}{number}{HOLDER}", each.size) for number, each in inside.items()}
    for entry in _entries(parts):
        if names is not None and entry.path is not None and entry.number in names:
            address = f"{PHOTOS_FOLDER}/{quote(names[entry.number])}"
            sources[entry.number] = Source(address, size_of(entry.record.photo))
    return sources


def _renditions(
    kit: PressKit,
    entries: list[PhotoEntry],
    folder: Path,
    progress: Callable[[int, int], None] | None,
    cancelled: Callable[[], bool] | None,
) -> dict[int, Rendition]:
    """What goes into the page by the number of the photo; the logo is number 0."""
    orders = {
        each.number: Order(each.path, _LONGEST_EDGE, framing=each.record.photo.framing)
        for each in entries
        if each.path is not None
    }
    if kit.logo is not None:
        orders[_LOGO] = Order(kit.logo, _LOGO_EDGE)
    made = make_all(list(orders.values()), folder, progress, cancelled) if orders else {}
    return {number: made[order] for number, order in orders.items() if order in made}


def _entries(parts: tuple[content.Part, ...]) -> list[PhotoEntry]:
    return [entry for part in parts if isinstance(part, PhotosPart) for entry in part.entries]


def _placed(page: str, inside: Mapping[int, Rendition]) -> bytes:
    """The page with its pictures where their place-holders are: put in last, so that they are not copied about."""
    pieces: list[bytes] = []
    for index, piece in enumerate(page.split(HOLDER)):
        if index % 2:
            pieces += [b"data:image/jpeg;base64,", b64encode(inside[int(piece)].jpeg)]
        else:
            pieces.append(piece.encode())
    return b"".join(pieces)


def _style_sheet(theme: Theme) -> str:
    colours = "".join(f"--{name}:{theme.colour(name)};" for name in _COLOURS)
    return f":root{{{colours}}}\n{_shipped_style_sheet()}"


@cache
def _shipped_style_sheet() -> str:
    return (paths.shipped("resources") / "press_kit" / "web_page.css").read_text(encoding="utf-8")
