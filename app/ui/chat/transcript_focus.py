"""The tab order of the transcript's rows: visual order, not order of creation."""

from collections.abc import Iterable, Iterator
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.chat.transcript_rows import LiveRows

_STEPS = 10
"""How many rows are searched for something that Tab can reach."""


class TabOrder:
    """The tab order in a list of which only some rows are widgets.

    Args:
        first: what Tab reaches before all rows: the list itself.
        last: what it reaches after them.
        viewport: the parent of the rows.
    """

    def __init__(self, first: QWidget, last: QWidget, viewport: QWidget, rows: LiveRows[Any]) -> None:
        self._first, self._last, self._viewport, self._rows = first, last, viewport, rows

    def stop_in_view(self, now: QWidget | None, top_row: int, *, forward: bool) -> QWidget | None:
        """Return the visible widget that Tab reaches from the list itself, or Shift+Tab from after the rows.

        None if `now`, the widget with the focus, is neither of the two, or no visible row has such a widget.
        """
        if forward and now is self._first:
            below = (stop for row in self._rows.live_from(top_row) for stop in tab_stops(row))
            return next((stop for stop in below if self._area_of(stop).bottom() >= 0), None)
        if not forward and now is self._last:
            above = self._stops_above(len(self._rows))
            return next((stop for stop in above if self._area_of(stop).top() < self._viewport.height()), None)
        return None

    def make_beside(self, now: QWidget | None, *, forward: bool) -> None:
        """Build the rows next to the focused one, up to the first with something that Tab can reach."""
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
        """Update the tab order after the parts of a row changed."""
        row = self._rows.widget(index)
        if row is not None:
            put_behind(next(self._stops_above(index), self._first), tab_stops(row))

    def leave_rows(self, first: int) -> None:
        """Take the focus from rows that are about to be removed: Qt would give it to whatever comes next."""
        index = self._rows.index_at(QApplication.focusWidget())
        if index is not None and first <= index:
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stops_above(self, index: int) -> Iterator[QWidget]:
        return (stop for row in self._rows.live_above(index) for stop in reversed(tab_stops(row)))

    def _area_of(self, part: QWidget) -> QRect:
        return QRect(part.mapTo(self._viewport, part.rect().topLeft()), part.size())


def tab_stops(row: QWidget) -> list[QWidget]:
    """Return the parts of a row that Tab can reach, from top to bottom and from left to right."""
    stops = [part for part in [row, *row.findChildren(QWidget)] if _takes_tab(part) and part.isVisibleTo(row)]
    places = {part: part.mapTo(row, QPoint()) for part in stops}
    return sorted(stops, key=lambda part: (places[part].y(), places[part].x()))


def put_behind(first: QWidget, stops: Iterable[QWidget]) -> None:
    """Let Tab go from `first` through `stops`, then on as before."""
    for stop in stops:
        QWidget.setTabOrder(first, stop)
        first = stop


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled() and widget.focusProxy() is None
