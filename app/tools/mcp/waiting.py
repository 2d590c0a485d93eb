"""A request that waits for its answer, and what the server wants to know of the user before it gives one."""

from __future__ import annotations

import queue
from typing import TYPE_CHECKING, Final, TypeAlias

import msgspec

from app.tools.inquiry import Reply, ReplyAction
from app.tools.mcp.protocol import Answered, Ended, Failed, Inquired, Replied, Text, Withdrawn

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.tools.tool import RunControl

Answer: TypeAlias = Answered | Failed | Ended | None
"""How a request ends; None: the user has stopped it."""

_NOBODY: Final = (
    "The server wanted to ask the user or the model something. That is not possible here, so it was declined."
)


class Waiting:
    """One request. What arrives for it is put here from any thread; :meth:`answer` is called by the one that waits."""

    def __init__(self) -> None:
        self._arrived: queue.SimpleQueue[Answer | Inquired | Withdrawn | Replied] = queue.SimpleQueue()
        self._asked = 0
        self._was_unasked = False

    def put(self, arrived: Answer | Inquired | Withdrawn) -> None:
        """Put what has arrived; None for a stop of the user."""
        self._arrived.put(arrived)

    def answer(self, control: RunControl, more: float, send: Callable[[Replied], None]) -> Answer:
        """Return the answer; meanwhile the user is asked by ``control.asker``, and the time limit stands still.

        Args:
            more: seconds after the time limit.
            send: sends a reply of the user to the host.

        Raises:
            queue.Empty: there is none in time.
        """
        try:
            while True:
                arrived = self._arrived.get(timeout=None if control.is_held else control.left + more)
                match arrived:
                    case Inquired():
                        self._ask(arrived, control, send)
                    case Replied() if arrived.number == self._asked:
                        self._settle(control)
                        send(arrived)
                    case Withdrawn() if arrived.number == self._asked:
                        self._withdraw(control)
                    case Replied() | Withdrawn():
                        pass  # the other of the two was faster
                    case _:
                        return _noted(arrived) if self._was_unasked else arrived
        finally:
            self._withdraw(control)

    def _ask(self, asked: Inquired, control: RunControl, send: Callable[[Replied], None]) -> None:
        if control.asker is None:
            self._was_unasked = True
            send(Replied(asked.number, Reply(ReplyAction.DECLINE)))
            return
        self._asked = asked.number
        control.hold()
        control.asker.ask(asked.inquiry, lambda reply: self._arrived.put(Replied(asked.number, reply)))

    def _settle(self, control: RunControl) -> None:
        self._asked = 0
        control.release()

    def _withdraw(self, control: RunControl) -> None:
        if self._asked:
            self._settle(control)
            assert control.asker is not None
            control.asker.withdraw()


def _noted(answer: Answer) -> Answer:
    """Return an answer that says, too, that the user could not be asked."""
    match answer:
        case Answered():
            return msgspec.structs.replace(answer, parts=(*answer.parts, Text(_NOBODY)))
        case Failed():
            return msgspec.structs.replace(answer, detail=f"{answer.detail.rstrip('.')}. {_NOBODY}")
        case _:
            return answer
