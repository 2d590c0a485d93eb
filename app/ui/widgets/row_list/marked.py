"""Draws a text with marked pieces."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption

from app.markdown.model import utf16_length
from app.ui.theme import theme
from app.ui.widgets.row_list.rows import Line


def paint_marked(painter: QPainter, line: Line, place: QRect) -> None:
    """Draw the text of `line` with its marks, in the painter's font; what does not fit ends with "…"."""
    first = _laid_out(painter, line, line.text, place)
    text = _elided(first, line, place.width(), painter.fontMetrics())
    layout = first if text == line.text else _laid_out(painter, line, text, place)
    painter.setPen(QColor(getattr(theme().palette, line.tone)))
    for number in range(min(layout.lineCount(), line.most_lines)):
        layout.lineAt(number).draw(painter, QPointF(place.topLeft()))


def _laid_out(painter: QPainter, line: Line, text: str, place: QRect) -> QTextLayout:
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setTextDirection(painter.layoutDirection())
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(text, painter.font())
    layout.setTextOption(option)
    layout.setFormats(list(_formats(line, text)))
    layout.beginLayout()
    y = 0.0
    for _ in range(line.most_lines + 1):
        made = layout.createLine()
        if not made.isValid():
            break
        made.setLineWidth(place.width())
        made.setPosition(QPointF(0, y))
        y += painter.fontMetrics().lineSpacing()
    layout.endLayout()
    return layout


def _formats(line: Line, text: str) -> Iterator[QTextLayout.FormatRange]:
    """Yield what marks the pieces of `text`, which is the line's text or its beginning."""
    palette = theme().palette
    for start, end in line.marks:
        if start >= len(text):
            return
        marked = QTextLayout.FormatRange()
        marked.start = utf16_length(text[:start])
        marked.length = utf16_length(text[start : min(end, len(text))])
        look = QTextCharFormat()
        look.setBackground(QColor(palette.selection))
        look.setForeground(QColor(palette.selected_text))
        marked.format = look
        yield marked


def _elided(layout: QTextLayout, line: Line, width: int, metrics: QFontMetrics) -> str:
    """Return the text that fits into the line's most lines."""
    if layout.lineCount() <= line.most_lines:
        return line.text
    units = layout.lineAt(line.most_lines - 1).textStart()
    start = len(line.text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "surrogatepass"))
    return line.text[:start] + metrics.elidedText(line.text[start:], Qt.TextElideMode.ElideRight, width)
