"""Viewports that are made here instead of by Qt.

To wrap a widget of Qt's own, PySide first loads every class of widgets with all of its enums, to find the right one:
2 MB and a tenth of the start. A widget that was made in Python needs no search.
"""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def own_viewport(area: QAbstractScrollArea) -> QWidget:
    """Give `area` a viewport like the one that Qt has made for it, and return it. Call it before anything is set up."""
    viewport = QWidget()
    viewport.setObjectName("qt_scrollarea_viewport")
    viewport.setBackgroundRole(QPalette.ColorRole.Base)
    viewport.setAutoFillBackground(True)
    area.setViewport(viewport)
    return viewport
