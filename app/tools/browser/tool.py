"""``browser.search``, ``browser.open`` and ``browser.find``: three tools that share the pages of a chat."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, TypeVar

import msgspec

from app.core.calls import Outcome
from app.core.sentences import Phrase, phrase
from app.tools.browser.contract import MISFIT, FindArguments, OpenArguments, SearchArguments
from app.tools.browser.fetching import Fetcher
from app.tools.browser.pages import PageReader
from app.tools.browser.search.names import FALLBACKS
from app.tools.browser.session import BrowserSession
from app.tools.browser.specs import FIND_SPEC, OPEN_SPEC, specs_with

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.tools.browser.search.searcher import Searcher
    from app.tools.tool import RunControl, Tool, ToolSpec

Arguments = TypeVar("Arguments", SearchArguments, OpenArguments, FindArguments)


class SearchTool:
    """``browser.search`` for one chat."""

    def __init__(self, session: BrowserSession) -> None:
        self._session = session
        self._spec = specs_with(session.searcher.name)[0]

    @property
    def spec(self) -> ToolSpec:
        """Its trained contract, with the name of the service that is asked."""
        return self._spec

    def doing(self, arguments: str) -> Phrase:
        """Say which words go to which service."""
        wanted = _read(arguments, SearchArguments)
        query = wanted.query if wanted is not None else "?"
        others = FALLBACKS.get(self._name)
        if others is None:
            return phrase("Search the web for “{query}”. {service} gets these words.", query=query, service=self._name)
        return phrase(
            "Search the web for “{query}”. {service} gets these words, and if it does not answer, one after another of"
            " these: {others}.",
            query=query,
            service=self._name,
            others=others,
        )

    def run(self, arguments: str, control: RunControl) -> Outcome:
        """Search, and show the results as a page with a cursor; `is_error` if the service fails."""
        wanted = _read(arguments, SearchArguments)
        return self._session.search(wanted, control) if wanted is not None else Outcome(MISFIT, is_error=True)

    @property
    def _name(self) -> str:
        return self._session.searcher.name


class OpenTool:
    """``browser.open`` for one chat."""

    def __init__(self, session: BrowserSession) -> None:
        self._session = session

    @property
    def spec(self) -> ToolSpec:
        """What gpt-oss was trained to know of it: the name, the description and the parameters."""
        return OPEN_SPEC

    def doing(self, arguments: str) -> Phrase:
        """Say which page is requested, or that it is one that is loaded already."""
        return self._session.doing(_read(arguments, OpenArguments) or OpenArguments())

    def run(self, arguments: str, control: RunControl) -> Outcome:
        """Fetch a page, or scroll in one that is loaded; `is_error` if it is refused or cannot be read."""
        wanted = _read(arguments, OpenArguments)
        return self._session.open(wanted, control) if wanted is not None else Outcome(MISFIT, is_error=True)


class FindTool:
    """``browser.find`` for one chat."""

    def __init__(self, session: BrowserSession) -> None:
        self._session = session

    @property
    def spec(self) -> ToolSpec:
        """What gpt-oss was trained to know of it: the name, the description and the parameters."""
        return FIND_SPEC

    def doing(self, arguments: str) -> Phrase:
        """Say what is looked for; no request is made."""
        wanted = _read(arguments, FindArguments)
        pattern = wanted.pattern if wanted is not None else "?"
        return phrase("Look for “{pattern}” in a page that is already loaded.", pattern=pattern)

    def run(self, arguments: str, control: RunControl) -> Outcome:
        """Look for the text in a page that is loaded, and show the places as a page."""
        wanted = _read(arguments, FindArguments)
        return self._session.find(wanted, control) if wanted is not None else Outcome(MISFIT, is_error=True)


class BrowserSessions:
    """The pages of all chats. For any thread.

    Args:
        searcher: makes the service that is asked, as the settings are now.
    """

    def __init__(self, searcher: Callable[[], Searcher], fetcher: Fetcher | None = None) -> None:
        self._searcher = searcher
        self._fetcher = fetcher or Fetcher()
        self._reader = PageReader()
        self._lock = threading.Lock()
        self._sessions: dict[int, BrowserSession] = {}

    def session(self, chat_id: int) -> BrowserSession:
        """Return the pages of a chat; searches ask the service that is set now."""
        searcher = self._searcher()
        with self._lock:
            session = self._sessions.get(chat_id)
            if session is None:
                session = self._sessions[chat_id] = BrowserSession(self._fetcher, self._reader, searcher)
        session.searcher = searcher
        return session

    def tools(self, chat_id: int) -> tuple[Tool, ...]:
        """Return the tools of a chat."""
        session = self.session(chat_id)
        return SearchTool(session), OpenTool(session), FindTool(session)

    def forget(self, chat_id: int) -> None:
        """Let go of the pages of a chat that was deleted."""
        with self._lock:
            self._sessions.pop(chat_id, None)

    def close(self) -> None:
        """End the process that reads pages, and let go of all pages."""
        with self._lock:
            self._sessions.clear()
        self._reader.close()


def _read(text: str, kind: type[Arguments]) -> Arguments | None:
    try:
        return msgspec.json.decode(text or "{}", type=kind)
    except msgspec.DecodeError:
        return None
