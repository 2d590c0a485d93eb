"""One connection: what the server offers, and the requests of the client."""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Final

import anyio
import anyio.abc
import mcp_types
import msgspec
from mcp_types.version import MODERN_PROTOCOL_VERSIONS

from app.core.version import own_version
from app.tools.mcp import limits
from app.tools.mcp.host.asking import Asking, Running, addresses_in, roots_of, wants_user
from app.tools.mcp.host.faults import HostError, fault_of
from app.tools.mcp.host.pipes import Pipes
from app.tools.mcp.host.results import (
    any_tool_of,
    expanded,
    of_call,
    of_completion,
    of_prompt,
    of_resource,
    prompt_of,
    resource_of,
    tool_of,
)
from app.tools.mcp.host.sdk import (
    ClientSession,
    InputRequiredRoundsExceededError,
    MCPError,
    listen,
    negotiate_auto,
    run_input_required_driver,
)
from app.tools.mcp.protocol import (
    Answered,
    Ask,
    Call,
    Cancel,
    Complete,
    Connect,
    Failed,
    KnownTool,
    Listed,
    Listing,
    Read,
    Replied,
    Request,
    Roots,
    SignIn,
    Why,
    Work,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    from app.tools.mcp.host.main import Outbox

_MOST_PAGES: Final = 50
_NOBODY: Final = "It wants to ask the user or the model something, which is not possible here."
_MOST_OPENINGS: Final = 3
_AGAIN_AND_AGAIN: Final = "It asked again and again instead of giving a result"
_CHANGED: Final = frozenset({"tools/list_changed", "resources/list_changed", "prompts/list_changed"})


class Host:
    """The connection to one server.

    Attributes:
        fault: why the server cannot be used any more, if that is known better than by an exception.
    """

    def __init__(self, connect: Connect, outbox: Outbox) -> None:
        self._connect, self._outbox = connect, outbox
        self._pipes = Pipes(connect.server, outbox.log) if connect.server.command else None
        self._asking = Asking(connect.server.name, outbox.send)
        self._running: dict[int, Running] = {}
        self._requests: asyncio.Queue[Request] = asyncio.Queue()
        self._roots = connect.server.roots
        self._session: Any = None
        self._late_calls = 0
        self._has_asked = False
        self._told: Listing | None = None
        self._changed = anyio.Event()
        self._over = anyio.Event()
        self._own_fault: HostError | None = None
        self._refusal: HostError | None = None
        self._connecting: anyio.CancelScope | None = None

    @property
    def fault(self) -> HostError | None:
        """See the class."""
        return self._own_fault or (self._pipes.fault if self._pipes is not None else None)

    def kill(self) -> None:
        """End the server's process, if it has one; for any thread."""
        if self._pipes is not None:
            self._pipes.kill()

    def take(self, request: Request) -> None:
        """Take a request of the client, in the loop's thread. No task runs then, as anyio wants it for what follows."""
        self._requests.put_nowait(request)

    async def run(self) -> None:
        """Connect and serve until the server ends.

        Raises:
            HostError: it cannot be used, or has ended.
            BaseExceptionGroup: the same, within groups of the SDK's.
        """
        async with self._streams() as (received, sent), anyio.create_task_group() as tasks:
            watched = _Watched(received, self._over)
            info = mcp_types.Implementation(name="descant", title="Descant", version=own_version())
            session = ClientSession(
                watched,
                sent,
                sampling_callback=self._ask_user if self._connect.may_ask else None,
                elicitation_callback=self._ask_user if self._connect.may_ask else None,
                list_roots_callback=self._list_roots,
                message_handler=self._on_message,
                client_info=info,
            )
            session.validate_tool_result = _as_it_is
            async with session:
                self._session = session
                with anyio.move_on_after(self._connect.seconds) as scope:
                    self._connecting = scope
                    await self._until_over(self._begin(session))
                self._connecting = self._refusal = None
                if scope.cancelled_caught:
                    raise HostError(Why.SLOW, f"{self._connect.seconds:g}")
                tasks.start_soon(self._keep_listed)
                tasks.start_soon(self._answer_all, tasks)
                if session.protocol_version in MODERN_PROTOCOL_VERSIONS:
                    tasks.start_soon(self._listen)
                await self._over.wait()
                raise self.fault or HostError(Why.DIED, "it closed the connection")

    @contextlib.asynccontextmanager
    async def _streams(self) -> AsyncIterator[tuple[Any, Any]]:
        if self._pipes is not None:
            async with self._pipes.open() as streams:
                yield streams
            return
        from app.tools.mcp.host.web import open_url  # noqa: PLC0415  most servers are processes

        ask = self._ask_to_sign_in if self._connect.may_sign_in else None
        async with open_url(self._connect, ask, self._note_refusal) as streams:
            yield streams

    def _ask_to_sign_in(self, url: str) -> None:
        self._outbox.send(SignIn(url))
        if self._connecting is not None:
            self._connecting.deadline += limits.SIGN_IN_SECONDS

    def _note_refusal(self, fault: HostError) -> None:
        self._refusal = fault

    async def _begin(self, session: Any) -> None:
        try:
            await negotiate_auto(session)
        except MCPError as error:
            raise self.fault or self._refusal or HostError(Why.PROTOCOL, error.message[:300]) from error
        self._tell(await self._list())

    async def _until_over(self, work: Awaitable[None]) -> None:
        """Do work that ends as soon as the server does."""
        done = False

        async def watch() -> None:
            await self._over.wait()
            if not done:
                await anyio.sleep(0.2)  # how it has ended is known a moment later
                raise self.fault or HostError(Why.DIED, "it closed the connection")

        async with anyio.create_task_group() as tasks:
            tasks.start_soon(watch)
            await work
            done = True
            tasks.cancel_scope.cancel()

    # -- what it offers ------------------------------------------------------------------------------------------------

    async def _list(self) -> Listing:
        session, left_out = self._session, 0
        can = session.server_capabilities
        found: dict[str, list[Any]] = {"tools": [], "resources": [], "templates": [], "prompts": []}
        wanted = (
            ("tools", "tools", self._tools_of_page, can and can.tools),
            ("resources", "resources", session.list_resources, can and can.resources),
            ("templates", "resource_templates", session.list_resource_templates, can and can.resources),
            ("prompts", "prompts", session.list_prompts, can and can.prompts),
        )
        for key, attribute, method, offered in wanted:
            if offered is not None:
                found[key], more = await _pages(method, attribute, is_needed=key == "tools")
                left_out += more
        info = session.server_info
        return Listing(
            (info.title or info.name if info else "")[:200],
            (info.version if info else "")[:100],
            session.protocol_version or "",
            tuple(found["tools"]),
            tuple(map(resource_of, (*found["resources"], *found["templates"]))),
            tuple(map(prompt_of, found["prompts"])),
            left_out,
            bool(can and can.completions is not None),
        )

    def _tell(self, listing: Listing) -> None:
        if listing != self._told:
            self._told = listing
            self._outbox.send(Listed(listing))

    async def _tools_of_page(self, params: Any = None) -> Any:
        """Return one page of tools, as far as each can be read.

        The SDK refuses the whole page for one tool whose schema is not of type object.
        """
        try:
            page = await self._session.list_tools(params=params)
            return _ToolPage(list(map(tool_of, page.tools)), page.next_cursor)
        except ValueError:  # pydantic's
            pass
        request = mcp_types.ListToolsRequest(params=params).model_dump(by_alias=True, mode="json", exclude_none=True)
        options: dict[str, Any] = {}
        self._session._stamp(request, options)
        page = await self._session._dispatcher.send_raw_request(request["method"], request.get("params"), options)
        tools = page.get("tools") if isinstance(page.get("tools"), list) else []
        return _ToolPage(list(map(any_tool_of, tools)), page.get("nextCursor"))

    async def _on_message(self, message: Any) -> None:
        """Note that what is offered has changed; servers before 2026-07-28 say so by themselves."""
        if isinstance(message, mcp_types.ElicitCompleteNotification):
            self._asking.note_completed(message.params.elicitation_id)
        if getattr(message, "method", "").removeprefix("notifications/") in _CHANGED:
            self._changed.set()

    async def _listen(self) -> None:
        can = self._session.server_capabilities
        wanted = {
            f"{name}_list_changed": True
            for name in ("tools", "resources", "prompts")
            if getattr(getattr(can, name, None), "list_changed", None)
        }
        with contextlib.suppress(MCPError, RuntimeError, TimeoutError):  # it then tells nothing
            if wanted:
                async with listen(self._session, **wanted) as events:
                    if self._has_asked:  # a call may have changed something before this was heard of
                        self._changed.set()
                    async for _ in events:
                        self._changed.set()

    async def _keep_listed(self) -> None:
        while True:
            await self._changed.wait()
            await anyio.sleep(0.1)  # many changes at once are one
            self._changed = anyio.Event()
            with contextlib.suppress(MCPError, ValueError, TimeoutError):
                with anyio.fail_after(30.0):
                    self._tell(await self._list())

    # -- requests ------------------------------------------------------------------------------------------------------

    async def _answer_all(self, tasks: anyio.abc.TaskGroup) -> None:
        """Answer each request in a task of its own: one that hangs keeps no other waiting."""
        while True:
            request = await self._requests.get()
            match request:
                case Cancel(id=number):
                    if (running := self._running.get(number)) is not None:
                        running.scope.cancel()
                case Replied():
                    self._asking.take(request)
                case Roots(folders=folders):
                    tasks.start_soon(self._change_roots, folders)
                case _:
                    self._has_asked = True
                    self._running[request.id] = Running(request.id)  # it may be cancelled before its task has begun
                    tasks.start_soon(self._answer, request)

    async def _answer(self, request: Work) -> None:
        """Answer a request; whatever goes wrong is the answer."""
        running = self._running[request.id]
        try:
            with running.scope, anyio.fail_after(request.seconds) as running.limit:
                self._outbox.send(await self._result(request, running))
                self._late_calls = 0
        except TimeoutError:
            self._on_late(request)
        except MCPError as error:
            if not self._over.is_set():  # otherwise how it has ended says more
                self._outbox.send(Failed(request.id, Why.ERROR, _NOBODY if wants_user(error) else error.message[:2000]))
        except InputRequiredRoundsExceededError:
            self._outbox.send(Failed(request.id, Why.PROTOCOL, _AGAIN_AND_AGAIN))
        except Exception as error:  # noqa: BLE001  of the SDK, about what the server has sent
            fault = fault_of(error)
            self._outbox.send(Failed(request.id, fault.why, fault.detail))
        finally:
            self._running.pop(request.id, None)
            self._asking.forget(request.id)

    async def _result(self, request: Work, running: Running) -> Answered:
        uri = ""
        if isinstance(request, Read) and request.values is not None:
            uri = expanded(request.uri, request.values)
            request = msgspec.structs.replace(request, uri=uri, values=None)
        result = await self._sent_once_opened(request, running)
        if isinstance(result, mcp_types.InputRequiredResult):  # the server wants to be asked again, perhaps with more
            dispatch, retry = partial(self._fulfil, running), partial(self._sent, request)
            result = await run_input_required_driver(result, dispatch=dispatch, retry=retry)
        match request:
            case Call():
                return of_call(request.id, result)
            case Read():
                return msgspec.structs.replace(of_resource(request.id, result), uri=uri)
            case Ask():
                return of_prompt(request.id, result)
            case Complete():
                return of_completion(request.id, result)

    async def _sent_once_opened(self, request: Work, running: Running) -> Any:
        """Send a request; where the user has to open an address for it first (2025-11-25), send it again after that."""
        for _ in range(_MOST_OPENINGS):
            try:
                return await self._sent(request)
            except MCPError as error:
                wanted = addresses_in(error)
                if not wanted:
                    raise
            await self._asking.have_opened(running, wanted)
        raise HostError(Why.PROTOCOL, _AGAIN_AND_AGAIN)

    async def _sent(self, request: Work, responses: Any = None, state: Any = None) -> Any:
        """Send a request once, with what the server has asked for before."""
        session = self._session
        more = {"input_responses": responses, "request_state": state, "allow_input_required": True}
        match request:
            case Call():
                return await session.call_tool(request.tool, request.arguments, **more)
            case Read():
                return await session.read_resource(request.uri, **more)
            case Ask():
                return await session.get_prompt(request.prompt, request.arguments, **more)
            case Complete():
                template = mcp_types.ResourceTemplateReference(uri=request.template)
                argument = {"name": request.part, "value": request.text}
                return await session.complete(template, argument, request.given)

    async def _fulfil(self, running: Running, _: str, wanted: Any) -> Any:
        """Return what a server wants to know before it gives the result of a request (since 2026-07-28)."""
        if not isinstance(wanted, mcp_types.ListRootsRequest):
            return await self._asking.ask(running, wanted.params)
        return await self._list_roots(None)

    async def _ask_user(self, _: Any, params: Any) -> Any:
        """Answer a question that a server sends by itself (before 2026-07-28); the newest request is what it is about.

        The protocol does not say which one it is, but a server that works on several at once is rare.
        """
        return await self._asking.ask(next(reversed(self._running.values()), None), params)

    async def _list_roots(self, _: Any) -> Any:
        """Tell the server the folders that the user has set for it."""
        return roots_of(self._roots)

    async def _change_roots(self, folders: tuple[str, ...]) -> None:
        """Take other folders; a server of 2026-07-28 asks for them when it needs them, and is not told."""
        self._roots = folders
        if self._session.protocol_version not in MODERN_PROTOCOL_VERSIONS:
            with contextlib.suppress(anyio.ClosedResourceError, anyio.BrokenResourceError):
                await self._session.send_notification(mcp_types.RootsListChangedNotification())

    def _on_late(self, request: Work) -> None:
        """Give up a request. A server that is late twice in a row is thought to hang, and is ended."""
        self._outbox.send(Failed(request.id, Why.SLOW, f"{request.seconds:.1f}"))
        self._late_calls += 1
        if self._late_calls > 1:
            self._own_fault = HostError(Why.SLOW, f"{request.seconds:.1f}")
            self.kill()
            self._over.set()


@dataclass(slots=True)
class _ToolPage:
    """A page of the list of tools."""

    tools: list[KnownTool]
    next_cursor: str | None


async def _as_it_is(name: str, result: Any) -> None:
    """Stand in for the SDK's check of a result against the tool's output schema, which would refuse the whole result.

    Nothing here relies on that schema: the model reads the result as text.
    """


async def _pages(method: Callable[..., Awaitable[Any]], attribute: str, *, is_needed: bool) -> tuple[list[Any], int]:
    """Return all pages of a list, and how much of it was too much.

    A server may announce resources or prompts and then have no method for them; its tools can be used nevertheless.
    """
    found: list[Any] = []
    cursor = None
    try:
        for _ in range(_MOST_PAGES):
            page = await method(params=mcp_types.PaginatedRequestParams(cursor=cursor) if cursor else None)
            found += getattr(page, attribute)
            cursor = page.next_cursor
            if cursor is None or len(found) > limits.MOST_LISTED:
                break
    except (MCPError, ValueError):
        if is_needed:
            raise
    return found[: limits.MOST_LISTED], max(0, len(found) - limits.MOST_LISTED)


class _Watched:
    """The stream of a transport, which notes its end."""

    def __init__(self, stream: Any, over: anyio.Event) -> None:
        self._stream, self._over = stream, over

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    async def __aenter__(self) -> Any:
        await self._stream.__aenter__()
        return self

    async def __aexit__(self, *error: Any) -> Any:
        self._over.set()
        return await self._stream.__aexit__(*error)

    def __aiter__(self) -> Any:
        return self

    async def __anext__(self) -> Any:
        try:
            return await self._stream.__anext__()
        except StopAsyncIteration:
            self._over.set()
            raise
