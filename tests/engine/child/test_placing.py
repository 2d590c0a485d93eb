"""A plan is carried out: experts, cache and batches as it says; what is taken is read back; memory that runs out."""

import ctypes
import os
import re
import signal
import sys
import threading
from pathlib import Path

import llama_cpp.llama_cpp as llama
import numpy as np
import pytest

from app.core.units import MIB
from app.engine.child.bindings.context import Context
from app.engine.child.bindings.library import ggml_function, initialise_backend
from app.engine.child.bindings.model import Model
from app.engine.child.bindings.placement import experts_pattern
from app.engine.child.load_log import LoadLog
from app.engine.child.native_log import NativeLog
from app.engine.client.engine_client import EngineClient, Notice
from app.engine.client.watchdog import Patience
from app.engine.faults import EngineError, FaultKind, LoadWasCancelledError
from app.engine.planned import options_of
from app.engine.protocol import LoadOptions, TurnEnded
from app.gguf.check import check_file
from app.hardware.memory import read_memory
from app.planning.cache_type import CacheType
from app.planning.constraints import PlanConstraints
from app.planning.kv_cache import OUTPUTS
from app.planning.planner import plan_load
from tests.engine.conftest import FAST, ask, log_of
from tests.patience import until
from tests.small_models import LAYERS, write_gpt_oss, write_split

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="signals and limits")

IDS = list(range(60, 160))


_logs: list[NativeLog] = []  # llama.cpp goes on calling the last one after the tests of this file


@pytest.fixture(scope="module")
def log() -> NativeLog:
    initialise_backend()
    _logs.append(NativeLog())
    return _logs[-1]


def logits_of(path: Path, log: NativeLog, options: LoadOptions) -> tuple[np.ndarray, LoadLog]:
    log.clear()
    model = Model(str(path), options)
    context = Context(model, n_ctx=512, n_ubatch=128, n_threads=1, flash_attention=True)
    context.decode(IDS)
    logits = context.logits().copy()
    context.close()
    model.close()
    return logits, log.load


@pytest.mark.parametrize("n_cpu_moe", [1, LAYERS, LAYERS + 5])
def test_experts_on_the_cpu_change_nothing_in_the_answer(tmp_path: Path, log: NativeLog, n_cpu_moe: int) -> None:
    path = write_gpt_oss(tmp_path / "a.gguf")
    plain, _ = logits_of(path, log, LoadOptions())
    moved, _ = logits_of(path, log, LoadOptions(n_cpu_moe=n_cpu_moe))
    assert np.array_equal(plain, moved)


def test_llama_cpp_applies_the_overrides(fresh_client: EngineClient, tmp_path: Path, log: NativeLog) -> None:
    """It names the tensors in lines that are for developers.

    And it knows the type of buffer for its own, not for that of a second copy of ggml: it then says, once in a process,
    that a file which is mapped is not the best place for experts.
    """
    lines: list[str] = []
    listener = llama.llama_log_callback(lambda _level, text, _data: lines.append(text.decode()))
    llama.llama_log_set(listener, ctypes.c_void_p(0))
    path = write_gpt_oss(tmp_path / "a.gguf")
    try:
        Model(str(path), LoadOptions(n_cpu_moe=1)).close()
    finally:
        log.listen()
    moved = {line.split()[1] for line in lines if "overridden to" in line}
    parts = [f"blk.0.ffn_{part}_exps.{kind}" for part in ("gate", "up", "down") for kind in ("weight", "bias")]
    assert moved == set(parts)
    fresh_client.load(path, LoadOptions(n_ctx=512, n_cpu_moe=1))
    # The log is read by a thread of its own.
    until(lambda: any("tensor overrides to CPU" in line for line in log_of(fresh_client)))


@pytest.mark.skipif(sys.platform == "win32", reason="libraries there do not show what they link to")
def test_ggml_is_the_one_of_llama_cpp(log: NativeLog) -> None:
    """A second copy would have backends of its own, which llama.cpp does not see."""
    del log
    ours = ctypes.cast(ggml_function("ggml_backend_reg_count", ctypes.c_size_t), ctypes.c_void_p).value
    theirs = ctypes.cast(llama._lib["ggml_backend_reg_count"], ctypes.c_void_p).value
    assert ours == theirs


