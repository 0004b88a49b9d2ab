"""What follows a release says so in every format, with the time, and what it puts right."""

import email
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from email.policy import default
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from mediadesk.press_kit import email_draft, plain_text, web_page, word
from mediadesk.press_kit.newsroom import newsml, ninjs
from mediadesk.press_kit.particulars import mark
from mediadesk.press_kit.pdf import TypesetKit
from mediadesk.records.amendment import Amends, Way
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PressKit
from mediadesk.records.release import ReleaseKind

MakeKit = Callable[..., PressKit]
NAR = "{http://iptc.org/std/nar/2006-10-01/}"
BEFORE, NOW = datetime(2027, 3, 18, 8, 2, tzinfo=UTC), datetime(2027, 3, 18, 8, 40, tzinfo=UTC)
NOTE = "Correcting the post of Ms Sze in paragraph 1."
FIRST = 4711
TITLES = {
    (Way.CORRECTION, Language.EN): "Corrected 16:40 HKT, 18 March 2027",
    (Way.CORRECTION, Language.ZH_HANT): "更正（2027年3月18日下午4時40分）",
    (Way.UPDATE, Language.EN): "Updated 16:40 HKT, 18 March 2027",
    (Way.UPDATE, Language.ZH_HANS): "更新（2027年3月18日下午4时40分）",
    (Way.WITHDRAWAL, Language.EN): "Withdrawn 16:40 HKT, 18 March 2027",
}


def following(make_kit: MakeKit, way: Way, language: Language = Language.EN) -> PressKit:
    """A kit that follows one issued 38 minutes before it, at 16:02."""
    amends = Amends(way, BEFORE, NOW, FIRST, ((language, 3),))
    kind = ReleaseKind.KILL if way is Way.WITHDRAWAL else ReleaseKind.PRESS_RELEASE
    return replace(make_kit(language, kind=kind, text={"editors_note": NOTE}), amends=amends)


def flat(text: str) -> str:
    return "".join(text.split()).casefold()


@pytest.mark.parametrize(("way", "language"), TITLES)
def test_every_text_says_first_what_it_is_and_when(
    make_kit: MakeKit,
    set_kit: Callable[[PressKit], TypesetKit],
    read: Callable[[bytes], list[str]],
    tmp_path: Path,
    way: Way,
    language: Language,
) -> None:
    kit, title = following(make_kit, way, language), flat(TITLES[way, language])
    words = {
        "pdf": read(set_kit(kit).pdf)[0],
        "txt": plain_text.write(kit, language),
        "page": "".join(etree.HTML(web_page.write(kit, renditions=tmp_path)).itertext()),
        "word": _word(kit, tmp_path),
    }
    for name, text in words.items():
        said = flat(text)
        assert title in said, name
        assert said.index(title) < said.rindex(flat(NOTE)), name


def _word(kit: PressKit, folder: Path) -> str:
    with ZipFile(BytesIO(word.write(kit, renditions=folder))) as package:
        return "".join(etree.fromstring(package.read("word/document.xml")).itertext())


def test_the_version_before_is_named_by_its_time(make_kit: MakeKit) -> None:
    text = plain_text.write(following(make_kit, Way.CORRECTION), Language.EN)
    assert "This corrected version replaces the one issued 16:02 HKT, 18 March 2027." in text


def test_a_draft_of_a_correction_names_no_time_of_its_own(make_kit: MakeKit) -> None:
    kit = following(make_kit, Way.CORRECTION)
    text = plain_text.write(replace(kit, amends=replace(kit.amends, amended_at=None)), Language.EN)
    assert "Correction\n" in text
    assert "Corrected" not in text


def test_newsrooms_get_a_later_version_of_the_same_item(make_kit: MakeKit) -> None:
    kit = following(make_kit, Way.CORRECTION)
    first = replace(kit.texts[0], text=replace(kit.texts[0].text, release_id=FIRST, version=3))
    old = json.loads(ninjs.write(replace(kit, amends=None, texts=(first,)), Language.EN))
    new = json.loads(ninjs.write(kit, Language.EN))
    assert (new["uri"], new["altIds"][0]) == (old["uri"], old["altIds"][0])
    assert int(new["version"]) > int(old["version"]) == 3
    assert new["pubStatus"] == "usable"
    assert new["edNote"].splitlines()[0] == "Corrected 16:40 HKT, 18 March 2027"
    assert new["edNote"].endswith(NOTE)


@pytest.mark.parametrize(
    ("way", "signals", "status"),
    [
        (Way.CORRECTION, ["sig:correction"], "stat:usable"),
        (Way.UPDATE, ["sig:update"], "stat:usable"),
        (Way.WITHDRAWAL, [], "stat:canceled"),
    ],
)
def test_newsml_signals_what_it_is(make_kit: MakeKit, way: Way, signals: list[str], status: str) -> None:
    message = etree.fromstring(newsml.write(following(make_kit, way), Language.EN))
    assert [each.get("qcode") for each in message.iter(f"{NAR}signal")] == signals
    assert {each.get("qcode") for each in message.iter(f"{NAR}pubStatus")} == {status}
    assert int(message.find(f".//{NAR}newsItem").get("version")) > 3


def test_mail_and_file_names_begin_with_it(make_kit: MakeKit) -> None:
    kit = following(make_kit, Way.UPDATE)
    message = email.message_from_bytes(email_draft.write(kit, Language.EN), policy=default)
    assert message["Subject"].startswith("Updated 16:40 HKT, 18 March 2027 – [Press Release]")
    assert mark(kit) == "UPDATED-"
    assert mark(following(make_kit, Way.WITHDRAWAL)) == "WITHDRAWN-"
