"""How tall a long text is, counted no further than is asked for."""

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QTextLayout, QTextOption

_CHARACTERS_A_PIXEL = 1.0
"""More than fit on a line, per pixel of its width: so much of a long paragraph is looked at for each line."""


class TextHeight:
    """The height of plain text in one font and width, as a plain text edit lays it out.

    The text may grow at its end between two calls. Paragraphs that were counted are not looked at again.
    """

    def __init__(self, font: QFont, width: int) -> None:
        self._font, self.width = font, width
        self._option = QTextOption()
        self._option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._at = 0
        self._height = 0.0
        self._known = 0

    def of(self, text: Callable[[], str], limit: int) -> int:
        """Pixels, but no more than `limit`; `text` is not asked for once that much is known."""
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
                break  # it may grow, or was not counted to its end
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
