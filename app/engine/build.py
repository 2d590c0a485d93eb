"""Finds out which backends llama.cpp was built with, without loading its libraries."""

import re
from typing import Final

from app.engine.engines.choice import library_folder

_FOR_THE_CPU: Final = re.compile(r"(?:lib)?ggml(?:-base|-cpu[-\w.]*|-blas|-rpc)?\.(?:so|dylib|dll)")
_LIBRARY: Final = re.compile(r"(?:lib)?ggml[-\w.]*\.(?:so|dylib|dll)")


def is_for_the_cpu_alone() -> bool:
    """Whether the llama.cpp in use was built without any GPU backend. False if its libraries are not found."""
    folder = library_folder()
    return folder is not None and folder.is_dir() and cpu_alone(frozenset(file.name for file in folder.iterdir()))


def cpu_alone(names: frozenset[str]) -> bool:
    """Whether libraries with these file names can use only the CPU."""
    libraries = [name for name in names if _LIBRARY.fullmatch(name)]
    return bool(libraries) and all(_FOR_THE_CPU.fullmatch(name) for name in libraries)
