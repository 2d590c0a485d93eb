"""Packed engines: what is unpacked, and what is refused without a byte outside the folder."""

import tarfile
from pathlib import Path

import pytest

from app.engine.engines import unpacking
from app.engine.engines.choice import MANIFEST_NAME
from app.engine.engines.errors import (
    DamagedError,
    EnginesError,
    NotAnEngineError,
    UnfitError,
    UnlistedError,
    UnsafePathError,
)
from app.engine.engines.manifest import verify
from app.engine.engines.unpacking import unpack
from tests.engine.engines.packed import LIBRARIES, make_engine, pack, packed, tar_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "into"
    made.mkdir()
    return made


def test_an_engine_is_as_it_was_packed(tmp_path: Path, folder: Path) -> None:
    engine = unpack(packed(tmp_path), folder)
    assert {file.relative_to(engine).as_posix() for file in engine.rglob("*") if file.is_file()} == {
        *LIBRARIES,
        MANIFEST_NAME,
    }
    verify(engine)


def test_it_can_be_stopped(tmp_path: Path, folder: Path) -> None:
    def stop() -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        unpack(packed(tmp_path), folder, go_on=stop)


def link(kind: bytes, target: str) -> tarfile.TarInfo:
    info = tarfile.TarInfo()
    info.type, info.linkname = kind, target
    return info


@pytest.mark.parametrize(
    "members",
    [
        {},
        {"toy/libllama.so": b"x"},
        {"toy/engine.json": b"{}", "other/libllama.so": b"x"},
        {"toy/../outside.so": b"x"},
        {"/toy/libllama.so": b"x"},
        {"toy/more/libllama.so": b"x"},
        {"toy/libllama.so": b"x", "./toy/libllama.so": b"y"},
        {"toy/libllama.so": link(tarfile.SYMTYPE, "/etc/hosts")},
        {"toy/libllama.so": link(tarfile.LNKTYPE, "toy/engine.json")},
        {"toy/libllama.so": link(tarfile.FIFOTYPE, "")},
        {"libllama.so": b"x"},
    ],
)
def test_what_is_no_engine(tmp_path: Path, folder: Path, members: dict[str, bytes | tarfile.TarInfo]) -> None:
    with pytest.raises(NotAnEngineError) as raised:
        unpack(tar_of(tmp_path / "odd.tar.xz", members), folder)
    assert "“odd.tar.xz” is not an engine" in str(raised.value)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["into", "odd.tar.xz"]
    assert all(path.is_relative_to(folder / "engine") for path in folder.iterdir())


@pytest.mark.parametrize("keep", [0, 10, 200])
def test_a_file_that_was_cut(tmp_path: Path, folder: Path, keep: int) -> None:
    archive = packed(tmp_path)
    archive.write_bytes(archive.read_bytes()[:keep])
    with pytest.raises(NotAnEngineError):
        unpack(archive, folder)


def test_a_file_of_another_kind(tmp_path: Path, folder: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"PK\x03\x04" + bytes(100))
    with pytest.raises(NotAnEngineError):
        unpack(tmp_path / "a.zip", folder)


def test_what_would_fill_the_disk(tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpacking, "MOST_BYTES", 20)
    with pytest.raises(NotAnEngineError) as raised:
        unpack(packed(tmp_path), folder)
    assert "too large" in str(raised.value)


def test_a_header_that_would_fill_the_memory(tmp_path: Path, folder: Path) -> None:
    with tarfile.open(tmp_path / "a.tar.xz", "w:xz", preset=0, format=tarfile.PAX_FORMAT) as tar:
        info = tarfile.TarInfo("toy/libllama.so")
        info.pax_headers = {"comment": "x" * 3_000_000}
        tar.addfile(info)
    with pytest.raises(NotAnEngineError, match="too large"):
        unpack(tmp_path / "a.tar.xz", folder)


def test_one_that_does_not_fit_or_was_changed(tmp_path: Path, folder: Path) -> None:
    def refused(engine: Path, error: type[EnginesError]) -> None:
        into = folder / engine.name
        into.mkdir()
        with pytest.raises(error):
            unpack(pack(engine, tmp_path / "a.tar.xz"), into)

    for name in ("../toy", ".toy", "toy/..", ""):
        refused(make_engine(tmp_path / f"named-{len(name)}{name[:1]}", name), UnsafePathError)
    refused(make_engine(tmp_path / "mac", platform="darwin-arm64"), UnfitError)
    refused(make_engine(tmp_path / "old", bindings="0.0.1"), UnfitError)
    changed = make_engine(tmp_path / "changed")
    (changed / "libllama.so").write_text("libllama.so of 0.5.1")
    refused(changed, DamagedError)
    more = make_engine(tmp_path / "more")
    (more / "libextra.so").write_text("x")
    refused(more, UnlistedError)
