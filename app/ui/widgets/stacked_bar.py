"""A bar of stacked parts, with a legend below."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.core.units import format_bytes
from app.ui.theme import Type, theme
from app.ui.widgets.plain import plain_tooltip

FREE: Final = "track"
"""The tone of unused space."""

_BAR, _GAP_BELOW, _LINE, _SWATCH = 10, 6, 18, 8
_TWO, _COLUMN = 240, 176
"""In px: the legend has one column below the first width, and as many as fit of the second, but then at least two."""


@dataclass(frozen=True, slots=True)
class BarPart:
    """One part of the bar.

    Attributes:
        words: its name.
        size: in bytes.
        tone: a colour of the palette; :data:`FREE` for unused space.
    """

    words: str
    size: int
    tone: str


class StackedBar(QWidget):
    """A single painted widget, fast enough to follow a slider: no child widget is created or removed.

    If the parts exceed the capacity, the excess is red, behind a line at the capacity.

    Attributes:
        parts: the parts, from left to right.
    """

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.parts: tuple[BarPart, ...] = ()
        self._capacity = 0
        self._columns = 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self._fit_columns)

    @property
    def beyond(self) -> int:
        """The bytes by which the parts exceed the capacity."""
        return max(0, sum(part.size for part in self.parts) - self._capacity)

    def set_name(self, name: str) -> None:
        """Set what the bar describes, for screen readers."""
        self._name = name
        self._tell()

    def show_parts(self, parts: Sequence[BarPart], capacity: int) -> None:
        """Show these parts; `capacity` is the full width in bytes."""
        if (tuple(parts), capacity) == (self.parts, self._capacity):
            return
        is_other_number = len(parts) != len(self.parts)
        self.parts, self._capacity = tuple(parts), capacity
        self._tell()
        if is_other_number:
            self._fit_columns()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a default width; layouts may stretch the bar."""
        lines = -(-len(self.parts) // self._columns)
        return QSize(240, theme().px(_BAR) + (theme().px(_GAP_BELOW) + lines * theme().px(_LINE) if lines else 0))

    def minimumSizeHint(self) -> QSize:
        """Let layouts shrink the bar; the legend is then elided."""
        return QSize(80, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Change the number of columns with the width."""
        super().resizeEvent(event)
        self._fit_columns()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the bar, then the legend."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_bar(painter)
        self._paint_legend(painter)
        painter.end()

    def _paint_bar(self, painter: QPainter) -> None:
        palette = theme().palette
        whole = QRectF(0, 0, self.width(), theme().px(_BAR))
        scale = whole.width() / max(1, self._capacity, sum(part.size for part in self.parts))
        frame = QPainterPath()
        frame.addRoundedRect(whole, 4, 4)
        painter.save()
        painter.setClipPath(frame)
        painter.fillRect(whole, QColor(palette.track))
        left = 0.0
        for part in self.parts:
            width = part.size * scale
            if part.tone != FREE and width > 0:
                painter.fillRect(QRectF(left, 0, width, whole.height()), QColor(palette.surface))
                gap = 1 if width > 2 else 0
                painter.fillRect(QRectF(left, 0, width - gap, whole.height()), QColor(getattr(palette, part.tone)))
            left += width
        if self.beyond:
            end = self._capacity * scale
            painter.fillRect(QRectF(end, 0, whole.width() - end, whole.height()), QColor(palette.bad))
            painter.fillRect(QRectF(end - 1, 0, 2, whole.height()), QColor(palette.text))
        painter.restore()

    def _paint_legend(self, painter: QPainter) -> None:
        palette = theme().palette
        painter.setFont(theme().font(Type.META))
        side, line = theme().px(_SWATCH), theme().px(_LINE)
        top, column = theme().px(_BAR) + theme().px(_GAP_BELOW), self.width() / self._columns
        for number, part in enumerate(self.parts):
            left, y = (number % self._columns) * column, top + number // self._columns * line
            box = QRectF(left + 0.5, y + (line - side) / 2, side, side)
            painter.setPen(QColor(palette.control_border if part.tone == FREE else getattr(palette, part.tone)))
            painter.setBrush(QColor(getattr(palette, part.tone)))
            painter.drawRoundedRect(box, 2, 2)
            start = left + side + theme().px(6)
            room = QRectF(start, y, left + column - start - theme().px(8), line)
            painter.setPen(QColor(palette.second))
            painter.drawText(
                room, int(Qt.AlignmentFlag.AlignVCenter), legend_entry(painter.fontMetrics(), part, room.width())
            )

    def _fit_columns(self) -> None:
        fewest = 1 if self.width() < theme().px(_TWO) else 2
        self._columns = max(fewest, min(len(self.parts), self.width() // theme().px(_COLUMN)))
        self.updateGeometry()

    def _tell(self) -> None:
        description = ", ".join(f"{part.words} {format_bytes(part.size)}" for part in self.parts)
        self.setAccessibleName(f"{self._name}: {description}" if self._name else description)
        self.setToolTip(plain_tooltip(description))


def legend_entry(metrics: QFontMetrics, part: BarPart, room: float) -> str:
    """Return the words and the size; only the words are elided, since a size without its unit misleads."""
    size = f" {format_bytes(part.size)}"
    words = metrics.elidedText(part.words, Qt.TextElideMode.ElideRight, int(room) - metrics.horizontalAdvance(size))
    return words + size
