"""The number of threads follows the machine: what others do, what was fastest, what a person has set."""

import pytest

from app.engine.child.threads.core_load import CoreLoad, Moment, moment, positions_of
from app.engine.child.threads.governor import Cores
from app.engine.thread_counts import ThreadCounts, ThreadsReason
from app.engine.thread_wording import threads_phrase
from app.hardware.machine import CpuInfo
from tests.engine.child.threads.machines import Machine, even

TWO = even(2, physical=2)
EIGHT = even(8, physical=8)
THIRTY_TWO = even(32, physical=32)


# -- what there is -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cpu", "affinity", "usual", "most"),
    [
        (CpuInfo("", "", 8, 8, 16, 16), 16, 8, 8),
        (CpuInfo("", "", 16, 8, 24, 24), 24, 8, 16),  # eight fast cores with SMT, eight small ones
        (CpuInfo("", "", 32, 32, 64, 4), 64, 4, 4),  # a container with a quota of four
        (CpuInfo("", "", 32, 32, 64, 3), 3, 3, 3),  # pinned to three
        (CpuInfo(), 0, 1, 1),
    ],
)
def test_threads_to_begin_with(cpu: CpuInfo, affinity: int, usual: int, most: int) -> None:
    cores = Cores.of(cpu, affinity)
    assert (cores.usual, cores.most) == (usual, most)


def test_free_cores() -> None:
    smt = even(16, physical=8, logical=16)
    assert [EIGHT.free(in_use) for in_use in (0, 1, 5, 8, 20)] == [8, 7, 3, 1, 1]
    # The second halves of cores are worth it only when few cores are left whole.
    assert [smt.free(in_use) for in_use in (0, 1, 4, 6, 8, 12)] == [8, 7, 4, 8, 8, 4]


# -- others ------------------------------------------------------------------------------------------------------------


def test_one_busy_program_costs_one_core() -> None:
    machine = Machine(TWO, others=1.0)
    governor = machine.governor(known=2)
    machine.write(governor, 3.0)
    assert governor.counts.writing == 1
    assert (governor.counts.in_use, governor.counts.reason) == (1, ThreadsReason.IN_USE)
    assert machine.told[0].writing == 1


@pytest.mark.parametrize(("others", "threads"), [(0.0, 2), (0.2, 2), (1.0, 1)])
def test_the_first_token_after_a_load_knows_what_others_do(others: float, threads: int) -> None:
    governor = Machine(TWO, others=others).governor(known=2, loading=0.15)
    assert (governor.writing, governor.reading) == (threads, threads)


def test_a_load_too_short_to_be_measured_says_nothing() -> None:
    assert Machine(TWO, others=1.0).governor(known=2, loading=0.05).writing == 2


def test_it_is_noticed_within_half_a_second() -> None:
    machine = Machine(EIGHT, work=0.016)
    governor = machine.governor(known=8)
    machine.write(governor, 1.0)
    assert governor.writing == 8
    machine.others = 2.0
    before = len(machine.tried)
    machine.write(governor, 3.0)
    first = machine.tried.index(6, before)
    assert (first - before) * machine.seconds(8) < 0.5
    assert set(machine.tried[first:]) <= {6, 7}  # 7 was tried, since others may give way


def test_the_core_is_taken_back_when_it_is_free_again() -> None:
    machine = Machine(EIGHT, others=3.0)
    governor = machine.governor(known=8)
    machine.write(governor, 1.0)
    assert governor.writing == 5
    machine.others = 0.0
    machine.write(governor, 1.0)
    assert governor.counts.writing == 8
    assert governor.counts.reason is ThreadsReason.ALL


def test_one_quiet_moment_is_not_enough() -> None:
    machine = Machine(TWO, others=1.0, work=0.01)
    governor = machine.governor(known=2)
    machine.write(governor, 1.0)
    for _ in range(20):
        machine.others = 0.0
        machine.write(governor, 0.15)
        machine.others = 1.0
        machine.write(governor, 0.35)
    assert set(machine.tried[120:]) == {1} | ({2} if 2 in machine.tried[120:] else set())
    assert machine.tried[120:].count(2) < 0.1 * len(machine.tried[120:])


