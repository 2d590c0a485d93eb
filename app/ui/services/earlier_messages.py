"""Lets a model search what it is no longer given of a chat: a tool that waits for the store's thread."""

from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING

import msgspec

from app.core.errors import explained

if TYPE_CHECKING:
    import sqlite3

    from app.chats.store import ChatStore
    from app.chats.stored_chat import Recalled
    from app.tools.earlier_messages import EarlierMessages
    from app.tools.tool import RunControl
    from app.ui.services.chat_store import StoreDesk


def earlier_messages(desk: StoreDesk, chat_id: int, question_id: int) -> EarlierMessages:
    """Return the tool of an answer to a question."""
    from app.tools.earlier_messages import EarlierMessages  # noqa: PLC0415  most chats fit into the context

    return EarlierMessages(_Finder(desk, chat_id, question_id).find)


class _Finder(msgspec.Struct, frozen=True):
    """Searches what is left out before a question."""

    desk: StoreDesk
    chat_id: int
    question_id: int

    def find(self, words: str, tokens: int, control: RunControl) -> list[Recalled] | None:
        """Wait until the store has searched; None if it cannot, or if the call is stopped."""
        found: list[list[Recalled]] = []
        is_over = threading.Event()

        def work(store: ChatStore) -> None:
            found.append(store.read(partial(self._recalled, words=words, tokens=tokens)))
            is_over.set()

        control.on_stop(is_over.set)
        self.desk.of(self.chat_id).submit(explained(work), None, lambda _: is_over.set())
        is_over.wait(control.left)
        return found[0] if found else None

    def _recalled(self, connection: sqlite3.Connection, *, words: str, tokens: int) -> list[Recalled]:
        from app.chats import reading, recalling  # noqa: PLC0415  the store's thread has imported it by now

        path = reading.path_to(connection, self.chat_id, self.question_id)
        return list(recalling.recall(connection, path, words, tokens=tokens))
