"""What a reader copies out of a PDF is what was put in, whatever the script: two readers, thousands of texts."""

import contextlib
import os
import random
import re
import subprocess
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mediadesk.press_kit.pdf.display import Sheets
from mediadesk.press_kit.pdf.flow import Flow
from mediadesk.press_kit.pdf.metadata import Metadata
from mediadesk.press_kit.pdf.writer import write_pdf
from mediadesk.press_kit.spans import linked
from mediadesk.press_kit.theme import theme_for
from mediadesk.records.languages import Language
from tests.press_kit.conftest import page_texts

SOAK_ROUNDS = int(os.environ.get("MEDIADESK_SOAK_ROUNDS", "50"))
_HAN = "圖書館碼頭花園啟用讀者渡輪天台長椅樹籬噪音老街坊口述歷史衞裏邨舖図书馆码头阅读园语体"
_HONG_KONG = "嘅喺咗㗎𨋢𠝹啓滙冚嚟攞瞓孭揼𠵱𥄫𡃁𨶙鰂涌埗磡㷫䰾峯綫羣粧"
_CHINESE_MARKS = "，。、；：？！「」『』（）《》〈〉【】—…·～％“”‘’　"
_LATIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZfifflTo"
_ACCENTED = "éèêëñçüößøåÅŽšŁğİőæœÆŒþðāēīōūǎǐ"
_LATIN_MARKS = ".,;:?!()[]{}<>&\"'/\\|@#$%^*_-+=~`–—…“”‘’•©®™°€£¥½×÷"
_DIGITS = "0123456789"
_BREAKERS = "<b>|</para>|&amp;|&#65;|<img src=x>|%s|{0}|\\n|BT|ET|Tj|) Tj (|<<|>>|stream"


def _words(chance: random.Random) -> Iterator[str]:
    """Words without end, of one script after another."""
    alphabets = (_HAN, _HAN + _HONG_KONG, _LATIN, _LATIN + _ACCENTED, _DIGITS, _HAN + _CHINESE_MARKS, _LATIN_MARKS)
    while True:
        if chance.random() < 0.04:
            yield chance.choice(_BREAKERS.split("|"))
        yield "".join(chance.choices(chance.choice(alphabets), k=chance.randint(1, 14)))


def _strings(count: int, seed: int) -> list[str]:
    """`count` texts of one to thirty words in mixed scripts; the same for the same seed."""
    chance = random.Random(seed)
    words = _words(chance)
    return [chance.choice((" ", "", " ")).join(next(words) for _ in range(chance.randint(1, 30))) for _ in range(count)]


def _letters(text: str) -> str:
    """`text` without its spaces; a printed hyphen that must not break is a hyphen."""
    return re.sub(r"\s", "", unicodedata.normalize("NFC", text))


def _set(texts: Sequence[str], language: Language) -> bytes:
    """A PDF with a paragraph for each of `texts` and nothing else on its pages."""
    theme = theme_for("#0A5AA8")
    sheets = Sheets(language)
    flow = Flow(sheets, theme)
    flow.begin_section(language, "Texts", "Texts")
    for number, text in enumerate(texts):
        role = "H1" if number == 0 else "P"
        flow.run(flow.set(linked(text, theme.accent), "body"), role)
    assert not sheets.missing
    when = datetime(2027, 3, 18, tzinfo=UTC)
    return write_pdf(sheets, theme.page, Metadata("Texts", "A house", "Texts", "", language, (language,), when))


def _assert_copied_whole(texts: Sequence[str], language: Language) -> None:
    meant, copied = _letters("".join(texts)), _letters("".join(page_texts(_set(texts, language))))
    wrong = next((at for at, pair in enumerate(zip(meant, copied, strict=False)) if pair[0] != pair[1]), None)
    assert meant == copied, (wrong, meant[(wrong or 0) - 20 :][:60], copied[(wrong or 0) - 20 :][:60])


@pytest.mark.parametrize("language", list(Language))
def test_texts_in_mixed_scripts_are_copied_letter_for_letter(language: Language) -> None:
    _assert_copied_whole(_strings(400, seed=7), language)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(SOAK_ROUNDS))
def test_thousands_of_texts_are_copied_letter_for_letter(seed: int) -> None:
    _assert_copied_whole(_strings(500, seed=1000 + seed), list(Language)[seed % 3])


def test_english_words_keep_the_spaces_between_them() -> None:
    chance = random.Random(11)
    words = ["".join(chance.choices(_LATIN + _ACCENTED, k=chance.randint(1, 12))) for _ in range(6000)]
    texts = [" ".join(words[start : start + 40]) for start in range(0, len(words), 40)]
    copied = " ".join(" ".join(page_texts(_set(texts, Language.EN))).split())
    assert unicodedata.normalize("NFC", copied) == " ".join(words)


def _hong_kong_set() -> list[str]:
    """The Han characters of HKSCS that Big5 does not have, in lines of fifty."""
    codes = (bytes((lead, trail)) for lead in range(0x87, 0xFF) for trail in (*range(0x40, 0x7F), *range(0xA1, 0xFF)))
    characters = []
    for code in codes:
        with contextlib.suppress(UnicodeDecodeError):
            character = code.decode("big5hkscs")
            if len(character) == 1 and unicodedata.category(character) == "Lo" and not _is_in_big5(character):
                characters.append(character)
    return ["".join(characters[start : start + 50]) for start in range(0, len(characters), 50)]


def _is_in_big5(character: str) -> bool:
    try:
        character.encode("big5")
    except UnicodeEncodeError:
        return False
    return True


def test_every_character_of_hong_kong_is_copied_by_two_readers(tmp_path: Path) -> None:
    """The Hong Kong Supplementary Character Set, beyond the basic plane too, through pdfium and through poppler."""
    texts = _hong_kong_set()
    assert len("".join(texts)) > 4500
    pdf = tmp_path / "characters.pdf"
    pdf.write_bytes(_set(texts, Language.ZH_HANT))
    by_poppler = subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, check=True).stdout.decode()
    by_pdfium = "".join(page_texts(pdf.read_bytes()))
    assert _letters(by_poppler) == _letters("".join(texts))
    assert _letters(by_pdfium) == _letters("".join(texts))
