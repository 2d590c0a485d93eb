"""Icons that are always painted in a colour of the current palette."""

from typing import ClassVar

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

from app.ui.theme.svg import svg_source, tinted_pixmap
from app.ui.theme.theme import theme


def icon(name: str, tone: str = "second") -> QIcon:
    """Return the icon `name` of resources/icons in the colour ``palette.<tone>``; grey while its control is disabled.

    It follows the theme by itself: widgets repaint when the theme changes.

    Raises:
        FileNotFoundError: there is no such icon.
        AttributeError: there is no such tone.
    """
    svg_source(name), getattr(theme().palette, tone)  # a wrong name must fail here, not while painting
    # A copy: the first one shows its engine to the garbage collector, which would free it before the icon does.
    return QIcon(QIcon(_Engine(name, tone)))


def icon_pixmap(name: str, tone: str = "second", size: int = 18, ratio: float = 1.0) -> QPixmap:
    """Return the icon in its current colour, `size` logical pixels wide, at a device pixel ratio of `ratio`."""
    return tinted_pixmap(name, getattr(theme().palette, tone), size, ratio)


class _Engine(QIconEngine):
    """Draws an icon in any size, in the current colour."""

    _clones: ClassVar[list[QIconEngine]] = []
    """Qt owns what `clone` returns, but without this reference PySide would free it at once."""

    def __init__(self, name: str, tone: str) -> None:
        super().__init__()
        self._name, self._tone = name, tone

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the icon centred in `rect`."""
        side = min(rect.width(), rect.height())
        place = QRect(0, 0, side, side)
        place.moveCenter(rect.center())
        painter.drawPixmap(place, self._draw(side, mode, painter.device().devicePixelRatioF()))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return a pixmap for a device pixel ratio of 1."""
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        """Return a pixmap for a device pixel ratio of `scale`; in a wide one the icon is at the left."""
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
        """Return a copy; see `_clones`."""
        twin = _Engine(self._name, self._tone)
        self._clones.append(twin)
        return twin

    def isNull(self) -> bool:
        """Return False: every engine has an icon."""
        return False

    def _draw(self, size: int, mode: QIcon.Mode, ratio: float) -> QPixmap:
        palette = theme().palette
        tone = "disabled" if mode is QIcon.Mode.Disabled else self._tone
        return tinted_pixmap(self._name, getattr(palette, tone), max(1, size), ratio)
