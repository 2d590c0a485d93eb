"""The output of a model as typed events, while it is generated.

The Harmony parser and the parser for other models produce the same events. Each message of the turn has an index; its
events are one opened, any number of texts, perhaps relabelled or shortened, and one closed.
"""

from enum import StrEnum

import msgspec


class MessageKind(StrEnum):
    """The role of a message for the reader.

    FOREIGN is a message whose role is not the assistant's; it is kept for the raw view and never shown as an answer.
    TOOL_RESULT is not written by the model: it is what a tool has answered, with the tool's name as its role.
    """

    REASONING = "reasoning"
    PREAMBLE = "preamble"
    TOOL_CALL = "tool_call"
    TOOL_RESULT = "tool_result"
    FINAL = "final"
    FOREIGN = "foreign"


class MessageEnd(StrEnum):
    """How a message ended.

    END, RETURN and CALL are control tokens; EOS is ``<|endoftext|>``, or the end of the stream after a complete message
    without an end token; IMPLICIT means that the next header started without an end; CUT means that the stream stopped
    in the middle (length limit, Stop, a crash).
    """

    END = "end"
    RETURN = "return"
    CALL = "call"
    EOS = "eos"
    IMPLICIT = "implicit"
    CUT = "cut"


class MessageOpened(msgspec.Struct, frozen=True, tag="message_opened"):
    """A message starts. If `provisional`, a later :class:`MessageRelabelled` may change its kind.

    Attributes:
        name: the tool that a foreign message of role ``tool`` claims to come from.
    """

    index: int
    kind: MessageKind
    role: str = "assistant"
    channel: str | None = None
    recipient: str | None = None
    content_type: str | None = None
    provisional: bool = False
    name: str | None = None


class MessageText(msgspec.Struct, frozen=True, tag="message_text"):
    """More text of message `index`: complete code points only, never control markup."""

    index: int
    text: str


class MessageRelabelled(msgspec.Struct, frozen=True, tag="message_relabelled"):
    """Message `index` is of another kind than it was opened with."""

    index: int
    kind: MessageKind


class MessageShortened(msgspec.Struct, frozen=True, tag="message_shortened"):
    """Only the first `length` characters (code points) received for message `index` belong to it.

    This may come after the message was closed. A message of length 0 counts as never opened, but keeps its index.
    """

    index: int
    length: int


class MessageClosed(msgspec.Struct, frozen=True, tag="message_closed"):
    """Message `index` is complete; no more text follows."""

    index: int
    end: MessageEnd


class Repaired(msgspec.Struct, frozen=True, tag="repaired"):
    """The parser repaired malformed output; `note` describes it, in English, for the raw view."""

    note: str


StreamEvent = MessageOpened | MessageText | MessageRelabelled | MessageShortened | MessageClosed | Repaired
