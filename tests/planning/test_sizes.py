"""Weights, cache and work of gpt-oss: the published tables, and what an H100 showed (tests/data/planning)."""

import json
from typing import Any

import msgspec
import pytest

from app.core.units import GIB, MIB
from app.gguf.facts import ModelFacts
from app.hardware.machine import GpuMemory, MachineMemory
from app.planning.cache_type import CacheType
from app.planning.compute import Work
from app.planning.kv_cache import Shape, cache_bytes
from app.planning.placement import Placement, WeightSums, everything_on_gpu, first_gpu_layer, gpu_weights
from app.planning.sums import Sums
from tests.planning.machines import DATA, HUNDRED_TWENTY_B, TWENTY_B, dense

F16, Q8_0, Q4_0 = CacheType.F16, CacheType.Q8_0, CacheType.Q4_0
ROWS = [json.loads(line) for line in (DATA / "h100_20b.jsonl").read_text(encoding="utf-8").splitlines()]
TWO_CARDS = [json.loads(line) for line in (DATA / "h200x2_engine.jsonl").read_text(encoding="utf-8").splitlines()]
OWN_ROWS = [json.loads(line) for line in (DATA / "h100_20b_engine.jsonl").read_text(encoding="utf-8").splitlines()]
CACHES = [
    (TWENTY_B, F16, False, (114, 402, 786, 3_090)),
    (TWENTY_B, Q8_0, False, (60.6, 213.6, 417.6, 1_641.6)),
    (TWENTY_B, F16, True, (192, 768, 1_536, 6_144)),
    (HUNDRED_TWENTY_B, F16, False, (171, 603, 1_179, 4_635)),
]


def shape_of(row: dict[str, Any]) -> Shape:
    return Shape(
        row["n_ctx"],
        row["n_ubatch"],
        CacheType(row["type_k"]),
        CacheType(row["type_v"]),
        row["swa_full"],
        row["n_outputs_max"],
    )


def placement_of(row: dict[str, Any]) -> Placement:
    layers = row["n_gpu_layers"]
    return Placement(TWENTY_B.n_layers + 1 if layers < 0 else layers, row["n_cpu_moe"])


def name_of(row: dict[str, Any]) -> str:
    return "-".join(str(row[key]) for key in ("n_ctx", "n_ubatch", "type_k", "swa_full", "n_gpu_layers", "n_cpu_moe"))


@pytest.mark.parametrize(("facts", "kind", "swa_full", "sizes"), CACHES)
def test_the_table_of_the_cache(facts: ModelFacts, kind: CacheType, swa_full: bool, sizes: tuple[float, ...]) -> None:
    for n_ctx, mib in zip((4_096, 16_384, 32_768, 131_072), sizes, strict=True):
        shape = Shape(n_ctx, 512, kind, kind, swa_full)
        assert sum(cache_bytes(facts, shape)) / MIB == pytest.approx(mib, abs=0.05)


@pytest.mark.parametrize(("kind", "size"), [(F16, 2_048), (Q8_0, 1_088), (Q4_0, 576)])
def test_bytes_of_a_layer_and_cell(kind: CacheType, size: int) -> None:
    assert cache_bytes(TWENTY_B, Shape(4_096, 512, kind, kind))[1] == size * 4_096


@pytest.mark.parametrize(
    ("facts", "total", "full", "without_experts"),
    [(TWENTY_B, 11_536.18, 10_949.35, 1_242.01), (HUNDRED_TWENTY_B, 60_438.47, 59_851.64, 1_607.58)],
)
def test_the_table_of_the_weights(facts: ModelFacts, total: float, full: float, without_experts: float) -> None:
    everything, no_experts = everything_on_gpu(facts), everything_on_gpu(facts, facts.n_layers)
    assert sum(gpu_weights(facts, everything)) / MIB == pytest.approx(full, abs=0.01)
    assert sum(gpu_weights(facts, no_experts)) / MIB == pytest.approx(without_experts, abs=0.01)
    for placement in (everything, no_experts, Placement(5, 3), Placement(0)):
        both = sum(gpu_weights(facts, placement)) + WeightSums(facts).on_host(placement)
        assert both / MIB == pytest.approx(total, abs=0.01)


