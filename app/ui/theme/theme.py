"""The application's theme: light or dark, the text size, and a signal when either changes."""

import os
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from app.ui.theme.focus import FocusMark
from app.ui.theme.fonts import Type, make_font
from app.ui.theme.palette import DARK, LIGHT, Palette
from app.ui.theme.style_images import StyleImages
from app.ui.theme.style_sheet import style_sheet

_REDUCED_MOTION = "DESCANT_REDUCED_MOTION"
_PROPERTY = "descantTheme"
_HELD = "descantWidgetsFirst"
"""A property of the application while :func:`widgets_first` lasts."""
_SCALES = (0.75, 2.0)


class Theme(QObject):
    """Colours and fonts of the running application; there is one instance, see :func:`theme`.

    Attributes:
        app: the application that it belongs to.
        palette: the colours in use.
        scale: of text and controls; the default is 1.

    Signals:
        changed(): palette or scale has changed; the application, its style sheet and its fonts are already up to date.
    """

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.app = app
        self._follows = True
        self._palette = _palette_of(app.styleHints().colorScheme())
        self._scale = 1.0
        self._fonts: dict[Type, QFont] = {}
        self._images = StyleImages()
        self._has_sheet = False
        self._focus = FocusMark(app)
        app.setStyle("Fusion")
        self._apply()
        app.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    @property
    def palette(self) -> Palette:
        """The colours in use, light or dark."""
        return self._palette

    @property
    def scale(self) -> float:
        """The scale of text and controls; the default is 1."""
        return self._scale

    @property
    def reduced_motion(self) -> bool:
        """Whether animations are off. Qt does not report the desktop's setting, so an environment variable holds it."""
        return os.environ.get(_REDUCED_MOTION, "") not in ("", "0")

    def px(self, size: int) -> int:
        """Return a length in pixels, scaled with the text."""
        return round(size * self._scale)

    def font(self, kind: Type) -> QFont:
        """Return a font for text of that kind; a copy that the caller may change."""
        if kind not in self._fonts:
            self._fonts[kind] = make_font(kind, self._scale)
        return QFont(self._fonts[kind])

    def use(self, palette: Palette) -> None:
        """Use this palette regardless of the system."""
        self._follows = False
        # For what the system draws: title bars, file dialogs.
        dark = palette.name == DARK.name
        self.app.styleHints().setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
        self._set(palette, self._scale)

    def follow_system(self) -> None:
        """Use light or dark as the system does, now and after each change."""
        self._follows = True
        self.app.styleHints().unsetColorScheme()
        self._set(_palette_of(self.app.styleHints().colorScheme()), self._scale)

    def set_scale(self, scale: float) -> None:
        """Scale text and controls up (above 1) or down; clamped to 0.75 to 2."""
        low, high = _SCALES
        self._set(self._palette, min(high, max(low, scale)))

    def _on_system_changed(self, scheme: Qt.ColorScheme) -> None:
        if self._follows:
            self._set(_palette_of(scheme), self._scale)

    def _set(self, palette: Palette, scale: float) -> None:
        if (palette, scale) == (self._palette, self._scale):
            return
        self._palette, self._scale = palette, scale
        self._fonts.clear()
        self._apply()
        self.changed.emit()

    def _apply(self) -> None:
        self.app.setPalette(qt_palette(self._palette))
        self.app.setFont(self.font(Type.CONTROL))
        self._has_sheet = False
        if not self.app.property(_HELD):
            self.set_sheet()

    def set_sheet(self) -> None:
        """Set the application's style sheet, unless it is the current one."""
        if not self._has_sheet:
            self._has_sheet = True
            self.app.setStyleSheet(style_sheet(self._palette, self.px, self._images.write(self._palette)))
            self._focus.watch_style()


def _palette_of(scheme: Qt.ColorScheme) -> Palette:
    return DARK if scheme is Qt.ColorScheme.Dark else LIGHT


def theme() -> Theme:
    """Return the application's theme; the first call creates it."""
    global _found  # noqa: PLW0603  asking Qt for the property takes ten times as long
    app = QApplication.instance()
    known = _found()
    if known is not None and known.app is app:
        return known
    assert isinstance(app, QApplication), "there is no application"
    found = app.property(_PROPERTY)
    if not isinstance(found, Theme):
        found = Theme(app)
        app.setProperty(_PROPERTY, found)
    _found = weakref.ref(found)
    return found


@contextmanager
def widgets_first() -> Iterator[None]:
    """Set the style sheet only after the widgets within are made, if there is no theme yet.

    Under a style sheet each widget that gets a parent tells all those below it that their style has changed: a window
    that is put together from the inside took half as long again (33 ms).
    """
    app = QApplication.instance()
    assert app is not None, "there is no application"
    app.setProperty(_HELD, app.property(_PROPERTY) is None)
    try:
        yield
    finally:
        app.setProperty(_HELD, False)
        theme().set_sheet()


def _nothing() -> Theme | None:
    return None


_found: Callable[[], Theme | None] = _nothing
"""The theme that was last found, while it exists."""


def qt_palette(palette: Palette) -> QPalette:
    """Return the same colours as a QPalette, for what the style sheet does not reach."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    result = QPalette()
    for name, colour in _usual_roles(palette).items():
        result.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText, role.PlaceholderText, role.Link):
        result.setColor(group.Disabled, name, QColor(palette.disabled))
    for name in (role.Highlight, role.Accent):
        result.setColor(group.Disabled, name, QColor(palette.pressed))
    return result


def _usual_roles(palette: Palette) -> dict[QPalette.ColorRole, str]:
    role = QPalette.ColorRole
    return {
        role.Window: palette.window,
        role.WindowText: palette.text,
        role.Base: palette.surface,
        role.AlternateBase: palette.sunken,
        role.Text: palette.text,
        role.Button: palette.surface,
        role.ButtonText: palette.text,
        role.BrightText: palette.bad,
        role.Highlight: palette.selection,
        role.HighlightedText: palette.selected_text,
        role.Link: palette.accent,
        role.LinkVisited: palette.accent,
        role.PlaceholderText: palette.third,
        role.ToolTipBase: palette.inverse_background,
        role.ToolTipText: palette.inverse_text,
        role.Light: palette.surface,
        role.Midlight: palette.hover,
        role.Mid: palette.border,
        role.Dark: palette.control_border,
        role.Shadow: palette.shadow,
        role.Accent: palette.accent,
    }