def test_programs_that_give_way_cost_nothing() -> None:
    machine = Machine(EIGHT, others=1.0, yields=True)
    governor = machine.governor(known=8)
    machine.write(governor, 20.0)
    assert governor.counts.writing == 8


def test_looking_for_a_core_that_is_in_use_costs_little() -> None:
    machine = Machine(EIGHT, others=1.0, work=0.07)
    governor = machine.governor(known=8)
    machine.write(governor, 2.0)
    machine.tried.clear()
    speed = machine.write(governor, 60.0)
    assert governor.counts.writing == 7
    assert 8 in machine.tried
    assert speed * machine.seconds(7) > 0.95


def test_more_others_than_cores_leave_one_thread() -> None:
    machine = Machine(TWO, others=5.0)
    governor = machine.governor(known=2)
    machine.write(governor, 5.0)
    assert governor.counts.writing == 1


def test_what_is_told_of_a_repeatable_turn_is_what_computes() -> None:
    machine = Machine(TWO, others=1.0)
    governor = machine.governor(known=2)
    machine.write(governor, 3.0)
    governor.begin(repeatable=True)
    machine.write(governor, 3.0)
    assert (governor.writing, governor.reading) == (2, 2)
    assert (machine.told[-1].writing, machine.told[-1].reading) == (2, 2)
    assert machine.told[-1].reason is ThreadsReason.ALL
    governor.begin()
    machine.write(governor, 3.0)
    assert (machine.told[-1].writing, machine.told[-1].reason) == (1, ThreadsReason.IN_USE)


def test_reading_gives_way_too() -> None:
    machine = Machine(EIGHT, others=2.0)
    governor = machine.governor(known=8)
    machine.read(governor, 10)
    assert governor.reading in (6, 7)
    assert governor.counts.reading == 6


def test_a_turn_that_shall_come_out_the_same_keeps_its_number() -> None:
    machine = Machine(EIGHT, others=3.0)
    governor = machine.governor(known=5)
    governor.begin(repeatable=True)
    machine.write(governor, 2.0)
    assert set(machine.tried) == {8}
    governor.begin()
    machine.write(governor, 1.0)
    assert governor.writing == 5


# -- what is fastest ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("best", [24, 20, 12, 30, 31, 32])
def test_the_fastest_number_is_found_and_kept(best: int) -> None:
    machine = Machine(THIRTY_TWO, work=0.6, best=best, noise=0.01)
    governor = machine.governor()
    machine.write(governor, 40.0)
    fastest = min(machine.seconds(count) for count in range(4, 33))
    assert machine.seconds(governor.counts.writing) < fastest / 0.95
    assert governor.best_writing == governor.counts.writing
    found = len(machine.tried)
    machine.write(governor, 60.0)
    others = [count for count in machine.tried[found:] if count != governor.counts.writing]
    assert len(others) < 0.06 * (len(machine.tried) - found)


def test_what_is_known_is_used_at_once() -> None:
    machine = Machine(THIRTY_TWO, work=0.6, best=24)
    governor = machine.governor(known=24)
    machine.write(governor, 20.0)
    assert set(machine.tried) == {24}
    assert governor.counts.reason is ThreadsReason.FASTER


def test_trials_cost_next_to_nothing_on_two_idle_cores() -> None:
    machine = Machine(TWO, work=0.002, barrier=0.0002, noise=0.05)
    governor = machine.governor()
    speed = machine.write(governor, 20.0)
    assert governor.counts.writing == 2
    assert speed * machine.seconds(2) > 0.98


def test_chance_does_not_change_the_number() -> None:
    machine = Machine(EIGHT, work=0.02, barrier=0.0, noise=0.3)
    governor = machine.governor(known=8)
    machine.write(governor, 120.0)
    assert machine.tried.count(8) > 0.97 * len(machine.tried)


