"""Paints an answer: backgrounds of code, bars of quotations, lines of tables, and the text."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextCharFormat, QTextLayout, QTextLine

from app.markdown.model import Kind, Run, utf16_length
from app.ui.markdown.formula_painting import draw_formulas, x_of
from app.ui.markdown.group_buttons import GroupButtons
from app.ui.markdown.layout import AnswerLayout
from app.ui.markdown.lines import Box
from app.ui.theme import Palette, Type, theme

_BAR = 3
_RING = 2.0
_INLINE_RADIUS = 4


@dataclass(slots=True)
class Marks:
    """What is drawn in addition to the text.

    Attributes:
        selection: start and end of the user's selection.
        caret: the position of the caret, if it is visible.
        focus: start and end of the link with the keyboard focus.
    """

    selection: tuple[int, int] = (0, 0)
    caret: int | None = None
    focus: tuple[int, int] | None = None


class AnswerPainter:
    """Draws what :class:`AnswerLayout` has laid out.

    Attributes:
        marks: what is drawn in addition to the text.
        buttons: the words above code blocks and tables.
        language: returns the header text of a code block, by its number.
    """

    def __init__(self, layout: AnswerLayout) -> None:
        self.marks = Marks()
        self.buttons = GroupButtons(layout)
        self.language: Callable[[int], str] = lambda group: ""
        self._layout = layout

    def paint(self, painter: QPainter, clip: QRectF) -> None:
        """Draw the part of the answer within `clip`, backgrounds first."""
        boxes = list(self.boxes_in(clip))
        palette = theme().palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for group in dict.fromkeys(box.block.group for _, box in boxes if box.block.kind is Kind.CODE):
            self._draw_code_background(painter, palette, group)
        for _, box in boxes:
            self._draw_bars(painter, palette, box)
            self._draw_behind(painter, palette, box)
        for number, box in boxes:
            if box.block.kind is Kind.CELL and box.block.column == 0:
                self._draw_row_lines(painter, palette, number)
                if box.block.row == 0:
                    self.buttons.draw(painter, palette, box.block.group)
        for _, box in boxes:
            self._draw_text(painter, palette, box, clip)

    def boxes_in(self, clip: QRectF) -> Iterator[tuple[int, Box]]:
        """Yield the boxes that touch `clip`, and one above and below, with their numbers."""
        boxes = self._layout.flow.boxes
        number = max(0, self._layout.flow.first_at(clip.top()) - 1)
        while number < len(boxes) and boxes[number].y <= clip.bottom() + self._layout.sizes.code_header:
            yield number, boxes[number]
            number += 1

    # -- backgrounds and lines -------------------------------------------------------------------------------------

    def _draw_code_background(self, painter: QPainter, palette: Palette, group: int) -> None:
        background, sizes = self._layout.code_background(group), self._layout.sizes
        painter.setPen(QPen(QColor(palette.border), 1))
        painter.setBrush(QColor(palette.code_background))
        painter.drawRoundedRect(background.adjusted(0.5, 0.5, -0.5, -0.5), sizes.radius, sizes.radius)
        painter.setFont(theme().font(Type.META))
        side = sizes.code_side
        room = QRectF(background.left() + side, background.top(), background.width() * 0.6, sizes.code_header - 2)
        words = painter.fontMetrics().elidedText(self.language(group), Qt.TextElideMode.ElideRight, int(room.width()))
        painter.setPen(QColor(palette.third))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)
        self.buttons.draw(painter, palette, group)
        self._draw_scroll_bar(painter, palette, group)

    def _draw_bars(self, painter: QPainter, palette: Palette, box: Box) -> None:
        """Draw the bars of the quotations around a box, joined with those of the box above."""
        # A box without a layout has no edges yet; it may be painted once before its turn comes.
        quotes = [index for index, indent in enumerate(box.block.indents[: len(box.edges)]) if indent.is_quote]
        if not quotes:
            return
        above = self._above(box)
        for index in quotes:
            joined = above is not None and above.block.indents[: index + 1] == box.block.indents[: index + 1]
            top = above.bottom - 1 if above is not None and joined else box.y
            left = box.edges[index]
            x = self._layout.width - left - _BAR if box.is_rtl else left
            painter.fillRect(QRectF(x, top, _BAR, self._end(box) - top), QColor(palette.border))

    def _above(self, box: Box) -> Box | None:
        number = box.there.blockNumber()
        return self._layout.flow.boxes[number - 1] if number else None

    def _end(self, box: Box) -> int:
        return box.bottom + (self._layout.sizes.code_bottom if box.block.kind is Kind.CODE else 0)

    def _draw_row_lines(self, painter: QPainter, palette: Palette, number: int) -> None:
        box = self._layout.flow.boxes[number]
        table = self._layout.flow.tables.get(box.block.group)
        if table is None or not table.lefts:  # painted before its first layout
            return
        side = self._layout.sizes.cell_side
        left = table.lefts[0] - side
        right = table.lefts[-1] + table.widths[-1] + side
        strong = box.block.row == 0
        painter.fillRect(
            QRectF(left, box.bottom - 1, right - left, 1), QColor(palette.third if strong else palette.border)
        )

    def _draw_behind(self, painter: QPainter, palette: Palette, box: Box) -> None:
        if box.block.kind is Kind.RULE:
            left = box.edges[-1]
            painter.fillRect(QRectF(left, box.y, self._layout.width - left, 1), QColor(palette.border))
        elif box.block.kind is not Kind.CODE:
            for start, end in _code_spans(box.block.runs):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(palette.code_background))
                for area in self._areas(box, start, end):
                    painter.drawRoundedRect(area.adjusted(-2, 1, 2, -1), _INLINE_RADIUS, _INLINE_RADIUS)

    # -- text ------------------------------------------------------------------------------------------------------

    def _draw_text(self, painter: QPainter, palette: Palette, box: Box, clip: QRectF) -> None:
        layout = box.there.layout()
        shift, place = self._layout.flow.shift_of(box), layout.position()
        if place.y() != box.y or place.x() != -shift:
            layout.setPosition(QPointF(-shift, box.y))
        if box.block.kind is Kind.CODE and (self._layout.gutter or self._layout.flow.widest):
            self._draw_code(painter, palette, box, clip)
        else:
            self._draw_line_of_text(painter, palette, box, clip)

    def _draw_code(self, painter: QPainter, palette: Palette, box: Box, clip: QRectF) -> None:
        """Draw a line of code within the room of its block, and its number before it."""
        room = self._layout.code_room(box.block.group)
        if self._layout.gutter and not box.block.continues:
            self._draw_number(painter, palette, box, room.left())
        if self._layout.flow.widest.get(box.block.group, 0.0) <= room.width():
            self._draw_line_of_text(painter, palette, box, clip)
            return
        painter.save()
        painter.setClipRect(room, Qt.ClipOperation.IntersectClip)
        self._draw_line_of_text(painter, palette, box, clip)
        painter.restore()

    def _draw_number(self, painter: QPainter, palette: Palette, box: Box, right: float) -> None:
        line = box.there.layout().lineAt(0)
        painter.setFont(self._layout.number_font)
        painter.setPen(QColor(palette.third))
        area = QRectF(right - self._layout.gutter, box.y + line.y(), self._layout.gutter, line.height())
        area.setRight(right - self._layout.sizes.code_side)
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(box.number))

    def _draw_scroll_bar(self, painter: QPainter, palette: Palette, group: int) -> None:
        """Show below code that is not wrapped which part of its width is seen."""
        widest = self._layout.flow.widest.get(group, 0.0)
        if not widest or widest <= (room := self._layout.code_room(group)).width():
            return
        left = room.left() + room.width() * self._layout.flow.shifts.get(group, 0.0) / widest
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.third))
        area = QRectF(left, room.bottom() + _BAR, room.width() ** 2 / widest, _BAR)
        painter.drawRoundedRect(area, _BAR / 2, _BAR / 2)

    def _draw_line_of_text(self, painter: QPainter, palette: Palette, box: Box, clip: QRectF) -> None:
        layout = box.there.layout()
        selections = self._draw_selection(painter, palette, box)
        layout.draw(painter, QPointF(0, 0), selections, clip)
        draw_formulas(painter, box)
        self._draw_marks(painter, palette, box)

    def _draw_selection(self, painter: QPainter, palette: Palette, box: Box) -> list[QTextLayout.FormatRange]:
        """Draw the background of the selection; return ranges for Qt to draw in right-to-left text."""
        start, length = box.there.position(), box.there.length() - 1
        first, last = (min(max(place - start, 0), length) for place in self.marks.selection)
        is_selected = self.marks.selection[0] < self.marks.selection[1]
        goes_on = is_selected and self.marks.selection[0] <= start + length < self.marks.selection[1]
        if first >= last and not goes_on:
            return []
        if box.is_rtl:
            return [_selection_range(first, last, palette)]
        for area in self._areas(box, first, last, goes_on=goes_on):
            painter.fillRect(area, QColor(palette.selection))
        return []

    def _areas(self, box: Box, start: int, end: int, *, goes_on: bool = False) -> Iterator[QRectF]:
        """Yield the areas of a part of a block's text, line by line, each as high as the line."""
        layout = box.there.layout()
        count = layout.lineCount()
        begins_in = layout.lineForTextPosition(start)
        for number in range(begins_in.lineNumber() if begins_in.isValid() else 0, count):
            line = layout.lineAt(number)
            first, length = line.textStart(), line.textLength()
            if first > end:
                return
            if first + length < start or (first + length == start and number < count - 1):
                continue
            left = x_of(line, max(start, first))
            right = x_of(line, min(end, first + length))
            if goes_on and number == count - 1:
                right += 5
            if right != left:
                yield self._line_area(box, line, number, min(left, right), max(left, right))

    def _line_area(self, box: Box, line: QTextLine, number: int, left: float, right: float) -> QRectF:
        least = self._layout.sizes.line_height(box.block)
        height = max(float(least), line.height())
        top = box.y + line.y() - int((height - line.height()) / 2 + 0.5)
        return QRectF(left - self._layout.flow.shift_of(box), top, right - left, height)

    def _draw_marks(self, painter: QPainter, palette: Palette, box: Box) -> None:
        start, end = box.there.position(), box.there.position() + box.there.length() - 1
        focus = self.marks.focus
        if focus and focus[0] < end and focus[1] > start:
            painter.setPen(QPen(QColor(palette.accent), _RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for area in self._areas(box, max(0, focus[0] - start), min(end, focus[1]) - start):
                painter.drawRoundedRect(area.adjusted(-2, 0, 2, 0), _INLINE_RADIUS, _INLINE_RADIUS)
        caret = self.marks.caret
        if caret is not None and start <= caret <= end:
            painter.setPen(QColor(palette.text))
            box.there.layout().drawCursor(painter, QPointF(0, 0), caret - start, 1)


def _code_spans(runs: tuple[Run, ...]) -> Iterator[tuple[int, int]]:
    at = 0
    for run in runs:
        length = utf16_length(run.text)
        if run.style.code:
            yield at, at + length
        at += length


def _selection_range(first: int, last: int, palette: Palette) -> QTextLayout.FormatRange:
    result = QTextLayout.FormatRange()
    result.start, result.length = first, last - first
    form = QTextCharFormat()
    form.setBackground(QColor(palette.selection))
    result.format = form
    return result
