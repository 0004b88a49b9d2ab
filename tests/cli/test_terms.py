"""Terms and conversions on the command line."""

import pytest

LIST = """Kind,English,Traditional Chinese,Simplified Chinese,Avoid (English)
Place,Lantern Quay,燈籠碼頭,灯笼码头,Lantern Pier
"""


@pytest.fixture
def term_list(tmp_path):
    path = tmp_path / "terms.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


def test_terms_are_imported_listed_and_exported(mediadesk, term_list, tmp_path):
    assert mediadesk("terms", "import", term_list).out == "1 added, 0 changed, 0 as they were\n"
    assert mediadesk("terms").out == "place  Lantern Quay  燈籠碼頭  灯笼码头  not Lantern Pier\n"
    (found,) = mediadesk("terms", "--match", "灯笼", "--json").data
    assert (found["kind"], found["texts"]["en"]) == ("place", "Lantern Quay")
    assert mediadesk("terms", "--kind", "person").err == "No terms found.\n"
    written = tmp_path / "out.csv"
    assert mediadesk("terms", "export", written).code == 0
    assert "Lantern Quay" in written.read_text(encoding="utf-8-sig")


def test_terms_want_a_file_to_import(mediadesk):
    done = mediadesk("terms", "import")
    assert (done.code, done.out) == (2, "")
    assert "terms.csv" in done.err


def test_version_is_started_from_the_other_script_and_what_was_chosen_is_listed(mediadesk, release_id, tmp_path):
    chinese = tmp_path / "sc.txt"
    chinese.write_text(
        "新闻稿\n\n风筝博物馆在山上开幕\n\n（香港，2025年4月24日）— 可乘出租车前往。\n", encoding="utf-8"
    )
    mediadesk("import", chinese, "--into", release_id)
    done = mediadesk("start", release_id, "zh-Hant", "--from", "zh-Hans", "--json")
    assert (done.code, done.data["headline"]) == (1, "風箏博物館在山上開幕")
    assert [(each["chosen"], each["others"]) for each in done.data["to_check"]] == [("的士", ["出租車"])]
    assert mediadesk("start", release_id, "zh-Hant", "--from", "zh-Hans").code == 2
    again = mediadesk("start", release_id, "zh-Hant", "--from", "zh-Hans", "--again")
    assert again.out.splitlines()[1].endswith("的士 for 出租车, or 出租車")


def test_version_cannot_be_started_from_one_that_is_not_written(mediadesk, release_id):
    done = mediadesk("start", release_id, "zh-Hant", "--from", "zh-Hans")
    assert done.code == 2
    assert "简体中文" in done.err


def test_text_is_converted_with_the_terms_of_the_desk(mediadesk, term_list, tmp_path):
    mediadesk("terms", "import", term_list)
    path = tmp_path / "text.txt"
    path.write_text("在灯笼码头乘出租车。", encoding="utf-8")
    assert mediadesk("convert", path, "--to", "zh-Hant").out == "在燈籠碼頭乘的士。\n"
    assert mediadesk("convert", path, "--to", "zh-Hant", "--json").data["differences"][0]["chosen"] == "的士"
