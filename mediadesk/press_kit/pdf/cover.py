"""The cover: a picture over a dark panel, or a page of type where there is none; title, issuer, linked contents."""

from collections.abc import Sequence
from typing import NamedTuple

from mediadesk.press_kit.pdf.display import Artifact, Bookmark, Node, Outline, Page, Picture, Rectangle, Sheets
from mediadesk.press_kit.pdf.flow import Flow
from mediadesk.press_kit.pdf.lines import Paragraph
from mediadesk.press_kit.pdf.page_marks import embargo_line
from mediadesk.press_kit.pdf.pictures import Pictures
from mediadesk.press_kit.pdf.writer import PAGE_LINK
from mediadesk.press_kit.renditions import Rendition
from mediadesk.press_kit.spans import Span, clean
from mediadesk.press_kit.theme import Theme
from mediadesk.press_kit.titles import title_of
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PartChoice, PartKind, PressKit
from mediadesk.wording.house_styles import HouseWording
from mediadesk.wording.labels import label

_PANEL = 0.47  # of the page's height, under a picture
_BAND = 27.0
_FACES_HIGH = 0.38  # how much of what is cropped goes at the head: faces are in the upper half
_COLUMNS = 5
_ENTRY_ROW = 36.0
_TYPE_START = 0.555  # of the page's height: where the type of a cover without picture begins
_LARGER = 1.25
_SMALLER = (1.0, 0.88, 0.77, 0.66, 0.56, 0.46)


class _Entry(NamedTuple):
    title: str
    page: int
    language: Language


def add_cover(sheets: Sheets, kit: PressKit, theme: Theme, pictures: Pictures) -> None:
    """Put the cover before the pages that are there. Its contents name the pages of the parts, itself counted."""
    _make_room(sheets)
    flow = Flow(sheets, theme)
    body = sheets.root.kids
    flow.section = Node("Sect", sheets.root)
    body.insert(0, body.pop())
    entries = _entries(kit, sheets.bookmarks)
    sheets.bookmarks.insert(0, Bookmark(HouseWording(kit.house_style, kit.language).label("press_kit"), 1))
    title = title_of(kit)
    cover = _Cover(flow, kit)
    if pictures.cover is not None:
        cover.set_with_picture(pictures, title, entries)
    else:
        cover.set_with_type(title, entries)


def _make_room(sheets: Sheets) -> None:
    sheets.pages.insert(0, Page(sheets.language, bare=True))
    sheets.bookmarks[:] = [Bookmark(each.title, each.page + 1) for each in sheets.bookmarks]


def _entries(kit: PressKit, bookmarks: Sequence[Bookmark]) -> list[_Entry]:
    """One entry for each part that is printed; parts and bookmarks come in the same order."""
    printed = [part for part in kit.parts if part.kind is not PartKind.COVER and _is_printed(kit, part)]
    pairs = zip(printed, bookmarks, strict=True)
    return [_Entry(_entry_title(kit, part), bookmark.page, part.language) for part, bookmark in pairs]


def _is_printed(kit: PressKit, part: PartChoice) -> bool:
    if part.kind is PartKind.RELEASE:
        return kit.in_language(part.language) is not None
    if part.kind is PartKind.FACT_SHEET:
        return bool(kit.facts)
    return part.kind is PartKind.RETURN_SLIP or bool(kit.photos)


def _entry_title(kit: PressKit, part: PartChoice) -> str:
    if part.kind is PartKind.RELEASE:
        several = sum(each.kind is PartKind.RELEASE for each in kit.parts) > 1
        says = HouseWording(kit.house_style, part.language)
        return says.label("language") if several else says.kind(kit.kind)
    key = "photographs" if part.kind is PartKind.PHOTOS else part.kind.value
    return HouseWording(kit.house_style, part.language).label(key)


