"""The only style sheet, built from the palette. Widgets describe themselves by properties; this module styles them.

Properties: ``kind`` and ``tone`` of buttons and labels, ``card`` of frames, ``field`` of editable text edits, ``ring``
of text views that show the focus ring themselves, ``keyboardFocus`` (see focus.py). A focus ring replaces a border or
padding, so that nothing moves when it appears or disappears.
"""

from collections.abc import Callable, Mapping

import msgspec

from app.ui.theme.fonts import Type
from app.ui.theme.palette import Palette

RADIUS = 8
CARD_RADIUS = 12
POPUP_MARGIN = 10
"""Pixels around a translucent popup for its shadow."""

_TONES = ("second", "third", "accent", "good", "warning", "bad", "analysis_text", "tool_text", "inverse_text")


class _Kit(msgspec.Struct, frozen=True):
    """What all parts need: colours, scaled lengths, paths of images."""

    palette: Palette
    px: Callable[[int], int]
    images: Mapping[str, str]

    def image(self, name: str) -> str:
        """Return an image as a value of the style sheet."""
        path = self.images.get(name)
        return f'url("{path}")' if path else "none"


def style_sheet(palette: Palette, px: Callable[[int], int], images: Mapping[str, str]) -> str:
    """Return the style sheet of the whole application.

    Args:
        px: scales a length with the text size.
        images: paths of the images of style_images.py by name; may be empty.
    """
    kit = _Kit(palette, px, images)
    parts = (_frames, _labels, _buttons, _tool_buttons, _fields, _choices, _lists, _tables, _menus, _scroll_bars, _rest)
    return "\n".join(part(kit) for part in parts)


def tint(colour: str, percent: int) -> str:
    """Return a translucent colour, for backgrounds on top of any other background."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red}, {green}, {blue}, {percent}%)"


def _frames(kit: _Kit) -> str:
    p = kit.palette
    return f"""
QWidget#window, QWidget#pane {{ background: {p.window}; }}
QFrame#rail, QFrame#sidebar {{ background: {p.sunken}; border: none; border-right: 1px solid {p.border}; }}
QFrame#model-panel {{ background: {p.window}; border: none; border-left: 1px solid {p.border}; }}
QFrame#paneHead {{ background: {p.window}; border: none; border-top: 2px solid {p.window};
    border-bottom: 1px solid {p.border}; }}
QFrame#paneHead[active="true"] {{ border-top-color: {p.accent}; }}
QFrame#bar {{ background: {p.window}; border: none; border-bottom: 1px solid {p.border}; }}
QFrame[card] {{ background: {p.surface}; border: 1px solid {p.border}; border-radius: {CARD_RADIUS}px; }}
QFrame[card="analysis"] {{ background: {p.analysis_background}; border-color: {p.analysis_background}; }}
QFrame[card="tool"] {{ background: {p.tool_background}; border-color: {p.tool_background}; border-radius: {RADIUS}px; }}
QFrame[card="sunken"] {{ background: {p.sunken}; border-color: {p.sunken}; border-radius: {RADIUS}px; }}
QFrame[card="bad"] {{ border-color: {p.bad}; }}
QFrame[card="input"] {{ border-color: {p.control_border}; }}
QFrame[card="input"][active="true"] {{ border-color: {p.accent}; }}
QFrame[card="click"]:hover {{ background: {p.hover}; }}
QFrame[card="click"][keyboardFocus="true"] {{ border: 2px solid {p.accent}; }}
QFrame[separator="true"] {{ background: {p.border}; border: none; }}
QFrame[pill="true"] {{
    background: {p.surface}; border: 1px solid {p.control_border}; border-radius: {kit.px(17)}px;
}}
"""


def _labels(kit: _Kit) -> str:
    p = kit.palette
    tones = "\n".join(f'QLabel[tone="{tone}"] {{ color: {getattr(p, tone)}; }}' for tone in _TONES)
    return f"""
QLabel {{
    background: transparent; border: none;
    selection-background-color: {p.selection}; selection-color: {p.selected_text};
}}
QLabel:disabled {{ color: {p.disabled}; }}
{tones}
"""


def _buttons(kit: _Kit) -> str:
    p, px = kit.palette, kit.px
    badges = "\n".join(f'QPushButton[kind="badge"][tone="{tone}"] {{ color: {getattr(p, tone)}; }}' for tone in _TONES)
    return f"""
