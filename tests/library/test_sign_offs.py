"""Sign-off in the library: decisions, the log and what left the house stay, whatever is undone or tried."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import peewee
import pytest

from mediadesk.library import Library
from mediadesk.records.activity import Act
from mediadesk.records.block import Role, plain
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.organisation import Boilerplate
from mediadesk.records.photo import Photo
from mediadesk.records.problems import CannotUndoIssue, IssuedStays, NoSuchRecord
from mediadesk.records.release import OUT_OF_THE_HOUSE, Embargo, Release, ReleaseText, Status
from mediadesk.records.sign_off import ApprovalStep, Decision, KeptMail, UsualStep, Verdict, Way

_NOW = datetime(2027, 3, 18, 3, tzinfo=UTC)
_SAID = "“We waited thirty years for a garden that the tide waters.”"


@pytest.fixture
def release(library: Library) -> Release:
    """A release with an English text and a quote."""
    kept = library.releases.add(Release(new_key(), status=Status.APPROVED, slug="tidal-garden"))
    blocks = (plain("The garden opens."), plain(_SAID, Role.QUOTE))
    text = library.releases.start_text(kept.id, Language.EN)
    library.releases.save_text(replace(text, headline="Tidal garden opens", blocks=blocks))
    return library.releases.get(kept.id)


def _issue(library: Library, release: Release, status: Status = Status.ISSUED) -> Release:
    with library.history.step("Issue"):
        issued = library.releases.save(replace(library.releases.get(release.id), status=status))
        library.issued_versions.keep(library.press_kits.content(issued), _NOW)
        return issued


def _decide_and_fail(library: Library, release: Release) -> None:
    with library.history.step("Approve"):
        library.sign_offs.decide(release.id, _decision())
        library.releases.get(1)


def _decision(verdict: Verdict = Verdict.APPROVED) -> Decision:
    return Decision(new_key(), Language.EN, verdict, "Ms Au", _NOW, Way.PHONE, "ab" * 32, note="By phone.")


def _text(library: Library, release: Release) -> ReleaseText:
    text = library.releases.text(release.id, Language.EN)
    assert text is not None
    return text


def test_chain_keeps_its_order_and_is_undone_as_one_step(library: Library, release: Release) -> None:
    steps = (ApprovalStep(new_key(), "Manager", "Mr Ko", _NOW), ApprovalStep(new_key(), "Legal"))
    library.sign_offs.set_steps(release.id, steps)
    assert library.sign_offs.of(release.id).steps == steps
    library.sign_offs.set_steps(release.id, steps[::-1])
    assert library.sign_offs.steps(release.id) == steps[::-1]
    library.history.undo()
    assert library.sign_offs.steps(release.id) == steps


def test_decision_stays_when_everything_else_is_undone(library: Library, release: Release) -> None:
    decision = _decision()
    library.sign_offs.decide(release.id, decision)
    label = library.history.undo_label
    library.history.undo()
    assert label is not None
    assert not label.startswith("Record")
    assert library.sign_offs.of(release.id).decisions == (decision,)


def test_decision_of_a_step_that_fails_is_not_kept(library: Library, release: Release) -> None:
    with pytest.raises(NoSuchRecord):
        _decide_and_fail(library, release)
    assert library.sign_offs.of(release.id).decisions == ()


def test_mail_of_a_decision_stays_with_it(library: Library, release: Release) -> None:
    by_mail = replace(_decision(), way=Way.EMAIL, mail=KeptMail("cd" * 32, "同意.eml"))

    for decision in (by_mail, _decision()):
        library.sign_offs.decide(release.id, decision)
    library.history.undo()

    assert [each.mail for each in library.sign_offs.of(release.id).decisions] == [by_mail.mail, KeptMail()]
    assert f"The mail 同意.eml that brought a decision is missing from the store ({'cd' * 6})." in library.check()


def test_log_keeps_who_when_and_why_in_order(library: Library, release: Release) -> None:
    library.activity.add(release.id, Act.WAIVED, who="Karen Lau", at=_NOW, about="LNK-02", reason="The client asks so.")
    library.activity.add(release.id, Act.OVERRIDDEN, who="Karen Lau", about="pdf", reason="The minister waits.")
    waived, overridden = library.activity.of(release.id)
    assert (waived.act, waived.who, waived.at, waived.about) == (Act.WAIVED, "Karen Lau", _NOW, "LNK-02")
    assert overridden.reason == "The minister waits."
    assert library.activity.of(1) == ()


def test_screens_are_told_of_what_is_kept_for_good(library: Library, release: Release) -> None:
    told: list[frozenset[str]] = []
    library.subscribe(told.append)
    library.sign_offs.decide(release.id, _decision())
    library.activity.add(release.id, Act.MOVED, who="Karen Lau")
    assert told == [frozenset({"sign_off"}), frozenset({"activity"})]


@pytest.mark.parametrize("table", ["approval_decision", "activity", "issued_version"])
@pytest.mark.parametrize("statement", ["DELETE FROM {}", "UPDATE {} SET release_id = 1"])
def test_database_refuses_to_touch_what_is_kept_for_good(
    library: Library, release: Release, table: str, statement: str
) -> None:
    library.sign_offs.decide(release.id, _decision())
    library.activity.add(release.id, Act.MOVED, who="Karen Lau")
    _issue(library, release)
    with pytest.raises(peewee.DatabaseError, match="issued_stays"), library._database.atomic():
        library._database.execute_sql(statement.format(table))


@pytest.mark.parametrize("status", OUT_OF_THE_HOUSE)
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE release_text SET headline = 'Another'",
        "DELETE FROM quote",
        "UPDATE quote SET words = 'Another'",
        "UPDATE release SET kind = 'kill'",
        "UPDATE release SET issue_date = '2027-01-01'",
        "UPDATE release SET status = 'draft'",
        "UPDATE release SET embargo_zone = 'Asia/Tokyo'",
    ],
)
def test_database_refuses_to_change_what_left_the_house(
    library: Library, release: Release, status: Status, statement: str
) -> None:
    library.releases.save(replace(library.releases.get(release.id), status=status))
    with pytest.raises(peewee.DatabaseError, match="issued_stays"), library._database.atomic():
        library._database.execute_sql(statement)


def test_nothing_is_added_to_what_left_the_house(library: Library, release: Release) -> None:
    _issue(library, release)
    with pytest.raises(IssuedStays):
        library.releases.start_text(release.id, Language.ZH_HANT)
    assert [text.language for text in library.releases.texts(release.id)] == [Language.EN]


@pytest.mark.parametrize("what", ["photos", "boilerplates", "press_officers", "facts"])
def test_what_a_release_that_is_out_carries_stays(library: Library, release: Release, what: str) -> None:
    _issue(library, release)
    with pytest.raises(IssuedStays):
        getattr(library.releases, f"set_{what}")(release.id, [])


def test_text_of_an_issued_release_is_refused_in_one_sentence_and_nothing_changes(
    library: Library, release: Release
) -> None:
    _issue(library, release)
    before = _text(library, release)
    with pytest.raises(IssuedStays):
        library.releases.save_text(replace(before, headline="Another"))
    assert _text(library, release) == before


def test_undo_across_an_issue_is_refused_and_loses_nothing(library: Library, release: Release) -> None:
    _issue(library, release)
    for _ in range(2):
        with pytest.raises(CannotUndoIssue) as refused:
            library.history.undo()
        assert refused.value.step == "Issue"
    assert library.releases.get(release.id).status is Status.ISSUED
    assert library.history.undo_label == "Issue"


def test_issue_does_not_fold_into_the_writing_before_it(library: Library, release: Release) -> None:
    text = library.releases.save_text(replace(_text(library, release), headline="Written"), sitting="desk")
    with library.history.step("Issue", sitting="desk"):
        _issue(library, release)
    with pytest.raises(CannotUndoIssue):
        library.history.undo()
    assert _text(library, release).headline == text.headline


def test_what_came_after_an_issue_is_undone_as_ever(library: Library, release: Release) -> None:
    _issue(library, release)
    other = library.releases.add(Release(new_key(), slug="night-market"))
    assert library.history.undo() is not None
    assert library.releases.count() == 1
    assert library.history.redo() is not None
    assert library.releases.get(other.id).slug == "night-market"


def test_kit_of_an_issued_release_is_what_left_the_house(library: Library, release: Release) -> None:

    about = library.boilerplates.add(Boilerplate(new_key(), Language.EN, "About us", ("We grow tides.",)))
    photo = library.photos.add(Photo(new_key(), caption=ByLanguage("The garden.")))
    library.releases.set_boilerplates(release.id, [about.id])
    library.releases.set_photos(release.id, [photo.id])
    before = library.press_kits.collect_release(release.id, [Language.EN])
    _issue(library, release)
    library.boilerplates.save(replace(about, paragraphs=("We grow nothing.",)))
    library.photos.save(replace(library.photos.get(photo.id), caption=ByLanguage("Another garden.")))
    after = library.press_kits.collect_release(release.id, [Language.EN])
    assert after.texts[0].boilerplates == before.texts[0].boilerplates
    assert after.photos == before.photos


def test_issued_versions_are_numbered_and_named_by_what_they_hold(library: Library, release: Release) -> None:
    held = library.releases.save(
        replace(release, status=Status.EMBARGOED, embargo=Embargo(_NOW + timedelta(hours=1), "Europe/London"))
    )
    with library.history.step("Hand out"):
        library.issued_versions.keep(library.press_kits.content(held), _NOW)
    freed = library.releases.save(replace(library.releases.get(release.id), status=Status.ISSUED, embargo=None))
    with library.history.step("Issue"):
        library.issued_versions.keep(library.press_kits.content(freed), _NOW + timedelta(hours=1))
    first, second = library.issued_versions.of(release.id)
    assert (first.number, second.number) == (1, 2)
    assert first.sha256 != second.sha256
    assert first.content.release == held
    assert first.content.texts == second.content.texts == library.releases.texts(release.id)
    newest = library.issued_versions.newest(release.id)
    assert newest == second


def test_doctor_finds_a_version_somebody_changed_all_the_same(library: Library, release: Release) -> None:
    _issue(library, release)
    assert library.check() == ()
    on_table = " ON issued_version" if library._database.param == "%s" else ""
    library._database.execute_sql(f"DROP TRIGGER issued_version_update_refused{on_table}")
    library._database.execute_sql("UPDATE issued_version SET content = REPLACE(content, 'tide', 'rain')")
    assert library.check() == (f"Version 1 of release {release.id} is not what left the house any more.",)


def test_backup_holds_a_picture_that_left_the_house_and_was_replaced(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "desk.db", create=True)
    file = tmp_path / "garden.jpg"
    file.write_bytes(b"the picture of the garden")
    sha256 = library.media.put(file)
    photo = library.photos.add(Photo(new_key(), sha256))
    release = library.releases.add(Release(new_key(), status=Status.APPROVED))
    library.releases.set_photos(release.id, [photo.id])
    _issue(library, release)
    library.photos.save(replace(library.photos.get(photo.id), sha256=""))
    library.back_up(tmp_path / "backup" / "desk.db")
    assert list((tmp_path / "backup" / "media").rglob(f"{sha256}*"))
    library.close()


def test_backup_holds_the_mail_a_decision_came_in(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "desk.db", create=True)
    file = tmp_path / "yes.eml"
    file.write_bytes(b"From: Ms Au\n\nYes.")
    mail = KeptMail(library.media.put(file), file.name)
    release = library.releases.add(Release(new_key()))
    library.sign_offs.decide(release.id, replace(_decision(), mail=mail))
    library.back_up(tmp_path / "backup" / "desk.db")
    assert list((tmp_path / "backup" / "media").rglob(f"{mail.sha256}*"))
    assert library.check() == ()
    library.close()


def test_release_gets_the_usual_chain_once_with_times(library: Library, release: Release) -> None:
    library.sign_offs.set_usual_chain([UsualStep("Manager", "Mr Ko", 4), UsualStep("Legal", hours=24)])
    library.sign_offs.begin(release.id, _NOW)
    steps = library.sign_offs.steps(release.id)
    assert [(step.called, step.due_at) for step in steps] == [
        ("Manager (Mr Ko)", _NOW + timedelta(hours=4)),
        ("Legal", _NOW + timedelta(hours=28)),
    ]
    library.sign_offs.begin(release.id, _NOW)
    assert library.sign_offs.steps(release.id) == steps


def test_desk_without_a_usual_chain_asks_nobody(library: Library, release: Release) -> None:
    library.sign_offs.begin(release.id, _NOW)
    assert library.sign_offs.of(release.id).steps == ()


def test_sign_off_of_no_release_is_a_problem(library: Library) -> None:
    with pytest.raises(NoSuchRecord):
        library.sign_offs.of(5)
