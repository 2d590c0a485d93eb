"""Constraints on gpt-oss, switched on and off by the control tokens of Harmony.

The text of a message that has a schema can only be JSON that fits it, from ``<|message|>`` to the token that ends that
kind of message. Reasoning stays free. If the answer has a schema, headers are well-formed as well, so that it can come
nowhere but in a message of the channel ``final``, and the turn cannot end without it.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from app.core.stream import MessageClosed, MessageKind, MessageOpened, StreamEvent
from app.engine.child.constraints.masks import AllBut, Mask, Only
from app.engine.child.constraints.matching import SchemaMatcher
from app.engine.child.constraints.messages import MessageGrammars
from app.engine.child.constraints.words import Words
from app.engine.child.tokens_ahead import TokensAhead
from app.harmony import tokens
from app.harmony.header import Marker, Origin
from app.harmony.parser import HarmonyParser, OpenHeader

_CONTROLS: Final = frozenset(range(tokens.FIRST_CONTROL, tokens.VOCABULARY_SIZE))
_IN_MESSAGE: Final = AllBut(_CONTROLS - {tokens.END})
_IN_CALL: Final = AllBut(_CONTROLS - {tokens.CALL})
_BEFORE_CONTENT: Final = (tokens.MESSAGE, tokens.CONSTRAIN, tokens.SPACE)
_ROLE: Final = b"assistant"


class HarmonyConstraint:
    """What the model may write at each place of one turn.

    Args:
        parser: of this turn; it has been given each token before :meth:`follow` is.
    """

    def __init__(self, parser: HarmonyParser, grammars: MessageGrammars, vocabulary: TokensAhead) -> None:
        self._parser = parser
        self._grammars = grammars
        self._vocabulary = vocabulary
        self._calls = Words([f" to={name}" for name in grammars.recipients], lambda: vocabulary.get().ids)
        self._matcher: SchemaMatcher | None = None
        self._end = tokens.RETURN

    @property
    def is_lost(self) -> bool:
        """Whether the open message does not fit its schema any more; nothing is restricted from here to its end."""
        return self._matcher is not None and self._matcher.is_lost

    def follow(self, token: int, events: Sequence[StreamEvent]) -> None:
        """Record the next token: text goes on with the open message, a header opens one with or without a schema."""
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
        """Return what may follow: what fits the schema of the open message, or what leads to the answer."""
        if self._matcher is not None:
            return self._matcher.mask((self._end,))
        if not self._grammars.restricts_answer:
            return None
        kind = self._parser.current_kind
        if kind is not None:
            return _IN_CALL if kind is MessageKind.TOOL_CALL else _IN_MESSAGE
        header = self._parser.open_header
        return Only((tokens.START,) if header is None else self._in_header(header))

    def _in_header(self, header: OpenHeader) -> Iterable[int]:
        """Return what may follow in a header; each step of it is one of a few tokens."""
        first, last = header.sections[0], header.sections[-1]
        text = last.text.encode()
        match last.marker:
            case Marker.ROLE:
                return self._in_role(text, is_started=header.origin is Origin.STARTED)
            case Marker.CHANNEL:
                return self._in_channel(text, is_call="to=" in first.text)
            case Marker.CONSTRAIN:
                return (tokens.MESSAGE,) if text else (tokens.JSON,)

    def _in_role(self, text: bytes, *, is_started: bool) -> Iterable[int]:
        if is_started and not text:
            return (tokens.ASSISTANT,)
        rest = text.removeprefix(_ROLE)
        more = self._calls.after(rest)
        return (tokens.CHANNEL, *more) if not rest or self._calls.has(rest) else more or (tokens.CHANNEL,)

    def _in_channel(self, text: bytes, *, is_call: bool) -> Iterable[int]:
        channel = next((name for name in _CHANNELS if text.startswith(name)), None)
        if channel is None:
            return self._at_channel(text, is_call=is_call)
        rest = text.removeprefix(channel)
        if rest.endswith(b" "):
            return (tokens.CONSTRAIN,)
        if channel == b"final":
            return _BEFORE_CONTENT
        if (is_call and not rest) or self._calls.has(rest):
            return (*_BEFORE_CONTENT, tokens.CODE)
        return (tokens.MESSAGE, *self._calls.after(rest)) if not rest else self._calls.after(rest) or _BEFORE_CONTENT

    def _at_channel(self, text: bytes, *, is_call: bool) -> Iterable[int]:
        if text:
            return tokens.COMMENTARY[1:]
        return (tokens.ANALYSIS, tokens.COMMENTARY[0], *(() if is_call else (tokens.FINAL,)))


_CHANNELS: Final = (b"analysis", b"commentary", b"final")
