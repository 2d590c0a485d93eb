"""The services that search, each against an imitation of it on loopback."""

import io
import json
import sys
import threading
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend

from app.core.settings.network import NETWORK_SEARCH, NETWORK_SEARXNG
from app.core.settings.store import SettingsStore
from app.tools.browser.addresses import Reach
from app.tools.browser.errors import BrowserError, SearchError, StoppedError
from app.tools.browser.fetching import Fetcher
from app.tools.browser.search import keys, services
from app.tools.browser.search.child import ENGINES, _Client, _Web
from app.tools.browser.search.choosing import searcher_from
from app.tools.browser.search.metasearch import MetaSearch
from app.tools.browser.search.names import FALLBACKS
from app.tools.browser.search.searcher import Hit, Searcher, results_of
from app.tools.tool import RunControl
from tests import patience
from tests.tools.browser.web import LOOPBACK, Handler, Web, silent

DUCK = "html.duckduckgo.com"
DUCK_PAGE = """<html><body><div class="links_main result__body">
<h2><a href="https://a.example/page">First <b>result</b></a></h2>
<a href="https://a.example/page">The summary of it</a></div>
<div class="links_main result__body"><h2><a href="https://duckduckgo.com/y.js?ad">Ad</a></h2>
<a href="https://duckduckgo.com/y.js?ad">Buy</a></div></body></html>"""
MOJEEK_PAGE = """<html><body><ul class="results-standard"><li><h2><a href="https://b.example/">Other</a></h2>
<p class="s">Said so</p></li></ul></body></html>"""


class Trusting(Fetcher):
    """Fetches from the web of the tests under any name, as if by http."""

    def __init__(self, site: Web) -> None:
        super().__init__(Reach(lambda host, _: site.resolve(host, 0), lambda ip: ip == LOOPBACK, lambda _: site.port))

    def fetch(self, address, *more, **others):  # type: ignore[no-untyped-def]
        return super().fetch(address.replace("https:", "http:", 1), *more, **others)


def ask(searcher: Searcher, query: str = "two words", count: int = 10) -> tuple[list[Hit], list[str]]:
    noted: list[str] = []
    return list(searcher.search(query, count, RunControl(), noted.append)), noted


def meta(site: Web, *hosts: str) -> MetaSearch:
    command = [sys.executable, "-m", "tests.tools.browser.search_child", str(site.port), str(site.tls_port), *hosts]
    return MetaSearch(command)


def test_every_engine_that_may_get_the_words_is_named() -> None:
    [(first, others)] = FALLBACKS.items()
    assert [name.lower() for name in (first, *others.split(", "))] == list(ENGINES)
    assert MetaSearch().name == first


def test_ddgs_by_our_own_client(site: Web) -> None:
    site.page(DUCK, "/html/", DUCK_PAGE)
    hits, noted = ask(meta(site, DUCK))
    assert [(one.title, one.address) for one in hits] == [("First result", "https://a.example/page")]
    assert "The summary of it" in hits[0].summary
    assert noted == [f"https://{DUCK}/html/"]
    [asked] = site.asked
    assert (asked.method, asked.body) == ("POST", b"q=two+words&b=&l=wt-wt")
    assert "Cookie" not in asked.headers
    assert "Descant" in asked.headers["User-Agent"]


def test_engines_can_neither_disguise_themselves_nor_set_cookies(site: Web) -> None:
    site.page("a.test", "/", "found")
    client = _Client(_Web(site.fetcher, RunControl(), io.BytesIO()))
    client.headers_update({"User-Agent": "Mozilla/5.0 (Windows NT 10.0)", "Cookie": "a=b", "Referer": "http://a.test/"})
    client.set_cookies("http://a.test", {"a": "b"})
    answer = client.get("http://a.test/", params={"q": "ä b"})
    assert (answer.status_code, answer.text, answer.content) == (200, "found", b"found")
    [asked] = site.asked
    assert asked.path == "/?q=%C3%A4+b"
    assert "Descant" in asked.headers["User-Agent"]
    assert asked.headers["Referer"] == "http://a.test/"
    assert "Cookie" not in asked.headers


def test_another_engine_is_asked_if_one_fails(site: Web) -> None:
    site.serve(DUCK, "/html/", lambda handler: handler.answer(b"", status=202))
    site.page("www.mojeek.com", "/search", MOJEEK_PAGE)
    hits, noted = ask(meta(site, DUCK, "www.mojeek.com"))
    assert hits == [Hit("Other", "https://b.example/", "Said so")]
    assert noted[0] == f"https://{DUCK}/html/"
    assert noted[-1].startswith("https://www.mojeek.com/search?q=two+words")
    assert all("Cookie" not in one.headers for one in site.asked)


def test_no_engine_answers(site: Web) -> None:
    words = (
        r"No search engine gave results\. The host html\.duckduckgo\.com was not found\."  # the first that was asked
    )
    with pytest.raises(SearchError, match=words):
        ask(meta(site))


def test_a_process_that_dies_is_an_error() -> None:
    with pytest.raises(SearchError, match="no answer"):
        ask(MetaSearch([sys.executable, "-c", ""]))
    with pytest.raises(SearchError, match="could not be started"):
        ask(MetaSearch(["/no/such/program"]))


