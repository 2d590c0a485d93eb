"""Who waits for what: the newest search wins, nothing is sent in vain, nothing that hangs holds up the rest."""

import threading
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.core.sentences import phrase
from app.gguf.check import check_file
from app.gguf.facts import ModelFacts
from app.hub.errors import GatedError, OfflineError, UnusableModelError
from app.hub.listing import RemoteFile, RemoteModel
from app.hub.repositories import Repository, SearchPage, SearchQuery, SearchResult
from app.ui.services.bridge import Bridge
from app.ui.services.hub import FitNews, HubService, Trouble, family_of, scaled
from app.ui.services.hub_requests import Request, RequestPool, Urgency
from app.ui.services.shelf import SHELF
from tests import patience
from tests.ui.discover.seat import PC


class ScriptedClient:
    """Answers when it is allowed to."""

    def __init__(self, facts: ModelFacts) -> None:
        self.asked: list[str] = []
        self.gates: dict[str, threading.Event] = defaultdict(threading.Event)
        self.errors: dict[str, Exception] = {}
        self.headers = facts

    def _answer(self, what: str) -> None:
        self.asked.append(what)
        assert self.gates[what].wait(patience.seconds())
        if what in self.errors:
            raise self.errors[what]

    def allow(self, *what: str) -> None:
        for one in what:
            self.gates[one].set()

    def search(self, query: SearchQuery, page: str | None = None) -> SearchPage:
        self._answer(query.words)
        return SearchPage((SearchResult(f"found/{query.words}"),))

    def repository(self, repository_id: str, revision: str = "main") -> Repository:
        self._answer(repository_id)
        return Repository(SearchResult(repository_id), "0" * 40, ())

    def card(self, repository: Repository) -> str:
        self._answer(f"card of {repository.id}")
        return "a card"

    def facts(self, repository: Repository, model: RemoteModel) -> ModelFacts:
        self._answer(model.name)
        return self.headers


class Ear:
    """Hears what the service says."""

    def __init__(self, service: HubService) -> None:
        self.pages: list[str] = []
        self.troubles: list[Trouble] = []
        self.repositories: list[str] = []
        self.fits: list[tuple[str, FitNews]] = []
        service.searched.connect(lambda page, _: self.pages.append(page.results[0].name))
        service.search_failed.connect(lambda trouble, _: self.troubles.append(trouble))
        service.repository_read.connect(lambda asked, _: self.repositories.append(asked))
        service.repository_failed.connect(lambda _, trouble: self.troubles.append(trouble))
        self.reading: set[str] = set()
        service.fit_known.connect(self._on_fit)

    def _on_fit(self, _: str, key: str, news: FitNews) -> None:
        (self.reading.add if news.is_reading else self.reading.discard)(key)
        if news.fit is not None or news.trouble is not None:
            self.fits.append((key, news))

    @property
    def exact(self) -> list[str]:
        return [key for key, news in self.fits if not news.estimated]


@pytest.fixture(scope="session")
def facts(tiny: Path) -> ModelFacts:
    return check_file(tiny)


@pytest.fixture
def client(facts: ModelFacts) -> ScriptedClient:
    return ScriptedClient(facts)


@pytest.fixture
def bridge() -> Bridge:
    return Bridge()


@pytest.fixture
def service(qtbot: QtBot, client: ScriptedClient, bridge: Bridge) -> Iterator[HubService]:
    service = HubService(client, bridge, read_memory=lambda: PC)
    yield service
    for gate in list(client.gates.values()):
        gate.set()
    assert service.close(patience.seconds())
    bridge.close()


@pytest.fixture
def ear(service: HubService) -> Ear:
    return Ear(service)


@pytest.fixture
def wait(qtbot: QtBot) -> Callable[[Callable[[], object]], None]:
    return lambda condition: qtbot.waitUntil(lambda: bool(condition()))


Wait = Callable[[Callable[[], object]], None]


def model(name: str, size: int = 1000) -> RemoteModel:
    return RemoteModel(name, (RemoteFile(f"{name}.gguf", size),))


def repository(*models: RemoteModel) -> Repository:
    return Repository(SearchResult("a/b"), "0" * 40, models)


def test_the_newest_search_wins(service: HubService, client: ScriptedClient, ear: Ear, wait: Wait) -> None:
    for words in ("old", "new"):
        service.search(SearchQuery(words))
    wait(lambda: set(client.asked) == {"old", "new"})
    client.allow("new")
    wait(lambda: ear.pages == ["new"])
    client.allow("old")
    service.search(SearchQuery("later"))
    client.allow("later")
    wait(lambda: "later" in ear.pages)
    assert ear.pages == ["new", "later"]


