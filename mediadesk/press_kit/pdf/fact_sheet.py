"""The fact sheet."""

from mediadesk.press_kit.pdf.flow import Flow
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PressKit
from mediadesk.wording.labels import label


def add_fact_sheet(flow: Flow, kit: PressKit, language: Language) -> None:
    """Set the figures."""
    flow.begin_section(language, label("fact_sheet", language))