QPushButton {{
    background: {p.surface}; color: {p.text}; border: 1px solid {p.button_border}; border-radius: {RADIUS}px;
    padding: 0 {px(12)}px; min-height: {px(30)}px; outline: none;
}}
QPushButton:hover {{ background: {p.hover}; }}
QPushButton:pressed, QPushButton:checked {{ background: {p.pressed}; }}
QPushButton:disabled {{ color: {p.disabled}; border-color: {p.border}; background: transparent; }}
QPushButton[kind="primary"] {{ background: {p.accent}; color: {p.on_accent}; border-color: {p.accent}; }}
QPushButton[kind="primary"]:hover {{ background: {p.accent_hover}; border-color: {p.accent_hover}; }}
QPushButton[kind="primary"]:pressed {{ background: {p.accent_pressed}; border-color: {p.accent_pressed}; }}
QPushButton[kind="primary"]:disabled {{ background: {p.pressed}; color: {p.third}; border-color: {p.pressed}; }}
QPushButton[kind="danger"] {{ color: {p.bad}; }}
QPushButton[kind="danger"]:hover {{ border-color: {p.bad}; }}
QPushButton[kind="danger"]:disabled {{ color: {p.disabled}; }}
QPushButton[kind="quiet"] {{ background: transparent; color: {p.second}; border-color: transparent; }}
QPushButton[kind="quiet"]:hover {{ background: {tint(p.text, 6)}; color: {p.text}; }}
QPushButton[kind="quiet"]:pressed {{ background: {tint(p.text, 10)}; color: {p.text}; }}
QPushButton[kind="quiet"]:disabled {{ color: {p.disabled}; background: transparent; }}
QPushButton[kind="badge"] {{
    background: transparent; border-color: transparent; padding: 0 {px(4)}px; min-height: {px(20)}px;
    font-size: {px(Type.META.size)}px;
}}
QPushButton[kind="badge"]:hover {{ background: {tint(p.text, 6)}; }}
QPushButton[kind="badge"]:pressed {{ background: {tint(p.text, 10)}; }}
{badges}
QPushButton[keyboardFocus="true"] {{
    border: 2px solid {p.accent}; padding: 0 {px(12) - 1}px; min-height: {px(30) - 2}px;
}}
QPushButton[kind="badge"][keyboardFocus="true"] {{
    border: 2px solid {p.accent}; padding: 0 {px(4) - 1}px; min-height: {px(20) - 2}px;
}}
QPushButton::menu-indicator {{ image: none; width: 0; }}
"""


def _tool_buttons(kit: _Kit) -> str:
    p, px = kit.palette, kit.px
    return f"""
QToolButton {{
    background: transparent; color: {p.second}; border: 2px solid transparent; border-radius: {RADIUS}px;
    padding: 0 {px(4)}px; min-height: {px(24)}px;
}}
QToolButton[icon-only="true"] {{ padding: 0; min-height: 0; }}
QToolButton:hover {{ background: {tint(p.text, 6)}; color: {p.text}; }}
QToolButton:pressed, QToolButton:checked {{ background: {tint(p.text, 10)}; color: {p.text}; }}
QToolButton:disabled {{ color: {p.disabled}; background: transparent; }}
QToolButton[disclosure="true"]:checked {{ background: transparent; }}
QToolButton[disclosure="true"]:hover {{ background: {tint(p.text, 6)}; }}
QToolButton[kind="primary"] {{ background: {p.accent}; color: {p.on_accent}; }}
QToolButton[kind="primary"]:hover {{ background: {p.accent_hover}; }}
QToolButton[kind="primary"]:pressed {{ background: {p.accent_pressed}; }}
QToolButton[kind="primary"]:disabled {{ background: {p.pressed}; color: {p.third}; }}
QToolButton[keyboardFocus="true"] {{ border: 2px solid {p.accent}; }}
QToolButton::menu-indicator {{ image: none; width: 0; }}
"""


def _fields(kit: _Kit) -> str:
    p, px = kit.palette, kit.px
    return f"""
