import pytest

from mediadesk.records.languages import Language

EN, TC, SC = Language.EN, Language.ZH_HANT, Language.ZH_HANS


def test_a_missing_language_version_is_named(found, text_of):
    (finding,) = found("LNG-01", text_of("A kite."), languages=[EN, TC])
    assert (finding.language, finding.about) == (TC, "繁體中文")


def test_figures_that_differ_between_languages_are_listed(found, text_of):
    (finding,) = found(
        "LNG-03", text_of("It has 214 kites of 38 kinds."), text_of("館內有241隻紙鳶，共38款。", language=TC)
    )
    assert (finding.case, finding.found, finding.language) == ("numbers", "214, 241", TC)


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("It cost 1.2 million dollars.", "耗資120萬元。"),
        ("Summer clarity rose by 31 per cent.", "夏季透明度上升31%。"),
        ("On 24 April 2025 at 2:30 pm", "2025年4月24日下午2時30分"),
        ("There were 24 kites", "共有二十四隻紙鳶"),
        ("twenty-four kites", "24隻紙鳶"),
        ("Two kites and 3 strings", "兩隻紙鳶和三條線"),
        ("The 15th kite festival", "第十五屆紙鳶節"),
        ("10,000 kites", "1萬隻紙鳶"),
    ],
)
def test_the_same_figure_written_differently_passes(found, text_of, english, chinese):
    assert found("LNG-03", text_of(english), text_of(chinese, language=TC)) == []


def test_addresses_must_be_the_same(found, text_of):
    (finding,) = found(
        "LNG-03", text_of("See https://kites.example/en."), text_of("見 https://kites.example/tc。", language=TC)
    )
    assert (finding.case, finding.found) == ("links", "https://kites.example/en, https://kites.example/tc")


def test_quotes_must_be_as_many(found, text_of):
    english = text_of(quotes=["“Kites fly wherever the wind goes.”"])
    (finding,) = found("LNG-03", english, text_of("她說風箏飛。", language=TC))
    assert (finding.case, finding.found) == ("quotes", "0 instead of 1")


def test_characters_of_the_other_script_are_put_right(found, text_of):
    (finding,) = found("LNG-04", text_of("香港的风筝节。", language=TC))
    assert (finding.found, finding.fix, finding.start) == ("风", "風", 3)
    (finding,) = found("LNG-04", text_of("香港的風車節。", language=SC))
    assert (finding.found, finding.fix) == ("風車節", "风车节")


def test_a_character_with_several_forms_is_left_to_a_person(found, text_of):
    (finding,) = found("LNG-04", text_of("頭发", language=TC))
    assert (finding.found, finding.fix, finding.case) == ("发", "", "unsure")


@pytest.mark.parametrize(
    ("text", "language"),
    [("皇后大道東，東涌的郁金香和台灣雲吞。", TC), ("乾隆年间的后海，台湾的干面。", SC), ("風風", EN)],
)
def test_characters_of_both_scripts_pass(found, text_of, text, language):
    assert found("LNG-04", text_of(text, language=language)) == []


def test_half_width_punctuation_in_chinese_is_put_right(found, text_of):
    assert [each.fix for each in found("LNG-05", text_of("風箏,飛了.", language=TC))] == ["，", "。"]


@pytest.mark.parametrize("text", ["共1,120次，比例3:1。", "Kite, string", "電話：+852 5555 0121", "（Kite Trust, KT）"])
def test_half_width_punctuation_beside_latin_passes(found, text_of, text):
    assert found("LNG-05", text_of(text, language=TC)) == []