def test_performance_cores_first_and_small_ones_only_if_they_help() -> None:
    hybrid = Cores(physical=16, performance=8, logical=24, usable=24)
    slower = Machine(hybrid, work=0.1, best=8)
    governor = slower.governor()
    slower.write(governor, 20.0)
    assert governor.counts.writing == 8
    assert governor.counts.reason is ThreadsReason.PERFORMANCE
    faster = Machine(hybrid, work=0.1)
    governor = faster.governor()
    faster.write(governor, 40.0)
    assert governor.counts.writing == 16


def test_a_quota_is_kept() -> None:
    machine = Machine(Cores(physical=16, performance=16, logical=32, usable=4), work=0.05)
    governor = machine.governor()
    machine.write(governor, 20.0)
    assert max(machine.tried) == 4
    assert governor.counts.reason is ThreadsReason.LIMITED


def test_an_uncertain_best_is_not_remembered() -> None:
    machine = Machine(EIGHT, others=2.0)
    governor = machine.governor()
    machine.write(governor, 10.0)
    assert governor.best_writing is None


# -- counters ----------------------------------------------------------------------------------------------------------


def test_the_counters_of_this_machine() -> None:
    first = moment()
    assert first is not None
    while (second := moment()) is not None and second.ours - first.ours < 0.05:
        sum(range(20_000))
    assert second is not None
    assert second.when > first.when
    assert second.busy >= first.busy


def test_counters_that_are_not_told_change_nothing() -> None:
    load = CoreLoad(lambda: None)
    load.begin()
    assert not load.look(0.0)
    assert load.others is None


def test_ours_is_not_others() -> None:
    seen = iter([Moment(10.0, 50.0, 5.0), Moment(11.0, 53.0, 6.5)])
    now = iter([10.0, 11.0])
    load = CoreLoad(lambda: next(seen), lambda: next(now))
    load.begin()
    assert load.look(0.2)
    assert load.others == pytest.approx(1.5)


# -- words -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("reason", "in_use", "words"),
    [
        (ThreadsReason.ALL, 0, "7 of 8 cores"),
        (ThreadsReason.IN_USE, 1, "7 of 8 cores: one is in use"),
        (ThreadsReason.IN_USE, 3, "7 of 8 cores: 3 are in use"),
        (ThreadsReason.FASTER, 0, "7 of 8 cores: the fastest number tried"),
        (ThreadsReason.LIMITED, 0, "7 of 8 cores: the most Descant may use"),
        (ThreadsReason.PERFORMANCE, 0, "7 of 8 cores: the performance cores"),
        (ThreadsReason.SET, 0, "7 threads, set by you"),
    ],
)
def test_the_choice_in_a_sentence(reason: ThreadsReason, in_use: int, words: str) -> None:
    assert str(threads_phrase(ThreadCounts(7, 8, 8, in_use, reason))) == words


def test_one_thread_that_is_set() -> None:
    assert str(threads_phrase(ThreadCounts(1, 1, 8, reason=ThreadsReason.SET))) == "1 thread, set by you"


@pytest.mark.parametrize(
    ("allowed", "online", "count", "expected"),
    [
        ({0, 1, 2, 3}, "0-3\n", 4, {0, 1, 2, 3}),
        ({1, 3}, "0-3\n", 4, {1, 3}),
        ({0, 2, 4, 6}, "0,2,4,6\n", 4, {0, 1, 2, 3}),  # every other one is switched off
        ({4, 6}, "0,2,4,6-7\n", 5, {2, 3}),
        ({1, 3}, "0-1", 2, {0, 1}),  # a container that numbers them anew
        ({4, 7}, "0-3", 4, {0, 1, 2, 3}),
        ({1}, "", 2, {1}),
        ({1}, "x,0-9999999999", 2, {1}),
    ],
)
def test_which_counters_are_of_our_cores(allowed: set[int], online: str, count: int, expected: set[int]) -> None:
    assert positions_of(allowed, online, count) == expected


def test_a_system_that_tells_nothing_is_not_asked_for_each_token() -> None:
    machine = Machine(TWO)
    asked: list[float] = []
    load = CoreLoad(lambda: asked.append(machine.now), lambda: machine.now)
    load.begin()
    for _ in range(1000):
        machine.now += 0.01
        assert not load.look(0.2)
    assert 2 <= len(asked) <= 6
    assert load.others is None
