"""Plans: what is chosen by itself, what is taken as given, and what holds for any model and machine."""

from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.core.units import GIB, MIB
from app.engine.planned import options_of
from app.gguf.facts import ModelFacts
from app.hardware.machine import (
    CpuInfo,
    Device,
    DeviceKind,
    GpuMemory,
    LlamaInfo,
    Machine,
    MachineMemory,
    RamInfo,
    SystemInfo,
)
from app.planning.cache_type import CacheType
from app.planning.constraints import PlanConstraints
from app.planning.placement import Placement, WeightSums, first_gpu_layer, gpu_weights
from app.planning.plan import FitKind, Plan
from app.planning.planner import fallbacks, plan_load, quick_plan
from app.planning.speed import SpeedSource
from tests.planning.machines import HUNDRED_TWENTY_B, TWENTY_B, apple, cpu_only, dense, with_gpu, with_gpus
from tests.planning.test_fit import MODELS, machines

F16, Q8_0 = CacheType.F16, CacheType.Q8_0


def said(plan: Plan) -> str:
    return " ".join(map(str, plan.reasons))


def titles(plan: Plan) -> list[str]:
    return [str(other.title) for other in plan.alternatives]


# -- what is chosen ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["", "NVIDIA H100 80GB HBM3", "NVIDIA GeForce RTX 3090"])
def test_no_memory_is_left_unused_and_none_is_lacking(name: str) -> None:
    """Between a margin and one layer's experts + 512 MiB stay free, at every size that is too small for everything."""
    for free in range(4_200, 16_500, 150):
        plan = quick_plan(TWENTY_B, with_gpu(free, name=name))
        assert plan.kind in (FitKind.GPU, FitKind.EXPERTS_ON_CPU)
        assert plan.n_ctx >= 16_384
        assert 256 * MIB <= plan.devices[0].left <= TWENTY_B.tensor_bytes.experts[0] + 512 * MIB


def test_a_context_is_longer_where_it_costs_no_speed() -> None:
    plan = quick_plan(TWENTY_B, with_gpu(24_000))
    assert (plan.n_ctx, plan.n_ubatch, plan.n_cpu_moe) == (131_072, 2_048, 0)
    assert "A context of 131,072 tokens fits" in said(plan)
    moved = quick_plan(TWENTY_B, with_gpu(10_000))
    shortest = quick_plan(TWENTY_B, with_gpu(10_000), PlanConstraints(n_ctx=16_384))
    assert moved.n_ctx > 16_384
    assert moved.n_cpu_moe == shortest.n_cpu_moe
    assert quick_plan(TWENTY_B, apple(48, 56)).n_ctx == 32_768, "a memory that others need as well"
    assert quick_plan(dense(), with_gpu(24_000)).n_ctx == 32_768, "its training context may be only a promise"


def test_batches_are_larger_where_that_costs_at_most_a_layer() -> None:
    moved = quick_plan(TWENTY_B, with_gpu(8_192))
    usual = quick_plan(TWENTY_B, with_gpu(8_192), PlanConstraints(n_ubatch=512))
    assert moved.n_ubatch == 2_048
    assert usual.n_cpu_moe <= moved.n_cpu_moe <= usual.n_cpu_moe + 1
    assert moved.speed_prompt.likely > 2 * usual.speed_prompt.likely
    assert "2,048 tokens at a time" in said(moved)
    assert quick_plan(TWENTY_B, with_gpu(8_192), PlanConstraints(n_ctx=131_072)).n_ubatch == 1_024, (
        "2,048 cost 2 layers"
    )


def test_a_cache_is_packed_only_for_a_real_gain() -> None:
    constraints = PlanConstraints(n_ctx=131_072)
    assert quick_plan(TWENTY_B, with_gpu(24_000), constraints).type_k is F16
    assert quick_plan(TWENTY_B, with_gpu(11_000), constraints).type_k is F16, "some layers more or less"
    packed = quick_plan(TWENTY_B, with_gpu(14_200), constraints)
    assert (packed.kind, packed.type_k, packed.type_v) == (FitKind.GPU, Q8_0, Q8_0)
    assert "The KV cache uses q8_0, which saves 1.5 GB" in said(packed)
    plain = quick_plan(TWENTY_B, with_gpu(14_200), replace(constraints, type_k=F16, type_v=F16))
    assert plain.n_cpu_moe > 0
    assert plain.speed_write.likely < packed.speed_write.likely
    assert quick_plan(TWENTY_B, with_gpu(3_000), PlanConstraints(n_ctx=32_768)).type_k is Q8_0, "else not all layers"


