"""A release in the form of the Hong Kong government's press releases (info.gov.hk): asterisks, Ends, NNNN."""

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from mediadesk.press_kit import content, plain_text
from mediadesk.press_kit.content import ReleasePart
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PressKit
from mediadesk.wording.house_styles import HouseWording, shipped
from mediadesk.wording.newsroom import newsroom_label

_STYLE = "government"
_INDENTS = {Language.EN: " " * 5, Language.ZH_HANT: "\u3000\u3000", Language.ZH_HANS: "\u3000\u3000"}
_ZONE = ZoneInfo("Asia/Hong_Kong")


def write(kit: PressKit, language: Language, issued_at: datetime | None = None) -> str:
    """The text of `kit` in `language`, ending with a line end; empty when the kit has no text in that language.

    Dates and the end mark are those of the shipped government style, unless the kit's own style is made of it. The time
    of issue is said only where it is known: `issued_at`, aware.
    """
    if kit.house_style.base != _STYLE:
        kit = replace(kit, house_style=shipped(_STYLE))
    part, photos = plain_text.parts_in(kit, language)
    if part is None:
        return ""
    headline = plain_text.one_line(part.headline)
    if photos:
        tag = newsroom_label("with_photo" if len(photos) == 1 else "with_photos", language)
        headline += tag if language.is_chinese else f" {tag}"
    conditions = [content.draft(kit, language), content.embargo(kit, language), part.embargo_told]
    said = [*conditions, *plain_text.notice(part)]
    title = f"{headline}\n{'*' * _columns(headline, language)}"
    paragraphs = [*said, title, *map(plain_text.one_line, part.subheadlines), *_body(part)]
    paragraphs += plain_text.captions(photos, language)
    mark = HouseWording(kit.house_style, language).end_mark("", kit.issue_date)
    closing = [mark, _issued_at(issued_at, language), "NNNN"]
    return "\n\n".join(filter(None, [*paragraphs, *closing])) + "\n"


def _body(part: ReleasePart) -> Iterator[str]:
    """The paragraphs of the body, the notes and the press officers; standing texts are not part of this form."""
    indent = _INDENTS[part.language]
    for passage in part.body:
        yield indent + plain_text.passage(passage)
    for note in plain_text.notes(part):
        yield indent + note
    yield plain_text.words_of(part.download)
    yield from plain_text.contacts(part.contacts, part.language)


def _columns(text: str, language: Language) -> int:
    """How wide `text` is where each Han character takes two columns (Unicode Standard Annex 11)."""
    wide = "WFA" if language.is_chinese else "WF"
    shown = (each for each in text if not unicodedata.combining(each))
    return sum(2 if unicodedata.east_asian_width(each) in wide else 1 for each in shown)


def _issued_at(moment: datetime | None, language: Language) -> str:
    if moment is None:
        return ""
    local = moment.astimezone(_ZONE)
    if not language.is_chinese:
        return newsroom_label("issued_at", language, time=f"{local:%H:%M}")
    hour, minute = ("時", "分") if language is Language.ZH_HANT else ("时", "分")
    return newsroom_label("issued_at", language, time=f"{local.hour}{hour}{local.minute:02}{minute}")
