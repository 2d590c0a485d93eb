"""Measures what a load would take without allocating it (llama.cpp's ``no_alloc``). The child's side.

Tensors and caches get no memory; compute buffers are laid out as usual, and the log reports their sizes. For caches,
llama.cpp then logs buffers of size zero, but debug lines name the device of each layer, and the total size follows
(llama.cpp 0c1e570):

    llama_kv_cache: layer   1: dev = CUDA0
    llama_kv_cache:      CUDA0 KV buffer size =     0.00 MiB
    llama_kv_cache: size =   12.00 MiB (  8192 cells,   3 layers,  1/1 seqs), K (f16):    6.00 MiB, V (f16):    6.00 MiB
"""

import contextlib
import os
import re
import time
from collections import Counter, deque
from collections.abc import Iterator, Sequence

import msgspec

from app.core.units import MIB
from app.engine.child.bindings.context import CacheType, Context
from app.engine.child.bindings.model import LoadFailedError, Model
from app.engine.child.load_log import LoadLog
from app.engine.child.native_log import LogListener
from app.engine.child.placing import destination
from app.engine.loaded_sizes import BufferSizes
from app.engine.probe.protocol import CacheSize, MeasurePlan, PlanMeasured, PlanRefused
from app.engine.protocol import LoadOptions
from app.planning.kv_cache import OUTPUTS

_LAYER = re.compile(r"^llama_kv_cache: layer +\d+: dev = (\S+)")
_CACHE = re.compile(r"^llama_kv_cache: size = +(\d+\.\d+) MiB \( *(\d+) cells, +(\d+) layers")
_DEFAULT_CONTEXT = 16_384
_KEPT_LINES = 100


class PlanLog(LogListener):
    """Parser of llama.cpp's log while a load is measured.

    Attributes:
        caches: the KV caches found so far.
    """

    def __init__(self) -> None:
        super().__init__()
        self.caches: list[CacheSize] = []
        self._load = LoadLog()
        self._layers: Counter[str] = Counter()
        self._cache: Counter[str] = Counter()
        self._tail: deque[str] = deque(maxlen=_KEPT_LINES)

    def read(self, line: str, *, is_debug: bool = False) -> None:
        """Parse the sizes that one line reports."""
        if match := _LAYER.match(line):
            self._layers[match[1]] += 1
        elif match := _CACHE.match(line):
            self._end_cache(round(float(match[1]) * MIB), int(match[2]), int(match[3]))
        else:
            self._load.read(line)
        if not is_debug:
            self._tail.append(line)

    @property
    def buffers(self) -> tuple[BufferSizes, ...]:
        """What each kind of memory would hold, by buffer name."""
        known = {buffer.name: buffer for buffer in self._load.buffers}
        for name, size in self._cache.items():
            buffer = known.get(name, BufferSizes(name))
            known[name] = msgspec.structs.replace(buffer, cache=buffer.cache + size)
        return tuple(known.values())

    @property
    def layers_on_gpu(self) -> int | None:
        """Number of layers on GPUs, as in :class:`LoadLog`."""
        return self._load.layers_on_gpu

    @property
    def tail(self) -> tuple[str, ...]:
        """The last lines of the log, without debug lines."""
        return tuple(self._tail)

    def _end_cache(self, size: int, cells: int, layers: int) -> None:
        self.caches.append(CacheSize(cells, layers, size))
        for name, share in _shares(size, self._layers):
            self._cache[name] += share
        self._layers.clear()


def measure(request: MeasurePlan) -> PlanMeasured | PlanRefused:
    """Measure what a load would take. llama.cpp may crash the process instead."""
    started = time.perf_counter()
    goal = destination(request.options)
    if goal.warnings:  # measuring on other GPUs says nothing about this plan
        return PlanRefused((), goal.warnings)
    log = PlanLog()
    log.listen()
    try:
        n_ctx = _make(os.fsdecode(request.path), goal.options, goal.devices)
    except LoadFailedError:
        return PlanRefused(log.tail)
    return PlanMeasured(log.buffers, tuple(log.caches), n_ctx, log.layers_on_gpu, time.perf_counter() - started)


def _make(path: str, options: LoadOptions, devices: Sequence[int] = ()) -> int:
    """Create a context, release it, and return its context length."""
    with contextlib.closing(Model(path, options, devices=devices, no_alloc=True)) as model:
        context = Context(
            model,
            n_ctx=options.n_ctx or min(_DEFAULT_CONTEXT, model.n_ctx_train),
            n_ubatch=options.n_ubatch,
            n_batch=options.n_batch,
            n_threads=options.n_threads or 1,
            flash_attention=options.flash_attention,
            type_k=CacheType.of(options.type_k),
            type_v=CacheType.of(options.type_v),
            n_outputs=min(OUTPUTS, options.n_ubatch),
            n_sequences=1 + options.card_slots,
            draws=options.draws_on_gpu,
        )
        with contextlib.closing(context):
            return context.n_ctx


def _shares(size: int, layers: Counter[str]) -> Iterator[tuple[str, int]]:
    """Split `size` by the number of layers on each device, without losing bytes to rounding."""
    left, left_layers = size, layers.total()
    for name, count in layers.items():
        share = left * count // left_layers
        yield name, share
        left, left_layers = left - share, left_layers - count
