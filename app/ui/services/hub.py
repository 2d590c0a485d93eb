"""The window's requests to the Hub: searches, repositories, model cards, and whether a file fits in memory.

All access of the widgets to :class:`HubClient` goes through this service. Requests run in a few workers, so that one
that hangs does not delay the next. A request that is no longer needed is not sent; its result is dropped.
"""

import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Protocol, TypeVar, cast

import msgspec
from PySide6.QtCore import QObject, Signal

from app.core.errors import DescantError, explained
from app.core.sentences import Explanation, phrase
from app.gguf.facts import ModelFacts
from app.hardware.machine import MachineMemory
from app.hardware.memory import read_memory as read_memory_of_this_machine
from app.hub import facts_cache
from app.hub.errors import (
    BadAddressError,
    BadTokenError,
    GatedError,
    HubError,
    OfflineError,
    RateLimitedError,
    UnreachableError,
    UnusableModelError,
)
from app.hub.listing import RemoteModel
from app.hub.network import DEFAULT_ENDPOINT
from app.hub.pasted import Pasted, pasted_from
from app.hub.repositories import Repository, SearchPage, SearchQuery
from app.planning.fit import Fit, fit_model
from app.ui.services.bridge import Bridge
from app.ui.services.hub_cards import readable
from app.ui.services.hub_requests import Request, RequestPool, Urgency

Result = TypeVar("Result")

_FRESH_SECONDS: Final = 300
"""Seconds during which a repository that was read is shown without reading it again."""
_MOST_KEPT: Final = 50
_TRIES_BY_ITSELF: Final = 3
"""One header per page is read without a request by the user, up to 16 MB; if it cannot be read, others are tried, up to
this many in all. Everything else is estimated, or left open, until the user asks.
"""
_MOST_FACTS: Final = 200
_LONGEST_ID: Final = 96
"""Characters of ``publisher/name``; the Hub's own limit."""
_TOO_LONG: Final = Explanation(
    phrase("This name is too long."),
    phrase("Names on the Hub, including the publisher's, have at most {count} characters.", count=_LONGEST_ID),
    phrase("Search for part of it."),
)


class HubAsked(Protocol):
    """The part of :class:`app.hub.client.HubClient` that this service uses."""

    def search(self, query: SearchQuery, page: str | None = None) -> SearchPage:
        """Return a page of repositories with GGUF files."""

    def repository(self, repository_id: str, revision: str = "main") -> Repository:
        """Return what one repository offers."""

    def card(self, repository: Repository) -> str:
        """Return the text of its model card."""

    def facts(self, repository: Repository, model: RemoteModel) -> ModelFacts:
        """Return the facts in the header of a file."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a request failed, and what the window can offer.

    Attributes:
        link: an address that helps; empty for none.
        in_settings: whether the next step is in Settings.
        concerns_all: whether every other file would fail for the same reason.
        can_retry: whether trying again may succeed.
        is_gate: whether the publisher has not granted access.
    """

    explanation: Explanation
    link: str = ""
    in_settings: bool = False
    concerns_all: bool = False
    can_retry: bool = True
    is_gate: bool = False


@dataclass(frozen=True, slots=True)
class FitNews:
    """Whether a file fits in memory. With no field set: unknown, and not being determined.

    Attributes:
        fit: None if unknown; `trouble` then has the reason.
        estimated: scaled by size from the header of another quantization of the same model.
        is_reading: whether it is being determined now.
        is_fresh: whether the Hub has just sent this file's own header, so the user has access to it.
    """

    fit: Fit | None = None
    trouble: Trouble | None = None
    estimated: bool = False
    is_reading: bool = False
    is_fresh: bool = False


