"""The height of a long text, measured no further than the caller needs."""

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QTextLayout, QTextOption

_CHARACTERS_A_PIXEL = 1.0
"""Upper bound on characters per pixel of line width; limits how much of a long paragraph is laid out."""


class TextHeight:
    """The height of plain text in one font and width, as QPlainTextEdit lays it out.

    The text may grow at its end between two calls. Finished paragraphs are not measured again.
    """

    def __init__(self, font: QFont, width: int) -> None:
        self._font, self.width = font, width
        self._option = QTextOption()
        self._option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._at = 0
        self._height = 0.0
        self._known = 0

    def of(self, text: Callable[[], str], limit: int) -> int:
        """Return the height in pixels, at most `limit`; `text` is not called when the limit is known to be reached."""
        if limit <= self._known:
            return limit
        height = self._count(text(), limit)
        if height >= limit:
            self._known = limit
        return min(limit, ceil(height))

    def _count(self, text: str, limit: int) -> float:
        height = self._height
        while height < limit and self._at <= len(text):
            end = text.find("\n", self._at)
            stop = end if end >= 0 else len(text)
            height += self._paragraph(text, self._at, stop, limit - height)
            if end < 0 or height >= limit:
                break  # the paragraph may grow, or was not measured to its end
            self._at, self._height = end + 1, height
        return height

    def _paragraph(self, text: str, start: int, stop: int, limit: float) -> float:
        most = ceil((limit / self._font.pixelSize() + 2) * max(1, self.width) * _CHARACTERS_A_PIXEL)
        layout = QTextLayout(text[start : min(stop, start + most)], self._font)
        layout.setTextOption(self._option)
        layout.beginLayout()
        height = 0.0
        while height < limit and (line := layout.createLine()).isValid():
            line.setLeadingIncluded(True)
            line.setLineWidth(self.width)
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return height
