"""A paper for reviewers: set like a kit, marked as not for release on every page, with what version it is of."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC

from mediadesk.press_kit import particulars
from mediadesk.press_kit.pdf.display import Sheets
from mediadesk.press_kit.pdf.flow import Flow
from mediadesk.press_kit.pdf.metadata import Metadata
from mediadesk.press_kit.pdf.page_marks import Marker, embargo_line, page_of
from mediadesk.press_kit.pdf.typesetter import one_at_a_time
from mediadesk.press_kit.pdf.writer import write_pdf
from mediadesk.press_kit.spans import clean
from mediadesk.press_kit.theme import theme_for
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PressKit
from mediadesk.records.review import ReviewCopy
from mediadesk.wording.labels import label
from mediadesk.wording.review import fingerprint, moment_words, said

_LIFT = 8.0  # points


@dataclass(frozen=True, slots=True)
class Paper:
    """What a paper says of itself: its title, the version it shows, and the languages in it, the first one leading.

    `has_watermark` lays the word "draft" under its pages; `is_record` is one that is filed, not sent.
    """

    kit: PressKit
    copy: ReviewCopy
    title: str
    languages: tuple[Language, ...]
    has_watermark: bool = False
    is_record: bool = False

    @property
    def language(self) -> Language:
        """The language of its heads and feet."""
        return self.languages[0]


def set_paper(paper: Paper, build: Callable[[Flow], object], finish: Callable[[Sheets], object] | None = None) -> bytes:
    """The paper as PDF/A-2a and PDF/UA-1: `build` sets its sections, `finish` may add to the pages.

    The same paper gives the same bytes.
    """
    with one_at_a_time:
        kit = paper.kit
        theme = theme_for(kit.organisation.brand.accent, kit.house_style)
        sheets = Sheets(paper.language)
        flow = Flow(sheets, theme)
        build(flow)
        if finish is not None:
            finish(sheets)
        _add_marks(flow, paper)
        return write_pdf(sheets, theme.page, _metadata(paper))


def stamp(copy: ReviewCopy, language: Language) -> str:
    """Which version it is and until when an answer is wanted, on one line."""
    parts = [said("version", language, moment=moment_words(copy.sent_at, language))]
    parts += [said("fingerprint", language, hash=fingerprint(copy.sha256))] if copy.sha256 else []
    if copy.due_at is not None:
        parts.append(said("due", language, moment=moment_words(copy.due_at, language)))
    return "  ·  ".join(parts)


def review_mark(kit: PressKit, language: Language) -> str:
    """What stands above everything else on every page: not for release, and the embargo."""
    return _conditions("mark", language, embargo_line(kit, language))


def _conditions(key: str, language: Language, embargo: str) -> str:
    return "  ·  ".join(filter(None, (said(key, language).upper(), embargo)))


def _add_marks(flow: Flow, paper: Paper) -> None:
    sheets = flow.sheets
    mastheads = {bookmark.page for bookmark in sheets.bookmarks} if paper.has_watermark else ()
    for number, page in enumerate(sheets.pages, start=1):
        language = page.language
        page.head = _printed(paper) if paper.is_record else stamp(paper.copy, language)
        marker = Marker(sheets, page, flow.theme, _LIFT if number in mastheads else 0.0)
        if paper.has_watermark:
            marker.add_watermark(label("draft", language))
        marker.add_head()
        embargo = "" if page.says_embargo else embargo_line(paper.kit, language)
        marker.add_conditions(_conditions("internal" if paper.is_record else "mark", language, embargo), is_draft=False)
        issuer = particulars.issuer_and_date(paper.kit, language)
        marker.add_foot(issuer, page_of(number, len(sheets.pages), language))


def _printed(paper: Paper) -> str:
    return said("printed", paper.language, moment=moment_words(paper.copy.sent_at, paper.language))


def _metadata(paper: Paper) -> Metadata:
    issuer = clean(paper.kit.organisation.name.best(paper.language))
    mark = said("mark", paper.language)
    moment = paper.copy.sent_at.astimezone(UTC).replace(microsecond=0)
    return Metadata(paper.title, issuer, mark, mark, paper.language, paper.languages, moment)
