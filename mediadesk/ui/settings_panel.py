"""Settings: how the window looks and whose desk this is. Changes apply at once and can be undone."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from mediadesk import __version__, paths
from mediadesk.library import Library
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.organisation import Organisation
from mediadesk.records.photo_rights import UsualRights
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.city_choice import CityChoice
from mediadesk.ui.desk import Desk
from mediadesk.ui.language_lines import LanguageLines
from mediadesk.ui.look import Theme, look
from mediadesk.ui.panel import Panel
from mediadesk.ui.segmented import Segments


class SettingsPanel(Panel):
    """One page, each group under its heading."""

    def __init__(self, library: Library, desk: Desk) -> None:
        super().__init__(library, desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 32, 40, 32)
        column.setSpacing(12)
        column.addWidget(label(self.tr("Settings"), "title"))
        page = QWidget()
        page.setMaximumWidth(640)
        self._form = QFormLayout(page)
        self._form.setContentsMargins(0, 8, 0, 0)
        self._form.setSpacing(10)
        self._form.setHorizontalSpacing(24)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        column.addWidget(self._scrolling(page), 1)
        self._add_look()
        self._add_organisation()
        self._add_photos()
        self._form.addRow(label(self.tr("Embargo"), "section"))
        self._form.addRow(label(self.tr("Also shown in"), "quiet"), CityChoice(library))
        self._form.addRow(label(self.tr("Data"), "section"))
        self._form.addRow(label(self.tr("Kept in"), "quiet"), label(str(paths.user_data()), "detail"))
        self._form.addRow(label(self.tr("Version"), "quiet"), label(__version__, "detail"))

    def _scrolling(self, page: QWidget) -> QScrollArea:
        """The page in an area of its own: in a low window its fields keep their height."""
        area = QScrollArea()
        area.setObjectName("plain")
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)
        column.addStretch(1)
        area.setWidget(whole)
        return area

    def _add_look(self) -> None:
        choices = (
            (Theme.LIGHT, self.tr("Light")),
            (Theme.DARK, self.tr("Dark")),
            (Theme.SYSTEM, self.tr("Like the desktop")),
        )
        self._theme = Segments(choices, self.tr("Theme"))
        self._theme.pick(look.chosen)
        self._theme.chosen.connect(self._wear)
        self._theme.setMaximumWidth(320)
        self._form.addRow(label(self.tr("Look"), "section"))
        self._form.addRow(label(self.tr("Theme"), "quiet"), self._theme)

    def _add_organisation(self) -> None:
        self._form.addRow(label(self.tr("Organisation"), "section"))
        self._names: dict[str, LanguageLines] = {}
        fields = (("name", self.tr("Name")), ("short_name", self.tr("Short name")), ("city", self.tr("City")))
        for field, words in fields:
            lines = LanguageLines(words)
            lines.finished.connect(self._save)
            self._names[field] = lines
            self._form.addRow(label(words, "quiet"), lines)
        self._website = QLineEdit()
        self._website.setAccessibleName(self.tr("Website"))
        self._website.editingFinished.connect(self._save)
        self._form.addRow(label(self.tr("Website"), "quiet"), self._website)
        self._house_style = text_button("", lambda: self.desk.go_to("house_styles"), icon="palette")
        beside = QHBoxLayout()
        beside.addWidget(self._house_style)
        beside.addStretch(1)
        self._form.addRow(label(self.tr("House style"), "quiet"), beside)
        self.refresh(frozenset({"organisation"}))

    def _add_photos(self) -> None:
        """What photos say of their rights where their files say nothing."""
        self._form.addRow(label(self.tr("New photos"), "section"))
        self.credit = LanguageLines(self.tr("Credit of new photos"))
        self.terms = QLineEdit()
        self.terms.setAccessibleName(self.tr("Usage terms of new photos"))
        self._usual = self.library.settings.photo_rights
        self.credit.show_text(self._usual.credit)
        self.terms.setText(self._usual.usage_terms)
        self.credit.finished.connect(self._save_photos)
        self.terms.editingFinished.connect(self._save_photos)
        self._form.addRow(label(self.tr("Credit"), "quiet"), self.credit)
        self._form.addRow(label(self.tr("Usage terms"), "quiet"), self.terms)

    def refresh(self, kinds: frozenset[str]) -> None:
        if kinds & {"organisation", "house_style"}:
            own = self.library.organisations.own()
            for field, lines in self._names.items():
                lines.show_text(getattr(own, field))
            self._website.setText(own.website)
            self._show_house_style()
            self._theme.pick(look.chosen)

    def _show_house_style(self) -> None:
        name = self.library.house_styles.named("").name.best(Language.EN) or self.tr("Untitled")
        self._house_style.setText(f" {name}…".replace("&", "&&"))
        self._house_style.setAccessibleName(self.tr("House style: {name}").format(name=name))
        self._house_style.setToolTip(self.tr("How releases and kits look"))

    def focus_filter(self) -> None:
        self._names["name"].setFocus()

    def settle(self) -> None:
        self._save()
        self._save_photos()

    def _wear(self, theme: Theme) -> None:
        self.desk.remembered.theme = theme
        look.wear(theme)

    def _written(self, field: str) -> ByLanguage:
        return _stripped(self._names[field].text)

    def _save_photos(self) -> None:
        usual = UsualRights(_stripped(self.credit.text), self.terms.text().strip())
        if usual != self._usual:  # not what somebody else set meanwhile
            self._usual = usual
            self.library.settings.put_photo_rights(usual)

    def _save(self) -> None:
        own: Organisation = self.library.organisations.own()
        website = self._website.text().strip()
        changed = replace(own, name=self._written("name"), short_name=self._written("short_name"), website=website)
        changed = replace(changed, city=self._written("city"))
        if changed != own:
            with self.library.history.step(self.tr("Change the organisation"), sitting=self):
                self.library.organisations.save(changed)


def _stripped(text: ByLanguage) -> ByLanguage:
    return ByLanguage(*(text.get(language).strip() for language in Language))
