"""Reference cycles are collected in the window's thread alone."""

import gc
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.ui.shell.garbage import GarbageCollector


class Cycle:
    """Refers to itself, and notes the thread in which it is destroyed."""

    def __init__(self, ended_in: list[int]) -> None:
        self.itself, self._ended_in = self, ended_in

    def __del__(self) -> None:
        self._ended_in.append(threading.get_ident())


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[GarbageCollector]:
    threshold = gc.get_threshold()
    collector = GarbageCollector()
    gc.set_threshold(100, 5, 5)
    yield collector
    gc.set_threshold(*threshold)
    collector.stop()
    gc.disable()  # as it is in these tests


def test_a_worker_that_allocates_collects_nothing(qtbot: QtBot, collector: GarbageCollector) -> None:
    ended_in: list[int] = []
    Cycle(ended_in)
    worker = threading.Thread(target=lambda: [[number] for number in range(100_000)])
    worker.start()
    worker.join()
    assert ended_in == []
    qtbot.waitUntil(lambda: bool(ended_in))
    assert ended_in == [threading.get_ident()]


def test_it_ends_with_the_window(collector: GarbageCollector) -> None:
    assert not gc.isenabled()
    collector.stop()
    assert gc.isenabled()
