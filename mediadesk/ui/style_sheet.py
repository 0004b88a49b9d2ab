"""The style sheet of the window, filled with the colours of a theme. Widgets choose a style by their object name."""

from collections.abc import Mapping
from string import Template

_PANES = """
QMainWindow, QDialog { background: $canvas; }
QWidget#sidebar, QWidget#rail { background: $sidebar; border: none; border-right: 1px solid $line; }
QWidget#listPane, QWidget#sidePane { background: $surface; }
QWidget#listPane { border-right: 1px solid $line; }
QWidget#canvas, QScrollArea#canvas, QScrollArea#canvas > QWidget > QWidget { background: $canvas; }
QWidget#desk, QScrollArea#desk, QScrollArea#desk > QWidget > QWidget { background: $desk; border: none; }
QScrollArea#plain, QScrollArea#plain > QWidget > QWidget { background: transparent; border: none; }
QWidget#header { border: none; border-bottom: 1px solid $line; }
QWidget#toolbar { border: none; border-bottom: 1px solid $line; }
QWidget#statusBar { border: none; border-top: 1px solid $line; }
QWidget#topLine { border: none; border-top: 1px solid $line; }
QFrame#hairline { background: $line; border: none; }
QFrame#floating { background: $overlay; border: 1px solid $line_strong; border-radius: 13px; }
QFrame#card { background: $raised; border: 1px solid $line; border-radius: 10px; }
QFrame#bar { background: $accent_soft; border: none; border-bottom: 1px solid $line; }
QFrame#bar[tone="err"] { background: $err_soft; }
QSplitter::handle { background: $line; }
"""

_WORDS = """
QLabel { background: transparent; color: $text; }
QLabel#title { font-size: 17px; font-weight: 600; }
QLabel#display { font-size: 22px; font-weight: 600; }
QLabel#strong { font-weight: 600; }
QLabel#section { font-size: 11px; font-weight: 600; color: $text3; }
QLabel#meta { font-size: 12px; color: $text3; }
QLabel#detail { font-size: 12px; color: $text2; }
QLabel#quiet { color: $text2; }
QLabel#kbd { font-size: 11px; font-weight: 500; color: $text2; background: $fill; border: 1px solid $line_strong;
    border-radius: 4px; padding: 0 4px; min-height: 16px; }
QLabel#error { color: $err; font-size: 12px; }
QLabel#caution { color: $warn; font-size: 12px; }
QToolTip { background: $tip; color: $tip_text; border: 1px solid $tip; border-radius: 5px; padding: 4px 8px;
    font-size: 12px; }
"""

