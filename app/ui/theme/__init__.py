"""The look of the app: colours, fonts, icons, and the style sheet built from them."""

from app.ui.theme.compositing import has_compositor
from app.ui.theme.fonts import Type
from app.ui.theme.icons import icon, icon_pixmap
from app.ui.theme.palette import DARK, LIGHT, Palette
from app.ui.theme.theme import Theme, theme, widgets_first

__all__ = [
    "DARK",
    "LIGHT",
    "Palette",
    "Theme",
    "Type",
    "has_compositor",
    "icon",
    "icon_pixmap",
    "theme",
    "widgets_first",
]
