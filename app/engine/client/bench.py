"""The client side of a benchmark: yields the child's events until the benchmark ends."""

import time
from collections.abc import Generator
from typing import TypeAlias

from app.engine.client.link import ClosedError, EngineLink
from app.engine.faults import EngineError, Stage
from app.engine.protocol import BenchEnded, BenchProgress, Failed, LoadProgress, Notice, Stop

BenchItem: TypeAlias = LoadProgress | Notice | BenchProgress | BenchEnded | Failed


def bench_items(link: EngineLink, turn_id: int) -> Generator[BenchItem, None, None]:
    """Yield the items of the benchmark that was just started, up to its last; see :meth:`EngineClient.bench`.

    If the caller closes the generator early, the benchmark is stopped, so that the next request starts clean.
    """
    finished = False
    try:
        for item in _items(link, turn_id):
            finished = isinstance(item, BenchEnded | Failed)
            yield item
    finally:
        if not finished:
            _abandon(link, turn_id)


def _items(link: EngineLink, turn_id: int) -> Generator[BenchItem, None, None]:
    while True:
        try:
            event = link.receive()
        except ClosedError:
            return
        except EngineError as error:
            yield Failed(error.fault, turn_id)
            return
        match event:
            case BenchProgress():
                yield event
            case BenchEnded(id=ended) if ended == turn_id:
                link.stage = Stage.IDLE
                yield event
                return
            case Failed(turn_id=failed) if failed == turn_id:
                link.stage = Stage.IDLE
                yield event
                return
            case _:
                continue


def _abandon(link: EngineLink, turn_id: int) -> None:
    link.send(Stop(turn_id))
    deadline = time.monotonic() + link.patience.stop
    for item in _items(link, turn_id):
        if isinstance(item, BenchEnded | Failed):
            return
        if time.monotonic() > deadline:
            link.kill()
            return