def test_what_nobody_waits_for_is_not_sent(service: HubService, client: ScriptedClient, ear: Ear, wait: Wait) -> None:
    """Eight hang, so that the others must wait."""
    for number in range(12):
        service.search(SearchQuery(f"{number}"))
    wait(lambda: len(client.asked) == 8)
    client.allow(*map(str, range(12)))
    wait(lambda: ear.pages == ["11"])
    assert sorted(client.asked) == sorted([*map(str, range(8)), "11"])


def test_what_hangs_holds_up_nothing(service: HubService, client: ScriptedClient, ear: Ear, wait: Wait) -> None:
    service.search(SearchQuery("hangs"))
    service.open_repository("hangs/too")
    service.open_repository("a/b")
    client.allow("a/b")
    wait(lambda: ear.repositories == ["a/b"])
    client.allow("hangs/too")
    client.allow("hangs")
    wait(lambda: ear.pages == ["hangs"])
    assert ear.repositories == ["a/b"]


def test_a_failure_of_what_is_given_up_is_not_told(
    service: HubService, client: ScriptedClient, ear: Ear, wait: Wait
) -> None:
    client.errors["old"] = OfflineError()
    service.search(SearchQuery("old"))
    service.stop_search()
    client.allow("old")
    service.search(SearchQuery("new"))
    client.errors["new"] = OfflineError()
    client.allow("new")
    wait(lambda: ear.troubles)
    assert len(ear.troubles) == 1
    assert ear.troubles[0].in_settings


def settled(service: HubService) -> bool:
    """No worker is at it, and what comes of their work was asked for already."""
    pool = service._pool
    return len(pool._idle) == len(pool._workers) and not pool._waiting


def test_one_header_by_itself(service: HubService, client: ScriptedClient, ear: Ear, wait: Wait) -> None:
    models = [model("one-Q2_K"), model("two-Q4_K"), model("three-Q8_0")]
    client.allow("one-Q2_K", "two-Q4_K")
    service.read_fits(repository(*models), models)
    wait(lambda: ear.exact and settled(service))
    assert client.asked == ["one-Q2_K"]
    service.read_fit(repository(*models), models[1])
    assert ear.reading == {"two-Q4_K.gguf"}
    wait(lambda: len(ear.exact) == 2 and settled(service))
    assert client.asked == ["one-Q2_K", "two-Q4_K"]
    assert ear.reading == set()


def test_what_was_read_is_judged_again_without_asking(
    service: HubService, client: ScriptedClient, ear: Ear, wait: Wait
) -> None:
    models = [model("one-Q2_K"), model("two-Q4_K"), model("three-Q8_0")]
    client.allow("two-Q4_K", "one-Q2_K")
    service.read_fits(repository(*models), models)
    service.read_fit(repository(*models), models[1])
    wait(lambda: len(ear.exact) == 2)
    service.read_fits(repository(*models), models)
    wait(lambda: len(ear.exact) == 4)
    assert client.asked == ["one-Q2_K", "two-Q4_K"]


def test_a_header_that_cannot_be_read_gives_way_to_the_next(
    service: HubService, client: ScriptedClient, ear: Ear, wait: Wait
) -> None:
    models = [model(f"{number}") for number in range(5)]
    for number in range(4):
        client.errors[f"{number}"] = UnusableModelError(f"{number}", phrase("It is no GGUF file."))
    client.allow(*"01234")
    service.read_fits(repository(*models), models)
    wait(lambda: len(ear.fits) == 3 and settled(service))
    assert client.asked == ["0", "1", "2"]
    assert ear.reading == set()
    assert not any(news.trouble.can_retry for _, news in ear.fits if news.trouble)


def test_a_repository_that_is_left_reads_no_more_headers(
    service: HubService, client: ScriptedClient, ear: Ear, wait: Wait
) -> None:
    """Also where the next page has none to read."""
    models = [model("one"), model("two"), model("three")]
    client.allow("two", "three", "c/d")
    service.read_fits(repository(*models), models)
    for one in models[1:]:
        service.read_fit(repository(*models), one)
    wait(lambda: client.asked == ["one"])
    service.open_repository("c/d")
    assert ear.reading == set()
    wait(lambda: ear.repositories == ["c/d"])
    client.allow("one")
    wait(lambda: settled(service))
    assert client.asked == ["one", "c/d"]
    assert ear.exact == []


