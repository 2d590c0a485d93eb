"""Finds out which backends llama.cpp was built with, without loading its libraries."""

import importlib.util
import re
from functools import lru_cache
from pathlib import Path
from typing import Final

_FOR_THE_CPU: Final = re.compile(r"(?:lib)?ggml(?:-base|-cpu[-\w]*|-blas|-rpc)?\.(?:so|dylib|dll)")
_LIBRARY: Final = re.compile(r"(?:lib)?ggml[-\w]*\.(?:so|dylib|dll)")


@lru_cache(maxsize=1)
def is_for_the_cpu_alone() -> bool:
    """Whether llama.cpp was built without any GPU backend. False if its libraries are not found."""
    return cpu_alone(_names())


def cpu_alone(names: frozenset[str]) -> bool:
    """Whether libraries with these file names can use only the CPU."""
    libraries = [name for name in names if _LIBRARY.fullmatch(name)]
    return bool(libraries) and all(_FOR_THE_CPU.fullmatch(name) for name in libraries)


def _names() -> frozenset[str]:
    spec = importlib.util.find_spec("llama_cpp")  # find_spec locates the package without importing it
    folders = [Path(place) / "lib" for place in (spec.submodule_search_locations or ())] if spec is not None else []
    return frozenset(file.name for folder in folders if folder.is_dir() for file in folder.iterdir())
