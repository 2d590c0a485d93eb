"""The only interface to the engine: starts its process, loads models, runs turns and recovers from crashes.

Qt-free and blocking; the window calls it from a worker. ``stop``, ``answer_now``, ``cancel_load`` and ``close`` may be
called from any other thread and do not wait for the engine's work.
"""

import contextlib
import os
import threading
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from app.core.conversation import AssistantMessage, Conversation
from app.core.stream import MessageKind, MessageOpened
from app.core.turns import EndReason, TurnFigures
from app.engine.client.bench import BenchItem, bench_items
from app.engine.client.link import ClosedError, EngineLink
from app.engine.client.loads import ModelLoads, check_record
from app.engine.client.watchdog import Patience
from app.engine.faults import EngineError, LoadWasCancelledError, Stage, Words
from app.engine.protocol import (
    AnswerNow,
    Bench,
    BenchEnded,
    BenchProgress,
    ContentEvent,
    Failed,
    ForgetChat,
    Load,
    LoadCancelled,
    Loaded,
    LoadOptions,
    LoadProgress,
    Measured,
    Notice,
    Pong,
    PromptProgress,
    Ready,
    Render,
    Rendered,
    Sampling,
    SteppedDown,
    Stop,
    ThreadsChosen,
    Turn,
    TurnEnded,
    Unload,
    Unloaded,
    Written,
)
from app.engine.states import KeptStates, forget_chat
from app.engine.token_counts import CountTokens, TokensCounted

Answer = TypeVar("Answer", Rendered, TokensCounted)
TurnItem = ContentEvent | LoadProgress | PromptProgress | Notice | Written | TurnEnded | Failed


