"""The format of gpt-oss."""

import contextlib
from collections.abc import Sequence
from typing import ClassVar

from app.core.conversation import AssistantMessage, AssistantTurn, Conversation
from app.core.sentences import Phrase
from app.core.stream import StreamEvent
from app.engine.child.beginning import harmony_beginning
from app.engine.child.formats import TurnConstraint, TurnParser
from app.engine.child.tokens_ahead import TokensAhead
from app.engine.faults import EngineError, FaultKind, Stage, make_fault
from app.engine.protocol import Sampling
from app.harmony.answer_now import answer_now_ids
from app.harmony.encoding import HarmonyEncoding
from app.harmony.errors import RanksError, ToolSchemaError
from app.harmony.parser import HarmonyParser
from app.harmony.rendering import render_conversation, render_finished, shown_name
from app.harmony.tokens import FIRST_CONTROL, START, STOP_IDS, VOCABULARY_SIZE
from app.schemas.errors import SchemaError

_OPENAI_SAMPLING = Sampling()


class HarmonyTurnParser(HarmonyParser):
    """Adapts Harmony's parser to :class:`TurnParser`.

    Attributes:
        is_over: always False, because a control token ends every turn.
    """

    is_over = False
    surplus = 0

    def answer_now(self) -> Sequence[int]:
        """Return the ids that end or skip the reasoning and open the answer; none if it has started."""
        return answer_now_ids(self)

    def finish(self, reason: str) -> list[StreamEvent]:
        """End the stream: an open message counts as cut for ``length``, and as ended for anything else."""
        return super().finish("length" if reason == "length" else "stop")


class HarmonyFormat:
    """The format of gpt-oss: openai-harmony renders, our own tolerant parser parses."""

    sampling = _OPENAI_SAMPLING
    notices: Sequence[Phrase] = ()
    _of_all: ClassVar[TokensAhead | None] = None

    def __init__(self, encoding: HarmonyEncoding) -> None:
        self._encoding = encoding
        self._instructing = {encoding.encode_text(role)[0] for role in ("system", "developer")}

    @property
    def is_prepared(self) -> bool:
        """Whether openai-harmony has read the ranks."""
        return self._encoding.is_prepared

    def prepare(self) -> None:
        """Have openai-harmony read the ranks; what goes wrong is reported when they are needed."""
        with contextlib.suppress(RanksError):
            self._encoding.prepare()

    def render(self, conversation: Conversation) -> list[int]:
        """Return the prompt as openai-harmony renders it, up to ``<|start|>assistant``.

        Raises:
            EngineError: a tool or the schema cannot be described to the model.
        """
        try:
            return list(render_conversation(self._encoding, conversation).ids)
        except (ToolSchemaError, SchemaError) as error:
            raise EngineError(make_fault(FaultKind.BAD_REQUEST, error.explanation, stage=Stage.READING)) from error

    def instructions(self, prompt: Sequence[int]) -> int:
        """Return how many ids the system and developer messages at the beginning of `prompt` take."""
        starts = (index for index, token in enumerate(prompt[:-1]) if token == START)
        return next((index for index in starts if prompt[index + 1] not in self._instructing), 0)

    def begin(self, messages: Sequence[AssistantMessage]) -> list[int]:
        """Return the ids of an interrupted turn, the last of its messages without an end."""
        return harmony_beginning(self._encoding, messages)

    def render_finished(self, conversation: Conversation, answer: AssistantTurn) -> list[int]:
        """Return the conversation with its answer as the next turn will have it, without the reasoning."""
        return list(render_finished(self._encoding, conversation, answer))

    def text(self, ids: Sequence[int]) -> str:
        """Convert `ids` to text, with control tokens as ``<|name|>``."""
        return self._encoding.decode(ids)

    def count(self, text: str) -> int:
        """Return how many tokens `text` takes in a message; text that looks like a control token is text."""
        return len(self._encoding.encode_text(text))

    def parser(self, conversation: Conversation) -> TurnParser:
        """Return a parser that knows the full names of the tools which the model was offered."""
        known = [f"functions.{shown_name(tool.name)}" for tool in conversation.tools]
        known += [name for namespace in conversation.namespaces for name in namespace.recipients]
        return HarmonyTurnParser(self._encoding, known_tools=known)

    def constraint(self, conversation: Conversation, parser: TurnParser) -> TurnConstraint | None:
        """Return what holds headers, calls and the answer to their forms; None without a schema or tools.

        Raises:
            EngineError: the conversation's schema cannot be enforced.
        """
        if not (conversation.schema or conversation.tools or conversation.namespaces):
            return None
        from app.engine.child.constraints.harmony import HarmonyConstraint  # noqa: PLC0415  few turns have one
        from app.engine.child.constraints.messages import grammars_of  # noqa: PLC0415

        assert isinstance(parser, HarmonyTurnParser)
        grammars = grammars_of(conversation, name_of=lambda tool: f"functions.{shown_name(tool.name)}")
        vocabulary = self._tokens
        vocabulary.begin()
        return HarmonyConstraint(parser, grammars, vocabulary)

    @property
    def _tokens(self) -> TokensAhead:
        """The vocabulary for grammars. All gpt-oss models have the same, so it is made once in a process."""
        if HarmonyFormat._of_all is None:
            HarmonyFormat._of_all = TokensAhead(self._token_texts, self._encoding.encode_text)
        return HarmonyFormat._of_all

    def _token_texts(self) -> list[bytes]:
        texts = self._encoding.all_bytes()
        return texts + [b""] * (VOCABULARY_SIZE - len(texts))

    def is_stop(self, token: int) -> bool:
        """Whether `token` is ``<|return|>``, ``<|call|>`` or ``<|endoftext|>``."""
        return token in STOP_IDS

    def ends_message(self, token: int) -> bool:
        """Whether `token` is a control token: in a message that has just started, any of them leaves it empty."""
        return token >= FIRST_CONTROL