class HubService(QObject):
    """Sends the window's requests to the Hub and emits the results.

    Args:
        client: sends the requests.
        bridge: returns the results to the window's thread.
        read_memory: reads the memory of this machine, just before it is needed.
        read_endpoint: returns the address of the Hub, or of the mirror that is set. May raise HubError.

    Signals:
        searched(SearchPage, bool): for the newest search; True for a further page.
        search_failed(Trouble, bool)
        repository_read(str, Repository), repository_failed(str, Trouble): with the requested id.
        card_read(str, str): id and Markdown; card_failed(str, Trouble).
        fit_known(str, str, FitNews): repository id, :func:`model_key` of the file.
        shelf_fit_known(str, FitNews): the name passed to :meth:`look_at_shelf`.
        memory_read(MachineMemory)
    """

    searched = Signal(object, bool)
    search_failed = Signal(object, bool)
    repository_read = Signal(str, object)
    repository_failed = Signal(str, object)
    card_read = Signal(str, str)
    card_failed = Signal(str, object)
    fit_known = Signal(str, str, object)
    shelf_fit_known = Signal(str, object)
    memory_read = Signal(object)

    def __init__(
        self,
        client: HubAsked,
        bridge: Bridge,
        *,
        read_memory: Callable[[], MachineMemory] = read_memory_of_this_machine,
        read_endpoint: Callable[[], str] = lambda: DEFAULT_ENDPOINT,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._client, self._read_memory, self._read_endpoint = client, read_memory, read_endpoint
        self._pool = RequestPool(bridge)
        self._search = 0
        self._page: str | None = None
        self._kept: dict[str, tuple[float, Repository]] = {}
        self._cards: dict[tuple[str, str], str] = {}
        self._headers = _Headers(self)
        self.memory: MachineMemory | None = None

    # -- search ----------------------------------------------------------------------------------------------------

    def search(self, query: SearchQuery, page: str | None = None) -> None:
        """Search for repositories and drop any earlier search. `page`: continue after that :class:`SearchPage`."""
        self._search += 1
        number, is_more = self._search, page is not None
        self._submit(
            Urgency.SEARCH,
            lambda: self._client.search(query, page),
            lambda found: self.searched.emit(found, is_more),
            lambda trouble: self.search_failed.emit(trouble, is_more),
            lambda: number == self._search,
        )

    def stop_search(self) -> None:
        """Drop the result of the running search."""
        self._search += 1

    # -- one repository --------------------------------------------------------------------------------------------

    def open_repository(self, repository_id: str, *, fresh: bool = False) -> None:
        """Read a repository and drop the one being read. `fresh`: ignore the cache."""
        self.leave_repository()
        self._page = repository_id
        if len(repository_id) > _LONGEST_ID:
            self.repository_failed.emit(repository_id, Trouble(_TOO_LONG, can_retry=False))
            return
        read_at, kept = self._kept.get(repository_id.lower(), (0.0, None))
        if kept is not None and not fresh and time.monotonic() - read_at < _FRESH_SECONDS:
            self.repository_read.emit(repository_id, kept)
            return
        self._submit(
            Urgency.PAGE,
            lambda: self._client.repository(repository_id),
            lambda found: self._on_repository(repository_id, found),
            lambda trouble: self.repository_failed.emit(repository_id, trouble),
            lambda: self._page == repository_id,
        )

    def leave_repository(self) -> None:
        """Stop all reading for the current page, because it is no longer shown."""
        self._page = None
        self._headers.stop()

    def read_card(self, repository: Repository) -> None:
        """Read the model card of a repository, as Markdown without HTML."""
        key = (repository.id, repository.commit)
        if key in self._cards:
            self.card_read.emit(repository.id, self._cards[key])
            return
        asked = self._page
        self._submit(
            Urgency.CARD,
            lambda: readable(self._client.card(repository)),
            lambda text: self._on_card(key, text),
            lambda trouble: self.card_failed.emit(repository.id, trouble),
            lambda: self._page == asked,
        )

    def read_fits(self, repository: Repository, models: Sequence[RemoteModel]) -> None:
        """Determine which of `models` fit, using the header of the first; :meth:`leave_repository` stops it."""
        self._headers.start(repository, models)

    def read_fit(self, repository: Repository, model: RemoteModel) -> None:
        """Determine whether one file fits from its own header, because the user asked for it."""
        self._headers.ask(repository, model)

    def look_at_shelf(self, shelf: dict[str, ModelFacts]) -> None:
        """Determine whether models fit whose facts are known without asking the Hub."""

        def work() -> tuple[MachineMemory, dict[str, Fit]]:
            memory = self._read_memory()
            return memory, {name: fit_model(facts, memory) for name, facts in shelf.items()}

        def done(result: tuple[MachineMemory, dict[str, Fit]]) -> None:
            memory, fits = result
            self.note_memory(memory)
            for name, fit in fits.items():
                self.shelf_fit_known.emit(name, FitNews(fit))

        def failed(trouble: Trouble) -> None:
            for name in shelf:
                self.shelf_fit_known.emit(name, FitNews(trouble=trouble))

        self._submit(Urgency.PAGE, work, done, failed, lambda: True)

    def close(self, patience: float) -> bool:
        """End the workers; return False if one still waits for the Hub after `patience` seconds."""
        self._search += 1
        self.leave_repository()
        return self._pool.close(patience)

    def pasted(self, text: str) -> Pasted | None:
        """Return the repository and model that a pasted address names; None for a search term."""
        try:
            endpoint = self._read_endpoint()
        except HubError:  # the search will report what is wrong with it
            endpoint = DEFAULT_ENDPOINT
        return pasted_from(text, endpoint)

    @staticmethod
    def address_of(repository_id: str) -> str:
        """Return the address of its web page."""
        return f"{DEFAULT_ENDPOINT}/{repository_id}"

    # -- steps -----------------------------------------------------------------------------------------------------

    def _submit(
        self,
        urgency: Urgency,
        work: Callable[[], Result],
        done: Callable[[Result], object],
        failed: Callable[[Trouble], object],
        is_wanted: Callable[[], bool],
    ) -> None:
        def on_done(result: object) -> None:
            if is_wanted():
                done(cast("Result", result))  # the type that `work` returned

        def on_failed(error: DescantError) -> None:
            if is_wanted():
                failed(trouble_of(error))

        self._pool.submit(Request(urgency, explained(work), on_done, on_failed, is_wanted))

    def _on_repository(self, asked: str, found: Repository) -> None:
        while len(self._kept) >= _MOST_KEPT:
            self._kept.pop(next(iter(self._kept)))
        self._kept[asked.lower()] = (time.monotonic(), found)
        self.repository_read.emit(asked, found)

    def _on_card(self, key: tuple[str, str], text: str) -> None:
        while len(self._cards) >= _MOST_KEPT:
            self._cards.pop(next(iter(self._cards)))
        self._cards[key] = text
        self.card_read.emit(key[0], text)

    def note_memory(self, memory: MachineMemory) -> None:
        """Keep the machine's current memory and pass it on."""
        self.memory = memory
        self.memory_read.emit(memory)

    def fit_of(self, repository: Repository, model: RemoteModel) -> tuple[ModelFacts, MachineMemory, FitNews]:
        """Compute the fit from the file's header and the current memory; runs in a worker."""
        facts = self._headers.known(repository, model)
        is_fresh = facts is None and facts_cache.load(model) is None
        facts = facts or self._client.facts(repository, model)
        memory = self._read_memory()
        return facts, memory, FitNews(fit_model(facts, memory), is_fresh=is_fresh)

    def submit_fit(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], object],
        failed: Callable[[Trouble], object],
        is_wanted: Callable[[], bool],
    ) -> None:
        """Queue a request with the lowest urgency."""
        self._submit(Urgency.FACTS, work, done, failed, is_wanted)


