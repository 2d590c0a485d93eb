"""Where the view of a transcript stands in its rows, whatever their heights turn out to be."""

from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from app.ui.chat.transcript_place import Place, end, settled
from app.ui.chat.transcript_rows import LiveRows

_NEAR_END = 8
"""Moving down to within so many pixels of the end counts as moving to the end."""


class Position:
    """The place of the view, which stays with what is visible or, at the end, with the end.

    Args:
        viewport: the viewport, whose size is that of the view.

    Attributes:
        place: what lies at the upper edge.
        follows: whether the end stays in view when rows grow.
        at_end: whether the end of the last row was visible after the last layout.
    """

    def __init__(self, rows: LiveRows[Any], viewport: QWidget) -> None:
        self.place = Place()
        self.follows = self.at_end = True
        self._rows, self._viewport = rows, viewport
        self._size = QSize()
        """Of the viewport at the last layout."""
        self._resized = (Place(), 0.0)
        """The place after the last change of width, and its exact fraction of the row to prevent drift."""

    def follow_end(self) -> None:
        """Go to the end with the next layout, and stay there."""
        self.follows = self.at_end = True

    def measure(self) -> None:
        """Update changed heights; content keeps its place on the screen, approximately so after a change of width.

        In a view of another size the end stays visible if it was, whether it is followed or not.
        """
        rows, width = self._rows, self._viewport.width()
        keeps_end = self.at_end and not self._size.isEmpty() and self._viewport.size() != self._size
        self._size = self._viewport.size()
        if width != rows.width and len(rows):
            row = min(self.place.row, len(rows) - 1)
            if self.place != self._resized[0]:
                self._resized = self.place, self.place.offset / rows.heights[row]
            fraction = self._resized[1]
            rows.width = width
            self.place = Place(row, round(fraction * rows.height_of(row)))
            self._resized = self.place, fraction
        rows.width = width
        self.place = rows.measure_visible(self.place, self._viewport.height())
        if keeps_end:
            self.place = self._end()

    def move(self, place: Place, *, down: bool) -> None:
        """Go to `place` for the user; back at the end, follow it again."""
        self.place = self._settled(place)
        self.follows = down and self._below() <= _NEAR_END

    def settle(self) -> None:
        """Go where the position leads by the heights as they are now."""
        self.place = self._end() if self.follows else self._settled(self.place)

    def look_for_end(self) -> None:
        """Update `at_end`; if all rows fit, the end is followed."""
        below = self._below()
        if below <= 0 and self.place == Place():
            self.follows = True
        self.at_end = below <= 0

    @property
    def top(self) -> int:
        """The pixels above the upper edge, as far as heights are known."""
        return self._rows.heights.before(self.place.row) + self.place.offset

    def far_at(self, top: int) -> Place:
        """Return the place so far from the top; among estimated heights, the same fraction of the row that is there."""
        row, offset = self._rows.heights.find(top)
        guess = self._rows.heights[row]
        return Place(row, offset * self._rows.height_of(row) // guess)

    def _settled(self, place: Place) -> Place:
        return settled(place, count=len(self._rows), page=self._viewport.height(), height_of=self._rows.height_of)

    def _end(self) -> Place:
        return end(count=len(self._rows), page=self._viewport.height(), height_of=self._rows.height_of)

    def _below(self) -> int:
        """Return the pixels below the lower edge; negative if there is empty space."""
        return self._rows.heights.total - self.top - self._viewport.height()
