"""Pages of a PDF as pictures, for workers. pdfium keeps one state for the whole program: a lock parts its callers."""

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from PySide6.QtGui import QImage

_one_at_a_time = threading.Lock()


@dataclass(frozen=True, slots=True)
class Pages:
    """What is known of a PDF: page sizes in points, the scale (device pixels a point) and the pictures made at it."""

    sizes: tuple[tuple[float, float], ...]
    scale: float
    pictures: dict[int, QImage] = field(default_factory=dict)


def look_at(pdf: bytes, scale_for: Callable[[float], float], wanted: Iterable[int]) -> Pages:
    """The page sizes of `pdf`, and the pictures of the pages `wanted` (from 0; those there are not are left out).

    `scale_for` gets the width of the widest page in points and gives device pixels a point. Raises
    `pypdfium2.PdfiumError` for bytes that are no PDF.
    """
    import pypdfium2

    with _one_at_a_time:
        document = pypdfium2.PdfDocument(pdf)
        try:
            sizes = tuple(document.get_page_size(number) for number in range(len(document)))
            scale = scale_for(max(width for width, _height in sizes))
            pictures = {number: _picture(document[number], scale) for number in wanted if number < len(sizes)}
        finally:
            document.close()
    return Pages(sizes, scale, pictures)


def _picture(page: "pypdfium2.PdfPage", scale: float) -> QImage:  # type: ignore[name-defined]  # noqa: F821
    bitmap = page.render(scale=scale, prefer_bgrx=True, may_draw_forms=False)
    image = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32)
    return image.copy()
