"""Releases as ninjs: what the standard allows, nothing invented, conditions of use carried."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urljoin
from xml.etree import ElementTree

import pytest
from jsonschema import Draft202012Validator

from mediadesk.press_kit import plain_text
from mediadesk.press_kit.newsroom import ninjs
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PressKit
from mediadesk.records.release import Embargo, ReleaseKind

from .ninjs_rules import NINJS

MakeKit = Callable[..., PressKit]


def read(kit: PressKit, language: Language = Language.EN) -> dict[str, Any]:
    """The object that is written, after it was found to keep the rules."""
    found: dict[str, Any] = json.loads(ninjs.write(kit, language))
    Draft202012Validator.check_schema(NINJS)
    assert [error.message for error in Draft202012Validator(NINJS).iter_errors(found)] == []
    return found


@pytest.mark.parametrize(
    "changes",
    [
        {"embargoed": "2027-03-18T11:00:00+08:00"},
        {"embargoedUntil": "2027-03-18"},
        {"versionCreated": "2027-13-18T11:00:00Z"},
        {"representationType": "complete"},
        {"pubStatus": "killed"},
        {"type": "story"},
        {"version": 2},
        {"uri": "reading-garden"},
        {"uri": "urn:uuid:a b"},
        {"genres": "press release"},
        {"headlines": [{"role": "main"}]},
        {"bodies": [{"value": "Words.", "wordCount": "1"}]},
        {"people": [{"name": "Ada Sze", "role": "quoted"}]},
        {"organisations": [{"name": "LBL", "contactInfo": [{"type": "web"}]}]},
        {"associations": [{"name": "Photo 1"}]},
        {"associations": [{"name": "Photo 1", "uri": "urn:a:b", "renditions": [{"href": "file:photos/a.jpg"}]}]},
        {"associations": [{"name": "a", "uri": "urn:a:b", "renditions": [{"name": "a", "href": "photos/a.jpg"}]}]},
    ],
    ids=str,
)
def test_rules_refuse_what_the_standard_does_not_allow(whole_kit: PressKit, changes: dict[str, Any]) -> None:
    found = read(whole_kit)
    assert not Draft202012Validator(NINJS).is_valid({**found, **changes})


def test_every_way_a_release_goes_out_keeps_the_rules(kits: dict[str, PressKit]) -> None:
    assert [read(kit)["pubStatus"] for kit in kits.values()].count("canceled") == 1


@pytest.mark.parametrize("language", [Language.EN, Language.ZH_HANT])
def test_release_is_whole(whole_kit: PressKit, language: Language) -> None:
    found = read(whole_kit, language)
    part, _ = plain_text.parts_in(whole_kit, language)
    assert part is not None
    assert [each["value"] for each in found["headlines"]] == [part.headline, *part.subheadlines]
    main, markup, footer, _ = found["bodies"]
    assert main["value"] == "\n\n".join(plain_text.passage(each) for each in part.body)
    assert [each["contentType"] for each in (main, markup)] == ["text/plain", "application/xhtml+xml"]
    assert "A note." in footer["value"]
    assert found["slugline"] == "reading-garden"


def test_markup_says_the_same_as_the_text(whole_kit: PressKit) -> None:
    main, markup, *_ = read(whole_kit)["bodies"]
    tree = ElementTree.fromstring(markup["value"])
    words = "".join(tree.itertext())
    assert words == main["value"].replace("\n\n", "").replace("1. One2. Two", "OneTwo")
    names = [each.tag.rpartition("}")[2] for each in tree.iter()]
    assert names == ["div", "p", "strong", "blockquote", "p", "h2", "ol", "li", "li", "p", "a", "strong", "em"]


def test_people_are_those_quoted_or_shown(whole_kit: PressKit) -> None:
    found = read(whole_kit)
    assert found["people"] == [{"name": "Ada Sze", "rel": "quoted"}, {"name": "Tse Man", "rel": "shown"}]
    assert [each["name"] for each in found["associations"][0]["people"]] == ["Tse Man", "Ada Sze"]


def test_photo_has_its_words_and_the_name_of_its_copy(whole_kit: PressKit) -> None:
    photo, waiting, translation = read(whole_kit)["associations"]
    assert photo["descriptions"][0] == {"role": "caption", "contentType": "text/plain", "value": "The garden."}
    assert photo["descriptions"][1]["value"] == "A garden on a roof"
    assert photo["by"] == "Wong Ka-yan"
    assert photo["infoSources"] == [{"name": "LBL", "role": "credit"}]
    assert (photo["copyrightNotice"], photo["usageTerms"]) == ("© LBL", "Editorial use only")
    assert photo["renditions"][0]["title"] == "photos/reading-garden_photo01.jpg"
    assert "renditions" not in waiting
    assert waiting["edNote"] == "Picture to follow"
    assert (translation["rel"], translation["name"]) == ("translation", "繁體中文")
    assert translation["representationType"] == "partial"


def test_photo_is_found_from_where_the_file_is(whole_kit: PressKit) -> None:
    href = read(whole_kit)["associations"][0]["renditions"][0]["href"]
    beside = urljoin("file:///desk/kit/reading-garden.en.ninjs.json", href)
    assert beside == "file:///desk/kit/photos/reading-garden_photo01.jpg"


def test_languages_of_a_release_name_each_other_and_what_they_share(whole_kit: PressKit) -> None:
    english, chinese = read(whole_kit), read(whole_kit, Language.ZH_HANT)
    assert english["uri"] != chinese["uri"]
    assert english["associations"][-1]["uri"] == chinese["uri"]
    assert english["altIds"] == chinese["altIds"]


def test_names_for_good_outlive_edits(whole_kit: PressKit) -> None:
    text = replace(whole_kit.texts[0].text, headline="Another", version=9)
    edited = replace(whole_kit, slug="other", texts=(replace(whole_kit.texts[0], text=text),))
    assert read(edited)["uri"] == read(whole_kit)["uri"]
    assert read(edited)["version"] == "9"


def test_embargo_withholds_until_its_moment_in_its_zone(whole_kit: PressKit, embargo: Embargo) -> None:
    found = read(replace(whole_kit, embargo=embargo))
    assert found["pubStatus"] == found["associations"][0]["pubStatus"] == "withheld"
    assert found["embargoedUntil"] == found["associations"][0]["embargoedUntil"] == "2027-03-18T11:00:00+08:00"
    assert "EMBARGOED UNTIL" in found["edNote"]
    assert "EMBARGOED UNTIL" in found["usageTerms"]


def test_zone_that_cannot_be_written_falls_back_to_utc(whole_kit: PressKit) -> None:
    old = Embargo(datetime(1900, 1, 1, tzinfo=UTC), "Asia/Hong_Kong")
    assert read(replace(whole_kit, embargo=old))["embargoedUntil"] == "1900-01-01T00:00:00+00:00"


def test_draft_is_withheld_and_says_so(whole_kit: PressKit) -> None:
    found = read(replace(whole_kit, is_draft=True))
    assert found["pubStatus"] == "withheld"
    assert found["edNote"].startswith("DRAFT")


def test_kill_cancels_with_its_reason(whole_kit: PressKit) -> None:
    killed = replace(whole_kit.texts[0], text=replace(whole_kit.texts[0].text, editors_note="Wrong figures."))
    found = read(replace(whole_kit, kind=ReleaseKind.KILL, texts=(killed,)))
    assert found["pubStatus"] == "canceled"
    assert found["edNote"].splitlines()[0] == "Withdrawal Notice"
    assert found["edNote"].endswith("Wrong figures.")


def test_nothing_is_said_that_is_not_known(make_kit: MakeKit) -> None:
    found = read(make_kit(text={"place": "", "subheadlines": ()}, press_officers=()))
    unknown = {"located", "places", "people", "associations", "infoSources", "slugline", "edNote", "embargoedUntil"}
    assert unknown.isdisjoint(found)


def test_missing_language_writes_nothing(make_kit: MakeKit) -> None:
    assert ninjs.write(make_kit(), Language.ZH_HANS) == b""


@pytest.mark.parametrize("language", list(Language))
def test_hostile_words_stay_words(hostile_kit: PressKit, language: Language) -> None:
    found = read(hostile_kit, language)
    said = json.dumps(found, ensure_ascii=False)
    said.encode()
    for unseen in "\x00\x08\x1b\u202e\u2066\ufeff\uffff":
        assert unseen not in said
    assert "🙂 ไทย 𨋢" in said
    assert "javascript:" not in said
    for body in found["bodies"]:
        if body["contentType"] == "application/xhtml+xml":
            assert {each.tag.rpartition("}")[2] for each in ElementTree.fromstring(body["value"]).iter()} <= {
                *("div", "p", "strong", "ul", "ol", "li", "h2", "br", "a")
            }


def test_same_kit_gives_the_same_bytes(whole_kit: PressKit) -> None:
    assert ninjs.write(whole_kit, Language.EN) == ninjs.write(replace(whole_kit), Language.EN)
