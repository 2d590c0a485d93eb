"""How many tokens the content of each message of a turn has."""

from collections.abc import Sequence

from app.core.stream import MessageClosed, MessageOpened, MessageText, StreamEvent


class MessageTokens:
    """Counts along with the parser, token by token.

    A token counts when its text goes out. Text that waits for more (half of a code point, what may be the beginning of
    a closing tag) counts with the token that lets it go; headers and tags, which never come out as text, do not count.

    Attributes:
        counts: one for each message that was opened.
    """

    def __init__(self) -> None:
        self.counts: list[int] = []
        self._waiting = 0

    def note(self, events: Sequence[StreamEvent]) -> None:
        """One token was read and made `events`."""
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
                    if written is not None:  # the token that closes lets go what was waiting, and is no text itself
                        self.counts[written] += self._waiting
                        written = None
                    self._waiting = 0
        if written is not None:
            self.counts[written] += self._waiting + 1
            self._waiting = 0
