"""The engine's process: reads requests from standard input, processes them one at a time, and writes events.

Two threads. The reader reads standard input and handles at once what cannot wait (stop, answer now, cancel, ping,
quit); it queues everything else for the main thread, which owns llama.cpp. When standard input closes, the client has
ended, and the process exits immediately, whatever llama.cpp is doing.
"""

import contextlib
import gc
import os
import queue
import threading
import time
import traceback
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, assert_never

import msgspec

from app.core.child_streams import take_over_streams
from app.core.conversation import AssistantTurn, Conversation
from app.core.stream import (
    MessageText,
)
from app.core.turns import EndReason
from app.engine.child.bench_runner import BenchRunner
from app.engine.child.bindings.library import library_version, system_info
from app.engine.child.bindings.model import LoadCancelledError
from app.engine.child.generation import TurnControl, TurnRunner
from app.engine.child.host import LoadedModel, load_model
from app.engine.child.native_log import NativeLog
from app.engine.child.prompt_cache import DecodeError
from app.engine.child.sampler import NotANumberError
from app.engine.child.start import UNFIT_EXIT, start_llama
from app.engine.faults import (
    EngineError,
    FaultKind,
    bad_request,
    decode_failed,
    engine_bug,
    make_fault,
    no_model,
    not_a_number,
)
from app.engine.protocol import (
    PROTOCOL_VERSION,
    AnswerNow,
    Bench,
    CancelLoad,
    Event,
    Failed,
    ForgetChat,
    Load,
    LoadCancelled,
    Loaded,
    LoadProgress,
    Measured,
    Ping,
    Pong,
    Quit,
    Ready,
    Render,
    Rendered,
    Request,
    Sampling,
    SteppedDown,
    Stop,
    ThreadsChosen,
    Turn,
    Unload,
    Unloaded,
    encode_line,
    request_decoder,
)
from app.engine.thread_counts import ThreadCounts
from app.engine.token_counts import CountTokens, TokensCounted

# Minimum interval between texts: a client that wakes for every token would take time from the threads that compute.
_FLUSH_SECONDS = 0.03
_LAST_LOOK_SECONDS = 0.05
_PREPARE_SECONDS = 0.3  # longer than `descant ask` takes for its next request, or for the end
# The stop for a turn can arrive while the turn's request is still queued.
_REMEMBERED_REQUESTS = 64
# After these the next prompt is known: the answer without its reasoning. A stopped turn may be continued instead,
# including its reasoning, and everything needed for that is already in memory.
_READ_AHEAD_AFTER = (EndReason.ANSWERED, EndReason.CONTEXT_FULL)


