"""Counts the tokens in the content of each message of a turn."""

from collections.abc import Sequence

from app.core.stream import MessageClosed, MessageOpened, MessageText, StreamEvent


class MessageTokens:
    """Counts tokens in step with the parser.

    A token counts when its text is sent. Text that is held back (half of a code point, the possible start of a closing
    tag) counts with the token that releases it; headers and tags are never sent as text and do not count.

    Attributes:
        counts: number of tokens for each message that was opened.
    """

    def __init__(self) -> None:
        self.counts: list[int] = []
        self._waiting = 0

    def note(self, events: Sequence[StreamEvent]) -> None:
        """Record one token and the `events` that it caused."""
        if not events:
            self._waiting += 1
            return
        written: int | None = None
        for event in events:
            match event:
                case MessageText():
                    written = event.index
                case MessageOpened():
                    self.counts.append(0)
                    self._waiting = 0
                case MessageClosed():
                    if written is not None:  # the closing token releases held text and is no text itself
                        self.counts[written] += self._waiting
                        written = None
                    self._waiting = 0
        if written is not None:
            self.counts[written] += self._waiting + 1
            self._waiting = 0
