"""The labelled lines of a text as parts: each line with the lines that carry it on, as one text."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mediadesk.intake.press_text.source_lines import join
from mediadesk.records.recognised import Element, LabelledLine

_LINKED = re.compile(r"\[([^\]]{1,300})\]\(([^)\s]{0,600})\)")
_CONTACT = (Element.CONTACT, Element.CONTACT_LABEL)


@dataclass(frozen=True, slots=True)
class Part:
    """A line with the lines that carry it on, as one text. `after_gap`: a blank line stands before it."""

    element: Element
    text: str
    after_gap: bool


def parts_of(lines: Iterable[LabelledLine]) -> list[Part]:
    """The non-blank lines, each joined with the lines of the same element that carry it on (over dropped ones too)."""
    gathered: list[tuple[Element, list[str], bool]] = []
    latest: dict[Element, int] = {}
    gap = True
    for line in lines:
        if line.element is Element.BLANK or not line.text.strip():
            gap = True
            continue
        home = latest.get(line.element) if line.continues else None
        if home is None and line.continues and line.element is Element.PARAGRAPH:
            home = latest.get(Element.DATELINE)
        if home is not None and _is_latest_content(gathered, home):
            gathered[home][1].append(line.text)
        else:
            latest[line.element] = len(gathered)
            gathered.append((line.element, [line.text], gap))
        gap = False
    return [
        Part(element, joined if element in _CONTACT else " ".join(joined.split("\t")), after_gap)
        for element, texts, after_gap in gathered
        for joined in [join(texts)]
    ]


def _is_latest_content(gathered: list[tuple[Element, list[str], bool]], home: int) -> bool:
    """Whether only dropped lines were gathered since `home`."""
    return (
        all(element in (Element.DROPPED, Element.ISSUED) for element, _, _ in gathered[home + 1 : home + 12])
        and len(gathered) - home < 12
    )


def prose(text: str) -> str:
    """The text with markdown links resolved: words alone for a dead or spelt-out link, else the address in brackets."""
    if "](" not in text:
        return text
    return _LINKED.sub(_resolved_link, text)


def _resolved_link(match: re.Match[str]) -> str:
    words, target = match[1], match[2]
    bare = re.sub(r"^(?:https?://|mailto:|tel:)|/$", "", target)
    return words if not bare or bare.startswith("#") or bare in words else f"{words} ({target})"


def texts_of(parts: Sequence[Part], element: Element) -> list[str]:
    """The texts of one element, in order."""
    return [part.text for part in parts if part.element is element]
