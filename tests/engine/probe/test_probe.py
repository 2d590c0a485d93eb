"""The probe's child: this machine, plans measured without loading, and children that crash, hang or talk nonsense."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app.core.own_process import own_command, own_folder
from app.core.units import MIB
from app.engine.client.engine_client import EngineClient
from app.engine.faults import Fault, FaultKind
from app.engine.loaded_sizes import BufferSizes
from app.engine.probe.client import measure_headers, measure_plan, probe
from app.engine.probe.measuring import PlanLog
from app.engine.probe.protocol import CacheSize, PlanMeasured
from app.engine.protocol import LoadOptions
from app.gguf.header import read_header
from app.hardware.machine import DeviceKind, Source
from app.planning.cache_type import CacheType
from tests import patience
from tests.small_models import write_gpt_oss, write_split


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


# -- this machine ------------------------------------------------------------------------------------------------------


def test_this_machine(tmp_path: Path) -> None:
    machine = probe(tmp_path, timeout=patience.seconds())
    assert machine.llama.is_known
    assert "CPU" in machine.llama.backends
    assert machine.llama.features["CPU"]
    processor = machine.devices[-1]
    assert (processor.kind, processor.ggml_name) == (DeviceKind.CPU, "CPU")
    assert {reading.source for reading in processor.sources} == {Source.SYSTEM, Source.GGML}
    assert processor.free == machine.ram.available < processor.total
    # ggml runs here, so the processor has what it was compiled for.
    compiled = {name for name, value in machine.llama.features["CPU"].items() if value == "1"}
    assert compiled & {"AVX", "AVX2", "AVX512", "NEON"} <= set(machine.cpu.extensions)
    assert not [note for note in machine.notes if note.problem]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("import os; os.abort()", "SIGABRT"),
        ("import sys; sys.exit('no driver')", "no driver"),
        ("print('{}')", "invalid answer"),
        ("import os, time; os.close(1); time.sleep(60)", "exit code was 0"),
    ],
)
def test_without_the_child_the_other_sources_are_left(code: str, words: str) -> None:
    machine = probe(command=python(code), timeout=patience.seconds())
    assert not machine.llama.is_known
    assert machine.ram.total > 0
    (note,) = (note for note in machine.notes if note.problem)
    assert note.source is Source.GGML
    assert words in str(note.words)


def test_a_child_that_hangs_costs_its_time_limit() -> None:
    machine = probe(command=python("import time; time.sleep(60)"), timeout=0.2)
    (note,) = (note for note in machine.notes if note.problem)
    assert "did not answer" in str(note.words)


def test_a_child_that_cannot_be_started(tmp_path: Path) -> None:
    (note,) = (note for note in probe(command=[str(tmp_path / "gone")]).notes if note.problem)
    assert note.source is Source.GGML


def test_the_child_ends_with_its_client() -> None:
    child = subprocess.Popen(
        own_command("--probe"), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=own_folder()
    )
    _, log = child.communicate(b"", timeout=patience.seconds())
    assert child.returncode == 2
    assert b"malformed" in log.lower() or b"truncated" in log.lower()


# -- plans -------------------------------------------------------------------------------------------------------------


def test_a_plan_takes_what_the_load_then_takes(demo_model: Path, own_home: Path) -> None:
    options = LoadOptions(n_ctx=5000, n_ubatch=256, type_k=CacheType.Q8_0, type_v=CacheType.Q8_0)
    measured = measure_plan(demo_model, options)
    assert isinstance(measured, PlanMeasured), measured
    with EngineClient() as client:
        loaded = client.load(demo_model, options)
    taken = {buffer.name: buffer for buffer in loaded.sizes.buffers}["CPU"]
    planned = {buffer.name: buffer for buffer in measured.buffers}["CPU"]
    assert planned.work == taken.work > 0
    assert planned.output == taken.output > 0
    assert planned.cache == pytest.approx(taken.cache, abs=0.02 * MIB)
    assert sum(cache.size for cache in measured.caches) == planned.cache
    assert measured.n_ctx == loaded.n_ctx
    assert [cache.cells for cache in measured.caches] == [5120, 512]


def test_a_header_alone_is_enough(tmp_path: Path) -> None:
    model = write_gpt_oss(tmp_path / "whole.gguf")
    header = read_header(model)
    cut = tmp_path / "cut.gguf"
    cut.write_bytes(model.read_bytes()[: header.data_offset + 100])
    options = LoadOptions(n_ctx=1024, n_cpu_moe=1)
    of_whole, of_cut = (measure_plan(path, options) for path in (model, cut))
    assert isinstance(of_whole, PlanMeasured), of_whole
    assert isinstance(of_cut, PlanMeasured), of_cut
    assert of_cut.buffers == of_whole.buffers
    assert of_cut.caches == of_whole.caches
    assert cut.stat().st_size == header.data_offset + 100


def test_headers_of_several_files(tmp_path: Path) -> None:
    parts = write_split(tmp_path)
    contents = [part.read_bytes()[: read_header(part).data_offset] for part in parts]
    measured = measure_headers(contents, LoadOptions(n_ctx=1024))
    assert isinstance(measured, PlanMeasured), measured
    assert {buffer.name: buffer for buffer in measured.buffers}["CPU"].cache > 0


def _empty(folder: Path) -> Path:
    path = folder / "empty.gguf"
    path.write_bytes(b"")
    return path


def _half(folder: Path) -> Path:
    path = write_gpt_oss(folder / "half.gguf")
    path.write_bytes(path.read_bytes()[:2000])
    return path


def _unknown(folder: Path) -> Path:
    return write_gpt_oss(folder / "unknown.gguf", architecture="nonsense")


@pytest.mark.parametrize(
    ("build", "kind"),
    [
        (lambda folder: folder / "gone.gguf", FaultKind.BAD_FILE),
        (lambda folder: folder, FaultKind.BAD_FILE),
        (_empty, FaultKind.BAD_FILE),
        (_half, FaultKind.BAD_FILE),
        (_unknown, FaultKind.UNSUPPORTED_MODEL),
    ],
)
def test_what_cannot_be_measured(tmp_path: Path, build: Callable[[Path], Path], kind: FaultKind) -> None:
    fault = measure_plan(build(tmp_path), LoadOptions(n_ctx=512))
    assert isinstance(fault, Fault)
    assert fault.kind is kind


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("import os; os.abort()", FaultKind.CRASHED),
        ("import time; time.sleep(60)", FaultKind.STUCK),
        ("print(1)", FaultKind.ENGINE_MISSING),
    ],
)
def test_a_child_that_dies_of_a_plan(demo_model: Path, code: str, kind: FaultKind) -> None:
    fault = measure_plan(
        demo_model, LoadOptions(), timeout=0.5 if kind is FaultKind.STUCK else patience.seconds(), command=python(code)
    )
    assert isinstance(fault, Fault)
    assert fault.kind is kind


def test_caches_on_several_devices() -> None:
    """Lines as llama.cpp writes them for a card and a processor, and for a state that it does allocate."""
    log = PlanLog()
    for line in (
        "llama_context:        CPU  output buffer size =     0.77 MiB",
        "llama_kv_cache: layer   0: filtered",
        "llama_kv_cache: layer   1: dev = CPU",
        "llama_kv_cache: layer   3: dev = CUDA0",
        "llama_kv_cache: layer   5: dev = CUDA0",
        "llama_kv_cache:        CPU KV buffer size =     0.00 MiB",
        "llama_kv_cache:      CUDA0 KV buffer size =     0.00 MiB",
        "llama_kv_cache: size =   12.00 MiB (  8192 cells,   3 layers,  1/1 seqs), K (f16):    6.00 MiB, V (f16): …",
        "llama_kv_cache: layer   0: dev = CPU",
        "llama_kv_cache: size =    1.12 MiB (   768 cells,   1 layers,  1/1 seqs), K (f16):    0.56 MiB, V (f16): …",
        "llama_memory_recurrent:        CPU RS buffer size =     2.00 MiB",
        "sched_reserve:      CUDA0 compute buffer size =   404.00 MiB",
        "load_tensors: offloaded 3/7 layers to GPU",
    ):
        log.read(line)
    assert log.caches == [CacheSize(8192, 3, 12 * MIB), CacheSize(768, 1, round(1.12 * MIB))]
    assert log.buffers == (
        BufferSizes("CPU", cache=4 * MIB + round(1.12 * MIB) + 2 * MIB, output=round(0.77 * MIB)),
        BufferSizes("CUDA0", cache=8 * MIB, work=404 * MIB),
    )
    assert log.layers_on_gpu == 3
