"""What the Hub tells of its repositories: the types that search, model pages and downloads share."""

from enum import StrEnum

import msgspec

from app.hub.listing import RemoteModel


class SortBy(StrEnum):
    """The order of search results, always best first. RELEVANCE is what the Hub finds best for the words, and what is
    wanted most just now without any.
    """

    RELEVANCE = "relevance"
    DOWNLOADS = "downloads"
    LIKES = "likes"
    UPDATED = "updated"


class Gate(StrEnum):
    """NO: anybody may download. AUTOMATIC: after the person has agreed on the Hub. MANUAL: after the publisher has."""

    NO = "no"
    AUTOMATIC = "auto"
    MANUAL = "manual"


class SearchQuery(msgspec.Struct, frozen=True):
    """What is looked for.

    Attributes:
        words: of the name or the publisher; empty for all.
        publisher: only this one's; empty for all.
        licence: as the Hub writes it, such as ``apache-2.0``; empty for all.
        without_gate: leave out what cannot be downloaded without asking.
    """

    words: str = ""
    sort: SortBy = SortBy.RELEVANCE
    publisher: str = ""
    licence: str = ""
    without_gate: bool = False


class SearchResult(msgspec.Struct, frozen=True):
    """One repository in a list.

    Attributes:
        id: ``publisher/name``.
        updated: ISO 8601, empty where the Hub does not say.
        licence: empty where the Hub does not say.
        architecture: of its GGUF files, as the Hub read it; empty where it did not.
        parameters: likewise; 0 where it did not.
        context_length: likewise.
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
        """Who publishes it."""
        return self.id.partition("/")[0]

    @property
    def name(self) -> str:
        """Without the publisher."""
        return self.id.partition("/")[2]


class SearchPage(msgspec.Struct, frozen=True):
    """Some results.

    Attributes:
        next_page: what :meth:`HubClient.search` takes to go on; None at the end.
    """

    results: tuple[SearchResult, ...]
    next_page: str | None = None


class Repository(msgspec.Struct, frozen=True):
    """One repository at one commit.

    Attributes:
        about: as in a list.
        commit: 40 hexadecimal digits; every file is taken from it.
        models: what it offers, small ones first.
        base_model: the repository that it was made from; empty where it does not say.
        tags: as the Hub gives them.
    """

    about: SearchResult
    commit: str
    models: tuple[RemoteModel, ...]
    base_model: str = ""
    tags: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """``publisher/name``."""
        return self.about.id
