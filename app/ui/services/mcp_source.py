"""MCP servers for the window: the list of them, what they offer, and their tools.

A server is started when an answer may call one of its tools, or when the user connects it; what it offered last is
kept, so that the start of the window needs none.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Final

import msgspec
from PySide6.QtCore import QObject, Signal

from app.chats.temporary import is_temporary
from app.core.errors import DescantError, explained
from app.ui.services import mcp_files
from app.ui.services.bridge import Bridge, Worker
from app.ui.services.mcp_files import McpFiles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from app.core.settings.store import SettingsStore
    from app.tools.mcp.client import McpClient
    from app.tools.mcp.config import Problem
    from app.tools.mcp.protocol import Listing
    from app.tools.mcp.server import Server
    from app.tools.tool import Tool, ToolSpec
    from app.ui.services.mcp_files import Read, Removed


_END_SECONDS: Final = 6.0


class McpState(StrEnum):
    """Where a server stands. IDLE: it is started when it is needed."""

    OFF = "off"
    IDLE = "idle"
    CONNECTING = "connecting"
    CONNECTED = "connected"
    FAILED = "failed"


class McpEntry(msgspec.Struct, frozen=True):
    """A server as it is shown.

    Attributes:
        listing: what it offered last; None if it was never connected.
        error: why it could not be used the last time; None if it could.
    """

    server: Server
    state: McpState = McpState.IDLE
    listing: Listing | None = None
    error: DescantError | None = None

    @property
    def id(self) -> str:
        """The name of the server."""
        return self.server.name


class McpService(QObject):
    """The servers of the user, and a :class:`app.ui.services.tool_service.ToolSource`.

    Attributes:
        entries: the servers, in the order of the file.
        problems: servers in the file that cannot be read.
        file_error: why the file itself cannot be read; None if it can.
        files: does what has to do with files.

    Signals:
        changed(): servers, their states or what they offer are others.
        specs_changed(): there are other tools.
        failed(DescantError): the file could not be written.
        kept_plain(str, int): values of this server that look like secrets are in the file: there is no store for them.
        closed(): the servers end, because the window closes.
        sign_in(str, str): the user has to sign in to this server at this address.
    """

    changed = Signal()
    specs_changed = Signal()
    failed = Signal(object)
    kept_plain = Signal(str, int)
    closed = Signal()
    sign_in = Signal(str, str)

    def __init__(self, bridge: Bridge, settings: SettingsStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._settings = bridge, settings
        self.files = McpFiles(bridge, self.failed.emit)
        self._workers: dict[str, Worker] = {}
        self._clients: dict[str, McpClient] = {}
        self._specs: tuple[ToolSpec, ...] = ()
        self._is_closed = False
        self._changes = 0
        self.entries: list[McpEntry] = []
        self.problems: tuple[Problem, ...] = ()
        self.file_error: DescantError | None = None

    def entry(self, name: str) -> McpEntry | None:
        """Return a server by its name; None if there is none."""
        return next((entry for entry in self.entries if entry.server.name == name), None)

    # -- tools ---------------------------------------------------------------------------------------------------------

    def specs(self) -> Sequence[ToolSpec]:
        """See :class:`ToolSource`."""
        return self._specs

    def specs_of(self, entry: McpEntry) -> list[tuple[str, ToolSpec]]:
        """Return the usable tools of a server, on or off: their names there, and what is known about them."""
        from app.tools.mcp.tool import spec_of  # noqa: PLC0415  most users have no servers

        tools = entry.listing.tools if entry.listing is not None else ()
        return [(tool.name, spec_of(entry.server, tool)) for tool in tools if not tool.problem]

    def tools(self, chat_id: int) -> Sequence[Tool]:
        """See :class:`ToolSource`. What a tool of a temporary chat makes is not kept."""
        if not self._specs:
            return ()
        from app.tools.files import folder_of  # noqa: PLC0415  as above
        from app.tools.mcp.tool import McpTool, usable  # noqa: PLC0415

        folder = None if is_temporary(chat_id) else folder_of(chat_id)
        return [
            McpTool(self.client_of(entry.server), tool, folder)
            for entry in self.entries
            if entry.listing is not None
            for tool in usable(entry.server, entry.listing)
        ]

    def begin(self, names: Iterable[str]) -> None:
        """Start the servers of these tools: an answer may call them soon."""
        wanted = set(names)
        for entry in self.entries:
            is_wanted = any(spec.name in wanted for _, spec in self.specs_of(entry))
            if is_wanted and entry.state in (McpState.IDLE, McpState.CONNECTED):
                self._connect(entry.server, by_user=False)

    def forget(self, chat_id: int) -> None:
        """See :class:`ToolSource`; the files of a chat are removed with those of its Python."""

    def close(self) -> None:
        """See :class:`ToolSource`. All servers end at the same time: each may take seconds."""
        self._is_closed = True
        self.closed.emit()
        for name, client in self._clients.items():
            client.give_up()
            self.worker_of(name).submit(client.close)
        for worker in self._workers.values():
            worker.close(patience=_END_SECONDS)
        self.files.close()

    # -- the list ------------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the file again; `changed` follows."""
        self._read(lambda: None)

    def save(self, server: Server, instead_of: str = "", done: Callable[[], object] = lambda: None) -> None:
        """Add a server, or change it; `failed` says why it cannot be. One that is connected stays so if it can.

        Args:
            instead_of: the name that it had.
        """
        entry = self.entry(instead_of)
        if entry is not None and entry.server.connection == server.connection:
            self._replace(instead_of, server)
            done()
            return

        def saved(missed: int) -> None:
            self._drop(instead_of or server.name)
            if missed:
                self.kept_plain.emit(server.name, missed)
            self._read(done)

        self.files.submit(partial(mcp_files.save, server, instead_of), saved)

    def add_all(self, servers: Sequence[Server], done: Callable[[], object] = lambda: None) -> None:
        """Add servers of another program."""
        for server in servers:
            self.save(server, done=done if server is servers[-1] else lambda: None)

    def remove(self, name: str, removed: Callable[[Callable[[], object]], object] = lambda _: None) -> None:
        """Remove a server, and its secrets; then call `removed` with what undoes that."""
        entry = self.entry(name)

        def done(what: Removed) -> None:
            assert entry is not None
            self._drop(name)
            self.refresh()
            removed(partial(self._put_back, entry, what))

        if entry is not None:
            self.files.submit(partial(mcp_files.remove, entry.server), done)

    def _put_back(self, entry: McpEntry, removed: Removed) -> None:
        """Add a server again with its switches, its secrets and what it offered; it is started when it is needed."""

        def done(_: None) -> None:
            if self.entry(entry.server.name) is None:
                self.entries.append(msgspec.structs.replace(entry, state=McpState.IDLE, error=None))
            self.refresh()

        self.files.submit(partial(mcp_files.put_back, removed), done)

    def set_off(self, name: str, off: bool) -> None:
        """Turn a server off, or on again."""
        entry = self.entry(name)
        if entry is not None:
            self._replace(name, msgspec.structs.replace(entry.server, is_off=off))

    def set_tool_off(self, name: str, tool: str, off: bool) -> None:
        """Turn a tool of a server off, or on again."""
        entry = self.entry(name)
        if entry is not None:
            others = tuple(one for one in entry.server.tools_off if one != tool)
            server = msgspec.structs.replace(entry.server, tools_off=(*others, tool) if off else others)
            self._replace(name, server)

    # -- servers -------------------------------------------------------------------------------------------------------

    def connect_server(self, name: str) -> None:
        """Start a server because the user asks for it, however often it has ended; `changed` follows."""
        entry = self.entry(name)
        if entry is not None:
            self._connect(entry.server, by_user=True)

    def disconnect_server(self, name: str) -> None:
        """End a server; it is started again when it is needed."""
        client = self._clients.get(name)
        if client is not None:
            self.worker_of(name).submit(client.stop, lambda _: self._set(name, McpState.IDLE))

    def end_idle(self, name: str, seconds: float) -> None:
        """End a server that was idle for so long, unless something is asked of it meanwhile."""
        client = self._clients.get(name)

        def ended(is_ended: bool) -> None:
            if is_ended and self._clients.get(name) is client:
                self._set(name, McpState.IDLE)

        if client is not None:
            self.worker_of(name).submit(lambda: client.end_if_idle(seconds), ended)

    def log_of(self, name: str) -> str:
        """Return the end of what a server has printed. Untrusted, and may hold secrets."""
        client = self._clients.get(name)
        return client.log if client is not None else ""

    # -- inside --------------------------------------------------------------------------------------------------------

    def _connect(self, server: Server, *, by_user: bool) -> None:
        if server.is_off or self._is_closed:
            return
        client = self.client_of(server)
        if not client.is_connected:
            self._set(server.name, McpState.CONNECTING)

        def ended(state: McpState, error: DescantError | None = None) -> None:
            if self._clients.get(server.name) is client:  # otherwise it was turned off or changed meanwhile
                self._set(server.name, state, error)

        work = partial(client.connect, by_user=by_user)
        self.worker_of(server.name).submit(
            explained(work), lambda _: ended(McpState.CONNECTED), partial(ended, McpState.FAILED)
        )

    def client_of(self, server: Server) -> McpClient:
        """Return what speaks to a server."""
        from app.tools.mcp.client import McpClient  # noqa: PLC0415  as above
        from app.tools.mcp.network import network_of  # noqa: PLC0415

        client = self._clients.get(server.name)
        if client is not None:
            return client
        name = server.name

        def post(act: Callable[[], object]) -> None:
            """Do `act` in the window's thread, unless the server was turned off or changed meanwhile."""

            def act_if_current() -> None:
                if self._clients.get(name) is made:
                    act()

            self._bridge.post(act_if_current)

        made = self._clients[name] = McpClient(
            server,
            on_listing=lambda listing: post(partial(self._take, name, listing)),
            on_end=lambda: post(partial(self._note_end, name)),
            on_sign_in=lambda url: post(partial(self.sign_in.emit, name, url)),
            may_ask=True,
            network=partial(network_of, self._settings),
        )
        return made

    def _take(self, name: str, listing: Listing) -> None:
        """Take over what a server offers now."""
        entry = self.entry(name)
        if entry is None:
            return
        is_other = entry.listing != listing
        self._put(msgspec.structs.replace(entry, listing=listing, state=McpState.CONNECTED, error=None))
        if is_other:
            known = {one.server.name: (one.server.identity, one.listing) for one in self.entries if one.listing}
            self.files.submit(partial(mcp_files.remember, known))
            self._gather()

    def _note_end(self, name: str) -> None:
        entry = self.entry(name)
        if entry is not None and entry.state is McpState.CONNECTED:
            self._set(name, McpState.IDLE)

    def _set(self, name: str, state: McpState, error: DescantError | None = None) -> None:
        entry = self.entry(name)
        if entry is not None:
            self._put(msgspec.structs.replace(entry, state=state, error=error))

    def _put(self, entry: McpEntry) -> None:
        self.entries = [entry if one.server.name == entry.server.name else one for one in self.entries]
        self.changed.emit()

    def _replace(self, name: str, server: Server) -> None:
        """Change what needs no other connection: what is on, the time limit, the folders."""
        entry = self.entry(name)
        if entry is None:
            return
        self._changes += 1
        if server.is_off:
            self._drop(name)
        elif (client := self._clients.get(name)) is not None:
            client.change(server)
        is_running = name in self._clients
        state = McpState.OFF if server.is_off else entry.state if is_running else McpState.IDLE
        self._put(msgspec.structs.replace(entry, server=server, state=state))
        self._gather()
        self.files.submit(partial(mcp_files.put, server))

    def _drop(self, name: str) -> None:
        """End a server that is no longer, or no longer as it was."""
        client = self._clients.pop(name, None)
        worker = self._workers.pop(name, None)
        if client is not None:
            client.give_up()
            worker = worker or Worker(f"mcp {name}", self._bridge)
            worker.submit(client.close)
        if worker is not None:
            worker.close(patience=0.0)

    def _read(self, done: Callable[[], object]) -> None:
        """Read the file; again if the user has changed something meanwhile, which is written after that."""
        before = self._changes

        def read(found: Read) -> None:
            if self._changes != before:
                self._read(done)
                return
            self._show(found)
            done()

        self.files.submit(mcp_files.read_all, read)

    def _show(self, read: Read) -> None:
        self.problems, self.file_error = read.problems, read.error
        before = {entry.server.name: entry for entry in self.entries}
        self.entries = [_entry(server, before.get(server.name), read.known.get(server.name)) for server in read.servers]
        self._gather()
        self.changed.emit()

    def _gather(self) -> None:
        """Put the tools together that can be turned on in a chat."""
        specs = tuple(
            spec
            for entry in self.entries
            if not entry.server.is_off
            for name, spec in self.specs_of(entry)
            if name not in entry.server.tools_off
        )
        if specs != self._specs:
            self._specs = specs
            self.specs_changed.emit()

    def worker_of(self, name: str) -> Worker:
        """Return the thread in which a server is waited for."""
        if name not in self._workers:
            self._workers[name] = Worker(f"mcp {name}", self._bridge)
        return self._workers[name]


def _entry(server: Server, before: McpEntry | None, known: tuple[str, Listing] | None) -> McpEntry:
    """Return a server with what is known about it, as long as it is the same one."""
    if before is not None and before.server.identity == server.identity:
        state = McpState.OFF if server.is_off else before.state if before.state is not McpState.OFF else McpState.IDLE
        return msgspec.structs.replace(before, server=server, state=state)
    listing = known[1] if known is not None and known[0] == server.identity else None
    return McpEntry(server, McpState.OFF if server.is_off else McpState.IDLE, listing)
