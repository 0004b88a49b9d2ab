"""`photos`: what the photo desk does, without a window: listed, captioned, seated, on sheets, as copies."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from mediadesk.command_line.asked import (
    DONE,
    WITH_FINDINGS,
    Asked,
    Target,
    command,
    commands,
    languages_named,
    progress,
)
from mediadesk.jobs import captions, clearing, officer, photo_copying, photo_seating, photo_sheets, photo_sidecars
from mediadesk.jobs.as_data import as_data
from mediadesk.jobs.as_text import row_line
from mediadesk.jobs.formats import SHEET_FORMATS, SHEET_KINDS, PhotoSize
from mediadesk.jobs.photo_sheets import COLUMNS, Chosen, Sheet
from mediadesk.library import Library
from mediadesk.records.keys import as_key
from mediadesk.records.languages import Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import UNNAMED, Photo
from mediadesk.records.photo_choice import PhotoChoice, PhotoOrder, Trait
from mediadesk.records.problems import NoSuchRecord
from mediadesk.wording import caption_patterns, positions
from mediadesk.wording.findings import substituted

_TRAITS = {trait.value.replace("_", "-"): trait for trait in Trait}
_MOST_FACETS = 50
_LANGUAGES = "en,zh-Hant,zh-Hans"


@commands.group("photos")
def photos() -> None:
    """What the photo desk does: list photos, seat people, make captions, sheets and copies.

    A PHOTO is an id or the name of its file.
    """


@command("list", photos)
@click.option("--match", default="", metavar="TEXT", help="Only those with these words in caption, names or file name.")
@click.option("--only", "traits", multiple=True, type=click.Choice(list(_TRAITS)), help="Only these; may be repeated.")
@click.option("--event", default="", metavar="NAME", help="Only those taken at this event.")
@click.option("--person", default="", metavar="NAME", help="Only those that show this newsmaker.")
@click.option("--order", type=click.Choice([order.value for order in PhotoOrder]), default="edited", help="By what.")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="At most so many.")
@click.option("--facets", is_flag=True, help="Say how many there are of each event and person instead.")
def list_photos(
    asked: Asked,
    match: str,
    traits: Sequence[str],
    event: str,
    person: str,
    order: str,
    limit: int | None,
    facets: bool,
) -> int:
    """List photos, newest edited first, one line each."""
    with asked.library() as library:
        if facets:
            return _say_facets(asked, library, match)
        shown = photo_seating.newsmaker_called(library, person).id if person else 0
        choice = PhotoChoice(match, frozenset(_TRAITS[each] for each in traits), event, shown, PhotoOrder(order))
        keys = library.photos.pages.keys(choice, datetime.now().astimezone()).keys
        rows = library.photos.pages.rows(keys[:limit])
    asked.answer(as_data(rows), "\n".join(row_line(row) for row in rows))
    if not rows:
        click.echo("No photos found." if choice.is_narrowed else "No photos yet.", err=True)
    return DONE


def _say_facets(asked: Asked, library: Library, match: str) -> int:
    events, people = (
        facet(match, _MOST_FACETS) for facet in (library.photos.facets.events, library.photos.facets.people)
    )
    lines = [f"{each.count}  {each.name}" for each in (*events, *people)]
    asked.answer({"events": as_data(events), "people": as_data(people)}, "\n".join(lines))
    return DONE


@command("show", photos)
@click.argument("photo")
def show(asked: Asked, photo: str) -> int:
    """Show one photo: its captions, who is in it and where, its rights, and which releases carry it."""
    with asked.library() as library:
        record = photo_called(library, photo)
        people, carried = captions.people_of(library, record), library.photos.release_ids(record.id)
    document = {**as_data(record), "seats": _seats(record, people), "releases": list(carried)}
    asked.answer(document, "\n".join(_lines(record, people, carried)))
    return DONE


@command("caption", photos)
@click.argument("photo")
@click.option("--pattern", type=click.Choice(caption_patterns.names()), help="How; else as it is made now.")
@click.option("--language", "tags", default=_LANGUAGES, metavar=_LANGUAGES, help="In these languages.")
@click.option("--save", is_flag=True, help="Keep them, in place of what was written by hand in these languages.")
def caption(asked: Asked, photo: str, pattern: str | None, tags: str, save: bool) -> int:
    """Make the captions of a photo of who is in it, what they do, where and when.

    Exit code 1: in a language there is not enough to say.
    """
    wanted = languages_named(tags)
    with asked.library() as library:
        record = photo_called(library, photo)
        how = pattern or record.pattern or caption_patterns.USUAL
        for language in wanted:
            record = captions.made_by(library, record, how, language)
        if save:
            with library.history.step("Make captions"):
                library.photos.save(record)
    made = {language: record.generated.get(language) for language in wanted}
    document = {language.value: text for language, text in made.items()}
    asked.answer({"pattern": how, "captions": document}, "\n".join(filter(None, made.values())))
    for language in (each for each, text in made.items() if not text):
        click.echo(f"Not enough is known of this photo for a caption in {language.value}.", err=True)
    return DONE if all(made.values()) else WITH_FINDINGS


@command("seat", photos)
@click.argument("photo")
@click.option("--row", "rows", multiple=True, required=True, metavar="NAMES", help="A row, the front one first.")
@click.option("--rank", default="", metavar="NAMES", help="Who is named first, second…; else as they were named.")
def seat(asked: Asked, photo: str, rows: Sequence[str], rank: str) -> int:
    """Say who stands where: the NAMES of a row from left to right, with semicolons between, “-” for somebody unnamed.

    Captions that are made of this follow.
    """
    with asked.library() as library:
        ranked = photo_seating.names_in(rank) if rank else ()
        seated = photo_seating.seat(
            library, photo_called(library, photo), [photo_seating.names_in(row) for row in rows], ranked
        )
        people = captions.people_of(library, seated)
    document = {"id": seated.id, "seats": _seats(seated, people), "caption": as_data(seated.caption)}
    asked.answer(document, "\n".join([*_people(seated, people), *_said(seated)]))
    return DONE


@command("star", photos)
@click.argument("wanted", metavar="PHOTO…", nargs=-1, required=True)
@click.option("--off", is_flag=True, help="Take the star away.")
def star(asked: Asked, wanted: Sequence[str], off: bool) -> int:
    """Put a star to photos, to find them again with “photos list --only starred”."""
    with asked.library() as library:
        found = [photo_called(library, each) for each in wanted]
        with library.history.step("Take away stars" if off else "Star photos"):
            for each in found:
                if each.is_starred is off:
                    library.photos.save(replace(each, is_starred=not off))
    asked.answer({"starred": not off, "photos": [each.id for each in found]}, "\n".join(str(each.id) for each in found))
    return DONE


@command("sheet", photos)
@click.argument("wanted", metavar="RELEASE|KIT|PHOTO…", nargs=-1, required=True)
@click.option("--kind", type=click.Choice(SHEET_KINDS), default="contact", help="Small pictures, or every word.")
@click.option(
    "--format", "format", type=click.Choice(SHEET_FORMATS), help="Else as the ending of the file says, or PDF."
)
@click.option("--output", type=Target(), required=True, help="A file, or a folder it goes into.")
@click.option("--language", "tags", default="", metavar=_LANGUAGES, help="Only these languages, the first one leading.")
@click.option("--columns", type=click.Choice([str(each) for each in COLUMNS]), help="Of a contact sheet.")
@click.option("--override", "reason", default="", metavar="REASON", help="Why it goes out with errors; for the log.")
def sheet(asked: Asked, wanted: Sequence[str], output: Path, tags: str, columns: str | None, **given: Any) -> int:
    """Write the contact sheet or the caption sheet of a release, of a press kit, or of any photos."""
    missing, languages = list[str](), tuple(languages_named(tags))
    if columns and given["kind"] == "caption":
        raise click.UsageError("--columns is for contact sheets; a caption sheet has one photo below the other.")
    override = clearing.Override(officer.signed_in(), datetime.now(UTC), given["reason"])
    format = given["format"] or photo_sheets.format_of(output)
    chosen = Sheet(given["kind"], format, languages, int(columns or 0))
    with asked.library() as library:
        told = (progress, None, missing.extend)
        file = photo_sheets.export_sheet(library, _chosen(library, wanted), chosen, output, override, *told)
    asked.answer({"file": str(file), "missing": missing}, str(file))
    if missing:
        click.echo(f"mediadesk: {substituted(missing)}", err=True)
    return WITH_FINDINGS if missing else DONE


@command("copies", photos)
@click.argument("wanted", metavar="RELEASE|KIT|PHOTO…", nargs=-1, required=True)
@click.option("--preset", type=click.Choice(["print", "web", "original"]), default="print", help="How large.")
@click.option("--output", type=Target(), required=True, help="The folder.")
@click.option("--override", "reason", default="", metavar="REASON", help="Why they go out with errors; for the log.")
def copies(asked: Asked, wanted: Sequence[str], preset: PhotoSize, output: Path, reason: str) -> int:
    """Write copies of photos that may leave the house, with captions and rights inside and nothing private."""
    override = clearing.Override(officer.signed_in(), datetime.now(UTC), reason)
    with asked.library() as library:
        chosen = _chosen(library, wanted)
        files = photo_copying.export_copies(library, chosen, preset, output, override, progress)
    asked.answer({"files": [str(file) for file in files]}, "\n".join(map(str, files)))
    return DONE


@command("sidecars", photos)
@click.argument("wanted", metavar="RELEASE|KIT|PHOTO…", nargs=-1, required=True)
@click.option("--output", type=Target(), required=True, help="The folder.")
@click.option("--override", "reason", default="", metavar="REASON", help="Why they go out with errors; for the log.")
def sidecars(asked: Asked, wanted: Sequence[str], output: Path, reason: str) -> int:
    """Write what is said of photos into XMP files, to lie beside originals that no words are written into."""
    override = clearing.Override(officer.signed_in(), datetime.now(UTC), reason)
    with asked.library() as library:
        files = photo_sidecars.export_sidecars(library, _chosen(library, wanted), output, override)
    asked.answer({"files": [str(file) for file in files]}, "\n".join(map(str, files)))
    return DONE


def _chosen(library: Library, wanted: Sequence[str]) -> Chosen:
    """A press kit or a release where one alone is named, else photos. Raises `NoSuchRecord`."""
    if len(wanted) > 1:
        return Chosen(photo_ids=tuple(photo_called(library, each).id for each in wanted))
    (name,), key = wanted, as_key(wanted[0])
    if key is not None and key in [row.id for row in library.press_kits.rows()]:
        return Chosen(kit_id=key)
    try:
        return Chosen(release_id=library.releases.find(name).id)
    except NoSuchRecord:
        return Chosen(photo_ids=(photo_called(library, name).id,))


def photo_called(library: Library, wanted: str) -> Photo:
    """The photo with this key or file name, the newest edited of several. Raises `NoSuchRecord`."""
    key = as_key(wanted)
    if key is not None:
        return library.photos.get(key)
    found = [row.id for row in library.photos.rows(wanted) if row.file_name.casefold() == wanted.casefold()]
    if not found:
        raise NoSuchRecord("photo", wanted)
    return library.photos.get(found[0])


def _seats(photo: Photo, people: dict[int, Newsmaker]) -> list[dict[str, Any]]:
    return [{"name": _name(each.newsmaker_id, people), "row": each.row, "place": each.place} for each in photo.people]


def _name(key: int, people: dict[int, Newsmaker]) -> str:
    return people[key].called(Language.EN) if key in people else ("(no name)" if key == UNNAMED else "(gone)")


def _people(photo: Photo, people: dict[int, Newsmaker]) -> list[str]:
    lengths = positions.people_in_rows(photo.people)
    lines = []
    for each in photo.people:
        where = positions.words(each.row, each.place, lengths, Language.EN) if each.place else "place not known"
        lines.append(f"{_name(each.newsmaker_id, people)}{f' ({where})' if where else ''}")
    return lines


def _said(photo: Photo) -> list[str]:
    return [f"{each.value}: {photo.caption.get(each)}" for each in Language if photo.caption.get(each)]


def _lines(photo: Photo, people: dict[int, Newsmaker], carried: Sequence[int]) -> list[str]:
    size = " × ".join(map(str, photo.size)) if all(photo.size) else "no picture yet"
    rights = (photo.credit.best(Language.EN), photo.copyright, photo.usage_terms)
    return [
        "  ".join(filter(None, (str(photo.id), photo.file_name, size, "starred" if photo.is_starred else ""))),
        *_said(photo),
        *_people(photo, people),
        *filter(
            None, (photo.event.best(Language.EN), photo.location.best(Language.EN), " · ".join(filter(None, rights)))
        ),
        *([f"Carried by {', '.join(map(str, carried))}"] if carried else []),
    ]
