"""Corrections, withdrawals, transcripts, questions and answers as they are printed."""

from collections.abc import Callable

import pytest

from mediadesk.press_kit.pdf import TypesetKit
from mediadesk.press_kit.pdf.dialogue import turn_of
from mediadesk.records.block import Block, Role, Run, plain
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PressKit
from mediadesk.records.release import ReleaseKind

MakeKit = Callable[..., PressKit]
SetKit = Callable[[PressKit], TypesetKit]
Read = Callable[[bytes], list[str]]


def flat(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize(
    ("kind", "language", "order"),
    [
        (ReleaseKind.CORRECTION, Language.EN, "This corrected version replaces what was sent before."),
        (ReleaseKind.CORRECTION, Language.ZH_HANS, "此为更正版本，取代先前发出的稿件。"),
        (ReleaseKind.KILL, Language.EN, "Do not publish. Remove this release from all channels and archives at once."),
        (ReleaseKind.KILL, Language.ZH_HANT, "請勿刊登。請立即從所有渠道及存檔撤下本稿。"),
    ],
)
def test_notice_and_what_was_wrong_stand_before_the_headline(
    make_kit: MakeKit, set_kit: SetKit, read: Read, kind: ReleaseKind, language: Language, order: str
) -> None:
    kit = make_kit(language, kind=kind, text={"editors_note": "It is 640, not 460.\nSee paragraph 1."})
    copied = flat(read(set_kit(kit).pdf)[0])
    note = copied.index(flat("It is 640, not 460.See paragraph 1."))
    assert copied.index(flat(order)) < note < copied.index(flat(kit.texts[0].text.headline))


def test_other_kinds_carry_no_notice(make_kit: MakeKit, set_kit: SetKit, read: Read) -> None:
    copied = "".join(read(set_kit(make_kit(text={"editors_note": "Nobody sees this."})).pdf))
    assert "Nobody sees this" not in copied


@pytest.mark.parametrize(
    ("text", "who", "words", "asks"),
    [
        ("Q: When?", "Q:", "When?", True),
        ("Q12: When?", "Q12:", "When?", True),
        ("Reporter 2: When?", "Reporter 2:", "When?", True),
        ("A: Soon.", "A:", "Soon.", False),
        ("Prof Ada Sze: Soon.", "Prof Ada Sze:", "Soon.", False),
        ("記者：何時？", "記者：", "何時？", True),
        ("答：很快。", "答：", "很快。", False),
        ("It was said, before noon: nothing.", "", "It was said, before noon: nothing.", False),
        ("He left. Then: nothing.", "", "He left. Then: nothing.", False),
        ("no label at all", "", "no label at all", False),
        (": odd", "", ": odd", False),
    ],
)
def test_turn_is_who_speaks_and_what_they_say(text: str, who: str, words: str, asks: bool) -> None:
    turn = turn_of(plain(text), "#0A5AA8")
    assert (turn.who, "".join(span.text for span in turn.spans), turn.is_question) == (who, words, asks)


def test_turn_keeps_the_look_of_its_words() -> None:
    block = Block((Run("Q: Wh", bold=True), Run("en", italic=True), Run("?", href="https://a.example/")))
    spans = turn_of(block, "#0A5AA8").spans
    assert [(span.text, span.bold, span.italic, span.href) for span in spans] == [
        ("Wh", True, False, ""),
        ("en", False, True, ""),
        ("?", False, False, "https://a.example/"),
    ]


@pytest.mark.parametrize("kind", [ReleaseKind.Q_AND_A, ReleaseKind.TRANSCRIPT])
@pytest.mark.parametrize(
    "lines",
    [
        ["Opening words.", "Q: When?", "A: " + "Soon enough. " * 200, "Going on.", "Q2: Why?", "A: Because."],
        ["麥教授：早晨。", "記者：何時？", "麥教授：" + "很快。" * 300, "下一段。"],
    ],
)
def test_conversation_is_copied_whole_and_in_order(
    make_kit: MakeKit, set_kit: SetKit, read: Read, kind: ReleaseKind, lines: list[str]
) -> None:
    blocks = (plain("The morning", Role.HEADING), *map(plain, lines))
    language = Language.EN if lines[0].isascii() else Language.ZH_HANT
    pages = read(set_kit(make_kit(language, kind=kind, text={"blocks": blocks})).pdf)
    copied = flat("".join(pages))
    for line in lines:
        assert flat(line)[:60] in copied, line
    assert copied.count("Soonenough.") + copied.count("很快。") >= 200


def test_lists_in_a_conversation_stay_lists(make_kit: MakeKit, set_kit: SetKit, read: Read) -> None:
    blocks = (plain("Q: Which?"), plain("One", Role.LIST_ITEM), plain("Two", Role.LIST_ITEM))
    copied = flat("".join(read(set_kit(make_kit(kind=ReleaseKind.Q_AND_A, text={"blocks": blocks})).pdf)))
    assert "•One•Two" in copied