def test_the_pattern_means_the_first_layers_and_no_others() -> None:
    pattern = re.compile(experts_pattern(2).decode())
    yes = ["blk.0.ffn_up_exps.weight", "blk.1.ffn_gate_up_exps.bias", "blk.1.ffn_down_chexps.weight"]
    no = ["blk.2.ffn_up_exps.weight", "blk.11.ffn_up_exps.weight", "blk.0.ffn_gate_inp.weight", "blk.1.attn_q.weight"]
    assert all(map(pattern.search, yes))
    assert not any(map(pattern.search, no))


@pytest.mark.parametrize(
    "options",
    [
        LoadOptions(use_mmap=False),
        LoadOptions(use_mlock=True),
        LoadOptions(use_mmap=False, use_mlock=True),
        LoadOptions(n_gpu_layers=0),
        LoadOptions(n_gpu_layers=2, main_gpu=0),
        LoadOptions(tensor_split=(1.0, 3.0)),
    ],
    ids=["copied", "locked", "copied and locked", "no layer on a GPU", "one GPU", "several GPUs"],
)
def test_other_ways_of_loading_answer_the_same(tmp_path: Path, log: NativeLog, options: LoadOptions) -> None:
    path = write_gpt_oss(tmp_path / "a.gguf")
    plain, _ = logits_of(path, log, LoadOptions())
    other, _ = logits_of(path, log, options)
    assert np.array_equal(plain, other)


def test_a_split_file_loads_with_experts_moved(client: EngineClient, tmp_path: Path) -> None:
    options = LoadOptions(n_ctx=512, n_cpu_moe=1, use_mmap=False)
    whole = client.load(write_gpt_oss(tmp_path / "a.gguf"), options).sizes
    parts = client.load(write_split(tmp_path)[0], options).sizes
    assert {one.name: one.weights for one in parts.buffers} == {one.name: one.weights for one in whole.buffers}
    assert isinstance(list(client.turn(ask("Hello!"), max_tokens=3))[-1], TurnEnded)


def test_the_options_are_taken_and_told(client: EngineClient, demo_model: Path) -> None:
    requested = LoadOptions(
        n_ctx=1024, n_ubatch=256, n_batch=512, n_threads=1, type_k=CacheType.Q8_0, type_v=CacheType.Q8_0
    )
    loaded = client.load(demo_model, requested)
    told = loaded.options
    assert (told.n_ctx, told.n_ubatch, told.n_batch, told.n_threads) == (1024, 256, 512, 1)
    assert told.flash_attention is True
    packed = sum(one.cache for one in loaded.sizes.buffers)
    plain = sum(one.cache for one in client.load(demo_model, LoadOptions(n_ctx=1024, n_ubatch=256)).sizes.buffers)
    assert packed == pytest.approx(plain * 34 / 64, abs=0.02 * MIB)


RECORDED = """\
load_tensors: offloading 24 repeating layers to GPU
load_tensors: offloaded 25/25 layers to GPU
load_tensors:   CPU_Mapped model buffer size =  5768.08 MiB
load_tensors:        CUDA0 model buffer size =  6095.70 MiB
llama_context:  CUDA_Host  output buffer size =     0.77 MiB
llama_kv_cache:      CUDA0 KV buffer size =   384.00 MiB
llama_kv_cache: size =  384.00 MiB ( 16384 cells,  12 layers,  1/1 seqs), K (f16):  192.00 MiB, V (f16):  192.00 MiB
llama_kv_cache:      CUDA0 KV buffer size =    18.00 MiB
llama_memory_recurrent:        CPU RS buffer size =     1.25 MiB
llama_kv_cache_dsv4:        CPU DSV4 csa state buffer size =     2.00 MiB
sched_reserve:      CUDA0 compute buffer size =   404.76 MiB
sched_reserve:  CUDA_Host compute buffer size =    28.02 MiB
~llama_context:      CUDA0 compute buffer size is 404.7600 MiB, matches expectation of 404.7600 MiB
"""


