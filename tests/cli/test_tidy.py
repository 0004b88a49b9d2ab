"""Tidying on the command line."""


def _imported(mediadesk, tmp_path):
    text = tmp_path / "a.txt"
    text.write_text("Press Release\n\nKite museum's day\n\n(Hong Kong, 24 April 2025) – The museum's hall opened.\n")
    return mediadesk("import", text, "--as", "release", "--json").data["id"]


def test_what_would_be_tidied_is_listed_and_then_done(mediadesk, tmp_path):
    key = _imported(mediadesk, tmp_path)
    would = mediadesk("tidy", key, "--dry-run", "--json")
    assert would.code == 1
    assert {(each["why"], each["found"], each["new"]) for each in would.data} == {("apostrophe", "'", "’")}
    done = mediadesk("tidy", key)
    assert done.code == 0
    assert "museum['→’]s" in done.out
    again = mediadesk("tidy", key, "--dry-run")
    assert (again.code, again.out.strip()) == (0, "There is nothing to tidy.")


def test_only_the_languages_named_are_looked_at(mediadesk, tmp_path):
    key = _imported(mediadesk, tmp_path)
    assert mediadesk("tidy", key, "--languages", "zh-Hant", "--json").data == []
    assert mediadesk("tidy", key, "--languages", "fr").code == 2
