"""A review file that comes back (DOCX): its paragraphs by the bookmarks they were sent with, and the comments.

What was inserted counts, what was deleted does not, whether the changes were tracked or made without.
"""

from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

from mediadesk.intake.documents import word
from mediadesk.intake.documents.noticing import Noticed, fit, shortened
from mediadesk.intake.documents.package import Package
from mediadesk.intake.documents.word_runs import words_of
from mediadesk.intake.documents.word_styles import value
from mediadesk.records.block import Role, Run
from mediadesk.records.review_names import REVISION_PROPERTY, passage_of, revision_of
from mediadesk.records.source_document import SourceParagraph, SourceRole

_ROLES = {
    "BodyText": Role.PARAGRAPH,
    "Heading2": Role.HEADING,
    "Quote": Role.QUOTE,
    "ListBullet": Role.LIST_ITEM,
    "ListNumber": Role.ORDERED_ITEM,
}
_BY_SOURCE = {
    SourceRole.HEADING: Role.HEADING,
    SourceRole.LIST_ITEM: Role.LIST_ITEM,
    SourceRole.ORDERED_ITEM: Role.ORDERED_ITEM,
}
_AUTHORED = ("w:ins", "w:del", "w:moveFrom", "w:moveTo")
_MOST_NAMES = 20


def read(data: bytes) -> dict[str, Any]:
    """`{"revision", "passages": [[name, digest, role, runs], …], "remarks": [[name, who, words], …], "who": […]}`.

    Of paragraphs that were run together the first name holds. Raises what `word.read` raises.
    """
    package = Package(data)
    reader = word.body_of(package, Noticed(), _Body)
    notes = [["", "", note.text] for note in word.footnotes(package, reader)]
    return {
        "revision": _revision(package) or reader.revision,
        "passages": [_passage(each, *about) for each, about in zip(reader.paragraphs, reader.about, strict=True)],
        "remarks": [*_remarks(package, reader.commented), *notes],
        "who": _people(package),
    }


class _Body(word.Body):
    """Also notes of each paragraph the bookmarks in it and its style, and of each comment where it stands."""

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self.about: list[tuple[list[str], str]] = []
        self.commented: dict[str, str] = {}
        self.revision = 0
        self._names: list[str] = []  # of the paragraph that is being read
        self._waiting: list[str] = []  # bookmarks between paragraphs, or of one whose end was deleted

    def read(self, parent: Any) -> None:
        for each in parent:
            if each.tag == "w:bookmarkStart":
                self._note(each)
            else:
                super().read([each])
            self._fill()

    def _note(self, mark: Element) -> None:
        self.revision = self.revision or revision_of(mark.get("w:name", ""))
        self._waiting.append(mark.get("w:name", ""))

    def _paragraph(self, element: Element) -> None:
        carried = self._waiting if self._joined and any(run.text.strip() for run in self._joined) else []
        before = [name for name in self._waiting if name not in carried]
        own = list(element.iter("w:bookmarkStart"))
        self._waiting = []
        for mark in own:
            self._note(mark)
        names = [*carried, *self._waiting, *before]
        comments = {each.get("w:id", "") for each in element.iter("w:commentReference")}
        self._waiting = []
        here = next((found[0] for name in names if (found := passage_of(name))), "")
        self.commented |= dict.fromkeys(comments, here)
        self._names = names
        super()._paragraph(element)
        self._waiting, self._names = [*self._names, *self._waiting], []

    def _made(self, properties: Element | None, runs: list[Run]) -> SourceParagraph:
        self.about.append((self._names, value(properties, "w:pStyle")))
        self._names = []
        return super()._made(properties, runs)

    def _fill(self) -> None:
        """Rows of tables have no bookmark of ours."""
        while len(self.about) < len(self.paragraphs):
            self.about.append(([], ""))

    def _cell(self, cell: Element) -> list[SourceParagraph]:
        about, self.about = self.about, []
        found = super()._cell(cell)
        self.about = about
        return found


def _passage(found: SourceParagraph, marks: list[str], style: str) -> list[Any]:
    name, digest = next((each for mark in marks if (each := passage_of(mark))), ("", ""))
    role = _ROLES.get(style) or _BY_SOURCE.get(found.role)
    runs = [[run.text, run.bold, run.italic, run.href] for run in found.runs]
    return [name, digest, role.value if role else "", runs]


def _remarks(package: Package, commented: dict[str, str]) -> Iterator[list[str]]:
    for each in word.children(word.part(package, "word/comments.xml")):
        words = "\n".join(words_of(line) for line in each.iter("w:p"))
        yield [commented.get(each.get("w:id", ""), ""), shortened(each.get("w:author", "")), fit(words).strip()]


def _people(package: Package) -> list[str]:
    """Who changed or remarked something, each once."""
    parts = [word.part(package, name) for name in ("word/document.xml", "word/comments.xml")]
    names = [
        each.get("w:author", "")
        for part in parts
        for each in (part.iter() if part is not None else ())
        if each.tag in (*_AUTHORED, "w:comment")
    ]
    return [shortened(name) for name in dict.fromkeys(names) if name.strip()][:_MOST_NAMES]


def _revision(package: Package) -> int:
    for each in word.children(word.part(package, "docProps/custom.xml")):
        said = "".join(words.text or "" for words in each.iter()).strip()
        if each.get("name") == REVISION_PROPERTY and said.isascii() and said.isdigit():
            return int(said)
    return 0
