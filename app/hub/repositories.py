"""Data types for repositories, shared by search, model pages and downloads."""

from enum import StrEnum

import msgspec

from app.hub.listing import RemoteModel


class SortBy(StrEnum):
    """The order of search results, always descending.

    RELEVANCE is the Hub's own ranking: the best match for the words, or what is trending if there are none.
    """

    RELEVANCE = "relevance"
    DOWNLOADS = "downloads"
    LIKES = "likes"
    UPDATED = "updated"


class Gate(StrEnum):
    """Whether access is gated.

    NO: open to everyone. AUTOMATIC: once the user accepts the terms on the Hub. MANUAL: once the publisher approves.
    """

    NO = "no"
    AUTOMATIC = "auto"
    MANUAL = "manual"


class SearchQuery(msgspec.Struct, frozen=True):
    """A search on the Hub.

    Attributes:
        words: part of the name or the publisher; empty for all.
        publisher: only repositories of this publisher; empty for all.
        licence: as the Hub writes it, such as ``apache-2.0``; empty for all.
        without_gate: leave out gated repositories.
    """

    words: str = ""
    sort: SortBy = SortBy.RELEVANCE
    publisher: str = ""
    licence: str = ""
    without_gate: bool = False


class SearchResult(msgspec.Struct, frozen=True):
    """One repository in the search results.

    Attributes:
        id: ``publisher/name``.
        updated: ISO 8601; empty if unknown.
        licence: empty if unknown.
        architecture: of its GGUF files, as the Hub read it; empty if unknown.
        parameters: number of parameters, as the Hub read it; 0 if unknown.
        context_length: in tokens, as the Hub read it; 0 if unknown.
    """

    id: str
    downloads: int = 0
    likes: int = 0
    updated: str = ""
    licence: str = ""
    gate: Gate = Gate.NO
    architecture: str = ""
    parameters: int = 0
    context_length: int = 0

    @property
    def publisher(self) -> str:
        """The publisher's part of the id."""
        return self.id.partition("/")[0]

    @property
    def name(self) -> str:
        """The id without the publisher."""
        return self.id.partition("/")[2]


class SearchPage(msgspec.Struct, frozen=True):
    """One page of search results.

    Attributes:
        next_page: argument for the next :meth:`HubClient.search`; None on the last page.
    """

    results: tuple[SearchResult, ...]
    next_page: str | None = None


class Repository(msgspec.Struct, frozen=True):
    """One repository at one commit.

    Attributes:
        about: the same data as in search results.
        commit: 40 hexadecimal digits; all files are from this commit.
        models: smallest first.
        base_model: the repository it is derived from; empty if unknown.
        tags: as the Hub gives them.
    """

    about: SearchResult
    commit: str
    models: tuple[RemoteModel, ...]
    base_model: str = ""
    tags: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The repository's id, ``publisher/name``."""
        return self.about.id
