"""The test Hub is like the real one as far as huggingface_hub's own client can tell."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import huggingface_hub
import pytest
from huggingface_hub import HfApi, RepoFile, get_hf_file_metadata, hf_hub_url
from huggingface_hub.errors import (
    EntryNotFoundError,
    GatedRepoError,
    HfHubHTTPError,
    RemoteEntryNotFoundError,
    RepositoryNotFoundError,
    RevisionNotFoundError,
)
from huggingface_hub.utils._http import default_client_factory

from app.hub import session
from tests.hub.hub_server import HubRepository, HubServer, Side, bad_token, gated, not_found, too_many_requests

MODEL = b"GGUF" + bytes(range(256)) * 20_000
DIGEST = hashlib.sha256(MODEL).hexdigest()


@pytest.fixture
def hub(hub: HubServer) -> Iterator[HubServer]:
    """With some repositories, asked by the library as it is by itself."""
    huggingface_hub.set_client_factory(default_client_factory)
    files = {"model.gguf": MODEL, "README.md": b"---\nlicense: mit\n---\n# Hi", "folder/config.json": b"{}"}
    gguf = {"total": 7, "architecture": "llama", "context_length": 4096}
    hub.add("alice/one-GGUF", HubRepository(files, downloads=5, likes=2, gguf=gguf, base_model="alice/one"))
    hub.add(
        "bob/two-GGUF",
        HubRepository({"b.gguf": b"GGUF"}, downloads=9, gated="auto", last_modified="2026-05-05T00:00:00.000Z"),
    )
    hub.add("bob/three", HubRepository({"c.bin": b"x"}, downloads=7, tags=("pytorch",)))
    yield hub
    session._proxy = None  # our client is made again when it is next needed


@pytest.fixture
def api(hub: HubServer) -> HfApi:
    return HfApi(hub.endpoint, token=False)


def ids(models: object) -> list[str]:
    return [model.id for model in models]  # type: ignore[attr-defined]


def test_list_models(api: HfApi) -> None:
    assert ids(api.list_models(filter="gguf", sort="downloads")) == ["bob/two-GGUF", "alice/one-GGUF"]
    assert ids(api.list_models(search="two")) == ["bob/two-GGUF"]
    assert ids(api.list_models(author="bob", sort="last_modified")) == ["bob/two-GGUF", "bob/three"]
    assert ids(api.list_models(gated=False, filter=["gguf", "license:apache-2.0"])) == ["alice/one-GGUF"]
    assert ids(api.list_models(gated=True)) == ["bob/two-GGUF"]
    [model] = api.list_models(search="one", expand=["gguf", "downloads", "lastModified", "tags", "cardData"])
    assert model.gguf is not None
    assert model.gguf["architecture"] == "llama"
    assert (model.downloads, model.likes) == (5, None)
    assert model.card_data is not None
    assert model.card_data.license == "apache-2.0"
    assert "base_model:alice/one" in (model.tags or [])
    with pytest.raises(HfHubHTTPError):
        list(api.list_models(sort="beauty"))  # type: ignore[arg-type]


def test_list_models_over_several_pages(hub: HubServer, api: HfApi) -> None:
    from huggingface_hub.utils import paginate

    for number in range(7):
        hub.add(f"many/m{number}", {"a.gguf": b"GGUF"})
    rows = list(paginate(f"{hub.endpoint}/api/models", {"search": "many", "limit": 3}, {}))
    assert sorted(row["id"] for row in rows) == [f"many/m{number}" for number in range(7)]
    assert len(hub.requests) == 3


def test_model_info(hub: HubServer, api: HfApi) -> None:
    info = api.model_info("alice/one-GGUF", files_metadata=True)
    commit = hub.repositories["alice/one-GGUF"].head
    assert (info.sha, info.gated, info.downloads, info.likes) == (commit, False, 5, 2)
    files = {file.rfilename: file for file in info.siblings or []}
    assert sorted(files) == ["README.md", "folder/config.json", "model.gguf"]
    lfs = files["model.gguf"].lfs
    assert lfs is not None
    assert (files["model.gguf"].size, lfs.sha256) == (len(MODEL), DIGEST)
    assert files["README.md"].lfs is None
    assert api.model_info("alice/one-GGUF", revision=commit).sha == commit


def test_trees_and_paths(api: HfApi) -> None:
    assert sorted(entry.path for entry in api.list_repo_tree("alice/one-GGUF")) == ["README.md", "folder", "model.gguf"]
    deep = list(api.list_repo_tree("alice/one-GGUF", recursive=True))
    assert "folder/config.json" in [entry.path for entry in deep]
    [model] = [entry for entry in deep if entry.path == "model.gguf"]
    assert isinstance(model, RepoFile)
    assert model.lfs is not None
    assert model.lfs.sha256 == DIGEST
    found = api.get_paths_info("alice/one-GGUF", ["model.gguf", "folder", "no-such-file"])
    assert [entry.path for entry in found] == ["model.gguf", "folder"]
    assert api.list_repo_files("alice/one-GGUF")
    with pytest.raises(EntryNotFoundError):
        list(api.list_repo_tree("alice/one-GGUF", "no-such-folder"))


def test_metadata_of_files(hub: HubServer, api: HfApi) -> None:
    big = get_hf_file_metadata(hf_hub_url("alice/one-GGUF", "model.gguf", endpoint=hub.endpoint), token=False)
    assert (big.etag, big.size) == (DIGEST, len(MODEL))
    assert big.commit_hash == hub.repositories["alice/one-GGUF"].head
    assert big.location.startswith(hub.cdn)
    small = get_hf_file_metadata(hf_hub_url("alice/one-GGUF", "README.md", endpoint=hub.endpoint), token=False)
    assert small.location.startswith(hub.endpoint)
    assert small.size == 25


def test_downloads(hub: HubServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(huggingface_hub.utils.tqdm, "monitor_interval", 0)  # its thread would outlast the test
    for name, content in (("model.gguf", MODEL), ("folder/config.json", b"{}")):
        path = huggingface_hub.hf_hub_download(
            "alice/one-GGUF", name, cache_dir=tmp_path, endpoint=hub.endpoint, token="hf_alice"
        )
        assert Path(path).read_bytes() == content
    assert hub.leaks == []
    assert any(request.side is Side.CDN for request in hub.requests)


def test_accounts(api: HfApi) -> None:
    assert api.whoami(token="hf_alice")["name"] == "alice"
    with pytest.raises(HfHubHTTPError, match="Invalid user token"):
        api.whoami(token="hf_wrong")


def test_what_is_gated_or_private(hub: HubServer, api: HfApi, tmp_path: Path) -> None:
    url = hf_hub_url("bob/two-GGUF", "b.gguf", endpoint=hub.endpoint)
    assert api.model_info("bob/two-GGUF").gated == "auto"
    for token, status in ((False, 401), ("hf_alice", 403)):
        with pytest.raises(GatedRepoError) as caught:
            get_hf_file_metadata(url, token=token)
        assert caught.value.response.status_code == status
    hub.repositories["bob/two-GGUF"].granted.add("alice")
    assert get_hf_file_metadata(url, token="hf_alice").size == 4
    hub.repositories["bob/three"].private = True
    with pytest.raises(RepositoryNotFoundError):
        api.model_info("bob/three")
    assert ids(api.list_models(author="bob")) == ["bob/two-GGUF"]


def test_what_is_not_there(hub: HubServer, api: HfApi) -> None:
    with pytest.raises(RepositoryNotFoundError):
        api.model_info("alice/none")
    with pytest.raises(RepositoryNotFoundError):
        api.model_info("alice/none", token="hf_alice")
    with pytest.raises(RevisionNotFoundError):
        api.model_info("alice/one-GGUF", revision="v2")
    with pytest.raises(RemoteEntryNotFoundError):
        get_hf_file_metadata(hf_hub_url("alice/one-GGUF", "none.gguf", endpoint=hub.endpoint), token=False)
    assert not api.file_exists("alice/one-GGUF", "none.gguf")
    assert api.repo_exists("alice/one-GGUF")


def test_scripted_faults_are_what_the_library_knows(hub: HubServer, api: HfApi) -> None:
    for fault, kind in (
        (gated(), GatedRepoError),
        (not_found("RepoNotFound"), RepositoryNotFoundError),
        (not_found("RevisionNotFound"), RevisionNotFoundError),
        (not_found(), EntryNotFoundError),
        (bad_token(), HfHubHTTPError),
        (too_many_requests("1"), HfHubHTTPError),
    ):
        hub.queue(fault)
        with pytest.raises(kind):
            api.model_info("alice/one-GGUF")
    assert hub.plan.left == 0


def test_a_changed_file_is_a_new_commit_and_the_old_one_stays(hub: HubServer, api: HfApi) -> None:
    before = api.model_info("alice/one-GGUF").sha
    after = hub.change("alice/one-GGUF", "model.gguf", b"GGUF-new")
    assert api.model_info("alice/one-GGUF").sha == after != before
    url = hf_hub_url("alice/one-GGUF", "model.gguf", revision=before, endpoint=hub.endpoint)
    assert get_hf_file_metadata(url, token=False).etag == DIGEST


def test_a_folder_is_a_hub(tmp_path: Path) -> None:
    (tmp_path / "alice" / "one" / "deep").mkdir(parents=True)
    (tmp_path / "alice" / "one" / "deep" / "m.gguf").write_bytes(b"GGUF")
    with HubServer(tmp_path) as served:
        assert HfApi(served.endpoint, token=False).list_repo_files("alice/one") == ["deep/m.gguf"]
