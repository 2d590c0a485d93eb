"""The facts of a model on the Hub: from its headers, by range requests, as if the files were here."""

from pathlib import Path

import pytest

from app.gguf.check import check_file
from app.hub import remote_header
from app.hub.client import HubClient
from app.hub.errors import HostileNameError, IncompleteModelError, InPiecesError, UnreachableError, UnusableModelError
from app.hub.network import Network
from app.hub.repositories import Repository
from tests.hub.hub_server import (
    CutEvery,
    FinAfter,
    HubServer,
    IgnoreRange,
    RstAfter,
    Side,
    expired_address,
    unavailable,
)
from tests.small_models import with_long_list, write_gpt_oss, write_split

MIB = 1 << 20
LONG = 660_000
"""Texts of 20 bytes each: 13 MB, as in gpt-oss."""


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model in one file, one in three, and two with longer headers."""
    folder = tmp_path_factory.mktemp("models")
    write_split(folder)
    with_long_list(write_gpt_oss(folder / "single.gguf"), folder / "long.gguf", LONG)
    with_long_list(folder / "single.gguf", folder / "medium.gguf", LONG // 6)
    return folder


@pytest.fixture
def client(hub: HubServer) -> HubClient:
    return HubClient(lambda: Network(hub.endpoint, token="hf_alice"))


def offered(hub: HubServer, client: HubClient, *files: Path) -> Repository:
    hub.add("a/b", {file.name: file for file in files})
    return client.repository("a/b")


def test_the_facts_are_those_of_the_file_itself(hub: HubServer, client: HubClient, models: Path) -> None:
    repository = offered(hub, client, models / "single.gguf")
    facts = client.facts(repository, repository.models[0])
    here = check_file(models / "single.gguf")
    assert facts.parts == (Path("single.gguf"),)
    assert facts.tensor_bytes == here.tensor_bytes
    assert (facts.name, facts.size_bytes, facts.n_vocab) == (here.name, here.size_bytes, here.n_vocab)


def test_a_model_in_parts_has_the_facts_of_all(hub: HubServer, client: HubClient, models: Path) -> None:
    repository = offered(hub, client, *models.glob("split-*"))
    facts = client.facts(repository, repository.models[0])
    assert facts.tensor_bytes == check_file(models / "split-00001-of-00003.gguf").tensor_bytes
    assert [str(part) for part in facts.parts] == [f"split-0000{number}-of-00003.gguf" for number in (1, 2, 3)]


def test_facts_are_asked_for_once(hub: HubServer, client: HubClient, models: Path, own_home: Path) -> None:
    for names in (["single.gguf"], [f"split-0000{number}-of-00003.gguf" for number in (1, 2, 3)]):
        repository = offered(hub, client, *(models / name for name in names))
        first = client.facts(repository, repository.models[0])
        hub.forget()
        assert client.facts(repository, repository.models[0]) == first
        assert hub.requests == []
    for record in own_home.rglob("*.json"):
        record.write_bytes(b"\x00")
    assert client.facts(repository, repository.models[0]) == first
    assert hub.requests != []


@pytest.mark.parametrize("name", ["../../../../c/secret/resolve/main/single.gguf", "x/../../single.gguf", "con.gguf"])
def test_a_name_cannot_lead_the_request_elsewhere(hub: HubServer, client: HubClient, models: Path, name: str) -> None:
    hub.add("c/secret", {"single.gguf": models / "single.gguf"})
    hub.add("a/b", {name: models / "single.gguf"})
    repository = client.repository("a/b")
    hub.forget()
    with pytest.raises(HostileNameError):
        client.facts(repository, repository.models[0])
    assert hub.requests == []


def test_a_model_in_pieces_is_not_read(hub: HubServer, client: HubClient, models: Path) -> None:
    content = (models / "single.gguf").read_bytes()
    hub.add("a/b", {"m.gguf.part1of2": content[:9000], "m.gguf.part2of2": content[9000:]})
    repository = client.repository("a/b")
    with pytest.raises(InPiecesError):
        client.facts(repository, repository.models[0])


def test_a_header_as_long_as_that_of_gpt_oss_costs_four_requests(
    hub: HubServer, client: HubClient, models: Path
) -> None:
    repository = offered(hub, client, models / "long.gguf")
    hub.forget()
    facts = client.facts(repository, repository.models[0])
    assert facts.tensor_bytes == check_file(models / "long.gguf").tensor_bytes
    at_the_cdn = [request for request in hub.requests if request.side is Side.CDN]
    assert len(at_the_cdn) == 4
    assert 13_000_000 < hub.bytes_sent < 16_000_000
    assert hub.leaks == []


@pytest.mark.parametrize(
    "fault",
    [FinAfter(100), RstAfter(300_000), expired_address(), unavailable(), unavailable(side=Side.CDN), IgnoreRange()],
    ids=lambda fault: f"{type(fault).__name__} {getattr(fault, 'status', '')}",
)
def test_what_passes_is_tried_again(hub: HubServer, client: HubClient, models: Path, fault: object) -> None:
    repository = offered(hub, client, models / "medium.gguf")
    hub.queue(fault, "*/medium.gguf")  # type: ignore[arg-type]
    facts = client.facts(repository, repository.models[0])
    assert facts.tensor_bytes == check_file(models / "medium.gguf").tensor_bytes
    assert hub.plan.left == 0


def test_a_server_without_ranges_sends_the_beginning_each_time(hub: HubServer, client: HubClient, models: Path) -> None:
    repository = offered(hub, client, models / "medium.gguf")
    hub.always(IgnoreRange())
    facts = client.facts(repository, repository.models[0])
    assert facts.n_layers == 2


def test_what_does_not_pass_is_told(hub: HubServer, client: HubClient, models: Path) -> None:
    repository = offered(hub, client, models / "medium.gguf")
    hub.always(CutEvery(10_000))
    with pytest.raises(UnreachableError):
        client.facts(repository, repository.models[0])


def test_what_is_no_model_is_told(hub: HubServer, client: HubClient, models: Path) -> None:
    sound = (models / "single.gguf").read_bytes()
    files = {
        "page.gguf": b"<!DOCTYPE html><html>",
        "short.gguf": sound[:300_000],
        "empty.gguf": b"",
        "damaged.gguf": sound[:8] + b"\xff" * 8 + sound[16:],
        "renamed-00001-of-00002.gguf": sound,
        "renamed-00002-of-00002.gguf": sound,
    }
    hub.add("a/b", files)
    repository = client.repository("a/b")
    assert len(repository.models) == 5
    for model in repository.models:
        with pytest.raises(UnusableModelError) as caught:
            client.facts(repository, model)
        assert str(caught.value).isprintable()


def test_a_header_without_end_is_given_up(
    hub: HubServer, client: HubClient, models: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remote_header, "_MOST_BYTES", 2 * MIB)
    repository = offered(hub, client, models / "medium.gguf")
    with pytest.raises(UnusableModelError, match="longer"):
        client.facts(repository, repository.models[0])
    assert hub.bytes_sent < 2 * MIB


def test_what_a_header_skips_is_not_fetched(hub: HubServer, client: HubClient, tmp_path: Path) -> None:
    wide = with_long_list(write_gpt_oss(tmp_path / "m.gguf"), tmp_path / "wide.gguf", 3, length=12 * MIB)
    repository = offered(hub, client, wide)
    assert client.facts(repository, repository.models[0]).n_layers == 2
    assert hub.bytes_sent < 20 * MIB


def test_a_model_without_all_its_parts_is_not_asked_for(hub: HubServer, client: HubClient, models: Path) -> None:
    repository = offered(hub, client, models / "split-00001-of-00003.gguf")
    hub.forget()
    with pytest.raises(IncompleteModelError):
        client.facts(repository, repository.models[0])
    assert hub.requests == []


def test_no_file_of_the_app_has_the_token(hub: HubServer, client: HubClient, models: Path, own_home: Path) -> None:
    repository = offered(hub, client, models / "single.gguf")
    client.facts(repository, repository.models[0])
    files = [file for file in own_home.rglob("*") if file.is_file()]
    assert files
    assert all(b"hf_alice" not in file.read_bytes() for file in files)
