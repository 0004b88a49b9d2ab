"""Captions made from what is known of a picture: who is in it, what they do, what was held, where and when."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from string import Formatter
from typing import Any

from mediadesk.records.house_style import CORPORATE, HouseStyle
from mediadesk.records.languages import Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import Photo
from mediadesk.wording import caption_patterns
from mediadesk.wording.caption_patterns import Recipe
from mediadesk.wording.caption_people import Naming, has_posts, named
from mediadesk.wording.caption_text import CaptionText, Piece, Source, put_together
from mediadesk.wording.house_styles import HouseWording
from mediadesk.wording.texts import load

_ZONE = "Asia/Hong_Kong"  # where the days of photos are counted, as an embargo is unless it says otherwise


def generate(
    photo: Photo, newsmakers: Mapping[int, Newsmaker], language: Language, style: HouseStyle = CORPORATE
) -> CaptionText:
    """The caption of `photo` by its own pattern (`Photo.pattern`), with what each of its words came from.

    Those who are not in `newsmakers` (the unnamed) are left out, but keep their place when the others are counted;
    nobody is given a place that is not known. Where nothing is known there is nothing to say, and the text is empty.
    Order, marks and words are those of resources/wording/captions.toml and positions.toml.
    """
    return _Making(photo, newsmakers, language, style).made()


def with_positions(
    photo: Photo, newsmakers: Mapping[int, Newsmaker], language: Language, style: HouseStyle = CORPORATE
) -> str:
    """Who is in `photo`, in the order of naming: "Dr A, Chairman of X (third from left); …"; X主席甲博士（左三）、…."""
    return put_together(named(photo.people, Naming(newsmakers, language, style.base), "positions")).text


def day_taken(moment: datetime, language: Language, style: HouseStyle = CORPORATE) -> str:
    """The day a picture was taken as the house writes it, counted in Hong Kong; without a zone as it is."""
    from zoneinfo import ZoneInfo  # reads the build settings of Python

    local = moment.astimezone(ZoneInfo(_ZONE)) if moment.tzinfo else moment
    return HouseWording(style, language).day(local.date())


@dataclass(frozen=True, slots=True)
class _Making:
    photo: Photo
    newsmakers: Mapping[int, Newsmaker]
    language: Language
    style: HouseStyle

    def made(self) -> CaptionText:
        recipe = caption_patterns.recipe(self.photo.pattern)
        people = self._people(recipe)
        parts = {
            "people": people,
            "action": self._action(recipe, bool(people)),
            "where": (where := self._where(recipe)),
            "when": (when := self._when(recipe)),
            "comma": [Piece("," if self._has_posts and (where or when) else "")],
            "event": self._event(),
            "location": [Piece(self._location, Source.PLACE)],
            "aside": self._aside(self._location if recipe.has_place else "", self._day if recipe.has_date else ""),
            "day_aside": self._aside("", self._day if recipe.has_date else ""),
        }
        shape = self._shape(recipe, people, parts["action"])
        if not shape:
            return CaptionText("")
        pieces = list(_filled(load("captions")["sentences"][shape][self.language.value], parts))
        return put_together([*_capitalised(pieces), *self._close(pieces, recipe)])

    @property
    def _words(self) -> dict[str, Any]:
        found: dict[str, Any] = load("captions")["parts"][self.language.value]
        return found

    @property
    def _has_posts(self) -> bool:
        return has_posts(self.photo.people, Naming(self.newsmakers, self.language))

    @property
    def _location(self) -> str:
        return self.photo.location.get(self.language).strip()

    @property
    def _day(self) -> str:
        taken = self.photo.taken_at
        return day_taken(taken, self.language, self.style) if taken else ""

    def _people(self, recipe: Recipe) -> Sequence[Piece]:
        naming = Naming(self.newsmakers, self.language, self.style.base)
        layout = caption_patterns.layout(self.photo, recipe.pattern)
        return () if layout == "nobody" else named(self.photo.people, naming, layout)

    def _shape(self, recipe: Recipe, people: Sequence[Piece], action: Sequence[Piece]) -> str:
        """Which sentence there is enough to say; empty where there is not enough for any."""
        has_event, has_place = bool(self.photo.event.get(self.language).strip()), bool(self._location)
        if people:
            return "people" if action else "still"
        if action:
            return "doing"
        if has_event:
            return "venue" if has_place and recipe.pattern == "venue" else "event"
        return "place" if has_place else ""

    def _action(self, recipe: Recipe, has_people: bool) -> Sequence[Piece]:
        event = self.photo.event.get(self.language).strip()
        said = self.photo.action.get(self.language).strip(_GOES_ON)
        if not said and has_people:
            said = caption_patterns.usual_action(recipe.pattern, self.language, knows_event=bool(event))
        if not said:
            return ()
        if not has_people:
            return self._with_event(said, event, recipe)
        join = str(self._words["action_after_post" if self._has_posts else "action"]).partition("{words}")[0]
        return [Piece(join), *self._with_event(said, event, recipe)]

    def _with_event(self, said: str, event: str, recipe: Recipe) -> list[Piece]:
        if self._where(recipe) and self.language.is_chinese:
            said = said.removeprefix(_AT)  # 在香港 comes before it
        before, held, after = said.partition("{event}")
        if not held:
            return [Piece(said, Source.ACTION)]
        if before.endswith(_THE) and event.casefold().startswith(_THE):
            event = event[len(_THE) :]
        what = Piece(event, Source.EVENT) if event else Piece(self._words["no_event"], Source.ACTION)
        return [Piece(before, Source.ACTION), what, Piece(after, Source.ACTION)]

    def _event(self) -> Sequence[Piece]:
        event = self.photo.event.get(self.language).strip()
        is_doubled = not self.language.is_chinese and event.casefold().startswith(_THE)
        return [Piece(event[len(_THE) :] if is_doubled else event, Source.EVENT)]

    def _where(self, recipe: Recipe) -> Sequence[Piece]:
        if not self._location or not recipe.has_place:
            return ()
        first = self._location.partition(",")[0].replace("-", " ").split()
        is_at = bool(set(first) & set(load("captions")["places"]["at"]))
        return _around(self._words["at" if is_at else "in"], Piece(self._location, Source.PLACE))

    def _when(self, recipe: Recipe) -> Sequence[Piece]:
        if not self._day or not recipe.has_date:
            return ()
        return _around(self._words["when"], Piece(self._day, Source.DATE))

    def _aside(self, place: str, day: str) -> Sequence[Piece]:
        """Place and day in brackets, for a sentence that has no room for them."""
        if not place and not day:
            return ()
        pattern = self._words[f"aside_{'both' if place and day else 'place' if place else 'day'}"]
        return list(_filled(pattern, {"place": [Piece(place, Source.PLACE)], "day": [Piece(day, Source.DATE)]}))

    def _close(self, pieces: Sequence[Piece], recipe: Recipe) -> list[Piece]:
        """The full stop, unless one is there, and the credit line where it is wanted."""
        last = "".join(piece.words for piece in pieces).rstrip("”’\"'」』")[-1:]
        stop = [] if last in self._words["stops"] else [Piece(self._words["stop"])]
        credit = self.photo.credit.get(self.language).strip()
        if not recipe.has_credit or not credit:
            return stop
        return [*stop, *_around(self._words["credit"], Piece(credit.rstrip("."), Source.CREDIT))]


_GOES_ON = " ,，:：\n"  # where words were offered that wait to be gone on with
_THE = "the "
_AT = "在"


def _filled(pattern: str, parts: Mapping[str, Sequence[Piece]]) -> Sequence[Piece]:
    pieces: list[Piece] = []
    for literal, name, _spec, _conversion in Formatter().parse(pattern):
        pieces.append(Piece(literal))
        pieces += parts[name] if name else ()
    return pieces


def _around(pattern: str, piece: Piece) -> list[Piece]:
    before, _, after = pattern.partition("{words}")
    return [Piece(before), piece, Piece(after)]


def _capitalised(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with a capital at the beginning of the sentence, unless it is somebody's name ("de Souza")."""
    found = list(pieces)
    at = next((number for number, piece in enumerate(found) if piece.words.strip()), None)
    if at is not None and found[at].source in (Source.ACTION, Source.JOIN):
        first = found[at]
        found[at] = Piece(first.words[:1].upper() + first.words[1:], first.source, first.newsmaker_id)
    return found
