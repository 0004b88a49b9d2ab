"""Everything that can be said of a house style, top to bottom. What is changed is told at once."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QScrollArea, QSlider, QVBoxLayout, QWidget

from mediadesk.records.house_style import DateForm, Font, HouseStyle, Keys
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.ui.buttons import label
from mediadesk.ui.form import Choice, Section, under
from mediadesk.ui.house_styles import sayings
from mediadesk.ui.house_styles.colour_field import ColourField
from mediadesk.ui.house_styles.label_fields import LabelFields
from mediadesk.ui.house_styles.limit_fields import LimitFields
from mediadesk.ui.house_styles.masthead_choice import MastheadChoice
from mediadesk.ui.house_styles.rule_list import RuleList
from mediadesk.ui.house_styles.section_order import SectionOrder
from mediadesk.ui.language_lines import LanguageLines
from mediadesk.ui.language_marks import name as language_name
from mediadesk.ui.segmented import Segments
from mediadesk.wording.house_styles import SHIPPED, HouseWording, shipped

_SMALLEST, _LARGEST = 90, 125  # percent
_A_DAY = date(2027, 3, 18)


class StyleForm(QScrollArea):
    """`changed` carries the name of a field of `HouseStyle` and its new value."""

    changed = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plain")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("House style"))
        self.name, self.end_mark = LanguageLines(self.tr("Name")), LanguageLines(self.tr("End mark"))
        self.masthead, self.colour = MastheadChoice(), ColourField()
        bases = [(key, sayings.name(shipped(key))) for key in SHIPPED]
        self.base = Choice(bases, self.tr("Type scale of"), self._tell("base"))
        fonts = ((Font.SERIF, self.tr("Serif")), (Font.SANS, self.tr("Sans")))
        self.headline_font = Segments(fonts, self.tr("Headline"))
        self.text_font = Segments(fonts, self.tr("Text"))
        self.text_size, self.size_said = _Slider(self.tr("Text size")), label("", "detail")
        self.is_centred = QCheckBox(self.tr("Centre the headline"))
        self.has_panels = QCheckBox(self.tr("Panels behind standing text and contacts"))
        self.has_terms = QCheckBox(self.tr("Terms of use behind the credit of a photo"))
        groups = ((Keys.NEEDED, self.tr("Large")), (Keys.ALWAYS, self.tr("From four")), (Keys.NEVER, self.tr("None")))
        self.keys = Segments(groups, self.tr("Numbered key to photos of groups"))
        for box in (self.is_centred, self.has_panels, self.has_terms):
            box.setAccessibleName(box.text())
        self.dates = Segments([(form, _day(form)) for form in DateForm], self.tr("English dates"))
        marks = ((False, self.tr("“Quoted ‘words’”")), (True, self.tr("‘Quoted “words”’")))
        self.quotes = Segments(marks, self.tr("English quotes"))
        self.mark_said = label("", "meta", wraps=True)
        self.order, self.labels = SectionOrder(), LabelFields()
        self.limits, self.rules = LimitFields(), RuleList()
        self._labels_title, self._whole = label("", "strong"), QWidget()
        self._arrange()
        self._connect()

    def show_style(self, style: HouseStyle, language: Language, accent: str) -> None:
        """Show `style` and what it says in `language`; `accent` is the organisation's colour."""
        self.name.show_text(style.name)
        self.masthead.show_style(style, accent)
        self.colour.show_colour(style.accent, accent)
        self.base.pick(style.base)
        self.headline_font.pick(style.headline_font)
        self.text_font.pick(style.text_font)
        self.text_size.show_share(style.text_scale)
        self.size_said.setText(f"{round(style.text_scale * 100)} %")
        boxes = ((self.is_centred, style.is_centred), (self.has_panels, style.has_panels))
        for box, is_on in (*boxes, (self.has_terms, style.has_usage_terms)):
            box.blockSignals(True)
            box.setChecked(is_on)
            box.blockSignals(False)
        self.dates.pick(style.date_form)
        self.quotes.pick(style.has_single_quotes)
        self.keys.pick(style.keys)
        self.end_mark.show_text(style.end_mark)
        self._say_mark(style, language)
        self.order.show_style(style)
        self.limits.show_style(style)
        self.rules.show_style(style)
        self._labels_title.setText(self.tr("Printed labels: {language}").format(language=language_name(language)))
        self.labels.show_style(style, language)

    def set_writable(self, is_writable: bool) -> None:
        """Shipped styles are looked at, not changed."""
        self._whole.setEnabled(is_writable)

    def _say_mark(self, style: HouseStyle, language: Language) -> None:
        mark = HouseWording(style, language).end_mark("", _A_DAY)
        self.mark_said.setText(
            self.tr("{{weekday}} and {{date}} become the day of issue. Printed: {mark}").format(mark=mark)
        )

    def _tell(self, field: str) -> Callable[[Any], None]:
        return lambda value: self.changed.emit(field, value)

    def _connect(self) -> None:
        for field, lines in (("name", self.name), ("end_mark", self.end_mark)):
            for line in lines.lines.values():
                line.textEdited.connect(lambda _text, field=field, lines=lines: self.changed.emit(field, _said(lines)))
        self.masthead.chosen.connect(self._tell("masthead"))
        self.colour.changed.connect(self._tell("accent"))
        self.headline_font.chosen.connect(self._tell("headline_font"))
        self.text_font.chosen.connect(self._tell("text_font"))
        self.text_size.valueChanged.connect(lambda percent: self.changed.emit("text_scale", percent / 100))
        self.is_centred.toggled.connect(self._tell("is_centred"))
        self.has_panels.toggled.connect(self._tell("has_panels"))
        self.has_terms.toggled.connect(self._tell("has_usage_terms"))
        self.dates.chosen.connect(self._tell("date_form"))
        self.quotes.chosen.connect(self._tell("has_single_quotes"))
        self.keys.chosen.connect(self._tell("keys"))
        self.order.ordered.connect(self._tell("sections"))
        self.order.required.connect(self._tell("required"))
        self.labels.changed.connect(self._tell("labels"))
        self.limits.changed.connect(self._tell("limits"))
        self.rules.changed.connect(self._tell("rules"))

    def _arrange(self) -> None:
        column = QVBoxLayout(self._whole)
        column.setContentsMargins(4, 0, 2, 24)
        column.setSpacing(0)
        sections = (self._head(), self._type(), self._words(), self._sections(), self._checks(), self._own_labels())
        for section in sections:
            column.addWidget(section)
        column.addStretch(1)
        self.setWidget(self._whole)

    def _head(self) -> Section:
        section = Section(self.tr("Masthead and colour"))
        section.column.addWidget(self.masthead)
        section.column.addWidget(under(self.tr("Accent colour"), self.colour))
        section.column.addWidget(under(self.tr("Name of the style"), self.name))
        return section

    def _type(self) -> Section:
        section = Section(self.tr("Type"))
        section.column.addWidget(under(self.tr("Type scale and grounds of"), self.base))
        section.beside(under(self.tr("Headline"), self.headline_font), under(self.tr("Text"), self.text_font))
        size = QWidget()
        row = QHBoxLayout(size)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.text_size, 1)
        self.size_said.setFixedWidth(44)
        row.addWidget(self.size_said)
        section.column.addWidget(under(self.tr("Text size"), size))
        section.column.addWidget(self.is_centred)
        section.column.addWidget(self.has_panels)
        return section

    def _words(self) -> Section:
        section = Section(self.tr("Dates, quotes, end mark and photos"))
        section.column.addWidget(under(self.tr("English dates"), self.dates))
        section.column.addWidget(under(self.tr("English quotes"), self.quotes))
        section.column.addWidget(under(self.tr("End mark"), self.end_mark))
        section.column.addWidget(self.mark_said)
        section.column.addWidget(self.has_terms)
        section.column.addWidget(under(self.tr("Numbered key to photos of groups"), self.keys))
        return section

    def _sections(self) -> Section:
        section = Section(self.tr("Order on the page"))
        section.column.addWidget(self.order)
        return section

    def _checks(self) -> Section:
        section = Section(self.tr("Preflight"))
        most = self.tr("How long a text may be, where nothing else is said. Empty asks for nothing.")
        section.column.addWidget(label(most, "meta", wraps=True))
        section.column.addWidget(self.limits)
        said = self.tr("Taken otherwise than usual. Errors that guard what goes out stay errors.")
        section.column.addWidget(label(said, "meta", wraps=True))
        section.column.addWidget(self.rules)
        return section

    def _own_labels(self) -> Section:
        section = Section("")
        section.head.insertWidget(0, self._labels_title)
        section.column.addWidget(
            label(
                self.tr("Leave a field empty to print the usual words. The language is that of the page."),
                "meta",
                wraps=True,
            )
        )
        section.column.addWidget(self.labels)
        return section


class _Slider(QSlider):
    """Percent of the usual size; turning the wheel over it scrolls the pane."""

    def __init__(self, name: str) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setAccessibleName(name)
        self.setRange(_SMALLEST, _LARGEST)
        self.setPageStep(5)
        self.setValue(100)

    def show_share(self, share: float) -> None:
        """Show a size (1.0 is the usual one) without telling anybody."""
        self.blockSignals(True)
        self.setValue(round(share * 100))
        self.blockSignals(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def _said(lines: LanguageLines) -> ByLanguage:
    return ByLanguage(*(lines.text.get(language).strip() for language in Language))


def _day(form: DateForm) -> str:
    from mediadesk.wording.dates import long_date

    return long_date(_A_DAY, Language.EN, form)
