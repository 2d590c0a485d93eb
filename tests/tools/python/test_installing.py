"""Installing Python: over real HTTP, from a file, and what never happens by halves."""

import io
import tarfile
from pathlib import Path

import pytest

from app.core.errors import DescantError
from app.hub.errors import UntrustedListError, WrongContentError
from app.hub.network import Network
from app.hub.transfer.stopped import StoppedError
from app.hub.transfer.transfer import TransferOptions
from app.tools.python import component as component_module
from app.tools.python.__main__ import main
from app.tools.python.component import Component, find_component, installed_folder, verify
from app.tools.python.errors import (
    BadArchiveFileError,
    BadComponentError,
    NoListError,
    NotInstalledError,
    NotSignedError,
)
from app.tools.python.index import IndexEntry, KnownIndex
from app.tools.python.installing import Installation, remove
from tests.hub.conftest import hub  # noqa: F401  a fixture
from tests.hub.hub_server import HubServer
from tests.hub.signing import Key
from tests.tools.python.packed import entry, make_component, pack, packed, signed

REPOSITORY = "descant/python"


@pytest.fixture(autouse=True)
def home(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Nothing is found but what is installed."""
    monkeypatch.setattr(component_module, "BUILT_HERE", own_home / "none")
    return own_home


@pytest.fixture
def key() -> Key:
    return Key()


def installation(hub: HubServer, key: Key) -> Installation:  # noqa: F811
    network = Network(endpoint=hub.endpoint)
    return Installation(lambda: network, known=KnownIndex(key=key.key), options=TransferOptions(reserve=0))


def listed(hub: HubServer, key: Key, archive: Path, **changes: object) -> IndexEntry:  # noqa: F811
    """Put a list and its file on the server, and read the list from there."""
    content, signature = signed(key, entry(archive, **changes), entry(archive, platform="plan9-mips", build=9))
    hub.add(REPOSITORY, {"index.json": content, "index.json.sig": signature, archive.name: archive})
    url = f"{hub.endpoint}/{REPOSITORY}/resolve/main/index.json"
    found = KnownIndex(key=key.key).fetch(url, Network(endpoint=hub.endpoint)).fitting()
    assert found is not None
    return found


def test_from_the_list(hub: HubServer, key: Key, tmp_path: Path) -> None:  # noqa: F811
    with pytest.raises(NotInstalledError):
        find_component()
    component = installation(hub, key).download(listed(hub, key, packed(tmp_path)))
    assert component == find_component() == verify(installed_folder())
    assert component.deno.stat().st_mode & 0o111
    newer = installation(hub, key).download(listed(hub, key, packed(tmp_path, build=2), build=2))
    assert newer.manifest.build == find_component().manifest.build == 2
    assert sorted(path.name for path in installed_folder().parent.iterdir()) == [".incoming", "component"]
    assert not list((installed_folder().parent / ".incoming").glob("*/*"))
    assert not list((installed_folder().parent / ".incoming").glob("*.part"))
    remove()
    with pytest.raises(NotInstalledError):
        remove()


def test_a_file_that_was_changed_on_its_way(hub: HubServer, key: Key, tmp_path: Path) -> None:  # noqa: F811
    one = listed(hub, key, packed(tmp_path), sha256="0" * 64)
    with pytest.raises((WrongContentError, DescantError)):
        installation(hub, key).download(one)
    assert not installed_folder().exists()


def test_a_list_of_someone_else(hub: HubServer, key: Key, tmp_path: Path) -> None:  # noqa: F811
    listed(hub, key, packed(tmp_path))
    url = f"{hub.endpoint}/{REPOSITORY}/resolve/main/index.json"
    with pytest.raises(UntrustedListError):
        KnownIndex(key=Key().key).fetch(url, Network(endpoint=hub.endpoint))
    with pytest.raises(NoListError):
        KnownIndex().fetch("", Network(endpoint=hub.endpoint))


def test_from_a_file(hub: HubServer, key: Key, tmp_path: Path) -> None:  # noqa: F811
    archive = packed(tmp_path)
    with pytest.raises(NotSignedError):
        installation(hub, key).from_file(archive)
    assert not installed_folder().exists()
    assert installation(hub, key).from_file(archive, trust=True) == find_component()
    remove()
    listed(hub, key, archive)
    assert isinstance(installation(hub, key).from_file(archive), Component)  # the list vouches for it


@pytest.mark.parametrize("name", ["../x", "/etc/escape", "python-tool/.x", "python-tool/a/../../b", "other/x"])
def test_an_archive_with_more_than_a_component(hub: HubServer, key: Key, tmp_path: Path, name: str) -> None:  # noqa: F811
    archive = packed(tmp_path)
    with tarfile.open(archive) as tar:
        members = [(member, tar.extractfile(member)) for member in tar]
        with tarfile.open(tmp_path / "more.tar.xz", "w:xz", preset=0) as more:
            for member, stream in members:
                more.addfile(member, stream)
            info = tarfile.TarInfo(name)
            info.size = 1
            more.addfile(info, io.BytesIO(b"x"))
    with pytest.raises(BadArchiveFileError, match="does not belong to it"):
        installation(hub, key).from_file(tmp_path / "more.tar.xz", trust=True)
    assert not installed_folder().exists()
    assert not list(tmp_path.parent.glob("escape"))


def test_what_does_not_fit_or_was_changed(hub: HubServer, key: Key, tmp_path: Path) -> None:  # noqa: F811
    installation(hub, key).from_file(packed(tmp_path), trust=True)
    changed = make_component(tmp_path / "changed")
    (changed / "packages/six.py").write_text("x")
    linked = make_component(tmp_path / "more")
    (linked / "packages/more.py").write_text("x")
    other = make_component(tmp_path / "other", platform="plan9-mips")
    future = make_component(tmp_path / "future", format=2)
    for folder in (changed, linked, other, future):
        with pytest.raises(BadComponentError):
            installation(hub, key).from_file(pack(folder, tmp_path / "bad.tar.xz"), trust=True)
    (tmp_path / "cut.tar.xz").write_bytes(packed(tmp_path).read_bytes()[:200])
    with pytest.raises(BadArchiveFileError):
        installation(hub, key).from_file(tmp_path / "cut.tar.xz", trust=True)
    assert verify(installed_folder()).manifest.build == 1  # the one before is as it was


def test_stopped(hub: HubServer, key: Key, tmp_path: Path) -> None:  # noqa: F811
    one = installation(hub, key)
    one.stop()
    with pytest.raises(StoppedError):
        one.from_file(packed(tmp_path), trust=True)
    assert not installed_folder().exists()


def test_the_list_that_is_made_for_a_release(key: Key, tmp_path: Path) -> None:
    archive, output = packed(tmp_path, build=3), tmp_path / "index.json"
    assert main(["list", "--serial", "5", "--output", str(output), str(archive)]) == 0
    content = output.read_bytes()
    index = KnownIndex(tmp_path, key=key.key).take(content, key.signature(content), "https://example.org/index.json")
    found = index.fitting()
    assert found is not None
    assert (found.build, found.url) == (3, "https://example.org/python-tool.tar.xz")
    assert index.lists(found.sha256)
    (tmp_path / "no.tar.xz").write_bytes(b"x")
    assert main(["list", "--serial", "5", "--output", str(output), str(tmp_path / "no.tar.xz")]) == 1
