"""The PDFs of a review pack: what they say, how they are marked, and that they keep to the standards."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pypdfium2

from mediadesk.press_kit.pdf.display import Artifact, Node, Page, Sheets, Text
from mediadesk.press_kit.pdf.lines import set_text
from mediadesk.press_kit.review_pack.approval_history import Approvals, write_approval_history
from mediadesk.press_kit.review_pack.changes import write_changes
from mediadesk.press_kit.review_pack.pack import Version, pack_files, pack_name
from mediadesk.press_kit.review_pack.quote_sheet import people_by_name, write_quote_sheet
from mediadesk.press_kit.review_pack.review_copy import number_lines, write_review_copy
from mediadesk.press_kit.theme import theme_for
from mediadesk.records import content
from mediadesk.records.activity import Act, Activity
from mediadesk.records.block import Role, Run, plain
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.press_kit import KitPhoto, PressKit
from mediadesk.records.quoted import quoted_people
from mediadesk.records.release import Embargo
from mediadesk.records.review import Earlier, ReviewCopy
from mediadesk.records.sign_off import ApprovalStep, Decision, KeptMail, SignOff, Verdict, Way
from mediadesk.records.translation import Link, Origin, Translation
from mediadesk.wording.review import fingerprint
from tests.press_kit.validator import NEEDED, validate

MakeKit = Callable[..., PressKit]
_SENT = datetime(2027, 3, 16, 9, 30, tzinfo=UTC)
_SZE = Newsmaker(
    7, ByLanguage("Ada Sze", "施雅文", "施雅文"), ByLanguage("Ms", "女士", "女士"), (ByLanguage("Head Librarian"),)
)


def _copy(language: Language = Language.EN) -> ReviewCopy:
    return ReviewCopy(1, 1, 5, language, "0f1e2d3c" * 8, _SENT, _SENT + timedelta(hours=8))


def _pages(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    pages = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return pages


def _quoting(kit: PressKit) -> PressKit:
    """The kit with Ms Sze as the speaker of its quote in each language."""
    texts = []
    for found in kit.texts:
        blocks = tuple(
            replace(block, speaker_id=7) if block.role is Role.QUOTE else block for block in found.text.blocks
        )
        texts.append(replace(found, text=replace(found.text, blocks=blocks), speakers=(_SZE,)))
    return replace(kit, texts=tuple(texts))


def _signed(kit: PressKit) -> PressKit:
    """Approved by the manager, then changed; the quote approved and taken back; legal asked for changes."""
    manager, legal = ApprovalStep(1, "Manager", "Ms Au", _SENT), ApprovalStep(2, "Legal")
    (quote, _), *_ = content.quotes_of(kit.texts[0])
    about = (_SENT, Way.EMAIL)
    decisions = (
        Decision(1, Language.EN, Verdict.APPROVED, "Ms Au", *about, "ab" * 32, step_id=1),
        Decision(2, Language.EN, Verdict.CHANGES_ASKED, "Mr To", *about, "ab" * 32, step_id=2, note="Say “may”."),
        Decision(3, Language.EN, Verdict.APPROVED, "Ms Sze", *about, "cd" * 32, block_id=quote.id),
        Decision(4, Language.EN, Verdict.WITHDRAWN, "Ms Sze", *about, "cd" * 32, block_id=quote.id),
    )
    return replace(kit, sign_off=SignOff((manager, legal), decisions))


def _log() -> tuple[Activity, ...]:
    acts = [(Act.MOVED, "in_review"), (Act.EMBARGO_LIFTED, "2027-03-18"), (Act.EXPORTED, "review pack")]
    return tuple(Activity(at, 1, act, "ivy", _SENT, about, "why") for at, (act, about) in enumerate(acts))


def test_every_page_of_a_copy_says_what_it_is(make_kit: MakeKit, tmp_path: Path) -> None:
    kit = make_kit(text={"blocks": tuple(plain(f"Paragraph {number}. " + "Words. " * 60) for number in range(20))})
    pages = _pages(write_review_copy(kit, _copy(), renditions=tmp_path))
    assert len(pages) > 2
    for page in pages:
        assert "FOR REVIEW – NOT FOR RELEASE" in page
        assert "Version of 16 March 2027, 09:30" in page
        assert "0f1e 2d3c 0f1e 2d3c" in page
        assert "Please answer by 16 March 2027, 17:30" in page


def test_every_fifth_line_is_numbered_through_all_pages(make_kit: MakeKit, tmp_path: Path) -> None:
    kit = make_kit(text={"blocks": tuple(plain(f"Paragraph {number}. " + "Words. " * 60) for number in range(20))})
    pages = _pages(write_review_copy(kit, _copy(), renditions=tmp_path))
    numbers = [int(line) for page in pages for line in page.split() if line.isdigit() and int(line) % 5 == 0]
    assert [number for number in numbers if number in (5, 10, 15)] == [5, 10, 15]
    assert numbers.count(60) == 1
    second = [int(word) for word in pages[1].split() if word.isdigit() and int(word) % 5 == 0]
    assert min(second) > 30


def test_lines_beside_each_other_count_once() -> None:
    theme = theme_for("#0A5AA8")
    (line,) = set_text("Words", theme.style("body", Language.EN), 200).lines
    page, node = Page(Language.EN), Node("P")
    for row in range(5):
        page.marks += [Text(node, 62, 700 - row * 16, line), Text(node, 300, 698.5 - row * 16, line)]
    page.marks.append(Text(Artifact.HEADER, 62, 800, line))
    assert number_lines(Sheets(Language.EN, [page]), theme) == 5
    (number,) = (mark for mark in page.marks if isinstance(mark, Text) and mark.x < 62)
    assert (number.line.runs[0].text, round(number.y)) == ("5", 636)


def test_changes_tell_both_what_went_and_what_came(make_kit: MakeKit) -> None:
    kit = make_kit()
    now = kit.texts[0].text
    first = replace(now.blocks[0], runs=(Run(now.blocks[0].text.replace("640", "520")),))
    before = replace(now, blocks=(first, *now.blocks[1:]))
    (page,) = _pages(write_changes(kit, _copy(), now, Earlier(before, _SENT - timedelta(days=1))))
    assert "520" in page
    assert "640" in page
    assert "Since the version of 15 March 2027, 09:30: 1 words added, 1 removed." in page


def test_a_change_is_seen_without_colour(make_kit: MakeKit) -> None:
    """In grey, what was inserted and what was deleted each have a long dark line; an unchanged text has none."""
    kit = make_kit()
    now = kit.texts[0].text
    other = replace(now, subheadlines=("A subheadline of other words",))
    legend = _long_lines(write_changes(kit, _copy(), now, Earlier(now, _SENT)))
    assert legend <= 2
    assert _long_lines(write_changes(kit, _copy(), now, Earlier(other, _SENT))) >= legend + 2


def _long_lines(pdf: bytes) -> int:
    """How many straight dark lines at least 25 points long are on the first page."""
    document = pypdfium2.PdfDocument(pdf)
    image = document[0].render(scale=2).to_pil().convert("L").point(lambda value: 255 if value < 150 else 0)
    document.close()
    rows = [max(map(len, row.split(b"\x00"))) >= 50 for row in _rows(image.tobytes(), image.width)]
    return sum(is_long and not before for before, is_long in pairwise([False, *rows]))


def _rows(pixels: bytes, width: int) -> list[bytes]:
    return [pixels[at : at + width] for at in range(0, len(pixels), width)]


def test_a_sheet_has_only_the_words_of_one_person_in_all_languages(make_kit: MakeKit) -> None:
    kit = _quoting(make_kit(*Language))
    (person,) = quoted_people(kit)
    pages = "".join(_pages(write_quote_sheet(kit, _copy(), person)))
    for language, block in person.quotes[0]:
        assert "".join(block.text.split())[:12] in "".join(pages.split())
        assert fingerprint(content.quote_hash(block, _SZE, language)) in pages
    assert "folding chair" not in pages
    assert "Signature" in pages


def test_a_translated_quote_stands_beside_its_source(make_kit: MakeKit) -> None:
    """By the passage it was made from, whatever the order."""
    kit = _quoting(make_kit(Language.EN, Language.ZH_HANT))
    english, chinese = kit.texts
    two = (
        plain("“One quote that is long enough.”", Role.QUOTE, 7),
        plain("“Another quote, long enough.”", Role.QUOTE, 7),
    )
    other = (
        plain("「另一句引述，長度足夠作為引述之用。」", Role.QUOTE, 7),
        plain("「一句引述，長度足夠作為引述之用的。」", Role.QUOTE, 7),
    )
    links = tuple(Link(made.id, Origin(source.id, source.text)) for made, source in zip(other, two[::-1], strict=True))
    made_from = Translation(Language.EN, links)
    texts = (
        replace(english, text=replace(english.text, blocks=two)),
        replace(chinese, text=replace(chinese.text, blocks=other, source=made_from)),
    )
    (person,) = quoted_people(replace(kit, texts=texts))
    assert [[block.id for _, block in quote] for quote in person.quotes] == [
        [two[0].id, other[1].id],
        [two[1].id, other[0].id],
    ]


def test_the_history_says_who_when_how_and_what_is_void(make_kit: MakeKit) -> None:
    kit = _signed(_quoting(make_kit()))
    said = " ".join(" ".join(_pages(write_approval_history(Approvals(kit, _copy(), _log())))).split())
    for words in ("Ms Au", "Manager", "by e-mail", "Void: the words changed since", "Changes asked for", "Say “may”."):
        assert words in said
    assert "Taken back later" in said
    assert "Moved to “In review”" in said
    assert "abab abab abab abab" in said


def test_the_history_names_the_mail_a_decision_came_in(make_kit: MakeKit) -> None:
    kit = _signed(_quoting(make_kit()))
    assert kit.sign_off is not None
    first, *others = kit.sign_off.decisions
    by_mail = replace(first, mail=KeptMail("9a" * 32, "同意.eml"))
    kit = replace(kit, sign_off=replace(kit.sign_off, decisions=(by_mail, *others)))
    said = " ".join(" ".join(_pages(write_approval_history(Approvals(kit, _copy(), _log())))).split())
    assert said.count("同意.eml") == said.count("9a9a 9a9a 9a9a 9a9a") == 1


def test_a_pack_has_copies_changes_and_sheets_and_is_the_same_twice(make_kit: MakeKit, tmp_path: Path) -> None:
    kit = _quoting(make_kit(Language.EN, Language.ZH_HANT))
    versions = [Version(_copy(Language.EN), Earlier(kit.texts[0].text, _SENT)), Version(_copy(Language.ZH_HANT))]
    once, twice = (list(pack_files(kit, versions, renditions=tmp_path)) for _ in range(2))
    assert once == twice
    assert [each.name for each in once] == [
        *("review_en.pdf", "review_en.docx", "changes_en.pdf", "review_zh-Hant.pdf", "review_zh-Hant.docx"),
        "quotes_Ada Sze.pdf",
    ]
    assert pack_name(kit).startswith("review_")


@NEEDED[0]
@NEEDED[1]
def test_every_paper_is_accessible_and_archivable(
    make_kit: MakeKit, make_photo: Callable[..., KitPhoto], tmp_path: Path
) -> None:
    """Copies, changes, sheets and history, in three languages, long and under embargo."""
    folder = tmp_path / "papers"
    folder.mkdir()
    kit = _signed(_quoting(make_kit(*Language, photos=(make_photo(1), make_photo(2)))))
    kit = replace(kit, embargo=Embargo(_SENT + timedelta(days=2)))
    long = plain("“" + "We measured it for a year. " * 200 + "”", Role.QUOTE, 7)
    for found in kit.texts:
        language, text = found.text.language, found.text
        versions = [Version(_copy(language), Earlier(replace(text, headline="Else", blocks=text.blocks[1:]), _SENT))]
        only = replace(kit, texts=(found,), language=language)
        for each in pack_files(only, versions, renditions=tmp_path / "renditions"):
            if each.name.endswith(".pdf"):
                (folder / f"{language.value}-{each.name}").write_bytes(each.content)
        history = write_approval_history(Approvals(replace(kit, language=language), _copy(language), _log()))
        (folder / f"history-{language.value}.pdf").write_bytes(history)
    texts = tuple(replace(each, text=replace(each.text, blocks=(long, *each.text.blocks))) for each in kit.texts)
    for name, person in people_by_name(replace(kit, texts=texts)):
        (folder / f"long-{name}.pdf").write_bytes(write_quote_sheet(kit, _copy(), person))
    files = sorted(map(str, folder.iterdir()))
    run = validate(files)
    complaints = [line for line in run.stdout.splitlines() if "  PASS  " not in line]
    assert complaints == []
    assert run.stdout.count("  PASS  ") == 2 * len(files)