def test_what_somebody_may_prefer() -> None:
    plan = plan_load(TWENTY_B, with_gpu(8_192))
    assert titles(plan) == ["Longer context", "Leave room for other apps"]
    longer, roomier = plan.alternatives
    assert longer.plan.n_ctx == 32_768
    assert longer.plan.fits
    assert roomier.plan.devices[0].left >= plan.devices[0].left + 1.5 * GIB
    assert f"about {round((1 - roomier.plan.speed_write.likely / plan.speed_write.likely) * 100)}% slower" in str(
        roomier.difference
    )
    crowded = plan_load(TWENTY_B, with_gpu(13_000), PlanConstraints(n_ctx=131_072))
    assert "Faster" in titles(crowded)
    faster = next(other.plan for other in crowded.alternatives if str(other.title) == "Faster")
    assert faster.speed_write.likely > crowded.speed_write.likely * 1.09
    assert titles(plan_load(TWENTY_B, with_gpu(40_000))) == [], "it has all there is"
    assert titles(plan_load(HUNDRED_TWENTY_B, cpu_only(16))) == [], "it does not fit"


def test_several_shared_speeds_have_a_range_and_a_source() -> None:
    plan = quick_plan(TWENTY_B, with_gpu(24_000))
    for speed in (plan.speed_write, plan.speed_prompt):
        assert 0 < speed.low < speed.likely < speed.high
        assert speed.source is SpeedSource.LISTED
    unnamed = quick_plan(TWENTY_B, with_gpu(24_000, name=""))
    assert unnamed.speed_write.source is SpeedSource.GUESSED
    assert unnamed.speed_write.high / unnamed.speed_write.low > plan.speed_write.high / plan.speed_write.low
    assert "cautious estimate" in said(unnamed)


@pytest.mark.parametrize(
    ("name", "published"), [("NVIDIA H100 80GB HBM3", 11_519), ("NVIDIA GeForce RTX 3090", 4_000), ("", 0)]
)
def test_how_fast_prompts_are_read(name: str, published: float) -> None:
    speed = quick_plan(TWENTY_B, with_gpu(24_000, name=name)).speed_prompt
    assert not published or speed.low < published < speed.high


def test_larger_batches_read_prompts_several_times_as_fast() -> None:
    """On an RTX 3090 with 120b: 3-4 times from 512 to 2,048 or more (public reports)."""
    speeds = [
        quick_plan(HUNDRED_TWENTY_B, with_gpu(23_000), PlanConstraints(n_ubatch=size)).speed_prompt.likely
        for size in (512, 2_048)
    ]
    assert 3 < speeds[1] / speeds[0] < 4.2


def test_threads_and_backends_are_those_of_the_machine() -> None:
    gpu = Device(
        "AMD Radeon RX 7900 XT", DeviceKind.DISCRETE, "Vulkan", 20 * GIB, 19 * GIB, ggml_name="Vulkan0", index=0
    )
    cpu = CpuInfo(physical_cores=16, performance_cores=8, usable_cores=32)
    machine = Machine((gpu,), cpu, RamInfo(64 * GIB, 60 * GIB), None, LlamaInfo(), SystemInfo())
    plan = plan_load(TWENTY_B, machine)
    assert (plan.n_threads, plan.main_gpu, plan.n_gpu_layers) == (8, 0, 25)
    assert plan.devices[0].name == "AMD Radeon RX 7900 XT"
    assert plan_load(TWENTY_B, with_gpu(20_000)).n_threads == 0


# -- what is given -----------------------------------------------------------------------------------------------------


def test_what_is_given_is_taken_as_it_is() -> None:
    constraints = PlanConstraints(
        20_000, n_gpu_layers=20, n_cpu_moe=3, n_ubatch=1_024, type_k=Q8_0, type_v=Q8_0, swa_full=True
    )
    plan = quick_plan(TWENTY_B, with_gpu(24_000), constraints)
    given = (plan.n_ctx, plan.n_gpu_layers, plan.n_cpu_moe, plan.n_ubatch, plan.type_k, plan.shape.swa_full)
    assert given == (20_000, 20, 3, 1_024, Q8_0, True)
    assert plan.fits


@pytest.mark.parametrize("n_gpu_layers", [-1, 25, 99])
def test_all_layers_by_any_number(n_gpu_layers: int) -> None:
    plan = quick_plan(TWENTY_B, with_gpu(10_000), PlanConstraints(n_gpu_layers=n_gpu_layers))
    assert (plan.n_gpu_layers, plan.fits) == (25, True)
    assert plan.n_cpu_moe > 0


