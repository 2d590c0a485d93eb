"""The one style sheet, made from the palette. Widgets say what they are by properties; how that looks stands here."""

from collections.abc import Callable

from app.ui.theme.palette import Palette

RADIUS = 8
CARD_RADIUS = 12


def style_sheet(palette: Palette, px: Callable[[int], int]) -> str:
    """The style sheet of the whole application.

    Args:
        px: scales a length with the size of the text.
    """
    p = palette
    return "\n".join(
        (
            _frames(p),
            _buttons(p, px),
            _fields(p, px),
            _lists(p, px),
            _menus(p, px),
            _scroll_bars(p),
            _rest(p, px),
        )
    )


def _frames(p: Palette) -> str:
    return f"""
QWidget {{ color: {p.text}; }}
QWidget#window, QWidget#pane {{ background: {p.window}; }}
QFrame#rail {{ background: {p.sunken}; border: none; border-right: 1px solid {p.border}; }}
QFrame#sidebar {{ background: {p.sunken}; border: none; border-right: 1px solid {p.border}; }}
QFrame#bar {{ background: {p.window}; border: none; border-bottom: 1px solid {p.border}; }}
QFrame[card] {{ background: {p.surface}; border: 1px solid {p.border}; border-radius: {CARD_RADIUS}px; }}
QFrame[card="analysis"] {{ background: {p.analysis_ground}; border: 1px solid {p.analysis_ground}; }}
QFrame[card="tool"] {{ background: {p.tool_ground}; border: 1px solid {p.tool_ground}; border-radius: {RADIUS}px; }}
QFrame[card="bad"] {{ border: 1px solid {p.bad}; }}
QFrame[card="input"] {{ border: 1px solid {p.control_border}; }}
QFrame[card="input"][active="true"] {{ border: 2px solid {p.accent}; }}
QFrame[card="click"]:hover {{ background: {p.hover}; }}
QFrame[separator="true"] {{ background: {p.border}; border: none; }}
QFrame[popup="true"] {{ background: {p.surface}; border: 1px solid {p.border}; border-radius: {CARD_RADIUS}px; }}
QLabel {{ background: transparent; border: none; }}
QLabel[tone="second"] {{ color: {p.second}; }}
QLabel[tone="third"] {{ color: {p.third}; }}
QLabel[tone="accent"] {{ color: {p.accent}; }}
QLabel[tone="good"] {{ color: {p.good}; }}
QLabel[tone="warning"] {{ color: {p.warning}; }}
QLabel[tone="bad"] {{ color: {p.bad}; }}
QLabel[tone="analysis_text"] {{ color: {p.analysis_text}; }}
QLabel[tone="tool_text"] {{ color: {p.tool_text}; }}
"""


def _buttons(p: Palette, px: Callable[[int], int]) -> str:
    return f"""
QPushButton, QToolButton {{
    background: transparent; border: 2px solid transparent; border-radius: {RADIUS}px; color: {p.text};
    padding: 0 {px(10)}px; min-height: {px(28)}px;
}}
QToolButton {{ padding: 0; }}
QToolButton[disclosure="true"] {{ padding: 0 {px(6)}px; text-align: left; }}
QToolButton[tone="analysis_text"] {{ color: {p.analysis_text}; }}
QPushButton:hover, QToolButton:hover {{ background: {p.hover}; }}
QPushButton:pressed, QToolButton:pressed, QToolButton:checked {{ background: {p.pressed}; }}
QPushButton:disabled, QToolButton:disabled {{ color: {p.third}; }}
QPushButton[kind="plain"] {{ background: {p.surface}; border: 1px solid {p.control_border}; }}
QPushButton[kind="plain"]:hover {{ background: {p.hover}; }}
QPushButton[kind="plain"]:pressed {{ background: {p.pressed}; }}
QPushButton[kind="primary"], QToolButton[kind="primary"] {{ background: {p.accent}; color: {p.on_accent}; }}
QPushButton[kind="primary"]:disabled, QToolButton[kind="primary"]:disabled {{
    background: {p.pressed}; color: {p.third};
}}
QPushButton[kind="danger"] {{ color: {p.bad}; }}
QPushButton[kind="quiet"] {{ color: {p.second}; }}
QPushButton::menu-indicator, QToolButton::menu-indicator {{ image: none; width: 0; }}
QPushButton[keyboardFocus="true"], QToolButton[keyboardFocus="true"],
QFrame[card="click"][keyboardFocus="true"] {{ border: 2px solid {p.accent}; }}
QToolButton[kind="primary"][keyboardFocus="true"], QPushButton[kind="primary"][keyboardFocus="true"] {{
    border: 2px solid {p.text};
}}
"""


