"""What a server wants in the middle of a request: to ask the user or, with their consent, the model; and folders.

Servers before 2026-07-28 send a request of their own while a call runs. Since then the call ends with what is wanted,
and is made again with the replies. Both reach the client as :class:`app.tools.mcp.protocol.Inquired`.
https://modelcontextprotocol.io/specification/2025-11-25/client/elicitation
"""

from __future__ import annotations

import asyncio
import math
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import anyio
import mcp_types
import msgspec
from pydantic import FileUrl

from app.tools.inquiry import Inquiry, Reply, ReplyAction
from app.tools.mcp.host.faults import HostError
from app.tools.mcp.host.inquiries import inquiry_of, prompting_of
from app.tools.mcp.protocol import Event, Inquired, Replied, Why, Withdrawn
from app.tools.sampling import WHY

if TYPE_CHECKING:
    from collections.abc import Callable

_DECLINED: Final = -1
"""The code that the specification has for a user who declines a request to the model."""
_NO_CALL: Final = "The user is asked only while a request of this client runs."
_NOT_OPENED: Final = "The user did not open the address that it needs."
_MOST_ADDRESSES: Final = 5
_MOST_COMPLETED: Final = 1000
_REFUSED: Final = "The user did not allow it."


@dataclass(slots=True)
class Running:
    """A request of the client's on its way.

    Attributes:
        scope: gives it up.
        limit: its time limit.
        turn: lets it ask one question at a time.
    """

    id: int
    scope: anyio.CancelScope = field(default_factory=anyio.CancelScope)
    limit: anyio.CancelScope = field(default_factory=anyio.CancelScope)
    turn: anyio.Lock = field(default_factory=anyio.Lock)


class Asking:
    """Brings questions of the server to the client, and the replies back.

    Args:
        asker: who asks, as the user knows it.
        send: sends an event to the client.
    """

    def __init__(self, asker: str, send: Callable[[Event], None]) -> None:
        self._asker, self._send = asker, send
        self._numbers = 0
        self._open: dict[int, tuple[int, asyncio.Future[Reply]]] = {}
        self._completed: dict[str, anyio.Event] = {}

    async def ask(self, running: Running | None, params: Any) -> Any:
        """Return what the user replies, or an error where that cannot be asked; `params` are those of the SDK.

        Args:
            running: the request that it belongs to; None if there is none.
        """
        if running is None:
            return _refusal(_NO_CALL)
        try:
            is_prompt = isinstance(params, mcp_types.CreateMessageRequestParams)
            inquiry = prompting_of(self._asker, params) if is_prompt else inquiry_of(self._asker, params)
        except ValueError as error:
            return _refusal(str(error))
        async with running.turn:
            reply = await self._reply(running, inquiry)
        return _result(inquiry, reply)

    def take(self, replied: Replied) -> None:
        """Take a reply of the user; one that nobody waits for any more is dropped."""
        _, waiting = self._open.get(replied.number, (0, None))
        if waiting is not None and not waiting.done():
            waiting.set_result(replied.reply)

    async def have_opened(self, running: Running, wanted: list[Any]) -> None:
        """Have the user open addresses, until the server says that they are done there, or the user does.

        Many servers never say so.

        Raises:
            HostError: the user does not want to.
        """
        for params in wanted:
            result = await self.ask(running, params)
            if not isinstance(result, mcp_types.ElicitResult) or result.action != "accept":
                raise HostError(Why.ERROR, _NOT_OPENED)
            inquiry = msgspec.structs.replace(inquiry_of(self._asker, params), is_opened=True)
            if not await self._is_done(running, inquiry, self._completion(params.elicitation_id)):
                raise HostError(Why.ERROR, _NOT_OPENED)

    async def _is_done(self, running: Running, inquiry: Inquiry, completed: anyio.Event) -> bool:
        """Ask the user whether they are done at an address, unless the server says so first."""
        reply = Reply(ReplyAction.ACCEPT)

        async def ask() -> None:
            nonlocal reply
            async with running.turn:
                reply = await self._reply(running, inquiry)
            completed.set()

        async with anyio.create_task_group() as tasks:
            if not completed.is_set():
                tasks.start_soon(ask)
            await completed.wait()
            tasks.cancel_scope.cancel()
        return not reply.refuses

    def note_completed(self, elicitation_id: str) -> None:
        """Note that the server has got what it wanted from an address; it may say so before the user has replied."""
        if len(self._completed) < _MOST_COMPLETED:
            self._completion(elicitation_id).set()

    def _completion(self, elicitation_id: str | None) -> anyio.Event:
        return self._completed.setdefault(elicitation_id or "", anyio.Event())

    def forget(self, request: int) -> None:
        """Answer what is still asked in a request that has ended: the user was asked for nothing."""
        for owner, waiting in self._open.values():
            if owner == request and not waiting.done():
                waiting.set_result(Reply(ReplyAction.CANCEL))

    async def _reply(self, running: Running, inquiry: Inquiry) -> Reply:
        """Wait for the user, however long; the time limit of the request stands still."""
        self._numbers += 1
        number = self._numbers
        waiting: asyncio.Future[Reply] = asyncio.get_running_loop().create_future()
        self._open[number] = running.id, waiting
        left = running.limit.deadline - anyio.current_time()
        running.limit.deadline = math.inf
        self._send(Inquired(running.id, number, inquiry))
        try:
            return await waiting
        finally:
            del self._open[number]
            running.limit.deadline = anyio.current_time() + left
            if not waiting.done() or waiting.cancelled():
                self._send(Withdrawn(running.id, number))


