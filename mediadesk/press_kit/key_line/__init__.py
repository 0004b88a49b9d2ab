"""The key to a group photo: its heads in thin lines, numbered, and who has which number; the same in every format."""

from mediadesk.press_kit.key_line.drawing import Curve, Drawing, Figure, drawing_of
from mediadesk.press_kit.key_line.key import Key, key_of

__all__ = ["Curve", "Drawing", "Figure", "Key", "drawing_of", "key_of"]
