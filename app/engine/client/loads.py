"""Loads of models into the engine's process: in a new process if none is running, and again after a crash."""

import contextlib
import os
import threading
import time
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from app.engine.client.link import ClosedError, EngineLink, GivenUpError, no_model_fault
from app.engine.client.stepping_down import is_for_memory, stepped_down
from app.engine.engines.installed import InstalledEngines
from app.engine.faults import EngineError, FaultKind, LoadWasCancelledError, Stage, Words, make_fault, remembered
from app.engine.protocol import (
    CancelLoad,
    Failed,
    Load,
    LoadCancelled,
    Loaded,
    LoadProgress,
    Notice,
    SteppedDown,
)
from app.library import quarantine


@dataclass
class _RunningLoad:
    """The state of a load, shared with other threads.

    Attributes:
        turn_id: the turn that needs the model; 0 for none.
        sent: the request was sent to the child, so it can be cancelled there.
        cancelled: the load was cancelled.
        asked: the original request.
        request: the same, or the fallback that is tried after memory ran out.
        restarted: a process has crashed for lack of memory during this load.
        notices: notices for the user about this load.
    """

    asked: Load
    request: Load
    turn_id: int = 0
    sent: bool = False
    cancelled: bool = False
    restarted: bool = False
    notices: tuple[Words, ...] = ()


class ModelLoads:
    """The loads of one engine, one at a time.

    Args:
        lock: guards the running load, and what other threads request of a turn.
        is_stopped: whether this turn was stopped; called with the lock held.

    Attributes:
        wanted: the load that a process has to hold; None if none was asked for, or the last one failed.
    """

    def __init__(self, link: EngineLink, lock: threading.Lock, is_stopped: Callable[[int], bool]) -> None:
        self._link = link
        self._lock = lock
        self._is_stopped = is_stopped
        self._load: _RunningLoad | None = None
        self.wanted: Load | None = None

    def again(self, turn_id: int = 0) -> Generator[LoadProgress | Notice, None, None]:
        """Ensure that a running process holds the wanted model.

        Args:
            turn_id: the turn that needs it; 0 for none.

        Raises:
            ClosedError: the link is closed.
            EngineError: with the fault; no model is wanted, for example.
            LoadWasCancelledError: it was cancelled, or the turn was stopped.
        """
        self._link.drop_if_dead()
        if self._link.loaded is not None:
            return
        if self._link.is_closed:
            raise ClosedError
        wanted = self.wanted
        if wanted is None:
            raise EngineError(no_model_fault())
        check_record(Path(os.fsdecode(wanted.path)))
        yield from self.steps(wanted, turn_id)

    def steps(self, request: Load, turn_id: int = 0) -> Generator[LoadProgress | Notice, None, None]:
        """Load in a new process if none is running, and in another one if the first crashes for lack of memory.

        Closing the iterator ends the load. Raises as :meth:`again`.
        """
        load = self._begin_load(request, turn_id)
        try:
            while True:
                try:
                    yield from self._load_in_process(load)
                    return
                except GivenUpError:
                    raise LoadWasCancelledError from None
                except EngineError as error:
                    if not self._may_restart(load, error):
                        raise
                load.restarted = True
                yield from self._step_down(load)
        except GeneratorExit:
            self._abandon_load()
            raise
        finally:
            with self._lock:
                self._load = None

    def cancel(self, turn_id: int | None = None) -> None:
        """Cancel the running load, or only one that this turn needs; the caller holds the lock."""
        if self._load is None or turn_id not in (None, self._load.turn_id):
            return
        self._load.cancelled = True
        if self._load.sent:
            self._link.give_up_at = time.monotonic() + self._link.patience.cancel
            self._link.send(CancelLoad())

    def _load_in_process(self, load: _RunningLoad) -> Generator[LoadProgress | Notice, None, None]:
        link = self._link
        link.ensure()
        self._send_load(load)
        while True:
            match link.receive():
                case LoadProgress() as progress:
                    yield progress
                case SteppedDown():
                    yield from self._step_down(load)
                case Loaded() as loaded:
                    link.loaded = msgspec.structs.replace(loaded, warnings=(*load.notices, *loaded.warnings))
                    self.wanted, link.stage = load.request, Stage.IDLE
                    if link.process is not None:
                        InstalledEngines().note_loaded(link.process.engine)
                    return
                case LoadCancelled():
                    raise LoadWasCancelledError
                case Failed(fault=fault, turn_id=None):
                    raise EngineError(fault)
                case _:
                    continue

    def _may_restart(self, load: _RunningLoad, error: EngineError) -> bool:
        """Whether to try the next fallback in a new process, because the first crashed for lack of memory."""
        died = self._link.process is None
        return died and is_for_memory(error.fault) and bool(load.request.fallbacks) and not load.restarted

    def _step_down(self, load: _RunningLoad) -> Iterator[Notice]:
        """Switch to the next fallback and yield notices about it."""
        failed, (taken, *rest) = load.request.options, load.request.fallbacks
        load.request = msgspec.structs.replace(load.request, options=taken, fallbacks=tuple(rest))
        words = tuple(Words.of(sentence) for sentence in stepped_down(failed, taken))
        load.notices += words
        yield from (Notice(notice) for notice in words)

    def _begin_load(self, request: Load, turn_id: int) -> _RunningLoad:
        """Register the load; it can be cancelled from here on."""
        with self._lock:
            if turn_id and self._is_stopped(turn_id):
                raise LoadWasCancelledError
            self._load = _RunningLoad(request, request, turn_id)
            return self._load

    def _send_load(self, load: _RunningLoad) -> None:
        with self._lock:
            if load.cancelled:
                raise LoadWasCancelledError
            load.sent = True  # set under the lock, so that a cancel follows the request
            self._link.begin(load.request, Stage.LOADING)
        self._link.loaded, self._link.suspect = None, Path(os.fsdecode(load.request.path))
        if load.asked is not self.wanted:  # a model wanted before stays wanted, whatever happens here
            self.wanted = None

    def _abandon_load(self) -> None:
        """Wait for the end of a load that the caller dropped, so that the next request starts clean."""
        self._link.send(CancelLoad())
        deadline = time.monotonic() + self._link.patience.stop
        with contextlib.suppress(EngineError):
            while not isinstance(self._link.receive(), Loaded | LoadCancelled | Failed):
                if time.monotonic() > deadline:
                    self._link.kill()


def check_record(path: Path, *, force: bool = False) -> None:
    """Refuse a file that has crashed the engine before, unless `force` is used.

    Raises:
        EngineError: it has.
    """
    if force:
        with contextlib.suppress(OSError):  # if the record cannot be removed, it is ignored this time
            quarantine.forgive(path)
    elif (record := quarantine.find(path)) is not None:
        raise EngineError(make_fault(FaultKind.REMEMBERED, remembered(path.name, record.explanation)))