def test_a_given_placement_that_does_not_fit_says_by_how_much_and_what_would() -> None:
    plan = quick_plan(
        TWENTY_B, with_gpu(8_192), PlanConstraints(n_ctx=16_384, n_gpu_layers=25, n_cpu_moe=4, n_ubatch=512)
    )
    assert (plan.fits, plan.n_cpu_moe, plan.kind) == (False, 4, FitKind.TOO_LARGE)
    assert plan.short_bytes == plan.devices[0].short
    assert "NVIDIA GeForce RTX 3090 is" in said(plan)
    assert "It would fit with the experts of 11 layers on the CPU." in said(plan)
    ram = quick_plan(HUNDRED_TWENTY_B, with_gpu(23_000, ram_gib=29.3), PlanConstraints(n_ctx=32_768))
    assert ram.n_cpu_moe == 25, "what the GPU can hold is said all the same"
    assert ram.short_bytes == ram.host.short > 0
    assert "The computer is" in said(ram)
    context = quick_plan(TWENTY_B, cpu_only(13.2), PlanConstraints(n_ctx=131_072))
    assert "It would fit with a context of 65,536 tokens." in said(context)
    assert "smaller model" in said(quick_plan(HUNDRED_TWENTY_B, cpu_only(16)))


def test_a_given_placement_may_eat_into_the_margin_and_is_called_tight() -> None:
    constraints = PlanConstraints(16_384, n_gpu_layers=25, n_cpu_moe=12, n_ubatch=512, type_k=F16, type_v=F16)
    needed = quick_plan(TWENTY_B, with_gpu(8_000), constraints).devices[0].total // MIB + 1
    plan = quick_plan(TWENTY_B, with_gpu(needed + 100), constraints)
    assert (plan.fits, plan.tight, plan.short_bytes) == (True, True, 0)
    assert "Tight: only 10" in said(plan)
    assert not quick_plan(TWENTY_B, with_gpu(needed - 2), constraints).fits
    assert not quick_plan(TWENTY_B, with_gpu(needed + 600), constraints).tight


def test_little_left_of_the_computers_memory_is_tight() -> None:
    plan = quick_plan(TWENTY_B, cpu_only(12.6))
    assert (plan.fits, plan.tight) == (True, True)
    assert "Tight" in said(plan)
    assert not quick_plan(TWENTY_B, cpu_only(16)).tight


def test_no_layers_on_a_gpu_that_may_still_read_prompts() -> None:
    plan = quick_plan(TWENTY_B, with_gpu(24_000), PlanConstraints(n_gpu_layers=0))
    assert (plan.n_gpu_layers, plan.kind, len(plan.devices)) == (0, FitKind.CPU, 1)
    assert plan.devices[0].weights == plan.devices[0].cache == 0
    alone = quick_plan(TWENTY_B, with_gpu(500), PlanConstraints(n_gpu_layers=0))
    assert (alone.fits, alone.devices, alone.main_gpu) == (True, (), -1)
    assert plan.speed_prompt.likely > alone.speed_prompt.likely


def test_beyond_what_was_trained() -> None:
    assert "trained for 131,072" in said(quick_plan(TWENTY_B, with_gpu(40_000), PlanConstraints(n_ctx=200_000)))


def test_a_plan_is_found_again_from_its_own_values() -> None:
    for free in (5_000, 8_192, 12_288, 15_258, 24_000):
        plan = quick_plan(TWENTY_B, with_gpu(free))
        assert replace(quick_plan(TWENTY_B, with_gpu(free), values_of(plan)), reasons=()) == replace(plan, reasons=())
    for frees in ((8_192, 6_144), (12_288, 4_096), (4_096, 4_096)):
        plan = quick_plan(TWENTY_B, with_gpus(*frees))
        values = replace(values_of(plan), tensor_split=tuple(map(int, plan.tensor_split)))
        assert replace(quick_plan(TWENTY_B, with_gpus(*frees), values), reasons=()) == replace(plan, reasons=())


def values_of(plan: Plan) -> PlanConstraints:
    return PlanConstraints(
        n_ctx=plan.n_ctx,
        n_gpu_layers=plan.n_gpu_layers,
        n_cpu_moe=plan.n_cpu_moe,
        n_ubatch=plan.n_ubatch,
        type_k=plan.type_k,
        type_v=plan.type_v,
    )


def test_room_is_left_for_others_if_that_is_wished() -> None:
    plan = quick_plan(TWENTY_B, with_gpu(12_000), PlanConstraints(leave_gpu=2 * GIB, leave_ram=4 * GIB))
    assert plan.devices[0].left >= 2 * GIB
    assert plan.host.margin >= 4 * GIB