def _fields(p: Palette, px: Callable[[int], int]) -> str:
    return f"""
QLineEdit {{
    background: {p.surface}; border: 1px solid {p.control_border}; border-radius: {RADIUS}px;
    padding: 0 {px(8)}px; min-height: {px(30)}px;
    selection-background-color: {p.selection}; selection-color: {p.selected_text};
}}
QLineEdit:focus {{ border: 2px solid {p.accent}; padding: 0 {px(7)}px; }}
QPlainTextEdit, QTextEdit, QTextBrowser {{
    background: transparent; border: none;
    selection-background-color: {p.selection}; selection-color: {p.selected_text};
}}
QPlainTextEdit[field="true"] {{
    background: {p.surface}; border: 1px solid {p.control_border}; border-radius: {RADIUS}px; padding: {px(4)}px;
}}
QPlainTextEdit[field="true"]:focus {{ border: 2px solid {p.accent}; }}
QPlainTextEdit[tone="analysis_text"] {{ color: {p.analysis_text}; }}
QTextBrowser[keyboardFocus="true"], QPlainTextEdit[keyboardFocus="true"] {{
    border: 2px solid {p.accent}; border-radius: {RADIUS}px;
}}
"""


def _lists(p: Palette, px: Callable[[int], int]) -> str:
    return f"""
QListView, QListWidget, QTreeView {{ background: transparent; border: none; outline: none; }}
QListView[keyboardFocus="true"] {{ border: 2px solid {p.accent}; border-radius: {RADIUS}px; }}
QListWidget::item {{ border-radius: {RADIUS}px; padding: {px(6)}px {px(8)}px; color: {p.text}; }}
QListWidget::item:hover {{ background: {p.hover}; }}
QListWidget::item:selected {{ background: {p.pressed}; color: {p.text}; }}
QTabBar::tab {{
    padding: {px(6)}px {px(12)}px; color: {p.second}; background: transparent; border-bottom: 2px solid transparent;
}}
QTabBar::tab:selected {{ color: {p.text}; border-bottom: 2px solid {p.accent}; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {p.border}; }}
QHeaderView::section {{
    background: {p.sunken}; color: {p.second}; border: none; border-bottom: 1px solid {p.border}; padding: {px(6)}px;
}}
QTableView, QTableWidget {{
    background: {p.surface}; border: 1px solid {p.border}; gridline-color: {p.border};
    selection-background-color: {p.selection}; selection-color: {p.selected_text};
}}
"""


def _menus(p: Palette, px: Callable[[int], int]) -> str:
    return f"""
QMenu {{ background: {p.surface}; border: 1px solid {p.border}; border-radius: {RADIUS}px; padding: {px(4)}px; }}
QMenu::item {{ padding: {px(6)}px {px(24)}px {px(6)}px {px(12)}px; border-radius: 6px; color: {p.text}; }}
QMenu::item:selected {{ background: {p.hover}; }}
QMenu::item:disabled {{ color: {p.third}; }}
QMenu::icon {{ padding-left: {px(8)}px; }}
QMenu::separator {{ height: 1px; background: {p.border}; margin: {px(4)}px {px(8)}px; }}
QToolTip {{ background: {p.text}; color: {p.window}; border: none; padding: {px(4)}px {px(6)}px; }}
"""


def _scroll_bars(p: Palette) -> str:
    return f"""
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {p.control_border}; border-radius: 3px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {p.second}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
"""


def _rest(p: Palette, px: Callable[[int], int]) -> str:
    return f"""
QSplitter::handle {{ background: {p.border}; }}
QProgressBar {{ background: {p.pressed}; border: none; border-radius: 1px; }}
QProgressBar::chunk {{ background: {p.accent}; border-radius: 1px; }}
QFrame[toast="true"] {{ background: {p.text}; border: none; border-radius: {RADIUS}px; }}
QFrame[toast="true"] QLabel {{ color: {p.window}; }}
QFrame[toast="true"] QPushButton {{ color: {p.window}; font-weight: 600; text-decoration: underline; }}
QFrame[toast="true"] QPushButton:hover {{ background: transparent; }}
QFrame[toast="true"] QPushButton[keyboardFocus="true"] {{ border: 2px solid {p.window}; }}
QFrame[pill="true"] {{ background: {p.surface}; border: 1px solid {p.control_border}; border-radius: {px(18)}px; }}
"""
