"""Renders a conversation to token ids with openai-harmony, with the history that gpt-oss was trained on.

Sources: openai/harmony, docs/format.md; openai-harmony determines the order of the system message and the ids. This
module decides what it is given, because its ``auto_drop_analysis`` drops too little (it stops at the first answer):

* an exchange (a user message and what follows it) that reached an answer loses its reasoning and keeps its preambles,
  its calls with their results, and the answer;
* the current exchange keeps everything, and what the model wrote in it is passed as the original ids: a rendered call
  would share no tokens with them;
* an abandoned exchange keeps its preambles, calls with results and any answer; reasoning is dropped.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, assert_never

import msgspec

from app.core.conversation import (
    AssistantMessage,
    AssistantTurn,
    Conversation,
    Effort,
    FunctionTool,
    ToolNamespace,
    ToolResult,
    Turn,
    UserMessage,
)
from app.core.stream import MessageKind
from app.core.text import whole_values
from app.harmony import tokens
from app.harmony.encoding import HarmonyEncoding
from app.harmony.header import CHANNELS
from app.harmony.schemas import read_parameters
from app.harmony.typescript import Function, write_functions
from app.schemas.words import response_format

IDENTITY: Final = "You are ChatGPT, a large language model trained by OpenAI."
KNOWLEDGE_CUTOFF: Final = "2024-06"

_EFFORTS: Final = {Effort.LOW: "Low", Effort.MEDIUM: "Medium", Effort.HIGH: "High"}
_CHANNEL_OF: Final = {
    MessageKind.REASONING: "analysis",
    MessageKind.PREAMBLE: "commentary",
    MessageKind.TOOL_CALL: "commentary",
    MessageKind.FINAL: "final",
}
_NAME = re.compile(r"[\w.\-:/]+")
_CONTENT_TYPE = re.compile(r"[a-z][a-z0-9+./\-]*")


class RenderedPrompt(msgspec.Struct, frozen=True):
    """A prompt for gpt-oss; the model continues after ``<|start|>assistant``.

    Attributes:
        ids: the whole prompt.
        stable_length: number of ids at the start that the next turn's prompt will share, whatever the model writes now.
    """

    ids: list[int]
    stable_length: int


def render_conversation(encoding: HarmonyEncoding, conversation: Conversation) -> RenderedPrompt:
    """Render the prompt for the next turn; it ends with ``<|start|>assistant``.

    Raises:
        ToolSchemaError: a tool's parameters are not a schema of an object.
    """
    renderer = _Renderer(encoding, conversation)
    *before, last = _exchanges(conversation.turns) or [[]]
    ids = renderer.beginning()
    for exchange in before:
        ids += renderer.past(exchange)
    question = [turn for turn in last[:1] if isinstance(turn, UserMessage)]
    stable_length = len(ids) + len(renderer.past(question))
    ids += renderer.running(last) if _is_running(last) else renderer.past(last)
    return RenderedPrompt(ids=[*ids, tokens.START, tokens.ASSISTANT], stable_length=stable_length)


def render_finished(encoding: HarmonyEncoding, conversation: Conversation, answer: AssistantTurn) -> list[int]:
    """Return the ids that the next prompt will start with once `answer` is added to `conversation`.

    They end with the last ``<|end|>``, not with ``<|start|>``; the engine evaluates them while the user reads. If
    `answer` ends in a tool call, the exchange continues, and the next prompt is the one with the tool's result.
    """
    after = msgspec.structs.replace(conversation, turns=(*conversation.turns, answer))
    renderer = _Renderer(encoding, after)
    *before, last = _exchanges(after.turns)
    ids = renderer.beginning()
    for exchange in before:
        ids += renderer.past(exchange)
    if _ends_in_call(answer):
        return ids + renderer.running(last, awaits_result=True)
    return ids + renderer.past(last)


class _Renderer:
    """Renders the parts of one conversation."""

    def __init__(self, encoding: HarmonyEncoding, conversation: Conversation) -> None:
        self._encoding = encoding
        self._conversation = conversation

    def beginning(self) -> list[int]:
        """Render the system message and, if there are instructions or tools, the developer message."""
        conversation = self._conversation
        ids = self._message("system", _system_content(conversation))
        if conversation.instructions or conversation.tools or conversation.schema:
            ids += self._message("developer", _developer_content(conversation))
        return ids

    def past(self, exchange: Sequence[Turn]) -> list[int]:
        """Render a finished exchange: without reasoning, and without calls that have no result."""
        ids: list[int] = []
        for turn, following in _pairs(exchange):
            if isinstance(turn, AssistantTurn):
                for message in _lasting(turn, has_result=isinstance(following, ToolResult)):
                    ids += self._assistant(message)
            else:
                ids += self._from_outside(turn)
        return ids

    def running(self, exchange: Sequence[Turn], *, awaits_result: bool = False) -> list[int]:
        """Render the exchange that the model continues: reasoning, calls and results as they were.

        Args:
            awaits_result: the result of a call in the last turn is still to come.
        """
        ids: list[int] = []
        for turn, following in _pairs(exchange):
            if not isinstance(turn, AssistantTurn):
                ids += self._from_outside(turn)
            elif isinstance(following, ToolResult) or (following is None and awaits_result):
                ids += self._as_written(turn)
            else:
                ids += self.past([turn])
        return ids

    def _as_written(self, turn: AssistantTurn) -> list[int]:
        raw_ids = turn.raw_ids
        if tokens.CALL in raw_ids:
            # What came after the call does not count (P8), and the model must not see it.
            return [tokens.START, tokens.ASSISTANT, *raw_ids[: raw_ids.index(tokens.CALL) + 1]]
        ids: list[int] = []
        for message in turn.messages:
            if message.kind in _CHANNEL_OF and message.text:
                ids += self._assistant(message)
        return ids

    def _assistant(self, message: AssistantMessage) -> list[int]:
        """Render one message of the model; its header follows from its kind, not from what the model wrote."""
        fields: dict[str, str] = {"channel": _channel(message)}
        if message.kind is MessageKind.TOOL_CALL:
            fields["recipient"] = shown_name(message.recipient or "")
        content_type = message.content_type or ""
        if _CONTENT_TYPE.fullmatch(content_type):
            fields["content_type"] = f"<|constrain|>{content_type}" if content_type != "code" else content_type
        return self._message("assistant", {"type": "text", "text": message.text}, **fields)

    def _from_outside(self, turn: UserMessage | ToolResult) -> list[int]:
        match turn:
            case UserMessage():
                return self._message("user", {"type": "text", "text": turn.text})
            case ToolResult():
                # openai/harmony, docs/format.md, "Handling tool calls": the role is the tool's name
                return self._message(
                    "tool",
                    {"type": "text", "text": turn.text},
                    name=shown_name(turn.tool),
                    recipient="assistant",
                    channel=turn.channel if turn.channel in CHANNELS else "commentary",
                )
            case _:
                assert_never(turn)

    def _message(self, role: str, content: dict[str, object], **fields: str) -> list[int]:
        message = {"role": role, "content": [whole_values(content)], **fields}
        return list(
            self._encoding.render_message(msgspec.json.encode(message).decode(), bool(self._conversation.tools))
        )


def _system_content(conversation: Conversation) -> dict[str, object]:
    content: dict[str, object] = {
        "type": "system_content",
        "model_identity": IDENTITY,
        "reasoning_effort": _EFFORTS[conversation.effort],
        "conversation_start_date": conversation.date,
        "knowledge_cutoff": KNOWLEDGE_CUTOFF,
        "channel_config": {"valid_channels": list(CHANNELS), "channel_required": True},
    }
    if conversation.namespaces:
        content["tools"] = {namespace.name: _namespace(namespace) for namespace in conversation.namespaces}
    return content


def _namespace(namespace: ToolNamespace) -> dict[str, object]:
    functions = [
        {"name": one.name, "description": one.description, "parameters": one.parameters} for one in namespace.functions
    ]
    return {"name": namespace.name, "description": namespace.description, "tools": functions}


def _developer_content(conversation: Conversation) -> dict[str, object]:
    """Join the sections of the developer message as openai-harmony does; :mod:`app.harmony.typescript` writes tools."""
    sections = ["# Instructions", conversation.instructions] if conversation.instructions else []
    if conversation.tools:
        sections.append(write_functions(map(_function, conversation.tools)))
    if conversation.schema:
        sections.append(response_format(conversation.schema))
    return {"type": "text", "text": "\n\n".join(sections)}


def _function(tool: FunctionTool) -> Function:
    return Function(shown_name(tool.name), tool.description, read_parameters(tool.name, tool.parameters))


def _exchanges(turns: Sequence[Turn]) -> list[list[Turn]]:
    """Split the turns before each user message."""
    exchanges: list[list[Turn]] = []
    for turn in turns:
        if isinstance(turn, UserMessage) or not exchanges:
            exchanges.append([])
        exchanges[-1].append(turn)
    return exchanges


def _is_running(exchange: Sequence[Turn]) -> bool:
    """Whether the model has something to continue with: a result, a question, or no answer yet."""
    if not exchange or not isinstance(exchange[-1], AssistantTurn):
        return True
    return not any(isinstance(turn, AssistantTurn) and turn.is_finished for turn in exchange)


def _ends_in_call(turn: AssistantTurn) -> bool:
    return bool(turn.messages) and turn.messages[-1].kind is MessageKind.TOOL_CALL


def _pairs(exchange: Sequence[Turn]) -> Iterator[tuple[Turn, Turn | None]]:
    """Yield each turn with the one after it."""
    return zip(exchange, (*exchange[1:], None), strict=False)  # empty if there are no turns


def _lasting(turn: AssistantTurn, *, has_result: bool) -> Iterator[AssistantMessage]:
    """Yield the messages of a turn that stay in the history."""
    for position, message in enumerate(turn.messages):
        match message.kind:
            case MessageKind.PREAMBLE | MessageKind.FINAL:
                if message.text:
                    yield message
            case MessageKind.TOOL_CALL:
                if has_result and position == len(turn.messages) - 1:
                    yield message
            case MessageKind.REASONING | MessageKind.FOREIGN | MessageKind.TOOL_RESULT:
                pass
            case _:
                assert_never(message.kind)


def _channel(message: AssistantMessage) -> str:
    if message.kind is MessageKind.TOOL_CALL and message.channel in CHANNELS:
        return message.channel
    return _CHANNEL_OF[message.kind]


def shown_name(name: str) -> str:
    """Return a tool's name in the form used in headers and in the list of tools: one word."""
    return "_".join(_NAME.findall(name)) or "unknown"
