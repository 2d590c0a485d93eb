"""What can be clicked at a code block and at a table: words in the strip above it."""

from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.markdown.model import Kind
from app.ui.markdown.layout import AnswerLayout
from app.ui.theme import Palette, Type, theme
from app.ui.words import tr

_WIDTH = 72
_CSV_WIDTH = 120
_RADIUS = 4
_RING = 2.0


class Action(Enum):
    """What a click does: copy the code, offer more for it, or copy the table as CSV."""

    COPY = auto()
    MORE = auto()
    CSV = auto()


class Button(NamedTuple):
    """A word above the group of that number."""

    group: int
    action: Action


class GroupButtons:
    """Where the words are, and how they are drawn.

    Attributes:
        focused, hovered, done: the one with the keyboard focus, under the pointer, and used last.
        are_drawn: False for a picture of the answer.
    """

    def __init__(self, layout: AnswerLayout) -> None:
        self.focused: Button | None = None
        self.hovered: Button | None = None
        self.done: Button | None = None
        self.are_drawn = True
        self._layout = layout

    def area(self, button: Button) -> QRectF:
        """Return where a word is."""
        sizes = self._layout.sizes
        if button.action is Action.CSV:
            return self._table_area(button.group)
        background = self._layout.code_background(button.group)
        width = min(float(sizes.px(_WIDTH)), background.width() / 3)
        right = background.right() - 4 - (width if button.action is Action.MORE else 0)
        return QRectF(right - width, background.top() + 4, width, sizes.code_header - 10)

    def _table_area(self, group: int) -> QRectF:
        layout, sizes = self._layout, self._layout.sizes
        table = layout.flow.tables[group]
        first = layout.flow.boxes[layout.flow.spans[group][0]]
        top = first.y - sizes.cell_edge - sizes.table_header
        if not table.lefts:
            return QRectF(0, top, 0, 0)
        right = table.lefts[-1] + table.widths[-1] + sizes.cell_side
        width = min(float(sizes.px(_CSV_WIDTH)), float(layout.width))
        return QRectF(max(0.0, right - width), top, width, sizes.table_header)

    def at(self, place: QPointF) -> Button | None:
        """Return the word at a point."""
        box = self._layout.flow.box_at(QPointF(place.x(), place.y() + self._layout.sizes.code_header))
        if box is None or box.block.group < 0:
            return None
        return next((one for one in self._of(box.block.group) if self.area(one).contains(place)), None)

    def _of(self, group: int) -> Iterator[Button]:
        kind = self._layout.flow.boxes[self._layout.flow.spans[group][0]].block.kind
        for action in actions_of(kind):
            yield Button(group, action)

    def draw(self, painter: QPainter, palette: Palette, group: int) -> None:
        """Draw the words of a group."""
        painter.setFont(theme().font(Type.META))
        for button in self._of(group) if self.are_drawn else ():
            self._draw(painter, palette, button)

    def _draw(self, painter: QPainter, palette: Palette, button: Button) -> None:
        area = self.area(button)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if button == self.focused:
            painter.setPen(QPen(QColor(palette.accent), _RING))
            painter.drawRoundedRect(area, _RADIUS, _RADIUS)
        is_done = button == self.done and button.action is not Action.MORE
        is_near = button in (self.focused, self.hovered)
        painter.setPen(QColor(palette.good if is_done else palette.text if is_near else palette.second))
        words = tr("Copied") if is_done else words_of(button.action)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, words)


def actions_of(kind: Kind) -> tuple[Action, ...]:
    """Return the actions of a group whose first block is of that kind, in the order of Tab."""
    if kind is Kind.CODE:
        return (Action.COPY, Action.MORE)
    return (Action.CSV,) if kind is Kind.CELL else ()


def words_of(action: Action) -> str:
    """Return the word to click."""
    match action:
        case Action.COPY:
            return tr("Copy")
        case Action.MORE:
            return tr("More")
        case Action.CSV:
            return tr("Copy as CSV")
