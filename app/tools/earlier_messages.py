"""The function by which a model searches the messages of its chat that are left out for lack of room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from app.core.calls import FUNCTIONS, Outcome
from app.core.sentences import Phrase, phrase
from app.documents.fitting import CHARACTERS_PER_TOKEN
from app.documents.framing import framed_earlier
from app.tools.tool import ToolSpec

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.chats.stored_chat import Recalled
    from app.tools.tool import RunControl

SPEC: Final = ToolSpec(
    f"{FUNCTIONS}find_earlier_messages",
    "Search the earlier messages of this conversation that are left out for lack of room. Returns the passages that "
    "fit best, from the user and from you.",
    {
        "type": "object",
        "properties": {
            "query": {"type": "string", "description": "Words that the messages contain, in their own language."}
        },
        "required": ["query"],
    },
    runner="chat",
    seconds=30.0,
    asks=False,
)
"""The function. It reads only what is in the chat, so the user is not asked."""

NOTHING_FOUND: Final = "No message that is left out fits these words. Try others, or answer without it."
_SHARE: Final = 2
"""Passages take at most one part in so many of a result, so that two searches do not fill the context again."""


class _Wanted(msgspec.Struct):
    query: str = ""


class EarlierMessages:
    """The function in one chat.

    Args:
        find: returns what fits words best, in at most so many tokens. It may wait; a call that is stopped ends it.
    """

    def __init__(self, find: Callable[[str, int, RunControl], Sequence[Recalled] | None]) -> None:
        self._find = find

    @property
    def spec(self) -> ToolSpec:
        """A function with one argument, the words to look for."""
        return SPEC

    def doing(self, arguments: str) -> Phrase:
        """Say that the chat is searched; nothing leaves it."""
        del arguments  # shown beside it
        return phrase("Search earlier messages of this chat.")

    def run(self, arguments: str, control: RunControl) -> Outcome:
        """Return what fits the words best, framed as quotations; `is_error` if the chat could not be read."""
        query = msgspec.json.decode(arguments, type=_Wanted, strict=False).query  # the loop has checked them
        found = self._find(query, control.most_bytes // (_SHARE * CHARACTERS_PER_TOKEN), control)
        if found is None:
            return Outcome("The earlier messages could not be read.", is_error=True)
        return Outcome(framed_earlier([(one.is_question, one.text) for one in found]) if found else NOTHING_FOUND)
