"""Direct speech in the body: which quotations are speech, and who says it."""

import re
from dataclasses import dataclass, replace
from typing import Protocol

from mediadesk.intake.press_text.attribution import Attribution
from mediadesk.intake.press_text.han_speakers import HanSpeakers
from mediadesk.intake.press_text.latin_speakers import LatinSpeakers
from mediadesk.intake.press_text.quotation import Quotation, quotations
from mediadesk.intake.press_text.source_lines import has_han
from mediadesk.records.recognised import RecognisedQuote

REACH = 400  # characters of context on each side of a quotation
_TERMINAL = re.compile(r"[.!?…。！？，,—–-]['’」』”\"）)]*$")
_WORDS = re.compile(r"[A-Za-z0-9][\w’'-]*|[\u3400-\u9fff]")


_ATTRIBUTES = re.compile(
    r"^(?:quotes?|comments?|statements?|remarks)\s+(?:(?:to be )?attribut(?:able|ed) to|from|by)\s+"
    r"(?:the\s+)?(?P<who>[A-Z].{3,80}?)\s*:?$",
    re.I,
)
_CORRECTED = re.compile(r"^\s*(?:應為|应为|應作|应作|改為|改为|更正為|更正为|should (?:read|be|have read))")
_CORRECTING = re.compile(r"(?:應為|应为|應作|应作|改為|改为|更正為|更正为|should (?:read|be|have read):?)\s*$")


_SIGNS_QUOTE = re.compile(r"^[—–―-]{1,2}\s*(?P<who>[A-Z][^,;.:“”]{3,50}?(?:\.[^,;.:“”]{1,40})?)(?:,.{2,120})?$")


def _signed_by(paragraph: str) -> str:
    """Who is named behind a dash under a quotation: "— Sister Ana Torres, Lantern Kitchen"."""
    signed = _SIGNS_QUOTE.match(paragraph[:200])
    return signed["who"] if signed else ""


def attributes_quotes(text: str) -> bool:
    """Whether a heading says whose words follow: "Quotes attributable to the Minister for Rail Jane Poe"."""
    return bool(_ATTRIBUTES.match(text))


class Speakers(Protocol):
    """Finds out who speaks, in one script."""

    def before(self, words: str) -> Attribution | None:
        """The attribution that ends in a quotation."""

    def after(self, words: str) -> Attribution | None:
        """The attribution that follows a quotation."""

    def hear(self, words: str) -> None:
        """Take note of who is spoken of, for the pronouns that follow."""

    def spoke(self, name: str) -> None:
        """Take note of who has spoken."""

    def in_reach(self) -> str | None:
        """Whom a paragraph is about that quotes somebody without saying so."""


@dataclass(slots=True)
class _Talk:
    """Who speaks across paragraphs: the last speaker, and whether the last quotation was left open."""

    speaker: str | None = None
    is_open: bool = False
    announced: Attribution | None = None


def direct_speech(paragraphs: list[str], pictured: tuple[str, ...] = ()) -> tuple[RecognisedQuote, ...]:
    """The direct speech of a body, one entry per quotation and paragraph, outer marks left out.

    `pictured` are the people of the captions: Chinese names are easier to tell there, before "（左）".
    """
    joined = " ".join(paragraphs[:40])
    speakers: Speakers = HanSpeakers(paragraphs, pictured) if has_han(joined[:400]) else LatinSpeakers(paragraphs)
    talk = _Talk()
    quotes: list[RecognisedQuote] = []
    latest = 0
    for paragraph in paragraphs:
        if named := _ATTRIBUTES.match(paragraph):
            talk.announced = speakers.before(f"{named['who']} said:")
            talk.speaker = talk.announced.name if talk.announced else None
            talk.is_open = False
            continue
        if latest and (signed := _signed_by(paragraph)):
            said = speakers.before(f"{signed} said:")
            quotes[-latest:] = [replace(quote, speaker=said.name if said else signed) for quote in quotes[-latest:]]
            latest = 0
            continue
        unnamed = talk.is_open and bool(quotes) and quotes[-1].speaker is None
        quotes += (more := _speech_in(paragraph, speakers, talk))
        latest = len(more) if paragraph.rstrip()[-1:] in '”"」' else 0
        if unnamed and more:
            quotes[-len(more) - 1] = replace(quotes[-len(more) - 1], speaker=more[0].speaker)
    return tuple(quotes)