QLineEdit, QAbstractSpinBox {{
    background: {p.surface}; color: {p.text}; border: 1px solid {p.control_border}; border-radius: {RADIUS}px;
    padding: 0 {px(8)}px; min-height: {px(30)}px;
    selection-background-color: {p.selection}; selection-color: {p.selected_text};
}}
QLineEdit:focus, QAbstractSpinBox:focus {{
    border: 2px solid {p.accent}; padding: 0 {px(8) - 1}px; min-height: {px(30) - 2}px;
}}
QLineEdit:disabled, QAbstractSpinBox:disabled {{
    background: transparent; color: {p.disabled}; border-color: {p.border};
}}
QPlainTextEdit, QTextEdit {{
    background: transparent; color: {p.text}; border: none;
    selection-background-color: {p.selection}; selection-color: {p.selected_text};
}}
QPlainTextEdit[tone="analysis_text"], QTextEdit[tone="analysis_text"] {{ color: {p.analysis_text}; }}
QPlainTextEdit[tone="tool_text"], QTextEdit[tone="tool_text"] {{ color: {p.tool_text}; }}
QPlainTextEdit[ring="true"], QTextEdit[ring="true"] {{
    border: 2px solid transparent; border-radius: {RADIUS}px;
}}
QPlainTextEdit[ring="true"][keyboardFocus="true"], QTextEdit[ring="true"][keyboardFocus="true"] {{
    border-color: {p.accent};
}}
QPlainTextEdit[field="true"], QTextEdit[field="true"] {{
    background: {p.surface}; border: 1px solid {p.control_border}; border-radius: {RADIUS}px; padding: {px(5)}px;
}}
QPlainTextEdit[field="true"]:focus, QTextEdit[field="true"]:focus {{
    border: 2px solid {p.accent}; padding: {px(5) - 1}px;
}}
"""


def _choices(kit: _Kit) -> str:
    p, px = kit.palette, kit.px
    side = px(16)
    return f"""
