"""Mails that bring a decision are kept with it, and what is no mail is not."""

from datetime import UTC, datetime

import pytest

from mediadesk import paths
from mediadesk.jobs import approving, mails
from mediadesk.jobs.approving import Said
from mediadesk.records.document_problems import NotAMail
from mediadesk.records.keys import new_key
from mediadesk.records.languages import Language
from mediadesk.records.problems import FileMissing, FileTooLarge
from mediadesk.records.sign_off import ApprovalStep, KeptMail, Verdict
from mediadesk.wording.problems import sentence

_NOW = datetime(2027, 3, 18, 3, tzinfo=UTC)
_MAIL = b"Return-Path: <au@kites.example>\r\nDate: Thu, 18 Mar 2027\r\nFrom: Ms Au\r\n\r\nFine with us.\r\n"


@pytest.fixture(autouse=True)
def user_data(tmp_path, monkeypatch):
    """Where copies of mails are written."""
    monkeypatch.setenv("MEDIADESK_DATA", str(tmp_path / "data"))
    return paths.user_data()


@pytest.fixture
def mail(tmp_path):
    """A mail as a mail program saves it."""
    path = tmp_path / "Re: Kites?.eml"
    path.write_bytes(_MAIL)
    return path


@pytest.fixture
def step(library, release):
    """The only link of the chain of the release."""
    step = ApprovalStep(new_key(), "Legal", "Ms Au")
    library.sign_offs.set_steps(release.id, [step])
    return step


def _decide(library, release, step, path):
    said = Said(Verdict.APPROVED, "Ms Au", _NOW, mail=path)
    approving.decide_text(library, release.id, step.id, [Language.EN], said)
    return library.sign_offs.of(release.id).decisions[-1]


def test_a_mail_is_kept_with_the_decision_though_its_file_goes(library, release, step, mail):
    decision = _decide(library, release, step, mail)
    mail.unlink()

    copy = mails.to_read(library, decision.mail)

    assert decision.mail.name == "Re: Kites?.eml"
    assert copy.read_bytes() == _MAIL
    assert (copy.name, copy.suffix) == ("Re Kites.eml", ".eml")


def test_the_same_mail_for_two_decisions_is_one_file(library, release, step, mail):
    kept = {_decide(library, release, step, mail).mail for _ in range(2)}

    assert len(kept) == 1
    assert len([path for path in library.media.root.rglob("*") if path.is_file()]) == 1


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Kite museum opens on the hill\n\nFrom: here it is far.\nDate: today",
        b"%PDF-1.7\nFrom: a\nDate: b\n",
        b"Dear all,\nSubject: to rain.\n",
        b"PK\x03\x04From: a\nDate: b",
    ],
)
def test_what_is_no_mail_is_refused_and_nothing_is_decided(library, release, step, tmp_path, data):
    path = tmp_path / "yes.eml"
    path.write_bytes(data)

    with pytest.raises(NotAMail) as refused:
        _decide(library, release, step, path)

    assert "“yes.eml” is no mail" in sentence(refused.value)
    assert library.sign_offs.of(release.id).decisions == ()
    assert not library.media.root.exists()


@pytest.mark.parametrize(
    "head",
    [
        b"From - Thu Mar 18 11:02:07 2027\nX-Mozilla-Status: 0001\n",
        b"DKIM-Signature: v=1; a=rsa-sha256;\n b=" + b"a" * 20_000 + b"\n",
        b"",
    ],
)
def test_a_mail_is_one_whatever_its_program_puts_first(library, tmp_path, head):
    path = tmp_path / "yes.eml"
    path.write_bytes(head + b"From: Ms Au\nDate: Thu, 18 Mar 2027\n\nYes.")

    assert mails.take_in(library, path).sha256


def test_a_mail_too_large_or_gone_is_one_problem(library, tmp_path):
    large = tmp_path / "large.eml"
    with large.open("wb") as file:
        file.write(_MAIL)
        file.truncate(50_000_001)

    with pytest.raises(FileTooLarge):
        mails.take_in(library, large)
    with pytest.raises(FileMissing):
        mails.take_in(library, tmp_path / "gone.eml")
    with pytest.raises(FileMissing):
        mails.to_read(library, KeptMail("ab" * 32, "gone.eml"))


def test_a_name_that_is_a_path_opens_nothing_elsewhere(library, mail, user_data):
    kept = mails.take_in(library, mail)

    copy = mails.to_read(library, KeptMail(kept.sha256, "../../../etc/cron.eml"))

    assert copy.is_relative_to(user_data / "mails")
