"""``mcp.json``: the list of MCP servers, in the form that Claude Desktop, Cursor, VS Code and others share.

::

    {
      "mcpServers": {
        "files": {
          "command": "npx",
          "args": ["-y", "@modelcontextprotocol/server-filesystem", "/home/me/notes"],
          "env": {"KEY": "${env:KEY}"},
          "cwd": "/home/me"
        },
        "issues": {"type": "http", "url": "https://example.org/mcp", "headers": {"Authorization": "Bearer …"}}
      }
    }

VS Code calls the list ``servers``, others name the URL ``serverUrl`` or ``httpUrl``. Our own keys are ``timeout`` (in
seconds), ``disabled``, ``disabledTools``, ``readsPrivate``, ``sendsOut`` and ``roots`` (folders). Comments and commas
before a bracket are allowed, as these programs allow them. https://code.visualstudio.com/docs/copilot/reference/mcp-configuration
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any, Final

import msgspec

from app.core.decoding import NotTextError, decode_text
from app.core.paths import short_path, user_home
from app.core.sentences import Phrase, phrase
from app.core.text import one_line
from app.core.user_files import CHECK_PATH, in_line, why_unread
from app.tools.mcp.errors import ConfigError, McpError
from app.tools.mcp.protocol import Why
from app.tools.mcp.server import MOST_SECONDS, Server, nature_of
from app.tools.tool import SECONDS

_MOST_BYTES: Final = 10_000_000
_LONGEST_NAME: Final = 100
_LISTS: Final = (("mcpServers",), ("servers",), ("mcp", "servers"), ("mcp", "mcpServers"))
_URLS: Final = ("url", "serverUrl", "httpUrl")
_STDIO: Final = frozenset({"", "stdio"})
_HTTP: Final = frozenset({"", "http", "streamable-http", "streamableHttp", "streamable_http"})
_MILLISECONDS: Final = 1000
KEPT: Final = "${keyring}"
"""What stands in the place of a value that is in the system's store of secrets; see :mod:`app.tools.mcp.secrets`."""
_VARIABLE: Final = re.compile(r"\$\{([^}]*)\}")


class Entry(msgspec.Struct, rename="camel", omit_defaults=True):
    """A server as the file has it. What it does not know is kept where a file is written again."""

    command: str | list[str] = ""
    args: list[str | int | float] = []
    env: dict[str, str | int | float | bool | None] = {}
    cwd: str | None = None
    url: str = ""
    headers: dict[str, str] = {}
    type: str = ""
    timeout: float | None = None
    disabled: bool = False
    disabled_tools: list[str] = []
    reads_private: bool | None = None
    sends_out: bool | None = None
    roots: list[str] = []


class Problem(msgspec.Struct, frozen=True):
    """A server that cannot be read from a file: its name, and why."""

    name: str
    why: Phrase


class Found(msgspec.Struct, frozen=True):
    """The servers in a file."""

    servers: tuple[Server, ...]
    problems: tuple[Problem, ...] = ()


def read_file(path: Path) -> Found:
    """Return the servers in a file; one that cannot be read costs no other.

    Raises:
        ConfigError: the file cannot be read, or holds no list of servers.
    """
    return servers_in(document_of(path), short_path(path))


def read_text(text: str, shown: str) -> Found:
    """Return the servers in a text that was copied: a file, or a part of one as instructions often have it.

    Raises:
        ConfigError: it holds no servers.
    """
    bare = text.strip().removeprefix("```json").strip("`").strip()
    document = _decoded(bare if bare.startswith("{") else f"{{{bare.rstrip(',')}}}", shown)
    if entries_in(document) is None and document and all(map(_is_entry, document.values())):
        document = {"mcpServers": document}
    return servers_in(document, shown)


def _is_entry(value: object) -> bool:
    return isinstance(value, dict) and bool(value.keys() & {"command", *_URLS})


def document_of(path: Path) -> dict[str, Any]:
    """Return what is in a file. Raises ConfigError."""
    shown = short_path(path)
    try:
        with path.open("rb") as file:
            content = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise ConfigError(shown, why_unread(error), CHECK_PATH) from error
    if len(content) > _MOST_BYTES:
        raise ConfigError(shown, phrase("The file is larger than ten megabytes."))
    try:
        text = decode_text(content, phrase("{name}", name=shown))
    except NotTextError as error:
        raise ConfigError(shown, phrase("It is not text.")) from error
    return _decoded(text, shown)


def servers_in(document: dict[str, Any], shown: str) -> Found:
    """Return the servers in the content of a file, which is shown as `shown`. Raises ConfigError."""
    entries = entries_in(document)
    if entries is None:
        raise ConfigError(shown, phrase("It has neither “mcpServers” nor “servers”."))
    servers, problems = [], []
    for name, entry in entries.items():
        try:
            servers.append(server_of(name, entry))
        except ValueError as error:
            problems.append(Problem(one_line(name)[:_LONGEST_NAME], error.args[0]))
    return Found(tuple(servers), tuple(problems))


def entries_in(document: dict[str, Any]) -> dict[str, Any] | None:
    """Return the list of servers in the content of a file; None if it has none."""
    for path in _LISTS:
        found: Any = document
        for step in path:
            found = found.get(step) if isinstance(found, dict) else None
        if isinstance(found, dict):
            return found
    return None


