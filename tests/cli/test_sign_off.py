"""Sign-off on the command line: from a draft to an issued release, and everything that is refused on the way."""

import os
import subprocess
import sys

import pytest

_LATER = "2099-03-18 11:00"


@pytest.fixture
def signing(mediadesk, release_id):
    """Runs a command on the release of the user's own library."""
    return lambda name, *more: mediadesk(name, release_id, *more)


def test_release_goes_from_draft_to_issued(signing):
    assert signing("sign-off", "--chain", "Manager:Mr Ko", "--chain", "Legal").code == 1
    assert signing("move", "in_review").code == 0
    refused = signing("move", "approved")
    assert refused.code == 2
    assert "Manager (Mr Ko), English: not given yet; Legal, English: not given yet" in refused.err
    assert signing("approve", "--as", "manager", "--who", "Mr Ko", "--way", "in_person").code == 0
    assert signing("approve", "--as", "Legal", "--who", "Ms Au", "--note", "Mail of 3 March").code == 0
    stands = signing("sign-off", "--json")
    assert stands.code == 0
    assert [each["standing"] for each in stands.data["approvals"]] == ["approved", "approved"]
    assert signing("move", "approved", "--by", "Karen Lau").code == 0
    assert signing("move", "issued", "--by", "Karen Lau", "--json").data["status"] == "issued"
    log = signing("sign-off", "--json").data["log"]
    assert [(each["act"], each["about"], each["who"]) for each in log][-1] == ("moved", "issued", "Karen Lau")


def test_mail_of_an_approval_is_kept_with_it(signing, tmp_path):
    mail = tmp_path / "yes.eml"
    mail.write_text("From: Ms Au\nDate: Thu, 18 Mar 2027\n\nYes.")
    signing("sign-off", "--chain", "Legal")
    assert signing("approve", "--as", "Legal", "--who", "Ms Au", "--mail", tmp_path / "no.eml").code == 2
    assert signing("approve", "--as", "Legal", "--who", "Ms Au", "--mail", mail).code == 0
    (kept,) = signing("sign-off", "--json").data["mails"]
    assert (kept["who"], kept["name"], len(kept["sha256"])) == ("Ms Au", "yes.eml", 64)


def test_step_that_is_not_there_is_refused_with_those_that_are(signing):
    refused = signing("move", "issued")
    assert refused.code == 2
    assert "A release that is a draft cannot become issued; it can become in review." in refused.err


def test_withdrawal_wants_a_reason(signing):
    for status in ("in_review", "approved", "issued"):
        assert signing("move", status).code == 0
    assert "say why" in signing("move", "withdrawn").err
    assert signing("move", "withdrawn", "--reason", "The event is off.").code == 0


def test_confidential_release_is_not_exported(signing, tmp_path):
    assert signing("confidential", "on").code == 0
    refused = signing("export", "--format", "txt", "--output", tmp_path / "out.txt")
    assert refused.code == 2
    assert "marked as confidential" in refused.err
    assert not (tmp_path / "out.txt").exists()
    assert signing("confidential", "off").code == 0
    assert signing("export", "--format", "txt", "--output", tmp_path / "out.txt").code == 0


def test_confidential_release_is_shown_on_a_terminal_only(signing, mediadesk, release_id):
    pty = pytest.importorskip("pty", reason="NOT CHECKED: this system has no terminals to open")
    assert signing("confidential", "on").code == 0
    for answer in ((), ("--json",)):
        refused = mediadesk("show", "release", release_id, *answer)
        assert (refused.code, refused.out) == (2, "")
        assert "marked as confidential" in refused.err
    assert mediadesk("diff", release_id, "1").code == 2
    near, far = pty.openpty()
    command = [sys.executable, "-m", "mediadesk", "show", "release", str(release_id)]
    done = subprocess.run(command, stdout=far, stderr=subprocess.PIPE, text=True, check=False)
    os.close(far)
    assert done.returncode == 0
    assert "marked as confidential" in done.stderr
    assert b"Kite museum opens on the hill" in os.read(near, 65_536)
    os.close(near)
    assert signing("confidential", "off").code == 0
    assert mediadesk("show", "release", release_id, "--json").data["confidential"] is False


def test_embargo_is_said_in_plain_words_and_in_three_cities(signing):
    said = signing("embargo", _LATER)
    assert said.out.splitlines() == [
        "Journalists may publish from Wednesday 18 March 2099, 11:00 Hong Kong time",
        "  Hong Kong: Wednesday 18 March 2099, 11:00 HKT",
        "  London: Wednesday 18 March 2099, 03:00 GMT",
        "  New York: Tuesday 17 March 2099, 23:00 EDT",
    ]
    assert signing("embargo", "--json").data["embargo_at"] == "2099-03-18T03:00:00+00:00"
    assert "say why" in signing("embargo", "--lift").err
    assert signing("embargo", "--lift", "--reason", "A paper broke it.").out == "No embargo\n"


def test_time_that_is_not_there_is_refused_and_one_that_is_there_twice_asked_about(signing):
    skipped = signing("embargo", "2027-03-28 01:30", "--zone", "Europe/London")
    assert (skipped.code, "clocks go forward" in skipped.err) == (2, True)
    twice = ("embargo", "2027-11-07 01:30", "--zone", "America/New_York")
    asked = signing(*twice)
    assert (asked.code, "the first (01:30 EDT" in asked.err) == (2, True)
    assert signing(*twice, "--which", "second", "--json").data["embargo_at"] == "2027-11-07T06:30:00+00:00"
    assert signing(*twice, "--which", "first", "--json").data["embargo_at"] == "2027-11-07T05:30:00+00:00"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("embargo", "tomorrow"), "“tomorrow” is no time"),
        (("embargo", _LATER, "--zone", "Europe/Atlantis"), "“Europe/Atlantis” is no zone"),
        (("approve", "--who", "Mr Ko"), "either --as ROLE or --quote N"),
        (("approve", "--who", "Mr Ko", "--as", "Nobody"), "no link of the chain of approvals “Nobody” to be approved"),
        (("approve", "--who", "Mr Ko", "--quote", "1"), "no quote “1” to be approved"),
    ],
)
def test_what_makes_no_sense_is_refused_in_one_sentence(signing, arguments, said):
    refused = signing(*arguments)
    assert refused.code == 2
    assert said in refused.err


def test_approved_release_is_scheduled_and_called_back(signing):
    for status in ("in_review", "approved"):
        assert signing("move", status).code == 0
    assert signing("move", "scheduled", "--at", _LATER, "--json").data["status"] == "scheduled"
    assert signing("move", "approved").code == 0