# -- if it fails -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("facts", "free"), [(TWENTY_B, 8_192), (TWENTY_B, 24_000), (HUNDRED_TWENTY_B, 23_000)])
def test_what_is_tried_next_takes_less_and_less(facts: ModelFacts, free: int) -> None:
    plan = quick_plan(facts, with_gpu(free))
    steps = (plan, *fallbacks(facts, with_gpu(free), plan))
    assert len(steps) >= 3
    taken = [sum(device.total for device in step.devices) for step in steps]
    assert taken == sorted(set(taken), reverse=True)
    assert all(step.fits for step in steps)
    assert steps[1].n_ctx == plan.n_ctx
    assert (steps[-1].kind, steps[-1].n_gpu_layers, steps[-1].main_gpu) == (FitKind.CPU, 0, -1)


def test_nothing_is_left_to_try_on_a_cpu() -> None:
    assert fallbacks(TWENTY_B, cpu_only(16), quick_plan(TWENTY_B, cpu_only(16))) == ()


# -- what holds for any ------------------------------------------------------------------------------------------------


@given(MODELS, st.integers(-1, 45), st.integers(0, 45))
def test_the_quick_sums_of_weights_are_the_plain_ones(facts: ModelFacts, n_gpu_layers: int, n_cpu_moe: int) -> None:
    placement, sums = Placement(max(0, n_gpu_layers), n_cpu_moe), WeightSums(facts)
    assert sums.on_gpu(placement) == sum(gpu_weights(facts, placement))
    sizes, first = facts.tensor_bytes, first_gpu_layer(facts, placement)
    outside = sizes.token_embd if placement.uses_gpu else sizes.token_embd + sizes.output + sizes.other
    layers = sum(sizes.rest[:first]) + sum(sizes.experts[: max(first, placement.n_cpu_moe)])
    assert sums.on_host(placement) == outside + layers


def _maybe(values: st.SearchStrategy[int]) -> st.SearchStrategy[int | None]:
    return st.none() | values


CONSTRAINTS = st.builds(
    PlanConstraints,
    n_ctx=_maybe(st.integers(256, 200_000)),
    n_gpu_layers=_maybe(st.integers(-1, 45)),
    n_cpu_moe=_maybe(st.integers(0, 45)),
    n_ubatch=_maybe(st.sampled_from([64, 512, 2_048, 4_096])),
    tensor_split=_maybe(st.tuples(st.integers(0, 40), st.integers(0, 40))),
    type_k=st.none() | st.sampled_from(CacheType),
    swa_full=st.booleans(),
    n_outputs_max=st.sampled_from([0, 1, 4]),
    leave_gpu=st.sampled_from([0, GIB]),
)


@given(MODELS, machines(), CONSTRAINTS)
@settings(max_examples=150)
def test_never_over_budget(facts: ModelFacts, machine: MachineMemory, constraints: PlanConstraints) -> None:
    plan = plan_load(facts, machine, constraints)
    assert plan == plan_load(facts, machine, constraints)
    for one in (plan, *(other.plan for other in plan.alternatives)):
        assert one.fits == (one.short_bytes == 0)
        assert one.reasons or one.fits
        if one.fits:
            _check_budget(one, machine)
    asked = (constraints.n_ctx, constraints.n_ubatch and min(constraints.n_ubatch, plan.n_ctx), constraints.type_k)
    for wish, got in zip(asked, (plan.n_ctx, plan.n_ubatch, plan.type_k), strict=True):
        assert wish in (None, got)


def _check_budget(plan: Plan, machine: MachineMemory) -> None:
    on_gpus = sum(device.total for device in plan.devices)
    for device in plan.devices:
        assert device.total <= machine.gpus[device.index].free
        assert plan.tight or device.fits
    assert plan.host.total + (on_gpus if machine.unified else 0) <= machine.ram_available
    assert plan.speed_write.likely > 0
    assert plan.speed_prompt.likely > 0
    assert (len(plan.devices) > 1) == bool(plan.tensor_split)


@given(st.sampled_from([TWENTY_B, HUNDRED_TWENTY_B]), st.integers(2_000, 70_000), st.integers(1, 3_000))
@settings(max_examples=150)
def test_more_memory_never_makes_writing_slower(facts: ModelFacts, free: int, more: int) -> None:
    plan, larger = quick_plan(facts, with_gpu(free)), quick_plan(facts, with_gpu(free + more))
    assert larger.speed_write.likely >= plan.speed_write.likely
    assert larger.kind is not plan.kind or min(larger.n_ctx, 16_384) >= min(plan.n_ctx, 16_384)
    if more <= 404 and plan.kind is FitKind.EXPERTS_ON_CPU and facts is TWENTY_B:
        assert plan.n_cpu_moe - larger.n_cpu_moe <= 2, "no leaps"


