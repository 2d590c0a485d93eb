"""Formulas on paper: drawings in the lines of a document of Qt."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, QRegularExpression, QSizeF, Qt
from PySide6.QtGui import (
    QFontMetrics,
    QFontMetricsF,
    QPainter,
    QPyTextObject,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from app.chats.exchange.html_formulas import drawing_of
from app.formulas.drawer import Drawer
from app.formulas.formula import EM, Drawing
from app.ui.widgets.outline import path_of

_TYPE: Final = int(QTextFormat.ObjectTypes.UserObject) + 1
_NUMBER: Final = int(QTextFormat.Property.UserProperty) + 1
_OBJECT: Final = "\ufffc"
_START, _END = "\ue000", "\ue001"
"""Around the number of a drawing in the HTML. A text that has these itself shows a drawing of its chat at worst."""
_MARK: Final = f"{_START}[0-9]{{1,6}}{_END}"


class PdfFormulas:
    """The formulas of one document: marks in its HTML first, then objects in its lines."""

    def __init__(self, drawer: Drawer) -> None:
        self._drawer = drawer
        self._drawings: list[Drawing] = []
        self._handler = _Handler(self._drawings)

    def mark(self, source: str) -> str:
        """Return what stands for a formula in the HTML; empty if it cannot be drawn."""
        drawing = drawing_of(self._drawer, source)
        if drawing is None:
            return ""
        self._drawings.append(drawing)
        return f"{_START}{len(self._drawings) - 1}{_END}"

    def put_into(self, document: QTextDocument) -> None:
        """Replace the marks in a document by the drawings."""
        document.documentLayout().registerHandler(_TYPE, self._handler)
        mark = QRegularExpression(_MARK)
        cursor = document.find(mark, 0)
        while not cursor.isNull():
            number = int(cursor.selectedText()[1:-1])
            if number < len(self._drawings):
                self._replace(document, cursor, number)
            cursor = document.find(mark, cursor)

    def _replace(self, document: QTextDocument, cursor: QTextCursor, number: int) -> None:
        form = QTextCharFormat(cursor.charFormat())
        drawing, font = self._drawings[number], QFontMetricsF(form.font(), document.documentLayout().paintDevice())
        is_low = drawing.descent * _em(form, document) / EM > font.descent()
        align = QTextCharFormat.VerticalAlignment
        form.setVerticalAlignment(align.AlignMiddle if is_low else align.AlignBaseline)
        form.setObjectType(_TYPE)
        form.setProperty(_NUMBER, number)
        cursor.insertText(_OBJECT, form)


def _em(form: QTextFormat, document: QTextDocument) -> float:
    """Return the font size in dots of what the document is drawn on."""
    size = form.toCharFormat().font().pointSizeF()
    return size * document.documentLayout().paintDevice().logicalDpiY() / 72


class _Handler(QPyTextObject):
    """Says how large a drawing is, and draws it.

    Qt puts an object with AlignMiddle half above and half below the baseline, and one with AlignBaseline as far below
    it as the font reaches on a screen, whatever the document is drawn on.
    """

    def __init__(self, drawings: list[Drawing]) -> None:
        super().__init__()
        self._drawings = drawings

    def intrinsicSize(self, doc: QTextDocument, _: int, form: QTextFormat) -> QSizeF:
        """Return the room that a formula takes in its line, in px of the document."""
        drawing, em = self._drawing(form), _em(form, doc)
        above, below = drawing.ascent * em / EM, drawing.descent * em / EM
        if _is_low(form):
            return QSizeF(drawing.width * em / EM, 2 * max(above, below))
        font = form.toCharFormat().font()
        line = QFontMetricsF(font, doc.documentLayout().paintDevice()).ascent()
        return QSizeF(drawing.width * em / EM, max(above, line) + _screen_descent(form))

    def drawObject(
        self, painter: QPainter, rect: QRectF | QRect, doc: QTextDocument, _: int, form: QTextFormat
    ) -> None:
        """Paint the formula with its baseline on that of the line (Qt calls it with the room that it asked for)."""
        drawing, em = self._drawing(form), _em(form, doc)
        area = QRectF(rect)
        baseline = area.center().y() if _is_low(form) else area.bottom() - _screen_descent(form)
        brush = form.toCharFormat().foreground()
        painter.save()
        painter.translate(area.left(), baseline)
        painter.scale(em / EM, em / EM)
        painter.fillPath(path_of(drawing), brush if brush.style() != Qt.BrushStyle.NoBrush else painter.pen().brush())
        painter.restore()

    def _drawing(self, form: QTextFormat) -> Drawing:
        return self._drawings[form.intProperty(_NUMBER)]


def _screen_descent(form: QTextFormat) -> int:
    return QFontMetrics(form.toCharFormat().font()).descent()


def _is_low(form: QTextFormat) -> bool:
    return form.toCharFormat().verticalAlignment() == QTextCharFormat.VerticalAlignment.AlignMiddle
