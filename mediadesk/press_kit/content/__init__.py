"""What a kit says, part by part and in reading order, before any format gives it a look: Word and web page use it."""

from mediadesk.press_kit.content.parts import (
    About,
    Contacts,
    FactsPart,
    Notice,
    Part,
    Passage,
    Person,
    PhotoEntry,
    PhotosPart,
    ReleasePart,
    Spans,
)
from mediadesk.press_kit.content.reading import entry_title, parts_of
from mediadesk.press_kit.particulars import (
    draft,
    embargo,
    file_stem,
    has_cover,
    issuer,
    issuer_and_date,
    moment,
    only_in,
    title,
)

__all__ = [
    "About",
    "Contacts",
    "FactsPart",
    "Notice",
    "Part",
    "Passage",
    "Person",
    "PhotoEntry",
    "PhotosPart",
    "ReleasePart",
    "Spans",
    "draft",
    "embargo",
    "entry_title",
    "file_stem",
    "has_cover",
    "issuer",
    "issuer_and_date",
    "moment",
    "only_in",
    "parts_of",
    "title",
]
