"""TXT-13: what the fonts of the press kit can print."""

from collections.abc import Iterator

from mediadesk.preflight.versions import Version
from mediadesk.records.finding import Finding, Severity
from mediadesk.records.press_kit import PressKit
from mediadesk.wording import characters


def fonts_have_it(version: Version) -> Iterator[Finding]:
    """TXT-13: every character is in some font; one finding per passage, at the first that is not."""
    for passage in version.passages:
        runs = characters.unprintable(passage.text)
        if runs:
            about = characters.named(each for run in runs for each in passage.text[slice(*run)])
            yield version.finding("TXT-13", Severity.ERROR, passage, runs[0], about=about)


def fonts_have_the_rest(kit: PressKit) -> Iterator[Finding]:
    """TXT-13: as above, in what is printed around the text: names, credits, figures."""
    for block_id, lines in _around(kit):
        for line in lines:
            runs = characters.unprintable(line)
            if runs:
                about = characters.named(each for run in runs for each in line[slice(*run)])
                yield Finding("TXT-13", Severity.ERROR, None, block_id, about=about, case="elsewhere", found=line)


def _around(kit: PressKit) -> Iterator[tuple[str, list[str]]]:
    languages = [each.text.language for each in kit.texts]
    for shown in kit.photos:
        yield f"photo-{shown.number}", list(dict.fromkeys(map(shown.photo.credit.get, languages)))
    by_language = [kit.organisation.name, kit.title, *(fact.label for fact in kit.facts)]
    for officer in kit.press_officers:
        by_language += [officer.name, officer.title, officer.organisation]
    lines = [text.best(language) for text in by_language for language in languages]
    lines += [fact.value for fact in kit.facts]
    lines += [each.text.place for each in kit.texts]
    lines += [boilerplate.heading for each in kit.texts for boilerplate in each.boilerplates]
    yield "", list(dict.fromkeys(lines))
