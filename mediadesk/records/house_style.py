"""A house style: how an organisation's press texts look and what they say in the places that are always the same."""

from dataclasses import dataclass
from enum import StrEnum

from mediadesk.records.languages import ByLanguage
from mediadesk.records.limits import USUAL, Limits
from mediadesk.records.rule_settings import RuleSettings


class Masthead(StrEnum):
    """What stands at the head of a release."""

    NAME_LEFT = "name_left"
    CENTRED = "centred"
    BAND = "band"
    PLAIN = "plain"


class Font(StrEnum):
    """The Latin family of a text; Chinese is always set in sans."""

    SERIF = "serif"
    SANS = "sans"


class DateForm(StrEnum):
    """How English dates are written: "24 April 2025" or "April 24, 2025"."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


class Keys(StrEnum):
    """Which photos of groups get a key, a numbered drawing of the heads: those that need one, all, or none."""

    NEEDED = "needed"
    ALWAYS = "always"
    NEVER = "never"


class Section(StrEnum):
    """What a release consists of below its masthead. The end mark closes the body."""

    CONTACTS = "contacts"
    HEADLINE = "headline"
    ASSETS = "assets"
    BODY = "body"
    NOTES = "notes"
    BOILERPLATES = "boilerplates"


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """How releases and kits of a house look. The values are limited to what still makes a well-set page.

    `key` names it: "corporate" for a shipped one, the digits of its id for one of the desk's own. `base` is the shipped
    style whose type scale and colours it uses. An empty `accent` (#RRGGBB) is that of the organisation. `text_scale`
    multiplies the sizes of all type (0.9 to 1.25). `has_single_quotes` says that English quotes stand
    in ‘…’ and those inside them in “…”, `has_usage_terms` that the terms of use stand behind the credit of a photo.
    `keys` are the photos of groups with a numbered key. `end_mark` may hold {weekday} and {date}; the text's own wins.
    `labels` replace printed labels by their key. `sections` are printed in this order; `required` ones are missed in a
    kit that lacks them; `limits` say how long they may be. `rules` are those of preflight this house takes otherwise.
    """

    key: str = "corporate"
    id: int = 0
    name: ByLanguage = ByLanguage("Corporate", "企業", "企业")
    base: str = "corporate"
    accent: str = ""
    masthead: Masthead = Masthead.NAME_LEFT
    headline_font: Font = Font.SERIF
    text_font: Font = Font.SERIF
    text_scale: float = 1.0
    is_centred: bool = False
    has_panels: bool = True
    date_form: DateForm = DateForm.DAY_FIRST
    has_single_quotes: bool = False
    has_usage_terms: bool = False
    keys: Keys = Keys.NEEDED
    end_mark: ByLanguage = ByLanguage()
    labels: tuple[tuple[str, ByLanguage], ...] = ()
    sections: tuple[Section, ...] = (
        Section.HEADLINE,
        Section.ASSETS,
        Section.BODY,
        Section.NOTES,
        Section.BOILERPLATES,
        Section.CONTACTS,
    )
    required: tuple[Section, ...] = (Section.HEADLINE, Section.BODY, Section.BOILERPLATES, Section.CONTACTS)
    limits: Limits = USUAL
    rules: RuleSettings = ()
    version: int = 1

    @property
    def is_own(self) -> bool:
        """Whether the desk made it itself."""
        return self.id != 0

    @property
    def printed_sections(self) -> tuple[Section, ...]:
        """The order in which everything a release has is printed: what `sections` leaves out comes last."""
        return (*self.sections, *(section for section in Section if section not in self.sections))


CORPORATE = HouseStyle()
