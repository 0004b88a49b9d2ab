"""NAM and ACR: people, bodies and abbreviations."""

from dataclasses import replace

from mediadesk.records.languages import ByLanguage
from mediadesk.records.organisation import Organisation
from mediadesk.records.people import Newsmaker
from mediadesk.records.register import Register
from mediadesk.records.term import Term, TermKind
from tests.preflight.kits import SC, TC, kit, kit_of, text_of

_LAI = Newsmaker(
    7,
    ByLanguage("Lai Sum-yi", "黎心怡", "黎心怡"),
    ByLanguage("Dr", "博士", "博士"),
    (ByLanguage("Curator of the Kite Trust", "風箏信託館長", "风筝信托馆长"),),
)
_TWO_POSTS = replace(_LAI, posts=(*_LAI.posts, ByLanguage("Chair of the Wind Society", "清風學會主席", "清风学会主席")))
_CHAIR_TOO = replace(_LAI, posts=(*_LAI.posts, ByLanguage("Treasurer of the Kite Trust")))
_TRUST = Organisation(2, ByLanguage("Harbour Kite Foundation"))
_FESTIVAL = Term(3, TermKind.EVENT, ByLanguage("Festival of Winds"))
_KNOWN = {"register": Register((_LAI,), (_TRUST,), (_FESTIVAL,))}
_WITH_LAI = {"speakers": (_LAI,)}

