"""The hash an approval is bound to: of everything a kit prints in one language, and of nothing else.

The same words give the same hash in every version of this program: the form below is frozen. Keys, dates of editing,
the state of a version and what is printed in other languages only do not enter.
"""

import hashlib
import json
from typing import Any

from mediadesk.records.block import Block, Role, Run
from mediadesk.records.languages import Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.press_kit import KitText, PressKit

_FORM = 1


def text_hash(kit: PressKit, language: Language) -> str:
    """The SHA-256 (hexadecimal) of what `kit` says in `language`: text, captions, boilerplates, facts, contacts, date,
    condition of use. A language the kit has no text in has the hash of an empty text.
    """
    found = kit.in_language(language)
    return _hashed(
        {
            "form": _FORM,
            "language": language.value,
            "about": _about(kit, language),
            "text": _text(found) if found else None,
            "photos": _photos(kit, language),
            "facts": [
                [fact.value, fact.label.best(language), fact.as_of.isoformat() if fact.as_of else ""]
                for fact in kit.facts
            ],
            "officers": [
                [
                    *(words.best(language) for words in (each.name, each.title, each.organisation)),
                    *(each.phone, each.email),
                ]
                for each in kit.press_officers
            ],
        }
    )


def quote_hash(block: Block, speaker: Newsmaker | None, language: Language) -> str:
    """The SHA-256 (hexadecimal) of a quote: its words and who says them, by name and leading post."""
    return _hashed({"form": _FORM, "language": language.value, "words": block.text, "by": _named(speaker, language)})


def quotes_of(found: KitText) -> list[tuple[Block, Newsmaker | None]]:
    """The blocks of a text that are somebody's words, each with who says them."""
    speakers = {each.id: each for each in found.speakers}
    said = [block for block in found.text.blocks if block.role is Role.QUOTE and block.text.strip()]
    return [(block, speakers.get(block.speaker_id) if block.speaker_id is not None else None) for block in said]


def _about(kit: PressKit, language: Language) -> list[str]:
    embargo = kit.embargo
    return [
        kit.kind.value,
        kit.release_line.value,
        f"{embargo.until.timestamp():.3f} {embargo.zone}" if embargo else "",
        kit.issue_date.isoformat() if kit.issue_date else "",
        kit.assets_url,
        kit.organisation.name.best(language),
        kit.organisation.short_name.best(language),
        kit.organisation.website,
    ]


def _text(found: KitText) -> dict[str, Any]:
    text, speakers = found.text, {each.id: each for each in found.speakers}
    return {
        "headline": text.headline,
        "subheadlines": list(text.subheadlines),
        "place": text.place,
        "blocks": [_block(block, speakers, text.language) for block in text.blocks],
        "notes": list(text.notes),
        "end_mark": text.end_mark,
        "editors_note": text.editors_note,
        "boilerplates": [[each.heading, *each.paragraphs] for each in found.boilerplates],
    }


def _block(block: Block, speakers: dict[int, Newsmaker], language: Language) -> list[Any]:
    speaker = speakers.get(block.speaker_id) if block.speaker_id is not None else None
    return [block.role.value, _runs(block.runs), _named(speaker, language) if block.role is Role.QUOTE else ""]


def _runs(runs: tuple[Run, ...]) -> list[list[Any]]:
    """Runs as they look: neighbours of one appearance are one, however the editor cut them."""
    joined: list[list[Any]] = []
    for run in runs:
        look = [run.bold, run.italic, run.href]
        if joined and joined[-1][1:] == look:
            joined[-1][0] += run.text
        elif run.text:
            joined.append([run.text, *look])
    return joined


def _photos(kit: PressKit, language: Language) -> list[list[Any]]:
    return [
        [
            shown.photo.sha256,
            shown.photo.caption.best(language),
            shown.photo.alt_text.best(language),
            shown.photo.credit.best(language),
            *(shown.photo.creator, shown.photo.copyright, shown.photo.usage_terms),
        ]
        for shown in kit.photos
    ]


def _named(speaker: Newsmaker | None, language: Language) -> str:
    if speaker is None:
        return ""
    post = speaker.posts[0].best(language) if speaker.posts else ""
    return f"{speaker.called(language)}\n{post}"


def _hashed(content: dict[str, Any]) -> str:
    written = json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return hashlib.sha256(written.encode("utf-8", "surrogatepass")).hexdigest()
