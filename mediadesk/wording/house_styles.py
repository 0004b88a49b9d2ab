"""The shipped house styles (resources/house_styles/*.toml), and what a house says in one language."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from mediadesk import paths
from mediadesk.records.house_style import DateForm, Font, HouseStyle, Masthead, Section
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.limits import Limit, Limits
from mediadesk.records.release import Embargo, ReleaseKind, ReleaseLine
from mediadesk.records.rule_settings import RuleSetting
from mediadesk.wording import dates
from mediadesk.wording.labels import label

_ANYBODYS = ("", "###", "# # #", "ends", "-ends-", "end", "-end-", "- end -", "完", "（完）", "—完—", "— 完 —")
_DAY = ("{weekday}", "{date}")
_OF_NEWS_STORIES = "government"
SHIPPED = ("corporate", "government", "plain_wire")
REPLACEABLE = (
    *(kind.value for kind in ReleaseKind),
    *("immediate", "download", "notes", "contact", "contacts"),
    *("photographs", "contact_sheet", "caption_sheet", "return_slip", "press_kit"),
)


@cache
def source(key: str) -> dict[str, Any]:
    """The whole file of a shipped style: [look], [limits], [asks], [rules], [type]… Callers must not change it."""
    return tomllib.loads((paths.shipped("resources") / "house_styles" / f"{key}.toml").read_text(encoding="utf-8"))


@cache
def shipped(key: str) -> HouseStyle:
    """The shipped style `key` (one of `SHIPPED`)."""
    found = source(key)
    look = found["look"]
    return HouseStyle(
        key=key,
        name=_by_language(found["name"]),
        base=key,
        accent=look.get("accent", ""),
        masthead=Masthead(look["masthead"]),
        headline_font=Font(look["headline_font"]),
        text_font=Font(look["text_font"]),
        is_centred=look["is_centred"],
        has_panels=look["has_panels"],
        date_form=DateForm(look["date_form"]),
        end_mark=_by_language(look.get("end_mark", {})),
        labels=tuple((name, _by_language(texts)) for name, texts in look.get("labels", {}).items()),
        sections=tuple(map(Section, look["sections"])),
        required=tuple(map(Section, look["required"])),
        limits=_limits(found["limits"]),
        rules=tuple((rule, RuleSetting(setting)) for rule, setting in found.get("rules", {}).items()),
    )


def limits(style: HouseStyle, kind: ReleaseKind) -> Limits:
    """How long the parts of a text of this kind may be in `style`.

    News stories have the limits of government news, unless the house set some of its own.
    """
    is_set = all(style.limits != shipped(key).limits for key in SHIPPED)
    return (
        style.limits
        if is_set
        else shipped(profile_name(style, kind)).limits
        if kind is ReleaseKind.NEWS_STORY
        else style.limits
    )


def profile_name(style: HouseStyle, kind: ReleaseKind) -> str:
    """The key of the shipped style whose demands are made of a text of this kind."""
    return _OF_NEWS_STORIES if kind is ReleaseKind.NEWS_STORY else style.base


def _limits(said: dict[str, Any]) -> Limits:
    read: dict[str, Any] = {name: Limit(*each) if isinstance(each, list) else each for name, each in said.items()}
    return Limits(**read)


def _by_language(texts: dict[str, str]) -> ByLanguage:
    return ByLanguage(*(texts.get(language.value, "") for language in Language))


@dataclass(frozen=True, slots=True)
class HouseWording:
    """What is printed in one language where the house has its own way of saying it."""

    style: HouseStyle
    language: Language

    def label(self, key: str, **values: str) -> str:
        """The label `key`, the house's own where it has one; raises `KeyError` for one that does not exist.

        What stands in braces in a house's own and is no name of a value is printed as it is: people wrote it.
        """
        own = next((text.get(self.language) for name, text in self.style.labels if name == key), "")
        return _filled(own, values) if own else label(key, self.language, **values)

    def kind(self, kind: ReleaseKind) -> str:
        """The document-type line of a release."""
        return self.label(kind.value)

    def day(self, day: date) -> str:
        """A date as the house writes it."""
        return dates.long_date(day, self.language, self.style.date_form)

    def dateline(self, place: str, day: date | None) -> str:
        """The run-in that opens the first paragraph; empty without a place."""
        return dates.dateline(place, day, self.language, self.style.date_form)

    def embargo_line(self, embargo: Embargo) -> str:
        """The embargo as it stands above the headline."""
        return dates.embargo_line(embargo, self.language, self.style.date_form)

    def release_line(self, line: ReleaseLine, embargo: Embargo | None) -> str:
        """The condition of use printed above the headline; empty where none is printed."""
        if line is ReleaseLine.EMBARGOED and embargo is not None:
            return self.embargo_line(embargo)
        return self.label("immediate") if line is ReleaseLine.IMMEDIATE else ""

    def end_mark(self, own: str, day: date | None) -> str:
        """What closes the body: the text's `own` mark unless that is one anybody uses, else the house's, which may name
        the day of issue. Without a day to name only what stands before "/" or "／" is left of it.
        """
        houses = self.style.end_mark.get(self.language)
        mark = houses if houses and own.strip().lower() in _ANYBODYS else own.strip() or label("end", self.language)
        if day is None:
            named = [at for name in _DAY if (at := mark.find(name)) >= 0]
            return mark[: min(named)].rstrip("/／ ") if named else mark
        return _filled(mark, {"weekday": dates.weekday(day, self.language), "date": self.day(day)})


def _filled(text: str, values: dict[str, str]) -> str:
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", value)
    return text
