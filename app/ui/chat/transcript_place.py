"""Where the person is in a transcript: a row, and so many pixels into it. Free of Qt.

A place is kept instead of a distance from the top: whatever turns out about the heights of the rows above, the place
is the same. The functions take ``height_of``, which must tell the true height of a row (and builds it for that); they
ask for no more rows than they walk over.
"""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """What lies at the upper edge of the view.

    Attributes:
        row: its index.
        offset: pixels of that row above the edge; may be out of the row until the place is settled.
    """

    row: int = 0
    offset: int = 0

    def moved(self, pixels: int) -> "Place":
        """So many pixels further down."""
        return Place(self.row, self.offset + pixels)


def settled(place: Place, *, count: int, page: int, height_of: Callable[[int], int]) -> Place:
    """The same place with an offset that lies in the row, and with no emptiness below the last row if possible.

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
    """The place that shows the end of the last row at the lower edge; the beginning if all rows fit."""
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
