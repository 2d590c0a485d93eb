"""What the rows of a list show, as typed values. A feature's model describes its rows; the list draws them."""

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from app.ui.theme import Type

Index = QModelIndex | QPersistentModelIndex


class RowRole(IntEnum):
    """ROW: what to draw, a :data:`Drawn`. Rows that cannot be picked have no ``ItemIsEnabled`` among their flags.
    SHAPE, optional: a row as high as that one, where making that one takes long; a layout measures all rows.
    """

    ROW = Qt.ItemDataRole.UserRole + 100
    SHAPE = Qt.ItemDataRole.UserRole + 101


@dataclass(frozen=True, slots=True)
class Part:
    """A short text, an icon, or an icon with a text after it; never elided.

    Attributes:
        tone: its colour in the palette; empty for an icon: it is not drawn, but its space is kept.
        least_width: in px, scaled with the text; in a narrower line the part is left out.
    """

    text: str = ""
    icon_name: str = ""
    tone: str = "second"
    least_width: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """A text, and what stands beside it.

    Attributes:
        text: elided as `elide` says, or wrapped if `most_lines` is above 1.
        before, after: beside the text, left and right; mirrored where one reads from right to left, as is `trailing`.
        trailing: at the right edge.
        marks: start and end of the pieces of `text` that are marked, in their order.
    """

    text: str
    tone: str = "second"
    type: Type = Type.META
    is_bold: bool = False
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight
    most_lines: int = 1
    before: tuple[Part, ...] = ()
    after: tuple[Part, ...] = ()
    trailing: Part | None = None
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A row of one or more lines.

    Attributes:
        is_open: it is shown beside the list.
        is_busy: a dot before the text.
        is_selected: a tick in place of the dot.
        progress: the filled share of a line at the bottom; None for no such line.
        tooltip: its paragraphs; without any, the first line is the tooltip where it is elided.
    """

    lines: tuple[Line, ...]
    is_open: bool = False
    is_busy: bool = False
    is_selected: bool = False
    progress: float | None = None
    tooltip: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading above a group of rows."""

    words: str


@dataclass(frozen=True, slots=True)
class Skeleton:
    """The placeholder of a row of three lines that is being loaded."""


Drawn = Row | Heading | Skeleton