def test_a_search_is_stopped(site: Web) -> None:
    site.serve(DUCK, "/html/", silent)
    control, stopped = RunControl(), threading.Event()

    def work() -> None:
        try:
            meta(site, DUCK).search("x", 5, control, lambda _: None)
        except StoppedError:
            stopped.set()

    thread = threading.Thread(target=work)
    thread.start()
    patience.until(lambda: bool(site.asked))
    control.stop()
    thread.join(patience.seconds())
    assert stopped.is_set()


def test_searxng_may_be_on_this_computer(site: Web, tmp_path: Path) -> None:
    found = {"results": [{"title": "T", "url": "https://a.example/", "content": "C", "engine": "x"}]}
    host = f"{LOOPBACK}:{site.port}"
    site.page(host, "/search", json.dumps(found), "application/json")
    settings = SettingsStore(tmp_path / "settings.toml")
    settings.set(NETWORK_SEARCH, "searxng")
    with pytest.raises(SearchError, match="no address of SearXNG"):
        ask(searcher_from(settings))
    settings.set(NETWORK_SEARXNG, f"http://{host}/")
    hits, noted = ask(searcher_from(settings))
    assert hits == [Hit("T", "https://a.example/", "C")]
    assert noted == [f"http://{host}/search?q=two+words&format=json"]
    assert searcher_from(settings).name == "SearXNG"


def test_brave(site: Web) -> None:
    found = {"web": {"results": [{"title": "T", "url": "https://a.example/", "description": "<strong>D</strong>"}]}}
    site.page("api.search.brave.com", "/res/v1/web/search", json.dumps(found), "application/json")
    hits, _ = ask(services.brave(Trusting(site), "the-key"), count=3)
    assert hits == [Hit("T", "https://a.example/", "<strong>D</strong>")]
    assert site.asked[0].headers["X-Subscription-Token"] == "the-key"
    assert site.asked[0].path.endswith("?q=two+words&count=3")


def test_brave_has_found_nothing(site: Web) -> None:
    site.page("api.search.brave.com", "/res/v1/web/search", "{}", "application/json")
    assert ask(services.brave(Trusting(site), "k"))[0] == []


def test_you(site: Web) -> None:
    one = {"title": "T", "url": "https://a.example/", "snippets": ["S1", "S2"], "description": None}
    news = {"title": "N", "url": "https://b.example/", "description": "D"}
    site.page("api.ydc-index.io", "/v1/search", json.dumps({"results": {"web": [one], "news": [news]}}))
    hits, _ = ask(services.you(Trusting(site), "the-key"))
    assert hits == [Hit("T", "https://a.example/", "S1 S2"), Hit("N", "https://b.example/", "D")]
    assert site.asked[0].headers["X-API-Key"] == "the-key"


def test_exa(site: Web) -> None:
    found = {"results": [{"title": None, "url": "https://a.example/", "summary": "S", "score": 0.1}]}
    site.page("api.exa.ai", "/search", json.dumps(found), "application/json")
    hits, _ = ask(services.exa(Trusting(site), "the-key"), count=2)
    assert hits == [Hit("", "https://a.example/", "S")]
    [asked] = site.asked
    assert (asked.method, asked.headers["x-api-key"]) == ("POST", "the-key")
    assert json.loads(asked.body) == {"query": "two words", "numResults": 2, "contents": {"summary": True}}


@pytest.mark.parametrize(
    ("status", "content", "why"),
    [
        (401, b"{}", "does not accept the key"),
        (403, b"", "does not accept the key"),
        (429, b"", "429"),
        (500, b"", "500"),
        (200, b"<html>", "not what was expected"),
        (200, b'{"results": 3}', "not what was expected"),
    ],
)
def test_a_service_that_fails(site: Web, status: int, content: bytes, why: str) -> None:
    def serve(handler: Handler) -> None:
        handler.answer(content, status=status)

    site.serve("api.exa.ai", "/search", serve)
    with pytest.raises(BrowserError, match=why):
        ask(services.exa(Trusting(site), "the-key"))


class Memory(KeyringBackend):
    """A store of secrets for a test."""

    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


def test_keys_are_in_the_store_of_the_system_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import keyring

    store = Memory()
    before = keyring.get_keyring()
    keyring.set_keyring(store)
    monkeypatch.setattr(keys, "_kept", keys._Kept())
    try:
        settings = SettingsStore(tmp_path / "settings.toml")
        settings.set(NETWORK_SEARCH, "brave")
        with pytest.raises(SearchError, match="no key for Brave"):
            ask(searcher_from(settings))
        assert keys.save_key("brave", " the-key ")
        assert keys.load_key("brave") == "the-key"
        assert store.kept == {("Descant", "search-key brave"): "the-key"}
        assert "the-key" not in (tmp_path / "settings.toml").read_text()
        keys.save_key("brave", "")
        assert not store.kept
    finally:
        keyring.set_keyring(before)


def test_results_without_an_address_are_left_out() -> None:
    with pytest.raises(SearchError, match="Nothing was found"):
        results_of([Hit("T", "javascript:alert(1)", "S"), Hit("", "", "")])
