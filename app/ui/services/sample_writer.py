"""Lets the model write what servers of tools ask for, between the answers of the chats."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.core.dates import today
from app.core.turns import EndReason
from app.ui.services.models import LoadState

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.engine.client.aside import Aside
    from app.tools.inquiry import Prompt, Reply
    from app.ui.services.answer_queue import Runs
    from app.ui.services.engine import EngineRunner
    from app.ui.services.models import ModelService


@dataclass(slots=True, eq=False)
class _Job:
    """What is to be written; `key` names the answer that waits for it."""

    key: int
    prompt: Prompt
    done: Callable[[Reply], object]


class SampleWriter(QObject):
    """Writes one after another, with the model that is loaded. Answers of chats come first; then it begins again."""

    def __init__(self, engine: EngineRunner, models: ModelService, runs: Runs, parent: QObject) -> None:
        super().__init__(parent)
        self._engine, self._models, self._runs = engine, models, runs
        self._jobs: deque[_Job] = deque()
        self._is_writing = False
        runs.busy_chats.connect(lambda _: self._begin())
        models.ready.connect(self._begin)

    def write(self, key: int, prompt: Prompt, done: Callable[[Reply], object]) -> None:
        """Have the model go on with a prompt, as soon as it is free; `done` gets the reply for the server."""
        self._jobs.append(_Job(key, prompt, done))
        self._begin()

    def stop(self, key: int) -> None:
        """Write no more for an answer; nothing is replied."""
        first = self._jobs[0] if self._jobs else None
        self._jobs = deque(job for job in self._jobs if job.key != key)
        if self._is_writing and first is not None and first.key == key:
            self._engine.stop()

    def _begin(self) -> None:
        if not self._jobs or self._is_writing or self._runs.wants_engine:
            return
        if self._models.status.state is not LoadState.READY:
            return
        from app.tools.sampling import conversation_of  # noqa: PLC0415  few servers ask for that

        job = self._jobs[0]
        self._is_writing = True
        conversation = conversation_of(job.prompt, today())
        self._engine.run_aside(conversation, partial(self._end, job), max_tokens=job.prompt.most_tokens)

    def _end(self, job: _Job, aside: Aside | None) -> None:
        self._is_writing = False
        is_wanted = bool(self._jobs) and self._jobs[0] is job
        if is_wanted and (aside is None or aside.reason is not EndReason.STOPPED):
            from app.tools.sampling import reply_of  # noqa: PLC0415  as above

            self._jobs.popleft()
            text, reason = aside if aside is not None else ("", None)
            job.done(reply_of(text, self._models.status.name, reason))
        self._begin()
