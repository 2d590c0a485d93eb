"""Icons in a colour of the palette that is in use while they are painted."""

from typing import ClassVar

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

from app.ui.theme.svg import svg_source, tinted_pixmap
from app.ui.theme.theme import theme


def icon(name: str, tone: str = "second") -> QIcon:
    """The icon `name` of resources/icons in the colour ``palette.<tone>``; greyed while its control is disabled.

    It follows the theme by itself: whatever shows it is drawn anew when the theme changes.

    Raises:
        FileNotFoundError: there is no such icon.
        AttributeError: there is no such tone.
    """
    svg_source(name), getattr(theme().palette, tone)  # a wrong name shall fail here, not while painting
    return QIcon(_Engine(name, tone))


def icon_pixmap(name: str, tone: str = "second", size: int = 18, ratio: float = 1.0) -> QPixmap:
    """The icon in today's colour as a picture `size` points wide, for a screen of `ratio` pixels a point."""
    return tinted_pixmap(name, getattr(theme().palette, tone), size, ratio)


class _Engine(QIconEngine):
    """Draws an icon at the size that is asked for, in today's colour."""

    _clones: ClassVar[list[QIconEngine]] = []
    """Qt owns what `clone` returns, but PySide would free it at once."""

    def __init__(self, name: str, tone: str) -> None:
        super().__init__()
        self._name, self._tone = name, tone

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """In the middle of `rect`."""
        side = min(rect.width(), rect.height())
        place = QRect(0, 0, side, side)
        place.moveCenter(rect.center())
        painter.drawPixmap(place, self._draw(side, mode, painter.device().devicePixelRatioF()))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """For a screen of one pixel a point."""
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        """For a screen of `scale` pixels a point; what is wider than high has room at its right side."""
        square = self._draw(min(size.width(), size.height()), mode, scale)
        if size.width() <= size.height():
            return square
        wide = QPixmap(round(size.width() * scale), square.height())
        wide.setDevicePixelRatio(scale)
        wide.fill(Qt.GlobalColor.transparent)
        painter = QPainter(wide)
        painter.drawPixmap(0, 0, square)
        painter.end()
        return wide

    def clone(self) -> QIconEngine:
        """The same once more."""
        twin = _Engine(self._name, self._tone)
        self._clones.append(twin)
        return twin

    def isNull(self) -> bool:
        """Never."""
        return False

    def _draw(self, size: int, mode: QIcon.Mode, ratio: float) -> QPixmap:
        palette = theme().palette
        tone = "disabled" if mode is QIcon.Mode.Disabled else self._tone
        return tinted_pixmap(self._name, getattr(palette, tone), max(1, size), ratio)
