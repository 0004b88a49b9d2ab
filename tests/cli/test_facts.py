"""Facts on the command line."""

from dataclasses import replace

from mediadesk.library import Library
from mediadesk.paths import default_library
from mediadesk.records.block import Block, Run
from mediadesk.records.languages import Language


def _say(release_id: str, words: str, fact_id: int) -> None:
    library = Library.open(default_library())
    text = library.releases.text(int(release_id), Language.EN)
    library.releases.save_text(replace(text, blocks=(Block((Run("Seen by "), Run(words, fact_id=fact_id))),)))
    library.close()


def test_a_fact_is_made_listed_and_changed(mediadesk):
    given = ("--value", "250", "--before", "more than", "--behind", "guests", "--as-of", "2026-03-01")
    assert mediadesk("facts", "set", "Opening guests", *given).code == 0
    chinese = ("--before", "超過", "--behind", "名嘉賓", "--language", "zh-Hant", "--source", "The list")
    assert mediadesk("facts", "set", "opening guests", *chinese).code == 0
    line = "Opening guests  more than 250 guests / 超過250名嘉賓 / 250  as of 2026-03-01  The list\n"
    assert mediadesk("facts").out == line
    (found,) = mediadesk("facts", "--match", "嘉宾", "--json").data
    assert (found["value"], found["unit"]["en"]) == ("250", "guests")
    assert mediadesk("facts", "--match", "kites").err == "No facts found.\n"


def test_a_changed_fact_is_changed_in_texts_when_that_is_asked_for(mediadesk, release_id):
    made = mediadesk("facts", "set", "Guests", "--value", "250", "--behind", "guests", "--json").data
    _say(release_id, "250 guests", made["fact"]["id"])
    assert mediadesk("facts", "where", "guests").code == 0
    told = mediadesk("facts", "set", "Guests", "--value", "260")
    assert told.code == 1
    assert "“250 guests”, as it was" in told.out
    done = mediadesk("facts", "set", "Guests", "--value", "260", "--everywhere", "--json")
    assert (done.code, done.data["changed"]) == (0, 1)
    assert done.data["places"][0]["words"] == "260 guests"
    assert "Seen by 260 guests" in mediadesk("show", "release", release_id).out


def test_an_unknown_fact_is_told_and_nothing_is_made(mediadesk):
    done = mediadesk("facts", "set", "Guests", "--owner", "Nora")
    assert (done.code, done.out) == (2, "")
    assert "“Guests”" in done.err
    assert mediadesk("facts", "where", "Guests").code == 2
    assert mediadesk("facts").err == "No facts yet.\n"
    assert mediadesk("facts", "where").code == 2
