"""A conversation in the form that chat templates expect: a list of dicts in the style of OpenAI's API.

Templates differ in what they accept; a :class:`Shape` describes how a conversation is adapted to one of them.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from app.core.conversation import (
    AssistantMessage,
    AssistantTurn,
    Conversation,
    FunctionTool,
    ToolResult,
    Turn,
    UserMessage,
)
from app.core.stream import MessageKind
from app.engine.child.templates.schemas import is_deep, plain_schema, texts_in

Message = dict[str, object]
Disguising = Callable[[str], str]

_SHOWN = (MessageKind.PREAMBLE, MessageKind.FINAL)


@dataclass(frozen=True, slots=True)
class Shape:
    """How a conversation is written for a template.

    Attributes:
        fold_instructions: put the instructions before the first user message instead of into a system message.
        typed_content: write contents as lists of ``{"type": "text", "text": …}``.
        fold_calls: describe tool calls as text in the assistant's turn.
        fold_results: describe tool results as text in the user's turn; requires `fold_calls`.
        text_arguments: pass arguments of tool calls as JSON text, as in OpenAI's API, instead of objects.
        single_calls: split a turn with several tool calls into several turns, each with its result.
        empty_lists: pass an empty list instead of nothing if there are no tools or documents.
    """

    fold_instructions: bool = False
    typed_content: bool = False
    fold_calls: bool = False
    fold_results: bool = False
    text_arguments: bool = False
    single_calls: bool = False
    empty_lists: bool = False


def untrusted_texts(conversation: Conversation) -> Iterator[str]:
    """Yield every text in the conversation, none of which is trusted."""
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
        yield from texts_in((tool.name, tool.description, tool.parameters))


def build_messages(conversation: Conversation, shape: Shape, hide: Disguising) -> list[Message]:
    """Return the messages, oldest first, with `hide` applied to every text in them."""
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


def build_tool(tool: FunctionTool, hide: Disguising, *, plain: bool = False) -> object:
    """Return a tool as OpenAI's API describes it.

    Its schema is simplified if `plain` is set or if it is nested too deeply.
    """
    plain = plain or is_deep(tool.parameters)
    parameters = plain_schema(tool.parameters) if plain else tool.parameters or {"type": "object", "properties": {}}
    function = {"name": tool.name, "description": tool.description, "parameters": parameters}
    return _hidden({"type": "function", "function": function}, hide)


def calls_of(turn: AssistantTurn) -> list[AssistantMessage]:
    """Return the tool calls in a turn that name a tool."""
    return [message for message in turn.messages if message.kind is MessageKind.TOOL_CALL and message.recipient]


def hidden_arguments(call: AssistantMessage, hide: Disguising) -> object:
    """Return the arguments of a call as an object, which most templates expect, or as text if they are not one."""
    return _hidden(_arguments(call.text), hide)


def _messages(conversation: Conversation, shape: Shape, hide: Disguising) -> Iterator[Message]:
    """Yield one message per turn; consecutive user messages are merged, because many templates require alternation."""
    waiting: list[str] = []
    calls = _CallIds()
    turns = conversation.turns
    for turn in _with_single_calls(turns) if shape.single_calls else turns:
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


def _with_single_calls(turns: Sequence[Turn]) -> Iterator[Turn]:
    """Yield the turns, splitting those with several calls so that each call is followed by its result."""
    at = 0
    while at < len(turns):
        turn = turns[at]
        at += 1
        if not isinstance(turn, AssistantTurn) or len(calls_of(turn)) < 2:
            yield turn
            continue
        end = at
        while end < len(turns) and isinstance(turns[end], ToolResult):
            end += 1
        yield from _split(turn, [result for result in turns[at:end] if isinstance(result, ToolResult)])
        at = end


def _split(turn: AssistantTurn, results: list[ToolResult]) -> Iterator[Turn]:
    calls = calls_of(turn)
    others: Iterable[AssistantMessage] = [message for message in turn.messages if message not in calls]
    for call in calls:
        yield AssistantTurn((*others, call))
        others = ()
        result = next((result for result in results if result.tool == call.recipient), None)
        if result is not None:
            results.remove(result)
            yield result
    yield from results


class _CallIds:
    """Ids for calls that have none: nine letters and digits, as Mistral's templates require."""

    def __init__(self) -> None:
        self._count = 0
        self._open: list[tuple[str, str]] = []

    def call(self, tool: str) -> str:
        """Return a new id for a call of `tool`."""
        self._count += 1
        name = f"call{self._count:05d}"
        self._open.append((tool, name))
        return name

    def result(self, tool: str) -> str:
        """Return the id of the oldest call of `tool` that has no result yet."""
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
            if shape.fold_results:
                return {"role": "user", "content": f"Result of {hide(name)}:\n{hide(turn.text)}"}
            return {
                "role": "tool",
                "name": hide(name),
                "tool_call_id": calls.result(turn.tool),
                "content": hide(turn.text),
            }


def _assistant(turn: AssistantTurn, shape: Shape, hide: Disguising, calls: _CallIds) -> Message | None:
    """Return the assistant's message without its reasoning; None for a turn without anything else."""
    texts = [hide(message.text) for message in turn.messages if message.kind in _SHOWN]
    tool_calls: list[object] = []
    for call in calls_of(turn):
        recipient = call.recipient or ""
        name = hide(recipient.removeprefix("functions."))
        call_id = calls.call(recipient)
        if shape.fold_calls:
            texts.append(f"Call of {name}:\n{hide(call.text)}")
            continue
        arguments = hide(call.text) if shape.text_arguments else hidden_arguments(call, hide)
        function = {"name": name, "arguments": arguments}
        tool_calls.append({"id": call_id, "type": "function", "function": function})
    content = "\n\n".join(text for text in texts if text)
    if tool_calls:
        return {"role": "assistant", "content": content, "tool_calls": tool_calls}
    return {"role": "assistant", "content": content} if content else None


def _arguments(text: str) -> object:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return text
    return value if isinstance(value, dict) and not is_deep(value) else text


def _hidden(value: object, hide: Disguising) -> object:
    """Return `value` with `hide` applied to every text in it."""
    match value:
        case str():
            return hide(value)
        case dict():
            return {hide(str(key)): _hidden(item, hide) for key, item in value.items()}
        case list() | tuple():
            return [_hidden(item, hide) for item in value]
        case _:
            return value
