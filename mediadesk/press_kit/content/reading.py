"""Reads the parts out of a kit, cleaned of control characters, direction overrides and unsafe addresses."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from mediadesk.press_kit.content.parts import (
    About,
    Contacts,
    FactsPart,
    Figure,
    Notice,
    PaperPart,
    Part,
    Passage,
    Person,
    PhotoEntry,
    PhotosPart,
    ReleasePart,
    SheetPart,
    Spans,
)
from mediadesk.press_kit.content.photo_sheet import photo_sheet
from mediadesk.press_kit.credit import credit_line, credit_of
from mediadesk.press_kit.key_line import key_of
from mediadesk.press_kit.particulars import embargo, embargo_told, issuer, masthead_name, title_and_order
from mediadesk.press_kit.spans import Span, clean, linked, safe_address, spans_of
from mediadesk.records.amendment import Way
from mediadesk.records.block import Role
from mediadesk.records.languages import Language
from mediadesk.records.organisation import Boilerplate, Fact
from mediadesk.records.people import Newsmaker, PressOfficer
from mediadesk.records.press_kit import SHEETS, KitPhoto, KitText, PartKind, PressKit
from mediadesk.records.release import ReleaseText
from mediadesk.wording.house_styles import HouseWording
from mediadesk.wording.labels import label


def parts_of(kit: PressKit) -> tuple[Part, ...]:
    """The parts of `kit` that have something to say, in its order; the cover is the format's own. Without the sheets,
    which say again what the photos say.
    """
    return tuple(part for part in _parts(kit) if not isinstance(part, SheetPart))


def paper_parts_of(kit: PressKit) -> tuple[PaperPart, ...]:
    """As `parts_of`, with the contact sheets and caption sheets, for formats with pages."""
    return tuple(_parts(kit))


def _parts(kit: PressKit) -> Iterator[PaperPart]:
    for part in kit.parts:
        text = kit.in_language(part.language)
        if part.kind is PartKind.RELEASE and text is not None:
            yield _release(kit, text)
        elif part.kind is PartKind.PHOTOS and kit.photos:
            yield _photos(kit, part.language)
        elif part.kind is PartKind.FACT_SHEET and kit.facts:
            yield _facts(kit, part.language)
        elif part.kind in SHEETS and kit.photos:
            yield photo_sheet(kit, part.kind, part.language)


def _release(kit: PressKit, found: KitText) -> ReleasePart:
    text, language = found.text, found.text.language
    says, embargoed = HouseWording(kit.house_style, language), embargo(kit, language)
    return ReleasePart(
        language=language,
        issuer=masthead_name(kit, language),
        kind=says.kind(kit.kind),
        notice=_notice(kit, text, says),
        sections=kit.house_style.printed_sections,
        condition=embargoed or says.release_line(kit.release_line, kit.embargo),
        is_embargoed=bool(embargoed),
        embargo_told=embargo_told(kit, language),
        headline=clean(text.headline).strip() or says.kind(kit.kind),
        subheadlines=tuple(filter(None, (clean(each).strip() for each in text.subheadlines))),
        download=_download(kit, says),
        body=tuple(_passages(text, clean(says.dateline(clean(text.place).strip(), kit.issue_date)))),
        end_mark=_end_mark(kit, text, says),
        notes_heading=says.label("notes"),
        notes=tuple(spans for note in text.notes if (spans := linked(note.strip(), ""))),
        about=tuple(_about(each) for each in found.boilerplates),
        contacts=_contacts(kit.press_officers, says),
    )


def _notice(kit: PressKit, text: ReleaseText, says: HouseWording) -> Notice | None:
    said = title_and_order(kit, says)
    if said is None:
        return None
    return Notice(*said, clean(text.editors_note).strip(), kit.way is Way.WITHDRAWAL)


def _passages(text: ReleaseText, dateline: str) -> Iterator[Passage]:
    """The blocks that say something, the dateline run in before the first that is neither heading nor list."""
    number = 0
    for block in text.blocks:
        spans = spans_of(block.runs, "")
        if not any(span.text.strip() for span in spans):
            continue
        number = number + 1 if block.role is Role.ORDERED_ITEM else 0
        if dateline and block.role in (Role.PARAGRAPH, Role.QUOTE):
            gap = "" if text.language.is_chinese else " "
            spans, dateline = (Span(f"{dateline}{gap}", bold=True), *spans), ""
        yield Passage(block.role, spans, number)


def _end_mark(kit: PressKit, text: ReleaseText, says: HouseWording) -> str:
    mark = clean(says.end_mark(clean(text.end_mark), kit.issue_date)).strip()
    return f"— {mark} —" if text.language.is_chinese and mark == label("end", text.language) else mark


def _download(kit: PressKit, says: HouseWording) -> Spans:
    """The address of the photos under its label; nothing when there is none."""
    shown = clean(kit.assets_url).strip()
    if not shown:
        return ()
    words = says.label("download") + says.label("colon")
    return Span(words, bold=True), Span(shown, href=safe_address(kit.assets_url))


def _about(boilerplate: Boilerplate) -> About:
    paragraphs = (linked(text.strip(), "") for text in boilerplate.paragraphs)
    return About(clean(boilerplate.heading).strip(), tuple(filter(None, paragraphs)))


def _contacts(officers: Sequence[PressOfficer], says: HouseWording) -> Contacts:
    people = tuple(_person(officer, says) for officer in officers)
    heading = says.label("contact" if len(people) == 1 else "contacts") if people else ""
    return Contacts(heading, people)


def _person(officer: PressOfficer, says: HouseWording) -> Person:
    name, post, organisation = (
        clean(words.best(says.language)).strip() for words in (officer.name, officer.title, officer.organisation)
    )
    ways = (
        ("tel", clean(officer.phone), f"tel:{''.join(officer.phone.split())}"),
        ("email", clean(officer.email), f"mailto:{officer.email.strip()}"),
    )
    reach = tuple(
        (says.label(key), Span(shown.strip(), href=safe_address(address))) for key, shown, address in ways if shown
    )
    return Person(name, post, organisation, reach)


def _photos(kit: PressKit, language: Language) -> PhotosPart:
    says = HouseWording(kit.house_style, language)
    people = {each.id: each for each in kit.pictured}
    entries = tuple(_entry(photo, says, people) for photo in kit.photos)
    return PhotosPart(language, says.label("photographs"), _download(kit, says), entries)


def _entry(photo: KitPhoto, says: HouseWording, people: Mapping[int, Newsmaker]) -> PhotoEntry:
    language, name = says.language, says.label("photo_n", n=str(photo.number))
    caption = photo.photo.caption.best(language).strip()
    is_there = photo.path is not None and photo.path.is_file()
    return PhotoEntry(
        number=photo.number,
        name=name,
        caption=linked(caption, ""),
        credit=credit_line(photo.photo, says),
        bare_credit=credit_of(photo.photo, language),
        alternative=" ".join(clean(photo.photo.alt_text.best(language) or caption).split()) or name,
        path=photo.path if is_there else None,
        absence="" if is_there else says.label("photo_waiting" if photo.path is None else "photo_missing"),
        record=photo,
        key=key_of(photo.photo, people, language, says.style.keys) if is_there else None,
    )


def _facts(kit: PressKit, language: Language) -> FactsPart:
    says, days = HouseWording(kit.house_style, language), {fact.as_of for fact in kit.facts}
    common = next(iter(days)) if len(days) == 1 else None
    brought = any(part.kind is PartKind.RELEASE and part.language is language for part in kit.parts)
    text = None if brought else kit.in_language(language)
    return FactsPart(
        language=language,
        title=says.label("fact_sheet"),
        issuer=issuer(kit, language),
        figures=tuple(_figure(fact, says, common) for fact in sorted(kit.facts, key=lambda fact: fact.number)),
        as_of=_as_of(common, says),
        about=tuple(_about(each) for each in text.boilerplates) if text else (),
        contacts=_contacts(() if brought else kit.press_officers, says),
    )


def _figure(fact: Fact, says: HouseWording, common: date | None) -> Figure:
    own = None if common else fact.as_of
    return Figure(clean(fact.value).strip(), clean(fact.label.best(says.language)).strip(), _as_of(own, says))


def _as_of(day: date | None, says: HouseWording) -> str:
    words = says.label("as_of", date=says.day(day)) if day else ""
    return words[:1].upper() + words[1:]


def entry_title(part: PaperPart, several: bool) -> str:
    """What contents call a part; with `several` releases each goes by its language."""
    if isinstance(part, ReleasePart):
        return label("language", part.language) if several else part.kind
    return part.title
