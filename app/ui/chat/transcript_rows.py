"""The rows of a transcript, their heights, and the widgets of those near the view."""

import time
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Generic, Protocol, TypeVar, cast

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QTextEdit, QWidget

from app.ui.chat.transcript_heights import Heights
from app.ui.chat.transcript_place import Place

_FIRST_GUESS = 240
"""Pixels assumed for a row that was not estimated yet."""
_FARTHEST = 1_000_000
"""A row kept far away is placed at most this many pixels from the view."""


class Row(Protocol):
    """The content of a row; its widget is created when the row comes near the view."""

    @property
    def key(self) -> Hashable:
        """Identifies the row for :meth:`TranscriptView.widget_of`."""

    def estimate(self, width: int) -> int:
        """Return a cheap estimate of the height at that width, in pixels."""


class _RowWidget(Protocol):
    """What the widget of a row must provide besides QWidget."""

    height_changed: SignalInstance

    def height_for(self, width: int) -> int:
        """Return the true height at that width, in pixels."""


R = TypeVar("R", bound=Row)


class _Live:
    """A row that has a widget now.

    Attributes:
        changed: it must be measured.
        checked: its parts have not changed since they were last examined.
        top_seen: its top was in the view or below it. If not, the user came from below or from far away.
    """

    def __init__(self, widget: QWidget, notify: Callable[[], None]) -> None:
        self.widget = widget
        self.changed = True
        self.checked = False
        self.top_seen = False
        self._notify = notify
        self._row_widget.height_changed.connect(self._on_height_changed)

    @property
    def _row_widget(self) -> _RowWidget:
        return cast(_RowWidget, self.widget)

    def measure(self, width: int) -> int:
        """Return the true height in pixels at `width`."""
        self.changed = False
        return max(1, self._row_widget.height_for(width))

    def close(self) -> None:
        """Disconnect and delete the widget."""
        self._row_widget.height_changed.disconnect(self._on_height_changed)
        self.widget.hide()
        self.widget.deleteLater()

    def _on_height_changed(self) -> None:
        self.changed = True
        self.checked = False
        self._notify()