def server_of(name: str, value: object) -> Server:
    """Return the server that an entry describes.

    Raises:
        ValueError: it describes none; its argument is a :class:`Phrase` that says why.
    """
    if not name.strip() or len(name) > _LONGEST_NAME or not name.isprintable():
        raise ValueError(phrase("Its name is empty, or longer than {most} characters.", most=_LONGEST_NAME))
    if isinstance(value, dict):
        value = {**value, "url": next((value[key] for key in _URLS if value.get(key)), "")}
    try:
        entry = msgspec.convert(value, type=Entry)
    except msgspec.ValidationError as error:
        raise ValueError(phrase("{reason}.", reason=str(error))) from error
    kind = entry.type.strip()
    command = tuple(entry.command) if isinstance(entry.command, list) else (entry.command.strip(),)
    command = (*filter(None, command), *map(str, entry.args)) if any(command) else ()
    if bool(command) == bool(entry.url):
        raise ValueError(phrase("It needs either “command” or “url”."))
    if kind == "sse":
        raise ValueError(phrase("“sse” is the transport of 2024, which is not supported; use its address for “http”."))
    if kind not in (_STDIO if command else _HTTP):
        raise ValueError(phrase("Its “type” {type} does not fit.", type=kind))
    if entry.url and not entry.url.lower().startswith(("https://", "http://", "${")):
        raise ValueError(phrase("Its address begins neither with https:// nor with http://."))
    if any("\0" in part for part in (*command, *entry.env, *map(str, entry.env.values()))):
        raise ValueError(phrase("It contains a NUL character."))
    return _built(name, entry, command)


def _built(name: str, entry: Entry, command: tuple[str, ...]) -> Server:
    nature = nature_of(command)
    return Server(
        name,
        command,
        {key: _text(value) for key, value in entry.env.items() if value is not None},
        entry.cwd or "",
        entry.url,
        dict(entry.headers),
        _seconds(entry.timeout),
        entry.disabled,
        tuple(entry.disabled_tools),
        nature.reads_private if entry.reads_private is None else entry.reads_private,
        nature.sends_out if entry.sends_out is None else entry.sends_out,
        tuple(filter(None, entry.roots)),
    )


def _text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _seconds(timeout: float | None) -> float:
    """Return the time limit of a call; some programs write milliseconds."""
    if timeout is None or timeout <= 0:
        return SECONDS
    return min(MOST_SECONDS, timeout / _MILLISECONDS if timeout >= _MILLISECONDS else timeout)


def filled_in(server: Server) -> Server:
    """Return a server with the values of its variables: ``${env:NAME}``, ``${NAME}``, ``${NAME:-default}``.

    Raises:
        McpError: one is not known.
    """

    def fill(text: str) -> str:
        return _VARIABLE.sub(lambda found: _value_of(server.name, found[1]), text)

    return msgspec.structs.replace(
        server,
        command=tuple(map(fill, server.command)),
        env={key: fill(value) for key, value in server.env.items()},
        folder=fill(server.folder),
        url=fill(server.url),
        headers={key: fill(value) for key, value in server.headers.items()},
        roots=tuple(map(fill, server.roots)),
    )


def _value_of(server: str, variable: str) -> str:
    if f"${{{variable}}}" == KEPT:
        return KEPT
    kind, colon, rest = variable.partition(":")
    if variable in ("userHome", "HOME"):
        return str(user_home())
    if kind == "input" or variable.startswith("workspaceFolder"):
        words = phrase("Its ${{{variable}}} is known to the program that it was written for alone.", variable=variable)
        raise McpError(server, Why.SETTING, words)
    name, _, default = (rest if kind == "env" and colon else variable).partition(":-")
    if (value := os.environ.get(name)) is not None:
        return value
    if ":-" in variable:
        return default
    raise McpError(server, Why.SETTING, phrase("The environment variable {name} is not set.", name=name))


# -- JSON with comments ------------------------------------------------------------------------------------------------


_STRING: Final = r'"(?:[^"\\]|\\.)*"'
_COMMENT: Final = re.compile(rf"{_STRING}|//[^\n]*|/\*.*?\*/", re.DOTALL)
_LAST_COMMA: Final = re.compile(rf"{_STRING}|,(?=\s*[}}\]])", re.DOTALL)


def _decoded(text: str, shown: str) -> dict[str, Any]:
    try:
        return msgspec.json.decode(text, type=dict[str, Any])
    except msgspec.DecodeError as error:
        first = error
    try:
        return msgspec.json.decode(_without_comments(text), type=dict[str, Any])
    except msgspec.ValidationError as error:
        raise ConfigError(shown, phrase("It is not a JSON object.")) from error
    except msgspec.DecodeError as error:
        raise ConfigError(shown, phrase("{reason}.", reason=in_line(str(first), text))) from error


def _without_comments(text: str) -> str:
    """Return JSON without comments and without commas before a closing bracket."""
    for kind in (_COMMENT, _LAST_COMMA):
        text = kind.sub(lambda found: found[0] if found[0][0] == '"' else " ", text)
    return text
