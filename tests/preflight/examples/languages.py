"""LNG: the language versions beside each other."""

from mediadesk.records.languages import ByLanguage
from mediadesk.records.people import Newsmaker
from mediadesk.records.register import Register
from mediadesk.records.translation import Link, Origin, Translation
from tests.preflight.kits import EN, TC, kit, kit_of, text_of

_PEOPLE = Register((Newsmaker(1, ByLanguage("Lai Sum-yi", "黎心怡", "黎心怡")),))


def _pair(english, chinese, **changes):
    return kit_of(text_of(english), text_of(chinese, language=TC), **changes)


def _translated(from_words):
    """The Chinese headline was made from `from_words`; the English one says "Kite museum opens on the hill"."""
    made = Translation(EN, (Link("headline", Origin("headline", from_words)),))
    return kit_of(text_of("A kite."), text_of("風箏。", language=TC, source=made))


EXAMPLES = {
    "LNG-01": ([kit(headline="")], [_pair("A kite.", "風箏。")]),
    "LNG-02": ([_translated("Kite museum opens")], [_translated("Kite museum opens on the hill")]),
    "LNG-03": ([_pair("It has 250 kites.", "館內有260隻風箏。")], [_pair("It has 250 kites.", "館內有250隻風箏。")]),
    "LNG-04": ([kit("风筝博物馆", language=TC)], [kit("風箏博物館", language=TC)]),
    "LNG-05": ([kit("風箏,博物館", language=TC)], [kit("風箏，博物館 (Kite)", language=TC)]),
    "LNG-06": (
        [_pair("Lai Sum-yi flew.", "黎心宜放風箏。", register=_PEOPLE)],
        [_pair("Lai Sum-yi flew.", "黎心怡放風箏。", register=_PEOPLE)],
    ),
}
