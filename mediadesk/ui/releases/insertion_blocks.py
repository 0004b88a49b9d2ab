"""What a slash in an empty passage offers, and the Insert menu: blocks, dates, and what a release carries."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication

from mediadesk.library import Library
from mediadesk.records.block import Run
from mediadesk.ui.keys import shown
from mediadesk.ui.releases.document_text import TextRole
from mediadesk.ui.releases.editor_page import TextPage
from mediadesk.ui.releases.editor_toolbar import EditorToolbar
from mediadesk.ui.releases.insertion_list import Offer
from mediadesk.wording.house_styles import HouseWording
from mediadesk.wording.mentions import photo_reference


@dataclass(frozen=True, slots=True)
class Acts:
    """What blocks ask of the insertion: to offer something else, to ask for names, to say what was done."""

    choose: Callable[[Sequence[Offer]], object]
    ask_term: Callable[[], object]
    list_speakers: Callable[[], object]
    say: Callable[[str], object]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Insertion", text)


class Blocks:
    """The blocks for one language version."""

    def __init__(self, library: Library, page: TextPage, toolbar: EditorToolbar, acts: Acts) -> None:
        self._library, self._page, self._toolbar, self._acts = library, page, toolbar, acts
        self._release_id, self._language = page.saver.kept.release_id, page.field.language

    def offers(self) -> list[Offer]:
        """All of them, in the order of the menu."""
        says, turn = self._says(), self._toolbar.turn_into
        today, release = says.day(date.today()), self._library.releases.get(self._release_id)
        mark = says.end_mark("", release.issue_date)
        carried = [
            Offer(_tr("Contact block"), icon="user-round", tail="…", act=self._choose_contact),
            Offer(_tr("Boilerplate"), icon="file-text", tail="…", act=self._choose_boilerplate),
            Offer(_tr("Photo reference"), icon="image", tail="…", act=self._choose_photo),
        ]
        return [
            Offer(_tr("Heading"), icon="heading", act=partial(turn, TextRole.HEADING)),
            Offer(_tr("Quote with speaker"), icon="quote", tail=shown("Ctrl+Alt+4"), act=self._toolbar.quote_passage),
            Offer(_tr("List"), icon="list", tail=shown("Ctrl+Alt+5"), act=partial(turn, TextRole.LIST_ITEM)),
            Offer(_tr("Numbered list"), icon="list", act=partial(turn, TextRole.ORDERED_ITEM)),
            Offer(_tr("Speaker list"), icon="users-round", tail="…", act=self._acts.list_speakers),
            Offer(_tr("Fact or term"), icon="languages", tail="#", act=self._acts.ask_term),
            Offer(_tr("Today’s date"), icon="clock", tail=today, words=partial(_said, today)),
            *carried,
            Offer(_tr("End mark"), icon="minus", tail=mark, act=partial(self._end, mark)),
            Offer(_tr("Note to editors"), icon="info", tail=shown("Ctrl+Alt+6"), act=partial(turn, TextRole.NOTE)),
        ]

    def _says(self) -> HouseWording:
        return HouseWording(self._library.press_kits.usual_style(self._release_id), self._language)

    def _end(self, mark: str) -> None:
        self._page.amend(end_mark=mark)
        self._acts.say(_tr("The text ends with {mark}").format(mark=mark))

    def _choose_contact(self) -> None:
        chosen = {each.id for each in self._library.releases.press_officers(self._release_id)}
        offers = [
            Offer(
                each.name.best(self._language),
                " · ".join(filter(None, (each.title.best(self._language), each.phone, each.email))),
                "user-round",
                act=partial(self._add_contact, each.id, each.name.best(self._language)),
            )
            for each in self._library.press_officers.all()
            if each.id not in chosen
        ]
        self._choose(offers, _tr("Every press contact of the desk is printed on it already"))

    def _add_contact(self, key: int, name: str) -> None:
        releases = self._library.releases
        releases.set_press_officers(
            self._release_id, [*(each.id for each in releases.press_officers(self._release_id)), key]
        )
        self._acts.say(_tr("{name} is printed as contact at the end").format(name=name))

    def _choose_boilerplate(self) -> None:
        chosen = {each.family for each in self._library.releases.boilerplates(self._release_id)}
        offers = [
            Offer(
                each.heading,
                " ".join(each.paragraphs)[:160],
                "file-text",
                act=partial(self._add_boilerplate, each.id, each.heading),
            )
            for each in self._library.boilerplates.current()
            if each.language is self._language and each.family not in chosen
        ]
        self._choose(offers, _tr("No other boilerplate in this language"))

    def _add_boilerplate(self, key: int, heading: str) -> None:
        releases = self._library.releases
        releases.set_boilerplates(
            self._release_id, [*(each.id for each in releases.boilerplates(self._release_id)), key]
        )
        self._acts.say(_tr("“{heading}” is printed at the end").format(heading=heading))

    def _choose_photo(self) -> None:
        says = self._says()
        offers = []
        for number, photo in enumerate(self._library.releases.photos(self._release_id), 1):
            name = says.label("photo_n", n=str(number))
            words = photo_reference(name, self._language)
            detail = photo.caption.best(self._language) or photo.file_name
            offers.append(Offer(name, detail, "image", words=partial(_said, words)))
        self._choose(offers, _tr("The release has no photos yet"))

    def _choose(self, offers: Sequence[Offer], nothing: str) -> None:
        if offers:
            self._acts.choose(offers)
        else:
            self._acts.say(nothing)


def _said(words: str, _is_other: bool) -> tuple[Run, ...]:
    return (Run(words),)
