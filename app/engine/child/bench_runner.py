"""The child's side of a benchmark: evaluates and samples as a turn does, but without text.

Prompts are random tokens, as in llama.cpp's llama-bench, and every sampled token is accepted, so that every model does
the same work. The prompt cache of the chat is lost.
"""

import time
from collections.abc import Callable, Iterator
from typing import Final

import numpy as np

from app.engine.child.bindings.context import Context
from app.engine.child.generation import TurnControl
from app.engine.child.prompt_cache import InterruptedDecodeError, PromptCache
from app.engine.child.sampler import Sampler
from app.engine.protocol import Bench, BenchEnded, BenchProgress, Sampling, SpeedAtDepth

_SEED: Final = 20250805
_DEPTH_STEP: Final = 256
_LEAST_DEPTH: Final = 256
_NEWS_SECONDS: Final = 0.1
"""Reporting more often takes time from the threads that compute."""


class BenchRunner:
    """Runs one benchmark on a loaded model.

    Args:
        emit: receives the progress.
        tick: called after each piece of work, for the watchdog.
    """

    def __init__(
        self,
        context: Context,
        cache: PromptCache,
        *,
        emit: Callable[[BenchProgress], None],
        tick: Callable[[], None],
    ) -> None:
        self._context, self._cache = context, cache
        self._emit, self._tick = emit, tick
        self._random = np.random.Generator(np.random.PCG64(_SEED))
        self._done = self._total = 0
        self._reported = 0.0

    def run(self, request: Bench, control: TurnControl) -> BenchEnded:
        """Measure at each depth. If stopped, end early with the results so far.

        Raises:
            DecodeError: llama.cpp failed.
            NotANumberError: the logits are NaN.
        """
        self._request, self._control = request, control
        depths = tuple(fitting_depths(request, self._context.n_ctx))
        self._total = sum(self._work(depth) for depth in depths)
        speeds: list[SpeedAtDepth] = []
        try:
            self._warm_up()
            for depth in depths:
                speeds.append(self._measure(depth))
        except InterruptedDecodeError:
            return BenchEnded(request.id, tuple(speeds), stopped=True)
        finally:
            self._cache.clear()
        return BenchEnded(request.id, tuple(speeds))

    def _work(self, depth: int) -> int:
        return depth + self._request.prompt + self._request.written

    def _warm_up(self) -> None:
        """Evaluate one batch first, so that one-time costs do not count."""
        self._cache.clear()
        self._cache.evaluate(self._prompt(min(self._request.prompt, self._context.n_batch)))
        self._context.wait()

    def _measure(self, depth: int) -> SpeedAtDepth:
        """Measure generation after `depth` tokens, and then prompt processing after these and the generated tokens."""
        self._cache.clear()
        if depth:
            self._read(depth)
        write_seconds = self._write()
        if not depth:
            self._cache.clear()
        before = len(self._cache.tokens)
        read_seconds = self._read(self._request.prompt)
        return SpeedAtDepth(
            depth=depth,
            read=self._request.prompt,
            read_depth=before,
            read_seconds=read_seconds,
            written=self._request.written,
            write_seconds=write_seconds,
        )

    def _read(self, count: int) -> float:
        ids, began = self._prompt(count), len(self._cache.tokens)
        base = self._done
        started = time.perf_counter()
        self._cache.evaluate(ids, on_chunk=lambda length: self._note(base + length - began))
        self._context.wait()
        return time.perf_counter() - started

    def _write(self) -> float:
        """Sample and evaluate as a turn does. One random token comes first, to provide logits."""
        sampler = Sampler(Sampling(seed=_SEED), self._context.n_vocab)
        self._cache.append(self._prompt(1)[0])
        self._context.wait()
        base = self._done
        started = time.perf_counter()
        for count in range(self._request.written):
            drawn = self._context.draw()
            logits = self._context.logits
            token = sampler.sample(logits()) if drawn is None else sampler.settle(*drawn, logits)
            self._cache.append(token)
            self._note(base + count + 1)
        self._context.wait()
        return time.perf_counter() - started

    def _prompt(self, count: int) -> list[int]:
        return [int(token) for token in self._random.integers(0, self._context.n_vocab, count)]

    def _note(self, done: int) -> None:
        self._done = done
        self._tick()
        if self._control.stop:
            raise InterruptedDecodeError
        now = time.monotonic()
        if now - self._reported >= _NEWS_SECONDS or done >= self._total:
            self._reported = now
            self._emit(BenchProgress(done, self._total))


def fitting_depths(request: Bench, n_ctx: int) -> Iterator[int]:
    """Yield the depths that leave space to read and write; reduce one that does not to what fits."""
    room = n_ctx - request.prompt - request.written - 1
    last = -1
    for depth in sorted(request.depths):
        fitting = depth if depth <= room else room - room % _DEPTH_STEP
        if fitting == 0 <= room or fitting >= _LEAST_DEPTH:
            if fitting != last:
                yield fitting
            last = fitting
