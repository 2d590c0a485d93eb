"""What a load takes, read from llama.cpp's log, which is the only place where it says so.

The lines that count (llama.cpp 0c1e570; there is one for each buffer, so sums are made):

    load_tensors:        CUDA0 model buffer size = 10949.38 MiB
    llama_context:  CUDA_Host  output buffer size =     0.77 MiB
    llama_kv_cache:      CUDA0 KV buffer size =   384.00 MiB
    llama_memory_recurrent:        CPU RS buffer size =     1.12 MiB
    sched_reserve:      CUDA0 compute buffer size =   404.00 MiB
    load_tensors: offloaded 25/25 layers to GPU
"""

import re
from collections import defaultdict

from app.core.units import MIB
from app.engine.protocol import BufferSizes

_BUFFER = re.compile(r"^\w+: +(\S+) +(.+?) buffer size = *(\d+\.\d+) MiB")
_OFFLOADED = re.compile(r"^\w+: offloaded (\d+)/\d+ layers to GPU")
_FIELDS = {"model": "weights", "compute": "work", "output": "output"}  # everything else is a kind of cache


class LoadLog:
    """Reads a log line by line.

    Attributes:
        layers_on_gpu: how many layers are on GPUs, the output being one; None if that was not said.
    """

    def __init__(self) -> None:
        self._bytes: defaultdict[str, defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))
        self.layers_on_gpu: int | None = None

    def read(self, line: str) -> None:
        """One whole line."""
        if match := _BUFFER.match(line):
            name, kind, size = match.groups()
            self._bytes[name][_FIELDS.get(kind, "cache")] += round(float(size) * MIB)
        elif match := _OFFLOADED.match(line):
            self.layers_on_gpu = int(match[1])

    @property
    def buffers(self) -> tuple[BufferSizes, ...]:
        """What each kind of memory holds, in the order of the log."""
        return tuple(BufferSizes(name, **sizes) for name, sizes in self._bytes.items())
