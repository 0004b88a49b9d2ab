"""The fields of a journalist's form: what everybody has first, the rest folded away under what it is about."""

from functools import cache
from zoneinfo import available_timezones

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from mediadesk.records.contact import ChannelKind, ContactStatus, LawfulBasis
from mediadesk.ui.contact_words import basis_word
from mediadesk.ui.contacts.contact_draft import ContactDraft
from mediadesk.ui.contacts.fold import Fold
from mediadesk.ui.contacts.picture_field import PictureField
from mediadesk.ui.contacts.post_rows import PostRows
from mediadesk.ui.contacts.salutation_lines import SalutationLines
from mediadesk.ui.contacts.sayings import status_word
from mediadesk.ui.contacts.way_rows import WayRows
from mediadesk.ui.contacts.way_words import kind_word
from mediadesk.ui.fields import Choice, Completing, CompletingList, Field, LanguageToggles
from mediadesk.ui.language_lines import LanguageLines


@cache
def zones() -> list[str]:
    """The time zones of the world by name; asked for when a form opens first, for it takes 20 ms or more."""
    return sorted(zone for zone in available_timezones() if "/" in zone)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Contacts", text)


class ContactFields:
    """Makes the fields and lays them into `column`. `lines` are those of one line of text, by field of the draft."""

    def __init__(self, column: QVBoxLayout) -> None:
        self._make()
        self.lines: dict[str, QLineEdit] = {
            **{"role": self.role, "outlet": self.outlet, "desk": self.desk, "since": self.since},
            **{"email": self.email, "phone": self.phone, "beats": self.beats, "tags": self.tags},
            **{"aliases": self.aliases, "hours": self.hours, "time_zone": self.time_zone, "owner": self.owner},
            **{"source": self.source, "source_on": self.source_on},
        }
        self.folds = {
            "names": Fold(_tr("Salutation, spellings, picture")),
            "posts": Fold(_tr("Other posts")),
            "ways": Fold(_tr("More numbers and accounts")),
            "likes": Fold(_tr("How they like to be reached")),
            "desk": Fold(_tr("Tags, owner, source")),
        }
        self.fields: dict[str, Field] = {}
        self._places: dict[str, Fold] = {}
        self._lay_out(column)
        column.addStretch(1)

    def fold(self, draft: ContactDraft) -> None:
        """Open the parts in which something is said, and close the others."""
        said = {
            "names": bool(draft.aliases or draft.salutation or draft.picture_sha256),
            "posts": bool(draft.posts),
            "ways": bool(draft.ways),
            "likes": bool(draft.prefers or draft.hours or draft.do_not_phone or draft.time_zone),
            "desk": bool(draft.tags or draft.owner or draft.source or draft.lawful_basis or draft.source_on),
        }
        for name, fold in self.folds.items():
            fold.open(is_open=said[name])
        self.time_zone.offer(zones())

    def unfold(self, field: str) -> None:
        """Open the part a field is in."""
        if field in self._places:
            self._places[field].open()

    def _make(self) -> None:
        self.name, self.salutation = LanguageLines(_tr("Name")), SalutationLines(_tr("Salutation"))
        self.aliases, self.desk, self.since = QLineEdit(), QLineEdit(), QLineEdit()
        self.role, self.outlet, self.time_zone = Completing(), Completing(), Completing()
        self.keeps_past = QCheckBox()
        self.keeps_past.setAccessibleName(_tr("Keep the former outlet"))
        self.posts, self.ways, self.picture = PostRows(), WayRows(), PictureField()
        self.email, self.phone, self.hours = QLineEdit(), QLineEdit(), QLineEdit()
        self.beats, self.tags = CompletingList(), CompletingList()
        self.languages = LanguageToggles(_tr("Writes in"))
        self.status = Choice([(status, status_word(status)) for status in ContactStatus], _tr("Status"))
        ways = [(kind, kind_word(kind)) for kind in ChannelKind]
        self.prefers = Choice([(None, _tr("No preference")), *ways], _tr("Prefers"))
        self.basis = Choice([(basis, basis_word(basis)) for basis in LawfulBasis], _tr("Lawful basis"))
        self.do_not_phone = QCheckBox(_tr("Does not want to be phoned"))
        self.do_not_phone.setAccessibleName(_tr("Does not want to be phoned"))
        self.owner, self.source, self.source_on = QLineEdit(), QLineEdit(), QLineEdit()
        self.notes = QPlainTextEdit()
        self.notes.setTabChangesFocus(True)
        self.notes.setFixedHeight(96)
        self._hint()

    def _hint(self) -> None:
        self.since.setPlaceholderText("2024-03")
        self.source_on.setPlaceholderText("2024-03-15")
        self.beats.setPlaceholderText(_tr("environment, ocean"))
        self.hours.setPlaceholderText(_tr("before 11:00"))
        self.time_zone.setPlaceholderText(_tr("The desk's own"))

    def _lay_out(self, column: QVBoxLayout) -> None:
        def put(name: str, title: str, widget: QWidget, fold: str = "") -> None:
            self.fields[name] = Field(title, widget)
            if fold:
                self._places[name] = self.folds[fold]
            (self.folds[fold].column if fold else column).addWidget(self.fields[name])

        put("name", _tr("Name"), self.name)
        put("salutation", _tr("Salutation"), self.salutation, "names")
        put("aliases", _tr("Other spellings"), self.aliases, "names")
        put("picture", _tr("Picture"), self.picture, "names")
        column.addWidget(self.folds["names"])
        put("role", _tr("Role"), self.role)
        put("outlet", _tr("Outlet"), self.outlet)
        column.addWidget(self.keeps_past)
        put("desk", _tr("Desk (optional)"), self.desk)
        put("since", _tr("Since (optional)"), self.since)
        put("posts", "", self.posts, "posts")
        column.addWidget(self.folds["posts"])
        put("email", _tr("E-mail"), self.email)
        put("phone", _tr("Phone"), self.phone)
        put("ways", "", self.ways, "ways")
        column.addWidget(self.folds["ways"])
        put("prefers", _tr("Prefers"), self.prefers, "likes")
        put("hours", _tr("Hours"), self.hours, "likes")
        self.folds["likes"].column.addWidget(self.do_not_phone)
        put("time_zone", _tr("Time zone"), self.time_zone, "likes")
        column.addWidget(self.folds["likes"])
        put("languages", _tr("Writes in"), self.languages)
        put("beats", _tr("Beats"), self.beats)
        put("status", _tr("Status"), self.status)
        put("notes", _tr("Notes"), self.notes)
        put("tags", _tr("Tags"), self.tags, "desk")
        put("owner", _tr("Looked after by"), self.owner, "desk")
        put("source", _tr("Source"), self.source, "desk")
        put("basis", _tr("Lawful basis"), self.basis, "desk")
        put("source_on", _tr("Held since"), self.source_on, "desk")
        column.addWidget(self.folds["desk"])
