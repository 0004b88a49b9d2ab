"""The photo pages."""

from mediadesk.press_kit.pdf.flow import Flow
from mediadesk.press_kit.pdf.pictures import Pictures
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PressKit
from mediadesk.wording.labels import label


def add_photos(flow: Flow, kit: PressKit, language: Language, pictures: Pictures) -> None:
    """Set the photos."""
    flow.begin_section(language, label("photographs", language))