class _Headers:
    """Reads the headers of a page's files, one after another."""

    def __init__(self, hub: HubService) -> None:
        self._hub = hub
        self._run = 0
        self._repository: Repository | None = None
        self._waiting: deque[RemoteModel] = deque()
        self._spare: list[RemoteModel] = []
        self._rest: list[RemoteModel] = []
        self._reading: RemoteModel | None = None
        self._has_judged = False
        self._facts: dict[tuple[str, str, str], ModelFacts] = {}

    def known(self, repository: Repository, model: RemoteModel) -> ModelFacts | None:
        """Return the facts read earlier, if any."""
        return self._facts.get((repository.id, repository.commit, model_key(model)))

    def start(self, repository: Repository, models: Sequence[RemoteModel]) -> None:
        """Judge again the files whose headers are known; if there are none, read the first header."""
        self.stop()
        self._repository = repository
        whole = [model for model in models if model.is_usable]
        self._waiting.extend([model for model in whole if self.known(repository, model)] or whole[:1])
        self._spare = whole[1:_TRIES_BY_ITSELF]
        self._rest = list(whole)
        self._next()

    def ask(self, repository: Repository, model: RemoteModel) -> None:
        """Read the header of `model` before all others."""
        if self._repository is None or self._repository.id != repository.id:
            self.stop()
            self._repository = repository
        if model in self._waiting:
            self._waiting.remove(model)
        if model == self._reading:
            return
        self._waiting.appendleft(model)
        self._tell(repository, model, FitNews(is_reading=True))
        self._next()

    def stop(self) -> None:
        """Drop everything queued, and the result of the running request."""
        self._run += 1
        repository, given_up = self._repository, [*self._waiting, *([self._reading] if self._reading else [])]
        self._waiting.clear()
        self._spare, self._rest, self._repository, self._reading, self._has_judged = [], [], None, None, False
        if repository is not None:
            for model in given_up:
                self._tell(repository, model, FitNews())

    def _next(self) -> None:
        repository = self._repository
        if repository is None or self._reading is not None or not self._waiting:
            return
        model, run = self._waiting.popleft(), self._run
        self._reading = model
        self._tell(repository, model, FitNews(is_reading=True))
        self._hub.submit_fit(
            lambda: self._hub.fit_of(repository, model),
            lambda result: self._on_fit(repository, model, result),
            lambda trouble: self._on_trouble(repository, model, trouble),
            lambda: run == self._run,
        )

    def _on_fit(
        self, repository: Repository, model: RemoteModel, result: tuple[ModelFacts, MachineMemory, FitNews]
    ) -> None:
        facts, memory, news = result
        self._reading, self._has_judged = None, True
        while len(self._facts) >= _MOST_FACTS:
            self._facts.pop(next(iter(self._facts)))
        self._facts[repository.id, repository.commit, model_key(model)] = facts
        if model in self._rest:
            self._rest.remove(model)
        self._hub.note_memory(memory)
        self._tell(repository, model, news)
        for other in self._rest:
            if family_of(other) == family_of(model):
                self._tell(repository, other, FitNews(fit_model(scaled(facts, other.size), memory), estimated=True))
        self._next()

    def _on_trouble(self, repository: Repository, model: RemoteModel, trouble: Trouble) -> None:
        self._reading = None
        self._tell(repository, model, FitNews(trouble=trouble))
        if trouble.concerns_all:
            others = dict.fromkeys([*self._waiting, *([] if self._has_judged else self._rest)])
            self._waiting.clear()
            for other in others:
                self._tell(repository, other, FitNews(trouble=trouble))
        elif self._spare and not self._has_judged and not self._waiting:
            self._waiting.append(self._spare.pop(0))
        self._next()

    def _tell(self, repository: Repository, model: RemoteModel, news: FitNews) -> None:
        self._hub.fit_known.emit(repository.id, model_key(model), news)


