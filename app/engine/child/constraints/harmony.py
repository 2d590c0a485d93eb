"""Constraints on gpt-oss, switched on and off by the control tokens of Harmony.

The text of a message that has a schema can only be JSON that fits it, from ``<|message|>`` to the token that ends that
kind of message. Reasoning stays free. If the answer has a schema, headers are well-formed as well, so that it can come
nowhere but in a message of the channel ``final``, and the turn cannot end without it.
"""

from collections.abc import Sequence
from typing import Final

from app.core.stream import MessageClosed, MessageKind, MessageOpened, StreamEvent
from app.engine.child.constraints.masks import AllBut, Mask, Only
from app.engine.child.constraints.matching import SchemaMatcher
from app.engine.child.constraints.messages import MessageGrammars
from app.engine.child.tokens_ahead import TokensAhead
from app.harmony import tokens
from app.harmony.header import Marker, Origin
from app.harmony.parser import HarmonyParser, OpenHeader

_CONTROLS: Final = frozenset(range(tokens.FIRST_CONTROL, tokens.VOCABULARY_SIZE))
_IN_MESSAGE: Final = AllBut(_CONTROLS - {tokens.END})
_IN_CALL: Final = AllBut(_CONTROLS - {tokens.CALL})
_IN_ROLE: Final = AllBut(_CONTROLS - {tokens.CHANNEL})
_IN_CHANNEL: Final = AllBut(_CONTROLS - {tokens.CONSTRAIN, tokens.MESSAGE})
_IN_TYPE: Final = AllBut(_CONTROLS - {tokens.MESSAGE})
_AT_START: Final = Only((tokens.START,))
_AT_ROLE: Final = Only((tokens.ASSISTANT,))
_AT_CHANNEL: Final = Only((tokens.FINAL, tokens.ANALYSIS, tokens.COMMENTARY[0]))
_IN_COMMENTARY: Final = Only(tokens.COMMENTARY[1:])
_AT_FINAL: Final = Only((tokens.MESSAGE, tokens.CONSTRAIN, tokens.SPACE))
_AT_FINAL_TYPE: Final = Only((tokens.CONSTRAIN,))
_AT_JSON: Final = Only((tokens.JSON,))
_AT_TEXT: Final = Only((tokens.MESSAGE,))
_FIRST: Final = Only((tokens.CHANNEL,))
_FIRST_WITH_TOOLS: Final = Only((tokens.CHANNEL, tokens.TO))
_AT_RECIPIENT: Final = Only((tokens.MESSAGE, tokens.TO))


class HarmonyConstraint:
    """What the model may write at each place of one turn.

    Args:
        parser: of this turn; it has been given each token before :meth:`follow` is.
    """

    def __init__(self, parser: HarmonyParser, grammars: MessageGrammars, vocabulary: TokensAhead) -> None:
        self._parser = parser
        self._grammars = grammars
        self._vocabulary = vocabulary
        self._has_tools = grammars.has_tools
        self._matcher: SchemaMatcher | None = None
        self._end = tokens.RETURN

    @property
    def is_lost(self) -> bool:
        """See :class:`TurnConstraint`."""
        return self._matcher is not None and self._matcher.is_lost

    def follow(self, token: int, events: Sequence[StreamEvent]) -> None:
        """See :class:`TurnConstraint`."""
        if self._matcher is not None and token < tokens.FIRST_CONTROL:
            self._matcher.take(token)
        for event in events:
            if isinstance(event, MessageOpened):
                self._open(event)
            elif isinstance(event, MessageClosed):
                self._matcher = None

    def _open(self, message: MessageOpened) -> None:
        grammar = self._grammars.of(message.kind, message.recipient)
        self._matcher = SchemaMatcher(self._vocabulary.get(), grammar) if grammar else None
        self._end = tokens.CALL if message.kind is MessageKind.TOOL_CALL else tokens.RETURN

    def mask(self) -> Mask | None:
        """See :class:`TurnConstraint`."""
        if self._matcher is not None:
            return self._matcher.mask((self._end,))
        if not self._grammars.restricts_answer:
            return None
        kind = self._parser.current_kind
        if kind is not None:
            return _IN_CALL if kind is MessageKind.TOOL_CALL else _IN_MESSAGE
        header = self._parser.open_header
        return _AT_START if header is None else self._in_header(header)

    def _in_header(self, header: OpenHeader) -> Mask:
        role, last = header.sections[0].text.strip(), header.sections[-1]
        match last.marker:
            case Marker.ROLE:
                return self._in_role(role, is_started=header.origin is Origin.STARTED)
            case Marker.CHANNEL:
                return self._in_channel(last.text, is_call=header.reading.recipient is not None)
            case Marker.CONSTRAIN if self._has_tools and last.text:
                return _IN_TYPE
            case _:
                return _AT_TEXT if last.text else _AT_JSON

    def _in_role(self, role: str, *, is_started: bool) -> Mask:
        if is_started and not role:
            return _AT_ROLE
        if role in ("", "assistant"):
            return _FIRST_WITH_TOOLS if self._has_tools else _FIRST
        return _IN_ROLE

    def _in_channel(self, text: str, *, is_call: bool) -> Mask:
        match text:
            case "":
                return _AT_CHANNEL
            case "comment":
                return _IN_COMMENTARY
            case "final":
                return _AT_FINAL
            case "final ":
                return _AT_FINAL_TYPE
            case "analysis" | "commentary" if not is_call:
                return _AT_RECIPIENT if self._has_tools else _AT_TEXT
            case _:
                return _IN_CHANNEL
