"""Manifests of engines: what is refused."""

import re
import tomllib
from collections.abc import Callable
from pathlib import Path

import llama_cpp
import msgspec
import pytest

from app.core.platforms import own_platform
from app.engine.engines.__main__ import main
from app.engine.engines.errors import (
    BadManifestError,
    DamagedError,
    EngineFolderError,
    UnfitError,
    UnknownFormatError,
    UnlistedError,
    UnsafePathError,
)
from app.engine.engines.manifest import (
    BINDINGS,
    MANIFEST_NAME,
    Manifest,
    check_fit,
    read_manifest,
    renew_manifest,
    verify,
    write_manifest,
)

ROOT = Path(__file__).resolve().parents[3]


def described(**changes: object) -> Manifest:
    blank = Manifest(
        name="cuda-sm90", llama="0.5.0", commit="0c1e57098", bindings=BINDINGS, platform=own_platform(), backends={}
    )
    return msgspec.structs.replace(blank, **changes)


def make_engine(folder: Path, **changes: object) -> Path:
    (folder / "licences").mkdir(parents=True)
    for name in ("libllama.so", "libggml-base.so", "libggml-cpu-haswell.so", "libggml-cuda.so", "licences/llama.cpp"):
        (folder / name).write_text(name)
    write_manifest(folder, described(**changes), {"cuda": ["sm_90"]})
    return folder


@pytest.fixture
def engine(tmp_path: Path) -> Path:
    return make_engine(tmp_path / "engine")


def test_what_is_written_is_read(engine: Path) -> None:
    manifest = verify(engine)
    assert manifest == read_manifest(engine) == check_fit(engine)
    assert manifest.backends == {"cpu": ("haswell",), "cuda": ("sm_90",)}
    assert [file.name for file in manifest.files] == [
        "libggml-base.so",
        "libggml-cpu-haswell.so",
        "libggml-cuda.so",
        "libllama.so",
        "licences/llama.cpp",
    ]


def test_the_same_files_give_the_same_bytes(engine: Path, tmp_path: Path) -> None:
    other = make_engine(tmp_path / "other")
    assert (engine / MANIFEST_NAME).read_bytes() == (other / MANIFEST_NAME).read_bytes()


def test_the_command_that_the_scripts_call(engine: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written = read_manifest(engine)
    (engine / MANIFEST_NAME).unlink()
    arguments = ["--name=cuda-sm90", "--llama=0.5.0", "--commit=0c1e57098", f"--bindings={BINDINGS}"]
    arguments += ["--needs", "libcuda.so.1", "GLIBC_2.34", "--tools", "c++=12", "--architectures", "cuda=sm_90"]
    assert main(["write", str(engine), *arguments]) == 0
    expected = msgspec.structs.replace(written, needs=("libcuda.so.1", "GLIBC_2.34"), tools={"c++": "12"})
    assert verify(engine) == expected
    (engine / "libllama.so").write_text("x")
    assert main(["verify", str(engine)]) == 1
    assert "libllama.so" in capsys.readouterr().err


def change(name: str, content: str) -> Callable[[Path], object]:
    return lambda engine: (engine / name).write_text(content)


def link(name: str, target: str) -> Callable[[Path], object]:
    def act(engine: Path) -> None:
        (engine / name).unlink(missing_ok=True)
        (engine / name).symlink_to(target)

    return act


@pytest.mark.parametrize(
    ("damage", "error"),
    [
        (change("libllama.so", "libllama.sO"), DamagedError),
        (change("libllama.so", "longer than before"), DamagedError),
        (lambda engine: (engine / "licences" / "llama.cpp").unlink(), DamagedError),
        (change("libggml-rpc.so", ""), UnlistedError),
        (link("libextra.so", "libllama.so"), UnlistedError),
        (link("libllama.so", "libggml-base.so"), UnsafePathError),
        (lambda engine: (engine / MANIFEST_NAME).unlink(), BadManifestError),
        (change(MANIFEST_NAME, ""), BadManifestError),
        (change(MANIFEST_NAME, "[]"), BadManifestError),
        (change(MANIFEST_NAME, '{"format": 1}'), BadManifestError),
        (change(MANIFEST_NAME, '{"format": 2, "engine": "of tomorrow"}'), UnknownFormatError),
    ],
)
def test_what_is_not_as_it_was_built(engine: Path, damage: Callable[[Path], object], error: type[Exception]) -> None:
    verify(engine)
    damage(engine)
    with pytest.raises(error) as raised:
        verify(engine)
    assert isinstance(raised.value, EngineFolderError)
    assert str(engine) in str(raised.value)


@pytest.mark.parametrize(
    "name",
    [
        "../libllama.so",
        "/lib/libc.so",
        "licences/../../libllama.so",
        "other/libllama.so",
        "C:\\x.dll",
        "c:x.dll",
        "..",
        "licences/..",
        "",
        MANIFEST_NAME,
        "lib\nllama.so",
    ],
)
def test_paths_that_leave_the_folder(engine: Path, name: str) -> None:
    manifest = read_manifest(engine)
    hostile = msgspec.structs.replace(manifest.files[0], name=name)
    changed = msgspec.structs.replace(manifest, files=(hostile,))
    (engine / MANIFEST_NAME).write_bytes(msgspec.json.encode(changed))
    with pytest.raises(UnsafePathError):
        read_manifest(engine)


def test_a_folder_of_licences_that_is_elsewhere(engine: Path, tmp_path: Path) -> None:
    (engine / "licences").rename(tmp_path / "elsewhere")
    (engine / "licences").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UnsafePathError):
        verify(engine)


@pytest.mark.parametrize("changes", [{"bindings": "0.3.35"}, {"platform": "plan9-mips"}])
def test_what_does_not_fit(tmp_path: Path, changes: dict[str, str]) -> None:
    engine = make_engine(tmp_path / "engine", **changes)
    verify(engine)
    with pytest.raises(UnfitError) as raised:
        check_fit(engine)
    assert str(*changes.values()) in str(raised.value)


def test_the_version_of_the_bindings() -> None:
    packages = tomllib.loads((ROOT / "uv.lock").read_text())["package"]
    locked = next(package["version"] for package in packages if package["name"] == "llama-cpp-python")
    assert BINDINGS == locked == llama_cpp.__version__


def test_the_scripts_name_no_other_version() -> None:
    scripts = "".join(script.read_text() for script in (ROOT / "native").glob("*.sh"))
    assert not re.search(re.escape(BINDINGS), scripts)


def test_signed_libraries_are_described_again(engine: Path) -> None:
    before = read_manifest(engine)
    with (engine / "libllama.so").open("ab") as library:
        library.write(b" signature")
    with pytest.raises(DamagedError):
        check_fit(engine)
    assert main(["renew", str(engine)]) == 0
    after = verify(engine)
    assert msgspec.structs.replace(after, files=()) == msgspec.structs.replace(before, files=())
    changed = {new.name for new, old in zip(after.files, before.files, strict=True) if new != old}
    assert changed == {"libllama.so"}


def test_signing_neither_adds_nor_removes_files(engine: Path) -> None:
    (engine / "libadded.so").touch()
    with pytest.raises(UnlistedError):
        renew_manifest(engine)
    (engine / "libadded.so").unlink()
    (engine / "libllama.so").rename(engine.parent / "libllama.so")
    with pytest.raises(DamagedError):
        renew_manifest(engine)
    (engine / "libllama.so").symlink_to(engine.parent / "libllama.so")
    with pytest.raises(UnsafePathError):
        renew_manifest(engine)
