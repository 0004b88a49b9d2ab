"""TAKES A PRESS TEXT APART: every line gets an element, the lines become a recognised release."""

from dataclasses import replace

from mediadesk.intake.press_text.assembling import assemble
from mediadesk.intake.press_text.labelling import label
from mediadesk.intake.press_text.source_lines import hollow_lines
from mediadesk.intake.text_files import SourceText
from mediadesk.records.recognised import RecognisedRelease


def recognise(source: SourceText) -> RecognisedRelease:
    """The press text `source` taken apart. Pure; never raises, whatever the text is."""
    return replace(assemble(label(source.text), source.encoding), hollow_lines=hollow_lines(source.text))


__all__ = ["assemble", "label", "recognise"]
