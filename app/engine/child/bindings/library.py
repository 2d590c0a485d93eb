"""The llama.cpp library itself: its start, its version, functions of ggml."""

import contextlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from app.engine.child.bindings.llama import llama, load_shared_library


class BindingError(RuntimeError):
    """Raised if the installed llama.cpp library does not match its Python bindings."""


def initialise_backend() -> None:
    """Initialize ggml and verify that the structs of the bindings match the library.

    One wrong offset could silently enable the full-size SWA cache, so known defaults are read back.

    Raises:
        BindingError: a default is not what this version of llama.h says.
    """
    llama.llama_backend_init()
    model, context = llama.llama_model_default_params(), llama.llama_context_default_params()
    found = {
        "n_gpu_layers": model.n_gpu_layers,
        "split_mode": model.split_mode,
        "load_mode": model.load_mode,
        "main_gpu": model.main_gpu,
        "vocab_only": model.vocab_only,
        "use_extra_bufts": model.use_extra_bufts,
        "no_alloc": model.no_alloc,
        "n_ctx": context.n_ctx,
        "n_ubatch": context.n_ubatch,
        "flash_attn_type": context.flash_attn_type,
        "yarn_ext_factor": context.yarn_ext_factor,
        "type_k": context.type_k,
        "type_v": context.type_v,
        "embeddings": context.embeddings,
        "offload_kqv": context.offload_kqv,
        "swa_full": context.swa_full,
    }
    wrong = {name: value for name, value in found.items() if value != _DEFAULTS[name]}
    if wrong:
        raise BindingError(f"llama.cpp's defaults read back wrong: {wrong}")


_DEFAULTS: Mapping[str, object] = {
    "n_gpu_layers": -1,
    "split_mode": llama.LLAMA_SPLIT_MODE_LAYER,
    "load_mode": -1,  # LoadMode.AUTO
    "main_gpu": 0,
    "vocab_only": False,
    "use_extra_bufts": True,
    "no_alloc": False,
    "n_ctx": 512,
    "n_ubatch": 512,
    "flash_attn_type": llama.LLAMA_FLASH_ATTN_TYPE_AUTO,
    "yarn_ext_factor": -1.0,
    "type_k": llama.GGML_TYPE_F16,
    "type_v": llama.GGML_TYPE_F16,
    "embeddings": False,
    "offload_kqv": True,
    "swa_full": True,
}


def library_folder() -> Path:
    """Return the folder that llama.cpp was loaded from: an engine, or llama-cpp-python's own.

    llama_cpp._ggml is not imported, because it always loads ggml from llama-cpp-python's own folder.
    """
    return Path(llama._base_path)


def library_version() -> str:
    """Return llama.cpp's version, such as ``0.5.0``; ``unknown`` if the library does not report it."""
    return bytes(llama.llama_version()).decode() if hasattr(llama, "llama_version") else "unknown"


def system_info() -> str:
    """Return the CPU features that the library was compiled for."""
    return bytes(llama.llama_print_system_info()).decode().strip()


def can_use_gpu() -> bool:
    """Whether the library was built with a GPU backend that can hold layers."""
    return bool(llama.llama_supports_gpu_offload())


def ggml_function(name: str, result: Any, *arguments: Any) -> Callable[..., Any]:
    """Return a function of ggml from the copy of the library that llama.cpp itself uses.

    llama.cpp compares addresses, and ggml keeps a list of its backends. A wheel cannot contain symbolic links, so
    ``libggml.so`` next to ``libggml.so.0`` is another file, and loading it creates a second copy. On Windows, where a
    library does not expose the symbols that it links to, there is only one file.

    Args:
        result: ctypes type of the result; `arguments` are the types of the arguments.
    """
    for library in _libraries_of_ggml():
        with contextlib.suppress(AttributeError):
            function: Any = library[name]  # by item, which creates a new object: other users set other types
            function.restype, function.argtypes = result, arguments
            return function  # type: ignore[no-any-return]
    raise BindingError(f"ggml has no {name}.")


def _libraries_of_ggml() -> Iterator[Any]:
    yield llama._lib
    yield from (load_shared_library(name, library_folder()) for name in ("ggml-base", "ggml"))
