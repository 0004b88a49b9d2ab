"""Moving releases on: what is asked for, what is kept, and what cannot be taken back."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from mediadesk.jobs import approving, embargoing, exporting, moving
from mediadesk.jobs.approving import Said
from mediadesk.records import approvals
from mediadesk.records.activity import Act
from mediadesk.records.block import Role, plain
from mediadesk.records.keys import new_key
from mediadesk.records.languages import Language
from mediadesk.records.problems import (
    ApprovalsMissing,
    CannotUndoIssue,
    EmbargoHolds,
    IsConfidential,
    IssuedStays,
    NoEmbargoAhead,
    NoMomentAhead,
    NoSuchStep,
    NothingToApprove,
    NothingWritten,
    ReasonMissing,
)
from mediadesk.records.release import Embargo, Release, ReleaseLine, Status
from mediadesk.records.sign_off import Standing, UsualStep, Verdict, Way
from tests.overrides import NO_REASON

_NOW = datetime(2027, 3, 18, 3, tzinfo=UTC)
_LATER = _NOW + timedelta(hours=4)
_YES = Said(Verdict.APPROVED, "Ms Au", _NOW, Way.EMAIL)


@pytest.fixture
def move(library, release):
    """Moves the short press release."""
    return lambda *statuses, **more: [
        moving.move(library, release.id, status, **{"now": _NOW, "who": "Karen Lau", **more}) for status in statuses
    ][-1]


def _chain(library):
    library.sign_offs.set_usual_chain([UsualStep("Manager", "Mr Ko", 2), UsualStep("Legal", "Ms Au", 24)])


def _approve_all(library, release):
    for step in library.sign_offs.steps(release.id):
        approving.decide_text(library, release.id, step.id, [Language.EN], _YES)


def test_release_goes_all_the_way_when_everybody_approved(library, release, move):
    _chain(library)
    move(Status.IN_REVIEW)
    with pytest.raises(ApprovalsMissing) as refused:
        move(Status.APPROVED)
    assert refused.value.missing == (
        "Manager (Mr Ko), English: not given yet",
        "Legal (Ms Au), English: not given yet",
    )
    _approve_all(library, release)
    assert move(Status.APPROVED, Status.ISSUED).status is Status.ISSUED
    assert [(each.act, each.about) for each in library.activity.of(release.id)] == [
        (Act.MOVED, "in_review"),
        (Act.MOVED, "approved"),
        (Act.MOVED, "issued"),
    ]


def test_one_changed_character_after_approval_stops_the_issue(library, release, move):
    _chain(library)
    move(Status.IN_REVIEW)
    _approve_all(library, release)
    move(Status.APPROVED)
    text = library.releases.text(release.id, Language.EN)
    library.releases.save_text(replace(text, headline=f"{text.headline}s"))
    with pytest.raises(ApprovalsMissing) as refused:
        move(Status.ISSUED)
    assert "void, the text changed since" in refused.value.missing[0]
    library.history.undo()
    assert move(Status.ISSUED).status is Status.ISSUED


def test_new_language_version_needs_approvals_of_its_own(library, release, move):
    _chain(library)
    move(Status.IN_REVIEW)
    _approve_all(library, release)
    library.releases.start_text(release.id, Language.ZH_HANT)
    with pytest.raises(ApprovalsMissing) as refused:
        move(Status.APPROVED)
    assert [words.split(":")[0] for words in refused.value.missing] == [
        "Manager (Mr Ko), 繁體中文",
        "Legal (Ms Au), 繁體中文",
    ]


def test_approver_who_owes_two_languages_is_named_once(library, release, move):
    _chain(library)
    library.releases.start_text(release.id, Language.ZH_HANT)
    move(Status.IN_REVIEW)
    with pytest.raises(ApprovalsMissing) as refused:
        move(Status.APPROVED)
    assert refused.value.missing[0] == "Manager (Mr Ko), English and 繁體中文: not given yet"
    assert len(refused.value.missing) == 2


def test_decision_on_what_is_not_there_is_a_problem(library, release):
    _chain(library)
    library.sign_offs.begin(release.id, _NOW)
    (step, _) = library.sign_offs.steps(release.id)
    for step_id, language in ((5, Language.EN), (step.id, Language.ZH_HANS)):
        with pytest.raises(NothingToApprove):
            approving.decide_text(library, release.id, step_id, [language], _YES)
    with pytest.raises(NothingToApprove):
        approving.decide_quote(library, release.id, Language.EN, "nowhere", _YES)
    assert library.sign_offs.of(release.id).decisions == ()


def test_quote_is_approved_and_void_when_its_words_change(library, release, quoting):
    block = quoting("“We waited thirty years for a hill with this much wind.”")
    approving.decide_quote(library, release.id, Language.EN, block.id, _YES)
    (quote,) = approvals.quotes(moving.whole_kit(library, release.id))
    assert (quote.block_id, quote.standing) == (block.id, Standing.APPROVED)
    quoting("“We waited thirty years for a hill with so much wind.”", block.id)
    (quote,) = approvals.quotes(moving.whole_kit(library, release.id))
    assert quote.standing is Standing.VOID


def test_quote_is_approved_with_its_translations_when_that_is_asked(library, release, quoting):
    english = quoting("“We waited thirty years for a hill with this much wind.”")
    chinese = plain("「這麼大風的山，我們等了三十年。」", Role.QUOTE)
    other = plain("「紙鳶要高飛。」", Role.QUOTE)
    version = library.releases.start_text(release.id, Language.ZH_HANT)
    library.releases.save_text(replace(version, headline="紙鳶館開幕", blocks=(chinese, other)))
    approving.decide_quote(library, release.id, Language.EN, english.id, _YES, everywhere=True)
    standings = {quote.block_id: quote.standing for quote in approvals.quotes(moving.whole_kit(library, release.id))}
    assert standings == {
        english.id: Standing.APPROVED,
        chinese.id: Standing.APPROVED,
        other.id: Standing.WAITING,
    }


def test_release_without_text_goes_nowhere(library):
    empty = library.releases.add(Release(new_key()))
    with pytest.raises(NothingWritten):
        moving.move(library, empty.id, Status.IN_REVIEW, now=_NOW, who="Karen Lau")


def test_draft_is_not_issued_straight_away(move):
    with pytest.raises(NoSuchStep):
        move(Status.ISSUED)


def test_issue_keeps_the_whole_release_and_is_not_taken_back(library, release, move):
    move(Status.IN_REVIEW, Status.APPROVED, Status.ISSUED)
    version = library.issued_versions.newest(release.id)
    assert version.issued_at == _NOW
    assert version.content.texts == library.releases.texts(release.id)
    with pytest.raises(CannotUndoIssue):
        library.history.undo()
    with pytest.raises(IssuedStays):
        embargoing.set_embargo(library, release.id, Embargo(_LATER), now=_NOW, who="Karen Lau")


def test_move_that_is_refused_leaves_nothing_behind(library, release, move):
    label = library.history.undo_label
    with pytest.raises(NoSuchStep):
        move(Status.WITHDRAWN)
    assert library.activity.of(release.id) == ()
    assert library.history.undo_label == label


def test_move_inside_the_house_is_undone_but_stays_in_the_log(library, release, move):
    move(Status.IN_REVIEW)
    assert library.history.undo() == "Move to “In review”"
    assert library.releases.get(release.id).status is Status.DRAFT
    assert len(library.activity.of(release.id)) == 1


def test_embargoed_release_is_handed_out_and_issued_when_the_embargo_is_over(library, release, move):
    move(Status.IN_REVIEW, Status.APPROVED)
    with pytest.raises(NoEmbargoAhead):
        move(Status.EMBARGOED)
    embargoing.set_embargo(library, release.id, Embargo(_LATER), now=_NOW, who="Karen Lau")
    with pytest.raises(EmbargoHolds):
        move(Status.ISSUED)
    assert move(Status.EMBARGOED).embargo == Embargo(_LATER)
    freed = move(Status.ISSUED, now=_LATER)
    assert (freed.embargo, freed.release_line) == (None, ReleaseLine.IMMEDIATE)
    first, second = library.issued_versions.of(release.id)
    assert (first.content.release.embargo, second.content.release.embargo) == (Embargo(_LATER), None)
    assert library.activity.of(release.id)[-2].act is Act.EMBARGO_LIFTED


def test_embargo_lifted_early_asks_why_and_is_in_the_log(library, release, move):
    move(Status.IN_REVIEW, Status.APPROVED)
    embargoing.set_embargo(library, release.id, Embargo(_LATER), now=_NOW, who="Karen Lau")
    move(Status.EMBARGOED)
    with pytest.raises(ReasonMissing):
        embargoing.lift(library, release.id, now=_NOW, who="Karen Lau")
    lifted = embargoing.lift(library, release.id, now=_NOW, who="Karen Lau", reason="A newspaper broke it.")
    assert lifted.status is Status.ISSUED
    entry = next(each for each in library.activity.of(release.id) if each.act is Act.EMBARGO_LIFTED)
    assert (entry.who, entry.at, entry.reason) == ("Karen Lau", _NOW, "A newspaper broke it.")


def test_embargo_of_a_draft_goes_without_issuing_it(library, release):
    embargoing.set_embargo(library, release.id, Embargo(_LATER), now=_NOW, who="Karen Lau")
    lifted = embargoing.lift(library, release.id, now=_LATER, who="Karen Lau")
    assert (lifted.status, lifted.embargo, lifted.release_line) == (Status.DRAFT, None, ReleaseLine.IMMEDIATE)
    assert embargoing.lift(library, release.id, now=_LATER, who="Karen Lau") == lifted


def test_approved_release_waits_for_its_moment(library, release, move):
    move(Status.IN_REVIEW, Status.APPROVED)
    with pytest.raises(NoMomentAhead):
        moving.schedule(library, release.id, _NOW, now=_NOW, who="Karen Lau")
    assert library.releases.get(release.id).scheduled_at is None
    waiting = moving.schedule(library, release.id, _LATER, now=_NOW, who="Karen Lau")
    assert (waiting.status, waiting.scheduled_at) == (Status.SCHEDULED, _LATER)
    assert move(Status.APPROVED).scheduled_at is None


def test_withdrawal_says_why_and_stays(library, release, move):
    move(Status.IN_REVIEW, Status.APPROVED, Status.ISSUED)
    with pytest.raises(ReasonMissing):
        move(Status.WITHDRAWN)
    move(Status.WITHDRAWN, reason="The event is off.")
    with pytest.raises(CannotUndoIssue):
        library.history.undo()
    assert library.activity.of(release.id)[-1].reason == "The event is off."


@pytest.mark.parametrize("form", ["pdf", "txt", "json", "zip", "docx", "eml", "html", "wire", "ninjs"])
def test_confidential_release_leaves_in_no_form(library, release, tmp_path, form):
    library.releases.save(replace(library.releases.get(release.id), is_confidential=True))
    with pytest.raises(IsConfidential) as refused:
        exporting.export_release(library, release.id, form, tmp_path / "out", NO_REASON)
    assert refused.value.name == "Kite museum opens on the hill"
    assert not (tmp_path / "out").exists()


def test_kit_of_a_confidential_release_leaves_neither_as_file_nor_as_folder(library, release, tmp_path):
    from mediadesk.records.languages import ByLanguage
    from mediadesk.records.press_kit import KitOutline, PartChoice, PartKind

    library.releases.save(replace(library.releases.get(release.id), is_confidential=True))
    parts = (PartChoice(PartKind.RELEASE, Language.EN),)
    kit = library.press_kits.add(KitOutline(new_key(), ByLanguage("Kites"), release.id, parts))
    with pytest.raises(IsConfidential):
        exporting.export_kit(library, kit.id, tmp_path / "kit.pdf", NO_REASON, carries_photos=True)
    with pytest.raises(IsConfidential):
        exporting.export_folder(library, kit.id, tmp_path / "kits", NO_REASON)
    assert list(tmp_path.glob("kit*")) == []


def test_confidential_release_is_not_issued(library, release, move):
    move(Status.IN_REVIEW, Status.APPROVED)
    library.releases.save(replace(library.releases.get(release.id), is_confidential=True))
    with pytest.raises(IsConfidential):
        move(Status.ISSUED)
