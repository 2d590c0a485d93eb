"""The one way to use the engine: starts its process, loads models, runs turns, survives its death.

Qt-free and blocking; the window calls it from a worker. ``stop``, ``answer_now`` and ``cancel_load`` may be called
from any other thread.
"""

import contextlib
import os
import queue
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.core.conversation import Conversation
from app.core.errors import DescantError
from app.core.sentences import Explanation, phrase
from app.core.stream import MessageKind, MessageOpened
from app.engine.faults import (
    EngineError,
    Fault,
    FaultKind,
    Stage,
    died,
    engine_missing,
    make_fault,
    no_model,
    remembered,
    stuck,
)
from app.engine.process import EngineProcess, ProcessEnded, ProtocolBroken
from app.engine.protocol import (
    PROTOCOL_VERSION,
    AnswerNow,
    CancelLoad,
    ContentEvent,
    Event,
    Failed,
    Load,
    LoadCancelled,
    Loaded,
    LoadOptions,
    LoadProgress,
    Notice,
    Ping,
    Pong,
    PromptProgress,
    Ready,
    Render,
    Rendered,
    Request,
    Sampling,
    Stop,
    Turn,
    TurnEnded,
    Unload,
    Unloaded,
    Written,
)
from app.library import quarantine


@dataclass(frozen=True, slots=True)
class Patience:
    """How long, in seconds, before the engine counts as hung.

    Attributes:
        start: until it is up; imports from a cold disk take a while.
        silence: without any sign of life although it was asked.
        no_progress: alive, but the work does not advance. One chunk of a prompt can take most of a minute on a CPU.
        stop: for a turn to end after it was told to.
    """

    start: float = 60.0
    silence: float = 15.0
    no_progress: float = 300.0
    stop: float = 10.0


class LoadWasCancelledError(DescantError):
    """The load was given up, as asked."""

    def __init__(self) -> None:
        super().__init__(Explanation(phrase("The load was cancelled."), None, phrase("Select a model to load.")))


TurnItem = ContentEvent | PromptProgress | Notice | Written | TurnEnded | Failed

_PING_SECONDS = 1.0


