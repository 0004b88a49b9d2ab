"""A release text as one run of passages, the way it is edited: headline, subheadlines, body, notes. No Qt in here."""

import html
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from mediadesk.records.block import Block, Role, Run, merged, unlinked
from mediadesk.records.keys import new_block_id
from mediadesk.records.languages import Language
from mediadesk.records.release import ReleaseText
from mediadesk.records.translation import Link, Origin, Translation

_FORM = 1


class TextRole(StrEnum):
    """What a passage of the text is. Those of the body have the values of `records.block.Role`."""

    HEADLINE = "headline"
    SUBHEADLINE = "subheadline"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    QUOTE = "quote"
    LIST_ITEM = "list_item"
    ORDERED_ITEM = "ordered_item"
    NOTE = "note"

    @property
    def is_head(self) -> bool:
        """Whether it stands above the body."""
        return self in (TextRole.HEADLINE, TextRole.SUBHEADLINE)

    @property
    def is_plain(self) -> bool:
        """Whether it is kept without bold, italic and links."""
        return self.is_head or self is TextRole.NOTE

    @property
    def is_item(self) -> bool:
        """Whether it is an item of a list."""
        return self in (TextRole.LIST_ITEM, TextRole.ORDERED_ITEM)


@dataclass(frozen=True, slots=True)
class MadeFrom:
    """What a passage is a translation of: a passage of the version in `language`, and what that said at the time."""

    language: Language
    origin: Origin


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph on its way into or out of the editor. `id` is empty until it has a place in a text."""

    role: TextRole
    runs: tuple[Run, ...] = ()
    id: str = ""
    speaker_id: int | None = None
    made_from: MadeFrom | None = None

    @property
    def text(self) -> str:
        """The words without their appearance."""
        return "".join(run.text for run in self.runs)


def passages_of(text: ReleaseText) -> list[Passage]:
    """The text in reading order. There is always a headline and at least one passage of the body to write in."""
    head = [_plain(TextRole.HEADLINE, text.headline)]
    head += [_plain(TextRole.SUBHEADLINE, each) for each in text.subheadlines]
    body = [Passage(TextRole(block.role.value), block.runs, block.id, block.speaker_id) for block in text.blocks]
    notes = [_plain(TextRole.NOTE, each) for each in text.notes]
    found = head + (body or [Passage(TextRole.PARAGRAPH, (), new_block_id())]) + notes
    if text.source is None:
        return found
    origins, language = text.source.origins(), text.source.language
    made = [MadeFrom(language, origins[name]) if name in origins else None for name in names_of(found)]
    return [replace(each, made_from=source) for each, source in zip(found, made, strict=True)]


def names_of(passages: Iterable[Passage]) -> list[str]:
    """The names findings and links have for these passages: "headline", "subheadline-1", "note-1", or a block's id."""
    counts: Counter[TextRole] = Counter()
    found = []
    for each in passages:
        counts[each.role] += 1
        numbered = each.role in (TextRole.SUBHEADLINE, TextRole.NOTE)
        name = f"{each.role.value}-{counts[each.role]}" if numbered else each.role.value
        found.append(name if each.role.is_plain else each.id)
    return found


def with_passages(text: ReleaseText, passages: Iterable[Passage]) -> ReleaseText:
    """`text` saying what `passages` say; empty passages are left out."""
    kept = [passage for passage in passages if passage.text.strip()]
    return replace(
        text,
        headline=" ".join(each.text.strip() for each in kept if each.role is TextRole.HEADLINE),
        subheadlines=tuple(each.text.strip() for each in kept if each.role is TextRole.SUBHEADLINE),
        blocks=tuple(_block(each) for each in kept if not each.role.is_plain),
        notes=tuple(each.text.strip() for each in kept if each.role is TextRole.NOTE),
        source=_translation(text.source, kept),
    )


def _translation(before: Translation | None, passages: Sequence[Passage]) -> Translation | None:
    """What the passages were made from; those made from another language than the others, by a paste, do not count."""
    made = [(name, each.made_from) for name, each in zip(names_of(passages), passages, strict=True) if each.made_from]
    languages = [source.language for _name, source in made]
    if before is None and not languages:
        return None
    language = before.language if before is not None and (before.language in languages or not made) else languages[0]
    kept = before if before is not None and before.language is language else Translation(language)
    origins = kept.origins()
    links = (Link(name, _newer(each.origin, origins.get(name))) for name, each in made if each.language is language)
    return replace(kept, links=tuple(links))


