"""Engines that serve one test after another.

The start of an engine (Python, llama.cpp, the ranks of the encoding) costs more processor time than what most tests ask
of it. A client that lets its engine go leaves it here, without a model; the next client finds it as if it had just been
started. One that was stopped, cancelled, killed or left in the middle of something really ends, and a test of starts,
ends or logs takes `EngineClient` as it is.
"""

import queue
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.engine.client import link
from app.engine.client.link import EngineProcess, Received
from app.engine.client.process import child_environment
from app.engine.protocol import (
    Bench,
    BenchEnded,
    Event,
    Failed,
    Load,
    LoadCancelled,
    Loaded,
    Ping,
    Ready,
    Render,
    Rendered,
    Request,
    Turn,
    TurnEnded,
    Unload,
    Unloaded,
)
from app.engine.token_counts import CountTokens, TokensCounted
from tests import leaks, patience

_ENDS = (TurnEnded, Failed, Loaded, LoadCancelled, Unloaded, Rendered, TokensCounted, BenchEnded)
_OWN_FOR_EACH_TEST = {"DESCANT_HOME", "DESCANT_USER_HOME", "HF_HUB_CACHE", "LLAMA_CACHE", "PYTEST_CURRENT_TEST"}
_MOST_KEPT = 2


class _Events(queue.SimpleQueue[Received]):
    """What the child sent; knows how many requests are not done yet."""

    def __init__(self) -> None:
        super().__init__()
        self.open_requests = 0
        self.ready: Ready | None = None

    def get(self, block: bool = True, timeout: float | None = None) -> Received:
        event = super().get(block, timeout)
        if isinstance(event, Ready):
            self.ready = event
        if isinstance(event, _ENDS):
            self.open_requests = max(0, self.open_requests - 1)
        return event


class WarmProcess(EngineProcess):
    """One that may serve again; see the module."""

    def __init__(self, engines: "WarmEngines") -> None:
        super().__init__()
        self.environment = _environment()
        self._engines = engines
        self._was_disturbed = False

    @property
    def events(self) -> _Events:  # type: ignore[override]
        return self._events

    @events.setter
    def events(self, _: object) -> None:
        self._events = _Events()

    def send(self, request: Request) -> None:
        match request:
            case Load() | Turn() | Render() | CountTokens() | Bench() | Unload():
                self.events.open_requests += 1
            case Ping():
                pass
            case _:  # the child remembers it by the number of the turn, which the next client gives again
                self._was_disturbed = True
        super().send(request)

    def kill(self) -> None:
        self._was_disturbed = True
        super().kill()

    def end(self, patience: float = 3.0) -> None:
        if not self._engines.take_back(self):
            super().end(patience)

    def end_for_good(self) -> None:
        """When the tests are over."""
        super().end()

    def empty(self) -> bool:
        """Let its model go; whether it is as good as new."""
        if self._was_disturbed or not self.is_alive or self.events.open_requests or self.events.ready is None:
            return False
        self.send(Unload())
        try:
            while not isinstance(self._next(), Unloaded):
                pass
        except queue.Empty:
            return False
        self._log_lines.clear()
        self.events.put(self.events.ready)
        return True

    def parts(self) -> tuple[object, ...]:
        """What has to end with it."""
        return self._popen, *self._threads

    def _next(self) -> "Event | object":
        return self.events.get(timeout=patience.seconds(10))


class WarmEngines:
    """Those that nobody has now."""

    def __init__(self) -> None:
        self._idle: list[WarmProcess] = []
        self._is_over = False

    def start(self, command: Sequence[str] | None = None, log_file: Path | None = None) -> EngineProcess:
        """In place of `EngineProcess`."""
        if command is not None or log_file is not None:
            return EngineProcess(command, log_file)
        environment = _environment()
        for process in self._idle:
            if process.environment == environment and process.is_alive:
                self._idle.remove(process)
                leaks.hand_out(*process.parts())
                return process
        return WarmProcess(self)

    def take_back(self, process: WarmProcess) -> bool:
        """Keep it for the next client, if it can serve one."""
        if self._is_over or len(self._idle) >= _MOST_KEPT or not process.empty():
            return False
        self._idle.append(process)
        leaks.keep(*process.parts())
        return True

    @contextmanager
    def in_use(self) -> Iterator[None]:
        """Clients take their engines from here."""
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(link, "EngineProcess", self.start)
            yield

    def end(self) -> None:
        """End them all."""
        self._is_over = True
        for process in self._idle:
            process.end_for_good()
        self._idle.clear()


def _environment() -> dict[str, str]:
    return {name: value for name, value in child_environment().items() if name not in _OWN_FOR_EACH_TEST}
