"""The transcript after anything at all that can happen, against an oracle that knows all heights."""

import random

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.chat.transcript_heights import Heights
from app.ui.chat.transcript_view import TranscriptView
from tests.ui.chat.transcript_seat import (
    NOTCH,
    PAGE,
    FakeRow,
    FakeWidget,
    Seat,
    alive,
    check_stack,
    make_seat,
)


@pytest.fixture
def seat(qtbot: QtBot) -> Seat:
    return make_seat(qtbot, TranscriptView(FakeWidget))


def test_heights_against_a_plain_list() -> None:
    chance, heights, plain = random.Random(5), Heights(), [7] * 10
    heights.fill(10, 7)
    for _ in range(2000):
        match chance.randrange(4):
            case 0:
                plain.append(chance.randint(1, 50))
                heights.append(plain[-1])
            case 1 if len(plain) > 20:
                del plain[-3:]
                heights.truncate(len(plain))
            case _:
                row = chance.randrange(len(plain))
                plain[row] = chance.randint(1, 50)
                heights[row] = plain[row]
        assert (len(heights), heights.total) == (len(plain), sum(plain))
        row = chance.randrange(len(plain))
        assert heights.before(row) == sum(plain[:row])
        assert heights.find(heights.before(row)) == (row, 0)
        assert heights.find(heights.before(row) + plain[row] - 1) == (row, plain[row] - 1)
    assert heights.find(sum(plain) + 5) == (len(plain) - 1, plain[-1] + 5)


# -- anything at all ----------------------------------------------------------------------------------------------


class Oracle:
    """Knows all heights, and so the true position in pixels from the top."""

    def __init__(self, seat: Seat, rows: list[FakeRow], chance: random.Random) -> None:
        self.seat, self.rows, self.chance = seat, rows, chance
        self.top = 0
        self.follows = True
        self.next_key = len(rows)
        self.only_added = False

    @property
    def page(self) -> int:
        return self.seat.view.viewport().height()

    @property
    def end(self) -> int:
        return max(0, sum(row.height for row in self.rows) - self.page)

    def anchor(self) -> tuple[int, int]:
        """The first visible row and how much of it is above."""
        y = 0
        for index, row in enumerate(self.rows):
            if y + row.height > self.top or index == len(self.rows) - 1:
                return index, self.top - y
            y += row.height
        return 0, 0

    def settle(self) -> None:
        """After heights have changed."""
        self.top = self.end if self.follows else max(0, min(self.top, self.end))
        if not self.end:
            self.follows = True

    def place(self, index: int, offset: int, *, only_added: bool = False) -> None:
        self.only_added = only_added
        self.top = sum(row.height for row in self.rows[:index]) + offset
        self.settle()

    def move(self, pixels: int) -> None:
        self.only_added = False
        self.top = max(0, min(self.end, self.top + pixels))
        self.follows = pixels > 0 and self.end - self.top <= 8
        self.settle()

    def check(self) -> None:
        index, offset = self.anchor()
        if self.rows:
            assert self.seat.y_of(self.rows[index].key) == -offset
            check_stack(self.seat, self.rows)
        assert self.seat.is_at_end == (self.top == self.end)
        assert alive(self.rows) == len(self.seat.view.viewport().findChildren(FakeWidget))

    # what can happen

    def do_wheel(self) -> None:
        self.seat.settle()
        notches = self.chance.choice([-10, -3, -1, -0.5, 0.5, 1, 3, 10])
        self.seat.wheel(notches)
        self.move(int(-notches * NOTCH))

    def do_key(self) -> None:
        self.seat.settle()
        step = self.page - 40
        key, pixels = self.chance.choice(
            [
                (Qt.Key.Key_Up, -60),
                (Qt.Key.Key_Down, 60),
                (Qt.Key.Key_PageUp, -step),
                (Qt.Key.Key_PageDown, step),
                (Qt.Key.Key_Home, -(10**9)),
                (Qt.Key.Key_End, 10**9),
            ]
        )
        self.seat.view.setFocus()
        self.seat.key(key)
        self.move(pixels)

    def do_grow(self) -> None:
        """A row changes; the view is told if it is a widget."""
        index, offset = self.anchor()
        choice = self.chance.randrange(max(0, index - 4), min(len(self.rows), index + 6))
        if choice == index and choice < len(self.rows) - 1 and offset:
            return  # Which of both rows stays depends on where the person came from: tested by itself.
        row = self.rows[choice]
        height = max(1, row.height + self.chance.choice([-300, -20, -1, 1, 20, 300, 3000]))
        row.grow(height)
        self.place(index, min(offset, height) if choice == index else offset, only_added=True)

    def do_append(self) -> None:
        index, offset = self.anchor()
        self.follows = self.seat.is_at_end
        row = FakeRow(self.next_key, self.chance.randint(1, 2000), self.chance.randint(1, 500))
        self.next_key += 1
        self.rows.append(row)
        self.seat.view.append_row(row)
        self.place(index, offset, only_added=True)

    def do_branch(self) -> None:
        """As the pane does it: cut, append, go to the end, in one turn."""
        count = max(0, len(self.rows) - self.chance.randint(1, 6))
        del self.rows[count:]
        self.seat.view.truncate(count)
        for _ in range(self.chance.randint(1, 3)):
            row = FakeRow(self.next_key, self.chance.randint(1, 2000), self.chance.randint(1, 500))
            self.next_key += 1
            self.rows.append(row)
            self.seat.view.append_row(row)
        self.do_to_end()

    def do_truncate(self) -> None:
        if len(self.rows) < 12:
            return
        count = len(self.rows) - self.chance.randint(1, 6)
        index, offset = self.anchor()
        del self.rows[count:]
        self.seat.view.truncate(count)
        self.seat.settle()
        self.place(index, offset)

    def do_resize(self) -> None:
        index, offset = self.anchor()
        self.seat.view.resize(self.seat.view.width(), self.chance.choice([200, 400, PAGE]))
        self.place(index, offset)

    def do_to_end(self) -> None:
        self.seat.view.scroll_to_end()
        self.follows = True
        self.place(0, 0)

    def do_to_row(self) -> None:
        index = self.chance.randrange(len(self.rows))
        if self.end - sum(row.height for row in self.rows[:index]) <= 8:
            return  # Whether the end is followed there depends on the way.
        self.seat.scroll_to(index)
        self.follows = False
        self.place(index, 0)


@pytest.mark.parametrize("seed", range(12))
def test_whatever_happens_the_position_is_right(seat: Seat, seed: int) -> None:
    chance = random.Random(seed)
    rows = [FakeRow(n, chance.choice([1, 40, 300, 5000]), chance.randint(1, 1000)) for n in range(40)]
    oracle = Oracle(seat, list(rows), chance)
    seat.open(rows, at_end=True)
    oracle.settle()
    doings = [getattr(oracle, name) for name in dir(oracle) if name.startswith("do_")]
    for _ in range(80):
        before = oracle.end
        chance.choice(doings)()
        # What only adds may come in one turn with the next. What takes away makes the view go up, if it is laid out.
        if oracle.end < before or not oracle.only_added or chance.random() < 0.7:
            seat.settle()
            oracle.check()