QCheckBox, QRadioButton {{
    background: transparent; color: {p.text}; spacing: {px(8)}px; border: 2px solid transparent;
    border-radius: {RADIUS}px; padding: {px(2)}px; outline: none;
}}
QCheckBox:disabled, QRadioButton:disabled {{ color: {p.disabled}; }}
QCheckBox[keyboardFocus="true"], QRadioButton[keyboardFocus="true"] {{ border-color: {p.accent}; }}
QCheckBox::indicator {{
    width: {side}px; height: {side}px; border: 1px solid {p.control_border}; border-radius: 4px;
    background: {p.surface};
}}
QCheckBox::indicator:checked {{
    background: {p.accent}; border-color: {p.accent}; image: {kit.image("tick-on-accent")};
}}
QCheckBox::indicator:disabled {{ background: transparent; border-color: {p.border}; }}
QCheckBox::indicator:checked:disabled {{ image: {kit.image("tick-disabled")}; }}
QRadioButton::indicator {{
    width: {side}px; height: {side}px; border: 1px solid {p.control_border}; border-radius: {side // 2 + 1}px;
    background: {p.surface};
}}
QRadioButton::indicator:checked {{
    width: {side - 8}px; height: {side - 8}px; border: 5px solid {p.accent}; background: {p.on_accent};
}}
QComboBox {{
    background: {p.surface}; color: {p.text}; border: 1px solid {p.control_border}; border-radius: {RADIUS}px;
    padding: 0 {px(8)}px; min-height: {px(30)}px;
}}
QComboBox:hover {{ background: {p.hover}; }}
QComboBox:disabled {{ color: {p.disabled}; border-color: {p.border}; background: transparent; }}
QComboBox[keyboardFocus="true"] {{
    border: 2px solid {p.accent}; padding: 0 {px(8) - 1}px; min-height: {px(30) - 2}px;
}}
QComboBox::drop-down {{ border: none; width: {px(24)}px; }}
QComboBox::down-arrow {{ image: {kit.image("down")}; width: {side}px; height: {side}px; }}
QComboBox QAbstractItemView {{
    background: {p.surface}; border: 1px solid {p.border}; padding: {px(4)}px; selection-color: {p.text};
    selection-background-color: {p.hover};
}}
QAbstractSpinBox QLineEdit {{ background: transparent; border: none; padding: 0; min-height: 0; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: none; width: {px(20)}px; }}
QAbstractSpinBox::up-arrow {{ image: {kit.image("up")}; width: {side - 4}px; height: {side - 4}px; }}
QAbstractSpinBox::down-arrow {{ image: {kit.image("down")}; width: {side - 4}px; height: {side - 4}px; }}
QSlider::groove:horizontal {{ height: 4px; border-radius: 2px; background: {p.track}; }}
QSlider::sub-page:horizontal {{ border-radius: 2px; background: {p.accent}; }}
QSlider::handle:horizontal {{
    width: 14px; height: 14px; margin: -6px 0; border-radius: 8px; background: {p.surface};
    border: 1px solid {p.control_border};
}}
QSlider[keyboardFocus="true"]::handle:horizontal {{
    width: 12px; height: 12px; border: 2px solid {p.accent};
}}
"""


def _lists(kit: _Kit) -> str:
    p, px = kit.palette, kit.px
    return f"""
QListView, QTreeView {{
    background: transparent; color: {p.text}; border: 2px solid transparent; border-radius: {RADIUS}px; outline: none;
}}
QListView[keyboardFocus="true"], QTreeView[keyboardFocus="true"] {{ border-color: {p.accent}; }}
QListView[proposals="true"] {{
    background: {p.surface}; border: 1px solid {p.border}; border-radius: 0; padding: 0;
}}
QListView::item {{ border-radius: {RADIUS}px; padding: {px(6)}px {px(8)}px; color: {p.text}; }}
QListView::item:hover {{ background: {tint(p.text, 5)}; }}
QListView::item:selected {{ background: {p.chosen}; color: {p.text}; }}
QListView::item:disabled {{ color: {p.disabled}; }}
QTabBar::tab {{
    padding: {px(6)}px {px(12)}px; color: {p.second}; background: transparent; border: none;
    border-bottom: 2px solid transparent;
}}
QTabBar::tab:hover {{ color: {p.text}; }}
QTabBar::tab:selected {{ color: {p.text}; border-bottom-color: {p.accent}; }}
QTabBar[keyboardFocus="true"]::tab:selected {{ background: {p.chosen}; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {p.border}; }}
"""


def _tables(kit: _Kit) -> str:
    p, px = kit.palette, kit.px
    return f"""
QHeaderView {{ background: {p.sunken}; border: none; }}
QHeaderView::section {{
    background: {p.sunken}; color: {p.second}; border: none; border-bottom: 1px solid {p.border};
    padding: {px(6)}px {px(8)}px;
}}
QTableView {{
    background: {p.surface}; color: {p.text}; border: 2px solid {p.border}; border-radius: {RADIUS}px;
    gridline-color: {p.border}; alternate-background-color: {p.sunken};
    selection-background-color: {p.selection}; selection-color: {p.selected_text};
}}
QTableView::item {{ padding: 0 {px(6)}px; }}
QTableView[keyboardFocus="true"] {{ border-color: {p.accent}; }}
"""


def _menus(kit: _Kit) -> str:
    p, px = kit.palette, kit.px
    return f"""
QMenu {{ background: {p.surface}; color: {p.text}; border: 1px solid {p.border}; padding: {px(4)}px; }}
QMenu[see-through="true"] {{
    background: transparent; border: none; margin: {POPUP_MARGIN + 1}px;
}}
QMenu::item {{
    padding: {px(6)}px {px(28)}px {px(6)}px {px(12)}px; border-radius: 6px; border: none; background: transparent;
}}
QMenu::item:selected {{ background: {tint(p.text, 7)}; }}
QMenu::item:disabled {{ color: {p.disabled}; background: transparent; }}
QMenu::icon {{ padding-left: {px(8)}px; }}
QMenu::indicator {{ width: {px(16)}px; height: {px(16)}px; padding-left: {px(4)}px; }}
QMenu::indicator:checked {{ image: {kit.image("tick")}; }}
QMenu::right-arrow {{ image: {kit.image("right")}; width: {px(14)}px; height: {px(14)}px; right: {px(8)}px; }}
QMenu::separator {{ height: 1px; background: {p.border}; margin: {px(4)}px {px(8)}px; }}
QToolTip {{
    background: {p.inverse_background}; color: {p.inverse_text}; border: none; padding: {px(4)}px {px(8)}px;
}}
"""


def _scroll_bars(kit: _Kit) -> str:
    p = kit.palette
    return f"""
QScrollBar {{ background: transparent; border: none; margin: 0; }}
QScrollBar:vertical {{ width: 10px; }}
QScrollBar:horizontal {{ height: 10px; }}
QScrollBar::handle {{ background: {tint(p.control_border, 60)}; border-radius: 3px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover, QScrollBar::handle:pressed {{ background: {p.second}; }}
QScrollBar::handle:disabled {{ background: transparent; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: none; background: transparent; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QScrollArea {{ border: none; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
"""


def _rest(kit: _Kit) -> str:
    p = kit.palette
    return f"""
QSplitter::handle {{ background: {p.border}; }}
QSplitter::handle:hover {{ background: {p.control_border}; }}
QProgressBar {{ background: {p.track}; border: none; border-radius: 2px; color: {p.text}; text-align: center; }}
QProgressBar::chunk {{ background: {p.accent}; border-radius: 2px; }}
QFrame[toast="true"] {{
    background: {p.inverse_background}; border: 1px solid {p.inverse_background}; border-radius: {CARD_RADIUS}px;
}}
QFrame[toast="true"] QLabel {{ color: {p.inverse_text}; }}
QFrame[toast="true"] QPushButton {{
    color: {p.inverse_accent}; background: transparent; border-color: transparent; font-weight: 600;
}}
QFrame[toast="true"] QPushButton:hover {{ background: {tint(p.inverse_text, 10)}; }}
QFrame[toast="true"] QPushButton[keyboardFocus="true"] {{ border-color: {p.inverse_accent}; }}
"""
