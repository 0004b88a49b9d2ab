"""Releases begun from templates on the command line."""


def test_templates_are_listed_with_their_kind_and_languages(mediadesk):
    found = mediadesk("templates", "--json").data
    hosted = next(each for each in found if each["key"] == "event_hosted")
    assert (hosted["kind"], hosted["own"], hosted["languages"]) == (
        "press_release",
        False,
        ["en", "zh-Hant", "zh-Hans"],
    )
    assert "event_hosted  Event hosted  press release  en zh-Hant zh-Hans" in mediadesk("templates").out


def test_new_release_has_the_languages_and_the_day_asked_for(mediadesk):
    said = mediadesk(
        "new", "--template", "Media advisory", "--language", "zh-Hant,en", "--date", "2027-03-18", "--json"
    )
    assert (said.code, said.data["kind"]) == (0, "media_advisory")
    assert "{event}" in said.data["placeholders"]["en"]
    shown = mediadesk("show", "release", said.data["release"], "--json").data
    assert [each["language"] for each in shown["versions"]] == ["zh-Hant", "en"]
    assert "2027-03-18" in str(shown["versions"][0])


def test_what_is_left_open_is_an_error_of_check(mediadesk):
    begun = mediadesk("new", "--template", "statement", "--json").data
    checked = mediadesk("check", begun["release"], "--json")
    open_places = {each["found"] for each in checked.data["findings"] if each["rule"] == "TXT-01"}
    assert (checked.code, open_places) == (1, set(begun["placeholders"]["en"]))


def test_release_becomes_a_template_is_renamed_and_deleted(mediadesk, release_id):
    saved = mediadesk("templates", "save", release_id, "--name", "Museum news", "--json").data[0]
    assert (saved["name"]["en"], saved["own"]) == ("Museum news", True)
    assert mediadesk("templates", "rename", "museum news", "--name", "Kite news").code == 0
    assert mediadesk("new", "--template", "Kite news").code == 0
    assert mediadesk("templates", "delete", "Kite news").code == 0
    gone = mediadesk("new", "--template", "Kite news")
    assert (gone.code, "no template called “Kite news”" in gone.err) == (2, True)


def test_shipped_templates_stay_as_they_are(mediadesk):
    said = mediadesk("templates", "delete", "statement")
    assert (said.code, "stays as it is" in said.err) == (2, True)


def test_a_name_is_asked_for(mediadesk, release_id):
    assert mediadesk("templates", "save", release_id).code == 2
    assert mediadesk("templates", "save").code == 2
