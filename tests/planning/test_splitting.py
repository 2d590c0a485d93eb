"""Layers over several GPUs: llama.cpp, given our shares, puts each layer where the plan has counted it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.units import MIB
from app.planning.constraints import PlanConstraints
from app.planning.plan import FitKind
from app.planning.planner import plan_load, quick_plan
from app.planning.splitting import by_shares, dealt, evened_out, with_count
from tests.planning.machines import HUNDRED_TWENTY_B, TWENTY_B, with_gpu, with_gpus


def llama_cpp_deals(shares: tuple[float, ...], n_layers: int) -> list[int]:
    """The rule of ``llama_model_base::load_tensors``, in 32-bit floats as there: how many layers each GPU gets."""
    ends, total = [], np.float32(0)
    for share in shares:
        total += np.float32(share)
        ends.append(total)
    points = [end / total for end in ends]
    counts = [0] * len(shares)
    for layer in range(n_layers):
        at = np.float32(layer) / np.float32(n_layers)
        counts[next(index for index, point in enumerate(points) if point > at)] += 1  # std::upper_bound
    return counts


@given(st.lists(st.integers(0, 200), min_size=1, max_size=8).filter(any))
def test_numbers_of_layers_as_shares_come_out_exactly(counts: list[int]) -> None:
    assert llama_cpp_deals(tuple(map(float, counts)), sum(counts)) == counts


@given(st.lists(st.integers(0, 40), min_size=1, max_size=6).filter(any), st.integers(1, 60))
def test_given_shares_come_out_as_llama_cpp_deals_them(shares: list[int], n_layers: int) -> None:
    """Up to one layer for each GPU: llama.cpp compares 32-bit floats, the plan exact fractions."""
    counts = by_shares(n_layers, shares)
    assert sum(counts) == n_layers
    dealt_there = llama_cpp_deals(tuple(map(float, shares)), n_layers)
    assert all(abs(ours - theirs) <= 1 for ours, theirs in zip(counts, dealt_there, strict=True))
    assert llama_cpp_deals(tuple(map(float, counts)), n_layers) == list(counts), "what a load is given is exact"


@given(st.lists(st.integers(0, 20), min_size=2, max_size=4).filter(any), st.data())
def test_one_gpu_gets_what_it_is_given_and_the_others_the_rest(counts: list[int], data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(counts) - 1))
    count = data.draw(st.integers(0, sum(counts)))
    changed = with_count(counts, index, count)
    assert (changed[index], sum(changed)) == (count, sum(counts))
    assert with_count(counts, index, counts[index]) == tuple(counts) or not any(
        layers for at, layers in enumerate(counts) if at != index
    )


@given(st.lists(st.integers(1, 9), max_size=12), st.lists(st.integers(-3, 30), min_size=1, max_size=4))
def test_dealing_finds_room_if_there_is_any(sizes: list[int], rooms: list[int]) -> None:
    counts = dealt(sizes, rooms)
    assert _fit(sizes, rooms, counts)
    assert (sum(counts) == len(sizes)) == _any_way(sizes, rooms)


@given(st.lists(st.integers(1, 9), min_size=1, max_size=12), st.lists(st.integers(1, 60), min_size=1, max_size=4))
def test_evening_out_keeps_within_the_rooms(sizes: list[int], rooms: list[int]) -> None:
    counts = evened_out(sizes, rooms)
    assert _fit(sizes, rooms, counts)
    assert sum(counts) == sum(dealt(sizes, rooms))


def _fit(sizes: list[int], rooms: list[int], counts: tuple[int, ...]) -> bool:
    at, fits = 0, True
    for room, count in zip(rooms, counts, strict=True):
        fits &= sum(sizes[at : at + count]) <= max(0, room)
        at += count
    return fits


def _any_way(sizes: list[int], rooms: list[int]) -> bool:
    if not sizes or not rooms:
        return not sizes
    return any(
        sum(sizes[:count]) <= max(0, rooms[0]) and _any_way(sizes[count:], rooms[1:]) for count in range(len(sizes) + 1)
    )


@pytest.mark.parametrize("frees", [(24_000, 24_000, 24_000), (12_000, 48_000, 16_000), (8_000, 8_000), (9_000, 6_000)])
@pytest.mark.parametrize("facts", [TWENTY_B, HUNDRED_TWENTY_B])
def test_what_is_planned_for_each_gpu_is_what_llama_cpp_puts_there(facts: object, frees: tuple[int, ...]) -> None:
    assert facts in (TWENTY_B, HUNDRED_TWENTY_B)
    model = TWENTY_B if facts is TWENTY_B else HUNDRED_TWENTY_B
    plan = quick_plan(model, with_gpus(*frees))
    counts = [0] * len(frees)
    for device in plan.devices:
        counts[device.index] = device.layers
        assert device.fits
    assert plan.kind in (FitKind.GPU, FitKind.EXPERTS_ON_CPU)
    assert sum(counts) == plan.n_gpu_layers
    if plan.tensor_split:
        assert llama_cpp_deals(plan.tensor_split, plan.n_gpu_layers) == counts
        assert plan.main_gpu == -1
    else:
        assert counts.index(plan.n_gpu_layers) == plan.main_gpu


def test_equal_gpus_are_filled_equally() -> None:
    plan = quick_plan(HUNDRED_TWENTY_B, with_gpus(48_000, 48_000), PlanConstraints(n_ctx=16_384))
    one, two = (device.left / MIB for device in plan.devices)
    assert plan.kind is FitKind.GPU
    assert abs(one - two) < 1_700  # a layer
    assert "split across 2" in str(plan.reasons[0])


def test_side_by_side_takes_more_work() -> None:
    """With all layers on two GPUs llama.cpp keeps four batches in flight, each with its inputs."""
    alone = quick_plan(TWENTY_B, with_gpus(24_000), PlanConstraints(n_ctx=131_072, n_ubatch=512)).devices[0]
    shared = quick_plan(TWENTY_B, with_gpus(12_000, 12_000), PlanConstraints(n_ctx=131_072, n_ubatch=512))
    assert len(shared.devices) == 2
    assert shared.devices[0].work > alone.work + 3 * 128 * MIB
    assert shared.n_batch == 2_048
    moved = quick_plan(TWENTY_B, with_gpus(8_000, 3_000), PlanConstraints(n_ctx=131_072, n_ubatch=512))
    assert moved.devices[0].work < shared.devices[0].work
    assert moved.n_batch == 512, "with experts on the CPU, one batch after the other is computed"


def test_one_gpu_is_used_if_it_is_enough_and_all_are_offered() -> None:
    """One H200 wrote 20b at 300 tokens/s, two at 275 to 295; two read 1.57 times as fast (docs/placement.md)."""
    plan = plan_load(TWENTY_B, with_gpus(24_000, 24_000))
    assert (len(plan.devices), plan.tensor_split) == (1, ())
    assert any("other cards stay free" in str(reason) for reason in plan.reasons)
    (offered,) = [one for one in plan.alternatives if "all graphics cards" in str(one.title)]
    assert offered.plan.tensor_split == (13, 12)
    assert offered.plan.n_ctx == plan.n_ctx
    assert (offered.plan.n_ubatch, offered.plan.n_batch) == (512, 2_048), "small steps keep both cards busy"
    assert 1.3 < offered.plan.speed_prompt.likely / plan.speed_prompt.likely < 1.7
    assert not any("all graphics cards" in str(one.title) for one in plan_load(TWENTY_B, with_gpu(24_000)).alternatives)


def test_given_shares_are_kept() -> None:
    plan = quick_plan(TWENTY_B, with_gpus(24_000, 24_000), PlanConstraints(tensor_split=(20, 5)))
    assert [device.layers for device in plan.devices] == [20, 5]
    halves = quick_plan(TWENTY_B, with_gpus(24_000, 24_000), PlanConstraints(tensor_split=(1, 1), n_gpu_layers=12))
    assert [device.layers for device in halves.devices] == [6, 6]
    only = quick_plan(TWENTY_B, with_gpus(24_000, 24_000), PlanConstraints(tensor_split=(0, 7)))
    assert ([device.index for device in only.devices], only.main_gpu) == ([1], 1)
    for useless in ((20, 5, 3), (0, 0), ()):
        plan = quick_plan(TWENTY_B, with_gpus(24_000, 24_000), PlanConstraints(tensor_split=useless))
        assert len(plan.devices) == 1
    three = quick_plan(TWENTY_B, with_gpus(24_000, 24_000), PlanConstraints(tensor_split=(20, 5, 3)))
    assert "set for 3 graphics cards" in str(three.reasons[0])
