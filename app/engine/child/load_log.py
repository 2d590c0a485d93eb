"""Parses the memory that a load takes from llama.cpp's log, the only place where it is reported.

The relevant lines (llama.cpp 0c1e570; one for each buffer, so they are summed up):

    llama_context: n_seq_max             = 1
    llama_context: n_outputs_max         = 24
    load_tensors:        CUDA0 model buffer size = 10949.38 MiB
    llama_context:  CUDA_Host  output buffer size =     0.77 MiB
    llama_kv_cache:      CUDA0 KV buffer size =   384.00 MiB
    llama_memory_recurrent:        CPU RS buffer size =     1.12 MiB
    sched_reserve:      CUDA0 compute buffer size =   404.00 MiB
    load_tensors: offloaded 25/25 layers to GPU

The output buffer has a row of logits for each sequence at first. With the first draft it grows to `n_outputs_max` rows,
which is not logged, so its full size is counted from the start.
"""

import re
from collections import defaultdict
from collections.abc import Mapping

import msgspec

from app.core.units import MIB
from app.engine.loaded_sizes import BufferSizes

_BUFFER = re.compile(r"^\w+: +(\S+) +(.+?) buffer size = *(\d+\.\d+) MiB")
_ROWS = re.compile(r"^llama_context: (n_seq_max|n_outputs_max) += (\d+)$")
_OFFLOADED = re.compile(r"^\w+: offloaded (\d+)/\d+ layers to GPU")
_FIELDS = {"model": "weights", "compute": "work", "output": "output"}  # all other kinds are caches


class LoadLog:
    """Parses a log line by line.

    Attributes:
        layers_on_gpu: number of layers on GPUs, the output being one; None if the log does not say.
    """

    def __init__(self) -> None:
        self._bytes: defaultdict[str, defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))
        self._rows = {"n_seq_max": 1, "n_outputs_max": 1}
        self.layers_on_gpu: int | None = None

    def read(self, line: str) -> None:
        """Parse one complete line."""
        if match := _BUFFER.match(line):
            name, kind, size = match.groups()
            self._bytes[name][_FIELDS.get(kind, "cache")] += round(float(size) * MIB)
        elif match := _ROWS.match(line):
            self._rows[match[1]] = int(match[2])
        elif match := _OFFLOADED.match(line):
            self.layers_on_gpu = int(match[1])

    @property
    def buffers(self) -> tuple[BufferSizes, ...]:
        """The sizes of each kind of memory, in the order of the log."""
        rows = max(1.0, self._rows["n_outputs_max"] / max(1, self._rows["n_seq_max"]))
        return tuple(self._sizes(name, sizes, rows) for name, sizes in self._bytes.items())

    @staticmethod
    def _sizes(name: str, sizes: Mapping[str, int], rows: float) -> BufferSizes:
        found = BufferSizes(name, **sizes)
        return msgspec.structs.replace(found, output=round(found.output * rows))
