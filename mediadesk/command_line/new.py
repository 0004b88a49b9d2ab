"""`new` and `templates`: a release begun from a template, and the templates there are."""

from datetime import date, datetime

import click

from mediadesk.command_line.asked import DONE, Asked, command, languages_named
from mediadesk.jobs import templates as jobs
from mediadesk.jobs.as_data import as_data
from mediadesk.library import Library
from mediadesk.records.languages import Language
from mediadesk.records.release import Release
from mediadesk.records.template import Template
from mediadesk.wording.labels import kind_label
from mediadesk.wording.templates import PLACEHOLDER

_DAY = click.DateTime(["%Y-%m-%d"])


@command("new")
@click.option("--template", "name", default="press_release", metavar="NAME", help="Which; else press_release.")
@click.option("--language", "languages", default="en", metavar="en,zh-Hant,zh-Hans", help="In which languages.")
@click.option("--date", "day", type=_DAY, metavar="YYYY-MM-DD", help="The day of issue; else today.")
def new(asked: Asked, name: str, languages: str, day: datetime | None) -> int:
    """Begin a release from a template, and say what is to be written in it.

    The dateline, the press contact, the boilerplate and the end mark are filled in. “mediadesk templates” names the
    templates there are.
    """
    wanted = languages_named(languages) or [Language.EN]
    with asked.library(create=True) as library:
        release = jobs.begin(library, library.templates.find(name), wanted, day.date() if day else date.today())
        open_places = {language: _placeholders(library, release, language) for language in wanted}
    document = {"release": release.id, "kind": release.kind.value, "placeholders": open_places}
    lines = [f"{language.value}  {', '.join(found)}" for language, found in open_places.items() if found]
    asked.answer(document, "\n".join([str(release.id), *lines]))
    return DONE


@command("templates")
@click.argument("action", type=click.Choice(["list", "save", "rename", "delete"]), default="list")
@click.argument("wanted", required=False, metavar="RELEASE-OR-TEMPLATE")
@click.option("--name", default="", help="What the template is to be called.")
def templates(asked: Asked, action: str, wanted: str | None, name: str) -> int:
    """List the templates, save a release as one (--name), rename one (--name), or move one to the trash."""
    if action != "list" and not wanted:
        raise click.UsageError("name the release or the template, as in “mediadesk templates delete NAME”.")
    if action in ("save", "rename") and not name.strip():
        raise click.UsageError('say what it is to be called, as in “--name "Pier notice"”.')
    with asked.library() as library:
        found = [_acted(library, action, wanted, name.strip())] if wanted else library.templates.all()
    asked.answer([_as_data(each) for each in found], "\n".join(map(_line, found)))
    return DONE


def _acted(library: Library, action: str, wanted: str, name: str) -> Template:
    if action == "save":
        return jobs.save_as_template(library, library.releases.find(wanted).id, name)
    template = library.templates.find(wanted)
    if action == "list":
        return template
    if not template.is_own:
        raise click.UsageError(f"“{wanted}” is shipped with mediadesk and stays as it is; save a release as your own.")
    if action == "rename":
        return jobs.rename(library, template, name)
    library.templates.move_to_trash(template.id)
    return template


def _placeholders(library: Library, release: Release, language: Language) -> list[str]:
    text = library.releases.text(release.id, language)
    if text is None:
        return []
    passages = (text.headline, *text.subheadlines, *(block.text for block in text.blocks), *text.notes)
    found = [hole for passage in (*passages, text.editors_note) for hole in PLACEHOLDER.findall(passage)]
    return list(dict.fromkeys(found))


def _as_data(template: Template) -> object:
    about = {"key": template.key, "name": as_data(template.name), "kind": template.kind.value}
    return {**about, "own": template.is_own, "languages": [language.value for language in template.languages]}


def _line(template: Template) -> str:
    languages = " ".join(language.value for language in template.languages)
    kind = kind_label(template.kind, Language.EN).lower()
    return f"{template.key}  {template.name.best(Language.EN)}  {kind}  {languages}"
