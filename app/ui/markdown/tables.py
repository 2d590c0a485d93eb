"""The columns of the tables in an answer."""

from dataclasses import dataclass, field

from app.ui.markdown.geometry import column_widths
from app.ui.markdown.lines import Box, LineBreaker

_ROWS_THAT_DECIDE = 12
"""The first rows of a table determine its column widths, so that later rows change nothing above them."""


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

    def lay(self, box: Box, lines: LineBreaker) -> None:
        """Break the lines of a cell for the width of its column."""
        column = box.block.column
        lines.lay_lines(box, self.lefts[column], self.widths[column])

    def must_decide(self, box: Box, lines: LineBreaker) -> bool:
        """Whether the columns must be set anew for a cell: :meth:`decide` then lays it out, with others."""
        return not self.is_decided or (box.block.row < _ROWS_THAT_DECIDE and self._widens(box, lines))

    def decide(self, cells: list[Box], lines: LineBreaker) -> None:
        """Measure the first rows of all cells that exist, set the columns and lay out those rows."""
        cells = [box for box in cells if box.block.row < _ROWS_THAT_DECIDE]
        count = max(box.block.column for box in cells) + 1
        self.least, self.natural = [0.0] * count, [0.0] * count
        for box in cells:
            self._widens(box, lines)
        self._place_columns(cells[0], lines)
        for box in cells:
            box.width = lines.width
            box.edges = cells[0].edges
            self.lay(box, lines)

    def _widens(self, box: Box, lines: LineBreaker) -> bool:
        """Whether a cell needs more space than its column has had so far."""
        column = box.block.column
        least, natural = lines.natural_widths(box)
        wider = least > self.least[column] or natural > self.natural[column]
        self.least[column] = max(least, self.least[column])
        self.natural[column] = max(natural, self.natural[column])
        return wider

    def _place_columns(self, first: Box, lines: LineBreaker) -> None:
        self.is_decided = True
        first.edges = lines.edges_of(first.block)
        left, side = first.edges[-1], lines.sizes.cell_side
        room = lines.width - left - 2 * side * len(self.natural)
        self.widths = column_widths(self.least, self.natural, max(len(self.natural), room))
        self.lefts = []
        for width in self.widths:
            self.lefts.append(left + side)
            left += width + 2 * side
