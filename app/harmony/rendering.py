"""A conversation to token ids, by openai-harmony, with the history that gpt-oss was trained to see.

Sources: openai/harmony, docs/format.md; the order of the system message and the ids are openai-harmony's. What it is
given is decided here, since its ``auto_drop_analysis`` drops too little (it stops at the first answer):

* an exchange (a person's message and what follows it) that reached an answer loses its reasoning and keeps its
  preambles, its calls with their results, and the answer;
* the running exchange keeps everything, and what the model wrote in it is fed back as the ids that it wrote: a
  rendered call would share no token with them;
* an exchange that was given up keeps its preambles, calls with results and any answer; lone reasoning is dropped.
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
    """A prompt for gpt-oss; the model goes on after ``<|start|>assistant``.

    Attributes:
        ids: the whole prompt.
        stable_length: how many of the first ids the next turn's prompt begins with, too, whatever the model writes now.
    """

    ids: list[int]
    stable_length: int


def render_conversation(encoding: HarmonyEncoding, conversation: Conversation) -> RenderedPrompt:
    """The prompt after which the model writes the next turn; it ends with ``<|start|>assistant``.

    Raises:
        ToolSchemaError: a tool's parameters are no schema of an object.
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
    """The ids that the next prompt begins with, once `answer` is added to `conversation`.

    They end with the last ``<|end|>``, not with ``<|start|>``; the engine evaluates them while the person reads. When
    `answer` ends in a tool call, the exchange is still running, and the next prompt is the one with the tool's result.
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
        """The system message and, where there is anything to say, the developer message."""
        conversation = self._conversation
        ids = self._message("system", _system_content(conversation))
        if conversation.instructions or conversation.tools:
            ids += self._message("developer", _developer_content(conversation))
        return ids

    def past(self, exchange: Sequence[Turn]) -> list[int]:
        """An exchange that is over: no reasoning, no call without a result."""
        ids: list[int] = []
        for turn, following in _pairs(exchange):
            if isinstance(turn, AssistantTurn):
                for message in _lasting(turn, has_result=isinstance(following, ToolResult)):
                    ids += self._assistant(message)
            else:
                ids += self._from_outside(turn)
        return ids

    def running(self, exchange: Sequence[Turn], *, awaits_result: bool = False) -> list[int]:
        """The exchange that the model goes on with: reasoning, calls and results as they were.

        Args:
            awaits_result: the result of a call in the last turn is on its way.
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
            # What came after the call does not count (P8), and the model shall not see it.
            return [tokens.START, tokens.ASSISTANT, *raw_ids[: raw_ids.index(tokens.CALL) + 1]]
        ids: list[int] = []
        for message in turn.messages:
            if message.kind is not MessageKind.FOREIGN and message.text:
                ids += self._assistant(message)
        return ids

    def _assistant(self, message: AssistantMessage) -> list[int]:
        """One message of the model; its header is made of what it is, not of what the model called it."""
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
    return {
        "type": "system_content",
        "model_identity": IDENTITY,
        "reasoning_effort": _EFFORTS[conversation.effort],
        "conversation_start_date": conversation.date,
        "knowledge_cutoff": KNOWLEDGE_CUTOFF,
        "channel_config": {"valid_channels": list(CHANNELS), "channel_required": True},
    }


def _developer_content(conversation: Conversation) -> dict[str, object]:
    """The developer's sections as openai-harmony joins them; the tools are in our own words, see `typescript`."""
    sections = ["# Instructions", conversation.instructions] if conversation.instructions else []
    if conversation.tools:
        sections.append(write_functions(map(_function, conversation.tools)))
    return {"type": "text", "text": "\n\n".join(sections)}


def _function(tool: FunctionTool) -> Function:
    return Function(shown_name(tool.name), tool.description, read_parameters(tool.name, tool.parameters))


def _exchanges(turns: Sequence[Turn]) -> list[list[Turn]]:
    """The turns, divided before each of the person's messages."""
    exchanges: list[list[Turn]] = []
    for turn in turns:
        if isinstance(turn, UserMessage) or not exchanges:
            exchanges.append([])
        exchanges[-1].append(turn)
    return exchanges


def _is_running(exchange: Sequence[Turn]) -> bool:
    """True when the model has something to go on with: a result, a question, or no answer yet."""
    if not exchange or not isinstance(exchange[-1], AssistantTurn):
        return True
    return not any(isinstance(turn, AssistantTurn) and turn.is_finished for turn in exchange)


def _ends_in_call(turn: AssistantTurn) -> bool:
    return bool(turn.messages) and turn.messages[-1].kind is MessageKind.TOOL_CALL


def _pairs(exchange: Sequence[Turn]) -> Iterator[tuple[Turn, Turn | None]]:
    """Each turn with the one after it."""
    return zip(exchange, (*exchange[1:], None), strict=False)  # nothing for no turns


def _lasting(turn: AssistantTurn, *, has_result: bool) -> Iterator[AssistantMessage]:
    """The messages of a turn that stay in the history."""
    for position, message in enumerate(turn.messages):
        match message.kind:
            case MessageKind.PREAMBLE | MessageKind.FINAL:
                if message.text:
                    yield message
            case MessageKind.TOOL_CALL:
                if has_result and position == len(turn.messages) - 1:
                    yield message
            case MessageKind.REASONING | MessageKind.FOREIGN:
                pass
            case _:
                assert_never(message.kind)


def _channel(message: AssistantMessage) -> str:
    if message.kind is MessageKind.TOOL_CALL and message.channel in CHANNELS:
        return message.channel
    return _CHANNEL_OF[message.kind]


def shown_name(name: str) -> str:
    """A tool's name as it may stand in a header, and so in the list of tools: one word."""
    return "_".join(_NAME.findall(name)) or "unknown"
