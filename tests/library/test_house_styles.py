"""House styles of the desk's own, beside the shipped ones."""

import json
from dataclasses import replace

import pytest

from mediadesk.library import Library
from mediadesk.records.house_style import CORPORATE, DateForm, Font, HouseStyle, Keys, Masthead, Section
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.limits import Limit, Limits
from mediadesk.records.problems import Conflict
from mediadesk.records.release import Release, ReleaseKind
from mediadesk.records.rule_settings import RuleSetting
from mediadesk.wording.house_styles import SHIPPED, shipped


def style(name: str = "Harbour") -> HouseStyle:
    """A style that differs from the usual one in everything."""
    return HouseStyle(
        id=new_key(),
        name=ByLanguage(name, "海港", "海港"),
        base="plain_wire",
        accent="#225588",
        masthead=Masthead.BAND,
        headline_font=Font.SANS,
        text_font=Font.SANS,
        text_scale=1.1,
        is_centred=True,
        has_panels=False,
        date_form=DateForm.MONTH_FIRST,
        has_single_quotes=True,
        has_usage_terms=True,
        keys=Keys.NEVER,
        end_mark=ByLanguage("Ends/{weekday}", "完／{date}"),
        labels=(("notes", ByLanguage("For editors")), ("contact", ByLanguage("Ask us", "查詢"))),
        sections=(Section.CONTACTS, *(each for each in CORPORATE.sections if each is not Section.CONTACTS)),
        required=(Section.NOTES,),
        limits=Limits(80, caption=Limit(40, 90)),
        rules=(("TXT-08", RuleSetting.WARNING), ("TXT-04", RuleSetting.OFF)),
    )


def test_style_comes_back_with_everything(library: Library) -> None:
    kept = library.house_styles.add(style())
    assert library.house_styles.get(kept.id) == kept
    assert kept.key == str(kept.id)
    changed = library.house_styles.save(replace(kept, accent="", labels=(), end_mark=ByLanguage(), text_scale=0.9))
    assert library.house_styles.get(kept.id) == changed
    assert changed.version == kept.version + 1


def test_style_kept_before_there_were_limits_has_those_of_its_base_and_all_rules(library: Library) -> None:
    kept = library.house_styles.add(style())
    database, mark = library._database, library._database.param
    (look,) = database.execute_sql(f"SELECT look FROM house_style WHERE id = {mark}", (kept.id,)).fetchone()
    old = {key: value for key, value in json.loads(look).items() if key not in ("limits", "rules")}
    database.execute_sql(f"UPDATE house_style SET look = {mark} WHERE id = {mark}", (json.dumps(old), kept.id))
    old_one = library.house_styles.get(kept.id)
    assert (old_one.limits, old_one.rules) == (shipped("plain_wire").limits, ())


def test_shipped_styles_come_first_then_the_desks_own_by_name(library: Library) -> None:
    library.house_styles.add(style("Pier"))
    gone = library.house_styles.add(style("Attic"))
    library.house_styles.add(style("harbour"))
    library.house_styles.move_to_trash(gone.id)
    names = [each.name.en for each in library.house_styles.all()]
    assert names == [*(shipped(key).name.en for key in SHIPPED), "harbour", "Pier"]


@pytest.mark.parametrize("key", ["", "nonsense", "123", "9" * 25, "-1", "²"])
def test_style_that_is_not_there_is_that_of_the_organisation(library: Library, key: str) -> None:
    assert library.house_styles.named(key) == CORPORATE
    own = library.organisations.own()
    library.organisations.save(replace(own, brand=replace(own.brand, house_style="government")))
    assert library.house_styles.named(key) == shipped("government")
    assert library.house_styles.named(key, "plain_wire") == shipped("plain_wire")


def test_each_change_of_a_style_is_undone_and_one_sitting_at_once(library: Library) -> None:
    kept = library.house_styles.add(style())
    for accent in ("#111111", "#222222"):
        with library.history.step("Colour", sitting="colours"):
            kept = library.house_styles.save(replace(kept, accent=accent))
    library.history.undo()
    assert library.house_styles.get(kept.id).accent == "#225588"
    library.history.undo()
    assert len(library.house_styles.all()) == len(SHIPPED)


def test_style_changed_by_somebody_else_is_not_overwritten(library: Library) -> None:
    kept = library.house_styles.add(style())
    library.house_styles.save(replace(kept, accent="#111111"))
    with pytest.raises(Conflict):
        library.house_styles.save(replace(kept, accent="#222222"))


def test_change_of_a_style_is_announced(library: Library) -> None:
    heard: list[frozenset[str]] = []
    library.subscribe(heard.append)
    library.house_styles.add(style())
    assert heard == [frozenset({"house_style"})]


def test_note_to_editors_is_kept_found_and_part_of_the_revisions(library: Library) -> None:
    release = library.releases.add(Release(new_key(), ReleaseKind.CORRECTION))
    text = library.releases.start_text(release.id, Language.EN)
    kept = library.releases.save_text(replace(text, editors_note="Paragraph two said 460; it is 640."))
    assert library.releases.text(release.id, Language.EN) == kept
    assert [row.id for row in library.releases.rows("460")] == [release.id]
    assert library.revisions.texts(kept.id)[0].editors_note == kept.editors_note
    library.history.undo()
    assert library.releases.rows("460") == []
