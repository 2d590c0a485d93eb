"""The layout of an answer's text document.

Each block is laid out on its own, so that text added at the end costs nothing above it, a new width can be applied in
slices, and a table's cells stand side by side. Positions are pixels of the document, which is
:attr:`AnswerLayout.width` wide and :attr:`AnswerLayout.height` high.
"""

import logging
import math
import time
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from operator import attrgetter

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QTextBlock,
    QTextDocument,
    QTextFrame,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from app.markdown.model import Align, Block, Indent, Kind
from app.ui.markdown.formats import Formats
from app.ui.markdown.geometry import Sizes, column_widths, marked_items

_log = logging.getLogger(__name__)

_ROWS_THAT_DECIDE = 12
"""The first rows of a table determine its column widths, so that later rows change nothing above them."""
_FAR = 1_000_000.0
_ALIGN = {
    Align.START: Qt.AlignmentFlag.AlignLeft,
    Align.CENTRE: Qt.AlignmentFlag.AlignHCenter,
    Align.END: Qt.AlignmentFlag.AlignRight,
}
_top = attrgetter("y")


@dataclass(slots=True)
class Box:
    """The position of a block.

    Attributes:
        y, height: of its lines.
        bottom: where the next block may start (its gap comes in between); for a cell the end of its row.
        edges: the left edge of the content of each of its indents.
        width: the width it was laid out for; 0 before the first layout.
        is_rtl: whether it is written from right to left.
    """

    block: Block
    there: QTextBlock
    y: int = 0
    height: int = 0
    bottom: int = 0
    edges: tuple[int, ...] = (0,)
    width: int = 0
    is_rtl: bool = False


@dataclass(slots=True)
class Table:
    """The columns of a table: where the text of each starts and how wide it is.

    Attributes:
        least, natural: the widest word and the widest line of each column, in the first rows.
        is_decided: whether the columns match the current width and fonts.
    """

    lefts: list[int] = field(default_factory=list)
    widths: list[int] = field(default_factory=list)
    least: list[float] = field(default_factory=list)
    natural: list[float] = field(default_factory=list)
    is_decided: bool = False


