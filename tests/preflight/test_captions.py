"""What a caption says of where and when, and how it is put right."""

from datetime import UTC, datetime

import pytest

from mediadesk.preflight import left_out
from mediadesk.records.languages import Language
from mediadesk.records.recognised import Element, LabelledLine
from tests.preflight.kits import EN, SC, TC

_TAKEN = datetime(2025, 4, 23, 17, tzinfo=UTC)  # already the 24th in Hong Kong


@pytest.mark.parametrize(
    ("language", "said", "case", "right"),
    [
        (EN, "A kite.", "both", "A kite (Hong Kong, 24 April 2025)."),
        (EN, "A kite over Hong Kong", "day", "A kite over Hong Kong (24 April 2025)"),
        (EN, "A kite, 24 April 2025. ", "place", "A kite, 24 April 2025 (Hong Kong). "),
        (TC, "一隻風箏。", "both", "一隻風箏（香港，2025年4月24日）。"),
        (SC, "香港的一只风筝", "day", "香港的一只风筝（2025年4月24日）"),
    ],
)
def test_fix_says_what_is_missing_before_the_full_stop(found, photo_of, text_of, language, said, case, right):
    photo = photo_of(1, said, taken_at=_TAKEN)
    (one,) = found("PHO-12", text_of("A kite.", language=language), photos=(photo,))
    assert one.case == case
    assert said[: one.start] + one.fix + said[one.start + one.length :] == right


@pytest.mark.parametrize("changes", [{"said": "A kite."}, {"said": "A child (left).", "taken_at": _TAKEN}])
def test_nothing_is_offered_for_an_unknown_day_or_after_brackets(found, photo_of, text_of, changes):
    (one,) = found("PHO-12", text_of("A kite."), photos=(photo_of(1, **changes),))
    assert one.fix == ""


def test_heading_that_an_import_leaves_out_is_compared_with_its_captions():
    texts = ["Photo Caption:", "Photo 1: A kite.", "Photo 2: A string."]
    elements = [Element.CAPTION_LABEL, Element.CAPTION, Element.CAPTION]
    lines = [LabelledLine(n, text, element) for n, (text, element) in enumerate(zip(texts, elements, strict=True))]
    (finding,) = left_out(lines, (), Language.EN)
    assert (finding.rule, finding.block_id, finding.found, finding.fix) == (
        *("PHO-18", "line-1", "Photo Caption", "Photo Captions"),
    )
    assert left_out(lines[:2], (), Language.EN) == ()
