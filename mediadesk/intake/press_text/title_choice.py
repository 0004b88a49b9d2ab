"""Which of the lines above the text is its headline: all of them are judged together, not one after the other.

Every line between the first and the text proper may stand before the headline (a letterhead, a kicker, the words of a
mail), be the headline, or stand after it (a subheadline). The choice is the headline that makes the whole most likely.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mediadesk.intake.press_text.caption_lines import CAPTION_NUMBER
from mediadesk.intake.press_text.dateline import find_dateline
from mediadesk.intake.press_text.evidence import Reading
from mediadesk.intake.press_text.furniture import is_button, is_byline, is_mail_header
from mediadesk.intake.press_text.letterheads import (
    is_beside_title,
    is_house_name,
    is_kicker,
    is_web_address,
    says_for_whom,
    stands_above_title,
)
from mediadesk.intake.press_text.source_lines import has_han
from mediadesk.intake.press_text.stretches import Stretch
from mediadesk.intake.press_text.title_words import CONNECTING, DANGLING, HAN_VERB
from mediadesk.intake.press_text.top_matter import ALWAYS_SMALL, read_top_label
from mediadesk.records.recognised import Element

_REACH = 30  # stretches looked at above the text
_SALUTATION = re.compile(
    r"^(?:dear|hi|hello|good (?:morning|afternoon|day))\b.{0,40}[,:!]?$|^(?:各位|致|尊敬的).{2,20}[：:，,]$", re.I
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that may be the headline. `is_labelled`: a kind or a release line stands between it and the one before."""

    index: int
    line: Stretch
    is_labelled: bool
    is_house: bool
    overlap: float


def title_element(reading: Reading) -> Element | None:
    """What the line looked at is among the lines above the text; `None` when no headline is found there."""
    found = candidates(reading)
    if not found:
        return None
    chosen, line = _headline_among(reading, found), reading.line
    if chosen.index == reading.index:
        return Element.HEADLINE
    if _SALUTATION.match(line.text) or (line.ends_sentence and line.size > 6):
        return Element.PARAGRAPH
    own = next((one for one in found if one.index == reading.index), None)
    if own is not None and (own.is_house or says_for_whom(line)):
        return Element.DROPPED
    above = reading.beside(-1)
    if above is not None and above.run == line.run and is_button(above) and len(line.text) <= 16:
        return Element.DROPPED
    is_remark = stands_above_title(reading, line, reading.beside(1))
    return Element.SUBHEADLINE if not is_remark and is_kicker(reading, reading.index) else Element.DROPPED


def _headline_among(reading: Reading, found: Sequence[Candidate]) -> Candidate:
    """The candidate that makes the most of them all, when those above it are no titles and those below are decks."""
    decks = [_as_deck(one) for one in found]
    before = [_as_prelude(reading, one) for one in found]
    totals = [
        sum(before[:position]) + _as_headline(one) + sum(decks[position + 1 :]) - _crossed(found[position + 1 :])
        for position, one in enumerate(found)
    ]
    return found[totals.index(max(totals))]


def candidates(reading: Reading) -> list[Candidate]:
    """The lines from the one looked at up to the text that no sign of its own makes something else."""
    lines = list(_undecided(reading))
    after = lines[-1][0] + 1 if lines else reading.index
    text = reading.stretches[after : after + 80]
    said = "\n".join(one.head.casefold() for one in text)
    lede = said[:900]
    return [
        Candidate(
            index, line, labelled, _is_house(reading, index, said + _others(lines, line)), _share_in(line.text, lede)
        )
        for index, line, labelled in lines
    ]


def _is_house(reading: Reading, index: int, said: str) -> bool:
    """Whether a line is the name of a house, and not the subject of a headline that goes on in the next line."""
    line, after = reading.stretches[index], reading.stretches[index + 1 : index + 2]
    goes_on = after and after[0].run == line.run and not is_beside_title(after[0])
    if goes_on and (CONNECTING.match(after[0].text) or HAN_VERB.match(after[0].text)):
        return False
    return is_house_name(line, said)


def _others(lines: Sequence[tuple[int, Stretch, bool]], line: Stretch) -> str:
    """The longer titles near a line, where a house is named too."""
    return "\n".join(one.text.casefold() for _, one, _ in lines if len(one.text) > len(line.text) + 12)


