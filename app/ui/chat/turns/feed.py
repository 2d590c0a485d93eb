"""What of an answer's messages has not been shown yet."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from app.core.stream import MessageKind
from app.ui.services.answer_state import LiveMessage

GAP = "\n\n"
"""Between two messages that say anything, as :meth:`LiveAnswer.text_of` has it."""


@dataclass(frozen=True, slots=True)
class News:
    """More text to show; if `is_reset`, instead of what was shown so far."""

    text: str
    is_reset: bool


class Feed:
    """The messages of one kind as one text that grows.

    It looks at each message's number of parts only; the text that was shown already is never touched again unless the
    messages themselves are others (one was relabelled, or the answer was begun anew).
    """

    def __init__(self, kind: MessageKind) -> None:
        self._kind = kind
        self._shown: list[tuple[LiveMessage, int]] = []

    def pull(self, messages: Sequence[LiveMessage]) -> News | None:
        """What is new since the last call; None when nothing is."""
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
