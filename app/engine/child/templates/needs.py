"""Checks that a rendered prompt contains everything it must, in whatever form the template writes it."""

import json
from collections.abc import Callable, Iterator

from app.core.conversation import AssistantTurn, Conversation, ToolResult, UserMessage
from app.engine.child.templates.messages import Disguising, calls_of, hidden_arguments
from app.engine.child.templates.schemas import is_deep

Encoder = Callable[[str], str]


class Needs:
    """What a template must not drop: the instructions, the last question and everything since then.

    Args:
        hide: replaces control characters, as in the rendering.
        escape: ``tojson(ensure_ascii=True)`` as the template's environment writes it.
    """

    def __init__(self, conversation: Conversation, hide: Disguising, escape: Encoder) -> None:
        self._escape = escape
        self._texts = [hide(text) for text in _needed_texts(conversation)]
        self._arguments = [
            hidden_arguments(call, hide) for turn in _running_turns(conversation) for call in calls_of(turn)
        ]

    def has_words(self, text: str) -> bool:
        """Whether a rendered prompt contains all required texts."""
        squashed: str | None = None
        for needed in self._texts:
            if needed in text:
                continue
            squashed = squashed if squashed is not None else _squashed(text)
            if not self._is_in(needed, squashed):
                return False
        return True

    def has_calls(self, text: str) -> bool:
        """Whether it contains the calls of the current turn with their arguments, and not in Python's notation."""
        if not self._arguments:
            return True
        squashed = _squashed(text)
        return all(self._has_call(arguments, squashed) for arguments in self._arguments)

    def _has_call(self, arguments: object, squashed: str) -> bool:
        if any(form in squashed for form in self._json_forms(arguments)):
            return True
        # For templates that write each argument separately, or arguments that are not JSON.
        is_python = isinstance(arguments, dict) and bool(arguments) and _squashed(str(arguments)) in squashed
        return not is_python and all(self._is_in(leaf, squashed) for leaf in _leaves(arguments))

    def _is_in(self, needed: str, squashed: str) -> bool:
        """Whether `needed` is contained as it is, trimmed, with other white space, or as JSON or Python writes it."""
        forms = [needed, json.dumps(needed, ensure_ascii=False)[1:-1], self._escape(needed)[1:-1], repr(needed)[1:-1]]
        if any(_squashed(form) in squashed for form in forms):
            return True
        try:
            value = json.loads(needed)
        except (ValueError, RecursionError):
            return False
        # A tool result that is itself JSON may have been parsed and serialized again.
        return (
            isinstance(value, dict | list)
            and not is_deep(value)
            and any(form in squashed for form in self._json_forms(value))
        )

    def _json_forms(self, value: object) -> Iterator[str]:
        text = json.dumps(value, ensure_ascii=False)
        yield _squashed(text)
        yield _squashed(self._escape(text)[1:-1])  # JSON inside JSON
        yield _squashed(json.dumps(value))


def _needed_texts(conversation: Conversation) -> list[str]:
    needed = [conversation.instructions]
    for turn in reversed(conversation.turns):
        if isinstance(turn, UserMessage):
            needed.append(turn.text)
            break
        if isinstance(turn, ToolResult):
            needed.append(turn.text)
    return [text.strip() for text in needed if text.strip()]


def _running_turns(conversation: Conversation) -> Iterator[AssistantTurn]:
    for turn in reversed(conversation.turns):
        if isinstance(turn, UserMessage):
            return
        if isinstance(turn, AssistantTurn):
            yield turn


def _leaves(value: object) -> Iterator[str]:
    """Yield the texts and numbers in a value."""
    match value:
        case dict():
            for item in value.values():
                yield from _leaves(item)
        case list():
            for item in value:
                yield from _leaves(item)
        case str():
            yield value
        case int() | float():
            yield str(value)


def _squashed(text: str) -> str:
    return "".join(text.split())
