"""The boilerplates of a release in the details: which it carries, how each stands, written where it is listed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from mediadesk.jobs import boilerplates as jobs
from mediadesk.library import Library
from mediadesk.records.keys import new_key
from mediadesk.records.languages import Language
from mediadesk.records.organisation import Boilerplate
from mediadesk.records.problems import Problem
from mediadesk.records.release import Release
from mediadesk.ui.buttons import icon_button, label, text_button
from mediadesk.ui.releases.boilerplate_form import BoilerplateForm
from mediadesk.ui.releases.boilerplate_sayings import standing
from mediadesk.ui.releases.details_lists import ChosenList, Item
from mediadesk.wording.labels import label as label_of

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Carried:
    """What the release ends with in the language on screen, and what of it has a newer approved edition."""

    mine: tuple[Boilerplate, ...] = ()
    elsewhere: tuple[int, ...] = ()
    newer: tuple[Boilerplate | None, ...] = ()


class BoilerplatesSection(ChosenList):
    """`failed` gets the problems of writing."""

    def __init__(self, library: Library, failed: Callable[[Problem], None]) -> None:
        tr = QCoreApplication.translate
        super().__init__(
            tr("Details", "Boilerplates"), tr("Details", "No “About …” in this language."), self._others, self._keep
        )
        self._library, self._failed = library, failed
        self._release, self._language = Release(0), Language.EN
        self._carried = _Carried()
        self.form = BoilerplateForm(self._save, self._approve)
        self.form.hide()
        self.column.addWidget(self.form)

    def show_release(self, release: Release, language: Language, *, is_writable: bool) -> None:
        """Show what the release ends with in `language`."""
        if (release.id, language) != (self._release.id, self._language):
            self.form.leave()
        self._release, self._language = release, language
        carried = self._library.releases.boilerplates(release.id)
        mine = tuple(each for each in carried if each.language is language)
        newer = self._library.boilerplates.newer(mine) if is_writable else {}
        self._carried = _Carried(
            mine,
            tuple(each.id for each in carried if each.language is not language),
            tuple(newer.get(each.id) for each in mine),
        )
        self.show_items([_item(each) for each in mine], is_writable=is_writable)
        self.form.setEnabled(is_writable)

    def edit(self, number: int) -> None:
        """Open the form on the boilerplate at `number` (from 0)."""
        self.form.show_boilerplate(self._carried.mine[number])

    def write_new(self) -> None:
        """Open the form on a new one, about the organisation that issues the release."""
        own = self._release.organisation_id or self._library.organisations.own().id
        body = self._library.organisations.get(own)
        heading = label_of("about", self._language, org=body.name.get(self._language)).strip()
        self.form.show_boilerplate(Boilerplate(0, self._language, heading, (), own))

    def use_newest(self, number: int) -> None:
        """Let the newest approved edition take the place of the one at `number` (from 0)."""
        self._do(lambda: jobs.use_newest(self._library, self._release.id, [self._carried.mine[number].id]))

    def _save(self, boilerplate: Boilerplate) -> Boilerplate | None:
        if boilerplate.id:
            return self._do(lambda: jobs.amend(self._library, self._release.id, boilerplate))
        new = replace(boilerplate, id=new_key())
        return self._do(lambda: jobs.add(self._library, self._release.id, new))

    def _approve(self, boilerplate: Boilerplate, who: str) -> Boilerplate | None:
        return self._do(lambda: self._kept_and_approved(boilerplate, who))

    def _kept_and_approved(self, boilerplate: Boilerplate, who: str) -> Boilerplate:
        with self._library.history.step(f"Approve boilerplate “{boilerplate.heading}”"):
            amend = jobs.amend if boilerplate.id else jobs.add
            kept = amend(self._library, self._release.id, replace(boilerplate, id=boilerplate.id or new_key()))
            since, until = boilerplate.valid_from, boilerplate.valid_until
            return self._library.boilerplates.approve(kept.id, who, valid_from=since, valid_until=until)

    def _do(self, act: Callable[[], T]) -> T | None:
        try:
            return act()
        except Problem as problem:
            self._failed(problem)
            return None

    def _keep(self, keys: list[int]) -> None:
        self._do(lambda: self._library.releases.set_boilerplates(self._release.id, [*keys, *self._carried.elsewhere]))

    def _others(self) -> Sequence[Item]:
        families = {each.family for each in self._carried.mine}
        every = [each for each in self._library.boilerplates.current() if each.language is self._language]
        return [_item(each) for each in every if each.family not in families]

    def _fill_menu(self, menu: QMenu) -> None:
        super()._fill_menu(menu)
        menu.addSeparator()
        menu.addAction(self.tr("Write a new one…")).triggered.connect(lambda: self.write_new())

    def _row(self, number: int, item: Item) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(super()._row(number, item))
        if self._is_writable:
            column.addLayout(self._foot(number))
        return whole

    def _foot(self, number: int) -> QHBoxLayout:
        """How an edition stands, and what can be done about it."""
        boilerplate, newer = self._carried.mine[number], self._carried.newer[number]
        foot = QHBoxLayout()
        foot.setContentsMargins(10, 0, 4, 4)
        words, is_well = standing(boilerplate, newer, self._release.issue_date or date.today())
        foot.addWidget(label(words, "meta" if is_well else "caution", wraps=True), 1)
        if newer is not None:
            use = self.tr("Use the newest")
            name = f"{use}: {boilerplate.heading}"
            foot.addWidget(text_button(use, lambda: self.use_newest(number), style="link", name=name))
        edit = self.tr("Edit {heading}").format(heading=boilerplate.heading)
        foot.addWidget(icon_button("pen-line", edit, lambda: self.edit(number)))
        return foot


def _item(boilerplate: Boilerplate) -> Item:
    return Item(boilerplate.id, boilerplate.heading, " ".join(boilerplate.paragraphs)[:200])
