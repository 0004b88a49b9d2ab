"""The preflight certificate: what it says, and that it keeps to the standards."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pypdfium2
import pytest

from mediadesk.press_kit.certificate.writer import Certified, write_certificate
from mediadesk.records import content
from mediadesk.records.activity import Act, Activity
from mediadesk.records.finding import Finding, Severity
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PressKit
from mediadesk.records.review import ReviewCopy
from mediadesk.records.waiver import TickedOff, Waiver
from mediadesk.wording import findings as wording
from mediadesk.wording.review import is_said
from tests.press_kit.validator import NEEDED, validate

MakeKit = Callable[..., PressKit]
_NOW = datetime(2027, 3, 16, 17, 30, tzinfo=ZoneInfo("Asia/Hong_Kong"))
_ERROR = Finding("TXT-01", Severity.ERROR, Language.EN, "b1", 0, 2, found="XX & <Co>")
_WARNING = Finding("TXT-10", Severity.WARNING, None, "b1", 0, 7, found="the the", fix="the")


def _certified(kit: PressKit) -> Certified:
    waiver = Waiver(1, 1, "TXT-10", None, "b1", "the the", "A band is called so", "Ivy Ng", _NOW.astimezone(UTC))
    log = (
        Activity(1, 1, Act.MOVED, "Ivy Ng", _NOW, "approved"),
        Activity(2, 1, Act.OVERRIDDEN, "Ken Ho", _NOW, "pdf: TXT-01 Placeholder (en)", "Agreed by telephone"),
    )
    copy = ReviewCopy(1, 0, 0, kit.language, "", _NOW)
    return Certified(kit, copy, (_ERROR,), (TickedOff(_WARNING, waiver),), log, ("TXT-04",))


def _words(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    words = " ".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return " ".join(words.split())


def test_it_says_what_was_checked_and_when(make_kit: MakeKit) -> None:
    kit = make_kit(Language.EN, Language.ZH_HANT)
    words = _words(write_certificate(_certified(kit)))
    assert "16 March 2027, 17:30 (UTC+08:00)" in words
    assert kit.house_style.name.en in words
    for each in kit.texts:
        assert each.text.headline.replace("\u3000", " ") in words
        assert content.text_hash(kit, each.text.language) in words.replace(" ", "")


def test_it_lists_findings_what_was_let_stand_and_what_was_let_out(make_kit: MakeKit) -> None:
    words = _words(write_certificate(_certified(make_kit())))
    assert "To put right before it goes out as final: 1." in words
    assert "TXT-01 Error · English Placeholder “XX & <Co>” still waits" in words
    assert "A band is called so Ivy Ng · 16 March 2027, 17:30 (UTC+08:00)" in words
    assert "Agreed by telephone pdf: TXT-01 Placeholder (en)" in words
    assert "Moved" not in words


def test_rules_passed_are_neither_those_that_found_something_nor_those_switched_off(make_kit: MakeKit) -> None:
    certified = _certified(make_kit())
    assert {"TXT-01", "TXT-10", "TXT-04"}.isdisjoint(certified.passed)
    assert {"TXT-03", "STR-03", "PHO-01"} < set(certified.passed)
    words = _words(write_certificate(certified))
    assert f"RULES PASSED ({len(certified.passed)})" in words
    assert "RULES SWITCHED OFF BY THE HOUSE STYLE (1)" in words


def test_every_subject_of_the_rules_has_a_name_to_stand_under() -> None:
    subjects = {rule.partition("-")[0] for rule in (*wording.rules(), *wording.file_rules())}
    assert [subject for subject in sorted(subjects) if not is_said(f"subject_{subject}")] == []


def test_release_in_order_is_said_to_be(make_kit: MakeKit) -> None:
    certified = replace(_certified(make_kit()), findings=(), ticked_off=(), log=(), off=())
    words = _words(write_certificate(certified))
    assert "Nothing found that stops a final release." in words
    assert "Nothing was found." in words
    assert "TICKED OFF" not in words


@pytest.mark.parametrize("language", Language)
def test_same_findings_give_the_same_bytes(make_kit: MakeKit, language: Language) -> None:
    certified = _certified(replace(make_kit(*Language), language=language))
    assert write_certificate(certified) == write_certificate(certified)


@NEEDED[0]
@NEEDED[1]
def test_every_certificate_is_accessible_and_archivable(make_kit: MakeKit, tmp_path: Path) -> None:
    for language in Language:
        certified = _certified(replace(make_kit(*Language), language=language))
        long = replace(certified, findings=(_ERROR, *[replace(_WARNING, found="kite " * 60)] * 40))
        (tmp_path / f"{language.value}.pdf").write_bytes(write_certificate(certified))
        (tmp_path / f"{language.value}-long.pdf").write_bytes(write_certificate(long))
    files = sorted(map(str, tmp_path.glob("*.pdf")))
    run = validate(files)
    assert [line for line in run.stdout.splitlines() if "  PASS  " not in line] == []
    assert run.stdout.count("  PASS  ") == 2 * len(files)
