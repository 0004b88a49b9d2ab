"""The README of a bundle: what this is, under which conditions it may be used, what each file is for, whom to ask."""

from collections.abc import Iterable

from mediadesk.press_kit import content
from mediadesk.press_kit.credit import terms_of
from mediadesk.press_kit.spans import clean
from mediadesk.records.languages import Language
from mediadesk.records.people import PressOfficer
from mediadesk.records.press_kit import PressKit
from mediadesk.wording.house_styles import HouseWording
from mediadesk.wording.labels import label
from mediadesk.wording.texts import load

MANIFEST = "manifest.json"


def read_me(kit: PressKit, language: Language, name: str, listed: Iterable[tuple[str, str, Language | None]]) -> str:
    """The README in `language` of the bundle `name`; `listed` are (name, ending, language) of its files."""
    says = HouseWording(kit.house_style, language)
    found = kit.in_language(language)
    headline = found.text.headline if found else kit.title.best(language)
    day = says.day(kit.issue_date) if kit.issue_date else ""
    paragraphs = [
        "\n".join(filter(None, (content.draft(kit, language), content.embargo(kit, language)))),
        "\n".join(filter(None, (_one_line(headline), content.issuer(kit, language), day))),
        "\n".join([_said("contents", language), *_files(listed, language)]),
        _terms(kit, says),
        "\n".join(_contacts(kit.press_officers, says)),
    ]
    return "\n\n".join(filter(None, paragraphs)) + "\n"


def _said(key: str, said_in: Language, /, **values: str) -> str:
    return str(load("bundle")[key][said_in.value]).format(**values)


def _files(listed: Iterable[tuple[str, str, Language | None]], language: Language) -> list[str]:
    lines = []
    for name, ending, of in listed:
        spoken = label("language", of) if of is not None else ""
        lines.append(f"  {name}\n      {_said(ending, language, language=spoken)}")
    return [*lines, f"  {MANIFEST}\n      {_said('manifest', language)}"]


def _terms(kit: PressKit, says: HouseWording) -> str:
    """The usage terms of the photos, each said once; of which photos, where they are not the same for all."""
    photos: dict[str, list[str]] = {}
    for shown in kit.photos:
        photos.setdefault(terms_of(shown.photo, says), []).append(says.label("photo_n", n=str(shown.number)))
    between, colon = load("photo_rights")["between"][says.language.value], says.label("colon")
    names = {terms: f"{between.join(of)}{colon}" if len(photos) > 1 else "" for terms, of in photos.items()}
    lines = [f"  {names[terms]}{terms}" for terms in photos if terms]
    return "\n".join([_said("terms", says.language), *lines]) if lines else ""


def _contacts(officers: Iterable[PressOfficer], says: HouseWording) -> list[str]:
    lines = []
    for officer in officers:
        who = (officer.name, officer.title, officer.organisation)
        reach = (officer.phone, officer.email)
        words = [*(each.best(says.language) for each in who), *reach]
        lines.append("  " + "  ·  ".join(filter(None, map(_one_line, words))))
    return [says.label("contact" if len(lines) == 1 else "contacts"), *lines] if lines else []


def _one_line(text: str) -> str:
    return " ".join(clean(text).split())
