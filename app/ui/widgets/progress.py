"""How far something is: a line, a ring."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QProgressBar, QWidget

from app.ui.theme import theme

_STEPS = 1000


class ProgressLine(QProgressBar):
    """A thin line; of unknown length while the fraction is None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextVisible(False)
        self.setFixedHeight(3)
        self.set_fraction(0.0)

    def set_fraction(self, fraction: float | None) -> None:
        """0 to 1, or None."""
        if fraction is None:
            self.setRange(0, 0)
            return
        self.setRange(0, _STEPS)
        self.setValue(round(fraction * _STEPS))


class Ring(QWidget):
    """A small ring that fills clockwise; turns into the warning tone above nine tenths."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fraction = 0.0
        self.setFixedSize(18, 18)
        theme().changed.connect(self.update)

    def set_fraction(self, fraction: float) -> None:
        """0 to 1."""
        self._fraction = min(1.0, max(0.0, fraction))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Its one size."""
        return QSize(18, 18)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        """The whole ring, and the part that is used."""
        palette = theme().palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(3, 3, 12, 12)
        painter.setPen(QPen(QColor(palette.pressed), 2.5))
        painter.drawEllipse(box)
        colour = palette.warning if self._fraction > 0.9 else palette.accent
        painter.setPen(QPen(QColor(colour), 2.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        if self._fraction > 0:
            painter.drawArc(box, 90 * 16, -round(self._fraction * 360 * 16))
        painter.end()
