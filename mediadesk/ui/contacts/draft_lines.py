"""The rows of a journalist's form as they were typed: posts and further ways to reach them. No widgets."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from mediadesk.jobs import contact_ways
from mediadesk.records.contact import Affiliation, Channel, ChannelKind, Outlet
from mediadesk.records.problems import Problem
from mediadesk.wording.problems import sentence

FindOutlet = Callable[[str], Outlet | None]

_SHORT_DATE = len("2024-03")


@dataclass(frozen=True, slots=True)
class PostDraft:
    """A post besides the one that comes first, past or present."""

    outlet: str = ""
    role: str = ""
    desk: str = ""
    since: str = ""
    until: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed."""
        return not any((self.outlet, self.role, self.desk, self.since, self.until))


@dataclass(frozen=True, slots=True)
class WayDraft:
    """A further way to reach somebody."""

    kind: ChannelKind = ChannelKind.MOBILE
    value: str = ""
    label: str = ""
    is_private: bool = False


def post_draft(held: Affiliation, outlet: str) -> PostDraft:
    """A post as it stands in the form; `outlet` is the name of where it is."""
    return PostDraft(outlet, held.role, held.desk, _iso(held.since), _iso(held.until))


def way_draft(channel: Channel) -> WayDraft:
    """A further way as it stands in the form."""
    return WayDraft(channel.kind, shown(channel), channel.label, channel.is_private)


def shown(channel: Channel) -> str:
    """The value as it is read: numbers with blanks."""
    return contact_ways.shown(channel.value) if channel.kind in contact_ways.NUMBERS else channel.value


def post(draft: PostDraft, find: FindOutlet) -> Affiliation | None:
    """The post of a row; `None` for one without an outlet."""
    outlet = find(draft.outlet)
    if outlet is None:
        return None
    return Affiliation(outlet.id, draft.role.strip(), day(draft.since), day(draft.until), draft.desk.strip())


def way(draft: WayDraft) -> Channel | None:
    """The way of a row; `None` for an empty one. Raises a `Problem` for what cannot be read."""
    if not draft.value.strip():
        return None
    return contact_ways.channel(draft.kind, draft.value, draft.label, is_private=draft.is_private)


def post_trouble(draft: PostDraft) -> str:
    """What is wrong with a row of posts, in a sentence; empty when nothing is."""
    if draft.is_empty:
        return ""
    if not draft.outlet.strip():
        return QCoreApplication.translate("Contacts", "Name the outlet of each post, or remove the post.")
    if any(text.strip() and day(text) is None for text in (draft.since, draft.until)):
        return QCoreApplication.translate("Contacts", "Write the date as 2024-03-15, or the month as 2024-03.")
    since, until = day(draft.since), day(draft.until)
    if since and until and until < since:
        return QCoreApplication.translate("Contacts", "A post cannot end before it begins.")
    return ""


def way_trouble(draft: WayDraft) -> str:
    """What is wrong with a row of ways, in a sentence; empty when nothing is."""
    try:
        way(draft)
    except Problem as problem:
        return sentence(problem)
    return ""


def day(text: str) -> date | None:
    """A day written as 2024-03-15, or a month as 2024-03; `None` for anything else."""
    wanted = text.strip()
    try:
        return date.fromisoformat(f"{wanted}-01" if len(wanted) == _SHORT_DATE else wanted)
    except ValueError:
        return None


def _iso(on: date | None) -> str:
    return on.isoformat() if on else ""
