"""The order in which Tab goes through the rows of the transcript: as they stand, not as they were made."""

from collections.abc import Iterable, Iterator
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget

from app.ui.chat.transcript_rows import LiveRows

_STEPS = 10
"""So many rows are looked through for something that Tab can reach."""


class TabOrder:
    """Where Tab leads in a list of which only some rows are widgets.

    Args:
        first: what Tab reaches before all rows: the list itself.
        last: what it reaches behind them.
        ground: the parent of the rows.
    """

    def __init__(self, first: QWidget, last: QWidget, ground: QWidget, rows: LiveRows[Any]) -> None:
        self._first, self._last, self._ground, self._rows = first, last, ground, rows

    def stop_in_view(self, now: QWidget | None, top_row: int, *, forward: bool) -> QWidget | None:
        """Where Tab leads from the list itself, or Shift+Tab from behind the rows: to what the person sees.

        None if `now`, where the keyboard is, is neither of both, or nothing is there.
        """
        if forward and now is self._first:
            below = (stop for row in self._rows.live_from(top_row) for stop in tab_stops(row))
            return next((stop for stop in below if self._area_of(stop).bottom() >= 0), None)
        if not forward and now is self._last:
            above = self._stops_above(len(self._rows))
            return next((stop for stop in above if self._area_of(stop).top() < self._ground.height()), None)
        return None

    def make_beside(self, now: QWidget | None, *, forward: bool) -> None:
        """Make the rows beside the one with the keyboard, up to one that Tab can reach something in."""
        index = self._rows.index_at(now)
        if index is None:
            return
        beside = range(index + 1, len(self._rows)) if forward else range(index - 1, -1, -1)
        for row in beside[:_STEPS]:
            self._rows.height_of(row)
            widget = self._rows.widget(row)
            if widget is not None and tab_stops(widget):
                return

    def renew(self, index: int) -> None:
        """There may be other parts in the row there."""
        row = self._rows.widget(index)
        if row is not None:
            put_behind(next(self._stops_above(index), self._first), tab_stops(row))

    def _stops_above(self, index: int) -> Iterator[QWidget]:
        return (stop for row in self._rows.live_above(index) for stop in reversed(tab_stops(row)))

    def _area_of(self, part: QWidget) -> QRect:
        return QRect(part.mapTo(self._ground, part.rect().topLeft()), part.size())


def tab_stops(row: QWidget) -> list[QWidget]:
    """The parts of a row that Tab can reach, from top to bottom and from left to right."""
    stops = [part for part in [row, *row.findChildren(QWidget)] if _takes_tab(part) and part.isVisibleTo(row)]
    places = {part: part.mapTo(row, QPoint()) for part in stops}
    return sorted(stops, key=lambda part: (places[part].y(), places[part].x()))


def put_behind(first: QWidget, stops: Iterable[QWidget]) -> None:
    """Tab goes from `first` through `stops`, then on as before."""
    for stop in stops:
        QWidget.setTabOrder(first, stop)
        first = stop


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled() and widget.focusProxy() is None
