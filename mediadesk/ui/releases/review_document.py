"""A review as a document: the text with the reviewer's changes in their sentences, comments below their paragraph."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from mediadesk.comparison.texts import Part
from mediadesk.comparison.three_way import MergedPassage, ThreeWay, What
from mediadesk.comparison.three_way_words import Runs, Side, Stretch
from mediadesk.jobs.bringing_back import BroughtBack
from mediadesk.records.review import Remark
from mediadesk.ui import fonts, look
from mediadesk.ui.releases import review_sayings as sayings
from mediadesk.ui.releases.document_look import lettering, small_lettering, standing
from mediadesk.ui.releases.document_text import TextRole

_SMALL = 12  # pixels
_ROLES = {Part.HEADLINE: TextRole.HEADLINE, Part.SUBHEADLINE: TextRole.SUBHEADLINE, Part.NOTE: TextRole.NOTE}
Decisions = Mapping[int, bool]


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a change stands in the document, in characters."""

    start: int
    end: int


class ReviewWriter:
    """Writes a review into a document in the colours of the theme in use; `spots` tells where each change stands."""

    def __init__(self, document: QTextDocument, back: BroughtBack, decisions: Decisions) -> None:
        self._document, self._back, self._decisions = document, back, decisions
        self._cursor = QTextCursor(document)
        self._language = back.mine.language
        self._is_first = True
        self.spots: dict[int, Spot] = {}
        self._remarks: dict[str, list[Remark]] = defaultdict(list)
        for remark in back.remarks:
            self._remarks[remark.passage].append(remark)

    def write(self) -> None:
        """Write everything anew."""
        self._document.clear()
        self._cursor.beginEditBlock()  # lays out once, at the end
        left = dict(self._remarks)
        counts: dict[Part, int] = defaultdict(int)
        for remark in left.pop("", ()):
            self._write_remark(remark)
        for passage in self._back.found.passages:
            counts[passage.part] += 1
            if passage.part in (*_ROLES, Part.BODY) or passage.changes:
                self._write_passage(passage)
            for remark in left.pop(_name(passage, counts[passage.part]), ()):
                self._write_remark(remark)
        for remarks in left.values():  # on captions, contacts and whatever is not in the text
            for remark in remarks:
                self._write_remark(remark, sayings.around(remark.passage))
        self._cursor.endEditBlock()

    def _write_passage(self, passage: MergedPassage) -> None:
        role = _role(passage)
        marks = [number for number in (passage.role, passage.place) if number is not None]
        open_marks = [number for number in marks if self._back.found.changes[number].is_open]
        for number in open_marks:
            self._begin(TextRole.NOTE, top=8)
            start = self._cursor.position()
            moved = self._back.found.changes[number].what is What.PLACE
            self._cursor.insertText(
                _tr("Moved here or away") if moved else _tr("Another style"), small_lettering(_SMALL, "violet")
            )
            self.spots[number] = Spot(start, self._cursor.position())
        if not any(stretch.mine or stretch.theirs for stretch, _ in passage.stretches):
            return
        self._begin(role)
        for stretch, own in passage.stretches:
            self._write_stretch(stretch, passage.whole if own is None else own, role)

    def _write_stretch(self, stretch: Stretch, number: int | None, role: TextRole) -> None:
        start = self._cursor.position()
        if number is None or stretch.side not in (Side.THEIRS, Side.CONFLICT):
            self._insert(stretch.mine, role, "")
            return
        decided = self._decisions.get(number)
        if decided is None:
            is_conflict = stretch.side is Side.CONFLICT
            self._insert(stretch.mine, role, "mine" if is_conflict else "gone")
            if is_conflict and stretch.mine and stretch.theirs:
                self._cursor.insertText(" → ", self._look(role, "between"))
            self._insert(stretch.theirs, role, "contested" if is_conflict else "new")
        else:
            self._insert(stretch.theirs if decided else stretch.mine, role, "taken" if decided else "kept")
            if self._cursor.position() == start:
                self._cursor.insertText("·", self._look(role, "kept"))
        self.spots[number] = Spot(start, self._cursor.position())

    def _insert(self, runs: Runs, role: TextRole, kind: str) -> None:
        for run in runs:
            made = self._look(role, kind)
            if run.bold:
                made.setFontWeight(QFont.Weight.Bold)
            made.setFontItalic(made.fontItalic() or run.italic)
            if run.href and not kind:
                made.setForeground(look.colour("accent"))
            self._cursor.insertText(run.text.replace("\n", "\u2028"), made)

    def _write_remark(self, remark: Remark, place: str = "") -> None:
        self._begin(TextRole.NOTE)
        block = self._cursor.blockFormat()
        block.setBackground(look.colour("warn_soft"))
        block.setLeftMargin(12)
        block.setTopMargin(0)
        self._cursor.setBlockFormat(block)
        name = small_lettering(_SMALL, "warn")
        name.setFontWeight(QFont.Weight.DemiBold)
        said = ", ".join(filter(None, (remark.who or _tr("Comment"), place)))
        self._cursor.insertText(f" {said}: ", name)
        words = small_lettering(_SMALL, "text")
        words.setFontFamilies(fonts.published(self._language).families())
        self._cursor.insertText(" ".join(remark.words.split()), words)

    def _begin(self, role: TextRole, top: int | None = None) -> None:
        if not self._is_first:
            self._cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
        self._is_first = False
        block = standing(role)
        if top is not None:
            block.setTopMargin(top)
            block.setBottomMargin(0)
        self._cursor.setBlockFormat(block)

    def _look(self, role: TextRole, kind: str) -> QTextCharFormat:
        token, ground = _TOKENS.get(kind, ("text", ""))
        made = lettering(role, self._language)
        made.setForeground(look.colour(token))
        if ground:
            made.setBackground(look.colour(ground))
        made.setFontUnderline(kind in ("new", "contested"))
        made.setFontStrikeOut(kind == "gone")
        return made


_TOKENS = {
    "gone": ("err", "err_soft"),
    "new": ("ok", "ok_soft"),
    "mine": ("text", "warn_soft"),
    "between": ("warn", "warn_soft"),
    "contested": ("warn", "warn_soft"),
    "taken": ("ok", ""),
    "kept": ("text2", "fill"),
}


def changes_in_order(found: ThreeWay) -> list[int]:
    """The numbers of the changes to decide on, conflicts last."""
    return [change.number for change in found.open]


def _name(passage: MergedPassage, number: int) -> str:
    """What a review file calls a passage."""
    if passage.part in (Part.SUBHEADLINE, Part.NOTE):
        return f"{passage.part.value}-{number}"
    return passage.name.replace("_", "-") if passage.part is not Part.BODY else passage.name


def _role(passage: MergedPassage) -> TextRole:
    item = passage.triple.mine or passage.triple.theirs or passage.triple.base
    if passage.part is Part.BODY and item is not None:
        return TextRole(item.kind[0].value)
    return _ROLES.get(passage.part, TextRole.PARAGRAPH)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Review", text)
