"""How prompts are rendered and answers parsed: Harmony for gpt-oss, the file's own template for all other models."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Protocol

from app.core.conversation import AssistantMessage, AssistantTurn, Conversation
from app.core.sentences import Phrase
from app.core.stream import MessageKind, StreamEvent
from app.core.transcript import ParsedMessage
from app.engine.child.beginning import harmony_beginning
from app.engine.child.bindings.vocabulary import Vocabulary
from app.engine.child.templates.chat_template import ChatTemplate
from app.engine.child.templates.errors import TemplateError
from app.engine.child.think_parser import OPENERS, TAGS, ThinkParser, is_marker
from app.engine.faults import EngineError, FaultKind, Stage, make_fault
from app.engine.protocol import Sampling
from app.harmony.answer_now import answer_now_ids
from app.harmony.encoding import HarmonyEncoding
from app.harmony.errors import ToolSchemaError
from app.harmony.parser import HarmonyParser
from app.harmony.rendering import render_conversation, render_finished, shown_name
from app.harmony.tokens import FIRST_CONTROL, START, STOP_IDS

_OPENAI_SAMPLING = Sampling()
# llama.cpp's defaults; models without a recommendation of their own are tuned for them.
_COMMON_SAMPLING = Sampling(temperature=0.8, top_p=0.95, top_k=40, min_p=0.05)


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


class ChatFormat(Protocol):
    """One way to render a conversation and to parse the model's answer."""

    sampling: Sampling

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

    def parser(self, conversation: Conversation) -> TurnParser:
        """Return a parser for the turn that follows the last :meth:`render`."""

    def is_stop(self, token: int) -> bool:
        """Whether `token` ends the turn."""

    def ends_message(self, token: int) -> bool:
        """Whether `token` would leave a message that has just started empty, because it ends it or starts another."""


class HarmonyTurnParser(HarmonyParser):
    """Adapts Harmony's parser to :class:`TurnParser`.

    Attributes:
        is_over: always False, because a control token ends every turn.
    """

    is_over = False
    surplus = 0

    def answer_now(self) -> Sequence[int]:
        """See :class:`TurnParser`."""
        return answer_now_ids(self)

    def finish(self, reason: str) -> list[StreamEvent]:
        """See :class:`TurnParser`."""
        return super().finish("length" if reason == "length" else "stop")


class HarmonyFormat:
    """The format of gpt-oss: openai-harmony renders, our own tolerant parser parses."""

    sampling = _OPENAI_SAMPLING
    notices: Sequence[Phrase] = ()

    def __init__(self, encoding: HarmonyEncoding) -> None:
        self._encoding = encoding
        self._instructing = {encoding.encode_text(role)[0] for role in ("system", "developer")}

    def render(self, conversation: Conversation) -> list[int]:
        """See :class:`ChatFormat`."""
        try:
            return list(render_conversation(self._encoding, conversation).ids)
        except ToolSchemaError as error:
            raise EngineError(make_fault(FaultKind.BAD_REQUEST, error.explanation, stage=Stage.READING)) from error

    def instructions(self, prompt: Sequence[int]) -> int:
        """See :class:`ChatFormat`."""
        starts = (index for index, token in enumerate(prompt[:-1]) if token == START)
        return next((index for index in starts if prompt[index + 1] not in self._instructing), 0)

    def begin(self, messages: Sequence[AssistantMessage]) -> list[int]:
        """See :class:`ChatFormat`."""
        return harmony_beginning(self._encoding, messages)

    def render_finished(self, conversation: Conversation, answer: AssistantTurn) -> list[int]:
        """See :class:`ChatFormat`."""
        return list(render_finished(self._encoding, conversation, answer))

    def text(self, ids: Sequence[int]) -> str:
        """See :class:`ChatFormat`."""
        return self._encoding.decode(ids)

    def parser(self, conversation: Conversation) -> TurnParser:
        """See :class:`ChatFormat`."""
        known = [f"functions.{shown_name(tool.name)}" for tool in conversation.tools]
        return HarmonyTurnParser(self._encoding, known_tools=known)

    def is_stop(self, token: int) -> bool:
        """See :class:`ChatFormat`."""
        return token in STOP_IDS

    def ends_message(self, token: int) -> bool:
        """See :class:`ChatFormat`."""
        return token >= FIRST_CONTROL


