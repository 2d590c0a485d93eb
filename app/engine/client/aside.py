"""A few words that a model writes outside of any chat."""

from collections.abc import Iterable
from typing import NamedTuple

from app.core.stream import MessageKind, MessageOpened, MessageText
from app.core.turns import EndReason
from app.engine.client.engine_client import TurnItem
from app.engine.protocol import TurnEnded


class Aside(NamedTuple):
    """What the model wrote, and why it ended; `reason` is None after a failure."""

    text: str
    reason: EndReason | None

    @property
    def is_usable(self) -> bool:
        """Whether the model came to an end, or to the number of tokens that it was given."""
        return self.reason in (EndReason.ANSWERED, EndReason.LENGTH)


def run_aside(items: Iterable[TurnItem]) -> Aside:
    """Run a turn and return the text of its answer."""
    kinds: dict[int, MessageKind] = {}
    parts: list[str] = []
    reason: EndReason | None = None
    for item in items:
        match item:
            case MessageOpened(index=index, kind=kind):
                kinds[index] = kind
            case MessageText(index=index, text=text) if kinds.get(index) is MessageKind.FINAL:
                parts.append(text)
            case TurnEnded():
                reason = item.reason
            case _:
                pass
    return Aside("".join(parts), reason)