def _speech_in(paragraph: str, speakers: Speakers, talk: _Talk) -> list[RecognisedQuote]:
    spans = quotations(paragraph)
    if not spans:
        speakers.hear(paragraph)
        talk.announced = speakers.before(paragraph[-REACH:]) if paragraph.endswith((":", "：")) else None
        talk.is_open = False
        return []
    found: list[tuple[Quotation, Attribution | None]] = []
    here: Attribution | None = None
    end = 0
    for index, span in enumerate(spans):
        before = paragraph[max(end, span.start - 1 - REACH) : span.start - 1]
        after = paragraph[
            span.outer_end : min(
                spans[index + 1].start - 1 if index + 1 < len(spans) else len(paragraph), span.outer_end + REACH
            )
        ]
        if found or not _is_inside_speech(before):
            speakers.hear(before)
        said = _judge(paragraph, span, (before, after), speakers, talk, here)
        if said is not None:
            here = said if said.name or here is None else here
            found.append((span, here))
            _remember(speakers, talk, here)
        end = span.outer_end
    speakers.hear(paragraph[end : end + REACH])
    talk.is_open = bool(found) and found[-1][0].is_open
    talk.announced = None
    return [RecognisedQuote(who.name if who else None, paragraph[span.start : span.end].strip()) for span, who in found]


def _is_inside_speech(before: str) -> bool:
    return not before.strip()


def _remember(speakers: Speakers, talk: _Talk, said: Attribution) -> None:
    if said.name:
        talk.speaker = said.name
        speakers.spoke(said.name)


def _judge(
    paragraph: str,
    span: Quotation,
    context: tuple[str, str],
    speakers: Speakers,
    talk: _Talk,
    here: Attribution | None,
) -> Attribution | None:
    """Who says these words; `None` when they are a title or a term and no speech."""
    before, after = context
    if _CORRECTED.match(after) or _CORRECTING.search(before):
        return None
    words = paragraph[span.start : span.end]
    length = len(_WORDS.findall(words[:400]))
    opens_paragraph = not paragraph[: span.start - 1].strip()
    if opens_paragraph and (talk.is_open or talk.announced) and length > 3:
        return speakers.after(after) or talk.announced or Attribution(talk.speaker)
    told = speakers.before(before) if length >= 2 and not (here and not before.strip()) else None
    if (
        told
        and length >= (3 if before.rstrip().endswith((":", "：", ",", "，")) else 5)
        and not _is_title(words, before)
    ):
        return told
    closes = bool(_TERMINAL.search(words[-4:])) or after[:1] in ",，"
    follows = speakers.after(after) if closes and length >= 2 else None
    if follows and (follows.name is not None or _TERMINAL.search(words[-4:])):
        return follows
    return _unattributed(words, before, length, opens_paragraph, span.is_open, speakers, talk, here)


def _is_title(words: str, before: str) -> bool:
    """Whether quoted words after a verb are the name of something: every word capitalised and no full stop."""
    latin = re.findall(r"[A-Za-z][\w’'-]*", words[:200])
    raised = [word for word in latin if word[0].isupper()]
    return (
        len(latin) >= 2
        and len(raised) >= 0.75 * len(latin)
        and not _TERMINAL.search(words[-4:])
        and not before.rstrip().endswith(":")
    )


def _unattributed(
    words: str,
    before: str,
    length: int,
    opens_paragraph: bool,
    is_open: bool,
    speakers: Speakers,
    talk: _Talk,
    here: Attribution | None,
) -> Attribution | None:
    """Sentences in quotation marks without a verb of saying: more of the same speech, or all of a paragraph."""
    is_sentence = bool(re.search(r"[.!?…。！？][’'』」)）]*$", words[-4:])) and length >= 2
    begins_sentence = not before.strip() or before.rstrip()[-1:] in ".!?。！？:：,，—–…”’」"
    if here and begins_sentence and (is_sentence or length >= 8) and not _is_title(words, before):
        return here
    if is_sentence and (length >= 8 or (is_open and opens_paragraph and length >= 3)) and begins_sentence:
        if opens_paragraph and talk.speaker:
            return Attribution(talk.speaker)
        return Attribution(None if is_open and opens_paragraph else speakers.in_reach())
    return None
