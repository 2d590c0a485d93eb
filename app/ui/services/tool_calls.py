"""Runs the calls with which a turn has ended, one after another: asks, starts the tool, and brings its result.

While it does, the answer is not in the queue of the engine: another chat's answer can be written.
"""

from __future__ import annotations

from collections import deque
from functools import partial
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal

from app.chats.segments import spoken
from app.core.calls import CallState, Outcome
from app.ui.services.answer_state import Asked, Inquired
from app.ui.services.bridge import Bridge, Worker
from app.ui.services.posted_asker import PostedAsker

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.tools.consent import Consent
    from app.tools.inquiry import Inquiry, Reply
    from app.tools.loop import Call, Loop
    from app.tools.tool import RunControl
    from app.ui.services.answer_run import Run
    from app.ui.services.preparing import Prepared
    from app.ui.services.sample_writer import SampleWriter
    from app.ui.services.tool_service import ToolService


class _Calling(msgspec.Struct):
    """The calls of one turn.

    Attributes:
        pending: positions of the messages whose turn has not come.
        skips: the user goes on without the calls.
        worker: the thread of the tools.
        reply: takes what the user replies to the tool that asks them something; None if none does.
    """

    run: Run
    loop: Loop
    pending: deque[int]
    skips: bool
    call: Call | None = None
    control: RunControl | None = None
    worker: Worker | None = None
    reply: Callable[[Reply], object] | None = None


