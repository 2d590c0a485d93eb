"""The scroll position in a transcript: a row, and an offset in pixels into it. Free of Qt.

The view keeps a place instead of a distance from the top, because a place stays valid when rows above change their
height. The functions take ``height_of``, which must return the true height of a row (and builds the row for that); they
ask for no more rows than they walk over.
"""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """What lies at the upper edge of the view.

    Attributes:
        row: its index.
        offset: pixels of that row above the edge; may lie outside the row until the place is settled.
    """

    row: int = 0
    offset: int = 0

    def moved(self, pixels: int) -> "Place":
        """Return the place `pixels` further down."""
        return Place(self.row, self.offset + pixels)


def settled(place: Place, *, count: int, page: int, height_of: Callable[[int], int]) -> Place:
    """Return the same place with an offset inside its row, and without empty space below the last row if possible.

    Args:
        count: number of rows.
        page: height of the view.
    """
    if not count:
        return Place()
    place = _within_row(place, count, height_of)
    below = -place.offset
    for row in range(place.row, count):
        below += height_of(row)
        if below >= page:
            return place
    return end(count=count, page=page, height_of=height_of)


def end(*, count: int, page: int, height_of: Callable[[int], int]) -> Place:
    """Return the place with the end of the last row at the lower edge; the start if all rows fit."""
    room = page
    for row in reversed(range(count)):
        room -= height_of(row)
        if room <= 0:
            return Place(row, -room)
    return Place()


def _within_row(place: Place, count: int, height_of: Callable[[int], int]) -> Place:
    row, offset = min(place.row, count - 1), place.offset
    if row != place.row:
        offset = height_of(row)
    while offset < 0 and row > 0:
        row -= 1
        offset += height_of(row)
    offset = max(0, offset)
    while row < count - 1 and offset >= (height := height_of(row)):
        row += 1
        offset -= height
    return Place(row, offset)
