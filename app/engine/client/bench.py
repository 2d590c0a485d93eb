"""The client side of a benchmark: yields the child's events until the benchmark ends."""

import time
from collections.abc import Callable, Generator, Iterable
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


def bench_result(items: Iterable[BenchItem], on_progress: Callable[[float], None]) -> BenchEnded:
    """Follow a benchmark to its end, and return its result.

    Args:
        on_progress: called with the share that is done, from 0 to 1.

    Raises:
        EngineError: the engine failed.
    """
    for item in items:
        match item:
            case BenchProgress() if item.total:
                on_progress(item.done / item.total)
            case BenchEnded():
                return item
            case Failed():
                raise EngineError(item.fault)
            case _:
                continue
    return BenchEnded(0, stopped=True)


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
