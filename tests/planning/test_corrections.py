"""What a load really took is kept, and the next plan starts from it."""

from pathlib import Path

import pytest

from app.core.units import MIB
from app.planning import corrections
from app.planning.constraints import PlanConstraints
from app.planning.corrections import MOST_RECORDS, NONE, Corrections, OverheadRecord, WorkRecord
from app.planning.learning import Measured, differences
from app.planning.placement import everything_on_gpu
from app.planning.planner import quick_plan
from tests.planning.machines import HUNDRED_TWENTY_B, TWENTY_B, cpu_only, with_gpu, with_gpus

MACHINE = with_gpu(24_000)
CONSTRAINTS = PlanConstraints(n_ctx=16_384, n_ubatch=512)


def learnt(before: Corrections = NONE, work: int = 90, overhead: int = -40) -> Corrections:
    """After a load that took so many MiB more than planned without any corrections."""
    plain = quick_plan(TWENTY_B, MACHINE, CONSTRAINTS).devices[0]
    measured = Measured(0, plain.work + work * MIB, plain.total + (work + overhead) * MIB)
    plan = quick_plan(TWENTY_B, MACHINE, CONSTRAINTS, before)
    return before.with_records(differences(TWENTY_B, MACHINE, plan, [measured], before))


def test_the_next_plan_is_right() -> None:
    plain, corrected = (quick_plan(TWENTY_B, MACHINE, CONSTRAINTS, known).devices[0] for known in (NONE, learnt()))
    assert corrected.work - plain.work == 90 * MIB
    assert corrected.overhead - plain.overhead == -40 * MIB
    assert corrected.margin - plain.margin == 40 * MIB, "what llama.cpp leaves alone stays the same in all"


def test_the_same_load_again_teaches_nothing_more() -> None:
    once = learnt()
    assert learnt(once) == once
    assert set(learnt(once, 50, 10).records) != set(once.records)
    assert len(learnt(once, 50, 10).records) == len(once.records)


def test_what_is_learnt_holds_for_what_is_like_it() -> None:
    known = learnt()

    def gained(facts: object, constraints: PlanConstraints, name: str = "NVIDIA GeForce RTX 3090") -> tuple[int, int]:
        model = TWENTY_B if facts is TWENTY_B else HUNDRED_TWENTY_B
        machine = with_gpu(70_000, name=name)
        one, other = (quick_plan(model, machine, constraints, records).devices[0] for records in (NONE, known))
        return (other.work - one.work) // MIB, (other.overhead - one.overhead) // MIB

    assert gained(TWENTY_B, PlanConstraints(n_ctx=20_000, n_ubatch=512)) == (90, -40), "another length"
    assert gained(TWENTY_B, PlanConstraints(n_ctx=16_384, n_ubatch=1_024)) == (0, -40), "another batch"
    assert gained(HUNDRED_TWENTY_B, CONSTRAINTS) == (0, -40), "another model"
    assert gained(TWENTY_B, CONSTRAINTS, "NVIDIA GeForce RTX 4090") == (0, 0), "another card"


def test_of_several_lengths_the_nearest_counts() -> None:
    key = corrections.shape_key(TWENTY_B, CONSTRAINTS.shape(16_384), everything_on_gpu(TWENTY_B))
    known = NONE.with_records(
        WorkRecord("CUDA", "NVIDIA GeForce RTX 3090", key, n_ctx, mib * MIB)
        for n_ctx, mib in ((4_096, 10), (65_536, 70), (131_072, 130))
    )
    for n_ctx, mib in ((8_192, 10), (49_152, 70), (120_000, 130)):
        constraints = PlanConstraints(n_ctx=n_ctx, n_ubatch=512)
        one, other = (quick_plan(TWENTY_B, MACHINE, constraints, records).devices[0] for records in (NONE, known))
        assert other.work - one.work == mib * MIB


def test_the_computers_memory_is_learnt_as_well() -> None:
    machine = cpu_only(20)
    plan = quick_plan(TWENTY_B, machine, CONSTRAINTS)
    known = NONE.with_records(
        differences(TWENTY_B, machine, plan, [Measured(-1, plan.host.work + 30 * MIB), Measured(3, 1)], NONE)
    )
    assert quick_plan(TWENTY_B, machine, CONSTRAINTS, known).host.work == plan.host.work + 30 * MIB


def test_cards_with_one_name_learn_from_the_one_that_took_more() -> None:
    """With experts on the CPU the first card of two computes what is fetched, and takes more than the second."""
    machine = with_gpus(24_000, 24_000)
    plan = quick_plan(TWENTY_B, machine, PlanConstraints(n_ctx=16_384, n_cpu_moe=24, tensor_split=(12, 13)))
    for more in ((43, 0), (0, 43)):
        seen = [Measured(card.index, card.work + mib * MIB) for card, mib in zip(plan.devices, more, strict=True)]
        (record,) = differences(TWENTY_B, machine, plan, seen, NONE)
        assert record.difference == 43 * MIB


def test_what_cannot_be_true_is_not_learnt() -> None:
    assert learnt(work=5_000, overhead=0).records == ()
    assert learnt(work=0, overhead=0).records == ()
    assert quick_plan(TWENTY_B, MACHINE, CONSTRAINTS, learnt(work=-4_000)).devices[0].work == 0


def test_kept_on_disk() -> None:
    assert corrections.load() == NONE
    known = corrections.learn(learnt().records)
    assert corrections.load() == known != NONE
    records = (OverheadRecord("CUDA", f"GPU {number}", 5 * MIB) for number in range(MOST_RECORDS + 20))
    assert len(corrections.learn(records).records) == MOST_RECORDS


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b'{"version": 9, "records": []}', b'{"version": 1}'])
def test_a_file_that_cannot_be_read_is_nothing_learnt(own_home: Path, content: bytes) -> None:
    file = own_home / "state" / "plan-corrections.json"
    file.parent.mkdir(parents=True)
    file.write_bytes(content)
    assert corrections.load() == NONE
