"""How what happened with a contact is said on screen: a line, a line of details, an icon."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from mediadesk.records.interaction import Direction, Interaction, InteractionKind, OnRecord
from mediadesk.records.timeline import Happened, TimelineEntry

_ICONS = {
    InteractionKind.CALL: "phone",
    InteractionKind.MAIL: "mail",
    InteractionKind.MEETING: "users-round",
    InteractionKind.BRIEFING: "landmark",
    InteractionKind.MESSAGE: "message-square",
    InteractionKind.INTERVIEW: "mic",
    InteractionKind.PITCH: "sparkles",
    InteractionKind.NOTE: "pen-line",
}
_OTHER_ICONS = {
    Happened.SENT: "send",
    Happened.FOLLOW_UP_DONE: "circle-check",
    Happened.JOINED: "building-2",
    Happened.LEFT: "building-2",
    Happened.VERIFIED: "check",
    Happened.CHANGED: "history",
    Happened.LISTED: "list",
}


@dataclass(frozen=True, slots=True)
class Said:
    """One entry as it is drawn. `mark` stands before the line and says what may be done with it; `is_off` warns."""

    icon: str
    line: str
    details: str
    when: str
    mark: str = ""
    is_off: bool = False


def said(entry: TimelineEntry) -> Said:
    """The words of an entry."""
    when = "" if entry.is_day else f"{entry.at.astimezone():%H:%M}"
    if entry.interaction is not None:
        told = entry.interaction
        details = [" ".join(told.body.split()), f"“{entry.headline}”" if entry.headline else "", told.who]
        line = told.subject or kind_word(told.kind)
        return Said(
            _ICONS[told.kind],
            f"{direction_word(told)}{line}",
            " · ".join(filter(None, (entry.contact, *details))),
            when,
            record_word(told.on_record) if told.on_record is not OnRecord.UNSAID else "",
            entry.is_off_record,
        )
    line, detail = _other(entry)
    return Said(_OTHER_ICONS[entry.kind], line, detail, when)


def _other(entry: TimelineEntry) -> tuple[str, str]:
    if entry.kind is Happened.SENT:
        words = _tr("Got “{headline}”").format(headline=entry.headline or _tr("a release"))
        return words, " · ".join(filter(None, (_whom(entry), way_word(entry.way), entry.more)))
    if entry.kind is Happened.LISTED:
        words = _tr("On the list “{name}” when it was used").format(name=entry.what)
        return words, f"“{entry.headline}”" if entry.headline else ""
    if entry.kind is Happened.CHANGED and entry.what == "merged":
        return _tr("Two entries became one"), entry.more
    if entry.kind is Happened.CHANGED:
        return _tr("Put right: {field}").format(field=field_word(entry.what)), entry.more
    if entry.contact and entry.kind in (Happened.JOINED, Happened.LEFT):
        words = _tr("{name} began here") if entry.kind is Happened.JOINED else _tr("{name} left")
        return words.format(name=entry.contact), entry.what
    patterns = {
        Happened.FOLLOW_UP_DONE: _tr("Done: {what}"),
        Happened.JOINED: _tr("Began at {outlet}"),
        Happened.LEFT: _tr("Left {outlet}"),
        Happened.VERIFIED: _tr("Verified"),
    }
    is_post = entry.kind in (Happened.JOINED, Happened.LEFT)
    line = patterns[entry.kind].format(what=entry.what, outlet=entry.more)
    return line, entry.what if is_post else entry.who


def _whom(entry: TimelineEntry) -> str:
    if not entry.others:
        return entry.contact
    return _tr("{name} and {count} more").format(name=entry.contact, count=f"{entry.others:,}")


def kind_word(kind: InteractionKind) -> str:
    """The kind as said on screen."""
    words = {
        InteractionKind.CALL: _tr("Call"),
        InteractionKind.MAIL: _tr("Mail"),
        InteractionKind.MEETING: _tr("Meeting"),
        InteractionKind.BRIEFING: _tr("Briefing"),
        InteractionKind.MESSAGE: _tr("Message"),
        InteractionKind.INTERVIEW: _tr("Interview"),
        InteractionKind.PITCH: _tr("Pitch"),
        InteractionKind.NOTE: _tr("Note"),
    }
    return words[kind]


def record_word(record: OnRecord) -> str:
    """What may be done with what was said."""
    words = {
        OnRecord.UNSAID: _tr("Not said"),
        OnRecord.ON: _tr("On record"),
        OnRecord.BACKGROUND: _tr("Background"),
        OnRecord.OFF: _tr("Off record"),
    }
    return words[record]


def direction_word(told: Interaction) -> str:
    """What stands before what they came to us with."""
    return _tr("From them: ") if told.direction is Direction.IN else ""


def way_word(way: str) -> str:
    """How a release was sent."""
    words = {
        "email": _tr("by e-mail"),
        "phone": _tr("by telephone"),
        "message": _tr("by message"),
        "in_person": _tr("by hand"),
        "wire": _tr("over a wire"),
    }
    return words.get(way, way)


def field_word(field: str) -> str:
    """A field of the entry by its name in the form."""
    words = {
        "email": _tr("e-mail"),
        "phone": _tr("phone"),
        "affiliations": _tr("posts"),
        "channels": _tr("ways to reach"),
        "status": _tr("status"),
        "notes": _tr("notes"),
        "beats": _tr("beats"),
        "languages": _tr("languages"),
        "tags": _tr("tags"),
    }
    return words.get(field, _tr("name") if field.startswith("name_") else field.replace("_", " "))


def day_word(day: date, today: date) -> str:
    """The heading of a day: "Today", "Yesterday", "18 Mar", "3 Dec 2024"."""
    near = {
        today: _tr("Today"),
        today - timedelta(days=1): _tr("Yesterday"),
        today + timedelta(days=1): _tr("Tomorrow"),
    }
    return near.get(day) or (f"{day.day} {day:%b}" if day.year == today.year else f"{day.day} {day:%b %Y}")


def spoken(entries: Sequence[TimelineEntry], today: date) -> str:
    """The entries as a screen reader says them, the newest first."""
    lines = []
    for entry in entries:
        words = said(entry)
        mark = f"({words.mark}) " if words.mark else ""
        lines.append(f"{day_word(entry.day(), today)}: {mark}{words.line}")
    return "\n".join(lines)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Timeline", text)
