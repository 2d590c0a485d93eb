"""The engine as the window uses it: every call returns at once, what comes of it arrives as signals."""

import contextlib
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from app.core.conversation import AssistantMessage, Conversation
from app.engine.client.bench import BenchItem
from app.engine.client.engine_client import EngineClient, LoadWasCancelledError, TurnItem
from app.engine.faults import EngineError
from app.engine.protocol import BenchEnded, BenchProgress, Failed, Loaded, LoadOptions, Rendered, Sampling
from app.ui.services.bridge import Bridge, Failure, Worker

_FRAME_MS = 33
"""What a model writes is shown about thirty times a second, however fast it writes."""


class EngineRunner(QObject):
    """Owner of the engine's client and of the thread that it blocks.

    Work is done in the order of the calls; stop, answer_now and cancel_load act at once.

    Signals:
        load_progress(float): share of the weights in place.
        loaded(Loaded): a model is ready.
        load_failed(Exception): it is not; a ``LoadWasCancelledError`` when that was asked for.
        unloaded(): no model is loaded any more.
        items(list[TurnItem]): what the running turn wrote since the last time; the last item of a turn is a
            ``TurnEnded`` or a ``Failed``.
        broke(Exception): the running turn ends without a last item, for a reason that nobody foresaw.
    """

    load_progress = Signal(float)
    loaded = Signal(object)
    load_failed = Signal(object)
    unloaded = Signal()
    items = Signal(list)
    broke = Signal(object)

    def __init__(self, bridge: Bridge, client: EngineClient | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._client = client or EngineClient()
        self._worker = Worker("engine", bridge)
        self._queue: deque[TurnItem] = deque()
        self._benchmarks = 0
        self._frame = QTimer(self)
        self._frame.setInterval(_FRAME_MS)
        self._frame.timeout.connect(self._drain)

    @property
    def has_model(self) -> bool:
        """Whether the engine holds a model, as far as it was heard of."""
        return self._client.loaded is not None

    @property
    def loaded_model(self) -> Loaded | None:
        """What the engine says of its model, with what was measured since it was loaded."""
        return self._client.loaded

    @property
    def pid(self) -> int | None:
        """Process id of the engine, None while there is none."""
        return self._client.pid

    def load(
        self,
        path: Path,
        options: LoadOptions | None = None,
        *,
        fallbacks: Sequence[LoadOptions] = (),
        force: bool = False,
    ) -> None:
        """Load the model at `path` in place of the one that is there.

        Args:
            fallbacks: what to try, in this order, if memory runs out.
            force: even if it ended the engine before.
        """

        def report(fraction: float) -> None:
            self._bridge.post(lambda: self.load_progress.emit(fraction))

        self._end_benchmark()
        self._worker.submit(
            lambda: self._client.load(path, options, fallbacks=fallbacks, force=force, on_progress=report),
            self.loaded.emit,
            self.load_failed.emit,
        )

    def cancel_load(self) -> None:
        """Give up the load that runs."""
        self._client.cancel_load()

    def unload(self) -> None:
        """Let the model go."""
        self._end_benchmark()
        self._worker.submit(self._client.unload, lambda _: self.unloaded.emit(), lambda _: self.unloaded.emit())

    def start_turn(
        self,
        conversation: Conversation,
        beginning: Sequence[AssistantMessage] = (),
        beginning_ids: Sequence[int] = (),
        *,
        sampling: Sampling | None = None,
        skip_thinking: bool = False,
        loop_patience: int = 1,
    ) -> None:
        """Have `conversation` continued; see :attr:`items`. From now on stop and answer_now are about this turn.

        Args:
            beginning, beginning_ids: of an answer that broke off, see :meth:`EngineClient.turn`.
            sampling: None for the model's own recommendation.
            skip_thinking: no (more) reasoning.
            loop_patience: how long the model may repeat itself, see :meth:`EngineClient.turn`.
        """
        self._end_benchmark()
        turn = self._client.turn(
            conversation,
            sampling=sampling,
            beginning=tuple(beginning),
            beginning_ids=tuple(beginning_ids),
            skip_thinking=skip_thinking,
            loop_patience=loop_patience,
        )
        self._worker.submit(lambda: self._pump(turn), None, self.broke.emit)

    def stop(self) -> None:
        """End the running turn."""
        self._client.stop()

    def answer_now(self) -> None:
        """End the thinking of the running turn."""
        self._client.answer_now()

    def render(self, conversation: Conversation, success: Callable[[Rendered], None], failure: Failure) -> None:
        """The prompt of `conversation`, once the turn that runs is over."""
        self._worker.submit(lambda: self._client.render(conversation), success, failure)

    def bench(
        self,
        progress: Callable[[float], None],
        success: Callable[[BenchEnded], None],
        failure: Failure,
        *,
        depths: Sequence[int] = (0, 4096),
        prompt: int = 512,
        written: int = 64,
    ) -> None:
        """Measure how fast the model is; :meth:`stop` ends it, and so does whatever else is asked for.

        Args:
            progress: is given the share done, 0 to 1.
            failure: is given an ``EngineError``.
            depths, prompt, written: see :meth:`EngineClient.bench`.
        """
        items = self._client.bench(depths=depths, prompt=prompt, written=written)
        self._benchmarks += 1

        def report(fraction: float) -> None:
            self._bridge.post(lambda: progress(fraction))

        def done(ended: BenchEnded) -> None:
            self._benchmarks -= 1
            success(ended)

        def failed(error: Exception) -> None:
            self._benchmarks -= 1
            failure(error)

        self._worker.submit(lambda: _measured(items, report), done, failed)

    def close(self) -> None:
        """End the engine's process, whatever it is doing."""
        self._frame.stop()
        self._client.close()
        self._worker.close(patience=5.0)

    def _end_benchmark(self) -> None:
        """Something else is wanted of the engine."""
        if self._benchmarks:
            self._client.stop()

    def _pump(self, turn: Iterable[TurnItem]) -> None:
        """In the worker's thread: hand the items of a turn to the window's thread."""
        with contextlib.suppress(LoadWasCancelledError):
            for item in turn:
                self._queue.append(item)
                if len(self._queue) == 1:  # asked after it was put there: the window may have emptied it just before
                    self._bridge.post(self._wake)

    def _wake(self) -> None:
        """The first items are shown at once, the next ones with the timer's beat."""
        if not self._frame.isActive():
            self._frame.start()
            self._drain()

    def _drain(self) -> None:
        batch: list[TurnItem] = []
        while self._queue:
            batch.append(self._queue.popleft())
        if batch:
            self.items.emit(batch)
        else:
            self._frame.stop()


def _measured(items: Iterable[BenchItem], report: Callable[[float], None]) -> BenchEnded:
    """In the worker's thread: follow a benchmark to its end. Raises EngineError."""
    for item in items:
        match item:
            case BenchProgress() if item.total:
                report(item.done / item.total)
            case BenchEnded():
                return item
            case Failed():
                raise EngineError(item.fault)
            case _:
                continue
    return BenchEnded(0, stopped=True)
