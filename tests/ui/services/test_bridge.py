"""The bridge between threads."""

import threading
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.core.errors import DescantError, explained, unforeseen
from app.core.sentences import Explanation, phrase
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


class Record:
    """Records what arrives in the window's thread, in order."""

    def __init__(self, bridge: Bridge) -> None:
        self.events: list[tuple[str, object]] = []
        bridge.went_wrong.connect(lambda error: self.note("default", error))

    def note(self, name: str, what: object = None) -> None:
        self.events.append((name, what))

    def submit(self, worker: Worker, work: Callable[[], object]) -> None:
        """Submit `work` with all callbacks."""
        worker.submit(
            work,
            lambda result: self.note("success", result),
            lambda error: self.note("failure", error),
            ended=lambda: self.note("ended"),
        )


EXPECTED = DescantError(Explanation(phrase("The disk is full."), None, phrase("Free some space.")))


def fails_as_expected() -> None:
    raise EXPECTED


def test_an_expected_error_goes_to_the_caller(qtbot: QtBot, bridge: Bridge) -> None:
    worker, record = Worker("test", bridge), Record(bridge)
    record.submit(worker, fails_as_expected)
    qtbot.waitUntil(lambda: len(record.events) == 2)
    assert record.events == [("ended", None), ("failure", EXPECTED)]
    worker.close(patience=5)


@pytest.mark.parametrize("has_callbacks", [True, False])
def test_an_unforeseen_error_goes_to_the_default(
    qtbot: QtBot, bridge: Bridge, caplog: pytest.LogCaptureFixture, has_callbacks: bool
) -> None:
    worker, record = Worker("test", bridge), Record(bridge)
    if has_callbacks:
        record.submit(worker, lambda: 1 // 0)
    else:
        worker.submit(lambda: 1 // 0)
    record.submit(worker, lambda: "next")
    qtbot.waitUntil(lambda: ("success", "next") in record.events)
    names = [name for name, _ in record.events]
    assert names == [*(["ended"] if has_callbacks else []), "default", "ended", "success"]
    assert isinstance(record.events[names.index("default")][1], ZeroDivisionError)
    assert "Traceback" in caplog.text
    worker.close(patience=5)


def test_an_expected_error_without_a_callback_goes_to_the_default(qtbot: QtBot, bridge: Bridge) -> None:
    worker, record = Worker("test", bridge), Record(bridge)
    worker.submit(fails_as_expected)
    qtbot.waitUntil(lambda: bool(record.events))
    assert record.events == [("default", EXPECTED)]
    assert unforeseen(EXPECTED) is EXPECTED.explanation
    worker.close(patience=5)


def test_an_explained_error_goes_to_the_caller(qtbot: QtBot, bridge: Bridge, caplog: pytest.LogCaptureFixture) -> None:
    worker, record = Worker("test", bridge), Record(bridge)
    record.submit(worker, explained(lambda: 1 // 0))
    record.submit(worker, explained(fails_as_expected))
    qtbot.waitUntil(lambda: len(record.events) == 4)
    (_, first), (_, second) = (event for event in record.events if event[0] == "failure")
    assert isinstance(first, DescantError)
    assert "ZeroDivisionError" in str(first.explanation)
    assert second is EXPECTED
    assert "Traceback" in caplog.text
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
