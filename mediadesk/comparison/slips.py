"""Words that were wrong and were put right: what exactly, and whose post or which figure it was."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from mediadesk.comparison.amended import Amended, Place
from mediadesk.comparison.words import Kind, Pieces
from mediadesk.records.languages import Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.register import Register
from mediadesk.wording.register_forms import exactly

_LONGEST = 80  # characters; what replaces more is a passage written anew, and stands nowhere else in these words
_CAPITALISED = re.compile(r"(?:[A-Z][\w’'.-]*|\()")
_TITLED = re.compile(r"\b[A-Z]")
_ENDS = ",.;:!?)”"
_NUMBER_BEFORE = re.compile(r"[$€£¥\d][\d.,:年月日時时]*$|(?:\d年)?\d{1,2}月$")
_OF_TIME = re.compile(r"\d*(?:\s?[ap]\.?m\b)?")
_NUMBER_AFTER = re.compile(
    r":\d\d(?:\s?[ap]\.?m\b)?"
    r"|(?:[\d.,]*\d)?(?:[年月日號号時时點点名人個个間间萬万億亿%]|\s?[ap]\.?m\b|\s[\w’-]+)?"
)
_LINKING = frozenset(("of", "for", "and", "the", "in", "at", "to", "&"))
_HAN_CONTEXT = 3  # characters beside a change in Chinese that make it unlike other places
_STOPS = re.compile(r"[\s，。、；：！？「」『』（）“”‘’《》\n,.;:!?()]")
_NEAR = 90  # characters between a name and its post
_WORD = re.compile(r"\S+")
_TIME = re.compile(r"\d[:.]\d\d|\d\s?[ap]\.?m|[時时點点]")
_MONTH = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b|[年月日號号]|星期"
)


class Sort(StrEnum):
    """What sort of thing was wrong."""

    POST = "post"
    NAME = "name"
    FIGURE = "figure"
    DATE = "date"
    TIME = "time"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Slip:
    """In `language`, `right` stands now where `wrong` stood, in `places`; `who` is whose post or name it is."""

    language: Language
    wrong: str
    right: str
    sort: Sort
    who: Newsmaker | None = None
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class _Change:
    """A replacement: from `start` to `end` in the old passage, from `start_after` to `end_after` in the new one."""

    start: int
    end: int
    start_after: int
    end_after: int


def slips(changes: Iterable[Amended], register: Register) -> tuple[Slip, ...]:
    """What was put right in `changes`, each slip once with all its places; passages written anew are none."""
    found: dict[tuple[Language, str, str], Slip] = {}
    for each in changes:
        if not each.before or not each.after:
            continue
        for slip in _slips(each, register):
            key = (slip.language, slip.wrong, slip.right)
            first = found.setdefault(key, slip)
            places = dict.fromkeys((*first.places, *slip.places))
            found[key] = Slip(*key, first.sort, first.who or slip.who, tuple(places))
    return tuple(found.values())


def _slips(each: Amended, register: Register) -> Iterator[Slip]:
    old, new, language = each.before, each.after, each.language
    forms = _forms(register, language)
    for change in _merged(_widened(change, old, new, language, forms) for change in _changes(each.pieces)):
        wrong, right = old[change.start : change.end].strip(), new[change.start_after : change.end_after].strip()
        if wrong and wrong != right and len(wrong) <= _LONGEST and wrong != old.strip():
            who = named_near(old, change.start, change.end, register, language)
            sort = _sort(wrong, right, who, register, language)
            yield Slip(language, wrong, right, sort, who if sort in (Sort.POST, Sort.NAME) else None, (each.place,))


def _changes(pieces: Pieces) -> Iterator[_Change]:
    at = there = 0
    start: tuple[int, int] | None = None
    for piece in pieces:
        if piece.kind is Kind.SAME and start is not None:
            yield _Change(start[0], at, start[1], there)
            start = None
        elif piece.kind is not Kind.SAME and start is None:
            start = at, there
        at += len(piece.text) if piece.kind is not Kind.INSERTED else 0
        there += len(piece.text) if piece.kind is not Kind.DELETED else 0
    if start is not None:
        yield _Change(start[0], at, start[1], there)


def _widened(change: _Change, old: str, new: str, language: Language, forms: Sequence[str]) -> _Change:
    """The change with as much around it as tells it from other places: a whole post or name, the word beside it."""
    whole = _covering_form(change, old, new, forms)
    if whole is not None:
        return whole
    if any(character.isdigit() for character in old[change.start : change.end]):
        left, right = _number_context(old, change)
    elif language.is_chinese:
        left, right = _han_before(old[: change.start]), _han_after(old[change.end :])
    else:
        left, right = _latin_context(old, change)
    return _Change(change.start - left, change.end + right, change.start_after - left, change.end_after + right)


def _number_context(old: str, change: _Change) -> tuple[int, int]:
    """The rest of a number, a time or a date, and what is counted: the word or the measure behind it."""
    before, after = _NUMBER_BEFORE.search(old[: change.start]), _NUMBER_AFTER.match(old[change.end :])
    if before is not None and ":" in before[0]:
        after = _OF_TIME.match(old[change.end :])
    return len(before[0]) if before else 0, after.end() if after else 0


def _covering_form(change: _Change, old: str, new: str, forms: Sequence[str]) -> _Change | None:
    """The change widened to the approved form it stands in, before or after it was put right."""
    for form in forms:
        for match in exactly(form).finditer(new):
            if match.start() <= change.start_after and change.end_after <= match.end():
                left, right = change.start_after - match.start(), match.end() - change.end_after
                if _is_same(old, new, change, left, right):
                    return _Change(change.start - left, change.end + right, match.start(), match.end())
        for match in exactly(form).finditer(old):
            if match.start() <= change.start and change.end <= match.end():
                left, right = change.start - match.start(), match.end() - change.end
                if _is_same(old, new, change, left, right):
                    return _Change(match.start(), match.end(), change.start_after - left, change.end_after + right)
    return None


def _is_same(old: str, new: str, change: _Change, left: int, right: int) -> bool:
    """Whether both passages read alike so far to both sides of the change."""
    if left > min(change.start, change.start_after):
        return False
    before = old[change.start - left : change.start] == new[change.start_after - left : change.start_after]
    return before and old[change.end : change.end + right] == new[change.end_after : change.end_after + right]


def _latin_context(old: str, change: _Change) -> tuple[int, int]:
    """How many characters before and after belong to a title or a name, or make a bare word unlike others."""
    core = old[change.start : change.end].strip()
    if core and not _CAPITALISED.match(core):
        return 0, _one_word(old[change.end :])
    left = _title_before(old[: change.start])
    known = len(_TITLED.findall(old[change.start - left : change.end]))
    right = _title_after(old[change.end :], known)
    return left, right if left or right or core else _one_word(old[change.end :])


def _title_before(text: str) -> int:
    """The length of the capitalised words right before a change, with "of" and "the" between them."""
    taken = 0
    for match in reversed(list(_WORD.finditer(text))):
        if match[0][-1] in _ENDS or not (_CAPITALISED.match(match[0]) or match[0] in _LINKING):
            break
        if _CAPITALISED.match(match[0]):
            taken = len(text) - match.start()
    return taken


def _title_after(text: str, known: int) -> int:
    """The same right behind a change. Two words are a title by themselves: "of …" behind them is often left out."""
    taken = 0
    for match in _WORD.finditer(text):
        is_titled = bool(_CAPITALISED.match(match[0]))
        if not is_titled and (match[0] not in _LINKING or known > 1):
            break
        if is_titled:
            taken, known = match.end() - (len(match[0]) - len(match[0].rstrip(_ENDS))), known + 1
        if match[0][-1] in _ENDS:
            break
    return taken


def _one_word(text: str) -> int:
    match = re.match(r"\s*[\w’'-]+", text)
    return match.end() if match else 0


def _han_before(text: str) -> int:
    kept = text[-_HAN_CONTEXT:]
    stops = [match.end() for match in _STOPS.finditer(kept)]
    return len(kept) - (stops[-1] if stops else 0)


def _han_after(text: str) -> int:
    kept = text[:_HAN_CONTEXT]
    stop = _STOPS.search(kept)
    return stop.start() if stop else len(kept)


def _merged(changes: Iterable[_Change]) -> Iterator[_Change]:
    """Changes whose surroundings meet are one."""
    last: _Change | None = None
    for change in changes:
        if last is not None and change.start <= last.end:
            ends = max(last.end, change.end), max(last.end_after, change.end_after)
            last = _Change(last.start, ends[0], last.start_after, ends[1])
            continue
        if last is not None:
            yield last
        last = change
    if last is not None:
        yield last


def _sort(wrong: str, right: str, who: Newsmaker | None, register: Register, language: Language) -> Sort:
    names = {form for each in register.newsmakers for form in (each.name.get(language), each.called(language)) if form}
    if any(name in (wrong, right) for name in names):
        return Sort.NAME
    digits = any(character.isdigit() for character in wrong + right)
    if digits and _TIME.search(wrong + right):
        return Sort.TIME
    if _MONTH.search(wrong + right) and (digits or not who):
        return Sort.DATE
    if digits:
        return Sort.FIGURE
    posts = {post.get(language) for each in register.newsmakers for post in each.posts}
    is_post = wrong in posts or right in posts or language.is_chinese or bool(_CAPITALISED.match(wrong))
    return Sort.POST if who and is_post else Sort.WORDS


def named_near(text: str, start: int, end: int, register: Register, language: Language) -> Newsmaker | None:
    """Who is named nearest to the words from `start` to `end`; nobody where no name stands near."""
    best, found = _NEAR, None
    for each in register.newsmakers:
        name = each.name.get(language)
        for match in exactly(name).finditer(text) if name else ():
            distance = max(match.start() - end, start - match.end(), 0)
            if distance < best:
                best, found = distance, each
    return found


def _forms(register: Register, language: Language) -> list[str]:
    """The approved forms in a language, the longest first: a post with its body before the post alone."""
    return sorted({form.get(language) for form in register.forms()} - {""}, key=lambda form: (-len(form), form))
