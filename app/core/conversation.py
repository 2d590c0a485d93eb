"""A conversation as every room sees it: plain typed values, no tokens of any one model.

The types are msgspec structs, because they travel to the engine's process as JSON.
"""

from enum import StrEnum

import msgspec

from app.core.stream import MessageKind


class Effort(StrEnum):
    """How long a gpt-oss model is asked to reason."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class FunctionTool(msgspec.Struct, frozen=True):
    """A tool that the model may call.

    Attributes:
        name: without the ``functions.`` namespace.
        description: one or more sentences for the model.
        parameters: a JSON schema of type object, or None for a tool without parameters.
    """

    name: str
    description: str = ""
    parameters: dict[str, object] | None = None


class UserMessage(msgspec.Struct, frozen=True, tag="user", tag_field="role"):
    """What the person wrote."""

    text: str


class AssistantMessage(msgspec.Struct, frozen=True):
    """One message of an assistant's turn: reasoning, a preamble, a tool call or the answer.

    Attributes:
        recipient: the tool's full name (``functions.get_weather``) when `kind` is TOOL_CALL, else None.
        content_type: for instance ``json``; None when the model named none.
    """

    kind: MessageKind
    text: str
    channel: str | None = None
    recipient: str | None = None
    content_type: str | None = None


class AssistantTurn(msgspec.Struct, frozen=True, tag="assistant", tag_field="role"):
    """All that the model wrote between two messages from outside.

    Attributes:
        raw_ids: the exact token ids that followed ``<|start|>assistant``. While the turn still runs (a tool was
            called and its result is on the way), they are fed back as they are; a re-rendered call would share no
            token with them and the prompt cache would be lost. Empty when they are not known.
    """

    messages: tuple[AssistantMessage, ...]
    raw_ids: tuple[int, ...] = ()

    @property
    def is_finished(self) -> bool:
        """True when the turn reached an answer, so that its reasoning is dropped from the history."""
        return any(message.kind is MessageKind.FINAL for message in self.messages)


class ToolResult(msgspec.Struct, frozen=True, tag="tool", tag_field="role"):
    """What a tool gave back.

    Attributes:
        tool: the tool's full name, such as ``functions.get_weather``.
        channel: the channel of the call.
    """

    tool: str
    text: str
    channel: str = "commentary"


Turn = UserMessage | AssistantTurn | ToolResult


class Conversation(msgspec.Struct, frozen=True):
    """A conversation that a model shall continue.

    Attributes:
        date: the day the chat began, ``YYYY-MM-DD``. It stands in the first tokens of a gpt-oss prompt and is frozen,
            so that the prompt cache outlives midnight.
        instructions: the person's own instructions (a "system prompt"); empty for none.
    """

    turns: tuple[Turn, ...]
    date: str
    effort: Effort = Effort.MEDIUM
    instructions: str = ""
    tools: tuple[FunctionTool, ...] = ()
