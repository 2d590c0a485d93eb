"""The ``browser`` tools for the window: the pages of all chats, for as long as the window is open."""

from __future__ import annotations

import logging
from functools import partial
from typing import TYPE_CHECKING

from app.core.errors import explained
from app.core.settings.network import NETWORK_OFFLINE, NETWORK_SEARCH

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.chats.store import ChatStore
    from app.core.calls import Link
    from app.core.errors import DescantError
    from app.core.settings.store import SettingsStore
    from app.tools.browser.fetching import Fetcher
    from app.tools.browser.search.searcher import Searcher
    from app.tools.browser.tool import BrowserSessions
    from app.tools.tool import Tool, ToolSpec
    from app.ui.services.chat_store import StoreDesk

_log = logging.getLogger(__name__)


class BrowserSource:
    """A :class:`app.ui.services.tool_service.ToolSource`; there are no tools while Descant stays offline.

    Args:
        desk: knows which pages earlier runs have shown.
        fetcher, searcher: of a test; by default they reach the public web alone, and ask the service in the settings.
    """

    def __init__(
        self,
        desk: StoreDesk,
        settings: SettingsStore,
        fetcher: Fetcher | None = None,
        searcher: Callable[[], Searcher] | None = None,
    ) -> None:
        self._desk, self._settings = desk, settings
        self._fetcher, self._searcher = fetcher, searcher
        self._remembered: set[int] = set()
        self._made: BrowserSessions | None = None

    def specs(self) -> Sequence[ToolSpec]:
        """Return the three tools of the browser; none while “Stay offline” is on."""
        if self._settings.get(NETWORK_OFFLINE):
            return ()
        from app.tools.browser.search.names import name_of  # noqa: PLC0415  the first picture needs no tools
        from app.tools.browser.specs import specs_with  # noqa: PLC0415

        return specs_with(self._searcher().name if self._searcher else name_of(str(self._settings.get(NETWORK_SEARCH))))

    def tools(self, chat_id: int) -> Sequence[Tool]:
        """Return them with the chat's own pages; cursors of earlier sessions are remembered from the stored calls."""
        if self._settings.get(NETWORK_OFFLINE):
            return ()
        if chat_id not in self._remembered:
            # The model has to write a call first: until then it is known what was shown before.
            self._remembered.add(chat_id)
            work = partial(_shown, chat_id)
            self._desk.of(chat_id).submit(explained(work), partial(self._remember, chat_id), _log_failure)
        return self._sessions.tools(chat_id)

    def forget(self, chat_id: int) -> None:
        """Let go of the chat's pages."""
        self._remembered.discard(chat_id)
        if self._made is not None:
            self._made.forget(chat_id)

    def close(self) -> None:
        """Let go of all pages, and end the process that reads them."""
        if self._made is not None:
            self._made.close()

    def _remember(self, chat_id: int, gone: dict[int, Link]) -> None:
        self._sessions.session(chat_id).remember(gone)

    def _service(self) -> Searcher:
        if self._searcher is not None:
            return self._searcher()
        from app.tools.browser.search.choosing import searcher_from  # noqa: PLC0415  as above

        return searcher_from(self._settings)

    def _public(self) -> Fetcher:
        from app.tools.browser.search.choosing import fetcher_from  # noqa: PLC0415  as above

        return fetcher_from(self._settings)

    @property
    def _sessions(self) -> BrowserSessions:
        if self._made is None:
            from app.tools.browser.tool import BrowserSessions  # noqa: PLC0415  as above

            self._made = BrowserSessions(self._service, self._fetcher or self._public())
        return self._made


def _shown(chat_id: int, store: ChatStore) -> dict[int, Link]:
    from app.chats import tooling  # noqa: PLC0415  in the store's thread, which has imported it by now

    return store.read(partial(tooling.shown_pages, chat_id=chat_id))


def _log_failure(error: DescantError) -> None:
    """Cursors of earlier runs are then unknown, which the model is told when it uses one."""
    _log.warning("What was shown in a chat is not known: %s", error)