class ThinkTurnParser:
    """Parser for models with reasoning tags, as a :class:`TurnParser`.

    Args:
        open_tag: reasoning tag at the end of the prompt; empty for none.
        person: how the user's next message starts if no control token ends a turn; see :class:`ThinkParser`.
    """

    def __init__(self, vocabulary: Vocabulary, template: ChatTemplate, *, open_tag: str, person: str = "") -> None:
        self._vocabulary = vocabulary
        self._template = template
        self._usual_closer = TAGS[open_tag or OPENERS[0]]
        self._parser = ThinkParser(thinking_open=bool(open_tag), person=person)
        self._starts: list[int] | None = [] if person else None
        # Reasoning tags count as text even if the vocabulary has control tokens for them.
        control = vocabulary.control_tokens()
        self._tags = {token: text.encode() for text, token in control.items() if is_marker(text)}

    @property
    def current_kind(self) -> MessageKind | None:
        """See :class:`TurnParser`."""
        return self._parser.current_kind

    @property
    def messages(self) -> tuple[ParsedMessage, ...]:
        """See :class:`TurnParser`."""
        return self._parser.messages

    @property
    def repairs(self) -> tuple[str, ...]:
        """See :class:`TurnParser`."""
        return tuple(self._parser.repairs)

    @property
    def is_over(self) -> bool:
        """See :class:`TurnParser`."""
        return self._parser.is_over

    @property
    def surplus(self) -> int:
        """See :class:`TurnParser`."""
        if self._starts is None or not self._parser.is_over:
            return 0
        return len(self._starts) - bisect_left(self._starts, self._parser.characters)

    def feed(self, ids: Iterable[int]) -> list[StreamEvent]:
        """See :class:`TurnParser`."""
        events: list[StreamEvent] = []
        for token in ids:
            if self._starts is not None and not self._parser.is_over:
                self._starts.append(self._parser.characters)
            events += self._parser.feed((self._piece(token),))
        return events

    def mark_given(self) -> None:
        """See :class:`TurnParser`; has no effect here."""

    def finish(self, reason: str) -> list[StreamEvent]:
        """See :class:`TurnParser`."""
        return self._parser.finish("length" if reason == "length" else "stop")

    def answer_now(self) -> Sequence[int]:
        """See :class:`TurnParser`."""
        if self.current_kind is not MessageKind.REASONING:
            return ()
        return self._template.trusted_ids(f"{self._parser.closer or self._usual_closer}\n\n")

    def _piece(self, token: int) -> bytes:
        return self._tags.get(token) or self._vocabulary.piece(token)


class TemplateFormat:
    """The format of other chat models: renders with the file's template, parses ``<think>`` tags as reasoning."""

    sampling = _COMMON_SAMPLING

    def __init__(self, template: ChatTemplate, vocabulary: Vocabulary) -> None:
        self.notices: Sequence[Phrase] = ()
        self._template = template
        self._vocabulary = vocabulary
        self._open_tag = self._person = ""

    def render(self, conversation: Conversation) -> list[int]:
        """See :class:`ChatFormat`."""
        try:
            rendered = self._template.render(conversation)
        except TemplateError as error:
            raise EngineError(make_fault(FaultKind.TEMPLATE, error.explanation, stage=Stage.READING)) from error
        self._open_tag, self._person, self.notices = rendered.open_tag, rendered.person, rendered.warnings
        return list(rendered.ids)

    def instructions(self, prompt: Sequence[int]) -> int:
        """See :class:`ChatFormat`. A template may put them anywhere."""
        return 0

    def begin(self, messages: Sequence[AssistantMessage]) -> list[int]:
        """See :class:`ChatFormat`."""
        return self._template.beginning(messages, self._open_tag, self._person)

    def render_finished(self, conversation: Conversation, answer: AssistantTurn) -> list[int]:
        """Unknown: a template may render the last answer differently from earlier ones."""
        return []

    def text(self, ids: Sequence[int]) -> str:
        """See :class:`ChatFormat`."""
        names = {token: text for text, token in self._vocabulary.control_tokens().items()}
        pieces = (names[i].encode() if i in names else self._vocabulary.piece(i) for i in ids)
        return b"".join(pieces).decode("utf-8", "replace")

    def parser(self, conversation: Conversation) -> TurnParser:
        """See :class:`ChatFormat`."""
        return ThinkTurnParser(self._vocabulary, self._template, open_tag=self._open_tag, person=self._person)

    def is_stop(self, token: int) -> bool:
        """See :class:`ChatFormat`."""
        return self._vocabulary.is_end(token)

    def ends_message(self, token: int) -> bool:
        """See :class:`ChatFormat`."""
        return self._vocabulary.is_end(token)
