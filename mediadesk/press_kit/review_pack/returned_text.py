"""What a review file that came back says: the text with the reviewer's words, and what else was changed in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from mediadesk.comparison.pairing import Passage, pair
from mediadesk.press_kit.review_pack.word_copy import DATELINE, Line, fit, lines_of, text_lines
from mediadesk.records.block import Block, Run, merged, unlinked
from mediadesk.records.press_kit import KitText, PressKit
from mediadesk.records.release import ReleaseText
from mediadesk.records.review import ByHand, ReturnedPassage, ReturnedReview
from mediadesk.records.review_names import digest

_SINGLE = {"headline": "headline", "editors-note": "editors_note", "end-mark": "end_mark"}
_LINES = {"subheadline": "subheadlines", "note": "notes"}


@dataclass(slots=True)
class _Gathered:
    """The passages of the text as they are found, in reading order."""

    single: dict[str, str] = field(default_factory=dict)
    lines: dict[str, list[str]] = field(default_factory=dict)
    blocks: list[Block] = field(default_factory=list)
    by_hand: list[ByHand] = field(default_factory=list)


def their_text(
    base: ReleaseText, found: KitText, kit: PressKit, review: ReturnedReview
) -> tuple[ReleaseText, tuple[ByHand, ...]]:
    """`base`, which was sent, as it came back; and what was changed around it, beside what `kit` says now.

    A paragraph without our mark belongs where the one before it does. A paragraph that reads as it was sent is the one
    that was sent: how the word processor wrote it does not matter.
    """
    sent = {line.name: line for line in text_lines(base)}
    around = {line.name: line for line in lines_of(kit, found) if line.name not in sent and not _in_text(line.name)}
    gathered, place = _Gathered(), ""
    named = _named(review.passages, {**sent, **around})
    for name, passage in named:
        place = name or place
        if name in sent or (name and _in_text(name)):
            _take(gathered, base, name, passage, sent.get(name))
        elif name:
            _take_around(gathered, name, passage, around.get(name), dict(review.digests).get(name, ""))
        else:
            _take_new(gathered, place, passage)
    present = {name for name, _ in named}
    gone = (ByHand(name, _text(line), "") for name, line in around.items() if name not in present)
    return _put_together(base, gathered), (*gathered.by_hand, *gone)


def _in_text(name: str) -> bool:
    """Whether a passage of this name belongs to the text: any block does, whatever it is called."""
    first = name.partition("-")[0]
    return (
        name in _SINGLE or first in _LINES or not (first in ("about", "photo", "fact", "contact") or name == DATELINE)
    )


def _named(passages: Sequence[ReturnedPassage], known: Mapping[str, Line]) -> list[tuple[str, ReturnedPassage]]:
    """Each passage with its name: its mark, once; without one that of what it is most like, of all that is missing."""
    seen: set[str] = set()
    names: list[str] = []
    for each in passages:
        names.append(each.name if each.name not in seen else "")
        seen.add(each.name)
    open_names = [name for name in known if name not in seen]
    without = [at for at, name in enumerate(names) if not name]
    lost = [Passage("", _text(known[name])) for name in open_names]
    found = pair(lost, [Passage("", passages[at].block.text) for at in without])
    for at, there in found.partners.items():
        names[without[there]] = open_names[at]
    return list(zip(names, passages, strict=True))


def _take(gathered: _Gathered, base: ReleaseText, name: str, passage: ReturnedPassage, line: Line | None) -> None:
    """A passage of the text: in the words it was sent with, where it reads so."""
    first = name.partition("-")[0]
    is_blank = line is not None and not (_text(line).strip() or passage.block.text.strip())
    is_untouched = line is not None and (is_blank or digest(line.runs) == digest(passage.block.runs))
    if name in _SINGLE:
        gathered.single[name] = getattr(base, _SINGLE[name]) if is_untouched else passage.block.text
    elif first in _LINES and name.partition("-")[2].isdigit():
        number = int(name.partition("-")[2]) - 1
        sent: tuple[str, ...] = getattr(base, _LINES[first])
        words = sent[number] if is_untouched and number < len(sent) else passage.block.text
        gathered.lines.setdefault(first, []).append(words)
    else:
        gathered.blocks.append(_block(base, name, passage, is_untouched=is_untouched))


def _block(base: ReleaseText, name: str, passage: ReturnedPassage, *, is_untouched: bool) -> Block:
    old = next((block for block in base.blocks if block.id == name), None)
    if old is None:
        return replace(passage.block, id=name)
    role = passage.block.role if passage.has_role else old.role
    runs = old.runs if is_untouched else _with_addresses(old, passage.block)
    return replace(old, runs=runs, role=role)


def _with_addresses(old: Block, new: Block) -> tuple[Run, ...]:
    """The runs of `new`, their links as `old` writes them: on their way they were encoded."""
    known = {_bare(after.href): before.href for before, after in zip(unlinked(old.runs), fit(old.runs), strict=True)}
    return merged(replace(run, href=known.get(_bare(run.href), run.href)) for run in new.runs)


def _bare(address: str) -> str:
    return address.partition("?")[0]


def _take_around(gathered: _Gathered, name: str, passage: ReturnedPassage, line: Line | None, sent: str) -> None:
    now = _text(line) if line else ""
    is_changed = digest(passage.block.runs) != sent if sent else passage.block.text.strip() != now.strip()
    if is_changed and passage.block.text.strip() != now.strip():
        gathered.by_hand.append(ByHand(name, now, passage.block.text))


def _take_new(gathered: _Gathered, place: str, passage: ReturnedPassage) -> None:
    """A new paragraph, where the one before it stands."""
    first = place.partition("-")[0]
    if first in ("headline", "subheadline"):
        gathered.lines.setdefault("subheadline", []).append(passage.block.text)
    elif first == "note" or place == "end-mark":
        gathered.lines.setdefault("note", []).append(passage.block.text)
    elif place == DATELINE or (place and _in_text(place) and place not in _SINGLE):
        gathered.blocks.append(passage.block)
    else:
        gathered.by_hand.append(ByHand("", "", passage.block.text))


def _put_together(base: ReleaseText, gathered: _Gathered) -> ReleaseText:
    single = {field: gathered.single.get(name, "") for name, field in _SINGLE.items()}
    lines = {field: tuple(filter(str.strip, gathered.lines.get(name, ()))) for name, field in _LINES.items()}
    return replace(
        base,
        headline=single["headline"],
        editors_note=single["editors_note"],
        end_mark=single["end_mark"],
        subheadlines=lines["subheadlines"],
        notes=lines["notes"],
        blocks=tuple(gathered.blocks),
    )


def _text(line: Line) -> str:
    return "".join(run.text for run in line.runs)