def model_key(model: RemoteModel) -> str:
    """Return a key that distinguishes the models of one repository."""
    return model.files[0].path


def family_of(model: RemoteModel) -> str:
    """Return the name without the quantization: the files of one family hold the same weights."""
    name = model.name.lower()
    return name.replace(model.quantisation.lower(), "").strip("-._ ") if model.quantisation else name


def scaled(facts: ModelFacts, size: int) -> ModelFacts:
    """Return the facts of another quantization of the same model with `size` bytes: all tensors in proportion."""
    share = size / facts.size_bytes if facts.size_bytes else 1.0
    tensors = facts.tensor_bytes
    return msgspec.structs.replace(
        facts,
        size_bytes=size,
        tensor_bytes=msgspec.structs.replace(
            tensors,
            token_embd=round(tensors.token_embd * share),
            output=round(tensors.output * share),
            experts=tuple(round(one * share) for one in tensors.experts),
            rest=tuple(round(one * share) for one in tensors.rest),
            other=round(tensors.other * share),
        ),
    )


_FOR_SETTINGS: Final = (OfflineError, BadAddressError, BadTokenError)
_FOR_ALL: Final = (*_FOR_SETTINGS, GatedError, RateLimitedError, UnreachableError)


def trouble_of(error: DescantError) -> Trouble:
    """Convert an error into what the window shows."""
    return Trouble(
        error.explanation,
        error.link if isinstance(error, HubError) else "",
        in_settings=isinstance(error, _FOR_SETTINGS),
        concerns_all=isinstance(error, _FOR_ALL),
        can_retry=not isinstance(error, UnusableModelError) and getattr(error, "can_retry", True),
        is_gate=isinstance(error, GatedError),
    )
