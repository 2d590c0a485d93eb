"""The blocks of an answer from top to bottom: where each stands, and which one is at a point."""

from bisect import bisect_right
from operator import attrgetter

from PySide6.QtCore import QPointF

from app.markdown.model import Block, Kind
from app.ui.markdown.geometry import Sizes
from app.ui.markdown.lines import Box
from app.ui.markdown.tables import Table

_top = attrgetter("y")


class BlockFlow:
    """The boxes of an answer; the cells of a table's row stand side by side.

    Attributes:
        boxes: one for each block shown.
        spans: first and last box of each group (code block or table) by its number.
        tables: the columns of each table, by the number of its group.
        widest: the width of the longest line of each code block that is not wrapped, by the number of its group.
        shifts: how many pixels each code block is scrolled to the right, by the number of its group.
    """

    def __init__(self, sizes: Sizes) -> None:
        self.boxes: list[Box] = []
        self.spans: dict[int, tuple[int, int]] = {}
        self.tables: dict[int, Table] = {}
        self.widest: dict[int, float] = {}
        self.shifts: dict[int, float] = {}
        self.sizes = sizes

    @property
    def height(self) -> int:
        """The height of all boxes together, as positioned last."""
        return self.boxes[-1].bottom + self._closing(len(self.boxes) - 1) if self.boxes else 0

    def add(self, box: Box) -> None:
        """Add a box at the end; :meth:`place` positions it."""
        number, block = len(self.boxes), box.block
        self.boxes.append(box)
        if block.group >= 0:
            first, _ = self.spans.get(block.group, (number, number))
            self.spans[block.group] = (first, number)
            if block.kind is Kind.CODE:
                above = self.boxes[number - 1].number if number > first else 0
                box.number = above + (not block.continues or number == first)
            if block.kind is Kind.CELL:
                self.tables.setdefault(block.group, Table())

    def drop(self, count: int) -> None:
        """Keep the first `count` boxes."""
        del self.boxes[count:]
        for number in [group for group, (first, _) in self.spans.items() if first >= count]:
            del self.spans[number]
            self.tables.pop(number, None)
        for number, (first, last) in list(self.spans.items())[-2:]:
            self.spans[number] = (first, min(last, count - 1))

    def shift_of(self, box: Box) -> float:
        """Return how many pixels a box is scrolled to the right."""
        return self.shifts.get(box.block.group, 0.0) if self.shifts and box.block.kind is Kind.CODE else 0.0

    def scroll(self, group: int, shift: float, room: float) -> bool:
        """Scroll a code block, whose text has `room` pixels, as far as it goes; return whether that moved it."""
        before = self.shifts.get(group, 0.0)
        self.shifts[group] = max(0.0, min(shift, self.widest.get(group, 0.0) - room))
        return self.shifts[group] != before

    def cells_of(self, group: int) -> list[Box]:
        """Return the cells of a table, row by row."""
        first, last = self.spans[group]
        return [box for box in self.boxes[first : last + 1] if box.block.kind is Kind.CELL]

    def place(self, start: int, end: int | None = None) -> int:
        """Position the boxes from number `start` to before `end`, and move those below.

        Returns:
            the number of the first box that may have moved.
        """
        number = first = self._start_of_row(start)
        end = len(self.boxes) if end is None else end
        before = self.boxes[end - 1].bottom if 0 < end < len(self.boxes) else 0
        while number < end:
            number = self._put(number)
        if number < len(self.boxes):
            pixels = self.boxes[number - 1].bottom - before
            for box in self.boxes[number:] if pixels else ():
                box.y += pixels
                box.bottom += pixels
        return first

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
        first = self.boxes[number].block
        end = number
        while end < len(self.boxes) and _are_in_one_row(first, self.boxes[end].block):
            end += 1
        edge = self.sizes.cell_edge
        if first.row == 0:
            top += self.sizes.table_header
        bottom = top + max(box.height for box in self.boxes[number:end]) + 2 * edge
        for box in self.boxes[number:end]:
            box.y, box.bottom = top + edge, bottom
        return end

    def _closing(self, number: int) -> int:
        """Return the space that a box needs below if it is the last of a code block."""
        block = self.boxes[number].block
        if block.kind is not Kind.CODE or self.spans[block.group][1] != number:
            return 0
        return self.sizes.code_bottom

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
            if _are_in_one_row(best.block, box.block) and table.lefts[box.block.column] - self.sizes.cell_side <= x:
                best = box
        return best

    def first_at(self, y: float) -> int:
        """Return the number of the first box that may reach below `y`."""
        return self._start_of_row(max(0, bisect_right(self.boxes, y, key=_top) - 1))


def _are_in_one_row(cell: Block, other: Block) -> bool:
    return other.group == cell.group and other.row == cell.row and other.kind is Kind.CELL
