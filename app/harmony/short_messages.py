"""Renders the messages that almost every conversation has, if their texts can be tokenized without all ranks.

Source: openai/harmony 0.0.8, src/encoding.rs (``Render``). What is not known here is left to openai-harmony, whose ids
these are in all other cases, too (tests/harmony/test_short_texts.py).
"""

from collections.abc import Mapping
from typing import Final

import msgspec

from app.harmony import tokens
from app.harmony.short_texts import ShortTexts

_EFFORTS: Final = {"Low": "low", "Medium": "medium", "High": "high"}
_CONSTRAIN: Final = "<|constrain|>"
_MESSAGE_FIELDS: Final = {"role", "content", "name", "recipient", "channel", "content_type"}
_SYSTEM_FIELDS: Final = {
    "type",
    "model_identity",
    "reasoning_effort",
    "conversation_start_date",
    "knowledge_cutoff",
    "channel_config",
}


class _TooMuchError(Exception):
    """Raised for what is left to openai-harmony."""


class ShortMessages:
    """Renders one message at a time, or leaves it to openai-harmony."""

    def __init__(self, texts: ShortTexts) -> None:
        self._texts = texts

    def render(self, message_json: str, *, has_function_tools: bool) -> list[int] | None:
        """Return the ids of a message in openai-harmony's JSON form; None if it has to be rendered there."""
        try:
            message = msgspec.json.decode(message_json, type=dict[str, object])
            return self._message(message, has_function_tools)
        except (msgspec.ValidationError, _TooMuchError):
            return None

    def _message(self, message: Mapping[str, object], has_function_tools: bool) -> list[int]:
        if not message.keys() <= _MESSAGE_FIELDS:
            raise _TooMuchError
        content = message.get("content")
        if not isinstance(content, list) or len(content) != 1 or not isinstance(content[0], dict):
            raise _TooMuchError
        role = _text(message, "role")
        body = _body(content[0], role, has_function_tools)
        is_call = role == "assistant" and "recipient" in message
        return [
            tokens.START,
            *self._header(message, role),
            tokens.MESSAGE,
            *self._encoded(body),
            tokens.CALL if is_call else tokens.END,
        ]

    def _header(self, message: Mapping[str, object], role: str) -> list[int]:
        """Render from the role to the content type; each part is tokenized by itself."""
        if role == "tool":
            ids = self._encoded(_text(message, "name"))
        elif role in {"system", "developer", "user", "assistant"} and "name" not in message:
            ids = self._encoded(role)
        else:
            raise _TooMuchError
        if "recipient" in message and (recipient := _text(message, "recipient")) != "all":
            ids += self._encoded(f" to={recipient}")
        if "channel" in message:
            ids += [tokens.CHANNEL, *self._encoded(_text(message, "channel"))]
        if "content_type" in message:
            kind = _text(message, "content_type")
            rest = kind.removeprefix(_CONSTRAIN)
            is_constrained = rest != kind
            ids += self._encoded(" " if is_constrained else f" {kind}")
            ids += [tokens.CONSTRAIN, *self._encoded(rest)] if is_constrained else []
        return ids

    def _encoded(self, text: str) -> list[int]:
        ids = self._texts.encode(text)
        if ids is None:
            raise _TooMuchError
        return ids


def _body(content: Mapping[str, object], role: str, has_function_tools: bool) -> str:
    match content.get("type"):
        case "text" if content.keys() <= {"type", "text"}:
            return _text(content, "text")
        case "system_content" if role == "system" and content.keys() <= _SYSTEM_FIELDS:
            return _system_text(content, has_function_tools)
        case _:
            raise _TooMuchError


def _system_text(content: Mapping[str, object], has_function_tools: bool) -> str:
    """Return the text of a system message with all its parts, and no built-in tools."""
    channels = content.get("channel_config")
    if not isinstance(channels, dict) or channels.get("channel_required") is not True:
        raise _TooMuchError
    names = channels.get("valid_channels")
    if not isinstance(names, list) or not names or not all(isinstance(name, str) for name in names):
        raise _TooMuchError
    effort = _EFFORTS.get(_text(content, "reasoning_effort"))
    if effort is None:
        raise _TooMuchError
    to_tools = "\nCalls to these tools must go to the commentary channel: 'functions'." if has_function_tools else ""
    return (
        f"{_text(content, 'model_identity')}\nKnowledge cutoff: {_text(content, 'knowledge_cutoff')}\n"
        f"Current date: {_text(content, 'conversation_start_date')}\n\n"
        f"Reasoning: {effort}\n\n"
        f"# Valid channels: {', '.join(names)}. Channel must be included for every message.{to_tools}"
    )


def _text(fields: Mapping[str, object], name: str) -> str:
    text = fields.get(name)
    if not isinstance(text, str):
        raise _TooMuchError
    return text
