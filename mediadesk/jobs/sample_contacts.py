"""The journalists of the sample desk and the outlets they work for."""

import csv
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

from mediadesk.jobs import contact_ways
from mediadesk.library import Library
from mediadesk.records.contact import (
    Affiliation,
    ChannelKind,
    LawfulBasis,
    MediaContact,
    Outlet,
    OutletKind,
)
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language

_WORDS = ("hours", "owner", "time_zone", "do_not_phone", "is_starred")


def add(library: Library, folder: Path) -> None:
    """Put the journalists of contacts.csv in `folder` into the library, with what contacts.toml says besides."""
    known = tomllib.loads((folder / "contacts.toml").read_text(encoding="utf-8"))
    with (folder / "contacts.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    outlets: dict[str, int] = {}
    for row in rows:
        name = row["outlet"]
        if name and name not in outlets:
            outlets[name] = library.outlets.add(_outlet(row, known["outlets"].get(name, {}))).id
    for row in rows:
        said = {**known["same"], **known["contacts"].get(row["email"], {})}
        library.contacts.add(_described(_contact(row, outlets.get(row["outlet"]), said), said, outlets))


def _outlet(row: dict[str, str], said: dict[str, Any]) -> Outlet:
    return Outlet(
        new_key(),
        _named(row, "outlet"),
        OutletKind(row["outlet_kind"]),
        said.get("website", ""),
        row["city"],
        aliases=tuple(said.get("aliases", ())),
        email=said.get("email", ""),
        phone=contact_ways.phone_number(said.get("phone", "")),
        languages=tuple(map(Language, said.get("languages", ()))),
        notes=said.get("notes", ""),
    )


def _contact(row: dict[str, str], outlet_id: int | None, said: dict[str, Any]) -> MediaContact:
    present = () if outlet_id is None else (Affiliation(outlet_id, row["role"], said.get("since"), desk=_desk(said)),)
    return MediaContact(
        new_key(),
        _named(row, "name"),
        email=row["email"],
        phone=contact_ways.phone_number(row["phone"]),
        languages=tuple(Language(tag) for tag in row["languages"].split(";") if tag),
        beats=tuple(filter(None, row["beats"].split(";"))),
        affiliations=present,
        notes=row["notes"],
    )


def _desk(said: dict[str, Any]) -> str:
    return str(said.get("desk", ""))


def _described(contact: MediaContact, said: dict[str, Any], outlets: dict[str, int]) -> MediaContact:
    past = (Affiliation(outlets[name], role, since, until) for name, role, since, until in said.get("past", ()))
    ways = tuple(
        contact_ways.channel(ChannelKind(kind), value, label, is_private=is_private)
        for kind, value, label, is_private in said.get("channels", ())
    )
    return replace(
        contact,
        salutation=ByLanguage(*(said.get(f"salutation_{language.value}", "") for language in Language)),
        affiliations=(*contact.affiliations, *past),
        channels=ways,
        aliases=tuple(said.get("aliases", ())),
        tags=tuple(said.get("tags", ())),
        prefers=ChannelKind(said["prefers"]) if "prefers" in said else None,
        source=said["source"],
        lawful_basis=LawfulBasis(said["lawful_basis"]),
        source_on=said["source_on"],
        **{name: said[name] for name in _WORDS if name in said},
    )


def _named(row: dict[str, str], column: str) -> ByLanguage:
    """The name in English and in Chinese, in the script the journalist works in."""
    simplified = "zh-Hans" in row["languages"] and "zh-Hant" not in row["languages"]
    script = Language.ZH_HANS if simplified else Language.ZH_HANT
    return ByLanguage(en=row[column]).with_text(script, row[f"{column}_zh"])
