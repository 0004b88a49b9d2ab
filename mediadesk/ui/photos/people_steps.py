"""What an officer does with the people of a picture: each is a step of the library, called as they would say it."""

from PySide6.QtCore import QObject

from mediadesk.library import Library
from mediadesk.records.languages import Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.problems import Problem
from mediadesk.ui.desk import Desk
from mediadesk.ui.photos import seating
from mediadesk.ui.photos.draft import PhotoDraft

Spot = tuple[float, float]


class PeopleSteps(QObject):
    """Changes the people of the photo in the draft. Indices are places in the order of naming."""

    def __init__(self, library: Library, desk: Desk, draft: PhotoDraft, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library, self._desk, self._draft = library, desk, draft
        self._moves = 0

    @property
    def people(self) -> seating.People:
        """The people of the picture."""
        return self._draft.photo.people

    def newsmakers(self) -> dict[int, Newsmaker]:
        """Everybody in the library, and everybody of the picture should they be in the trash."""
        known = {each.id: each for each in self._library.newsmakers.all()}
        for person in self.people:
            if person.newsmaker_id not in known:
                known[person.newsmaker_id] = self._library.newsmakers.get(person.newsmaker_id)
        return known

    def put(self, newsmaker_id: int, spot: Spot | None) -> int:
        """Put somebody at a spot of the picture; who is in it already gets the marker there. Returns the index."""
        there = next((i for i, each in enumerate(self.people) if each.newsmaker_id == newsmaker_id), None)
        if there is not None:
            if spot is not None:
                words = self.tr("Place {name}").format(
                    name=self._library.newsmakers.get(newsmaker_id).called(Language.EN)
                )
                self._draft.seat(words, seating.marked(self.people, there, spot))
            return there
        if spot is None and self._draft.photo.has_picture:
            spot = seating.free_spot(self.people)
        name = self._library.newsmakers.get(newsmaker_id).called(Language.EN)
        words = self.tr("Put {name} in the picture").format(name=name)
        self._draft.seat(words, seating.joined(self.people, newsmaker_id, spot))
        return len(self.people) - 1

    def put_new(self, newsmaker: Newsmaker, spot: Spot | None) -> int:
        """Keep a new person and put them in the picture, as one step. Returns the index, -1 when it was not kept."""
        words = self.tr("Put {name} in the picture").format(name=newsmaker.called(Language.EN))
        try:
            with self._library.history.step(words):
                self._library.newsmakers.add(newsmaker)
                return self.put(newsmaker.id, spot)
        except Problem as problem:
            self._desk.say_problem(problem)
            return -1

    def rename(self, newsmaker: Newsmaker) -> None:
        """Keep the changed names and post of a person."""
        try:
            with self._library.history.step(self.tr("Edit {name}").format(name=newsmaker.called(Language.EN))):
                self._library.newsmakers.save(newsmaker)
        except Problem as problem:
            self._desk.say_problem(problem)

    def replace(self, index: int, newsmaker_id: int) -> None:
        """Put another person on somebody's seat."""
        if all(each.newsmaker_id != newsmaker_id for each in self.people):
            words = self.tr("Name somebody else in the picture")
            self._draft.seat(words, seating.replaced(self.people, index, newsmaker_id))

    def move(self, index: int, spot: Spot, *, in_series: bool = False) -> None:
        """Put somebody's marker at a spot. The many small moves of one drag are a series, and one step."""
        if not in_series:
            self._draft.flush()
            self._moves += 1
        what = f"marker {self._moves} {self.people[index].newsmaker_id}"
        self._draft.drag(what, self.tr("Move a number"), seating.marked(self.people, index, spot))

    def leave_out(self, index: int) -> None:
        """Take somebody out of the picture, and offer to take that back."""
        self._draft.seat(self.tr("Take somebody out of the picture"), seating.left_out(self.people, index))
        self._desk.say_undoable(self.tr("Taken out of the picture"), icon="user-round")

    def name_earlier(self, index: int, by: int) -> int:
        """Name somebody earlier (negative: later) in the caption. Returns where they are named now."""
        target = min(len(self.people) - 1, max(0, index - by))
        self._draft.seat(
            self.tr("Change the order of naming"), seating.named_earlier(self.people, index, by), "order of naming"
        )
        return target

    def name_as_they_stand(self) -> None:
        """Name everybody from left to right."""
        self._draft.seat(self.tr("Name people from left to right"), seating.named_as_they_stand(self.people))

    def change_places(self, index: int, by: int) -> None:
        """Let somebody change places with a neighbour to the right (negative: left)."""
        self._draft.seat(self.tr("Change places"), seating.changed_places(self.people, index, by), "places")

    def mirror(self) -> None:
        """Turn all seats round: the picture was flipped."""
        self._draft.seat(self.tr("Mirror the seats"), seating.mirrored(self.people))

    def spread(self) -> None:
        """Set markers evenly for those who have none."""
        if self._draft.rows is None:
            self._draft.rows = seating.row_count(self.people) or None
        self._draft.seat(self.tr("Set numbers evenly"), seating.spread(self.people))
