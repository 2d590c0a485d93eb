"""The bridge between threads."""

import threading

import pytest
from pytestqt.qtbot import QtBot

from app.ui.services.bridge import Bridge, Worker
from tests import patience


@pytest.fixture
def bridge(qtbot: QtBot) -> Bridge:
    return Bridge()


def test_results_arrive_in_the_windows_thread(qtbot: QtBot, bridge: Bridge) -> None:
    worker = Worker("test", bridge)
    seen: list[tuple[str, int, int]] = []
    ours = threading.get_ident()
    worker.submit(threading.get_ident, lambda theirs: seen.append(("done", theirs, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(seen))
    word, theirs, arrived = seen[0]
    assert word == "done"
    assert theirs != ours
    assert arrived == ours
    assert worker.close(patience=5)


def test_work_is_done_in_order(qtbot: QtBot, bridge: Bridge) -> None:
    worker = Worker("test", bridge)
    gate, seen = threading.Event(), []
    worker.submit(lambda: gate.wait(patience.seconds()), lambda _: seen.append(0))
    for number in range(1, 20):
        worker.submit(lambda number=number: number, seen.append)
    gate.set()
    qtbot.waitUntil(lambda: len(seen) == 20)
    assert seen == list(range(20))
    worker.close(patience=5)


def test_a_failure_goes_to_whoever_asked(qtbot: QtBot, bridge: Bridge) -> None:
    worker = Worker("test", bridge)
    told: list[Exception] = []
    unasked: list[Exception] = []
    bridge.went_wrong.connect(unasked.append)
    worker.submit(lambda: 1 // 0, None, told.append)
    worker.submit(lambda: list[int]()[1])
    qtbot.waitUntil(lambda: bool(told and unasked))
    assert isinstance(told[0], ZeroDivisionError)
    assert isinstance(unasked[0], IndexError)
    worker.close(patience=5)


def test_nothing_arrives_after_the_end(qtbot: QtBot, bridge: Bridge) -> None:
    worker = Worker("test", bridge)
    seen: list[int] = []
    worker.submit(lambda: 1, seen.append)
    assert worker.close(patience=5)
    bridge.close()
    qtbot.wait(20)  # whatever was under way would have come by now
    assert seen == []


def test_a_thread_that_hangs_is_not_waited_for(bridge: Bridge) -> None:
    worker = Worker("test", bridge)
    gate = threading.Event()
    worker.submit(lambda: gate.wait(patience.seconds()))
    assert not worker.close(patience=0.05)
    gate.set()
