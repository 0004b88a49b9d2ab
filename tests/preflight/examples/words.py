"""TXT: the words themselves."""

from dataclasses import replace

from mediadesk.records.block import Role, plain
from mediadesk.records.languages import ByLanguage
from mediadesk.records.people import Newsmaker
from mediadesk.records.register import Register
from mediadesk.records.release import ReleaseKind
from mediadesk.records.source_document import Notice, NoticeKind
from mediadesk.records.term import Avoided, Term, TermKind
from tests.preflight.kits import SC, TC, kit

_QUAY = Register(terms=(Term(1, TermKind.HOUSE, ByLanguage("Lantern Quay"), Avoided(("Lantern Pier",))),))


def _from_a_document(*kinds):
    whole = kit("A kite.")
    notices = tuple(Notice(kind, 2, ("kite",)) for kind in kinds)
    return replace(whole, texts=tuple(replace(each, notices=notices) for each in whole.texts))


EXAMPLES = {
    "TXT-01": (
        [
            kit("The kite XX flew."),
            kit("於（待定）舉行", language=TC),
            kit("{attendance} came."),
            kit("逾{出席人數}人", language=TC),
        ],
        [kit("A kite [sic] flew. Really??"), kit("A set { } of kites.")],
    ),
    "TXT-02": (
        [
            *map(_from_a_document, (NoticeKind.INSERTIONS, NoticeKind.DELETIONS, NoticeKind.COMMENTS)),
            _from_a_document(NoticeKind.AUTHORS, NoticeKind.HIDDEN_TEXT),
        ],
        [kit("A kite."), _from_a_document(NoticeKind.TABLES, NoticeKind.AUTHORS, NoticeKind.PICTURES)],
    ),
    "TXT-03": ([kit("A  kite."), kit("A kite\u200b.")], [kit("24\u00a0April, a kite.")]),
    "TXT-04": (
        [
            kit("A kite – red – flew — far."),
            kit("A kite - red – flew."),
            kit("From 10-12 and 14–16 o’clock"),
            kit("風箏——紅色——升空—高飛", language=TC),
        ],
        [
            kit("A kite – red – flew far-off."),
            kit("From 10–12 and 14–16 o’clock, call +852 5555-0121."),
            kit("風箏——紅色——升空", language=TC),
            kit("In 2025-26 it scored 3–1."),
        ],
    ),
    "TXT-05": ([kit("word " * 40 + "end."), kit("風" * 101 + "。", language=TC)], [kit("word " * 39 + "end.")]),
    "TXT-06": (
        [kit("Short.", "Some words. " * 56), kit("風箏。", "風很大。" * 87, language=TC)],
        [kit("Short.", "Some words. " * 55), kit("A kite.", captions=("Some words. " * 60,))],
    ),
    "TXT-07": (
        [
            kit("A world-class museum opened."),
            kit("A state-of-the-art hill", headline="A one-of-a-kind hill opens"),
            kit("The museum is open!"),
            kit("It has FREE ADMISSION today."),
            kit("史無前例的風箏", language=TC),
            kit("风筝博物馆开幕！", language=SC),
        ],
        [
            kit("It is first class, and a ground-breaking ceremony was held."),
            kit("“It is world-class, and we are thrilled to be here!” she said."),
            kit("The UNESCO NATO HKSAR talks, and a wow!kite"),
            kit("Programme", plain("FREE ADMISSION FOR EVERYBODY", Role.HEADING), "All day."),
            kit("「這是史無前例的風箏博物館！」她說。", language=TC),
        ],
    ),
    "TXT-08": (
        [
            kit("We fly kites."),
            kit("A kite for you."),
            kit("It is one of our kites."),
            kit("我們放風箏。", language=TC),
            kit("欢迎您参观。", language=SC),
        ],
        [
            kit("“We fly our kites whenever you like,” she said."),
            kit("The US and I&T, World War I and the West."),
            kit("A kite flew.", boilerplate=("We keep kites.",)),
            kit("We cordially invite you.", kind=ReleaseKind.MEDIA_INVITATION),
            kit("「我們每天放風箏，風雨不改。」她說。", language=TC),
        ],
    ),
    "TXT-09": (
        [
            kit("The museum recieves kites."),
            kit("The old kites are being reimaged."),
            kit("It continues contribute to kites."),
            kit("The principle investigator flew."),
            kit("Goverment kites flew."),
        ],
        [
            kit("The museum receives kites, and Yuenfat and Zhou Minglan too."),
            kit("It continues to contribute."),
            kit("The principal investigator flew on principle."),
            kit("The neighborhood center, in color, had a program."),
            kit("Kytemann flew.", register=Register((Newsmaker(1, ByLanguage("Zelda Kytemann")),))),
            kit("風箏recieve", language=TC),
        ],
    ),
    "TXT-10": ([kit("The the kite.")], [kit("She had had a kite in Bora Bora.")]),
    "TXT-11": ([kit("It is at Lantern Pier.", register=_QUAY)], [kit("It is at Lantern Quay.", register=_QUAY)]),
    "TXT-12": (
        [
            kit("And, the kite flew."),
            kit("It rose. But, it fell."),
            kit("A kite.", captions=("A kite. And, Ko Sze flew it.",)),
            kit("風大。而且，很冷。", language=TC),
        ],
        [
            kit("And the kite flew. But it fell, and, at last, lay there."),
            kit("“And, to tell the truth, it fell,” she said."),
            kit("風大，而且很冷。", language=TC),
        ],
    ),
    "TXT-13": ([kit("Kites 🪁 fly.")], [kit("Kites ✔ fly.")]),
}
