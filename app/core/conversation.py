"""A conversation as typed values, independent of any model's tokens.

The types are msgspec structs, because they are sent to the engine's process as JSON.
"""

from enum import StrEnum

import msgspec

from app.core.stream import MessageKind


class Effort(StrEnum):
    """The reasoning effort requested from a gpt-oss model."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class FunctionTool(msgspec.Struct, frozen=True):
    """A tool that the model may call.

    Attributes:
        name: without the ``functions.`` namespace.
        description: one or more sentences for the model.
        parameters: a JSON schema of type object; None for a tool without parameters.
    """

    name: str
    description: str = ""
    parameters: dict[str, object] | None = None


class ToolNamespace(msgspec.Struct, frozen=True):
    """A tool that gpt-oss was trained with, described in its system message: ``python`` or ``browser``.

    Attributes:
        description: as the model was trained with it.
        functions: its functions, called as ``browser.search``; none for ``python``, which takes plain code.
    """

    name: str
    description: str
    functions: tuple[FunctionTool, ...] = ()

    @property
    def recipients(self) -> tuple[str, ...]:
        """The full names that can be called."""
        return tuple(f"{self.name}.{function.name}" for function in self.functions) or (self.name,)


class UserMessage(msgspec.Struct, frozen=True, tag="user", tag_field="role"):
    """A message from the user."""

    text: str


class AssistantMessage(msgspec.Struct, frozen=True):
    """One message of an assistant's turn: reasoning, a preamble, a tool call or the answer.

    Attributes:
        recipient: the tool's full name (``functions.get_weather``) if `kind` is TOOL_CALL, otherwise None.
        content_type: for example ``json``; None if the model gave none.
    """

    kind: MessageKind
    text: str
    channel: str | None = None
    recipient: str | None = None
    content_type: str | None = None


class AssistantTurn(msgspec.Struct, frozen=True, tag="assistant", tag_field="role"):
    """Everything that the model wrote between two messages from outside.

    Attributes:
        raw_ids: the exact token ids after ``<|start|>assistant``; empty if unknown. While the turn is unfinished (a
            tool was called and its result is pending), they are sent back unchanged; a call that was rendered again
            would share no token with them, and the prompt cache would be lost.
    """

    messages: tuple[AssistantMessage, ...]
    raw_ids: tuple[int, ...] = ()

    @property
    def is_finished(self) -> bool:
        """Whether the turn has reached an answer, so that its reasoning is dropped from the history."""
        return any(message.kind is MessageKind.FINAL for message in self.messages)


class ToolResult(msgspec.Struct, frozen=True, tag="tool", tag_field="role"):
    """The result of a tool call.

    Attributes:
        tool: the tool's full name, such as ``functions.get_weather``.
        channel: the channel of the call.
    """

    tool: str
    text: str
    channel: str = "commentary"


Turn = UserMessage | AssistantTurn | ToolResult


class Conversation(msgspec.Struct, frozen=True):
    """A conversation that a model should continue.

    Attributes:
        date: the day on which the chat started, ``YYYY-MM-DD``. It is among the first tokens of a gpt-oss prompt and
            never changes, so that the prompt cache stays valid after midnight.
        instructions: the user's system prompt; empty for none.
        namespaces: tools that are described in the system message; only gpt-oss knows them.
        schema: the text of a JSON schema that the answer must fit; empty for any text.
        left_out: how many exchanges after the first are left out, because the context had become full. An exchange is a
            message of the user and all that follows until the next one.
        pinned: numbers of exchanges, from 0, that are never left out.
        summary: what stands before the first message after those that are left out, in their place; text as any other.
    """

    turns: tuple[Turn, ...]
    date: str
    effort: Effort = Effort.MEDIUM
    instructions: str = ""
    tools: tuple[FunctionTool, ...] = ()
    left_out: int = 0
    schema: str = ""
    namespaces: tuple[ToolNamespace, ...] = ()
    pinned: tuple[int, ...] = ()
    summary: str = ""

    @property
    def missing(self) -> int:
        """How many exchanges the model is not given."""
        return sum(number not in self.pinned for number in range(1, 1 + min(self.left_out, len(self.exchanges) - 2)))

    @property
    def exchanges(self) -> tuple[int, ...]:
        """The positions of the turns with which an exchange begins."""
        return tuple(position for position, turn in enumerate(self.turns) if isinstance(turn, UserMessage))

    def shortened(self) -> "Conversation":
        """Return what the model is given: the same without the exchanges that are left out.

        The first exchange and the last one always stay, and so do pinned ones.
        """
        starts = self.exchanges
        count = min(self.left_out, len(starts) - 2)
        if count <= 0:
            return msgspec.structs.replace(self, left_out=0, pinned=(), summary="")
        turns = self.turns[: starts[1]]
        for number in range(1, 1 + count):
            if number in self.pinned:
                turns += self.turns[starts[number] : starts[number + 1]]
        turns += self._after_summary(starts[1 + count])
        return msgspec.structs.replace(self, turns=turns, left_out=0, pinned=(), summary="")

    def _after_summary(self, start: int) -> tuple[Turn, ...]:
        """Return the turns from a message of the user on, with the summary before it."""
        first = self.turns[start]
        if not self.summary or not isinstance(first, UserMessage):
            return self.turns[start:]
        return (UserMessage(f"{self.summary}\n\n{first.text}"), *self.turns[start + 1 :])
