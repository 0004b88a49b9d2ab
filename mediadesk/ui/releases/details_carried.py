"""What a release carries besides its text: press contacts, boilerplates, photos, figures."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from itertools import islice

from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QApplication

from mediadesk.library import Library
from mediadesk.records.languages import Language
from mediadesk.records.organisation import Fact
from mediadesk.records.people import Newsmaker, PressOfficer
from mediadesk.records.photo import UNNAMED, Framing, Photo
from mediadesk.records.photo_choice import PhotoChoice
from mediadesk.records.problems import Problem
from mediadesk.ui.background import Background
from mediadesk.ui.form import Section
from mediadesk.ui.photo_rights import hindrances
from mediadesk.ui.picture_files import Wanted, small_picture
from mediadesk.ui.releases.details_boilerplates import BoilerplatesSection
from mediadesk.ui.releases.details_facts import FactsSection
from mediadesk.ui.releases.details_lists import ChosenList, Item

_WIDE, _HIGH, _MOST_OFFERED = 112, 84, 40


class CarriedSections:
    """The lists of one release. `failed` gets the problems of writing."""

    def __init__(self, library: Library, failed: Callable[[Problem], None]) -> None:
        self._library, self._failed = library, failed
        self._release_id, self._language = 0, Language.EN
        self._thumbnails: dict[tuple[str, Framing | None], QPixmap] = {}
        self._pictured: dict[int, Newsmaker] = {}
        self.worker = Background(threads=1)
        app = QApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.worker.drain)
        tr = QApplication.translate
        self.officers = ChosenList(
            tr("Details", "Press contacts"),
            tr("Details", "Nobody to call is printed on this release."),
            self._other_officers,
            lambda keys: self._set(library.releases.set_press_officers, keys),
        )
        self.boilerplates = BoilerplatesSection(library, failed)
        self.photos = ChosenList(
            tr("Details", "Photos"),
            tr("Details", "No photos. Add them from the library; captions are written under Photos."),
            self._other_photos,
            lambda keys: self._set(library.releases.set_photos, keys),
            with_pictures=True,
        )
        self.facts = FactsSection(lambda facts: self._set(library.releases.set_facts, facts))

    @property
    def sections(self) -> tuple[Section, ...]:
        """All sections, from the top."""
        return (self.officers, self.boilerplates, self.photos, self.facts)

    def section_of(self, name: str) -> Section | None:
        """The section a finding is about: "photo-3", "boilerplate-1", or its rule where it names no block."""
        starts = {"photo": self.photos, "PHO": self.photos, "boilerplate": self.boilerplates}
        rules = {"STR-08": self.officers, "NUM-02": self.facts, "FAC": self.facts}
        return next((each for start, each in (starts | rules).items() if name.startswith(start)), None)

    def show_release(self, release_id: int, language: Language, *, is_writable: bool) -> None:
        """Show what the release carries, said in `language`."""
        self._release_id, self._language = release_id, language
        releases = self._library.releases
        self.officers.show_items(
            [_officer(each, language) for each in releases.press_officers(release_id)], is_writable=is_writable
        )
        self.boilerplates.show_release(releases.get(release_id), language, is_writable=is_writable)
        self._photos_shown = releases.photos(release_id)
        people = {each.newsmaker_id for photo in self._photos_shown for each in photo.people}
        self._pictured = {each.id: each for each in self._library.newsmakers.some(sorted(people - {UNNAMED}))}
        self.photos.show_items([self._photo(each) for each in self._photos_shown], is_writable=is_writable)
        self.facts.show_facts(release_id, releases.facts(release_id), language, is_writable=is_writable)

    def _set(
        self,
        setter: Callable[[int, list[int]], None] | Callable[[int, list[Fact]], None],
        value: list[int] | list[Fact],
    ) -> None:
        try:
            setter(self._release_id, value)  # type: ignore[arg-type]
        except Problem as problem:
            self._failed(problem)

    def _other_officers(self) -> Sequence[Item]:
        chosen = {item.key for item in self.officers.items}
        return [_officer(each, self._language) for each in self._library.press_officers.all() if each.id not in chosen]

    def _other_photos(self) -> Sequence[Item]:
        chosen = {item.key for item in self.photos.items}
        photos = self._library.photos
        others = (
            key for key in photos.pages.keys(PhotoChoice(), datetime.now().astimezone()).keys if key not in chosen
        )
        rows = photos.pages.rows(list(islice(others, _MOST_OFFERED)))
        return [
            Item(
                row.id,
                row.file_name or row.caption.best(self._language),
                picture=self._thumbnails.get((row.sha256, row.framing)),
            )
            for row in rows
        ]

    def _photo(self, photo: Photo) -> Item:
        title = photo.caption.best(self._language) or photo.file_name
        missing = QApplication.translate("Details", "Waiting for its picture")
        picture = self._thumbnail(photo) if photo.has_picture else None
        credit = photo.credit.best(self._language) if photo.has_picture else missing
        found = hindrances(photo, self._pictured, datetime.now().astimezone())
        trouble = "\n".join(f"{each.sentence}." for each in found)
        return Item(photo.id, title, credit, picture, found[0].chip if found else None, trouble)

    def _thumbnail(self, photo: Photo) -> QPixmap | None:
        seen = (photo.sha256, photo.framing)
        kept = self._thumbnails.get(seen)
        path = self._library.photos.path(photo)
        if kept is None and path is not None:
            wanted = Wanted(photo.sha256, _WIDE, _HIGH, framing=photo.framing)
            self.worker.run(partial(small_picture, wanted, path), then=partial(self._keep, seen))
        return kept

    def _keep(self, seen: tuple[str, Framing | None], image: QImage) -> None:
        if not image.isNull() and seen not in self._thumbnails:
            self._thumbnails[seen] = QPixmap.fromImage(image)
            self.photos.show_items([self._photo(each) for each in self._photos_shown])


def _officer(officer: PressOfficer, language: Language) -> Item:
    ways = " · ".join(filter(None, (officer.title.best(language), officer.phone, officer.email)))
    return Item(officer.id, officer.name.best(language), ways)
