"""What is said of a whole kit: its title, who issued it and when, and the conditions of its use."""

from dataclasses import replace
from datetime import UTC, datetime, time

from mediadesk.press_kit.spans import clean
from mediadesk.press_kit.titles import title_of
from mediadesk.records.amendment import Way
from mediadesk.records.house_style import Masthead
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import SHEETS, KitPhoto, PartChoice, PartKind, PressKit
from mediadesk.wording import amendments, file_names
from mediadesk.wording.embargo import for_everybody, in_file_names
from mediadesk.wording.house_styles import HouseWording

_MARKS = {Way.WITHDRAWAL: "WITHDRAWN", Way.CORRECTION: "CORRECTED", Way.UPDATE: "UPDATED"}


def only_in(kit: PressKit, language: Language) -> PressKit:
    """The kit for readers of one language: its text, and photos and figures, if it has such parts, in that language."""
    kept = [part for part in kit.parts if part.kind is not PartKind.RELEASE or part.language is language]
    parts = tuple(dict.fromkeys(PartChoice(part.kind, language, part.included) for part in kept))
    texts = tuple(text for text in kit.texts if text.text.language is language)
    return replace(kit, language=language, parts=parts, texts=texts)


def title(kit: PressKit) -> str:
    """What the kit is called, on one line."""
    return " ".join(title_of(kit).split())


def subject(kit: PressKit, language: Language) -> str:
    """What the file is: a press kit, the one sheet it consists of, or a release of its kind."""
    says, kinds = HouseWording(kit.house_style, language), {part.kind for part in kit.parts}
    if len(kit.parts) > 1:
        return says.label("press_kit")
    return next((says.label(kind.value) for kind in kinds & SHEETS), "") or says.kind(kit.kind)


def has_cover(kit: PressKit) -> bool:
    """Whether a cover is among the parts."""
    return any(part.kind is PartKind.COVER for part in kit.parts)


def issuer_and_date(kit: PressKit, language: Language) -> str:
    """Who issued it and when, for the foot of a page: "Lantern Bay Library  ·  18 March 2027"."""
    day = HouseWording(kit.house_style, language).day(kit.issue_date) if kit.issue_date else ""
    return "  ·  ".join(filter(None, (issuer(kit, language), day)))


def issuer(kit: PressKit, language: Language) -> str:
    """The full name of the organisation."""
    return clean(kit.organisation.name.best(language)).strip()


def masthead_name(kit: PressKit, language: Language) -> str:
    """The name on the masthead: the short one, but the full one where the house centres it."""
    short = "" if kit.house_style.masthead is Masthead.CENTRED else kit.organisation.short_name.best(language)
    return clean(short).strip() or issuer(kit, language)


def embargo(kit: PressKit, language: Language) -> str:
    """The embargo as every page says it; empty when there is none."""
    return HouseWording(kit.house_style, language).embargo_line(kit.embargo) if kit.embargo is not None else ""


def embargo_told(kit: PressKit, language: Language) -> str:
    """The embargo in plain words and on the clocks of other cities; empty when there is none."""
    form = kit.house_style.date_form
    return for_everybody(kit.embargo, kit.cities, language, form) if kit.embargo is not None else ""


def draft(kit: PressKit, language: Language) -> str:
    """The mark of a draft; empty for anything else."""
    return HouseWording(kit.house_style, language).label("draft_line") if kit.is_draft else ""


def title_and_order(kit: PressKit, says: HouseWording) -> tuple[str, str] | None:
    """What must be seen first where a kit corrects, updates or withdraws: what it is and when, and what to do.

    A kit that is so by its kind alone, and follows nothing that is known, says it in the words of the house.
    """
    if kit.way is None:
        return None
    if kit.amends is not None:
        return amendments.title(kit.amends, says.language), amendments.order(kit.amends, says.language)
    return says.label(kit.kind.value), says.label(f"{kit.kind.value}_order")


def moment(kit: PressKit) -> datetime:
    """The moment a file of this kit is dated (UTC): its issue date, else the last edit, else the first day of 2000."""
    edited = max((each.text.updated_at for each in kit.texts if each.text.updated_at), default=None)
    if kit.issue_date is not None:
        return datetime.combine(kit.issue_date, time(), UTC)
    return edited.astimezone(UTC).replace(microsecond=0) if edited else datetime(2000, 1, 1, tzinfo=UTC)


def mark(kit: PressKit) -> str:
    """What stands before every name, as "EMBARGOED-until-2026-05-12-1100-HKT-": also DRAFT, WITHDRAWN, CORRECTED.

    Several may come together; empty for nothing.
    """
    marks = [_MARKS[kit.way]] if kit.way is not None else []
    if kit.is_draft:
        marks.append("DRAFT")
    if kit.embargo is not None:
        marks.append(in_file_names(kit.embargo).removesuffix("-"))
    return "".join(f"{mark}-" for mark in marks)


def file_names_of(kit: PressKit, prefix: str = "") -> dict[int, str]:
    """The names of all photo copies by number of the photo: "harbour-opens_photo01.jpg", of the slug, else the title.

    Safe on every system; the numbers have as many digits as the highest, two at least. Photos of no release keep the
    names they came with, and a number where two have the same.
    """
    if not kit.texts and not kit.slug:
        return _own_names(kit, prefix)
    stem = file_stem(kit, prefix)
    return {photo.number: f"{stem}_{numbered(kit, photo)}.jpg" for photo in kit.photos}


def _own_names(kit: PressKit, prefix: str) -> dict[int, str]:
    names, taken = dict[int, str](), set[str]()
    for photo in kit.photos:
        came_with = photo.photo.file_name.rpartition(".")[0] or photo.photo.file_name
        stem = file_names.joined_stem(f"{prefix}{came_with}", f"{prefix}{numbered(kit, photo)}")
        name = f"{stem}_{numbered(kit, photo)}.jpg" if stem.casefold() in taken else f"{stem}.jpg"
        names[photo.number] = name
        taken.add(stem.casefold())
    return names


def numbered(kit: PressKit, photo: KitPhoto) -> str:
    """The number of a photo in the name of its copy: "photo01"."""
    digits = max(2, len(str(max(each.number for each in kit.photos))))
    return f"photo{photo.number:0{digits}}"


def file_stem(kit: PressKit, mark: str = "") -> str:
    """What the names of its files begin with: `mark`, then the slug, else the title."""
    return file_names.joined_stem(f"{mark}{kit.slug.strip() or kit.title.best(kit.language)}", "press-kit")
