"""The cover."""

from mediadesk.press_kit.pdf.display import Page, Sheets
from mediadesk.press_kit.pdf.pictures import Pictures
from mediadesk.press_kit.pdf.theme import Theme
from mediadesk.records.press_kit import PressKit


def add_cover(sheets: Sheets, kit: PressKit, theme: Theme, pictures: Pictures) -> None:
    """Set the cover."""
    sheets.pages.insert(0, Page(sheets.language, bare=True))
