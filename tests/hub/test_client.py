"""Search, repositories, cards and accounts, against the test Hub."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from app.hub import session
from app.hub.client import PAGE_RESULTS, HubClient
from app.hub.errors import (
    BadAddressError,
    BadTokenError,
    GatedError,
    HubError,
    NotOnHubError,
    Obstacle,
    OfflineError,
    RateLimitedError,
    RefusedError,
    ServerTroubleError,
    UnexpectedAnswerError,
    UnreachableError,
)
from app.hub.network import Network
from app.hub.repositories import Gate, Repository, SearchQuery, SortBy
from tests import patience
from tests.hub.hub_server import (
    Answer,
    HubRepository,
    HubServer,
    Side,
    StallAfter,
    bad_token,
    login_page,
    too_many_requests,
    unavailable,
)
from tests.socks_server import socks_server

GPT_OSS = {"total": 20_914_757_184, "architecture": "gpt-oss", "context_length": 131072}


def client_of(hub: HubServer, token: str = "", **other: Any) -> HubClient:
    return HubClient(lambda: Network(hub.endpoint, token=token, **other))


@pytest.fixture
def shelf(hub: HubServer) -> HubServer:
    """Some repositories."""
    model = {"m.gguf": b"GGUF"}
    hub.add("ggml-org/gpt-oss-20b-GGUF", HubRepository(model, downloads=50, likes=9, trending=7, gguf=GPT_OSS))
    hub.add(
        "unsloth/gpt-oss-20b-GGUF", HubRepository(model, downloads=90, likes=5, last_modified="2026-03-01T00:00:00Z")
    )
    hub.add("meta/Llama-GGUF", HubRepository(model, downloads=70, gated="manual", licence="llama3"))
    hub.add("openai/gpt-oss-20b", HubRepository({"model.safetensors": b"x"}, tags=("safetensors",)))
    return hub


def names(client: HubClient, query: SearchQuery) -> list[str]:
    return [result.id for result in client.search(query).results]


def test_a_search_finds_words_in_repositories_with_gguf(shelf: HubServer) -> None:
    found = client_of(shelf).search(SearchQuery("gpt-oss"))
    assert [result.id for result in found.results] == ["ggml-org/gpt-oss-20b-GGUF", "unsloth/gpt-oss-20b-GGUF"]
    assert found.next_page is None
    first = found.results[0]
    assert (first.publisher, first.name) == ("ggml-org", "gpt-oss-20b-GGUF")
    assert (first.architecture, first.parameters, first.context_length) == ("gpt-oss", 20_914_757_184, 131072)
    assert (first.downloads, first.likes, first.licence) == (50, 9, "apache-2.0")
    assert first.updated == "2026-01-02T03:04:05+00:00"


def test_a_search_is_sorted_and_filtered(shelf: HubServer) -> None:
    client = client_of(shelf)
    downloads = names(client, SearchQuery(sort=SortBy.DOWNLOADS))
    assert downloads == ["unsloth/gpt-oss-20b-GGUF", "meta/Llama-GGUF", "ggml-org/gpt-oss-20b-GGUF"]
    assert names(client, SearchQuery(sort=SortBy.LIKES))[0] == "ggml-org/gpt-oss-20b-GGUF"
    assert names(client, SearchQuery(sort=SortBy.UPDATED))[0] == "unsloth/gpt-oss-20b-GGUF"
    assert names(client, SearchQuery(publisher="meta")) == ["meta/Llama-GGUF"]
    assert names(client, SearchQuery(licence="llama3")) == ["meta/Llama-GGUF"]
    assert "meta/Llama-GGUF" not in names(client, SearchQuery(without_gate=True))
    [llama] = client.search(SearchQuery("llama")).results
    assert llama.gate is Gate.MANUAL


def test_pages_follow_each_other_without_a_gap(hub: HubServer) -> None:
    expected = [f"many/model-{number:03}-GGUF" for number in range(2 * PAGE_RESULTS + 5)]
    for number, repository_id in enumerate(expected):
        hub.add(repository_id, HubRepository({"m.gguf": b"GGUF"}, downloads=1000 - number))
    client, query = client_of(hub), SearchQuery("model", sort=SortBy.DOWNLOADS)
    found, page = [], None
    for _ in range(3):
        answer = client.search(query, page)
        found += [result.id for result in answer.results]
        page = answer.next_page
    assert found == expected
    assert page is None


def test_what_is_not_understood_in_a_list_is_left_out(shelf: HubServer) -> None:
    for number, answer in enumerate(
        [
            {"id": "evil/\x1b[31mred"},
            {"id": "../../etc"},
            {"id": 5},
            {"id": None, "downloads": {}},
            {"lastModified": "yesterday"},
            {"lastModified": 5},
        ]
    ):
        shelf.add(f"evil/gpt-oss-{number}", HubRepository({"m.gguf": b"x"}, trending=100, answer=answer))
    odd = {"downloads": "many", "likes": -3, "gated": "perhaps", "gguf": [1], "tags": ["gguf", 7, "license:\x00"]}
    shelf.add("odd/gpt-oss", HubRepository({"m.gguf": b"x"}, answer=odd))
    results = client_of(shelf).search(SearchQuery()).results
    assert {result.publisher for result in results} == {"ggml-org", "unsloth", "meta", "odd"}
    [result] = [result for result in results if result.publisher == "odd"]
    assert (result.downloads, result.likes, result.gate, result.licence) == (0, 0, Gate.AUTOMATIC, "")


def test_a_repository_is_told_at_one_commit(hub: HubServer) -> None:
    added = hub.add(
        "ggml-org/gpt-oss-20b-GGUF",
        HubRepository(
            {
                "a-mxfp4.gguf": b"GGUF1",
                "b-00001-of-00002.gguf": b"GG",
                "b-00002-of-00002.gguf": b"UF",
                "README.md": b"#",
            },
            base_model="openai/gpt-oss-20b",
            gguf=GPT_OSS,
            likes=3,
        ),
    )
    client = client_of(hub)
    found = client.repository("ggml-org/gpt-oss-20b-GGUF")
    assert found.commit == added.head
    assert {model.name: model.size for model in found.models} == {"a-mxfp4": 5, "b": 4}
    [single] = [model for model in found.models if model.name == "a-mxfp4"]
    assert single.files[0].sha256 == added.commits[added.head]["a-mxfp4.gguf"].digest()
    assert (found.base_model, found.about.likes, found.about.architecture) == ("openai/gpt-oss-20b", 3, "gpt-oss")
    before = found.commit
    hub.change("ggml-org/gpt-oss-20b-GGUF", "a-mxfp4.gguf", b"GGUF-new")
    assert client.repository(found.id).commit != before
    assert client.repository(found.id, before).models == found.models


def test_hostile_names_and_sizes_of_files_do_not_stop_the_rest(hub: HubServer) -> None:
    hub.add("a/b", {"good.gguf": b"GGUF", "con.gguf": b"x", "../up.gguf": b"x", "x\ny.gguf": b"x"})
    siblings = [
        {"rfilename": "good.gguf", "size": 4, "lfs": {"sha256": "A" * 64, "size": 4, "pointerSize": 1}},
        {"rfilename": "lone\ud800.gguf", "size": 4},
        {"rfilename": 7, "size": 4},
        {"rfilename": "minus.gguf", "size": -4},
        {"rfilename": "huge.gguf", "size": 1 << 70},
        {"rfilename": "yes.gguf", "size": True},
        {"rfilename": "x" * 5000 + ".gguf", "size": 4},
        {"rfilename": "odd.gguf", "size": 4, "lfs": {"sha256": ["no"], "size": 4, "pointerSize": 1}},
    ]
    hub.repositories["a/b"].answer = {"siblings": siblings}
    models = {model.name: model for model in client_of(hub).repository("a/b").models}
    assert sorted(models) == ["good", "odd"]
    assert models["good"].files[0].sha256 == "a" * 64
    assert models["odd"].files[0].sha256 is None


def test_a_card_is_markdown_without_what_stands_before_it(hub: HubServer) -> None:
    hub.add("a/b", {"m.gguf": b"x", "README.md": "\ufeff---\r\nlicense: mit\r\n---\r\n# Über\r\n".encode()})
    hub.add("a/none", {"m.gguf": b"x"})
    hub.add("a/rule", {"m.gguf": b"x", "README.md": b"# A\n---\nb\n---\n\xff"})
    client = client_of(hub)
    assert client.card(client.repository("a/b")) == "# Über"
    assert client.card(client.repository("a/none")) == ""
    assert client.card(client.repository("a/rule")) == "# A\n---\nb\n---\n\N{REPLACEMENT CHARACTER}"


def test_of_a_huge_card_only_the_beginning_is_read(hub: HubServer, tmp_path: Path) -> None:
    huge = tmp_path / "README.md"
    with huge.open("wb") as stream:
        stream.truncate(100 << 20)
    hub.add("a/b", {"m.gguf": b"x", "README.md": huge})
    client = client_of(hub)
    repository = client.repository("a/b")
    assert len(client.card(repository)) <= 1 << 20
    assert hub.bytes_sent < 30 << 20


def test_an_account_has_a_name(hub: HubServer) -> None:
    assert client_of(hub, "hf_alice").account() == "alice"


@pytest.mark.parametrize("token", ["", "hf_wrong", "hf_ü", "hf_\nX: y"])
def test_a_bad_token_is_told(hub: HubServer, token: str) -> None:
    with pytest.raises(BadTokenError):
        client_of(hub, token).account()


def test_what_is_not_there_is_told(hub: HubServer) -> None:
    hub.add("a/private", HubRepository({"m.gguf": b"x"}, private=True, granted={"alice"}))
    for client in (client_of(hub), client_of(hub, "hf_alice")):
        with pytest.raises(NotOnHubError, match="a/missing"):
            client.repository("a/missing")
    with pytest.raises(NotOnHubError):
        client_of(hub).repository("a/private")
    assert client_of(hub, "hf_alice").repository("a/private").models
    with pytest.raises(NotOnHubError):
        client_of(hub, "hf_alice").repository("a/private", "no-such-branch")


@pytest.mark.parametrize("name", ["", "gpt2", "a/b/c", "../x", "a/\x1b[31m", "a/b?x=1", "a b/c"])
def test_what_is_no_name_is_not_asked_for(hub: HubServer, name: str) -> None:
    with pytest.raises(NotOnHubError) as caught:
        client_of(hub).repository(name)
    assert str(caught.value).isprintable()
    assert hub.requests == []


# -- the token ---------------------------------------------------------------------------------------------------------


def test_the_token_does_not_follow_to_another_origin(hub: HubServer) -> None:
    hub.add("a/b", {"m.gguf": b"x", "README.md": b"x" * (2 << 20)})
    client = client_of(hub, "hf_alice")
    repository = client.repository("a/b")
    assert client.card(repository)  # the CDN has a file of this size, and refuses a request with a token
    for ask in (lambda: client.search(SearchQuery()), lambda: client.repository("a/b"), client.account):
        hub.queue(Answer(302, {"Location": f"{hub.cdn}/somewhere"}))
        with pytest.raises(HubError):
            ask()
    assert sum(request.side is Side.CDN for request in hub.requests) == 4
    assert hub.leaks == []
    at_the_hub = [request for request in hub.requests if request.side is Side.HUB]
    assert {request.headers["authorization"] for request in at_the_hub} == {"Bearer hf_alice"}


def test_no_token_is_taken_from_elsewhere(hub: HubServer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "token").write_text("hf_of_a_file")
    monkeypatch.setenv("HF_TOKEN_PATH", str(tmp_path / "token"))
    monkeypatch.setenv("HF_TOKEN", "hf_of_the_environment")
    hub.add("a/b", {"m.gguf": b"x"})
    client_of(hub).search(SearchQuery())
    client_of(hub).repository("a/b")
    assert all("authorization" not in request.headers for request in hub.requests)


# -- what goes wrong ---------------------------------------------------------------------------------------------------

CALLS: dict[str, Callable[[HubClient, Repository], object]] = {
    "search": lambda client, _: client.search(SearchQuery("x")),
    "repository": lambda client, repository: client.repository(repository.id),
    "card": lambda client, repository: client.card(repository),
    "facts": lambda client, repository: client.facts(repository, repository.models[0]),
    "account": lambda client, _: client.account(),
}
ANSWERS: dict[str, tuple[Answer, type[HubError]]] = {
    "rate limit": (too_many_requests("300"), RateLimitedError),
    "fault": (unavailable(), ServerTroubleError),
    "bad token": (bad_token(), BadTokenError),
    "forbidden": (Answer(403), RefusedError),
    "login page": (login_page(), UnexpectedAnswerError),
    "login of the network": (Answer(511), UnexpectedAnswerError),
    "round and round": (Answer(302, {"Location": "/api/models"}), UnexpectedAnswerError),
    "no address": (Answer(302, {"Location": "gopher://x\x7f"}), HubError),
    "ends early": (Answer(200, {"Content-Type": "application/json"}, b"{", length=1000), HubError),
}


@pytest.fixture
def asked(hub: HubServer) -> tuple[HubClient, Repository]:
    """A client with a token, and a repository that it knows."""
    hub.add("a/b", {"m.gguf": b"GGUF" * 100, "README.md": b"# B"})
    client = client_of(hub, "hf_alice")
    return client, client.repository("a/b")


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("answer", ANSWERS)
def test_a_refusal_is_an_error_at_once(
    hub: HubServer, asked: tuple[HubClient, Repository], call: str, answer: str
) -> None:
    fault, kind = ANSWERS[answer]
    hub.always(fault)
    hub.forget()
    with pytest.raises(kind) as caught:
        CALLS[call](*asked)
    assert str(caught.value).isprintable()
    assert len(hub.requests) <= 22


@pytest.mark.parametrize("call", [name for name in CALLS if name not in ("card", "facts")])
@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"not JSON",
        b"null",
        b'"text"',
        b"{}",
        b"[[]]x",
        b'{"id": 5}',
        b'{"id": "a/b", "sha": "zz", "siblings": 7}',
        b'{"id": "a/b", "siblings": [{"rfilename": {}}], "sha": ["0"]}',
        b'{"id": "a/b", "cardData": {"self": 1, "language": {}}, "sha": null}',
        b'{"name": ["x"], "id": "a/b", "inferenceProviderMapping": 3}',
        b"[" * 100_000,
        b"\xff\xfe\x00",
    ],
)
def test_an_answer_of_another_kind_is_an_error(
    hub: HubServer, asked: tuple[HubClient, Repository], call: str, body: bytes
) -> None:
    hub.always(Answer(200, {"Content-Type": "application/json"}, body))
    with pytest.raises(UnexpectedAnswerError):
        CALLS[call](*asked)


def test_an_answer_without_end_is_given_up(
    hub: HubServer, asked: tuple[HubClient, Repository], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session, "_MOST_BYTES", 1 << 20)
    hub.always(Answer(200, {"Content-Type": "application/json"}, b" " * (4 << 20)))
    with pytest.raises(UnexpectedAnswerError):
        CALLS["search"](*asked)


def test_silence_is_not_waited_for_for_ever(
    hub: HubServer, asked: tuple[HubClient, Repository], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session, "HTTP_SECONDS", 0.2)
    session._proxy = None  # a new client
    hub.always(StallAfter(1))
    with pytest.raises(UnreachableError) as caught:
        CALLS["card"](*asked)
    assert caught.value.obstacle is Obstacle.TIMEOUT
    session._proxy = None


@pytest.mark.parametrize("call", CALLS)
def test_offline_nothing_is_asked(hub: HubServer, asked: tuple[HubClient, Repository], call: str) -> None:
    hub.forget()
    with pytest.raises(OfflineError):
        CALLS[call](client_of(hub, "hf_alice", offline=True), asked[1])
    assert hub.requests == []


@pytest.mark.parametrize("call", CALLS)
def test_nobody_there_is_told(asked: tuple[HubClient, Repository], call: str) -> None:
    with HubServer() as gone:
        client = client_of(gone, "hf_alice")
    with pytest.raises(UnreachableError) as caught:
        CALLS[call](client, asked[1])
    assert caught.value.obstacle is Obstacle.REFUSED


@pytest.mark.parametrize("call", [name for name in CALLS if name not in ("facts", "account")])
def test_a_proxy_is_used(hub: HubServer, asked: tuple[HubClient, Repository], call: str) -> None:
    hub.forget()
    through = HubClient(lambda: Network("http://hub.invalid", proxy=hub.endpoint, token="hf_alice"))
    CALLS[call](through, asked[1])
    assert hub.requests
    assert all(request.proxied for request in hub.requests)


@pytest.mark.parametrize("call", ["search", "repository", "card"])
def test_a_socks_proxy_is_used(hub: HubServer, asked: tuple[HubClient, Repository], call: str) -> None:
    with socks_server(urlsplit(hub.endpoint).port or 0, login=("me", "p@ss"), in_pieces=True) as proxy:
        address = proxy.address.replace("://", "://me:p%40ss@")
        CALLS[call](HubClient(lambda: Network("http://hub.example", proxy=address)), asked[1])
        assert ("hub.example", 80) in proxy.asked


def test_a_socks_proxy_of_the_system_is_used(
    hub: HubServer, asked: tuple[HubClient, Repository], monkeypatch: pytest.MonkeyPatch
) -> None:
    with socks_server(urlsplit(hub.endpoint).port or 0) as proxy:
        monkeypatch.setenv("ALL_PROXY", proxy.address)
        CALLS["search"](HubClient(lambda: Network("http://hub.example")), asked[1])
        assert proxy.asked == [("hub.example", 80)]


def test_a_socks_proxy_that_refuses_is_named(asked: tuple[HubClient, Repository]) -> None:
    with socks_server(1, reply=2) as proxy, pytest.raises(UnreachableError) as caught:
        CALLS["search"](HubClient(lambda: Network("http://hub.example", proxy=proxy.address)), asked[1])
    assert caught.value.obstacle is Obstacle.PROXY


def test_a_socks4_proxy_is_named(asked: tuple[HubClient, Repository], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALL_PROXY", "socks4://127.0.0.1:1")
    with pytest.raises(BadAddressError, match=r"socks4://127\.0\.0\.1:1"):
        CALLS["search"](HubClient(lambda: Network("http://hub.example")), asked[1])


def test_a_gated_repository_says_where_to_ask(hub: HubServer) -> None:
    hub.add("a/gated", HubRepository({"m.gguf": b"GGUF", "README.md": b"x"}, gated="auto"))
    for token in ("", "hf_alice"):
        client = client_of(hub, token)
        repository = client.repository("a/gated")
        assert repository.about.gate is Gate.AUTOMATIC
        with pytest.raises(GatedError) as caught:
            client.facts(repository, repository.models[0])
        assert caught.value.link == f"{hub.endpoint}/a/gated"
    hub.repositories["a/gated"].granted.add("alice")
    assert client_of(hub, "hf_alice").card(repository) == "x"


def test_the_libraries_are_loaded_when_something_is_asked() -> None:
    heavy = "{'huggingface_hub', 'httpx2', 'urllib3', 'keyring'}"
    assert python(f"import app.hub.client, app.hub.credentials, sys; print(len({heavy} & set(sys.modules)))") == "0"


def test_the_library_has_no_telemetry() -> None:
    told = "c.HF_HUB_DISABLE_TELEMETRY and c.HF_HUB_DISABLE_IMPLICIT_TOKEN"
    assert python(f"import app.hub.session; from huggingface_hub import constants as c; print({told})") == "True"


def python(code: str) -> str:
    found = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=patience.seconds(60)
    )
    return found.stdout.strip()
