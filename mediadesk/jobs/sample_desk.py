"""The sample desk: what a new library opens with, so that there is something to look at and to try things on."""

import tomllib
from dataclasses import replace
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

from mediadesk import paths
from mediadesk.intake import photo_files
from mediadesk.jobs import importing, sample_contacts, sample_interactions, sample_sign_off, term_lists
from mediadesk.library import Library
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.organisation import Brand, Fact
from mediadesk.records.people import Newsmaker, PressOfficer
from mediadesk.records.photo import PersonInPicture, Photo
from mediadesk.records.press_kit import KitOutline, PartChoice, PartKind
from mediadesk.records.problems import Problem
from mediadesk.records.release import Embargo, Release, ReleaseKind, ReleaseLine, Status, TextState

_ZONE = "Asia/Hong_Kong"


def load(library: Library) -> None:
    """Fill `library` with the sample desk, in one step that can be undone."""
    folder = paths.shipped("resources") / "sample_desk"
    desk = tomllib.loads((folder / "desk.toml").read_text(encoding="utf-8"))
    with library.history.step("Open the sample desk"):
        _set_organisation(library, desk["organisation"])
        newsmakers = {each["id"]: _add_newsmaker(library, each).id for each in desk["newsmakers"]}
        officers = {each["id"]: _add_officer(library, each, desk).id for each in desk["press_officers"]}
        releases = {}
        for each in reversed(desk["releases"]):  # the list shows the newest first
            releases[each["slug"]] = _add_release(library, folder, each, officers).id
        _give_pictures(library, folder / "photos", desk, releases, newsmakers)
        _add_kit(library, desk, releases[desk["press_kit"]["release"]])
        sample_sign_off.sign(library, desk, releases)
        sample_contacts.add(library, folder)
        sample_interactions.add(library, folder / "interactions.toml", releases, datetime.now(UTC))
        term_lists.merge(library, term_lists.read_terms(folder / "terms.csv"))


def _by_language(texts: dict[str, str]) -> ByLanguage:
    return ByLanguage(*(texts.get(language.value, "") for language in Language))


def _set_organisation(library: Library, said: dict[str, Any]) -> None:
    own = library.organisations.own()
    library.organisations.save(
        replace(
            own,
            name=_by_language(said["name"]),
            short_name=_by_language(said["short_name"]),
            website=said["website"],
            brand=Brand(accent=said["accent_colour"]),
        )
    )


def _add_newsmaker(library: Library, said: dict[str, Any]) -> Newsmaker:
    posts = tuple(_by_language(post) for post in said["posts"])
    newsmaker = Newsmaker(new_key(), _by_language(said["name"]), _by_language(said["honorific"]), posts)
    return library.newsmakers.add(newsmaker)


def _add_officer(library: Library, said: dict[str, Any], desk: dict[str, Any]) -> PressOfficer:
    return library.press_officers.add(
        PressOfficer(
            new_key(),
            _by_language(said["name"]),
            _by_language(said["title"]),
            _by_language(desk["organisation"]["name"]),
            said["phone"],
            said["email"],
        )
    )


def _add_release(library: Library, folder: Path, said: dict[str, Any], officers: dict[str, int]) -> Release:
    """The release through the recogniser, one language after the other, then what the texts cannot say."""
    slug, release = said["slug"], None
    for language in Language:
        path = folder / "releases" / f"{slug}.{language.value}.txt"
        release = importing.import_file(library, path, release.id if release else None)
    assert release is not None
    for text in library.releases.texts(release.id):
        if text.language.value in said["ready"]:
            library.releases.save_text(replace(text, state=TextState.READY))
    library.releases.set_press_officers(release.id, [officers[said["press_officer"]]])
    embargo = Embargo(said["embargo"].astimezone(UTC), _ZONE) if "embargo" in said else None
    return library.releases.save(
        replace(
            library.releases.get(release.id),
            slug=slug,
            kind=ReleaseKind(said["kind"]),
            status=Status(said["status"]),
            release_line=ReleaseLine.EMBARGOED if embargo else ReleaseLine.IMMEDIATE,
            embargo=embargo,
        )
    )


def _give_pictures(
    library: Library, folder: Path, desk: dict[str, Any], releases: dict[str, int], newsmakers: dict[str, int]
) -> None:
    """Put the shipped pictures to the captions that wait for them, in the order of the captions."""
    same = Photo(
        0, credit=_by_language(desk["organisation"]["photo_credit"]), usage_terms=desk["organisation"]["photo_terms"]
    )
    waiting = {slug: list(library.releases.photos(release_id)) for slug, release_id in releases.items()}
    looked = photo_files.look_at_each(folder / said["file"] for said in desk["photos"])
    for said, (_path, file) in zip(desk["photos"], looked, strict=True):
        if isinstance(file, Problem):
            raise file
        photo = waiting[said["file"].rpartition("_")[0]].pop(0)
        pictured = library.photos.give_picture(photo.id, file)
        held = _held(pictured, desk["occasions"][said["occasion"]])
        library.photos.save(_described(held, said, same, newsmakers))


def _held(photo: Photo, said: dict[str, Any]) -> Photo:
    return replace(photo, event=_by_language(said["event"]), location=_by_language(said["location"]))


def _described(photo: Photo, said: dict[str, Any], same: Photo, newsmakers: dict[str, int]) -> Photo:
    """`photo` with its own words, and with those that are the same for every photo."""
    seats = {
        newsmakers[name]: (row, place, *face)
        for row, (names, faces) in enumerate(zip(said.get("people", ()), said.get("faces", ()), strict=True), 1)
        for place, (name, face) in enumerate(zip(names, faces, strict=True), 1)
    }
    # The captions name people by rank; that order stays, the sample desk only knows better where they stand.
    order = [person.newsmaker_id for person in photo.people if person.newsmaker_id in seats]
    named = [*order, *(key for key in seats if key not in order)]
    return replace(
        photo,
        alt_text=_by_language(said["alt_text"]),
        credit=same.credit,
        usage_terms=same.usage_terms,
        taken_at=datetime.combine(said["taken"], time(4), UTC),
        people=tuple(PersonInPicture(key, *seats[key]) for key in named),
    )


def _add_kit(library: Library, desk: dict[str, Any], release_id: int) -> None:
    library.releases.set_facts(
        release_id,
        [
            Fact(new_key(), release_id, said["value"], _by_language(said["label"]), said.get("as_of"))
            for said in desk["facts"]
        ],
    )
    texts = [PartChoice(PartKind.RELEASE, language) for language in Language]
    others = [PartChoice(kind, Language.EN) for kind in (PartKind.PHOTOS, PartKind.FACT_SHEET)]
    parts = (PartChoice(PartKind.COVER, Language.EN), *texts, *others)
    library.press_kits.add(KitOutline(new_key(), _by_language(desk["press_kit"]["title"]), release_id, parts))
