"""Requests to the Hub: search, repositories, model cards, facts about a model, and the account of the token.

The Hub's answers are untrusted: a value of the wrong type is left out or refused, never passed on.
"""

import re
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, TypeVar
from urllib.parse import parse_qs, urlsplit

import msgspec

from app.gguf.check import facts_of_sources
from app.gguf.errors import GgufError
from app.gguf.facts import ModelFacts
from app.hub import facts_cache
from app.hub.errors import (
    BadTokenError,
    GatedError,
    NotOnHubError,
    RefusedError,
    UnexpectedAnswerError,
    UnusableModelError,
)
from app.hub.http_faults import host_of
from app.hub.listing import RemoteFile, RemoteModel, models_of
from app.hub.names import is_repository, safe_parts
from app.hub.network import Network
from app.hub.repositories import Gate, Repository, SearchPage, SearchQuery, SearchResult, SortBy

if TYPE_CHECKING:
    from app.hub.session import ModelInfo

T = TypeVar("T")

PAGE_RESULTS: Final = 30
_LONGEST_ID: Final = 96
"""The Hub's own limit, in characters."""
_STALL_SECONDS: Final = 20.0
_MOST_CARD: Final = 1 << 20
_LONGEST_PATH: Final = 1000
_LONGEST_QUERY: Final = 200
_MOST_TAGS: Final = 200
_LARGEST: Final = (1 << 63) - 1
_SHOWN_IN_LIST: Final = ["downloads", "likes", "lastModified", "gated", "tags", "gguf"]
_SORTS: Final = {SortBy.DOWNLOADS: "downloads", SortBy.LIKES: "likes", SortBy.UPDATED: "lastModified"}
_COMMIT: Final = re.compile(r"[0-9a-f]{40}")
_SHA256: Final = re.compile(r"[0-9a-f]{64}")
_FRONT_MATTER: Final = re.compile(r"\A\s*---[ \t]*\n.*?\n---[ \t]*(?:\n|\Z)", re.DOTALL)


class HubClient:
    """Client for the Hub's API. It is thread-safe; every method blocks and raises only HubError.

    Args:
        network: called for each request, so that changed settings apply at once.
    """

    def __init__(self, network: Callable[[], Network]) -> None:
        self._network = network

    def search(self, query: SearchQuery, page: str | None = None) -> SearchPage:
        """Return repositories with GGUF files; `page` is :attr:`SearchPage.next_page` of the previous page."""
        # HfApi.list_models is not used because it hides the cursor of the next page.
        from app.hub.session import get_json, model_info  # noqa: PLC0415 takes a second; so below

        url = f"{self._network().endpoint}/api/models"
        wanted = _query(query) | ({"cursor": page} if page else {})
        rows, next_url = self._ask(lambda network: get_json(network, url, wanted))
        if not isinstance(rows, list):
            raise UnexpectedAnswerError(host_of(url), "it sends no list")
        # One malformed row must not hide the others.
        infos = [info for row in rows if isinstance(row, dict) and (info := model_info(row)) is not None]
        results = [result for info in infos if (result := _result(info)) is not None]
        cursors = parse_qs(urlsplit(next_url or "").query).get("cursor", [])
        return SearchPage(tuple(results), cursors[0] if cursors and rows else None)

    def repository(self, repository_id: str, revision: str = "main") -> Repository:
        """Return what a repository offers at one commit."""
        from app.hub.session import HTTP_SECONDS, api_for, in_our_words  # noqa: PLC0415

        if not is_repository(repository_id) or len(repository_id) > _LONGEST_ID:
            raise NotOnHubError("".join(char for char in repository_id if char.isprintable()))

        def read(network: Network) -> "ModelInfo":
            with in_our_words(network.endpoint):
                api = api_for(network)
                return api.model_info(repository_id, revision=revision, files_metadata=True, timeout=HTTP_SECONDS)

        info = self._ask(read)
        endpoint = self._network().endpoint
        with in_our_words(endpoint):
            about = _result(info)
            commit = info.sha
            files = _files(info)
        if about is None or not isinstance(commit, str) or not _COMMIT.fullmatch(commit):
            raise UnexpectedAnswerError(host_of(endpoint), "it does not say which commit this is")
        return Repository(about, commit, tuple(models_of(files)), _base_model(info), _tags(info.tags))

    def card(self, repository: Repository) -> str:
        """Return the model card as Markdown without its front matter; empty if there is none."""
        from app.hub.session import first_bytes  # noqa: PLC0415

        url = f"{self._network().endpoint}/{repository.id}/resolve/{repository.commit}/README.md"
        try:
            content = self._ask(lambda network: first_bytes(network, url, _MOST_CARD))
        except NotOnHubError:
            return ""
        text = content.decode("utf-8-sig", "replace").replace("\r\n", "\n")
        return _FRONT_MATTER.sub("", text, count=1).strip()

    def facts(self, repository: Repository, model: RemoteModel) -> ModelFacts:
        """Return the facts from the headers of a model's files. Their `parts` are paths in the repository."""
        model.demand_usable()
        for file in model.files:
            safe_parts(file.path)  # "../" in a name would turn the request into one for something else
        known = facts_cache.load(model)
        if known is not None:
            return known
        facts = self._read_facts(repository, model)
        facts_cache.keep(model, facts)
        return facts

    def account(self) -> str:
        """Return the name of the account that the token belongs to. Raises BadTokenError."""
        from app.hub.session import api_for, in_our_words  # noqa: PLC0415

        network = self._sound_network()
        if not network.sent_token:
            raise BadTokenError(host_of(network.endpoint))
        with in_our_words(network.endpoint):
            name = api_for(network).whoami()["name"]
        if not isinstance(name, str) or not name.isprintable():
            raise UnexpectedAnswerError(host_of(network.endpoint), "it does not say whose token this is")
        return name[:_LONGEST_QUERY]

    def _ask(self, question: Callable[[Network], T]) -> T:
        """Send a request with the token. If the token is rejected, send it without: most repositories are public."""
        network = self._sound_network()
        try:
            return question(network)
        except BadTokenError as refused:
            if not network.sent_token:
                raise
            try:
                return question(msgspec.structs.replace(network, token=""))
            except (GatedError, NotOnHubError, RefusedError) as hidden:
                raise refused from hidden

    def _sound_network(self) -> Network:
        network = self._network()
        if not (network.token.isascii() and network.token.isprintable()):  # it is not valid in an HTTP header
            raise BadTokenError(host_of(network.endpoint))
        return network

    def _read_facts(self, repository: Repository, model: RemoteModel) -> ModelFacts:
        from app.hub.remote_header import RemoteFileSource  # noqa: PLC0415
        from app.hub.transfer.source import FileAddress, Source  # noqa: PLC0415

        addresses = [FileAddress(repository.id, repository.commit, file) for file in model.files]
        sources = [Source(to, self._sound_network, connections=1, stall=_STALL_SECONDS) for to in addresses]
        readers = [
            RemoteFileSource(source, file.path, file.size) for source, file in zip(sources, model.files, strict=True)
        ]
        try:
            return facts_of_sources(readers, facts_cache.parts_of(model))
        except GgufError as error:
            raise UnusableModelError(model.name, error.explanation.why or error.explanation.what) from error
        finally:
            for source in sources:
                source.close()