def _newer(origin: Origin, kept: Origin | None) -> Origin:
    """What a passage was made from: the library knows better once something stands where a template left it open."""
    from mediadesk.comparison.source_changes import is_unwritten

    if kept is None or kept.passage != origin.passage or not is_unwritten(origin.words):
        return origin
    return kept


def to_json(passages: Sequence[Passage]) -> bytes:
    """The form in which passages travel over the clipboard between editors."""
    stored = [
        {
            "r": each.role.value,
            "id": each.id,
            "speaker": each.speaker_id,
            "from": _made_to_json(each.made_from),
            "t": [[run.text, run.bold, run.italic, run.href, run.fact_id] for run in each.runs],
        }
        for each in passages
    ]
    return json.dumps({"v": _FORM, "passages": stored}, ensure_ascii=False).encode()


def from_json(data: bytes) -> list[Passage]:
    """The passages of a form made by `to_json`; nothing for a form this program does not know."""
    try:
        stored = json.loads(data)
        if stored["v"] != _FORM:
            return []
        return [
            Passage(
                TextRole(each["r"]),
                tuple(_run_from_json(*run) for run in each["t"]),
                str(each["id"]),
                each["speaker"] if isinstance(each["speaker"], int) else None,
                _made_from_json(each.get("from")),
            )
            for each in stored["passages"]
        ]
    except (ValueError, KeyError, TypeError):
        return []


def _run_from_json(text: object, bold: object, italic: object, href: object, fact_id: object = None) -> Run:
    return Run(str(text), bool(bold), bool(italic), str(href), fact_id if isinstance(fact_id, int) else None)


def _made_to_json(made: MadeFrom | None) -> list[str] | None:
    return [made.language.value, made.origin.passage, made.origin.words] if made is not None else None


def _made_from_json(stored: list[str] | None) -> MadeFrom | None:
    if stored is None:
        return None
    language, passage, words = stored
    return MadeFrom(Language(language), Origin(str(passage), str(words)))


def to_plain(passages: Iterable[Passage]) -> str:
    """The words for a program that takes only words."""
    return "\n\n".join(passage.text for passage in passages)


_TAGS = {
    TextRole.HEADLINE: "h1",
    TextRole.SUBHEADLINE: "h2",
    TextRole.HEADING: "h3",
    TextRole.QUOTE: "blockquote",
    TextRole.LIST_ITEM: "li",
    TextRole.ORDERED_ITEM: "li",
}


def to_html(passages: Sequence[Passage]) -> str:
    """Plain HTML for mail programs and word processors: structure, bold, italic and links, no look."""
    parts: list[str] = []
    before: TextRole | None = None
    for passage in [*passages, None]:
        role = passage.role if passage else None
        if before is not role:
            parts += [f"</{_list_tag(before)}>"] if before is not None and before.is_item else []
            parts += [f"<{_list_tag(role)}>"] if role is not None and role.is_item else []
        if passage is not None:
            tag = _TAGS.get(passage.role, "p")
            parts.append(f"<{tag}>{''.join(map(_run_html, unlinked(passage.runs)))}</{tag}>")
        before = role
    return "\n".join(parts)


def _list_tag(role: TextRole | None) -> str:
    return "ol" if role is TextRole.ORDERED_ITEM else "ul"


def _run_html(run: Run) -> str:
    words = html.escape(run.text).replace("\n", "<br>")
    words = f"<b>{words}</b>" if run.bold else words
    words = f"<i>{words}</i>" if run.italic else words
    return f'<a href="{html.escape(run.href)}">{words}</a>' if run.href else words


def _plain(role: TextRole, words: str) -> Passage:
    return Passage(role, (Run(words),) if words else ())


def _block(passage: Passage) -> Block:
    speaker = passage.speaker_id if passage.role is TextRole.QUOTE else None
    return Block(merged(passage.runs), Role(passage.role.value), passage.id or new_block_id(), speaker)
