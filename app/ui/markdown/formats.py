"""Character formats of the theme for each style, each created once."""

from functools import cached_property
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextCharFormat, QTextFormat

from app.formulas.formula import EM
from app.markdown.model import Kind, Style
from app.ui.markdown.addresses import address_of
from app.ui.markdown.formulas import drawing_of
from app.ui.theme import Palette, Type, theme

_HEADING_SIZES: Final = (0, 18, 16, 15, 15, 15, 15)
_CODE_RATIO: Final = 0.9
_MATH_X_HEIGHT: Final = 0.47
_MOST_GROWTH: Final = 1.12
_UNSEEN: Final = -0.02
"""Per cent of their width that unseen letters keep: next to none, since Qt takes 0 for the usual spacing."""

DRAWING: Final = int(QTextFormat.ObjectTypes.UserObject) + 1
"""The type of object that a formula's drawing is in a text document."""
SOURCE: Final = int(QTextFormat.Property.UserProperty) + 1
"""The property of a drawing's format that has the source of the formula."""
SCALE: Final = SOURCE + 1
"""The property that has what the lengths of the drawing are multiplied by."""
SIZE: Final = (SOURCE + 2, SOURCE + 3, SOURCE + 4)
"""The properties that have its width, ascent and descent in pixels."""


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

    def of_drawing(self, kind: Kind, level: int, style: Style) -> QTextCharFormat:
        """Return the format of the character that stands for a formula's drawing."""
        result = QTextCharFormat(self.of(kind, level, style._replace(formula="")))
        result.setObjectType(DRAWING)
        result.setProperty(SOURCE, style.formula)
        if (drawing := drawing_of(style.formula)) is not None:
            scale = _math_size(result.font()) / EM
            lengths = (scale, drawing.width * scale, drawing.ascent * scale, drawing.descent * scale)
            for name, value in zip((SCALE, *SIZE), lengths, strict=True):
                result.setProperty(name, value)
        return result

    @cached_property
    def unseen(self) -> QTextCharFormat:
        """The format of a formula in words behind its drawing: it takes no room."""
        result = QTextCharFormat()
        font = QFont(self.reading)
        font.setPixelSize(1)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, _UNSEEN)
        result.setFont(font)
        result.setForeground(Qt.GlobalColor.transparent)
        return result

    def _make(self, kind: Kind, level: int, style: Style, *, is_header: bool) -> QTextCharFormat:
        result = QTextCharFormat()
        result.setFont(self._font(kind, level, style, is_header=is_header))
        result.setForeground(QColor(self._colour(kind, style)))
        if style.note:
            result.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        if style.strike:
            result.setFontStrikeOut(True)
        if address := address_of(style):
            result.setAnchor(True)
            result.setAnchorHref(address)
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
        if style.link or style.source:
            return self._palette.accent
        if style.quiet or style.marker or style.note or kind is Kind.NOTE:
            return self._palette.second
        return self._palette.text


def _math_size(font: QFont) -> float:
    """Return the font size in pixels at which small letters of a formula are as high as those of the text."""
    size = font.pixelSize()
    return size * min(max(QFontMetricsF(font).xHeight() / size / _MATH_X_HEIGHT, 1.0), _MOST_GROWTH)
