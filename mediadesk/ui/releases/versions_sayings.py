"""What the versions view says: occasions, days, and what happened to a passage."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from mediadesk.comparison.texts import Part, PassageDifference
from mediadesk.comparison.words import Kind
from mediadesk.records.languages import Language
from mediadesk.records.revision import Occasion, Revision
from mediadesk.wording.dates import long_date, weekday


def _tr(text: str) -> str:
    return QCoreApplication.translate("Versions", text)


def occasion_word(occasion: Occasion) -> str:
    """Why a version was kept, as said on screen."""
    words = {
        Occasion.EDIT: _tr("Edited"),
        Occasion.SAVED: _tr("Saved"),
        Occasion.IMPORTED: _tr("Imported"),
        Occasion.CONVERTED: _tr("Converted"),
        Occasion.RESTORED: _tr("Restored"),
        Occasion.SIGN_OFF: _tr("Status changed"),
        Occasion.IN_REVIEW: _tr("Sent for review"),
        Occasion.APPROVED: _tr("Approved"),
        Occasion.ISSUED: _tr("Issued"),
    }
    return words[occasion]


def title(revision: Revision) -> str:
    """What a version is called: its name, else its occasion."""
    return revision.label or occasion_word(revision.occasion)


def day(moment: datetime, today: date) -> str:
    """The day of an aware instant here, as a heading: "Today", "Yesterday", "Monday 3 March 2031"."""
    then = moment.astimezone().date()
    days = (today - then).days
    if days in (0, 1):
        return _tr("Yesterday") if days else _tr("Today")
    return f"{weekday(then, Language.EN)} {long_date(then, Language.EN)}"


def moment_words(moment: datetime, today: date) -> str:
    """When a version was kept, in a line: "14:32", "Yesterday 14:32", "3 March 2031 14:32"."""
    local = moment.astimezone()
    days = (today - local.date()).days
    if not days:
        return f"{local:%H:%M}"
    then = _tr("Yesterday") if days == 1 else long_date(local.date(), Language.EN)
    return f"{then} {local:%H:%M}"


def happened(passage: PassageDifference) -> str:
    """What is said above a passage that did not only change its words; empty for one that did."""
    said = []
    if passage.is_moved and passage.at_before is not None:
        said.append(_tr("Moved, was paragraph {number}").format(number=passage.at_before + 1))
    if passage.has_other_look:
        said.append(_tr("Looks different: style, speaker, bold or link"))
    part = _PARTS.get(passage.part)
    if part:
        said.insert(0, _tr(part))
    return " · ".join(said)


def in_words(passage: PassageDifference) -> str:
    """A change for those who hear it: what went and what came."""
    if passage.is_new:
        return _tr("New: {words}").format(words=_said(passage, Kind.INSERTED))
    if passage.is_gone:
        return _tr("Removed: {words}").format(words=_said(passage, Kind.DELETED))
    went, came = _said(passage, Kind.DELETED), _said(passage, Kind.INSERTED)
    parts = [happened(passage)]
    parts += [_tr("deleted: {words}").format(words=went)] if went else []
    parts += [_tr("inserted: {words}").format(words=came)] if came else []
    return "; ".join(part for part in parts if part)


def _said(passage: PassageDifference, kind: Kind) -> str:
    return ", ".join(piece.text.strip() for piece in passage.pieces if piece.kind is kind and piece.text.strip())


_PARTS = {Part.EDITORS_NOTE: "Note above the headline", Part.PLACE: "Place", Part.END_MARK: "End mark"}
