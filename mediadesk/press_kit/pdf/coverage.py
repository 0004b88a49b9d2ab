"""The characters that come out right in a PDF, for those who may not ask the fonts: resources/press_kit/printable.txt.

`python -m mediadesk.press_kit.pdf.coverage > resources/press_kit/printable.txt`; a test keeps it true.
"""

import sys
from collections.abc import Iterator

from mediadesk.press_kit.pdf import fonts
from mediadesk.press_kit.spans import clean

_HEAD = """\
# Characters that print: some font of the press kit has them, or they are taken out before (controls, zero-width signs).
# First and last of each run, in hexadecimal. Made by mediadesk.press_kit.pdf.coverage.
"""
_BETWEEN = "|"  # composes with nothing


def table() -> str:
    """The content of printable.txt, made from the fonts and from what cleaning does to each character."""
    there = fonts.covered()
    code_points = [each for each in range(sys.maxunicode + 1) if each != ord(_BETWEEN)]
    cleaned = clean(_BETWEEN.join(map(chr, code_points))).split(_BETWEEN)
    allowed = {*there, ord("\n")}
    printable = {ord(_BETWEEN)} & there
    printable |= {each for each, text in zip(code_points, cleaned, strict=True) if allowed.issuperset(map(ord, text))}
    return _HEAD + "".join(f"{first:X}-{last:X}\n" for first, last in _runs(sorted(printable)))


def _runs(code_points: list[int]) -> Iterator[tuple[int, int]]:
    first = last = code_points[0]
    for each in code_points[1:]:
        if each != last + 1:
            yield first, last
            first = each
        last = each
    yield first, last


if __name__ == "__main__":
    sys.stdout.write(table())