@given(st.lists(st.integers(1_000, 30_000), min_size=2, max_size=4), st.integers(0, 3), st.integers(0, 8_000))
@settings(max_examples=100)
@example([1_000, 4_979, 1_518], 1, 13)  # the first card is too small to compute what is fetched
@example([1_000, 2_040, 2_045, 1_000], 3, 186)  # a card with room for less than a layer
@example([2_291, 1_677, 1_079, 1_066], 2, 166)
def test_more_memory_on_one_of_several_is_never_worse(frees: list[int], which: int, more: int) -> None:
    constraints = PlanConstraints(n_ctx=16_384, n_ubatch=512, type_k=F16, type_v=F16)
    larger = [free + (more if index == which % len(frees) else 0) for index, free in enumerate(frees)]
    plan, other = (quick_plan(HUNDRED_TWENTY_B, with_gpus(*sizes), constraints) for sizes in (frees, larger))
    assert (other.n_gpu_layers, -other.n_cpu_moe) >= (plan.n_gpu_layers, -plan.n_cpu_moe)


def test_a_machine_that_tells_nothing() -> None:
    plan = plan_load(TWENTY_B, MachineMemory((), 0, 0))
    assert (plan.kind, plan.fits, plan.alternatives) == (FitKind.UNKNOWN, False, ())
    gpu = GpuMemory("GPU", 0, 0)
    assert not plan_load(TWENTY_B, MachineMemory((gpu,), 0, 0)).fits


def named(memory: MachineMemory, ggml_name: str) -> MachineMemory:
    return replace(memory, gpus=tuple(replace(gpu, ggml_name=f"{ggml_name}{n}") for n, gpu in enumerate(memory.gpus)))


def test_a_cuda_card_with_room_draws_the_tokens_of_gpt_oss() -> None:
    plan = quick_plan(TWENTY_B, named(with_gpu(40_000), "CUDA"))
    other = quick_plan(TWENTY_B, named(with_gpu(40_000), "Vulkan"))
    assert plan.shape.draws
    assert options_of(plan).draws_on_gpu
    assert not other.shape.draws
    assert not quick_plan(dense(), named(with_gpu(40_000), "CUDA")).shape.draws
    assert not quick_plan(TWENTY_B, named(with_gpu(12_000), "CUDA")).shape.draws  # no room
    assert not quick_plan(TWENTY_B, named(with_gpu(8_000), "CUDA")).shape.draws  # experts on the CPU
    # In the computer's memory four rows for each of 24 outputs instead of one.
    assert plan.host.work - other.host.work == 3 * 24 * TWENTY_B.n_vocab * 4


def test_drawing_tokens_takes_memory_where_the_batch_is_small() -> None:
    constraints = PlanConstraints(16_384, n_ubatch=64)
    drawn, plain = (quick_plan(TWENTY_B, named(with_gpu(40_000), kind), constraints) for kind in ("CUDA", "Vulkan"))
    assert drawn.devices[0].work > 2 * plain.devices[0].work


def test_room_for_chats_on_the_card_is_part_of_the_sum() -> None:
    constraints = PlanConstraints(16_384, n_gpu_layers=25, n_ubatch=512, type_k=F16, type_v=F16)
    roomy = quick_plan(TWENTY_B, with_gpu(40_000), constraints)
    narrow = quick_plan(TWENTY_B, with_gpu(roomy.devices[0].total // MIB + 1_000), constraints)
    assert (roomy.shape.n_sequences, narrow.shape.n_sequences) == (9, 1)
    assert roomy.room_for_chats(roomy.devices[0]) == 8 * roomy.devices[0].cache
    assert narrow.room_for_chats(narrow.devices[0]) == 0
    host = replace(roomy.host, free=roomy.host.total + 5 * GIB)
    assert roomy.room_for_chats(host) == 3 * GIB
    assert roomy.room_for_chats(host, lent=2 * GIB) == GIB
    assert roomy.room_for_chats(replace(host, free=host.total + 64 * GIB)) == 8 * GIB
    # Eight more windows of 128 in half of the 24 layers, 2,048 bytes for each cell (facts of gpt-oss-20b).
    assert roomy.devices[0].cache - narrow.devices[0].cache == 12 * 8 * 128 * 2_048
