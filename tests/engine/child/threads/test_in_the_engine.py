"""The real engine beside busy programs, and with a number that a person has set."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core.conversation import Conversation, Effort, UserMessage
from app.engine.client.engine_client import EngineClient
from app.engine.protocol import LoadOptions, Sampling, TurnEnded
from app.engine.thread_counts import ThreadsReason
from tests.busy import busy_processes

QUESTION = Conversation((UserMessage("What is 457 + 389?"),), "2026-11-29", Effort.HIGH)
MOST_TURNS = 50


@pytest.fixture
def busy() -> Iterator[None]:
    """Busy programs on all cores but one, and at least one."""
    with busy_processes(max(1, (os.cpu_count() or 1) - 1)):
        yield


def write(client: EngineClient, sampling: Sampling | None = None, count: int = 60) -> TurnEnded:
    ended = list(client.turn(QUESTION, max_tokens=count, sampling=sampling))[-1]
    assert isinstance(ended, TurnEnded)
    return ended


@pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="one core has nothing to give away")
@pytest.mark.usefixtures("all_cores", "busy")
def test_cores_in_use_are_left_to_others(demo_model: Path) -> None:
    with EngineClient() as client:
        client.load(demo_model)
        for _ in range(MOST_TURNS):
            write(client)
            assert client.loaded is not None
            threads = client.loaded.threads
            if threads is not None and threads.reason is ThreadsReason.IN_USE:
                break
        assert threads is not None
        assert threads.reason is ThreadsReason.IN_USE
        assert 1 <= threads.writing < threads.cores
        assert threads.in_use >= 1


@pytest.mark.usefixtures("all_cores")
def test_a_number_that_is_set_stays(demo_model: Path) -> None:
    with EngineClient() as client:
        loaded = client.load(demo_model, LoadOptions(n_threads=1))
        assert loaded.n_threads == 1
        write(client)
        assert client.loaded is not None
        assert client.loaded.threads is not None
        assert (client.loaded.threads.writing, client.loaded.threads.reason) == (1, ThreadsReason.SET)


@pytest.mark.usefixtures("all_cores", "busy")
def test_a_seed_gives_the_same_answer_whatever_others_do(demo_model: Path) -> None:
    sampling = Sampling(seed=11)
    said = []
    with EngineClient() as client:
        for _ in range(2):
            client.load(demo_model)
            said.append(write(client, sampling, 20).raw_ids)
    assert said[0] == said[1]
