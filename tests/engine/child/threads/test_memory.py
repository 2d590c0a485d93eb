"""What was found is known at the next load, on the same machine and for the same placement."""

from pathlib import Path

import pytest

from app.core.paths import state_dir
from app.engine.child.threads import memory
from app.engine.child.threads.choice import ThreadChoice
from app.engine.child.threads.governor import Cores
from app.engine.protocol import LoadOptions
from app.engine.thread_counts import ThreadCounts, ThreadsReason
from app.gguf.check import check_file
from app.gguf.facts import ModelFacts
from tests.small_models import write_gpt_oss

CORES = Cores(physical=32, performance=32, logical=64, usable=64)


@pytest.fixture
def facts(tmp_path: Path) -> ModelFacts:
    return check_file(write_gpt_oss(tmp_path / "a.gguf"))


def key(facts: ModelFacts, *, processor: str = "A", moved: int = 16) -> memory.ThreadsKey:
    return memory.key_of(processor, CORES, facts, n_gpu_layers=25, n_cpu_moe=moved)


def test_by_machine_model_and_placement(facts: ModelFacts) -> None:
    assert memory.find(key(facts)) is None
    memory.remember(key(facts), 24)
    memory.remember(key(facts, moved=8), 16)
    memory.remember(key(facts, processor="B"), 30)
    assert memory.find(key(facts)) == 24
    assert memory.find(key(facts, moved=8)) == 16
    assert memory.find(key(facts, moved=4)) is None
    memory.remember(key(facts), 22)
    assert memory.find(key(facts)) == 22


def test_the_file_stays_small(facts: ModelFacts) -> None:
    for moved in range(memory.MOST_RECORDS + 20):
        memory.remember(key(facts, moved=moved), 1 + moved)
    assert memory.find(key(facts, moved=0)) is None
    assert memory.find(key(facts, moved=memory.MOST_RECORDS)) == memory.MOST_RECORDS + 1


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b'{"version": 9, "records": []}', b"[" * 100_000])
def test_a_damaged_file_is_as_good_as_none(facts: ModelFacts, content: bytes) -> None:
    memory.remember(key(facts), 24)
    (state_dir() / "threads.json").write_bytes(content)
    assert memory.find(key(facts)) is None
    memory.remember(key(facts), 20)
    assert memory.find(key(facts)) == 20


def choose(facts: ModelFacts, options: LoadOptions, *, varies: bool = True) -> ThreadChoice:
    return ThreadChoice(facts, options, varies=varies, on_change=lambda _: None)


def test_a_number_that_is_set_is_kept(facts: ModelFacts) -> None:
    choice = choose(facts, LoadOptions(n_threads=3))
    assert (choice.first, choice.governor) == (3, None)
    assert choice.counts is not None
    assert (choice.counts.writing, choice.counts.reading, choice.counts.reason) == (3, 3, ThreadsReason.SET)


def test_where_the_cpu_has_nothing_to_do_nothing_is_looked_for(facts: ModelFacts) -> None:
    choice = choose(facts, LoadOptions(), varies=False)
    assert choice.governor is None
    assert choice.counts is None
    assert choice.first >= 1


def test_what_was_found_is_there_at_the_next_load(facts: ModelFacts) -> None:
    first = choose(facts, LoadOptions())
    assert first.governor is not None
    first.remember()  # nothing is certain yet
    assert choose(facts, LoadOptions()).governor is not None
    for _ in range(2_000):  # each token takes the same, whatever the number
        if first.governor.best_writing is not None:
            break
        first.governor.wrote(0.01)
    best = first.governor.best_writing
    assert best is not None
    first.remember()
    second = choose(facts, LoadOptions())
    assert second.governor is not None
    assert second.governor.best_writing == best == second.first
    assert isinstance(second.counts, ThreadCounts)
