"""Character formats of the theme for each style, each created once."""

from typing import Final

from PySide6.QtGui import QColor, QFont, QTextCharFormat

from app.markdown.model import Kind, Style
from app.ui.theme import Palette, Type, theme

_HEADING_SIZES: Final = (0, 18, 16, 15, 15, 15, 15)
_CODE_RATIO: Final = 0.9


class Formats:
    """The formats for one palette and scale."""

    def __init__(self) -> None:
        self._theme = theme()
        self._palette: Palette = self._theme.palette
        self.reading = self._theme.font(Type.READING)
        self.mono = self._theme.font(Type.CODE)
        self._known: dict[tuple[Kind, int, Style, bool], QTextCharFormat] = {}

    def of(self, kind: Kind, level: int, style: Style, *, is_header: bool = False) -> QTextCharFormat:
        """Return the format of a run in a block of that kind."""
        key = (kind, level, style, is_header)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._make(kind, level, style, is_header=is_header)
        return found

    def _make(self, kind: Kind, level: int, style: Style, *, is_header: bool) -> QTextCharFormat:
        result = QTextCharFormat()
        result.setFont(self._font(kind, level, style, is_header=is_header))
        result.setForeground(QColor(self._colour(kind, style)))
        if style.strike:
            result.setFontStrikeOut(True)
        if style.link:
            result.setAnchor(True)
            result.setAnchorHref(style.link)
            result.setFontUnderline(True)
        return result

    def _font(self, kind: Kind, level: int, style: Style, *, is_header: bool) -> QFont:
        if kind is Kind.CODE:
            return self.mono
        size = _HEADING_SIZES[level] if kind is Kind.HEADING else 15
        font = QFont(self.mono if style.code else self.reading)
        if style.code:
            size = round(size * _CODE_RATIO)
        if kind in (Kind.CELL, Kind.NOTE):
            size -= 1
        font.setPixelSize(self._theme.px(size))
        if style.bold or is_header or kind is Kind.HEADING:
            font.setWeight(QFont.Weight.Bold if style.bold and kind is Kind.PARAGRAPH else QFont.Weight.DemiBold)
        font.setItalic(style.italic)
        return font

    def _colour(self, kind: Kind, style: Style) -> str:
        if style.token:
            return str(getattr(self._palette, f"code_{style.token}"))
        if style.link:
            return self._palette.accent
        if style.quiet or style.marker or kind is Kind.NOTE:
            return self._palette.second
        return self._palette.text
