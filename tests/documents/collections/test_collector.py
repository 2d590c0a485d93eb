"""The process that keeps folders up to date: pauses, battery, answers that go first, changes."""

import os
import queue
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.documents.client import Reader
from app.documents.collections.child import Collector
from app.documents.collections.protocol import Hold, ReadAgain, ReadOnBattery, Request, State, Status, Watch
from tests.documents.collections.test_folder import make


class Seat:
    """A collector without its process; `plugged` is what the computer says."""

    def __init__(self, reader: Reader) -> None:
        self.requests: queue.SimpleQueue[Request] = queue.SimpleQueue()
        self.told: list[Status] = []
        self.plugged = True
        self.after_report: list[Request] = []
        """Requested after the next report."""
        self.collector = Collector(self.requests, self.report, on_battery=lambda: not self.plugged, reader=reader)

    def report(self, status: Status) -> None:
        self.told.append(status)
        for request in self.after_report:
            self.requests.put(request)
        self.after_report = []

    def do(self, *requests: Request) -> list[State]:
        """Request something and let it take two steps; return the states that were reported."""
        self.told = []
        for request in requests:
            self.requests.put(request)
        self.collector.step(patience=0.001)
        self.collector.step(patience=0.001)
        return [status.state for status in self.told]


@pytest.fixture
def seat() -> Iterator[Seat]:
    reader = Reader()
    yield Seat(reader)
    reader.close()


def watch(folder: Path, *, paused: bool = False) -> Watch:
    path = os.fsencode(folder)
    return Watch((path,), (path,) if paused else ())


def test_a_folder_is_read_and_looked_at_again(seat: Seat, tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    assert seat.do(watch(tmp_path)) == [State.WAITING, State.READING, State.CURRENT]
    assert (seat.told[-1].files, seat.told[-1].pieces) == (1, 1)
    assert seat.do() == []
    make(tmp_path, "b.txt")
    assert seat.do(ReadAgain(os.fsencode(tmp_path)))[-1] is State.CURRENT
    assert seat.told[-1].files == 2


def test_a_paused_folder_is_not_read(seat: Seat, tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    assert seat.do(watch(tmp_path, paused=True)) == [State.PAUSED]
    assert seat.do(watch(tmp_path))[-1] is State.CURRENT


def test_a_pause_between_two_files_is_obeyed(seat: Seat, tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "b.txt")
    seat.do(watch(tmp_path, paused=True))
    seat.do(watch(tmp_path))
    make(tmp_path, "c.txt", "d.txt")
    seat.after_report = [watch(tmp_path, paused=True)]
    assert seat.do(ReadAgain(os.fsencode(tmp_path)))[-1] is State.PAUSED
    assert seat.told[-1].files < 4


def test_on_battery_nothing_is_read_until_the_user_wants_it(seat: Seat, tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    seat.plugged = False
    seat.after_report = []
    seat.requests.put(watch(tmp_path))

    def wanted(status: Status) -> None:
        seat.told.append(status)
        if status.state is State.BATTERY:
            seat.requests.put(ReadOnBattery())

    seat.collector._report = wanted
    seat.collector.step(patience=0.001)
    seat.collector.step(patience=0.001)
    assert [status.state for status in seat.told] == [State.WAITING, State.BATTERY, State.READING, State.CURRENT]


def test_an_answer_goes_first(seat: Seat, tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    assert seat.do(Hold(held=True), watch(tmp_path)) == [State.WAITING]
    assert seat.do(Hold(held=False))[-1] is State.CURRENT


def test_a_folder_that_is_gone_says_so_and_keeps_its_index(seat: Seat, tmp_path: Path) -> None:
    folder = make(tmp_path / "folder", "a.txt")
    seat.do(watch(folder))
    folder.rename(tmp_path / "elsewhere")
    assert seat.do(ReadAgain(os.fsencode(folder))) == [State.FAILED]
    assert seat.told[-1].files == 1
    assert "cannot be read" in str(seat.told[-1].error)
    (tmp_path / "elsewhere").rename(folder)
    assert seat.do(ReadAgain(os.fsencode(folder)))[-1] is State.CURRENT
