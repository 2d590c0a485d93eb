"""Asks the user in the window, for a tool in a thread of its own."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.tools.inquiry import Inquiry, Reply
    from app.ui.services.bridge import Bridge


class PostedAsker:
    """An :class:`app.tools.inquiry.Asker` for tools that the window runs.

    Args:
        take: is called in the window's thread with a question and what takes its reply, or with None twice if the
            question needs no answer any more.
    """

    def __init__(
        self, take: Callable[[Inquiry | None, Callable[[Reply], object] | None], None], bridge: Bridge
    ) -> None:
        self._take, self._bridge = take, bridge

    def ask(self, inquiry: Inquiry, done: Callable[[Reply], object]) -> None:
        """Have the window ask, and return at once; `done` is called in the window's thread."""
        self._bridge.post(partial(self._take, inquiry, done))

    def withdraw(self) -> None:
        """Have the window take its question back."""
        self._bridge.post(partial(self._take, None, None))
