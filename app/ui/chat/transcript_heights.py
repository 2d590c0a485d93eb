"""The heights of all rows of a transcript and their sums, in a Fenwick tree. Free of Qt."""


class Heights:
    """Heights in pixels, by row. Changing one, or looking up where a row starts, takes O(log rows)."""

    def __init__(self) -> None:
        self._heights: list[int] = []
        self._tree = [0]
        """At i (from 1) the sum of the last ``i & -i`` heights before row i."""

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, row: int) -> int:
        return self._heights[row]

    def __setitem__(self, row: int, height: int) -> None:
        change = height - self._heights[row]
        if not change:
            return
        self._heights[row] = height
        place, size = row + 1, len(self._tree)
        while place < size:
            self._tree[place] += change
            place += place & -place

    @property
    def total(self) -> int:
        """The height of all rows together."""
        return self.before(len(self._heights))

    def fill(self, count: int, height: int) -> None:
        """Replace everything by `count` rows of the same height."""
        self._heights = [height] * count
        self._tree = [height * (place & -place) for place in range(count + 1)]

    def append(self, height: int) -> None:
        """Add a row at the end."""
        place = len(self._tree)
        last = place - (place & -place)
        self._tree.append(height + self.before(place - 1) - self.before(last))
        self._heights.append(height)

    def truncate(self, count: int) -> None:
        """Keep the first `count` rows."""
        del self._heights[count:]
        del self._tree[count + 1 :]

    def before(self, row: int) -> int:
        """Return where `row` starts: the sum of the heights before it."""
        total = 0
        while row > 0:
            total += self._tree[row]
            row -= row & -row
        return total

    def find(self, y: int) -> tuple[int, int]:
        """Return the row that covers `y` pixels from the top, and how many pixels of it lie above `y`.

        `y` is at least 0; a `y` beyond the end finds the last row. There must be a row.
        """
        row, rest = 0, y
        step = 1 << len(self._heights).bit_length()
        while step := step >> 1:
            if row + step < len(self._tree) and self._tree[row + step] <= rest:
                row += step
                rest -= self._tree[row]
        if row < len(self._heights):
            return row, rest
        return row - 1, rest + self._heights[row - 1]
