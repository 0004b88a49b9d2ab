"""What is final goes out without errors, or for a reason that is kept."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from mediadesk.jobs import clearing
from mediadesk.jobs.clearing import Override
from mediadesk.records.activity import Act
from mediadesk.records.finding import Severity
from mediadesk.records.languages import Language
from mediadesk.records.problems import ErrorsStand
from mediadesk.records.release import Status
from mediadesk.wording.problems import sentence

_NOW = datetime(2027, 3, 18, 3, tzinfo=UTC)
_NO_REASON = Override("Karen Lau", _NOW, "  ")
_REASON = Override("Karen Lau", _NOW, "Agreed with the chairman ")


@pytest.fixture
def headless(library, release):
    """The short press release without its headline, in the status asked for."""

    def made(status):
        library.releases.save_text(replace(library.releases.text(release.id, Language.EN), headline=""))
        return library.releases.save(replace(library.releases.get(release.id), status=status))

    return made


def _overridden(library, release):
    return [each for each in library.activity.of(release.id) if each.act is Act.OVERRIDDEN]


@pytest.mark.parametrize("status", [Status.APPROVED, Status.SCHEDULED, Status.EMBARGOED, Status.ISSUED])
def test_final_release_with_errors_is_refused_and_says_which(library, headless, status):
    release = headless(status)
    with (
        pytest.raises(ErrorsStand) as refused,
        clearing.release_cleared(library, release.id, [], "pdf", _NO_REASON),
    ):
        pytest.fail("it went out")
    assert "STR-03" in sentence(refused.value)
    assert _overridden(library, release) == []


def test_reason_lets_errors_out_and_stays_in_the_log_with_them(library, headless):
    release = headless(Status.APPROVED)
    with clearing.release_cleared(library, release.id, [], "pdf", _REASON) as errors:
        assert {each.severity for each in errors} == {Severity.ERROR}
    (entry,) = _overridden(library, release)
    assert (entry.who, entry.at, entry.reason) == ("Karen Lau", _NOW, "Agreed with the chairman")
    assert entry.about.startswith("pdf: ")
    assert all(each.rule in entry.about for each in errors)


def test_export_that_fails_leaves_nothing_in_the_log(library, headless):
    release = headless(Status.APPROVED)
    with pytest.raises(OSError, match="full"), clearing.release_cleared(library, release.id, [], "pdf", _REASON):
        raise OSError("the disk is full")
    assert _overridden(library, release) == []


@pytest.mark.parametrize("status", [Status.DRAFT, Status.IN_REVIEW])
def test_draft_goes_out_with_its_errors_and_no_reason(library, headless, status):
    release = headless(status)
    with clearing.release_cleared(library, release.id, [], "pdf", _NO_REASON) as errors:
        assert errors == ()
    assert _overridden(library, release) == []
