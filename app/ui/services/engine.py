"""The engine as the window uses it: every call returns at once, results arrive as signals."""

from __future__ import annotations

import contextlib
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.core.conversation import AssistantMessage, Conversation
from app.core.errors import explained
from app.engine.faults import LoadWasCancelledError
from app.engine.states import states_folder, trim
from app.ui.services.bridge import Bridge, Failure, Worker

if TYPE_CHECKING:
    from app.core.turns import EndReason
    from app.engine.client.aside import Aside
    from app.engine.client.engine_client import EngineClient, TurnItem
    from app.engine.protocol import BenchEnded, Loaded, LoadOptions, Rendered
    from app.engine.states import KeptStates
    from app.ui.services.generation_options import GenerationOptions

_FRAME_MS = 33
"""The text is updated about thirty times a second, however fast the model writes."""


_ASIDE_TOKENS = 48


class EngineRunner(QObject):
    """Owns the engine's client and the thread that its calls block.

    Calls are carried out in order; stop, answer_now and cancel_load act at once.

    Signals:
        load_progress(float): share of the weights loaded, 0 to 1.
        loaded(Loaded): a model is ready.
        load_failed(DescantError): the load failed; a ``LoadWasCancelledError`` if it was cancelled.
        unloaded(): no model is loaded any more.
        items(list[TurnItem]): what the running turn produced since the last emission; the last item of a turn is a
            ``TurnEnded`` or a ``Failed``.
        broke(DescantError): an unforeseen error ended the running turn without a last item.
    """

    load_progress = Signal(float)
    loaded = Signal(object)
    load_failed = Signal(object)
    unloaded = Signal()
    items = Signal(list)
    broke = Signal(object)

    def __init__(
        self,
        bridge: Bridge,
        client: EngineClient | None = None,
        parent: QObject | None = None,
        *,
        states: Callable[[], KeptStates | None] = lambda: None,
    ) -> None:
        super().__init__(parent)
        self._states = states
        self._bridge = bridge
        self._made = client
        self._worker = Worker("engine", bridge)
        self._queue: deque[TurnItem] = deque()
        self._yielding = 0
        """Benchmarks and asides, which any other request to the engine ends."""
        self._frame = QTimer(self)
        self._frame.setInterval(_FRAME_MS)
        self._frame.timeout.connect(self._drain)

    @property
    def has_model(self) -> bool:
        """Whether the engine holds a model, according to its last report."""
        return self.loaded_model is not None

    @property
    def loaded_model(self) -> Loaded | None:
        """The engine's report on its model, with what was measured since the load."""
        return self._made.loaded if self._made is not None else None

    @property
    def pid(self) -> int | None:
        """Process id of the engine; None while it does not run."""
        return self._made.pid if self._made is not None else None

    @property
    def _client(self) -> EngineClient:
        """The client, made when the first model is loaded: its code is much, and many a window only reads chats."""
        if self._made is None:
            from app.engine.client.engine_client import EngineClient  # noqa: PLC0415

            self._made = EngineClient()
        return self._made

    def load(
        self,
        path: Path,
        options: LoadOptions | None = None,
        *,
        fallbacks: Sequence[LoadOptions] = (),
        force: bool = False,
    ) -> None:
        """Load the model at `path`, replacing the one that is loaded.

        Args:
            fallbacks: options to try, in this order, if memory runs out.
            force: load it even if it crashed the engine before.
        """

        def report(fraction: float) -> None:
            self._bridge.post(lambda: self.load_progress.emit(fraction))

        states, client = self._states(), self._client

        def load() -> Loaded:
            trim(states_folder(), states.most_bytes if states is not None else 0)
            return client.load(path, options, fallbacks=fallbacks, states=states, force=force, on_progress=report)

        self._end_what_yields()
        self._worker.submit(explained(load), self.loaded.emit, self.load_failed.emit)

    def cancel_load(self) -> None:
        """Cancel the running load; `load_failed` reports its end."""
        if self._made is not None:
            self._made.cancel_load()

    def unload(self) -> None:
        """Unload the model; `unloaded` is emitted even if the engine fails to do so."""
        self._end_what_yields()
        self._worker.submit(self._client.unload, None, lambda _: None, ended=self.unloaded.emit)

    def start_turn(
        self,
        conversation: Conversation,
        beginning: Sequence[AssistantMessage] = (),
        beginning_ids: Sequence[int] = (),
        *,
        options: GenerationOptions,
        skip_thinking: bool = False,
        loop_patience: int = 1,
        chat_id: int = 0,
        leaves_out: bool = False,
    ) -> None:
        """Continue `conversation` with a new turn; see :attr:`items`. From now on stop and answer_now affect this turn.

        Args:
            beginning, beginning_ids: messages of an interrupted answer, see :meth:`EngineClient.turn`.
            options: how it is written, but for what the following say.
            skip_thinking: whether to skip (further) reasoning.
            loop_patience, leaves_out: see :meth:`EngineClient.turn`.
            chat_id: the chat, whose state is kept; 0 for none.
        """
        self._end_what_yields()
        turn = self._client.turn(
            conversation,
            sampling=options.sampling,
            beginning=tuple(beginning),
            beginning_ids=tuple(beginning_ids),
            skip_thinking=skip_thinking,
            loop_patience=loop_patience,
            drafts=options.uses_drafts,
            chat=str(chat_id) if chat_id and self._states() is not None else "",
            leaves_out=leaves_out,
            thinking_budget=options.thinking_budget,
        )
        self._worker.submit(explained(lambda: self._pump(turn)), None, self.broke.emit)

    def forget_chat(self, chat_id: int) -> None:
        """Remove what is kept of a deleted chat, on disk and in the engine."""
        client = self._client
        self._worker.submit(lambda: client.forget_chat(str(chat_id)), None, lambda _: None)

    def stop(self) -> None:
        """Stop the running turn or benchmark."""
        if self._made is not None:
            self._made.stop()

    def answer_now(self) -> None:
        """End the reasoning of the running turn and have the model answer at once."""
        if self._made is not None:
            self._made.answer_now()

    def render(self, conversation: Conversation, success: Callable[[Rendered], None], failure: Failure) -> None:
        """Render the prompt of `conversation`, once the running turn has ended."""
        self._worker.submit(explained(lambda: self._client.render(conversation)), success, failure)

    def count_tokens(self, text: str, success: Callable[[int], None]) -> None:
        """Count the tokens of `text`, once the running turn has ended; without a model, `success` is never called."""
        if self._made is not None and self.has_model:
            client = self._made
            self._worker.submit(explained(lambda: client.count_tokens(text)), success, lambda _: None)

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
        """Benchmark the model. :meth:`stop` ends it, and so does any other request to the engine.

        Args:
            progress: receives the share done, 0 to 1.
            depths, prompt, written: see :meth:`EngineClient.bench`.
        """
        from app.engine.client.bench import bench_result  # noqa: PLC0415  seldom asked for

        items = self._client.bench(depths=depths, prompt=prompt, written=written)
        self._yielding += 1

        def report(fraction: float) -> None:
            self._bridge.post(lambda: progress(fraction))

        self._worker.submit(explained(lambda: bench_result(items, report)), success, failure, ended=self._yielded)

    def write_aside(
        self,
        conversation: Conversation,
        success: Callable[[str], None],
        *,
        max_tokens: int = _ASIDE_TOKENS,
        other: Callable[[EndReason | None], None] = lambda _: None,
    ) -> None:
        """Have the model write a few words that belong to no chat.

        Any other request to the engine ends that, and so does :meth:`stop`.

        Args:
            other: called in place of `success` if the model came to no end, with the reason; None after an error.
        """

        def ended(aside: Aside | None) -> None:
            if aside is not None and aside.is_usable:
                success(aside.text)
            else:
                other(aside.reason if aside is not None else None)

        self.run_aside(conversation, ended, max_tokens=max_tokens)

    def run_aside(self, conversation: Conversation, ended: Callable[[Aside | None], None], *, max_tokens: int) -> None:
        """The same; `ended` gets what was written and why that ended, None after an error."""
        from app.engine.client.aside import run_aside  # noqa: PLC0415  seldom asked for

        client = self._client
        items = client.turn(conversation, max_tokens=max_tokens, skip_thinking=True, drafts=False)
        self._yielding += 1
        self._worker.submit(explained(lambda: run_aside(items)), ended, lambda _: ended(None), ended=self._yielded)

    def close(self) -> None:
        """End the engine's process, whatever it is doing."""
        self._frame.stop()
        if self._made is not None:
            self._made.close()
        self._worker.close(patience=5.0)

    def _end_what_yields(self) -> None:
        """Stop a benchmark or an aside, because something else is requested of the engine."""
        if self._yielding:
            self._client.stop()

    def _yielded(self) -> None:
        self._yielding -= 1

    def _pump(self, turn: Iterable[TurnItem]) -> None:
        """Queue the items of a turn for the window's thread; runs in the worker's thread."""
        with contextlib.suppress(LoadWasCancelledError):
            for item in turn:
                self._queue.append(item)
                if len(self._queue) == 1:  # checked after appending: the window may just have emptied it
                    self._bridge.post(self._wake)

    def _wake(self) -> None:
        """Show the first items at once; the following ones wait for the timer."""
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
