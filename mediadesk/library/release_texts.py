"""The language versions of a release, with their quotes."""

from collections.abc import Callable, Hashable
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from mediadesk.library.collection import Means
from mediadesk.library.columns import children, replace_children
from mediadesk.library.rows import Row
from mediadesk.library.tables import QuoteTable, ReleaseTextTable
from mediadesk.records import translation
from mediadesk.records.block import Block, Role, from_json, to_json
from mediadesk.records.keys import new_key
from mediadesk.records.languages import Language
from mediadesk.records.quote import Quote, direct_speech
from mediadesk.records.release import ReleaseText, TextState
from mediadesk.wording.counting import word_count

if TYPE_CHECKING:
    from mediadesk.library.revisions import Revisions


class ReleaseTexts:
    """What releases say, language by language."""

    def __init__(self, means: Means, revisions: "Callable[[], Revisions]") -> None:
        self._rows, self._history, self._revisions = means.rows, means.history, revisions

    def of(self, release_id: int) -> tuple[ReleaseText, ...]:
        """The texts of one release, the first started first."""
        found = children(self._rows, ReleaseTextTable, "release_id", [release_id])[release_id]
        return tuple(text_of(row) for row in found)

    def start(self, release_id: int, language: Language) -> ReleaseText:
        """A new empty text."""
        with self._history.step("Start language version"):
            return self.add(ReleaseText(new_key(), release_id, language))

    def add(self, text: ReleaseText) -> ReleaseText:
        """Keep a new text. Inside a step."""
        moment = self._history.moment
        own = {"id": text.id, "version": 1, "release_id": text.release_id, "language": text.language.value}
        columns = _columns(text, moment)
        self._history.insert(ReleaseTextTable, {**columns, **own})
        self._keep_quotes(text)
        kept = replace(text, version=1, updated_at=moment)
        self._revisions().note(text, kept, None)
        return kept

    def save(self, text: ReleaseText, sitting: Hashable | None) -> ReleaseText:
        """Keep a changed text; raises `Conflict`."""
        text = self._taken_up(text)
        with self._history.step(f"Edit “{text.headline}”", sitting=sitting):
            moment = self._history.moment
            columns = _columns(text, moment)
            version = self._history.update(ReleaseTextTable, text.id, columns, text.version)
            self._keep_quotes(text)
            kept = replace(text, version=version, updated_at=moment)
            self._revisions().note(text, kept, sitting)
            return kept

    def _taken_up(self, text: ReleaseText) -> ReleaseText:
        """A text begun from a template, with what is translated in it by now made from its source as that is now."""
        made = text.source
        if made is None or not (made.is_template or any(_is_open(link.origin.words) for link in made.links)):
            return text
        from mediadesk.comparison.source_changes import taken_up

        kept = {each.language: each for each in self.of(text.release_id)}
        before, source = kept.get(text.language), kept.get(made.language)
        return taken_up(text, before, source) if before is not None and source is not None else text

    def quotes(self, text_id: int) -> tuple[Quote, ...]:
        """The direct speech of one text, in order."""
        found = children(self._rows, QuoteTable, "text_id", [text_id])[text_id]
        return tuple(
            Quote(row["id"], text_id, row["block_id"], row["speaker_id"], row["words"], row["version"]) for row in found
        )

    def _keep_quotes(self, text: ReleaseText) -> None:
        said = [(block, words) for block in text.blocks if block.role is Role.QUOTE for words in _speech(block)]
        rows = [
            {"number": number, "block_id": block.id, "speaker_id": block.speaker_id, "words": words}
            for number, (block, words) in enumerate(said, 1)
        ]
        replace_children(self._history, self._rows, QuoteTable, ("text_id", text.id), rows)


def _is_open(words: str) -> bool:
    """Whether a template may have left these words open; looked at closer where it may."""
    return "{" in words or not words.strip()


def content_of(text: ReleaseText) -> dict[str, Any]:
    """What a text says and which one it is, as JSON knows it; `text_of` reads it back."""
    own = {"id": text.id, "release_id": text.release_id, "language": text.language.value, "version": text.version}
    return {**own, **_said(text), "updated_at": None}


def _columns(text: ReleaseText, moment: datetime) -> dict[str, Any]:
    body = "\n".join(block.text for block in text.blocks)
    length = sum(_count(block.text) for block in text.blocks)
    derived = {"body_text": body, "word_count": length}
    return {**_said(text), **derived, "source": translation.to_json(text.source), "updated_at": moment}


def _said(text: ReleaseText) -> dict[str, Any]:
    return {
        "headline": text.headline,
        "subheadlines": list(text.subheadlines),
        "place": text.place,
        "blocks": to_json(text.blocks),
        "notes": list(text.notes),
        "end_mark": text.end_mark,
        "editors_note": text.editors_note,
        "state": text.state.value,
    }


@lru_cache(2048)
def _count(paragraph: str) -> int:
    """While a long text is being written, all paragraphs but one stay as they are."""
    return word_count(paragraph)


def _speech(block: Block) -> tuple[str, ...]:
    """A block marked as a quote is one even where its quotation marks are missing."""
    return direct_speech(block.text) or ((block.text,) if block.text.strip() else ())


def text_of(row: Row) -> ReleaseText:
    """The text in a row of its table, or in what `content_of` made of it."""
    return ReleaseText(
        id=row["id"],
        release_id=row["release_id"],
        language=Language(row["language"]),
        headline=row["headline"],
        subheadlines=tuple(row["subheadlines"]),
        place=row["place"],
        blocks=from_json(row["blocks"]),
        notes=tuple(row["notes"]),
        end_mark=row["end_mark"],
        editors_note=row.get("editors_note", ""),  # revisions from before it was kept have none
        state=TextState(row["state"]),
        source=translation.from_json(row.get("source")),  # a revision is of the words alone
        updated_at=row["updated_at"],
        version=row["version"],
    )
