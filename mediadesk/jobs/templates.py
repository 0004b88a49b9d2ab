"""Begins releases from templates, and makes templates of releases."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from mediadesk.comparison.passages import passages_of
from mediadesk.library import Library
from mediadesk.records.block import Block, Role, Run
from mediadesk.records.keys import new_block_id, new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.organisation import Organisation
from mediadesk.records.people import PressOfficer
from mediadesk.records.problems import NothingToExport
from mediadesk.records.quote import direct_speech
from mediadesk.records.release import Release, ReleaseKind, ReleaseLine, ReleaseText
from mediadesk.records.template import Template, TemplateText
from mediadesk.records.template_problems import NoTemplateOfConfidential
from mediadesk.records.translation import Link, Origin, Translation
from mediadesk.wording import templates as wording
from mediadesk.wording.labels import kind_label, label

_WITHOUT_BOILERPLATE = (
    *(ReleaseKind.NEWS_STORY, ReleaseKind.KILL, ReleaseKind.TRANSCRIPT),
    *(ReleaseKind.Q_AND_A, ReleaseKind.SPEECH, ReleaseKind.BIOGRAPHY),
)
_WITHOUT_END_MARK = (ReleaseKind.NEWS_STORY, ReleaseKind.KILL)


def begin(library: Library, template: Template, languages: Sequence[Language], day: date) -> Release:
    """Begin a release from `template` in `languages`, the first of them the source, in one step that can be undone.

    It is dated `day` and has what the desk always prints: its city in the dateline (or where its last release was
    issued), its press contact, its boilerplate.
    """
    own = library.organisations.own()
    officers = [] if template.kind is ReleaseKind.NEWS_STORY else library.press_officers.usual(own.id)
    release = Release(
        new_key(), template.kind, release_line=template.release_line, issue_date=day, organisation_id=own.id
    )
    texts = [
        replace(
            _text(template, release, language, own, officers),
            place=own.city.get(language) or library.templates.usual_place(own.id, language),
        )
        for language in dict.fromkeys(languages)
    ]
    with library.history.step(f"New {kind_label(template.kind, Language.EN).lower()}"):
        kept = library.releases.add(release, [texts[0], *(_linked(text, texts[0]) for text in texts[1:])])
        library.releases.set_press_officers(kept.id, [each.id for each in officers])
        found = [
            library.boilerplates.usual(own.id, text.language, template.length, day)
            for text in texts
            if template.kind not in _WITHOUT_BOILERPLATE
        ]
        library.releases.set_boilerplates(kept.id, [each.id for each in found if each is not None])
    return kept


def blank(kind: ReleaseKind) -> Template:
    """A template of this kind that says nothing."""
    return Template("", ByLanguage(kind_label(kind, Language.EN)), kind, ())


def save_as_template(library: Library, release_id: int, name: str) -> Template:
    """Make a template called `name` of a release as it is now, in one step that can be undone.

    What its quotes say and who said it, photos, figures, contacts and links to files stay with the release. Raises
    `NoTemplateOfConfidential`, `NothingToExport` where nothing is written, `NoSuchRecord`.
    """
    release, texts = library.releases.get(release_id), library.releases.texts(release_id)
    written = [text for text in texts if text.is_written]
    if release.is_confidential:
        raise NoTemplateOfConfidential(name)
    if not written:
        raise NothingToExport(tuple(text.language.value for text in texts))
    template = Template(
        key="",
        id=new_key(),
        name=ByLanguage(name),
        kind=release.kind,
        texts=tuple(map(_pattern, written)),
        release_line=ReleaseLine.IMMEDIATE if release.embargo else release.release_line,
    )
    return library.templates.add(template)


def rename(library: Library, template: Template, name: str) -> Template:
    """Call one of the desk's own templates `name`. Raises `Conflict`."""
    with library.history.step(f"Rename template “{name}”"):
        return library.templates.save(replace(template, name=ByLanguage(name)))


def _text(
    template: Template, release: Release, language: Language, own: Organisation, officers: Sequence[PressOfficer]
) -> ReleaseText:
    said, known = template.text(language), _known(own, officers, language)

    def fill(words: str) -> str:
        return wording.filled(words, known, language)

    return ReleaseText(
        new_key(),
        release.id,
        language,
        headline=fill(said.headline),
        subheadlines=tuple(map(fill, said.subheadlines)),
        blocks=tuple(
            replace(each, id=new_block_id(), runs=tuple(replace(run, text=fill(run.text)) for run in each.runs))
            for each in said.blocks
        ),
        notes=tuple(map(fill, said.notes)),
        end_mark="" if template.kind in _WITHOUT_END_MARK else label("end", language),
        editors_note=fill(said.editors_note),
    )


def _known(own: Organisation, officers: Sequence[PressOfficer], language: Language) -> Mapping[str, str]:
    first = officers[0] if officers else PressOfficer(0, ByLanguage())
    return {
        "organisation": own.name.get(language),
        "press_contact": first.name.get(language) or first.name.en,
        "press_phone": first.phone,
        "press_email": first.email,
    }


def _linked(text: ReleaseText, first: ReleaseText) -> ReleaseText:
    """Passage by passage linked with the version in the first language, where both are built alike."""
    mine, theirs = list(passages_of(text)), list(passages_of(first))
    if len(mine) != len(theirs):
        return text
    pairs = zip(mine, theirs, strict=True)
    links = tuple(Link(each.block_id, Origin(other.block_id, other.text)) for each, other in pairs)
    return replace(text, source=Translation(first.language, links, is_template=True))


def _pattern(text: ReleaseText) -> TemplateText:
    return TemplateText(
        text.language,
        text.headline,
        text.subheadlines,
        tuple(_without_speech(block, text.language) for block in text.blocks),
        text.notes,
        text.editors_note,
    )


def _without_speech(block: Block, language: Language) -> Block:
    """What somebody said was said once: it becomes a placeholder."""
    if block.role is not Role.QUOTE:
        return replace(block, speaker_id=None)
    words, spoken = block.text, wording.quoted_words(language)
    for said in direct_speech(words):
        words = words.replace(said, spoken.strip("“”「」"), 1)
    return Block((Run(words if direct_speech(block.text) else spoken),), Role.QUOTE, block.id)
