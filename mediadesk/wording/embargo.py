"""An embargo in plain words, and what clocks show elsewhere when it ends (texts: resources/wording/embargo.toml)."""

from collections.abc import Sequence
from datetime import datetime

from mediadesk.records.house_style import DateForm
from mediadesk.records.languages import Language
from mediadesk.records.release import Embargo
from mediadesk.wording.dates import clock_time, long_date, weekday, zone_name
from mediadesk.wording.texts import load

USUAL_CITIES = ("Asia/Hong_Kong", "Europe/London", "America/New_York")
"""The IANA zones of the cities an embargo is shown in unless the desk says otherwise."""


def city(zone: str, language: Language) -> str:
    """What people call the place a zone is named after: "Hong Kong", 倫敦; the end of its key where it has no name."""
    known = load("embargo")["cities"].get(zone, {}).get(language.value)
    return str(known) if known else zone.rpartition("/")[2].replace("_", " ")


def in_plain_words(embargo: Embargo, language: Language, form: DateForm = DateForm.DAY_FIRST) -> str:
    """From when it may be used: "Journalists may publish from Thursday 24 April 2025, 11:00 Hong Kong time"."""
    local = _there(embargo.until, embargo.zone)
    return str(load("embargo")["plain"][language.value]).format(
        weekday=weekday(local.date(), language),
        date=long_date(local.date(), language, form),
        time=clock_time(local, language),
        city=city(embargo.zone, language),
    )


def in_file_names(embargo: Embargo) -> str:
    """What stands before the name of every file under embargo: "EMBARGOED-until-2026-05-12-1100-HKT-"."""
    local = _there(embargo.until, embargo.zone)
    return f"EMBARGOED-until-{local:%Y-%m-%d-%H%M}-{zone_name(embargo.until, embargo.zone, Language.EN)}-"


def for_everybody(
    embargo: Embargo, zones: Sequence[str], language: Language, form: DateForm = DateForm.DAY_FIRST
) -> str:
    """As it is printed, on other clocks too: "Journalists may publish from … (London: 04:00 BST, Thursday).".

    The city of the embargo itself is not told twice.
    """
    said = load("embargo")["everybody"][language.value]
    clocks = [_in_short(embargo.until, zone, language) for zone in zones if zone != embargo.zone]
    plain = in_plain_words(embargo, language, form)
    return str(said["with_clocks" if clocks else "alone"]).format(plain=plain, clocks=str(said["between"]).join(clocks))


def _in_short(moment: datetime, zone: str, language: Language) -> str:
    clock = _on_clock(moment, zone, language, "clock_short")
    return str(load("embargo")["everybody"][language.value]["clock"]).format(city=city(zone, language), clock=clock)


def in_cities(moment: datetime, zones: Sequence[str], language: Language) -> tuple[tuple[str, str], ...]:
    """The aware `moment` on the clocks of each zone: (city, "Thursday 24 April 2025, 04:00 BST")."""
    return tuple((city(zone, language), _on_clock(moment, zone, language)) for zone in zones)


def _on_clock(moment: datetime, zone: str, language: Language, form: str = "clock") -> str:
    local = _there(moment, zone)
    return str(load("embargo")[form][language.value]).format(
        weekday=weekday(local.date(), language),
        date=long_date(local.date(), language),
        time=clock_time(local, language),
        zone=zone_name(moment, zone, language),
    )


def _there(moment: datetime, zone: str) -> datetime:
    from zoneinfo import ZoneInfo

    return moment.astimezone(ZoneInfo(zone))
