"""The desk's facts, and the texts that say them."""

from dataclasses import replace
from datetime import date

import pytest

from mediadesk.library import Library
from mediadesk.records.block import Block, Run
from mediadesk.records.fact import DeskFact
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.problems import NoSuchFact
from mediadesk.records.release import Release, ReleaseText

GUESTS = DeskFact(
    0,
    ByLanguage("Opening guests", "開幕嘉賓"),
    "250",
    ByLanguage("more than", "超過"),
    ByLanguage("guests", "名嘉賓"),
    date(2026, 3, 1),
    "Guest list",
    "Nora Fong",
)


def test_a_fact_comes_back_with_everything(library: Library) -> None:
    kept = library.facts.add(replace(GUESTS, id=new_key()))
    assert library.facts.get(kept.id) == kept


def test_the_forms_a_fact_had_are_remembered_each_once(library: Library) -> None:
    key = library.facts.add(replace(GUESTS, id=new_key())).id
    for value in ("260", "260", "250", "270"):
        library.facts.save(replace(library.facts.get(key), value=value))
    earlier = library.facts.get(key).earlier
    assert [form.en for form in earlier] == ["more than 260 guests", "more than 250 guests"]
    assert earlier[-1] == ByLanguage("more than 250 guests", "超過250名嘉賓", "250")


def test_facts_are_found_by_name_figure_and_source_in_either_script(library: Library) -> None:
    kept = library.facts.add(replace(GUESTS, id=new_key()))
    library.facts.add(replace(GUESTS, id=new_key(), name=ByLanguage("Kites"), value="9", source="", unit=ByLanguage()))
    for words in ("opening", "開幕", "开幕", "250", "guest list"):
        assert [each.id for each in library.facts.all(words)] == [kept.id]
    assert [each.name.en for each in library.facts.all()] == ["Kites", "Opening guests"]


def test_a_fact_is_named_in_any_language_and_case(library: Library) -> None:
    kept = library.facts.add(replace(GUESTS, id=new_key()))
    assert library.facts.named("opening GUESTS ") == kept
    assert library.facts.named("开幕嘉宾") == kept
    with pytest.raises(NoSuchFact):
        library.facts.named("kites")


def test_each_change_of_a_fact_is_undone_and_redone(library: Library) -> None:
    kept = library.facts.add(replace(GUESTS, id=new_key()))
    library.facts.save(replace(kept, value="260"))
    library.history.undo()
    assert library.facts.get(kept.id).earlier == ()
    library.history.redo()
    assert library.facts.get(kept.id).value == "260"


def test_texts_that_say_a_fact_are_known(library: Library) -> None:
    kept = library.facts.add(replace(GUESTS, id=new_key()))
    release = library.releases.add(Release(new_key()))
    runs = (Run("With "), Run("more than 250 guests", fact_id=kept.id), Run("."))
    text = ReleaseText(new_key(), release.id, Language.EN, blocks=(Block(runs),))
    library.releases.save_text(replace(library.releases.start_text(release.id, Language.EN), blocks=text.blocks))
    library.releases.start_text(release.id, Language.ZH_HANT)
    assert library.facts.said_in(kept.id) == [(release.id, Language.EN)]
    stored = library.releases.text(release.id, Language.EN)
    assert stored is not None
    assert [run.fact_id for run in stored.blocks[0].runs] == [None, kept.id, None]
    library.releases.move_to_trash(release.id)
    assert library.facts.said_in(kept.id) == []
