"""Sets a whole kit: a function of the kit and the shipped resources. No clock, no database, no window."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from mediadesk.press_kit import particulars
from mediadesk.press_kit.pdf.attachments import Attachment
from mediadesk.press_kit.pdf.caption_sheet import add_caption_sheet
from mediadesk.press_kit.pdf.contact_sheet import add_contact_sheet
from mediadesk.press_kit.pdf.cover import add_cover
from mediadesk.press_kit.pdf.display import Sheets
from mediadesk.press_kit.pdf.fact_sheet import add_fact_sheet
from mediadesk.press_kit.pdf.flow import Flow
from mediadesk.press_kit.pdf.looking_back import looked_back
from mediadesk.press_kit.pdf.metadata import Metadata
from mediadesk.press_kit.pdf.page_marks import add_page_marks
from mediadesk.press_kit.pdf.photo_pages import add_photos
from mediadesk.press_kit.pdf.pictures import Pictures, Resolution, collect
from mediadesk.press_kit.pdf.release_pages import add_release
from mediadesk.press_kit.pdf.return_slip import add_return_slip
from mediadesk.press_kit.pdf.writer import write_pdf
from mediadesk.press_kit.spans import clean
from mediadesk.press_kit.theme import USUAL, Theme, Tightness, theme_for
from mediadesk.press_kit.titles import title_of
from mediadesk.records.finished_file import FinishedFile
from mediadesk.records.press_kit import KitText, PartChoice, PartKind, PressKit
from mediadesk.records.problems import Cancelled

_NEXT_TO_NOTHING = 0.42  # of the height of a page: a standing text and a contact
_STRANDED = 0.08  # of the height of a page: two or three last lines of the body alone at its head
_TIGHTER = (Tightness(0.9, 0.45), Tightness(0.93, 0.6), Tightness(0.96, 0.8), Tightness(0.98, 0.9))

one_at_a_time = threading.Lock()  # ReportLab's font objects keep a reading position


@dataclass(frozen=True, slots=True)
class TypesetKit:
    """A finished PDF. `missing`: the characters no shipped font has; `outline`: bookmarks as (title, page from 1)."""

    pdf: bytes
    pages: int
    missing: tuple[str, ...]
    outline: tuple[tuple[str, int], ...]
    look_back: Callable[[], FinishedFile] = field(repr=False, compare=False)

    @property
    def looked_back(self) -> FinishedFile:
        """What checks are made of. Read only when it is asked for: a preview is made at every pause, and unchecked."""
        return self.look_back()


def typeset(
    kit: PressKit,
    *,
    renditions: Path,
    resolution: Resolution = Resolution.PRINT,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    attachments: Sequence[Attachment] = (),
) -> TypesetKit:
    """Set `kit` as PDF/A-2a (3a with `attachments`) and PDF/UA-1. The same kit and photos give the same bytes.

    `renditions` is the folder where photos made ready for print are kept between runs. `progress(done, total)` counts
    photos and parts. Raises `Cancelled` when `cancelled()` says so between two of them, and `NotAPhoto` for a file that
    is no usable picture; a photo whose file is missing prints as a labelled empty frame.
    """
    counter = _Counter(len(kit.parts), progress, cancelled)
    pictures = collect(kit, resolution, renditions, counter.photos, cancelled)
    with one_at_a_time:
        theme = theme_for(kit.organisation.brand.accent, kit.house_style)
        sheets = _lay_out(kit, theme, pictures, counter)
        metadata = _metadata(kit, 3 if attachments else 2)
        pdf = write_pdf(sheets, theme.page, metadata, attachments)
    outline = tuple((bookmark.title, bookmark.page) for bookmark in sheets.bookmarks)
    look_back = partial(looked_back, pdf, sheets, pictures, metadata)
    return TypesetKit(pdf, len(sheets.pages), tuple(sorted(sheets.missing)), outline, look_back)


class _Counter:
    """Tells how far the work is, photos first, then parts; stops it when it is cancelled."""

    def __init__(
        self, parts: int, progress: Callable[[int, int], None] | None, cancelled: Callable[[], bool] | None
    ) -> None:
        self._parts, self._progress, self._cancelled = parts, progress, cancelled
        self._photos = self._done = 0

    def photos(self, done: int, total: int) -> None:
        """`done` of `total` photos are ready."""
        self._photos = total
        self._tell(done)

    def part(self) -> None:
        """One more part is laid out."""
        self._done += 1
        self._tell(self._photos + self._done)

    def _tell(self, done: int) -> None:
        if self._cancelled is not None and self._cancelled():
            raise Cancelled
        if self._progress is not None:
            self._progress(done, self._photos + self._parts)


def _lay_out(kit: PressKit, theme: Theme, pictures: Pictures, counter: _Counter) -> Sheets:
    """All pages. The cover is set last, when the pages of the other parts are known, and stands first."""
    sheets = Sheets(kit.language)
    flow = Flow(sheets, theme)
    has_cover = not kit.parts or any(part.kind is PartKind.COVER for part in kit.parts)
    for part in kit.parts:
        if part.kind is not PartKind.COVER:
            add_part(flow, kit, part, pictures)
        counter.part()
    if has_cover or not sheets.pages:
        add_cover(sheets, kit, theme, pictures)
    add_page_marks(sheets, kit, theme)
    return sheets


def add_part(flow: Flow, kit: PressKit, part: PartChoice, pictures: Pictures) -> None:
    """Set one part of a kit behind what is set already."""
    text = kit.in_language(part.language)
    if part.kind is PartKind.RELEASE and text is not None:
        _add_release(flow, kit, text, pictures)
    elif part.kind is PartKind.PHOTOS and kit.photos:
        add_photos(flow, kit, part.language, pictures)
    elif part.kind is PartKind.FACT_SHEET and kit.facts:
        add_fact_sheet(flow, kit, part.language)
    elif part.kind is PartKind.CONTACT_SHEET and kit.photos:
        add_contact_sheet(flow, kit, part.language, pictures)
    elif part.kind is PartKind.CAPTION_SHEET and kit.photos:
        add_caption_sheet(flow, kit, part.language, pictures)
    elif part.kind is PartKind.RETURN_SLIP:
        add_return_slip(flow, kit, part.language)


def _add_release(flow: Flow, kit: PressKit, text: KitText, pictures: Pictures) -> None:
    """Set a release; where its last page, or that of its body, would hold next to nothing, a little tighter if that
    saves the page.

    The tightest is tried first: when it does not help, nothing does.
    """
    before = len(flow.sheets.pages)
    body = add_release(flow, kit, text, pictures)
    count = len(flow.sheets.pages)
    is_stranded = body > 1 and body % 1 <= _STRANDED
    if count - before < 2 or not (is_stranded or flow.filled <= _NEXT_TO_NOTHING):
        return
    chosen = flow.take_back(before)
    for flow.tightness in _TIGHTER:
        tighter = add_release(flow, kit, text, pictures)
        saved = len(flow.sheets.pages) < count or (is_stranded and int(tighter) < int(body))
        set_tighter = flow.take_back(before)
        if not saved:
            break
        chosen = set_tighter
    flow.put_back(chosen)
    flow.tightness = USUAL


def _metadata(kit: PressKit, archive_part: int) -> Metadata:
    language, kind = kit.language, particulars.subject(kit, kit.language)
    issuer = clean(kit.organisation.name.best(language))
    languages = tuple(dict.fromkeys((language, *(part.language for part in kit.parts))))
    keywords = ", ".join(filter(None, (kind, issuer)))
    return Metadata(title_of(kit), issuer, kind, keywords, language, languages, particulars.moment(kit), archive_part)
