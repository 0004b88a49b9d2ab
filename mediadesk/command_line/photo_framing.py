"""`photos crop` and `photos leaves`: what of a picture is used, and what leaves the house with it."""

from datetime import datetime
from math import isfinite
from pathlib import Path
from typing import get_args

import click

from mediadesk.command_line.asked import DONE, WITH_FINDINGS, Asked, Target, command
from mediadesk.command_line.photos import photo_called, photos
from mediadesk.jobs import leaving, photo_framing
from mediadesk.jobs.as_data import as_data
from mediadesk.jobs.formats import AnySize
from mediadesk.records.framing import PLAIN, Box, View, cut, cut_away, size_of
from mediadesk.records.leaving import Leaving
from mediadesk.records.photo import Framing, Photo

_STEEPEST = 45


@command("crop", photos)
@click.argument("photo")
@click.option("--box", metavar="LEFT,TOP,RIGHT,BOTTOM", help="What is kept, in percent of width and height.")
@click.option("--ratio", metavar="W:H", help="The largest part in the middle with this ratio, as 3:2.")
@click.option("--turn", type=click.Choice(["0", "90", "180", "270"]), default="0", help="Degrees clockwise, first.")
@click.option("--mirror", is_flag=True, help="Then exchange left and right; seats change with it.")
@click.option(
    "--straighten",
    type=click.FloatRange(-_STEEPEST, _STEEPEST),
    default=0.0,
    metavar="DEGREES",
    help="Then turn clockwise by so much; corners that would be empty are cut away.",
)
@click.option("--reset", is_flag=True, help="Use the whole picture as it was taken.")
def crop(
    asked: Asked,
    photo: str,
    box: str | None,
    ratio: str | None,
    turn: str,
    mirror: bool,
    straighten: float,
    reset: bool,
) -> int:
    """Turn, mirror, straighten and crop a photo, in this order; say how it is without an option.

    The options say all of it: what is not named is not done. The original stays as it is, one undo takes it back.
    Exit code 1: somebody in the picture is outside the crop.
    """
    if not isfinite(straighten):
        raise click.BadParameter("--straighten is a number of degrees.")
    wanted = Framing(quarter_turns=int(turn) // 90, is_mirrored=mirror, angle=straighten)
    with asked.library() as library:
        record = photo_called(library, photo)
        if reset or box or ratio or wanted != PLAIN:
            record = photo_framing.frame(library, record, PLAIN if reset else _cut(record, wanted, box, ratio))
    lost = cut_away(record)
    document = {"photo": record.id, "framing": as_data(record.framing) if record.framing else None}
    asked.answer({**document, "size": list(size_of(record)), "outside": len(lost)}, _said(record))
    if lost:
        click.echo(f"{len(lost)} in the picture outside the crop.", err=True)
    return WITH_FINDINGS if lost else DONE


@command("leaves", photos)
@click.argument("photo")
@click.option("--size", type=click.Choice(get_args(AnySize)), default="print", help="How large the copy is.")
@click.option("--save", "target", type=Target(), metavar="PATH", help="Write this very copy; a folder or a file.")
def leaves(asked: Asked, photo: str, size: AnySize, target: Path | None) -> int:
    """Say what leaves with a photo, and what its file says that stays behind."""
    with asked.library() as library:
        found = leaving.look(library, photo_called(library, photo).id, size, datetime.now().astimezone())
    if target is not None:
        target = leaving.save(found, target / found.file_name if target.is_dir() else target)
    asked.answer(leaving.as_data(found) | {"saved": str(target) if target else None}, "\n".join(_told(found)))
    return DONE


def _cut(photo: Photo, framing: Framing, box: str | None, ratio: str | None) -> Framing:
    if box and ratio:
        raise click.UsageError("Say --box or --ratio, not both.")
    if ratio:
        return cut(framing, View(photo.size, framing).largest(_ratio(ratio)))
    return cut(framing, _box(box)) if box else framing


def _box(said: str) -> Box:
    try:
        left, top, right, bottom = (float(part) / 100 for part in said.split(","))
    except ValueError:
        raise click.BadParameter(f"“{said}” is no box; write it as 10,0,90,100.") from None
    if not (0 <= left < right <= 1 and 0 <= top < bottom <= 1):
        raise click.BadParameter(f"“{said}” is no part of a picture.")
    return Box(left, top, right, bottom)


def _ratio(said: str) -> float:
    try:
        width, height = (float(part) for part in said.split(":"))
    except ValueError:
        raise click.BadParameter(f"“{said}” is no ratio; write it as 3:2.") from None
    if not (0.01 <= width <= 100 and 0.01 <= height <= 100):
        raise click.BadParameter(f"“{said}” is no ratio; write it as 3:2.")
    return width / height


def _said(photo: Photo) -> str:
    width, height = size_of(photo)
    return f"{photo.file_name or photo.id}: {width} × {height} of {photo.size[0]} × {photo.size[1]} pixels"


def _told(found: Leaving) -> list[str]:
    lines = [f"{found.file_name}  {found.size[0]} × {found.size[1]} pixels  {found.byte_count:,} bytes", "Leaves:"]
    for each in found.words:
        lines.append(f"  {each.field}{f' ({each.language.value})' if each.language else ''}: {each.words}")
    lines += ["Stays behind:"] if found.stays else ["The original says nothing besides its picture."]
    lines += [f"  {'! ' if each.private else ''}{each.name} ({each.block}): {each.value}" for each in found.stays]
    return lines