@pytest.mark.parametrize("row", ROWS, ids=name_of)
def test_weights_and_cache_as_on_an_h100(row: dict[str, Any]) -> None:
    seen, shape, placement = row["buffers_mib"], shape_of(row), placement_of(row)
    assert sum(gpu_weights(TWENTY_B, placement)) / MIB == pytest.approx(seen["CUDA0"].get("model", 0), abs=0.1)
    # "mapped" counts from the first to the last tensor that is needed, with what lies between but is never read
    between = sum(TWENTY_B.tensor_bytes.rest[: placement.n_cpu_moe])
    mapped = WeightSums(TWENTY_B).on_host(placement) + between
    assert mapped / MIB == pytest.approx(seen["CPU_Mapped"]["model"], abs=0.1)
    cache, first = cache_bytes(TWENTY_B, shape), first_gpu_layer(TWENTY_B, placement)
    assert sum(cache[first:]) / MIB == pytest.approx(seen["CUDA0"].get("KV", 0), abs=0.1)
    assert sum(cache[:first]) / MIB == pytest.approx(seen.get("CPU", {}).get("KV", 0), abs=0.1)


@pytest.mark.parametrize("row", ROWS, ids=name_of)
def test_the_work_as_on_an_h100(row: dict[str, Any]) -> None:
    seen, shape, placement = row["buffers_mib"], shape_of(row), placement_of(row)
    assert Work(TWENTY_B, shape).gpu(placement) / MIB == pytest.approx(seen["CUDA0"]["compute"], abs=5)
    # the logits lie beside these buffers, and grow when they are asked for
    beside = Work(TWENTY_B, shape).host(placement) / MIB - shape.outputs * TWENTY_B.n_vocab * 4 / MIB
    if placement.uses_gpu:
        assert beside == pytest.approx(seen["CUDA_Host"]["compute"], abs=0.1)


@pytest.mark.parametrize("row", [row for row in ROWS if row["n_gpu_layers"]], ids=name_of)
def test_the_total_is_what_the_driver_says(row: dict[str, Any]) -> None:
    memory = MachineMemory((GpuMemory("NVIDIA H100 80GB HBM3", 80 * GIB, 80 * GIB),), 512 * GIB, 500 * GIB)
    gpu, _ = Sums(TWENTY_B, memory, shape_of(row)).of(placement_of(row))
    assert gpu.total / MIB == pytest.approx(row["nvml_used_after_decode_mib"], rel=0.003)


@pytest.mark.parametrize("row", OWN_ROWS, ids=lambda row: str([row[key] for key in list(row)[:6]]))
def test_our_engine_takes_what_is_planned(row: dict[str, Any]) -> None:
    """Loads by our engine on an H100 (docs/placement.md): the work by llama.cpp's log, the total by the driver.

    The formulas were fitted to 16 of them; the other 12 came later.
    """
    memory = MachineMemory((GpuMemory("NVIDIA H100 80GB HBM3", 80 * GIB, 80 * GIB),), 512 * GIB, 500 * GIB)
    kind = CacheType(row["kv"])
    gpu, _ = Sums(TWENTY_B, memory, Shape(row["n_ctx"], row["n_ubatch"], kind, kind, n_outputs_max=1)).of(
        placement_of(row)
    )
    weights, cache, _, _ = row["buffers_mib"]["CUDA0"]
    assert gpu.weights / MIB == pytest.approx(weights, abs=0.1)
    assert gpu.cache / MIB == pytest.approx(cache, abs=0.1)
    if row["fitted"]:
        assert gpu.work / MIB == pytest.approx(row["work_mib"], abs=0.5)
    assert row["work_mib"] - 0.1 < gpu.work / MIB < row["work_mib"] + 40
    assert gpu.total / MIB == pytest.approx(row["driver_mib"], rel=0.002 if row["fitted"] else 0.004)


