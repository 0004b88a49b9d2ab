"""What is on the pages, before any file format: marks at their places and the structure they belong to.

Coordinates in points from the lower left corner of the page.
"""

from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from mediadesk.press_kit.pdf.lines import Line
from mediadesk.press_kit.renditions import Rendition
from mediadesk.records.finished_file import Whole
from mediadesk.records.languages import Language


class Artifact(Enum):
    """Marks that are no content: readers of tagged PDF skip them (ISO 32000-1, 14.8.2.2)."""

    LAYOUT = "/Type /Layout"
    HEADER = "/Type /Pagination /Subtype /Header"
    FOOTER = "/Type /Pagination /Subtype /Footer"
    WATERMARK = "/Type /Pagination /Subtype /Watermark"


@dataclass(eq=False, slots=True)
class Node:
    """An element of the structure: `role` is a standard type (ISO 32000-1, 14.8.4). `kids` are nodes and content."""

    role: str
    parent: "Node | None" = None
    language: Language | None = None
    alternative: str = ""
    scope: str = ""
    box: tuple[float, float, float, float] | None = None
    kids: list["Node | Content | Reference"] = field(default_factory=list)

    def __post_init__(self) -> None:
        if self.parent is not None:
            self.parent.kids.append(self)


class Content(NamedTuple):
    """A sequence of marks on a page (both counted from 0) that belongs to a node."""

    page: int
    number: int


class Reference(NamedTuple):
    """A link on a page that belongs to a node; `name` is the writer's name for it."""

    page: int
    name: str


Owner = Node | Artifact


class Text(NamedTuple):
    """A line of text, its base line starting at `x`, `y`."""

    owner: Owner
    x: float
    y: float
    line: Line


class Rectangle(NamedTuple):
    """A filled or outlined box; empty colours draw nothing. `dash` is the length of dashes in points, 0 for none."""

    owner: Owner
    x: float
    y: float
    width: float
    height: float
    fill: str = ""
    stroke: str = ""
    line_width: float = 0.8
    radius: float = 0.0
    dash: float = 0.0


class Picture(NamedTuple):
    """A picture in a box; `window` (x, y, width, height) is all that is seen of it, `None` for the whole."""

    owner: Owner
    x: float
    y: float
    width: float
    height: float
    rendition: Rendition
    window: tuple[float, float, float, float] | None = None


class Outline(NamedTuple):
    """A path: `operators` start at the origin, moved to `x`, `y`, turned by `angle` degrees. Empty colours: nothing."""

    owner: Owner
    x: float
    y: float
    angle: float
    operators: str
    fill: str = ""
    stroke: str = ""
    line_width: float = 0.8


class Field(NamedTuple):
    """A place to fill in on screen: a line of text, several, or a tick. `name` is unique; `says` tells what goes in."""

    owner: Owner
    x: float
    y: float
    width: float
    height: float
    name: str
    says: str
    is_tick: bool = False
    is_tall: bool = False


Mark = Text | Rectangle | Picture | Outline | Field


@dataclass(eq=False, slots=True)
class Page:
    """One page. `head` runs above the text (empty: none); a `bare` page has neither head nor foot (the cover).

    `says_embargo` tells that the embargo stands in the text of this page already.
    """

    language: Language
    head: str = ""
    bare: bool = False
    says_embargo: bool = False
    marks: list[Mark] = field(default_factory=list)


class Bookmark(NamedTuple):
    """A line of the outline: its title and the page (from 1) it opens."""

    title: str
    page: int


class Kept(NamedTuple):
    """Elements a page break may not part, and the `name` they are told by."""

    what: Whole
    name: str
    nodes: tuple[Node, ...]


@dataclass(eq=False, slots=True)
class Sheets:
    """A whole document, ready to be written. `kept` may name elements that were set and taken away again."""

    language: Language
    pages: list[Page] = field(default_factory=list)
    root: Node = field(default_factory=lambda: Node("Document"))
    bookmarks: list[Bookmark] = field(default_factory=list)
    missing: set[str] = field(default_factory=set)
    kept: list[Kept] = field(default_factory=list)
