"""`start` and `convert`: a language version made from another one, and any Chinese text in the other script."""

from typing import Any

import click

from mediadesk.command_line.asked import DONE, WITH_FINDINGS, Asked, command
from mediadesk.comparison.conversion import ToCheck, to_check
from mediadesk.jobs import starting
from mediadesk.jobs.named_release import source
from mediadesk.records.languages import Language
from mediadesk.wording.chinese import Difference
from mediadesk.wording.chinese import convert as converted
from mediadesk.wording.chinese_names import protected

_TAGS = click.Choice([language.value for language in Language])
_CHINESE = click.Choice([language.value for language in Language if language.is_chinese])


@command("start")
@click.argument("release")
@click.argument("language", type=_TAGS)
@click.option("--from", "made_from", type=_TAGS, required=True, help="The version it is made from.")
@click.option("--again", is_flag=True, help="Write over the version that is there.")
def start(asked: Asked, release: str, language: str, made_from: str, again: bool) -> int:
    """Start a language version from another one; what was converted is listed to be checked.

    Between the two Chinese scripts everything is converted; between English and Chinese the names and terms of the desk
    are written in their approved form and the rest is left to translate. RELEASE is an id or a slug.
    """
    with asked.library() as library:
        key = library.releases.find(release).id
        text = starting.start_from(library, key, Language(made_from), Language(language), again=again)
        found = to_check(text, library.releases.photos(key), library.press_kits.register())
    document = {"language": language, "headline": text.headline, "to_check": [_place_as_data(each) for each in found]}
    asked.answer(document, "\n".join([text.headline, *map(_line, found)]))
    return WITH_FINDINGS if found else DONE


@command("convert")
@click.argument("file", metavar="FILE")
@click.option("--to", "to", type=_CHINESE, required=True, help="The script to convert to.")
def convert(asked: Asked, file: str, to: str) -> int:
    """Print a Chinese text in the other script, with the words of the house and the names of the desk."""
    text = source(file).text
    with asked.library() as library:
        register = library.press_kits.register()
    done = converted(text, Language(to), protected(register, Language(to)))
    differences = [_as_data(each) | {"start": each.start} for each in done.differences]
    asked.answer({"text": done.text, "differences": differences}, done.text)
    return DONE


def _as_data(difference: Difference) -> dict[str, Any]:
    return {
        "reason": difference.reason.value,
        "source": difference.source,
        "chosen": difference.chosen,
        "others": list(difference.others),
    }


def _place_as_data(place: ToCheck) -> dict[str, Any]:
    return {"passage": place.passage, "start": place.start, **_as_data(place.difference)}


def _line(place: ToCheck) -> str:
    said = place.difference
    others = f", or {' or '.join(said.others)}" if said.others else ""
    return f"{place.passage}  {said.chosen} for {said.source}{others}"