_BUTTONS = """
QPushButton { background: $raised; color: $text; border: 1px solid $line_strong; border-radius: 7px; font-weight: 500;
    min-height: 30px; padding: 0 12px; }
QPushButton:hover { background: $fill_hover; }
QPushButton:pressed { background: $fill_press; }
QPushButton:disabled { color: $text3; background: $fill; border-color: $line; }
QPushButton#primary { background: $accent; color: $on_accent; border-color: $accent; font-weight: 600; }
QPushButton#primary:hover { background: $accent_hover; }
QPushButton#primary:pressed { background: $accent_press; }
QPushButton#primary:disabled { background: $fill; color: $text3; border-color: $line; }
QPushButton#danger { color: $err; }
QPushButton#danger:disabled { color: $text3; }
QPushButton#link { background: transparent; border: none; color: $accent_text; font-size: 12px; font-weight: 600;
    min-height: 24px; padding: 0 6px; border-radius: 5px; }
QPushButton#link:hover { background: $accent_soft; }
QPushButton#link:disabled { color: $text3; }
QPushButton#link[align="left"] { text-align: left; }
QPushButton#link[edge="left"] { text-align: left; padding: 0 6px 0 0; }
QPushButton#page { background: transparent; border: none; color: $accent_text; font-size: 12px; font-weight: 400;
    min-height: 16px; max-height: 18px; padding: 0; border-radius: 3px; }
QPushButton#page:hover { background: $accent_soft; }
QPushButton#words { background: transparent; border: none; color: $text2; font-size: 12px; font-weight: 400;
    min-height: 24px; padding: 0 4px; border-radius: 5px; }
QPushButton#words:hover { background: $fill_hover; color: $text; }
QPushButton#ghost { background: transparent; border: 1px solid transparent; color: $text2; min-height: 28px;
    padding: 0 8px; }
QPushButton#ghost:hover { background: $fill_hover; color: $text; }
QPushButton#ghost:pressed { background: $fill_press; }
QPushButton#menu { text-align: left; padding: 0 26px 0 12px; }
QPushButton#menu[align="centre"] { text-align: center; }
QPushButton#pillMenu { background: transparent; border: none; border-radius: 13px; min-height: 26px; max-height: 26px;
    padding: 0 26px 0 10px; text-align: left; color: $text2; font-size: 12px; font-weight: 500; }
QPushButton#pillMenu:hover { background: $fill_hover; }
QPushButton#pillMenu:checked { background: $accent_soft; color: $accent_text; font-weight: 600; }
QPushButton::menu-indicator { image: none; width: 0; }
QPushButton#pill { background: transparent; border: none; border-radius: 13px; min-height: 26px; max-height: 26px;
    padding: 0 8px; color: $text2; font-size: 12px; font-weight: 500; }
QPushButton#pill:hover { background: $fill_hover; }
QPushButton#pill:checked { background: $text; color: $canvas; font-weight: 600; }
QPushButton#toggle { min-height: 26px; max-height: 26px; min-width: 28px; padding: 0 7px; color: $text2;
    font-size: 12px; }
QPushButton#toggle:checked { background: $accent_soft; border-color: $accent; color: $accent_text; font-weight: 600; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 7px; color: $text2; padding: 0; }
QToolButton#icon { min-width: 28px; max-width: 28px; min-height: 28px; max-height: 28px; }
QToolButton#icon:hover { background: $fill_hover; }
QToolButton#icon:pressed { background: $fill_press; }
QToolButton#icon:checked { background: $accent_soft; }
QToolButton::menu-indicator { image: none; width: 0; }
QPushButton[keyboardFocus="true"], QToolButton[keyboardFocus="true"] { border: 2px solid $focus; }
QWidget#segments { background: $fill; border: none; border-radius: 8px; }
QPushButton#segment { background: transparent; border: 1px solid transparent; border-radius: 6px; min-height: 24px;
    max-height: 24px; padding: 0 11px; color: $text2; font-size: 12px; font-weight: 500; }
QPushButton#segment:hover { color: $text; }
QPushButton#segment:checked { background: $raised; border-color: $line_strong; color: $text; font-weight: 600; }
QPushButton#segment[keyboardFocus="true"] { border: 2px solid $focus; }
"""

_FIELDS = """
QLineEdit, QPlainTextEdit, QTextEdit#field, QDateEdit, QDateTimeEdit, QSpinBox, QTimeEdit { background: $raised;
    color: $text; border: 1px solid $line_strong; border-radius: 7px; padding: 0 9px;
    selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit, QDateEdit, QDateTimeEdit, QSpinBox, QTimeEdit { min-height: 30px; }
QPlainTextEdit, QTextEdit#field { padding: 6px 7px; }
QLineEdit:hover, QPlainTextEdit:hover, QTextEdit#field:hover { border-color: $line_control; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit#field:focus, QDateEdit:focus, QDateTimeEdit:focus, QSpinBox:focus {
    border: 1px solid $focus; }
QLineEdit#bare { border: none; background: transparent; padding: 0; font-size: 15px; }
QLineEdit[wrong="true"] { border: 1px solid $err; }
QLineEdit QToolButton { min-width: 0; min-height: 0; border: none; }
QComboBox { background: $raised; color: $text; border: 1px solid $line_strong; border-radius: 7px; min-height: 30px;
    padding: 0 26px 0 10px; font-weight: 500; }
QComboBox:hover { background: $fill_hover; }
QComboBox:focus { border-color: $focus; }
QComboBox::drop-down { border: none; width: 24px; subcontrol-position: center right; }
QComboBox::down-arrow { image: url("$chevron"); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: $overlay; border: 1px solid $line_strong; border-radius: 8px; padding: 4px;
    outline: none; selection-background-color: $accent_soft; selection-color: $text; color: $text; }
QListView#completions { background: $overlay; border: 1px solid $line_strong; border-radius: 8px; padding: 4px;
    selection-background-color: $accent_soft; selection-color: $text; }
QListView#completions::item { min-height: 26px; padding: 0 6px; border-radius: 5px; }
QListView#completions::item:selected { background: $accent_soft; color: $text; }
QDateEdit::drop-down, QDateTimeEdit::drop-down, QTimeEdit::drop-down { border: none; width: 0; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: none; }
QCheckBox, QRadioButton { spacing: 8px; color: $text; min-height: 24px; background: transparent; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid $line_control; border-radius: 4px;
    background: $raised; }
QCheckBox::indicator:hover { border-color: $accent; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$tick"); }
QCheckBox:disabled { color: $text2; }
QCheckBox::indicator:checked:disabled { background: $line_control; border-color: $line_control; }
QSlider { min-height: 24px; background: transparent; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $fill_press; }
QSlider::sub-page:horizontal { border-radius: 2px; background: $accent; }
QSlider::handle:horizontal { width: 14px; height: 14px; margin: -6px 0; border-radius: 8px; background: $raised;
    border: 1px solid $line_control; }
QSlider::handle:horizontal:hover, QSlider::handle:horizontal:focus { border-color: $accent; }
QSlider::sub-page:horizontal:disabled { background: $line_control; }
QRadioButton::indicator { width: 12px; height: 12px; border: 1px solid $line_control; border-radius: 7px;
    background: $raised; }
QRadioButton::indicator:checked { border: 4px solid $accent; width: 6px; height: 6px; }
"""

