"""Loads ggml's libraries from the engine's own folder before llama.cpp asks the system for them by name.

The libraries find each other by ``$ORIGIN``, which ranks below ``LD_LIBRARY_PATH``. With another build of llama.cpp
there, the loader would combine two builds without a word: an engine for Vulkan was seen computing with the CUDA library
of such a build. The loader does not search for a library again that is loaded already under its name.
"""

import ctypes
import os
import sys
from pathlib import Path
from typing import Final

from app.engine.engines.choice import package_libraries

_BY_NAME: Final = ("ggml-base", "ggml-cpu", "ggml-blas", "ggml-cuda", "ggml-hip", "ggml-vulkan", "ggml")
"""In the order of their dependencies. A build whose backends are plug-ins has no ``ggml-cpu`` of exactly that name."""


def load_own_libraries() -> None:
    """Load them from the folder that llama_cpp will use. Where that fails, llama_cpp reports it with the reason."""
    named = os.environ.get("LLAMA_CPP_LIB_PATH")
    folder = Path(named) if named else package_libraries()
    if folder is None or not sys.platform.startswith("linux"):
        return
    names = _BY_NAME if (folder / "libggml-cpu.so").is_file() else ("ggml-base", "ggml")
    for library in (folder / f"lib{name}.so" for name in names):
        if library.is_file():
            try:
                ctypes.CDLL(str(library))
            except OSError:  # llama_cpp, imported next, raises with the same reason
                return
