"""What a house style asks of the length and the parts of the text of a kit (resources/house_styles)."""

from mediadesk.records.limits import Limits
from mediadesk.records.press_kit import PressKit
from mediadesk.records.release import ReleaseKind
from mediadesk.wording import house_styles

WITH_DATELINE = (ReleaseKind.PRESS_RELEASE, ReleaseKind.CORRECTION)
"""The kinds that open with a dateline; invitations, statements, questions and answers say when in their own way."""


def limits(kit: PressKit) -> Limits:
    """How long the parts of the text may be."""
    return house_styles.limits(kit.house_style, kit.kind)


def asks_for(kit: PressKit, part: str) -> bool:
    """Whether a text has to have a "release_line" or a "place", and its photos "usage_terms"."""
    return bool(house_styles.source(profile_name(kit))["asks"][part])


def profile_name(kit: PressKit) -> str:
    """The key of the shipped house style whose demands are made of `kit`."""
    return house_styles.profile_name(kit.house_style, kit.kind)
