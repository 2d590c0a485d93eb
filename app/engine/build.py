"""What kind of llama.cpp is here, found out without loading it."""

import importlib.util
import re
from functools import lru_cache
from pathlib import Path
from typing import Final

_FOR_THE_CPU: Final = re.compile(r"(?:lib)?ggml(?:-base|-cpu[-\w]*|-blas|-rpc)?\.(?:so|dylib|dll)")
_LIBRARY: Final = re.compile(r"(?:lib)?ggml[-\w]*\.(?:so|dylib|dll)")


@lru_cache(maxsize=1)
def is_for_the_cpu_alone() -> bool:
    """Whether no library for any GPU lies beside llama.cpp. False where its libraries are not found."""
    return cpu_alone(_names())


def cpu_alone(names: frozenset[str]) -> bool:
    """Whether libraries of these names can use the CPU alone."""
    libraries = [name for name in names if _LIBRARY.fullmatch(name)]
    return bool(libraries) and all(_FOR_THE_CPU.fullmatch(name) for name in libraries)


def _names() -> frozenset[str]:
    spec = importlib.util.find_spec("llama_cpp")  # finds it and does not load it
    folders = [Path(place) / "lib" for place in (spec.submodule_search_locations or ())] if spec is not None else []
    return frozenset(file.name for folder in folders if folder.is_dir() for file in folder.iterdir())
