"""PDF: the finished file."""

from dataclasses import replace
from datetime import UTC, datetime

from mediadesk.records.finished_file import FinishedFile, PlacedPhoto, Together, Whole
from mediadesk.records.languages import ByLanguage
from mediadesk.records.press_kit import PartChoice, PartKind
from mediadesk.records.register import Register
from mediadesk.records.release import Embargo, ReleaseLine
from mediadesk.records.sign_off import Decision, SignOff, Verdict, Way
from mediadesk.records.term import Term, TermKind
from mediadesk.records.waiver import Waiver
from mediadesk.wording.house_styles import HouseWording
from tests.preflight.kits import EN, TC, Finished, kit, text_of

_NOW = datetime(2025, 4, 20, tzinfo=UTC)
_NOTE = "Never say this\n to the papers"
_PLAIN = kit("A kite.", is_draft=False)
_TERM = replace(_PLAIN, register=Register(terms=(Term(1, TermKind.HOUSE, ByLanguage("kite"), note=_NOTE),)))
_WAIVED = replace(_PLAIN, waivers=(Waiver(1, 1, "TXT-04", EN, "b", "-", _NOTE, "Ms Au", _NOW),))
_YES = Decision(1, EN, Verdict.APPROVED, "Ms Au", _NOW, Way.EMAIL, "ab", note=_NOTE)
_DECIDED = replace(_PLAIN, sign_off=SignOff((), (_YES,)))
_LEAK = FinishedFile(9, pages=("A kite. Never say this to the\npapers at all.",))
_HAN_LINK = "https://www.kites.example/%E9%A2%A8%E7%AE%8F"
_REACHED = ("mailto:ann@kites.example?subject=Kites", "tel:+85255550121")
_TITLE = "Kites on the hill"
_PRINTED = replace(kit("A kitemaker flies.", "It ends.", headline=_TITLE), parts=(PartChoice(PartKind.RELEASE, EN),))


def _placed(*fineness):
    return Finished(_PLAIN, FinishedFile(9, tuple(PlacedPhoto(n, n, each) for n, each in enumerate(fineness, 1))))


_EMBARGO = Embargo(datetime(2025, 4, 24, 3, tzinfo=UTC))
_HELD = replace(_PLAIN, release_line=ReleaseLine.EMBARGOED, embargo=_EMBARGO)
_MARK = HouseWording(_HELD.house_style, EN).embargo_line(_EMBARGO)
_MARKED = f"A kite.\n{_MARK.upper().replace(' ', '  ')}"

EXAMPLES = {
    "DAT-05": (
        [Finished(_HELD, FinishedFile(9, pages=(_MARKED, "A kite."))), Finished(_HELD, FinishedFile(9, pages=("",)))],
        [
            Finished(
                _HELD, FinishedFile(9, pages=(_MARKED, HouseWording(_HELD.house_style, TC).embargo_line(_EMBARGO)))
            ),
            Finished(_PLAIN, FinishedFile(9, pages=("A kite.",))),
            Finished(replace(_HELD, release_line=ReleaseLine.IMMEDIATE), FinishedFile(9, pages=("A kite.",))),
        ],
    ),
    "PDF-01": (
        [
            Finished(_PLAIN, FinishedFile(9, metadata=each))
            for each in (("", "a", "b"), ("a", " ", "b"), ("a", "b", ""))
        ],
        [Finished(_PLAIN, FinishedFile(9, metadata=("Kites", "Kite Trust", "Press Release", "")))],
    ),
    "PDF-02": (
        [Finished(_PLAIN, FinishedFile(9, loose_fonts=("Helvetica",)))],
        [Finished(_PLAIN, FinishedFile(9))],
    ),
    "PDF-03": (
        [
            Finished(_PRINTED, FinishedFile(9, running=each))
            for each in (
                (f"{_TITLE}\nA kite-\nmaker flies.", "It ends."),
                (f"{_TITLE}\nA kitema-\nker flies.", "It ends."),
                (f"{_TITLE}\nIt ends.", "A kitemaker flies."),
                (f"A kitemaker flies. It ends. {_TITLE}",),
                (),
            )
        ],
        [
            Finished(_PRINTED, FinishedFile(9, running=(f"1. {_TITLE}\nHong Kong – A kitemaker", "flies.\nIt ends."))),
            Finished(
                replace(_PRINTED, texts=(text_of("A 㐀 kite.", headline=_TITLE),)),
                FinishedFile(9, running=(f"{_TITLE}\nA 〓 kite.",), missing=("㐀",)),
            ),
            Finished(_PLAIN, FinishedFile(9)),
        ],
    ),
    "PDF-04": ([_placed(149), _placed(300, 72)], [_placed(), _placed(150, 300)]),
    "PDF-05": (
        [
            Finished(_PLAIN, FinishedFile(9, sections=each, bookmarks=opened))
            for each, opened in (((1, 2), (1,)), ((1,), (1, 2)), ((1,), (1, 0)))
        ],
        [Finished(_PLAIN, FinishedFile(9, sections=(1, 2), bookmarks=(1, 2))), Finished(_PLAIN, FinishedFile(9))],
    ),
    "PDF-06": (
        [Finished(_PLAIN, FinishedFile(9, is_tagged=False)), Finished(_PLAIN, FinishedFile(9, silent_figures=(3, 3)))],
        [Finished(_PLAIN, FinishedFile(9))],
    ),
    "PDF-07": (
        [
            Finished(_PLAIN, FinishedFile(9, together=(Together(what, name, (2, 3)),)))
            for what, name in ((Whole.HEADING, "Kites for all"), (Whole.CONTACT, "Karen Lau"), (Whole.CAPTION, "2"))
        ],
        [
            Finished(_PLAIN, FinishedFile(9, together=tuple(Together(what, "2", (page,)) for page in (1, 2))))
            for what in Whole
        ],
    ),
    "PDF-08": (
        [Finished(_PLAIN, FinishedFile(10_000_001))],
        [Finished(_PLAIN, FinishedFile(10_000_000))],
    ),
    "PDF-10": (
        [
            Finished(_PLAIN, FinishedFile(9, pages=("See our page.",), links=("https://kites.example/a",))),
            Finished(_PLAIN, FinishedFile(9, pages=("See https://kites.example/a.",), links=("https://b.example",))),
            Finished(_PLAIN, FinishedFile(9, pages=("Write to ann@kites.example.",))),
        ],
        [
            Finished(_PLAIN, FinishedFile(9, pages=("See www.kites.example/\n風箏。",), links=(_HAN_LINK,))),
            Finished(_PLAIN, FinishedFile(9, pages=("Ann@Kites.example,\n+852 5555 0121",), links=_REACHED)),
            Finished(_PLAIN, FinishedFile(9, pages=("The kite (www) is @ the museum.",))),
        ],
    ),
    "PDF-11": (
        [
            Finished(_TERM, _LEAK),
            Finished(_WAIVED, _LEAK),
            Finished(_DECIDED, _LEAK),
            Finished(_PLAIN, FinishedFile(9, metadata=("Draft 3: kites",))),
        ],
        [
            Finished(_PLAIN, _LEAK),
            Finished(_TERM, FinishedFile(9, pages=("Never say this to a kite.",))),
            Finished(replace(_TERM, register=Register()), _LEAK),
            Finished(replace(_PLAIN, is_draft=True), FinishedFile(9, metadata=("Draft 3: kites",))),
            Finished(_PLAIN, FinishedFile(9, metadata=("Kites", "Kite Trust"))),
        ],
    ),
}