def test_a_name_that_is_too_long_is_said_to_be(service: HubService, client: ScriptedClient, ear: Ear) -> None:
    service.open_repository("a/" + "b" * 94)
    service.open_repository("a/" + "b" * 95)
    assert "too long" in str(ear.troubles[0].explanation)
    assert len(ear.troubles) == 1
    assert not ear.troubles[0].can_retry
    client.allow("a/" + "b" * 94)


def test_what_concerns_all_is_asked_once(service: HubService, client: ScriptedClient, ear: Ear, wait: Wait) -> None:
    models = [model(f"{number}") for number in range(3)]
    client.errors["0"] = GatedError("a/b", "https://example.org", has_token=False)
    client.allow("0")
    service.read_fits(repository(*models), models)
    wait(lambda: len(ear.fits) == 4)
    assert client.asked == ["0"]
    assert {news.trouble.link for _, news in ear.fits if news.trouble} == {"https://example.org"}


def test_the_one_that_is_asked_for_comes_first(
    service: HubService, client: ScriptedClient, ear: Ear, wait: Wait
) -> None:
    models = [model(f"{number}") for number in range(4)]
    client.allow(*"123")
    service.read_fits(repository(*models), models)
    for number in (1, 3, 2, 1):
        service.read_fit(repository(*models), models[number])
    client.allow("0")
    wait(lambda: len(ear.exact) == 4)
    assert client.asked == ["0", "1", "2", "3"]


def test_a_page_is_kept_for_a_while(service: HubService, client: ScriptedClient, ear: Ear, wait: Wait) -> None:
    client.allow("a/b")
    service.open_repository("a/b")
    wait(lambda: len(ear.repositories) == 1)
    service.open_repository("a/b")
    assert len(ear.repositories) == 2
    service.open_repository("a/b", fresh=True)
    wait(lambda: len(ear.repositories) == 3)
    assert client.asked == ["a/b", "a/b"]


def test_the_unforeseen_is_told_and_logged(
    service: HubService, client: ScriptedClient, ear: Ear, wait: Wait, caplog: pytest.LogCaptureFixture
) -> None:
    client.errors["x"] = ZeroDivisionError("a fault")
    client.allow("x")
    service.search(SearchQuery("x"))
    wait(lambda: ear.troubles)
    assert "ZeroDivisionError: a fault" in str(ear.troubles[0].explanation)
    assert "a fault" in caplog.text


def test_the_most_urgent_goes_first(qtbot: QtBot, bridge: Bridge) -> None:
    pool, order = RequestPool(bridge), list[str]()
    first, others = threading.Event(), threading.Event()

    def request(name: str, urgency: Urgency, work: Callable[[], object]) -> Request:
        return Request(urgency, work, lambda _: order.append(name), lambda _: None, lambda: True)

    pool.submit(request("hangs", Urgency.SEARCH, lambda: first.wait(patience.seconds())))
    for _ in range(7):
        pool.submit(request("hangs longer", Urgency.SEARCH, lambda: others.wait(patience.seconds())))
    pool.submit(request("facts", Urgency.FACTS, lambda: None))
    pool.submit(request("page", Urgency.PAGE, lambda: None))
    first.set()
    qtbot.waitUntil(lambda: len(order) == 3)
    assert order == ["hangs", "page", "facts"]
    others.set()
    assert pool.close(patience.seconds())


def test_families_and_sizes(facts: ModelFacts) -> None:
    def named(name: str, quantisation: str) -> str:
        return family_of(RemoteModel(name, (RemoteFile(name, 1),), quantisation))

    assert named("Model-7B-Q4_K_M", "Q4_K_M") == named("model-7b-Q8_0", "Q8_0") == "model-7b"
    assert named("Model-13B-Q4_K_M", "Q4_K_M") != named("Model-7B-Q4_K_M", "Q4_K_M")
    double = scaled(facts, 2 * facts.size_bytes)
    assert double.tensor_bytes.total == pytest.approx(2 * facts.tensor_bytes.total, rel=1e-3)
    assert double.n_layers == facts.n_layers


def test_the_shelf_is_as_measured() -> None:
    """The table of what gpt-oss takes on a device, in MiB."""
    small, large = (item.facts.tensor_bytes for item in SHELF)
    for tensors, total, experts, rest in ((small, 11_536.18, 404.47, 27.30), (large, 60_438.47, 1_617.89, 28.35)):
        assert tensors.total / 2**20 == pytest.approx(total, abs=0.01)
        assert tensors.token_embd / 2**20 == pytest.approx(586.82, abs=0.01)
        assert tensors.experts[0] / 2**20 == pytest.approx(experts, abs=0.01)
        assert tensors.rest[0] / 2**20 == pytest.approx(rest, abs=0.01)
