"""Asks for the names of faces one after another: beside the face after a click, in the pane after a key."""

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal

from mediadesk.records.languages import Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import PersonInPicture
from mediadesk.ui.photos import seating
from mediadesk.ui.photos.draft import PhotoDraft
from mediadesk.ui.photos.names_in_file import NamesInFile
from mediadesk.ui.photos.people_card import FaceCard
from mediadesk.ui.photos.people_steps import PeopleSteps, Spot
from mediadesk.ui.photos.person_finder import PersonFinder
from mediadesk.ui.photos.picture_view import PictureView
from mediadesk.wording import positions


class _Asked(NamedTuple):
    """Somebody who is asked for: whose face is at `spot`, or who has no marker and sits on `seat` (row, place)."""

    spot: Spot | None
    seat: tuple[int, int]


class Asking(QObject):
    """Who is asked for now, and whose turn it is then.

    A click asks; a second one before the first is answered keeps both seats, and the first is still asked for: so one
    can click all heads first and name them after, or each by itself. `turned_to` carries the index of who was named
    or is asked for, `new_wanted` the name of somebody nobody knows yet.
    """

    turned_to = Signal(int)
    new_wanted = Signal(str)

    def __init__(
        self,
        draft: PhotoDraft,
        steps: PeopleSteps,
        picture: PictureView,
        finder: PersonFinder,
        card: FaceCard,
        names: NamesInFile,
    ) -> None:
        super().__init__(picture)
        self._draft, self._steps, self._picture, self._finder, self._card = draft, steps, picture, finder, card
        self._names = names
        self._waiting: list[_Asked] = []
        self._other: int | None = None
        self._by_face = False
        self._language = Language.EN
        for each in (finder, card.finder):
            each.chosen.connect(self._take)
            each.given_up.connect(self.give_up)
            each.unnamed_wanted.connect(self._leave_unnamed)
        card.finder.new_wanted.connect(self._ask_for_new)
        finder.new_wanted.connect(self.new_wanted)
        finder.seats_wanted.connect(self._add_seats)
        names.found.connect(self._suggest)

    def look_among(self, newsmakers: Mapping[int, Newsmaker], language: Language) -> None:
        """Find among these people, called as they are in `language`; first those who have no marker yet."""
        self._language = language
        people = self._draft.photo.people
        waiting = [people[i] for i in seating.left_to_right(people) if not seating.is_placed(people[i])]
        there = {person.newsmaker_id for person in people}
        absent = [each for key, each in newsmakers.items() if key not in there]
        first = [newsmakers[each.newsmaker_id] for each in waiting if each.newsmaker_id in newsmakers]
        for finder, offered in ((self._finder, []), (self._card.finder, first)):
            finder.language = language
            finder.look_among([*offered, *absent], offered)

    def ask_at(self, x: float, y: float) -> None:
        """Ask who is at a spot of the picture, after those who are asked for already."""
        spot = seating.inside((x, y))
        if self._card.isVisible():
            if len(self._waiting) == 1:
                self._keep_seat(self._waiting[0])
            self._keep_seat(_Asked(spot, (0, 0)))
        else:
            self.end()
        self._waiting.append(_Asked(spot, (0, 0)))
        self._by_face = True
        self._ask()

    def ask_from(self, index: int, *, by_face: bool) -> None:
        """Ask for the name of somebody unnamed, then for the others as they stand."""
        self.end()
        people = self._draft.photo.people
        self._waiting = [_asked(people[each]) for each in seating.waiting(people, index)]
        self._by_face = by_face and seating.is_placed(people[index])
        self._ask()

    def ask_all(self) -> None:
        """Ask for everybody unnamed, as they stand; beside their faces where these are marked."""
        waiting = seating.waiting(self._draft.photo.people)
        if waiting:
            self.ask_from(waiting[0], by_face=True)

    def ask_instead(self, index: int) -> None:
        """Ask who is in the place of somebody named."""
        self.end()
        self._other = index
        self._finder.begin()

    def put_new(self, newsmaker: Newsmaker) -> None:
        """Keep a new person and give them the seat that is asked for."""
        if (index := self._steps.put_new(newsmaker, self._put)) >= 0:
            self._go_on(index)

    def end(self) -> None:
        """Ask for nobody; who was seated without a name stays so."""
        self._waiting, self._other, self._by_face = [], None, False
        self._picture.ask_at(None)
        self._finder.ask()
        self._finder.offers_unnamed = False
        self._suggest()
        self._card.end()

    def give_up(self) -> None:
        """Ask for nobody, and let the picture have the keys again where a face was asked for."""
        by_face = self._by_face
        self.end()
        if by_face:
            self._picture.setFocus(Qt.FocusReason.OtherFocusReason)

    def resume(self) -> None:
        """Ask again, after a new person was not written down after all."""
        if self._waiting:
            self._ask()

    def _ask(self) -> None:
        asked = self._waiting[0]
        index = self._index(asked)
        self._picture.ask_at(asked.spot if index is None else None)
        if index is not None:
            if asked.spot is not None:
                self._names.look_at(self._draft.photo)
            self.turned_to.emit(index)
        self._suggest()
        if self._by_face and asked.spot is not None:
            self._card.ask_at(asked.spot, self._question(index))
            return
        self._card.end()
        self._finder.ask(self._question(index))
        self._finder.offers_unnamed = True
        self._finder.begin()

    def _suggest(self) -> None:
        """Offer the name the file of the picture has for the face that is asked for."""
        spot = self._waiting[0].spot if self._waiting else None
        name = self._names.at(spot) if spot is not None else ""
        for each in (self._finder, self._card.finder):
            each.suggest(name)

    def _question(self, index: int | None) -> str:
        if index is None:
            return ""
        people = self._draft.photo.people
        person, lengths = people[index], positions.people_in_rows(people)
        where = positions.words(person.row, person.place, lengths, self._language) if person.place else ""
        return self.tr("Who is this, {where}?").format(where=where) if where else ""

    def _take(self, newsmaker_id: int) -> None:
        self._go_on(self._put(newsmaker_id))

    def _put(self, newsmaker_id: int) -> int:
        if self._other is not None:
            self._steps.replace(self._other, newsmaker_id)
            return self._other
        asked = self._waiting[0] if self._waiting else None
        index = self._index(asked) if asked is not None else None
        if index is not None:
            return self._steps.name(index, newsmaker_id)
        return self._steps.put(newsmaker_id, asked.spot if asked is not None else None)

    def _leave_unnamed(self) -> None:
        asked = self._waiting[0]
        self._keep_seat(asked)
        index = self._index(asked)
        self._go_on(index if index is not None else -1)

    def _go_on(self, index: int) -> None:
        """Ask for the next who is still without a name."""
        by_face = self._by_face
        rest = [each for each in self._waiting[1:] if self._index(each) is not None]
        self.end()
        self.turned_to.emit(index)
        self._waiting, self._by_face = rest, by_face
        if rest:
            self._ask()
        else:
            target = self._picture if by_face else self._finder.field
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_for_new(self, text: str) -> None:
        self._card.hide()
        self.new_wanted.emit(text)

    def _add_seats(self, counts: tuple[int, ...]) -> None:
        self.ask_from(self._steps.add_seats(counts), by_face=False)

    def _keep_seat(self, asked: _Asked) -> None:
        if asked.spot is not None and self._index(asked) is None:
            self._steps.keep_seat(asked.spot)

    def _index(self, asked: _Asked) -> int | None:
        people = self._draft.photo.people
        if asked.spot is not None:
            return seating.unnamed_at(people, asked.spot)
        return next((i for i, each in enumerate(people) if seating.is_unnamed(each) and _asked(each) == asked), None)


def _asked(person: PersonInPicture) -> _Asked:
    if person.x is None or person.y is None:
        return _Asked(None, (person.row, person.place))
    return _Asked((person.x, person.y), (0, 0))
