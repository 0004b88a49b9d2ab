"""How the parts of a house style are said on screen."""

from PySide6.QtCore import QCoreApplication

from mediadesk.records.house_style import HouseStyle, Masthead, Section
from mediadesk.records.languages import Language
from mediadesk.records.rule_settings import RuleSetting


def _tr(text: str) -> str:
    return QCoreApplication.translate("HouseStyles", text)


def name(style: HouseStyle) -> str:
    """What a style is called, or that it has no name."""
    return style.name.best(Language.EN) or _tr("Untitled")


def origin(style: HouseStyle, *, is_used: bool) -> str:
    """Whose style it is, and whether the organisation uses it."""
    whose = _tr("Your own") if style.is_own else _tr("Shipped")
    return _tr("{whose} · in use").format(whose=whose) if is_used else whose


def masthead_word(masthead: Masthead) -> str:
    """What stands at the head of a release, in a word or two."""
    words = {
        Masthead.NAME_LEFT: _tr("Rule"),
        Masthead.CENTRED: _tr("Centred"),
        Masthead.BAND: _tr("Band"),
        Masthead.PLAIN: _tr("Plain"),
    }
    return words[masthead]


def section_word(section: Section) -> str:
    """What a section of a release is called."""
    words = {
        Section.CONTACTS: _tr("Press contacts"),
        Section.HEADLINE: _tr("Headline"),
        Section.ASSETS: _tr("Link to photos"),
        Section.BODY: _tr("Body and end mark"),
        Section.NOTES: _tr("Notes to editors"),
        Section.BOILERPLATES: _tr("About the organisation"),
    }
    return words[section]


def setting_word(setting: RuleSetting) -> str:
    """What a house makes of a rule, in a word."""
    words = {RuleSetting.OFF: _tr("Off"), RuleSetting.NOTE: _tr("Note"), RuleSetting.WARNING: _tr("Warning")}
    return words[setting]


def step_word(field: str) -> str:
    """What a change of this field of a style is called in undo."""
    words = {
        "name": _tr("Rename house style"),
        "accent": _tr("Colour of the house style"),
        "masthead": _tr("Masthead of the house style"),
        "base": _tr("Base of the house style"),
        "headline_font": _tr("Headline font of the house style"),
        "text_font": _tr("Text font of the house style"),
        "text_scale": _tr("Text size of the house style"),
        "is_centred": _tr("Headline of the house style"),
        "has_panels": _tr("Panels of the house style"),
        "date_form": _tr("Dates of the house style"),
        "has_single_quotes": _tr("Quotes of the house style"),
        "has_usage_terms": _tr("Terms of use in the house style"),
        "keys": _tr("Keys to groups in the house style"),
        "end_mark": _tr("End mark of the house style"),
        "labels": _tr("Labels of the house style"),
        "sections": _tr("Order of the house style"),
        "required": _tr("Required sections of the house style"),
        "limits": _tr("Lengths of the house style"),
        "rules": _tr("Checks of the house style"),
    }
    return words[field]
