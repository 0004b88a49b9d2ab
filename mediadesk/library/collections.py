"""The collections of a library, each made when somebody asks for it first: the window shows its list before that."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from peewee import Database

from mediadesk.library.collection import Collection, Means
from mediadesk.library.releases import Releases
from mediadesk.library.settings import Settings

if TYPE_CHECKING:
    from mediadesk.library.activities import Activities
    from mediadesk.library.agendas import Agendas
    from mediadesk.library.amendments import Amendments
    from mediadesk.library.contact_import_undo import ImportUndo
    from mediadesk.library.contact_imports import ContactImports
    from mediadesk.library.contacts import Contacts
    from mediadesk.library.desk_log import DeskLog
    from mediadesk.library.do_not_contact import DoNotContacts
    from mediadesk.library.duplicates import Duplicates
    from mediadesk.library.everything import Everything
    from mediadesk.library.facts import Facts
    from mediadesk.library.follow_ups import FollowUps
    from mediadesk.library.house_styles import HouseStyles
    from mediadesk.library.import_pictures import ImportPictures
    from mediadesk.library.interactions import Interactions
    from mediadesk.library.issued_versions import IssuedVersions
    from mediadesk.library.media_lists import MediaLists
    from mediadesk.library.merging import Merging
    from mediadesk.library.organisations import Boilerplates, Organisations
    from mediadesk.library.outlets import Outlets
    from mediadesk.library.people import Newsmakers, PressOfficers
    from mediadesk.library.photos import Photos
    from mediadesk.library.press_kits import PressKits
    from mediadesk.library.privacy import Privacy
    from mediadesk.library.recipients import Recipients
    from mediadesk.library.revisions import Revisions
    from mediadesk.library.sign_offs import SignOffs
    from mediadesk.library.source_notices import SourceNotices
    from mediadesk.library.templates import Templates
    from mediadesk.library.terms import Terms
    from mediadesk.library.trash import Trash
    from mediadesk.library.verify_queue import VerifyQueue
    from mediadesk.library.waivers import Waivers


class Collections:
    """What `Library` keeps, by kind."""

    _means: Means
    _database: Database
    _desk: Path | str
    settings: Settings
    releases: Releases

    @cached_property
    def revisions(self) -> "Revisions":
        """How the language versions stood, by and by."""
        from mediadesk.library import writer
        from mediadesk.library.revisions import Revisions

        return Revisions(self._means, writer.name())

    @cached_property
    def photos(self) -> "Photos":
        """Pictures, and captions that wait for theirs."""
        from mediadesk.library.photos import Photos

        return Photos(self._means)

    @cached_property
    def press_kits(self) -> "PressKits":
        """Outlines of press kits."""
        from mediadesk.library.press_kits import PressKits

        return PressKits(
            self._means, self.releases, self.photos, self.newsmakers, self.organisations, self.house_styles, self.terms
        )

    @cached_property
    def sign_offs(self) -> "SignOffs":
        """Who must approve what, and who did."""
        from mediadesk.library.sign_offs import SignOffs

        return SignOffs(self._means, self.settings)

    @cached_property
    def activity(self) -> "Activities":
        """The log of what was done with releases."""
        from mediadesk.library.activities import Activities

        return Activities(self._means)

    @cached_property
    def issued_versions(self) -> "IssuedVersions":
        """Releases as they left the house."""
        from mediadesk.library.issued_versions import IssuedVersions

        return IssuedVersions(self._means)

    @cached_property
    def amendments(self) -> "Amendments":
        """Which release follows which."""
        from mediadesk.library.amendments import Amendments

        return Amendments(self._means)

    @cached_property
    def recipients(self) -> "Recipients":
        """Who got which release."""
        from mediadesk.library.recipients import Recipients

        return Recipients(self._means, self.amendments)

    @cached_property
    def waivers(self) -> "Waivers":
        """Which warnings of preflight were let stand."""
        from mediadesk.library.waivers import Waivers

        return Waivers(self._means)

    @cached_property
    def source_notices(self) -> "SourceNotices":
        """What was unfinished in the documents texts came in."""
        from mediadesk.library.source_notices import SourceNotices

        return SourceNotices(self._means)

    @cached_property
    def house_styles(self) -> "HouseStyles":
        """How the releases and kits of the desk may look."""
        from mediadesk.library.house_styles import HouseStyles

        return HouseStyles(self._means, self.organisations)

    @cached_property
    def terms(self) -> "Terms":
        """How the house writes names and words, and how it does not."""
        from mediadesk.library.terms import Terms

        return Terms(self._means)

    @cached_property
    def templates(self) -> "Templates":
        """What new releases begin with."""
        from mediadesk.library.templates import Templates

        return Templates(self._means)

    @cached_property
    def duplicates(self) -> "Duplicates":
        """Who may be kept twice, and who is not."""
        from mediadesk.library.duplicates import Duplicates

        return Duplicates(self._means)

    @cached_property
    def merging(self) -> "Merging":
        """Making one entry of two."""
        from mediadesk.library.merging import Merging

        return Merging(self._means, self.contacts, self.outlets, self.desk_log)

    @cached_property
    def everything(self) -> "Everything":
        """One search through all of it."""
        from mediadesk.library.everything import Everything

        return Everything(self._means.rows, self._means.index)

    @cached_property
    def facts(self) -> "Facts":
        """Figures that stand in many texts."""
        from mediadesk.library.facts import Facts

        return Facts(self._means)

    @cached_property
    def contacts(self) -> "Contacts":
        """Journalists."""
        from mediadesk.library.contacts import Contacts

        return Contacts(self._means)

    @cached_property
    def interactions(self) -> "Interactions":
        """What was said with contacts and outlets."""
        from mediadesk.library.interactions import Interactions

        return Interactions(self._means)

    @cached_property
    def follow_ups(self) -> "FollowUps":
        """What is to be done about them."""
        from mediadesk.library.follow_ups import FollowUps

        return FollowUps(self._means)

    @cached_property
    def agendas(self) -> "Agendas":
        """What a day asks of the releases."""
        from mediadesk.library.agendas import Agendas

        return Agendas(self._means.rows)

    @cached_property
    def verify_queue(self) -> "VerifyQueue":
        """Who should be made sure of again."""
        from mediadesk.library.verify_queue import VerifyQueue

        return VerifyQueue(self._means.rows)

    @cached_property
    def contact_imports(self) -> "ContactImports":
        """Lists of contacts that were taken in."""
        from mediadesk.library.contact_imports import ContactImports

        return ContactImports(self._means, self.desk_log, is_server=isinstance(self._desk, str))

    @cached_property
    def import_pictures(self) -> "ImportPictures":
        """Puts the pictures of a list to people."""
        from mediadesk.library.import_pictures import ImportPictures

        return ImportPictures(self._means, self.contact_imports)

    @cached_property
    def import_undo(self) -> "ImportUndo":
        """What takes them back."""
        from mediadesk.library.contact_import_undo import ImportUndo

        return ImportUndo(self._means, self.contact_imports)

    @cached_property
    def outlets(self) -> "Outlets":
        """Where journalists work."""
        from mediadesk.library.outlets import Outlets

        return Outlets(self._means)

    @cached_property
    def desk_log(self) -> "DeskLog":
        """What was done with contacts."""
        from mediadesk.library.desk_log import DeskLog

        return DeskLog(self._means)

    @cached_property
    def privacy(self) -> "Privacy":
        """What the law asks of whoever holds people."""
        from mediadesk.library.privacy import Privacy

        return Privacy(self._means, self, self._database, self._desk)

    @cached_property
    def media_lists(self) -> "MediaLists":
        """Lists of journalists."""
        from mediadesk.library.media_lists import MediaLists

        return MediaLists(self._means, self.do_not_contact)

    @cached_property
    def do_not_contact(self) -> "DoNotContacts":
        """Who is not to be written to."""
        from mediadesk.library.do_not_contact import DoNotContacts

        return DoNotContacts(self._means, self.settings)

    @cached_property
    def newsmakers(self) -> "Newsmakers":
        """Who is quoted and pictured."""
        from mediadesk.library.people import Newsmakers

        return Newsmakers(self._means)

    @cached_property
    def press_officers(self) -> "PressOfficers":
        """Our own people, printed on releases."""
        from mediadesk.library.people import PressOfficers

        return PressOfficers(self._means)

    @cached_property
    def organisations(self) -> "Organisations":
        """Who issues releases."""
        from mediadesk.library.organisations import Organisations

        return Organisations(self._means)

    @cached_property
    def boilerplates(self) -> "Boilerplates":
        """What releases end with."""
        from mediadesk.library.organisations import Boilerplates

        return Boilerplates(self._means)

    @cached_property
    def trash(self) -> "Trash":
        """What was moved to the trash, of all kinds; read when it is asked for first."""
        from mediadesk.library.trash import Trash
        from mediadesk.records.trash import TrashKind

        kept: dict[TrashKind, Collection[Any]] = {
            TrashKind.RELEASE: self.releases,
            TrashKind.PHOTO: self.photos,
            TrashKind.PRESS_KIT: self.press_kits,
            TrashKind.CONTACT: self.contacts,
            TrashKind.OUTLET: self.outlets,
            TrashKind.NEWSMAKER: self.newsmakers,
            TrashKind.PRESS_OFFICER: self.press_officers,
            TrashKind.BOILERPLATE: self.boilerplates,
            TrashKind.ORGANISATION: self.organisations,
            TrashKind.HOUSE_STYLE: self.house_styles,
            TrashKind.TERM: self.terms,
            TrashKind.FACT: self.facts,
            TrashKind.TEMPLATE: self.templates,
            TrashKind.MEDIA_LIST: self.media_lists,
        }
        return Trash(self._means.rows, self._means.history, kept)
