"""House styles: the shipped ones, and those the desk made itself."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import Any

from mediadesk.library.collection import Collection, Means
from mediadesk.library.columns import gathered, spread
from mediadesk.library.folding import fold
from mediadesk.library.organisations import Organisations
from mediadesk.library.rows import Row
from mediadesk.library.tables import HouseStyleTable
from mediadesk.records.house_style import CORPORATE, DateForm, Font, HouseStyle, Keys, Masthead, Section
from mediadesk.records.keys import as_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.limits import Limit, Limits
from mediadesk.records.rule_settings import RuleSetting
from mediadesk.wording.house_styles import SHIPPED, shipped

_LANGUAGES = tuple(language.value for language in Language)


class HouseStyles(Collection[HouseStyle]):
    """How the releases and kits of the desk may look."""

    table = HouseStyleTable
    noun = "house style"

    def __init__(self, means: Means, organisations: Organisations) -> None:
        super().__init__(means)
        self._organisations = organisations

    def all(self) -> list[HouseStyle]:
        """The shipped styles, then the desk's own outside the trash, by name."""
        own = sorted(self._live(), key=lambda each: (fold(each.name.best(Language.EN)), each.id))
        return [*map(shipped, SHIPPED), *own]

    def find(self, key: str) -> HouseStyle | None:
        """The style `key`, shipped or own; `None` when there is none outside the trash."""
        if key in SHIPPED:
            return shipped(key)
        number = as_key(key)
        found = [] if number is None else self.some([number])
        return found[0] if found else None

    def named(self, key: str, otherwise: str = "") -> HouseStyle:
        """The style `key`; where that is empty or gone `otherwise`, then that of the desk's organisation.

        The last resort is the shipped corporate style.
        """
        for wanted in (key, otherwise, self._organisations.own().brand.house_style):
            if found := self.find(wanted):
                return found
        return CORPORATE

    def _records(self, rows: Sequence[Row]) -> list[HouseStyle]:
        return [_style(row) for row in rows]

    def _columns(self, record: HouseStyle) -> Row:
        return {**spread("name", record.name), "base": record.base, "look": _look(record)}

    def _kept(self, record: HouseStyle, version: int) -> HouseStyle:
        return replace(record, key=str(record.id), version=version)

    def _title(self, record: HouseStyle) -> str:
        return record.name.best(Language.EN)


def _look(style: HouseStyle) -> Row:
    return {
        "accent": style.accent,
        "masthead": style.masthead.value,
        "headline_font": style.headline_font.value,
        "text_font": style.text_font.value,
        "text_scale": style.text_scale,
        "is_centred": style.is_centred,
        "has_panels": style.has_panels,
        "date_form": style.date_form.value,
        "has_single_quotes": style.has_single_quotes,
        "has_usage_terms": style.has_usage_terms,
        "keys": style.keys.value,
        "end_mark": _by_language(style.end_mark),
        "labels": {key: _by_language(text) for key, text in style.labels},
        "sections": [section.value for section in style.sections],
        "required": [section.value for section in style.required],
        "limits": asdict(style.limits),
        "rules": {rule: setting.value for rule, setting in style.rules},
    }


def _style(row: Row) -> HouseStyle:
    look = row["look"]
    return HouseStyle(
        key=str(row["id"]),
        id=row["id"],
        name=gathered("name", row),
        base=row["base"],
        accent=look["accent"],
        masthead=Masthead(look["masthead"]),
        headline_font=Font(look["headline_font"]),
        text_font=Font(look["text_font"]),
        text_scale=look["text_scale"],
        is_centred=look["is_centred"],
        has_panels=look["has_panels"],
        date_form=DateForm(look["date_form"]),
        has_single_quotes=look.get("has_single_quotes", False),
        has_usage_terms=look.get("has_usage_terms", False),
        keys=Keys(look.get("keys", Keys.NEEDED)),
        end_mark=_gathered(look["end_mark"]),
        labels=tuple((key, _gathered(texts)) for key, texts in look["labels"].items()),
        sections=tuple(map(Section, look["sections"])),
        required=tuple(map(Section, look["required"])),
        limits=_limits(look["limits"]) if "limits" in look else shipped(row["base"]).limits,  # older ones say nothing
        rules=tuple((rule, RuleSetting(setting)) for rule, setting in look.get("rules", {}).items()),
        version=row["version"],
    )


def _limits(said: dict[str, Any]) -> Limits:
    read: dict[str, Any] = {name: Limit(**each) if isinstance(each, dict) else each for name, each in said.items()}
    return Limits(**read)


def _by_language(text: ByLanguage) -> dict[str, str]:
    return {language.value: words for language in Language if (words := text.get(language))}


def _gathered(texts: dict[str, str]) -> ByLanguage:
    return ByLanguage(*(texts.get(language, "") for language in _LANGUAGES))