class LiveRows(Generic[R]):
    """All rows, their heights at one width, and the widgets of those near the view.

    Args:
        make: creates the widget of a row.
        viewport: the parent of the widgets.
        notify: called when the height of a widget has changed.

    Attributes:
        heights: true for rows that have had a widget at this width, otherwise estimates.
    """

    def __init__(self, make: Callable[[R], QWidget], viewport: QWidget, notify: Callable[[], None]) -> None:
        self._make, self._viewport, self._notify = make, viewport, notify
        self._rows: list[R] = []
        self._live: dict[int, _Live] = {}
        self._known = bytearray()
        """By row: whether its height was estimated or measured at this width."""
        self._unknown_below = 0
        """All rows from this one on are known."""
        self._width = 0
        self.heights = Heights()

    def __len__(self) -> int:
        return len(self._rows)

    # -- rows ------------------------------------------------------------------------------------------------------

    def set_rows(self, rows: Sequence[R]) -> None:
        """Replace all rows; the old widgets are deleted."""
        self._close(list(self._live))
        self._rows = list(rows)
        self.heights.fill(len(self._rows), _FIRST_GUESS)
        self._known = bytearray(len(self._rows))
        self._unknown_below = len(self._rows)

    def append(self, row: R) -> None:
        """Add a row at the end."""
        self._rows.append(row)
        self.heights.append(max(1, row.estimate(self._width)) if self._width else _FIRST_GUESS)
        self._known.append(bool(self._width))
        if not self._width:
            self._unknown_below = len(self._rows)

    def truncate(self, count: int) -> None:
        """Keep the first `count` rows."""
        self._close([index for index in self._live if index >= count])
        del self._rows[count:], self._known[count:]
        self.heights.truncate(count)
        self._unknown_below = min(self._unknown_below, len(self._rows))

    def widget_of(self, key: Hashable) -> QWidget | None:
        """Return the widget of the row with that key, if it has one now."""
        return next((live.widget for index, live in self._live.items() if self._rows[index].key == key), None)

    def widget(self, index: int) -> QWidget | None:
        """Return the widget of the row at `index`, if it has one now."""
        live = self._live.get(index)
        return live.widget if live is not None else None

    def live_from(self, index: int) -> list[QWidget]:
        """Return the widgets of that row and those below, from top to bottom."""
        return [self._live[i].widget for i in sorted(self._live) if i >= index]

    def live_above(self, index: int) -> list[QWidget]:
        """Return the widgets of the rows above, from bottom to top."""
        return [self._live[i].widget for i in sorted(self._live, reverse=True) if i < index]

    def take_unchecked(self) -> list[int]:
        """Return the rows whose parts have changed since the last call."""
        found = sorted(index for index, live in self._live.items() if not live.checked)
        for index in found:
            self._live[index].checked = True
        return found

    def index_at(self, widget: QWidget | None) -> int | None:
        """Return the index of the row that contains `widget`."""
        if widget is None or widget is self._viewport or not self._viewport.isAncestorOf(widget):
            return None
        return next((i for i, live in self._live.items() if _is_part(widget, live.widget)), None)

    # -- heights ---------------------------------------------------------------------------------------------------

    @property
    def width(self) -> int:
        """Width of the rows in pixels; 0 until it is known."""
        return self._width

    @width.setter
    def width(self, width: int) -> None:
        if width != self._width:
            self._width = width
            self.forget_heights()

    def forget_heights(self) -> None:
        """Treat all heights as estimates again, after the width or the font changed."""
        self._known = bytearray(len(self._rows))
        self._unknown_below = len(self._rows)
        for live in self._live.values():
            live.changed = True

    def height_of(self, index: int) -> int:
        """Return the true height; creates the widget if necessary."""
        live = self._live.get(index) or self._build(index)
        if live.changed:
            self.heights[index] = live.measure(self._width)
            self._known[index] = True
        return self.heights[index]

    def measure_visible(self, place: Place, page: int) -> Place:
        """Measure changed rows in the view; return the place that keeps the visible content where it is.

        That is the same place, except for a row that the user entered from below while it is still being laid out: then
        the row below stays.
        """
        for index in self.near(place, above=0, below=page):
            live = self._live.get(index)
            if live is None or not live.changed:
                continue
            before = self.heights[index]
            grown = self.height_of(index) - before
            next_in_view = index < len(self._rows) - 1 and before - place.offset < page
            if index == place.row and not live.top_seen and next_in_view and not has_focus(live.widget):
                place = place.moved(grown)
        return place

    def estimate_some(self, seconds: float) -> bool:
        """Estimate unknown heights for so many seconds; return whether some are left."""
        until = time.monotonic() + seconds
        while self._unknown_below and time.monotonic() < until:
            self._unknown_below -= 1
            index = self._unknown_below
            if not self._known[index]:
                self._known[index] = True
                self.heights[index] = max(1, self._rows[index].estimate(self._width))
        return self._unknown_below > 0

    # -- widgets ---------------------------------------------------------------------------------------------------

    def near(self, place: Place, *, above: int, below: int) -> range:
        """Return the rows that reach into the range from `above` pixels over the place to `below` pixels under it."""
        first, y = place.row, -place.offset
        while first > 0 and y > -above:
            first -= 1
            y -= self.heights[first]
        last, y = place.row, -place.offset
        while last < len(self._rows) and y < below:
            y += self.heights[last]
            last += 1
        return range(first, last)

    def next_to_measure(self, rows: range, place: Place) -> int | None:
        """Return the row nearest to the place among those that have changed and those of `rows` without a widget."""
        waiting = [index for index, live in self._live.items() if live.changed]
        waiting += [index for index in rows if index not in self._live]
        return min(waiting, key=lambda index: abs(index - place.row), default=None)

    def lay_out(self, place: Place) -> None:
        """Move all widgets to their positions; those that are still to be measured keep their size."""
        top = self.heights.before(place.row) + place.offset
        for index, live in self._live.items():
            y, height = self.heights.before(index) - top, self.heights[index]
            live.top_seen = live.top_seen or y >= 0
            if live.changed:
                live.widget.move(0, _not_too_far(y, height))
            else:
                _set_geometry(live.widget, y, self._width, height)

    def drop_outside(self, rows: range) -> None:
        """Delete the widgets of other rows, except those with the focus or a selection."""
        self._close([i for i, live in self._live.items() if i not in rows and not _is_held(live.widget)])

    def _build(self, index: int) -> _Live:
        widget = self._make(self._rows[index])
        widget.setParent(self._viewport)
        widget.ensurePolished()
        live = _Live(widget, self._notify)
        self._live[index] = live
        return live

    def _close(self, indexes: Iterable[int]) -> None:
        for index in indexes:
            self._live.pop(index).close()


def has_focus(widget: QWidget) -> bool:
    """Whether `widget` or a part of it has the keyboard focus."""
    focus = QApplication.focusWidget()
    return focus is not None and _is_part(focus, widget)


def _is_part(widget: QWidget, whole: QWidget) -> bool:
    return widget is whole or whole.isAncestorOf(widget)


def _is_held(widget: QWidget) -> bool:
    return has_focus(widget) or any(_has_selection(part) for part in [widget, *widget.findChildren(QWidget)])


def _has_selection(widget: QWidget) -> bool:
    match widget:
        case QTextEdit() | QPlainTextEdit():
            return widget.textCursor().hasSelection()
        case QLabel():
            return widget.hasSelectedText()
        case _:
            return False


def _set_geometry(widget: QWidget, y: int, width: int, height: int) -> None:
    y = _not_too_far(y, height)
    if widget.isHidden() or (widget.y(), widget.width(), widget.height()) != (y, width, height):
        widget.setGeometry(0, y, width, height)
        widget.show()


def _not_too_far(y: int, height: int) -> int:
    return max(-_FARTHEST - height, min(_FARTHEST, y))
