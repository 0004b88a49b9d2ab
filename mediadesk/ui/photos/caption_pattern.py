"""The choice of how a caption is made of the picture: three patterns in a row, the others in a menu."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from mediadesk.ui.buttons import MenuButton
from mediadesk.ui.segmented import Segments
from mediadesk.wording import caption_patterns
from mediadesk.wording.caption_patterns import Recipe

_INDENT = "   "  # a menu button has no room of its own before its words
_SHOWN = ("positions", "list", "rows")


class PatternChoice(QWidget):
    """`chosen` carries what a photo keeps of the choice, `str(Recipe)`. Until somebody chooses, none is picked."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept, self._is_used = "", False
        self._names = self._called()
        self.segments = Segments([(each, self._names[each]) for each in _SHOWN], self.tr("How captions are made"))
        self.segments.chosen.connect(self.choose)
        others = self.tr("Other ways to make captions, and what they close with")
        self.more = MenuButton(_INDENT + self.tr("More"), others)
        self.more.menu().aboutToShow.connect(lambda: self.fill(self.more.menu()))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self._row.addWidget(self.segments)
        self._row.addWidget(self.more)
        self.show_kept("", is_used=False)

    def show_kept(self, kept: str, *, is_used: bool) -> None:
        """Show what a photo keeps; nothing is picked where the caption is not made that way (`is_used`)."""
        self._kept, self._is_used = kept, is_used
        pattern = caption_patterns.recipe(kept).pattern if is_used else ""
        if pattern in _SHOWN:
            self.segments.pick(pattern)
        else:
            self.segments.unpick()
        is_told = pattern and (pattern not in _SHOWN or self.segments.isHidden())
        self.more.setText(_INDENT + (self._in_short(pattern) if is_told else self.tr("More")))

    @property
    def whole_width(self) -> int:
        """Pixels that the row of patterns needs with its menu."""
        return self.segments.sizeHint().width() + self._row.spacing() + self.more.sizeHint().width()

    def minimumSizeHint(self) -> QSize:
        """A row of patterns keeps no window from getting narrower: they can fold."""
        return self.more.minimumSizeHint()

    def fold(self, narrow: bool) -> None:
        """Put all patterns into the menu where there is no room for a row of them."""
        if narrow is not self.segments.isHidden():
            self.segments.setHidden(narrow)
            self.show_kept(self._kept, is_used=self._is_used)

    def choose(self, pattern: str) -> None:
        """Make captions by this pattern; what they close with stays."""
        self._take(replace(caption_patterns.recipe(self._kept), pattern=pattern))

    def fill(self, menu: QMenu) -> None:
        """Put into `menu` what can be chosen."""
        menu.clear()
        recipe = caption_patterns.recipe(self._kept)
        for pattern in self._in_menu():
            action = menu.addAction(self._names[pattern])
            action.setCheckable(True)
            action.setChecked(self._is_used and pattern == recipe.pattern)
            action.triggered.connect(lambda _checked=False, pattern=pattern: self.choose(pattern))
        menu.addSeparator()
        parts = (
            (self.tr("Say where"), recipe.has_place, replace(recipe, has_place=not recipe.has_place)),
            (self.tr("Say when"), recipe.has_date, replace(recipe, has_date=not recipe.has_date)),
            (
                self.tr("Close with the credit line"),
                recipe.has_credit,
                replace(recipe, has_credit=not recipe.has_credit),
            ),
        )
        for words, is_on, other in parts:
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(is_on)
            action.triggered.connect(lambda _checked=False, other=other: self._take(other))

    def _take(self, recipe: Recipe) -> None:
        self.show_kept(str(recipe), is_used=True)
        self.chosen.emit(str(recipe))

    def _in_menu(self) -> Sequence[str]:
        names = caption_patterns.names()
        return names if self.segments.isHidden() else [each for each in names if each not in _SHOWN]

    def _in_short(self, pattern: str) -> str:
        """What the button says of a pattern of the menu."""
        short = {
            "signing": self.tr("Signing"),
            "tour": self.tr("Tour"),
            "overview": self.tr("Overview"),
            "venue": self.tr("Venue"),
        }
        return short.get(pattern, self._names[pattern])

    def _called(self) -> dict[str, str]:
        return {
            "positions": self.tr("Positions in brackets"),
            "list": self.tr("(From left) list"),
            "rows": self.tr("Rows"),
            "speaking": self.tr("Speaking"),
            "signing": self.tr("Signing or handshake"),
            "tour": self.tr("Tour or exhibits"),
            "portrait": self.tr("Portrait"),
            "overview": self.tr("Overview, nobody named"),
            "venue": self.tr("Venue, nobody named"),
        }