class Outbox:
    """Writes events. Consecutive text is joined and delayed for a moment; everything else is sent at once."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._lock = threading.Lock()
        self._text: MessageText | None = None
        self._last_flush = 0.0

    def send(self, event: Event) -> None:
        """Send one event. Thread-safe."""
        with self._lock:
            if isinstance(event, MessageText):
                self._hold(event)
            else:
                self._flush()
                self._write(event)

    def _hold(self, event: MessageText) -> None:
        held = self._text
        if held is not None and held.index == event.index:
            self._text = MessageText(held.index, held.text + event.text)
        else:
            self._flush()
            self._text = event
        if time.monotonic() - self._last_flush >= _FLUSH_SECONDS:
            self._flush()

    def _flush(self) -> None:
        if self._text is not None:
            self._write(self._text)
            self._text = None
            self._last_flush = time.monotonic()

    def _write(self, event: Event) -> None:
        self._stream.write(encode_line(event))
        self._stream.flush()


class Engine:
    """Serves requests; the work of the main thread."""

    def __init__(self, requests: BinaryIO, outbox: Outbox) -> None:
        self._requests = requests
        self._outbox = outbox
        self._queue: queue.SimpleQueue[Request] = queue.SimpleQueue()
        self._log = NativeLog()
        self._loaded: LoadedModel | None = None
        self._control_lock = threading.Lock()
        self._control: tuple[int, TurnControl] | None = None
        self._early_stops: deque[int] = deque(maxlen=_REMEMBERED_REQUESTS)
        self._early_answers: deque[int] = deque(maxlen=_REMEMBERED_REQUESTS)
        # Loads are counted, so that a cancel applies only to loads requested before it.
        self._loads_asked = self._loads_begun = self._loads_cancelled = 0
        self._busy = self._measured = False
        self._reading_ahead = False
        self._steps = 0

    def run(self) -> None:
        """Serve requests until asked to quit."""
        threading.Thread(target=self._read_requests, name="requests", daemon=True).start()
        self._outbox.send(Ready(PROTOCOL_VERSION, library_version(), system_info()))
        while not isinstance(request := self._next_request(), Quit):
            self._busy = True
            self._serve(request)
            self._busy = False
        self._unload()

    def _next_request(self) -> Request:
        """Wait for the next request, and do meanwhile what makes later ones faster."""
        for seconds, work in self._idle_work():
            try:
                return self._queue.get(timeout=seconds)
            except queue.Empty:
                work()
        return self._queue.get()

    def _idle_work(self) -> Iterator[tuple[float, Callable[[], None]]]:
        """Yield what to do once no request has come for so many seconds, the soonest first."""
        loaded = self._loaded
        if loaded is None:
            return
        if not loaded.chat_format.is_prepared:
            yield _PREPARE_SECONDS, loaded.chat_format.prepare
        seconds = loaded.keeper.seconds_until_save(loaded.cache)
        if seconds is not None:
            yield seconds, lambda: loaded.keeper.save(loaded.cache)

    # Reader thread

    def _read_requests(self) -> None:
        for line in self._requests:
            try:
                request = request_decoder.decode(line)
            except msgspec.DecodeError as error:
                self._outbox.send(Failed(bad_request(str(error))))
                continue
            self._steer(request)
        if self._queue.empty():
            self._queue.put(Quit())  # an idle engine writes the chat in memory to disk first
            while not self._busy:
                time.sleep(_LAST_LOOK_SECONDS)
        # Not sys.exit: the main thread may be inside llama.cpp for minutes, holding 20 GB.
        os._exit(0)

    def _steer(self, request: Request) -> None:
        match request:
            case Ping():
                self._outbox.send(Pong(self._steps, self._busy))
            case Stop():
                self._stop_turn(request.id)
            case AnswerNow():
                self._answer_now(request.id)
            case CancelLoad():
                self._loads_cancelled = self._loads_asked
            case Load():
                self._loads_asked += 1
                self._queue.put(request)
                self._end_reading_ahead()
            case Unload() | Render() | CountTokens() | Turn() | ForgetChat() | Bench() | Quit():
                self._queue.put(request)
                self._end_reading_ahead()
            case _:
                assert_never(request)

    def _stop_turn(self, turn_id: int) -> None:
        with self._control_lock:
            if self._control is not None and self._control[0] == turn_id:
                self._control[1].stop = True
                self._set_abort()
            else:
                self._early_stops.append(turn_id)

    def _answer_now(self, turn_id: int) -> None:
        with self._control_lock:
            if self._control is not None and self._control[0] == turn_id:
                self._control[1].answer_now = True
            else:
                self._early_answers.append(turn_id)

    def _end_reading_ahead(self) -> None:
        with self._control_lock:
            if self._reading_ahead:
                self._set_abort()

    def _set_abort(self) -> None:
        if self._loaded is not None:
            self._loaded.context.abort.set()

    # Main thread

    def _serve(self, request: Request) -> None:
        match request:
            case Load():
                self._load(request)
            case Unload():
                self._unload()
                self._outbox.send(Unloaded())
            case Render():
                self._guarded(lambda loaded: self._render(loaded, request), None)
            case CountTokens():
                self._guarded(lambda loaded: self._count(loaded, request), None)
            case Turn():
                self._guarded(lambda loaded: self._turn(loaded, request), request.id)
            case ForgetChat():
                if self._loaded is not None:
                    self._loaded.keeper.forget(request.chat, self._loaded.cache)
            case Bench():
                self._guarded(lambda loaded: self._bench(loaded, request), request.id)
            case CancelLoad() | Stop() | AnswerNow() | Ping() | Quit():
                raise AssertionError("handled by the reader")
            case _:
                assert_never(request)

    def _load(self, request: Load) -> None:
        self._unload()
        self._measured = False
        self._loads_begun += 1
        last_sent = 0.0

        def progress(fraction: float) -> bool:
            nonlocal last_sent
            self._steps += 1
            now = time.monotonic()
            if now - last_sent >= _FLUSH_SECONDS or fraction >= 1.0:
                last_sent = now
                self._outbox.send(LoadProgress(fraction))
            return self._loads_begun > self._loads_cancelled

        try:
            self._loaded, described = self._load_or_step_down(request, progress)
        except LoadCancelledError:
            self._outbox.send(LoadCancelled())
        except EngineError as error:
            self._outbox.send(Failed(error.fault))
        else:
            self._outbox.send(described)

    def _load_or_step_down(self, request: Load, progress: Callable[[float], bool]) -> tuple[LoadedModel, Loaded]:
        """Load with the requested options, and while memory runs out, with the next fallback."""
        path = Path(os.fsdecode(request.path))
        options = request.options
        for fallback in request.fallbacks:
            try:
                return load_model(
                    path, options, self._log, progress, on_threads=self._tell_threads, states=request.states
                )
            except EngineError as error:
                if error.fault.kind is not FaultKind.OUT_OF_MEMORY:
                    raise
            options = fallback
            self._outbox.send(SteppedDown())
        return load_model(path, options, self._log, progress, on_threads=self._tell_threads, states=request.states)

    def _tell_threads(self, threads: ThreadCounts) -> None:
        self._outbox.send(ThreadsChosen(threads))

    def _unload(self) -> None:
        loaded, self._loaded = self._loaded, None
        if loaded is not None:
            loaded.close()

    def _guarded(self, work: Callable[[LoadedModel], None], turn_id: int | None) -> None:
        """Run `work` on the loaded model; any failure is sent as :class:`Failed`, and the process keeps running."""
        if self._loaded is None:
            self._outbox.send(Failed(make_fault(FaultKind.NO_MODEL, no_model()), turn_id))
            return
        try:
            work(self._loaded)
        except EngineError as error:
            self._outbox.send(Failed(error.fault, turn_id))
        except DecodeError as error:
            self._outbox.send(Failed(decode_failed(error.status.name, self._log.tail()), turn_id))
        except NotANumberError:
            self._loaded.cache.clear()
            self._outbox.send(Failed(not_a_number(), turn_id))
        except Exception as error:  # noqa: BLE001  last resort: a bug ends the turn, not the process
            self._loaded.cache.clear()
            self._outbox.send(Failed(engine_bug(error), turn_id))
            traceback.print_exception(error)

    def _render(self, loaded: LoadedModel, request: Render) -> None:
        ids = loaded.chat_format.render(request.conversation.shortened())
        ids += loaded.chat_format.begin(request.beginning)
        self._outbox.send(Rendered(tuple(ids), loaded.chat_format.text(ids)))

    def _count(self, loaded: LoadedModel, request: CountTokens) -> None:
        self._outbox.send(TokensCounted(loaded.chat_format.count(request.text)))

    def _turn(self, loaded: LoadedModel, request: Turn) -> None:
        runner = TurnRunner(
            loaded.context,
            loaded.cache,
            loaded.chat_format,
            emit=self._outbox.send,
            tick=self._tick,
            drafter=loaded.drafter if request.drafts else None,
            known=loaded.known,
        )
        control = self._begin_turn(loaded, request.id)
        loaded.begin_turn(repeatable=_is_repeatable(request.sampling))
        try:
            ended = runner.run(request, control)
        finally:
            self._end_turn()
            loaded.threads.remember()
        if not self._measured:
            self._measured = True
            self._outbox.send(Measured(loaded.measure()))
        self._outbox.send(ended)
        if ended.reason in _READ_AHEAD_AFTER:
            self._read_ahead(loaded, runner.conversation, runner.answer)

    def _bench(self, loaded: LoadedModel, request: Bench) -> None:
        runner = BenchRunner(loaded.context, loaded.cache, emit=self._outbox.send, tick=self._tick)
        control = self._begin_turn(loaded, request.id)
        loaded.begin_turn(repeatable=False)
        try:
            ended = runner.run(request, control)
        finally:
            self._end_turn()
            loaded.threads.remember()
        self._outbox.send(ended)

    def _begin_turn(self, loaded: LoadedModel, turn_id: int) -> TurnControl:
        with self._control_lock:
            control = TurnControl(turn_id in self._early_stops, turn_id in self._early_answers)
            self._control = (turn_id, control)
            if control.stop:
                loaded.context.abort.set()
            else:
                loaded.context.abort.clear()
        return control

    def _end_turn(self) -> None:
        with self._control_lock:
            self._control = None

    def _read_ahead(self, loaded: LoadedModel, conversation: Conversation, answer: AssistantTurn) -> None:
        with self._control_lock:
            loaded.context.abort.clear()
            self._reading_ahead = True
            if not self._queue.empty():
                loaded.context.abort.set()
        loaded.read_ahead(conversation, answer)
        with self._control_lock:
            self._reading_ahead = False
            loaded.context.abort.clear()

    def _tick(self) -> None:
        self._steps += 1


def _is_repeatable(sampling: Sampling | None) -> bool:
    """Whether the user expects the same answer each time."""
    return sampling is not None and (sampling.seed is not None or sampling.temperature == 0)


def main() -> int:
    """Take over the standard streams, initialize llama.cpp, and serve; the entry point of ``--engine``."""
    requests, events = take_over_streams()
    outbox = Outbox(events)
    if not start_llama():
        return UNFIT_EXIT
    # Modules stay for good. To look through them again and again took a tenth of the start.
    gc.freeze()
    gc.enable()
    with contextlib.suppress(BrokenPipeError):
        Engine(requests, outbox).run()
    return 0
