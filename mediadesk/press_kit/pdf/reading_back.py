"""What the bytes of a finished PDF say of it. Reads the files of our own writer: one table of objects, none packed."""

import re

_OFFSET = re.compile(rb"(\d{10}) \d{5} [nf]")
_END = re.compile(rb">>\s*stream|endobj")
_FONT = re.compile(rb"/BaseFont /([^\s/]+)")
_DESCRIPTOR = re.compile(rb"/FontDescriptor (\d+) 0 R")
_FIGURE = re.compile(rb"/S /Figure\b")
_ALTERNATIVE = re.compile(rb"/Alt \([^)]")
_OF_PAGE = re.compile(rb"/Pg (\d+) 0 R")
_MARKED = re.compile(rb"<<\s*/Marked true\s*>>")
_ADDRESS = re.compile(rb"/URI \(((?:[^\\)]|\\.)*)\)", re.DOTALL)
_ESCAPE = re.compile(rb"\\([0-7]{3}|.)", re.DOTALL)
_PAGES = re.compile(rb"/Kids \[([^\]]*)\] /Type /Pages\b")
_NUMBER = re.compile(rb"(\d+) 0 R")
_BOOKMARK = re.compile(rb"/Dest \[ (\d+) 0 R.*/Parent .*/Title \([^)]", re.DOTALL)


class Objects:
    """The objects of a PDF without their streams, by number (ISO 32000-1, 7.3.10 and 7.5.4)."""

    def __init__(self, pdf: bytes) -> None:
        table = int(pdf[pdf.rindex(b"startxref") :].split()[1])
        offsets = [int(offset) for offset in _OFFSET.findall(pdf, table)]
        self._heads = [pdf[offset : _end(pdf, offset)] if offset else b"" for offset in offsets]

    def loose_fonts(self) -> tuple[str, ...]:
        """The names of the fonts whose letters are not in the file. What a form will set typed words in is none."""
        fonts = [head for head in self._heads if b"/BaseFont" in head and b"/DR <<" not in head]
        return tuple(_FONT.findall(head)[0].decode("latin-1") for head in fonts if not self._is_embedded(head))

    def bookmarks(self) -> tuple[int, ...]:
        """The page (from 1) each bookmark with a title opens, 0 for none of the file, in the order of the file."""
        pages = self._pages()
        found = filter(None, map(_BOOKMARK.search, self._heads))
        return tuple(pages.get(int(each[1]), 0) for each in found)

    def links(self) -> tuple[str, ...]:
        """The addresses that can be clicked, in the order of the file."""
        found = (_ADDRESS.search(head) for head in self._heads if b"/Subtype /Link" in head)
        return tuple(_ESCAPE.sub(_character, each[1]).decode("latin-1") for each in found if each is not None)

    def is_tagged(self) -> bool:
        """Whether the file says how its words hang together, and that it does (ISO 32000-1, 14.7.1)."""
        has_structure = any(b"/StructTreeRoot" in head for head in self._heads)
        return has_structure and any(map(_MARKED.search, self._heads))

    def silent_figures(self) -> tuple[int, ...]:
        """The page (from 1) of each picture that has no words for who cannot see it, 0 where none is said."""
        pages = self._pages()
        figures = [head for head in self._heads if _FIGURE.search(head) and not _ALTERNATIVE.search(head)]
        found = map(_OF_PAGE.search, figures)
        return tuple(pages.get(int(each[1]), 0) if each is not None else 0 for each in found)

    def _pages(self) -> dict[int, int]:
        """The page (from 1) of each page object."""
        for head in self._heads:
            if found := _PAGES.search(head):
                return {int(number): page for page, number in enumerate(_NUMBER.findall(found[1]), 1)}
        return {}

    def _is_embedded(self, font: bytes) -> bool:
        found = _DESCRIPTOR.search(font)
        return found is not None and b"/FontFile" in self._heads[int(found[1])]


def _end(pdf: bytes, offset: int) -> int:
    found = _END.search(pdf, offset)
    return found.end() if found is not None else len(pdf)


def _character(escape: re.Match[bytes]) -> bytes:
    """What an escape in a string stands for (ISO 32000-1, 7.3.4.2)."""
    code = escape[1]
    return bytes([int(code, 8)]) if len(code) == 3 else code
