"""The self-check: the same tokens on the CPU and on a device, their logits compared. The child's side.

The text is what the model itself writes on the CPU, so that its distributions are sharp and a difference shows.
"""

import contextlib
import math
import os
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.engine.child.bindings.context import Context, DecodeStatus
from app.engine.child.bindings.model import LoadFailedError, Model
from app.engine.child.placing import destination
from app.engine.child.sampler import Logits
from app.engine.protocol import DeviceRef, LoadOptions
from app.engine.self_check import POSITIONS, Agreement, DeviceCheck

_BATCH: Final = 32
"""Logits of so many positions are held at a time: 26 MB for a vocabulary of 201,088."""
_LARGEST_LOSS: Final = 50.0
"""In nats; a larger one would give a perplexity too long to show."""
_PROMPT: Final = "What is the sum of 457 and 389? Add the hundreds first."


class DeviceMissingError(Exception):
    """Raised when llama.cpp does not list the device."""


def check_device(path: bytes, device: DeviceRef | None, n_threads: int) -> DeviceCheck:
    """Compare a device with the CPU; None compares the CPU with itself. llama.cpp may crash the process instead.

    Raises:
        DeviceMissingError: llama.cpp does not list the device.
        LoadFailedError: the model cannot be loaded or computed there.
    """
    on_cpu = LoadOptions(n_gpu_layers=0)
    options = on_cpu if device is None else LoadOptions(n_gpu_layers=1_000, devices=(device,))
    goal = destination(options)
    if goal.warnings:
        raise DeviceMissingError
    with _loaded(path, on_cpu, (), n_threads) as cpu, _loaded(path, goal.options, goal.devices, n_threads) as other:
        cpu.write(_PROMPT, POSITIONS + 1)
        single = _compare(cpu.text, cpu.single, other.single)
        cpu.context.clear()
        other.context.clear()
        prompt = _compare(cpu.text, cpu.batches, other.batches)
    return DeviceCheck(single.cpu_perplexity, prompt.agreement, single.agreement)


@dataclass
class _Loaded:
    """The model on one device.

    Attributes:
        text: the tokens to compute, and one more.
    """

    model: Model
    context: Context
    text: list[int] = field(default_factory=list)

    def write(self, prompt: str, count: int) -> None:
        """Let the model continue `prompt`; :attr:`text` is both."""
        self.text = self.model.vocab.tokenize_plain(prompt)
        self._decode(self.text[:-1])
        while len(self.text) < count:
            self._decode(self.text[-1:])
            self.text.append(int(self.context.logits().argmax()))
        self.context.clear()

    def single(self, ids: Sequence[int]) -> Iterator[Logits]:
        """Compute `ids` one after the other and yield the logits of each, which are valid until the next."""
        for token in ids:
            self._decode((token,))
            yield self.context.logits()

    def batches(self, ids: Sequence[int]) -> Iterator[Logits]:
        """Compute `ids` in batches and yield the logits of each, which are valid until the next batch."""
        for start in range(0, len(ids), _BATCH):
            part = ids[start : start + _BATCH]
            if self.context.decode(part, logits_of_all=True) is not DecodeStatus.OK:
                raise LoadFailedError
            for index in range(len(part)):
                yield self.context.logits(index)

    def _decode(self, ids: Sequence[int]) -> None:
        if self.context.decode(ids) is not DecodeStatus.OK:
            raise LoadFailedError


@contextlib.contextmanager
def _loaded(path: bytes, options: LoadOptions, devices: Sequence[int], n_threads: int) -> Iterator[_Loaded]:
    with contextlib.closing(Model(os.fsdecode(path), options, devices=devices)) as model:
        context = Context(
            model, n_ctx=2 * POSITIONS, n_ubatch=_BATCH, n_threads=n_threads, flash_attention=True, n_outputs=_BATCH
        )
        with contextlib.closing(context):
            yield _Loaded(model, context)


@dataclass(frozen=True)
class _Comparison:
    cpu_perplexity: float
    agreement: Agreement


def _compare(
    text: Sequence[int],
    by_cpu: Callable[[Sequence[int]], Iterator[Logits]],
    by_other: Callable[[Sequence[int]], Iterator[Logits]],
) -> _Comparison:
    ids, following = text[:POSITIONS], text[1 : POSITIONS + 1]
    cpu, other = _Timed(by_cpu(ids)), _Timed(by_other(ids))
    divergences, losses, cpu_losses, same = [], [], [], 0
    with np.errstate(invalid="ignore", over="ignore"):  # a device may give anything
        for token, left, right in zip(following, cpu, other, strict=True):
            expected, found = log_softmax(left), log_softmax(right)
            divergences.append(float(np.sum(np.exp(expected) * (expected - found))))
            cpu_losses.append(-float(expected[token]))
            losses.append(-float(found[token]))
            same += int(left.argmax() == right.argmax())
    is_finite = bool(np.isfinite(divergences).all() and np.isfinite(losses).all())
    agreement = Agreement(
        divergence=float(np.mean(divergences)) if is_finite else 0.0,
        same=same / len(following) if is_finite else 0.0,
        perplexity=math.exp(min(_LARGEST_LOSS, float(np.mean(losses)))) if is_finite else 0.0,
        tokens_per_second=other.per_second,
        cpu_tokens_per_second=cpu.per_second,
    )
    return _Comparison(math.exp(float(np.mean(cpu_losses))), agreement)


class _Timed:
    """Counts the time that the items of an iterator take. The first batch is left out, since it warms the device up."""

    def __init__(self, items: Iterator[Logits]) -> None:
        self._items = items
        self._seconds, self._count = 0.0, 0

    def __iter__(self) -> "Iterator[Logits]":
        return self

    def __next__(self) -> Logits:
        started = time.perf_counter()
        item = next(self._items)
        if self._count >= _BATCH:
            self._seconds += time.perf_counter() - started
        self._count += 1
        return item

    @property
    def per_second(self) -> float:
        """Items per second."""
        return (self._count - _BATCH) / self._seconds if self._seconds > 0 else 0.0


def log_softmax(logits: Logits) -> NDArray[np.float64]:
    """Return the logarithms of the probabilities."""
    shifted = logits.astype(np.float64) - float(logits.max())
    return shifted - float(np.log(np.exp(shifted).sum()))
