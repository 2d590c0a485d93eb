"""Which version is offered, and which lists are believed."""

from pathlib import Path

import msgspec
import pytest

from app.hub.errors import NotThereError, UntrustedListError
from app.hub.network import Network
from app.updates.__main__ import main
from app.updates.errors import CannotInstallError, NoAddressError
from app.updates.fetching import file_of
from app.updates.installation import Installation, Kind
from app.updates.releases import KnownReleases, ReleaseList
from tests.hub.conftest import hub  # noqa: F401  a fixture
from tests.hub.hub_server import HubServer
from tests.updates.lists import NEW, REPOSITORY, Signer, release


@pytest.mark.parametrize(
    ("running", "offered"),
    [
        ("0.1.0", "0.10.0"),
        ("0.9.0", "0.10.0"),
        ("0.10.0", None),
        ("0.11.0", None),
        ("0.10.0rc1", "0.11.0a1"),
        ("0.11.0a2", None),
    ],
)
def test_the_newest_version(running: str, offered: str | None) -> None:
    known = ReleaseList(1, 1, releases=tuple(release(one) for one in ("0.9.1", "0.10.0", "0.2.0", "0.11.0a1")))
    newest = known.newer_than(running)
    assert (newest.version if newest is not None else None) == offered


def test_a_list_over_http(hub: HubServer, own_home: object) -> None:  # noqa: F811
    signer = Signer()
    content, signature = signer.sign(release("0.2.0"))
    hub.add(REPOSITORY, {"releases.json": content, "releases.json.sig": signature})
    url, network = f"{hub.endpoint}/{REPOSITORY}/resolve/main/releases.json", Network(endpoint=hub.endpoint)
    known = KnownReleases(key=signer.key)
    with pytest.raises(NoAddressError):
        known.fetch("", network)
    with pytest.raises(NotThereError):
        known.fetch(f"{url}.gone", network)
    with pytest.raises(UntrustedListError):
        KnownReleases(key=Signer().key).fetch(url, network)
    assert known.read() is None
    (found,) = known.fetch(url, network).releases
    assert found.files[0].url == f"{hub.endpoint}/{REPOSITORY}/resolve/main/Descant-0.2.0.AppImage"
    assert known.read() == known.fetch(url, network)


@pytest.mark.parametrize(
    "changes",
    [
        {"url": "http://[x"},
        {"name": "../x"},
        {"name": ".x"},
        {"name": "a/b"},
        {"url": "file:///x"},
        {"size": 0},
        {"sha256": "x"},
    ],
)
def test_a_signed_list_that_makes_no_sense(hub: HubServer, own_home: object, changes: dict[str, object]) -> None:  # noqa: F811
    signer, made = Signer(), release("0.2.0")
    odd = msgspec.structs.replace(made, files=(msgspec.structs.replace(made.files[0], **changes),))
    for one in (odd, release("not a version")):
        content, signature = signer.sign(one)
        hub.add(REPOSITORY, {"releases.json": content, "releases.json.sig": signature})
        with pytest.raises(UntrustedListError):
            KnownReleases(key=signer.key).fetch(
                f"{hub.endpoint}/{REPOSITORY}/resolve/main/releases.json", Network(endpoint=hub.endpoint)
            )


def test_the_package_for_an_installation() -> None:
    made = release("0.2.0")
    assert file_of(made, Installation(Kind.APPIMAGE), "linux-x86_64").size == len(NEW)
    with pytest.raises(CannotInstallError, match="no package for this kind"):
        file_of(made, Installation(Kind.DEB), "linux-x86_64")
    with pytest.raises(CannotInstallError, match="no package for this kind"):
        file_of(made, Installation(Kind.APPIMAGE), "linux-arm64")
    with pytest.raises(CannotInstallError, match="not installed from a package"):
        file_of(made, Installation(Kind.OTHER), "linux-x86_64")


def test_the_command_that_makes_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    packages = [tmp_path / f"descant-0.2.0{suffix}" for suffix in (".AppImage", ".deb", ".exe")]
    for package in packages:
        package.write_bytes(NEW)
    output = tmp_path / "releases.json"
    arguments = ["list", "--serial=3", "--version=0.2.0", "--date=2026-11-30", "--changes=Faster."]
    assert main([*arguments, f"--output={output}", *map(str, packages)]) == 0
    signer = Signer()
    signature = signer.signature(output.read_bytes())
    (made,) = (
        KnownReleases(tmp_path / "state", signer.key).take(output.read_bytes(), signature, "https://a.b/c").releases
    )
    for kind, platform in ((Kind.APPIMAGE, "linux-x86_64"), (Kind.DEB, "linux-x86_64"), (Kind.WINDOWS, "win32-x86_64")):
        assert file_of(made, Installation(kind), platform).size == len(NEW)
    assert main([*arguments, f"--output={output}", str(tmp_path / "descant.zip")]) == 1
    assert "expected one of .AppImage" in capsys.readouterr().err
    assert main([*arguments, f"--output={output}", "--version=two", str(packages[0])]) == 1
