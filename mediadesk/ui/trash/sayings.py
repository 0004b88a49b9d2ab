"""How the trash is said on screen: kinds of records, what they belong to, when they were moved."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from mediadesk.records.trash import TrashKind, TrashRow

ICONS = {
    TrashKind.RELEASE: "newspaper",
    TrashKind.PHOTO: "image",
    TrashKind.PRESS_KIT: "package",
    TrashKind.CONTACT: "users-round",
    TrashKind.OUTLET: "building-2",
    TrashKind.NEWSMAKER: "quote",
    TrashKind.PRESS_OFFICER: "user-round",
    TrashKind.BOILERPLATE: "file-text",
    TrashKind.ORGANISATION: "building-2",
    TrashKind.HOUSE_STYLE: "palette",
    TrashKind.TERM: "languages",
    TrashKind.FACT: "chart-no-axes-column",
    TrashKind.TEMPLATE: "file-text",
    TrashKind.MEDIA_LIST: "list",
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("Trash", text)


def kind_word(kind: TrashKind) -> str:
    """What one record of this kind is called."""
    words = {
        TrashKind.RELEASE: _tr("Release"),
        TrashKind.PHOTO: _tr("Photo"),
        TrashKind.PRESS_KIT: _tr("Press kit"),
        TrashKind.CONTACT: _tr("Contact"),
        TrashKind.OUTLET: _tr("Outlet"),
        TrashKind.NEWSMAKER: _tr("Newsmaker"),
        TrashKind.PRESS_OFFICER: _tr("Press officer"),
        TrashKind.BOILERPLATE: _tr("Boilerplate"),
        TrashKind.ORGANISATION: _tr("Organisation"),
        TrashKind.HOUSE_STYLE: _tr("House style"),
        TrashKind.TERM: _tr("Term"),
        TrashKind.FACT: _tr("Fact"),
        TrashKind.TEMPLATE: _tr("Template"),
        TrashKind.MEDIA_LIST: _tr("List"),
    }
    return words[kind]


def kind_words(kind: TrashKind) -> str:
    """What several records of this kind are called."""
    words = {
        TrashKind.RELEASE: _tr("Releases"),
        TrashKind.PHOTO: _tr("Photos"),
        TrashKind.PRESS_KIT: _tr("Press kits"),
        TrashKind.CONTACT: _tr("Contacts"),
        TrashKind.OUTLET: _tr("Outlets"),
        TrashKind.NEWSMAKER: _tr("Newsmakers"),
        TrashKind.PRESS_OFFICER: _tr("Press officers"),
        TrashKind.BOILERPLATE: _tr("Boilerplates"),
        TrashKind.ORGANISATION: _tr("Organisations"),
        TrashKind.HOUSE_STYLE: _tr("House styles"),
        TrashKind.TERM: _tr("Terms"),
        TrashKind.FACT: _tr("Facts"),
        TrashKind.TEMPLATE: _tr("Templates"),
        TrashKind.MEDIA_LIST: _tr("Lists"),
    }
    return words[kind]


def title(row: TrashRow) -> str:
    """The title, or that there is none."""
    return row.title or _tr("Untitled")


def belonging(row: TrashRow) -> str:
    """What a record belongs to, and how many releases still name it."""
    used = ""
    if row.used:
        used = _tr("In one release") if row.used == 1 else _tr("In {count} releases").format(count=f"{row.used:,}")
    about = row.about if row.about != row.title else ""
    return " · ".join(part for part in (used, about) if part)


def moved(at: datetime, now: datetime) -> str:
    """When something was moved to the trash, seen at `now` (both aware; days and hours are those of its zone)."""
    local = at.astimezone(now.tzinfo)
    if local.date() == now.date():
        return _tr("Today {time}").format(time=f"{local:%H:%M}")
    if local.date() == now.date() - timedelta(days=1):
        return _tr("Yesterday {time}").format(time=f"{local:%H:%M}")
    return f"{local.day} {local:%b}" if local.year == now.year else f"{local.day} {local:%b %Y}"
