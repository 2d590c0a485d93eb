"""``descant ask --browse``: the model in the box searches, by a server with SearXNG that stands on loopback.

That the user's own SearXNG may be on this computer is a rule of the product; no page may.
"""

import json
from collections.abc import Iterator

import pytest

from app.cli.exit_codes import ExitCode
from app.core.settings.network import NETWORK_OFFLINE, NETWORK_SEARCH, NETWORK_SEARXNG
from app.core.settings.store import SettingsStore
from tests.cli.test_cli import descant
from tests.engine.warm import WarmEngines
from tests.tools.browser.web import LOOPBACK, Web, web

QUESTION = ("ask", "What is the weather in Paris? Search the web.", "--temperature", "0", "--effort", "low", "--browse")
FOUND = {"results": [{"title": "Weather", "url": "https://a.example/", "content": "sunny, 21 degrees"}]}


@pytest.fixture(autouse=True)
def warm(warm_engines: WarmEngines) -> Iterator[None]:
    with warm_engines.in_use():
        yield


@pytest.fixture
def site() -> Iterator[Web]:
    with web() as made:
        yield made


def settings(site: Web) -> SettingsStore:
    store = SettingsStore()
    store.set(NETWORK_SEARCH, "searxng")
    store.set(NETWORK_SEARXNG, f"http://{LOOPBACK}:{site.port}")
    return store


def test_the_model_searches_opens_the_first_result_and_says_that_it_cannot(site: Web) -> None:
    """No page can be opened in a test of the command: the switch that makes loopback reachable is in the process."""
    settings(site)
    site.page(f"{LOOPBACK}:{site.port}", "/search", json.dumps(FOUND), "application/json")
    result = descant(*QUESTION, "--json", "--allow-tools")
    assert result.returncode == ExitCode.OK, result.stderr
    record = json.loads(result.stdout)
    call, opening = record["calls"]
    assert (call["tool"], call["state"]) == ("browser.search", "done")
    assert "L4:   * 【0†Weather†a.example】 sunny, 21 degrees" in call["result"]
    assert (opening["tool"], opening["state"]) == ("browser.open", "failed")
    assert opening["result"].startswith("Error fetching URL `https://a.example/`: ")
    assert record["answer"] == "The page could not be opened, but the search found it: 【0†L4】"
    assert len(site.asked) == 1


def test_nothing_is_asked_for_without_consent(site: Web) -> None:
    settings(site)
    result = descant(*QUESTION)
    assert "browser.search was not run" in result.stderr
    assert not site.asked


def test_nothing_is_asked_for_while_descant_stays_offline(site: Web) -> None:
    settings(site).set(NETWORK_OFFLINE, True)
    result = descant(*QUESTION, "--allow-tools")
    assert result.returncode == ExitCode.FAILED
    assert "stays offline" in result.stderr
    assert not site.asked
