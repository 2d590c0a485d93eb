"""Measures and draws the lines of a row."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle

from app.ui.theme import Type, icon_pixmap, theme
from app.ui.widgets.row_list.marked import paint_marked
from app.ui.widgets.row_list.rows import Line, Part

ICON = 16
_SMALL_ICON = 12
_BETWEEN_LINES = 4
_AFTER_ICON = 4
_BESIDE_TEXT, _BESIDE_ICON = 12, 6
_UNLIMITED = 10_000


def block_height(lines: Sequence[Line], width: int) -> int:
    """Return the height in px of lines below each other."""
    return sum(_height(line, width) for line in lines) + (len(lines) - 1) * _BETWEEN_LINES


def places(lines: Sequence[Line], room: QRect) -> Iterator[tuple[Line, QRect]]:
    """Yield each line and its place; together they are centred in the height of `room`."""
    top = room.top() + (room.height() + 1 - block_height(lines, room.width())) // 2
    for line in lines:
        height = _height(line, room.width())
        yield line, QRect(room.left(), top, room.width(), height)
        top += height + _BETWEEN_LINES


def is_elided(line: Line, width: int) -> bool:
    """Whether the text of a line without parts needs more than `width` px."""
    return _type_of(line)[1].horizontalAdvance(line.text) > width


def paint_line(painter: QPainter, line: Line, place: QRect) -> None:
    """Draw a line; the text gets the room that its parts leave. Nothing stands after a text with marks."""
    font, metrics = _type_of(line)
    painter.setFont(font)
    left, right = place.left(), place.right() + 1
    if line.trailing is not None and place.width() >= theme().px(line.trailing.least_width):
        right -= _width(line.trailing, line, metrics)
        _paint_part(painter, line.trailing, line, place, right)
        right -= _BESIDE_TEXT
    for part in line.before:
        _paint_part(painter, part, line, place, left)
        left += _width(part, line, metrics) + _gap(part)
    room = right - left - sum(_width(part, line, metrics) + _gap(part) for part in line.after)
    if line.marks:
        paint_marked(painter, line, _span(painter, place, left, room))
        return
    text = metrics.elidedText(line.text, line.elide, room) if line.most_lines == 1 else line.text
    width = metrics.horizontalAdvance(text) if line.after else room
    _paint_text(painter, text, line.tone, _span(painter, place, left, width), is_wrapped=line.most_lines > 1)
    left += width
    for part in line.after:
        _paint_part(painter, part, line, place, left + _gap(part))
        left += _gap(part) + _width(part, line, metrics)


def paint_icon(painter: QPainter, name: str, tone: str, side: int, corner: QPoint) -> None:
    """Draw an icon `side` px wide."""
    painter.drawPixmap(corner, icon_pixmap(name, tone, side, painter.device().devicePixelRatioF()))


def _paint_part(painter: QPainter, part: Part, line: Line, place: QRect, left: int) -> None:
    if part.tone and part.icon_name:
        side = _icon_side(line)
        corner = QPoint(_span(painter, place, left, side).left(), place.top() + (place.height() - side) // 2)
        paint_icon(painter, part.icon_name, part.tone, side, corner)
        left += side + _AFTER_ICON
    if part.text:
        width = painter.fontMetrics().horizontalAdvance(part.text)
        _paint_text(painter, part.text, part.tone, _span(painter, place, left, width))


def _paint_text(painter: QPainter, text: str, tone: str, place: QRect, *, is_wrapped: bool = False) -> None:
    painter.setPen(QColor(getattr(theme().palette, tone)))
    painter.drawText(place, _WRAPPED if is_wrapped else _ONE_LINE, text)


def _span(painter: QPainter, place: QRect, left: int, width: int) -> QRect:
    """Return a part of a line's place; where one reads from right to left it is mirrored, as is what Qt draws in it."""
    part = QRect(left, place.top(), width, place.height())
    return QStyle.visualRect(painter.layoutDirection(), place, part)


def _width(part: Part, line: Line, metrics: QFontMetrics) -> int:
    icon = _icon_side(line) if part.icon_name else 0
    return icon + (_AFTER_ICON if part.icon_name and part.text else 0) + metrics.horizontalAdvance(part.text)


def _gap(part: Part) -> int:
    return _BESIDE_TEXT if part.text else _BESIDE_ICON


def _icon_side(line: Line) -> int:
    return theme().px(_SMALL_ICON if line.type is Type.META else ICON)


def _height(line: Line, width: int) -> int:
    _, metrics = _type_of(line)
    if line.most_lines == 1:
        return metrics.lineSpacing()
    room = QRect(0, 0, max(1, width), _UNLIMITED)
    return min(metrics.boundingRect(room, _WRAPPED, line.text).height(), line.most_lines * metrics.lineSpacing())


def _type_of(line: Line) -> tuple[QFont, QFontMetrics]:
    return _make_type(line.type, line.is_bold, theme().scale)


@lru_cache(maxsize=16)
def _make_type(kind: Type, is_bold: bool, _scale: float) -> tuple[QFont, QFontMetrics]:
    font = theme().font(kind)
    if is_bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font, QFontMetrics(font)


_ONE_LINE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