EXAMPLES = {
    "NAM-01": (
        [
            kit("Dr Lai Sum-yu, Curator, flew.", **_KNOWN),
            kit("Dr Lai Smu-yi, Curator, flew.", **_KNOWN),
            kit("Dr Lai Sumyi, Curator, flew.", **_KNOWN),
            kit("Dr Lai Sum Yi, Curator, flew.", **_KNOWN),
            kit("Dr Lei Sum-yi, Curator, flew.", **_WITH_LAI),
            kit("館長黎心宜博士致辭。", language=TC, **_KNOWN),
            kit("馆长黎心宜博士致辞。", language=SC, **_KNOWN),
        ],
        [
            kit("Dr Lai Sum-yi, Curator, flew.", **_KNOWN),
            kit("Dr LAI Sum-yi, Curator, flew.", **_KNOWN),
            kit("Dr Lam Sin-yu, Curator, flew.", **_KNOWN),
            kit("Dr Lai Sum-yu, Curator, flew."),
            kit("館長黎心怡博士與陳心怡博士致辭。", language=TC, **_KNOWN),
        ],
    ),
    "NAM-02": (
        [
            kit("Dr Lai flew a kite.", "Dr Lai Sum-yi, Curator of the Kite Trust, smiled.", **_WITH_LAI),
            kit("Lai Sum-yi flew a kite.", **_WITH_LAI),
            kit("黎心怡博士放風箏。", language=TC, **_WITH_LAI),
        ],
        [
            kit("Dr Lai Sum-yi, Curator of the Kite Trust, flew.", "Dr Lai smiled.", **_WITH_LAI),
            kit("The curator, Lai Sum-yi, flew.", **_WITH_LAI),
            kit("Dr Lai flew a kite."),
            kit("Lai Sum-yi flew a kite.", speakers=(replace(_LAI, posts=()),)),
            kit("風箏信託館長黎心怡博士放風箏。", language=TC, **_WITH_LAI),
        ],
    ),
    "NAM-03": (
        [
            kit(
                "Dr Lai Sum-yi, Curator of the Kite Trust, flew.",
                captions=("Dr Lai Sum-yi, Treasurer of the Kite Trust.",),
                **_WITH_LAI,
            ),
            kit(
                "Dr Lai Sum-yi, Chairman of Winds, flew. Dr Lai Sum-yi, Vice Chairman of Winds, smiled.",
                **_WITH_LAI,
            ),
            kit("風箏信託館長黎心怡博士放風箏。", captions=("風箏信託主席黎心怡博士。",), language=TC, **_WITH_LAI),
            kit_of(
                text_of("Dr Lai Sum-yi, Curator of the Kite Trust, flew.", speakers=(_TWO_POSTS,)),
                text_of("清風學會主席黎心怡博士放風箏。", language=TC, speakers=(_TWO_POSTS,)),
            ),
        ],
        [
            kit(
                "Dr Lai Sum-yi, Curator of the Kite Trust, flew.",
                captions=("Dr Lai Sum-yi, Curator of Kite Trust (left).",),
                **_WITH_LAI,
            ),
            kit(
                "Dr Lai Sum-yi, President and Curator of Winds, flew.",
                captions=("Dr Lai Sum-yi, President of Winds.",),
                **_WITH_LAI,
            ),
            kit(
                "Dr Lai Sum-yi, Curator of the Kite Trust, flew.",
                captions=("Dr Lai Sum-yi, Treasurer of the Kite Trust",),
                speakers=(_CHAIR_TOO,),
            ),
            kit(
                "風箏信託館長黎心怡博士放風箏。", captions=("由風箏信託館長黎心怡博士主持。",), language=TC, **_WITH_LAI
            ),
            kit_of(
                text_of("Dr Lai Sum-yi, Curator of the Kite Trust, flew.", speakers=(_TWO_POSTS,)),
                text_of("風箏信託館長黎心怡博士放風箏。", language=TC, speakers=(_TWO_POSTS,)),
            ),
        ],
    ),
    "NAM-04": (
        [
            kit("A kite flew.", captions=("Dr Lai Sum-yi flies a kite.",), pictured=(_LAI,)),
            kit("風箏。", captions=("黎心怡博士。",), pictured=(_LAI,), language=TC),
        ],
        [
            kit("Dr Lai Sum-yi, Curator, flew.", captions=("Dr Lai Sum-yi flies a kite.",), pictured=(_LAI,)),
            kit("A kite flew.", captions=("A kite.",), pictured=(_LAI,)),
        ],
    ),
    "NAM-05": (
        [
            kit("The National Council of the NKA met. The National Council of NKA ate. The NKA National Council left."),
            kit("The Hill Kite Science Park met the Science Park of Hill Kite."),
            kit("The Harbor Kite Foundation met.", **_KNOWN),
            kit("The Festivals of Winds opened.", **_KNOWN),
        ],
        [
            kit("The National Council of the NKA met the National Council of Kites."),
            kit("Secretary Karen Lau and Secretary Ko Sze met Karen Lau and Secretary Ko."),
            kit("The Harbour Kite Foundation met.", **_KNOWN),
            kit("全國風箏理事會與風箏全國理事會", language=TC),
        ],
    ),
    "NAM-06": (
        [
            kit("Mr Lai Sum-yi, Curator, flew.", **_WITH_LAI),
            kit("Dr Lai Sum-yi, Curator, flew. Ms Lai smiled.", **_WITH_LAI),
            kit("Dr Lai Sum-yi, Curator, flew. Then Lai Sum-yi, smiling, left.", **_WITH_LAI),
            kit("館長黎心怡女士致辭。", language=TC, **_WITH_LAI),
        ],
        [
            kit("Dr Lai Sum-yi, Curator, flew. Dr Lai smiled.", **_WITH_LAI),
            kit("Prof Dr Lai Sum-yi, Curator, flew.", **_WITH_LAI),
            kit("The curator, Lai Sum-yi, flew, and Lai Sum-yi smiled.", **_WITH_LAI),
            kit("Dr Lai Sum-yi, Curator, flew. Later Curator Lai Sum-yi left.", **_WITH_LAI),
            kit("館長黎心怡博士致辭，黎心怡微笑。", language=TC, **_WITH_LAI),
        ],
    ),
    "ACR-01": ([kit("The KMC met.")], [kit("Kite Museum Council (KMC). The KMC met."), kit("The UK met.")]),
    "ACR-02": (
        [
            kit("The KMC met.", "The Kite Museum Council (KMC) ate."),
            kit("A kite.", "The KMC of the Kite Museum Council (KMC) met."),
            kit("The KMC met.", boilerplate=("The Kite Museum Council (KMC) keeps kites.",)),
        ],
        [
            kit("The Kite Museum Council (KMC) met.", "The KMC ate."),
            kit("The Kite Museum Council (KMC) met. The KMC ate.", headline="KMC meets on the hill"),
            kit("The UK met.", "The United Kites (UK) ate. The UK left."),
        ],
    ),
    "ACR-03": (
        [kit("The Kite Museum Council (KMC) met.")],
        [
            kit("The Kite Museum Council (KMC) met. The KMC’s kites flew."),
            kit("The Kite Museum Council (KMC) met.", headline="KMC meets on the hill"),
            kit("The Kite Museum Council (closed) met."),
        ],
    ),
}
