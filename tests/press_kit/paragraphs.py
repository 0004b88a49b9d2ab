"""A kit that has everything, and every paragraph it says, listed from the records and not by what writes them."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from mediadesk.records.block import Role, Run, plain
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.organisation import Fact
from mediadesk.records.press_kit import KitPhoto, PartChoice, PartKind, PressKit
from mediadesk.records.release import Embargo, ReleaseLine

_MORE = {
    Language.EN: (
        "Opening hours",
        "Folding chairs",
        "Register at the desk",
        "Interviews by telephone",
        "Entry is free",
    ),
    Language.ZH_HANT: ("開放時間", "摺椅", "到櫃位登記", "歡迎電話訪問", "免費入場"),
    Language.ZH_HANS: ("开放时间", "折椅", "到柜台登记", "欢迎电话采访", "免费入场"),
}
CAPTIONS = (
    ByLanguage("The garden at noon.", "中午的花園。", "中午的花园。"),
    ByLanguage("Readers under the hedge.", "樹籬下的讀者。", "树篱下的读者。"),
)
CREDIT = ByLanguage("Tse Man", "謝文", "谢文")


def full_kit(
    make_kit: Callable[..., PressKit],
    make_photo: Callable[..., KitPhoto],
    facts: tuple[Fact, ...],
    embargo: Embargo | None = None,
    **fields: Any,
) -> PressKit:
    """Cover, three languages with every kind of block, two photos, a caption without picture, figures, an officer."""
    shots = tuple(
        make_photo(number, size, caption=words, credit=CREDIT)
        for number, (size, words) in enumerate(zip(((600, 400), (400, 600)), CAPTIONS, strict=True), start=1)
    )
    waiting = replace(shots[1], number=3, path=None, photo=replace(shots[1].photo, caption=ByLanguage("To come.")))
    kit = make_kit(*Language, cover=True, photos=(*shots, waiting), facts=facts, assets_url="https://lbl.example/p")
    texts = tuple(
        replace(each, text=replace(each.text, blocks=_blocks(each.text.blocks, each.text.language), notes=_notes(each)))
        for each in kit.texts
    )
    line = ReleaseLine.EMBARGOED if embargo else ReleaseLine.IMMEDIATE
    return replace(kit, texts=texts, embargo=embargo, release_line=line, **fields)


def _blocks(blocks: tuple[Any, ...], language: Language) -> tuple[Any, ...]:
    heading, item, step, *_ = _MORE[language]
    linked = (Run("lbl", href="https://lbl.example/"), Run(f" {item}", bold=True), Run(step, italic=True))
    return (
        *blocks,
        plain(heading, Role.HEADING),
        plain(f"{item} A", Role.LIST_ITEM),
        plain(f"{item} B", Role.LIST_ITEM),
        plain(f"{step} 1", Role.ORDERED_ITEM),
        plain(f"{step} 2", Role.ORDERED_ITEM),
        replace(blocks[0], runs=linked),
        plain(f"{step} 3", Role.ORDERED_ITEM),
    )


def _notes(found: Any) -> tuple[str, ...]:
    return _MORE[found.text.language][3:]


def single(kit: PressKit, kind: PartKind, language: Language) -> PressKit:
    """The kit with one part of it."""
    return replace(kit, parts=(PartChoice(kind, language),))


def paragraphs(kit: PressKit) -> list[str]:
    """What a reader must find, each once: texts in their language, captions and figures in the first."""
    said = [words for each in kit.texts for words in _of_text(each, kit)]
    language = kit.language
    for photo in kit.photos:
        said.append(photo.photo.caption.best(language))
    for fact in kit.facts:
        said += [fact.value, fact.label.best(language)]
    return [normal(words) for words in said]


def _of_text(found: Any, kit: PressKit) -> list[str]:
    text = found.text
    blocks = [block.text for block in text.blocks]
    standing = [words for about in found.boilerplates for words in (about.heading, *about.paragraphs)]
    return [text.headline, *text.subheadlines, *blocks, *text.notes, *standing]


def normal(words: str) -> str:
    """Words as they compare: every space is a plain one."""
    return " ".join(words.split())
