"""Text as the character codes of a document's font subsets, ready for a content stream (ISO 32000-1, 9.4.3)."""

from collections.abc import Sequence
from typing import Any

from mediadesk.press_kit.pdf.pieces import Kerning

_ESCAPES = {code: f"\\{code:03o}" for code in (*range(32), *range(127, 256))} | {
    ord("("): "\\(",
    ord(")"): "\\)",
    ord("\\"): "\\\\",
}


class Codes(dict[int, str]):
    """The codes of one face in one document: what stands for a code point inside a PDF string.

    Only the first subset is kept here, the 250 characters met first: hardly any text needs more in Latin letters.
    """

    def __init__(self, font: Any, document: Any) -> None:
        super().__init__()
        self._font, self._document = font, document

    def __missing__(self, point: int) -> str:
        ((subset, coded),) = self._font.splitString(chr(point), self._document)
        if subset:
            raise _NotInFirstSubsetError
        self[point] = code = _escaped(coded)
        return code

    def shown(self, text: str, kerning: Kerning) -> list[tuple[str, str]]:
        """The operators that show `text`, each behind the name of the font subset it takes."""
        try:
            codes = list(map(self.__getitem__, map(ord, text))) if kerning else [text.translate(self)]
            return [(self._name(0), _operator(codes, kerning))]
        except _NotInFirstSubsetError:
            return self._shown_in_parts(text, kerning)

    def _shown_in_parts(self, text: str, kerning: Kerning) -> list[tuple[str, str]]:
        parts, start = [], 0
        for subset, coded in self._font.splitString(text, self._document):
            end = start + len(coded)
            inside = [(index - start, move) for index, move in kerning if start <= index < end]
            codes = [_escaped(coded[index : index + 1]) for index in range(len(coded))]
            parts.append((self._name(subset), _operator(codes, inside)))
            start = end
        return parts

    def _name(self, subset: int) -> str:
        name: str = self._font.getSubsetInternalName(subset, self._document)
        return name


class _NotInFirstSubsetError(Exception):
    """A character has its code in a later subset."""


def _escaped(coded: bytes) -> str:
    """Character codes as the inside of a PDF string (ISO 32000-1, 7.3.4.2)."""
    return coded.decode("latin-1").translate(_ESCAPES)


def _operator(codes: list[str], kerning: Sequence[tuple[int, int]]) -> str:
    """The operator that shows strings one behind the other, some moved by what is in `kerning`."""
    if not kerning:
        return f"({''.join(codes)}) Tj"
    for index, move in kerning:
        codes[index] += f"){-move}(" if index < len(codes) - 1 else f"){-move}"
    end = "" if kerning[-1][0] == len(codes) - 1 else ")"
    return f"[({''.join(codes)}{end}] TJ"
