"""A conversation as chat templates expect it: a list of dicts in OpenAI's style.

Templates differ in what they take; a :class:`Shape` says how a conversation is cut to fit one.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from app.core.conversation import AssistantTurn, Conversation, ToolResult, UserMessage
from app.core.stream import MessageKind

Message = dict[str, object]
Disguising = Callable[[str], str]

_SHOWN = (MessageKind.PREAMBLE, MessageKind.FINAL)


@dataclass(frozen=True, slots=True)
class Shape:
    """How a conversation is written for a template.

    Attributes:
        fold_instructions: the instructions stand before the first user message instead of in a system message.
        typed_content: contents are lists of ``{"type": "text", "text": …}``.
        fold_tools: calls and results of tools are told in words.
        empty_tools: where there are no tools, the template gets an empty list instead of nothing.
    """

    fold_instructions: bool = False
    typed_content: bool = False
    fold_tools: bool = False
    empty_tools: bool = False


def untrusted_texts(conversation: Conversation) -> Iterator[str]:
    """Every text in the conversation."""
    yield conversation.instructions
    for turn in conversation.turns:
        match turn:
            case AssistantTurn():
                for message in turn.messages:
                    yield from (message.text, message.recipient or "")
            case UserMessage():
                yield turn.text
            case ToolResult():
                yield from (turn.text, turn.tool)
    for tool in conversation.tools:
        yield json.dumps((tool.name, tool.description, tool.parameters), ensure_ascii=False)


def needed_texts(conversation: Conversation) -> list[str]:
    """What must be found again in a rendered prompt, or else the template has dropped it."""
    needed = [conversation.instructions]
    for turn in reversed(conversation.turns):
        if isinstance(turn, UserMessage):
            needed.append(turn.text)
            break
        if isinstance(turn, ToolResult):
            needed.append(turn.text)
    return [text.strip() for text in needed if text.strip()]


def build_messages(conversation: Conversation, shape: Shape, hide: Disguising) -> list[Message]:
    """The messages, oldest first; `hide` is applied to every text of theirs."""
    messages = list(_messages(conversation, shape, hide))
    if conversation.instructions:
        instructions = hide(conversation.instructions)
        first_user = next((message for message in messages if message["role"] == "user"), None)
        if not shape.fold_instructions:
            messages.insert(0, {"role": "system", "content": instructions})
        elif first_user is None:
            messages.insert(0, {"role": "user", "content": instructions})
        else:
            first_user["content"] = f"{instructions}\n\n{first_user['content']}"
    if shape.typed_content:
        for message in messages:
            message["content"] = [{"type": "text", "text": message["content"]}]
    return messages


def build_tools(conversation: Conversation, hide: Disguising) -> list[object]:
    """The tools as OpenAI's API describes them."""
    return [
        _hidden({"type": "function", "function": _function(tool.name, tool.description, tool.parameters)}, hide)
        for tool in conversation.tools
    ]


def _function(name: str, description: str, parameters: dict[str, object] | None) -> dict[str, object]:
    return {
        "name": name,
        "description": description,
        "parameters": parameters or {"type": "object", "properties": {}},
    }


def _messages(conversation: Conversation, shape: Shape, hide: Disguising) -> Iterator[Message]:
    """One message for each turn; user messages that follow each other become one, since many templates demand it."""
    waiting: list[str] = []
    calls = _CallIds()
    for turn in conversation.turns:
        message = _message(turn, shape, hide, calls)
        if message is None:
            continue
        if message["role"] == "user":
            waiting.append(str(message["content"]))
            continue
        if waiting:
            yield {"role": "user", "content": "\n\n".join(waiting)}
            waiting = []
        yield message
    if waiting:
        yield {"role": "user", "content": "\n\n".join(waiting)}


class _CallIds:
    """Names for calls that have none: nine letters and digits, which is what Mistral's templates demand."""

    def __init__(self) -> None:
        self._count = 0
        self._open: list[tuple[str, str]] = []

    def call(self, tool: str) -> str:
        """The id of the next call."""
        self._count += 1
        name = f"call{self._count:05d}"
        self._open.append((tool, name))
        return name

    def result(self, tool: str) -> str:
        """The id of the oldest open call of `tool`."""
        found = next((entry for entry in self._open if entry[0] == tool), None)
        if found is None:
            return "call00000"
        self._open.remove(found)
        return found[1]


def _message(
    turn: UserMessage | AssistantTurn | ToolResult, shape: Shape, hide: Disguising, calls: _CallIds
) -> Message | None:
    match turn:
        case UserMessage():
            return {"role": "user", "content": hide(turn.text)}
        case AssistantTurn():
            return _assistant(turn, shape, hide, calls)
        case ToolResult():
            name = turn.tool.removeprefix("functions.")
            if shape.fold_tools:
                return {"role": "user", "content": f"Result of {hide(name)}:\n{hide(turn.text)}"}
            return {
                "role": "tool",
                "name": hide(name),
                "tool_call_id": calls.result(turn.tool),
                "content": hide(turn.text),
            }


def _assistant(turn: AssistantTurn, shape: Shape, hide: Disguising, calls: _CallIds) -> Message | None:
    """What the assistant said; its reasoning is left out, and so is a turn that came to nothing else."""
    texts = [hide(message.text) for message in turn.messages if message.kind in _SHOWN]
    tool_calls: list[object] = []
    for message in turn.messages:
        if message.kind is not MessageKind.TOOL_CALL or not message.recipient:
            continue
        name = message.recipient.removeprefix("functions.")
        if shape.fold_tools:
            texts.append(f"Call of {hide(name)}:\n{hide(message.text)}")
            continue
        function = {"name": hide(name), "arguments": _hidden(_arguments(message.text), hide)}
        tool_calls.append({"id": calls.call(message.recipient), "type": "function", "function": function})
    content = "\n\n".join(text for text in texts if text)
    if tool_calls:
        return {"role": "assistant", "content": content, "tool_calls": tool_calls}
    return {"role": "assistant", "content": content} if content else None


def _arguments(text: str) -> object:
    """The arguments of a call as an object, which templates expect; as text when they are none."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return text
    return value if isinstance(value, dict) else text


def _hidden(value: object, hide: Disguising) -> object:
    """`value` with every text in it disguised."""
    match value:
        case str():
            return hide(value)
        case dict():
            return {hide(str(key)): _hidden(item, hide) for key, item in value.items()}
        case list() | tuple():
            return [_hidden(item, hide) for item in value]
        case _:
            return value
