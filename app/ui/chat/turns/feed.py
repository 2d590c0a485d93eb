"""Tracks which part of an answer's messages has not been shown yet."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from app.core.stream import MessageKind
from app.ui.services.answer_state import LiveMessage

GAP = "\n\n"
"""Separates two messages that have text, as in :meth:`LiveAnswer.text_of`."""


@dataclass(frozen=True, slots=True)
class News:
    """Text to append; if `is_reset`, it replaces everything shown so far."""

    text: str
    is_reset: bool


class Feed:
    """The messages of one kind as one growing text.

    It compares only the number of parts of each message. Text that was shown is read again only if the messages
    themselves changed (one was relabelled, or the answer was restarted).
    """

    def __init__(self, kind: MessageKind) -> None:
        self._kind = kind
        self._shown: list[tuple[LiveMessage, int]] = []

    def pull(self, messages: Sequence[LiveMessage]) -> News | None:
        """Return what is new since the last call, or None."""
        mine = [message for message in messages if message.kind is self._kind]
        is_reset = not self._continues(mine)
        if is_reset:
            self._shown.clear()
        pieces: list[str] = []
        is_first = True
        for index, message in enumerate(mine):
            known = self._shown[index][1] if index < len(self._shown) else 0
            if not is_first and any(message.parts) and not any(islice(message.parts, known)):
                pieces.append(GAP)
            if known < len(message.parts):
                pieces.extend(message.parts[known:])
            is_first = is_first and not any(message.parts)
        self._shown = [(message, len(message.parts)) for message in mine]
        text = "".join(pieces)
        return News(text, is_reset) if text or is_reset else None

    def _continues(self, mine: Sequence[LiveMessage]) -> bool:
        if len(mine) < len(self._shown):
            return False
        return all(
            message is before and count <= len(message.parts)
            for (before, count), message in zip(self._shown, mine, strict=False)
        )
