"""QUO: quotation marks and quotes."""

from mediadesk.records.block import Role, plain
from tests.preflight.kits import SC, TC, kit

EXAMPLES = {
    "QUO-01": ([kit("“A kite flew.")], [kit("“A kite flew,” she said.")]),
    "QUO-02": ([kit("“A kite” isn't ‘it’.")], [kit("“A kite” isn’t ‘it’.")]),
    "QUO-03": ([kit(plain("“A kite.”", Role.QUOTE))], [kit(quotes=("“A kite.”",))]),
    "QUO-04": ([kit(quotes=("“" + "word " * 61 + "”",))], [kit(quotes=("“" + "word " * 60 + "”",))]),
    "QUO-06": (
        [
            kit("“The “Kite” of the hill”"),
            kit("「山上的「風箏」」", language=TC),
            kit("看『風箏』展", language=TC),
            kit("“山上的“风筝””", language=SC),
        ],
        [
            kit("“The ‘Kite’ of the hill” and “the other”"),
            kit("「山上的『風箏』」與「其他」", language=TC),
            kit("“The first paragraph of a long quote", "“and the second”"),
            kit("“山上的‘风筝’”", language=SC),
        ],
    ),
}