class _Cover:
    """Sets the one page of the cover."""

    def __init__(self, flow: Flow, kit: PressKit) -> None:
        self._flow, self._page, self._kit = flow, flow.page, kit
        self._shape, self._theme = flow.shape, flow.theme
        self._left, self._measure = flow.shape.left, flow.shape.measure

    def set_with_picture(self, pictures: Pictures, title: str, entries: Sequence[_Entry]) -> None:
        """The picture over the upper part, cropped to fill it; everything else on the panel below."""
        split = self._shape.height * _PANEL
        self._box(0, 0, self._shape.width, split, "ground")
        self._add_picture(pictures, split)
        top = self._add_conditions(split)
        if top == split:
            self._add_accent(split - 3)
        foot = self._add_strip(entries)
        self._add_title(title, top - 33, foot + 12, self._label_spans())

    def set_with_type(self, title: str, entries: Sequence[_Entry]) -> None:
        """No picture: rings as of water on a dark page, large type in the middle, the contents listed at the foot."""
        shape = self._shape
        self._box(0, 0, shape.width, shape.height, "ground")
        self._add_rings()
        top = self._add_conditions(shape.height)
        issuer = self._flow.set(
            (Span(clean(self._issuer), bold=True, colour=self._theme.colour("on_ground_strong")),), "cover_line"
        )
        self._place(issuer, "P", top - 52)
        foot = self._add_list(entries)
        start = shape.height * _TYPE_START
        self._add_accent(start + 26)
        self._add_title(title, start, foot + 24, self._label_spans(), larger=_LARGER)

    def _add_rings(self) -> None:
        """Quarter circles around the upper right corner, wider apart as they grow."""
        shape, radius = self._shape, 70.0
        while radius < shape.width * 0.86:
            rings = Outline(
                Artifact.LAYOUT,
                shape.width,
                shape.height,
                0,
                _circle(radius),
                "",
                self._theme.colour("on_ground_ring"),
                1.1,
            )
            self._page.marks.append(rings)
            radius *= 1.17

    @property
    def _issuer(self) -> str:
        return self._kit.organisation.name.best(self._kit.language)

    def _label_spans(self) -> tuple[Span, ...]:
        words = self._flow.says.label("press_kit")
        return (Span(self._flow.in_capitals(words)),)

    def _box(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        self._page.marks.append(Rectangle(Artifact.LAYOUT, x, y, width, height, self._theme.colour(colour)))

    def _add_accent(self, y: float) -> None:
        self._box(self._left, y, 64, 6, "accent")

    def _add_picture(self, pictures: Pictures, split: float) -> None:
        picture, shape = pictures.cover, self._shape
        if picture is None:
            return
        wide, tall = shape.width, shape.height - split
        x, y, width, height = _crop(picture, split, wide, tall)
        photo = pictures.cover_photo.photo if pictures.cover_photo is not None else None
        words = (photo.alt_text.best(self._kit.language) or photo.caption.best(self._kit.language)) if photo else ""
        alternative = clean(words) or label("photographs", self._kit.language)
        figure = Node("Figure", self._flow.section, alternative=alternative, box=(0, split, wide, shape.height))
        self._page.marks.append(Picture(figure, x, y, width, height, picture, (0, split, wide, tall)))

    def _add_conditions(self, top: float) -> float:
        """Embargo and draft mark on a red band right below `top`; returns where the rest begins."""
        words = [embargo_line(self._kit, self._kit.language)]
        if self._kit.is_draft:
            words.append(label("draft_line", self._kit.language))
        words = [each for each in words if each]
        if not words:
            return top
        white = self._theme.colour("white")
        lines = [self._flow.set((Span(each, colour=white),), "mark") for each in words]
        height = sum(line.height for line in lines) + _BAND - lines[0].style.leading
        self._box(0, top - height, self._shape.width, height, "alert")
        y = top - (_BAND - lines[0].style.leading) / 2
        for line in lines:
            y = self._place(line, "P", y)
        return top - height

    def _add_title(self, title: str, top: float, foot: float, kind: tuple[Span, ...], larger: float = 1.0) -> None:
        """Label, title, issuer and date between `top` and `foot`, the title as large as there is room for."""
        language = self._kit.language
        heading = self._flow.set(kind, "cover_label")
        day = self._flow.says.day(self._kit.issue_date) if self._kit.issue_date else ""
        issuer = self._issuer if larger == 1.0 else ""
        line = self._flow.set((Span(clean("  ·  ".join(filter(None, (issuer, day))))),), "cover_line")
        style = self._theme.style("cover_title", language)
        for factor in _SMALLER:
            chosen = self._flow.set((Span(title),), style.scaled(factor * larger), self._measure - 6)
            if heading.height + 14 + chosen.height + 12 + line.height <= top - foot:
                break
        y = self._place(heading, "P", top) - 10
        y = self._place(chosen, "H1", y) - 12
        self._place(line, "P", y)

    def _place(self, paragraph: Paragraph, role: str, top: float, x: float = 0.0, parent: Node | None = None) -> float:
        return self._flow.place(paragraph, Node(role, parent or self._flow.section), self._left + x, top)

    def _add_strip(self, entries: Sequence[_Entry]) -> float:
        """Contents in columns at the foot; returns the y above them."""
        if not entries:
            return 40.0
        columns = min(_COLUMNS, len(entries)) if len(entries) > 2 else 3
        rows = -(-len(entries) // columns)
        wide, top = self._measure / columns, 56 + rows * _ENTRY_ROW
        self._box(self._left, top + 8, self._measure, 0.6, "on_ground_rule")
        contents = Node("TOC", self._flow.section)
        for index, entry in enumerate(entries):
            x, y = (index % columns) * wide, top - (index // columns) * _ENTRY_ROW
            item = Node("TOCI", contents)
            name, page = self._entry(entry, wide - 10)
            y = self._place(name, "P", y, x, item)
            self._place(page, "P", y, x, item)
        return top + 8

    def _add_list(self, entries: Sequence[_Entry]) -> float:
        """Contents as lines with the page at the right; returns the y above them."""
        row = 27.0
        top = 62 + len(entries) * row
        contents = Node("TOC", self._flow.section)
        for index, entry in enumerate(entries):
            y = top - index * row
            self._box(self._left, y, self._measure, 0.6, "on_ground_rule")
            name, page = self._entry(entry, self._measure - 90)
            item = Node("TOCI", contents)
            self._place(name, "P", y - 7, 0, item)
            self._place(page, "P", y - 7.6, self._measure - page.width, item)
        return top

    def _entry(self, entry: _Entry, width: float) -> tuple[Paragraph, Paragraph]:
        name_style = self._theme.style("cover_entry", entry.language)
        page_style = self._theme.style("cover_page", entry.language)
        name = self._flow.set((Span(entry.title, href=f"{PAGE_LINK}{entry.page}"),), name_style, width)
        words = label("page_n", entry.language, page=str(entry.page))
        return name, self._flow.set((Span(words),), page_style, width)


def _circle(radius: float) -> str:
    """A circle around the origin as PDF path operators (four Bézier curves)."""
    k = radius * 0.5523
    points = [(radius, k, k, radius, 0.0, radius), (-k, radius, -radius, k, -radius, 0.0)]
    points += [tuple(-value for value in each) for each in points]  # type: ignore[misc]
    curves = " ".join(" ".join(f"{value:.2f}" for value in each) + " c" for each in points)
    return f"{radius:.2f} 0 m {curves}"


def _crop(picture: Rendition, split: float, wide: float, tall: float) -> tuple[float, float, float, float]:
    """Where a picture is drawn to fill the upper part of the page."""
    across, down = picture.size
    scale = max(wide / across, tall / down)
    width, height = across * scale, down * scale
    return (wide - width) / 2, split - (height - tall) * (1 - _FACES_HIGH), width, height
