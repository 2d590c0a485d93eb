"""The format of all models but gpt-oss, which the template in their file describes."""

from bisect import bisect_left
from collections import ChainMap
from collections.abc import Iterable, Mapping, Sequence
from typing import Self

import msgspec

from app.core.conversation import AssistantMessage, AssistantTurn, Conversation, FunctionTool
from app.core.sentences import Explanation, Phrase, phrase
from app.core.stream import MessageKind, StreamEvent
from app.core.transcript import ParsedMessage
from app.engine.child.bindings.vocabulary import Vocabulary
from app.engine.child.call_scanner import BEGINNINGS, MARKERS, CallScanner
from app.engine.child.formats import TurnConstraint, TurnParser
from app.engine.child.templates.chat_template import ChatTemplate
from app.engine.child.templates.errors import TemplateError
from app.engine.child.think_parser import OPENERS, TAGS, ThinkParser, is_marker
from app.engine.child.tokens_ahead import TokensAhead
from app.engine.faults import EngineError, FaultKind, Stage, make_fault
from app.engine.protocol import Sampling
from app.schemas.errors import SchemaError
from app.schemas.words import in_words

# llama.cpp's defaults; models without a recommendation of their own are tuned for them.
_COMMON_SAMPLING = Sampling(temperature=0.8, top_p=0.95, top_k=40, min_p=0.05)

_ENDLESS = Explanation(
    phrase("This model cannot answer with a JSON schema."),
    phrase("It has no token that ends an answer."),
    phrase("Leave the schema out, or use another model."),
)


class ThinkTurnParser:
    """Parser for models with reasoning tags, as a :class:`TurnParser`.

    Args:
        open_tag: reasoning tag at the end of the prompt; empty for none.
        person: how the user's next message starts if no control token ends a turn; see :class:`ThinkParser`.
        tools: that were offered to the model.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        template: ChatTemplate,
        *,
        open_tag: str,
        person: str = "",
        tools: Sequence[FunctionTool] = (),
    ) -> None:
        self._vocabulary = vocabulary
        self._template = template
        self._usual_closer = TAGS[open_tag or OPENERS[0]]
        calls = CallScanner({tool.name: tool.parameters or {} for tool in tools}) if tools else None
        self._parser = ThinkParser(thinking_open=bool(open_tag), person=person, calls=calls)
        self._starts: list[int] | None = [] if person else None
        # Tags of reasoning and of calls count as text even if the vocabulary has control tokens for them.
        control = vocabulary.control_tokens()
        markers = MARKERS if tools else ()
        self._tags = {token: text.encode() for text, token in control.items() if is_marker(text) or text in markers}

    @property
    def current_kind(self) -> MessageKind | None:
        """Kind of the current message; None until it is clear whether reasoning begins."""
        return self._parser.current_kind

    @property
    def messages(self) -> tuple[ParsedMessage, ...]:
        """The reasoning, calls and answer so far; the last one may be open."""
        return self._parser.messages

    @property
    def repairs(self) -> tuple[str, ...]:
        """What was malformed and has been repaired, such as a tag of reasoning that was never closed."""
        return tuple(self._parser.repairs)

    @property
    def is_over(self) -> bool:
        """Whether the model has begun to write the user's next message, where no control token ends a turn."""
        return self._parser.is_over

    @property
    def surplus(self) -> int:
        """Number of ids at the end from which the user's next message was written."""
        if self._starts is None or not self._parser.is_over:
            return 0
        return len(self._starts) - bisect_left(self._starts, self._parser.characters)

    def feed(self, ids: Iterable[int]) -> list[StreamEvent]:
        """Parse the next ids, with the text of tags for those that are tags, and return the resulting events."""
        events: list[StreamEvent] = []
        for token in ids:
            if self._starts is not None and not self._parser.is_over:
                self._starts.append(self._parser.characters)
            events += self._parser.feed((self.text_of(token),))
        return events

    def mark_given(self) -> None:
        """Has no effect here: text that existed before the turn is read in the same way."""

    def finish(self, reason: str) -> list[StreamEvent]:
        """End the stream; what was held back as a possible tag or call is sent. `reason` is ``stop`` or ``length``."""
        return self._parser.finish("length" if reason == "length" else "stop")

    def meant(self, token: int) -> int:
        """Return `token`: tags end the calls of these models, and no token does."""
        return token  # tags end these calls

    def answer_now(self) -> Sequence[int]:
        """Return the ids of the tag that closes the reasoning; none if the model is not reasoning."""
        if self.current_kind is not MessageKind.REASONING:
            return ()
        return self._template.trusted_ids(f"{self._parser.closer or self._usual_closer}\n\n")

    def text_of(self, token: int) -> bytes:
        """Return the bytes of `token`, those of a tag if it is one."""
        return self._tags.get(token) or self._vocabulary.piece(token)


