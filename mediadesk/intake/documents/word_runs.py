"""The words of one Word paragraph: what was changed in it resolved, what is hidden left out, links and looks kept."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from mediadesk.intake.documents.links import safe_link
from mediadesk.intake.documents.noticing import Noticed
from mediadesk.intake.documents.word_styles import Styles, toggle, value
from mediadesk.intake.documents.xml_reading import below
from mediadesk.records.block import Run
from mediadesk.records.source_document import NoticeKind

_WORDS = {"w:tab": "\t", "w:ptab": "\t", "w:cr": "\n", "w:noBreakHyphen": "-"}
_THROUGH = (
    "w:smartTag",
    "w:customXml",
    "w:dir",
    "w:bdo",
    "w:fldSimple",
    "w:sdt",
    "w:sdtContent",
    "w:ruby",
    "w:rubyBase",
)
_PICTURES = ("w:drawing", "w:pict", "w:object")
_BULLET_FONTS = ("symbol", "wingdings", "wingdings 2", "wingdings 3", "webdings")
_CHANGES = {
    "w:del": NoticeKind.DELETIONS,
    "w:ins": NoticeKind.INSERTIONS,
    "w:moveFrom": None,
    "w:moveTo": NoticeKind.MOVES,
}
_GONE = ("w:del", "w:moveFrom")


def words_of(element: Element) -> str:
    """All words below `element`, deleted ones too, for a notice."""
    return "".join(each.text or "" for each in element.iter() if each.tag in ("w:t", "w:delText"))


def is_prompt(element: Element) -> bool:
    """Whether an element is a form field nobody filled in: its words only say what to write there."""
    return element.tag == "w:sdt" and below(element, "w:sdtPr/w:showingPlcHdr") is not None


@dataclass(slots=True)
class WordRuns:
    """Reads the content of paragraphs. `boxed` gets the text boxes met, `footnotes` the notes referred to."""

    styles: Styles
    links: Mapping[str, str]
    noticed: Noticed
    boxed: Callable[[Element], None]
    footnotes: list[tuple[str, str]] = field(default_factory=list)
    _fields: list[list[str]] = field(default_factory=list)  # of the fields open: their code, then "shown"
    _found: list[Run] = field(default_factory=list)

    def read(self, paragraph: Element) -> list[Run]:
        """The runs of the words that count."""
        self._found = []
        self._inline(paragraph, "")
        return self._found

    def _inline(self, parent: Element, href: str) -> None:
        for each in parent:
            if each.tag == "w:r":
                self._run(each, href)
            elif each.tag == "w:hyperlink":
                self._inline(each, safe_link(self.links.get(each.get("r:id", ""), "")) or href)
            elif each.tag in _CHANGES:
                self._change(each, href)
            elif each.tag in _THROUGH and not is_prompt(each):
                self._inline(each, href)
            elif each.tag.startswith("m:"):
                self._found.append(Run("".join(part.text or "" for part in each.iter("m:t"))))

    def _change(self, change: Element, href: str) -> None:
        """Insertions and moved words stay, deletions go; each is noted where it has words."""
        kind, words = _CHANGES[change.tag], words_of(change)
        if kind is not None and words.strip():
            author = change.get("w:author", "")
            self.noticed.add(kind, f"{words} ({author})" if author else words)
        if change.tag not in _GONE:
            self._inline(change, href)

    def _run(self, run: Element, href: str) -> None:
        marks = run.find("w:rPr")
        style = self.styles.named(value(marks, "w:rStyle"))
        if _said(toggle(marks, "w:vanish"), style.hidden):
            if words_of(run).strip():
                self.noticed.add(NoticeKind.HIDDEN_TEXT, words_of(run))
            return
        bold, italic = _said(toggle(marks, "w:b"), style.bold), _said(toggle(marks, "w:i"), style.italic)
        for each in run:
            words = self._words(each)
            if words and not self._in_code():
                self._found.append(Run(words, bold, italic, href or self._field_link()))

    def _words(self, part: Element) -> str:
        if part.tag == "w:t":
            return part.text or ""
        if part.tag == "w:fldChar":
            self._turn(part.get("w:fldCharType", ""))
        elif part.tag == "w:instrText" and self._fields:
            self._fields[-1][0] += part.text or ""
        elif part.tag in ("w:footnoteReference", "w:endnoteReference"):
            self.footnotes.append((part.tag.removeprefix("w:").removesuffix("Reference"), part.get("w:id", "")))
        elif part.tag == "w:sym":
            return "•" if part.get("w:font", "").lower() in _BULLET_FONTS else ""
        elif part.tag == "w:br":
            return "" if part.get("w:type") in ("page", "column") else "\n"
        elif part.tag in _PICTURES:
            self._picture(part)
        elif part.tag == "mc:AlternateContent":
            choice = part.find("mc:Choice")
            return "".join(self._words(each) for each in (choice if choice is not None else ()))
        return _WORDS.get(part.tag, "")

    def _picture(self, part: Element) -> None:
        boxes = list(part.iter("w:txbxContent"))
        for box in boxes:
            self.boxed(box)
        if any(each.tag in ("pic:pic", "v:imagedata") for each in part.iter()):
            self.noticed.add(NoticeKind.PICTURES)

    def _turn(self, what: str) -> None:
        if what == "begin":
            self._fields.append([""])
        elif what == "separate" and self._fields:
            self._fields[-1].append("shown")
        elif what == "end" and self._fields:
            self._fields.pop()

    def _in_code(self) -> bool:
        """Whether words are the instructions of a field, which nobody sees."""
        return any(len(each) == 1 for each in self._fields)

    def _field_link(self) -> str:
        for code, *_shown in reversed(self._fields):
            name, _space, rest = code.strip().partition(" ")
            if name.upper() == "HYPERLINK" and '"' in rest and not rest.lstrip().startswith("\\l"):
                return safe_link(rest.split('"')[1])
        return ""


def _said(own: bool | None, of_style: bool | None) -> bool:
    return bool(of_style if own is None else own)
