"""Signed lists of engines: what is believed."""

import base64
from pathlib import Path

import msgspec
import pytest

from app.engine.engines import index
from app.engine.engines.__main__ import main
from app.engine.engines.index import EngineIndex, KnownIndex, update_for
from app.engine.engines.installed import InstalledEngine, Origin
from app.hub.errors import UntrustedListError
from app.hub.signed_list import check, own_key
from tests.engine.engines.packed import Signer, entry, packed

URL = "https://example.org/engines/index.json"


def read_index(content: bytes, signature: bytes, url: str, key: bytes | None = None) -> EngineIndex:
    return index.read_index(check("engines", content, signature, url, key))


@pytest.fixture
def signer() -> Signer:
    return Signer()


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return packed(tmp_path)


def test_a_signed_list(signer: Signer, archive: Path) -> None:
    mac = entry(archive, platform="darwin-arm64")
    old = entry(archive, build=1)
    new = entry(archive, build=2, url="https://elsewhere.example.org/toy.tar.xz")
    read = read_index(*signer.sign(mac, old, new), URL, signer.key)
    assert [one.build for one in read.fitting()] == [2]
    assert read.engines[1].url == "https://example.org/engines/toy-0.5.0.tar.xz"
    assert read.engines[2].url == new.url
    assert read.lists(new.sha256) is not None
    assert read.lists("0" * 64) is None


def test_a_changed_list(signer: Signer, archive: Path) -> None:
    content, signature = signer.sign(entry(archive))
    for place in (0, len(content) // 2, len(content) - 1):
        changed = bytearray(content)
        changed[place] ^= 1
        with pytest.raises(UntrustedListError):
            read_index(bytes(changed), signature, URL, signer.key)
    for bad in (b"", b"?", base64.b64encode(bytes(64)), Signer().sign(entry(archive))[1], signature[:-4]):
        with pytest.raises(UntrustedListError, match="signature"):
            read_index(content, bad, URL, signer.key)
    with pytest.raises(UntrustedListError):
        read_index(content, signature, URL)  # Descant's own key


def test_the_key_in_the_app() -> None:
    assert len(own_key()) == 32


@pytest.mark.parametrize(
    "changes",
    [
        {"name": "../toy"},
        {"url": "http://[x"},
        {"url": "file:///etc/hosts"},
        {"size": 0},
        {"sha256": "x"},
        {"url": "ftp://example.org/a"},
    ],
)
def test_a_signed_list_that_makes_no_sense(signer: Signer, archive: Path, changes: dict[str, object]) -> None:
    with pytest.raises(UntrustedListError):
        read_index(*signer.sign(entry(archive, **changes)), URL, signer.key)


def test_a_list_of_another_format(signer: Signer) -> None:
    with pytest.raises(UntrustedListError, match="another version"):
        read_index(*signer.sign(format=2), URL, signer.key)


def test_a_list_of_something_else(signer: Signer) -> None:
    with pytest.raises(UntrustedListError, match="something else"):
        read_index(*signer.sign(kind="releases", serial=100), URL, signer.key)


def test_an_older_list_is_refused(signer: Signer, archive: Path, tmp_path: Path) -> None:
    known = KnownIndex(tmp_path / "state", signer.key)
    assert known.read() is None
    known.take(*signer.sign(entry(archive, 4), serial=7), URL)
    with pytest.raises(UntrustedListError, match="older"):
        known.take(*signer.sign(entry(archive, 3), serial=6), URL)
    kept = known.read()
    assert kept is not None
    assert (kept.serial, kept.engines[0].build) == (7, 4)
    known.take(*signer.sign(entry(archive, 5), serial=7), URL)
    (tmp_path / "state" / "engines-list.json").write_bytes(b"{}")
    assert known.read() is None


def test_what_is_an_update(archive: Path, tmp_path: Path) -> None:
    offered = entry(archive, build=5)

    def update(build: int, sha256: str, name: str = "toy") -> bool:
        engine = InstalledEngine(name, tmp_path, None, None, Origin(sha256, build))
        return update_for(engine, (offered,)) is not None

    assert update(4, "0" * 64)
    assert update(0, "0" * 64)
    assert not update(5, "0" * 64)
    assert not update(0, offered.sha256)
    assert not update(4, "0" * 64, name="other")


def test_the_commands_that_make_one(tmp_path: Path, archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    key, listed = tmp_path / "key", tmp_path / "index.json"
    assert main(["key", str(key)]) == 0
    assert key.stat().st_mode & 0o077 == 0
    public = base64.b64decode(capsys.readouterr().out)
    assert main(["key", str(key)]) == 1  # a key is never overwritten
    arguments = ["--serial=3", "--build=2", "--changes=Faster.", f"--output={listed}", str(archive)]
    assert main(["list", *arguments]) == 0
    assert main(["sign", f"--key={key}", str(listed)]) == 0
    read = read_index(listed.read_bytes(), listed.with_name("index.json.sig").read_bytes(), URL, public)
    (one,) = read.engines
    expected = entry(archive, 2, changes="Faster.", url=f"https://example.org/engines/{archive.name}")
    assert msgspec.structs.replace(one, unpacked=0) == expected
    assert one.unpacked > 0
