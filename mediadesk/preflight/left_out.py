"""What an import leaves out of a text because no release should have it, as findings about the file itself."""

from collections.abc import Sequence
from datetime import UTC, datetime

from mediadesk.preflight import captions, links, structure
from mediadesk.preflight.versions import Passage, Section, Version
from mediadesk.records.finding import Finding, Severity
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.organisation import Organisation
from mediadesk.records.press_kit import KitText, PressKit
from mediadesk.records.recognised import Element, LabelledLine
from mediadesk.records.release import ReleaseKind, ReleaseLine, ReleaseText


def left_out(lines: Sequence[LabelledLine], hollow: Sequence[int], language: Language) -> tuple[Finding, ...]:
    """Residue of a web page, dead links and lines of invisible characters among the dropped lines of a file, and a
    heading over captions that does not fit them, and captions that are numbered wrongly.

    `hollow` are the numbers (from 1) of lines that only look empty. Findings name their place "line-7".
    """
    passages = tuple(_passages(lines, (Element.DROPPED,)))
    text = KitText(ReleaseText(0, 0, language))
    version = Version(_nothing(text, language), text, passages, datetime.min.replace(tzinfo=UTC))
    found = [*structure.web_residue(version), *links.leads_somewhere(version), *links.words_say_where(version)]
    under_photos = _passages(lines, (Element.CAPTION_LABEL, Element.CAPTION))
    found += [*captions.misnumbered(under_photos, language), *captions.out_of_order(under_photos, language)]
    found += [Finding("TXT-03", Severity.WARNING, language, f"line-{number}", case="hollow") for number in hollow]
    return tuple(found)


def _passages(lines: Sequence[LabelledLine], elements: Sequence[Element]) -> list[Passage]:
    return [Passage(f"line-{line.number + 1}", Section.BODY, line.text) for line in lines if line.element in elements]


def _nothing(text: KitText, language: Language) -> PressKit:
    return PressKit(
        title=ByLanguage(),
        language=language,
        organisation=Organisation(0, ByLanguage()),
        kind=ReleaseKind.PRESS_RELEASE,
        release_line=ReleaseLine.NONE,
        embargo=None,
        is_draft=True,
        issue_date=None,
        assets_url="",
        parts=(),
        texts=(text,),
    )
