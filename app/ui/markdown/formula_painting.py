"""The size of a formula's drawing in a line, and painting it there."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QPainter,
    QPyTextObject,
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
    QTextFragment,
    QTextLine,
)

from app.ui.markdown.formats import SCALE, SIZE, SOURCE
from app.ui.markdown.formulas import drawing_of
from app.ui.markdown.lines import Box
from app.ui.widgets.outline import path_of

_ROOM_ABOVE = 2.0
"""Pixels above and below a drawing, so that those of two lines do not touch."""


class FormulaHandler(QPyTextObject):
    """Without a handler, Qt asks no layout for the size of an object, and draws nothing in its place."""

    def intrinsicSize(self, document: QTextDocument, position: int, form: QTextFormat) -> QSizeF:
        """Return no size: :func:`size_of` knows it."""
        return QSizeF()

    def drawObject(
        self, painter: QPainter, area: QRectF | QRect, document: QTextDocument, position: int, form: QTextFormat
    ) -> None:
        """Draw nothing: :func:`draw_formulas` does, over the text."""


def size_of(form: QTextFormat, room: float) -> tuple[float, float, float]:
    """Return width, ascent and descent in pixels; a formula wider than `room` is made smaller."""
    width, ascent, descent = (form.doubleProperty(name) for name in SIZE)
    scale = room / width if width > room else 1.0
    return width * scale, ascent * scale + _ROOM_ABOVE, descent * scale + _ROOM_ABOVE


def draw_formulas(painter: QPainter, box: Box) -> None:
    """Draw the formulas of a block over its text, in its colour."""
    if not any(style.formula for _, style in box.block.runs):
        return
    layout, start = box.there.layout(), box.there.position()
    for fragment in _drawings(box.there):
        at = fragment.position() - start
        line = layout.lineForTextPosition(at)
        if line.isValid():
            ends = sorted((x_of(line, at), x_of(line, at + 1)))
            _draw(
                painter, fragment.charFormat(), QRectF(ends[0], box.y + line.y() + line.ascent(), ends[1] - ends[0], 0)
            )


def _drawings(block: QTextBlock) -> Iterator[QTextFragment]:
    """Yield the characters that stand for drawings."""
    each = block.begin()
    while not each.atEnd():
        fragment = each.fragment()
        if fragment.charFormat().hasProperty(SOURCE):
            yield fragment
        each += 1


def _draw(painter: QPainter, form: QTextCharFormat, baseline: QRectF) -> None:
    drawing = drawing_of(str(form.property(SOURCE)))
    if drawing is None:
        return
    scale = min(form.doubleProperty(SCALE), baseline.width() / drawing.width)
    painter.save()
    painter.translate(baseline.topLeft())
    painter.scale(scale, scale)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(form.foreground())
    painter.drawPath(path_of(drawing))
    painter.restore()


def x_of(line: QTextLine, place: int) -> float:
    """Return where a position in the text is in its line."""
    found = line.cursorToX(place)
    assert isinstance(found, tuple)  # PySide returns the position along with x, but its stubs declare only a number
    return float(found[0])
