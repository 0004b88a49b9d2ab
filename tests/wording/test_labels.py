import string

import pytest

from mediadesk.records.languages import Language
from mediadesk.records.release import ReleaseKind
from mediadesk.wording import labels
from mediadesk.wording.texts import load

_KEYS = list(load("labels"))


@pytest.mark.parametrize("key", _KEYS)
def test_every_label_is_there_in_three_languages_with_the_same_placeholders(key):
    texts = load("labels")[key]
    assert set(texts) == set(Language)
    holes = [{name for _, name, _, _ in string.Formatter().parse(text) if name} for text in texts.values()]
    assert holes[0] == holes[1] == holes[2]


def test_placeholders_are_filled_and_braces_in_values_stay():
    assert labels.label("photo_n", Language.ZH_HANT, n="3") == "圖3"
    assert labels.label("about", Language.EN, org="{Curly} Ltd") == "About {Curly} Ltd"


@pytest.mark.parametrize("kind", list(ReleaseKind))
def test_every_kind_of_release_has_its_line(kind):
    assert all(labels.kind_label(kind, language) for language in Language)
