"""A stretch: one or more source lines that belong together, with what can be seen of it without knowing the rest."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from mediadesk.intake.press_text.conventions import conventions, key_of
from mediadesk.intake.press_text.source_lines import SourceLine, bullet_of, is_ornament, join, run_in_label
from mediadesk.intake.press_text.wrapping import continuing

_LATIN_WORD = re.compile(r"[A-Za-z0-9][\w’'&./@-]*")
_HAN = re.compile("[\u3400-\u9fff]")
_ENDED = re.compile(r"[.!?。！？…][”’\"'」』）)\]]*$")
_ABBREVIATION = re.compile(r"\b(?:Ltd|Inc|Co|Corp|Bros|Jr|Sr|St|No|H\.K|U\.S|U\.K|S\.A|B\.V|Ph\.D|a\.m|p\.m)\.[)）]?$")
EMAIL = re.compile(r"[A-Za-z0-9.!#$%&+'_-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}")
PHONE = re.compile(
    r"(?<![A-Za-z0-9_.,$€£¥:/-])(?:[(（]\+?\d{1,4}[)）]|(?:\+|00)?\d{1,5})(?:[\s.–-]{0,3}(?:\(\d{1,5}\)|\d{1,5})){1,8}"
    r"(?:\s?(?:ext\.?|extension|x|#|轉|转|內線|内线|分機|分机)\s?\d{1,6})?(?![A-Za-z0-9_%]|,\d)",
    re.I,
)
LINK = re.compile(
    r"(?:https?://|www\.)[^\s<>\"“”()（）\[\]，。；、」]{2,400}|\b(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,12}/[^\s<>\"“”()（）\[\]，。；、」]{1,200}",
    re.I,
)
_HEAD = 600  # characters a recogniser looks at; a line does not become something else after that


@dataclass(frozen=True)
class Stretch:
    """Joined text of `lines`, whether a blank line stands before, and the run of lines it is in."""

    lines: tuple[SourceLine, ...]
    text: str
    blank_before: bool = False
    run: int = 0

    @cached_property
    def head(self) -> str:
        """The first 600 characters."""
        return self.text[:_HEAD]

    @cached_property
    def key(self) -> str:
        """The line as a label key; empty for a long line."""
        return key_of(self.text) if len(self.text) <= 120 else ""

    @cached_property
    def subject(self) -> str:
        """What the whole line labels ("captions", "notes", …), empty when it is no label."""
        return conventions().labels.get(self.key, "") if self.key else ""

    @cached_property
    def run_in(self) -> tuple[str, str]:
        """Label before a colon as a key and the text after it; two empty strings without one."""
        return run_in_label(self.head) or ("", "")

    @cached_property
    def size(self) -> float:
        """Length in words; a Han character counts half a word."""
        return (
            len(_LATIN_WORD.findall(self.head))
            + 0.5 * len(_HAN.findall(self.head))
            + (len(self.text) - len(self.head)) / 6
        )

    @cached_property
    def ends_sentence(self) -> bool:
        """Whether it closes with a full stop, question or exclamation mark that is not an abbreviation's."""
        tail = self.text[-24:]
        return bool(_ENDED.search(tail)) and not _ABBREVIATION.search(tail)

    @cached_property
    def bullet(self) -> str:
        """The bullet or number it begins with, empty when there is none."""
        return bullet_of(self.text)

    @cached_property
    def is_ornament(self) -> bool:
        """Whether it is made of signs only."""
        return is_ornament(self.text)

    @cached_property
    def has_email(self) -> bool:
        """Whether an e-mail address stands in it."""
        return "@" in self.head and bool(EMAIL.search(self.head))

    @cached_property
    def has_phone(self) -> bool:
        """Whether a telephone number stands in it."""
        return find_phone(self.head) is not None

    @property
    def is_strong(self) -> bool:
        """Whether it was set bold or as a heading."""
        return self.lines[0].is_strong


def find_phone(text: str) -> re.Match[str] | None:
    """The first stretch of seven to fifteen digits that is set like a telephone number, and no date."""
    for match in PHONE.finditer(text):
        digits = sum(1 for character in match.group() if character.isdigit())
        if 7 <= digits <= 18 and not _DATE_LIKE.match(match.group().strip()):
            return match
    return None


_DATE_LIKE = re.compile(
    r"^(?:(?:19|20)\d\d[-./ ]\d{1,2}[-./ ]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./](?:19"
    r"|20)\d\d|(?:1\d|20)\d\d\s?[–-]\s?(?:(?:1\d|20)?\d\d))$"
)


def stretches(lines: Sequence[SourceLine]) -> list[Stretch]:
    """The non-blank lines in order, wrapped ones joined."""
    carried = continuing(lines, _beginnings(lines))
    groups: list[list[SourceLine]] = []
    for index, line in enumerate(lines):
        if line.is_blank:
            continue
        if index in carried and groups:
            groups[-1].append(line)
        else:
            groups.append([line])
    return _placed(groups, lines)


def _placed(groups: list[list[SourceLine]], lines: Sequence[SourceLine]) -> list[Stretch]:
    placed: list[Stretch] = []
    run = 0
    for group in groups:
        first = group[0].number
        before = first == 0 or lines[first - 1].is_blank
        run += before
        placed.append(Stretch(tuple(group), join([line.text for line in group]), before, run))
    return placed


def _beginnings(lines: Sequence[SourceLine]) -> frozenset[int]:
    """Lines that start something whatever stands before them: a label, alone or with a colon and text."""
    return frozenset(index for index, line in enumerate(lines) if line.text and _begins(line.text))


def _begins(text: str) -> bool:
    if _SIGNED.match(text):
        return True
    if text[0] in "▲△▼▽↑" or (len(text) <= 120 and key_of(text) in conventions().labels):
        return True
    label = run_in_label(text)
    return label is not None and (label[0] in _starting_labels() or bool(_NUMBERED.match(label[0])))


_SIGNED = re.compile(
    r"^(?:【[^【】]{1,8}】\s*\S|[（(【\[](?:责任|責任)?(?:编辑|編輯|记者|記者|來源|来源)[:：]|(?:圖|图|相|圖片|图片|相片|照片)\s?[\d一二三四五六七八九十]{1,2}\s?[／/:：.、])"
)
_NUMBERED = re.compile(
    r"^(?:photo|picture|image|caption|fig|figure|圖|图|圖片|图片|相片|照片|附圖|附图)\.?\s*[(（]?[\d一二三四五六七八九十]",
    re.I,
)


@cache
def _starting_labels() -> frozenset[str]:
    known = conventions()
    fields = [known.keys("contact_fields", name) for name in ("phone", "fax", "email", "website")]
    subjects = frozenset(key for key, subject in known.labels.items() if subject != "residue")
    return subjects.union(*fields)
