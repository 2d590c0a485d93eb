"""The application's theme: light or dark, how large the text is, and who is told when that changes."""

import os
from enum import IntEnum

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.theme.palette import DARK, LIGHT, Palette
from app.ui.theme.style_sheet import style_sheet


class Type(IntEnum):
    """What a text is, by its size in pixels. CODE is monospaced."""

    META = 12
    CONTROL = 13
    READING = 15
    TITLE = 18
    EMPTY = 24
    CODE = -13


class Theme(QObject):
    """Colours and fonts of the running application; one, see :func:`theme`.

    Signals:
        changed(): palette or scale is another one.
    """

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._follows = True
        self.palette: Palette = self._of_system()
        self.scale = 1.0
        app.setStyle("Fusion")
        self._focus_ring = _FocusRing(self)
        app.installEventFilter(self._focus_ring)
        app.styleHints().colorSchemeChanged.connect(self._on_system_changed)
        self._apply()

    def px(self, size: int) -> int:
        """A length in pixels, scaled with the text."""
        return round(size * self.scale)

    def font(self, kind: Type) -> QFont:
        """The font for a text of that kind."""
        database = QFontDatabase.SystemFont
        mono = kind is Type.CODE
        font = QFontDatabase.systemFont(database.FixedFont if mono else database.GeneralFont)
        font.setPixelSize(self.px(abs(kind)))
        return font

    @property
    def mono(self) -> QFont:
        """The font of code."""
        return self.font(Type.CODE)

    @property
    def follows_system(self) -> bool:
        """Whether light and dark come from the system."""
        return self._follows

    @property
    def reduced_motion(self) -> bool:
        """Whether nothing shall move by itself."""
        return os.environ.get("DESCANT_REDUCED_MOTION", "") not in ("", "0")

    def use(self, palette: Palette) -> None:
        """Take this palette whatever the system says."""
        self._follows = False
        self._set(palette)

    def follow_system(self) -> None:
        """Light or dark as the system."""
        self._follows = True
        self._set(self._of_system())

    def set_scale(self, scale: float) -> None:
        """Text and controls larger (above 1) or smaller."""
        self.scale = scale
        self._apply()
        self.changed.emit()

    def _of_system(self) -> Palette:
        return DARK if self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT

    def _on_system_changed(self) -> None:
        if self._follows:
            self._set(self._of_system())

    def _set(self, palette: Palette) -> None:
        if palette is not self.palette:
            self.palette = palette
            self._apply()
            self.changed.emit()

    def _apply(self) -> None:
        self._app.setPalette(_qt_palette(self.palette))
        self._app.setFont(self.font(Type.CONTROL))
        self._app.setStyleSheet(style_sheet(self.palette, self.px))


class _FocusRing(QObject):
    """Marks the widget that was reached by keyboard; Qt's style sheets know no ``:focus-visible``."""

    _KEYS = (
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
    )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Look at focus events only."""
        if isinstance(event, QFocusEvent) and isinstance(watched, QWidget):
            by_keyboard = event.gotFocus() and event.reason() in self._KEYS
            if bool(watched.property("keyboardFocus")) != by_keyboard:
                watched.setProperty("keyboardFocus", by_keyboard)
                watched.style().polish(watched)
        return False


def theme() -> Theme:
    """The application's theme, made when it is first asked for."""
    app = QApplication.instance()
    assert isinstance(app, QApplication), "there is no application"
    found = app.property("descantTheme")
    if not isinstance(found, Theme):
        found = Theme(app)
        app.setProperty("descantTheme", found)
    return found


def _qt_palette(palette: Palette) -> QPalette:
    role = QPalette.ColorRole
    colours = {
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
        role.ToolTipBase: palette.text,
        role.ToolTipText: palette.window,
        role.Mid: palette.border,
        role.Accent: palette.accent,
    }
    result = QPalette()
    for name, colour in colours.items():
        result.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, name, QColor(palette.third))
    return result