def _query(query: SearchQuery) -> dict[str, str | list[str]]:
    filters = ["gguf", *([f"license:{query.licence}"] if query.licence else [])]
    asked: dict[str, str | list[str]] = {"filter": filters, "limit": str(PAGE_RESULTS), "expand": _SHOWN_IN_LIST}
    if query.words.strip():
        asked["search"] = query.words.strip()[:_LONGEST_QUERY]
    if query.publisher.strip():
        asked["author"] = query.publisher.strip()[:_LONGEST_QUERY]
    if query.without_gate:
        asked["gated"] = "false"
    if query.sort in _SORTS:
        asked |= {"sort": _SORTS[query.sort], "direction": "-1"}
    return asked


def _result(info: "ModelInfo") -> SearchResult | None:
    if not isinstance(info.id, str) or not is_repository(info.id):
        return None
    gguf = info.gguf if isinstance(info.gguf, dict) else {}
    updated = info.last_modified
    return SearchResult(
        info.id,
        downloads=_count(info.downloads),
        likes=_count(info.likes),
        updated=updated.isoformat() if isinstance(updated, datetime) else "",
        licence=_licence(info),
        gate=_gate(info.gated),
        architecture=_text(gguf.get("architecture")),
        parameters=_count(gguf.get("total")),
        context_length=_count(gguf.get("context_length")),
    )


def _files(info: "ModelInfo") -> list[RemoteFile]:
    found = []
    for file in info.siblings or ():
        path, size = file.rfilename, file.size
        if isinstance(path, str) and _is_path(path) and type(size) is int and 0 <= size <= _LARGEST:
            digest = str(file.lfs.sha256).lower() if file.lfs else ""
            found.append(RemoteFile(path, size, digest if _SHA256.fullmatch(digest) else None))
    return found


def _is_path(path: str) -> bool:
    """Whether `path` can be requested. :mod:`app.hub.names` checks whether it is safe on this disk."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return False
    return 0 < len(path) <= _LONGEST_PATH and "\0" not in path


def _gate(value: object) -> Gate:
    if value in (None, False):
        return Gate.NO
    return Gate.MANUAL if value == "manual" else Gate.AUTOMATIC


def _licence(info: "ModelInfo") -> str:
    return next((tag.removeprefix("license:") for tag in _tags(info.tags) if tag.startswith("license:")), "")


def _base_model(info: "ModelInfo") -> str:
    """Return the base model from a tag ``base_model:owner/name`` or ``base_model:quantized:owner/name``."""
    named = [tag.rpartition(":")[2] for tag in _tags(info.tags) if tag.startswith("base_model:")]
    return next((name for name in named if is_repository(name)), "")


def _tags(value: object) -> tuple[str, ...]:
    tags = value if isinstance(value, list) else []
    return tuple(text for tag in tags[:_MOST_TAGS] if (text := _text(tag)))


def _text(value: Any) -> str:
    return value if isinstance(value, str) and value.isprintable() and len(value) <= _LONGEST_QUERY else ""


def _count(value: Any) -> int:
    return value if type(value) is int and 0 <= value <= _LARGEST else 0
