"""What an officer does with the people of a picture: each is a step of the library, called as they would say it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from mediadesk.jobs.captions import people_of
from mediadesk.library import Library
from mediadesk.records.framing import view_of
from mediadesk.records.languages import Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.problems import Problem
from mediadesk.ui.desk import Desk
from mediadesk.ui.photos import face_boxes, seating
from mediadesk.ui.photos.draft import PhotoDraft
from mediadesk.ui.photos.face_boxes import Drawn

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

    @property
    def _aspect(self) -> float:
        """Width by height of the original, which boxes are measured in."""
        width, height = self._draft.photo.size
        return width / height if width and height else 1.5

    def newsmakers(self) -> dict[int, Newsmaker]:
        """Everybody in the library, and everybody of the picture should they be in the trash."""
        return {each.id: each for each in self._library.newsmakers.all()} | people_of(self._library, self._draft.photo)

    def put(self, newsmaker_id: int, spot: Spot | None) -> int:
        """Put somebody at a spot of the picture: the unnamed whose face is there, or one more; who is in it already
        gets the marker there. Returns the index.
        """
        there = self._index_of(newsmaker_id)
        if spot is None:
            return there if there is not None else self._join(newsmaker_id)
        spot = seating.inside(spot)
        people, at = self.people, seating.unnamed_at(self.people, spot)
        if there is not None and at is None:
            self._mark(self.tr("Place {name}"), newsmaker_id, self._boxed(seating.marked(people, there, spot)))
            return there
        if at is None:
            people = self._boxed(seating.seat_kept(people, spot))
            at = seating.unnamed_at(people, spot)
        assert at is not None
        self._mark(self.tr("Put {name} in the picture"), newsmaker_id, seating.named(people, at, newsmaker_id))
        return self._index_of(newsmaker_id) or 0

    def name(self, index: int, newsmaker_id: int) -> int:
        """Say who somebody unnamed is. Returns the index."""
        people = seating.named(self.people, index, newsmaker_id)
        self._mark(self.tr("Put {name} in the picture"), newsmaker_id, people)
        return self._index_of(newsmaker_id) or 0

    def keep_seat(self, spot: Spot) -> None:
        """Keep a seat for the face at a spot, unnamed."""
        self._draft.seat(self.tr("Mark a face"), self._boxed(seating.seat_kept(self.people, seating.inside(spot))))

    def add_seats(self, counts: Sequence[int]) -> int:
        """Add so many unnamed people to each row, the front row first. Returns the index of the first."""
        first = len(self.people)
        self._draft.seat(self.tr("Add seats"), seating.seats_added(self.people, counts))
        return first

    def put_new(self, newsmaker: Newsmaker, put: Callable[[int], int]) -> int:
        """Keep a new person and `put` them in the picture, as one step. Returns the index, -1 when it was not kept."""
        words = self.tr("Put {name} in the picture").format(name=newsmaker.called(Language.EN))
        try:
            with self._library.history.step(words):
                self._library.newsmakers.add(newsmaker)
                return put(newsmaker.id)
        except Problem as problem:
            self._desk.say_problem(problem)
            return -1

    def rename(self, newsmaker: Newsmaker) -> None:
        """Keep the changed names and post of a person."""
        try:
            with self._library.history.step(self.tr("Edit {name}").format(name=newsmaker.called(Language.EN))):
                self._library.newsmakers.save(newsmaker)
                self._draft.follow()
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
        moved = self._boxed(seating.marked(self.people, index, spot))
        self._draft.drag(what, self.tr("Move a number"), moved)

    def box(self, index: int, box: Drawn, *, in_series: bool = False) -> None:
        """Draw the box of somebody's face; the small steps of one drag are a series, as with `move`."""
        if not in_series:
            self._draft.flush()
            self._moves += 1
        what = f"box {self._moves} {index}"
        self._draft.drag(what, self.tr("Draw the box of a face"), face_boxes.drawn(self.people, index, box))

    def leave_out(self, index: int) -> None:
        """Take somebody out of the picture, and offer to take that back."""
        rest = self._boxed(seating.left_out(self.people, index))
        self._draft.seat(self.tr("Take somebody out of the picture"), rest)
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

    def _join(self, newsmaker_id: int) -> int:
        """Put somebody in the picture whom nobody clicked, to the right of everybody, the mark to be dragged."""
        free = next((i for i in seating.waiting(self.people) if not seating.is_placed(self.people[i])), None)
        if free is not None:
            return self.name(free, newsmaker_id)
        spot = None
        if self._draft.photo.has_picture:
            view = view_of(self._draft.photo)
            spot = seating.inside(view.lies(seating.free_spot([view.person_seen(each) for each in self.people])))
        self._mark(self.tr("Put {name} in the picture"), newsmaker_id, seating.joined(self.people, newsmaker_id, spot))
        return len(self.people) - 1

    def _mark(self, words: str, newsmaker_id: int, people: seating.People) -> None:
        name = self._library.newsmakers.get(newsmaker_id).called(Language.EN)
        self._draft.seat(words.format(name=name), people)

    def _boxed(self, people: seating.People) -> seating.People:
        return face_boxes.boxed(self.people, people, self._aspect)

    def _index_of(self, newsmaker_id: int) -> int | None:
        return next((i for i, each in enumerate(self.people) if each.newsmaker_id == newsmaker_id), None)