class ToolCalls(QObject):
    """The answers that wait for tools.

    Attributes:
        writer: lets the model write what tools ask for; None where it is not there yet.

    Signals:
        progressed(Run): a call has changed: it has to be shown and stored.
        settled(Run): every call of the turn has its result, so that the engine can go on.
        over(Run): the answer ends here.
    """

    progressed = Signal(object)
    settled = Signal(object)
    over = Signal(object)

    def __init__(self, bridge: Bridge, tools: ToolService, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._tools = bridge, tools
        self._calling: dict[int, _Calling] = {}
        self.writer: SampleWriter | None = None

    @property
    def runs(self) -> list[Run]:
        """The answers that wait for tools."""
        return [calling.run for calling in self._calling.values()]

    def loop(self, run: Run, prepared: Prepared, n_ctx: int, *, recalls: bool) -> Loop | None:
        """Return the loop of an answer; None if there is no tool for it. See :meth:`ToolService.loop`."""
        return self._tools.loop(run.chat_id, prepared, run.answer, n_ctx, recalls=recalls)

    def forget(self, chat_id: int) -> None:
        """Let go what tools hold of a chat that was deleted."""
        self._tools.forget(chat_id)

    def begin(self, run: Run, loop: Loop, *, skips: bool = False) -> None:
        """Take over an answer whose last turn has ended with calls.

        Args:
            skips: the user goes on without their results.
        """
        if loop.must_answer:
            run.answer.limited()
            self.over.emit(run)
            return
        calling = _Calling(run, loop, deque(run.answer.open_calls), skips)
        self._calling[run.answer.id] = calling
        run.answer.calling()
        self._next(calling)

    def decide(self, answer_id: int, consent: Consent | None) -> None:
        """Take the user's decision about the call that is asked about; None: not this time."""
        calling = self._calling.get(answer_id)
        if calling is None or calling.call is None or calling.call.state is not CallState.ASKED:
            return
        call = calling.call
        assert call.tool is not None
        calling.run.answer.ask(None)
        if consent is not None:
            calling.loop.book.note(call.tool.spec, consent)
            self._tools.decide(call.tool.spec, consent, calling.run.chat_id)
        if consent is None or consent.refuses:
            self._refuse(calling, call)
        else:
            self._start(calling, call)

    def reply(self, answer_id: int, reply: Reply) -> None:
        """Take what the user replies to the tool that asks them something."""
        calling = self._calling.get(answer_id)
        if calling is None or calling.reply is None:
            return
        take, calling.reply = calling.reply, None
        inquired = calling.run.answer.inquired
        prompt = inquired.inquiry.prompt if inquired is not None else None
        if inquired is None or prompt is None or self.writer is None or reply.refuses:
            self._inquire(calling, None)
            take(reply)
            return
        self._inquire(calling, msgspec.structs.replace(inquired, is_granted=True))

        def written(reply: Reply) -> None:
            self._inquire(calling, None)
            take(reply)

        self.writer.write(answer_id, prompt, written)

    def stop(self, run: Run) -> None:
        """Stop the tool that runs for an answer, and end the answer."""
        calling = self._calling.pop(run.answer.id, None)
        if calling is None:
            return
        self._end(calling)
        self._write_no_more(calling)
        run.answer.ask(None)
        run.answer.inquire(None)
        if calling.call is not None:
            calling.loop.stop(calling.call)
            self._note(calling, calling.call)
        run.answer.stopped()
        self.over.emit(run)

    def close(self) -> list[Run]:
        """End all tools, because the window closes; return the answers that waited for them."""
        waiting = list(self._calling.values())
        self._calling.clear()
        for calling in waiting:
            self._end(calling)
            self._write_no_more(calling)
            calling.run.answer.ask(None)
            calling.run.answer.inquire(None)
            if calling.call is not None:
                calling.call.state = CallState.INTERRUPTED
                self._note(calling, calling.call)
        self._tools.close()
        return [calling.run for calling in waiting]

    def _next(self, calling: _Calling) -> None:
        """Begin with the next call, or let the engine go on."""
        if not calling.pending:
            del self._calling[calling.run.answer.id]
            self._end(calling)
            calling.run.answer.go_on()
            self.settled.emit(calling.run)
            return
        position = calling.pending.popleft()
        [message] = spoken((calling.run.answer.messages[position],))
        call = calling.call = calling.loop.take(message)
        call.position = position
        if calling.skips:
            calling.loop.skip(call)
            self._deliver(calling, call)
        elif call.is_settled:
            self._deliver(calling, call)
        else:
            self._decide(calling, call)

    def _decide(self, calling: _Calling, call: Call) -> None:
        decision = calling.loop.decide(call)
        doing = call.doing()
        if decision.consent.refuses or doing is None:
            self._refuse(calling, call)
        elif decision.asks:
            calling.run.answer.ask(Asked(call.position, call.name, doing, call.arguments, decision.reason))
            self._progress(calling, call)
        else:
            self._start(calling, call)

    def _refuse(self, calling: _Calling, call: Call) -> None:
        calling.loop.refuse(call)
        self._deliver(calling, call)

    def _start(self, calling: _Calling, call: Call) -> None:
        from app.tools.loop import run_tool  # noqa: PLC0415  the start of the window needs no tools

        control = calling.control = calling.loop.begin(call)
        control.asker = PostedAsker(partial(self._take_inquiry, calling, call.position), self._bridge)
        if calling.worker is None:
            calling.worker = Worker("tool", self._bridge)
        self._progress(calling, call)

        def done(outcome: Outcome) -> None:
            if self._calling.get(calling.run.answer.id) is calling:  # otherwise it was stopped
                calling.loop.settle(call, outcome)
                self._deliver(calling, call)

        calling.worker.submit(lambda: run_tool(call, control), done)

    def _take_inquiry(
        self, calling: _Calling, position: int, inquiry: Inquiry | None, done: Callable[[Reply], object] | None
    ) -> None:
        """Ask the user what a tool wants to know; None: it wants to know no more."""
        if self._calling.get(calling.run.answer.id) is calling:  # otherwise it was stopped
            calling.reply = done
            self._write_no_more(calling)
            self._inquire(calling, Inquired(position, inquiry) if inquiry is not None else None)

    def _write_no_more(self, calling: _Calling) -> None:
        """Stop what the model writes for a tool that no longer waits for it."""
        if self.writer is not None and calling.run.answer.inquired is not None:
            self.writer.stop(calling.run.answer.id)

    def _inquire(self, calling: _Calling, inquired: Inquired | None) -> None:
        calling.run.answer.inquire(inquired)
        self.progressed.emit(calling.run)

    def _deliver(self, calling: _Calling, call: Call) -> None:
        """Bring a result into the answer, and go on."""
        self._note(calling, call)
        result = call.result()
        calling.run.answer.resulted(result.tool, result.text, result.channel)
        self.progressed.emit(calling.run)
        self._next(calling)

    def _progress(self, calling: _Calling, call: Call) -> None:
        self._note(calling, call)
        self.progressed.emit(calling.run)

    @staticmethod
    def _note(calling: _Calling, call: Call) -> None:
        """Record a call in its answer; the last one of a turn keeps the turn's token ids."""
        answer, record = calling.run.answer, call.record()
        if not calling.pending:
            record = msgspec.structs.replace(record, raw_ids=answer.raw_ids or answer.ids_at(call.position))
        answer.called(record)

    @staticmethod
    def _end(calling: _Calling) -> None:
        """End what runs, without waiting for it."""
        if calling.control is not None:
            calling.control.stop()
        if calling.worker is not None:
            calling.worker.close(patience=0.0)
