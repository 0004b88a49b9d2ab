"""A kit with everything newsrooms ask for, and one with everything that may go wrong."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from mediadesk.records.block import Block as TextBlock
from mediadesk.records.block import Role, Run, plain
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import Newsmaker, PressOfficer
from mediadesk.records.photo import PersonInPicture
from mediadesk.records.press_kit import KitPhoto, PressKit
from mediadesk.records.release import Embargo, ReleaseKind

HOSTILE = "a<b>&\"'\x00\x08\x1b\udcff\ud83d\u202e\u2066\ufeff\uffff ]]> </script> 🙂 ไทย 𨋢\r\nX-Injected: 1"


@pytest.fixture
def whole_kit(make_kit: Callable[..., PressKit], make_photo: Callable[..., KitPhoto]) -> PressKit:
    """Two languages, somebody quoted, somebody shown, two photos of which one still waits for its picture."""
    quoted = Newsmaker(7, ByLanguage("Ada Sze", "施雅文"), ByLanguage("Ms", "女士"))
    shown = Newsmaker(8, ByLanguage("Tse Man", "謝文"))
    waiting = make_photo(2, caption=ByLanguage("Readers.", "讀者。"))
    photos = (
        make_photo(
            1,
            caption=ByLanguage("The garden.", "花園。"),
            people=(PersonInPicture(8), PersonInPicture(7)),
            credit=ByLanguage("LBL"),
            creator="Wong Ka-yan",
            copyright="© LBL",
            usage_terms="Editorial use only",
            alt_text=ByLanguage("A garden on a roof", "天台花園"),
        ),
        replace(waiting, path=None),
    )
    kit = make_kit(Language.EN, Language.ZH_HANT, photos=photos, slug="reading-garden", pictured=(shown, quoted))
    blocks = (
        plain("Opening paragraph."),
        plain("“Words that were said,” said Ms Sze.", Role.QUOTE, speaker_id=7),
        plain("What follows", Role.HEADING),
        plain("One", Role.ORDERED_ITEM),
        plain("Two", Role.ORDERED_ITEM),
        TextBlock(
            (Run("See "), Run("the site", bold=True, href="https://lbl.example/a?b=1&c=2"), Run(".", italic=True))
        ),
    )
    texts = tuple(
        replace(each, text=replace(each.text, blocks=blocks, notes=("A note.",)), speakers=(quoted,))
        for each in kit.texts
    )
    return replace(kit, texts=texts, organisation=replace(kit.organisation, website="https://lbl.example"))


@pytest.fixture
def kits(whole_kit: PressKit, hostile_kit: PressKit, embargo: Embargo) -> dict[str, PressKit]:
    """Every way a release goes out, by what it is."""
    bare = replace(whole_kit, photos=(), parts=whole_kit.parts[:1], slug="", press_officers=(), issue_date=None)
    kinds = {kind.value: replace(whole_kit, kind=kind) for kind in ReleaseKind}
    held = {"embargoed": replace(whole_kit, embargo=embargo), "draft": replace(whole_kit, is_draft=True)}
    return {**kinds, **held, "bare": bare, "hostile": hostile_kit}


@pytest.fixture
def hostile_kit(make_kit: Callable[..., PressKit], make_photo: Callable[..., KitPhoto]) -> PressKit:
    """The same hostile words wherever somebody can type."""
    words = ByLanguage(HOSTILE, HOSTILE, HOSTILE)
    photo = make_photo(
        1, caption=words, credit=words, alt_text=words, creator=HOSTILE, copyright=HOSTILE, usage_terms=HOSTILE
    )
    text = {
        "headline": HOSTILE,
        "subheadlines": (HOSTILE,),
        "place": HOSTILE,
        "notes": (HOSTILE, HOSTILE),
        "end_mark": HOSTILE,
        "editors_note": HOSTILE,
        "blocks": (plain(HOSTILE), TextBlock((Run(HOSTILE, href="javascript:alert(1)"),), Role.LIST_ITEM)),
    }
    kit = make_kit(*Language, photos=(photo,), text=text, slug=HOSTILE, assets_url=f"https://{HOSTILE}")
    officers = (PressOfficer(1, words, words, words, HOSTILE, f"a@b.example\r\nBcc: x@y.example{HOSTILE}"),)
    organisation = replace(kit.organisation, name=words, short_name=words, website=HOSTILE)
    return replace(kit, title=words, organisation=organisation, press_officers=officers)
