"""The child loads llama.cpp from the chosen engine."""

import ctypes
import os
import re
import shutil
from pathlib import Path

import pytest
from msgspec.structs import replace

from app.core.platforms import own_platform
from app.engine.build import is_for_the_cpu_alone
from app.engine.child.ggml import _library_at
from app.engine.client.engine_client import EngineClient, Patience
from app.engine.client.process import child_environment
from app.engine.engines.choice import VARIABLE, chosen_engine, library_folder
from app.engine.engines.manifest import (
    BINDINGS,
    MANIFEST_NAME,
    Manifest,
    read_manifest,
    verify,
    write_manifest,
)
from app.engine.faults import EngineError, FaultKind
from app.engine.probe.client import probe
from app.engine.protocol import Sampling
from app.hardware.machine import Device, DeviceKind, LlamaInfo
from app.hardware.verdicts import Level, verdicts
from tests import patience
from tests.engine.conftest import FAST, ask, text_of

BUILT = Path(os.environ.get("ENGINE_WORK", Path(__file__).parents[3] / "build" / "engines"))
"""Where native/build_cpu.sh and the others put their engines."""


@pytest.fixture
def engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Of the libraries that llama-cpp-python was installed with, in another place."""
    own, folder = library_folder(), tmp_path / "engine"
    assert own is not None
    folder.mkdir()
    for library in own.iterdir():
        shutil.copy(library, folder)
    manifest = Manifest(name="copy", llama="", commit="", bindings=BINDINGS, platform=own_platform(), backends={})
    write_manifest(folder, manifest, {})
    monkeypatch.setenv(VARIABLE, str(folder))
    return folder


def answer(model: Path, question: str = "What is 2 plus 3?") -> tuple[str, set[str]]:
    """The answer at temperature 0, and the folders that the child has libraries of llama.cpp from."""
    with EngineClient(patience=Patience(silence=patience.seconds())) as client:
        client.load(model, FAST)
        items = list(client.turn(ask(question), sampling=Sampling(temperature=0.0)))
        process = client._link.process
        assert process is not None
        maps = Path(f"/proc/{process.pid}/maps").read_text()
    paths = {Path(line.split(maxsplit=5)[-1]) for line in maps.splitlines() if "ggml" in line or "llama.so" in line}
    return text_of(items), {str(path.parent) for path in paths if ".so" in path.name}


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="it reads /proc")
def test_an_answer_comes_from_the_engine(own_home: Path, demo_model: Path, engine: Path) -> None:
    of_engine, folders = answer(demo_model)
    assert folders == {str(engine)}
    os.environ.pop(VARIABLE)
    of_own, folders = answer(demo_model)
    assert folders == {str(library_folder())}
    assert of_engine == of_own != ""


def test_what_is_told_without_an_engine() -> None:
    assert chosen_engine() is None
    assert "LLAMA_CPP_LIB_PATH" not in child_environment()


@pytest.mark.parametrize(
    ("executable", "place"),
    [
        ("descant/descant", "descant/engine"),
        ("Descant.app/Contents/MacOS/descant", "Descant.app/Contents/Resources/engine"),
        ("elsewhere/bin/descant", None),
    ],
)
def test_where_a_packaged_app_has_its_engine(
    executable: str, place: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("descant/engine", "Descant.app/Contents/Resources/engine", "elsewhere/Resources/engine"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / MANIFEST_NAME).touch()
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("sys.executable", str(tmp_path / executable))
    assert chosen_engine() == (place and tmp_path / place)


def test_what_else_the_environment_says_is_not_followed(engine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LLAMA_CPP_LIB_PATH", "/elsewhere")
    assert child_environment()["LLAMA_CPP_LIB_PATH"] == str(engine)
    monkeypatch.delenv(VARIABLE)
    assert "LLAMA_CPP_LIB_PATH" not in child_environment()


def test_the_backends_are_those_of_the_engine(engine: Path) -> None:
    assert is_for_the_cpu_alone()
    (engine / "libggml-vulkan.so").touch()
    assert not is_for_the_cpu_alone()


def test_a_backend_that_cannot_be_loaded_is_told(own_home: Path, engine: Path) -> None:
    """ggml uses the CPU and does not say why: its own message goes to a debug log."""
    (engine / "libggml-vulkan.so").write_bytes(b"no library")
    (engine / MANIFEST_NAME).unlink()
    manifest = Manifest(name="copy", llama="", commit="", bindings=BINDINGS, platform=own_platform(), backends={})
    write_manifest(engine, manifest, {})
    machine = probe()
    assert list(machine.llama.unloaded) == ["vulkan"]
    card = Device("Radeon", DeviceKind.DISCRETE, "", 8 << 30, 8 << 30)
    for devices, level in (
        ((), Level.GOOD),
        ((card,), Level.BAD),
        ((card, replace(card, backend="CUDA")), Level.WARNING),
    ):
        found = verdicts(replace(machine, devices=devices))
        (told,) = [verdict for verdict in found if "part for Vulkan could not be loaded" in str(verdict.words)]
        assert "libggml-vulkan.so" in str(told.words)
        assert "Vulkan loader" in str(told.next_step)
        assert told.level is level


def test_an_engine_that_cannot_be_used_is_explained(own_home: Path, demo_model: Path, engine: Path) -> None:
    (engine / "libllama.so").write_bytes(b"")
    with EngineClient() as client, pytest.raises(EngineError) as raised:
        client.load(demo_model, FAST)
    assert raised.value.fault.kind is FaultKind.ENGINE_MISSING
    assert "“libllama.so” is missing or damaged" in str(raised.value)
    (note,) = (note for note in probe().notes if note.problem)
    assert "“libllama.so” is missing or damaged" in str(note.words)


def test_the_library_that_some_code_is_in() -> None:
    pid = ctypes.CDLL(None).getpid
    assert re.match(r"libc\.|libSystem|python", _library_at(ctypes.cast(pid, ctypes.c_void_p).value or 0).name)
    assert _library_at(1) == Path()


def test_how_a_variant_is_shown() -> None:
    assert LlamaInfo(backends=("Vulkan", "CPU"), cpu_variant="haswell").shown_backends == "Vulkan, CPU (haswell)"
    assert LlamaInfo(backends=("CPU",)).shown_backends == "CPU"


@pytest.mark.slow
@pytest.mark.parametrize("name", ["cpu", "vulkan"])
def test_an_engine_of_the_scripts(name: str, own_home: Path, demo_model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = BUILT / name
    if not folder.is_dir():
        pytest.skip(f"native/build_{name}.sh was not run")
    verify(folder)
    own, _ = answer(demo_model)
    monkeypatch.setenv(VARIABLE, str(folder))
    of_engine, folders = answer(demo_model)
    assert folders == {str(folder)}
    assert of_engine == own
    machine = probe()
    assert machine.llama.cpu_variant in read_manifest(folder).backends["cpu"]
    assert f"CPU ({machine.llama.cpu_variant})" in machine.llama.shown_backends
