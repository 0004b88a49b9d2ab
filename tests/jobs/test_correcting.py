"""A wrong post in a release that is out: corrected in every language and caption, and told to everybody."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.comparison.source_changes import SourceChange, source_changes
from mediadesk.jobs import approving, correcting, moving, putting_right
from mediadesk.jobs.approving import Said
from mediadesk.library import Library
from mediadesk.records import approvals
from mediadesk.records.amendment import Amendment, Way
from mediadesk.records.block import Block, Role, Run, plain
from mediadesk.records.contact import OutletKind
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.organisation import Boilerplate, Fact
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import Photo
from mediadesk.records.press_kit import KitOutline, PartChoice, PartKind
from mediadesk.records.problems import AlreadyWithdrawn, NoteMissing, NotOutYet
from mediadesk.records.recipient import Recipient, calls_first
from mediadesk.records.release import Embargo, Release, ReleaseKind, ReleaseText, Status
from mediadesk.records.sign_off import Standing, Verdict
from mediadesk.records.term import Term, TermKind
from mediadesk.records.translation import Link, Origin, Translation
from mediadesk.wording.problems import sentence

NOW = datetime(2027, 3, 18, 8, 2, tzinfo=UTC)
LATER = NOW + timedelta(minutes=38)
EN, HANT, HANS = Language.EN, Language.ZH_HANT, Language.ZH_HANS
WRONG, RIGHT = "Director of Harbour Works", "Deputy Director of Harbour Works"


@pytest.fixture
def issued(library: Library) -> Release:
    """A release in three languages that is out, with the wrong post of Mr Chan in all of them."""
    chan = Newsmaker(
        new_key(),
        ByLanguage("Chan Tai-kit", "陳大杰", "陈大杰"),
        ByLanguage("Mr", "先生", "先生"),
        (ByLanguage(WRONG, "海港工程署署長", "海港工程署署长"),),
    )
    library.newsmakers.add(chan)
    right = ByLanguage(RIGHT, "海港工程署副署長", "海港工程署副署长")
    library.terms.add(Term(new_key(), TermKind.POST, right))
    release = Release(new_key(), slug="pier", issue_date=NOW.date(), organisation_id=library.organisations.own().id)
    texts = [
        _text(
            release,
            EN,
            "New pier opens",
            [
                "A new pier opened in the harbour today with 250 guests.",
                "It took three years to build.",
                "Boats leave every ten minutes.",
                f"The {WRONG}, Mr Chan Tai-kit, said it was overdue.",
            ],
        ),
        _text(release, HANT, "新碼頭啟用", ["碼頭今日啟用，250名嘉賓出席。", "海港工程署署長陳大杰先生表示期待已久。"]),
        _text(release, HANS, "新码头启用", ["码头今日启用，250名嘉宾出席。", "海港工程署署长陈大杰先生表示期待已久。"]),
    ]
    library.releases.add(release, texts)
    caption = ByLanguage(f"Mr Chan Tai-kit, {WRONG}, on the pier.", "海港工程署署長陳大杰先生在碼頭上。", "")
    photo = library.photos.add(Photo(new_key(), caption=caption))
    library.releases.set_photos(release.id, [photo.id])
    about = Boilerplate(new_key(), EN, "About Harbour Works", (f"Harbour Works is led by the {WRONG}.",))
    library.boilerplates.add(about)
    library.releases.set_boilerplates(release.id, [about.id])
    library.releases.set_facts(release.id, [Fact(new_key(), release.id, "250", ByLanguage("guests"))])
    return correcting.issue(library, release.id, now=NOW, who="ada")


def _text(release: Release, language: Language, headline: str, paragraphs: list[str]) -> ReleaseText:
    return ReleaseText(new_key(), release.id, language, headline, place="", blocks=tuple(map(plain, paragraphs)))


def _say(library: Library, release: Release, language: Language, old: str, new: str) -> None:
    """Edit a text as an officer does: other words in one of its paragraphs."""
    text = library.releases.text(release.id, language)
    blocks = tuple(
        replace(block, runs=tuple(replace(run, text=run.text.replace(old, new)) for run in block.runs))
        for block in text.blocks
    )
    assert blocks != text.blocks
    library.releases.save_text(replace(text, blocks=blocks))


def _look(library: Library, release: Release) -> correcting.Amending:
    return correcting.compare(*correcting.look(library, release.id), {})


def _recipient(release: Release, name: str, outlet: str, kind: OutletKind, number: int = 1, **other) -> Recipient:
    return Recipient(new_key(), release.id, number, NOW, name=name, outlet=outlet, outlet_kind=kind, **other)


def _corrected(library: Library, issued: Release) -> Release:
    """The whole way of a correction, up to its issue."""
    draft = correcting.start(library, issued.id, Way.CORRECTION, now=LATER)
    _say(library, draft, EN, WRONG, RIGHT)
    putting_right.fix(library, draft.id, _look(library, draft).elsewhere)
    correcting.keep_notes(library, draft.id, correcting.draft_notes(_look(library, draft)))
    return correcting.issue(library, draft.id, now=LATER, who="ada")


def test_a_correction_begins_as_a_draft_of_all_that_was_issued(library: Library, issued: Release) -> None:
    library.press_kits.add(KitOutline(new_key(), ByLanguage("Kit"), issued.id, (PartChoice(PartKind.RELEASE, EN),)))
    draft = correcting.start(library, issued.id, Way.CORRECTION, now=LATER)
    assert (draft.status, draft.kind, draft.issue_date) == (Status.DRAFT, issued.kind, issued.issue_date)
    for of in (library.releases.photos, library.releases.boilerplates):
        assert [each.id for each in of(draft.id)] == [each.id for each in of(issued.id)]
    said = {text.language: [block.text for block in text.blocks] for text in library.releases.texts(draft.id)}
    assert said == {text.language: [block.text for block in text.blocks] for text in library.releases.texts(issued.id)}
    assert [fact.value for fact in library.releases.facts(draft.id)] == ["250"]
    assert len(library.press_kits.of_release(draft.id)) == 1


def test_a_correction_begun_twice_is_one_correction(library: Library, issued: Release) -> None:
    first = correcting.start(library, issued.id, Way.CORRECTION, now=LATER)
    assert correcting.start(library, issued.id, Way.CORRECTION, now=LATER).id == first.id


def test_beginning_a_correction_can_be_undone(library: Library, issued: Release) -> None:
    draft = correcting.start(library, issued.id, Way.CORRECTION, now=LATER)
    library.history.undo()
    assert library.releases.some([draft.id]) == []
    assert library.amendments.following(issued.id) is None


def test_a_draft_and_what_is_withdrawn_cannot_be_corrected(library: Library, issued: Release) -> None:
    draft = library.releases.add(Release(new_key()), [ReleaseText(new_key(), 0, EN, "Not yet")][:0])
    with pytest.raises(NotOutYet):
        correcting.start(library, draft.id, Way.CORRECTION, now=LATER)
    moving.move(library, issued.id, Status.WITHDRAWN, now=LATER, who="ada", reason="It did not happen.")
    with pytest.raises(AlreadyWithdrawn):
        correcting.start(library, issued.id, Way.CORRECTION, now=LATER)


def test_the_same_error_is_found_in_captions_languages_and_standing_texts(library: Library, issued: Release) -> None:
    draft = correcting.start(library, issued.id, Way.CORRECTION, now=LATER)
    _say(library, draft, EN, WRONG, RIGHT)
    found = _look(library, draft)
    (slip,) = found.slips
    assert (slip.wrong, slip.right, slip.who.name.en) == (WRONG, RIGHT, "Chan Tai-kit")
    where = {(hit.slip.language, hit.place.section) for hit in found.elsewhere}
    assert where == {
        *((EN, section) for section in ("caption", "boilerplate", "post")),
        *((HANT, section) for section in ("body", "caption", "post")),
        *((HANS, section) for section in ("body", "post")),
    }
    assert all(hit.can_be_fixed and hit.is_sure for hit in found.elsewhere)


def test_one_click_fixes_all_of_them_and_one_undo_takes_it_back(library: Library, issued: Release) -> None:
    draft = correcting.start(library, issued.id, Way.CORRECTION, now=LATER)
    _say(library, draft, EN, WRONG, RIGHT)
    found = _look(library, draft).elsewhere
    assert putting_right.fix(library, draft.id, found) == len(found)
    assert _look(library, draft).elsewhere == ()
    assert "海港工程署副署長陳大杰" in library.releases.text(draft.id, HANT).blocks[1].text
    assert "海港工程署副署长陈大杰" in library.releases.text(draft.id, HANS).blocks[1].text
    assert RIGHT in library.releases.photos(draft.id)[0].caption.en
    library.history.undo()
    assert [hit.place for hit in _look(library, draft).elsewhere] == [hit.place for hit in found]


def test_translations_put_right_with_their_source_are_up_to_date(library: Library, issued: Release) -> None:
    draft = correcting.start(library, issued.id, Way.CORRECTION, now=LATER)
    english, chinese = (library.releases.text(draft.id, language) for language in (EN, HANT))
    pairs = zip(chinese.blocks, (english.blocks[0], english.blocks[3]), strict=True)
    links = tuple(Link(own.id, Origin(source.id, source.text)) for own, source in pairs)
    library.releases.save_text(replace(chinese, source=Translation(EN, links)))
    _say(library, draft, EN, WRONG, RIGHT)
    assert [change.passage for change in _behind(library, draft)] == [chinese.blocks[1].id]
    putting_right.fix(library, draft.id, _look(library, draft).elsewhere)
    assert _behind(library, draft) == []


def test_translation_whose_source_says_more_still_waits_to_be_looked_at(library: Library, issued: Release) -> None:
    draft = correcting.start(library, issued.id, Way.CORRECTION, now=LATER)
    english, chinese = (library.releases.text(draft.id, language) for language in (EN, HANT))
    link = Link(chinese.blocks[1].id, Origin(english.blocks[3].id, english.blocks[3].text))
    library.releases.save_text(replace(chinese, source=Translation(EN, (link,))))
    _say(library, draft, EN, WRONG, RIGHT)
    _say(library, draft, EN, "it was overdue", "it was three years late")
    putting_right.fix(library, draft.id, _look(library, draft).elsewhere)
    assert [change.passage for change in _behind(library, draft)] == [chinese.blocks[1].id]


def _behind(library: Library, release: Release) -> list[SourceChange]:
    return list(source_changes(library.releases.text(release.id, HANT), library.releases.texts(release.id)))


def test_quotes_approved_before_stay_approved_until_a_character_of_them_changes(library: Library) -> None:
    release = Release(new_key(), slug="kites", organisation_id=library.organisations.own().id)
    quote = plain("“We waited thirty years for this much wind.”", Role.QUOTE)
    text = replace(_text(release, EN, "Kite museum opens", ["The museum opened today."]), blocks=(quote,))
    library.releases.add(release, [text])
    approving.decide_quote(library, release.id, EN, quote.id, Said(Verdict.APPROVED, "Dr Lai", NOW))
    out = correcting.issue(library, release.id, now=NOW, who="ada")
    draft = correcting.start(library, out.id, Way.CORRECTION, now=LATER)
    (same,) = approvals.quotes(moving.whole_kit(library, draft.id))
    assert same.standing is Standing.APPROVED
    _say(library, draft, EN, "thirty", "forty")
    (other,) = approvals.quotes(moving.whole_kit(library, draft.id))
    assert other.standing is Standing.VOID


def test_words_beside_somebody_elses_name_are_not_sure(library: Library, issued: Release) -> None:
    library.newsmakers.add(Newsmaker(new_key(), ByLanguage("Ho Ka-ming")))
    draft = correcting.start(library, issued.id, Way.CORRECTION, now=LATER)
    _say(library, draft, EN, "It took three years to build.", f"Mr Ho Ka-ming, {WRONG}, paid for it.")
    _say(library, draft, EN, f"The {WRONG}, Mr Chan", f"The {RIGHT}, Mr Chan")
    unsure = [hit for hit in _look(library, draft).elsewhere if not hit.is_sure]
    assert [(hit.place.section, hit.place.number) for hit in unsure] == [("body", 2)]


def test_what_is_right_in_another_language_may_be_told(library: Library, issued: Release) -> None:
    for term in library.terms.all():
        library.terms.move_to_trash(term.id)
    draft = correcting.start(library, issued.id, Way.CORRECTION, now=LATER)
    _say(library, draft, EN, WRONG, RIGHT)
    pair = correcting.look(library, draft.id)
    unknown = [hit for hit in correcting.compare(*pair, {}).elsewhere if not hit.can_be_fixed]
    assert {hit.slip.wrong for hit in unknown} == {"海港工程署署長", "海港工程署署长"}
    told = {(HANT, "海港工程署署長"): "海港工程署副署長"}
    known = [hit for hit in correcting.compare(*pair, told).elsewhere if hit.slip.language is HANT]
    assert known
    assert all(hit.slip.right == "海港工程署副署長" for hit in known)


def test_fixing_what_is_known_does_not_lose_what_is_not(library: Library, issued: Release) -> None:
    for term in library.terms.all():
        library.terms.move_to_trash(term.id)
    draft = correcting.start(library, issued.id, Way.CORRECTION, now=LATER)
    _say(library, draft, EN, WRONG, RIGHT)
    found = _look(library, draft).elsewhere
    putting_right.fix(library, draft.id, [hit for hit in found if hit.is_sure])
    left = {(hit.slip.language, hit.place.section) for hit in _look(library, draft).elsewhere}
    assert left >= {(HANT, "body"), (HANT, "caption"), (HANS, "body")}


def test_a_figure_is_found_beside_it_and_in_the_fact_sheet(library: Library, issued: Release) -> None:
    draft = correcting.start(library, issued.id, Way.CORRECTION, now=LATER)
    _say(library, draft, EN, "250 guests", "260 guests")
    found = _look(library, draft).elsewhere
    assert {(hit.slip.language, hit.place.section, hit.is_sure) for hit in found} == {
        (EN, "fact", True),
        (HANT, "body", True),
        (HANS, "body", True),
    }
    putting_right.fix(library, draft.id, found)
    assert library.releases.facts(draft.id)[0].value == "260"
    assert library.releases.text(draft.id, HANT).blocks[0].text == "碼頭今日啟用，260名嘉賓出席。"


def test_the_note_says_what_was_put_right_and_where(library: Library, issued: Release) -> None:
    draft = correcting.start(library, issued.id, Way.CORRECTION, now=LATER)
    _say(library, draft, EN, WRONG, RIGHT)
    putting_right.fix(library, draft.id, _look(library, draft).elsewhere)
    notes = correcting.draft_notes(_look(library, draft))
    assert notes[EN] == (
        "Correcting the post of Mr Chan Tai-kit in paragraph 4, Photo 1 and the “About” text: "
        f"“{RIGHT}”, not “{WRONG}”."
    )
    assert notes[HANT] == "更正第2段及圖1陳大杰先生的職銜：應為「海港工程署副署長」，而非「海港工程署署長」。"
    assert notes[HANS] == "更正第2段陈大杰先生的职衔：应为“海港工程署副署长”，而非“海港工程署署长”。"


def test_a_version_with_nothing_to_put_right_says_so(library: Library, issued: Release) -> None:
    draft = correcting.start(library, issued.id, Way.CORRECTION, now=LATER)
    _say(library, draft, EN, "ten minutes", "twelve minutes")
    notes = correcting.draft_notes(_look(library, draft))
    assert "twelve minutes" in notes[EN]
    assert notes[HANT] == "此語言版本內容不變，更正的是另一語言版本。"


def test_an_update_says_what_is_new(library: Library, issued: Release) -> None:
    draft = correcting.start(library, issued.id, Way.UPDATE, now=LATER)
    text = library.releases.text(draft.id, EN)
    library.releases.save_text(replace(text, blocks=(*text.blocks, plain("A second pier opens in May."))))
    assert correcting.draft_notes(_look(library, draft))[EN] == "New in this version: paragraph 5."


def test_nothing_leaves_without_saying_what_it_puts_right(library: Library, issued: Release) -> None:
    draft = correcting.start(library, issued.id, Way.CORRECTION, now=LATER)
    correcting.keep_notes(library, draft.id, {EN: "It was the deputy."})
    with pytest.raises(NoteMissing) as found:
        correcting.issue(library, draft.id, now=LATER, who="ada")
    assert found.value.languages == ("zh-Hant", "zh-Hans")
    assert library.releases.get(draft.id).status is Status.DRAFT
    assert "繁體中文" in sentence(found.value)


def test_the_old_version_is_marked_and_reads_as_it_went_out(library: Library, issued: Release) -> None:
    before = library.press_kits.collect_release(issued.id, list(Language))
    new = _corrected(library, issued)
    assert new.status is Status.ISSUED
    assert library.releases.get(issued.id).status is Status.CORRECTED
    after = library.press_kits.collect_release(issued.id, list(Language))
    assert [photo.photo for photo in after.photos] == [photo.photo for photo in before.photos]
    assert [(text.text, text.boilerplates) for text in after.texts] == [
        (text.text, text.boilerplates) for text in before.texts
    ]
    (log,) = [each for each in library.activity.of(issued.id) if each.about == "corrected"]
    assert "Correcting the post of Mr Chan Tai-kit" in log.reason


def test_a_release_issued_before_such_versions_were_kept_keeps_its_captions(library: Library, issued: Release) -> None:
    old = library.releases.add(Release(new_key(), organisation_id=issued.organisation_id), [])
    photo = library.photos.add(Photo(new_key(), caption=ByLanguage(f"Mr Chan Tai-kit, {WRONG}")))
    library.releases.set_photos(old.id, [photo.id])
    library.releases.save(replace(library.releases.get(old.id), status=Status.ISSUED))
    correcting.start(library, old.id, Way.CORRECTION, now=LATER)
    library.photos.save(replace(library.photos.get(photo.id), caption=ByLanguage("Another")))
    kit = library.press_kits.collect_release(old.id, [EN])
    assert kit.photos[0].photo.caption.en == f"Mr Chan Tai-kit, {WRONG}"


def test_what_corrects_a_correction_follows_the_newest(library: Library, issued: Release) -> None:
    first = _corrected(library, issued)
    second = correcting.start(library, issued.id, Way.CORRECTION, now=LATER)
    assert library.amendments.chain(second.id) == [first.id, issued.id]


def test_a_withdrawal_needs_a_reason_in_every_language_and_withdraws_all_before_it(
    library: Library, issued: Release
) -> None:
    first = _corrected(library, issued)
    kill = correcting.start(library, issued.id, Way.WITHDRAWAL, now=LATER, reason="The pier is not open.")
    with pytest.raises(NoteMissing):
        correcting.issue(library, kill.id, now=LATER, who="ada")
    correcting.keep_notes(library, kill.id, correcting.withdrawal_notes(library, kill.id, "碼頭尚未啟用。"))
    assert correcting.issue(library, kill.id, now=LATER, who="ada").kind is ReleaseKind.KILL
    statuses = [library.releases.get(key).status for key in (issued.id, first.id)]
    assert statuses == [Status.WITHDRAWN, Status.WITHDRAWN]
    notes = {text.language: text.editors_note for text in library.releases.texts(kill.id)}
    assert notes[EN] == (
        "The press release “New pier opens”, issued 16:40 HKT, 18 March 2027, is withdrawn: The pier is not open."
    )
    assert notes[HANT].endswith("原因：碼頭尚未啟用。")
    assert notes[HANS].endswith("原因：码头尚未启用。")


def test_a_release_under_embargo_is_corrected_under_it(library: Library) -> None:
    embargo = Embargo(LATER + timedelta(hours=3))
    release = Release(new_key(), embargo=embargo, organisation_id=library.organisations.own().id)
    library.releases.add(release, [_text(release, EN, "Pier", ["It opens."])])
    correcting.issue(library, release.id, now=NOW, who="ada")
    assert library.releases.get(release.id).status is Status.EMBARGOED
    draft = correcting.start(library, release.id, Way.CORRECTION, now=LATER)
    _say(library, draft, EN, "It opens.", "They open.")
    correcting.keep_notes(library, draft.id, correcting.draft_notes(_look(library, draft)))
    assert correcting.issue(library, draft.id, now=LATER, who="ada").status is Status.EMBARGOED
    assert library.releases.get(release.id).status is Status.CORRECTED


_PEOPLE = st.lists(
    st.tuples(
        st.sampled_from(["Ada", "Ben", "Cai", "", "ada"]),
        st.sampled_from(["Post", "Wave", ""]),
        st.sampled_from(["a@x.example", ""]),
        st.sampled_from([None, 7, 8]),
        st.integers(0, 2),
    ),
    max_size=25,
)


def test_nobody_who_got_a_wrong_version_is_missed(library: Library) -> None:
    """Whoever got any version of the chain is to be told, and after that nobody is left."""

    @given(_PEOPLE)
    def are_told(people) -> None:
        chain = _chain(library)
        got = [
            Recipient(new_key(), chain[at], 1, NOW, name=name, outlet=outlet, address=address, contact_id=contact)
            for name, outlet, address, contact, at in people
        ]
        library.recipients.add(got)
        told = library.recipients.to_tell(chain[-1])
        assert {_who(each) for each in told} == {_who(each) for each in got}
        assert len({_who(each) for each in told}) == len(told)
        library.recipients.add([replace(each, id=new_key(), release_id=chain[-1]) for each in told])
        assert library.recipients.to_tell(chain[-1]) == ()

    are_told()


def _who(each: Recipient) -> tuple[object, ...]:
    if each.contact_id is not None:
        return (each.contact_id,)
    return (each.name.casefold(), each.outlet.casefold(), each.address.casefold())


def _chain(library: Library) -> list[int]:
    """Four releases, each following the one before; the last is the one that has to tell everybody."""
    keys = [library.releases.add(Release(new_key())).id for _ in range(4)]
    for before, after in pairwise(keys):
        library.amendments.add(Amendment(after, before, Way.CORRECTION))
    return keys


def test_print_desks_are_called_first(library: Library, issued: Release) -> None:
    kinds = [OutletKind.ONLINE, OutletKind.NEWSPAPER, OutletKind.TELEVISION, OutletKind.AGENCY]
    library.recipients.add([_recipient(issued, f"N{at}", f"O{at}", kind) for at, kind in enumerate(kinds)])
    order = [each.outlet_kind for each in library.recipients.of(issued.id)]
    assert order == [OutletKind.NEWSPAPER, OutletKind.AGENCY, OutletKind.TELEVISION, OutletKind.ONLINE]
    assert [each.outlet_kind for each in calls_first(library.recipients.of(issued.id))] == order


def test_recording_the_same_people_again_adds_nobody(library: Library, issued: Release) -> None:
    people = [_recipient(issued, "Ada Mok", "Post", OutletKind.NEWSPAPER, address="ada@post.example")]
    assert library.recipients.add(people) == 1
    assert library.recipients.add([replace(people[0], id=new_key(), name="ADA  mok")]) == 0
    assert library.recipients.count(issued.id) == 1
    library.history.undo()
    assert library.recipients.count(issued.id) == 0


def test_bold_words_stay_bold_where_only_other_words_are_put_right(library: Library, issued: Release) -> None:
    draft = correcting.start(library, issued.id, Way.CORRECTION, now=LATER)
    text = library.releases.text(draft.id, HANT)
    runs = (Run("海港工程署署", bold=True), Run("長陳大杰先生", href="https://pier.example/"), Run("表示。"))
    library.releases.save_text(replace(text, blocks=(text.blocks[0], Block(runs, Role.PARAGRAPH, text.blocks[1].id))))
    _say(library, draft, EN, WRONG, RIGHT)
    putting_right.fix(library, draft.id, _look(library, draft).elsewhere)
    assert library.releases.text(draft.id, HANT).blocks[1].runs == (
        Run("海港工程署副署長", bold=True),
        Run("陳大杰先生", href="https://pier.example/"),
        Run("表示。"),
    )