class TemplateFormat:
    """The format of other chat models: renders with the file's template, parses ``<think>`` tags as reasoning."""

    sampling = _COMMON_SAMPLING
    is_prepared = True

    @classmethod
    def of(cls, template: str | None, vocabulary: Vocabulary) -> Self:
        """Return the format of a file with that chat template."""
        return cls(ChatTemplate(template, vocabulary), vocabulary)

    def __init__(self, template: ChatTemplate, vocabulary: Vocabulary) -> None:
        self.notices: Sequence[Phrase] = ()
        self._template = template
        self._vocabulary = vocabulary
        self._tokens = TokensAhead(self._token_texts, vocabulary.tokenize_plain)
        self._open_tag = self._person = ""

    def render(self, conversation: Conversation) -> list[int]:
        """Return the prompt, by the template of the file; tag, form and notices of it are kept for the parser.

        Raises:
            EngineError: the template fails, or the conversation's schema cannot be described.
        """
        try:
            rendered = self._template.render(_with_schema_in_words(conversation))
        except TemplateError as error:
            raise EngineError(make_fault(FaultKind.TEMPLATE, error.explanation, stage=Stage.READING)) from error
        except SchemaError as error:
            raise EngineError(make_fault(FaultKind.BAD_REQUEST, error.explanation, stage=Stage.READING)) from error
        self._open_tag, self._person, self.notices = rendered.open_tag, rendered.person, rendered.warnings
        return list(rendered.ids)

    def instructions(self, prompt: Sequence[int]) -> int:
        """Return 0, for unknown: a template may put the instructions anywhere."""
        return 0

    def begin(self, messages: Sequence[AssistantMessage]) -> list[int]:
        """Return the ids of an interrupted turn, with the tags around its reasoning, to follow the prompt."""
        return self._template.beginning(messages, self._open_tag, self._person)

    def prepare(self) -> None:
        """Has nothing to do: llama.cpp has read the vocabulary with the weights."""

    def render_finished(self, conversation: Conversation, answer: AssistantTurn) -> list[int]:
        """Unknown: a template may render the last answer differently from earlier ones."""
        return []

    def text(self, ids: Sequence[int]) -> str:
        """Convert `ids` to text, with the names of control tokens."""
        names = {token: text for text, token in self._vocabulary.control_tokens().items()}
        pieces = (names[i].encode() if i in names else self._vocabulary.piece(i) for i in ids)
        return b"".join(pieces).decode("utf-8", "replace")

    def count(self, text: str) -> int:
        """Return how many tokens `text` takes, without those that the template puts around a message."""
        return len(self._vocabulary.tokenize_plain(text))

    def parser(self, conversation: Conversation) -> TurnParser:
        """Return a parser that knows the tag of reasoning which the last prompt ended with."""
        return ThinkTurnParser(
            self._vocabulary,
            self._template,
            open_tag=self._open_tag,
            person=self._person,
            tools=() if self._person else conversation.tools,  # a generic form offers none
        )

    def constraint(self, conversation: Conversation, parser: TurnParser) -> TurnConstraint | None:
        """Return what holds the answer to the conversation's schema; None without one.

        Raises:
            EngineError: the schema cannot be enforced, or the model has no token that ends an answer.
        """
        if not conversation.schema:
            return None
        from app.engine.child.constraints.matching import SchemaMatcher  # noqa: PLC0415  few turns have a schema
        from app.engine.child.constraints.messages import grammars_of  # noqa: PLC0415
        from app.engine.child.constraints.thinking import ThinkingConstraint  # noqa: PLC0415
        from app.engine.child.constraints.words import Words  # noqa: PLC0415

        assert isinstance(parser, ThinkTurnParser)
        grammar, ends = grammars_of(conversation, leads=True).of_answer, self._ends()
        self._tokens.begin()
        return ThinkingConstraint(
            parser,
            lambda: SchemaMatcher(self._tokens.get(), grammar),
            text_of=parser.text_of,
            ends=ends,
            openings=Words(self._template.known(OPENERS), self._ids),
            calls=Words(self._template.known(BEGINNINGS) if conversation.tools else (), self._ids),
        )

    def _ends(self) -> list[int]:
        """Return the tokens that end a turn.

        Raises:
            EngineError: there is none.
        """
        ends = [token for token in self._vocabulary.control_tokens().values() if self._vocabulary.is_end(token)]
        if not ends:
            raise EngineError(make_fault(FaultKind.BAD_REQUEST, _ENDLESS, stage=Stage.READING))
        return ends

    def _token_texts(self) -> list[bytes]:
        control = set(self._vocabulary.control_tokens().values())
        return [b"" if token in control else self._vocabulary.piece(token) for token in range(self._vocabulary.size)]

    def _ids(self) -> Mapping[bytes, int]:
        """Return the token of each text, and of each tag that is one."""
        control = {text.encode(): token for text, token in self._vocabulary.control_tokens().items()}
        return ChainMap(control, self._tokens.get().ids)

    def is_stop(self, token: int) -> bool:
        """Whether `token` ends the turn: any of those that the vocabulary marks as an end."""
        return self._vocabulary.is_end(token)

    def ends_message(self, token: int) -> bool:
        """Whether `token` would leave an answer empty: only the end of the turn does, since tags are text here."""
        return self._vocabulary.is_end(token)


def _with_schema_in_words(conversation: Conversation) -> Conversation:
    if not conversation.schema:
        return conversation
    texts = (conversation.instructions, in_words(conversation.schema))
    return msgspec.structs.replace(conversation, instructions="\n\n".join(filter(None, texts)), schema="")
