"""The house's term base, and the register it is part of."""

from dataclasses import replace

from mediadesk.library import Library
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage
from mediadesk.records.organisation import Organisation
from mediadesk.records.people import Newsmaker
from mediadesk.records.register import Register
from mediadesk.records.release import Release
from mediadesk.records.term import Avoided, Term, TermKind

QUAY = ByLanguage("Lantern Quay", "燈籠碼頭", "灯笼码头")


def term(texts: ByLanguage = QUAY, kind: TermKind = TermKind.PLACE) -> Term:
    return Term(
        new_key(), kind, texts, Avoided(en=("Lantern Pier", "the Quay"), zh_hans=("灯笼埠头",)), True, "Since 2019"
    )


def test_term_comes_back_with_everything(library: Library) -> None:
    kept = library.terms.add(term())
    assert library.terms.get(kept.id) == kept
    changed = library.terms.save(replace(kept, kind=TermKind.HOUSE, avoid=Avoided(), is_protected=False, note=""))
    assert library.terms.get(kept.id) == changed
    assert changed.version == kept.version + 1


def test_terms_are_found_by_any_form_the_avoided_too_in_either_script(library: Library) -> None:
    kept = library.terms.add(term())
    library.terms.add(term(ByLanguage("tram depot"), TermKind.HOUSE))
    for words in ("lantern quay", "Lantern Pier", "燈籠", "埠頭", "灯笼码头"):
        assert [each.id for each in library.terms.all(words)][:1] == [kept.id]


def test_terms_of_one_kind_by_name(library: Library) -> None:
    for name in ("pier", "Atrium", "氹"):
        library.terms.add(term(ByLanguage(name)))
    library.terms.add(term(ByLanguage("Board"), TermKind.BODY))
    assert [each.texts.en for each in library.terms.all(kind=TermKind.PLACE)] == ["Atrium", "pier", "氹"]


def test_each_change_of_a_term_is_undone_and_redone(library: Library) -> None:
    kept = library.terms.add(term())
    library.terms.save(replace(kept, avoid=Avoided(zh_hant=("燈籠埠頭",))))
    library.terms.move_to_trash(kept.id)
    assert library.terms.all() == []
    library.history.undo()
    library.history.undo()
    assert [each.avoid for each in library.terms.all()] == [kept.avoid]
    library.history.redo()
    assert library.terms.get(kept.id).avoid == Avoided(zh_hant=("燈籠埠頭",))


def test_change_of_a_term_is_announced(library: Library) -> None:
    heard: list[frozenset[str]] = []
    library.subscribe(heard.append)
    library.terms.add(term())
    assert heard == [frozenset({"term"})]


def test_collected_release_brings_what_the_desk_knows_without_the_trash(library: Library) -> None:
    own = library.organisations.own()
    person = library.newsmakers.add(Newsmaker(new_key(), ByLanguage("Lai Sum-yi", "黎心怡")))
    body = library.organisations.add(Organisation(new_key(), ByLanguage("Pier Trust")))
    kept, gone = library.terms.add(term()), library.terms.add(term(ByLanguage("old word")))
    library.terms.move_to_trash(gone.id)
    release = library.releases.add(Release(new_key()))
    kit = library.press_kits.collect_release(release.id, [])
    assert kit.register == Register((person,), (own, body), (kept,))


def test_forms_of_a_register_are_names_posts_short_names_and_terms() -> None:
    person = Newsmaker(1, ByLanguage("Lai Sum-yi"), posts=(ByLanguage("Curator"), ByLanguage()))
    body = Organisation(2, ByLanguage("Pier Trust"), short_name=ByLanguage("PT"))
    register = Register((person,), (body,), (term(), term(ByLanguage())))
    assert list(register.forms()) == [
        person.name,
        ByLanguage("Curator"),
        body.name,
        body.short_name,
        QUAY,
    ]


def test_register_is_read_again_after_any_change_and_only_then(library: Library) -> None:
    kits = library.press_kits
    kept = library.terms.add(term())
    person = library.newsmakers.add(Newsmaker(new_key(), ByLanguage("Lai Sum-yi")))
    before = kits.register()
    assert kits.register().terms is before.terms
    library.newsmakers.save(replace(person, posts=(ByLanguage("Curator"),)))
    assert kits.register().newsmakers[0].posts == (ByLanguage("Curator"),)
    library.history.undo()
    assert kits.register().newsmakers[0].posts == ()
    library.terms.move_to_trash(kept.id)
    assert kits.register().terms == ()
    library.terms.restore(kept.id)
    assert [each.id for each in kits.register().terms] == [kept.id]
    library.history.undo()
    library.history.undo()
    library.terms.add(term(ByLanguage("pier")))
    assert [each.texts.en for each in kits.register().terms] == ["Lantern Quay", "pier"]
