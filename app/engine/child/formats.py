"""How prompts are rendered and answers parsed.

:mod:`app.engine.child.harmony_format` does it for gpt-oss, :mod:`app.engine.child.template_format` for other models.
"""

from collections.abc import Iterable, Sequence
from typing import Protocol

from app.core.conversation import AssistantMessage, AssistantTurn, Conversation
from app.core.sentences import Phrase
from app.core.stream import MessageKind, StreamEvent
from app.core.transcript import ParsedMessage
from app.engine.child.constraints.masks import Mask
from app.engine.protocol import Sampling


class TurnParser(Protocol):
    """Parser from the token ids of one turn to typed events. Never raises, whatever the model generates."""

    @property
    def current_kind(self) -> MessageKind | None:
        """Kind of the current message; None in a header."""

    @property
    def messages(self) -> tuple[ParsedMessage, ...]:
        """The messages so far; the last one may be open."""

    @property
    def repairs(self) -> tuple[str, ...]:
        """What was malformed and has been repaired."""

    def feed(self, ids: Iterable[int]) -> list[StreamEvent]:
        """Parse the next ids and return the resulting events."""

    def meant(self, token: int) -> int:
        """Return the token to go on with where the model has chosen `token`; another one only to end a call."""

    def mark_given(self) -> None:
        """Mark everything fed so far as existing before the turn; the model continues it."""

    def finish(self, reason: str) -> list[StreamEvent]:
        """End the stream; `reason` is ``stop`` or ``length``."""

    def answer_now(self) -> Sequence[int]:
        """Return the ids that end or skip the reasoning and start the answer; none if the answer has started."""

    @property
    def is_over(self) -> bool:
        """Whether the turn ended without an end token, because the model started to write the user's next message."""

    @property
    def surplus(self) -> int:
        """Number of ids at the end that belong to text after the turn."""


class TurnConstraint(Protocol):
    """What the model may write at each place of one turn.

    Attributes:
        is_lost: the text does not fit any more; nothing is restricted from here to the end of the message.
    """

    @property
    def is_lost(self) -> bool:
        """Whether the text does not fit any more."""

    def follow(self, token: int, events: Sequence[StreamEvent]) -> None:
        """Record the next token of the turn, which the parser made `events` of."""

    def mask(self) -> Mask | None:
        """Return what may follow; None for any token."""


class ChatFormat(Protocol):
    """One way to render a conversation and to parse the model's answer."""

    sampling: Sampling

    @property
    def is_prepared(self) -> bool:
        """Whether :meth:`prepare` has nothing to do."""

    def prepare(self) -> None:
        """Do what a later turn may need, for a fraction of a second in which no request comes."""

    def render(self, conversation: Conversation) -> list[int]:
        """Return the prompt, up to the point where the model continues.

        Raises:
            EngineError: the conversation cannot be rendered.
        """

    @property
    def notices(self) -> Sequence[Phrase]:
        """What the user should know about the last :meth:`render`."""

    def instructions(self, prompt: Sequence[int]) -> int:
        """Return how many ids at the beginning of `prompt` are instructions, tools and settings; 0 if unknown."""

    def begin(self, messages: Sequence[AssistantMessage]) -> list[int]:
        """Return the ids of an interrupted turn, to follow the prompt of the last :meth:`render`.

        The last of its messages stays open.
        """

    def render_finished(self, conversation: Conversation, answer: AssistantTurn) -> list[int]:
        """Return the known start of the next turn's prompt, to be evaluated ahead; empty if unknown."""

    def text(self, ids: Sequence[int]) -> str:
        """Convert `ids` to text, including control tokens, for the raw view."""

    def count(self, text: str) -> int:
        """Return how many tokens `text` takes in a message, without any that separates messages."""

    def parser(self, conversation: Conversation) -> TurnParser:
        """Return a parser for the turn that follows the last :meth:`render`."""

    def constraint(self, conversation: Conversation, parser: TurnParser) -> TurnConstraint | None:
        """Return what restricts the turn that `parser` will read; None for nothing.

        Raises:
            EngineError: the conversation's schema cannot be enforced.
        """

    def is_stop(self, token: int) -> bool:
        """Whether `token` ends the turn."""

    def ends_message(self, token: int) -> bool:
        """Whether `token` would leave a message that has just started empty, because it ends it or starts another."""
