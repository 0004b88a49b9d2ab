"""Where lines end, over many texts and widths: nothing lost, nothing too wide, no mark where it must not stand."""

import random
import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.press_kit.pdf.lines import Line, set_one_line, set_paragraph, set_text
from mediadesk.press_kit.spans import Span, clean
from mediadesk.press_kit.theme import Style, theme_for
from mediadesk.records.languages import Language

NEVER_FIRST = "，。、：；？！）」』】》”’…—·,.;:?!)]%"
NEVER_LAST = "（「『【《“‘([$"
THEME = theme_for("#0A5AA8")
EN, TC, SC = Language.EN, Language.ZH_HANT, Language.ZH_HANS

WIDTHS = st.floats(110, 500)  # the narrowest column of a kit; any word of these fits with the marks around it
HAN = st.text("圖書館碼頭花園啟用讀者渡輪天台長椅樹籬噪音老街坊口述歷史", min_size=1, max_size=9)
LATIN = st.sampled_from(["LBHA", "2027", "640", "R&D", "+852 5555 0177", "50%", "HK$3.5", "Lantern Bay’s"])
CLAUSE_TC = st.one_of(HAN, LATIN, HAN.map("「{}」".format), HAN.map("（{}）".format), HAN.map("「『{}』」".format))
CLAUSE_SC = st.one_of(HAN, LATIN, HAN.map("“{}”".format), HAN.map("（{}）".format), HAN.map("“‘{}’”".format))
STOP = st.sampled_from(["，", "。", "：", "；", "、", "——", "……", "！", "？", "·", ""])


