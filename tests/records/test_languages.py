"""Text by language: exact, nearest, replaced."""

from mediadesk.records.languages import ByLanguage, Language


def test_the_nearest_language_of_chinese_is_the_other_chinese() -> None:
    name = ByLanguage(en="Harbour Trust", zh_hant="海港基金")
    assert name.best(Language.ZH_HANS) == "海港基金"
    assert name.get(Language.ZH_HANS) == ""


def test_english_stands_in_where_nothing_else_is_written() -> None:
    assert ByLanguage(en="Harbour Trust").best(Language.ZH_HANT) == "Harbour Trust"


def test_replacing_one_language_leaves_the_others() -> None:
    name = ByLanguage(en="A", zh_hant="甲").with_text(Language.ZH_HANS, "丙")
    assert (name.en, name.zh_hant, name.zh_hans) == ("A", "甲", "丙")


def test_nothing_written_is_false() -> None:
    assert not ByLanguage()
    assert ByLanguage(zh_hans="丙")
