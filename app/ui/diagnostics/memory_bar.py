"""A memory as one bar: the model's share, other programs, and what is free."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from app.core.units import format_bytes
from app.engine.placed import Takes
from app.ui.diagnostics.parts import clear
from app.ui.theme import Type, theme
from app.ui.widgets import Label, plain_tooltip
from app.ui.words import tr

_HEIGHT, _SWATCH, _GAP = 12, 10, 1
_COLUMN = 176
"""Width in px of a legend entry."""


@dataclass(frozen=True, slots=True)
class Part:
    """One segment of a bar.

    Attributes:
        words: its label.
        size: in bytes.
        tone: a colour of the palette.
    """

    words: str
    size: int
    tone: str


def parts_of(total: int, used: int, takes: Takes | None, *, on_gpu: bool = True) -> tuple[Part, ...]:
    """Return the segments of a memory with `used` bytes in use, of which `takes` by the model.

    Memory mapped from a file is in memory, but the operating system does not count it as used.
    """
    takes = takes or Takes()
    known = takes.total - takes.mapped
    others = max(0, used - known)
    parts = (
        Part(tr("Weights"), takes.weights, "accent"),
        Part(tr("Cache"), takes.cache, "analysis_edge"),
        Part(tr("Compute"), takes.work, "code_function"),
        Part(tr("Driver") if on_gpu else tr("Engine"), takes.overhead, "warning"),
        Part(tr("Other apps"), others, "control_border"),
    )
    free = max(0, total - sum(part.size for part in parts))
    return (*(part for part in parts if part.size > 0), Part(tr("Free"), free, "track"))


class MemoryBar(QWidget):
    """The bar with its legend below."""

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self._name = name
        self._bar = _Bar()
        self._legend = _Legend()
        column = QGridLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setVerticalSpacing(8)
        column.addWidget(self._bar, 0, 0)
        column.addWidget(self._legend, 1, 0)

    @property
    def parts(self) -> tuple[Part, ...]:
        """The segments shown, from left to right."""
        return self._bar.parts

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Show these segments, from left to right."""
        if tuple(parts) == self._bar.parts:
            return
        said = ", ".join(f"{part.words} {format_bytes(part.size)}" for part in parts)
        self._bar.setAccessibleName(f"{self._name}: {said}" if self._name else said)
        self._bar.setToolTip(plain_tooltip(said))
        self._bar.show_parts(tuple(parts))
        self._legend.show_parts(tuple(parts))


class _Bar(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.parts: tuple[Part, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def show_parts(self, parts: tuple[Part, ...]) -> None:
        self.parts = parts
        self.update()

    def sizeHint(self) -> QSize:
        """Return the preferred size; the bar expands horizontally."""
        return QSize(200, theme().px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return a size that allows almost any width."""
        return QSize(40, theme().px(_HEIGHT))

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the segments in a rounded frame, with a thin gap between them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        frame = QPainterPath()
        frame.addRoundedRect(whole, 4, 4)
        painter.setClipPath(frame)
        palette, total = theme().palette, sum(part.size for part in self.parts)
        painter.fillRect(whole, QColor(palette.track))
        left = 0.0
        for part in self.parts:
            width = whole.width() * part.size / total if total else 0.0
            gap = _GAP if width > 3 * _GAP else 0
            painter.fillRect(QRectF(left, 0, width, whole.height()), QColor(palette.surface))
            painter.fillRect(QRectF(left, 0, width - gap, whole.height()), QColor(getattr(palette, part.tone)))
            left += width
        painter.end()


class _Legend(QWidget):
    """The legend of the colours, in as many columns as fit."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: dict[str, _Entry] = {}
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)

    def show_parts(self, parts: tuple[Part, ...]) -> None:
        """Update the figures; rebuild the entries only if the set of segments changed."""
        if tuple(self._entries) != tuple(part.words for part in parts):
            clear(self._grid)
            self._entries = {part.words: _Entry(part) for part in parts}
            self._place()
        for part in parts:
            self._entries[part.words].show_size(part.size)

    def resizeEvent(self, event: object) -> None:
        """Change the number of columns with the width."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        if self._fitting() != self._columns:
            self._place()

    def minimumSizeHint(self) -> QSize:
        """Return the width of one column."""
        return QSize(theme().px(_COLUMN), super().minimumSizeHint().height())

    def _fitting(self) -> int:
        return max(1, min(len(self._entries), self.width() // theme().px(_COLUMN)))

    def _place(self) -> None:
        self._columns = self._fitting()
        for entry in self._entries.values():
            self._grid.removeWidget(entry)
        for number, entry in enumerate(self._entries.values()):
            self._grid.addWidget(entry, number // self._columns, number % self._columns)
        for column in range(8):
            self._grid.setColumnStretch(column, int(column < self._columns))


class _Entry(QWidget):
    def __init__(self, part: Part) -> None:
        super().__init__()
        self._words = part.words
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(_Swatch(part.tone))
        self._label = Label(type=Type.META, tone="second")
        line.addWidget(self._label, 1)
        self.show_size(part.size)

    def show_size(self, size: int) -> None:
        self._label.setText(f"{self._words} {format_bytes(size)}")


class _Swatch(QWidget):
    def __init__(self, tone: str) -> None:
        super().__init__()
        self._tone = tone
        self._fit()
        theme().changed.connect(self._fit)

    def _fit(self) -> None:
        self.setFixedSize(theme().px(_SWATCH), theme().px(_SWATCH))
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw a small square in the colour; with an outline, since `track` would hardly be visible."""
        palette = theme().palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(palette.control_border if self._tone == "track" else getattr(palette, self._tone)))
        painter.setBrush(QColor(getattr(palette, self._tone)))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
        painter.end()