class EngineClient:
    """Owner of one engine process.

    Args:
        command: command that starts the child; this app's own executable by default.
        log_file: file for its log; in the platform's log folder by default.
    """

    def __init__(
        self, *, command: Sequence[str] | None = None, patience: Patience | None = None, log_file: Path | None = None
    ) -> None:
        self._link = EngineLink(command, patience or Patience(), log_file)
        # Requests from other threads, guarded by the lock.
        self._lock = threading.Lock()
        self._loads = ModelLoads(self._link, self._lock, lambda turn: turn == self._stopped_turn)
        self._newest_turn = self._stopped_turn = self._hurried_turn = 0

    def __enter__(self) -> "EngineClient":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def loaded(self) -> Loaded | None:
        """The loaded model, or None."""
        return self._link.loaded

    @property
    def pid(self) -> int | None:
        """Process id of the engine; None if no process is running."""
        process = self._link.process
        return process.pid if process is not None else None

    def load(
        self,
        path: Path,
        options: LoadOptions | None = None,
        *,
        fallbacks: Sequence[LoadOptions] = (),
        states: KeptStates | None = None,
        force: bool = False,
        on_progress: Callable[[float], None] | None = None,
        on_notice: Callable[[Words], None] | None = None,
    ) -> Loaded:
        """Load the model at `path`, in a new process if none is running.

        Args:
            fallbacks: options to try in this order if memory runs out. The warnings of the result report it.
            states: where chats' states are kept on disk; None to keep none.
            force: load the file even if it crashed the engine before.
            on_progress: called with the fraction done, 0 to 1.
            on_notice: called at once when memory ran out and a fallback is tried.

        Raises:
            EngineError: with the fault.
            LoadWasCancelledError: :meth:`cancel_load` or :meth:`close` was called.
        """
        path = path.expanduser().absolute()
        check_record(path, force=force)
        with contextlib.suppress(ClosedError):
            steps = self._loads.steps(Load(os.fsencode(path), options or LoadOptions(), tuple(fallbacks), states))
            with contextlib.closing(steps):
                for step in steps:
                    if isinstance(step, Notice) and on_notice:
                        on_notice(step.words)
                    if isinstance(step, LoadProgress) and on_progress:
                        on_progress(step.fraction)
        loaded = self.loaded
        if loaded is None:  # closed
            raise LoadWasCancelledError
        return loaded

    def cancel_load(self) -> None:
        """Cancel the current load. :meth:`load` then raises; a turn that needs the model ends with reason STOPPED."""
        with self._lock:
            self._loads.cancel()

    def unload(self) -> None:
        """Unload the model and free its memory.

        Raises:
            EngineError: the engine has crashed, and the model is gone with it.
        """
        self._loads.wanted = self._link.loaded = None
        if self._link.process is None:
            return
        self._link.begin(Unload(), Stage.IDLE)
        with contextlib.suppress(ClosedError):
            while not isinstance(self._link.receive(), Unloaded):
                continue

    def render(self, conversation: Conversation, *, beginning: Sequence[AssistantMessage] = ()) -> Rendered:
        """Return the prompt of `conversation` as the model will read it, followed by `beginning`.

        Raises:
            EngineError: with the fault.
            LoadWasCancelledError: the model had to be loaded again, and :meth:`cancel_load` was called.
        """
        return self._answer_to(Render(conversation, tuple(beginning)), Rendered)

    def count_tokens(self, text: str) -> int:
        """Return how many tokens `text` takes in a message to the loaded model.

        Raises:
            EngineError: with the fault.
            LoadWasCancelledError: the model had to be loaded again, and :meth:`cancel_load` was called.
        """
        return self._answer_to(CountTokens(text), TokensCounted).tokens

    def turn(
        self,
        conversation: Conversation,
        *,
        beginning: Sequence[AssistantMessage] = (),
        beginning_ids: Sequence[int] = (),
        sampling: Sampling | None = None,
        max_tokens: int | None = None,
        skip_thinking: bool = False,
        loop_patience: int = 1,
        drafts: bool = True,
        chat: str = "",
        leaves_out: bool = False,
        thinking_budget: int = 0,
    ) -> Generator[TurnItem, None, None]:
        """Generate the next answer. The last item is a :class:`TurnEnded`, or a :class:`Failed` with the fault.

        This call only registers the turn, so that :meth:`stop` and :meth:`answer_now` apply from now on; the work
        starts with the first item. If the engine has crashed, the model is loaded again first. Faults of the engine
        never raise: items yielded before stay valid, and the next call starts a new process if this one crashed.
        Closing the iterator stops the turn. After :meth:`close` the turn ends without a last item.

        Args:
            beginning: messages of an interrupted turn to continue; their events are sent again.
            beginning_ids: their token ids if known, see :class:`app.engine.protocol.Turn`.
            skip_thinking: no (further) reasoning, see there.
            loop_patience: how long the model may repeat itself, see there; 0 for forever.
            drafts: evaluate text of the chat ahead, see there.
            chat: the chat's id, see there.
            leaves_out: leave out the oldest exchanges if the context is full, see there.
            thinking_budget: most tokens of reasoning, see there; 0 for no limit.
        """
        with self._lock:
            self._newest_turn += 1
            turn_id = self._newest_turn
        begun, ids = tuple(beginning), tuple(beginning_ids)
        return self._run_turn(
            Turn(
                turn_id,
                conversation,
                sampling,
                max_tokens,
                skip_thinking,
                begun,
                ids,
                loop_patience,
                drafts,
                chat,
                leaves_out,
                thinking_budget,
            )
        )

    def bench(self, *, depths: Sequence[int] = (0, 4096), prompt: int = 512, written: int = 64) -> Iterator[BenchItem]:
        """Measure how fast the loaded model reads `prompt` tokens and writes `written`, at each of `depths`.

        The last item is a :class:`BenchEnded`, or a :class:`Failed` with the fault. As with :meth:`turn`, the work
        starts with the first item, and :meth:`stop` or closing the iterator ends it.
        """
        with self._lock:
            self._newest_turn += 1
            turn_id = self._newest_turn
        return self._run_bench(Bench(turn_id, tuple(depths), prompt, written))

    def stop(self) -> None:
        """End the newest turn, running or not yet started; it then ends with reason STOPPED."""
        with self._lock:
            self._stopped_turn = self._newest_turn
            self._loads.cancel(self._newest_turn)
            self._link.send(Stop(self._newest_turn))

    def answer_now(self) -> None:
        """End the reasoning of the newest turn and start the answer."""
        with self._lock:
            self._hurried_turn = self._newest_turn
            self._link.send(AnswerNow(self._newest_turn))

    def forget_chat(self, chat: str) -> None:
        """Remove what is kept of a deleted chat."""
        self._link.send(ForgetChat(chat))
        forget_chat(chat)

    def close(self) -> None:
        """End the process for good, whatever it is doing. Calls that wait for it in other threads return."""
        self._loads.wanted = None
        self._link.close()

    def _answer_to(self, request: Render | CountTokens, kind: type[Answer]) -> Answer:
        """Ask a question about the loaded model; `kind` is the event that answers it."""
        for _ in self._loads.again():
            continue
        self._link.begin(request, Stage.IDLE)
        while True:
            event = self._link.receive()
            if isinstance(event, kind):
                return event
            if isinstance(event, Failed) and event.turn_id is None:
                raise EngineError(event.fault)

    def _run_turn(self, request: Turn) -> Generator[TurnItem, None, None]:
        try:
            yield from self._loads.again(request.id)
        except ClosedError:
            return
        except LoadWasCancelledError:
            yield TurnEnded(request.id, EndReason.STOPPED, TurnFigures(), request.beginning_ids)
            return
        except EngineError as error:
            yield Failed(error.fault, None)
            return
        self._link.begin(request, Stage.READING)
        self._repeat_requests(request.id)
        finished = False
        try:
            for item in self._turn_items(request.id):
                finished = isinstance(item, TurnEnded | Failed)
                yield item
        finally:
            if not finished:
                self._abandon(request.id)

    def _run_bench(self, request: Bench) -> Generator[BenchItem, None, None]:
        try:
            yield from self._loads.again(request.id)
        except ClosedError:
            return
        except LoadWasCancelledError:
            yield BenchEnded(request.id, stopped=True)
            return
        except EngineError as error:
            yield Failed(error.fault, request.id)
            return
        self._link.begin(request, Stage.READING)
        self._repeat_requests(request.id)
        yield from bench_items(self._link, request.id)

    def _repeat_requests(self, turn_id: int) -> None:
        """Send again what was requested before the process knew of the turn. The child ignores duplicates."""
        with self._lock:
            if self._stopped_turn == turn_id:
                self._link.send(Stop(turn_id))
            if self._hurried_turn == turn_id:
                self._link.send(AnswerNow(turn_id))

    def _turn_items(self, turn_id: int) -> Generator[TurnItem, None, None]:
        while True:
            try:
                event = self._link.receive()
            except ClosedError:
                return
            except EngineError as error:
                yield Failed(error.fault, turn_id)
                return
            match event:
                case TurnEnded() | Failed() if _is_of_another_turn(event, turn_id):
                    continue
                case TurnEnded():
                    # From now on the first crash is tolerated: only the reload after it makes the file suspect again.
                    self._link.suspect, self._link.stage = None, Stage.IDLE
                    yield event
                    return
                case Failed():
                    self._link.stage = Stage.IDLE
                    yield event
                    return
                case (
                    Ready()
                    | LoadProgress()
                    | Loaded()
                    | LoadCancelled()
                    | Unloaded()
                    | Rendered()
                    | TokensCounted()
                    | Pong()
                ):
                    continue
                case SteppedDown() | BenchProgress() | BenchEnded() | Measured() | ThreadsChosen():
                    continue
                case MessageOpened():
                    thinking = event.kind is MessageKind.REASONING
                    self._link.stage = Stage.THINKING if thinking else Stage.ANSWERING
                    yield event
                case _:
                    yield event

    def _abandon(self, turn_id: int) -> None:
        """Stop a turn that the caller dropped and read on to its end, so that the next request starts clean."""
        self._link.send(Stop(turn_id))
        deadline = time.monotonic() + self._link.patience.stop
        for item in self._turn_items(turn_id):
            if isinstance(item, TurnEnded | Failed):
                return
            if time.monotonic() > deadline:
                self._link.kill()
                return


def _is_of_another_turn(event: TurnEnded | Failed, turn_id: int) -> bool:
    """Whether an event belongs to an earlier turn: reading ahead after a turn may fail during the next one."""
    of = event.id if isinstance(event, TurnEnded) else event.turn_id
    return of is not None and of != turn_id
