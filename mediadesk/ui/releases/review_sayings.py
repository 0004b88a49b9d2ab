"""What the view of a review says: where a change is, what it is, and how it was decided."""

from html import escape

from PySide6.QtCore import QCoreApplication

from mediadesk.comparison.texts import Part
from mediadesk.comparison.three_way import Change, ThreeWay, What
from mediadesk.comparison.three_way_words import Runs, Side


def _tr(text: str) -> str:
    return QCoreApplication.translate("Review", text)


def place(change: Change, found: ThreeWay) -> str:
    """Where a change is: "Headline", "Paragraph 3"."""
    part = change.part
    if part in _SINGLE:
        return _tr(_SINGLE[part])
    same = [at for at, each in enumerate(found.passages) if each.part is part]
    return _tr(_COUNTED[part]).format(number=same.index(change.passage) + 1)


def what(change: Change) -> str:
    """A change on one line."""
    mine, theirs = plain(change.mine), plain(change.theirs)
    if change.what is What.PLACE:
        return _tr("Moved: {words}").format(words=theirs)
    if change.what is What.ROLE:
        return _tr("Another style: {words}").format(words=theirs)
    if not mine.strip() and not theirs.strip():
        return _tr("Blanks")
    if change.side is not Side.CONFLICT and not mine.strip():
        return f"+ {theirs.strip()}"
    if change.side is not Side.CONFLICT and not theirs.strip():
        return f"− {mine.strip()}"
    return f"{mine.strip() or _tr('(taken out)')} → {theirs.strip() or _tr('(taken out)')}"


def state(decided: bool | None) -> str:
    """How a change was decided."""
    if decided is None:
        return ""
    return _tr("Accepted") if decided else _tr("Rejected")


def around(name: str) -> str:
    """What a passage around the text is called: "Caption of photo 3"."""
    first, _, number = name.partition("-")
    words = _AROUND.get(first)
    return _tr(words).format(number=number.partition("-")[0]) if words else _tr("Another paragraph")


def as_written(text: str) -> str:
    """Words for a tooltip, which would take what looks like a tag for one."""
    return f"<p>{escape(text)}</p>"


def counts(changes: int, conflicts: int, remarks: int) -> str:
    """How much is in a review: "5 changes · 1 conflict"."""
    several = (_tr("{count} changes"), _tr("{count} conflicts"), _tr("{count} comments"))
    single = (_tr("1 change"), _tr("1 conflict"), _tr("1 comment"))
    said = zip((changes, conflicts, remarks), single, several, strict=True)
    return " · ".join(one if count == 1 else many.format(count=count) for count, one, many in said if count)


def plain(runs: Runs) -> str:
    """The words without their appearance."""
    return "".join(run.text for run in runs)


_SINGLE = {
    Part.EDITORS_NOTE: "Note above the headline",
    Part.HEADLINE: "Headline",
    Part.PLACE: "Place",
    Part.END_MARK: "End mark",
}
_COUNTED = {Part.SUBHEADLINE: "Subheadline {number}", Part.BODY: "Paragraph {number}", Part.NOTE: "Note {number}"}
_AROUND = {
    "dateline": "Place and date",
    "about": "Standing text {number}",
    "photo": "Caption of photo {number}",
    "fact": "Fact {number}",
    "contact": "Press contact {number}",
}
