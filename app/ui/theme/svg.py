"""The icon files: thin-lined SVG drawings without a colour of their own, rendered in any colour."""

import re
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from app.core.paths import resources_dir

_LINE = 1.5
"""Minimum line width in pixels, however small the icon is."""
_LINE_SHARE = 1 / 12
"""Line width as a fraction of the icon's width."""
_GRID = 24
"""Width of the coordinate grid in the SVG files."""


def tinted_svg(name: str, colour: str, size: int) -> str:
    """Return the drawing `name` of resources/icons in `colour`, with line widths for a size of `size` pixels.

    Raises:
        FileNotFoundError: there is no such drawing.
    """
    width = f'stroke-width="{max(_LINE / size, _LINE_SHARE) * _GRID:.3f}"'
    return re.sub(r'stroke-width="[^"]*"', width, svg_source(name)).replace("currentColor", colour)


@lru_cache(maxsize=512)
def tinted_pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Return the drawing as a pixmap `size` logical pixels wide, at a device pixel ratio of `ratio`."""
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415  not before the first picture of the window

    pixels = max(1, round(size * ratio))
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(tinted_svg(name, colour, size).encode()))
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


@lru_cache(maxsize=256)
def svg_source(name: str) -> str:
    """Return the file's content, without a colour yet.

    Raises:
        FileNotFoundError: there is no such drawing.
    """
    return (_icons_dir() / f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=1)
def _icons_dir() -> Path:
    return resources_dir() / "icons"
