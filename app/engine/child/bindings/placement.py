"""Where the parts of a model go: GPUs, layers, experts, and how the file is read."""

import ctypes
from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from app.engine.child.bindings.library import ggml_function
from app.engine.child.bindings.llama import llama
from app.engine.protocol import LoadOptions


class LoadMode(IntEnum):
    """How weights are loaded (llama.h, enum llama_load_mode; the bindings do not define it)."""

    AUTO = -1
    NONE = 0
    MMAP = 1
    MLOCK = 2
    MMAP_MLOCK = 3


class _Override(ctypes.Structure):
    """llama.h, struct llama_model_tensor_buft_override: tensors with a matching name use that buffer type."""

    _fields_ = (("pattern", ctypes.c_char_p), ("buffer_type", ctypes.c_void_p))


def experts_pattern(n_cpu_moe: int) -> bytes:
    """Return the pattern for the expert tensors of the first `n_cpu_moe` layers, as in llama.cpp's ``--n-cpu-moe``."""
    layers = "|".join(str(layer) for layer in range(n_cpu_moe))
    return rf"blk\.({layers})\.ffn_(up|down|gate|gate_up)_(ch|)exps".encode()


def _cpu_buffer_type() -> int:
    """Return the address of ggml's buffer type for system memory."""
    return int(ggml_function("ggml_backend_cpu_buffer_type", ctypes.c_void_p)())


class Placement:
    """Where the parts of a model go, in the form of llama.cpp's model parameters.

    The parameters point to arrays owned by this object, and a model keeps reading them (a context checks for
    overrides), so this object must live as long as the model.
    """

    def __init__(self, options: LoadOptions, devices: Sequence[int] = ()) -> None:
        self._options = options
        self._devices = (ctypes.c_void_p * (len(devices) + 1))(*devices) if devices else None  # null-terminated
        self._overrides = (_Override * 2)()  # the second entry is all zeros and ends the array
        if options.n_cpu_moe > 0:
            self._pattern = experts_pattern(options.n_cpu_moe)
            self._overrides[0] = _Override(self._pattern, _cpu_buffer_type())
        shares = options.tensor_split[: llama.LLAMA_MAX_DEVICES]
        # llama.cpp reads as many shares as there are devices.
        self._shares = (ctypes.c_float * llama.LLAMA_MAX_DEVICES)(*shares)

    def apply(self, params: Any) -> None:
        """Write the placement to `params` (llama_model_params)."""
        options = self._options
        params.n_gpu_layers = options.n_gpu_layers
        params.load_mode = self._load_mode()
        params.split_mode = llama.LLAMA_SPLIT_MODE_LAYER
        params.main_gpu = max(0, options.main_gpu)
        if options.n_cpu_moe > 0:
            params.tensor_buft_overrides = ctypes.cast(self._overrides, ctypes.c_void_p)
        if options.n_gpu_layers == 0:
            # Even without layers, llama.cpp would compute on a GPU and allocate a gigabyte there.
            params.split_mode, params.main_gpu = llama.LLAMA_SPLIT_MODE_NONE, _NO_GPU
        elif self._devices is not None:
            # No memory is taken on other GPUs, not even by the driver.
            params.devices, params.main_gpu = ctypes.cast(self._devices, ctypes.c_void_p), 0
            if options.tensor_split:
                params.tensor_split = self._shares
        elif options.tensor_split:
            params.tensor_split = self._shares
        elif options.main_gpu >= 0:
            # llama.cpp initializes every GPU that it knows, which takes driver memory there, so the others are
            # excluded.
            params.split_mode = llama.LLAMA_SPLIT_MODE_NONE

    def _load_mode(self) -> LoadMode:
        if self._options.use_mmap:
            return LoadMode.MMAP_MLOCK if self._options.use_mlock else LoadMode.AUTO
        return LoadMode.MLOCK if self._options.use_mlock else LoadMode.NONE


_NO_GPU = -1
