"""What the law asks of whoever holds people: what is held, how long, what they asked, and taking them out of it."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from peewee import Database

from mediadesk.library.collection import Means
from mediadesk.library.erasing import Erasing
from mediadesk.library.privacy_requests import PrivacyRequests
from mediadesk.library.retention import Retention
from mediadesk.library.subject_data import SubjectData

if TYPE_CHECKING:
    from mediadesk.library.collections import Collections


class Privacy:
    """The parts of the privacy desk of one library."""

    def __init__(self, means: Means, library: "Collections", database: Database, desk: Path | str) -> None:
        self._means, self._library, self._database, self._desk = means, library, database, desk

    @cached_property
    def requests(self) -> PrivacyRequests:
        """What people asked of the desk."""
        return PrivacyRequests(self._means)

    @cached_property
    def retention(self) -> Retention:
        """How long contacts are kept."""
        return Retention(self._means, self._library.settings)

    @cached_property
    def subject_data(self) -> SubjectData:
        """What is held on a person."""
        return SubjectData(self._means)

    @cached_property
    def erasing(self) -> Erasing:
        """People who are taken out of everything."""
        library = self._library
        parts = (library.contacts, library.outlets, library.do_not_contact, library.desk_log)
        return Erasing(self._means, self._database, self._desk, *parts)
