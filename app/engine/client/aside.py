"""A few words that a model writes outside of any chat."""

from collections.abc import Iterable

from app.core.stream import MessageKind, MessageOpened, MessageText
from app.core.turns import EndReason
from app.engine.client.engine_client import TurnItem
from app.engine.protocol import TurnEnded


def text_of_aside(items: Iterable[TurnItem]) -> str | None:
    """Run a turn and return the text of its answer; None if it was stopped or failed."""
    kinds: dict[int, MessageKind] = {}
    parts: list[str] = []
    for item in items:
        match item:
            case MessageOpened(index=index, kind=kind):
                kinds[index] = kind
            case MessageText(index=index, text=text) if kinds.get(index) is MessageKind.FINAL:
                parts.append(text)
            case TurnEnded(reason=EndReason.ANSWERED | EndReason.LENGTH):
                return "".join(parts)
            case _:
                pass
    return None