class AnswerLayout(QAbstractTextDocumentLayout):
    """A block-by-block document layout; see the module's docstring.

    Attributes:
        boxes: one for each block shown.
        spans: first and last box of each group (code block or table) by its number.
        paint: draws the requested part of the document.
        renew: called with the number of a block before its layout, to apply the current fonts.
    """

    def __init__(self, document: QTextDocument, formats: Formats, sizes: Sizes) -> None:
        super().__init__(document)
        self.boxes: list[Box] = []
        self.spans: dict[int, tuple[int, int]] = {}
        self.tables: dict[int, Table] = {}
        self.height = 0
        self.width = 0
        self.sizes = sizes
        self.paint: Callable[[QPainter, QAbstractTextDocumentLayout.PaintContext], None] | None = None
        self.renew: Callable[[int], None] | None = None
        self._formats = formats
        self._options: dict[tuple[object, ...], QTextOption] = {}
        self._edges: dict[tuple[Indent, ...], tuple[int, ...]] = {}
        self._stale = 0
        """Boxes from this number on may be laid out for another width."""

    def set_look(self, formats: Formats, sizes: Sizes) -> None:
        """Set other fonts and sizes; everything must be laid out again."""
        self._formats, self.sizes = formats, sizes
        self._options.clear()
        self._forget()

    # -- changes ---------------------------------------------------------------------------------------------------

    def blocks_changed(self, first: int, blocks: list[Block]) -> None:
        """Take over `blocks` as the document's content; those from number `first` on are laid out again."""
        self._drop(first)
        there = self.document().findBlockByNumber(first)
        for number in range(first, len(blocks)):
            box = Box(blocks[number], there)
            self.boxes.append(box)
            self._enter_group(number, box.block)
            there = there.next()
        if self.width:
            for number in range(first, len(blocks)):
                if self.boxes[number].width != self.width:
                    self._lay(number)
            if self._stale >= first:
                self._stale = len(self.boxes)
        self._flow(first)

    def restyled(self, number: int, block: Block) -> None:
        """Lay out one block again after its text was replaced."""
        box = self.boxes[number]
        box.block = block
        box.width = 0
        if self.width:
            height = box.height
            self._lay(number)
            if box.height != height:
                self._flow(number)

    def set_width(self, width: int) -> None:
        """Set another width; :meth:`work` then does the layout."""
        if width != self.width:
            self.width = width
            self._forget()

    @property
    def is_stale(self) -> bool:
        """Whether some blocks are laid out for another width. Without a width there is nothing to do."""
        return self.width > 0 and self._stale < len(self.boxes)

    def work(self, until: float) -> None:
        """Lay out stale blocks until that time of ``time.perf_counter``; at least one."""
        start = self._stale
        while self._stale < len(self.boxes):
            if self.boxes[self._stale].width != self.width:
                self._lay(self._stale)
            self._stale += 1
            if time.perf_counter() > until:
                break
        self._flow(start, self._stale)

    def _forget(self) -> None:
        self._stale = 0
        self._edges.clear()
        for box in self.boxes:
            box.width = 0
        for table in self.tables.values():
            table.is_decided = False

    def _drop(self, count: int) -> None:
        del self.boxes[count:]
        self._stale = min(self._stale, count)
        for number in [group for group, (first, _) in self.spans.items() if first >= count]:
            del self.spans[number]
            self.tables.pop(number, None)
        for number, (first, last) in list(self.spans.items())[-2:]:
            self.spans[number] = (first, min(last, count - 1))

    def _enter_group(self, number: int, block: Block) -> None:
        if block.group >= 0:
            first, _ = self.spans.get(block.group, (number, number))
            self.spans[block.group] = (first, number)
            if block.kind is Kind.CELL:
                self.tables.setdefault(block.group, Table())

    # -- one block -------------------------------------------------------------------------------------------------

    def _lay(self, number: int) -> None:
        box = self.boxes[number]
        box.width = self.width
        box.edges = self._edges_of(box.block)
        box.is_rtl = box.there.textDirection() is Qt.LayoutDirection.RightToLeft
        match box.block.kind:
            case Kind.CELL:
                self._lay_cell(number, box)
            case Kind.CODE:
                side = self.sizes.code_side
                left = box.edges[-1] + side
                self._lay_lines(box, self._option(box), left, self.width - left - side)
            case _:
                self._lay_text(box)

    def _edges_of(self, block: Block) -> tuple[int, ...]:
        """Share one tuple among blocks with equal indents: there are many, and garbage collection visits each one."""
        found = self._edges.get(block.indents)
        if found is None:
            found = self._edges[block.indents] = tuple(self.sizes.edges(block.indents, self.width))
        return found

    def _lay_text(self, box: Box) -> None:
        left = box.edges[-1]
        marked = marked_items(box.block)
        first_left = box.edges[marked[0]] if marked else left
        stops = tuple([box.edges[item + 1] - first_left for item in marked[:-1]] + [left - first_left] * bool(marked))
        option = self._option(box, stops)
        if box.is_rtl:
            self._lay_lines(box, option, 0, self.width - left, (0, self.width - first_left))
        else:
            self._lay_lines(box, option, left, self.width - left, (first_left, self.width - first_left))

    def _take_fonts(self, box: Box) -> None:
        if self.renew is not None:
            self.renew(box.there.blockNumber())

    def _lay_lines(self, box: Box, option: QTextOption, left: int, width: int, first: tuple[int, int] = (0, 0)) -> None:
        """Break lines of that width at `left`; `first`: left and width of the first line if they differ."""
        self._take_fonts(box)
        layout = box.there.layout()
        layout.setTextOption(option)
        least = self.sizes.line_height(box.block)
        layout.beginLayout()
        x, room, y = (*first, 0) if first[1] else (left, width, 0)
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, room))
            y = _place(line, x, y, least)
            x, room = left, width
        layout.endLayout()
        box.height = y if box.block.kind is not Kind.RULE else 1

    def _option(self, box: Box, stops: tuple[int, ...] = ()) -> QTextOption:
        block = box.block
        key = (block.kind is Kind.CODE, block.align, box.is_rtl, stops)
        found = self._options.get(key)
        if found is None:
            found = self._options[key] = self._make_option(box, stops)
        return found

    def _make_option(self, box: Box, stops: tuple[int, ...]) -> QTextOption:
        option = QTextOption(_ALIGN[box.block.align])
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        right = Qt.LayoutDirection.RightToLeft
        option.setTextDirection(right if box.is_rtl else Qt.LayoutDirection.LeftToRight)
        if box.block.kind is Kind.CODE:
            option.setTabStopDistance(4 * QFontMetricsF(self._formats.mono).horizontalAdvance(" "))
        if stops:
            option.setTabs([QTextOption.Tab(stop, QTextOption.TabType.LeftTab) for stop in stops])
        return option

    # -- tables ----------------------------------------------------------------------------------------------------

    def _lay_cell(self, number: int, box: Box) -> None:
        block = box.block
        table = self.tables[block.group]
        if not table.is_decided or (block.row < _ROWS_THAT_DECIDE and self._widens(table, box)):
            self._decide_columns(block.group, table)
            return
        self._lay_cell_lines(table, box)

    def _lay_cell_lines(self, table: Table, box: Box) -> None:
        column = box.block.column
        left, width = table.lefts[column], table.widths[column]
        self._lay_lines(box, self._option(box), left, width)

    def _widens(self, table: Table, box: Box) -> bool:
        """Whether a cell needs more space than its column has had so far."""
        self._take_fonts(box)
        column = box.block.column
        least, natural = _natural_widths(box, self._option(box))
        wider = least > table.least[column] or natural > table.natural[column]
        table.least[column] = max(least, table.least[column])
        table.natural[column] = max(natural, table.natural[column])
        return wider

    def _decide_columns(self, group: int, table: Table) -> None:
        """Measure the first rows that exist, set the columns and lay out those rows."""
        first, last = self.spans[group]
        cells = [box for box in self.boxes[first : last + 1] if box.block.kind is Kind.CELL]
        cells = [box for box in cells if box.block.row < _ROWS_THAT_DECIDE]
        count = max(box.block.column for box in cells) + 1
        table.least, table.natural = [0.0] * count, [0.0] * count
        for box in cells:
            self._widens(table, box)
        self._place_columns(table, cells[0])
        for box in cells:
            box.width = self.width
            box.edges = cells[0].edges
            self._lay_cell_lines(table, box)

    def _place_columns(self, table: Table, first: Box) -> None:
        table.is_decided = True
        first.edges = self._edges_of(first.block)
        left, side = first.edges[-1], self.sizes.cell_side
        room = self.width - left - 2 * side * len(table.natural)
        table.widths = column_widths(table.least, table.natural, max(len(table.natural), room))
        table.lefts = []
        for width in table.widths:
            table.lefts.append(left + side)
            left += width + 2 * side

    # -- vertical flow ---------------------------------------------------------------------------------------------

    def _flow(self, start: int, end: int | None = None) -> None:
        """Position the boxes from number `start` to before `end`, and move those below."""
        number = first = self._start_of_row(start)
        end = len(self.boxes) if end is None else end
        before = self.boxes[end - 1].bottom if 0 < end < len(self.boxes) else 0
        while number < end:
            number = self._put(number)
        if number < len(self.boxes):
            self._shift(number, self.boxes[number - 1].bottom - before)
        self._settle(first)

    def _shift(self, number: int, pixels: int) -> None:
        for box in self.boxes[number:] if pixels else ():
            box.y += pixels
            box.bottom += pixels

    def _settle(self, changed: int) -> None:
        before = self.height
        self.height = self.boxes[-1].bottom + self._closing(len(self.boxes) - 1) if self.boxes else 0
        if before != self.height:
            self.documentSizeChanged.emit(self.documentSize())
        top = self.boxes[changed].y - 3 * self.sizes.line if changed < len(self.boxes) else 0
        self.update[QRectF].emit(QRectF(0, max(0, top), _FAR, _FAR))  # type: ignore[index]  # the stubs know no overloads

    def _start_of_row(self, number: int) -> int:
        if number >= len(self.boxes):
            return number
        block = self.boxes[number].block
        return number - block.column if block.kind is Kind.CELL else number

    def _put(self, number: int) -> int:
        """Position a box, or a row of cells; return the number of the next box."""
        box = self.boxes[number]
        top = 0
        if number:
            top = self.boxes[number - 1].bottom + self._closing(number - 1) + self.sizes.px(box.block.gap)
        if box.block.kind is Kind.CELL:
            return self._put_row(number, top)
        if box.block.kind is Kind.CODE and self.spans[box.block.group][0] == number:
            top += self.sizes.code_header
        box.y, box.bottom = top, top + box.height
        return number + 1

    def _put_row(self, number: int, top: int) -> int:
        group, row = self.boxes[number].block.group, self.boxes[number].block.row
        end = number
        while end < len(self.boxes) and self._is_in_row(end, group, row):
            end += 1
        edge = self.sizes.cell_edge
        bottom = top + max(box.height for box in self.boxes[number:end]) + 2 * edge
        for box in self.boxes[number:end]:
            box.y, box.bottom = top + edge, bottom
        return end

    def _is_in_row(self, number: int, group: int, row: int) -> bool:
        block = self.boxes[number].block
        return block.group == group and block.row == row and block.kind is Kind.CELL

    def _closing(self, number: int) -> int:
        """Return the space that a box needs below if it is the last of a code block."""
        block = self.boxes[number].block
        if block.kind is not Kind.CODE or self.spans[block.group][1] != number:
            return 0
        return self.sizes.code_bottom

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
        if not 0 <= number < len(self.boxes):
            return QRectF(0, self.height, self.width, self.sizes.line)
        box = self.boxes[number]
        return QRectF(0, box.y, self.width, box.height)

    def hitTest(self, at: QPointF | QPoint | QPainterPath.Element, accuracy: Qt.HitTestAccuracy) -> int:
        """Return the text position at a point."""
        point = QPointF(at.x, at.y) if isinstance(at, QPainterPath.Element) else QPointF(at)
        box = self.box_at(point)
        if box is None:
            return -1 if accuracy is Qt.HitTestAccuracy.ExactHit else 0
        line = _line_at(box, point.y())
        if line is None:
            return box.there.position()
        inside = line.naturalTextRect().translated(0, box.y).adjusted(0, -4, 0, 4).contains(point)
        if accuracy is Qt.HitTestAccuracy.ExactHit and not inside:
            return -1
        return box.there.position() + _cursor_at(line, point.x(), on_character=accuracy is Qt.HitTestAccuracy.ExactHit)

    def box_at(self, point: QPointF) -> Box | None:
        """Return the box at a point: the nearest in its row, otherwise the one above."""
        if not self.boxes:
            return None
        number = self.first_at(point.y())
        box = self.boxes[number]
        while box.bottom < point.y() and number + 1 < len(self.boxes):
            number += 1
            if self.boxes[number].y > point.y():
                break
            box = self.boxes[number]
        if box.block.kind is Kind.CELL:
            return self._cell_at(self._start_of_row(number), point.x())
        return box

    def _cell_at(self, number: int, x: float) -> Box:
        best = self.boxes[number]
        table = self.tables[best.block.group]
        for box in self.boxes[number : number + len(table.lefts)]:
            same_row = box.block.row == best.block.row and box.block.group == best.block.group
            if same_row and table.lefts[box.block.column] - self.sizes.cell_side <= x:
                best = box
        return best

    def first_at(self, y: float) -> int:
        """Return the number of the first box that may reach below `y`."""
        return self._start_of_row(max(0, bisect_right(self.boxes, y, key=_top) - 1))

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


def _place(line: QTextLine, x: int, y: int, least: int) -> int:
    """Centre a line vertically in its space; return where the next one starts."""
    height = line.height()
    room = max(least, math.ceil(height))
    line.setPosition(QPointF(x, y + math.floor((room - height) / 2)))
    return y + room


def _cursor_at(line: QTextLine, x: float, *, on_character: bool) -> int:
    between, on = QTextLine.CursorPosition.CursorBetweenCharacters, QTextLine.CursorPosition.CursorOnCharacter
    return line.xToCursor(x, on if on_character else between)


def _natural_widths(box: Box, option: QTextOption) -> tuple[float, float]:
    """Return the widths of a cell's widest word and of its text without wrapping."""
    layout: QTextLayout = box.there.layout()
    layout.setTextOption(option)
    layout.beginLayout()
    natural = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(_FAR)
        natural = max(natural, line.naturalTextWidth())
    layout.endLayout()
    return math.ceil(layout.minimumWidth()), math.ceil(natural)


def _line_at(box: Box, y: float) -> QTextLine | None:
    layout = box.there.layout()
    found = None
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        if found is not None and line.y() + box.y > y + 2:
            break
        found = line
    return found
