"""From labelled lines to a recognised release. Any labels will do: the review page lets people change them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timezone

from mediadesk.intake.press_text.body_matter import is_fact
from mediadesk.intake.press_text.closing_sections import BARE_NUMBER, boilerplates_of, contacts_of, notes_of, photos_of
from mediadesk.intake.press_text.conventions import conventions
from mediadesk.intake.press_text.dateline import Dateline, find_dateline, is_place
from mediadesk.intake.press_text.dates import FoundDate, find_date, find_time, find_zone, moment
from mediadesk.intake.press_text.kinds import invites, kind_by_content
from mediadesk.intake.press_text.language import language_of
from mediadesk.intake.press_text.parts import Part, parts_of, prose, texts_of
from mediadesk.intake.press_text.source_lines import (
    SourceLine,
    has_han,
    is_ornament,
    join,
    run_in_label,
    without_bullet,
)
from mediadesk.intake.press_text.speech import attributes_quotes, direct_speech
from mediadesk.intake.press_text.stretches import LINK, Stretch
from mediadesk.intake.press_text.top_matter import kind_prefix, read_top_label
from mediadesk.records.recognised import (
    Element,
    LabelledLine,
    RecognisedBlock,
    RecognisedRelease,
)
from mediadesk.records.release import ReleaseKind, ReleaseLine

_NUMBERED_QUESTION = re.compile("^[（(]?[一二三四五六七八九十]{1,3}[、.．）)]\\s*[问問答]")
_BLOCK_KINDS = {Element.PARAGRAPH: "paragraph", Element.HEADING: "heading", Element.LIST_ITEM: "list_item"}


def assemble(lines: Sequence[LabelledLine], encoding: str) -> RecognisedRelease:
    """The release the labelled lines make up; pure. `encoding` is handed through."""
    parts = parts_of(lines)
    language = language_of("\n".join(part.text for part in parts[:400]))
    headline = _headline(parts)
    kind, headline = _kind(parts, headline)
    datelines = [found for part in parts if part.element is Element.DATELINE and (found := find_dateline(part.text))]
    place = next((found.place for found in datelines if found.place), None) or next(_places_alone(parts), None)
    release_line, embargo = _condition(parts, place, _issue_date(parts, datelines))
    blocks = _blocks(parts)
    photos = photos_of(parts, " ".join(block.text for block in blocks)[:100_000])
    pictured = tuple(dict.fromkeys(person.name for photo in photos[:200] for person in photo.people))
    return RecognisedRelease(
        kind=kind,
        language=language,
        source_encoding=encoding,
        release_line=release_line,
        embargo_at=embargo,
        headline=headline,
        subheadlines=tuple(_deck(part.text) for part in parts if part.element is Element.SUBHEADLINE),
        place=place,
        issue_date=_issue_date(parts, datelines),
        assets_url=_assets_url(parts),
        blocks=blocks,
        quotes=direct_speech(
            [block.text for block in blocks if block.kind != "heading" or attributes_quotes(block.text)], pictured
        ),
        photos=photos,
        notes=notes_of(parts),
        boilerplates=boilerplates_of(parts),
        press_contacts=contacts_of(parts),
        end_mark=next((part.text for part in parts if part.element is Element.END_MARK), None),
        dropped=_dropped(parts),
        lines=tuple(lines),
    )


def _places_alone(parts: Sequence[Part]) -> Iterator[str]:
    """Places on a line of their own, over the date."""
    for text in texts_of(parts, Element.DATELINE):
        if find_dateline(text) is None and is_place(text):
            yield text


def _headline(parts: Sequence[Part]) -> str | None:
    pieces = [piece for text in texts_of(parts, Element.HEADLINE) for piece in [_without_ornament(text)] if piece]
    return prose(_unlabelled(join(pieces), "headline")) if pieces else None


def _unlabelled(text: str, name: str) -> str:
    """A headline without "Headline:" before it."""
    label = run_in_label(text)
    return label[1] if label and label[1] and label[0] in conventions().keys("labels", name) else text


def _deck(text: str) -> str:
    """A subheadline without bullet, label, and the dashes it is set between."""
    bare = without_bullet(_unlabelled(text, "subheadline"))
    return prose(re.sub(r"^[─—―－–]{1,3}\s*(?=\S)|(?<=\S)\s*[─—―－]{2,3}$|(?<=\S)\s+[–—-]{1,2}$", "", bare))


def _without_ornament(text: str) -> str:
    """A headline without the row of signs under it."""
    if is_ornament(text):
        return ""
    return re.sub(r"\s*(?:[*=_~–—＊＝─━-]\s*){4,}$", "", text) if text[-1:] in "*=_~–—＊＝─━-" else text


def _kind(parts: Sequence[Part], headline: str | None) -> tuple[ReleaseKind, str | None]:
    """The kind, and the headline without a kind printed before it."""
    labels = [read_top_label(part.text) for part in parts if part.element in (Element.KIND, Element.RELEASE_LINE)]
    said = next((label.kind for label in labels if label and label.kind), None)
    if said is ReleaseKind.MEDIA_ADVISORY and _is_notice_to_come(parts):
        return ReleaseKind.MEDIA_INVITATION, headline
    if said:
        return said, headline
    prefix = kind_prefix(headline) if headline else None
    if prefix and prefix.kind:
        return prefix.kind, prefix.rest
    return _kind_by_content(parts, headline or ""), headline


def _is_notice_to_come(parts: Sequence[Part]) -> bool:
    """A Chinese 採訪通知 is an invitation when its text invites."""
    labels = " ".join(texts_of(parts, Element.KIND))
    body = " ".join(part.text[:600] for part in parts if part.element in (Element.PARAGRAPH, Element.DATELINE))
    return has_han(labels) and invites(body)


def _kind_by_content(parts: Sequence[Part], headline: str) -> ReleaseKind:
    body = " ".join(
        part.text[:600] for part in parts if part.element in (Element.PARAGRAPH, Element.DATELINE, Element.LIST_ITEM)
    )
    alone = [part for part in parts if part.element is Element.DATELINE and len(part.text) < 60]
    is_page = sum(part.element is Element.DROPPED for part in parts) > 2
    facts = sum(1 for part in parts if part.element is Element.LIST_ITEM and is_fact(_as_stretch(part.text)))
    return kind_by_content(headline, body, frozenset(part.element for part in parts), bool(alone) or is_page, facts)


def _as_stretch(text: str) -> Stretch:
    return Stretch((SourceLine(0, text, len(text), 0),), text)


def _issue_date(parts: Sequence[Part], datelines: Sequence[Dateline]) -> date | None:
    """The date of issue: of the dateline, else of the "Ends/…" line, the kind line, or the embargo."""
    found: list[FoundDate] = [line.day for line in datelines if line.day]
    for element in (Element.END_MARK, Element.KIND, Element.RELEASE_LINE):
        found += [day for text in texts_of(parts, element) if (day := find_date(text))]
    year = next((day.year for day in found if day.year), None) or _year_in(parts)
    return next((printed for one in found if (printed := one.on(year))), None)


def _year_in(parts: Sequence[Part]) -> int | None:
    """The year of the first full date anywhere, for datelines that leave it out."""
    return next((day.year for part in parts[:60] if (day := find_date(part.text)) and day.year), None)


def _condition(parts: Sequence[Part], place: str | None, issued: date | None) -> tuple[ReleaseLine, datetime | None]:
    """Condition of use, and the aware moment an embargo ends."""
    texts = texts_of(parts, Element.RELEASE_LINE)
    if not texts:
        return ReleaseLine.NONE, None
    label = read_top_label(texts[0])
    if label and label.is_immediate and not label.is_embargo:
        return ReleaseLine.IMMEDIATE, None
    return ReleaseLine.EMBARGOED, _embargo_end(" ".join(texts), place or _place_by_phone(parts), issued)


def _embargo_end(text: str, place: str | None, issued: date | None) -> datetime | None:
    found = find_date(text)
    day = found.on(issued.year if issued else None) if found else issued
    if day is None:
        return None
    zone: str | timezone = find_zone(text) or _zone_of(place)
    return moment(day, find_time(text) or time(0), zone)


_BRITISH_NUMBER = re.compile(r"(?<![\d+])(?:\+44|\(?0(?:1\d{3}|2\d|[37]\d{3})\)?)[\s\d]{7,10}(?!\d)")


def _place_by_phone(parts: Sequence[Part]) -> str | None:
    """London when the contacts have British numbers: the clock an embargo without zone and dateline runs on."""
    said = " ".join(texts_of(parts, Element.CONTACT) + texts_of(parts, Element.CONTACT_LABEL))[:2000]
    return "London" if _BRITISH_NUMBER.search(said) and "852" not in said else None


def _zone_of(place: str | None) -> str:
    """The clock of the dateline's place; Hong Kong's where that is not known."""
    said = (place or "").casefold()
    return next((zone for known, zone in conventions().place_zones.items() if said.startswith(known)), "Asia/Hong_Kong")


def _assets_url(parts: Sequence[Part]) -> str | None:
    for text in texts_of(parts, Element.ASSETS):
        linked = re.search(r"\]\(([^)\s#][^)\s]*)\)", text)
        match = LINK.search(text)
        if linked or match:
            return linked[1] if linked else match.group().rstrip(".,;:!?'’*_") if match else None
    return None


def _blocks(parts: Sequence[Part]) -> tuple[RecognisedBlock, ...]:
    blocks = tuple(block for part in parts if (block := _block(part)) is not None and block.text)
    numbers = [int(found[1]) for block in blocks if (found := _numbered_paragraph(block))]
    if len(numbers) < 3 or numbers != list(range(numbers[0], numbers[0] + len(numbers))) or numbers[0] > 2:
        return blocks
    return tuple(replace(b, text=b.text[found.end() :]) if (found := _numbered_paragraph(b)) else b for b in blocks)


def _numbered_paragraph(block: RecognisedBlock) -> re.Match[str] | None:
    """The number a paragraph opens with when a text numbers its paragraphs: "3 The ferry …"."""
    return BARE_NUMBER.match(block.text) if block.kind == "paragraph" and block.text[0].isdigit() else None


def _block(part: Part) -> RecognisedBlock | None:
    if part.element is Element.DATELINE:
        found = find_dateline(part.text)
        rest = part.text[found.text_begins :].lstrip() if found else "" if is_place(part.text) else part.text
        return RecognisedBlock("paragraph", prose(rest)) if rest else None
    kind = _BLOCK_KINDS.get(part.element)
    if kind is None:
        return None
    numbered = kind == "paragraph" and (
        part.text[0].isdigit() or part.text[:4].lstrip("一二三四五六七八九十、（）")[:1] in "問问答"
    )
    numbered = numbered or kind == "list_item" or (kind == "heading" and part.text[0] in "一二三四五六七八九十（(")
    return RecognisedBlock(kind, prose(without_bullet(part.text) if numbered else part.text))


def _dropped(parts: Sequence[Part]) -> tuple[str, ...]:
    """What is no content, as printed; of several end marks the first counts, the others are dropped."""
    ends = [position for position, part in enumerate(parts) if part.element is Element.END_MARK]
    gone = (Element.DROPPED, Element.ISSUED)
    return tuple(part.text for position, part in enumerate(parts) if part.element in gone or position in ends[1:])
