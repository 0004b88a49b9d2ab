"""Words of a release found and replaced wherever it says them."""

from dataclasses import replace

import pytest

from mediadesk.comparison.passages import Section
from mediadesk.comparison.said import ALT_TEXT
from mediadesk.jobs import replacing
from mediadesk.records.block import Block, Run, plain
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.organisation import Boilerplate, Fact
from mediadesk.records.problems import BadPattern, Conflict, IssuedStays
from mediadesk.records.release import Release, Status
from mediadesk.wording.finding_words import Wanted

EN, HANT, HANS = Language.EN, Language.ZH_HANT, Language.ZH_HANS


@pytest.fixture
def kites(library, release):
    """A release that says "kite" everywhere it can, in two languages, with a photo and a boilerplate."""
    text = library.releases.text(release.id, EN)
    body = (Block((Run("A ki"), Run("te", bold=True), Run(" flies"))), plain("No bird"), plain("Kites, a kite"))
    words = {"headline": "Kite day", "subheadlines": ("Bird", "A kite"), "blocks": body, "notes": ("One", "Kite")}
    library.releases.save_text(replace(text, **words))
    chinese = library.releases.start_text(release.id, HANT)
    library.releases.save_text(replace(chinese, headline="kite 風箏", blocks=(plain("風箏發展"),)))
    photo = library.releases.photos(release.id)[0]
    caption, alt = ByLanguage("A kite", "一隻風箏"), ByLanguage("Red kite")
    library.photos.save(replace(photo, caption=caption, alt_text=alt))
    return release


def _sections(found):
    return [(each.language, each.place.section, len(each.hits)) for each in found]


def test_words_are_found_wherever_they_are_said(library, kites):
    assert _sections(replacing.look(library, kites.id, Wanted("kite"))) == [
        (EN, Section.HEADLINE, 1),
        (EN, Section.SUBHEADLINE, 1),
        (EN, Section.BODY, 1),
        (EN, Section.BODY, 2),
        (EN, Section.NOTE, 1),
        (EN, Section.CAPTION, 1),
        (EN, ALT_TEXT, 1),
        (HANT, Section.HEADLINE, 1),
    ]


def test_all_are_replaced_in_one_step(library, kites):
    before = library.releases.texts(kites.id), library.releases.photos(kites.id)
    found = replacing.look(library, kites.id, Wanted("kite", match_case=True), "bird")
    assert replacing.put(library, kites.id, "Replace", found) == 6
    text, chinese = library.releases.texts(kites.id)
    assert (text.headline, text.subheadlines, text.notes) == ("Kite day", ("Bird", "A bird"), ("One", "Kite"))
    assert text.blocks[0].runs == (Run("A bird flies"),)
    assert [block.text for block in text.blocks[1:]] == ["No bird", "Kites, a bird"]
    assert chinese.headline == "bird 風箏"
    photo = library.releases.photos(kites.id)[0]
    assert (photo.caption.en, photo.caption.zh_hant, photo.alt_text.en) == ("A bird", "一隻風箏", "Red bird")
    assert library.history.undo() == "Replace"
    assert [each.headline for each in library.releases.texts(kites.id)] == [each.headline for each in before[0]]
    assert library.releases.photos(kites.id)[0].caption == before[1][0].caption


def test_blocks_keep_their_ids(library, kites):
    ids = [block.id for block in library.releases.text(kites.id, EN).blocks]
    replacing.put(library, kites.id, "Replace", replacing.look(library, kites.id, Wanted("e"), "ee"))
    assert [block.id for block in library.releases.text(kites.id, EN).blocks] == ids


def test_languages_can_be_chosen(library, kites):
    assert {each.language for each in replacing.look(library, kites.id, Wanted("kite"), "", [HANT])} == {HANT}


def test_new_words_are_written_in_the_script_of_each_text(library, kites):
    simplified = library.releases.start_text(kites.id, HANS)
    library.releases.save_text(replace(simplified, headline="风筝"))
    found = replacing.look(library, kites.id, Wanted("風箏", any_script=True), "發展")
    assert {(each.language, each.hits[0].new) for each in found} == {(HANT, "發展"), (HANS, "发展")}


@pytest.fixture
def about(library, kites):
    """A boilerplate of that release which nobody approved."""
    kept = library.boilerplates.add(Boilerplate(new_key(), EN, "About kites", ("Kites fly.", "A kite is a bird")))
    library.releases.set_boilerplates(kites.id, [kept.id])
    return kept


def _ends_with_it_too(library, about, status=Status.DRAFT):
    other = library.releases.add(Release(new_key(), status=Status.DRAFT))
    library.releases.set_boilerplates(other.id, [about.id])
    return library.releases.save(replace(other, status=status))