def test_a_recorded_log_is_read() -> None:
    log = LoadLog()
    for line in RECORDED.splitlines():
        log.read(line)
    assert log.layers_on_gpu == 25
    found = {
        one.name: [round(size / MIB, 2) for size in (one.weights, one.cache, one.work, one.output)]
        for one in log.buffers
    }
    assert found == {
        "CPU_Mapped": [5768.08, 0, 0, 0],
        "CUDA0": [6095.70, 402.0, 404.76, 0],
        "CUDA_Host": [0, 0, 28.02, 0.77],
        "CPU": [0, 3.25, 0, 0],
    }


def test_the_rows_of_a_draft_are_counted_before_they_are_allocated() -> None:
    log = LoadLog()
    log.read("llama_context: n_seq_max             = 1")
    log.read("llama_context: n_outputs_max         = 24")
    log.read("llama_context: n_outputs_max_per_seq = 1")
    log.read("llama_context:        CPU  output buffer size =     0.77 MiB")
    (found,) = log.buffers
    assert found.output / MIB == pytest.approx(18.48, abs=0.01)


def test_what_a_load_takes_is_told_and_again_after_the_first_turn(fresh_client: EngineClient, demo_model: Path) -> None:
    """In a process of its own: one that has loaded a model before may have kept its memory."""
    client = fresh_client
    sizes = client.load(demo_model, LoadOptions(n_ctx=1024, use_mmap=False)).sizes
    assert sum(one.weights for one in sizes.buffers) >= 0.98 * demo_model.stat().st_size - 8 * MIB
    assert all(one.total == one.weights + one.cache + one.work + one.output > 0 for one in sizes.buffers)
    assert sizes.process_now > sizes.process_before > 0
    assert not sizes.has_computed
    list(client.turn(ask("Hello!"), max_tokens=3))
    assert client.loaded is not None
    after = client.loaded.sizes
    assert after.has_computed
    assert after.buffers == sizes.buffers
    assert after.process_before == sizes.process_before


def test_the_process_holds_what_the_plan_says(fresh_client: EngineClient, demo_model: Path) -> None:
    """Within 1 % on the machine where it was measured (tests/bench/placement.py); another Python differs a little.

    The rows of a draft, in the compute buffer and behind it, are touched with the first draft only.
    """
    facts = check_file(demo_model)
    plan = plan_load(facts, read_memory().without_gpus(), PlanConstraints(n_ctx=4096))
    fresh_client.load(demo_model, options_of(plan, use_mmap=False))
    list(fresh_client.turn(ask("hello " * 3_600), max_tokens=3))
    assert fresh_client.loaded is not None
    untouched = 2 * (OUTPUTS - 1) * facts.n_vocab * 4
    assert plan.host.total - untouched == pytest.approx(fresh_client.loaded.sizes.process_now, rel=0.05)


def with_little_memory(limit: int) -> list[str]:
    """An engine to which the system gives no more than so many bytes of addresses."""
    script = (
        "import resource, sys\n"
        "import app.engine.child.main as child\n"
        f"resource.setrlimit(resource.RLIMIT_AS, ({limit},) * 2)\n"
        "sys.exit(child.main())\n"
    )
    return [sys.executable, "-c", script]


TOO_LONG = LoadOptions(n_ctx=4_000_000, ignore_memory=True)


@posix_only
def test_a_load_that_fails_for_memory_steps_down_and_says_so(own_home: Path, demo_model: Path) -> None:
    said = []
    with EngineClient(command=with_little_memory(2_000_000_000)) as client:
        loaded = client.load(demo_model, TOO_LONG, fallbacks=[TOO_LONG, FAST], on_notice=said.append)
        assert loaded.n_ctx == 4096
        texts = [str(words.phrase()) for words in said]
        assert len(texts) == 2
        assert "4,096 tokens instead of 4,000,000" in texts[1]
        assert loaded.warnings[:2] == tuple(said)
        assert isinstance(list(client.turn(ask("Hello!"), max_tokens=3))[-1], TurnEnded)
        # From here on the smaller settings are the ones that are wanted.
        assert client.pid is not None
        os.kill(client.pid, signal.SIGKILL)
        list(client.turn(ask("Hello!"), max_tokens=3))
        items = list(client.turn(ask("Hello!"), max_tokens=3))
        assert isinstance(items[-1], TurnEnded)
        assert not [item for item in items if isinstance(item, Notice)]


