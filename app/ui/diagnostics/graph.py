"""A small line graph of the last minute."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import Type, theme
from app.ui.theme.style_sheet import RADIUS
from app.ui.words import tr

_HEIGHT, _WIDTH, _HEAD, _INSET = 88, 200, 28, 12
_FILL = 40
"""Opacity of the area below the line, of 255."""


class LiveGraph(QWidget):
    """One value over the last minute, the newest at the right, with the current value as text above.

    Args:
        title: name of the value.
        samples: number of samples that fill the width.
        in_words: formats the current value.

    Attributes:
        values: the values drawn, oldest first.
    """

    def __init__(self, title: str, samples: int, in_words: Callable[[float], str]) -> None:
        super().__init__()
        self._title, self._samples, self._in_words = title, samples, in_words
        self.values: tuple[float | None, ...] = ()
        self._now = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(title)
        theme().changed.connect(self.updateGeometry)

    def show_values(self, values: Sequence[float | None], now: str | None = None) -> None:
        """Draw values from 0 to 1; None for unknown.

        Args:
            now: text of the newest value; formatted with `in_words` by default.
        """
        self.values = tuple(values)[-self._samples :]
        newest = self.values[-1] if self.values else None
        self._now = now if now is not None else tr("unknown") if newest is None else self._in_words(newest)
        self.setAccessibleDescription(self._now)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the preferred size; the graph expands horizontally."""
        return QSize(theme().px(_WIDTH), theme().px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return a size that fits the text."""
        return QSize(theme().px(_WIDTH) // 2, theme().px(_HEIGHT))

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the background, the text, and the line with the area below it."""
        palette = theme().palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(palette.border), 1))
        painter.setBrush(QColor(palette.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        self._paint_words(painter)
        self._paint_lines(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        palette, inset = theme().palette, theme().px(_INSET)
        head = QRectF(inset, 0, self.width() - 2 * inset, theme().px(_HEAD))
        painter.setFont(theme().font(Type.META))
        painter.setPen(QColor(palette.text))
        vertical = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(head, int(vertical | Qt.AlignmentFlag.AlignRight), self._now)
        metrics = painter.fontMetrics()
        room = int(head.width() - metrics.horizontalAdvance(self._now)) - inset
        painter.setPen(QColor(palette.second))
        title = metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, max(0, room))
        painter.drawText(head, int(vertical | Qt.AlignmentFlag.AlignLeft), title)

    def _paint_lines(self, painter: QPainter) -> None:
        palette, inset = theme().palette, theme().px(_INSET)
        top = theme().px(_HEAD)
        field = QRectF(inset, top, self.width() - 2 * inset, self.height() - top - inset)
        painter.setPen(QPen(QColor(palette.border), 1))
        for share in (0.0, 0.5, 1.0):
            level = round(field.bottom() - share * field.height()) + 0.5
            painter.drawLine(QPointF(field.left(), level), QPointF(field.right(), level))
        for points in self._runs(field):
            self._paint_run(painter, points, field)

    def _paint_run(self, painter: QPainter, points: list[QPointF], field: QRectF) -> None:
        accent = QColor(theme().palette.accent)
        fill = QColor(accent)
        fill.setAlpha(_FILL)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        corners = [QPointF(points[0].x(), field.bottom()), *points, QPointF(points[-1].x(), field.bottom())]
        painter.drawPolygon(QPolygonF(corners))
        painter.setPen(QPen(accent, 1.5))
        painter.drawPolyline(QPolygonF(points))

    def _runs(self, field: QRectF) -> list[list[QPointF]]:
        """Return the points between gaps; a single point becomes a short line."""
        step = field.width() / max(1, self._samples - 1)
        runs: list[list[QPointF]] = [[]]
        for back, value in enumerate(reversed(self.values)):
            if value is None:
                runs.append([])
                continue
            at = QPointF(field.right() - back * step, field.bottom() - min(1.0, max(0.0, value)) * field.height())
            runs[-1].append(at)
        return [run if len(run) > 1 else [run[0], run[0] - QPointF(step / 2, 0)] for run in runs if run]
