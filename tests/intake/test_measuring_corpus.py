"""How well the recogniser does on the measuring corpus, and on the real press texts where they are at hand."""

import pytest

from mediadesk.intake.press_text import recognise
from mediadesk.intake.text_files import read_text
from mediadesk.records.recognised import RecognisedRelease
from mediadesk.records.release import ReleaseKind, ReleaseLine
from tests.bench.recogniser_score import CORPUS, score, total
from tests.real_texts import REAL_TEXTS

LEAST = {"seen": 0.99, "held_out": 0.925}


def seed(start: str) -> RecognisedRelease:
    return recognise(read_text(next(path for path in REAL_TEXTS if path.name.startswith(start))))


@pytest.mark.parametrize("part", [part for part in LEAST if any((CORPUS / part).glob("*.txt"))])
def test_corpus_is_recognised(part: str) -> None:
    tallies, _ = score(part)
    assert total(tallies).f1 >= LEAST[part]


@pytest.mark.real_texts
def test_real_news_story_has_every_element_in_place() -> None:
    story = seed("000")
    assert story.kind is ReleaseKind.NEWS_STORY
    assert story.headline is not None
    assert len(story.headline.split()) == 5
    assert story.issue_date is not None
    assert story.issue_date.isoformat() == "2025-04-14"
    assert [block.kind for block in story.blocks] == ["paragraph"] * 11
    assert (story.quotes, story.photos, story.press_contacts, story.boilerplates) == ((), (), (), ())
    assert story.dropped == ("Back to top",)


@pytest.mark.real_texts
def test_real_press_release_has_every_element_in_place() -> None:
    release = seed("002")
    assert (release.kind, release.release_line) == (ReleaseKind.PRESS_RELEASE, ReleaseLine.IMMEDIATE)
    assert len(release.headline or "") == 144
    assert (release.place, str(release.issue_date)) == ("Hong Kong", "2025-04-24")
    assert len(release.blocks) == 11
    assert len({quote.speaker for quote in release.quotes}) == 1
    assert [len(quote.text.split()) for quote in release.quotes] == [128, 66]
    assert all(quote.speaker and quote.speaker.startswith("Dr ") for quote in release.quotes)
    assert [len(photo.people) for photo in release.photos] == [7, 1, 1, 5, 0]
    assert len({person.position for person in release.photos[0].people} - {None}) == 7
    assert [len(one.paragraphs) for one in release.boilerplates] == [5]
    contact = release.press_contacts[0]
    assert all((contact.organisation, contact.name, contact.phone, contact.email))
    assert release.end_mark == "###"
    assert release.assets_url is None
    assert len(release.dropped) == 1
    assert "](#)" in release.dropped[0]
