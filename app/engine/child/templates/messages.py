"""A conversation as chat templates expect it: a list of dicts in OpenAI's style.

Templates differ in what they take; a :class:`Shape` says how a conversation is cut to fit one.
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
        fold_instructions: the instructions stand before the first user message instead of in a system message.
        typed_content: contents are lists of ``{"type": "text", "text": …}``.
        fold_calls: calls of tools are told in words, in the assistant's turn.
        fold_results: likewise their results, in the person's turn; goes with `fold_calls`.
        text_arguments: the arguments of calls are JSON text, as in OpenAI's API, instead of objects.
        single_calls: a turn with several calls becomes several turns, each with its result.
        empty_lists: where there are no tools or documents, the template gets an empty list instead of nothing.
    """

    fold_instructions: bool = False
    typed_content: bool = False
    fold_calls: bool = False
    fold_results: bool = False
    text_arguments: bool = False
    single_calls: bool = False
    empty_lists: bool = False


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
        yield from texts_in((tool.name, tool.description, tool.parameters))


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


def build_tool(tool: FunctionTool, hide: Disguising, *, plain: bool = False) -> object:
    """A tool as OpenAI's API describes it; with its schema in the simplest form if `plain`, or if it is nested too
    deeply.
    """
    plain = plain or is_deep(tool.parameters)
    parameters = plain_schema(tool.parameters) if plain else tool.parameters or {"type": "object", "properties": {}}
    function = {"name": tool.name, "description": tool.description, "parameters": parameters}
    return _hidden({"type": "function", "function": function}, hide)


def calls_of(turn: AssistantTurn) -> list[AssistantMessage]:
    """The calls in a turn."""
    return [said for said in turn.messages if said.kind is MessageKind.TOOL_CALL and said.recipient]


def hidden_arguments(call: AssistantMessage, hide: Disguising) -> object:
    """The arguments of a call as an object, which most templates expect; as text when they are none."""
    return _hidden(_arguments(call.text), hide)


def _messages(conversation: Conversation, shape: Shape, hide: Disguising) -> Iterator[Message]:
    """One message for each turn; user messages that follow each other become one, since many templates demand it."""
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
    """The turns, those with several calls split so that each call is followed by its result."""
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
    said: Iterable[AssistantMessage] = [message for message in turn.messages if message not in calls]
    for call in calls:
        yield AssistantTurn((*said, call))
        said = ()
        result = next((result for result in results if result.tool == call.recipient), None)
        if result is not None:
            results.remove(result)
            yield result
    yield from results


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
            if shape.fold_results:
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
