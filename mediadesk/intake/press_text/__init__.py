"""TAKES A PRESS TEXT APART: every line gets an element, the lines become a recognised release."""

from mediadesk.intake.press_text.assembling import assemble
from mediadesk.intake.press_text.labelling import label
from mediadesk.intake.text_files import SourceText
from mediadesk.records.recognised import RecognisedRelease


def recognise(source: SourceText) -> RecognisedRelease:
    """The press text `source` taken apart. Pure; never raises, whatever the text is."""
    return assemble(label(source.text), source.encoding)


__all__ = ["assemble", "label", "recognise"]
