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

from app.tools.inquiry import Choice, Field, FieldKind, Inquiry, Prompt, Reply, ReplyAction, Said, TextFormat
from app.tools.mcp.protocol import Event, Inquired, Replied, Withdrawn
from app.tools.sampling import WHY

if TYPE_CHECKING:
    from collections.abc import Callable

_MOST_FIELDS: Final = 50
_MOST_CHOICES: Final = 500
_LONGEST_MESSAGE: Final = 4000
_LONGEST_LABEL: Final = 300
_LONGEST_URL: Final = 8000
_LONGEST_NAME: Final = 200
_DECLINED: Final = -1
"""The code that the specification has for a user who declines a request to the model."""
_NO_CALL: Final = "The user is asked only while a request of this client runs."
_NO_ADDRESS: Final = "Only an address of the web can be opened."
_NO_TEXT: Final = "The model can be given text alone, beginning with a message of the user."
_TOO_LONG: Final = "The prompt is longer than what the user can be shown."
_REFUSED: Final = "The user did not allow it."
_LONGEST_PROMPT: Final = 20_000
_MOST_TOKENS: Final = 4000


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


# -- what is asked -----------------------------------------------------------------------------------------------------


def inquiry_of(asker: str, params: Any) -> Inquiry:
    """Return a question as the user is asked it.

    Raises:
        ValueError: it is none that can be asked.
    """
    message = str(params.message)[:_LONGEST_MESSAGE]
    if params.mode == "url":
        if not params.url.lower().startswith(("https://", "http://")) or len(params.url) > _LONGEST_URL:
            raise ValueError(_NO_ADDRESS)
        return Inquiry(asker, message, url=params.url)
    properties = params.requested_schema.get("properties", {})
    if not isinstance(properties, dict) or len(properties) > _MOST_FIELDS:
        raise ValueError(f"A form has at most {_MOST_FIELDS} fields.")
    required = params.requested_schema.get("required")
    needed = set(map(str, required)) if isinstance(required, list) else set()
    fields = tuple(_field(name, schema, is_required=name in needed) for name, schema in properties.items())
    return Inquiry(asker, message, fields)


def prompting_of(asker: str, params: Any) -> Inquiry:
    """Return what a model is asked to write as the user is asked about it.

    Raises:
        ValueError: the model cannot be given that.
    """
    messages = tuple(Said(_text_of(one), one.role == "assistant") for one in params.messages)
    if not messages or messages[0].is_of_model or params.tools:
        raise ValueError(_NO_TEXT)
    instructions = params.system_prompt or ""
    if sum(len(one.text) for one in messages) + len(instructions) > _LONGEST_PROMPT:
        raise ValueError(_TOO_LONG)
    most = max(1, min(params.max_tokens, _MOST_TOKENS))
    return Inquiry(asker, "", prompt=Prompt(messages, instructions, most))


def _text_of(message: Any) -> str:
    if any(block.type != "text" for block in message.content_as_list):
        raise ValueError(_NO_TEXT)
    return "\n".join(block.text for block in message.content_as_list)


def _field(name: str, schema: object, *, is_required: bool) -> Field:
    """Return a field of a form, by its schema; raise ValueError if it is of none of the kinds that MCP knows."""
    if not isinstance(schema, dict) or len(name) > _LONGEST_NAME:
        raise ValueError("A field of the form is not described.")
    kind, choices = _kind(name, schema)
    is_text, is_several = kind is FieldKind.TEXT, kind is FieldKind.CHOICES
    least, most = (
        ("minLength", "maxLength") if is_text else ("minItems", "maxItems") if is_several else ("minimum", "maximum")
    )
    written = schema.get("format")
    return Field(
        name,
        kind,
        _label(schema.get("title")),
        _label(schema.get("description")),
        next((one for one in TextFormat if is_text and one == written), TextFormat.ANY),
        is_required,
        _default(schema.get("default"), kind, choices),
        _number(schema.get(least)),
        _number(schema.get(most)),
        choices,
    )


_KINDS: Final = {
    "string": FieldKind.TEXT,
    "number": FieldKind.NUMBER,
    "integer": FieldKind.INTEGER,
    "boolean": FieldKind.BOOLEAN,
}


def _kind(name: str, schema: dict[str, Any]) -> tuple[FieldKind, tuple[Choice, ...]]:
    said = schema.get("type")
    if said == "array" and isinstance(items := schema.get("items"), dict):
        kind, choices = FieldKind.CHOICES, _choices(items, "anyOf")
    else:
        kind, choices = FieldKind.CHOICE, _choices(schema, "oneOf")
    if choices and said in ("array", "string"):
        return kind, choices
    if not isinstance(said, str) or said not in _KINDS:
        raise ValueError(f"The field {name} of the form is of a type that cannot be asked for.")
    return _KINDS[said], ()


def _choices(schema: dict[str, Any], titled: str) -> tuple[Choice, ...]:
    """Return what can be chosen: values with titles in `titled` or in ``enumNames``, or values alone."""
    options = schema.get(titled)
    if isinstance(options, list):
        pairs = [(one.get("const"), one.get("title")) for one in options if isinstance(one, dict)]
    else:
        values, names = schema.get("enum"), schema.get("enumNames")
        values, names = (one if isinstance(one, list) else [] for one in (values, names))
        pairs = list(zip(values, [*names, *[None] * len(values)], strict=False))
    found = [Choice(value, _label(title) or value) for value, title in pairs if isinstance(value, str)]
    return tuple(found[:_MOST_CHOICES])


def _default(value: object, kind: FieldKind, choices: tuple[Choice, ...]) -> Any:
    """Return the value that a field has at first; None if it has none, or one that does not fit."""
    known = {choice.value for choice in choices}
    match kind:
        case FieldKind.BOOLEAN:
            return value if isinstance(value, bool) else None
        case FieldKind.NUMBER | FieldKind.INTEGER:
            return _number(value)
        case FieldKind.TEXT:
            return value[:_LONGEST_MESSAGE] if isinstance(value, str) else None
        case FieldKind.CHOICE:
            return value if isinstance(value, str) and value in known else None
        case FieldKind.CHOICES:
            return (
                tuple(one for one in value if isinstance(one, str) and one in known)
                if isinstance(value, list)
                else None
            )


def _number(value: object) -> int | float | None:
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def _label(text: object) -> str:
    return text[:_LONGEST_LABEL] if isinstance(text, str) else ""
