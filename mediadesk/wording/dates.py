"""Dates, datelines and embargo lines as they print in three languages (patterns: resources/wording/dates.toml)."""

from datetime import date, datetime, tzinfo

from mediadesk.records.house_style import DateForm
from mediadesk.records.languages import Language
from mediadesk.records.release import Embargo, ReleaseLine
from mediadesk.wording.labels import label
from mediadesk.wording.texts import load


def long_date(day: date, language: Language, form: DateForm = DateForm.DAY_FIRST) -> str:
    """A whole date: "24 April 2025" or, month first, "April 24, 2025"; 2025年4月24日 in either form."""
    data = load("dates")
    months = data["months"].get(language.value)
    month_name = months[day.month - 1] if months else ""
    pattern = str(data["long" if form is DateForm.DAY_FIRST else "long_month_first"][language.value])
    return pattern.format(day=day.day, month=day.month, month_name=month_name, year=day.year)


def weekday(day: date, language: Language) -> str:
    """The name of the weekday."""
    return str(load("dates")["weekdays"][language.value][day.weekday()])


def dateline(place: str, day: date | None, language: Language, form: DateForm = DateForm.DAY_FIRST) -> str:
    """The run-in that opens the first paragraph: "(Hong Kong, 24 April 2025) –"; empty without a place."""
    if not place:
        return ""
    if day is None:
        return str(load("dates")["dateline_without_date"][language.value]).format(place=place)
    return str(load("dates")["dateline"][language.value]).format(place=place, date=long_date(day, language, form))


def embargo_line(embargo: Embargo, language: Language, form: DateForm = DateForm.DAY_FIRST) -> str:
    """The embargo as it stands above the headline: "EMBARGOED UNTIL 11:00 HKT, Thursday 24 April 2025"."""
    return label("embargo_line", language, t=embargo_time(embargo, language, form))


def embargo_time(embargo: Embargo, language: Language, form: DateForm = DateForm.DAY_FIRST) -> str:
    """The moment an embargo ends, in its own zone, with zone and weekday: "11:00 HKT, Thursday 24 April 2025"."""
    local = embargo.until.astimezone(_zone(embargo.zone))
    return label(
        "embargo_time",
        language,
        time=clock_time(local, language),
        zone=zone_name(embargo.until, embargo.zone, language),
        weekday=weekday(local.date(), language),
        date=long_date(local.date(), language, form),
    )


def release_line(line: ReleaseLine, embargo: Embargo | None, language: Language) -> str:
    """The condition of use printed above the headline; empty where none is printed."""
    if line is ReleaseLine.EMBARGOED and embargo is not None:
        return embargo_line(embargo, language)
    return label("immediate", language) if line is ReleaseLine.IMMEDIATE else ""


def clock_time(moment: datetime, language: Language) -> str:
    """The time of day: "00:01", 上午11時, 下午3時30分."""
    if not language.is_chinese:
        return f"{moment:%H:%M}"
    data = load("dates")
    part = [name for begins, name in data["day_parts"][language.value] if begins <= moment.hour][-1]
    pattern = data["clock"][language.value]["minutes" if moment.minute else "hour"]
    return str(pattern).format(part=part, hour=(moment.hour - 1) % 12 + 1 if moment.hour else 0, minute=moment.minute)


def zone_name(moment: datetime, zone: str, language: Language) -> str:
    """What the IANA zone is called at the aware `moment`: "HKT", "BST", 香港時間; "UTC+05:45" if it has no name."""
    named = load("dates")["zones"].get(zone, {}).get(language.value)
    if named:
        return str(named)
    local = moment.astimezone(_zone(zone))
    short = local.tzname() or ""
    return short if short.isalpha() else f"UTC{local:%z}"[:6] + ":" + f"{local:%z}"[3:5]


def _zone(name: str) -> tzinfo:
    from zoneinfo import ZoneInfo  # reads the build settings of Python, and few releases need it

    return ZoneInfo(name)
