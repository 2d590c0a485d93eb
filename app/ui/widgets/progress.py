"""Progress indicators: a line and a ring."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from app.ui.theme import theme

_STEPS = 1000
_BEAT_MS = 33
_STRIDE = 0.02
"""Distance that the segment of an indeterminate line moves per tick, as a fraction of the line's width."""
_PIECE = 0.3
"""Length of that segment, as a fraction of the line's width."""


class _Progress(QProgressBar):
    """A fraction from 0 to 1, or unknown; assistive technology sees a progress bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextVisible(False)
        self.setRange(0, _STEPS)
        self.setValue(0)
        theme().changed.connect(self.update)

    @property
    def fraction(self) -> float | None:
        """The progress from 0 to 1, or None while it is unknown."""
        return None if self.maximum() == 0 else self.value() / _STEPS

    def _set(self, fraction: float | None) -> None:
        self.setRange(0, 0 if fraction is None else _STEPS)
        if fraction is not None:
            self.setValue(round(min(1.0, max(0.0, fraction)) * _STEPS))


class ProgressLine(_Progress):
    """A thin line; a segment moves along it while the fraction is None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._beat = QTimer(self)
        self._beat.setInterval(_BEAT_MS)
        self._beat.timeout.connect(self._step)
        self._at = 0.0
        self.setFixedHeight(3)

    def set_fraction(self, fraction: float | None) -> None:
        """Set the progress from 0 to 1; None if it is unknown."""
        self._set(fraction)
        self._run_or_rest()

    def sizeHint(self) -> QSize:
        """Return a default width; layouts may stretch the line."""
        return QSize(120, 3)

    def minimumSizeHint(self) -> QSize:
        """Let layouts shrink the line to almost nothing."""
        return QSize(16, 3)

    def showEvent(self, event: QShowEvent) -> None:
        """Start the animation if there is one."""
        super().showEvent(event)
        self._run_or_rest()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop the animation while nobody can see it."""
        super().hideEvent(event)
        self._run_or_rest()

    def _step(self) -> None:
        self._at = (self._at + _STRIDE) % (1 + _PIECE)
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the whole track, and the completed part."""
        palette = theme().palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect())
        radius = whole.height() / 2
        painter.setBrush(QColor(palette.track))
        painter.drawRoundedRect(whole, radius, radius)
        start, end = self._part()
        if end > start:
            painter.setBrush(QColor(palette.accent))
            part = QRectF(start * whole.width(), 0, (end - start) * whole.width(), whole.height())
            painter.drawRoundedRect(part, radius, radius)
        painter.end()

    def _part(self) -> tuple[float, float]:
        """Return start and end of the filled part, as fractions of the width."""
        if self.fraction is not None:
            return 0.0, self.fraction
        if theme().reduced_motion:
            return (1 - _PIECE) / 2, (1 + _PIECE) / 2
        return max(0.0, self._at - _PIECE), min(1.0, self._at)

    def _run_or_rest(self) -> None:
        runs = self.fraction is None and self.isVisible() and not theme().reduced_motion
        if runs and not self._beat.isActive():
            self._beat.start()
        elif not runs:
            self._beat.stop()
        self.update()


class Ring(_Progress):
    """A small ring that fills clockwise; it changes to the warning colour above nine tenths."""

    _SIZE, _LINE = 18, 2.5
    _NEARLY_FULL = 0.9

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fit()
        theme().changed.connect(self._fit)

    def set_fraction(self, fraction: float) -> None:
        """Set the filled part, from 0 to 1."""
        self._set(fraction)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the only size, scaled with the text."""
        side = theme().px(self._SIZE)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Return the same size as the hint: the ring never shrinks."""
        return self.sizeHint()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the whole ring, and the used part."""
        palette, used = theme().palette, self.fraction or 0.0
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inset = self._LINE / 2 + 1
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.setPen(QPen(QColor(palette.track), self._LINE))
        painter.drawEllipse(box)
        if used > 0:
            colour = palette.warning if used > self._NEARLY_FULL else palette.accent
            painter.setPen(QPen(QColor(colour), self._LINE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawArc(box, 90 * 16, -round(used * 360 * 16))
        painter.end()

    def _fit(self) -> None:
        self.setFixedSize(self.sizeHint())
