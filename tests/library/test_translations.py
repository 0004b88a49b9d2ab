"""What a text was made from is kept with it, through undo as well."""

from dataclasses import replace

import pytest

from mediadesk.library import Library
from mediadesk.records.block import plain
from mediadesk.records.keys import new_key
from mediadesk.records.languages import Language
from mediadesk.records.release import Release, ReleaseText
from mediadesk.records.translation import Link, Origin, Translation

_MADE = Translation(Language.EN, (Link("headline", Origin("headline", "Kites fly")),))


def _release(library: Library) -> tuple[Release, ReleaseText]:
    release = Release(new_key())
    english = ReleaseText(new_key(), release.id, Language.EN, headline="Kites fly", blocks=(plain("High."),))
    chinese = ReleaseText(new_key(), release.id, Language.ZH_HANT, headline="紙鳶飛", source=_MADE)
    library.releases.add(release, [english, chinese])
    return release, chinese


def test_what_a_text_was_made_from_is_kept(library: Library) -> None:
    release, _ = _release(library)
    english, chinese = library.releases.texts(release.id)
    assert (english.source, chinese.source) == (None, _MADE)


@pytest.mark.parametrize("mark", ["is_unchecked", "is_template"])
def test_what_is_known_of_a_translation_is_kept(library: Library, mark: str) -> None:
    _, chinese = _release(library)
    marked = Translation(Language.EN, _MADE.links, **{mark: True})
    library.releases.save_text(replace(chinese, source=marked))
    again = library.releases.text(chinese.release_id, Language.ZH_HANT)
    assert again is not None
    assert again.source == marked


def test_undo_takes_new_links_back(library: Library) -> None:
    release, _ = _release(library)
    chinese = library.releases.text(release.id, Language.ZH_HANT)
    assert chinese is not None
    other = _MADE.with_origin("headline", Origin("headline", "Kites fly high"))
    library.releases.save_text(replace(chinese, source=other))
    library.history.undo()
    again = library.releases.text(release.id, Language.ZH_HANT)
    assert again is not None
    assert again.source == _MADE
