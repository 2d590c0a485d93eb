"""``descant search``: search the Hub, or list the models of a repository."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from app.cli.exit_codes import ExitCode
from app.cli.terminal import StatusLine, positive, print_json, print_line, say, say_error, say_link
from app.core.settings.store import SettingsStore
from app.core.text import visible_line
from app.core.units import format_bytes
from app.gguf.opening import display_name
from app.hub.client import HubClient
from app.hub.errors import HubError, listed_numbers
from app.hub.listing import RemoteModel
from app.hub.network_source import NetworkSource
from app.hub.pasted import pasted_from
from app.hub.repositories import Gate, Repository, SearchQuery, SearchResult, SortBy

_MOST_PAGES = 100
"""Limits requests to a server whose pages never end."""


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "search",
        help="search the Hugging Face Hub for models",
        description=(
            "Search the Hugging Face Hub for repositories with GGUF models. With publisher/name or the"
            " address of a model page, list the models in that repository."
        ),
        epilog=(
            "Exit codes: 0 done (even if nothing was found), 1 the Hub could not be reached, 2 invalid"
            " usage, 130 interrupted."
        ),
    )
    parser.add_argument("words", nargs="*", help="search words, or publisher/name")
    parser.add_argument("--sort", choices=[sort.value for sort in SortBy], default=SortBy.RELEVANCE.value)
    parser.add_argument("--publisher", metavar="NAME", default="", help="only repositories of this publisher")
    parser.add_argument("--licence", metavar="ID", default="", help="only models with this licence, such as apache-2.0")
    parser.add_argument("--no-gated", action="store_true", help="leave out gated models")
    parser.add_argument(
        "--limit", metavar="N", type=positive, default=20, help="maximum number of results (default 20)"
    )
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> ExitCode:
    """Search, or list one repository."""
    settings = SettingsStore()
    for problem in settings.problems:
        say(str(problem))
    network = NetworkSource(settings)
    client = HubClient(network)
    words = " ".join(arguments.words)
    status = StatusLine()
    status.show("Contacting the Hub…")
    try:
        named = pasted_from(words, network.endpoint())
        if named is not None:
            found: Repository | list[SearchResult] = client.repository(named.repository, named.revision)
        else:
            found = _search(client, _query(arguments, words), arguments.limit)
    except HubError as error:
        status.clear()
        say_error(error)
        say_link(error.link)
        return ExitCode.FAILED
    status.clear()
    if isinstance(found, Repository):
        _print_repository(found, as_json=arguments.json)
    else:
        _print_results(found, as_json=arguments.json)
    return ExitCode.OK


def _query(arguments: argparse.Namespace, words: str) -> SearchQuery:
    return SearchQuery(
        words, SortBy(arguments.sort), arguments.publisher, arguments.licence, without_gate=arguments.no_gated
    )


def _search(client: HubClient, query: SearchQuery, limit: int) -> list[SearchResult]:
    """Return the first `limit` results, from as many pages as necessary."""
    found: list[SearchResult] = []
    page: str | None = None
    for _ in range(_MOST_PAGES):
        answer = client.search(query, page)
        found += answer.results
        page = answer.next_page
        if page is None or len(found) >= limit:
            break
    return found[:limit]


# -- results -----------------------------------------------------------------------------------------------------------


def _print_results(results: Sequence[SearchResult], *, as_json: bool) -> None:
    if as_json:
        print_json([_result_as_dict(result) for result in results], indent=2)
    elif results:
        heads = ("NAME", "KIND", "DOWNLOADS", "LIKES", "UPDATED", "LICENCE", "")
        _print_table([heads, *map(_result_row, results)])
    else:
        say("No repositories with GGUF files were found.")


def _result_row(result: SearchResult) -> tuple[str, ...]:
    size = f"{result.parameters / 1e9:.1f}B" if result.parameters else ""
    return (
        result.id,
        f"{result.architecture} {size}".strip(),
        f"{result.downloads:,}",
        f"{result.likes:,}",
        result.updated[:10],
        result.licence,
        "" if result.gate is Gate.NO else "gated",
    )


def _result_as_dict(result: SearchResult) -> dict[str, object]:
    return {
        "id": result.id,
        "downloads": result.downloads,
        "likes": result.likes,
        "updated": result.updated or None,
        "licence": result.licence or None,
        "gate": result.gate.value,
        "architecture": result.architecture or None,
        "parameters": result.parameters or None,
        "context_length": result.context_length or None,
    }


# -- one repository ----------------------------------------------------------------------------------------------------


def _print_repository(repository: Repository, *, as_json: bool) -> None:
    if as_json:
        print_json(_repository_as_dict(repository), indent=2)
    elif repository.models:
        _print_table([("NAME", "QUANTIZATION", "SIZE", "FILES", ""), *map(_model_row, repository.models)])
    else:
        say(f"{repository.id} has no GGUF models.")
    if repository.about.gate is not Gate.NO:
        say(f"You must accept the terms of {repository.id} on the Hub before you can download it.")


def _model_row(model: RemoteModel) -> tuple[str, ...]:
    name = display_name(Path(model.name))
    return name, model.quantisation, format_bytes(model.size), str(len(model.files)), _hindrance(model)


def _hindrance(model: RemoteModel) -> str:
    """Return why the model cannot be downloaded; empty if it can."""
    if model.missing:
        return f"parts {listed_numbers(model.missing)} are missing"
    return "pieces of one file, which must be joined manually" if model.in_pieces else ""


def _repository_as_dict(repository: Repository) -> dict[str, object]:
    return _result_as_dict(repository.about) | {
        "commit": repository.commit,
        "base_model": repository.base_model or None,
        "models": [
            {
                "name": model.name,
                "quantisation": model.quantisation or None,
                "size": model.size,
                "missing_parts": list(model.missing),
                "in_pieces": model.in_pieces,
                "files": [{"path": file.path, "size": file.size, "sha256": file.sha256} for file in model.files],
            }
            for model in repository.models
        ],
    }


def _print_table(rows: Sequence[Sequence[str]]) -> None:
    rows = [[visible_line(cell) for cell in row] for row in rows]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]) - 1)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=False))
        print_line("  ".join((*cells, row[-1])).rstrip())