_LISTS = """
QAbstractItemView { background: transparent; border: none; outline: none; selection-background-color: transparent;
    selection-color: $text; color: $text; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: transparent; border: none; border-bottom: 1px solid $line; color: $text3;
    font-size: 11px; font-weight: 600; min-height: 34px; padding: 0 8px; }
QTableView#sample::item { padding: 0 5px; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QTextEdit#document { background: $canvas; border: none; color: $text; selection-background-color: $accent;
    selection-color: $on_accent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px 2px 2px 0; }
QScrollBar#belowHeader:vertical { margin-top: 36px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0 2px 2px 2px; }
QScrollBar::handle { background: $line_strong; border-radius: 3px; }
QScrollBar::handle:vertical { min-height: 32px; margin-left: 2px; }
QScrollBar::handle:horizontal { min-width: 32px; margin-top: 2px; }
QScrollBar::handle:hover { background: $line_control; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QMenu { background: $overlay; border: 1px solid $line_strong; border-radius: 10px; padding: 5px; color: $text; }
QMenu::item { padding: 6px 22px 6px 10px; border-radius: 6px; min-height: 18px; }
QMenu::item:selected { background: $accent_soft; }
QMenu::item:disabled { color: $text3; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: $line; margin: 5px 6px; }
QCalendarWidget QWidget { background: $overlay; color: $text; }
QCalendarWidget QAbstractItemView { selection-background-color: $accent; selection-color: $on_accent; }
QCalendarWidget QToolButton { min-height: 28px; padding: 0 8px; color: $text; }
QProgressBar { background: $fill_press; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }
"""

_TOASTS = """
QFrame#toast { background: $tip; border: none; border-radius: 10px; }
QFrame#toast QLabel { color: $tip_text; font-weight: 500; }
QFrame#toast QPushButton { background: transparent; border: 1px solid transparent; color: $tip_accent; font-weight: 600;
    min-height: 26px; padding: 0 6px; }
QFrame#toast QPushButton:hover { text-decoration: underline; }
QFrame#toast QPushButton[keyboardFocus="true"] { border: 2px solid $tip_accent; }
QFrame#toast QProgressBar { background: $line_control; }
QFrame#toast QProgressBar::chunk { background: $tip_accent; }
"""


def style_sheet(colours: Mapping[str, str], is_dark: bool) -> str:
    """The whole style sheet with the `colours` (token to #RRGGBB or #RRGGBBAA) of one theme in it."""
    from mediadesk import paths

    pictures = paths.shipped("resources") / "look"
    shade = "dark" if is_dark else "light"
    tick, chevron = ((pictures / name).as_posix() for name in ("tick.svg", f"chevron_{shade}.svg"))
    whole = "".join((_PANES, _WORDS, _BUTTONS, _FIELDS, _LISTS, _TOASTS))
    return Template(whole).substitute(
        {name: _to_qss(value) for name, value in colours.items()}, tick=tick, chevron=chevron
    )


def _to_qss(value: str) -> str:
    return f"#{value[7:]}{value[1:7]}" if len(value) == 9 else value
