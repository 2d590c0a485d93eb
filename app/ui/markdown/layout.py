"""The layout of an answer's text document.

Each block is laid out on its own, so that text added at the end costs nothing above it, a new width can be applied in
slices, and a table's cells stand side by side. Positions are pixels of the document, which is
:attr:`AnswerLayout.width` wide and :attr:`AnswerLayout.height` high.
"""

import logging
import time
from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QPainter,
    QPainterPath,
    QTextBlock,
    QTextDocument,
    QTextFormat,
    QTextFrame,
    QTextInlineObject,
    QTextLine,
)

from app.markdown.model import Block, Kind
from app.ui.markdown.flow import BlockFlow
from app.ui.markdown.formats import DRAWING, Formats
from app.ui.markdown.formula_painting import FormulaHandler, size_of, x_of
from app.ui.markdown.geometry import Sizes
from app.ui.markdown.lines import Box, LineBreaker

_log = logging.getLogger(__name__)

_FAR = 1_000_000.0
_MARGIN = 20.0
"""Pixels to the left and right of the caret that stay in sight in code that is scrolled."""


class AnswerLayout(QAbstractTextDocumentLayout):
    """A block-by-block document layout; see the module's docstring.

    Args:
        renew: called with the number of a block before its layout, to apply the current fonts.

    Attributes:
        flow: the blocks shown, and where they stand.
        paint: draws the requested part of the document.
    """

    def __init__(self, document: QTextDocument, formats: Formats, sizes: Sizes, renew: Callable[[int], None]) -> None:
        super().__init__(document)
        self.flow = BlockFlow(sizes)
        self.height = 0
        self.width = 0
        self.sizes = sizes
        self.paint: Callable[[QPainter, QAbstractTextDocumentLayout.PaintContext], None] | None = None
        self._formats, self._renew = formats, renew
        self._lines = self._breaker()
        self._handler = FormulaHandler(self)
        self.registerHandler(DRAWING, self._handler)
        self._stale = 0
        """Boxes from this number on may be laid out for another width."""

    def set_look(self, formats: Formats, sizes: Sizes) -> None:
        """Set other fonts and sizes; everything must be laid out again."""
        self._formats, self.sizes = formats, sizes
        self.flow.sizes = sizes
        self._forget()

    # -- changes ---------------------------------------------------------------------------------------------------

    def blocks_changed(self, first: int, blocks: list[Block]) -> None:
        """Take over `blocks` as the document's content; those from number `first` on are laid out again."""
        self.flow.drop(first)
        self._stale = min(self._stale, first)
        there = self.document().findBlockByNumber(first)
        for number in range(first, len(blocks)):
            self.flow.add(Box(blocks[number], there))
            there = there.next()
        if self.width:
            for number in range(first, len(blocks)):
                if self.flow.boxes[number].width != self.width:
                    self._lay(number)
            if self._stale >= first:
                self._stale = len(self.flow.boxes)
        self._place(first)

    def restyled(self, number: int, block: Block) -> None:
        """Lay out one block again after its text was replaced."""
        box = self.flow.boxes[number]
        box.block = block
        box.width = 0
        if self.width:
            height = box.height
            self._lay(number)
            if box.height != height:
                self._place(number)

    def set_width(self, width: int) -> None:
        """Set another width; :meth:`work` then does the layout."""
        if width != self.width:
            self.width = width
            self._forget()

    @property
    def is_stale(self) -> bool:
        """Whether some blocks are laid out for another width. Without a width there is nothing to do."""
        return self.width > 0 and self._stale < len(self.flow.boxes)

    def work(self, until: float) -> None:
        """Lay out stale blocks until that time of ``time.perf_counter``; at least one."""
        start = self._stale
        while self._stale < len(self.flow.boxes):
            if self.flow.boxes[self._stale].width != self.width:
                self._lay(self._stale)
            self._stale += 1
            if time.perf_counter() > until:
                break
        self._place(start, self._stale)

    def _forget(self) -> None:
        self._stale = 0
        self._lines = self._breaker()
        self.flow.widest.clear()
        self.flow.shifts.clear()
        for box in self.flow.boxes:
            box.width = 0
        for table in self.flow.tables.values():
            table.is_decided = False

    def _breaker(self) -> LineBreaker:
        return LineBreaker(self._formats, self.sizes, self.width, self._renew)

    def _lay(self, number: int) -> None:
        box = self.flow.boxes[number]
        box.width = self.width
        box.edges = self._lines.edges_of(box.block)
        box.is_rtl = box.there.textDirection() is Qt.LayoutDirection.RightToLeft
        match box.block.kind:
            case Kind.CELL:
                self._lay_cell(box)
            case Kind.CODE:
                self._lines.lay_code(box)
                self._note_width(box)
            case _:
                self._lines.lay_text(box)

    def _note_width(self, box: Box) -> None:
        if not self._lines.wraps:
            width = box.there.layout().lineAt(0).naturalTextWidth()
            self.flow.widest[box.block.group] = max(width, self.flow.widest.get(box.block.group, 0.0))

    def _lay_cell(self, box: Box) -> None:
        group = box.block.group
        table = self.flow.tables[group]
        if table.must_decide(box, self._lines):
            table.decide(self.flow.cells_of(group), self._lines)
        else:
            table.lay(box, self._lines)

    def _place(self, start: int, end: int | None = None) -> None:
        """Position the boxes from number `start` to before `end`, and report what has changed."""
        changed, boxes = self.flow.place(start, end), self.flow.boxes
        before, self.height = self.height, self.flow.height
        if before != self.height:
            self.documentSizeChanged.emit(self.documentSize())
        top = boxes[changed].y - 3 * self.sizes.line if changed < len(boxes) else 0
        self.update[QRectF].emit(QRectF(0, max(0, top), _FAR, _FAR))  # type: ignore[index]  # the stubs know no overloads

    def code_background(self, group: int) -> QRectF:
        """Return the area of a code block, including its header."""
        first, last = (self.flow.boxes[number] for number in self.flow.spans[group])
        left = first.edges[-1]
        top = first.y - self.sizes.code_header
        return QRectF(left, top, self.width - left, last.bottom + self.sizes.code_bottom - top)

    def code_room(self, group: int) -> QRectF:
        """Return the area of the text of a code block."""
        first, last = (self.flow.boxes[number] for number in self.flow.spans[group])
        left, width = self._lines.code_room(first)
        return QRectF(left, first.y, max(1, width), last.bottom - first.y)

    def scroll_code(self, place: QPointF, pixels: float) -> bool:
        """Scroll the code block at a point to the right; return whether it moved."""
        box = self.flow.box_at(place)
        if box is None or box.block.group not in self.flow.widest:
            return False
        shift = self.flow.shifts.get(box.block.group, 0.0) + pixels
        return self.flow.scroll(box.block.group, shift, self.code_room(box.block.group).width())

    def show_position(self, position: int) -> None:
        """Scroll the code block that a position of the text is in, if it is not wrapped, so that it can be seen."""
        number = self.document().findBlock(position).blockNumber()
        if not 0 <= number < len(self.flow.boxes):
            return
        box = self.flow.boxes[number]
        if box.block.group not in self.flow.widest:
            return
        x = x_of(box.there.layout().lineAt(0), position - box.there.position())
        room, shift = self.code_room(box.block.group), self.flow.shift_of(box)
        x -= room.left()
        shift = min(shift, max(0.0, x - _MARGIN)) if x < shift + _MARGIN else max(shift, x + _MARGIN - room.width())
        self.flow.scroll(box.block.group, shift, room.width())

    @property
    def gutter(self) -> int:
        """The width of the line numbers of code; 0 without them."""
        return self._lines.gutter

    @property
    def number_font(self) -> QFont:
        """The font of line numbers, which is that of code."""
        return self._formats.mono

    # -- Qt's interface --------------------------------------------------------------------------------------------

    def documentChanged(self, position: int, removed: int, added: int) -> None:
        """Do nothing: the writer of the document reports its changes itself."""

    def documentSize(self) -> QSizeF:
        """Return no size: the view is as high as the text, so the text edit must never scroll by itself."""
        return QSizeF(0, 0)

    def pageCount(self) -> int:
        """Return 1: the document has no pages."""
        return 1

    def frameBoundingRect(self, frame: QTextFrame) -> QRectF:
        """Return the area of the whole document."""
        return QRectF(0, 0, self.width, self.height)

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """Return the area of a block. Positions of lines are relative to its upper left corner."""
        number = block.blockNumber()
        if not 0 <= number < len(self.flow.boxes):
            return QRectF(0, self.height, self.width, self.sizes.line)
        box = self.flow.boxes[number]
        return QRectF(-self.flow.shift_of(box), box.y, self.width, box.height)

    def hitTest(self, at: QPointF | QPoint | QPainterPath.Element, accuracy: Qt.HitTestAccuracy) -> int:
        """Return the text position at a point."""
        point = QPointF(at.x, at.y) if isinstance(at, QPainterPath.Element) else QPointF(at)
        box = self.flow.box_at(point)
        if box is None:
            return -1 if accuracy is Qt.HitTestAccuracy.ExactHit else 0
        point.setX(point.x() + self.flow.shift_of(box))
        line = _line_at(box, point.y())
        if line is None:
            return box.there.position()
        inside = line.naturalTextRect().translated(0, box.y).adjusted(0, -4, 0, 4).contains(point)
        if accuracy is Qt.HitTestAccuracy.ExactHit and not inside:
            return -1
        exact = accuracy is Qt.HitTestAccuracy.ExactHit
        kinds = QTextLine.CursorPosition
        kind = kinds.CursorOnCharacter if exact else kinds.CursorBetweenCharacters
        return box.there.position() + line.xToCursor(point.x(), kind)

    def resizeInlineObject(self, item: QTextInlineObject, position: int, form: QTextFormat) -> None:
        """Give the character that stands for a formula the size of its drawing. Qt calls it for each layout."""
        width, ascent, descent = size_of(form, self._lines.room)
        item.setWidth(width)
        item.setAscent(ascent)
        item.setDescent(descent)

    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        """Draw the requested part.

        An exception that left this method would end the process: before Python 3.12 PySide cannot report one raised in
        C.
        """
        try:
            if self.paint is not None:
                self.paint(painter, context)
        except Exception:  # noqa: BLE001
            _log.exception("An answer could not be painted")


def _line_at(box: Box, y: float) -> QTextLine | None:
    layout = box.there.layout()
    found = None
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        if found is not None and line.y() + box.y > y + 2:
            break
        found = line
    return found
