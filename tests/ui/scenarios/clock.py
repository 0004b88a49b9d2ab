"""How long a practised hand takes, by the keystroke-level model (Card, Moran and Newell, 1980).

0.28 s for a key, 1.1 s to point and 0.2 s to press, 0.4 s to go from the mouse to the keys or back, 1.35 s to think
before each thing that must be recalled, found or decided; a word that must be read takes 0.25 s, as of 240 in a minute.
"""

from dataclasses import dataclass, field

from tests.ui.scenarios.hand import Hand

_KEY, _POINT, _PRESS, _HOMING, _THOUGHT, _READ = 0.28, 1.1, 0.2, 0.4, 1.35, 0.25


@dataclass(slots=True)
class Clock:
    """What the model says a hand took since the clock was made.

    `thoughts`, `homings` and `words` read are told; presses and keys are counted.
    """

    hand: Hand
    thoughts: int = 0
    homings: int = 0
    words: int = 0
    _points_before: int = field(init=False)
    _strokes_before: int = field(init=False)

    def __post_init__(self) -> None:
        self._points_before, self._strokes_before = self.hand.points, self.hand.strokes

    @property
    def seconds(self) -> float:
        """So long since the hand began."""
        points, strokes = self.hand.points - self._points_before, self.hand.strokes - self._strokes_before
        moved = points * (_POINT + _PRESS) + strokes * _KEY + self.homings * _HOMING
        return moved + self.thoughts * _THOUGHT + self.words * _READ
