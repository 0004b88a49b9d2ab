"""What a finding offers to put in the place of what it found puts the matter right."""

import re
from dataclasses import replace

import pytest

from mediadesk.preflight.rules_data import data
from mediadesk.records.block import Run
from mediadesk.wording.spelling import Speller
from tests.preflight.examples import EXAMPLES
from tests.preflight.kits import findings_of


def _mended(kit, finding):
    """The kit with the fix of a finding in its block; `None` where the finding is not in the body of its first text."""
    text = kit.texts[0].text
    block = next((each for each in text.blocks if each.id == finding.block_id), None)
    if block is None or len(block.runs) > 1:
        return None
    words = block.text[: finding.start] + finding.fix + block.text[finding.start + finding.length :]
    blocks = tuple(replace(each, runs=(Run(words),)) if each is block else each for each in text.blocks)
    first = replace(kit.texts[0], text=replace(text, blocks=blocks))
    return replace(kit, texts=(first, *kit.texts[1:]))


FIXES = [
    (rule, mended, finding)
    for rule, (fires, _) in EXAMPLES.items()
    for kit in fires
    for finding in findings_of(kit)
    if finding.rule == rule and finding.fix and (mended := _mended(kit, finding)) is not None
]


@pytest.mark.parametrize(("rule", "mended", "finding"), FIXES, ids=[f"{case[0]}-{n}" for n, case in enumerate(FIXES)])
def test_fix_silences_its_finding(rule, mended, finding):
    left = [each for each in findings_of(mended) if each.rule == rule and each.block_id == finding.block_id]
    assert finding.found not in {each.found for each in left if each.start == finding.start}


def test_many_rules_offer_a_fix():
    wanted = {
        "DAT-01",
        "DAT-02",
        "DAT-03",
        "NAM-01",
        "NAM-05",
        "NAM-06",
        "ACR-03",
        "QUO-02",
        "QUO-06",
        "LNG-05",
        "TXT-03",
        "TXT-04",
        "TXT-09",
        "TXT-10",
        "LNK-06",
    }
    assert wanted <= {rule for rule, *_ in FIXES}


def test_words_meant_are_spelt_right():
    meant = {
        word for _pattern, right in data("confusables")["pairs"] for word in re.findall(r"(?<![<\\])\b[a-z]{3,}", right)
    }
    assert [word for word in meant - {"wrong"} if not Speller().knows(word)] == []
