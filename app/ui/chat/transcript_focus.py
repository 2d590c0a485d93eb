"""The order in which Tab goes through the rows of the transcript: as they stand, not as they were made."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget


def tab_stops(row: QWidget) -> list[QWidget]:
    """The parts of a row that Tab can reach, from top to bottom and from left to right."""
    stops = [part for part in [row, *row.findChildren(QWidget)] if _takes_tab(part) and part.isVisibleTo(row)]
    places = {part: part.mapTo(row, QPoint()) for part in stops}
    return sorted(stops, key=lambda part: (places[part].y(), places[part].x()))


def put_behind(first: QWidget, stops: Iterable[QWidget]) -> None:
    """Tab goes from `first` through `stops`, then on as before."""
    for stop in stops:
        if first.nextInFocusChain() is not stop:
            QWidget.setTabOrder(first, stop)
        first = stop


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled() and widget.focusProxy() is None