def sentences(clause: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Running text: clauses with a stop after each."""
    pairs = st.lists(st.tuples(clause, STOP), min_size=1, max_size=40)
    return pairs.map(lambda parts: "".join(text + stop for text, stop in parts))


WORD = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=14)
ENGLISH = st.lists(
    st.one_of(WORD, WORD.map("({})".format), WORD.map("“{}”".format), WORD.map("{},".format), st.just("–")), min_size=1
).map(" ".join)


def drawn(line: Line) -> str:
    return "".join(run.text for run in line.runs).strip(" \u3000")


def body(language: Language) -> Style:
    return THEME.style("body", language)


@given(sentences(CLAUSE_TC), WIDTHS)
def test_traditional_chinese_lines_begin_and_end_with_what_they_may(text: str, width: float) -> None:
    check_edges([drawn(line) for line in set_text(clean(text), body(TC), width).lines])


@given(sentences(CLAUSE_SC), WIDTHS)
def test_simplified_chinese_lines_begin_and_end_with_what_they_may(text: str, width: float) -> None:
    check_edges([drawn(line) for line in set_text(clean(text), body(SC), width).lines])


@pytest.mark.parametrize(("language", "marks"), [(TC, "「」『』（）"), (SC, "“”‘’（）")])
def test_forty_column_widths_have_no_forbidden_line_start_or_end(language: Language, marks: str) -> None:
    chance, count = random.Random(5), 0
    han = "圖書館碼頭花園啟用讀者渡輪天台長椅樹籬" if language is TC else "图书馆码头花园启用读者渡轮天台长椅树篱"
    texts = []
    for _ in range(10):
        clauses = []
        for _ in range(40):
            words = "".join(chance.choices(han, k=chance.randint(1, 9))) + chance.choice(("", "", "2027", "R&D", "50%"))
            opening = chance.choice((0, 2, 4, None))
            clauses.append(words if opening is None else marks[opening] + words + marks[opening + 1])
            clauses.append(chance.choice(("，", "。", "：", "；", "、", "——", "……", "！", "？", "")))
        texts.append("".join(clauses))
    for width in range(110, 510, 10):
        for text in texts:
            lines = [drawn(line) for line in set_text(text, body(language), float(width)).lines]
            check_edges(lines)
            count += len(lines)
    assert count > 4_000


def check_edges(lines: list[str]) -> None:
    for before, after in pairwise(lines):
        assert after[0] not in NEVER_FIRST, (before, after)
        assert before[-1] not in NEVER_LAST, (before, after)
        assert not (before[-1] == after[0] and after[0] in "—…"), (before, after)


@given(sentences(CLAUSE_TC), WIDTHS, st.sampled_from(["body", "headline", "caption"]))
def test_chinese_lines_hold_the_whole_text_within_the_measure(text: str, width: float, name: str) -> None:
    style = THEME.style(name, TC)
    lines = set_text(clean(text), style, width).lines
    assert "".join("".join(drawn(line) for line in lines).split()) == "".join(clean(text).split())
    for line in lines:
        right = max(run.x + run.width for run in line.runs)
        assert line.width <= width + 0.02
        assert right <= width + style.size / 2 + 0.1  # half an em of closing punctuation may stand out
        assert min(run.x for run in line.runs) >= -style.size / 2 - 0.1


@given(ENGLISH, WIDTHS, st.sampled_from(["body", "headline", "caption"]))
def test_english_lines_hold_the_whole_text_within_the_measure(text: str, width: float, name: str) -> None:
    style = THEME.style(name, EN)
    lines = set_text(text, style, width).lines
    assert " ".join(drawn(line) for line in lines).replace(" ", "") == text.replace(" ", "")
    assert all(line.width <= width + 0.02 for line in lines)


@given(st.lists(WORD.filter(lambda word: len(word) < 9), min_size=1, max_size=80).map(" ".join), st.floats(150, 500))
def test_english_breaks_only_at_spaces(text: str, width: float) -> None:
    lines = set_text(text, body(EN), width).lines
    assert " ".join(drawn(line) for line in lines) == text


@given(sentences(HAN), st.floats(150, 500))
def test_chinese_paragraph_never_ends_with_one_character_alone(text: str, width: float) -> None:
    lines = set_text(clean(text), body(TC), width).lines
    if len(lines) > 1:
        assert len(drawn(lines[-1])) >= 2


@given(sentences(HAN), st.floats(200, 500))
def test_justified_chinese_lines_reach_the_edge(text: str, width: float) -> None:
    style = body(TC)
    for line in set_text(clean(text), style, width).lines[:-1]:
        right = max(run.x + run.width for run in line.runs)
        short = width - right
        assert short <= style.size * 0.55 or short > style.size  # at the edge, hanging, or left ragged on purpose


@given(st.text(max_size=300), WIDTHS, st.sampled_from(list(Language)), st.sampled_from(["body", "headline", "label"]))
def test_any_text_at_all_can_be_set(text: str, width: float, language: Language, name: str) -> None:
    style = THEME.style(name, language)
    paragraph = set_paragraph((Span(clean(text), True, True),), style, width)
    assert all(line.width <= width + 0.02 for line in paragraph.lines)


@given(st.lists(WORD, min_size=1, max_size=12).map(" ".join))
def test_headline_is_balanced_without_another_line(text: str) -> None:
    even = THEME.style("headline", EN)
    plain = Style(even.family, even.size, even.leading, bold=True)
    assert len(set_text(text, even, 330).lines) == len(set_text(text, plain, 330).lines)


def test_line_breaks_that_were_typed_are_kept() -> None:
    assert [drawn(line) for line in set_text(clean("one\r\ntwo\u2028three"), body(EN), 400).lines] == [
        "one",
        "two",
        "three",
    ]


def test_chinese_headline_breaks_between_its_phrases() -> None:
    lines = set_text("燈灣圖書館閱讀花園啟用　老碼頭換新顏", THEME.style("headline", TC), 300).lines
    assert [drawn(line) for line in lines] == ["燈灣圖書館閱讀花園啟用", "老碼頭換新顏"]


def test_telephone_number_stays_on_one_line() -> None:
    text = clean("Call the desk of the library on +852 5555 0177 before noon.")
    for width in range(90, 300, 7):
        lines = [drawn(line).replace("\u00a0", " ") for line in set_text(text, body(EN), width).lines]
        assert any("+852 5555 0177" in line for line in lines), lines


def test_latin_in_chinese_is_set_off_without_a_character() -> None:
    (line,) = set_text("共640平方米", body(TC), 400).lines
    assert "".join(run.text for run in line.runs) == "共640平方米"
    han, latin, after = line.runs
    assert latin.x - (han.x + han.width) > 1.5
    assert after.x - (latin.x + latin.width) > 1.5


def test_two_marks_in_a_row_share_their_blank_half() -> None:
    for text, ems in (("說「好」，「", 5.0), ("」「是", 2.5), ("是「『是", 3.5), ("是，「是", 3.5), ("是，是", 3.0)):
        assert set_text(text, body(TC), 400).lines[0].width == pytest.approx(ems * body(TC).size), text
    assert set_text("是。”是", body(SC), 400).lines[0].width == pytest.approx(3.5 * body(SC).size)


@given(st.text("abc def ghi 花園", min_size=1, max_size=120), st.floats(60, 300))
def test_running_head_is_one_line(text: str, width: float) -> None:
    paragraph = set_one_line(clean(text), THEME.style("foot", EN), width)
    assert len(paragraph.lines) <= 1
    whole = "".join(run.text for line in paragraph.lines for run in line.runs)
    assert whole.endswith("…") or re.sub(r"\s", "", whole) == re.sub(r"\s", "", text)


def test_hyphen_stays_inside_a_line_where_a_copy_would_lose_it() -> None:
    words = clean(
        "the north-south line, east-north-east of the ferry at www.harbour-science.example/press-kit today " * 6
    )
    for width in range(120, 480, 7):
        lines = [drawn(line) for line in set_text(words, body(EN), float(width)).lines]
        assert not any(line.endswith("-") for line in lines)


@pytest.mark.parametrize("alone", ["花（花", "花」花"])
def test_marks_squeezed_in_one_text_are_as_wide_as_ever_in_the_next(alone: str) -> None:
    style = THEME.style("body", TC)
    set_text("花「（花）」，花", style, 400)
    assert set_text(alone, style, 400).width == pytest.approx(3 * style.size)
