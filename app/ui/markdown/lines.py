"""Breaks the text of one block into lines."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QTextBlock, QTextLayout, QTextLine, QTextOption

from app.markdown.model import Align, Block, Indent, Kind
from app.ui.markdown.code_look import code_look
from app.ui.markdown.formats import Formats
from app.ui.markdown.geometry import Sizes, marked_items

_ENDLESS = 1_000_000.0
_DIGITS = 4
"""Of line numbers; always the same, so that nothing moves when there are more lines."""
_ALIGN = {
    Align.START: Qt.AlignmentFlag.AlignLeft,
    Align.CENTRE: Qt.AlignmentFlag.AlignHCenter,
    Align.END: Qt.AlignmentFlag.AlignRight,
}


@dataclass(slots=True)
class Box:
    """The position of a block.

    Attributes:
        y, height: of its lines.
        bottom: where the next block may start (its gap comes in between); for a cell the end of its row.
        edges: the left edge of the content of each of its indents.
        width: the width it was laid out for; 0 before the first layout.
        is_rtl: whether it is written from right to left.
        number: of a line of code in its block, from 1; the parts of a long line have the same.
    """

    block: Block
    there: QTextBlock
    y: int = 0
    height: int = 0
    bottom: int = 0
    edges: tuple[int, ...] = (0,)
    width: int = 0
    is_rtl: bool = False
    number: int = 0


class LineBreaker:
    """Breaks lines in one look and for one width of the document; another of either needs another breaker.

    Args:
        renew: called with the number of a block before its layout, to apply the current fonts.

    Attributes:
        sizes, width: the look and the width.
        wraps: whether code is wrapped.
        gutter: the width of the line numbers of code, with the space behind them.
        room: what a line of the block that is being laid out has; a wider formula is drawn smaller.
    """

    def __init__(self, formats: Formats, sizes: Sizes, width: int, renew: Callable[[int], None]) -> None:
        self.sizes, self.width = sizes, width
        self.room = float(width)
        self.wraps = code_look().wraps
        digit = QFontMetricsF(formats.mono).horizontalAdvance("0")
        self.gutter = math.ceil(_DIGITS * digit) + sizes.code_side if code_look().numbers else 0
        self._formats, self._renew = formats, renew
        self._options: dict[tuple[object, ...], QTextOption] = {}
        self._edges: dict[tuple[Indent, ...], tuple[int, ...]] = {}

    def edges_of(self, block: Block) -> tuple[int, ...]:
        """Share one tuple among blocks with equal indents: there are many, and garbage collection visits each one."""
        found = self._edges.get(block.indents)
        if found is None:
            found = self._edges[block.indents] = tuple(self.sizes.edges(block.indents, self.width))
        return found

    def lay_code(self, box: Box) -> None:
        """Break a line of code."""
        left, width = self.code_room(box)
        self.lay_lines(box, left, width if self.wraps else int(_ENDLESS))

    def code_room(self, box: Box) -> tuple[int, int]:
        """Return left and width of the room for the text of code, which is right of the line numbers."""
        side = self.sizes.code_side
        left = box.edges[-1] + side + self.gutter
        return left, self.width - left - side

    def lay_text(self, box: Box) -> None:
        """Break running text, with the markers of list items before it."""
        left = box.edges[-1]
        marked = marked_items(box.block)
        first_left = box.edges[marked[0]] if marked else left
        stops = tuple([box.edges[item + 1] - first_left for item in marked[:-1]] + [left - first_left] * bool(marked))
        if box.is_rtl:
            self.lay_lines(box, 0, self.width - left, (0, self.width - first_left), stops)
        else:
            self.lay_lines(box, left, self.width - left, (first_left, self.width - first_left), stops)

    def lay_lines(
        self, box: Box, left: int, width: int, first: tuple[int, int] = (0, 0), stops: tuple[int, ...] = ()
    ) -> None:
        """Break lines of that width at `left`.

        Args:
            first: left and width of the first line if they differ.
            stops: the tab stops of the first line, from its left.
        """
        self._renew(box.there.blockNumber())
        layout = box.there.layout()
        layout.setTextOption(self._option(box, stops))
        least = self.sizes.line_height(box.block)
        self.room = max(1, width)
        layout.beginLayout()
        x, room, y = (*first, 0) if first[1] else (left, width, 0)
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, room))
            y = _place(line, x, y, least)
            x, room = left, width
        layout.endLayout()
        box.height = y if box.block.kind is not Kind.RULE else 1

    def natural_widths(self, box: Box) -> tuple[float, float]:
        """Return the widths of the widest word and of the text without wrapping."""
        self._renew(box.there.blockNumber())
        layout: QTextLayout = box.there.layout()
        layout.setTextOption(self._option(box))
        self.room = max(1, self.width)
        layout.beginLayout()
        natural = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(_ENDLESS)
            natural = max(natural, line.naturalTextWidth())
        layout.endLayout()
        return math.ceil(layout.minimumWidth()), math.ceil(natural)

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


def _place(line: QTextLine, x: int, y: int, least: int) -> int:
    """Centre a line vertically in its space; return where the next one starts."""
    height = line.height()
    room = max(least, math.ceil(height))
    line.setPosition(QPointF(x, y + math.floor((room - height) / 2)))
    return y + room
