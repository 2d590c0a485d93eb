"""The background of popups and menus: rounded, with a hairline and a shadow."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from app.ui.theme import has_compositor, theme
from app.ui.theme.style_sheet import POPUP_MARGIN, RADIUS

_SHADOW_ALPHA = 5
"""Opacity of each layer of the shadow, out of 255."""
_DROP = 2
"""Pixels by which the shadow is offset downwards."""


def float_above(widget: QWidget) -> int:
    """Make a popup translucent where the desktop supports it. Call it before the popup is shown.

    Returns:
        Width in pixels of the margin that the shadow takes on each side.
    """
    if not has_compositor():
        return 0
    widget.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
    widget.setWindowFlags(
        widget.windowFlags() | Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint
    )
    return POPUP_MARGIN


def paint_panel(widget: QWidget, margin: int) -> None:
    """Paint background, hairline and shadow; `margin` is the result of :func:`float_above`."""
    palette = theme().palette
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(widget.rect()).adjusted(margin, margin, -margin, -margin)
    if margin:
        _paint_shadow(painter, box, margin)
    radius = RADIUS if margin else 0
    painter.setPen(QPen(QColor(palette.border), 1))
    painter.setBrush(QColor(palette.surface))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.end()


def _paint_shadow(painter: QPainter, box: QRectF, margin: int) -> None:
    colour = QColor(theme().palette.shadow)
    colour.setAlpha(_SHADOW_ALPHA)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for grow in range(margin - _DROP):
        radius = RADIUS + grow
        painter.drawRoundedRect(box.adjusted(-grow, _DROP - grow, grow, _DROP + grow), radius, radius)
