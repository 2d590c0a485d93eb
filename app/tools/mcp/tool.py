"""A tool of an MCP server, as a model calls it."""

from __future__ import annotations

import hashlib
import mimetypes
import re
from typing import TYPE_CHECKING, Final

import msgspec

from app.core.calls import FUNCTIONS, Link, Outcome
from app.core.sentences import Phrase, phrase
from app.tools.definition import command_line
from app.tools.files import described
from app.tools.mcp.errors import McpError
from app.tools.mcp.protocol import Answered, Blob, Reference, Text, Why
from app.tools.tool import ToolSpec

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from app.core.calls import MadeFile
    from app.tools.mcp.client import McpClient
    from app.tools.mcp.protocol import KnownTool, Listing
    from app.tools.mcp.server import Server
    from app.tools.tool import RunControl

SEPARATOR: Final = "__"
_LONGEST: Final = 64
_LONGEST_SERVER: Final = 24
_HASH: Final = 6
_OTHER: Final = re.compile(r"[^A-Za-z0-9_-]+")
_EMPTY: Final = "(The tool returned nothing.)"
_CHANGED: Final = (
    "The server has changed the definition of {name}, so it was not called. It can be used again in the next answer."
)
_GONE: Final = "The server no longer offers {name}."


def tool_name(server: str, tool: str) -> str:
    """Return the name of a tool for a model, at most 64 letters, digits, ``_`` and ``-``.

    It depends on nothing else, so that it is the same tomorrow. Two tools have the same name only if six hexadecimal
    digits of a hash are the same by chance.
    """
    slug = _OTHER.sub("_", server).strip("_").replace(SEPARATOR, "_")[:_LONGEST_SERVER].strip("_")
    name = f"{slug or 'mcp'}{SEPARATOR}{_OTHER.sub('_', tool)}"
    if name == f"{server}{SEPARATOR}{tool}" and len(name) <= _LONGEST and not server[0].isdigit():
        return name
    mark = hashlib.sha256(f"{server}\0{tool}".encode()).hexdigest()[:_HASH]
    start = "" if name[0].isalpha() or name[0] == "_" else "m"
    return f"{start}{name}"[: _LONGEST - _HASH - 1] + f"_{mark}"


def spec_of(server: Server, tool: KnownTool) -> ToolSpec:
    """Return what is known about a tool before it is called."""
    return ToolSpec(
        f"{FUNCTIONS}{tool_name(server.name, tool.name)}",
        tool.description or tool.title,
        tool.parameters,
        runner=server.identity,
        reads_private=server.reads_private,
        sends_out=server.sends_out,
        seconds=server.seconds,
    )


def usable(server: Server, listing: Listing) -> list[KnownTool]:
    """Return the tools of a server that are on and can be offered to a model."""
    if server.is_off:
        return []
    return [tool for tool in listing.tools if not tool.problem and tool.name not in server.tools_off]


class McpTool:
    """A tool of a server.

    Args:
        known: as the model is told about it.
        folder: of the chat, where pictures and files of a result are left; None for nowhere.
    """

    def __init__(self, client: McpClient, known: KnownTool, folder: Path | None = None) -> None:
        self._client, self._known, self._folder = client, known, folder
        self._spec = spec_of(client.server, known)

    @property
    def spec(self) -> ToolSpec:
        """See :class:`app.tools.tool.Tool`."""
        return self._spec

    def doing(self, arguments: str) -> Phrase:
        """See :class:`app.tools.tool.Tool`."""
        del arguments  # shown beside it
        server, tool = self._client.server, self._known.name
        if server.url:
            return phrase(
                "Call {tool} of the MCP server {server} at {url}.", tool=tool, server=server.name, url=server.url
            )
        command = command_line(server.command)
        return phrase(
            "Call {tool} of the MCP server {server} on this computer: {command}",
            tool=tool,
            server=server.name,
            command=command,
        )

    def run(self, arguments: str, control: RunControl) -> Outcome:
        """See :class:`app.tools.tool.Tool`."""
        try:
            given = msgspec.json.decode(arguments.strip() or "{}", type=dict[str, object])
        except msgspec.DecodeError as error:
            return Outcome(f"The arguments are not a JSON object: {error}.", is_error=True)
        try:
            live = self._client.connect(control).tool(self._known.name)
            if live != self._known:
                return Outcome((_CHANGED if live else _GONE).format(name=self._spec.short_name), is_error=True)
            return outcome_of(self._client.call(self._known.name, given, control), self._folder)
        except McpError as error:
            said = error.explanation.why if error.why is Why.ERROR else error
            return Outcome(str(said), is_error=True)


def outcome_of(answered: Answered, folder: Path | None) -> Outcome:
    """Return what came of a request; pictures and files go into `folder`."""
    texts = [part.text for part in answered.parts if isinstance(part, Text)]
    blobs = [part for part in answered.parts if isinstance(part, Blob)]
    links = tuple(Link(part.uri, part.name) for part in answered.parts if isinstance(part, Reference))
    files = _keep(blobs, folder)
    texts += [f"[{link.title or 'Resource'}: {link.address}]" for link in links]
    texts += [f"[{_kind_of(blob)} of {len(blob.data)} bytes, which is shown to the user]" for blob in blobs]
    return Outcome(
        "\n".join(texts) or _EMPTY,
        is_error=answered.is_error,
        lost=answered.lost,
        links=tuple(link for link in links if link.address.startswith(("http://", "https://"))),
        files=files,
    )


def _keep(blobs: Sequence[Blob], folder: Path | None) -> tuple[MadeFile, ...]:
    if folder is None or not blobs:
        return ()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return described(list(_written(blobs, folder)))
    except OSError:
        return ()  # the text says that there was one


def _written(blobs: Sequence[Blob], folder: Path) -> Iterable[Path]:
    for blob in blobs:
        mark = hashlib.sha256(blob.data).hexdigest()[:12]
        path = folder / f"mcp-{mark}{mimetypes.guess_extension(blob.kind) or '.bin'}"
        path.write_bytes(blob.data)
        yield path


def _kind_of(blob: Blob) -> str:
    return {"image": "A picture", "audio": "A sound"}.get(blob.kind.partition("/")[0], "A file")
