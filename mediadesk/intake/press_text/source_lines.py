"""The lines of a source as written, cleaned of what is not text."""

import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise

from mediadesk.intake.press_text.conventions import key_of

_LINE_END = re.compile("\r\n|[\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")
_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad\u202a-\u202e\u0000-\u0008\u000e-\u001b\u001f\u007f]")
_REPLY_MARKS = re.compile(r"^\s*(?:>\s?)+")
_MARKDOWN_HEADING = re.compile(r"^#{1,6}\s+(?=[^\s#])")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!>|~])")
_EMPHASIS = re.compile(r"(?<![\w*])([*_])(?=[^\s*_])([^*_\n]{1,300})(?<=[^\s*_])\1(?![\w*])")
_PAIRED_SIGNS = re.compile(r"\*\*|(?<!_)__(?!_)")  # a longer run of underlines is a gap to fill in
_ORNAMENT = re.compile(r"^[\s*=_~\-–—─━#.·•＊＝－+]+$")
_BLOCK_SIGN = re.compile(r"^[▌▍▎▊█▇◤◢]\s*")
_BULLET = re.compile(r"^(?:[✅☑👉🔸🔹📌📍➡•·●○◦▪■□◆◇▶►➢➤✓✔‧・※☆★◎]\s*|[*–—－-]\s+(?=\S))(?=[^\s*–—-])")
_NUMBER = re.compile(
    r"^(?:[\[【]\d{1,2}[\]】]\s*|\d{1,2}[.)](?=\s|[^\x00-\x7f])\s*|\d{1,2}[、．）]\s*|[(（](?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-z]|[ivx]{1,4})[)）]\s*"
    r"|[一二三四五六七八九十]{1,3}[、．.]\s*|[a-z][.)]\s+)(?=\S)"
)
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")

_WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\U0001f300-\U0003fffd]"
)


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One line of the source: cleaned text, its width in columns (Han counts two), and how it was set."""

    number: int
    text: str
    width: int
    indent: int
    is_strong: bool = False

    @property
    def is_blank(self) -> bool:
        """Whether nothing visible stands on it."""
        return not self.text


def source_lines(text: str) -> list[SourceLine]:
    """Every line of `text`, the blank ones too. Reply marks, invisible characters and markdown signs are gone."""
    return [_cleaned(number, raw) for number, raw in enumerate(written_lines(text))]


def written_lines(text: str) -> list[str]:
    """The lines of `text` as written, without their ends."""
    return _LINE_END.split(text)


def hollow_lines(text: str) -> tuple[int, ...]:
    """The numbers (from 1) of lines that look blank but hold characters other than spaces and tabs."""
    return tuple(
        number
        for number, raw in enumerate(_LINE_END.split(text), 1)
        if raw.strip(" \t") and not _INVISIBLE.sub("", raw).strip()
    )


def _cleaned(number: int, raw: str) -> SourceLine:
    if not raw:
        return SourceLine(number, "", 0, 0)
    visible = _INVISIBLE.sub("", raw)
    visible = without_reply_marks(visible)
    indent = len(visible) - len(visible.lstrip())
    text = _BLOCK_SIGN.sub("", " ".join(visible.split()))
    if is_ornament(text):
        return SourceLine(number, text, len(text), indent)
    is_strong = text.startswith(("**", "# ", "##")) and not text.startswith("# #")
    return SourceLine(number, cleaned := _without_markdown(text), width_of(cleaned), indent, is_strong)


def without_reply_marks(text: str) -> str:
    """A line without the signs a mail program sets before quoted lines ("> > ")."""
    return _REPLY_MARKS.sub("", text) if ">" in text[:20] else text


def _without_markdown(text: str) -> str:
    text = _MARKDOWN_HEADING.sub("", text)
    if "\\" in text:
        text = _ESCAPED.sub(r"\1", text)
    if "**" in text or "__" in text:
        text = _PAIRED_SIGNS.sub("", text).strip()
    if ("*" in text or "_" in text) and "://" not in text:
        text = _EMPHASIS.sub(r"\2", text)
    return text


def is_ornament(text: str) -> bool:
    """Whether a line is made of signs only (a rule, an underline, ###)."""
    return bool(text) and bool(_ORNAMENT.match(text[:300])) and len(text) <= 300


def width_of(text: str) -> int:
    """Columns in a typewriter face: wide characters take two."""
    if text.isascii():
        return len(text)
    return len(text) + len(_WIDE.findall(text[:400]))


def has_han(text: str) -> bool:
    """Whether Chinese characters stand in the first part of `text`."""
    return bool(_HAN.search(text[:400]))


def join(pieces: list[str]) -> str:
    """Wrapped lines as one text: a space between words, nothing between Han characters."""
    joined = pieces[0] if pieces else ""
    parts = [joined]
    for previous, piece in pairwise(pieces):
        parts.append(piece if _is_wide(previous[-1:]) and _is_wide(piece[:1]) else f" {piece}")
    return "".join(parts)


def _is_wide(character: str) -> bool:
    return bool(character) and unicodedata.east_asian_width(character) in "WF"


def bullet_of(text: str) -> str:
    """The bullet or number a line begins with, blank after it included; empty when there is none."""
    head = text[:16]
    match = _BULLET.match(head) or _NUMBER.match(head)
    return match.group() if match else ""


def without_bullet(text: str) -> str:
    """The line without its bullet or number."""
    return text[len(bullet_of(text)) :]


def run_in_label(text: str) -> tuple[str, str] | None:
    """A short label before a colon, as a key, and what follows: "Tel: 2555" gives ("tel", "2555")."""
    head = text[:70]
    ends = [position for sign in (":", "：", "︰", "\t") if (position := head.find(sign)) > 0]
    if not ends or head.startswith("http"):
        return None
    end = min(ends)
    if head[:end].count("(") > head[:end].count(")") or head[:end].count("（") > head[:end].count("）"):
        return None
    if text[end : end + 3] == "://" or (head[end - 1].isdigit() and text[end + 1 : end + 2].isdigit()):
        return None
    return key_of(head[:end]), text[end + 1 :].strip()
