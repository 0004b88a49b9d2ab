"""Every document passes the machine-checkable rules of PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2)."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from mediadesk.jobs import sample_desk
from mediadesk.library import Library
from mediadesk.press_kit.pdf import Attachment, TypesetKit, typeset
from mediadesk.records.block import Block, Role, Run, plain
from mediadesk.records.house_style import Masthead
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.organisation import Boilerplate, Fact
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import PersonInPicture
from mediadesk.records.press_kit import SHEETS, KitPhoto, PartChoice, PartKind, PressKit
from mediadesk.records.release import Embargo, ReleaseKind
from mediadesk.wording.house_styles import SHIPPED, shipped
from tests.press_kit.validator import NEEDED, validate

_HOSTILE = (
    "<b>not bold</b> & <para>not a paragraph</para> <img src='file:///etc/hostname'/> \\ ( ) <onDraw name=x/>",
    "nul \x00 bell \x07 escape \x1b delete \x7f next line \x85 form feed \x0c",
    "over \u202eridden\u202c \u2066isolated\u2069 \u200fmark אבג العربية",
    "lone \ud800 and \udfff surrogates",
    "emoji 👩‍🔬🎉🏳️‍🌈 flags 🇭🇰 keycap 1️⃣",
    "ไทย हिन्दी ქართული 𓀀 𝔘 𠮶 \ufffe \uffff \U0010ffff",
    "private \ue000 \ue5cf \uf8ff \U000f0000 no characters \ufdd0 \U0001ffff",
    "a" * 5000,
    "字" * 3000,
    "",
    " \u3000\u00a0\u200b\ufeff",
)

pytestmark = [*NEEDED]

MakeKit = Callable[..., PressKit]
Set = Callable[[PressKit], TypesetKit]
MakePhoto = Callable[..., KitPhoto]


class Documents:
    """PDFs to be checked, each under a name that says what it is."""

    def __init__(self, folder: Path, set_kit: Set) -> None:
        self.folder, self._set_kit = folder, set_kit
        folder.mkdir()

    def add(self, name: str, kit: PressKit) -> None:
        """Typeset `kit` for the validator."""
        self.add_pdf(name, self._set_kit(kit).pdf)

    def add_pdf(self, name: str, pdf: bytes) -> None:
        """Keep `pdf` for the validator."""
        (self.folder / f"{name}.pdf").write_bytes(pdf)

    def failures(self, flavours: str = "ua1,2a") -> str:
        """What the validator has against them, empty for nothing; checks that it looked at every one."""
        files = sorted(map(str, self.folder.iterdir()))
        run = validate(files, flavours)
        passed = run.stdout.count("  PASS  ")
        complaints = "\n".join(line for line in run.stdout.splitlines() if "  PASS  " not in line)
        if passed != len(files) * len(flavours.split(",")) and not complaints:
            complaints = f"{passed} of {len(files)} documents checked, exit {run.returncode}: {run.stderr[-2000:]}"
        return complaints


@pytest.fixture
def documents(tmp_path: Path, set_kit: Set) -> Documents:
    """An empty folder of documents."""
    return Documents(tmp_path / "documents", set_kit)


def test_sample_desk_is_accessible_and_archivable(documents: Documents, tmp_path: Path) -> None:
    """Each sample release in each language, and the sample kit."""
    library = Library.open(tmp_path / "desk.db", create=True)
    sample_desk.load(library)
    for row in library.releases.rows():
        for language, _ in row.languages:
            documents.add(f"{row.id}-{language.value}", library.press_kits.collect_release(row.id, (language,)))
    for kit in library.press_kits.rows():
        documents.add(f"kit-{kit.id}", library.press_kits.collect(kit.id))
    library.close()
    assert documents.failures() == ""


def test_odd_shapes_are_accessible_and_archivable(
    documents: Documents, make_kit: MakeKit, make_photo: MakePhoto, facts: tuple[Fact, ...], embargo: Embargo
) -> None:
    """Nothing but a line, sixty pages, photos alone, a kit without parts, a draft under embargo."""
    photos = tuple(make_photo(number, (900, 600) if number % 3 else (600, 900)) for number in range(1, 8))
    kit = make_kit(*Language, cover=True, photos=photos, facts=facts)
    alone = replace(kit, parts=(PartChoice(PartKind.PHOTOS, Language.ZH_HANT),))
    documents.add("photos-only", alone)
    group = tuple(
        PersonInPicture(1, place % 2 + 1, place, 0.1 * place, 0.3 + 0.2 * (place % 2)) for place in range(1, 9)
    )
    standing = replace(photos[0], photo=replace(photos[0].photo, people=group))
    known = (Newsmaker(1, ByLanguage("Ada Sze", "施雅文", "施雅文")),)
    documents.add("key-to-a-group", replace(alone, photos=(standing, *photos[1:3]), pictured=known))
    documents.add("fact-sheet-only", replace(kit, parts=(PartChoice(PartKind.FACT_SHEET, Language.EN),)))
    extra = tuple(PartChoice(kind, each) for each in Language for kind in (PartKind.RETURN_SLIP, *sorted(SHEETS)))
    documents.add("advisory-with-form", replace(kit, kind=ReleaseKind.MEDIA_ADVISORY, parts=(*kit.parts, *extra)))
    documents.add("no-parts", replace(kit, parts=()))
    documents.add("embargoed-draft", replace(kit, embargo=embargo, is_draft=True))
    documents.add("one-line", make_kit(text={"blocks": (plain("A line."),), "subheadlines": (), "headline": ""}))
    documents.add("nothing-at-all", make_kit(text={"blocks": (), "subheadlines": (), "headline": "", "place": ""}))
    long_text = tuple(plain(f"Paragraph {number}. " + "Hedges, benches and a lamp. " * 40) for number in range(170))
    documents.add("sixty-pages", make_kit(text={"blocks": long_text}))
    roles = tuple(
        Block((Run(f"As {role}", bold=True), Run(" linked", href="https://a.example/")), role) for role in Role
    )
    talk = tuple(map(plain, ("Q: When?", "A: Soon.", "It goes on.", "Reporter: Why?")))
    for kind in ReleaseKind:
        documents.add(f"kind-{kind}", make_kit(*Language, kind=kind, text={"editors_note": "A note.", "blocks": talk}))
    documents.add("every-role", make_kit(*Language, text={"blocks": roles * 3, "notes": ("One.", "Two.")}))
    assert documents.failures() == ""


def test_kit_with_originals_attached_is_archivable_in_the_third_manner(
    documents: Documents, make_kit: MakeKit, make_photo: MakePhoto, tmp_path: Path
) -> None:
    photo = make_photo(1)
    assert photo.path is not None
    files = [
        Attachment("圖1 (a) 📷.jpg", photo.path.read_bytes(), "image/jpeg", "Photo 1, (whole) \\ 圖1"),
        Attachment("a.txt", b"", "text/plain", "Nothing"),
    ]
    kit = make_kit(*Language, cover=True, photos=(photo,))
    documents.add_pdf("attached", typeset(kit, renditions=tmp_path / "r", attachments=files).pdf)
    assert documents.failures("ua1,3a") == ""


def test_every_house_style_is_accessible_and_archivable(
    documents: Documents, make_kit: MakeKit, make_photo: MakePhoto, facts: tuple[Fact, ...], embargo: Embargo
) -> None:
    """Each shipped style and each masthead, with a logo, notes and an embargo."""
    logo = make_photo(99, (400, 100)).path
    kit = make_kit(*Language, cover=True, photos=(make_photo(1),), facts=facts, embargo=embargo, logo=logo)
    for key in SHIPPED:
        documents.add(key, replace(kit, house_style=shipped(key)))
    for masthead in Masthead:
        documents.add(f"masthead-{masthead}", replace(kit, house_style=replace(kit.house_style, masthead=masthead)))
    assert documents.failures() == ""


def test_two_hundred_photos_are_accessible_and_archivable(
    documents: Documents, make_kit: MakeKit, make_photo: MakePhoto
) -> None:
    shapes = ((90, 60), (60, 90), (80, 80), (300, 20), (20, 300))
    photos = tuple(
        make_photo(number, shapes[number % 5], caption="Reader " * (number % 90)) for number in range(1, 201)
    )
    documents.add("photos", make_kit(cover=True, photos=photos))
    assert documents.failures() == ""


def test_hostile_words_are_accessible_and_archivable(
    documents: Documents, make_kit: MakeKit, make_photo: MakePhoto
) -> None:
    """Markup, control characters, direction overrides, surrogates, emoji and scripts no font has, in every field."""
    for number, words in enumerate(_HOSTILE):
        everywhere = ByLanguage(words, words, words)
        photo = make_photo(number + 1, caption=everywhere, credit=everywhere, alt_text=everywhere)
        blocks = tuple(
            Block((Run(words, href="javascript:alert(1)"), Run(words, href="https://a.example/")), r) for r in Role
        )
        kit = make_kit(
            *Language, cover=True, photos=(photo,), title=everywhere, assets_url=f"https://a.example/{words}"[:99]
        )
        texts = tuple(
            replace(
                each,
                text=replace(
                    each.text, headline=words, subheadlines=(words,), place=words, blocks=blocks, notes=(words,)
                ),
                boilerplates=(Boilerplate(1, each.text.language, words, (words,)),),
            )
            for each in kit.texts
        )
        organisation = replace(kit.organisation, name=everywhere, short_name=everywhere, website=words)
        facts = (Fact(1, 1, words, everywhere),)
        documents.add(f"hostile-{number}", replace(kit, texts=texts, organisation=organisation, facts=facts))
    assert documents.failures() == ""
