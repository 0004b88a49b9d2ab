"""What a kit is called where it has no title of its own."""

from mediadesk.press_kit.spans import clean
from mediadesk.records.press_kit import PressKit
from mediadesk.wording.house_styles import HouseWording


def title_of(kit: PressKit) -> str:
    """The title of the kit: its own, else a headline (that in the cover's language first), else the kind."""
    own = kit.in_language(kit.language)
    headlines = (each.text.headline for each in (own, *kit.texts) if each is not None)
    candidates = (clean(each).strip() for each in (kit.title.best(kit.language), *headlines))
    return next(filter(None, candidates), HouseWording(kit.house_style, kit.language).kind(kit.kind))
