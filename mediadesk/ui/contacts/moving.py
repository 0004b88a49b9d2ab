"""Opens the sheet for somebody who moves, wherever that is asked for."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

from PySide6.QtWidgets import QWidget

from mediadesk.jobs import contact_moving
from mediadesk.jobs.contact_moving import Leaving, Move
from mediadesk.jobs.list_review import Fit, ReviewedList
from mediadesk.library import Library
from mediadesk.records.contact import MediaContact
from mediadesk.records.languages import Language
from mediadesk.records.problems import Problem
from mediadesk.ui.contacts.move_sheet import MoveSheet


def move_sheet(library: Library, screen: QWidget, contact: MediaContact, today: date) -> MoveSheet:
    """The sheet for `contact`, over the window of `screen`; it is yet to be opened."""
    held = [each for each in contact.affiliations if each.until is None]
    names = library.outlets.names([each.outlet_id for each in held])
    posts = [(each.outlet_id, names[each.outlet_id].best(Language.EN)) for each in held]

    on = library.media_lists.memberships(contact.id, datetime.now(UTC))
    by_hand = [ReviewedList(each.list_id, each.name, Fit.BY_HAND) for each in on if each.is_by_hand]

    def review(wanted: Move | Leaving | None) -> Sequence[ReviewedList]:
        if wanted is None:
            return by_hand
        try:
            return contact_moving.lists_to_review(library, contact.id, wanted, datetime.now(UTC))
        except Problem:  # somebody else is writing, or it cannot be kept: that is said when it is to be kept
            return by_hand

    sheet = MoveSheet(screen.window(), contact, posts, review, today)
    sheet.outlet.offer(library.outlets.all_names())
    return sheet
