"""Which styles a Word file has, and after which style of the house each looks."""

from dataclasses import dataclass

BULLETS, NUMBERS = 1, 2  # of numbering.xml
# Word knows its own styles by these names, some in small letters: it lists headings and offers lists by them.
_WORDS_OWN = {
    "Heading 1": "heading 1",
    "Heading 2": "heading 2",
    "Caption": "caption",
    **{
        name: name
        for name in ("Title", "Subtitle", "Body Text", "Quote", "List Bullet", "List Number", "header", "footer")
    },
}
_PAD = 10.0


@dataclass(frozen=True, slots=True)
class Look:
    """A style of Word: its name, the style of the house it looks like, and what Word adds to it.

    `level` is that of a heading from 0. `box` names a frame of `borders`. Lengths in points; without `after` and
    `colour` those of the house's style hold.
    """

    name: str
    house: str
    based_on: str = "Normal"
    level: int | None = None
    before: float = 0.0
    after: float | None = None
    indent: float = 0.0
    right: float = 0.0
    hanging: float = 0.0
    numbering: int = 0
    box: str = ""
    colour: str = ""
    keep: bool = False
    caps: bool = False
    tab: bool = False

    @property
    def is_words_own(self) -> bool:
        """Whether Word has a style of this name itself."""
        return self.name in _WORDS_OWN

    @property
    def stored_name(self) -> str:
        """The name as the file has it."""
        return _WORDS_OWN.get(self.name, self.name)


LOOKS = (
    Look("Body Text", "body"),
    Look("Title", "headline", level=0, keep=True),
    Look("Subtitle", "subheadline", keep=True),
    Look("Heading 1", "section", level=0, keep=True),
    Look("Heading 2", "heading", level=1, before=4, keep=True),
    Look("Heading Label", "label", "Heading 2", level=1, before=10, keep=True, caps=True),
    Look("Quote", "body", "Body Text", indent=16, box="bar"),
    Look("List Bullet", "body", "Body Text", indent=18, hanging=14, numbering=BULLETS),
    Look("List Number", "body", "Body Text", indent=18, hanging=18, numbering=NUMBERS),
    Look("Masthead", "masthead", box="masthead", tab=True, after=20),
    Look("Masthead Name", "masthead", keep=True),
    Look("Masthead Line", "kind", box="masthead", caps=True, after=20),
    Look("Notice Title", "label", indent=_PAD, right=_PAD, box="correction", keep=True, caps=True, colour="alert"),
    Look("Notice", "note", indent=_PAD, right=_PAD, box="correction", keep=True, after=4),
    Look("Withdrawal Title", "kill", indent=_PAD, right=_PAD, box="withdrawal", keep=True, caps=True),
    Look("Withdrawal", "kill_order", indent=_PAD, right=_PAD, box="withdrawal", keep=True, after=4),
    Look("Release Line", "label", keep=True, caps=True),
    Look("Embargo Line", "label", "Release Line", keep=True, caps=True, colour="alert"),
    Look("Embargo Told", "small", keep=True),
    Look("Download", "note", box="panel", indent=_PAD, right=_PAD, after=12),
    Look("End Mark", "end_mark", before=4),
    Look("Note", "note"),
    Look("Note Number", "note", "Note", indent=16, hanging=16, numbering=NUMBERS),
    Look(
        "About Heading",
        "about_heading",
        "Heading 2",
        level=1,
        before=12,
        box="about",
        keep=True,
        indent=_PAD,
        right=_PAD,
    ),
    Look("About", "about", indent=_PAD, right=_PAD, box="about"),
    Look("Contact Name", "contact_name", keep=True),
    Look("Contact", "contact_line"),
    Look("Small", "small"),
    Look("Photo", "body", keep=True, after=5),
    Look("Photo Absent", "frame", box="frame", keep=True),
    Look("Caption", "caption", after=1),
    Look("Photo Credit", "credit", after=16),
    Look("Figure", "figure", keep=True),
    Look("Figure Label", "figure_label"),
    Look("Cover Label", "label", before=150, caps=True),
    Look("Cover Title", "cover_title", "Title", level=0, after=12, colour="ink"),
    Look("Contents", "contact_line", box="line", after=4),
    Look("header", "foot", tab=True, box="line"),
    Look("Header Mark", "mark", tab=True, caps=True),
    Look("footer", "foot", tab=True, box="over"),
)
