"""Whether and how a model fits: the published placements, other machines, and what holds for any of them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.units import GIB, MIB
from app.gguf.facts import ModelFacts, TensorBytes
from app.hardware.machine import GpuMemory, MachineMemory
from app.planning.cache_type import CacheType
from app.planning.constraints import PlanConstraints
from app.planning.fit import Fit, fit_model, rough_fit
from app.planning.fit_wording import badge, rounded_speed
from app.planning.placement import Placement
from app.planning.plan import FitKind
from app.planning.speed import bytes_read, tokens_per_second
from tests.planning.machines import (
    HUNDRED_TWENTY_B,
    TWENTY_B,
    apple,
    cpu_only,
    dense,
    with_gpu,
    with_gpus,
)

PLACEMENTS = [
    (TWENTY_B, 23_000, 131_072, 0),
    (TWENTY_B, 15_000, 32_768, 0),
    (TWENTY_B, 14_000, 131_072, 4),
    (TWENTY_B, 11_000, 8_192, 4),
    (TWENTY_B, 10_000, 32_768, 8),
    (TWENTY_B, 7_000, 8_192, 14),
    (TWENTY_B, 5_000, 8_192, 19),
    (TWENTY_B, 3_000, 8_192, 24),
    (HUNDRED_TWENTY_B, 80_000, 131_072, 0),
    (HUNDRED_TWENTY_B, 62_000, 131_072, 3),
    (HUNDRED_TWENTY_B, 46_000, 131_072, 13),
    (HUNDRED_TWENTY_B, 31_000, 32_768, 20),
    (HUNDRED_TWENTY_B, 23_000, 32_768, 25),
    (HUNDRED_TWENTY_B, 15_000, 32_768, 30),
]


def reasons_of(fit: Fit) -> str:
    return " ".join(map(str, fit.reasons))


@pytest.mark.parametrize("name", ["NVIDIA GeForce RTX 3090", "NVIDIA H100 80GB HBM3", "AMD Radeon RX 7900"])
@pytest.mark.parametrize(("facts", "free", "context", "n_cpu_moe"), PLACEMENTS)
def test_the_table_of_placements(facts: ModelFacts, free: int, context: int, n_cpu_moe: int, name: str) -> None:
    fit = fit_model(facts, with_gpu(free, name=name), PlanConstraints(n_ubatch=512, n_ctx=context))
    assert fit.kind is (FitKind.EXPERTS_ON_CPU if n_cpu_moe else FitKind.GPU)
    assert (fit.moved_layers, fit.n_gpu_layers, fit.n_ctx) == (n_cpu_moe, facts.n_layers + 1, context)
    assert "upper bounds" not in reasons_of(fit)


def test_a_context_that_was_asked_for_is_kept_and_a_shorter_one_named() -> None:
    fit = fit_model(
        TWENTY_B, with_gpu(3_000), PlanConstraints(n_ctx=32_768, type_k=CacheType.F16, type_v=CacheType.F16)
    )
    assert fit.kind is FitKind.PART_ON_GPU
    assert "With a context of 16,384 tokens, all layers would fit on the GPU." in reasons_of(fit)


def test_a_context_that_nobody_asked_for_is_shortened_first() -> None:
    fit = fit_model(TWENTY_B, with_gpu(2_575))
    assert (fit.kind, fit.moved_layers, fit.n_ctx) == (FitKind.EXPERTS_ON_CPU, 24, 4_096)
    assert "The context is 4,096 tokens instead of 16,384 so that the model fits." in reasons_of(fit)


def test_no_more_context_than_was_trained() -> None:
    assert fit_model(dense(context_length=2_048), cpu_only(64)).n_ctx == 2_048
    assert fit_model(dense(context_length=10_000), cpu_only(64)).n_ctx == 10_000


def test_experts_need_room_in_the_computers_memory() -> None:
    fit = fit_model(HUNDRED_TWENTY_B, with_gpu(23_000, ram_gib=29.3), PlanConstraints(n_ubatch=512, n_ctx=32_768))
    assert fit.kind is FitKind.TOO_LARGE
    enough = fit_model(HUNDRED_TWENTY_B, with_gpu(23_000, ram_gib=42), PlanConstraints(n_ubatch=512, n_ctx=32_768))
    assert enough.moved_layers == 25


def test_a_dense_model_in_both_memories() -> None:
    fit = fit_model(dense(), with_gpu(4_096, ram_gib=16))
    assert fit.kind is FitKind.PART_ON_GPU
    assert 0 < fit.layers_on_gpu < 32
    assert fit.n_gpu_layers == fit.layers_on_gpu + 1
    assert "upper bounds" in reasons_of(fit)
    assert str(badge(fit)) == f"Fits with {fit.layers_on_gpu} of 32 layers on the GPU"


def test_without_a_gpu() -> None:
    fit = fit_model(TWENTY_B, cpu_only(16))
    assert (fit.kind, fit.n_gpu_layers, fit.n_ctx) == (FitKind.CPU, 0, 16_384)
    assert str(badge(fit)) == "CPU only, about 12 tokens/s"
    assert [device.is_gpu for device in fit.sums] == [False]
    assert "no usable GPU" in reasons_of(fit)


def test_a_gpu_that_is_too_small_is_left_alone() -> None:
    fit = fit_model(TWENTY_B, with_gpu(900, ram_gib=16))
    assert fit.kind is FitKind.CPU
    assert "too little" in reasons_of(fit)


def test_a_shared_memory_is_counted_once() -> None:
    """11 GiB for the GPU and 13 GiB in all hold 11.3 GiB of weights; two memories of 11 GiB would hold 22."""
    assert fit_model(TWENTY_B, apple(11, 14)).kind is FitKind.EXPERTS_ON_CPU
    assert fit_model(TWENTY_B, apple(11, 11)).kind is FitKind.TOO_LARGE
    assert fit_model(TWENTY_B, apple(24, 32)).kind is FitKind.GPU
    separate = MachineMemory((GpuMemory("GPU", 11 * GIB, 11 * GIB),), 12 * GIB, 11 * GIB)
    assert fit_model(TWENTY_B, separate).kind is FitKind.EXPERTS_ON_CPU


def test_several_gpus_hold_a_part_each() -> None:
    fit = fit_model(HUNDRED_TWENTY_B, with_gpus(24_000, 32_000, 24_000))
    assert (fit.kind, fit.n_gpus, str(badge(fit))) == (FitKind.GPU, 3, "Fits on 3 GPUs")
    assert sum(device.weights for device in fit.sums if device.is_gpu) / MIB == pytest.approx(59_851.64, abs=0.01)


def test_one_gpu_is_enough_where_all_fits() -> None:
    fit = fit_model(TWENTY_B, with_gpus(4_000, 24_000))
    assert (fit.kind, fit.n_gpus) == (FitKind.GPU, 1)


def test_too_large_says_by_how_much() -> None:
    machine = cpu_only(40)
    fit = fit_model(HUNDRED_TWENTY_B, machine)
    assert fit.kind is FitKind.TOO_LARGE
    more = MachineMemory((), machine.ram_total + fit.short_bytes, machine.ram_available + fit.short_bytes)
    assert fit_model(HUNDRED_TWENTY_B, more).fits
    less = MachineMemory((), more.ram_total, more.ram_available - 1)
    assert not fit_model(HUNDRED_TWENTY_B, less).fits
    assert str(badge(fit_model(HUNDRED_TWENTY_B, cpu_only(51.1)))) == "Too large by 9 GB"


def test_a_machine_that_tells_nothing() -> None:
    fit = fit_model(TWENTY_B, MachineMemory((), 0, 0))
    assert (fit.kind, fit.fits, str(badge(fit))) == (FitKind.UNKNOWN, False, "Memory unknown")


def test_the_words() -> None:
    assert str(badge(fit_model(TWENTY_B, with_gpu(23_000)))) == "Fits on the GPU"
    fit = fit_model(TWENTY_B, with_gpu(7_900), PlanConstraints(n_ctx=16_384, n_ubatch=512))
    assert str(badge(fit)) == "Fits with 12 layers' experts on the CPU"
    assert str(fit.reasons[0]).startswith("12 of 24 layers have their experts on the CPU. ")
    assert str(badge(fit_model(TWENTY_B, with_gpu(12_300), PlanConstraints(n_ubatch=512)))).startswith(
        "Fits with 1 layer's experts"
    )


@pytest.mark.parametrize(("exact", "shown"), [(0.3, 1), (4.6, 5), (12.8, 13), (383.2, 380), (1_234, 1_200)])
def test_speeds_are_rounded(exact: float, shown: int) -> None:
    assert rounded_speed(exact) == shown


def test_what_a_token_reads() -> None:
    everything = bytes_read(TWENTY_B, Placement(25))
    assert (everything.gpu / 1e9, everything.host) == (pytest.approx(2.57, abs=0.01), 0)
    assert bytes_read(TWENTY_B, Placement(25, 24)).host / 1e9 == pytest.approx(1.27, abs=0.01)
    assert bytes_read(HUNDRED_TWENTY_B, Placement(0)).host / 1e9 == pytest.approx(3.59, abs=0.01)


@pytest.mark.parametrize(
    ("name", "shared", "published"),
    [
        ("NVIDIA RTX PRO 6000 Blackwell Workstation Edition", False, 391),
        ("NVIDIA GeForce RTX 5090", False, 386),
        ("NVIDIA H100 80GB HBM3", False, 303),
        ("NVIDIA GeForce RTX 3090", False, 238),
        ("AMD Radeon RX 7900 XT", False, 163),
        ("AMD Radeon RX 9070 XT", False, 133),
        ("NVIDIA GB10", True, 80),
        ("AMD Radeon 8060S", True, 74),
        ("Apple M4 Pro", True, 66),
        ("Apple M4", True, 26),
    ],
)
def test_speeds_are_about_the_published_ones(name: str, shared: bool, published: float) -> None:
    gpu = GpuMemory(name, 24 * GIB, 24 * GIB, shared=shared)
    assert tokens_per_second(TWENTY_B, (gpu,), Placement(25)) == pytest.approx(published, rel=0.26)


def test_a_guess_without_a_header() -> None:
    assert rough_fit(20_900_000_000, cpu_only(16)) is True
    assert rough_fit(20_900_000_000, cpu_only(8)) is False
    assert rough_fit(116_800_000_000, with_gpu(24_000, ram_gib=60)) is True
    assert rough_fit(116_800_000_000, apple(48, 56)) is False
    assert rough_fit(0, cpu_only(16)) is None
    assert rough_fit(1, MachineMemory((), 0, 0)) is None


def _mixed(layers: int, experts_from: int) -> ModelFacts:
    """A mixture of experts whose first layers have none."""
    experts = tuple(0 if layer < experts_from else 300 * MIB for layer in range(layers))
    sizes = TensorBytes(300 * MIB, 0, experts, (40 * MIB,) * layers, 8_192)
    return dense(layers, "deepseek2", tensor_bytes=sizes, n_experts=64, n_experts_used=6)


MODELS = st.one_of(
    st.sampled_from([TWENTY_B, HUNDRED_TWENTY_B]),
    st.builds(dense, st.integers(1, 40)),
    st.builds(_mixed, st.integers(4, 20), st.integers(0, 3)),
)
MEMORIES = st.integers(0, 90_000)


@st.composite
def machines(draw: st.DrawFn) -> MachineMemory:
    ram = draw(MEMORIES) * MIB
    name = draw(st.sampled_from(["NVIDIA GeForce RTX 3090", "NVIDIA H100 80GB HBM3", "AMD GPU"]))
    if draw(st.booleans()):
        free = min(ram, draw(MEMORIES) * MIB)
        return MachineMemory((GpuMemory(name, ram + MIB, free, shared=True),), ram + MIB, ram, unified=True)
    sizes = draw(st.lists(MEMORIES, max_size=3))
    return MachineMemory(tuple(GpuMemory(name, 96 * GIB, size * MIB) for size in sizes), ram + MIB, ram)


def quality(fit: Fit) -> tuple[int, ...]:
    """What is better compares as more."""
    tiers = {FitKind.GPU: 3, FitKind.EXPERTS_ON_CPU: 3, FitKind.PART_ON_GPU: 2, FitKind.CPU: 1, FitKind.TOO_LARGE: 0}
    on_gpus = fit.n_gpu_layers - fit.moved_layers
    return tiers[fit.kind], -fit.short_bytes, min(fit.n_ctx, 16_384) if fit.fits else 0, on_gpus, fit.n_ctx


@given(MODELS, machines())
@settings(max_examples=150)
def test_never_over_budget(facts: ModelFacts, machine: MachineMemory) -> None:
    fit = fit_model(facts, machine)
    assert fit == fit_model(facts, machine)
    assert badge(fit)
    assert fit.fits == (fit.short_bytes == 0)
    if not fit.fits:
        return
    on_gpus = sum(device.total for device in fit.sums if device.is_gpu)
    in_ram = sum(device.total for device in fit.sums if not device.is_gpu)
    for device in fit.sums:
        assert device.total + device.margin <= device.free
    assert in_ram + (on_gpus if machine.unified else 0) <= machine.ram_available
    assert on_gpus <= sum(gpu.free for gpu in machine.gpus)
    assert sum(device.weights for device in fit.sums) >= facts.tensor_bytes.total
    assert fit.tokens_per_second > 0


@given(MODELS, machines(), st.integers(0, 20_000), st.integers(0, 20_000))
@settings(max_examples=150)
def test_more_memory_is_never_worse(facts: ModelFacts, machine: MachineMemory, on_gpu: int, in_ram: int) -> None:
    more_ram = machine.ram_available + in_ram * MIB
    first, *others = machine.gpus or (None,)
    gpus = (GpuMemory(first.name, 200 * GIB, first.free + on_gpu * MIB, shared=first.shared), *others) if first else ()
    larger = MachineMemory(tuple(filter(None, gpus)), more_ram + MIB, more_ram, machine.unified)
    if machine.unified and larger.gpus[0].free > more_ram:
        return
    plain = PlanConstraints(n_ubatch=512, type_k=CacheType.F16, type_v=CacheType.F16)
    assert quality(fit_model(facts, larger, plain)) >= quality(fit_model(facts, machine, plain))
