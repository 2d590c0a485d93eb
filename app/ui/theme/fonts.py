"""The system's own fonts, in the sizes of the app."""

from enum import IntEnum

from PySide6.QtGui import QFont, QFontDatabase


class Type(IntEnum):
    """The role of a text; the value is its size in pixels at scale 1. CODE is monospaced, as large as CONTROL."""

    META = 12
    CONTROL = 13
    READING = 15
    TITLE = 18
    EMPTY = 24
    CODE = -13

    @property
    def size(self) -> int:
        """The font size in pixels at scale 1."""
        return abs(self)


_WEIGHTS = {Type.TITLE: QFont.Weight.DemiBold, Type.EMPTY: QFont.Weight.DemiBold}
_DATABASE = QFontDatabase.SystemFont


def make_font(kind: Type, scale: float) -> QFont:
    """Return the system's font for a text of that kind."""
    if kind is Type.CODE:
        font = QFontDatabase.systemFont(_DATABASE.FixedFont)
        font.setStyleHint(QFont.StyleHint.Monospace)
    else:
        font = QFontDatabase.systemFont(_DATABASE.GeneralFont)
    font.setPixelSize(max(1, round(kind.size * scale)))
    font.setWeight(_WEIGHTS.get(kind, QFont.Weight.Normal))
    return font