def _undecided(reading: Reading) -> Iterator[tuple[int, Stretch, bool]]:
    labelled, in_contact, found = False, False, False
    for index in range(reading.index, min(len(reading.stretches), reading.index + _REACH)):
        line = reading.stretches[index]
        if line.subject == "contacts" or line.run_in[0] in ("contact", "contacts", "media contact", "press contact"):
            in_contact = True
            continue
        in_contact = in_contact and not line.blank_before and line.size <= 14 and _reaches_number(reading, index)
        if found and _opens_text(line) and not is_beside_title(line):
            return
        if in_contact or line.is_ornament or is_mail_header(line) or is_byline(line) or _SALUTATION.match(line.text):
            continue
        if is_beside_title(line) or CAPTION_NUMBER.match(line.head):
            labelled |= read_top_label(line.text) is not None
            continue
        if line.size > 40 or _opens_text(line) or (index > reading.index and _goes_on(reading, index)):
            continue
        found = found or not line.ends_sentence
        yield index, line, labelled
        labelled = False


def _reaches_number(reading: Reading, index: int) -> bool:
    """Whether a line of a contact above the headline has a number or an address, or one of the next two has."""
    return any(one.has_phone or one.has_email for one in reading.stretches[index : index + 3])


def _goes_on(reading: Reading, index: int) -> bool:
    """Whether a line only carries on a title broken off in the line above."""
    line, above = reading.stretches[index], reading.stretches[index - 1]
    broken = bool(DANGLING.search(above.text[-14:])) or line.text[0].islower()
    return broken and above.run == line.run and not above.is_ornament and not is_beside_title(above)


def _opens_text(line: Stretch) -> bool:
    """Whether the text proper begins: a dateline with text behind it, or a sentence of some length."""
    dateline = find_dateline(line.text)
    if dateline is not None and dateline.day is not None and len(line.text) > dateline.text_begins + 20:
        return True
    least = 9 if line.text.endswith("。") else 18
    return line.ends_sentence and line.size > least and not line.bullet


def _as_headline(one: Candidate) -> float:
    line, words = one.line, one.line.text.split()
    weight = _length(line) + 1.5 * one.overlap + 1.0 * one.is_labelled + 1.5 * line.is_strong
    weight += 0.8 * _has_verb(line)
    weight -= 4.0 * bool(line.bullet) + 2.5 * line.ends_sentence * (line.text[-1] not in "!?！？”」")
    weight -= 3.0 * one.is_house + 3.0 * is_web_address(line) + 3.0 * says_for_whom(line)
    weight -= 2.0 * line.text.endswith((":", "：", ",", "，"))
    return weight - 1.5 * (line.text[0] in "(（[［—─―" and len(words) < 8)


def _length(line: Stretch) -> float:
    """How well the length of a line suits a headline."""
    if has_han(line.text):
        count = len(line.text)
        return -2.5 if count <= 4 else -0.5 if count <= 7 else 1.0 if count <= 50 else 0.0
    count = len(line.text.split())
    return -2.5 if count == 1 else -1.0 if count == 2 else 0.0 if count == 3 else 1.0 if count <= 28 else 0.0


def _has_verb(line: Stretch) -> bool:
    if has_han(line.text):
        return bool(HAN_VERB.search(line.text))
    return any(
        CONNECTING.match(word) and word not in ("and", "of", "for", "&") for word in line.text.casefold().split()[1:]
    )


def _as_prelude(reading: Reading, one: Candidate) -> float:
    """How well a line suits to stand above a headline."""
    line, after = one.line, reading.stretches[one.index + 1] if one.index + 1 < len(reading.stretches) else None
    weight = -2.0 + 4.0 * one.is_house + 4.0 * is_web_address(line) + 4.0 * says_for_whom(line)
    weight += 4.0 * stands_above_title(reading, line, after)
    weight += (
        1.5 * (_length(line) < -1)
        + 2.5 * is_kicker(reading, one.index)
        + 3.0 * (reading.in_mail and line.ends_sentence)
    )
    return weight


def _as_deck(one: Candidate) -> float:
    """How well a line suits to stand under a headline."""
    line = one.line
    weight = 2.0 * bool(line.bullet) + 1.0 * line.ends_sentence + 1.0 * (line.text[0] in "—─―–-(（")
    return weight - 1.5 * one.is_house - 1.0 * line.is_strong


def _crossed(after: Sequence[Candidate]) -> float:
    """What speaks against a headline with a kind or a release line between it and the titles under it."""
    return 4.0 * any(one.is_labelled for one in after)


def _share_in(text: str, lede: str) -> float:
    """How much of what a line says the beginning of the text says too (0 to 1)."""
    said = text.casefold()
    if has_han(said):
        pieces = {said[at : at + 2] for at in range(len(said) - 1) if "\u3400" <= said[at] <= "\u9fff"}
    else:
        pieces = {word[:5] for word in re.findall(r"[a-zà-ÿ]{4,}", said) if word not in ALWAYS_SMALL}
    return sum(piece in lede for piece in pieces) / len(pieces) if pieces else 0.0