@posix_only
def test_without_a_fallback_that_fits_the_fault_is_the_last_one(own_home: Path, demo_model: Path) -> None:
    with EngineClient(command=with_little_memory(2_000_000_000)) as client:
        with pytest.raises(EngineError) as caught:
            client.load(demo_model, TOO_LONG, fallbacks=[LoadOptions(n_ctx=3_000_000, ignore_memory=True)])
        assert caught.value.fault.kind is FaultKind.OUT_OF_MEMORY
        assert client.load(demo_model, FAST).is_gpt_oss


def test_other_failures_do_not_step_down(client: EngineClient, tmp_path: Path) -> None:
    said = []
    path = write_gpt_oss(tmp_path / "new.gguf", architecture="brandnew")
    with pytest.raises(EngineError) as caught:
        client.load(path, FAST, fallbacks=[LoadOptions(n_ctx=256)], on_notice=said.append)
    assert caught.value.fault.kind is FaultKind.UNSUPPORTED_MODEL
    assert not said


DIES_ABOVE = """
import os, signal, sys
import app.engine.child.main as child
import app.engine.child.host as host
original = host._make_context
def make(model, options):
    if options.n_ctx > {n_ctx}:
        {how}
    return original(model, options)
host._make_context = make
sys.exit(child.main())
"""
KILLED = "os.kill(os.getpid(), signal.SIGKILL)"
ABORTED = "sys.stderr.write('CUDA error: out of memory\\n'); sys.stderr.flush(); os.abort()"


@posix_only
@pytest.mark.parametrize("how", [KILLED, ABORTED])
def test_a_process_that_dies_for_want_of_memory_is_replaced_once(own_home: Path, demo_model: Path, how: str) -> None:
    command = [sys.executable, "-c", DIES_ABOVE.format(n_ctx=2048, how=how)]
    said = []
    with EngineClient(command=command) as client:
        loaded = client.load(
            demo_model, FAST, fallbacks=[LoadOptions(n_ctx=1024), LoadOptions(n_ctx=512)], on_notice=said.append
        )
        assert loaded.n_ctx == 1024
        assert "1,024 tokens instead of 4,096" in str(said[0].phrase())
        assert len(said) == 1


@posix_only
def test_a_second_death_is_the_end_of_it(own_home: Path, demo_model: Path) -> None:
    command = [sys.executable, "-c", DIES_ABOVE.format(n_ctx=2048, how=KILLED)]
    with EngineClient(command=command) as client:
        with pytest.raises(EngineError) as caught:
            client.load(demo_model, FAST, fallbacks=[LoadOptions(n_ctx=3000), LoadOptions(n_ctx=512)])
        assert caught.value.fault.kind is FaultKind.KILLED
        assert client.load(demo_model, LoadOptions(n_ctx=512)).n_ctx == 512


STUCK_CONTEXT = """
import sys, time
import app.engine.child.main as child
import app.engine.child.host as host
def make(model, options):
    sys.stderr.write('making a context\\n'); sys.stderr.flush()
    time.sleep(3600)
host._make_context = make
sys.exit(child.main())
"""


def test_a_load_can_be_cancelled_while_llama_cpp_does_not_listen(own_home: Path, demo_model: Path) -> None:
    command = [sys.executable, "-c", STUCK_CONTEXT]
    with EngineClient(command=command, patience=Patience(cancel=0.2)) as client:

        def cancel_in_the_context() -> None:
            until(lambda: "making a context" in log_of(client))
            client.cancel_load()

        thread = threading.Thread(target=cancel_in_the_context)
        thread.start()
        with pytest.raises(LoadWasCancelledError):
            client.load(demo_model, FAST)
        thread.join()
        assert client.pid is None
