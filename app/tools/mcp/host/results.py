"""What the SDK's answers are in our protocol, within limits."""

from __future__ import annotations

import base64
import binascii
from typing import TYPE_CHECKING, Any

import mcp_types
import msgspec

from app.tools.mcp import limits
from app.tools.mcp.host.sdk import UriTemplate
from app.tools.mcp.protocol import (
    Answered,
    Blob,
    KnownPrompt,
    KnownResource,
    KnownTool,
    Part,
    PromptArgument,
    Reference,
    Text,
    Unusable,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST_NAME = 300
_MOST_VARIABLES = 20
_MOST_PROPOSED = 100


class Parts:
    """The parts of one result, until they are too many."""

    def __init__(self) -> None:
        self.parts: list[Part] = []
        self.lost = 0
        self._text, self._blobs = limits.MOST_TEXT, limits.MOST_BLOBS

    def add_text(self, text: str) -> None:
        """Add text, cut where there is no more room."""
        kept = text[: self._text]
        self._text -= len(kept)
        self.lost += len(text[len(kept) :].encode("utf-8", "replace"))
        if kept:
            self.parts.append(Text(kept))

    def add_blob(self, data: str, kind: str | None, name: str = "") -> None:
        """Add what is in base64."""
        try:
            content = base64.b64decode(data, validate=True)
        except (binascii.Error, ValueError):
            self.add_text("[A part of the result is damaged.]")
            return
        if len(content) > self._blobs:
            self.lost += len(content)
            return
        self._blobs -= len(content)
        self.parts.append(Blob(content, kind or "", name))

    def add(self, block: Any) -> None:
        """Add a content block of the SDK."""
        match block.type:
            case "text":
                self.add_text(block.text)
            case "image" | "audio":
                self.add_blob(block.data, block.mime_type)
            case "resource":
                self.add_resource(block.resource)
            case "resource_link":
                self.parts.append(Reference(str(block.uri)[:2000], (block.title or block.name or "")[:300]))
            case _:
                self.add_text(f"[A part of the result is of the kind {block.type}, which cannot be shown.]")

    def add_resource(self, resource: Any) -> None:
        """Add what is in a resource."""
        if (text := getattr(resource, "text", None)) is not None:
            self.add_text(text)
        else:
            self.add_blob(resource.blob, resource.mime_type, str(resource.uri).rpartition("/")[2])

    def answer(self, number: int, *, is_error: bool = False) -> Answered:
        """Return them as the answer to a request."""
        return Answered(number, tuple(self.parts), is_error, self.lost)


def of_call(number: int, result: Any) -> Answered:
    """Return the result of a tool. What it has as JSON counts only where it has no text: both say the same."""
    parts = Parts()
    for block in result.content:
        parts.add(block)
    if result.structured_content is not None and not any(isinstance(part, Text) for part in parts.parts):
        parts.add_text(msgspec.json.encode(result.structured_content).decode())
    return parts.answer(number, is_error=bool(result.is_error))


def of_resource(number: int, result: Any) -> Answered:
    """Return what is in a resource."""
    parts = Parts()
    for content in result.contents:
        parts.add_resource(content)
    return parts.answer(number)


def of_prompt(number: int, result: Any) -> Answered:
    """Return the messages of a prompt, one after another; those of the user are what is asked for."""
    parts = Parts()
    for message in result.messages:
        parts.add(message.content)
    return parts.answer(number)


def tool_of(tool: Any) -> KnownTool:
    """Return a tool as it is described."""
    schema, problem = _parameters(tool.input_schema)
    hints = tool.annotations
    return KnownTool(
        tool.name,
        _short(tool.title or (hints.title if hints else "") or "", 200),
        _short(tool.description or ""),
        schema,
        not (hints is not None and hints.read_only_hint),
        problem or (Unusable.LONG_NAME if len(tool.name) > _LONGEST_NAME else None),
    )


def any_tool_of(described: object) -> KnownTool:
    """Return a tool as it is described, whatever that is."""
    try:
        return tool_of(mcp_types.Tool.model_validate(described, by_name=False))
    except ValueError:
        name = described.get("name") if isinstance(described, dict) else None
        return KnownTool(str(name or "?")[:_LONGEST_NAME], problem=Unusable.NO_TOOL)


def _parameters(schema: dict[str, Any]) -> tuple[dict[str, object] | None, Unusable | None]:
    """Return the schema of a tool's parameters, and why it cannot be used; None if it can."""
    kind = schema.get("type", "object")
    if kind != "object":
        return None, Unusable.NO_OBJECT
    properties = schema.get("properties", {})
    if not isinstance(properties, dict):
        return None, Unusable.NO_LIST
    if isinstance(reference := schema.get("$ref"), str) and not _is_in(schema, reference):
        return None, Unusable.NO_PART
    says_more = properties or schema.keys() & {"$ref", "allOf", "anyOf", "oneOf", "additionalProperties"}
    if "type" in schema and not says_more:
        return None, None
    # Without a type it says nothing, which is another thing than that there are none: findings/mcp_gitlab_…
    return {**schema, "type": "object"}, None


def _is_in(schema: object, reference: str) -> bool:
    if not reference.startswith("#"):
        return False
    for step in filter(None, reference[1:].split("/")):
        schema = schema.get(step.replace("~1", "/").replace("~0", "~")) if isinstance(schema, dict) else None
    return isinstance(schema, dict)


def resource_of(resource: Any) -> KnownResource:
    """Return a resource, or a template of some, as it is described."""
    template = getattr(resource, "uri_template", None)
    return KnownResource(
        str(template or resource.uri)[:2000],
        _short(resource.title or resource.name or "", 300),
        _short(resource.description or "", 2000),
        resource.mime_type or "",
        getattr(resource, "size", None) or 0,
        template is not None,
        _variables(template) if template is not None else (),
    )


def _variables(template: str) -> tuple[str, ...]:
    try:
        return tuple(dict.fromkeys(UriTemplate.parse(str(template)).variable_names))[:_MOST_VARIABLES]
    except ValueError:
        return ()


def expanded(template: str, values: dict[str, str]) -> str:
    """Return the address that a template makes of values."""
    address: str = UriTemplate.parse(template).expand(values)
    return address


def of_completion(number: int, result: Any) -> Answered:
    """Return the values that the server proposes."""
    values = result.completion.values[:_MOST_PROPOSED]
    return Answered(number, tuple(Text(value[:_LONGEST_NAME]) for value in values))


def prompt_of(prompt: Any) -> KnownPrompt:
    """Return a prompt as it is described."""
    arguments: Iterable[Any] = prompt.arguments or ()
    return KnownPrompt(
        prompt.name,
        _short(prompt.title or "", 200),
        _short(prompt.description or "", 2000),
        tuple(PromptArgument(one.name, _short(one.description or "", 500), bool(one.required)) for one in arguments),
    )


def _short(text: str, most: int = limits.MOST_DESCRIPTION) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"
