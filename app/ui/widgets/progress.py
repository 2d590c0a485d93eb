"""How far something is: a line, a ring."""

from PySide6.QtCore import QBasicTimer, QRectF, QSize, Qt, QTimerEvent
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from app.ui.theme import theme

_STEPS = 1000
_BEAT_MS = 33
_STRIDE = 0.02
"""How far the piece of a line of unknown length goes in a beat, in widths of the line."""
_PIECE = 0.3
"""Its length."""


class _Progress(QProgressBar):
    """A fraction from 0 to 1 or unknown; assistive technology hears it as a progress bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextVisible(False)
        self.setRange(0, _STEPS)
        self.setValue(0)
        theme().changed.connect(self.update)

    @property
    def fraction(self) -> float | None:
        """0 to 1, or None while it is unknown."""
        return None if self.maximum() == 0 else self.value() / _STEPS

    def _set(self, fraction: float | None) -> None:
        self.setRange(0, 0 if fraction is None else _STEPS)
        if fraction is not None:
            self.setValue(round(min(1.0, max(0.0, fraction)) * _STEPS))


class ProgressLine(_Progress):
    """A thin line; a piece of it goes along it while the fraction is None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._beat = QBasicTimer()
        self._at = 0.0
        self.setFixedHeight(3)

    @property
    def is_moving(self) -> bool:
        """Whether a piece goes along it now."""
        return self._beat.isActive()

    def set_fraction(self, fraction: float | None) -> None:
        """0 to 1, or None: it is not known how far it is."""
        self._set(fraction)
        self._run_or_rest()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(120, 3)

    def minimumSizeHint(self) -> QSize:
        """Any width."""
        return QSize(16, 3)

    def showEvent(self, event: QShowEvent) -> None:
        """Move only while someone can see it."""
        super().showEvent(event)
        self._run_or_rest()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest."""
        super().hideEvent(event)
        self._run_or_rest()

    def timerEvent(self, event: QTimerEvent) -> None:
        """One step on."""
        if event.timerId() != self._beat.timerId():
            super().timerEvent(event)
            return
        self._at = (self._at + _STRIDE) % (1 + _PIECE)
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        """The whole line, and the part that is done."""
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
        """Start and end of what is filled, in widths of the line."""
        if self.fraction is not None:
            return 0.0, self.fraction
        if theme().reduced_motion:
            return (1 - _PIECE) / 2, (1 + _PIECE) / 2
        return max(0.0, self._at - _PIECE), min(1.0, self._at)

    def _run_or_rest(self) -> None:
        runs = self.fraction is None and self.isVisible() and not theme().reduced_motion
        if runs and not self._beat.isActive():
            self._beat.start(_BEAT_MS, self)
        elif not runs:
            self._beat.stop()
        self.update()


class Ring(_Progress):
    """A small ring that fills clockwise; turns into the warning tone above nine tenths."""

    _SIZE, _LINE = 18, 2.5
    _NEARLY_FULL = 0.9

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fit()
        theme().changed.connect(self._fit)

    def set_fraction(self, fraction: float) -> None:
        """0 to 1."""
        self._set(fraction)
        self.update()

    def sizeHint(self) -> QSize:
        """Its one size."""
        side = theme().px(self._SIZE)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Its one size."""
        return self.sizeHint()

    def paintEvent(self, _: QPaintEvent) -> None:
        """The whole ring, and the part that is used."""
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
