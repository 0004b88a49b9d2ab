"""Spelling on the command line."""


def _imported(mediadesk, tmp_path):
    text = tmp_path / "a.txt"
    text.write_text("Press Release\n\nKite museum opens\n\n(Hong Kong, 24 April 2025) – The librery recieves colour.\n")
    return mediadesk("import", text, "--as", "release", "--json").data["id"]


def test_slips_are_listed_until_they_are_words_of_the_desk(mediadesk, tmp_path):
    key = _imported(mediadesk, tmp_path)
    said = mediadesk("spell", key, "--json")
    assert (said.code, said.data["variety"]) == (1, "en_GB")
    assert [each["word"] for each in said.data["misspelt"]] == ["librery", "recieves"]
    assert "library" in said.data["misspelt"][0]["suggestions"]
    assert "recieves: " in mediadesk("spell", key, "--add", "librery").out
    done = mediadesk("spell", key, "--add", "recieves")
    assert (done.code, done.out.strip()) == (0, "No misspelt words.")


def test_the_english_is_chosen_for_good(mediadesk, tmp_path):
    key = _imported(mediadesk, tmp_path)
    assert mediadesk("spell", key, "--in", "en_US", "--json").data["variety"] == "en_US"
    assert [each["word"] for each in mediadesk("spell", key, "--json").data["misspelt"]][-1] == "colour"
    assert mediadesk("spell", key, "--in", "text", "--json").data["variety"] == "en_GB"
