"""The list of MCP servers on disk, for the window: read and written in a thread of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from app.core.errors import DescantError, explained
from app.core.paths import config_dir
from app.ui.services.bridge import Bridge, Failure, Worker

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.tools.mcp import store
    from app.tools.mcp.config import Problem
    from app.tools.mcp.others import Other
    from app.tools.mcp.protocol import Listing
    from app.tools.mcp.server import Server


class McpFiles:
    """Does what has to do with files and the store of secrets, one after another; the thread starts on first use."""

    def __init__(self, bridge: Bridge, failed: Failure) -> None:
        self._bridge, self._failed = bridge, failed
        self._worker: Worker | None = None
        self._is_closed = False

    def submit(self, work: Callable[[], Any], done: Callable[[Any], None] = lambda _: None) -> None:
        """Do `work`, then call `done` with its result in the window's thread."""
        if self._is_closed:
            return
        if self._worker is None:
            self._worker = Worker("mcp files", self._bridge)
        self._worker.submit(explained(work), done, self._failed)

    def find_others(self, found: Callable[[list[Other]], None]) -> None:
        """Look for the servers of other programs on this computer."""
        self.submit(_others, found)

    def close(self) -> None:
        """Finish what was begun."""
        self._is_closed = True
        if self._worker is not None:
            self._worker.close(patience=2.0)


class Read(msgspec.Struct, frozen=True):
    """What is on disk.

    Attributes:
        known: what servers offered last and which servers these were, by name.
        error: why the file cannot be read.
    """

    servers: tuple[Server, ...] = ()
    problems: tuple[Problem, ...] = ()
    known: dict[str, tuple[str, Listing]] = {}
    error: DescantError | None = None


class Removed(msgspec.Struct, frozen=True):
    """A server that was removed.

    Attributes:
        entry: None if it was not in the file any more.
        secrets: of the system's store, by their names there. Never show or write them.
    """

    entry: store.Removed | None
    secrets: dict[str, str]

    def __repr__(self) -> str:
        """Show no secrets, for example in a log."""
        return f"Removed({len(self.secrets)} secrets)"


def read_all() -> Read:
    """Return what is on disk."""
    if not (config_dir() / "mcp.json").is_file():
        return Read()
    from app.tools.mcp.store import read_own, remembered  # noqa: PLC0415  in a thread: the window must not wait for it

    try:
        found = read_own()
    except DescantError as error:
        return Read(error=error)
    return Read(found.servers, found.problems, remembered() if found.servers else {})


def save(server: Server, instead_of: str) -> int:
    """Save a server; return how many of its values look like secrets and had to stay in the file."""
    from app.tools.mcp import secrets, store  # noqa: PLC0415  as above

    if instead_of and instead_of != server.name:  # its secrets have its name
        old = msgspec.structs.replace(server, name=instead_of)
        server = msgspec.structs.replace(secrets.revealed(old), name=server.name)
        secrets.forgotten(old)
    server, missed = secrets.kept(server)
    store.put(server, instead_of)
    return missed


def put(server: Server) -> None:
    """Save what is on."""
    from app.tools.mcp import store  # noqa: PLC0415  as above

    store.put(server)


def remove(server: Server) -> Removed:
    """Remove a server and its secrets; return what it takes to bring them back."""
    from app.tools.mcp import secrets, store  # noqa: PLC0415  as above

    entry = store.remove(server.name)
    return Removed(entry, secrets.forgotten(server))


def put_back(removed: Removed) -> None:
    """Add a server again, unless there is another one with its name by now."""
    from app.tools.mcp import secrets, store  # noqa: PLC0415  as above

    if removed.entry is not None and store.put_back(removed.entry):
        secrets.put_back(removed.secrets)


def remember(known: dict[str, tuple[str, Listing]]) -> None:
    """Keep what servers offered."""
    from app.tools.mcp import store  # noqa: PLC0415  as above

    store.remember(known)


def _others() -> list[Other]:
    from app.tools.mcp.others import others  # noqa: PLC0415  as above

    return others()