@pytest.mark.parametrize("row", TWO_CARDS, ids=lambda row: str([row[key] for key in list(row)[:7]]))
def test_each_of_two_cards_takes_what_is_planned(row: dict[str, Any]) -> None:
    """Loads by our engine on two H200s (docs/placement.md): weights, cache and work by the log, the total by NVML.

    llama.cpp computes what it fetches from system memory on the first card alone. With no experts on any card, it takes
    43 MiB more there than the formula says. A card with the first layer alone takes 22 MiB less than it says.
    """
    facts = TWENTY_B if row["n_layers"] == 24 else HUNDRED_TWENTY_B
    gpus = tuple(GpuMemory("NVIDIA H200", 140 * GIB, 139 * GIB) for _ in range(2))
    kind, layers, moved = CacheType(row["kv"]), row["n_gpu_layers"], row["n_cpu_moe"]
    more = {key: row[key] for key in ("n_outputs_max", "n_sequences", "draws") if key in row}
    shape = Shape(row["n_ctx"], row["n_ubatch"], kind, kind, **{"n_outputs_max": 1, **more})
    shares = tuple(row["split"])
    sums = Sums(facts, MachineMemory(gpus, 512 * GIB, 500 * GIB), shape, shares=shares)
    *cards, host = sums.of(Placement(facts.n_layers + 1 if layers < 0 else layers, moved))
    is_known_miss = moved == facts.n_layers
    for number, (card, driver) in enumerate(zip(cards, row["driver_mib"], strict=True)):
        weights, cache, work, _ = row["buffers_mib"][f"CUDA{number}"]
        assert card.layers == shares[number]
        assert card.weights / MIB == pytest.approx(weights, abs=0.1)
        assert card.cache / MIB == pytest.approx(cache, abs=0.1)
        if not (is_known_miss and number == 0):
            less, most = (4 if shape.n_sequences > 1 else 0.2), (2 if layers < 0 else 16)
            most = 22 if card.layers == 1 and number == 0 else most
            assert work - less < card.work / MIB < work + most
            assert card.total / MIB == pytest.approx(driver, rel=0.006 if most < 22 else 0.015)
    _, _, work, output = row["buffers_mib"]["CUDA_Host"]
    assert host.work / MIB == pytest.approx(work + output, abs=3 if shape.n_sequences > 1 else 0.5)


def test_the_work_with_one_row_of_logits() -> None:
    for n_ctx, mib in ((4_096, 91.52), (131_072, 215.5)):  # measured on an H100
        assert Work(TWENTY_B, Shape(n_ctx)).gpu(everything_on_gpu(TWENTY_B)) / MIB == pytest.approx(mib, abs=0.1)


@pytest.mark.parametrize(
    ("n_ctx", "n_ubatch", "work", "output"),
    [(2_048, 256, 19.96, 18.41), (8_192, 512, 24.77, 18.41), (8_192, 1_024, 50.54, 18.41)],
)
def test_the_work_with_the_rows_of_a_draft(n_ctx: int, n_ubatch: int, work: float, output: float) -> None:
    """The `small` shape of tests/bench on a processor, by llama.cpp's log; the output grows with the first draft."""
    small = msgspec.structs.replace(TWENTY_B, n_layers=8, n_embd=512)
    planned = Work(small, Shape(n_ctx, n_ubatch)).host(Placement(0)) / MIB
    assert work + output - 0.6 < planned < work + output + 2.1


def test_an_expert_tensor_is_copied_to_the_gpu() -> None:
    shape = Shape(16_384, n_outputs_max=0)
    work = Work(HUNDRED_TWENTY_B, shape).gpu(everything_on_gpu(HUNDRED_TWENTY_B, 36))
    assert 619 <= work / MIB < 655  # 619 measured


def test_windows_of_other_architectures() -> None:
    gemma = dense(architecture="gemma3", sliding_window=1_024)
    cells = [size // (2 * 8 * 128 * 2) for size in cache_bytes(gemma, Shape(16_384))]
    assert cells[:7] == [1_536] * 5 + [16_384, 1_536]


def test_a_window_of_an_unknown_architecture_is_counted_in_full() -> None:
    plain, windowed = dense(), dense(architecture="quantum9", sliding_window=1_024)
    assert cache_bytes(windowed, Shape(16_384)) == cache_bytes(plain, Shape(16_384))


def test_layers_without_heads_keep_a_state() -> None:
    hybrid = dense(n_heads_kv=(0, 8) * 16)
    state, attention = cache_bytes(hybrid, Shape(16_384))[:2]
    assert 0 < state < attention


def test_a_list_of_heads_that_is_too_short_is_filled_up() -> None:
    assert cache_bytes(dense(n_heads_kv=(8, 4)), Shape(4_096))[-1] == cache_bytes(dense(), Shape(4_096))[-1]


def test_an_output_that_is_the_embedding_lies_on_both_sides() -> None:
    facts = dense()
    tied = dense(tensor_bytes=type(facts.tensor_bytes)(500 * MIB, 0, (0,) * 32, (120 * MIB,) * 32, 16_384))
    everything = everything_on_gpu(tied)
    assert gpu_weights(tied, everything) == gpu_weights(facts, everything)
    assert WeightSums(tied).on_host(everything) == WeightSums(facts).on_host(everything) == 500 * MIB
