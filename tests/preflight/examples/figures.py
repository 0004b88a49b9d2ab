"""NUM: figures and claims."""

from datetime import date

from mediadesk.records.languages import ByLanguage
from mediadesk.records.organisation import Fact
from tests.preflight.kits import SC, TC, kit


def _fact(value, label, as_of):
    return (Fact(1, 1, value, ByLanguage(label), as_of),)


EXAMPLES = {
    "NUM-01": (
        [
            kit("It drew 250 distinguished guests.", captions=("It drew 300 distinguished guests.",)),
            kit("It has 120 paper kites.", boilerplate=("We keep 150 paper kites.",)),
            kit("吸引250名嘉賓。", captions=("吸引300名嘉賓。",), language=TC),
            kit("聘用40名研究人員。", boilerplate=("有90名研究人員。",), language=TC),
            kit("吸引250名嘉宾。", headline="300名嘉宾参观", language=SC),
            kit("It has 120 paper kites.", facts=_fact("150", "paper kites", date(2025, 4, 1))),
        ],
        [
            kit("More than 250 distinguished guests came.", captions=("It drew 250 distinguished guests.",)),
            kit("It took 12 years.", boilerplate=("It took 20 years.",)),
            kit("吸引250名嘉賓。", captions=("吸引250名嘉賓。",), language=TC),
            kit("資助40名學生。", boilerplate=("學校有900名學生。",), language=TC),
            kit("It has 120 paper kites.", facts=_fact("120+", "paper kites", date(2025, 4, 1))),
        ],
    ),
    "NUM-02": (
        [
            kit("It is the first time the city has held a kite summit."),
            kit("It is the city’s largest kite."),
            kit("It is the tallest kite museum in Asia."),
            kit("這是全港最大的風箏。", language=TC),
            kit("这是首次在香港举行。", language=SC),
            kit("A kite.", facts=_fact("150", "kites", None)),
            kit("A kite.", facts=_fact("150", "kites", date(2023, 4, 1))),
        ],
        [
            kit("It is the first time the city has held one, according to the Kite Society."),
            kit("The first of three kites was large, and the first half of it red."),
            kit("“It is the city’s largest kite, and it is ours,” she said."),
            kit("據風箏學會統計，這是全港最大的風箏。", language=TC),
            kit("A kite.", facts=_fact("150", "kites", date(2025, 4, 1))),
        ],
    ),
}