def addresses_in(error: Any) -> list[Any]:
    """Return the addresses that the user has to open before a request can be made again (2025-11-25)."""
    if error.code != mcp_types.URL_ELICITATION_REQUIRED:
        return []
    try:
        data = mcp_types.ElicitationRequiredErrorData.model_validate(error.data, by_name=False)
    except ValueError:
        return []
    return list(data.elicitations[:_MOST_ADDRESSES])


def _result(inquiry: Inquiry, reply: Reply) -> Any:
    """Return a reply as the SDK has it; an address that was opened has no content."""
    if inquiry.prompt is not None:
        return _written(reply)
    content = msgspec.to_builtins(reply.values) if reply.action is ReplyAction.ACCEPT and not inquiry.url else None
    return mcp_types.ElicitResult(action=reply.action.value, content=content)


def _written(reply: Reply) -> Any:
    """Return what the model has written as the SDK has it; that the user declined is an error there."""
    values = reply.values
    if reply.action is not ReplyAction.ACCEPT:
        return mcp_types.ErrorData(code=_DECLINED, message=str(values.get(WHY, _REFUSED)))
    return mcp_types.CreateMessageResult(
        role="assistant",
        content=mcp_types.TextContent(type="text", text=str(values["text"])),
        model=str(values["model"]),
        stop_reason="maxTokens" if values["is_cut"] else "endTurn",
    )


def _refusal(why: str) -> Any:
    return mcp_types.ErrorData(code=mcp_types.INVALID_PARAMS, message=why)


def roots_of(folders: tuple[str, ...]) -> Any:
    """Return folders as the SDK has roots; one that is no absolute path is left out."""
    paths = [Path(folder).expanduser() for folder in folders]
    roots = [mcp_types.Root(uri=FileUrl(path.as_uri()), name=path.name) for path in paths if path.is_absolute()]
    return mcp_types.ListRootsResult(roots=roots)


def wants_user(error: Any) -> bool:
    """Whether an error of the SDK says that the client can ask nobody, which the server needs."""
    data = error.data if isinstance(error.data, dict) else {}
    needed = data.get("requiredCapabilities")
    is_missing = error.code == mcp_types.MISSING_REQUIRED_CLIENT_CAPABILITY
    return is_missing and isinstance(needed, dict) and bool(needed.keys() & {"elicitation", "sampling"})
