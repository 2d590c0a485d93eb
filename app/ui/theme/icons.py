"""Icons: thin-lined SVG files, drawn in a colour of the palette."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.core.paths import resources_dir

_SIZE = 18


def icon(name: str, tone: str = "second") -> QIcon:
    """The icon `name` of resources/icons in the colour ``palette.<tone>``; greyed while its control is disabled."""
    from app.ui.theme.theme import theme  # noqa: PLC0415  the theme draws no icons, icons need the theme

    palette = theme().palette
    result = QIcon()
    for factor in (1, 2):
        result.addPixmap(icon_pixmap(name, getattr(palette, tone), _SIZE, factor))
        result.addPixmap(icon_pixmap(name, palette.third, _SIZE, factor), QIcon.Mode.Disabled)
    return result


@lru_cache(maxsize=512)
def icon_pixmap(name: str, colour: str, size: int, factor: int = 1) -> QPixmap:
    """The icon drawn in `colour`, `size` points wide, for a screen of `factor` pixels a point."""
    pixmap = QPixmap(QSize(size, size) * factor)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode())).render(
        painter, QRectF(0, 0, size * factor, size * factor)
    )
    painter.end()
    pixmap.setDevicePixelRatio(factor)
    return pixmap


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    return (resources_dir() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
