"""What the privacy desk lists, and in which columns."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QPainter

from mediadesk.records.privacy import DeskAct, DoNotContact, LogEntry, Outdated, PrivacyRequest, RequestKind, Scope
from mediadesk.ui.record_cells import words
from mediadesk.ui.record_table import Column


@dataclass(frozen=True, slots=True)
class Line:
    """A row of any of the lists: what its cells say, and the contact it is about where there is one.

    `due` is the day a request must be answered by, or was; `is_late` that it was not.
    """

    id: int
    cells: tuple[str, ...]
    contact_id: int | None = None
    due: date = date.min
    is_late: bool = False


def _tr(text: str) -> str:
    return QCoreApplication.translate("Privacy", text)


def columns(*titles: tuple[str, int, int]) -> tuple[Column[Line], ...]:
    """Columns by (title, share of the width, least width); the first keeps the order rows come in, others sort."""
    return tuple(_column(number, *title) for number, title in enumerate(titles))


def _column(number: int, title: str, share: int, least: int) -> Column[Line]:
    def text(line: Line) -> str:
        return line.cells[number]

    return Column(title, text, share, least, (lambda line: text(line).casefold()) if number else None)


def request_columns() -> tuple[Column[Line], ...]:
    """Who asked what, and until when."""
    first = columns((_tr("Who"), 40, 150), (_tr("Asked for"), 24, 120), (_tr("Came"), 12, 90))
    state: Column[Line] = Column(_tr("State"), lambda line: line.cells[3], 24, 150, lambda line: line.due, _state)
    return (*first, state)


def _state(painter: QPainter, place: QRect, line: Line) -> None:
    words(painter, place, line.cells[3], token="err" if line.is_late else "text2")


def barred_columns() -> tuple[Column[Line], ...]:
    """Who is not to be written to, and why."""
    return columns((_tr("Whom"), 36, 160), (_tr("What"), 14, 90), (_tr("Since"), 12, 90), (_tr("Reason"), 38, 140))


def outdated_columns() -> tuple[Column[Line], ...]:
    """Who is past the time of a rule."""
    return columns((_tr("Name"), 60, 200), (_tr("Last in touch"), 20, 110), (_tr("Kept for"), 20, 110))


def log_columns() -> tuple[Column[Line], ...]:
    """What was done, when and by whom."""
    return columns((_tr("When"), 20, 130), (_tr("Who"), 20, 110), (_tr("What"), 20, 140), (_tr("About"), 40, 140))


def request_line(request: PrivacyRequest, today: date) -> Line:
    """A request as a row."""
    name = request.name or _tr("Somebody who was erased")
    cells = (name, request_word(request.kind), request.received_on.isoformat(), request_state(request, today))
    is_late = request.closed_on is None and request.due_on < today
    return Line(request.id, cells, request.contact_id, request.closed_on or request.due_on, is_late)


def request_state(request: PrivacyRequest, today: date) -> str:
    """Until when it must be answered, or that it was."""
    if request.closed_on is not None:
        return _tr("Answered {day}").format(day=request.closed_on.isoformat())
    left = (request.due_on - today).days
    if left < 0:
        return _tr("Overdue by {count} days").format(count=-left) if left < -1 else _tr("Overdue by a day")
    if left < 2:
        return _tr("Due tomorrow") if left else _tr("Due today")
    return _tr("{count} days left").format(count=left)


def barred_line(wish: DoNotContact) -> Line:
    """A wish not to be written to as a row."""
    return Line(wish.id, (wish.said, scope_word(wish.scope), wish.since.isoformat(), wish.reason), wish.contact_id)


def outdated_line(each: Outdated) -> Line:
    """Somebody past the time of a rule as a row."""
    months = _tr("{count} months").format(count=each.rule.months)
    return Line(each.contact_id, (each.name, each.last_on.isoformat(), months), each.contact_id)


def log_line(entry: LogEntry) -> Line:
    """An entry of the log as a row."""
    local = entry.at.astimezone()
    about = entry.about or (str(entry.contact_id) if entry.contact_id else "")
    return Line(entry.id, (f"{local:%Y-%m-%d %H:%M}", entry.who, act_word(entry.act), about))


def request_word(kind: RequestKind) -> str:
    """What was asked for."""
    words = {
        RequestKind.ACCESS: _tr("A copy of their data"),
        RequestKind.CORRECTION: _tr("A correction"),
        RequestKind.ERASURE: _tr("To be erased"),
        RequestKind.OBJECTION: _tr("Not to be written to"),
    }
    return words[kind]


def scope_word(scope: Scope) -> str:
    """Whom a wish concerns."""
    words = {
        Scope.PERSON: _tr("Person"),
        Scope.ADDRESS: _tr("Address"),
        Scope.DOMAIN: _tr("Domain"),
        Scope.OUTLET: _tr("Outlet"),
    }
    return words[scope]


def act_word(act: DeskAct) -> str:
    """What was done."""
    words = {
        DeskAct.IMPORTED: _tr("Imported"),
        DeskAct.IMPORT_UNDONE: _tr("Import undone"),
        DeskAct.EXPORTED: _tr("Exported"),
        DeskAct.MERGED: _tr("Merged"),
        DeskAct.ERASED: _tr("Erased"),
        DeskAct.REPLAYED: _tr("Erased again"),
        DeskAct.ANSWERED: _tr("Package made"),
        DeskAct.SUPPRESSED: _tr("Not to be contacted"),
        DeskAct.RELEASED: _tr("May be contacted again"),
        DeskAct.RETENTION: _tr("Past their time"),
        DeskAct.UNDONE: _tr("Undone"),
        DeskAct.DONE_AGAIN: _tr("Done again"),
    }
    return words[act]