class EngineClient:
    """Owner of one engine process.

    Args:
        command: how to start the child; the default is this app's own executable.
        log_file: where its log goes; the default is in the platform's log folder.

    Attributes:
        loaded: the model that is ready, or None.
    """

    def __init__(
        self, *, command: Sequence[str] | None = None, patience: Patience | None = None, log_file: Path | None = None
    ) -> None:
        self._command = command
        self._patience = patience or Patience()
        self._log_file = log_file
        self._process: EngineProcess | None = None
        self._wanted: Load | None = None
        self._loading: Path | None = None
        self._healthy = False
        self._turn_id = 0
        self._stage = Stage.IDLE
        self._last_sign = self._last_step = self._last_busy = 0.0
        self._steps = -1
        self.loaded: Loaded | None = None

    def __enter__(self) -> "EngineClient":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def pid(self) -> int | None:
        """Process id of the engine, None while there is none."""
        return self._process.pid if self._process is not None else None

    def log_tail(self, count: int = 40) -> list[str]:
        """The last lines of the engine's log."""
        return self._process.log_tail(count) if self._process is not None else []

    def load(
        self,
        path: Path,
        options: LoadOptions | None = None,
        *,
        force: bool = False,
        on_progress: Callable[[float], None] | None = None,
    ) -> Loaded:
        """Load the model at `path`, in a fresh process if there is none.

        Args:
            force: load it even if it ended the engine before.
            on_progress: is given the share done, 0 to 1.

        Raises:
            EngineError: with the fault.
            LoadWasCancelledError: :meth:`cancel_load` was called.
        """
        path = path.expanduser().absolute()
        if force:
            with contextlib.suppress(OSError):  # what cannot be forgotten is at least ignored this time
                quarantine.forgive(path)
        elif (record := quarantine.find(path)) is not None:
            raise EngineError(make_fault(FaultKind.REMEMBERED, remembered(path.name, record.explanation)))
        self._wanted = None
        request = Load(os.fsencode(path), options or LoadOptions())
        self._ensure_process()
        self.loaded, self._healthy, self._loading = None, False, path
        self._begin(request, Stage.LOADING)
        while True:
            match self._receive():
                case LoadProgress(fraction=fraction):
                    if on_progress:
                        on_progress(fraction)
                case Loaded() as loaded:
                    self.loaded, self._wanted, self._stage = loaded, request, Stage.IDLE
                    return loaded
                case LoadCancelled():
                    raise LoadWasCancelledError
                case Failed(fault=fault, turn_id=None):
                    raise EngineError(fault)
                case _:
                    continue

    def cancel_load(self) -> None:
        """Give up the load that runs; :meth:`load` then raises."""
        self._send(CancelLoad())

    def unload(self) -> None:
        """Let the model go and its memory with it."""
        self._wanted = self.loaded = None
        if self._process is None:
            return
        self._begin(Unload(), Stage.IDLE)
        while not isinstance(self._receive(), Unloaded):
            continue

    def render(self, conversation: Conversation) -> Rendered:
        """The prompt of `conversation` as the model will read it.

        Raises:
            EngineError: with the fault.
        """
        self._ensure_model()
        self._begin(Render(conversation), Stage.IDLE)
        while True:
            match self._receive():
                case Rendered() as rendered:
                    return rendered
                case Failed(fault=fault, turn_id=None):
                    raise EngineError(fault)
                case _:
                    continue

    def turn(
        self,
        conversation: Conversation,
        *,
        sampling: Sampling | None = None,
        max_tokens: int | None = None,
        skip_thinking: bool = False,
    ) -> Iterator[TurnItem]:
        """Continue `conversation`. The last item is a :class:`TurnEnded`, or a :class:`Failed` with the fault.

        Never raises for a fault of the engine: what was yielded before stays valid, and the next call begins with a
        fresh process if this one died. Closing the iterator stops the turn.
        """
        try:
            self._ensure_model()
        except DescantError as error:
            yield Failed(_fault_of(error), None)
            return
        self._turn_id += 1
        turn_id = self._turn_id
        self._begin(Turn(turn_id, conversation, sampling, max_tokens, skip_thinking), Stage.READING)
        finished = False
        try:
            for item in self._turn_items():
                finished = isinstance(item, TurnEnded | Failed)
                yield item
        finally:
            if not finished:
                self._abandon(turn_id)

    def stop(self) -> None:
        """End the running turn; it then ends with reason STOPPED."""
        self._send(Stop(self._turn_id))

    def answer_now(self) -> None:
        """End the thinking of the running turn and begin the answer."""
        self._send(AnswerNow(self._turn_id))

    def close(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        self.loaded = self._wanted = None
        if process is not None:
            process.end()

    def _turn_items(self) -> Iterator[TurnItem]:
        while True:
            try:
                event = self._receive()
            except EngineError as error:
                yield Failed(error.fault, self._turn_id)
                return
            if isinstance(event, TurnEnded | Failed) and self._is_stale(event):
                continue
            match event:
                case TurnEnded():
                    self._healthy, self._stage = True, Stage.IDLE
                    yield event
                    return
                case Failed():
                    self._stage = Stage.IDLE
                    yield event
                    return
                case Ready() | LoadProgress() | Loaded() | LoadCancelled() | Unloaded() | Rendered() | Pong():
                    continue
                case MessageOpened():
                    thinking = event.kind is MessageKind.REASONING
                    self._stage = Stage.THINKING if thinking else Stage.ANSWERING
                    yield event
                case _:
                    yield event

    def _is_stale(self, event: TurnEnded | Failed) -> bool:
        """Whether it speaks of an earlier turn: reading ahead may fail after its turn has ended."""
        turn_id = event.id if isinstance(event, TurnEnded) else event.turn_id
        return turn_id is not None and turn_id != self._turn_id

    def _abandon(self, turn_id: int) -> None:
        """The caller lost interest: stop, and read on to the turn's end, so that the next request starts clean."""
        self._send(Stop(turn_id))
        deadline = time.monotonic() + self._patience.stop
        for item in self._turn_items():
            if isinstance(item, TurnEnded | Failed):
                return
            if time.monotonic() > deadline:
                self._kill()
                return

    def _ensure_model(self) -> None:
        """Have the wanted model in a living process."""
        if self._process is not None and not self._process.is_alive:
            self._drop_process()
        if self.loaded is not None:
            return
        wanted = self._wanted
        if wanted is None:
            raise EngineError(_no_model_fault())
        self.load(Path(os.fsdecode(wanted.path)), wanted.options)

    def _drop_process(self) -> None:
        """The process is dead: let go of its streams and threads."""
        process, self._process = self._process, None
        self.loaded = None
        if process is not None:
            process.end()

    def _ensure_process(self) -> None:
        if self._process is not None and self._process.is_alive:
            return
        try:
            self._process = EngineProcess(self._command, self._log_file)
        except OSError as error:
            raise EngineError(engine_missing(str(error))) from error
        self._steps = -1
        self._await_ready(self._process)

    def _await_ready(self, process: EngineProcess) -> None:
        try:
            first = process.events.get(timeout=self._patience.start)
        except queue.Empty:
            self._kill()
            raise EngineError(stuck(Stage.STARTING, self._patience.start, process.log_tail())) from None
        if isinstance(first, Ready) and first.version == PROTOCOL_VERSION:
            return
        self._kill()
        log = process.log_tail()
        if isinstance(first, Ready):
            raise EngineError(engine_missing(f"It speaks version {first.version} of the protocol.", log))
        reason = log[-1] if log else f"It ended at once ({first})."
        if isinstance(first, ProcessEnded) and first.exit_code < 0:
            reason = str(died(Stage.STARTING, first.exit_code, log).explanation.why)
        raise EngineError(engine_missing(reason, log))

    def _begin(self, request: Request, stage: Stage) -> None:
        self._stage = stage
        self._last_sign = self._last_step = self._last_busy = time.monotonic()
        self._send(request)

    def _send(self, request: Request) -> None:
        if self._process is not None:
            self._process.send(request)

    def _receive(self) -> Event:
        """The next event of the child.

        Raises:
            EngineError: it died, hung, or talks nonsense; it is gone then.
        """
        process = self._process
        if process is None:
            raise EngineError(_no_model_fault())
        while True:
            try:
                received = process.events.get(timeout=min(_PING_SECONDS, self._patience.silence / 3))
            except queue.Empty:
                self._check_patience(process)
                process.send(Ping())
                continue
            self._last_sign = time.monotonic()
            match received:
                case ProcessEnded(exit_code=exit_code):
                    raise EngineError(self._bury(exit_code, process.log_tail()))
                case ProtocolBroken(reason=reason):
                    self._kill()
                    raise EngineError(engine_missing(reason, process.log_tail()))
                case Pong(steps=steps, busy=busy):
                    self._note_steps(steps, busy=busy)
                    self._check_patience(process)
                case _:
                    self._last_step = self._last_busy = self._last_sign
                    return received

    def _note_steps(self, steps: int, *, busy: bool) -> None:
        now = time.monotonic()
        if busy:
            self._last_busy = now
        if steps != self._steps or not busy:
            self._steps, self._last_step = steps, now

    def _check_patience(self, process: EngineProcess) -> None:
        now = time.monotonic()
        patience = self._patience
        waits = (
            (now - self._last_sign, patience.silence),
            (now - self._last_busy, patience.silence),  # it says that it has nothing to do, yet we wait for a result
            (now - self._last_step, patience.no_progress),
        )
        for waited, limit in waits:
            if waited > limit:
                log = process.log_tail()
                self._kill()
                raise EngineError(stuck(self._stage, waited, log))

    def _bury(self, exit_code: int, log: list[str]) -> Fault:
        """The process is gone: say why, and remember the file if it is to blame."""
        fault = died(self._stage, exit_code, log)
        # A file is to blame for a crash while it loads and until its first whole turn. After that the first crash is
        # forgiven once: the reload makes it "not yet healthy" again.
        if fault.kind is FaultKind.CRASHED and self._loading is not None and not self._healthy:
            # A full disk must not hide the crash itself.
            with contextlib.suppress(OSError):
                quarantine.remember(self._loading, str(fault.explanation.what), -exit_code)
        self._drop_process()
        return fault

    def _kill(self) -> None:
        process, self._process = self._process, None
        self.loaded = None
        if process is not None:
            process.kill()
            process.end()


def _no_model_fault() -> Fault:
    return make_fault(FaultKind.NO_MODEL, no_model())


def _fault_of(error: DescantError) -> Fault:
    if isinstance(error, EngineError):
        return error.fault
    return make_fault(FaultKind.NO_MODEL, error.explanation)
