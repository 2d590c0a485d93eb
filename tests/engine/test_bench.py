"""A benchmark through the real engine, with the model in the box."""

import os
import signal
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.core.stream import MessageKind
from app.engine import benchmark
from app.engine.child.bench_runner import fitting_depths
from app.engine.client.bench import BenchItem
from app.engine.client.engine_client import EngineClient
from app.engine.faults import FaultKind
from app.engine.protocol import Bench, BenchEnded, BenchProgress, Failed, LoadOptions, Sampling, SpeedAtDepth
from tests.engine.conftest import ask, text_of

SHORT = {"depths": (0, 512), "prompt": 128, "written": 8}


@pytest.mark.parametrize(
    ("n_ctx", "depths"),
    [(16384, (0, 4096)), (8192, (0, 4096)), (4673, (0, 4096)), (4672, (0, 3840)), (1024, (0, 256)), (700, (0,))],
)
def test_depths_leave_room_to_read_and_write(n_ctx: int, depths: tuple[int, ...]) -> None:
    assert tuple(fitting_depths(Bench(1), n_ctx)) == depths


def test_a_context_without_room_is_not_measured() -> None:
    assert tuple(fitting_depths(Bench(1), 512)) == ()


def last(items: Sequence[BenchItem]) -> BenchEnded:
    ended = items[-1]
    assert isinstance(ended, BenchEnded)
    return ended


def test_it_measures_stops_and_dies(client: EngineClient, demo_model: Path) -> None:
    client.load(demo_model, LoadOptions(n_ctx=8192))
    items = list(client.bench(**SHORT))
    speeds = last(items).speeds
    assert not last(items).stopped
    assert [(one.depth, one.read, one.read_depth, one.written) for one in speeds] == [
        (0, 128, 0, 8),
        (512, 128, 512 + 1 + 8, 8),
    ]
    assert all(one.read_speed > one.write_speed > 0 for one in speeds)
    news = [item for item in items if isinstance(item, BenchProgress)]
    assert news[-1].done == news[-1].total == 512 + 2 * (128 + 8)
    # A chat goes on as if nothing had been.
    answer = text_of(list(client.turn(ask("What is 12 + 30?"), sampling=Sampling(temperature=0.0))), MessageKind.FINAL)
    assert "42" in answer

    # It can be stopped, before it begins and while it runs, and given up.
    bench = client.bench(written=4096)
    client.stop()
    assert last(list(bench)).stopped
    items: list[BenchItem] = []
    for item in client.bench(depths=(0,), written=8000 - 512):
        items.append(item)
        if isinstance(item, BenchProgress):
            client.stop()
    assert last(items).stopped
    bench = client.bench(depths=(0,), written=8000 - 512)
    next(bench)
    bench.close()  # type: ignore[attr-defined]
    assert len(last(list(client.bench(depths=(0,), prompt=64, written=2))).speeds) == 1
    # Its death is told.
    for item in client.bench(depths=(0,), written=7000):
        items.append(item)
        if isinstance(item, BenchProgress) and client.pid is not None:
            os.kill(client.pid, signal.SIGKILL)
    assert isinstance(items[-1], Failed)
    assert items[-1].fault.kind in (FaultKind.KILLED, FaultKind.CRASHED)


def test_without_a_model_there_is_a_fault(client: EngineClient) -> None:
    (failed,) = client.bench()
    assert isinstance(failed, Failed)
    assert failed.fault.kind is FaultKind.NO_MODEL


def test_results_are_kept_newest_first(own_home: Path) -> None:
    def record(day: int) -> benchmark.BenchmarkRecord:
        speed = SpeedAtDepth(0, 512, 0, 0.5, 64, 1.0)
        when = datetime(2026, 11, day, tzinfo=UTC)
        return benchmark.BenchmarkRecord(when, "A", "gpt-oss", "a.gguf", LoadOptions(), (speed,), ("GPU",), 24, "1")

    assert benchmark.load_records() == ()
    for day in (1, 3, 2):
        benchmark.remember(record(day))
    assert [one.when.day for one in benchmark.load_records()] == [3, 2, 1]
    (file,) = own_home.rglob("benchmarks.json")
    file.write_text("{broken", encoding="utf-8")
    assert benchmark.load_records() == ()
    benchmark.remember(record(4))
    assert benchmark.load_records() == (record(4),)
