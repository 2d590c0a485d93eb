"""How much memory the process with a model for embeddings takes, before it is started."""

from functools import lru_cache
from pathlib import Path
from typing import Final

from app.core.units import MIB
from app.engine.embedding.protocol import LONGEST
from app.gguf.errors import GgufError
from app.gguf.header import read_header

_PROCESS: Final = 48 * MIB
"""Of the process itself, with llama.cpp and numpy. Measured: 46 MiB on Linux."""
_FLOAT: Final = 4


def memory_needed(path: Path) -> int:
    """Return the bytes that a model will take on the CPU; 0 if the file cannot be read as one.

    That is the file, the process, and the compute buffer for the longest text: with flash attention, llama.cpp's graph
    of an encoder keeps about four rows as wide as the feed-forward layer and five as wide as the model. Measured beside
    it, in MiB, with random weights: nomic-embed-text-v1.5 375 of 395, embeddinggemma-300M's layers 346 of 347,
    bge-small-en-v1.5 98 of 105.
    """
    try:
        return _memory_needed(path, path.stat().st_mtime_ns)
    except (OSError, GgufError):
        return 0


@lru_cache(maxsize=4)
def _memory_needed(path: Path, changed: int) -> int:
    del changed  # another file has another result
    header = read_header(path)
    architecture = header.text("general.architecture") or ""
    width = header.integer(f"{architecture}.embedding_length") or 0
    feed_forward = header.integer(f"{architecture}.feed_forward_length") or 4 * width
    tokens = min(LONGEST, header.integer(f"{architecture}.context_length") or LONGEST)
    return path.stat().st_size + _PROCESS + tokens * _FLOAT * (4 * feed_forward + 5 * width)
