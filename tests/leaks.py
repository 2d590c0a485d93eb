"""What a test leaves behind fails it: threads, processes and Qt's timers, each with the place it was born at.

What is begun in a test, or in a fixture of one test, must be gone when its fixtures are. What is begun in a fixture of
a module may last as long as the module, and so may what is begun in a test that has such a fixture, since a shared
engine or window may own it. Engines that wait for the next test (tests/engine/warm.py) belong to the session, after
whose last test everything must be gone.

A timer of ``QTimer.singleShot`` is one of Qt's timers, too: it has no owner, and lasts until it has fired.
Threads of C++ and processes that :mod:`subprocess` has not started are not seen.
"""

import contextlib
import gc
import subprocess
import sys
import threading
import traceback
import weakref
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

import pytest

from tests import patience

_WIDTHS: Final = {"function": 0, "class": 1, "module": 1, "package": 2, "session": 2}
_MODULE, _SESSION = 1, 2
_FRAMES = 25
ENDING_S = 5.0
"""How long what has been told to end may take on a quiet machine."""
_MACHINERY = ("site-packages", "threading.py", "subprocess.py", "contextlib.py", __file__)


@dataclass
class _Birth:
    """One thing that was begun.

    Attributes:
        name: what people call it.
        thing: it; None when nobody else has it any more.
        is_there: whether it still runs.
        join: wait until it does not, or the seconds are over.
        test: in which it was begun.
        width: how long it may last: as its test, `_MODULE` or `_SESSION`.
        place: file, line and function of the calls that led to it, the innermost first.
    """

    name: str
    thing: Callable[[], Any]
    is_there: Callable[[], bool]
    join: Callable[[float], object]
    test: str
    width: int
    place: list[tuple[str, int, str]] = field(default_factory=list)

    def __str__(self) -> str:
        frames = [(*frame, None) for frame in reversed(self.place) if not any(part in frame[0] for part in _MACHINERY)]
        return f"{self.name}, begun in {self.test}:\n{''.join(traceback.StackSummary.from_list(frames).format())}"


class _Guard:
    """Everything that was begun and may still be there."""

    def __init__(self) -> None:
        self.test, self.width = "no test", _SESSION
        self.births: list[_Birth] = []

    def enter(self, item: pytest.Item) -> None:
        """This test begins."""
        fixtures = getattr(item, "_fixtureinfo").name2fixturedefs.values()  # noqa: B009  private, and stable for years
        widths = {_WIDTHS[definition.scope] for definitions in fixtures for definition in definitions}
        self.test, self.width = item.nodeid, _MODULE if _MODULE in widths else 0

    def born(
        self, name: str, thing: Callable[[], Any], is_there: Callable[[], bool], join: Callable[[float], object]
    ) -> None:
        """Now, in the test of now."""
        birth = _Birth(name, thing, is_there, join, self.test, self.width)
        frame = sys._getframe(1)
        while frame is not None and len(birth.place) < _FRAMES:
            birth.place.append((frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name))
            frame = frame.f_back  # type: ignore[assignment]
        self.births.append(birth)

    def left(self, width: int) -> list[_Birth]:
        """Those that should be gone now that everything of that width is over; they are not told again."""
        self.births = [birth for birth in self.births if birth.is_there()]
        late = [birth for birth in self.births if birth.width <= width]
        for birth in late:
            birth.join(patience.seconds(ENDING_S))
            self.births.remove(birth)
        return [birth for birth in late if birth.is_there()]


_guard = _Guard()


def keep(*things: object) -> None:
    """They belong to the session from now on."""
    for birth in _births_of(things):
        birth.width = _SESSION


def hand_out(*things: object) -> None:
    """They belong to the test of now."""
    for birth in _births_of(things):
        birth.test, birth.width = _guard.test, _guard.width


def _births_of(things: tuple[object, ...]) -> list[_Birth]:
    return [birth for birth in _guard.births if birth.thing() in things]


# -- what is watched ---------------------------------------------------------------------------------------------------


def watch_threads() -> None:
    """From now on."""
    start = threading.Thread.start

    def watched(self: threading.Thread) -> None:
        start(self)
        # pytest-timeout's own ends after everything else.
        if not self.name.startswith("pytest_timeout"):
            _guard.born(f"thread “{self.name}”", weakref.ref(self), self.is_alive, self.join)

    threading.Thread.start = watched  # type: ignore[method-assign]


def watch_processes() -> None:
    """From now on."""
    init = subprocess.Popen.__init__

    def watched(self: subprocess.Popen[Any], *arguments: Any, **more: Any) -> None:
        init(self, *arguments, **more)
        process = weakref.ref(self)  # Python itself warns of one that is forgotten while it runs

        def is_there() -> bool:
            return (popen := process()) is not None and popen.poll() is None

        def join(seconds: float) -> None:
            if (popen := process()) is not None:
                with contextlib.suppress(subprocess.TimeoutExpired):
                    popen.wait(seconds)

        _guard.born(f"process {self.pid} ({self.args!r:.100})", process, is_there, join)

    subprocess.Popen.__init__ = watched  # type: ignore[method-assign]


def watch_timers() -> None:
    """From now on."""
    from PySide6.QtCore import QCoreApplication, QEvent, QTimer
    from shiboken6 import isValid

    init = QTimer.__init__

    def watched(self: QTimer, *arguments: Any, **more: Any) -> None:
        init(self, *arguments, **more)
        timer = weakref.ref(self)

        def is_there() -> bool:
            return (found := timer()) is not None and isValid(found) and found.isActive()

        def join(_: float) -> None:
            gc.collect()  # its owner may be in a reference cycle, or about to be deleted
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

        owner = self.parent()
        _guard.born(f"timer of {type(owner).__name__ if owner else 'nobody'}", timer, is_there, join)

    QTimer.__init__ = watched  # type: ignore[method-assign]


# -- what pytest calls; tests/conftest.py has these names --------------------------------------------------------------


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """A test begins."""
    _guard.enter(item)


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(fixturedef: pytest.FixtureDef[Any]) -> Iterator[None]:
    """What a fixture begins may last as long as it does."""
    before = _guard.width
    _guard.width = max(before, _WIDTHS[fixturedef.scope])
    try:
        return (yield)
    finally:
        _guard.width = before


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> Iterator[None]:
    """A test and its fixtures are over, and those of its module and of the session if it was the last."""
    result = yield
    is_last_of_module = nextitem is None or nextitem.path != item.path
    width = _SESSION if nextitem is None else _MODULE if is_last_of_module else 0
    if left := _guard.left(width):
        pytest.fail("still there after the test: " + "\n".join(map(str, left)), pytrace=False)
    return result
