"""Sizes at the scale of the theme, and the column widths of tables. Free of widgets."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from app.markdown.model import Block, Indent, Kind

_HEADING_LINES: Final = (0, 26, 24, 23, 23, 23, 23)
_MOST_INDENT: Final = 0.4
"""Lists and quotations take at most this fraction of the width."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """Lengths in pixels.

    Attributes:
        line: height of a line of text; `code_line`, `cell_line`: in code and in tables.
        code_side, code_header, code_bottom: between the edge of a code block and its text.
        table_header: above a table, for the word that copies it.
        cell_side, cell_edge: between the edges of a cell and its text.
    """

    scale: float
    line: int
    code_line: int
    cell_line: int
    quote: int
    code_side: int
    code_header: int
    code_bottom: int
    table_header: int
    cell_side: int
    cell_edge: int
    radius: int

    @classmethod
    def at(cls, scale: float) -> "Sizes":
        """Return the sizes at a text scale."""

        def px(size: float) -> int:
            return round(size * scale)

        return cls(scale, px(22.6), px(19.5), px(21), px(18), px(12), px(38), px(12), px(20), px(12), px(7), px(8))

    def px(self, size: float) -> int:
        """Return a length at this scale."""
        return round(size * self.scale)

    def line_height(self, block: Block) -> int:
        """Return the minimum height of the block's lines."""
        match block.kind:
            case Kind.HEADING:
                return self.px(_HEADING_LINES[block.level])
            case Kind.CODE:
                return self.code_line
            case Kind.CELL | Kind.NOTE:
                return self.cell_line
            case Kind.RULE:
                return 1
            case _:
                return self.line

    def edges(self, indents: Sequence[Indent], width: int) -> list[int]:
        """Return the left edge of the content of each indent; the first is 0, for content without indent."""
        result = [0]
        for indent in indents:
            result.append(result[-1] + (self.quote if indent.is_quote else self.px(8 + 8 * indent.columns)))
        most = int(width * _MOST_INDENT)
        if result[-1] > most:
            result = [edge * most // result[-1] for edge in result]
        return result


def marked_items(block: Block) -> list[int]:
    """Return the numbers of the indents whose markers precede the block, outermost first."""
    items = [index for index, indent in enumerate(block.indents) if not indent.is_quote]
    return items[len(items) - block.markers :] if block.markers else []


def column_widths(least: Sequence[float], natural: Sequence[float], room: int) -> list[int]:
    """Return the column widths: the natural ones if they fit, otherwise the wide columns shrink.

    Args:
        least, natural: the widest word and the widest line of each column.
        room: for all columns together.
    """
    wanted = sum(natural)
    if wanted <= room:
        return [int(width) + 1 for width in natural]
    needed = sum(least)
    if needed >= room:
        share = room / needed if needed else 0
        return [max(1, int(width * share)) for width in least]
    share = (room - needed) / (wanted - needed)
    return [int(low + (high - low) * share) for low, high in zip(least, natural, strict=True)]