def test_a_boilerplate_of_this_release_alone_is_changed_as_it_is(library, kites, about):
    _ends_with_it_too(library, about, Status.ISSUED)
    found = replacing.look(library, kites.id, Wanted("kite"), "owl")
    replacing.put(library, kites.id, "Replace", found)
    kept = library.boilerplates.get(about.id)
    assert (kept.heading, kept.paragraphs) == ("About owls", ("owls fly.", "A owl is a bird"))
    assert library.history.undo() == "Replace"
    assert library.boilerplates.get(about.id).paragraphs == about.paragraphs


def test_an_approved_boilerplate_gets_an_edition_of_its_own(library, kites, about):
    approved = library.boilerplates.approve(about.id, "Ms Au")
    other = _ends_with_it_too(library, about)
    found = replacing.look(library, kites.id, Wanted("bird"), "owl")
    assert replacing.put(library, kites.id, "Replace", found) == sum(len(each.hits) for each in found)
    (mine,) = library.releases.boilerplates(kites.id)
    assert (mine.paragraphs[1], mine.edition, mine.awaits_approval) == ("A kite is a owl", 2, True)
    assert library.releases.boilerplates(other.id) == (approved,)
    library.history.undo()
    assert library.releases.boilerplates(kites.id) == (approved,)


def test_a_boilerplate_nobody_approved_stays_where_another_release_ends_with_it(library, kites, about):
    _ends_with_it_too(library, about)
    found = replacing.look(library, kites.id, Wanted("kites fly"), "x")
    assert [(each.place.section, each.is_own) for each in found] == [(Section.BOILERPLATE, False)]
    assert replacing.put(library, kites.id, "Replace", found) == 0
    assert library.boilerplates.get(about.id) == about


def test_words_over_the_end_of_a_paragraph_stay_and_are_not_counted(library, kites, about):
    found = replacing.look(library, kites.id, Wanted(r"fly\.\s", is_pattern=True), "!")
    assert replacing.put(library, kites.id, "Replace", found) == 0
    assert library.boilerplates.get(about.id).paragraphs == about.paragraphs


def test_figures_are_replaced_once_and_what_they_count_in_each_language(library, kites):
    fact = Fact(new_key(), kites.id, "15 kites", ByLanguage("kites in the air", "kites 在空中"), number=1)
    alone = Fact(new_key(), kites.id, "", ByLanguage("kites"), number=2)
    library.releases.set_facts(kites.id, (fact, alone))
    found = replacing.look(library, kites.id, Wanted("kites"), "owls")
    replacing.put(library, kites.id, "Replace", found)
    first, second = library.releases.facts(kites.id)
    assert (first.id, first.value) == (fact.id, "15 owls")
    assert (first.label.en, first.label.zh_hant) == ("owls in the air", "owls 在空中")
    assert (second.value, second.label.en) == ("", "owls")
    library.history.undo()
    assert library.releases.facts(kites.id)[0].value == "15 kites"


def test_a_figure_changed_meanwhile_is_not_written_over(library, kites):
    fact = Fact(new_key(), kites.id, "15", ByLanguage("kites"))
    library.releases.set_facts(kites.id, (fact,))
    found = replacing.look(library, kites.id, Wanted("kites"), "owls")
    library.releases.set_facts(kites.id, (replace(fact, value="16"),))
    with pytest.raises(Conflict):
        replacing.put(library, kites.id, "Replace", found)
    assert library.releases.text(kites.id, EN).blocks[2].text == "Kites, a kite"


def test_groups_of_a_pattern_are_put_in_everywhere(library, kites):
    found = replacing.look(library, kites.id, Wanted(r"(\w+) (day|flies)", is_pattern=True), r"\2 \1")
    replacing.put(library, kites.id, "Replace", found)
    text = library.releases.text(kites.id, EN)
    assert (text.headline, text.blocks[0].text) == ("day Kite", "A flies kite")
    with pytest.raises(BadPattern):
        replacing.look(library, kites.id, Wanted("(", is_pattern=True))


def test_what_was_written_meanwhile_is_not_written_over(library, kites):
    found = replacing.look(library, kites.id, Wanted("kite"), "bird")
    text = library.releases.text(kites.id, EN)
    library.releases.save_text(replace(text, notes=("One", "Kites")))
    with pytest.raises(Conflict):
        replacing.put(library, kites.id, "Replace", found)
    assert library.releases.text(kites.id, EN).headline == "Kite day"


def test_what_left_the_house_stays_as_it_is(library, kites):
    found = replacing.look(library, kites.id, Wanted("kite"), "bird")
    library.releases.save(replace(library.releases.get(kites.id), status=Status.ISSUED))
    with pytest.raises(IssuedStays):
        replacing.put(library, kites.id, "Replace", found)


def test_nothing_is_found_in_a_release_without_words(library):
    bare = library.releases.add(Release(new_key()))
    assert replacing.look(library, bare.id, Wanted("kite")) == ()
    assert replacing.put(library, bare.id, "Replace", ()) == 0
    assert library.history.undo() != "Replace"
