"""Where somebody stands in a picture, as English captions print it: "(third from left)", "From left: …", "Left: …"."""

import re
from functools import cache

from mediadesk.intake.press_text.conventions import any_of, conventions

SENTENCE_END = re.compile(
    r"(?<![A-Z])(?<!\b(?:Mr|Ms|Dr|Sr|Jr|St|Co))(?<!\b(?:Mrs|Ltd|Inc))(?<!Prof)(?<!Capt)[.。](?=\s+[A-Z(“\"]|\s*$)"
)
_SPEAKS_OF_PLACES = re.compile(r"left|right|row|seated|standing|sitting|kneeling|clockwise|above|below|\bl\b", re.I)
_ORDER = re.compile(r"left|right|\bl\b|clockwise", re.I)


@cache
def position_pattern() -> re.Pattern[str]:
    """What says where somebody stands: "third from left", "front row, centre", "far right"."""
    words = conventions().shared["positions"]
    ordinal, row, side = any_of(words["ordinals"]), any_of(words["rows"]), any_of(words["sides"])
    place = (
        rf"(?:(?:{ordinal})\s+(?:from|on)\s+(?:the\s+)?(?:left|right)|(?:from|on|at)\s+(?:the\s+)?(?:far\s+)?(?:{side})"
        rf"|(?:{ordinal})\s+(?:{side})|(?:{side})|[LRC])"
    )
    rows = rf"(?:(?:in\s+)?(?:the\s+)?(?:{row}))"
    return re.compile(
        rf"(?:pictured\s+|standing\s+|seated\s+)?(?:{rows}(?:\s*,\s*|\s+)?(?:and\s+)?(?:{place})?|{place}(?:\s*(?:,|of|in)\s*(?:the\s+)?{rows})?)",
        re.I,
    )


@cache
def _beside_name() -> re.Pattern[str]:
    """A position in brackets, what else they hold left out, or between commas."""
    place = position_pattern().pattern
    return re.compile(
        rf"[(\[]\s*(?:[^()\[\]]{{2,60}}[,;]\s*)??(?P<position>{place})\s*(?:,[^()\[\]]{{2,60}})?[)\]]"
        rf"|,\s*(?P<plain>{place})(?=\s*[,;.)]|\s+and\b|\s*$)",
        re.I,
    )


def position_in(text: str, start: int, until: int) -> tuple[str, int] | None:
    """The position printed in a stretch of `text` behind a name, and the offset where it begins."""
    match = _beside_name().search(text, start, until)
    return ((match["position"] or match["plain"]).strip(), match.start()) if match else None


def begins_with_position(after: str) -> bool:
    """Whether the words behind a name begin with a position."""
    return bool(_beside_name().match(after.lstrip() if after.lstrip().startswith(("(", "[")) else after))


@cache
def _list_lead() -> re.Pattern[str]:
    words = conventions().shared["positions"]
    row, lead = any_of(words["rows"]), any_of(words["list_leads"])
    side, spot = any_of(words["sides"]), any_of(words["spots"])
    return re.compile(
        rf"\(?\s*(?P<lead>(?:(?:{row})\s*[,(]?\s*)?(?:{lead})(?:\s*\)?)(?:\s*,?\s*(?:{row}))?|(?:{row})(?:,\s+(?:{row}))?(?=\s*:)|(?<=\()(?:{row})(?=\))"
        rf"|\b(?:(?:far|main|inset)\s+)?(?:{side}|{spot})(?=\s*:))\s*\)?"
        r"\s*(?:(?:are|is)\b)?\s*[:,]?\s*(?:(?:are|is)\b)?\s*(?=[\w(“])",
        re.I,
    )


@cache
def _closing_lead() -> re.Pattern[str]:
    """ "… (left to right)" behind the names it is about."""
    lead = any_of(conventions().shared["positions"]["list_leads"])
    return re.compile(rf"[(,]\s*(?:pictured\s+)?(?P<lead>{lead})\s*\)?(?=\s*[.,;]|\s*$|\s+[a-z])", re.I)


class Leads:
    """The words of a caption that say where everybody of a list stands."""

    def __init__(self, text: str) -> None:
        self._text = text
        known = _SPEAKS_OF_PLACES.search(text)
        self._before = [match for match in _list_lead().finditer(text) if _is_lead(text, match)] if known else []
        self._behind = list(_closing_lead().finditer(text)) if known and not self._before else []

    def position_at(self, start: int) -> str | None:
        """The position said for the list that the name at `start` stands in."""
        for match in reversed(self._before):
            if match.end() <= start + 1:
                between = self._text[match.end() : start]
                return _balanced(match["lead"]) if not SENTENCE_END.search(between) else None
        for match in self._behind:
            if start < match.start() and not SENTENCE_END.search(self._text[start : match.start()]):
                return match["lead"]
        return None

    def until(self, start: int, end: int) -> int:
        """Where the words behind a name end: at the next lead, if that comes before `end`."""
        return min([end, *(lead.start() for lead in (*self._before, *self._behind) if lead.start() >= start)])


def _is_lead(text: str, match: re.Match[str]) -> bool:
    """ "(From left) A, B" and "From left: A" lead a list; "(third from left)" after a name does not."""
    before = text[: match.start()].rstrip()
    opens = not before or before.endswith((".", ":", ";", "。")) or match.group().rstrip().endswith(":")
    bracketed = match.group().lstrip().startswith("(") and match.group().rstrip().endswith(")")
    if bracketed and (not before or before.endswith(";")):
        return True
    if bracketed and re.search(r"\b[A-ZÀ-Þ][\w’'-]*$", before) and text[match.end()].islower():
        return False
    leads = (
        opens
        or (bracketed and not before.endswith(",") and before[-1:].islower())
        or "," in before[-2:]
        or bool(re.search(r"\b(?:pictured|show|shows|photo|are|with|seen|posing|above|below|by|in the)$", before, re.I))
    )
    return leads and (bool(_ORDER.search(match["lead"])) or match.group().rstrip().endswith(":"))


def _balanced(lead: str) -> str:
    """The lead without brackets round it; "Front row (from left" gets the bracket back that the pattern left out."""
    words = lead.strip(" ,")
    if words.count("(") > words.count(")"):
        return words + ")" if not words.startswith("(") else words.strip("() ")
    return words.strip("() ") if words.startswith("(") or words.count(")") > words.count("(") else words
