"""Small kits to check: everything is in order in them unless one says otherwise."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from mediadesk.preflight import check, check_file, check_sent
from mediadesk.records.block import Role, plain
from mediadesk.records.finished_file import FinishedFile
from mediadesk.records.house_style import CORPORATE
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.organisation import Boilerplate, Organisation
from mediadesk.records.people import PressOfficer
from mediadesk.records.photo import Photo
from mediadesk.records.press_kit import KitPhoto, KitText, PressKit
from mediadesk.records.release import ReleaseKind, ReleaseLine, ReleaseText
from mediadesk.wording import findings as wording

EN, TC, SC = Language.EN, Language.ZH_HANT, Language.ZH_HANS
NOW = datetime(2025, 4, 20, tzinfo=UTC)
OFFICER = PressOfficer(1, ByLanguage("Karen Lau"), phone="+852 5555 0121", email="karen.lau@kites.example")
_HEADLINES = {EN: "Kite museum opens on the hill", TC: "風箏博物館在山上開幕", SC: "风筝博物馆在山上开幕"}
_OF_A_TEXT = ("headline", "subheadlines", "place", "notes", "end_mark", "quotes", "boilerplate", "speakers", "language")


def kit_of(*texts, **changes):
    """A finished kit of these texts; `changes` of the kit."""
    whole = PressKit(
        title=ByLanguage("Kites"),
        language=EN,
        organisation=Organisation(1, ByLanguage("Kite Trust")),
        kind=ReleaseKind.PRESS_RELEASE,
        release_line=ReleaseLine.IMMEDIATE,
        embargo=None,
        is_draft=True,
        issue_date=date(2025, 4, 24),
        assets_url="",
        parts=(),
        texts=texts,
        press_officers=(OFFICER,),
        house_style=replace(CORPORATE, required=()),
    )
    return replace(whole, **changes)


def text_of(*paragraphs, language=EN, quotes=(), boilerplate=(), speakers=(), **changes):
    """A text of paragraphs (strings or blocks), with `quotes` by speaker 7 after them; `changes` of the text."""
    blocks = [plain(each) if isinstance(each, str) else each for each in paragraphs]
    blocks += [plain(words, Role.QUOTE, speaker_id=7) for words in quotes]
    headline, place = _HEADLINES[language], "香港" if language.is_chinese else "Hong Kong"
    text = ReleaseText(2, 1, language, headline=headline, place=place, blocks=tuple(blocks), end_mark="###")
    about = (Boilerplate(3, language, "About", tuple(boilerplate)),) if boilerplate else ()
    return KitText(replace(text, **changes), about, speakers)


def photo_of(number=1, said="A kite.", **changes):
    """A numbered photo with caption, alternative text and credit."""
    same = ByLanguage(said, said, said)
    whole = Photo(100 + number, caption=same, alt_text=ByLanguage("a", "b", "c"), credit=ByLanguage("Trust"))
    return KitPhoto(number, replace(whole, **changes), None)


def kit(*paragraphs, captions=(), **changes):
    """A kit of one text of these paragraphs, with a photo for each caption; `changes` of the text or the kit."""
    text = text_of(*paragraphs, **{name: value for name, value in changes.items() if name in _OF_A_TEXT})
    photos = tuple(photo_of(number, said) for number, said in enumerate(captions, 1))
    of_kit = {name: value for name, value in changes.items() if name not in _OF_A_TEXT}
    return kit_of(text, **({"photos": photos} if captions else {}) | of_kit)


@dataclass(frozen=True)
class Finished:
    """A kit and the PDF made of it."""

    kit: PressKit
    file: FinishedFile

    @property
    def texts(self):
        """Those of the kit."""
        return self.kit.texts


@dataclass(frozen=True)
class Sent:
    """Files that leave the house, by name and size in bytes."""

    files: tuple[tuple[str, int], ...]
    texts: tuple[KitText, ...] = ()


def findings_of(whole, languages=None, now=NOW):
    """What preflight finds in a kit, in a finished file or in files; every finding has its title and its sentence."""
    if isinstance(whole, Finished):
        found = check_file(whole.kit, whole.file)
    elif isinstance(whole, Sent):
        found = check_sent(whole.files)
    else:
        found = check(whole, languages or [each.text.language for each in whole.texts], now)
    assert all(wording.title(each) and wording.detail(each).endswith(".") for each in found)
    return found
