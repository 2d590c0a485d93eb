"""How the app looks: colours, type, icons, and the style sheet made of them."""

from app.ui.theme.icons import icon, icon_pixmap
from app.ui.theme.palette import DARK, LIGHT, Palette
from app.ui.theme.theme import Theme, Type, theme

__all__ = ["DARK", "LIGHT", "Palette", "Theme", "Type", "icon", "icon_pixmap", "theme"]
